//! How long after a decision its text is public.

use super::say::{int, percent_of};
use super::{Cell, Durations, Figure, Table, both};
use crate::derive::durations::{Censoring, Reading, Wait};
use crate::site::Site;
use crate::site::chart::{Axis, Bar, bars};
use crate::words::Put;

/// Classes by their last day, with the message that names each.
const CLASSES: [(i64, &str); 6] = [
    (0, "stat-lag-same-day"),
    (7, "stat-lag-week"),
    (31, "stat-lag-month"),
    (92, "stat-lag-quarter"),
    (366, "stat-lag-year"),
    (i64::MAX, "stat-lag-longer"),
];

/// The class of a number of days.
fn class(days: i64) -> usize {
    CLASSES.iter().position(|(last, _)| days <= *last).unwrap_or(CLASSES.len() - 1)
}

/// The class in which both readings of a wait lie; none where its dates are not that exact.
fn of(wait: &Wait) -> Option<usize> {
    let days = |reading| wait.spell(reading, Censoring::LastChecked).map(|spell| spell.end);
    let shortest = class(days(Reading::Shortest).ok()?);
    (class(days(Reading::Longest).ok()?) == shortest).then_some(shortest)
}

/// Decisions by the time until their text was public.
pub fn figure(site: &Site, durations: &Durations) -> Figure {
    let words = site.words();
    let waits: Vec<&Wait> = durations.publications.iter().map(|(_, wait)| wait).collect();
    let published: Vec<&&Wait> = waits.iter().filter(|wait| wait.cause.is_some()).collect();
    let mut counts = vec![0usize; CLASSES.len()];
    let mut inexact = 0;
    for wait in &published {
        match of(wait) {
            Some(at) => counts[at] += 1,
            None => inexact += 1,
        }
    }
    let mut named: Vec<(&str, usize)> =
        CLASSES.iter().map(|(_, key)| *key).zip(counts.iter().copied()).collect();
    named.push(("stat-lag-inexact", inexact));
    named.push(("stat-lag-unknown", waits.len() - published.len()));
    let mut table = Table::new(
        words,
        "stat-lag-title",
        &[("after", "stat-lag-after"), ("decisions", "stat-decisions")],
    );
    for (key, count) in &named {
        let value = key.trim_start_matches("stat-lag-");
        table.push(vec![Cell::name(words.say(key), value), Cell::count(words, *count)]);
    }
    let drawn: Vec<Bar> = named
        .iter()
        .map(|(key, count)| Bar {
            name: words.say(key),
            values: vec![(*count as f64, count.to_string())],
            text: words.number(int(*count)),
        })
        .collect();
    let most = named.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let axis = Axis { max: most as f64, ticks: Vec::new() };
    let legend = [("fill-1", words.say("stat-decisions"))];
    let within: usize = counts[..3].iter().sum();
    let says = words.with(
        "stat-lag-says",
        &[
            ("n", Put::Number(int(waits.len()))),
            ("published", Put::Text(&words.number(int(published.len())))),
            ("share", Put::Text(&percent_of(words, published.len(), waits.len()))),
            ("within", Put::Text(&words.number(int(within)))),
        ],
    );
    Figure {
        name: "publication",
        part: "tracker",
        title: words.say("stat-lag-title"),
        says,
        drawn: words.say("stat-lag-drawn"),
        notes: vec![words.say("stat-lag-note")],
        drawings: both(|sheet| bars(sheet, &legend, &drawn, true, &axis)),
        table,
    }
}
