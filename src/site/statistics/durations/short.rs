//! The share of complaints without a decision, for the front page: one assumption, one line.

use super::HORIZONS;
use super::waiting::YEAR;
use crate::derive::estimate::{Estimate, Read};
use crate::site::chart::{Axis, Curve, Drawing, Tick, curve};
use crate::site::statistics::both;
use crate::site::statistics::say::percent;
use crate::words::{Put, Words};

/// So many complaints must be at risk for the line to go on.
const LEAST: usize = 10;

/// What the front page shows of how long complaints wait.
#[derive(Clone, Debug)]
pub struct Short {
    /// One sentence on what it shows.
    pub says: String,
    /// How it is drawn.
    pub drawn: String,
    /// The chart, on a wide and a narrow sheet.
    pub drawings: Vec<Drawing>,
}

/// Pending complaints followed until somebody last looked, the longest reading of dates; `None`
/// where too few were watched for a year.
pub fn short(words: &Words, all: &Estimate) -> Option<Short> {
    let read = &all.last_checked.longest;
    let points = &read.curve.points;
    let enough = points.iter().take_while(|point| point.at_risk >= LEAST).count();
    let end = points.get(enough).or(points.last())?.time;
    let (years, day) = HORIZONS.into_iter().rfind(|(_, day)| *day <= end)?;
    let share = percent(words, read.curve.at(day)?);
    let says = words
        .with("front-waiting-says", &[("n", Put::Number(years)), ("share", Put::Text(&share))]);
    let drawn = line(words, read, enough, end);
    let count = ((end as f64 / YEAR).ceil() as i64).max(1);
    let tick = |year: i64| Tick { value: year as f64 * YEAR, label: words.number(year) };
    let ticks: Vec<Tick> = (0..=count).map(tick).collect();
    let time = Axis { max: count as f64 * YEAR, ticks };
    let axis = Axis::shares(|value| percent(words, value));
    let unit = words.say("stat-years-after");
    Some(Short {
        says,
        drawn: words.say("front-waiting-drawn"),
        drawings: both(|sheet| curve(sheet, &time, &axis, &drawn, &unit)),
    })
}

/// The line with its interval and its median, as far as enough are at risk.
fn line(words: &Words, read: &Read, enough: usize, end: i64) -> Curve {
    let shown = &read.curve.points[..enough];
    let last = shown.last().map_or(1.0, |point| point.survival);
    let mut points: Vec<(f64, f64)> =
        shown.iter().map(|point| (point.time as f64, point.survival)).collect();
    // Days on which the share did not change are no steps.
    let mut before = 1.0;
    points.retain(|(_, value)| std::mem::replace(&mut before, *value) != *value);
    points.push((end as f64, last));
    let times = shown.iter().map(|point| point.time).chain([end]);
    let around = |time| read.curve.interval_at(time).map(|(low, high)| (time as f64, low, high));
    let half = shown.iter().find(|point| point.survival <= 0.5).map(|point| point.time as f64);
    let median = half.map(|time| {
        let years = format!("{:.1}", time / YEAR);
        (time, words.with("front-waiting-median", &[("years", Put::Text(&years))]))
    });
    Curve {
        label: words.say("front-waiting-line"),
        points,
        band: times.filter_map(around).collect(),
        band_label: words.say("stat-interval"),
        median,
    }
}
