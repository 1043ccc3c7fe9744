//! Lists of cases and of all that has cases; a hundred rows a page.

use std::cmp::Reverse;
use std::sync::OnceLock;

use serde::Serialize;

use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use super::{ROWS, company, country};
use crate::model::Id;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe::LinkView;
use crate::site::forums;
use crate::site::totals;
use crate::site::urls;
use crate::words::Put;

/// A list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// All cases, the one with the latest event first.
    Cases,
    /// Companies and other respondents.
    Companies,
    /// Authorities.
    Authorities,
    /// Courts and boards.
    Courts,
    /// Complainants.
    Complainants,
    /// Countries.
    Countries,
    /// Laws.
    Laws,
    /// Topics.
    Topics,
    /// Campaigns.
    Campaigns,
}

impl List {
    /// Every list.
    pub const ALL: [List; 9] = [
        List::Cases,
        List::Companies,
        List::Authorities,
        List::Courts,
        List::Complainants,
        List::Countries,
        List::Laws,
        List::Topics,
        List::Campaigns,
    ];

    /// The folder of its pages.
    pub fn name(self) -> &'static str {
        match self {
            List::Cases => "cases",
            List::Companies => "companies",
            List::Authorities => "authorities",
            List::Courts => "courts",
            List::Complainants => "complainants",
            List::Countries => "countries",
            List::Laws => "laws",
            List::Topics => "topics",
            List::Campaigns => "campaigns",
        }
    }

    /// Whether it has a page without a row: the navigation leads to it.
    pub fn always(self) -> bool {
        matches!(self, List::Cases | List::Companies | List::Authorities | List::Laws)
    }

    /// How many rows it has.
    pub fn rows(self, site: &Site) -> usize {
        let index = site.index();
        match self {
            List::Cases => index.latest.len(),
            List::Companies => site.companies.len(),
            List::Authorities => index.authorities.len(),
            List::Courts => index.courts.len(),
            List::Complainants => index.complainants.len(),
            List::Countries => index.countries.len(),
            List::Laws => index.laws.len(),
            List::Topics => index.topics.len(),
            List::Campaigns => campaigns(site).len(),
        }
    }
}

/// One page of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// Frame.
    pub frame: Frame,
    /// The list, by its folder.
    pub list: &'static str,
    /// Cases, on the list of cases.
    pub cases: Vec<CaseRow>,
    /// Entities, on the other lists.
    pub entities: Vec<EntityRow>,
    /// How many in all.
    pub count: String,
    /// In which order they stand.
    pub order: String,
    /// The rows say where they are.
    pub with_country: bool,
    /// Other pages of the list.
    pub paging: Option<Paging>,
}

/// An entity in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntityRow {
    /// Its id, as the search knows it.
    pub id: String,
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

/// How many pages so many rows take; at least one.
pub fn pages(rows: usize) -> usize {
    rows.div_ceil(ROWS).max(1)
}

/// The links from one page of a list to others; none where it has one page.
pub fn paging(site: &Site, name: &str, page: usize, pages: usize) -> Option<Paging> {
    let links = frame::links(site, &urls::list(name, page));
    let words = site.words();
    let number = |n: usize| words.number(i64::try_from(n).unwrap_or(i64::MAX));
    (pages > 1).then(|| Paging {
        text: words.with(
            "page-of",
            &[("page", Put::Text(&number(page))), ("pages", Put::Text(&number(pages)))],
        ),
        previous: (page > 1).then(|| links.to(&urls::list(name, page - 1))),
        next: (page < pages).then(|| links.to(&urls::list(name, page + 1))),
    })
}

/// Whether a list has rows, by its folder.
pub fn has_rows(site: &Site, name: &str) -> bool {
    List::ALL.into_iter().any(|list| list.name() == name && list.rows(site) > 0)
}

/// Campaigns with a page: those that are cited by a case, or say what was filed.
pub fn campaigns(site: &Site) -> Vec<Id> {
    let index = &site.index().campaigns;
    let registry = &site.registry().campaigns;
    registry
        .iter()
        .filter(|(id, campaign)| index.contains_key(*id) || campaign.filed.is_some())
        .map(|(id, _)| id.clone())
        .collect()
}

/// One page of a list.
pub fn view(site: &Site, list: List, page: usize) -> ListView {
    let words = site.words();
    let path = urls::list(list.name(), page);
    let links = frame::links(site, &path);
    let title = words.say(&format!("list-title-{}", list.name()));
    let rows = list.rows(site);
    let (cases, entities) = if list == List::Cases {
        (table::rows(site, slice(&site.index().latest, page), &links), Vec::new())
    } else {
        let all = sorted(site, list);
        let rows = slice(all, page).iter().map(|entry| row(site, entry, &links));
        (Vec::new(), rows.collect())
    };
    ListView {
        list: list.name(),
        frame: frame::frame(site, &path, &title),
        with_country: entities.iter().any(|row: &EntityRow| row.country.is_some()),
        cases,
        entities,
        order: words.say(if list == List::Cases {
            "list-order-latest"
        } else {
            "list-order-cases"
        }),
        count: words.number(i64::try_from(rows).unwrap_or(i64::MAX)),
        paging: paging(site, list.name(), page, pages(rows)),
    }
}

