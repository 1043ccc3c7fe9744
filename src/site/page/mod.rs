//! The kinds of pages: which there are, and what each says.

mod article;
pub(super) mod authority;
mod campaign;
mod case;
pub mod company;
mod complainant;
pub(super) mod country;
mod court;
mod deadlines;
mod entity;
mod events;
mod fines;
mod frame;
mod guide;
mod home;
mod law;
pub(crate) mod list;
mod prose;
mod redirect;
mod rule;
mod scoreboard;
mod statistics;
mod subject;
pub(super) mod table;
mod topic;
mod year;

use std::collections::BTreeSet;

use serde::Serialize;

use super::Site;
use super::urls;
use crate::diagnostic::code;
use crate::model::Id;

pub use fines::{Measure, Rankings};
pub use frame::Frame;
pub use guide::Guide;
pub use law::article;
pub use list::{List, Lists};
pub use statistics::file as statistics_file;
pub use subject::Subject;

/// How many rows a page of a list holds.
pub const ROWS: usize = 100;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The front page.
    Home,
    /// One page of a list, counted from 1.
    List(List, usize),
    /// A case, by its place in the tracker.
    Case(usize),
    /// A former id of a case: a redirect.
    Former(Id, usize),
    /// One page of something that has cases, counted from 1.
    Subject(Subject, usize),
    /// A law.
    Law(Id),
    /// The front page of the timeline.
    Timeline,
    /// One page of a year's events.
    Year(i16, usize),
    /// One page of the list of fines, ranked by one of their totals.
    Fines(Measure, usize),
    /// Charts and figures on all cases.
    Statistics,
    /// How they are computed.
    Method,
    /// Terms.
    Deadlines,
    /// A page of prose, by its place in the tracker.
    Prose(usize),
    /// How to contribute.
    Contribute,
    /// A guide for those who contribute.
    Guide(Guide),
    /// The rules of the checker.
    Rules,
    /// A rule, by its place in the catalogue.
    Rule(usize),
    /// What was corrected.
    Corrections,
    /// For paths that do not exist.
    NotFound,
}

/// What a page says; each kind has its template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The front page.
    Home(Box<home::HomeView>),
    /// A page of a list.
    List(Box<list::ListView>),
    /// A case.
    Case(Box<case::CaseView>),
    /// Something that has cases.
    Entity(Box<entity::EntityView>),
    /// A law.
    Law(Box<law::LawView>),
    /// Events of a year.
    Year(Box<year::YearView>),
    /// Fines.
    Fines(Box<fines::FinesView>),
    /// Charts and figures.
    Statistics(Box<statistics::StatisticsView>),
    /// Terms.
    Deadlines(Box<deadlines::DeadlinesView>),
    /// Prose.
    Prose(Box<prose::ProseView>),
    /// The rules of the checker.
    Rules(Box<rule::RulesView>),
    /// A rule.
    Rule(Box<rule::RuleView>),
    /// A redirect.
    Redirect(Box<redirect::RedirectView>),
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::List(_) => "list.html",
            View::Case(_) => "case.html",
            View::Entity(_) => "entity.html",
            View::Law(_) => "law.html",
            View::Year(_) => "year.html",
            View::Fines(_) => "fines.html",
            View::Statistics(_) => "statistics.html",
            View::Deadlines(_) => "deadlines.html",
            View::Prose(_) => "prose.html",
            View::Rules(_) => "rules.html",
            View::Rule(_) => "rule.html",
            View::Redirect(_) => "redirect.html",
        }
    }
}

impl Page {
    /// Its path below the root of the site.
    pub fn path(&self, site: &Site) -> String {
        match self {
            Page::Home => "index.html".to_owned(),
            Page::List(list, page) => urls::list(list.name(), *page),
            Page::Case(place) => urls::case(&site.case(*place).0.id),
            Page::Former(id, _) => urls::case(id),
            Page::Subject(subject, page) => subject.path(*page),
            Page::Law(id) => urls::law(id),
            Page::Timeline => urls::list("timeline", 1),
            Page::Year(year, page) => urls::year(*year, *page),
            Page::Fines(measure, page) => urls::list(measure.folder(), *page),
            Page::Statistics => urls::list("statistics", 1),
            Page::Method => urls::method(),
            Page::Deadlines => urls::list("deadlines", 1),
            Page::Prose(place) => urls::prose(&site.loaded().tracker.pages[*place].stem),
            Page::Contribute => urls::prose("contribute"),
            Page::Guide(guide) => guide.path(),
            Page::Rules => urls::rules(),
            Page::Rule(place) => urls::rule(code::ALL[*place].name),
            Page::Corrections => urls::prose("corrections"),
            Page::NotFound => "404.html".to_owned(),
        }
    }
}

