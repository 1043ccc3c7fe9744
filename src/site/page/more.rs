//! The further pages of what has more cases than one page lists: an authority, an article, a topic.

use super::entity::EntityView;
use super::{Page, country, frame, law, list};
use crate::model::Id;
use crate::site::describe::LinkView;
use crate::site::{Site, forums, urls};

/// The cases that the pages of something list; none for pages of other kinds.
pub fn places<'s>(site: &'s Site, page: &Page) -> &'s [usize] {
    let index = site.index();
    let found = match page {
        Page::Company(id) => index.companies.get(id),
        Page::Authority(id) => index.authorities.get(id),
        Page::Court(id) => index.courts.get(id),
        Page::Complainant(id) => index.complainants.get(id),
        Page::Country(code) => index.countries.get(code),
        Page::Article(law, number) => index.articles.get(&(law.clone(), number.clone())),
        Page::Topic(id) => index.topics.get(id),
        Page::Campaign(id) => index.campaigns.get(id),
        _ => None,
    };
    found.map_or(&[], Vec::as_slice)
}

/// The further pages of all of these pages.
pub fn all(site: &Site, pages: &[Page]) -> Vec<Page> {
    let further = |page: &Page| {
        let page = page.clone();
        let last = list::pages(places(site, &page).len());
        (2..=last).map(move |number| Page::More(Box::new(page.clone()), number))
    };
    pages.iter().flat_map(further).collect()
}

/// The path of a further page.
pub fn path(site: &Site, first: &Page, number: usize) -> String {
    urls::list(&folder(site, first), number)
}

/// A page of something, with a way to its others where it has any.
pub fn paged(site: &Site, first: &Page, number: usize, mut view: EntityView) -> EntityView {
    let pages = list::pages(places(site, first).len());
    if let Some(section) = view.cases() {
        section.paging = list::paging(site, &folder(site, first), number, pages);
    }
    view
}

/// What a further page says: more cases, and nothing that stands on the first.
pub fn view(site: &Site, first: &Page, number: usize) -> EntityView {
    let path = path(site, first, number);
    let links = frame::links(site, &path);
    let (list, title) = called(site, first);
    let shown = list::slice(places(site, first), number);
    let mut frame = frame::frame(site, &path, &title).crumb(site, list, &links);
    frame.crumbs.push(LinkView {
        href: Some(links.to(&first.path(site))),
        ..LinkView::plain(title.as_str())
    });
    let mut view = EntityView::new(site, frame, "entity-cases", shown, &links);
    if let (Page::Article(id, number), Some(section)) = (first, view.cases()) {
        law::say_of(site, id, number, shown, &mut section.rows);
    }
    view.statuses.clear();
    view.events.clear();
    paged(site, first, number, view)
}

fn folder(site: &Site, first: &Page) -> String {
    let path = first.path(site);
    path.strip_suffix("/index.html").unwrap_or(&path).to_owned()
}

/// The list in which something stands, and what it is called there.
fn called(site: &Site, page: &Page) -> (&'static str, String) {
    let registry = site.registry();
    let lang = site.words().lang();
    let or_id = |name: Option<&str>, id: &Id| name.unwrap_or(id.as_str()).to_owned();
    match page {
        Page::Company(id) => {
            let entry = registry.companies.get(id);
            ("companies", or_id(entry.map(|entry| entry.names.official.as_str()), id))
        }
        Page::Authority(id) => ("authorities", forums::title(site, id)),
        Page::Court(id) => ("courts", forums::title(site, id)),
        Page::Complainant(id) => {
            let entry = registry.complainants.get(id);
            ("complainants", or_id(entry.map(|entry| entry.names.official.as_str()), id))
        }
        Page::Country(code) => ("countries", country::name(site, code)),
        Page::Article(id, number) => ("laws", registry.law_names.print(&law::article(id, number))),
        Page::Topic(id) => {
            let entry = registry.topics.get(id);
            ("topics", or_id(entry.map(|entry| entry.name.best(lang).1), id))
        }
        Page::Campaign(id) => {
            let entry = registry.campaigns.get(id);
            ("campaigns", or_id(entry.map(|entry| entry.name.best(lang).1), id))
        }
        _ => ("cases", String::new()),
    }
}
