//! Events of several cases, latest first.

use serde::Serialize;

use crate::model::date::{Form, PartialDate};
use crate::model::vocabulary::{Phase, Vocabulary};
use crate::site::describe::{self, DateView, LinkView};
use crate::site::urls::{self, Links};
use crate::site::{Site, found, timeline};
use crate::words::{Put, Words};

/// An event in a list, with its case.
#[derive(Clone, Debug, Serialize)]
pub struct EventRow {
    /// When.
    pub date: DateView,
    /// The day it is listed under; only on the first row of a day.
    pub day: Option<String>,
    /// What: the event's own title, else its kind.
    pub title: String,
    /// Who acts.
    pub by: Vec<String>,
    /// What is said of it: the first sentence.
    pub says: Option<String>,
    /// Language of title and sentence.
    pub lang: String,
    /// Phase that the event opens, for the style: `open`, `decided`, `closed` or nothing.
    pub class: String,
    /// In which case.
    pub case: LinkView,
    /// Fines of the event.
    pub fines: Vec<String>,
    /// A word on certainty.
    pub certainty: Option<String>,
}

/// The latest events of some cases.
pub fn latest(site: &Site, places: &[usize], most: usize, links: &Links<'_>) -> Vec<EventRow> {
    let years = site.index().years.values().rev();
    let wanted: std::collections::BTreeSet<usize> = places.iter().copied().collect();
    years
        .flatten()
        .filter(|(place, _)| wanted.contains(place))
        .take(most)
        .map(|(place, position)| row(site, *place, *position, links))
        .collect()
}

/// Rows for some events, in their order.
pub fn rows(site: &Site, events: &[(usize, usize)], links: &Links<'_>) -> Vec<EventRow> {
    let mut rows: Vec<EventRow> =
        events.iter().map(|(place, position)| row(site, *place, *position, links)).collect();
    let mut before = String::new();
    for row in &mut rows {
        if row.date.text != before {
            before.clone_from(&row.date.text);
            row.day = Some(before.clone());
        }
    }
    rows
}

fn row(site: &Site, place: usize, position: usize, links: &Links<'_>) -> EventRow {
    let words = site.words();
    let case = site.case(place).0;
    let event = &case.timeline[position];
    let href = format!("{}#event-{}", links.to(&urls::case(&case.id)), event.id);
    let actors = event.by.iter().map(|actor| describe::actor(site, case, actor, links).text);
    let texts = event.text.iter().chain(&event.title);
    let lang = texts.map(|text| text.best(words.lang()).0).next().unwrap_or(words.lang());
    EventRow {
        date: date(words, &event.date),
        day: None,
        title: timeline::title(words, event),
        by: actors.collect(),
        says: event.text.as_ref().map(|text| first_sentence(text.best(words.lang()))),
        lang: lang.to_owned(),
        class: event.kind.sets().map_or("", |status| Phase::word(status.phase())).to_owned(),
        case: LinkView { href: Some(href), ..describe::case_link(site, case, links) },
        fines: timeline::fines(words, event),
        certainty: timeline::certainty(words, event.evidence.certainty),
    }
}

/// The date of an event in a list, where it is sorted by the last day that it can be: a date
/// between two days is told by that day, since two days beside an event read as its duration.
fn date(words: &Words, date: &PartialDate) -> DateView {
    match &date.form {
        Form::Between(_, to) => {
            let to = describe::date(words, &PartialDate { form: Form::Point(*to), ..*date });
            let text = words.with("date-by", &[("date", Put::Text(&to.text))]);
            DateView { text, datetime: None }
        }
        _ => describe::date(words, date),
    }
}

/// Words that end with a point within a sentence.
const SHORT: [&str; 14] =
    ["Art", "Arts", "No", "Nos", "Dr", "Mr", "Ms", "Mrs", "Inc", "Ltd", "Co", "Corp", "St", "para"];

/// At most so many characters of a sentence.
const LONGEST: usize = 220;

/// The first sentence of a text in plain words, cut where it is very long.
fn first_sentence((lang, source): (&str, &str)) -> String {
    let text = describe::line(lang, source);
    let ends = text.match_indices([' ']).map(|(at, _)| at).find(|at| {
        let before = &text[..*at];
        let Some(sentence) = before.strip_suffix(['.', '!', '?']) else { return false };
        let word = sentence.rsplit([' ', '(', '\u{a0}']).next().unwrap_or_default();
        let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        let next = text[at + 1..].chars().next();
        !initial && !SHORT.contains(&word) && next.is_some_and(|c| !c.is_lowercase())
    });
    found::cut(ends.map_or(text.as_str(), |at| &text[..at]), LONGEST)
}
