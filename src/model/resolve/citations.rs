//! Citations of a record: each text read, and a list put together again that YAML split at a comma.

use super::at::At;
use super::desk::Desk;
use crate::diagnostic::{Place, code};
use crate::model::citation::{self, Citation, LawNames};
use crate::source::record::{Loose, Many, Word};

impl Desk<'_> {
    /// Citations, one or a list of one entry of the file each.
    pub fn citations(
        &mut self,
        at: &At<'_>,
        field: &Loose<Many<Word>>,
        laws: &LawNames,
    ) -> Vec<Citation> {
        let split = field.good().map_or_else(Vec::new, |many| split(many, laws));
        let mut citations: Vec<Citation> = Vec::new();
        self.each(at, field, |desk, at, word| {
            match split.get(at.place().unwrap_or(0)).and_then(Option::as_ref) {
                None => {
                    for citation in desk.citation(at, &word.0, laws) {
                        if !citations.contains(&citation) {
                            citations.push(citation);
                        }
                    }
                }
                Some(Piece::First(whole)) => desk.fault(
                    &code::BAD_CITATION,
                    at,
                    format!("`{whole}` is one citation, and it is cut in two at a comma"),
                    format!("inside `[…]` YAML splits at every comma: write the list as a block, with `- {whole}` on one line"),
                ),
                Some(Piece::Rest) => {}
            }
        });
        citations
    }

    /// The citations that one text holds.
    pub fn citation(&mut self, at: &At<'_>, text: &str, laws: &LawNames) -> Vec<Citation> {
        match citation::parse(text, laws) {
            Ok(citations) => citations,
            Err(error) => {
                let span = error.span.clone();
                let place = if span.is_empty() || span.end > text.len() {
                    Place::Value(at.path())
                } else {
                    Place::InText(at.path(), span)
                };
                self.report(&code::BAD_CITATION, place, error.to_string()).help =
                    Some(error.help().unwrap_or_else(|| {
                        "compare it with the source; the whole act or article may be cited too"
                            .to_owned()
                    }));
                Vec::new()
            }
        }
    }
}

/// A piece of a citation that YAML split: the first, with the whole, or a later one.
enum Piece {
    First(String),
    Rest,
}

/// Into how many pieces a citation may be cut and still be put together again: each joint is tried,
/// so that a list of any length takes time in proportion to it.
const MOST_PIECES: usize = 8;

/// For each entry of a list, whether it is a piece: entries that say nothing alone and, joined with
/// the paragraphs and points that follow, a citation (`[Art. 5 (1) a), c) GDPR]`).
fn split(many: &Many<Word>, laws: &LawNames) -> Vec<Option<Piece>> {
    let words: Vec<&str> =
        many.items.iter().map(|item| item.good().map_or("", |word| word.0.as_str())).collect();
    let mut known: Vec<Option<bool>> = vec![None; words.len()];
    let mut faulty = |at: usize| {
        *known[at].get_or_insert_with(|| {
            !words[at].is_empty() && citation::parse(words[at], laws).is_err()
        })
    };
    let mut pieces: Vec<Option<Piece>> = words.iter().map(|_| None).collect();
    let mut at = 0;
    while at < words.len() {
        let rest = (at + 1..words.len().min(at + MOST_PIECES))
            .take_while(|at| is_level(words[*at]) && faulty(*at));
        let rest = rest.count();
        let run = if rest > 0 && faulty(at) { 1 + rest } else { 0 };
        let whole = (2..=run)
            .map(|length| (length, words[at..at + length].join(", ")))
            .take_while(|(_, whole)| whole.len() <= citation::MAX_BYTES)
            .find(|(_, whole)| citation::parse(whole, laws).is_ok());
        match whole {
            Some((length, whole)) => {
                pieces[at] = Some(Piece::First(whole));
                for piece in &mut pieces[at + 1..at + length] {
                    *piece = Some(Piece::Rest);
                }
                at += length;
            }
            None => at += 1,
        }
    }
    pieces
}

/// Whether a text begins with the number or letter of an article, a paragraph or a point: `c) GDPR`.
fn is_level(text: &str) -> bool {
    let text = text.trim_start_matches('(');
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let first = &text[..end];
    (1..=2).contains(&first.len()) || (end > 0 && first.bytes().all(|byte| byte.is_ascii_digit()))
}
