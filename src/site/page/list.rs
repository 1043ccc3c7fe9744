//! Lists: cases, companies, authorities, laws; a hundred rows a page.

use serde::Serialize;

use super::ROWS;
use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use crate::model::Id;
use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::totals;
use crate::site::urls::{self, Links};
use crate::words::Put;

/// One page of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// Frame.
    pub frame: Frame,
    /// Cases, on the list of cases.
    pub cases: Vec<CaseRow>,
    /// Entities, on the other lists.
    pub entities: Vec<EntityRow>,
    /// How many in all.
    pub count: String,
    /// Other pages of the list.
    pub paging: Option<Paging>,
}

/// An entity in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntityRow {
    /// Its name.
    pub name: LinkView,
    /// Country in words.
    pub country: Option<String>,
    /// How many cases.
    pub cases: usize,
    /// Fines standing.
    pub standing: String,
}

/// Where a page stands among others.
#[derive(Clone, Debug, Serialize)]
pub struct Paging {
    /// `Page 2 of 7`.
    pub text: String,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// How many pages so many rows take; none take none.
pub fn pages(rows: usize) -> usize {
    rows.div_ceil(ROWS).max(1)
}

/// The list of cases, the one with the latest event first.
pub fn cases(site: &Site, page: usize) -> ListView {
    let list = List::new(site, "cases", page, site.index().latest.len());
    let rows = table::rows(site, list.slice(&site.index().latest), &list.links());
    list.view(rows, Vec::new())
}

/// The list of companies that have a case.
pub fn companies(site: &Site, page: usize) -> ListView {
    let registry = site.registry();
    entities(site, "companies", page, &site.index().companies, |id| {
        let entry = registry.companies.get(id)?;
        Some((entry.names.official.clone(), entry.country.clone(), urls::company(id)))
    })
}

/// The list of authorities that have a case.
pub fn authorities(site: &Site, page: usize) -> ListView {
    let registry = site.registry();
    entities(site, "authorities", page, &site.index().authorities, |id| {
        let (names, country) = match registry.authorities.get(id) {
            Some(entry) => (&entry.names, &entry.country),
            None => registry.courts.get(id).map(|entry| (&entry.names, &entry.country))?,
        };
        let name = names.english.as_deref().unwrap_or(&names.official);
        let name = match &names.short {
            Some(short) if short != name => format!("{name} ({short})"),
            _ => name.to_owned(),
        };
        Some((name, Some(country.clone()), urls::authority(id)))
    })
}

/// The list of laws that have a case.
pub fn laws(site: &Site, page: usize) -> ListView {
    let registry = site.registry();
    entities(site, "laws", page, &site.index().laws, |id| {
        let law = registry.laws.get(id)?;
        let name = if law.short() == law.name {
            law.name.clone()
        } else {
            format!("{}: {}", law.short(), law.name)
        };
        Some((name, Some(law.country.clone()), urls::law(id)))
    })
}

type Described = (String, Option<String>, String);

fn entities(
    site: &Site,
    name: &'static str,
    page: usize,
    index: &std::collections::BTreeMap<Id, Vec<usize>>,
    describe: impl Fn(&Id) -> Option<Described>,
) -> ListView {
    let words = site.words();
    let mut all: Vec<(String, &Id, Described)> = index
        .keys()
        .filter_map(|id| describe(id).map(|described| (described.0.to_lowercase(), id, described)))
        .collect();
    all.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let list = List::new(site, name, page, all.len());
    let links = list.links();
    let rows = list
        .slice(&all)
        .iter()
        .map(|(_, id, (name, country, path))| {
            let places = index.get(*id).map_or(&[][..], Vec::as_slice);
            EntityRow {
                name: LinkView { href: Some(links.to(path)), ..LinkView::plain(name) },
                country: country.as_ref().map(|code| words.say(&format!("country-{code}"))),
                cases: places.len(),
                standing: totals::standing(site, places, None),
            }
        })
        .collect();
    list.view(Vec::new(), rows)
}

struct List<'s> {
    site: &'s Site,
    name: &'static str,
    page: usize,
    rows: usize,
    path: String,
}

impl<'s> List<'s> {
    fn new(site: &'s Site, name: &'static str, page: usize, rows: usize) -> Self {
        List { site, name, page, rows, path: urls::list(name, page) }
    }

    fn links(&self) -> Links<'s> {
        frame::links(self.site, &self.path)
    }

    fn slice<'r, T>(&self, rows: &'r [T]) -> &'r [T] {
        let start = ((self.page - 1) * ROWS).min(rows.len());
        &rows[start..rows.len().min(start + ROWS)]
    }

    fn view(self, cases: Vec<CaseRow>, entities: Vec<EntityRow>) -> ListView {
        let words = self.site.words();
        let title = words.say(&format!("list-title-{}", self.name));
        let count = i64::try_from(self.rows).unwrap_or(i64::MAX);
        ListView {
            frame: frame::frame(self.site, &self.path, &title),
            cases,
            entities,
            count: words.number(count),
            paging: self.paging(),
        }
    }

    fn paging(&self) -> Option<Paging> {
        let pages = pages(self.rows);
        let links = self.links();
        let words = self.site.words();
        let number = |n: usize| words.number(i64::try_from(n).unwrap_or(i64::MAX));
        (pages > 1).then(|| Paging {
            text: words.with(
                "page-of",
                &[("page", Put::Text(&number(self.page))), ("pages", Put::Text(&number(pages)))],
            ),
            previous: (self.page > 1).then(|| links.to(&urls::list(self.name, self.page - 1))),
            next: (self.page < pages).then(|| links.to(&urls::list(self.name, self.page + 1))),
        })
    }
}
