//! The way through the parser, and its limits.

use std::collections::HashSet;

use super::error::{CitationErrorKind as Kind, quote};
use super::{Citation, CitationError, LawNames, bind, resolve, scan, token};

/// Longest text that is read, in bytes: 120 citations fit.
pub const MAX_BYTES: usize = 4096;

/// Most citations that one text gives, ranges counted out.
pub const MAX_CITATIONS: usize = 120;

/// Reads one citation or a list (`Art. 5 (1) a), c) GDPR`): in order of the text, each once, never none.
///
/// # Errors
/// [`CitationError`] with the place in the text: an unknown law, a provision beyond the law's bounds,
/// or anything that is no part of a citation. Nothing is ever skipped to make sense of the rest.
pub fn parse(text: &str, laws: &LawNames) -> Result<Vec<Citation>, CitationError> {
    if text.len() > MAX_BYTES {
        let start = (0..=MAX_BYTES).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let message = format!("the citation is longer than {MAX_BYTES} bytes");
        return Err(CitationError::new(Kind::TooLong, start..text.len(), message)
            .with_help("write one citation per list item"));
    }
    let tokens = token::tokens(text)?;
    if tokens.is_empty() {
        return Err(CitationError::new(
            Kind::Empty,
            0..text.len(),
            "the citation is empty".to_owned(),
        )
        .with_help(format!("write the provision and the law: `Art. 6 {}`", laws.example())));
    }
    let parts = scan::scan(text, &tokens, laws)?;
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for group in bind::bind(text, &parts, laws)? {
        for citation in resolve::resolve(text, &group, laws)? {
            if seen.insert(citation.clone()) {
                found.push(citation);
            }
        }
        if found.len() > MAX_CITATIONS {
            return Err(too_many(0..text.len(), text));
        }
    }
    Ok(found)
}

pub(super) fn too_many(span: std::ops::Range<usize>, text: &str) -> CitationError {
    let message = format!("{} names more than {MAX_CITATIONS} provisions", quote(text));
    CitationError::new(Kind::TooMany, span, message)
        .with_help("cite the provisions that the case turns on, or the whole act")
}
