//! Periods of law: hours, days, weeks, months and years, added by the calendar.

use std::fmt;

use jiff::Span;
use jiff::civil::Date;

/// A period as a law states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// How many.
    pub number: u16,
    /// Of what.
    pub unit: PeriodUnit,
}

/// The unit of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodUnit {
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Period {
    /// Reads `3 months`, `1 week`, `72 hours`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.split_once(' ')?;
        let number: u16 = number.parse().ok().filter(|number| (1..=600).contains(number))?;
        let unit = match unit {
            "hour" | "hours" => PeriodUnit::Hours,
            "day" | "days" => PeriodUnit::Days,
            "week" | "weeks" => PeriodUnit::Weeks,
            "month" | "months" => PeriodUnit::Months,
            "year" | "years" => PeriodUnit::Years,
            _ => return None,
        };
        Some(Period { number, unit })
    }

    /// The day on which the period ends if it starts on a day.
    ///
    /// Regulation (EEC, Euratom) No 1182/71, Art. 3(1) and (2): the day of the event is not
    /// counted; months and years end on the day of the same number, or on the last day of the
    /// month where it has none. Hours are told in whole days, rounded up, since only the day is
    /// known.
    pub fn end(self, start: Date) -> Option<Date> {
        let number = i64::from(self.number);
        let span: Span = match self.unit {
            PeriodUnit::Hours => Span::new().try_days((number + 23) / 24).ok()?,
            PeriodUnit::Days => Span::new().try_days(number).ok()?,
            PeriodUnit::Weeks => Span::new().try_weeks(number).ok()?,
            PeriodUnit::Months => Span::new().try_months(number).ok()?,
            PeriodUnit::Years => Span::new().try_years(number).ok()?,
        };
        start.checked_add(span).ok()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            PeriodUnit::Hours => "hour",
            PeriodUnit::Days => "day",
            PeriodUnit::Weeks => "week",
            PeriodUnit::Months => "month",
            PeriodUnit::Years => "year",
        };
        let plural = if self.number == 1 { "" } else { "s" };
        write!(f, "{} {unit}{plural}", self.number)
    }
}
