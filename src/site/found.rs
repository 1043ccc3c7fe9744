//! What a search result says of a case, and every text by which it can be found.

use super::page::table;
use super::urls::Links;
use super::{Site, describe, facets};
use crate::model::date::PartialDate;

/// A case as a result shows it.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// Language of the title.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// Its status in words, with what limits it.
    pub status: String,
    /// When it began and when something last happened, in words.
    pub dates: Vec<String>,
    /// Fines as they stand, in words.
    pub fines: String,
    /// Respondents by name.
    pub companies: String,
    /// Before whom it runs.
    pub forums: String,
    /// How its summary begins.
    pub summary: String,
}

/// A case as a result shows it; its summary is cut after so many characters, at a word.
pub fn found(site: &Site, place: usize, characters: usize) -> Found {
    let row = table::row(site, place, &Links::from("", None, false));
    let (case, _) = site.case(place);
    let summary = case.summary.as_ref().map(|summary| summary.best(site.words().lang()));
    let (lang, summary) = summary.unwrap_or_default();
    Found {
        id: row.id,
        lang: row.lang,
        title: describe::title(site.words(), &case.title).1,
        status: row.status,
        dates: row.span.into_iter().collect(),
        fines: row.fines,
        companies: names(row.companies),
        forums: names(row.authorities),
        summary: cut(&describe::line(lang, summary), characters),
    }
}

/// Its title, its respondents and before whom it runs: as in [`found`], without all the rest.
pub fn heads(site: &Site, place: usize) -> [String; 3] {
    let (case, _) = site.case(place);
    let links = Links::from("", None, false);
    let companies = case.companies.iter().map(|party| describe::who(site, &party.who, &links));
    let forums = case.authorities.iter().map(|forum| describe::forum(site, &forum.id, &links));
    let title = describe::title(site.words(), &case.title).1;
    [title, names(companies.collect()), names(forums.collect())]
}

fn names(links: Vec<describe::LinkView>) -> String {
    links.into_iter().map(|link| link.text).collect::<Vec<_>>().join(", ")
}

/// The beginning of a text, cut at a word after so many characters.
pub fn cut(text: &str, characters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(characters) else { return text.to_owned() };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..end].trim_end_matches([',', ';', ':', ' ', '.', '–', '—']))
}

/// All texts of a case in plain words, a line for each, for phrases and excerpts: summary, details,
/// timeline, requests, response.
pub fn texts(site: &Site, place: usize) -> Vec<String> {
    let (case, _) = site.case(place);
    let mut lines: Vec<String> = Vec::new();
    let mut add = |source: &crate::model::Text| {
        lines.extend(source.all().map(|(lang, source)| describe::line(lang, source)));
    };
    case.summary.iter().for_each(&mut add);
    case.details.iter().for_each(&mut add);
    for event in &case.timeline {
        event.title.iter().chain(&event.text).for_each(&mut add);
    }
    case.requests.iter().filter_map(|request| request.text.as_ref()).for_each(&mut add);
    case.response.iter().for_each(|response| add(&response.text));
    case.affected.iter().filter_map(|affected| affected.scope.as_ref()).for_each(&mut add);
    lines
}

/// Its last event, its beginning and its decision.
pub fn dates(site: &Site, place: usize) -> [Option<&PartialDate>; 3] {
    let (case, facts) = site.case(place);
    [super::index::last_event(case), facets::filed(case, facts), facets::decided(case, facts)]
}

/// Days since 1970 of its last event, its beginning and its decision, the last day each can be.
pub fn days(site: &Site, place: usize) -> [Option<i64>; 3] {
    dates(site, place).map(|date| {
        let day = date.and_then(PartialDate::latest)?;
        Some(crate::derive::span::days(jiff::civil::date(1970, 1, 1), day))
    })
}
