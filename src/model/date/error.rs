//! What can be wrong with a date, said in sentences.

use std::fmt;

use super::PartialDate;
use crate::model::written::{excerpt, one_of};

/// Why a text is not a date of this format, and what its author may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    found: String,
    fault: DateFault,
    suggestions: Vec<PartialDate>,
}

/// The kinds of trouble with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Nothing was written.
    Empty,
    /// Longer than any date.
    TooLong,
    /// Nothing that can be recognised.
    Unreadable,
    /// A control character is inside.
    ControlCharacter,
    /// Look-alike characters, named.
    LookAlike(&'static str),
    /// `n/a`, `TBD`, `?`.
    Placeholder,
    /// A date with one meaning in another notation.
    OtherNotation,
    /// A date that two people would read as different days.
    Ambiguous,
    /// The notation is known, but the calendar has no such day.
    NotInCalendar,
    /// No such month; holds the number.
    NoSuchMonth(i8),
    /// No such day; `last` is the last day of that month.
    NoSuchDay {
        /// The year as written.
        year: i16,
        /// 1 to 12.
        month: i8,
        /// 28 to 31.
        last: i8,
    },
    /// A season, quarter or half of a year, ISO 8601-2 numbers 21 to 41; holds the number.
    Season(i8),
    /// A form of EDTF (ISO 8601-2) that is not taken here.
    Edtf,
    /// 1970-01-01, the zero of Unix clocks.
    Epoch,
    /// Before 1970-01-02.
    TooEarly,
    /// `after` the last day of the calendar.
    NothingAfter,
    /// A time of day is attached.
    HasTime,
    /// A range from later to earlier.
    RangeReversed,
    /// A range with equal ends.
    RangeOfOne,
    /// `unknown~`.
    ApproximateUnknown,
}

impl DateError {
    pub(super) fn new(found: &str, fault: DateFault, suggestions: Vec<PartialDate>) -> Self {
        Self { found: excerpt(found), fault, suggestions }
    }

    /// The kind of trouble.
    #[must_use]
    pub fn fault(&self) -> DateFault {
        self.fault
    }

    /// What the author may have meant. Each can be written as it displays; none is certain enough
    /// to be put in unasked.
    #[must_use]
    pub fn suggestions(&self) -> &[PartialDate] {
        &self.suggestions
    }

    /// A sentence that says what to write instead.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        let write = one_of(&self.suggestions);
        let known = !write.is_empty();
        Some(match self.fault {
            DateFault::Epoch | DateFault::Empty => {
                "write the date as exactly as the source gives it, or `unknown`".to_owned()
            }
            DateFault::Placeholder => format!("write {write}, or leave the key out"),
            DateFault::TooEarly => "write a date after 1970-01-01, or `unknown`".to_owned(),
            DateFault::HasTime if known => format!(
                "write {write}; the time of an event has its own key, as in `time: 14:30+02:00`"
            ),
            DateFault::NoSuchDay { year, month, .. } if !known => {
                format!(
                    "write the day that the source gives, or the month alone: `{year:04}-{month:02}`"
                )
            }
            DateFault::Season(_) if known => format!("write the months, as in {write}"),
            _ if known => format!("write {write}"),
            _ => "write a day `2024-10-22`, a month `2024-10`, a year `2024`, a range \
                  `2024-10-01/2024-10-15`, `before 2024-10-22`, `after 2024-10` or `unknown`; \
                  a `~` at the end means about"
                .to_owned(),
        })
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = &self.found;
        match self.fault {
            DateFault::Empty => write!(f, "the date is empty"),
            DateFault::TooLong => write!(f, "`{found}` is too long for a date"),
            DateFault::Unreadable => write!(f, "`{found}` cannot be read as a date"),
            DateFault::ControlCharacter => write!(f, "`{found}` holds a control character"),
            DateFault::LookAlike(what) => write!(f, "`{found}` holds {what}"),
            DateFault::Placeholder => write!(f, "`{found}` stands for a missing date"),
            DateFault::OtherNotation => {
                write!(f, "`{found}` is a date in a form that is not read here")
            }
            DateFault::Ambiguous => {
                let readings = self.suggestions.iter().map(spelled).collect::<Vec<_>>();
                write!(f, "`{found}` can be read as {}", readings.join(" or as "))
            }
            DateFault::NotInCalendar => write!(f, "`{found}` is no day of the calendar"),
            DateFault::NoSuchMonth(month) => {
                write!(f, "`{found}` names month {month:02}, and a year has months 01 to 12")
            }
            DateFault::NoSuchDay { year, month, last } => {
                write!(f, "`{found}` is no day: {year:04}-{month:02} has days 01 to {last}")
            }
            DateFault::Season(part) => {
                write!(
                    f,
                    "`{found}` is a part of a year (number {part} of ISO 8601-2), not a month"
                )
            }
            DateFault::Edtf => write!(f, "`{found}` is a form of EDTF that is not taken here"),
            DateFault::Epoch => {
                let is = if found == "1970-01-01" { "is what" } else { "holds 1970-01-01, which" };
                write!(f, "`{found}` {is} computers put where a date is missing")
            }
            DateFault::TooEarly => {
                write!(f, "`{found}` is too early: nothing here is before 1970-01-02")
            }
            DateFault::NothingAfter => write!(f, "`{found}` is after the end of the calendar"),
            DateFault::HasTime => write!(f, "`{found}` holds a time, and a date has none"),
            DateFault::RangeReversed => write!(f, "`{found}` ends before it begins"),
            DateFault::RangeOfOne => write!(f, "`{found}` begins and ends with the same date"),
            DateFault::ApproximateUnknown => {
                write!(f, "`{found}`: what is unknown cannot be approximate")
            }
        }
    }
}

impl std::error::Error for DateError {}

/// "22 October 2024", so that the readings of an ambiguous date can be told apart.
fn spelled(date: &PartialDate) -> String {
    date.as_day().map_or_else(|| date.to_string(), |day| day.strftime("%-d %B %Y").to_string())
}
