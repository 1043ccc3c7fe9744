//! Short descriptions of parties, fines, dates and sources, shared by pages.

use serde::Serialize;

use super::Site;
use super::forums;
use super::urls::{self, Links};
use crate::derive::{FineLine, FineState, LedgerEntry};
use crate::model::case::{Case, Source, Who};
use crate::model::date::{Form, PartialDate, Point};
use crate::model::event::{Actor, Stated};
use crate::model::vocabulary::{Certainty, FineKind, Per};
use crate::text::{self, MarkdownOptions};
use crate::words::{Put, Words};

/// A text that may lead somewhere.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// A word more, in small print.
    pub note: Option<String>,
    /// It leads to somebody else's site.
    pub outside: bool,
}

impl LinkView {
    /// A text that leads nowhere.
    pub fn plain(text: impl Into<String>) -> Self {
        LinkView { text: text.into(), ..LinkView::default() }
    }
}

/// A date in words, and for machines where it is a day, month or year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DateView {
    /// In words.
    pub text: String,
    /// For `<time datetime>`.
    pub datetime: Option<String>,
}

/// A text as a title: its language, and its words, with curly quotation marks where it is English.
pub fn title(words: &Words, source: &crate::model::Text) -> (String, String) {
    let (lang, text) = source.best(words.lang());
    (lang.to_owned(), typeset(lang, text.to_owned()))
}

/// A text of Markdown in plain words on one line, with curly quotation marks where it is English.
pub fn line(lang: &str, source: &str) -> String {
    typeset(lang, text::plain(source).replace('\n', " "))
}

fn typeset(lang: &str, text: String) -> String {
    if is_english(lang) { text::curled(&text) } else { text }
}

/// Whether a language is English of any country.
pub fn is_english(lang: &str) -> bool {
    lang == "en" || lang.starts_with("en-")
}

/// A link to a case by its title.
pub fn case_link(site: &Site, case: &Case, links: &Links<'_>) -> LinkView {
    let href = Some(links.to(&urls::case(&case.id)));
    LinkView { href, ..LinkView::plain(title(site.words(), &case.title).1) }
}

/// A date of a page.
pub fn date(words: &Words, date: &PartialDate) -> DateView {
    let datetime = match (&date.form, date.approximate) {
        (Form::Point(Point::Day(_) | Point::Month { .. } | Point::Year(_)), false) => {
            Some(date.to_string())
        }
        _ => None,
    };
    DateView { text: words.date(date), datetime }
}

/// A complainant or respondent by name, with a link to its page where it has one.
pub fn who(site: &Site, who: &Who, links: &Links<'_>) -> LinkView {
    let registry = site.registry();
    match who {
        Who::Entry(id) => {
            if let Some(company) = registry.companies.get(id) {
                let href = site.has_company_page(id).then(|| links.to(&urls::company(id)));
                return LinkView { href, ..LinkView::plain(&company.names.official) };
            }
            let name =
                registry.complainants.get(id).map_or(id.as_str(), |entry| &entry.names.official);
            let has_page = site.index().complainants.contains_key(id);
            LinkView {
                href: has_page.then(|| links.to(&urls::complainant(id))),
                ..LinkView::plain(name)
            }
        }
        Who::Inline(name) => LinkView::plain(name),
        Who::Unnamed(Some(text)) => LinkView::plain(text.best(site.words().lang()).1),
        Who::Unnamed(None) => LinkView::plain(site.words().say("case-unnamed")),
    }
}

/// An authority or court by its name, with a link to its page where it has one.
pub fn forum(site: &Site, id: &crate::model::Id, links: &Links<'_>) -> LinkView {
    let href = if site.registry().authorities.contains_key(id) {
        site.index().authorities.contains_key(id).then(|| links.to(&urls::authority(id)))
    } else {
        site.index().courts.contains_key(id).then(|| links.to(&urls::court(id)))
    };
    LinkView { href, ..LinkView::plain(forums::name(site, id)) }
}

/// Who acts in an event.
pub fn actor(site: &Site, case: &Case, actor: &Actor, links: &Links<'_>) -> LinkView {
    match actor {
        Actor::Complainant => match case.complainants.as_slice() {
            [one] if one.who.id().is_some() => who(site, &one.who, links),
            _ => LinkView::plain(site.words().say("actor-complainant")),
        },
        Actor::Company => match case.companies.as_slice() {
            [one] if !matches!(one.who, Who::Unnamed(_)) => who(site, &one.who, links),
            _ => LinkView::plain(site.words().say("actor-company")),
        },
        Actor::Party(id) => who(site, &Who::Entry(id.clone()), links),
        Actor::Authority(id) | Actor::Court(id) => forum(site, id, links),
    }
}

/// An amount with what limits it: about, at most.
pub fn stated(words: &Words, stated: Stated) -> String {
    limited(words, words.money(&stated.money), stated)
}

/// The text of an amount, which may be in another currency, with what limits the amount.
pub fn limited(words: &Words, mut text: String, stated: Stated) -> String {
    for (set, key) in [(stated.about, "money-about"), (stated.at_most, "money-at-most")] {
        if set {
            text = words.with(key, &[("amount", Put::Text(&text))]);
        }
    }
    text
}

