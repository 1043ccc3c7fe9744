//! `data/durations.csv`: every wait behind the estimates, once for each group that it belongs to.

use super::csv::Csv;
use crate::Error;
use crate::derive::durations::{Censoring, Reading, Wait};
use crate::model::date::PartialDate;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;

/// Where it is.
pub fn paths(_: &Site) -> Vec<String> {
    vec!["data/durations.csv".to_owned()]
}

const HEADER: [&str; 12] = [
    "case",
    "measure",
    "group",
    "entry",
    "start_min",
    "start_max",
    "end_min",
    "end_max",
    "days_min",
    "days_max",
    "event",
    "as_of",
];

/// Its bytes.
///
/// # Errors
/// When a row cannot be written.
pub fn encode(site: &Site, _: &str) -> Result<Vec<u8>, Error> {
    let durations = &site.statistics().durations;
    let mut csv = Csv::new(HEADER)?;
    for row in &durations.rows {
        let case = site.case(row.place).0.id.as_str();
        let event = row.wait.cause.map_or("pending", Vocabulary::word);
        for group in &row.groups {
            csv.row(cells(site, [case, "first-decision", &group.key()], &row.wait, event))?;
        }
    }
    for (place, wait) in &durations.publications {
        let case = site.case(*place).0.id.as_str();
        let event = if wait.cause.is_some() { "published" } else { "pending" };
        csv.row(cells(site, [case, "publication", "all"], wait, event))?;
    }
    csv.bytes()
}

fn cells(site: &Site, [case, measure, group]: [&str; 3], wait: &Wait, event: &str) -> Vec<String> {
    let first = |date: Option<&PartialDate>| {
        date.and_then(PartialDate::earliest).map_or_else(String::new, |day| day.to_string())
    };
    let last = |date: Option<&PartialDate>| {
        date.and_then(PartialDate::latest).map_or_else(String::new, |day| day.to_string())
    };
    let spell = |reading| wait.spell(reading, Censoring::LastChecked).ok();
    let days = |reading| spell(reading).map_or_else(String::new, |spell| spell.end.to_string());
    let late = spell(Reading::Longest).is_some_and(|spell| spell.entry.is_some());
    let as_of = site.loaded().as_of.to_string();
    vec![
        case.to_owned(),
        measure.to_owned(),
        group.to_owned(),
        last(wait.watched_since.as_ref().filter(|_| late)),
        first(Some(&wait.start)),
        last(Some(&wait.start)),
        first(wait.end.as_ref()),
        last(wait.end.as_ref()),
        days(Reading::Shortest),
        days(Reading::Longest),
        event.to_owned(),
        if wait.cause.is_none() { as_of } else { String::new() },
    ]
}
