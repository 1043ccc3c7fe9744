//! Rows of cases, as lists and entity pages show them.

use serde::Serialize;

use crate::model::case::Case;
use crate::model::vocabulary::{Status, Vocabulary};
use crate::site::Site;
use crate::site::describe::{self, LinkView};
use crate::site::index::{first_event, last_event};
use crate::site::totals;
use crate::site::urls::Links;
use crate::words::Words;

/// A case in a list.
#[derive(Clone, Debug, Serialize)]
pub struct CaseRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: LinkView,
    /// Language of the title.
    pub lang: String,
    /// Its status in words, with the reserve that it needs.
    pub status: String,
    /// What is said in it of the provision that the page is about.
    pub found: Option<String>,
    /// Its status and phase, for the style.
    pub class: String,
    /// Against whom.
    pub companies: Vec<LinkView>,
    /// Before whom.
    pub authorities: Vec<LinkView>,
    /// From its first month to its last.
    pub span: Option<String>,
    /// Fines as they stand.
    pub fines: String,
    /// It was withdrawn from the tracker.
    pub withdrawn: bool,
}

/// Rows for some cases, in their order.
pub fn rows(site: &Site, places: &[usize], links: &Links<'_>) -> Vec<CaseRow> {
    places.iter().map(|place| row(site, *place, links)).collect()
}

/// A row for a case.
pub fn row(site: &Site, place: usize, links: &Links<'_>) -> CaseRow {
    let words = site.words();
    let case = site.case(place).0;
    CaseRow {
        id: case.id.to_string(),
        title: describe::case_link(site, case, links),
        lang: case.title.best(words.lang()).0.to_owned(),
        status: super::case_status(site, place),
        found: None,
        class: class(site, place),
        companies: case
            .companies
            .iter()
            .map(|company| describe::who(site, &company.who, links))
            .collect(),
        authorities: case
            .authorities
            .iter()
            .map(|forum| describe::forum(site, &forum.id, links))
            .collect(),
        span: span(words, case),
        fines: totals::of_case(site, place),
        withdrawn: case.withdrawn.is_some(),
    }
}

/// The months of the first and the last event: `Jan 2019 – Jan 2026`.
fn span(words: &Words, case: &Case) -> Option<String> {
    let first = words.short_month_of(first_event(case)?, false);
    let last = words.short_month_of(last_event(case)?, true);
    Some(if first == last { first } else { format!("{first} – {last}") })
}

/// The status of a case in words.
pub fn status(site: &Site, place: usize) -> String {
    let words = site.words();
    let (_, facts) = site.case(place);
    facts.stage.map_or_else(|| words.say("status-unknown"), |status| words.label("status", status))
}

/// Status and phase, for the style.
pub fn class(site: &Site, place: usize) -> String {
    let (_, facts) = site.case(place);
    let status = facts.stage.map_or("unknown", Vocabulary::word);
    format!("status-{status} phase-{}", facts.phase().word())
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
    /// Of all these cases: a percentage with one decimal.
    pub share: String,
}

/// Cases by status, in the order of a case's life.
pub fn statuses(site: &Site, places: &[usize]) -> Vec<StatusCount> {
    Status::ALL
        .iter()
        .map(|status| {
            let count =
                places.iter().filter(|place| site.case(**place).1.stage == Some(*status)).count();
            let class = format!("status-{} phase-{}", status.word(), status.phase().word());
            let share = share(count, places.len());
            StatusCount { status: site.words().label("status", *status), class, count, share }
        })
        .filter(|status| status.count > 0)
        .collect()
}

/// A percentage with one decimal.
pub fn share(count: usize, of: usize) -> String {
    let tenths = (count * 1000).checked_div(of).unwrap_or(0);
    format!("{}.{}", tenths / 10, tenths % 10)
}
