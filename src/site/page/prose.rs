//! Pages of prose: `pages/*.md`, the reference of the format, corrections, and "not found".

use serde::Serialize;

use super::frame::{self, Frame};
use super::guide::{self, Guide};
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView, TextView};
use crate::site::urls;
use crate::text::{self, MarkdownOptions};
use crate::words::Put;

/// The reference of the format, as it stands in this program's documentation.
const FORMAT: &str = include_str!("../../../docs/format.md");

/// How statistics are computed, as it stands in this program's documentation.
const METHOD: &str = include_str!("../../../docs/statistics.md");

/// A page of prose.
#[derive(Clone, Debug, Serialize)]
pub struct ProseView {
    /// Frame.
    pub frame: Frame,
    /// What it says.
    pub text: TextView,
    /// Corrections, latest first, on the page of corrections.
    pub corrections: Vec<CorrectionRow>,
    /// Links at the end.
    pub links: Vec<LinkView>,
}

/// A correction.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionRow {
    /// When.
    pub date: DateView,
    /// What was wrong, and what is right.
    pub text: String,
    /// In which case.
    pub case: LinkView,
}

/// The text of a page of the tracker, by its place.
pub fn view(site: &Site, place: usize) -> ProseView {
    let page = &site.loaded().tracker.pages[place];
    prose(site, &urls::prose(&page.stem), &page.title, &page.text)
}

/// How to contribute: the tracker's own words, if it has any, then the reference of the format.
pub fn contribute(site: &Site) -> ProseView {
    let words = site.words();
    let path = urls::prose("contribute");
    let own = site.loaded().tracker.pages.iter().find(|page| page.stem == "contribute");
    let (title, intro) = own.map_or_else(
        || (words.say("contribute-title"), words.say("contribute-intro")),
        |page| (page.title.clone(), page.text.clone()),
    );
    let reference = FORMAT.split_once('\n').map_or(FORMAT, |(_, rest)| rest);
    let links = frame::links(site, &path);
    let guides =
        Guide::ALL.map(|guide| format!("- [{}]({})\n", guide.title(), links.to(&guide.path())));
    let reference = guide::linked(site, &path, &demoted(reference));
    let heading = words.say("contribute-format");
    let source = format!("{intro}\n\n{}\n## {heading}\n{reference}", guides.concat());
    let mut view = prose(site, &path, &title, &source);
    view.links.push(LinkView {
        href: Some(frame::links(site, &path).to(&urls::rules())),
        ..LinkView::plain(words.say("contribute-rules"))
    });
    if let Some(url) = &site.config().repository {
        let link = LinkView {
            href: Some(url.clone()),
            outside: true,
            ..LinkView::plain(words.say("contribute-repository"))
        };
        view.links.push(link);
    }
    view
}

/// How the statistics are computed.
pub fn method(site: &Site) -> ProseView {
    let words = site.words();
    let path = urls::method();
    let text = METHOD.split_once('\n').map_or(METHOD, |(_, rest)| rest);
    let mut view = prose(site, &path, &words.say("stat-method-title"), text);
    let links = frame::links(site, &path);
    view.frame = view.frame.crumb(site, "statistics", &links);
    view
}

/// Headings one level further down, outside of fenced code.
fn demoted(source: &str) -> String {
    let mut fenced = false;
    let mut out = String::with_capacity(source.len() + 64);
    for line in source.lines() {
        fenced ^= line.trim_start().starts_with("```");
        if line.starts_with('#') && !fenced {
            out.push('#');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Corrections of cases, latest first.
pub fn corrections(site: &Site) -> ProseView {
    let words = site.words();
    let path = urls::prose("corrections");
    let own = site.loaded().tracker.pages.iter().find(|page| page.stem == "corrections");
    let (title, intro) = own.map_or_else(
        || (words.say("corrections-title"), words.say("corrections-intro")),
        |page| (page.title.clone(), page.text.clone()),
    );
    let links = frame::links(site, &path);
    let mut rows = Vec::new();
    for case in &site.loaded().tracker.cases {
        for correction in &case.corrections {
            let row = CorrectionRow {
                date: describe::date(words, &correction.date),
                text: correction.text.best(words.lang()).1.to_owned(),
                case: describe::case_link(site, case, &links),
            };
            rows.push((correction.date.latest(), case.id.clone(), row));
        }
    }
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let none = if rows.is_empty() { words.say("corrections-none") } else { String::new() };
    let mut view = prose(site, &path, &title, &format!("{intro}\n\n{none}"));
    view.corrections = rows.into_iter().map(|(_, _, row)| row).collect();
    view
}

/// The page for paths that do not exist; its links are absolute paths, since it is shown anywhere.
pub fn not_found(site: &Site) -> ProseView {
    let words = site.words();
    let cases = frame::links(site, "404.html").to(&urls::list("cases", 1));
    let text = words.with("not-found-text", &[("cases", Put::Text(&cases))]);
    let mut view = prose(site, "404.html", &words.say("not-found-title"), &text);
    view.frame.noindex = true;
    view.frame.canonical = None;
    view
}

/// A page of prose from its title and Markdown.
pub(super) fn prose(site: &Site, path: &str, title: &str, source: &str) -> ProseView {
    let options = MarkdownOptions {
        heading_offset: 0,
        id_prefix: "text-",
        english: describe::is_english(site.words().lang()),
    };
    let html = text::markdown(source, &options).into_string();
    let lang = site.config().content_language.clone();
    ProseView {
        frame: frame::frame(site, path, title),
        text: TextView { lang, html },
        corrections: Vec::new(),
        links: Vec::new(),
    }
}
