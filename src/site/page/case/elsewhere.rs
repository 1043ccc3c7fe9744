//! What leads away from a case: topics, campaign, references, related cases, edit links.

use serde::Serialize;

use crate::model::case::Case;
use crate::model::vocabulary::Relation;
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::page::frame;
use crate::site::urls::{self, Links};
use crate::words::{Put, Words};

/// An identifier elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct ReferenceView {
    /// What kind.
    pub kind: String,
    /// The identifier.
    pub value: String,
}

/// A correction of the page.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    /// When.
    pub date: DateView,
    /// What was wrong, and what is right.
    pub text: String,
}

pub fn topics(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    let topics = &site.registry().topics;
    case.topics
        .iter()
        .filter_map(|id| Some((id, topics.get(id)?)))
        .map(|(id, topic)| LinkView {
            href: Some(links.to(&urls::topic(id))),
            ..LinkView::plain(topic.name.best(site.words().lang()).1)
        })
        .collect()
}

pub fn campaign(site: &Site, case: &Case, links: &Links<'_>) -> Option<LinkView> {
    let id = case.campaign.as_ref()?;
    let name = site.registry().campaigns.get(id)?.name.best(site.words().lang()).1;
    Some(LinkView { href: Some(links.to(&urls::campaign(id))), ..LinkView::plain(name) })
}

pub fn corrections(site: &Site, case: &Case) -> Vec<CorrectionView> {
    let words = site.words();
    case.corrections
        .iter()
        .map(|correction| CorrectionView {
            date: describe::date(words, &correction.date),
            text: correction.text.best(words.lang()).1.to_owned(),
        })
        .collect()
}

pub fn references(site: &Site, case: &Case) -> Vec<ReferenceView> {
    case.references
        .iter()
        .map(|reference| ReferenceView {
            kind: site.words().say(&format!("reference-{}", reference.kind)),
            value: reference.value.clone(),
        })
        .collect()
}

/// Related cases that exist; also those that name this one.
pub fn related(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    let words = site.words();
    let tracker = &site.loaded().tracker;
    let named = case.related.iter().filter_map(|related| {
        let other = tracker.case(&related.case)?;
        let note = related.relation.map(|relation| words.label("relation", relation));
        Some((other, note.or_else(|| returned(words, case, other))))
    });
    let places = site.index().naming.get(&case.id).into_iter().flatten();
    let naming = places.map(|place| &tracker.cases[*place]).filter(|other| {
        other.id != case.id && !case.related.iter().any(|related| related.case == other.id)
    });
    named
        .chain(naming.map(|other| (other, returned(words, case, other))))
        .map(|(other, note)| LinkView { note, ..describe::case_link(site, other, links) })
        .collect()
}

/// What a case is to another one that says what it is to the case.
fn returned(words: &Words, case: &Case, other: &Case) -> Option<String> {
    let back = other.related.iter().find(|related| related.case == case.id)?;
    Some(match back.relation? {
        Relation::FollowOn => words.say("relation-led-to"),
        Relation::AppealOf => words.say("relation-appealed-in"),
        Relation::Parent => words.say("relation-gave-rise-to"),
        Relation::Cites => words.say("relation-cited-by"),
        same => words.label("relation", same),
    })
}

/// The page as it is cited: title, site, the day until which somebody looked, address or id; the
/// address comes last, so that no comma is copied with it.
pub fn cite(site: &Site, case: &Case, path: &str) -> String {
    let words = site.words();
    let title = describe::title(words, &case.title).1;
    let place = frame::links(site, path)
        .absolute(path)
        .unwrap_or_else(|| words.with("case-cite-id", &[("id", Put::Text(case.id.as_str()))]));
    let mut parts = vec![title, site.config().title.best(words.lang()).1.to_owned()];
    if let Some(looked) = &case.last_verified {
        let date = words.date(looked);
        parts.push(words.with("case-cite-looked", &[("date", Put::Text(&date))]));
    }
    parts.push(place);
    parts.join(", ")
}

pub fn edit(site: &Site, case: &Case) -> Option<String> {
    let pattern = site.config().edit.as_ref()?;
    let file = site.loaded().files.get(case.file.0 as usize)?;
    Some(pattern.replace("{path}", &file.path))
}

pub fn report(site: &Site, case: &Case) -> Option<String> {
    Some(site.config().report.as_ref()?.replace("{case}", case.id.as_str()))
}
