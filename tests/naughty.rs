//! Naughty strings in every field of a case, of the registry, of pages and of the configuration: an
//! HTML5 parser finds no element, attribute or scheme in any page that the templates did not put
//! there, and every text is still read as it was written.
//!
//! A tracker in which every key of the format is filled is built with harmless texts, and again
//! with naughty ones in their places. Apart from what Markdown may say in the few fields that are
//! Markdown, the two sites must have the same elements with the same attributes.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use casebook::Loaded;
use casebook::diagnostic::{Severity, Shown};
use casebook::plan::FileClass;
use casebook::render::Theme;

mod common;
#[path = "naughty/fields.rs"]
mod fields;
#[path = "naughty/page.rs"]
mod page;
#[path = "naughty/strings.rs"]
mod strings;

use fields::{FIELDS, Field, Kind};
use page::Seen;

/// What stands in each field.
type Values = BTreeMap<&'static str, String>;

/// A site: what the parser sees of each page.
type Pages = BTreeMap<String, Seen>;

fn harmless() -> Values {
    FIELDS.iter().map(|field| (field.name, field.harmless())).collect()
}

/// The fields that the checker refuses.
fn refused_of(values: &Values) -> BTreeSet<&'static str> {
    refused(&load(values))
}

fn load(values: &Values) -> Loaded {
    let files = fields::files(values);
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let dir = common::tracker(&files);
    common::load(dir.path())
}

fn refused(loaded: &Loaded) -> BTreeSet<&'static str> {
    if !loaded.has_errors() {
        return BTreeSet::new();
    }
    let shown = loaded.shown();
    let errors = shown.iter().filter(|shown| shown.diagnostic.code.severity == Severity::Error);
    // A file that is refused as a whole is missed in others: that is a consequence.
    let place = |error: &Shown| {
        fields::at(error.file, error.text[..error.span.start].matches('\n').count())
    };
    let fields: BTreeSet<_> = errors.clone().filter_map(place).collect();
    let messages: Vec<_> = errors.map(|error| &error.diagnostic.message).collect();
    assert!(!fields.is_empty(), "no field is refused: {messages:#?}");
    fields
}

/// Builds the tracker, or gives the fields that the checker refuses.
fn build(values: &Values) -> Result<Pages, BTreeSet<&'static str>> {
    let loaded = load(values);
    let refused = refused(&loaded);
    if !refused.is_empty() {
        return Err(refused);
    }
    let plan = casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).unwrap();
    let pages = plan.files().iter().filter(|file| file.class == FileClass::Html);
    Ok(pages
        .map(|file| {
            let html = String::from_utf8(plan.bytes(file).unwrap().into_owned()).unwrap();
            let path = file.path.as_str();
            let seen = page::see(&html).unwrap_or_else(|fault| fail(path, &fault, &html, values));
            (path.to_owned(), seen)
        })
        .collect())
}

fn fail(path: &str, fault: &str, html: &str, values: &Values) -> ! {
    let kept = std::env::temp_dir().join("casebook-naughty.html");
    fs::write(&kept, html).unwrap();
    panic!("{path} (kept in {}): {fault}\n{values:#?}", kept.display())
}

/// May the checker refuse this text in this field?
fn may_refuse(field: &Field, text: &str) -> bool {
    match field.kind {
        // `src/model/` shows which of them are good; here the pages show what came of the others.
        Kind::Address | Kind::Reference => return true,
        Kind::Quote if text.split_whitespace().count() > 25 => return true,
        Kind::Plain if is_name(field.name) && text.trim().chars().count() > 200 => return true,
        _ => {}
    }
    text.trim().is_empty() || text.chars().any(|c| is_forbidden(c) || turns(c))
}

/// Names of companies, complainants, authorities and courts.
fn is_name(field: &str) -> bool {
    let of_party = ["company-", "complainant-", "authority-", "court-"]
        .iter()
        .find_map(|party| field.strip_prefix(party));
    let named = ["name", "legal-name", "known-as", "english", "short", "predecessor"];
    of_party.is_some_and(|key| named.contains(&key))
        || ["inline-company", "named-as"].contains(&field)
}

