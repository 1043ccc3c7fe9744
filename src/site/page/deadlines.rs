//! Terms that run, that are overdue, and that ended without the public knowing how.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ROWS;
use super::frame::{self, Frame};
use crate::derive::{Clocked, Reading};
use crate::model::Id;
use crate::site::Site;
use crate::site::clocks;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::urls::{self, Links};
use crate::words::Put;

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
    /// How many of these are shown, where they are not all.
    pub more: Option<String>,
    /// Every clock as a table for programs.
    pub data: String,
    /// The same by authority.
    pub authorities: Vec<AuthorityRow>,
    /// The day as of which the page is.
    pub as_of: DateView,
}

/// The terms of the cases before an authority.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorityRow {
    /// The authority.
    pub authority: LinkView,
    /// How many terms run.
    pub running: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// How many ended without the public knowing how, in open cases.
    pub ended: usize,
    /// The last day of the one that ends next.
    pub next: Option<DateView>,
}

/// A term.
#[derive(Clone, Debug, Serialize)]
pub struct DeadlineRow {
    /// Its last day.
    pub date: DateView,
    /// What can be said of it.
    pub text: String,
    /// What must happen.
    pub duty: Option<String>,
    /// How many days are left.
    pub left: Option<String>,
    /// What follows when it is missed, where it is overdue.
    pub effect: Option<String>,
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
    let rows = |wanted: Column| -> Vec<DeadlineRow> {
        clocks
            .iter()
            .filter(|(place, clock)| column(site, *place, clock) == Some(wanted))
            .map(|(place, clock)| row(site, *place, clock, &links))
            .collect()
    };
    let mut ended = rows(Column::Ended);
    ended.reverse();
    let all = ended.len();
    ended.truncate(ROWS);
    let number = |count: usize| Put::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let shown = [("shown", number(ended.len())), ("n", number(all))];
    let more = (all > ended.len()).then(|| site.words().with("deadlines-shown", &shown));
    let as_of = site.loaded().as_of;
    DeadlinesView {
        frame: frame::frame(site, &path, &site.words().say("list-title-deadlines")),
        running: rows(Column::Running),
        overdue: rows(Column::Overdue),
        ended,
        more,
        data: links.to("data/clocks.csv"),
        authorities: authorities(site, &clocks, &links),
        as_of: DateView { text: site.words().day(as_of), datetime: Some(as_of.to_string()) },
    }
}

/// The list in which a term stands.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Running,
    Overdue,
    Ended,
}

/// Where a term stands; what was done, or only ended in a decided case, is in no list.
fn column(site: &Site, place: usize, clock: &Clocked) -> Option<Column> {
    match clock.reading {
        Reading::Running(_) | Reading::Suspended | Reading::Unclear => Some(Column::Running),
        Reading::Overdue(_) => Some(Column::Overdue),
        Reading::EndedNotPublic => {
            let open = clock.stop.is_none() && site.case(place).1.decision.is_none();
            open.then_some(Column::Ended)
        }
        _ => None,
    }
}

fn row(site: &Site, place: usize, clock: &Clocked, links: &Links<'_>) -> DeadlineRow {
    let words = site.words();
    let case = site.case(place).0;
    let said = clocks::view(site, case, clock);
    let left = crate::derive::span::days(site.loaded().as_of, clock.due.0);
    let runs = matches!(clock.reading, Reading::Running(_));
    DeadlineRow {
        date: said.date,
        text: said.title,
        duty: said.duty,
        left: runs.then(|| words.with("deadlines-left", &[("n", Put::Number(left))])),
        effect: said.effect.filter(|_| said.class == "late"),
        case: LinkView {
            href: Some(links.to(&urls::case(&case.id))),
            ..LinkView::plain(case.title.best(words.lang()).1)
        },
        authorities: case
            .authorities
            .iter()
            .map(|forum| describe::forum(site, &forum.id, links))
            .collect(),
    }
}

fn authorities(site: &Site, clocks: &[(usize, &Clocked)], links: &Links<'_>) -> Vec<AuthorityRow> {
    let mut rows: BTreeMap<&Id, AuthorityRow> = BTreeMap::new();
    for (place, clock) in clocks {
        let Some(column) = column(site, *place, clock) else { continue };
        for forum in &site.case(*place).0.authorities {
            let row = rows.entry(&forum.id).or_insert_with(|| AuthorityRow {
                authority: describe::forum(site, &forum.id, links),
                running: 0,
                overdue: 0,
                ended: 0,
                next: None,
            });
            match column {
                Column::Running => {
                    row.running += 1;
                    // The terms come in the order in which they end.
                    row.next.get_or_insert_with(|| DateView {
                        text: site.words().day(clock.due.1),
                        datetime: Some(clock.due.1.to_string()),
                    });
                }
                Column::Overdue => row.overdue += 1,
                Column::Ended => row.ended += 1,
            }
        }
    }
    let mut rows: Vec<AuthorityRow> = rows.into_values().collect();
    rows.sort_by(|a, b| {
        let key = |row: &AuthorityRow| (row.overdue, row.running, row.ended);
        key(b).cmp(&key(a)).then_with(|| a.authority.text.cmp(&b.authority.text))
    });
    rows
}
