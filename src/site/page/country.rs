//! A country: the cases before its authorities.

use super::entity::EntityView;
use super::frame;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe::{self, LinkView};
use crate::site::totals;
use crate::site::urls::{self, Links};

/// What a country's page says.
pub fn view(site: &Site, code: &str) -> EntityView {
    let path = urls::country(code);
    let links = frame::links(site, &path);
    let places = site.index().countries.get(code).cloned().unwrap_or_default();
    let frame = frame::frame(site, &path, &name(site, code)).crumb(site, "countries", &links);
    let mut view = EntityView::new(site, frame, "entity-country-page", &places, &links);
    view.totals = totals::view(site, &Scope::Country(code.to_owned()));
    let index = site.index();
    let authorities = index
        .authorities
        .keys()
        .filter(|id| {
            site.registry().authorities.get(*id).is_some_and(|entry| entry.country == code)
        })
        .map(|id| describe::forum(site, id, &links))
        .collect();
    view.fact(site, "nav-authorities", authorities);
    view
}

/// The name of a country.
pub fn name(site: &Site, code: &str) -> String {
    let key = format!("country-{code}");
    if site.words().has(&key) { site.words().say(&key) } else { code.to_owned() }
}

/// A country, with a link to its page where it has one.
pub fn link(site: &Site, code: &str, links: &Links<'_>) -> LinkView {
    let has_page = site.index().countries.contains_key(code);
    LinkView {
        href: has_page.then(|| links.to(&urls::country(code))),
        ..LinkView::plain(name(site, code))
    }
}
