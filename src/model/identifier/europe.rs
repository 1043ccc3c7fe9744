//! Identifiers of European case law and decisions: ECLI, case numbers, EDPB, ETid.

use super::country::is_country;
use super::{IdentifierError, is_count, is_digits, plain, quote};

/// European Case Law Identifier (Council conclusions 2011/C 127/01), in upper case: `ECLI:EU:C:2023:537`.
///
/// # Errors
/// Names the first of the five parts that is wrong.
pub fn parse_ecli(text: &str) -> Result<String, IdentifierError> {
    let ecli = text.trim().to_ascii_uppercase();
    match ecli_fault(&ecli) {
        None => Ok(ecli),
        Some(what) => {
            let mended = [format!("ECLI:{ecli}"), ecli.replace(": ", ":").replace(' ', ":")];
            let mended = mended.into_iter().find(|ecli| ecli_fault(ecli).is_none());
            Err(IdentifierError::new(
                format!("{} is no ECLI: {what}", quote(text)),
                meant(mended, "for example `ECLI:EU:C:2023:537`"),
            ))
        }
    }
}

/// The first of the five parts that is wrong.
fn ecli_fault(ecli: &str) -> Option<&'static str> {
    let parts: Vec<_> = ecli.split(':').collect();
    let [prefix, country, court, year, ordinal] = parts[..] else {
        return Some("it has five parts between colons");
    };
    let starts_with_letter = court.starts_with(|c: char| c.is_ascii_uppercase());
    let alphanumeric = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric());
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'.';
    if prefix != "ECLI" {
        Some("it begins with `ECLI:`")
    } else if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        Some("the country is two letters, or `EU`")
    } else if !NO_STATES.contains(&country) && !is_country(country) {
        Some("no country has this code")
    } else if !starts_with_letter || court.len() > 7 || !alphanumeric(court) {
        Some("the court is a letter and at most six letters or digits more")
    } else if year.len() != 4 || !is_digits(year) {
        Some("the year has four digits")
    } else if ordinal.is_empty() || ordinal.len() > MAX_ORDINAL || !ordinal.bytes().all(allowed) {
        Some("the ordinal is at most 32 letters, digits and dots")
    } else {
        None
    }
}

/// Codes of an ECLI besides those of ISO 3166-1: the European Union, the Council of Europe, the
/// European Patent Office, and Greece and the United Kingdom as the Union writes them.
const NO_STATES: [&str; 5] = ["EU", "CE", "EP", "EL", "UK"];

/// The standard says 25, but the Austrian authority's own run to 26 (`DSB.D122.844.0006.DSB.2018`).
const MAX_ORDINAL: usize = 32;

/// What was meant, where it can be told; else an example, which is called one.
pub(super) fn meant(mended: Option<String>, example: &str) -> String {
    mended.map_or_else(|| example.to_owned(), |mended| format!("write `{mended}`"))
}

/// Case number of the Court of Justice, the General Court or the Civil Service Tribunal:
/// `C-252/21`, `C-97/23 P`. Hyphens of all kinds are read, `-` is given back.
///
/// # Errors
/// Anything else; a year of four digits is told apart.
pub fn parse_cjeu(text: &str) -> Result<String, IdentifierError> {
    let number = plain(text).to_uppercase();
    let number = number.strip_prefix("CASE ").unwrap_or(&number);
    if let Some(canonical) = cjeu(number) {
        return Ok(canonical);
    }
    let message = match number.rsplit_once('/') {
        Some((_, year)) if is_year(year.split(' ').next().unwrap_or(year)) => {
            format!("{} writes the year with four digits", quote(text))
        }
        _ => format!("{} is no case number of the Court of Justice", quote(text)),
    };
    let example = "for example `C-252/21`, or `C-97/23 P` for an appeal";
    Err(IdentifierError::new(message, meant(mended_cjeu(number), example)))
}

