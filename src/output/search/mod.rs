//! The search index: a column table, postings by ranges of words, rows for results, a list of words.
//!
//! A small tracker has one file, `search/all.<hash>.json`. A larger one has `columns`, `rows-<n>` and
//! `words-<n>`, of which a search loads those that it needs, and `terms`, which is loaded when a word
//! is found nowhere. `search/index.json` names them; it alone has no hash in its name. The texts,
//! which only phrases need, are `search/texts-<n>.json`, made on demand. `docs/search.md` describes
//! the formats.

mod code;
mod columns;
mod fields;
mod postings;
mod rows;
pub mod words;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::Output;
use crate::Error;
use crate::model::vocabulary::{Status, Vocabulary};
use crate::site::Site;
use columns::Columns;
use postings::Posting;
use rows::Row;

/// Up to how many bytes the whole index is one file.
const SMALL: usize = 1_000_000;
/// Bytes of a file of postings, about half of which go over the wire; one word may take more.
const SHARD: usize = 24_000;
/// At most so many files of postings for each ten thousand cases.
const SHARDS: usize = 165;
/// How many cases a file of rows holds.
const ROWS: usize = 90;
/// How many cases a file of texts holds.
const TEXTS: usize = 500;
/// How much of a summary a row holds, in characters: in one file, and in many.
const EXCERPT: (usize, usize) = (200, 54);

/// Texts of cases, for phrases; none where they stand in the one file.
pub const TEXT_FILES: Output = Output {
    name: "search texts",
    paths: |site| {
        let files = if is_small(site) { 0 } else { cases(site).len().div_ceil(TEXTS) };
        (0..files).map(|file| format!("search/texts-{file}.json")).collect()
    },
    encode: encode_texts,
};

/// `search/index.json`.
#[derive(Debug, Serialize)]
struct Index {
    version: u32,
    count: usize,
    lang: String,
    /// Links leave `index.html` out.
    clean: bool,
    /// The phase of each stage.
    phases: BTreeMap<&'static str, &'static str>,
    /// Words of the interface.
    interface: BTreeMap<&'static str, String>,
    /// The one file, or those of a large tracker.
    #[serde(flatten)]
    files: Files,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Files {
    One { all: String },
    Many(Many),
}

#[derive(Debug, Serialize)]
struct Many {
    columns: String,
    terms: String,
    /// How many cases a file of rows and of texts holds.
    rows_each: usize,
    texts_each: usize,
    /// The hashes in the names of the files of rows and of postings, apart by blanks.
    rows: String,
    words: String,
    /// Where each file of postings begins: as much of its first word as tells it from the last word
    /// of the file before.
    starts: String,
}

/// A file of postings: words in order, and beside each its cases and what it is worth in them.
#[derive(Debug, Default, Serialize)]
struct Shard {
    words: Vec<String>,
    cases: Vec<String>,
    worth: Vec<String>,
}

#[derive(Debug, Serialize)]
struct All {
    columns: Columns,
    words: Shard,
    rows: Vec<Row>,
    texts: BTreeMap<String, String>,
}

/// The files whose names carry a hash, and `search/index.json`, which names them.
///
/// # Errors
/// When a value cannot be written as JSON.
pub fn files(site: &Site) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let places = cases(site);
    let (postings, columns) =
        rayon::join(|| postings::postings(site, &places), || columns::columns(site, &places));
    let mut files = Vec::new();
    let listed = if is_small(site) {
        let all = All {
            columns,
            words: shard(postings),
            rows: rows::rows(site, &places, EXCERPT.0),
            texts: rows::texts(site, &places),
        };
        Files::One { all: hashed(&mut files, "all", &all)? }
    } else {
        Files::Many(many(site, &places, postings, &columns, &mut files)?)
    };
    let index = Index {
        version: 1,
        count: places.len(),
        lang: site.words().lang().to_owned(),
        clean: site.config().clean_urls,
        phases: Status::ALL.iter().map(|stage| (stage.word(), stage.phase().word())).collect(),
        interface: interface(site),
        files: listed,
    };
    files.push(("search/index.json".to_owned(), json(&index)?));
    Ok(files)
}

/// Cases in the search, the one with the latest event first; not those that were withdrawn.
fn cases(site: &Site) -> Vec<usize> {
    let latest = site.index().latest.iter().copied();
    latest.filter(|place| site.case(*place).0.withdrawn.is_none()).collect()
}

/// Whether one file holds all: judged by the length of the cases' files, so that nothing must be
/// made to know it.
fn is_small(site: &Site) -> bool {
    let bytes: usize = cases(site).iter().map(|place| site.loaded().length(*place)).sum();
    bytes <= SMALL
}

fn many(
    site: &Site,
    places: &[usize],
    postings: Vec<Posting>,
    columns: &Columns,
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<Many, Error> {
    let columns = hashed(files, "columns", columns)?;
    let terms: Vec<&str> = postings
        .iter()
        .map(|posting| posting.word.as_str())
        .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().nth(2).is_some())
        .collect();
    let terms = hashed(files, "terms", &terms.join(" "))?;
    let shards = shards(postings, places.len());
    let starts = boundaries(&shards).join(" ");
    let encoded: Vec<Vec<u8>> =
        shards.into_par_iter().map(|shard| json(&shard)).collect::<Result<_, Error>>()?;
    let words = hashes(files, "words", encoded);
    let encoded: Vec<Vec<u8>> = places
        .par_chunks(ROWS)
        .map(|places| json(&rows::rows(site, places, EXCERPT.1)))
        .collect::<Result<_, Error>>()?;
    let rows = hashes(files, "rows", encoded);
    Ok(Many { columns, terms, rows_each: ROWS, texts_each: TEXTS, rows, words, starts })
}

