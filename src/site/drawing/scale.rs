//! The scale of a drawing: from days to places, and the days that are marked on it.

use jiff::Span;
use jiff::civil::Date;

use crate::derive::span::days;
use crate::words::Words;

/// A stretch of time, at least three days long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// A marked day.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Place on the scale, 0 to 1.
    pub at: f64,
    /// What stands there; empty between two that are named.
    pub text: String,
}

/// Steps between marked days, the finest first.
const STEPS: [Step; 10] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
];

#[derive(Clone, Copy)]
enum Step {
    Days(i32),
    Months(i32),
}

impl Scale {
    /// The scale from the first of some days to the last.
    pub fn over(days_of: impl IntoIterator<Item = Date>) -> Option<Scale> {
        let mut all = days_of.into_iter();
        let first = all.next()?;
        let (from, to) = all.fold((first, first), |(from, to), day| (from.min(day), to.max(day)));
        let shortest = from.checked_add(Span::new().days(3)).unwrap_or(to);
        let to = to.max(shortest);
        // A day is wide where there are few: the last one has its room too.
        let few = days(from, to) < 60;
        let after = to.tomorrow().ok().filter(|_| few);
        Some(Scale { from, to: after.unwrap_or(to) })
    }

    /// The place of a day, 0 to 1.
    pub fn at(&self, day: Date) -> f64 {
        let (part, whole) = (days(self.from, day), days(self.from, self.to).max(1));
        (part as f64 / whole as f64).clamp(0.0, 1.0)
    }

    /// The width of a day, of a whole of 1.
    pub fn day(&self) -> f64 {
        1.0 / days(self.from, self.to).max(1) as f64
    }

    /// Marked days, so that two are at least as far apart as `room`, of a whole of 1.
    pub fn ticks(&self, words: &Words, room: f64) -> Vec<Tick> {
        let whole = days(self.from, self.to).max(1) as f64;
        let fits = |step: &&Step| {
            let least = match step {
                Step::Days(days) => f64::from(*days),
                Step::Months(months) => f64::from(*months) * 28.0,
            };
            least / whole >= room
        };
        let step = STEPS.iter().find(fits).copied().unwrap_or(Step::Months(240));
        let marked = self.marked(step);
        let year = marked.iter().all(|day| day.month() != 1);
        let named = |(index, day): (usize, &Date)| Tick {
            at: self.at(*day),
            text: match step {
                Step::Months(months) if months >= 12 => day.year().to_string(),
                Step::Months(_) if day.month() == 1 => day.year().to_string(),
                Step::Months(_) if index == 0 && year => words.short_month(*day, true),
                Step::Months(_) => words.short_month(*day, false),
                Step::Days(_) => words.short_day(*day, false),
            },
        };
        marked.iter().enumerate().map(named).collect()
    }

    fn marked(&self, step: Step) -> Vec<Date> {
        let mut day = match step {
            Step::Days(7) => {
                let back = self.from.weekday().to_monday_zero_offset();
                self.from.checked_sub(Span::new().days(back)).unwrap_or(self.from)
            }
            Step::Days(_) => self.from,
            Step::Months(months) => {
                let whole = i32::from(self.from.year()) * 12 + i32::from(self.from.month()) - 1;
                let begun = whole - whole.rem_euclid(months);
                month(begun).unwrap_or(self.from)
            }
        };
        let mut days = Vec::new();
        while day <= self.to && days.len() < 200 {
            if day >= self.from {
                days.push(day);
            }
            let span = match step {
                Step::Days(days) => Span::new().days(days),
                Step::Months(months) => Span::new().months(months),
            };
            let Ok(next) = day.checked_add(span) else { break };
            day = next;
        }
        days
    }
}

fn month(since_zero: i32) -> Option<Date> {
    let year = i16::try_from(since_zero.div_euclid(12)).ok()?;
    let month = i8::try_from(since_zero.rem_euclid(12) + 1).ok()?;
    Date::new(year, month, 1).ok()
}
