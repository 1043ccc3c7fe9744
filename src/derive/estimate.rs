//! Estimates of how long some cases wait: both bounds of censoring, both readings of their dates.

use jiff::civil::Date;

use super::durations::{Cause, Censoring, LeftOut, Reading, Wait};
use super::survival::{self, Curve, Incidence, Spell};
use crate::model::vocabulary::Vocabulary;

/// The least number of decisions with which a group is ranked or given a share of its own.
pub const LEAST: usize = 5;

/// One way of reading the waits.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The spells, in days.
    pub spells: Vec<Spell>,
    /// Share without a decision; other ends censor.
    pub curve: Curve,
    /// Share ended by each cause, in the order of [`Cause::ALL`].
    pub incidence: Incidence,
}

/// A bound: until when waits without a known end are taken to have run.
#[derive(Clone, Debug, Default)]
pub struct Bound {
    /// By the shortest reading of dates.
    pub shortest: Read,
    /// By the longest.
    pub longest: Read,
}

/// What can be said of how long some cases wait for a decision.
#[derive(Clone, Debug, Default)]
pub struct Estimate {
    /// How many cases are in it.
    pub cases: usize,
    /// How many ended by each cause, in the order of [`Cause::ALL`].
    pub ended: Vec<usize>,
    /// How many still wait as far as is known.
    pub pending: usize,
    /// How many were left out because a date is open to one side.
    pub open_dates: usize,
    /// How many were left out because nobody says when somebody last looked.
    pub never_checked: usize,
    /// How many ended before they were watched, so that they are never at risk.
    pub unseen: usize,
    /// How many are of no length, and count as zero.
    pub empty: usize,
    /// Still waiting cases are followed until somebody last looked.
    pub last_checked: Bound,
    /// They are taken to wait until today.
    pub as_of: Bound,
}

/// Estimates from some waits, as of a day.
pub fn estimate<'w>(waits: impl Iterator<Item = &'w Wait>, as_of: Date) -> Estimate {
    let mut estimate = Estimate { ended: vec![0; Cause::ALL.len()], ..Estimate::default() };
    let mut used = Vec::new();
    for wait in waits {
        match wait.spell(Reading::Longest, Censoring::LastChecked) {
            Err(LeftOut::OpenDate) => estimate.open_dates += 1,
            Err(LeftOut::NeverChecked) => estimate.never_checked += 1,
            Ok(spell) if !spell.is_seen() => estimate.unseen += 1,
            Ok(_) => used.push(wait),
        }
    }
    estimate.cases = used.len();
    for wait in &used {
        match wait.cause {
            Some(cause) => estimate.ended[cause as usize] += 1,
            None => estimate.pending += 1,
        }
        estimate.empty += usize::from(wait.is_empty());
    }
    estimate.last_checked = bound(&used, Censoring::LastChecked);
    estimate.as_of = bound(&used, Censoring::AsOf(as_of));
    estimate
}

fn bound(waits: &[&Wait], censoring: Censoring) -> Bound {
    let read = |reading| {
        let spells: Vec<Spell> =
            waits.iter().filter_map(|wait| wait.spell(reading, censoring).ok()).collect();
        Read {
            curve: survival::kaplan_meier(&spells, |cause| cause == Cause::Decision as usize),
            incidence: survival::aalen_johansen(&spells, Cause::ALL.len()),
            spells,
        }
    };
    Bound { shortest: read(Reading::Shortest), longest: read(Reading::Longest) }
}

impl Bound {
    /// Both readings, the shortest first.
    pub fn readings(&self) -> [&Read; 2] {
        [&self.shortest, &self.longest]
    }

    /// The share without a decision after a day, by either reading, the smaller one first; none
    /// where nobody was watched so long.
    pub fn share(&self, day: i64) -> Option<(f64, f64)> {
        let (a, b) = (self.shortest.curve.at(day)?, self.longest.curve.at(day)?);
        Some((a.min(b), a.max(b)))
    }

    /// The 95 % interval around both readings.
    pub fn interval(&self, day: i64) -> Option<(f64, f64)> {
        let (a, b) = (self.shortest.curve.interval_at(day)?, self.longest.curve.interval_at(day)?);
        Some((a.0.min(b.0), a.1.max(b.1)))
    }

    /// How many are at risk on a day, by either reading, the smaller number first.
    pub fn at_risk(&self, day: i64) -> (usize, usize) {
        let [a, b] = self.readings().map(|read| survival::at_risk(&read.spells, day));
        (a.min(b), a.max(b))
    }
}

impl Estimate {
    /// Cases that had a decision.
    pub fn decisions(&self) -> usize {
        self.ended.get(Cause::Decision as usize).copied().unwrap_or_default()
    }

    /// Both bounds, that of the last check first.
    pub fn bounds(&self) -> [&Bound; 2] {
        [&self.last_checked, &self.as_of]
    }

    /// Whether it holds enough decisions to be compared with others.
    pub fn is_enough(&self) -> bool {
        self.decisions() >= LEAST
    }
}