/// Adds files, and says the hashes in their names.
fn hashes(files: &mut Vec<(String, Vec<u8>)>, stem: &str, encoded: Vec<Vec<u8>>) -> String {
    let names = encoded.into_iter().map(|bytes| named(files, stem, bytes));
    let hashes: Vec<String> =
        names.map(|name| name.split('.').nth(1).unwrap_or_default().to_owned()).collect();
    hashes.join(" ")
}

/// The shortest beginning of the first word of each file that comes after the file before.
fn boundaries(shards: &[Shard]) -> Vec<String> {
    let mut before = "";
    let mut starts = Vec::with_capacity(shards.len());
    for shard in shards {
        let first = shard.words.first().map_or("", String::as_str);
        let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
        let start = ends.map(|end| &first[..end]).find(|start| *start > before);
        starts.push(start.unwrap_or(first).to_owned());
        before = shard.words.last().map_or("", String::as_str);
    }
    starts
}

fn shard(postings: Vec<Posting>) -> Shard {
    let mut shard = Shard::default();
    for posting in postings {
        shard.words.push(posting.word);
        shard.cases.push(posting.cases);
        shard.worth.push(posting.worth);
    }
    shard
}

fn shards(postings: Vec<Posting>, cases: usize) -> Vec<Shard> {
    let bytes: usize = postings.iter().map(Posting::bytes).sum();
    let most = SHARDS * cases.div_ceil(10_000).max(1);
    let mut size = SHARD.max(bytes / most);
    let mut starts = starts(&postings, size);
    while starts.len() > most {
        size += size / 10;
        starts = self::starts(&postings, size);
    }
    let mut shards: Vec<Vec<Posting>> = Vec::with_capacity(starts.len());
    for (place, posting) in postings.into_iter().enumerate() {
        if starts.get(shards.len()) == Some(&place) {
            shards.push(Vec::new());
        }
        if let Some(open) = shards.last_mut() {
            open.push(posting);
        }
    }
    shards.into_iter().map(shard).collect()
}

/// Where each file of at most so many bytes begins; a longer word has one of its own.
fn starts(postings: &[Posting], size: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut filled = 0;
    for (place, posting) in postings.iter().enumerate() {
        if starts.is_empty() || filled + posting.bytes() > size {
            starts.push(place);
            filled = 0;
        }
        filled += posting.bytes();
    }
    starts
}

fn encode_texts(site: &Site, path: &str) -> Result<Vec<u8>, Error> {
    let number = path.strip_prefix("search/texts-").and_then(|rest| rest.strip_suffix(".json"));
    let number: usize = number
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| Error::Internal(format!("{path} is no file of texts")))?;
    let places = cases(site);
    let places = places.chunks(TEXTS).nth(number).unwrap_or_default();
    json(&rows::whole_texts(site, places))
}

/// The words of the interface that the script needs.
fn interface(site: &Site) -> BTreeMap<&'static str, String> {
    let say = |key: &&'static str| (*key, site.words().say(&format!("search-{key}")));
    WORDS.iter().map(say).collect()
}

/// Keys of the words of the interface, without `search-`; `en.ftl` has them.
const WORDS: &[&str] = &[
    "count-one",
    "count-other",
    "none",
    "none-help",
    "some-words",
    "instead",
    "filters",
    "filter-within",
    "more",
    "fewer",
    "remove",
    "clear",
    "sort",
    "sort-relevance",
    "sort-last",
    "sort-filed",
    "sort-filed-old",
    "sort-fine",
    "sort-open",
    "range-filed",
    "range-fine",
    "from",
    "to",
    "page",
    "previous",
    "next",
    "save",
    "save-csv",
    "save-json",
    "help",
    "failed",
    "results",
    "all-results",
    "unknown-value",
    "unreadable",
    "after",
    "before",
    "fine-min",
    "fine-max",
    "list-none",
    "list-count",
    "citation",
    "citation-wider",
    "citation-none",
    "copy",
    "copied",
    "help-words",
    "help-phrase",
    "help-citation",
    "help-number",
    "help-amount",
    "help-operators",
    "help-typed",
    "help-keys",
    "at-least",
    "looked",
    "look-on",
    "to-results-one",
    "to-results-other",
];

fn hashed(
    files: &mut Vec<(String, Vec<u8>)>,
    stem: &str,
    value: &impl Serialize,
) -> Result<String, Error> {
    let bytes = json(value)?;
    Ok(named(files, stem, bytes))
}

/// Adds a file with the hash of its content in its name, and says the name.
fn named(files: &mut Vec<(String, Vec<u8>)>, stem: &str, bytes: Vec<u8>) -> String {
    let name = format!("{stem}.{}.json", &blake3::hash(&bytes).to_hex()[..10]);
    let path = format!("search/{name}");
    files.push((path, bytes));
    name
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|error| Error::Internal(error.to_string()))
}
