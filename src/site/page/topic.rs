//! A topic: the cases about it.

use super::entity::EntityView;
use super::frame;
use crate::model::Id;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::totals;
use crate::site::urls;

/// What a topic's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let lang = site.words().lang();
    let path = urls::topic(id);
    let links = frame::links(site, &path);
    let places = site.index().topics.get(id).cloned().unwrap_or_default();
    let topic = site.registry().topics.get(id);
    let frame = frame::frame(site, &path, title(site, id)).crumb(site, "topics", &links);
    let mut view = EntityView::new(site, frame, "entity-topic", &places, &links);
    view.deck =
        topic.and_then(|topic| topic.description.as_ref()).map(|text| text.best(lang).1.to_owned());
    view.totals = totals::view(site, &Scope::Topic(id.clone()));
    view
}

/// What a topic is called; its id where it has no entry.
pub fn title<'s>(site: &'s Site, id: &'s Id) -> &'s str {
    let topic = site.registry().topics.get(id);
    topic.map_or(id.as_str(), |topic| topic.name.best(site.words().lang()).1)
}
