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
    /// The front page.
    pub home: String,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The way from the front page to here.
    pub crumbs: Vec<LinkView>,
    /// Lines of the footer.
    pub footer: Vec<String>,
    /// Not for search engines.
    pub noindex: bool,
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

/// The parts of the site, in the order of the navigation.
const PARTS: [&str; 4] = ["cases", "companies", "authorities", "laws"];

/// The frame of the page at a path.
pub fn frame(site: &Site, path: &str, title: &str) -> Frame {
    let words = site.words();
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
        site_title: site.config().title.best(words.lang()).1.to_owned(),
        description: None,
        canonical: links.absolute(path),
        stylesheet: links.to(&site.stylesheet),
        home: links.to("index.html"),
        nav,
        crumbs: Vec::new(),
        footer: footer(site),
        noindex: false,
    }
}

/// Links from the page at a path.
pub fn links<'s>(site: &'s Site, path: &str) -> Links<'s> {
    let config = site.config();
    Links::from(path, config.base_url.as_deref(), config.clean_urls)
}

fn footer(site: &Site) -> Vec<String> {
    let words = site.words();
    let config = site.config();
    let mut lines = vec![words.say("footer-sources")];
    if let Some(licence) = &config.licence {
        lines.push(words.with("footer-licence", &[("licence", Put::Text(licence))]));
    }
    lines.push(words.say("footer-privacy"));
    lines.extend(config.publisher.name.clone());
    lines
}
