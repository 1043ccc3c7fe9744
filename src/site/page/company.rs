//! A company: who it is, its cases, its fines; with those of its group.

use std::collections::BTreeSet;

use super::entity::{EntityView, Section};
use super::frame;
use super::list;
use super::table;
use crate::model::Id;
use crate::model::case::Who;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe::{self, LinkView};
use crate::site::force;
use crate::site::totals;
use crate::site::urls;
use crate::words::Put;

/// What a company's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let words = site.words();
    let path = urls::company(id);
    let links = frame::links(site, &path);
    let entry = site.registry().companies.get(id);
    let name = title(site, id);
    let own = site.index().companies.get(id).cloned().unwrap_or_default();
    let members = members(site, id);
    let others = others(site, id, &own, &members);
    let all: Vec<usize> = own.iter().chain(&others).copied().collect();
    let frame = frame::frame(site, &path, name).crumb(site, "companies", &links);
    let mut view = EntityView::new(site, frame, "entity-company", &all, &links)
        .by_authority(site, &all, &links);
    if let Some(section) = view.sections.first_mut() {
        section.rows = table::rows(site, list::slice(&own, 1), &links);
    }
    view.in_force = force::of_company(site, &all, &members);
    view.totals = totals::view(site, &Scope::Company(id.clone()));
    let whole = Scope::Group(id.clone());
    let of_group = site.book().within(&whole);
    if !of_group.is_empty() && of_group != site.book().within(&Scope::Company(id.clone())) {
        view.group_totals = totals::view(site, &whole);
        view.totals_title = words.with("entity-own-totals", &[("name", Put::Text(name))]);
    }
    view.fact(site, "entity-group", group(site, id, &links).into_iter().collect());
    if let Some(entry) = entry {
        view.texts(site, "entity-legal-names", entry.legal_names.clone());
        view.texts(site, "entity-also", entry.names.known_as.clone());
        view.country(site, entry.country.as_ref(), &links);
        view.texts(site, "entity-sector", entry.sector.map(|sector| words.label("sector", sector)));
        view.website(site, entry.website.as_ref());
        view.texts(site, "entity-lei", entry.lei.clone());
        view.unverified = !entry.verified;
    }
    view.fact(site, "entity-members", part_of_group(site, id, &members, &links));
    if !others.is_empty() {
        view.sections.push(of_others(site, id, &others, &links));
    }
    if own.is_empty() {
        view.sections.remove(0);
    }
    view
}

/// What a company is called; its id where it has no entry.
pub fn title<'s>(site: &'s Site, id: &'s Id) -> &'s str {
    site.registry().companies.get(id).map_or(id.as_str(), |entry| &entry.names.official)
}

/// The cases of others in the group; the search finds those that the page has no room for.
fn of_others(site: &Site, id: &Id, others: &[usize], links: &urls::Links<'_>) -> Section {
    let words = site.words();
    let rows = table::rows(site, list::slice(others, 1), links);
    let hidden = others.len() > rows.len();
    let href = || format!("{}?company={id}", links.to(&urls::list("cases", 1)));
    let more = hidden.then(|| LinkView {
        href: Some(href()),
        ..LinkView::plain(words.say("entity-cases-group-all"))
    });
    Section { id: "group", heading: words.say("entity-cases-group"), rows, paging: None, more }
}

/// The ultimate parent; a link where it has a page.
fn group(site: &Site, id: &Id, links: &urls::Links<'_>) -> Option<LinkView> {
    let parent = site.registry().ultimate_parent(id);
    (parent != id).then(|| describe::who(site, &Who::Entry(parent.clone()), links))
}

fn part_of_group(
    site: &Site,
    id: &Id,
    members: &BTreeSet<Id>,
    links: &urls::Links<'_>,
) -> Vec<LinkView> {
    members
        .iter()
        .filter(|member| *member != id)
        .map(|member| describe::who(site, &Who::Entry(member.clone()), links))
        .collect()
}

/// The company, and all whose ultimate parent it is.
pub fn members(site: &Site, id: &Id) -> BTreeSet<Id> {
    let mut members = site.index().groups.get(id).cloned().unwrap_or_default();
    members.insert(id.clone());
    members
}

fn others(site: &Site, id: &Id, own: &[usize], members: &BTreeSet<Id>) -> Vec<usize> {
    let companies = &site.index().companies;
    let own: BTreeSet<usize> = own.iter().copied().collect();
    let theirs: BTreeSet<usize> = members
        .iter()
        .filter(|member| *member != id)
        .filter_map(|member| companies.get(member))
        .flatten()
        .copied()
        .filter(|place| !own.contains(place))
        .collect();
    let mut theirs: Vec<usize> = theirs.into_iter().collect();
    theirs.sort_by_key(|place| site.index().rank[*place]);
    theirs
}

/// Companies with a page: those with a case, and parents of such.
pub fn with_page(site: &Site) -> BTreeSet<Id> {
    let registry = site.registry();
    let own = site.index().companies.keys();
    let parents = site.index().companies.keys().map(|id| registry.ultimate_parent(id));
    own.chain(parents).cloned().collect()
}
