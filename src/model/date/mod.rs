//! A date with the precision that its source gives, never more: `2024`, `2024-10`, `before 2024-10-22`.
//!
//! The text form is a subset of EDTF (ISO 8601-2:2019): points of day, month or year, ranges `a/b`,
//! and `~` for approximate. `before`, `after` and `unknown` are ours, because EDTF's `../2024` is
//! inclusive and few readers can tell. Nothing here knows what day it is today.

mod diagnose;
mod edtf;
mod error;
mod names;
mod numbers;
mod parse;
mod phrases;
mod point;
#[cfg(test)]
mod tests;
mod time;
#[cfg(test)]
mod time_tests;

use std::fmt;

use jiff::civil::Date;

pub use error::{DateError, DateFault};
pub use point::Point;
pub use time::{EventTime, TimeError, TimeFault, parse_time};

/// The first day that counts as a date of a tracker: the day before it is the zero of Unix clocks,
/// which stands in public data wherever a date was missing.
pub const FIRST_DAY: Date = jiff::civil::date(1970, 1, 2);

/// When something happened, as exactly as it is known.
///
/// Parsed values are in the calendar and keep [`PartialDate::earliest`] ≤ [`PartialDate::latest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The day, month, year, range or bound that was written.
    pub form: Form,
    /// A `~` at the end: the source says "about". In a range it is about the whole.
    pub approximate: bool,
}

/// The shapes of a date. Ranges include both ends; bounds exclude what they name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Within this day, month or year: `2024-10`.
    Point(Point),
    /// From the first day of the one to the last day of the other: `2024-10-01/2024-10-15`.
    Between(Point, Point),
    /// Earlier than the first day of the point: `before 2024-10-22`.
    Before(Point),
    /// Later than the last day of the point: `after 2024-10`.
    After(Point),
    /// Nobody knows: `unknown`.
    Unknown,
}

/// How exact a date is, for sentences ("in October 2024", "on 22 October 2024").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// One day.
    Day,
    /// One month.
    Month,
    /// One year.
    Year,
    /// Two ends, of any precision.
    Range,
    /// One end: before or after.
    Bound,
    /// Nothing.
    Unknown,
}

impl PartialDate {
    /// Reads a date as it stands in a case file, with surrounding blanks dropped.
    ///
    /// # Errors
    ///
    /// [`DateError`] says what is wrong and what to write instead. It never takes longer than one
    /// pass over the text.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        diagnose::parse(text)
    }

    /// Exactly this day.
    #[must_use]
    pub fn day(date: Date) -> Self {
        Self::exact(Form::Point(Point::Day(date)))
    }

    /// The first day on which it can have happened; `after 2024-10` begins on 2024-11-01.
    ///
    /// `None` when it is open to that side (`before …`) or unknown. An approximate date gives the
    /// bounds of what is written; the truth may lie a little outside.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        match self.form {
            Form::Point(point) | Form::Between(point, _) => Some(point.first()),
            Form::After(point) => point.last().tomorrow().ok(),
            Form::Before(_) | Form::Unknown => None,
        }
    }

    /// The last day on which it can have happened; `before 2024-10-22` ends on 2024-10-21.
    ///
    /// `None` when it is open to that side (`after …`) or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Date> {
        match self.form {
            Form::Point(point) | Form::Between(_, point) => Some(point.last()),
            Form::Before(point) => point.first().yesterday().ok(),
            Form::After(_) | Form::Unknown => None,
        }
    }

    /// The day, if it is one day and not approximate: what clocks may be started with.
    #[must_use]
    pub fn as_day(&self) -> Option<Date> {
        match (self.form, self.approximate) {
            (Form::Point(Point::Day(date)), false) => Some(date),
            _ => None,
        }
    }

    /// How exact the date is; `~` does not change it.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match self.form {
            Form::Point(Point::Day(_)) => Precision::Day,
            Form::Point(Point::Month { .. }) => Precision::Month,
            Form::Point(Point::Year(_)) => Precision::Year,
            Form::Between(..) => Precision::Range,
            Form::Before(_) | Form::After(_) => Precision::Bound,
            Form::Unknown => Precision::Unknown,
        }
    }

    /// Whether every day of this date, as written, lies before every day of the other.
    ///
    /// False where the bound that would decide it is open or unknown.
    #[must_use]
    pub fn wholly_before(&self, other: &Self) -> bool {
        matches!((self.latest(), other.earliest()), (Some(last), Some(first)) if last < first)
    }

    fn exact(form: Form) -> Self {
        Self { form, approximate: false }
    }

    fn about(form: Form) -> Self {
        Self { form, approximate: true }
    }
}

/// The canonical text: for every parsed `x`, `PartialDate::parse(&x.to_string())` is `x`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.form {
            Form::Point(point) => write!(f, "{point}"),
            Form::Between(first, last) => write!(f, "{first}/{last}"),
            Form::Before(point) => write!(f, "before {point}"),
            Form::After(point) => write!(f, "after {point}"),
            Form::Unknown => f.write_str("unknown"),
        }?;
        f.write_str(if self.approximate { "~" } else { "" })
    }
}
