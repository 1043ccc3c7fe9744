//! Clocks in sentences: when they end, whether they were kept as far as the public can see, and what
//! follows where they are not.

use serde::Serialize;

use super::Site;
use super::describe::DateView;
use crate::derive::term::Hour;
use crate::derive::{Clocked, Days, Facts, Reading};
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::model::registry::Clock;
use crate::model::vocabulary::Bound;
use crate::words::{Put, Words};

/// A clock of a case, in words.
#[derive(Clone, Debug, Serialize)]
pub struct ClockView {
    /// How it reads, for the style; `late` only where the public can see it.
    pub class: &'static str,
    /// Its last day.
    pub date: DateView,
    /// Period and law: `3 months, Art. 78(2) GDPR`.
    pub name: String,
    /// What must happen.
    pub duty: Option<String>,
    /// When it ends and what can be said of it.
    pub title: String,
    /// That it was extended, and for how long it did not run.
    pub notes: Vec<String>,
    /// What follows when it is missed.
    pub effect: Option<String>,
}

/// Every clock of a case, those that end first before the others.
pub fn all(site: &Site, case: &Case, facts: &Facts) -> Vec<ClockView> {
    facts.clocks.iter().map(|clock| view(site, case, clock)).collect()
}

/// A clock in words.
pub fn view(site: &Site, case: &Case, clock: &Clocked) -> ClockView {
    let words = site.words();
    let entry = clock.clock.as_ref().and_then(|id| site.registry().clocks.get(id));
    let law = law(site, entry);
    let period = entry.map_or_else(String::new, |entry| words.period(entry.period));
    let due = due(words, clock);
    let start = words.date(&case.timeline[clock.start].date);
    let days = clock
        .reading
        .days()
        .map_or_else(String::new, |days| words.days(Days { min: days, max: days }));
    let looked = case.last_verified.as_ref().map_or_else(String::new, |date| words.date(date));
    let (class, key) = key(clock, entry, case.last_verified.is_some());
    let title = words.with(
        &key,
        &[
            ("law", Put::Text(&law)),
            ("period", Put::Text(&period)),
            ("date", Put::Text(&due)),
            ("start", Put::Text(&start)),
            ("days", Put::Text(&days)),
            ("looked", Put::Text(&looked)),
        ],
    );
    let name = match entry {
        Some(_) => {
            words.with("clock-short", &[("period", Put::Text(&period)), ("law", Put::Text(&law))])
        }
        None => words.say("clock-order"),
    };
    ClockView {
        class,
        date: DateView {
            datetime: (clock.due.0 == clock.due.1).then(|| clock.due.0.to_string()),
            text: due,
        },
        name,
        duty: entry.map(|entry| entry.name.clone()),
        title,
        notes: notes(words, case, clock),
        effect: entry.and_then(|entry| entry.effect.clone()),
    }
}

fn law(site: &Site, entry: Option<&Clock>) -> String {
    entry
        .and_then(|entry| entry.law.as_ref())
        .map_or_else(String::new, |law| site.registry().law_names.print(law))
}

/// The class of a reading, and the message that says it.
fn key(clock: &Clocked, entry: Option<&Clock>, looked: bool) -> (&'static str, String) {
    let (class, part) = match clock.reading {
        // What was left is told of the day of the last look; without one, only the end is.
        Reading::Running(_) if !looked => ("running", "running-undated"),
        Reading::Met => ("met", "met"),
        Reading::StoppedLate(_) => ("late", "stopped-late"),
        Reading::StoppedUnclear => ("unclear", "stopped-unclear"),
        Reading::Running(_) => ("running", "running"),
        Reading::Suspended => ("running", "suspended"),
        Reading::Overdue(_) => ("late", "overdue"),
        Reading::EndedNotPublic if entry.is_some() => ("ended", "ended-not-public"),
        Reading::EndedNotPublic => ("ended", "not-public"),
        Reading::Unclear => ("unclear", "unclear"),
    };
    // A time in which somebody may act, and not a duty: that it passed says nothing of anybody.
    let is_window = entry
        .is_some_and(|entry| matches!(entry.bound, Some(Bound::Concerned | Bound::Complainant)));
    let informs = clock.clock.as_ref().is_some_and(|id| id.as_str() == "inform-3m");
    let key = match (entry.is_some(), part) {
        (false, part) => format!("clock-order-{part}"),
        (true, "ended-not-public") if is_window => "clock-ended-window".to_owned(),
        (true, "ended-not-public") if informs => "clock-ended-not-public-inform".to_owned(),
        (true, part) => format!("clock-{part}"),
    };
    (class, key)
}

fn notes(words: &Words, case: &Case, clock: &Clocked) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(event) = clock.extended_by {
        let date: &PartialDate = &case.timeline[event].date;
        notes.push(words.with("clock-extended", &[("date", Put::Text(&words.date(date)))]));
    }
    if clock.suspended > 0 {
        let days = words.days(Days { min: clock.suspended, max: clock.suspended });
        notes.push(words.with("clock-stood-still", &[("days", Put::Text(&days))]));
    }
    notes
}

fn due(words: &Words, clock: &Clocked) -> String {
    let (from, to) = (words.day(clock.due.0), words.day(clock.due.1));
    if let Some(hour) = clock.hour {
        return at(words, &to, hour);
    }
    if clock.due.0 == clock.due.1 {
        return from;
    }
    words.with("clock-between", &[("from", Put::Text(&from)), ("to", Put::Text(&to))])
}

/// A day with the hour with which it ends: `3 May 2021, 15:00 (UTC+2)`.
fn at(words: &Words, day: &str, hour: Hour) -> String {
    let (hours, minutes) =
        (hour.offset_minutes.unsigned_abs() / 60, hour.offset_minutes.unsigned_abs() % 60);
    let sign = if hour.offset_minutes < 0 { "−" } else { "+" };
    let offset = match minutes {
        0 => format!("{sign}{hours}"),
        minutes => format!("{sign}{hours}:{minutes:02}"),
    };
    let time = format!("{:02}:00", hour.hour);
    words.with(
        "clock-hour",
        &[("date", Put::Text(day)), ("time", Put::Text(&time)), ("offset", Put::Text(&offset))],
    )
}