fn cjeu(number: &str) -> Option<String> {
    let (court, rest) = number.split_once('-')?;
    let (case, suffix) = match rest.split_once(' ') {
        Some((case, suffix)) => (case, Some(suffix)),
        None => (rest, None),
    };
    let (ordinal, year) = case.split_once('/')?;
    let suffixes = [
        "P", "R", "P-R", "P(R)", "PPU", "RENV", "REC", "OP", "DEP", "AJ", "RX", "INTP", "TO", "OST",
    ];
    let known = suffix.is_none_or(|suffix| suffixes.contains(&suffix));
    let fits = matches!(court, "C" | "T" | "F") && is_count(ordinal, 4) && known;
    (fits && year.len() == 2 && is_digits(year)).then(|| match suffix {
        Some(suffix) => format!("{court}-{case} {suffix}"),
        None => format!("{court}-{case}"),
    })
}

/// The number that is meant where only its signs are others: `C 300/21`, `C-0300-2021`.
fn mended_cjeu(number: &str) -> Option<String> {
    let court = number.get(..1)?;
    let rest = number[1..].trim_start_matches([' ', '-', '.']);
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (ordinal, rest) = rest.split_at(digits(rest));
    let rest = rest.trim_start().strip_prefix(['/', '-'])?.trim_start();
    let (year, suffix) = rest.split_at(digits(rest));
    let year = if is_year(year) { &year[2..] } else { year };
    let suffix = suffix.trim_matches([' ', '-', '.']);
    let gap = if suffix.is_empty() { "" } else { " " };
    cjeu(&format!("{court}-{}/{year}{gap}{suffix}", ordinal.trim_start_matches('0')))
}

/// Decision of the EDPB, binding (`1/2021`, Art. 65 and 66 GDPR), or an entry of its register
/// of final one-stop-shop decisions (`EDPBI:IE:OSS:D:2022:360`).
///
/// # Errors
/// Anything else.
pub fn parse_edpb(text: &str) -> Result<String, IdentifierError> {
    let id = plain(text).to_ascii_uppercase();
    if is_edpb(&id) {
        return Ok(id);
    }
    // "Binding Decision 03/2022"
    let number = id.rsplit(' ').next().unwrap_or(&id).trim_start_matches('0');
    let mended = number.contains('/') && is_edpb(number);
    Err(IdentifierError::new(
        format!("{} is no decision of the EDPB", quote(text)),
        meant(
            mended.then(|| number.to_owned()),
            "number and year of a binding decision, as in `1/2021`, or an entry of the register, \
             as in `EDPBI:IE:OSS:D:2022:360`",
        ),
    ))
}

fn is_edpb(id: &str) -> bool {
    let since = |year: &str| is_year(year) && year >= "2018";
    let binding = id.split_once('/').filter(|(number, year)| is_count(number, 3) && since(year));
    let parts: Vec<_> = id.split(':').collect();
    let register = match parts[..] {
        ["EDPBI", country, "OSS", "D", year, number] => {
            let letters = country.bytes().all(|b| b.is_ascii_uppercase());
            let lands = letters && (2..=4).contains(&country.len());
            lands && since(year) && is_count(number, 6)
        }
        _ => false,
    };
    binding.is_some() || register
}

fn is_year(year: &str) -> bool {
    year.len() == 4 && is_digits(year) && matches!(&year[..2], "19" | "20")
}

/// Number in CMS Enforcement Tracker: `ETid-1361`.
///
/// # Errors
/// Anything else; the number has no leading zero.
pub fn parse_etid(text: &str) -> Result<String, IdentifierError> {
    let id = plain(text);
    let number =
        id.get(..5).filter(|prefix| prefix.eq_ignore_ascii_case("ETid-")).and_then(|_| id.get(5..));
    match number {
        Some(number) if is_count(number, 7) => Ok(format!("ETid-{number}")),
        _ => {
            let letters = id.get(..4).is_some_and(|four| four.eq_ignore_ascii_case("ETid"));
            let rest = if letters { &id[4..] } else { &id };
            let number = rest.trim_start_matches([' ', '-', ':', '0']);
            let mended = is_count(number, 7).then(|| format!("ETid-{number}"));
            Err(IdentifierError::new(
                format!("{} is no ETid", quote(text)),
                meant(mended, "for example `ETid-1361`"),
            ))
        }
    }
}
