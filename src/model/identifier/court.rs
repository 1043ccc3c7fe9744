//! Neutral citations of British and Irish courts, and the references of a case by kind.

use super::{IdentifierError, is_count, is_digits, plain, quote};
use super::{parse_celex, parse_cjeu, parse_ecli, parse_edpb, parse_etid};

/// Longest reference without a syntax of its own, in characters.
const MAX_FREE: usize = 200;

/// A reference of a case by its kind in the case format: `ecli`, `cjeu`, `edpb`, `celex`, `neutral`,
/// `etid`; all other kinds (`national`, `docket`, `gdprhub`) are one line of text of at most 200 characters.
///
/// # Errors
/// Those of the kind's own function; for the others empty, overlong or unprintable text.
pub fn parse_reference(kind: &str, text: &str) -> Result<String, IdentifierError> {
    match kind {
        "ecli" => parse_ecli(text),
        "cjeu" => parse_cjeu(text),
        "edpb" => parse_edpb(text),
        "celex" => parse_celex(text),
        "neutral" => parse_neutral(text),
        "etid" => parse_etid(text),
        _ => free(text),
    }
}

fn free(text: &str) -> Result<String, IdentifierError> {
    let line = text.trim();
    let fits =
        !line.is_empty() && line.chars().count() <= MAX_FREE && !line.contains(char::is_control);
    let help = "one line of at most 200 characters, as the authority or court writes it";
    let refuse = || IdentifierError::new(format!("{} is no reference", quote(text)), help);
    if fits { Ok(line.to_owned()) } else { Err(refuse()) }
}

/// Neutral citation: `[2024] UKUT 105 (AAC)`, `[2026] IEHC 347`.
///
/// # Errors
/// Anything but a year in square brackets, a court in capitals, a number and an optional division.
pub fn parse_neutral(text: &str) -> Result<String, IdentifierError> {
    let citation = plain(text);
    let refuse =
        |help: &str| IdentifierError::new(format!("{} is no neutral citation", quote(text)), help);
    let usual = "year, court, number, as in `[2026] IEHC 347` or `[2024] UKUT 105 (AAC)`";
    if citation.starts_with('(') {
        return Err(refuse(
            "the year of a neutral citation stands in square brackets, as in `[2026] IEHC 347`",
        ));
    }
    let words: Vec<_> = citation.split(' ').collect();
    let (bracketed, court, number, division) = match words[..] {
        [year, court, number] => (year, court, number, None),
        [year, court, number, division] => (year, court, number, Some(division)),
        // Civil and criminal divisions of the English Court of Appeal: `[2024] EWCA Civ 28`.
        _ => return Err(refuse(usual)),
    };
    let (court, part, number, division) = match division {
        Some(last) if matches!(number, "Civ" | "Crim") => (court, Some(number), last, None),
        _ => (court, None, number, division),
    };
    let year = bracketed.strip_prefix('[').and_then(|year| year.strip_suffix(']')).unwrap_or("");
    let year_fits = year.len() == 4 && is_digits(year) && matches!(&year[..2], "19" | "20");
    let court_fits =
        (3..=8).contains(&court.len()) && court.bytes().all(|byte| byte.is_ascii_uppercase());
    let division_fits = division.is_none_or(|division| {
        let inner = division.strip_prefix('(').and_then(|division| division.strip_suffix(')'));
        inner.is_some_and(|inner| {
            !inner.is_empty() && inner.len() <= 8 && inner.bytes().all(|b| b.is_ascii_alphabetic())
        })
    });
    if !year_fits || !court_fits || !is_count(number, 5) || !division_fits {
        return Err(refuse(usual));
    }
    let pieces = [Some(bracketed), Some(court), part, Some(number), division];
    Ok(pieces.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