/// Every page of a site.
pub(super) fn all(site: &Site) -> Vec<Page> {
    let index = site.index();
    let tracker = &site.loaded().tracker;
    let mut pages = vec![
        Page::Home,
        Page::Timeline,
        Page::Deadlines,
        Page::Statistics,
        Page::Method,
        Page::Contribute,
        Page::Corrections,
        Page::Rules,
        Page::NotFound,
    ];
    pages.extend(Guide::ALL.map(Page::Guide));
    pages.extend((0..code::ALL.len()).map(Page::Rule));
    for list in List::ALL.into_iter().filter(|list| list.always() || list.rows(site) > 0) {
        pages.extend((1..=list::pages(list.rows(site))).map(|page| Page::List(list, page)));
    }
    for (place, case) in tracker.cases.iter().enumerate() {
        pages.push(Page::Case(place));
        pages.extend(case.former_ids.iter().cloned().map(|id| Page::Former(id, place)));
    }
    for subject in Subject::all(site) {
        pages.extend((1..=subject.pages(site)).map(|page| Page::Subject(subject.clone(), page)));
    }
    pages.extend(index.laws.keys().cloned().map(Page::Law));
    for (year, events) in &index.years {
        pages.extend((1..=list::pages(events.len())).map(|page| Page::Year(*year, page)));
    }
    for measure in Measure::of_site(site) {
        let rows = measure.ranked(site).len();
        pages.extend((1..=list::pages(rows)).map(|page| Page::Fines(measure, page)));
    }
    let own = |stem: &str| !matches!(stem, "contribute" | "corrections");
    pages.extend(
        (0..tracker.pages.len()).filter(|place| own(&tracker.pages[*place].stem)).map(Page::Prose),
    );
    pages
}

/// What a page says.
pub(super) fn view(site: &Site, page: &Page) -> View {
    let prose = |view| View::Prose(Box::new(view));
    match page {
        Page::Home => View::Home(Box::new(home::view(site))),
        Page::List(list, number) => View::List(Box::new(list::view(site, *list, *number))),
        Page::Case(place) => View::Case(Box::new(case::view(site, *place))),
        Page::Former(id, place) => View::Redirect(Box::new(redirect::view(site, id, *place))),
        Page::Subject(subject, page) => View::Entity(Box::new(subject.view(site, *page))),
        Page::Law(id) => View::Law(Box::new(law::view(site, id))),
        Page::Timeline => View::Year(Box::new(year::index(site))),
        Page::Year(year, page) => View::Year(Box::new(year::view(site, *year, *page))),
        Page::Fines(measure, page) => View::Fines(Box::new(fines::view(site, *measure, *page))),
        Page::Statistics => View::Statistics(Box::new(statistics::view(site))),
        Page::Method => prose(prose::method(site)),
        Page::Deadlines => View::Deadlines(Box::new(deadlines::view(site))),
        Page::Prose(place) => prose(prose::view(site, *place)),
        Page::Contribute => prose(prose::contribute(site)),
        Page::Guide(guide) => prose(guide::view(site, *guide)),
        Page::Rules => View::Rules(Box::new(rule::list(site))),
        Page::Rule(place) => View::Rule(Box::new(rule::view(site, *place))),
        Page::Corrections => prose(prose::corrections(site)),
        Page::NotFound => prose(prose::not_found(site)),
    }
}

/// The status of a case in words, with the reserve that it needs.
pub(super) fn case_status(site: &Site, place: usize) -> String {
    case::status(site, place, site.case(place).1)
}

/// Companies with a page.
pub(super) fn companies_with_page(site: &Site) -> BTreeSet<Id> {
    company::with_page(site)
}
