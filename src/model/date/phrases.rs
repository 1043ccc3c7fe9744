//! "Since", "about", "from … to …": phrases around a date, and what to write for them.

use super::diagnose::is_valid;
use super::parse::{point, strict};
use super::{Form, PartialDate, Point, names, numbers};

/// Words before a date that mean "about".
const ABOUT: &[&str] = &[
    "circa ",
    "ca. ",
    "ca ",
    "c. ",
    "about ",
    "around ",
    "approx. ",
    "approximately ",
    "roughly ",
    "um ",
    "etwa ",
    "vers ",
    "environ ",
    "hacia ",
    "verso ",
    "rond ",
    "około ",
];

/// Words before a date that mean a bound, whether its end is the date itself, and which side.
const BOUNDS: &[(&str, Side)] = &[
    ("before ", Side::Before),
    ("prior to ", Side::Before),
    ("earlier than ", Side::Before),
    ("< ", Side::Before),
    ("<", Side::Before),
    ("vor ", Side::Before),
    ("avant ", Side::Before),
    ("antes de ", Side::Before),
    ("prima del ", Side::Before),
    ("voor ", Side::Before),
    ("przed ", Side::Before),
    ("after ", Side::After),
    ("later than ", Side::After),
    ("> ", Side::After),
    (">", Side::After),
    ("nach ", Side::After),
    ("après ", Side::After),
    ("después de ", Side::After),
    ("dopo ", Side::After),
    ("na ", Side::After),
    ("po ", Side::After),
    ("until ", Side::Until),
    ("till ", Side::Until),
    ("by ", Side::Until),
    ("not later than ", Side::Until),
    ("on or before ", Side::Until),
    ("bis ", Side::Until),
    ("since ", Side::Since),
    ("from ", Side::Since),
    ("on or after ", Side::Since),
    ("seit ", Side::Since),
    ("ab ", Side::Since),
    ("depuis ", Side::Since),
    ("desde ", Side::Since),
];

/// Which side of a point a phrase leaves open; `Until` and `Since` include the point.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
    Until,
    Since,
}

/// Every date that a text in lower case can mean in another notation; `None` if none is recognised,
/// empty if one is and the calendar has no such day.
pub(super) fn read(text: &str) -> Option<Vec<PartialDate>> {
    let exact = |points: Vec<Point>| {
        points.into_iter().map(|point| PartialDate::exact(Form::Point(point))).collect()
    };
    match strict(text) {
        Some(date) => Some(date.into_iter().collect()),
        None => points(text)
            .map(exact)
            .or_else(|| about(text))
            .or_else(|| bound(text))
            .or_else(|| range(text)),
    }
}

/// The points of a text that names one day, month or year.
fn points(text: &str) -> Option<Vec<Point>> {
    match point(text) {
        Some(found) => Some(found.into_iter().collect()),
        None => numbers::read(text).or_else(|| names::read(text)),
    }
}

fn about(text: &str) -> Option<Vec<PartialDate>> {
    let rest = ABOUT.iter().find_map(|word| text.strip_prefix(word))?;
    let about = |point| PartialDate::about(Form::Point(point));
    points(rest).map(|points| points.into_iter().map(about).collect())
}

fn bound(text: &str) -> Option<Vec<PartialDate>> {
    BOUNDS.iter().find_map(|(word, side)| {
        let found = points(text.strip_prefix(word)?.trim())?;
        let form = |point: Point| match side {
            Side::Before => Some(Form::Before(point)),
            Side::After => Some(Form::After(point)),
            Side::Until => point.next().map(Form::Before),
            Side::Since => point.previous().map(Form::After),
        };
        Some(found.into_iter().filter_map(form).map(PartialDate::exact).collect())
    })
}

/// `2024-10-01 - 2024-10-15`, `2024-2025`, `from 2024-10-01 to 2024-10-15` and their like.
fn range(text: &str) -> Option<Vec<PartialDate>> {
    let text = ["from ", "between ", "von ", "zwischen ", "du ", "de "]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let words =
        ["..", " - ", " to ", " and ", " until ", " bis ", " und ", " au ", " a ", " / ", "/"];
    let years = text.split_once('-').filter(|(first, last)| first.len() == 4 && last.len() == 4);
    words.iter().map(|word| text.split_once(word)).chain([years]).find_map(|ends| {
        let (first, last) = ends?;
        let (first, last) = (points(first.trim())?, points(last.trim())?);
        let both = first.iter().flat_map(|&first| {
            last.iter().map(move |&last| PartialDate::exact(Form::Between(first, last)))
        });
        Some(both.filter(is_valid).collect())
    })
}

/// A reversed range turned round, a range of one date made one date.
pub(super) fn range_repaired(text: &str) -> Vec<PartialDate> {
    let approximate = text.ends_with('~');
    let repaired = text.trim_end_matches('~').split_once('/').and_then(|(first, last)| {
        let (first, last) = (point(first)?.ok()?, point(last)?.ok()?);
        let form = if first == last { Form::Point(first) } else { Form::Between(last, first) };
        Some(PartialDate { form, approximate })
    });
    repaired.into_iter().filter(is_valid).collect()
}
