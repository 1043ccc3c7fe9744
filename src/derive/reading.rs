//! What can be said of a clock as of a day: met, late, running, over.

use jiff::civil::Date;

use super::term::Hour;
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::model::vocabulary::{Visibility, words};

/// What can be said of a clock as of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Stopped in time.
    Met,
    /// Stopped after its last day, by at least so many days.
    StoppedLate(i64),
    /// Stopped, but its dates do not say whether in time.
    StoppedUnclear,
    /// Still running: so many days were left, at least, when somebody last looked.
    Running(i64),
    /// Still running, and suspended: its last day is not known.
    Suspended,
    /// Over, with nothing known that stopped it, where the public would see it: so many days, at
    /// least, counted to the day on which somebody last looked.
    Overdue(i64),
    /// Over; whether it was met is not public. Never called late.
    EndedNotPublic,
    /// Its last day lies between the earliest and the latest reading.
    Unclear,
}

words! {
    /// The readings of a clock, as data files name them.
    State, "state" {
        /// In time.
        Met = "met",
        /// Late.
        StoppedLate = "stopped-late",
        /// Its dates do not say.
        StoppedUnclear = "stopped-unclear",
        /// Running.
        Running = "running",
        /// Suspended.
        Suspended = "suspended",
        /// Overdue.
        Overdue = "overdue",
        /// Over; how is not public.
        EndedNotPublic = "ended-not-public",
        /// It ends within a range that has begun.
        Unclear = "unclear",
    }
}

words! {
    /// How well the day is known from which a clock counts, as data files name it.
    Begins, "start" {
        /// As well as the event that starts it.
        Known = "known",
        /// The event is dated approximately.
        About = "about",
        /// The law counts from a later day, which is not public.
        NotBefore = "not-before",
    }
}

impl Begins {
    /// What a date allows to say.
    pub(super) fn of(date: &PartialDate) -> Self {
        if date.approximate { Begins::About } else { Begins::Known }
    }
}

impl Reading {
    /// What remains of a reading that takes the start of a clock as written.
    pub(super) fn as_sure_as(self, begins: Begins, stopped: bool) -> Self {
        match (begins, self) {
            (Begins::About, Reading::Met | Reading::StoppedLate(_)) => Reading::StoppedUnclear,
            (Begins::About, Reading::Running(_)) => Reading::Unclear,
            (Begins::About, Reading::Overdue(_)) => Reading::EndedNotPublic,
            (
                Begins::NotBefore,
                Reading::StoppedLate(_) | Reading::Overdue(_) | Reading::EndedNotPublic,
            ) => {
                if stopped {
                    Reading::StoppedUnclear
                } else {
                    Reading::Unclear
                }
            }
            (_, reading) => reading,
        }
    }

    /// The reading without its number of days.
    pub fn state(self) -> State {
        match self {
            Reading::Met => State::Met,
            Reading::StoppedLate(_) => State::StoppedLate,
            Reading::StoppedUnclear => State::StoppedUnclear,
            Reading::Running(_) => State::Running,
            Reading::Suspended => State::Suspended,
            Reading::Overdue(_) => State::Overdue,
            Reading::EndedNotPublic => State::EndedNotPublic,
            Reading::Unclear => State::Unclear,
        }
    }

    /// Days left, late or overdue.
    pub fn days(self) -> Option<i64> {
        match self {
            Reading::StoppedLate(days) | Reading::Running(days) | Reading::Overdue(days) => {
                Some(days)
            }
            _ => None,
        }
    }
}

/// What is said of a clock that ends within a range of days.
pub(super) fn reading(
    case: &Case,
    due: (Date, Date),
    stop: Option<usize>,
    visible: Visibility,
    as_of: Date,
) -> Reading {
    if let Some(stop) = stop {
        return stopped(&case.timeline[stop].date, due, visible);
    }
    let looked = looked(case, as_of);
    if as_of <= due.0 {
        return Reading::Running(super::span::days(looked.unwrap_or(as_of), due.0));
    }
    if as_of <= due.1 {
        return Reading::Unclear;
    }
    // Of what nobody looked at after the last day, nothing can be said.
    match looked.filter(|looked| *looked > due.1 && visible == Visibility::Public) {
        Some(looked) => Reading::Overdue(super::span::days(due.1, looked)),
        None => Reading::EndedNotPublic,
    }
}

fn stopped(date: &PartialDate, due: (Date, Date), visible: Visibility) -> Reading {
    match (date.earliest(), date.latest()) {
        (_, Some(latest)) if latest <= due.0 => Reading::Met,
        (Some(earliest), _) if earliest > due.1 => match visible {
            Visibility::Public => Reading::StoppedLate(super::span::days(due.1, earliest)),
            Visibility::Parties => Reading::EndedNotPublic,
        },
        _ => Reading::StoppedUnclear,
    }
}

/// The day on which somebody last looked at a case; none where a closed case does not say.
pub(super) fn looked(case: &Case, as_of: Date) -> Option<Date> {
    Some(case.last_verified.as_ref().and_then(PartialDate::latest)?.min(as_of))
}

/// What a clock that ends with an hour says of a step whose hour is known.
pub(super) fn hourly(
    case: &Case,
    hour: Option<Hour>,
    stop: Option<usize>,
    visible: Visibility,
) -> Option<Reading> {
    let (hour, event) = (hour?, &case.timeline[stop?]);
    let day = event.date.earliest().filter(|day| Some(*day) == event.date.latest())?;
    let Some(time) = event.time else {
        // On the last day, only the hour could tell.
        return (day == hour.day).then_some(Reading::StoppedUnclear);
    };
    Some(match (hour.holds(day, time), visible) {
        (true, _) => Reading::Met,
        (false, Visibility::Public) => {
            Reading::StoppedLate(super::span::days(hour.day, day).max(0))
        }
        (false, Visibility::Parties) => Reading::EndedNotPublic,
    })
}
