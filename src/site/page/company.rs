//! A company: who it is, its cases, its fines; with those of its group.

use std::collections::BTreeSet;

use serde::Serialize;

use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use crate::model::Id;
use crate::model::case::Who;
use crate::site::Site;
use crate::site::describe::{self, LinkView};
use crate::site::totals::{self, TotalsView};
use crate::site::urls;

/// A company's page.
#[derive(Clone, Debug, Serialize)]
pub struct CompanyView {
    /// Frame.
    pub frame: Frame,
    /// Legal names.
    pub legal_names: Vec<String>,
    /// Other names.
    pub known_as: Vec<String>,
    /// Its ultimate parent.
    pub group: Option<LinkView>,
    /// Country of its seat.
    pub country: Option<String>,
    /// Sector.
    pub sector: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// Its facts rest on general knowledge.
    pub unverified: bool,
    /// Its own cases.
    pub cases: Vec<CaseRow>,
    /// Cases of others of its group.
    pub group_cases: Vec<CaseRow>,
    /// Its fines, with those of its group.
    pub totals: TotalsView,
}

/// What a company's page says.
pub fn view(site: &Site, id: &Id) -> CompanyView {
    let words = site.words();
    let registry = site.registry();
    let path = urls::company(id);
    let links = frame::links(site, &path);
    let entry = registry.companies.get(id);
    let name = entry.map_or(id.as_str(), |entry| &entry.names.official);
    let parent = registry.ultimate_parent(id);
    let has_page = |id: &Id| site.index().companies.contains_key(id);
    let group = (parent != id).then(|| {
        let view = describe::who(site, &Who::Entry(parent.clone()), &links);
        if has_page(parent) { view } else { LinkView { href: None, ..view } }
    });
    let own = site.index().companies.get(id).cloned().unwrap_or_default();
    let members: BTreeSet<Id> = members(site, id);
    let others = others(site, id, &own, &members);
    let all: Vec<usize> = own.iter().chain(&others).copied().collect();
    CompanyView {
        frame: frame::frame(site, &path, name),
        legal_names: entry.map(|entry| entry.legal_names.clone()).unwrap_or_default(),
        known_as: entry.map(|entry| entry.names.known_as.clone()).unwrap_or_default(),
        group,
        country: entry
            .and_then(|entry| entry.country.as_ref())
            .map(|code| words.say(&format!("country-{code}"))),
        sector: entry.and_then(|entry| entry.sector).map(|sector| words.label("sector", sector)),
        website: entry.and_then(|entry| entry.website.clone()),
        unverified: entry.is_some_and(|entry| !entry.verified),
        cases: table::rows(site, &own, &links),
        group_cases: table::rows(site, &others, &links),
        totals: totals::view(site, &all, Some(&members)),
    }
}

/// The company, and all whose ultimate parent it is.
fn members(site: &Site, id: &Id) -> BTreeSet<Id> {
    let registry = site.registry();
    registry
        .companies
        .keys()
        .filter(|other| *other == id || registry.ultimate_parent(other) == id)
        .cloned()
        .chain(std::iter::once(id.clone()))
        .collect()
}

fn others(site: &Site, id: &Id, own: &[usize], members: &BTreeSet<Id>) -> Vec<usize> {
    let companies = &site.index().companies;
    let theirs: BTreeSet<usize> = members
        .iter()
        .filter(|member| *member != id)
        .filter_map(|member| companies.get(member))
        .flatten()
        .copied()
        .collect();
    site.index()
        .latest
        .iter()
        .copied()
        .filter(|place| theirs.contains(place) && !own.contains(place))
        .collect()
}
