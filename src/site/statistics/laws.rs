//! Laws and provisions: in how many cases each is alleged or examined, and found infringed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::say::int;
use super::{Cell, Figure, SHOWN, Table, both, counted};
use crate::derive::Derived;
use crate::model::Id;
use crate::model::vocabulary::Finding;
use crate::site::Site;
use crate::site::chart::{Axis, Bar, bars};
use crate::site::page::article;
use crate::words::Put;

/// A law, or a provision of its first level.
type Key = (Id, Option<String>);

/// In how many cases something is raised at all, found infringed, and found not infringed.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    raised: usize,
    infringed: usize,
    not_infringed: usize,
}

/// The figures on laws and on provisions.
pub fn figures(site: &Site) -> Vec<Figure> {
    let mut laws = BTreeMap::new();
    let mut provisions = BTreeMap::new();
    for place in counted(site) {
        let findings = &site.case(place).1.findings;
        let law =
            |finding: &crate::derive::ProvisionFinding| Id::new(finding.provision.law.as_str());
        let of_law = findings.iter().map(|finding| ((law(finding), None), finding.finding));
        let of_provision = findings.iter().filter_map(|finding| {
            let number = finding.provision.article.clone()?;
            Some(((law(finding), Some(number)), finding.finding))
        });
        count(&mut laws, of_law);
        count(&mut provisions, of_provision);
    }
    vec![figure(site, "laws", laws), figure(site, "provisions", provisions)]
}

/// Counts a case once for each key.
fn count(counts: &mut BTreeMap<Key, Count>, findings: impl Iterator<Item = (Key, Derived)>) {
    let mut seen = BTreeSet::new();
    for (key, finding) in findings {
        let count = counts.entry(key.clone()).or_default();
        let mut first = |what: u8| usize::from(seen.insert((key.clone(), what)));
        count.raised += first(0);
        match finding {
            Derived::Found(Finding::Infringed) => count.infringed += first(1),
            Derived::Found(Finding::NotInfringed) => count.not_infringed += first(2),
            _ => {}
        }
    }
}

fn figure(site: &Site, name: &'static str, counts: BTreeMap<Key, Count>) -> Figure {
    let words = site.words();
    let message = |what: &str| format!("stat-{name}-{what}");
    let mut rows: Vec<(Key, Count)> = counts.into_iter().collect();
    // The order of the map, that of the law, stays between equals.
    rows.sort_by_key(|(_, count)| Reverse((count.raised, count.infringed)));
    let title = |(law, number): &Key| match number {
        Some(number) => site.registry().law_names.print(&article(law, number)),
        None => site.registry().laws.get(law).map_or(law.as_str(), |law| law.short()).to_owned(),
    };
    let mut table = Table::new(
        words,
        &message("title"),
        &[
            ("provision", "case-provision"),
            ("cases", "stat-raised"),
            ("infringed", "stat-infringed"),
            ("not_infringed", "stat-not-infringed"),
        ],
    );
    for (key, count) in &rows {
        let value = match key {
            (law, Some(number)) => format!("{law}:{number}"),
            (law, None) => law.to_string(),
        };
        table.push(vec![
            Cell::name(title(key), value),
            Cell::count(words, count.raised),
            Cell::count(words, count.infringed),
            Cell::count(words, count.not_infringed),
        ]);
    }
    let drawn: Vec<Bar> = rows
        .iter()
        .take(SHOWN)
        .map(|(key, count)| Bar {
            name: title(key),
            values: vec![
                (count.raised as f64, count.raised.to_string()),
                (count.infringed as f64, count.infringed.to_string()),
            ],
            text: words.number(int(count.raised)),
        })
        .collect();
    let legend = [("fill-3", words.say("stat-raised")), ("fill-1", words.say("stat-infringed"))];
    let most = rows.iter().map(|(_, count)| count.raised).max().unwrap_or_default();
    let axis = Axis { max: most as f64, ticks: Vec::new() };
    let first = rows.first().map_or_else(String::new, |(key, _)| title(key));
    let found = rows.iter().max_by_key(|(key, count)| (count.infringed, Reverse(key)));
    let says = words.with(
        &message("says"),
        &[
            ("raised", Put::Text(&first)),
            ("n", Put::Number(int(most))),
            ("found", Put::Text(&found.map_or_else(String::new, |(key, _)| title(key)))),
            ("m", Put::Number(int(found.map_or(0, |(_, count)| count.infringed)))),
        ],
    );
    Figure {
        name,
        part: "laws",
        title: words.say(&message("title")),
        says,
        drawn: words.say("stat-laws-drawn"),
        notes: vec![words.say("stat-laws-note")],
        drawings: both(|sheet| bars(sheet, &legend, &drawn, false, &axis)),
        table,
    }
}
