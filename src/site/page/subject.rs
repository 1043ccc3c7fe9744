//! What has cases and a page of its own, and the further pages on which its cases go on.

use super::entity::EntityView;
use super::{article, authority, campaign, company, complainant, country, court, topic};
use super::{frame, law, list};
use crate::model::Id;
use crate::site::describe::LinkView;
use crate::site::{Site, forums, urls};

/// Something that has cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A company.
    Company(Id),
    /// An authority.
    Authority(Id),
    /// A court or board.
    Court(Id),
    /// A complainant.
    Complainant(Id),
    /// A country, by its code.
    Country(String),
    /// A provision of a law, by its number.
    Article(Id, String),
    /// A topic.
    Topic(Id),
    /// A campaign.
    Campaign(Id),
}

impl Subject {
    /// Everything that has a page.
    pub fn all(site: &Site) -> Vec<Subject> {
        let index = site.index();
        let articles = index.articles.keys().cloned();
        let mut all: Vec<Subject> = site.companies.iter().cloned().map(Subject::Company).collect();
        all.extend(index.authorities.keys().cloned().map(Subject::Authority));
        all.extend(index.courts.keys().cloned().map(Subject::Court));
        all.extend(index.complainants.keys().cloned().map(Subject::Complainant));
        all.extend(index.countries.keys().cloned().map(Subject::Country));
        all.extend(articles.map(|(law, number)| Subject::Article(law, number)));
        all.extend(index.topics.keys().cloned().map(Subject::Topic));
        all.extend(list::campaigns(site).into_iter().map(Subject::Campaign));
        all
    }

    /// How many pages list its cases; at least one.
    pub fn pages(&self, site: &Site) -> usize {
        list::pages(self.places(site).len())
    }

    /// The path of one of its pages, counted from 1.
    pub fn path(&self, page: usize) -> String {
        urls::list(&self.folder(), page)
    }

    /// What one of its pages says. A further page has more cases, and nothing that stands on the
    /// first.
    pub fn view(&self, site: &Site, page: usize) -> EntityView {
        let mut view = if page == 1 { self.first(site) } else { self.further(site, page) };
        if let Some(section) = view.cases() {
            section.paging = list::paging(site, &self.folder(), page, self.pages(site));
        }
        view
    }

    fn first(&self, site: &Site) -> EntityView {
        match self {
            Subject::Company(id) => company::view(site, id),
            Subject::Authority(id) => authority::view(site, id),
            Subject::Court(id) => court::view(site, id),
            Subject::Complainant(id) => complainant::view(site, id),
            Subject::Country(code) => country::view(site, code),
            Subject::Article(law, number) => article::view(site, law, number),
            Subject::Topic(id) => topic::view(site, id),
            Subject::Campaign(id) => campaign::view(site, id),
        }
    }

    fn further(&self, site: &Site, page: usize) -> EntityView {
        let path = self.path(page);
        let links = frame::links(site, &path);
        let title = self.title(site);
        let shown = list::slice(self.places(site), page);
        let mut frame = frame::frame(site, &path, &title).crumb(site, self.list(), &links);
        let href = Some(links.to(&self.path(1)));
        frame.crumbs.push(LinkView { href, ..LinkView::plain(title) });
        let mut view = EntityView::new(site, frame, "entity-cases", shown, &links);
        if let (Subject::Article(id, number), Some(section)) = (self, view.cases()) {
            law::say_of(site, id, number, shown, &mut section.rows);
        }
        view.statuses.clear();
        view.events.clear();
        view
    }

    /// Its cases, in the order of its pages.
    fn places<'s>(&self, site: &'s Site) -> &'s [usize] {
        let index = site.index();
        let found = match self {
            Subject::Company(id) => index.companies.get(id),
            Subject::Authority(id) => index.authorities.get(id),
            Subject::Court(id) => index.courts.get(id),
            Subject::Complainant(id) => index.complainants.get(id),
            Subject::Country(code) => index.countries.get(code),
            Subject::Article(law, number) => index.articles.get(&(law.clone(), number.clone())),
            Subject::Topic(id) => index.topics.get(id),
            Subject::Campaign(id) => index.campaigns.get(id),
        };
        found.map_or(&[], Vec::as_slice)
    }

    /// What it is called.
    fn title(&self, site: &Site) -> String {
        match self {
            Subject::Company(id) => company::title(site, id).to_owned(),
            Subject::Authority(id) | Subject::Court(id) => forums::title(site, id),
            Subject::Complainant(id) => complainant::title(site, id).to_owned(),
            Subject::Country(code) => country::name(site, code),
            Subject::Article(law, number) => article::title(site, law, number),
            Subject::Topic(id) => topic::title(site, id).to_owned(),
            Subject::Campaign(id) => campaign::title(site, id).to_owned(),
        }
    }

    /// The list in which it stands.
    fn list(&self) -> &'static str {
        match self {
            Subject::Company(_) => "companies",
            Subject::Authority(_) => "authorities",
            Subject::Court(_) => "courts",
            Subject::Complainant(_) => "complainants",
            Subject::Country(_) => "countries",
            Subject::Article(..) => "laws",
            Subject::Topic(_) => "topics",
            Subject::Campaign(_) => "campaigns",
        }
    }

    /// The folder of its pages.
    fn folder(&self) -> String {
        let first = match self {
            Subject::Company(id) => urls::company(id),
            Subject::Authority(id) => urls::authority(id),
            Subject::Court(id) => urls::court(id),
            Subject::Complainant(id) => urls::complainant(id),
            Subject::Country(code) => urls::country(code),
            Subject::Article(law, number) => urls::article(law, number),
            Subject::Topic(id) => urls::topic(id),
            Subject::Campaign(id) => urls::campaign(id),
        };
        first.strip_suffix("/index.html").unwrap_or(&first).to_owned()
    }
}
