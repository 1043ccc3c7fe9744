//! An organisation or public litigant who complains.

use super::entity::EntityView;
use super::frame;
use crate::model::Id;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::totals;
use crate::site::urls;

/// What a complainant's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let path = urls::complainant(id);
    let links = frame::links(site, &path);
    let places = site.index().complainants.get(id).cloned().unwrap_or_default();
    let entry = site.registry().complainants.get(id);
    let frame = frame::frame(site, &path, title(site, id)).crumb(site, "complainants", &links);
    let eyebrow =
        format!("complainant-type-{}", entry.map_or("organisation", |entry| entry.kind.word()));
    let mut view =
        EntityView::new(site, frame, &eyebrow, &places, &links).by_authority(site, &places, &links);
    view.totals = totals::view(site, &Scope::Complainant(id.clone()));
    if let Some(entry) = entry {
        view.texts(site, "entity-also", entry.names.known_as.clone());
        view.country(site, entry.country.as_ref(), &links);
        view.website(site, entry.website.as_ref());
        view.unverified = !entry.verified;
    }
    view
}

/// What a complainant is called; its id where it has no entry.
pub fn title<'s>(site: &'s Site, id: &'s Id) -> &'s str {
    site.registry().complainants.get(id).map_or(id.as_str(), |entry| &entry.names.official)
}
