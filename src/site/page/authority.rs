//! An authority: its cases and fines.

use super::entity::EntityView;
use super::frame;
use crate::model::Id;
use crate::model::registry::Names;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::forums;
use crate::site::totals;
use crate::site::urls;

/// What an authority's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let path = urls::authority(id);
    let links = frame::links(site, &path);
    let places = site.index().authorities.get(id).cloned().unwrap_or_default();
    let entry = site.registry().authorities.get(id);
    let names = entry.map(|entry| entry.names.clone()).unwrap_or_default();
    let frame =
        frame::frame(site, &path, &forums::title(site, id)).crumb(site, "authorities", &links);
    let mut view = EntityView::new(site, frame, "entity-authority", &places, &links)
        .with_lanes(site, &places, &links);
    view.totals = totals::view(site, &Scope::Authority(id.clone()));
    view.with_summary(site, &places);
    if let Some(entry) = entry {
        named(site, &mut view, &names);
        view.country(site, Some(&entry.country), &links);
        view.website(site, entry.website.as_ref());
        view.unverified = !entry.verified;
    }
    view
}

/// Official and other names, where they differ from the title.
pub fn named(site: &Site, view: &mut EntityView, names: &Names) {
    if !view.frame.title.starts_with(&names.official) {
        view.deck = Some(names.official.clone());
    }
    view.texts(site, "entity-also", names.known_as.clone());
}
