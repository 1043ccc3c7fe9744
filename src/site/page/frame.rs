//! What stands on every page: title, addresses, navigation, footer.

use serde::Serialize;

use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::urls::{self, Links};
use crate::words::Put;

/// The frame of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// Language of the interface.
    pub lang: String,
    /// Title of the page.
    pub title: String,
    /// Title of the site.
    pub site_title: String,
    /// One sentence on the page.
    pub description: Option<String>,
    /// Its own address, where the site knows it.
    pub canonical: Option<String>,
    /// The stylesheet.
    pub stylesheet: String,
    /// The script.
    pub script: Option<String>,
    /// The icon.
    pub icon: Option<String>,
    /// The search.
    pub search: SearchView,
    /// Fonts to load at once; none on a site without an address, which may be read from disk,
    /// where browsers refuse to.
    pub fonts: Vec<String>,
    /// The front page.
    pub home: String,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The way from the front page to here.
    pub crumbs: Vec<LinkView>,
    /// Links of the footer.
    pub footer_links: Vec<LinkView>,
    /// Lines of the footer.
    pub footer: Vec<LinkView>,
    /// Not for search engines.
    pub noindex: bool,
}

/// Where the search is.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The page that shows results, and all cases without a script.
    pub action: String,
    /// The script that is loaded when somebody searches, if the theme has one.
    pub script: Option<String>,
    /// What names the files of the index.
    pub index: String,
    /// The description for browsers, on a site with an address.
    pub description: Option<String>,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// The page belongs to it.
    pub current: bool,
}

/// The parts of the main navigation, in order.
const PARTS: [&str; 8] =
    ["cases", "timeline", "companies", "authorities", "laws", "fines", "statistics", "deadlines"];

/// Parts that the footer links to, as far as they have pages.
const MORE: [&str; 5] = ["complainants", "countries", "courts", "topics", "campaigns"];

/// The frame of the page at a path.
pub fn frame(site: &Site, path: &str, title: &str) -> Frame {
    let (words, config) = (site.words(), site.config());
    let links = links(site, path);
    let nav = PARTS
        .iter()
        .map(|part| NavItem {
            text: words.say(&format!("nav-{part}")),
            href: links.to(&urls::list(part, 1)),
            current: path.starts_with(&format!("{part}/")),
        })
        .collect();
    Frame {
        lang: words.lang().to_owned(),
        title: title.to_owned(),
        site_title: config.title.best(words.lang()).1.to_owned(),
        description: None,
        canonical: links.absolute(path),
        stylesheet: links.to(&site.assets.stylesheet),
        script: site.assets.script.as_ref().map(|script| links.to(script)),
        search: SearchView {
            action: links.to(&urls::list("cases", 1)),
            script: site.assets.search.as_ref().map(|script| links.to(script)),
            index: links.to("search/index.json"),
            description: config.base_url.as_ref().map(|_| links.to("opensearch.xml")),
        },
        icon: site.assets.icon.as_ref().map(|icon| links.to(icon)),
        fonts: fonts(site, &links),
        home: links.to("index.html"),
        nav,
        crumbs: Vec::new(),
        footer_links: footer_links(site, &links),
        footer: footer(site),
        noindex: false,
    }
}

impl Frame {
    /// Links for names alone: what leads somewhere is not looked at.
    pub fn no_links() -> Links<'static> {
        Links::from("", None, false)
    }

    /// The same with a link to the list that the page belongs to.
    pub fn crumb(mut self, site: &Site, list: &str, links: &Links<'_>) -> Self {
        let text = site.words().say(&format!("nav-{list}"));
        self.crumbs
            .push(LinkView { href: Some(links.to(&urls::list(list, 1))), ..LinkView::plain(text) });
        self
    }
}

/// Links from the page at a path. The page for what does not exist is shown at any depth, so its
/// links begin at the root.
pub fn links<'s>(site: &'s Site, path: &str) -> Links<'s> {
    let config = site.config();
    let links = Links::from(path, config.base_url.as_deref(), config.clean_urls);
    if path == "404.html" { links.from_root() } else { links }
}

fn fonts(site: &Site, links: &Links<'_>) -> Vec<String> {
    let fonts = site.config().base_url.as_ref().map(|_| site.assets.fonts.iter());
    fonts.into_iter().flatten().map(|font| links.to(font)).collect()
}

fn footer_links(site: &Site, links: &Links<'_>) -> Vec<LinkView> {
    let words = site.words();
    let link =
        |text: String, path: &str| LinkView { href: Some(links.to(path)), ..LinkView::plain(text) };
    let lists = MORE
        .iter()
        .filter(|part| super::list::has_rows(site, part))
        .map(|part| link(words.say(&format!("nav-{part}")), &urls::list(part, 1)));
    let prose = site
        .loaded()
        .tracker
        .pages
        .iter()
        .filter(|page| !matches!(page.stem.as_str(), "contribute" | "corrections"))
        .map(|page| link(page.title.clone(), &urls::prose(&page.stem)));
    let own = ["contribute", "corrections"]
        .map(|stem| link(words.say(&format!("nav-{stem}")), &urls::prose(stem)));
    lists.chain(prose).chain(own).collect()
}

fn footer(site: &Site) -> Vec<LinkView> {
    let words = site.words();
    let config = site.config();
    let mut lines = vec![words.say("footer-sources")];
    if let Some(licence) = &config.licence {
        lines.push(words.with("footer-licence", &[("licence", Put::Text(licence))]));
    }
    lines.push(words.say("footer-privacy"));
    if let Some(name) = &config.publisher.name {
        lines.push(words.with("footer-publisher", &[("name", Put::Text(name))]));
    }
    let mut lines: Vec<LinkView> = lines.into_iter().map(LinkView::plain).collect();
    lines.extend(config.publisher.contact.as_ref().map(|contact| {
        let said = words.with("footer-contact", &[("contact", Put::Text(contact))]);
        // In plain words, it means the place where the tracker is kept.
        let href = address(contact).or_else(|| config.repository.clone());
        let outside = href.as_ref().is_some_and(|href| href.starts_with("http"));
        LinkView { href, outside, ..LinkView::plain(said) }
    }));
    lines
}

/// The address that a contact is: a page, or a mailbox.
fn address(contact: &str) -> Option<String> {
    if contact.starts_with("https://") || contact.starts_with("http://") {
        // RFC 3986, section 2: nothing else stands in an address; browsers would change it.
        let stands = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
        return contact.chars().all(stands).then(|| contact.to_owned());
    }
    let (name, host) = contact.strip_prefix("mailto:").unwrap_or(contact).split_once('@')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_+".contains(c);
    let mailbox = !name.is_empty() && name.chars().all(plain) && host.chars().all(plain);
    (mailbox && host.contains('.')).then(|| format!("mailto:{name}@{host}"))
}
