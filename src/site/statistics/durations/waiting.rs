//! The share of complaints without a decision over time, and how waits end.

use super::{Durations, HORIZONS};
use crate::derive::durations::Cause;
use crate::derive::estimate::{Bound, Estimate, LEAST, Read};
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::chart::{Area, Axis, Risk, Step, Tick, areas, steps};
use crate::site::statistics::say::{exact, int, percent};
use crate::site::statistics::{Cell, Figure, Table, both};
use crate::words::{Put, Words};

/// Days of a year on an axis of time.
pub const YEAR: f64 = 365.25;

/// The share of complaints without a decision over time.
pub fn curve(site: &Site, all: &Estimate, durations: &Durations) -> Figure {
    let words = site.words();
    let time = years(words, all);
    let share = Axis::shares(|value| percent(words, value));
    let curves: Vec<Step> = [("line-1", &all.last_checked), ("line-2", &all.as_of)]
        .into_iter()
        .zip(["stat-bound-checked", "stat-bound-as-of"])
        .flat_map(|((class, bound), label)| {
            bound.readings().map(|read| Step {
                class,
                label: words.say(label),
                points: changes(read),
            })
        })
        .collect();
    let band = band(all);
    let risks: Vec<Risk> =
        [("stat-risk-checked", &all.last_checked), ("stat-risk-as-of", &all.as_of)]
            .map(|(label, bound)| Risk {
                label: words.say(label),
                numbers: time
                    .ticks
                    .iter()
                    .map(|tick| spread(words, bound.at_risk(tick.value as i64)))
                    .collect(),
            })
            .to_vec();
    let (interval, unit) = (words.say("stat-interval"), words.say("stat-years-after"));
    let drawings = if all.cases == 0 {
        Vec::new()
    } else {
        both(|sheet| steps(sheet, &time, &share, &curves, &band, (&interval, &unit, &risks)))
    };
    Figure {
        name: "waiting",
        part: "durations",
        title: words.say("stat-waiting-title"),
        says: says(words, all),
        drawn: words.say("stat-waiting-drawn"),
        notes: notes(site, all, durations),
        drawings,
        table: table(words, all, &time),
    }
}

/// The axis of time: whole years that hold the longest wait.
fn years(words: &Words, all: &Estimate) -> Axis {
    let longest = all.as_of.longest.spells.iter().map(|spell| spell.end).max().unwrap_or(0);
    let count = ((longest as f64 / YEAR).ceil() as i64).max(1);
    let step = if count > 12 { 2 } else { 1 };
    let ticks: Vec<Tick> = (0..=count)
        .filter(|year| year % step == 0)
        .map(|year| Tick { value: (year as f64 * YEAR).floor(), label: words.number(year) })
        .collect();
    Axis { max: ticks.last().map_or(YEAR, |tick| tick.value), ticks }
}

/// How many points of a curve have enough at risk, and until when the last of them holds.
fn enough(read: &Read) -> (usize, i64) {
    let points = &read.curve.points;
    let count = points.iter().take_while(|point| point.at_risk >= LEAST).count();
    let end = points.get(count).or(points.last()).map_or(0, |point| point.time);
    (count, end)
}

/// The steps of a curve, as far as enough are at risk.
fn changes(read: &Read) -> Vec<(f64, f64)> {
    let (count, end) = enough(read);
    let shares = read.curve.points[..count].iter().map(|point| (point.time as f64, point.survival));
    let mut points: Vec<(f64, f64)> = shares.collect();
    let last = points.last().map_or(1.0, |point| point.1);
    // Days on which the share did not change are no steps.
    let mut before = 1.0;
    points.retain(|(_, value)| std::mem::replace(&mut before, *value) != *value);
    points.push((end as f64, last));
    points
}

/// Time, lower and upper end of the interval around both bounds.
fn band(all: &Estimate) -> Vec<(f64, f64, f64)> {
    let mut times: Vec<i64> = all
        .bounds()
        .into_iter()
        .flat_map(|bound| bound.readings())
        .flat_map(|read| {
            let (count, end) = enough(read);
            read.curve.points[..count].iter().map(|point| point.time).chain([end])
        })
        .collect();
    times.sort_unstable();
    times.dedup();
    times
        .into_iter()
        .filter_map(|time| around(all, time).map(|(low, high)| (time as f64, low, high)))
        .collect()
}

