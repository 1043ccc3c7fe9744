//! `data/clocks.csv`: every clock of every case, with what can be said of it.

use jiff::civil::Date;

use super::Output;
use super::csv::Csv;
use crate::Error;
use crate::derive::{Begins, Clocked};
use crate::model::case::Case;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;

/// The format.
pub const OUTPUT: Output = Output {
    name: "clocks",
    paths: |_| vec!["data/clocks.csv".to_owned()],
    encode: |site, _| encode(site),
};

/// The columns. Dates are ISO 8601; a range has an earliest and a latest day.
const COLUMNS: [&str; 19] = [
    "case",
    "clock",
    "law",
    "duty",
    "bound",
    "visible",
    "start_event",
    "start_min",
    "start_max",
    "start",
    "due_min",
    "due_max",
    "due_hour",
    "extended_by",
    "suspended_days",
    "stop_event",
    "state",
    "days",
    "counted_to",
];

fn encode(site: &Site) -> Result<Vec<u8>, Error> {
    let mut csv = Csv::new(COLUMNS)?;
    for place in 0..site.loaded().tracker.cases.len() {
        let (case, facts) = site.case(place);
        if case.withdrawn.is_some() {
            continue;
        }
        for clock in &facts.clocks {
            csv.row(row(site, case, clock))?;
        }
    }
    csv.bytes()
}

fn row(site: &Site, case: &Case, clock: &Clocked) -> [String; 19] {
    let entry = clock.clock.as_ref().and_then(|id| site.registry().clocks.get(id));
    let event = |place: usize| case.timeline[place].id.to_string();
    let law = entry.and_then(|entry| entry.law.as_ref());
    let bounded = |day: Date| match clock.begins {
        Begins::NotBefore => String::new(),
        Begins::Known | Begins::About => day.to_string(),
    };
    // What is counted is counted to the day on which somebody last looked.
    let days = clock.reading.days().filter(|_| case.last_verified.is_some());
    [
        case.id.to_string(),
        clock.clock.as_ref().map_or_else(|| "order".to_owned(), ToString::to_string),
        law.map_or_else(String::new, |law| site.registry().law_names.print(law)),
        entry.map_or_else(String::new, |entry| entry.name.clone()),
        entry.and_then(|entry| entry.bound).map_or("", Vocabulary::word).to_owned(),
        entry.map_or("public", |entry| entry.visible.word()).to_owned(),
        event(clock.start),
        clock.from.0.to_string(),
        bounded(clock.from.1),
        clock.begins.word().to_owned(),
        clock.due.0.to_string(),
        bounded(clock.due.1),
        clock.hour.map_or_else(String::new, |hour| format!("{:02}:00", hour.hour)),
        clock.extended_by.map_or_else(String::new, event),
        clock.suspended.to_string(),
        clock.stop.map_or_else(String::new, event),
        clock.reading.state().word().to_owned(),
        days.map_or_else(String::new, |days| days.to_string()),
        days.and(case.last_verified.as_ref()).map_or_else(String::new, ToString::to_string),
    ]
}
