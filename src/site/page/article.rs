//! A provision of a law: the cases in which it is alleged or found.

use super::entity::EntityView;
use super::frame;
use super::law;
use crate::model::Id;
use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::urls;
use crate::words::Put;

/// What a provision's page says.
pub fn view(site: &Site, law_id: &Id, number: &str) -> EntityView {
    let words = site.words();
    let path = urls::article(law_id, number);
    let links = frame::links(site, &path);
    let key = (law_id.clone(), number.to_owned());
    let places = site.index().articles.get(&key).cloned().unwrap_or_default();
    let entry = site.registry().laws.get(law_id);
    let title = title(site, law_id, number);
    let mut frame = frame::frame(site, &path, &title).crumb(site, "laws", &links);
    if let Some(entry) = entry {
        let href = Some(links.to(&urls::law(law_id)));
        frame.crumbs.push(LinkView { href, ..LinkView::plain(entry.short()) });
    }
    let mut view = EntityView::new(site, frame, "entity-provision", &places, &links);
    view.deck = law::title(site, &law::article(law_id, number));
    if let Some(section) = view.cases() {
        law::say_of(site, law_id, number, &places, &mut section.rows);
    }
    let infringed = law::infringed(site, law_id, number, &places);
    let counts = [("cases", Put::Text(&view.count)), ("found", Put::Number(infringed))];
    view.eyebrow = words.with("law-provision-counts", &counts);
    let below =
        law::provisions(site, law_id, &places).into_iter().filter(|row| row.number == number).map(
            |row| LinkView { note: Some(row.counts(words)), ..LinkView::plain(row.citation.text) },
        );
    view.fact(site, "law-provisions", below.collect());
    if let Some(entry) = entry {
        let text = law::text(site, entry, Some((number, &title)));
        view.fact(site, "law-read", text.into_iter().collect());
        view.unverified = !entry.verified;
    }
    view
}

/// A provision as it is cited.
pub fn title(site: &Site, law_id: &Id, number: &str) -> String {
    site.registry().law_names.print(&law::article(law_id, number))
}
