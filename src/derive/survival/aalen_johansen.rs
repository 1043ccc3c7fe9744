//! The share that has ended by each of several causes, none of which censors another.
//!
//! Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141–150.

use super::{Spell, days};

/// What is known after one day on which a spell ended or was last seen.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidencePoint {
    /// The day.
    pub time: i64,
    /// Share that has not ended by any cause.
    pub going_on: f64,
    /// Share that has ended by each cause, in the order of the causes.
    pub ended: Vec<f64>,
}

/// The estimated share that has ended by each cause, as a function of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incidence {
    /// How many causes there are.
    pub causes: usize,
    /// Its days, in order; before the first one nothing has ended.
    pub points: Vec<IncidencePoint>,
}

/// Estimates the cumulative incidence of each cause: F_k(t) = Σ S(t−) d_k / n.
pub fn aalen_johansen(spells: &[Spell], causes: usize) -> Incidence {
    let mut going_on = 1.0f64;
    let mut ended = vec![0.0f64; causes];
    let points = days(spells, causes).into_iter().map(|day| {
        let n = day.at_risk as f64;
        for (share, count) in ended.iter_mut().zip(&day.events) {
            *share += going_on * *count as f64 / n;
        }
        let all = day.events.iter().sum::<usize>() as f64;
        going_on *= (n - all) / n;
        IncidencePoint { time: day.time, going_on, ended: ended.clone() }
    });
    Incidence { points: points.collect(), causes }
}

impl Incidence {
    /// Shares ended by each cause on a day; none where nobody was watched so long.
    pub fn at(&self, day: i64) -> Option<Vec<f64>> {
        let last = self.points.last()?;
        if last.time < day && last.going_on > 0.0 {
            return None;
        }
        let after = self.points.partition_point(|point| point.time <= day);
        let none = vec![0.0; self.causes];
        Some(after.checked_sub(1).map_or(none, |at| self.points[at].ended.clone()))
    }
}
