//! The one way in which a value is written in a file.

use super::citation::{self, Citation, LawNames};
use super::date::{PartialDate, parse_time};
use super::identifier;
use super::money::{Amount, Money, parse_count};
use super::period::Period;
use crate::source::record::Holds;

/// Below this a count needs no separators.
const LONG_COUNT: u64 = 10_000;

/// How a scalar should be written: one text, several where it means a list of citations, none where
/// it cannot be read or has no canonical form. Each reads as the same value.
pub fn canonical(holds: Holds, text: &str, laws: &LawNames) -> Vec<String> {
    match holds {
        Holds::Citation => citations(text, laws),
        _ => value(holds, text).into_iter().collect(),
    }
}

fn value(holds: Holds, text: &str) -> Option<String> {
    match holds {
        Holds::Date => PartialDate::parse(text).ok().map(|date| date.to_string()),
        // Seconds are read and dropped; whoever wrote them may keep them.
        Holds::Time if text.matches(':').count() < 3 => {
            parse_time(text).ok().map(|time| time.to_string())
        }
        Holds::Period => Period::parse(text).map(|period| period.to_string()),
        Holds::Money => Money::parse_word_or_amount(text).ok().map(|money| money.to_string()),
        Holds::Amount => Amount::parse(text).ok().map(|amount| amount.to_string()),
        Holds::Count => parse_count(text).ok().map(count),
        Holds::Country => identifier::parse_country(text).ok(),
        Holds::Identifier("lei") => identifier::parse_lei(text).ok(),
        Holds::Identifier("wikidata") => identifier::parse_wikidata(text).ok(),
        Holds::Identifier("sha256") => Some(text.trim().to_ascii_lowercase()),
        Holds::Identifier(kind) => identifier::parse_reference(kind, text).ok(),
        _ => None,
    }
}

fn count(number: u64) -> String {
    let digits = number.to_string();
    if number < LONG_COUNT {
        return digits;
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

fn citations(text: &str, laws: &LawNames) -> Vec<String> {
    let Ok(found) = citation::parse(text, laws) else { return Vec::new() };
    let written: Option<Vec<String>> =
        found.iter().map(|citation| written(citation, laws)).collect();
    written.unwrap_or_default()
}

/// A citation as it stands in a file; `None` where no form reads as it.
fn written(citation: &Citation, laws: &LawNames) -> Option<String> {
    let forms = [laws.written(citation), laws.print(citation)];
    forms.into_iter().find(|text| {
        citation::parse(text, laws).is_ok_and(|read| read == std::slice::from_ref(citation))
    })
}