/// The interval around both bounds on a day.
fn around(all: &Estimate, day: i64) -> Option<(f64, f64)> {
    let (a, b) = (all.last_checked.interval(day), all.as_of.interval(day));
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (one, other) => one.or(other),
    }
}

fn table(words: &Words, all: &Estimate, time: &Axis) -> Table {
    let mut table = Table::new(
        words,
        "stat-waiting-title",
        &[
            ("years_after_filing", "stat-after"),
            ("at_risk_last_checked", "stat-risk-checked"),
            ("without_decision_last_checked", "stat-without-checked"),
            ("interval_last_checked", "stat-interval"),
            ("at_risk_as_of", "stat-risk-as-of"),
            ("without_decision_as_of", "stat-without-as-of"),
            ("interval_as_of", "stat-interval"),
        ],
    );
    for tick in time.ticks.iter().skip(1) {
        let year = (tick.value / YEAR).round() as i64;
        let day = tick.value as i64;
        let name = words.with("stat-years", &[("n", Put::Number(year))]);
        let mut row = vec![Cell::name(name, year.to_string())];
        for bound in all.bounds() {
            let (least, most) = bound.at_risk(day);
            row.push(Cell::number(spread(words, (least, most)), joined(least, most)));
            row.extend(cells(words, bound, day));
        }
        table.push(row);
    }
    table
}

/// The share and its interval on a day, as two cells.
pub fn cells(words: &Words, bound: &Bound, day: i64) -> [Cell; 2] {
    let none = |key| [Cell::none(words.say(key)), Cell::none(String::new())];
    let Some(share) = bound.share(day) else { return none("stat-not-reached") };
    if bound.at_risk(day).0 < LEAST {
        return none("stat-too-few");
    }
    let interval = bound.interval(day).map_or_else(
        || Cell::none(String::new()),
        |(low, high)| Cell::number(to(words, (low, high)), joined(exact(low), exact(high))),
    );
    [Cell::number(to(words, share), joined(exact(share.0), exact(share.1))), interval]
}

/// Two shares as one text; one where both are printed alike.
pub fn to(words: &Words, (low, high): (f64, f64)) -> String {
    let (low, high) = (percent(words, low), percent(words, high));
    if low == high {
        return low;
    }
    words.with("stat-to", &[("low", Put::Text(&low)), ("high", Put::Text(&high))])
}

fn spread(words: &Words, (least, most): (usize, usize)) -> String {
    let (least, most) = (words.number(int(least)), words.number(int(most)));
    if least == most { least } else { format!("{least}–{most}") }
}

/// Two numbers for programs; one where they are equal.
fn joined<T: ToString>(low: T, high: T) -> String {
    let (low, high) = (low.to_string(), high.to_string());
    if low == high { low } else { format!("{low}/{high}") }
}

/// Of the complaints in this tracker: how many ended, and how many go on.
fn says(words: &Words, all: &Estimate) -> String {
    if all.cases == 0 {
        return words.say("stat-none");
    }
    let counts = words.with(
        "stat-waiting-says",
        &[
            ("n", Put::Number(int(all.cases))),
            ("decided", Put::Text(&words.number(int(all.decisions())))),
            ("pending", Put::Text(&words.number(int(all.pending)))),
        ],
    );
    let horizon = HORIZONS.iter().rev().find_map(|(years, day)| {
        let known = all.bounds().map(|bound| bound.share(*day));
        let [Some(a), Some(b)] = known else { return None };
        let enough = all.last_checked.at_risk(*day).0 >= LEAST;
        enough.then_some((*years, (a.0.min(b.0), a.1.max(b.1))))
    });
    let Some((years, share)) = horizon else { return counts };
    let share = to(words, share);
    let after = words
        .with("stat-waiting-share", &[("n", Put::Number(years)), ("share", Put::Text(&share))]);
    format!("{counts} {after}")
}

