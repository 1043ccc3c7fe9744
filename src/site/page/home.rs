//! The front page: what this tracker is, where its cases stand, what happened last.

use serde::Serialize;

use super::events::{self, EventRow};
use super::frame::{self, Frame};
use super::table::{self, CaseRow, StatusCount};
use crate::model::case::Origin;
use crate::model::vocabulary::Phase;
use crate::site::Site;
use crate::site::chart::Drawing;
use crate::site::statistics::{self, Short};
use crate::site::totals::TotalsView;
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
    /// Two of the figures on all cases.
    pub figures: Vec<FigureLink>,
    /// What happened last.
    pub events: Vec<EventRow>,
    /// The cases with the latest events.
    pub cases: Vec<CaseRow>,
    /// The list of all cases.
    pub all_cases: String,
}

/// A figure, with the place where its numbers stand.
#[derive(Clone, Debug, Serialize)]
pub struct FigureLink {
    /// Its name, for anchors.
    pub name: &'static str,
    /// Title.
    pub title: String,
    /// What it shows.
    pub says: String,
    /// How it is drawn.
    pub drawn: String,
    /// The chart, wide and narrow.
    pub drawings: Vec<Drawing>,
    /// Where its table is.
    pub href: String,
}

/// The figures that the front page shows, where there is something to draw.
const FIGURES: [&str; 2] = ["waiting", "fines-by-year"];

fn figures(site: &Site, links: &Links<'_>) -> Vec<FigureLink> {
    let all = site.statistics().figures.iter();
    all.filter(|figure| FIGURES.contains(&figure.name) && !figure.drawings.is_empty())
        .filter_map(|figure| {
            let said = |short: Short| (short.says, short.drawn, short.drawings);
            let full = (figure.says.clone(), figure.drawn.clone(), figure.drawings.clone());
            let (says, drawn, drawings) = match figure.name {
                "waiting" => {
                    statistics::short(site.words(), site.statistics().durations.all()?).map(said)?
                }
                _ => full,
            };
            let href = format!("{}#{}", links.to(&urls::list("statistics", 1)), figure.name);
            let title = figure.title.clone();
            Some(FigureLink { name: figure.name, title, says, drawn, drawings, href })
        })
        .collect()
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
        statuses: table::statuses(site, &places),
        totals: site.totals().clone(),
        figures: figures(site, &links),
        events: events::latest(site, &places, SHOWN, &links),
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
