//! The front page: what this tracker is, where its cases stand, what happened last.

use serde::Serialize;

use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use crate::model::case::Origin;
use crate::model::vocabulary::{Phase, Status, Vocabulary};
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::totals::{self, TotalsView};
use crate::site::urls::{self, Links};
use crate::words::Put;

/// How many cases and events the front page shows.
const SHOWN: usize = 12;

/// The front page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Frame.
    pub frame: Frame,
    /// What the tracker says of itself.
    pub description: Option<String>,
    /// How many cases.
    pub count: String,
    /// In how many complaints no decision is known.
    pub pending: Option<String>,
    /// Cases by status.
    pub statuses: Vec<StatusCount>,
    /// Fines.
    pub totals: TotalsView,
    /// What happened last.
    pub events: Vec<EventRow>,
    /// The cases with the latest events.
    pub cases: Vec<CaseRow>,
    /// The list of all cases.
    pub all_cases: String,
}

/// How many cases have a status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    /// The status in words.
    pub status: String,
    /// For the style.
    pub class: String,
    /// How many.
    pub count: usize,
}

/// An event on the front page.
#[derive(Clone, Debug, Serialize)]
pub struct EventRow {
    /// When.
    pub date: DateView,
    /// What.
    pub title: String,
    /// In which case.
    pub case: LinkView,
    /// A word on certainty.
    pub certainty: Option<String>,
}

/// What the front page says.
pub fn view(site: &Site) -> HomeView {
    let words = site.words();
    let config = site.config();
    let title = config.title.best(words.lang()).1;
    let links = frame::links(site, "index.html");
    let places = counted(site);
    let latest: Vec<usize> = site.index().latest.iter().copied().take(SHOWN).collect();
    let description = config.description.as_ref().map(|text| text.best(words.lang()).1.to_owned());
    let count = i64::try_from(places.len()).unwrap_or(i64::MAX);
    HomeView {
        frame: Frame {
            description: description.clone(),
            ..frame::frame(site, "index.html", title)
        },
        description,
        count: words.with("home-cases", &[("n", Put::Number(count))]),
        pending: pending(site, &places),
        statuses: statuses(site, &places),
        totals: totals::view(site, &places, None),
        events: events(site, &links),
        cases: table::rows(site, &latest, &links),
        all_cases: links.to(&urls::list("cases", 1)),
    }
}

/// Cases that count: those that were not withdrawn from the tracker.
fn counted(site: &Site) -> Vec<usize> {
    (0..site.loaded().tracker.cases.len())
        .filter(|place| site.case(*place).0.withdrawn.is_none())
        .collect()
}

fn pending(site: &Site, places: &[usize]) -> Option<String> {
    let words = site.words();
    let complaints: Vec<&usize> =
        places.iter().filter(|place| site.case(**place).0.origin() == Origin::Complaint).collect();
    let pending = complaints
        .iter()
        .filter(|place| {
            let facts = site.case(***place).1;
            facts.decision.is_none() && facts.phase() == Phase::Open
        })
        .count();
    let of = i64::try_from(complaints.len()).ok().filter(|of| *of > 0)?;
    let pending = words.number(i64::try_from(pending).ok()?);
    Some(words.with("home-pending", &[("pending", Put::Text(&pending)), ("n", Put::Number(of))]))
}

fn statuses(site: &Site, places: &[usize]) -> Vec<StatusCount> {
    Status::ALL
        .iter()
        .map(|status| {
            let count =
                places.iter().filter(|place| site.case(**place).1.stage == Some(*status)).count();
            let class = format!("status-{} phase-{}", status.word(), status.phase().word());
            StatusCount { status: site.words().label("status", *status), class, count }
        })
        .filter(|status| status.count > 0)
        .collect()
}

/// The latest events of all cases, by the last possible day, then case, then place.
fn events(site: &Site, links: &Links<'_>) -> Vec<EventRow> {
    let words = site.words();
    let mut events = Vec::new();
    for place in counted(site) {
        let case = site.case(place).0;
        for (position, event) in
            case.timeline.iter().enumerate().filter(|(_, event)| !event.background)
        {
            if let Some(day) = event.date.latest().filter(|day| *day <= site.loaded().as_of) {
                events.push((day, place, position));
            }
        }
    }
    events.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(b.2.cmp(&a.2)));
    events
        .into_iter()
        .take(SHOWN)
        .map(|(_, place, position)| {
            let case = site.case(place).0;
            let event = &case.timeline[position];
            let href = format!("{}#event-{}", links.to(&urls::case(&case.id)), event.id);
            let title = event.title.as_ref().map_or_else(
                || words.label("event", event.kind),
                |text| text.best(words.lang()).1.to_owned(),
            );
            EventRow {
                date: describe::date(words, &event.date),
                title,
                case: LinkView {
                    href: Some(href),
                    ..LinkView::plain(case.title.best(words.lang()).1)
                },
                certainty: crate::site::timeline::certainty(words, event.evidence.certainty),
            }
        })
        .collect()
}
