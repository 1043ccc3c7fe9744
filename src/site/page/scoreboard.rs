//! The scoreboard of a campaign: what was filed, what is decided, and how its cases ended.

use serde::Serialize;

use super::entity::Fact;
use super::table::{StatusCount, share};
use crate::model::registry::{Campaign, Filed};
use crate::model::vocabulary::{Outcome, Phase, Vocabulary};
use crate::site::Site;
use crate::site::describe::{self, LinkView};
use crate::words::Put;

/// What a campaign has come to.
#[derive(Clone, Debug, Serialize)]
pub struct Scoreboard {
    /// What was filed, and how much of it is known to be decided, counted by others than this tracker:
    /// by those whom the links at the end name.
    pub wave: Vec<Fact>,
    /// The heading of the outcomes: of how many cases.
    pub heading: String,
    /// The cases followed here by outcome; those without a decision last.
    pub outcomes: Vec<StatusCount>,
}

/// The scoreboard of a campaign whose cases stand at these places.
pub fn view(site: &Site, campaign: &Campaign, places: &[usize]) -> Scoreboard {
    let words = site.words();
    let counted: Vec<usize> =
        places.iter().copied().filter(|place| site.case(*place).0.withdrawn.is_none()).collect();
    let fact = |label: &str, texts: Vec<String>, sources: &[String]| {
        let texts = texts.into_iter().map(LinkView::plain);
        let items = texts.chain(describe::by_host(sources)).collect();
        Fact { label: words.say(label), items }
    };
    let filed = campaign.filed.as_ref().map_or_else(Vec::new, |filed| filed_texts(site, filed));
    let known_texts: Vec<String> = known(site, campaign).into_iter().collect();
    let mut wave = Vec::new();
    if let Some(of) = campaign.filed.as_ref().filter(|_| !filed.is_empty()) {
        wave.push(fact("campaign-filed", filed, &of.sources));
    }
    if let Some(of) = campaign.known.as_ref().filter(|_| !known_texts.is_empty()) {
        wave.push(fact("campaign-known", known_texts, &of.sources));
    }
    let count = i64::try_from(counted.len()).unwrap_or(i64::MAX);
    Scoreboard {
        wave,
        heading: words.with("campaign-outcomes", &[("n", Put::Number(count))]),
        outcomes: outcomes(site, &counted),
    }
}

/// Cases by the outcome of their decision; those that wait or ended without one by their phase.
fn outcomes(site: &Site, places: &[usize]) -> Vec<StatusCount> {
    let words = site.words();
    let row = |status: String, phase: Phase, count: usize| StatusCount {
        status,
        class: format!("phase-{}", phase.word()),
        count,
        share: share(count, places.len()),
    };
    let count =
        |wanted: &dyn Fn(usize) -> bool| places.iter().filter(|place| wanted(**place)).count();
    let outcome = |place: usize| site.case(place).1.outcome;
    let open = |place: usize| site.case(place).1.phase() == Phase::Open;
    let mut rows: Vec<StatusCount> = Outcome::ALL
        .iter()
        .map(|is| {
            let label = words.label("outcome", *is);
            row(label, Phase::Decided, count(&|place| outcome(place) == Some(*is)))
        })
        .collect();
    let none = |place: usize| outcome(place).is_none();
    rows.push(row(
        words.say("campaign-closed"),
        Phase::Closed,
        count(&|place| none(place) && !open(place)),
    ));
    rows.push(row(
        words.say("campaign-waiting"),
        Phase::Open,
        count(&|place| none(place) && open(place)),
    ));
    rows.retain(|row| row.count > 0);
    rows
}

fn filed_texts(site: &Site, filed: &Filed) -> Vec<String> {
    let words = site.words();
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if let Some(count) = filed.count {
        let text = words.with("campaign-complaints", &[("n", Put::Number(number(count)))]);
        parts.push(if filed.about {
            words.with("money-about", &[("amount", Put::Text(&text))])
        } else {
            text
        });
    }
    parts.extend(
        filed.companies.map(|n| words.with("campaign-companies", &[("n", Put::Number(number(n)))])),
    );
    parts.extend(
        filed
            .authorities
            .map(|n| words.with("campaign-authorities", &[("n", Put::Number(number(n)))])),
    );
    parts.extend(filed.date.as_ref().map(|date| words.date(date)));
    parts
}

fn known(site: &Site, campaign: &Campaign) -> Option<String> {
    let words = site.words();
    let known = campaign.known.as_ref()?;
    let decided = i64::try_from(known.decided?).ok()?;
    let as_of = known.as_of.as_ref().map_or_else(String::new, |date| words.date(date));
    Some(
        words.with("campaign-decided", &[("n", Put::Number(decided)), ("date", Put::Text(&as_of))]),
    )
}