/// All rows of a list of entities, in the order of its pages.
pub fn all(site: &Site, list: List) -> Vec<EntityRow> {
    let links = frame::links(site, &urls::list(list.name(), 1));
    sorted(site, list).iter().map(|entry| row(site, entry, &links)).collect()
}

/// The entries of a list in the order of its pages; made once for all of them.
fn sorted(site: &Site, list: List) -> &[Entry] {
    site.lists.0[list as usize].get_or_init(|| {
        let mut all = entries(site, list);
        all.sort_by_cached_key(|entry| {
            (Reverse(entry.places.len()), entry.name.to_lowercase(), entry.path.clone())
        });
        all
    })
}

fn row(site: &Site, entry: &Entry, links: &urls::Links<'_>) -> EntityRow {
    EntityRow {
        id: entry.path.split('/').nth(1).unwrap_or_default().to_owned(),
        name: LinkView {
            href: Some(links.to(&entry.path)),
            note: entry.note.clone(),
            ..LinkView::plain(&entry.name)
        },
        country: entry.country.as_ref().map(|code| country::name(site, code)),
        cases: entry.places.len(),
        standing: totals::standing(site, &entry.scope),
    }
}

fn slice<T>(rows: &[T], page: usize) -> &[T] {
    let start = ((page - 1) * ROWS).min(rows.len());
    &rows[start..rows.len().min(start + ROWS)]
}

/// The entries of each list in its order, once a page of it was asked for.
#[derive(Debug, Default)]
pub struct Lists([OnceLock<Vec<Entry>>; List::ALL.len()]);

#[derive(Debug)]
struct Entry {
    name: String,
    /// A longer name, in small print.
    note: Option<String>,
    path: String,
    country: Option<String>,
    places: Vec<usize>,
    /// Whose fines are counted.
    scope: Scope,
}

fn entries(site: &Site, list: List) -> Vec<Entry> {
    let index = site.index();
    let registry = site.registry();
    let lang = site.words().lang();
    let entry = |name: String, path: String, country: Option<String>, places: &[usize], scope| {
        Entry { name, note: None, path, country, places: places.to_vec(), scope }
    };
    match list {
        List::Cases => Vec::new(),
        List::Companies => site.companies.iter().map(|id| company_entry(site, id)).collect(),
        List::Authorities => index
            .authorities
            .iter()
            .filter_map(|(id, places)| {
                let found = registry.authorities.get(id)?;
                Some(entry(
                    forums::title(site, id),
                    urls::authority(id),
                    Some(found.country.clone()),
                    places,
                    Scope::Authority(id.clone()),
                ))
            })
            .collect(),
        List::Courts => index
            .courts
            .iter()
            .filter_map(|(id, places)| {
                let found = registry.courts.get(id)?;
                Some(entry(
                    forums::title(site, id),
                    urls::court(id),
                    Some(found.country.clone()),
                    places,
                    Scope::Authority(id.clone()),
                ))
            })
            .collect(),
        List::Complainants => index
            .complainants
            .iter()
            .filter_map(|(id, places)| {
                let found = registry.complainants.get(id)?;
                Some(entry(
                    found.names.official.clone(),
                    urls::complainant(id),
                    found.country.clone(),
                    places,
                    Scope::Complainant(id.clone()),
                ))
            })
            .collect(),
        List::Countries => index
            .countries
            .iter()
            .map(|(code, places)| {
                let scope = Scope::Country(code.clone());
                entry(country::name(site, code), urls::country(code), None, places, scope)
            })
            .collect(),
        List::Laws => index
            .laws
            .iter()
            .filter_map(|(id, places)| {
                let law = registry.laws.get(id)?;
                let scope = Scope::Law(id.clone());
                let country = Some(law.country.clone());
                let name = law.short().to_owned();
                let note = (law.short() != law.name).then(|| law.name.clone());
                Some(Entry { note, ..entry(name, urls::law(id), country, places, scope) })
            })
            .collect(),
        List::Topics => index
            .topics
            .iter()
            .filter_map(|(id, places)| {
                let topic = registry.topics.get(id)?;
                let name = topic.name.best(lang).1.to_owned();
                Some(entry(name, urls::topic(id), None, places, Scope::Topic(id.clone())))
            })
            .collect(),
        List::Campaigns => campaigns(site)
            .iter()
            .filter_map(|id| {
                let name = registry.campaigns.get(id)?.name.best(lang).1.to_owned();
                let places = index.campaigns.get(id).map_or(&[][..], Vec::as_slice);
                Some(entry(name, urls::campaign(id), None, places, Scope::Campaign(id.clone())))
            })
            .collect(),
    }
}

/// A company with its own cases and those of its group.
fn company_entry(site: &Site, id: &Id) -> Entry {
    let members = company::members(site, id);
    let entry = site.registry().companies.get(id);
    let mut places: Vec<usize> = members
        .iter()
        .filter_map(|member| site.index().companies.get(member))
        .flatten()
        .copied()
        .collect();
    places.sort_unstable();
    places.dedup();
    Entry {
        name: entry.map_or_else(|| id.to_string(), |entry| entry.names.official.clone()),
        note: None,
        path: urls::company(id),
        country: entry.and_then(|entry| entry.country.clone()),
        places,
        scope: if site.registry().ultimate_parent(id) == id {
            Scope::Group(id.clone())
        } else {
            Scope::Company(id.clone())
        },
    }
}
