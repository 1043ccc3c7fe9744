//! From a text that is not a date to the reason, and to what its author may have meant.

use super::parse::strict;
use super::{DateError, DateFault, Form, PartialDate, Point, edtf, numbers, phrases};
use crate::model::written;

/// No date is longer, in bytes; longer texts are refused before anything is guessed.
const LONGEST: usize = 100;

/// Words for "no date", in lower case.
const PLACEHOLDERS: &[&str] = &[
    "?",
    "??",
    "???",
    "-",
    "--",
    "---",
    ".",
    "...",
    "…",
    "~",
    "n/a",
    "n.a.",
    "na",
    "n/k",
    "nil",
    "none",
    "null",
    "nan",
    "tbd",
    "tba",
    "tbc",
    "pending",
    "ongoing",
    "not known",
    "not available",
    "no date",
    "n.d.",
    "nd",
    "s.d.",
    "o.d.",
    "o. d.",
    "unbekannt",
    "inconnu",
    "inconnue",
    "desconocido",
    "desconocida",
    "sconosciuto",
    "sconosciuta",
    "onbekend",
    "nieznany",
    "nieznana",
    "0000-00-00",
    "yyyy-mm-dd",
    "yyyy",
    "yyyy-mm",
    "jjjj-mm-tt",
];

/// Reads a date, or says why not.
pub(super) fn parse(text: &str) -> Result<PartialDate, DateError> {
    let text = written::trim(text);
    if text.len() > LONGEST {
        return Err(DateError::new(text, DateFault::TooLong, Vec::new()));
    }
    match strict(text) {
        Some(Ok(date)) => Ok(date),
        Some(Err(fault)) if !PLACEHOLDERS.contains(&text) => {
            Err(DateError::new(text, fault, near(text, fault)))
        }
        _ => Err(diagnose(text)),
    }
}

/// The fault of a text that has not even the shape of a date, or stands for a missing one.
fn diagnose(text: &str) -> DateError {
    let error = |fault, suggestions| DateError::new(text, fault, suggestions);
    if text.is_empty() {
        return error(DateFault::Empty, Vec::new());
    }
    if text.chars().any(char::is_control) {
        return error(DateFault::ControlCharacter, Vec::new());
    }
    if let Some((plain, what)) = written::plain(text) {
        let meant = match parse(&plain) {
            Ok(date) => vec![date],
            Err(error) => error.suggestions().to_vec(),
        };
        return error(DateFault::LookAlike(what), meant);
    }
    let simple = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    if PLACEHOLDERS.contains(&simple.as_str()) {
        return error(DateFault::Placeholder, vec![PartialDate::exact(Form::Unknown)]);
    }
    if let Some(date) = with_time(&simple) {
        return error(DateFault::HasTime, date);
    }
    if let Some(meant) = edtf::read(&simple) {
        return error(DateFault::Edtf, meant);
    }
    match phrases::read(&simple) {
        Some(meant) => settle(text, &meant),
        None => error(DateFault::Unreadable, Vec::new()),
    }
}

/// The error for a recognised notation, by the number of calendar dates that it can mean.
fn settle(text: &str, meant: &[PartialDate]) -> DateError {
    let checked: Vec<_> = meant.iter().filter_map(|date| strict(&date.to_string())).collect();
    let valid: Vec<_> = checked.iter().filter_map(|date| date.ok()).collect();
    let fault = match (valid.as_slice(), checked.first()) {
        ([], Some(Err(fault))) => *fault,
        ([], _) => DateFault::NotInCalendar,
        ([_], _) => DateFault::OtherNotation,
        _ => DateFault::Ambiguous,
    };
    let suggestions = if valid.is_empty() { near(text, fault) } else { valid };
    DateError::new(text, fault, suggestions)
}

/// What may be meant by a text of the right shape with a wrong value.
fn near(text: &str, fault: DateFault) -> Vec<PartialDate> {
    let meant = match fault {
        DateFault::NoSuchMonth(0) => year_of(text).map(Point::Year).map(Form::Point),
        DateFault::NoSuchDay { year, month, .. } if text.ends_with("-00") => {
            Some(Form::Point(Point::Month { year, month }))
        }
        DateFault::NoSuchMonth(_) => return numbers::swapped(text),
        DateFault::Season(part) => return edtf::season(text, part),
        DateFault::ApproximateUnknown => Some(Form::Unknown),
        DateFault::RangeReversed | DateFault::RangeOfOne => return phrases::range_repaired(text),
        _ => None,
    };
    meant.into_iter().map(PartialDate::exact).filter(is_valid).collect()
}

/// Whether a guess, written down, would be accepted.
pub(super) fn is_valid(date: &PartialDate) -> bool {
    matches!(strict(&date.to_string()), Some(Ok(same)) if same == *date)
}

/// The year that a text begins with.
pub(super) fn year_of(text: &str) -> Option<i16> {
    let year = text.get(..4)?;
    year.bytes().all(|b| b.is_ascii_digit()).then(|| year.parse().ok())?
}

/// The dates before `t10:00` or ` 10:00`; `None` when no time follows.
fn with_time(text: &str) -> Option<Vec<PartialDate>> {
    let (before, minutes) = text.split_once(':')?;
    let hour = before.trim_end_matches(|c: char| c.is_ascii_digit());
    if hour.len() == before.len() || !minutes.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let date = hour.strip_suffix('t').unwrap_or(hour);
    let date = date.trim_end_matches([' ', ',']);
    if date.is_empty() {
        return Some(Vec::new());
    }
    Some(match strict(date) {
        Some(date) => date.into_iter().collect(),
        None => phrases::read(date)?.into_iter().filter(is_valid).collect(),
    })
}