/// An amount of a fine with what limits it: about, at most, per day, several alike.
pub fn fine_amount(words: &Words, line: &FineLine, amount: Stated) -> String {
    each(words, stated(words, amount), line.per, line.count)
}

/// An amount as a line of a fine's history has it; what was paid is paid of all of them.
pub fn entry_amount(words: &Words, line: &FineLine, entry: &LedgerEntry) -> String {
    if matches!(entry.state, FineState::Paid | FineState::PaidInPart) {
        return stated(words, entry.amount);
    }
    fine_amount(words, line, entry.amount)
}

/// An amount that is owed for each day, or several times.
pub fn each(words: &Words, mut text: String, per: Option<Per>, count: Option<u64>) -> String {
    if per == Some(Per::Day) {
        text = words.with("money-per-day", &[("amount", Put::Text(&text))]);
    }
    if let Some(count) = count {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        text =
            words.with("money-count", &[("n", Put::Number(count)), ("amount", Put::Text(&text))]);
    }
    text
}

/// What was last said of the payment of a fine that is not known to be paid: what, when, how sure.
pub fn payment(words: &Words, line: &FineLine) -> Option<String> {
    let entry = line.word_on_payment()?;
    let key = match entry.certainty {
        Certainty::Confirmed => "payment-said",
        Certainty::Reported => "payment-said-reported",
        Certainty::Disputed => "payment-said-disputed",
    };
    let state = words.label("fine-state", entry.state);
    let date = words.date(&entry.date);
    Some(words.with(key, &[("state", Put::Text(&state)), ("date", Put::Text(&date))]))
}

/// What kind of payment, unless it is a plain fine.
pub fn fine_kind(words: &Words, kind: FineKind) -> String {
    words.label("fine-kind", kind)
}

/// A source, ready to be cited.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Number on the page, from 1.
    pub number: usize,
    /// Title, or publisher and host where it has none.
    pub title: String,
    /// Address, if it is one that a page may link to.
    pub href: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Date of publication.
    pub date: Option<DateView>,
    /// What it is.
    pub kind: String,
    /// Whether it can confirm what it says.
    pub primary: bool,
    /// Its language, where it is not the page's.
    pub lang: Option<String>,
    /// Archived copy.
    pub archive: Option<String>,
    /// When it was read.
    pub retrieved: Option<String>,
    /// A quotation.
    pub quote: Option<String>,
}

/// All sources of a case.
pub fn sources(site: &Site, case: &Case) -> Vec<SourceView> {
    case.sources
        .iter()
        .enumerate()
        .map(|(index, source)| self::source(site, index, source))
        .collect()
}

fn source(site: &Site, index: usize, source: &Source) -> SourceView {
    let words = site.words();
    let host = source.url.as_deref().and_then(host_of);
    let fallback = source.publisher.clone().or(host.map(str::to_owned)).unwrap_or_default();
    SourceView {
        number: index + 1,
        title: source.title.clone().unwrap_or(fallback),
        href: source.url.clone().filter(|url| is_web(url)),
        publisher: source.publisher.clone().filter(|_| source.title.is_some()),
        date: source.date.as_ref().map(|value| date(words, value)),
        kind: words.label("source-kind", source.kind),
        primary: source.kind.confirms(),
        lang: source.lang.clone().filter(|lang| lang != words.lang()),
        archive: source.archive.clone().filter(|url| is_web(url)),
        retrieved: source
            .retrieved
            .as_ref()
            .map(|value| words.with("case-retrieved", &[("date", Put::Text(&words.date(value)))])),
        quote: source.quote.clone(),
    }
}

/// Only web addresses become links, whatever a file says.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The host of a web address, without `www.`.
pub fn host_of(url: &str) -> Option<&str> {
    let host = url.split("://").nth(1)?.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// A text in the best language, as safe HTML: Markdown.
pub fn markdown(site: &Site, text: &crate::model::Text, prefix: &str) -> TextView {
    let (lang, source) = text.best(site.words().lang());
    let options =
        MarkdownOptions { heading_offset: 2, id_prefix: prefix, english: is_english(lang) };
    TextView { lang: lang.to_owned(), html: text::markdown(source, &options).into_string() }
}

/// A text of a case with its language.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    /// BCP 47 tag.
    pub lang: String,
    /// Safe HTML.
    pub html: String,
}

/// Links by host; numbered where several lead to one host.
pub fn by_host(urls: &[String]) -> Vec<LinkView> {
    let hosts: Vec<&str> = urls.iter().map(|url| host_of(url).unwrap_or(url)).collect();
    let view = |(at, url): (usize, &String)| {
        let host = hosts[at];
        let before = hosts[..at].iter().filter(|other| **other == host).count();
        let alone = hosts.iter().filter(|other| **other == host).count() == 1;
        let text = if alone { host.to_owned() } else { format!("{host} ({})", before + 1) };
        LinkView { href: Some(url.clone()), outside: true, ..LinkView::plain(text) }
    };
    urls.iter().enumerate().map(view).collect()
}
