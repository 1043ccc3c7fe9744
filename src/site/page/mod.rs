//! The kinds of pages: which there are, and what each says.

mod authority;
mod case;
mod company;
mod frame;
mod home;
mod law;
mod list;
mod table;

use serde::Serialize;

use super::Site;
use super::urls;
use crate::model::Id;

pub use frame::Frame;

/// How many rows a page of a list holds.
pub const ROWS: usize = 100;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The front page.
    Home,
    /// One page of the list of cases, counted from 1.
    Cases(usize),
    /// A case, by its place in the tracker.
    Case(usize),
    /// One page of the list of companies.
    Companies(usize),
    /// A company.
    Company(Id),
    /// One page of the list of authorities.
    Authorities(usize),
    /// An authority or court before which cases run.
    Authority(Id),
    /// One page of the list of laws.
    Laws(usize),
    /// A law.
    Law(Id),
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
    /// A company.
    Company(Box<company::CompanyView>),
    /// An authority.
    Authority(Box<authority::AuthorityView>),
    /// A law.
    Law(Box<law::LawView>),
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::List(_) => "list.html",
            View::Case(_) => "case.html",
            View::Company(_) => "company.html",
            View::Authority(_) => "authority.html",
            View::Law(_) => "law.html",
        }
    }
}

impl Page {
    /// Its path below the root of the site.
    pub fn path(&self, site: &Site) -> String {
        match self {
            Page::Home => "index.html".to_owned(),
            Page::Cases(page) => urls::list("cases", *page),
            Page::Case(place) => urls::case(&site.case(*place).0.id),
            Page::Companies(page) => urls::list("companies", *page),
            Page::Company(id) => urls::company(id),
            Page::Authorities(page) => urls::list("authorities", *page),
            Page::Authority(id) => urls::authority(id),
            Page::Laws(page) => urls::list("laws", *page),
            Page::Law(id) => urls::law(id),
        }
    }
}

/// Every page of a site.
pub(super) fn all(site: &Site) -> Vec<Page> {
    let index = site.index();
    let cases = site.loaded().tracker.cases.len();
    let mut pages = vec![Page::Home];
    pages.extend((1..=list::pages(cases)).map(Page::Cases));
    pages.extend((0..cases).map(Page::Case));
    pages.extend((1..=list::pages(index.companies.len())).map(Page::Companies));
    pages.extend(index.companies.keys().cloned().map(Page::Company));
    pages.extend((1..=list::pages(index.authorities.len())).map(Page::Authorities));
    pages.extend(index.authorities.keys().cloned().map(Page::Authority));
    pages.extend((1..=list::pages(index.laws.len())).map(Page::Laws));
    pages.extend(index.laws.keys().cloned().map(Page::Law));
    pages
}

/// What a page says.
pub(super) fn view(site: &Site, page: &Page) -> View {
    match page {
        Page::Home => View::Home(Box::new(home::view(site))),
        Page::Cases(number) => View::List(Box::new(list::cases(site, *number))),
        Page::Case(place) => View::Case(Box::new(case::view(site, *place))),
        Page::Companies(number) => View::List(Box::new(list::companies(site, *number))),
        Page::Company(id) => View::Company(Box::new(company::view(site, id))),
        Page::Authorities(number) => View::List(Box::new(list::authorities(site, *number))),
        Page::Authority(id) => View::Authority(Box::new(authority::view(site, id))),
        Page::Laws(number) => View::List(Box::new(list::laws(site, *number))),
        Page::Law(id) => View::Law(Box::new(law::view(site, id))),
    }
}
