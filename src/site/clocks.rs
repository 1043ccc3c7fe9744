//! Clocks in sentences: when they end, whether they were kept as far as the public can see, and what
//! follows where they are not.

use jiff::civil::Date;
use serde::Serialize;

use super::Site;
use super::describe::DateView;
use crate::derive::term::Hour;
use crate::derive::{Begins, Clocked, Days, Facts, Reading};
use crate::model::Event;
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::model::period::Period;
use crate::model::registry::Clock;
use crate::model::vocabulary::{Bound, EventKind};
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
    let period = entry.map_or_else(String::new, |entry| period(words, entry, case, clock));
    let due = due(words, clock, holidays_known(site, case));
    let start = words.when(&case.timeline[clock.start].date);
    let days = clock
        .reading
        .days()
        .map_or_else(String::new, |days| words.days(Days { min: days, max: days }));
    let looked = case.last_verified.as_ref().map_or_else(String::new, |date| words.date(date));
    let stop = clock.stop.map(|stop| &case.timeline[stop]);
    let step = stop.map_or_else(String::new, |event| words.label("event", event.kind));
    let stopped = stop.map_or_else(String::new, |event| moment(words, event));
    let (class, key) = key(case, clock, entry);
    let title = words.with(
        &key,
        &[
            ("law", Put::Text(&law)),
            ("period", Put::Text(&period)),
            ("date", Put::Text(&due)),
            ("start", Put::Text(&start)),
            ("days", Put::Text(&days)),
            ("looked", Put::Text(&looked)),
            ("step", Put::Text(&step)),
            ("stopped", Put::Text(&stopped)),
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
        date: DateView { datetime: last_day(clock).map(|day| day.to_string()), text: due },
        name,
        duty: entry.map(|entry| entry.name.clone()),
        title,
        notes: notes(words, case, clock),
        effect: entry.and_then(|entry| entry.effect.clone()),
    }
}

/// The last day of a clock, where it is one day and known.
fn last_day(clock: &Clocked) -> Option<Date> {
    let one = clock.due.0 == clock.due.1 && clock.begins == Begins::Known;
    one.then_some(clock.due.0)
}

/// Whether the public holidays are known of a country whose authority or court has the case.
pub fn holidays_known(site: &Site, case: &Case) -> bool {
    let registry = site.registry();
    let mut countries = case.authorities.iter().filter_map(|forum| registry.country_of(&forum.id));
    countries.any(|country| registry.holidays.contains_key(country))
}

/// Whether a clock ended, with nothing known that stopped it, after the day on which somebody last
/// looked: then nothing is known of it at all.
pub fn is_unseen(case: &Case, clock: &Clocked) -> bool {
    let looked = case.last_verified.as_ref().and_then(PartialDate::latest);
    clock.reading == Reading::EndedNotPublic
        && clock.stop.is_none()
        && looked.is_some_and(|looked| looked < clock.due.1)
}

/// The period that ran: with its extension, where that has the same unit.
fn period(words: &Words, entry: &Clock, case: &Case, clock: &Clocked) -> String {
    let Some(event) = clock.extended_by else { return words.period(entry.period) };
    let more = entry.extension.as_ref().map(|extension| extension.period);
    let more = more.filter(|more| more.unit == entry.period.unit);
    match more.filter(|_| case.timeline[event].due.is_none()) {
        Some(more) => {
            words.period(Period { number: entry.period.number.saturating_add(more.number), ..more })
        }
        None => words
            .with("clock-period-extended", &[("period", Put::Text(&words.period(entry.period)))]),
    }
}

fn law(site: &Site, entry: Option<&Clock>) -> String {
    entry
        .and_then(|entry| entry.law.as_ref())
        .map_or_else(String::new, |law| site.registry().law_names.print(law))
}

