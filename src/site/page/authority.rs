//! An authority, or a court before which cases run: its cases and fines.

use serde::Serialize;

use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use crate::model::Id;
use crate::site::Site;
use crate::site::totals::{self, TotalsView};
use crate::site::urls;

/// An authority's page.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorityView {
    /// Frame.
    pub frame: Frame,
    /// Official name.
    pub official: String,
    /// English name, where it differs.
    pub english: Option<String>,
    /// Other names.
    pub known_as: Vec<String>,
    /// Country in words.
    pub country: String,
    /// Website.
    pub website: Option<String>,
    /// Its facts rest on general knowledge.
    pub unverified: bool,
    /// Its cases.
    pub cases: Vec<CaseRow>,
    /// Fines in its cases.
    pub totals: TotalsView,
}

/// What an authority's page says.
pub fn view(site: &Site, id: &Id) -> AuthorityView {
    let registry = site.registry();
    let path = urls::authority(id);
    let links = frame::links(site, &path);
    let places = site.index().authorities.get(id).cloned().unwrap_or_default();
    let authority = registry.authorities.get(id);
    let court = registry.courts.get(id);
    let names = authority
        .map(|entry| &entry.names)
        .or(court.map(|entry| &entry.names))
        .cloned()
        .unwrap_or_default();
    let country = authority.map(|entry| &entry.country).or(court.map(|entry| &entry.country));
    let title = names.short.as_deref().unwrap_or(&names.official);
    AuthorityView {
        frame: frame::frame(site, &path, title),
        english: names.english.clone().filter(|english| *english != names.official),
        known_as: names.known_as.clone(),
        country: country
            .map_or_else(String::new, |code| site.words().say(&format!("country-{code}"))),
        website: authority
            .and_then(|entry| entry.website.clone())
            .or(court.and_then(|entry| entry.website.clone())),
        unverified: authority.is_some_and(|entry| !entry.verified)
            || court.is_some_and(|entry| !entry.verified),
        cases: table::rows(site, &places, &links),
        totals: totals::view(site, &places, None),
        official: names.official,
    }
}
