//! How well the tracker itself is documented.

use super::say::{exact, int, percent_of};
use super::{Cell, Figure, Table, both, counted};
use crate::model::case::Case;
use crate::site::Site;
use crate::site::chart::{Axis, Bar, bars};
use crate::words::Put;

/// How many days back a check for news is recent.
const RECENT: i64 = 365;

/// Shares of cases that meet a standard of documentation.
pub fn figure(site: &Site) -> Figure {
    let words = site.words();
    let as_of = site.loaded().as_of;
    let recently = |case: &Case| {
        let looked = case.last_verified.as_ref().and_then(|date| date.latest());
        looked.is_some_and(|day| crate::derive::span::days(day, as_of) <= RECENT)
    };
    let primary = |case: &Case| case.sources.iter().any(|source| source.kind.confirms());
    let archived = |case: &Case| case.sources.iter().any(|source| source.archive.is_some());
    let all_archived = |case: &Case| {
        let mut web = case.sources.iter().filter(|source| source.url.is_some()).peekable();
        web.peek().is_some() && web.all(|source| source.archive.is_some())
    };
    let standards: [(&str, &dyn Fn(&Case) -> bool); 4] = [
        ("primary", &primary),
        ("archived", &archived),
        ("all-archived", &all_archived),
        ("verified", &recently),
    ];
    let cases: Vec<&Case> = counted(site).map(|place| site.case(place).0).collect();
    let mut table = Table::new(
        words,
        "stat-coverage-title",
        &[("standard", "stat-standard"), ("cases", "stat-cases"), ("share", "stat-share")],
    );
    let mut drawn = Vec::new();
    let mut shares = Vec::new();
    for (key, meets) in standards {
        let count = cases.iter().filter(|case| meets(case)).count();
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
