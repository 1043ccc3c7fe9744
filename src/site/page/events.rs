//! Events of several cases, latest first.

use serde::Serialize;

use crate::model::vocabulary::{Phase, Vocabulary};
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::timeline;
use crate::site::urls::{self, Links};

/// An event in a list, with its case.
#[derive(Clone, Debug, Serialize)]
pub struct EventRow {
    /// When.
    pub date: DateView,
    /// The day it is listed under; only on the first row of a day.
    pub day: Option<String>,
    /// What.
    pub title: String,
    /// Language of the title.
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
    let title = timeline::title(words, event);
    EventRow {
        date: describe::date(words, &event.date),
        day: None,
        title,
        lang: words.lang().to_owned(),
        class: event.kind.sets().map_or("", |status| Phase::word(status.phase())).to_owned(),
        case: LinkView { href: Some(href), ..LinkView::plain(case.title.best(words.lang()).1) },
        fines: timeline::fines(words, event),
        certainty: timeline::certainty(words, event.evidence.certainty),
    }
}