/// The class of a reading, and the message that says it.
fn key(case: &Case, clock: &Clocked, entry: Option<&Clock>) -> (&'static str, String) {
    let (class, part) = match clock.reading {
        // What was left is told of the day of the last look; without one, only the end is.
        Reading::Running(_)
            if case.last_verified.is_none() || clock.begins == Begins::NotBefore =>
        {
            ("running", "running-undated")
        }
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
    let stop = clock.stop.map(|stop| case.timeline[stop].kind);
    let key = match (entry, part) {
        (None, "not-public") if is_unseen(case, clock) => "clock-order-unseen".to_owned(),
        (None, "stopped-unclear") if stop.is_some_and(|kind| !tells_of_order(kind)) => {
            "clock-order-closed".to_owned()
        }
        (None, part) => format!("clock-order-{part}"),
        (Some(entry), "ended-not-public") => ended(case, clock, entry, stop).to_owned(),
        (Some(_), part) => format!("clock-{part}"),
    };
    (class, key)
}

/// Whether an event says what became of an order, and does not only end the case.
fn tells_of_order(kind: EventKind) -> bool {
    matches!(kind, EventKind::OrderComplied | EventKind::OrderBreached | EventKind::PeriodicPenalty)
}

/// What is said of a clock that ended without the public knowing how.
fn ended(case: &Case, clock: &Clocked, entry: &Clock, stop: Option<EventKind>) -> &'static str {
    let informs = clock.clock.as_ref().is_some_and(|id| id.as_str() == "inform-3m");
    // Other clocks start with what only the parties know, so the known day of a step says nothing.
    let dated = entry.bound == Some(Bound::Controller) || informs;
    if dated
        && clock.begins == Begins::Known
        && stop.is_some_and(|kind| entry.stops.contains(&kind))
    {
        return "clock-ended-step-after";
    }
    // A time in which somebody may act, and not a duty: that it passed says nothing of anybody.
    if matches!(entry.bound, Some(Bound::Concerned | Bound::Complainant)) {
        return "clock-ended-window";
    }
    if is_unseen(case, clock) {
        return "clock-ended-unseen";
    }
    if informs { "clock-ended-not-public-inform" } else { "clock-ended-not-public" }
}

fn notes(words: &Words, case: &Case, clock: &Clocked) -> Vec<String> {
    let mut notes = Vec::new();
    if clock.begins == Begins::NotBefore {
        let event = &case.timeline[clock.start];
        let step = words.label("event", event.kind);
        let date = words.date(&event.date);
        let put = [("step", Put::Text(&step)), ("date", Put::Text(&date))];
        notes.push(words.with("clock-start-not-public", &put));
    }
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

fn due(words: &Words, clock: &Clocked, holidays_known: bool) -> String {
    let (from, to) = (words.day(clock.due.0), words.day(clock.due.1));
    if let Some(hour) = clock.hour {
        return at(words, &to, hour);
    }
    match clock.begins {
        Begins::NotBefore => return words.with("clock-not-before", &[("date", Put::Text(&from))]),
        Begins::About if from == to => {
            return words.with("clock-about", &[("date", Put::Text(&from))]);
        }
        Begins::About => {
            let put = [("from", Put::Text(&from)), ("to", Put::Text(&to))];
            return words.with("clock-about-between", &put);
        }
        Begins::Known => {}
    }
    if clock.due.0 == clock.due.1 {
        let moves = clock.clock.is_some() && clock.computed && !holidays_known;
        if moves && is_holiday_everywhere(clock.due.0) {
            return words.with("clock-or-next", &[("date", Put::Text(&from))]);
        }
        return from;
    }
    words.with("clock-between", &[("from", Put::Text(&from)), ("to", Put::Text(&to))])
}

/// Whether a day is a holiday in nearly all countries whose holidays are not known here: then no
/// term of Regulation 1182/71 ends on it for certain (Art. 3(4)).
fn is_holiday_everywhere(day: Date) -> bool {
    matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26))
}

/// When an event happened, with its hour where that is known.
fn moment(words: &Words, event: &Event) -> String {
    let date = words.date(&event.date);
    match event.time {
        Some(time) => {
            let clock = format!("{:02}:{:02}", time.minute_of_day / 60, time.minute_of_day % 60);
            hour_of(words, &date, &clock, time.offset_minutes)
        }
        None => date,
    }
}

/// A day with the hour with which it ends: `3 May 2021, 15:00 (UTC+2)`.
fn at(words: &Words, day: &str, hour: Hour) -> String {
    hour_of(words, day, &format!("{:02}:00", hour.hour), hour.offset_minutes)
}

fn hour_of(words: &Words, day: &str, time: &str, offset: i16) -> String {
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    let sign = if offset < 0 { "−" } else { "+" };
    let offset = match minutes {
        0 => format!("{sign}{hours}"),
        minutes => format!("{sign}{hours}:{minutes:02}"),
    };
    words.with(
        "clock-hour",
        &[("date", Put::Text(day)), ("time", Put::Text(time)), ("offset", Put::Text(&offset))],
    )
}
