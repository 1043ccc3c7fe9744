//! The front page: what this tracker is, where its cases stand, what happened last.

use serde::Serialize;

use super::events::{self, EventRow};
use super::frame::{self, Frame};
use super::table::{self, CaseRow, StatusCount};
use crate::derive::{Begins, Clocked, Reading};
use crate::site::chart::Drawing;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::statistics::{self, Short};
use crate::site::totals::TotalsView;
use crate::site::urls::{self, Links};
use crate::site::{Site, clocks};
use crate::words::Put;

/// How many cases and events the front page shows.
const SHOWN: usize = 12;

/// How many terms it shows.
const DUE: usize = 3;

/// The front page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Frame.
    pub frame: Frame,
    /// What the tracker says of itself.
    pub description: Option<String>,
    /// How many cases.
    pub count: String,
    /// The day as of which the site is.
    pub as_of: DateView,
    /// Terms that run and end next.
    pub due: Vec<DueRow>,
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

/// A term that runs.
#[derive(Clone, Debug, Serialize)]
pub struct DueRow {
    /// Its last day.
    pub date: DateView,
    /// What can be said of it.
    pub text: String,
    /// The case.
    pub case: LinkView,
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
    let as_of = site.loaded().as_of;
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
        as_of: DateView { text: words.day(as_of), datetime: Some(as_of.to_string()) },
        due: due(site, &places, &links),
        count: words.with("home-cases", &[("n", Put::Number(count))]),
        pending: pending(site),
        statuses: table::statuses(site, &places),
        totals: site.totals().clone(),
        figures: figures(site, &links),
        events: events::latest(site, &places, SHOWN, &links),
        cases: table::rows(site, &latest, &links),
        all_cases: links.to(&urls::list("cases", 1)),
    }
}

/// The terms that end next, of those that run to a known day.
fn due(site: &Site, places: &[usize], links: &Links<'_>) -> Vec<DueRow> {
    let mut clocks: Vec<(usize, &Clocked)> = places
        .iter()
        .flat_map(|place| site.case(*place).1.clocks.iter().map(move |clock| (*place, clock)))
        .filter(|(_, clock)| matches!(clock.reading, Reading::Running(_)))
        .filter(|(_, clock)| clock.begins == Begins::Known)
        .collect();
    clocks.sort_by_key(|(place, clock)| (clock.due, *place));
    let row = |(place, clock): (usize, &Clocked)| {
        let case = site.case(place).0;
        let said = clocks::view(site, case, clock);
        DueRow { date: said.date, text: said.title, case: describe::case_link(site, case, links) }
    };
    clocks.into_iter().take(DUE).map(row).collect()
}

/// Cases that count: those that were not withdrawn from the tracker.
fn counted(site: &Site) -> Vec<usize> {
    (0..site.loaded().tracker.cases.len())
        .filter(|place| site.case(*place).0.withdrawn.is_none())
        .collect()
}

/// The complaints of the figure on waits, so that its numbers and these are the same.
fn pending(site: &Site) -> Option<String> {
    let words = site.words();
    let durations = &site.statistics().durations;
    let all = durations.all().filter(|all| all.cases > 0)?;
    let int = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let other = all.cases - all.pending - all.decisions();
    let mut said = vec![words.with(
        "home-pending",
        &[
            ("pending", Put::Text(&words.number(int(all.pending)))),
            ("n", Put::Number(int(all.cases))),
            ("decided", Put::Text(&words.number(int(all.decisions())))),
            ("other", Put::Number(int(other))),
        ],
    )];
    let left_out = [
        ("home-pending-decided", durations.entered_as_decided()),
        ("home-pending-dates", all.open_dates + all.never_checked + all.unseen),
    ];
    let counted = left_out.into_iter().filter(|(_, count)| *count > 0);
    said.extend(counted.map(|(key, count)| words.with(key, &[("n", Put::Number(int(count)))])));
    Some(said.join(" "))
}
