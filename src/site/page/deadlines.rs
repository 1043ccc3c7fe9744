//! Terms that run, that are overdue, and that ended without the public knowing how.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::frame::{self, Frame};
use super::{ROWS, country};
use crate::derive::{Begins, Clocked, Reading};
use crate::model::Id;
use crate::model::case::Case;
use crate::model::vocabulary::Bound;
use crate::site::Site;
use crate::site::book::deciding;
use crate::site::clocks;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::urls::{self, Links};
use crate::words::Put;

/// The page of terms.
#[derive(Clone, Debug, Serialize)]
pub struct DeadlinesView {
    /// Frame.
    pub frame: Frame,
    /// How many terms of laws and of orders the cases hold.
    pub entered: String,
    /// What runs, the next first.
    pub running: Vec<DeadlineRow>,
    /// What is overdue where the public can see it, the longest first.
    pub overdue: Vec<DeadlineRow>,
    /// What ended without the public knowing how, in open cases; the longest ago first.
    pub ended: Vec<EndedRow>,
    /// How many of these are shown, where they are not all.
    pub more: Option<String>,
    /// Whose public holidays were considered.
    pub holidays: String,
    /// Every clock as a table for programs.
    pub data: String,
    /// By whom they bind or by whom they were set.
    pub by_authority: Vec<Authorities>,
    /// The day as of which the page is.
    pub as_of: DateView,
}

/// Terms by authority: those that bind it, or those that it set for others.
#[derive(Clone, Debug, Serialize)]
pub struct Authorities {
    /// Anchor.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// Any of them is overdue.
    pub any_overdue: bool,
    /// Any of them runs.
    pub any_running: bool,
    /// Any of them ended without the public knowing how.
    pub any_ended: bool,
    /// The authorities, those with the most first.
    pub rows: Vec<AuthorityRow>,
}

/// The terms of one authority.
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
    /// Who decides the case.
    pub authorities: Vec<LinkView>,
}

/// A term that ended, as a row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct EndedRow {
    /// Days from its last day to the day of the page.
    pub days: String,
    /// The case.
    pub case: LinkView,
    /// Who decides the case.
    pub authorities: Vec<LinkView>,
    /// Period and law.
    pub name: String,
    /// Its last day.
    pub date: DateView,
}

/// What the page says.
pub fn view(site: &Site) -> DeadlinesView {
    let path = urls::list("deadlines", 1);
    let links = frame::links(site, &path);
    let words = site.words();
    let mut clocks: Vec<(usize, &Clocked)> = (0..site.loaded().tracker.cases.len())
        .filter(|place| site.case(*place).0.withdrawn.is_none())
        .flat_map(|place| site.case(place).1.clocks.iter().map(move |clock| (place, clock)))
        .collect();
    clocks.sort_by_key(|(place, clock)| (clock.due, *place));
    let of = |wanted: Column| {
        clocks.iter().filter(move |(place, clock)| column(site, *place, clock) == Some(wanted))
    };
    let rows = |wanted: Column| -> Vec<DeadlineRow> {
        of(wanted).map(|(place, clock)| row(site, *place, clock, &links)).collect()
    };
    let all = of(Column::Ended).count();
    let ended: Vec<EndedRow> = of(Column::Ended)
        .take(ROWS)
        .map(|(place, clock)| ended_row(site, *place, clock, &links))
        .collect();
    let number = |count: usize| Put::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let shown = [("shown", number(ended.len())), ("n", number(all))];
    let more = (all > ended.len()).then(|| words.with("deadlines-shown", &shown));
    let of_orders = clocks.iter().filter(|(_, clock)| clock.clock.is_none()).count();
    let entered = words.with(
        "deadlines-entered",
        &[("laws", number(clocks.len() - of_orders)), ("orders", number(of_orders))],
    );
    let as_of = site.loaded().as_of;
    DeadlinesView {
        frame: frame::frame(site, &path, &words.say("list-title-deadlines")),
        entered,
        running: rows(Column::Running),
        overdue: rows(Column::Overdue),
        ended,
        more,
        holidays: holidays(site),
        data: links.to("data/clocks.csv"),
        by_authority: [Whose::OfAuthority, Whose::OfOrders]
            .into_iter()
            .filter_map(|whose| authorities(site, &clocks, whose, &links))
            .collect(),
        as_of: DateView { text: words.day(as_of), datetime: Some(as_of.to_string()) },
    }
}

fn holidays(site: &Site) -> String {
    let words = site.words();
    let countries: Vec<String> =
        site.registry().holidays.keys().map(|code| country::name(site, code)).collect();
    if countries.is_empty() {
        return words.say("clock-no-holidays");
    }
    let countries = words.list(&countries);
    words.with("clock-holidays-of", &[("countries", Put::Text(&countries))])
}

