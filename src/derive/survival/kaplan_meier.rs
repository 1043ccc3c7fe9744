//! The product-limit estimator with Greenwood's variance and log-log intervals.
//!
//! Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457–481; Greenwood
//! 1926; the transformation of the interval after Kalbfleisch and Prentice, The Statistical Analysis
//! of Failure Time Data (1980), section 1.3.

use super::{Spell, Z, days};

/// What is known after one day on which a spell ended or was last seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub time: i64,
    /// Spells at risk on it.
    pub at_risk: usize,
    /// Spells that ended on it by what is waited for.
    pub events: usize,
    /// Spells last seen on it, or ended by another cause.
    pub censored: usize,
    /// Share that goes on after it: S(t) = Π (1 − d/n).
    pub survival: f64,
    /// Greenwood's sum Σ d / (n (n − d)); the variance is S² times it. Infinite where none is left.
    pub greenwood: f64,
    /// Lower end of the 95 % interval; none where S is 0 or 1, for which it is not defined.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// The estimated share of spells that still go on, as a function of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// Its days, in order; before the first one everything goes on.
    pub points: Vec<Point>,
}

/// Estimates the share that goes on; `ends` says which causes are what is waited for, all others
/// censor.
pub fn kaplan_meier(spells: &[Spell], ends: impl Fn(usize) -> bool) -> Curve {
    let causes = spells.iter().filter_map(|spell| spell.cause).max().map_or(0, |last| last + 1);
    let (mut survival, mut greenwood) = (1.0f64, 0.0f64);
    let points = days(spells, causes).into_iter().map(|day| {
        let counted = |(cause, count): (usize, &usize)| if ends(cause) { *count } else { 0 };
        let events: usize = day.events.iter().enumerate().map(counted).sum();
        let others = day.events.iter().sum::<usize>() - events;
        if events > 0 {
            let (n, d) = (day.at_risk as f64, events as f64);
            survival *= (n - d) / n;
            greenwood += d / (n * (n - d));
        }
        let (low, high) = interval(survival, greenwood).unzip();
        Point {
            time: day.time,
            at_risk: day.at_risk,
            events,
            censored: day.censored + others,
            survival,
            greenwood,
            low,
            high,
        }
    });
    Curve { points: points.collect() }
}

/// The interval that is symmetric for ln(−ln S): S to the power of exp(± z √G / ln S).
fn interval(survival: f64, greenwood: f64) -> Option<(f64, f64)> {
    if !(survival > 0.0 && survival < 1.0) {
        return None;
    }
    let log = survival.ln();
    let width = Z * greenwood.sqrt() / log;
    // ln S is negative, and so is the width: the first power is the smaller one, the curve's upper.
    let (high, low) = ((log * width.exp()).exp(), (log * (-width).exp()).exp());
    Some((low, high))
}

impl Curve {
    /// What is known on a day; none before the first point, where everything goes on.
    fn before(&self, day: i64) -> Option<&Point> {
        let after = self.points.partition_point(|point| point.time <= day);
        after.checked_sub(1).and_then(|at| self.points.get(at))
    }

    /// Whether anything is known of a day: a spell was seen until then, or none is left.
    pub fn reaches(&self, day: i64) -> bool {
        self.points.last().is_some_and(|last| last.time >= day || last.survival == 0.0)
    }

    /// The share that goes on after a day; none where nobody was watched so long.
    pub fn at(&self, day: i64) -> Option<f64> {
        self.reaches(day).then(|| self.before(day).map_or(1.0, |point| point.survival))
    }

    /// The 95 % interval on a day.
    pub fn interval_at(&self, day: i64) -> Option<(f64, f64)> {
        let point = self.reaches(day).then(|| self.before(day))??;
        Some((point.low?, point.high?))
    }

    /// The first day after which at most this share goes on; none where it is not reached.
    pub fn first_at_most(&self, share: f64) -> Option<i64> {
        self.points.iter().find(|point| point.survival <= share).map(|point| point.time)
    }

    /// The interval of [`Curve::first_at_most`], where the lower and the upper curve reach the
    /// share (Brookmeyer and Crowley 1982, on the log-log scale).
    pub fn interval_of(&self, share: f64) -> (Option<i64>, Option<i64>) {
        let first = |of: fn(&Point) -> Option<f64>| {
            let reached = |point: &&Point| {
                point.survival == 0.0 || of(point).is_some_and(|value| value <= share)
            };
            self.points.iter().find(reached).map(|point| point.time)
        };
        (first(|point| point.low), first(|point| point.high))
    }

    /// How many spells ended by what is waited for.
    pub fn events(&self) -> usize {
        self.points.iter().map(|point| point.events).sum()
    }
}
