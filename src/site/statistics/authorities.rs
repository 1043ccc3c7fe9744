//! Authorities: how many cases each has, and how far they are.

use std::collections::BTreeMap;

pub use super::durations::pace;
use super::say::{int, percent_of};
use super::stand::{ByPhase, PHASES, add};
use super::{Cell, Figure, SHOWN, Table, both, counted};
use crate::model::Id;
use crate::site::Site;
use crate::site::book::deciding;
use crate::site::chart::{Axis, Bar, bars};
use crate::site::describe;
use crate::site::page::Frame;
use crate::words::Put;

/// Cases by the authority that decides them.
pub fn caseload(site: &Site) -> Figure {
    let words = site.words();
    let links = Frame::no_links();
    let mut loads: BTreeMap<&Id, ByPhase> = BTreeMap::new();
    let mut cases = 0usize;
    for place in counted(site) {
        let (case, facts) = site.case(place);
        cases += 1;
        for id in deciding(case) {
            add(loads.entry(id).or_default(), facts.phase());
        }
    }
    let mut rows: Vec<(usize, String, &Id, ByPhase)> = loads
        .into_iter()
        .map(|(id, counts)| {
            (counts.iter().sum(), describe::forum(site, id, &links).text, id, counts)
        })
        .collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)).then_with(|| a.2.cmp(b.2)));
    let mut table = Table::new(
        words,
        "stat-caseload-title",
        &[
            ("authority", "case-authority"),
            ("open", "phase-open"),
            ("decided", "phase-decided"),
            ("closed", "phase-closed"),
            ("cases", "stat-all"),
        ],
    );
    for (total, name, id, counts) in &rows {
        let mut row = vec![Cell::name(name, id.to_string())];
        row.extend(counts.iter().map(|count| Cell::count(words, *count)));
        row.push(Cell::count(words, *total));
        table.push(row);
    }
    let legend: Vec<(&'static str, String)> =
        PHASES.iter().map(|(phase, class)| (*class, words.label("phase", *phase))).collect();
    let drawn: Vec<Bar> = rows
        .iter()
        .take(SHOWN)
        .map(|(total, name, _, counts)| Bar {
            name: name.clone(),
            values: counts.iter().map(|count| (*count as f64, count.to_string())).collect(),
            text: words.number(int(*total)),
        })
        .collect();
    let most = rows.first().map_or(0, |row| row.0);
    let axis = Axis { max: most as f64, ticks: Vec::new() };
    let top: usize = rows.iter().take(3).map(|row| row.0).sum();
    let names: Vec<String> = rows.iter().take(3).map(|row| row.1.clone()).collect();
    let says = words.with(
        "stat-caseload-says",
        &[
            ("n", Put::Number(int(rows.len()))),
            ("names", Put::Text(&words.list(&names))),
            ("share", Put::Text(&percent_of(words, top.min(cases), cases))),
        ],
    );
    Figure {
        name: "caseload",
        part: "authorities",
        title: words.say("stat-caseload-title"),
        says,
        drawn: words.say("stat-caseload-drawn"),
        notes: vec![words.say("stat-caseload-note")],
        drawings: both(|sheet| bars(sheet, &legend, &drawn, true, &axis)),
        table,
    }
}
