//! The scale of a drawing: from days to places, and the days that are marked on it.

use jiff::Span;
use jiff::civil::Date;

use crate::derive::span::days;
use crate::words::Words;

/// A stretch of time, at least three days long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Long times in which nothing is known to have happened, drawn short: first and last day of
    /// each, in order.
    folds: Vec<(Date, Date)>,
}

/// The part of a drawing that a folded time takes.
const FOLDED: f64 = 0.17;
/// The part of all days beyond which a time is folded.
const LONG: f64 = 0.25;

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
        Some(Scale { from, to: after.unwrap_or(to), folds: Vec::new() })
    }

    /// The same with more room before its first day and after its last.
    pub fn stretched(self, from: Option<Date>, to: Option<Date>) -> Scale {
        Scale { from: from.unwrap_or(self.from), to: to.unwrap_or(self.to), ..self }
    }

    /// Folds those of some times, in order, that would take more than a quarter of the whole.
    pub fn fold(&mut self, times: impl IntoIterator<Item = (Date, Date)>) {
        let whole = days(self.from, self.to).max(1) as f64;
        for (from, to) in times {
            let (from, to) = (from.max(self.from), to.min(self.to));
            let follows = self.folds.last().is_none_or(|last| last.1 <= from);
            if follows && days(from, to) as f64 / whole > LONG {
                self.folds.push((from, to));
            }
        }
    }

    /// The middles of the folded times, 0 to 1.
    pub fn breaks(&self) -> Vec<f64> {
        self.folds.iter().map(|fold| f64::midpoint(self.at(fold.0), self.at(fold.1))).collect()
    }

    /// The place of a day, 0 to 1.
    pub fn at(&self, day: Date) -> f64 {
        let mut plain = days(self.from, day);
        let mut folded = 0.0;
        for (from, to) in &self.folds {
            let passed = days(*from, day.clamp(*from, *to));
            plain -= passed;
            folded += FOLDED * passed as f64 / days(*from, *to).max(1) as f64;
        }
        (plain as f64 * self.day() + folded).clamp(0.0, 1.0)
    }

    /// The width of a day that is not folded, of a whole of 1.
    pub fn day(&self) -> f64 {
        let folded: i64 = self.folds.iter().map(|fold| days(fold.0, fold.1)).sum();
        let plain = days(self.from, self.to) - folded;
        (1.0 - FOLDED * self.folds.len() as f64) / plain.max(1) as f64
    }

    /// Marked days, and where a folded time begins and ends, with the year: what stands near these
    /// gives way.
    pub fn ticks_and_folds(&self, words: &Words, room: f64) -> Vec<Tick> {
        let mut ticks = self.ticks(words, room);
        for day in self.folds.iter().flat_map(|fold| [fold.0, fold.1]) {
            let at = self.at(day);
            ticks.retain(|tick| (tick.at - at).abs() >= room);
            ticks.push(Tick { at, text: words.short_month(day, true) });
        }
        ticks.sort_by(|a, b| a.at.total_cmp(&b.at));
        ticks
    }

    /// Marked days, so that two are at least as far apart as `room`, of a whole of 1.
    pub fn ticks(&self, words: &Words, room: f64) -> Vec<Tick> {
        let whole = 1.0 / self.day();
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
            let folded = |fold: &(Date, Date)| fold.0 < day && day < fold.1;
            if let Some(fold) = self.folds.iter().find(|fold| folded(fold)) {
                // Nothing is marked within; a step of days begins anew behind it.
                if let Step::Days(_) = step {
                    day = fold.1;
                    continue;
                }
            } else if day >= self.from {
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
