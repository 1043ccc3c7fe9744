//! Lengths of time between dates that may not be exact.

use jiff::civil::Date;

use crate::model::Event;
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::model::vocabulary::{Phase, Status};

/// A number of days, as a range where a date is not exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// At least.
    pub min: i64,
    /// At most.
    pub max: i64,
}

impl Days {
    /// Days from one date to another, shortest and longest reading; never negative.
    pub fn between(from: &PartialDate, to: &PartialDate) -> Option<Days> {
        let min = days(from.latest()?, to.earliest()?).max(0);
        let max = days(from.earliest()?, to.latest()?).max(0);
        Some(Days { min, max })
    }

    /// Whether it is one number.
    pub fn exact(self) -> bool {
        self.min == self.max
    }
}

/// Days from one day to another.
pub fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// From the first event to the day on which somebody last looked, for a case without a decision.
///
/// Counting ends there and not at `as_of`, so that nothing is said of days on which nobody looked.
pub(super) fn open_for(case: &Case, status: Option<Status>) -> Option<Days> {
    let open =
        status.is_some_and(|status| status.phase() == Phase::Open && status != Status::Remitted);
    if !open {
        return None;
    }
    Days::between(&began(case)?.date, case.last_verified.as_ref()?)
}

/// The event with which a case begins: the first that sets a status.
pub fn began(case: &Case) -> Option<&Event> {
    case.timeline.iter().find(|event| !event.background && event.kind.sets().is_some())
}
