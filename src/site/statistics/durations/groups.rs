//! The share without a decision after two years, by groups of complaints.

use super::waiting::{cells, to};
use super::{Durations, Group, HORIZONS};
use crate::derive::estimate::{Bound, Estimate, LEAST};
use crate::site::Site;
use crate::site::chart::{Axis, Range, ranges};
use crate::site::describe;
use crate::site::page::Frame;
use crate::site::statistics::say::{exact, int, percent};
use crate::site::statistics::{Cell, Figure, Table, both};
use crate::words::{Put, Words};

/// The horizon that is drawn: two years.
const DRAWN: (i64, i64) = HORIZONS[1];

/// A group as a figure shows it.
struct Named<'e> {
    name: String,
    value: String,
    estimate: &'e Estimate,
}

/// Cross-border complaints and others.
pub fn cross_border(site: &Site, durations: &Durations) -> Figure {
    let words = site.words();
    let rows = [Some(true), Some(false), None].into_iter().filter_map(|crossing| {
        let group = Group::CrossBorder(crossing);
        let (value, key) = match crossing {
            Some(true) => ("yes", "stat-cross-border-yes"),
            Some(false) => ("no", "stat-cross-border-no"),
            None => ("unknown", "stat-cross-border-unknown"),
        };
        let estimate = durations.groups.get(&group)?;
        Some(Named { name: words.say(key), value: value.to_owned(), estimate })
    });
    figure(site, "cross-border", "durations", rows.collect(), "cross_border")
}

/// Cohorts: complaints by the year of their filing.
pub fn cohorts(site: &Site, durations: &Durations) -> Figure {
    let rows = durations.groups.iter().filter_map(|(group, estimate)| match group {
        Group::Filed(year) => {
            Some(Named { name: year.to_string(), value: year.to_string(), estimate })
        }
        _ => None,
    });
    figure(site, "cohorts", "durations", rows.collect(), "filed")
}

/// Authorities: those with enough decisions by pace, the others by name and without a rank.
pub fn pace(site: &Site, durations: &Durations) -> Figure {
    let links = Frame::no_links();
    let mut rows: Vec<Named<'_>> = durations
        .groups
        .iter()
        .filter_map(|(group, estimate)| match group {
            Group::Authority(id) => Some(Named {
                name: describe::forum(site, id, &links).text,
                value: id.to_string(),
                estimate,
            }),
            _ => None,
        })
        .collect();
    let rank =
        |row: &Named<'_>| range(row).map_or(i64::MAX, |range| (range.dots[0].0 * 1e9) as i64);
    rows.sort_by_cached_key(|row| (rank(row), row.name.to_lowercase(), row.value.clone()));
    figure(site, "pace", "authorities", rows, "authority")
}

fn figure(
    site: &Site,
    name: &'static str,
    part: &'static str,
    rows: Vec<Named<'_>>,
    key: &'static str,
) -> Figure {
    let words = site.words();
    let message = |what: &str| format!("stat-{name}-{what}");
    let drawn: Vec<Range> =
        if comparable(&rows) { rows.iter().filter_map(range).collect() } else { Vec::new() };
    let legend =
        [("dot-1", words.say("stat-bound-checked")), ("dot-2", words.say("stat-bound-as-of"))];
    let axis = Axis::shares(|value| percent(words, value));
    let interval = words.say("stat-interval");
    let drawings = if drawn.is_empty() {
        Vec::new()
    } else {
        both(|sheet| ranges(sheet, &legend, &drawn, &axis, &interval))
    };
    Figure {
        name,
        part,
        title: words.say(&message("title")),
        says: says(words, &rows, name),
        drawn: words.say("stat-groups-drawn"),
        notes: vec![words.say("stat-groups-note")],
        drawings,
        table: table(words, &rows, &message("title"), key),
    }
}

/// Whether there are two groups to compare, those aside of which a case does not say which it is.
fn comparable(rows: &[Named<'_>]) -> bool {
    rows.iter().filter(|row| row.value != "unknown" && range(row).is_some()).count() > 1
}

/// Both bounds after two years, for a group with enough decisions that was watched so long.
fn range(row: &Named<'_>) -> Option<Range> {
    let estimate = row.estimate;
    if !estimate.is_enough() {
        return None;
    }
    let enough = |bound: &Bound| bound.at_risk(DRAWN.1).0 >= LEAST;
    let share = |bound: &Bound| bound.share(DRAWN.1).filter(|_| enough(bound));
    let [Some(checked), Some(as_of)] = estimate.bounds().map(share) else {
        return None;
    };
    let [a, b] = estimate.bounds().map(|bound| bound.interval(DRAWN.1));
    let interval = match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (one, other) => one.or(other),
    };
    // The dots stand at the end of the range that the table gives first, respectively last.
    let dots = vec![(checked.0, exact(checked.0)), (as_of.1, exact(as_of.1))];
    Some(Range { name: row.name.clone(), dots, interval })
}

/// The shares of the first groups that have one, else that there are no two to compare.
fn says(words: &Words, rows: &[Named<'_>], name: &str) -> String {
    const SAID: usize = 3;
    let all = Put::Number(int(rows.len()));
    let drawn: Vec<(String, Range)> =
        rows.iter().filter_map(|row| Some((row.name.clone(), range(row)?))).collect();
    if !comparable(rows) {
        return words.with(&format!("stat-{name}-none"), &[("n", all)]);
    }
    let said: Vec<String> = drawn
        .iter()
        .take(SAID)
        .map(|(name, range)| {
            let ends = (range.dots[0].0.min(range.dots[1].0), range.dots[0].0.max(range.dots[1].0));
            let values = [("group", Put::Text(name)), ("share", Put::Text(&to(words, ends)))];
            words.with("stat-group-share", &values)
        })
        .collect();
    let more = int(drawn.len().saturating_sub(SAID));
    let list = words.list(&said);
    words.with("stat-groups-says", &[("list", Put::Text(&list)), ("more", Put::Number(more))])
}

fn table(words: &Words, rows: &[Named<'_>], caption: &str, key: &'static str) -> Table {
    let columns = [
        (key, "stat-group"),
        ("complaints", "stat-complaints"),
        ("decisions", "cause-decision"),
        ("pending", "stat-pending"),
        ("after_1_year_last_checked", "stat-1-checked"),
        ("after_1_year_as_of", "stat-1-as-of"),
        ("after_2_years_last_checked", "stat-2-checked"),
        ("after_2_years_as_of", "stat-2-as-of"),
        ("after_3_years_last_checked", "stat-3-checked"),
        ("after_3_years_as_of", "stat-3-as-of"),
        ("after_5_years_last_checked", "stat-5-checked"),
        ("after_5_years_as_of", "stat-5-as-of"),
    ];
    let mut table = Table::new(words, caption, &columns);
    for row in rows {
        let estimate = row.estimate;
        let mut cells_of = vec![
            Cell::name(&row.name, &row.value),
            Cell::count(words, estimate.cases),
            Cell::count(words, estimate.decisions()),
            Cell::count(words, estimate.pending),
        ];
        for (_, day) in HORIZONS {
            for bound in estimate.bounds() {
                cells_of.push(if estimate.is_enough() {
                    let [share, _] = cells(words, bound, day);
                    share
                } else {
                    Cell::none(words.say("stat-too-few"))
                });
            }
        }
        table.push(cells_of);
    }
    table
}
