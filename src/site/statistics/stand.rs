//! Where cases stand today, by the year in which they began.

use std::collections::BTreeMap;

use super::say::{int, percent_of};
use super::{Cell, Figure, Table, both, counted};
use crate::model::vocabulary::Phase;
use crate::site::Site;
use crate::site::chart::{Axis, Columns, columns};
use crate::site::index::first_event;
use crate::words::Put;

/// The phases in the order in which they are drawn, with their classes.
pub const PHASES: [(Phase, &str); 3] =
    [(Phase::Open, "fill-1"), (Phase::Decided, "fill-2"), (Phase::Closed, "fill-3")];

/// Cases by phase.
pub type ByPhase = [usize; 3];

/// Adds a case to the count of its phase.
pub fn add(counts: &mut ByPhase, phase: Phase) {
    if let Some(at) = PHASES.iter().position(|(known, _)| *known == phase) {
        counts[at] += 1;
    }
}

/// Where cases stand, by the year of their first event.
pub fn figure(site: &Site) -> Figure {
    let words = site.words();
    let mut years: BTreeMap<Option<i16>, ByPhase> = BTreeMap::new();
    let mut all = ByPhase::default();
    for place in counted(site) {
        let (case, facts) = site.case(place);
        let year = first_event(case).and_then(|date| date.latest()).map(|day| day.year());
        add(years.entry(year).or_default(), facts.phase());
        add(&mut all, facts.phase());
    }
    if let (Some(first), Some(last)) =
        (years.keys().flatten().min().copied(), years.keys().flatten().max().copied())
    {
        (first..=last).for_each(|year| {
            years.entry(Some(year)).or_default();
        });
    }
    let mut table = Table::new(
        words,
        "stat-stand-title",
        &[
            ("year", "stat-year-began"),
            ("open", "phase-open"),
            ("decided", "phase-decided"),
            ("closed", "phase-closed"),
            ("cases", "stat-all"),
        ],
    );
    for (year, counts) in &years {
        let text = year.map_or_else(|| words.say("stat-unknown"), |year| year.to_string());
        let mut row = vec![Cell::name(text, year.map_or(String::new(), |year| year.to_string()))];
        row.extend(counts.iter().map(|count| Cell::count(words, *count)));
        row.push(Cell::count(words, counts.iter().sum()));
        table.push(row);
    }
    let dated: Vec<(&i16, &ByPhase)> =
        years.iter().filter_map(|(year, counts)| Some((year.as_ref()?, counts))).collect();
    let names: Vec<String> = dated.iter().map(|(year, _)| year.to_string()).collect();
    let series: Vec<Columns> = PHASES
        .iter()
        .enumerate()
        .map(|(at, (phase, class))| Columns {
            class,
            label: words.label("phase", *phase),
            values: dated.iter().map(|(_, row)| (row[at] as f64, row[at].to_string())).collect(),
        })
        .collect();
    let totals: Vec<usize> = dated.iter().map(|(_, row)| row.iter().sum()).collect();
    let most = totals.iter().copied().max().unwrap_or_default() as f64;
    let axis = Axis::holding(most, 5, 1.0, |value| words.number(value as i64));
    let tops: Vec<String> = totals
        .iter()
        .map(|count| if *count == 0 { String::new() } else { words.number(int(*count)) })
        .collect();
    let total: usize = all.iter().sum();
    let says = words.with(
        "stat-stand-says",
        &[
            ("n", Put::Number(int(total))),
            ("open", Put::Text(&words.number(int(all[0])))),
            ("share", Put::Text(&percent_of(words, all[0], total))),
            ("decided", Put::Text(&words.number(int(all[1])))),
            ("closed", Put::Text(&words.number(int(all[2])))),
        ],
    );
    Figure {
        name: "cases-by-year",
        part: "cases",
        title: words.say("stat-stand-title"),
        says,
        drawn: words.say("stat-stand-drawn"),
        notes: vec![words.say("stat-stand-note")],
        drawings: both(|sheet| columns(sheet, &names, &series, true, &axis, &tops)),
        table,
    }
}