/// The list in which a term stands.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Running,
    Overdue,
    Ended,
}

/// Whom a term binds.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    /// The authority that decides.
    OfAuthority,
    /// Those to whom its orders and notices are addressed.
    OfOrders,
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

/// Whom a term binds, where it is an authority or was set by one.
fn whose(site: &Site, clock: &Clocked) -> Option<Whose> {
    let Some(id) = &clock.clock else { return Some(Whose::OfOrders) };
    let bound = site.registry().clocks.get(id)?.bound?;
    matches!(bound, Bound::Authority | Bound::Lead).then_some(Whose::OfAuthority)
}

fn link(site: &Site, case: &Case, links: &Links<'_>) -> LinkView {
    LinkView {
        href: Some(links.to(&urls::case(&case.id))),
        ..LinkView::plain(describe::title(site.words(), &case.title).1)
    }
}

fn decide(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    deciding(case).map(|id| describe::forum(site, id, links)).collect()
}

fn row(site: &Site, place: usize, clock: &Clocked, links: &Links<'_>) -> DeadlineRow {
    let words = site.words();
    let case = site.case(place).0;
    let said = clocks::view(site, case, clock);
    let left = crate::derive::span::days(site.loaded().as_of, clock.due.0);
    let runs = matches!(clock.reading, Reading::Running(_)) && clock.begins == Begins::Known;
    DeadlineRow {
        date: said.date,
        text: said.title,
        duty: said.duty,
        left: runs.then(|| words.with("deadlines-left", &[("n", Put::Number(left))])),
        effect: said.effect.filter(|_| said.class == "late"),
        case: link(site, case, links),
        authorities: decide(site, case, links),
    }
}

fn ended_row(site: &Site, place: usize, clock: &Clocked, links: &Links<'_>) -> EndedRow {
    let case = site.case(place).0;
    let said = clocks::view(site, case, clock);
    let days = crate::derive::span::days(clock.due.1, site.loaded().as_of);
    EndedRow {
        days: site.words().number(days),
        case: link(site, case, links),
        authorities: decide(site, case, links),
        name: said.name,
        date: said.date,
    }
}

fn authorities(
    site: &Site,
    clocks: &[(usize, &Clocked)],
    wanted: Whose,
    links: &Links<'_>,
) -> Option<Authorities> {
    let mut rows: BTreeMap<&Id, (AuthorityRow, Option<Date>)> = BTreeMap::new();
    let of = |(_, clock): &&(usize, &Clocked)| whose(site, clock) == Some(wanted);
    for (place, clock) in clocks.iter().filter(of) {
        let Some(column) = column(site, *place, clock) else { continue };
        for id in deciding(site.case(*place).0) {
            let (row, next) = rows.entry(id).or_insert_with(|| (empty(site, id, links), None));
            match column {
                Column::Running => {
                    row.running += 1;
                    // Of a term that is suspended or began unseen, no last day is known.
                    let known = clock.begins != Begins::NotBefore;
                    if known && clock.reading != Reading::Suspended {
                        *next = Some(next.map_or(clock.due.1, |day| day.min(clock.due.1)));
                    }
                }
                Column::Overdue => row.overdue += 1,
                Column::Ended => row.ended += 1,
            }
        }
    }
    let date =
        |day: Date| DateView { text: site.words().day(day), datetime: Some(day.to_string()) };
    let mut rows: Vec<AuthorityRow> = rows
        .into_values()
        .map(|(row, next)| AuthorityRow { next: next.map(date), ..row })
        .collect();
    rows.sort_by(|a, b| {
        let key = |row: &AuthorityRow| (row.overdue, row.running, row.ended);
        key(b).cmp(&key(a)).then_with(|| a.authority.text.cmp(&b.authority.text))
    });
    let (id, title) = match wanted {
        Whose::OfAuthority => ("by-authority", "deadlines-authorities"),
        Whose::OfOrders => ("by-orders", "deadlines-of-orders"),
    };
    (!rows.is_empty()).then(|| Authorities {
        id,
        title: site.words().say(title),
        any_overdue: rows.iter().any(|row| row.overdue > 0),
        any_running: rows.iter().any(|row| row.running > 0),
        any_ended: rows.iter().any(|row| row.ended > 0),
        rows,
    })
}

fn empty(site: &Site, id: &Id, links: &Links<'_>) -> AuthorityRow {
    AuthorityRow {
        authority: describe::forum(site, id, links),
        running: 0,
        overdue: 0,
        ended: 0,
        next: None,
    }
}
