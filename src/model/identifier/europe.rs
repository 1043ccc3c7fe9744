//! Identifiers of European case law and decisions: ECLI, case numbers, CELEX, EDPB, ETid.

use super::{IdentifierError, is_count, is_digits, plain, quote};

/// European Case Law Identifier (Council conclusions 2011/C 127/01), in upper case: `ECLI:EU:C:2023:537`.
///
/// # Errors
/// Names the first of the five parts that is wrong.
pub fn parse_ecli(text: &str) -> Result<String, IdentifierError> {
    let ecli = text.trim().to_ascii_uppercase();
    let refuse = |what: &str| {
        Err(IdentifierError::new(format!("{} is no ECLI: {what}", quote(text)), ECLI_HELP))
    };
    let parts: Vec<_> = ecli.split(':').collect();
    let [prefix, country, court, year, ordinal] = parts[..] else {
        return refuse("it has five parts between colons");
    };
    if prefix != "ECLI" {
        return refuse("it begins with `ECLI:`");
    }
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        return refuse("the country is two letters, or `EU`");
    }
    let starts_with_letter = court.starts_with(|c: char| c.is_ascii_uppercase());
    if !starts_with_letter || court.len() > 7 || !court.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return refuse("the court is a letter and at most six letters or digits more");
    }
    if year.len() != 4 || !is_digits(year) {
        return refuse("the year has four digits");
    }
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'.';
    if ordinal.is_empty() || ordinal.len() > MAX_ORDINAL || !ordinal.bytes().all(allowed) {
        return refuse("the ordinal is at most 32 letters, digits and dots");
    }
    Ok(ecli)
}

/// The standard says 25, but the Austrian authority's own run to 26 (`DSB.D122.844.0006.DSB.2018`).
const MAX_ORDINAL: usize = 32;

const ECLI_HELP: &str = "write `ECLI:EU:C:2023:537`";

/// Case number of the Court of Justice, the General Court or the Civil Service Tribunal:
/// `C-252/21`, `C-97/23 P`. Hyphens of all kinds are read, `-` is given back.
///
/// # Errors
/// Anything else; a year of four digits is told apart.
pub fn parse_cjeu(text: &str) -> Result<String, IdentifierError> {
    let number = plain(text).to_uppercase();
    let number = number.strip_prefix("CASE ").unwrap_or(&number);
    let help = "write `C-252/21`, or `C-97/23 P` for an appeal";
    let refuse = || {
        IdentifierError::new(
            format!("{} is no case number of the Court of Justice", quote(text)),
            help,
        )
    };
    let (court, rest) = number.split_once('-').ok_or_else(refuse)?;
    let (case, suffix) = match rest.split_once(' ') {
        Some((case, suffix)) => (case, Some(suffix)),
        None => (rest, None),
    };
    let (ordinal, year) = case.split_once('/').ok_or_else(refuse)?;
    let suffixes = [
        "P", "R", "P-R", "P(R)", "PPU", "RENV", "REC", "OP", "DEP", "AJ", "RX", "INTP", "TO", "OST",
    ];
    let known = suffix.is_none_or(|suffix| suffixes.contains(&suffix));
    if !matches!(court, "C" | "T" | "F") || !is_count(ordinal, 4) || !is_digits(year) || !known {
        return Err(refuse());
    }
    match (year.len(), suffix) {
        (2, None) => Ok(format!("{court}-{case}")),
        (2, Some(suffix)) => Ok(format!("{court}-{case} {suffix}")),
        (4, _) => Err(IdentifierError::new(
            format!("{} writes the year with four digits", quote(text)),
            format!("write `{court}-{ordinal}/{}`", &year[2..]),
        )),
        _ => Err(refuse()),
    }
}

/// CELEX number of a document of EUR-Lex: `32016R0679`, `62020CJ0252`.
///
/// # Errors
/// Anything but sector, year, type and number, with an optional corrigendum `R(01)` or date of consolidation.
pub fn parse_celex(text: &str) -> Result<String, IdentifierError> {
    let celex = text.trim().to_ascii_uppercase();
    let celex = celex.strip_prefix("CELEX:").unwrap_or(&celex).trim().to_owned();
    if celex.is_ascii() && celex_parts(&celex).is_some() {
        return Ok(celex);
    }
    Err(IdentifierError::new(
        format!("{} is no CELEX number", quote(text)),
        "sector, year, type and number: `32016R0679`, `62021CJ0252`",
    ))
}

fn celex_parts(celex: &str) -> Option<()> {
    let sector = celex.chars().next()?;
    let year = celex.get(1..5)?;
    let rest = celex.get(5..)?;
    let letters = rest.find(|c: char| !c.is_ascii_uppercase())?;
    let number = rest.get(letters..)?;
    let (number, tail) =
        number.split_at(number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len()));
    let sector_fits = matches!(sector, '0'..='9' | 'C' | 'E');
    let year_fits = is_digits(year) && matches!(year.get(..2)?, "19" | "20");
    let number_fits = (1..=2).contains(&letters) && number.len() == 4;
    let corrigendum = tail.strip_prefix("R(").and_then(|tail| tail.strip_suffix(')'));
    let consolidated = tail.strip_prefix('-');
    let tail_fits = tail.is_empty()
        || corrigendum.is_some_and(|number| number.len() == 2 && is_digits(number))
        || consolidated.is_some_and(|date| date.len() == 8 && is_digits(date));
    (sector_fits && year_fits && number_fits && tail_fits).then_some(())
}

/// Decision of the EDPB, binding (`1/2021`, Art. 65 and 66 GDPR), or an entry of its register
/// of final one-stop-shop decisions (`EDPBI:IE:OSS:D:2022:360`).
///
/// # Errors
/// Anything else.
pub fn parse_edpb(text: &str) -> Result<String, IdentifierError> {
    let id = plain(text).to_ascii_uppercase();
    let binding = id.split_once('/').filter(|(number, year)| is_count(number, 3) && is_year(year));
    let parts: Vec<_> = id.split(':').collect();
    let register = match parts[..] {
        ["EDPBI", country, "OSS", "D", year, number] => {
            let letters = country.bytes().all(|b| b.is_ascii_uppercase());
            let lands = letters && (2..=4).contains(&country.len());
            lands && is_year(year) && is_count(number, 6)
        }
        _ => false,
    };
    if binding.is_some() || register {
        return Ok(id);
    }
    Err(IdentifierError::new(
        format!("{} is no decision of the EDPB", quote(text)),
        "write `1/2021` for a binding decision, `EDPBI:IE:OSS:D:2022:360` for the register",
    ))
}

/// The EDPB began on 25 May 2018.
fn is_year(year: &str) -> bool {
    year.len() == 4 && year.starts_with("20") && is_digits(year) && year >= "2018"
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
        _ => Err(IdentifierError::new(format!("{} is no ETid", quote(text)), "write `ETid-1361`")),
    }
}