fn notes(site: &Site, all: &Estimate, durations: &Durations) -> Vec<String> {
    let words = site.words();
    let said = [
        ("stat-left-decided", durations.entered_as_decided()),
        ("stat-left-open-dates", all.open_dates),
        ("stat-left-unchecked", all.never_checked),
        ("stat-left-unseen", all.unseen),
    ];
    let mut notes = vec![words.say("stat-waiting-note")];
    notes.extend(
        said.into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| words.with(key, &[("n", Put::Number(int(count)))])),
    );
    let empty = durations.of_no_length(site);
    if !empty.is_empty() {
        let list = empty.join(", ");
        let n = Put::Number(int(empty.len()));
        notes.push(words.with("stat-left-empty", &[("n", n), ("list", Put::Text(&list))]));
    }
    notes
}

const CLASSES: [&str; 4] = ["fill-1", "fill-4", "fill-2", "fill-3"];

/// How waits end: cumulative incidence of decision, settlement, withdrawal, discontinuation.
pub fn causes(site: &Site, all: &Estimate) -> Figure {
    let words = site.words();
    let time = years(words, all);
    let share = Axis::shares(|value| percent(words, value));
    let unit = words.say("stat-years-after");
    let read = &all.last_checked.longest;
    let (count, end) = enough(read);
    let points = &read.incidence.points[..count];
    let mut times = vec![0.0];
    times.extend(points.iter().map(|point| point.time as f64).chain([end as f64]));
    let drawn: Vec<Area> = Cause::ALL
        .iter()
        .zip(CLASSES)
        .enumerate()
        .map(|(at, (cause, class))| Area {
            class,
            label: words.label("cause", *cause),
            shares: std::iter::once(0.0)
                .chain(points.iter().map(|point| point.ended[at]))
                .chain([points.last().map_or(0.0, |point| point.ended[at])])
                .collect(),
        })
        .collect();
    let drawings = if all.cases == 0 {
        Vec::new()
    } else {
        both(|sheet| areas(sheet, &time, &share, &times, &drawn, &unit))
    };
    Figure {
        name: "ends",
        part: "durations",
        title: words.say("stat-ends-title"),
        says: ends_says(words, all),
        drawn: words.say("stat-ends-drawn"),
        notes: vec![words.say("stat-ends-note")],
        drawings,
        table: ends_table(words, all, &time),
    }
}

fn ends_says(words: &Words, all: &Estimate) -> String {
    let count = |cause: Cause| words.number(int(all.ended[cause as usize]));
    if all.cases == 0 {
        return words.say("stat-none");
    }
    words.with(
        "stat-ends-says",
        &[
            ("n", Put::Number(int(all.cases))),
            ("decision", Put::Text(&count(Cause::Decision))),
            ("settled", Put::Text(&count(Cause::Settled))),
            ("withdrawn", Put::Text(&count(Cause::Withdrawn))),
            ("discontinued", Put::Text(&count(Cause::Discontinued))),
        ],
    )
}

fn ends_table(words: &Words, all: &Estimate, time: &Axis) -> Table {
    let mut table = Table::new(
        words,
        "stat-ends-title",
        &[
            ("years_after_filing", "stat-after"),
            ("censored", "stat-bound"),
            ("decision", "cause-decision"),
            ("settled", "cause-settled"),
            ("withdrawn", "cause-withdrawn"),
            ("discontinued", "cause-discontinued"),
        ],
    );
    for tick in time.ticks.iter().skip(1) {
        let year = (tick.value / YEAR).round() as i64;
        let bounds = [("last-checked", "stat-bound-checked"), ("as-of", "stat-bound-as-of")];
        for (bound, (key, label)) in all.bounds().into_iter().zip(bounds) {
            if bound.at_risk(tick.value as i64).0 < LEAST {
                continue;
            }
            let [Some(a), Some(b)] =
                bound.readings().map(|read| read.incidence.at(tick.value as i64))
            else {
                continue;
            };
            let name = words.with("stat-years", &[("n", Put::Number(year))]);
            let mut row = vec![
                Cell::name(name, year.to_string()),
                Cell::name(words.say(label), key.to_owned()),
            ];
            row.extend(a.iter().zip(&b).map(|(a, b)| {
                let (low, high) = (a.min(*b), a.max(*b));
                Cell::number(to(words, (low, high)), joined(exact(low), exact(high)))
            }));
            table.push(row);
        }
    }
    table
}