/// Characters that neither XML nor HTML takes, or that end a line for one YAML parser only.
fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Signs that turn the direction of reading.
fn turns(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text as it is found again: what separates words is one space, and titles have curly quotation
/// marks.
fn squeezed(text: &str) -> String {
    let straight = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"");
    straight
        .split([' ', '\n', '\t', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every text that the pages show, as readers find it.
fn shown(pages: &Pages) -> String {
    let texts: Vec<String> = pages.values().map(|page| squeezed(&page.text)).collect();
    texts.join("\n")
}

/// One build with texts of one round; returns how many of them were refused.
fn round(naughty: Values, reference: &Pages, visible: &BTreeSet<&'static str>) -> usize {
    let harmless = harmless();
    let mut values = naughty.clone();
    let mut refused = BTreeSet::new();
    let pages = loop {
        match build(&values) {
            Ok(pages) => break pages,
            Err(names) => {
                for name in names {
                    let field = fields::named(name);
                    let text = &naughty[name];
                    assert!(may_refuse(field, text), "{name} refuses {text:?}");
                    assert!(refused.insert(name), "{name} refuses even {:?}", harmless[name]);
                    values.insert(name, harmless[name].clone());
                }
            }
        }
    };
    let paths = |pages: &Pages| pages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&pages), paths(reference), "the same pages");
    for (path, page) in &pages {
        let differences = page.differences(&reference[path]);
        assert!(differences.is_empty(), "{path}: {differences:#?}\n{values:#?}");
    }
    let shown = shown(&pages);
    for field in FIELDS.iter().filter(|field| visible.contains(field.name)) {
        // What Markdown makes of a text is `src/text/`'s to show.
        if matches!(field.kind, Kind::Plain | Kind::Quote | Kind::Reference | Kind::Heading) {
            let text = squeezed(values[field.name].trim());
            assert!(shown.contains(&text), "{} is lost: {text:?}", field.name);
        }
    }
    refused.len()
}

/// The fields whose text stands on some page; and the harmless site.
fn reference() -> (Pages, BTreeSet<&'static str>) {
    let values = harmless();
    let pages = build(&values).unwrap_or_else(|names| panic!("refused though harmless: {names:?}"));
    let shown = shown(&pages);
    let visible = FIELDS.iter().filter(|field| shown.contains(&squeezed(&values[field.name])));
    (pages, visible.map(|field| field.name).collect())
}

/// Fields whose text stands on no page; all others must be found again.
const HIDDEN: &[&str] = &[
    // For editors.
    "authority-note",
    "campaign-note",
    "clock-note",
    "company-note",
    "complainant-note",
    "court-note",
    "law-note",
    // Where a link leads, and not what it says.
    "campaign-source",
    "law-article-url",
    "law-url",
    "repository",
    "source-alone",
    "source-archive",
    "source-inline",
    "source-url",
    // Names under which a law is cited, and under which it is not printed.
    "law-known-as",
    "law-short",
    // In a language that the site does not have.
    "correction-fr",
    // Not shown yet.
    "affected-unsourced",
    "authority-territory",
    "complainant-reason",
    "confirmed-by",
    "event-reference",
    "fine-unsourced",
    "holiday",
    "law-celex",
    "tag",
];

#[test]
fn every_text_is_shown_but_for_what_is_for_editors() {
    let (pages, visible) = reference();
    let hidden: BTreeSet<&str> =
        FIELDS.iter().map(|field| field.name).filter(|name| !visible.contains(name)).collect();
    assert_eq!(hidden, HIDDEN.iter().copied().collect());
    assert!(pages.len() > 30, "{} pages", pages.len());
}

#[test]
fn every_key_of_a_text_is_among_the_fields() {
    // Written in the template as `key: @name@`; keys that hold words of closed lists are not.
    let template = fields::files(&harmless());
    for (_, text) in &template {
        assert!(!text.contains('@'), "{text}");
    }
    assert!(FIELDS.len() >= 60, "{}", FIELDS.len());
}

/// Gives the field at a place the text at a place, so that in as many rounds as there are texts
/// every field meets `every`-th text.
fn texts_of_round(all: &[String], round: usize) -> Values {
    FIELDS
        .iter()
        .enumerate()
        .map(|(place, field)| {
            let text = &all[(round + place * 11) % all.len()];
            (field.name, field.with(text, (round + place) % 3))
        })
        .collect()
}

fn meet(all: &[String], step: usize) {
    let (reference, visible) = reference();
    let mut refused = 0;
    for number in (0..all.len()).step_by(step) {
        refused += round(texts_of_round(all, number), &reference, &visible);
    }
    assert!(refused > 0, "addresses at least are refused");
}

/// Every text stands in every field once where `CASEBOOK_LONG` is set, else each in some.
fn step() -> usize {
    if std::env::var_os("CASEBOOK_LONG").is_some() { 1 } else { 7 }
}

#[test]
fn our_own_list() {
    let all: Vec<String> = strings::all();
    assert!(all.len() >= 150, "{}", all.len());
    meet(&all, step());
}

/// The Big List of Naughty Strings, where it is at hand.
#[test]
fn the_big_list() {
    let Some(folder) = std::env::var_os("CASEBOOK_TEST_DATA") else {
        eprintln!("SKIPPED: CASEBOOK_TEST_DATA names no folder with blns/blns.json");
        return;
    };
    let path = std::path::Path::new(&folder).join("blns/blns.json");
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let all: Vec<String> = serde_json::from_str(&text).unwrap();
    assert!(all.len() > 400, "{}", all.len());
    meet(&all, 3 * step());
}

/// What neither XML nor HTML takes: the guard refuses a file for the first that stands in it, so each
/// round finds one field of a file, and a field meets two of them.
const FORBIDDEN: [char; 9] =
    ['\0', '\u{7}', '\u{1B}', '\u{7F}', '\u{85}', '\u{9F}', '\u{FFFE}', '\u{FDD0}', '\u{1FFFF}'];

/// Signs that turn the direction of reading: the guard lets them through, so every field has to
/// refuse each of them.
const TURNING: [char; 3] = ['\u{202E}', '\u{2066}', '\u{200F}'];

/// They are refused in every field, also where YAML writes them as escapes.
#[test]
fn forbidden_characters_are_refused() {
    for shift in [0, 5] {
        let cycle = FORBIDDEN.iter().cycle().skip(shift);
        all_refuse(FIELDS.iter().zip(cycle).map(|(field, c)| with(field, *c)).collect());
    }
    for c in TURNING {
        all_refuse(FIELDS.iter().map(|field| with(field, c)).collect());
    }
}

fn with(field: &'static Field, c: char) -> (&'static str, String) {
    (field.name, format!("{}{c}", field.harmless()))
}

fn all_refuse(mut values: Values) {
    let mut refused = BTreeSet::new();
    loop {
        let names = refused_of(&values);
        if names.is_empty() {
            break;
        }
        for name in names {
            assert!(refused.insert(name), "{name}");
            values.insert(name, fields::named(name).harmless());
        }
    }
    // Notes are for editors; what turns them turns no page.
    let taken: Vec<_> = FIELDS
        .iter()
        .map(|field| field.name)
        .filter(|name| !refused.contains(name) && !name.ends_with("-note"))
        .collect();
    assert_eq!(taken, Vec::<&str>::new());
}
