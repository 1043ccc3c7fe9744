//! Terms that run, that are overdue, and that ended without the public knowing how.

use serde::Serialize;

use super::frame::{self, Frame};
use crate::derive::{Clocked, Reading};
use crate::site::Site;
use crate::site::describe::{DateView, LinkView};
use crate::site::timeline;
use crate::site::urls::{self, Links};

/// The page of terms.
#[derive(Clone, Debug, Serialize)]
pub struct DeadlinesView {
    /// Frame.
    pub frame: Frame,
    /// What runs, the next first.
    pub running: Vec<DeadlineRow>,
    /// What is overdue where the public can see it, the longest first.
    pub overdue: Vec<DeadlineRow>,
    /// What ended without the public knowing how, in open cases; the latest first.
    pub ended: Vec<DeadlineRow>,
}

/// A term.
#[derive(Clone, Debug, Serialize)]
pub struct DeadlineRow {
    /// Its last day.
    pub date: DateView,
    /// What can be said of it.
    pub text: String,
    /// The case.
    pub case: LinkView,
    /// Before whom it runs.
    pub authorities: Vec<LinkView>,
}

/// What the page says.
pub fn view(site: &Site) -> DeadlinesView {
    let path = urls::list("deadlines", 1);
    let links = frame::links(site, &path);
    let mut clocks: Vec<(usize, &Clocked)> = (0..site.loaded().tracker.cases.len())
        .filter(|place| site.case(*place).0.withdrawn.is_none())
        .flat_map(|place| site.case(place).1.clocks.iter().map(move |clock| (place, clock)))
        .collect();
    clocks.sort_by_key(|(place, clock)| (clock.due, *place));
    let rows = |wanted: fn(&Reading) -> bool, open_only: bool| -> Vec<DeadlineRow> {
        clocks
            .iter()
            .filter(|(place, clock)| {
                let open = clock.stop.is_none() && site.case(*place).1.decision.is_none();
                wanted(&clock.reading) && (!open_only || open)
            })
            .map(|(place, clock)| row(site, *place, clock, &links))
            .collect()
    };
    let mut ended = rows(|reading| *reading == Reading::EndedNotPublic, true);
    ended.reverse();
    DeadlinesView {
        frame: frame::frame(site, &path, &site.words().say("list-title-deadlines")),
        running: rows(|reading| matches!(reading, Reading::Running(_) | Reading::Unclear), false),
        overdue: rows(|reading| matches!(reading, Reading::Overdue(_)), false),
        ended,
    }
}

fn row(site: &Site, place: usize, clock: &Clocked, links: &Links<'_>) -> DeadlineRow {
    let case = site.case(place).0;
    let said = timeline::clock_row(site, case, clock);
    DeadlineRow {
        date: said.date.unwrap_or_default(),
        text: said.title,
        case: LinkView {
            href: Some(links.to(&urls::case(&case.id))),
            ..LinkView::plain(case.title.best(site.words().lang()).1)
        },
        authorities: case
            .authorities
            .iter()
            .map(|forum| crate::site::describe::forum(site, &forum.id, links))
            .collect(),
    }
}
