//! Estimators of the time until something happens, over plain spells of waiting.
//!
//! Nothing here knows of cases: a spell is a whole number of days, and perhaps a cause that ended it.

mod aalen_johansen;
mod kaplan_meier;

pub use aalen_johansen::{Incidence, IncidencePoint, aalen_johansen};
pub use kaplan_meier::{Curve, Point, kaplan_meier};

/// The 97.5th percentile of the standard normal distribution: intervals are of 95 %.
pub const Z: f64 = 1.959_963_984_540_054;

/// A spell of waiting, in whole days from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spell {
    /// From when it was watched, where that is later than its beginning (delayed entry, left
    /// truncation); it is at risk after this day only.
    pub entry: Option<i64>,
    /// When it ended, or when it was last seen to go on.
    pub end: i64,
    /// What ended it, by its place in a list of causes; none where it was still going on.
    pub cause: Option<usize>,
}

impl Spell {
    /// Whether it is at risk on a day: watched since before it, and not over before it.
    pub fn at_risk(&self, day: i64) -> bool {
        self.end >= day && self.entry.is_none_or(|entry| entry < day)
    }

    /// Whether it is at risk on any day; one that ends when its watching begins is not.
    pub fn is_seen(&self) -> bool {
        self.at_risk(self.end)
    }
}

/// How many spells are at risk on a day.
pub fn at_risk(spells: &[Spell], day: i64) -> usize {
    spells.iter().filter(|spell| spell.at_risk(day)).count()
}

/// What happened on one day to the spells that were at risk on it.
struct Day {
    time: i64,
    at_risk: usize,
    /// Ends by cause.
    events: Vec<usize>,
    censored: usize,
}

/// The days on which spells ended or were last seen, in order.
fn days(spells: &[Spell], causes: usize) -> Vec<Day> {
    let mut ends: Vec<&Spell> = spells.iter().filter(|spell| spell.is_seen()).collect();
    ends.sort_by_key(|spell| spell.end);
    let mut entries: Vec<i64> = ends.iter().filter_map(|spell| spell.entry).collect();
    entries.sort_unstable();
    let mut days: Vec<Day> = Vec::new();
    for (gone, spell) in ends.iter().enumerate() {
        if days.last().is_none_or(|day| day.time != spell.end) {
            // Those that are not over, without those whose watching has not begun.
            let later = entries.len() - entries.partition_point(|entry| *entry < spell.end);
            let at_risk = ends.len() - gone - later;
            days.push(Day { time: spell.end, at_risk, events: vec![0; causes], censored: 0 });
        }
        let Some(day) = days.last_mut() else { continue };
        match spell.cause.and_then(|cause| day.events.get_mut(cause)) {
            Some(count) => *count += 1,
            None => day.censored += 1,
        }
    }
    days
}
