//! When a period of law ends: Regulation (EEC, Euratom) No 1182/71, Art. 3.

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::model::date::EventTime;
use crate::model::period::{Period, PeriodUnit};
use crate::model::vocabulary::Computation;

/// What is counted: a period, by how much it was extended, for how long it did not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The period that the law states.
    pub period: Period,
    /// By how much it was extended; counted on from the same start, as Art. 12(3) GDPR does.
    pub extension: Option<Period>,
    /// Days on which it did not run.
    pub suspended: i64,
    /// By which rules it is counted.
    pub computation: Computation,
}

/// Public holidays that count.
#[derive(Clone, Debug, Default)]
pub struct Holidays<'r>(pub Vec<&'r BTreeSet<Date>>);

impl Holidays<'_> {
    /// A day on which offices are closed: Saturday, Sunday, public holiday.
    pub fn free(&self, day: Date) -> bool {
        matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            || self.0.iter().any(|days| days.contains(&day))
    }
}

/// An hour of a day at a place. The last hour of a day ends at 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// The day.
    pub day: Date,
    /// Full hours since its midnight, 1 to 24.
    pub hour: u8,
    /// Minutes that the place is ahead of UTC.
    pub offset_minutes: i16,
}

impl Term {
    /// The last day, for a start on a day; in hours, the last day on which it can end.
    ///
    /// Art. 3(1): the day of the event is not counted. Art. 3(2)(c): weeks, months and years end on
    /// the day of the same name or number, or on the last day of the month where it has none.
    /// Art. 3(4): what is not in hours and would end on a Saturday, Sunday or public holiday ends
    /// with the next working day. Art. 3(5): two days or more hold at least two working days.
    pub fn last_day(&self, start: Date, holidays: &Holidays<'_>) -> Option<Date> {
        let end = after(self.raw(start)?, self.suspended)?;
        let moves =
            self.computation == Computation::Eu1182 && self.period.unit != PeriodUnit::Hours;
        if moves { self.working(start, end, holidays) } else { Some(end) }
    }

    /// The first day on which a period in hours can end, where only the day of its start is known;
    /// of other periods, their last day.
    pub fn first_end(&self, start: Date, holidays: &Holidays<'_>) -> Option<Date> {
        if self.period.unit != PeriodUnit::Hours || self.extension.is_some() {
            return self.last_day(start, holidays);
        }
        let days = i64::from(self.period.number / 24).checked_add(self.suspended)?;
        after(start, days)
    }

    /// The hour with whose expiry a period in hours ends; `None` for other periods.
    ///
    /// Art. 3(1), 3(2)(a): the hour of the event is not counted; the period begins with the first
    /// hour after it and ends with the expiry of its last hour. Art. 3(3): weekends count.
    pub fn last_hour(&self, start: Date, time: EventTime) -> Option<Hour> {
        if self.period.unit != PeriodUnit::Hours || self.extension.is_some() {
            return None;
        }
        let first = i64::from(time.minute_of_day / 60) + 1;
        let hours =
            (first + i64::from(self.period.number)).checked_add(self.suspended.checked_mul(24)?)?;
        let day = after(start, (hours - 1) / 24)?;
        let hour = u8::try_from((hours - 1) % 24 + 1).ok()?;
        Some(Hour { day, hour, offset_minutes: time.offset_minutes })
    }

    fn raw(&self, start: Date) -> Option<Date> {
        let Some(more) = self.extension else { return self.period.end(start) };
        if more.unit == self.period.unit {
            let number = self.period.number.checked_add(more.number)?;
            return Period { number, unit: more.unit }.end(start);
        }
        more.end(self.period.end(start)?)
    }

    fn working(&self, start: Date, mut last: Date, holidays: &Holidays<'_>) -> Option<Date> {
        // No country has a month without a working day.
        for _ in 0..31 {
            if !holidays.free(last) {
                break;
            }
            last = last.tomorrow().ok()?;
        }
        let short = match self.period.unit {
            PeriodUnit::Days => self.period.number >= 2,
            PeriodUnit::Weeks => true,
            _ => false,
        };
        let mut working = 0;
        let mut day = start;
        while short && working < 2 && day < last {
            day = day.tomorrow().ok()?;
            working += i32::from(!holidays.free(day));
        }
        for _ in 0..31 {
            if !short || working >= 2 {
                break;
            }
            last = last.tomorrow().ok()?;
            working += i32::from(!holidays.free(last));
        }
        Some(last)
    }
}

/// The day that comes so many days after another; `None` beyond the years that dates hold.
fn after(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

impl Hour {
    /// Whether a moment is not later than the end of this hour.
    pub fn holds(self, day: Date, time: EventTime) -> bool {
        let minutes = |day: Date, minutes: i64, offset: i16| {
            super::span::days(Date::ZERO, day) * 1440 + minutes - i64::from(offset)
        };
        minutes(day, i64::from(time.minute_of_day), time.offset_minutes)
            <= minutes(self.day, i64::from(self.hour) * 60, self.offset_minutes)
    }
}
