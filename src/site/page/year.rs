//! What happened, by day: an index of years, and a page for each.

use serde::Serialize;

use super::events::{self, EventRow};
use super::frame::{self, Frame};
use super::list::{Paging, paging};
use super::{ROWS, list};
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::drawing::lanes::{self, LanesView};
use crate::site::totals::{self, TotalsView};
use crate::site::urls;
use crate::words::Put;

/// One page of a year's events.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// Frame.
    pub frame: Frame,
    /// All cases in time, on the front page of the timeline.
    pub lanes: Option<LanesView>,
    /// How many events.
    pub count: String,
    /// Fines imposed in the year, on its first page.
    pub totals: TotalsView,
    /// Every year, this one marked.
    pub years: Vec<YearLink>,
    /// The events, latest first.
    pub events: Vec<EventRow>,
    /// Other pages of the year.
    pub paging: Option<Paging>,
}

/// A year with its page.
#[derive(Clone, Debug, Serialize)]
pub struct YearLink {
    /// The year.
    pub text: String,
    /// Its page.
    pub href: String,
    /// How many events.
    pub count: usize,
    /// It is this page's.
    pub current: bool,
}

/// The front page of the timeline: the latest events of all years.
pub fn index(site: &Site) -> YearView {
    let path = urls::list("timeline", 1);
    let links = frame::links(site, &path);
    let latest: Vec<(usize, usize)> =
        site.index().years.values().rev().flatten().copied().take(ROWS).collect();
    let words = site.words();
    YearView {
        frame: frame::frame(site, &path, &words.say("list-title-timeline")),
        lanes: lanes::overview(site, &links),
        count: words.say("timeline-latest"),
        totals: TotalsView::default(),
        years: years(site, &path, None),
        events: events::rows(site, &latest, &links),
        paging: None,
    }
}

/// One page of a year.
pub fn view(site: &Site, year: i16, page: usize) -> YearView {
    let words = site.words();
    let path = urls::year(year, page);
    let links = frame::links(site, &path);
    let all = site.index().years.get(&year).map_or(&[][..], Vec::as_slice);
    let start = ((page - 1) * ROWS).min(all.len());
    let shown = &all[start..all.len().min(start + ROWS)];
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    YearView {
        frame: frame::frame(
            site,
            &path,
            &words.with("timeline-year", &[("year", Put::Text(&year.to_string()))]),
        )
        .crumb(site, "timeline", &links),
        lanes: None,
        count: words.with("timeline-events", &[("n", Put::Number(count))]),
        totals: match page {
            1 => totals::view(site, &Scope::Year(year)),
            _ => TotalsView::default(),
        },
        years: years(site, &path, Some(year)),
        events: events::rows(site, shown, &links),
        paging: paging(site, &format!("timeline/{year}"), page, list::pages(all.len())),
    }
}

fn years(site: &Site, path: &str, current: Option<i16>) -> Vec<YearLink> {
    let links = frame::links(site, path);
    site.index()
        .years
        .iter()
        .rev()
        .map(|(year, events)| YearLink {
            text: year.to_string(),
            href: links.to(&urls::year(*year, 1)),
            count: events.len(),
            current: Some(*year) == current,
        })
        .collect()
}
