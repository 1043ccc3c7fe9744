//! How well the tracker itself is documented.

use super::say::{exact, int, percent_of};
use super::{Cell, Figure, Table, both, counted};
use jiff::civil::Date;

use crate::derive::span::days;
use crate::model::case::Case;
use crate::site::Site;
use crate::site::chart::{Axis, Bar, bars};
use crate::words::Put;

/// How many days back a check for news is recent.
const RECENT: i64 = 365;

/// The standards, by their words in files and messages.
const STANDARDS: [&str; 4] = ["primary", "archived", "all-archived", "verified"];

/// Whether every source on the web has an archived copy.
fn all_archived(case: &Case) -> bool {
    let mut web = case.sources.iter().filter(|source| source.url.is_some()).peekable();
    web.peek().is_some() && web.all(|source| source.archive.is_some())
}

/// Whether somebody looked for news in the last year.
fn checked_since(case: &Case, as_of: Date) -> bool {
    let looked = case.last_verified.as_ref().and_then(|date| date.latest());
    looked.is_some_and(|day| days(day, as_of) <= RECENT)
}

/// Shares of cases that meet a standard of documentation.
pub fn figure(site: &Site) -> Figure {
    let words = site.words();
    let as_of = site.loaded().as_of;
    let meets = |standard: &str, case: &Case| match standard {
        "primary" => case.sources.iter().any(|source| source.kind.confirms()),
        "archived" => case.sources.iter().any(|source| source.archive.is_some()),
        "all-archived" => all_archived(case),
        _ => checked_since(case, as_of),
    };
    let cases: Vec<&Case> = counted(site).map(|place| site.case(place).0).collect();
    let mut table = Table::new(
        words,
        "stat-coverage-title",
        &[("standard", "stat-standard"), ("cases", "stat-cases"), ("share", "stat-share")],
    );
    let mut drawn = Vec::new();
    let mut shares = Vec::new();
    for key in STANDARDS {
        let count = cases.iter().filter(|case| meets(key, case)).count();
        let share = if cases.is_empty() { 0.0 } else { count as f64 / cases.len() as f64 };
        let name = words.say(&format!("stat-coverage-{key}"));
        let text = percent_of(words, count, cases.len());
        table.push(vec![
            Cell::name(&name, key),
            Cell::count(words, count),
            Cell::number(&text, exact(share)),
        ]);
        shares.push(text.clone());
        drawn.push(Bar { name, values: vec![(count as f64, count.to_string())], text });
    }
    let axis = Axis { max: cases.len() as f64, ticks: Vec::new() };
    let legend = [("fill-1", words.say("stat-cases"))];
    let says = words.with(
        "stat-coverage-says",
        &[
            ("n", Put::Number(int(cases.len()))),
            ("primary", Put::Text(&shares[0])),
            ("archived", Put::Text(&shares[1])),
            ("verified", Put::Text(&shares[3])),
        ],
    );
    Figure {
        name: "coverage",
        part: "tracker",
        title: words.say("stat-coverage-title"),
        says,
        drawn: words.say("stat-coverage-drawn"),
        notes: vec![words.say("stat-coverage-note")],
        drawings: both(|sheet| bars(sheet, &legend, &drawn, true, &axis)),
        table,
    }
}
