//! A court or board: the cases in which it acts.

use super::authority;
use super::entity::EntityView;
use super::frame;
use crate::model::Id;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::describe;
use crate::site::forums;
use crate::site::urls;

/// What a court's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let words = site.words();
    let path = urls::court(id);
    let links = frame::links(site, &path);
    let places = site.index().courts.get(id).cloned().unwrap_or_default();
    let entry = site.registry().courts.get(id);
    let names = entry.map(|entry| entry.names.clone()).unwrap_or_default();
    let frame = frame::frame(site, &path, &forums::title(site, id)).crumb(site, "courts", &links);
    let eyebrow = format!("court-type-{}", entry.map_or("court", |entry| entry.kind.word()));
    let mut view = EntityView::new(site, frame, &eyebrow, &places, &links);
    if let Some(entry) = entry {
        authority::named(site, &mut view, &names);
        view.country(site, Some(&entry.country), &links);
        view.texts(
            site,
            "entity-instance",
            entry.instance.map(|instance| words.label("instance", instance)),
        );
        let above = entry.appeals_to.iter().map(|id| describe::forum(site, id, &links)).collect();
        view.fact(site, "entity-appeals-to", above);
        view.website(site, entry.website.as_ref());
        view.unverified = !entry.verified;
    }
    view
}
