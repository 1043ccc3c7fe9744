//! A day, a month or a year, and the days that it covers.

use std::fmt;

use jiff::civil::Date;

/// A stretch of the calendar that is named as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// A year of the Gregorian calendar, 1970 to 9999 when parsed.
    Year(i16),
    /// A month.
    Month {
        /// 1970 to 9999 when parsed.
        year: i16,
        /// 1 to 12 when parsed.
        month: i8,
    },
    /// One day.
    Day(Date),
}

impl Point {
    /// The first day. Numbers outside of the calendar are held to its limits.
    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month { year, month } => first_of(year, month),
            Self::Day(date) => date,
        }
    }

    /// The last day. Numbers outside of the calendar are held to its limits.
    #[must_use]
    pub fn last(self) -> Date {
        match self {
            Self::Year(year) => first_of(year, 12).last_of_month(),
            Self::Month { year, month } => first_of(year, month).last_of_month(),
            Self::Day(date) => date,
        }
    }

    /// The point of the same precision that follows; `None` at the end of the calendar.
    pub(super) fn next(self) -> Option<Self> {
        self.last().tomorrow().ok().map(|date| self.holding(date))
    }

    /// The point of the same precision that comes before; `None` at the start of the calendar.
    pub(super) fn previous(self) -> Option<Self> {
        self.first().yesterday().ok().map(|date| self.holding(date))
    }

    /// The point of this precision in which `date` lies.
    fn holding(self, date: Date) -> Self {
        match self {
            Self::Year(_) => Self::Year(date.year()),
            Self::Month { .. } => Self::Month { year: date.year(), month: date.month() },
            Self::Day(_) => Self::Day(date),
        }
    }
}

fn first_of(year: i16, month: i8) -> Date {
    Date::new(year.clamp(-9999, 9999), month.clamp(1, 12), 1).unwrap_or(Date::MIN)
}

/// ISO 8601: `2024`, `2024-10`, `2024-10-22`.
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Day(date) => write!(f, "{date}"),
        }
    }
}
