//! Who complained, against whom, before whom; what the company says, and how many are affected.

use serde::Serialize;

use crate::model::case::{Affected, Bounds, Case, Complainant, Who};
use crate::model::event::Event;
use crate::model::vocabulary::{ComplainantType, EventKind, Ground, OnBehalfOf};
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView, TextView};
use crate::site::forums;
use crate::site::timeline;
use crate::site::urls::Links;
use crate::words::Put;

/// What the company says.
#[derive(Clone, Debug, Serialize)]
pub struct ResponseView {
    /// Heading.
    pub heading: String,
    /// In our words.
    pub text: TextView,
    /// When.
    pub date: Option<DateView>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
    /// A word on certainty.
    pub certainty: Option<String>,
}

/// How many people are affected.
#[derive(Clone, Debug, Serialize)]
pub struct AffectedView {
    /// The number in words.
    pub people: String,
    /// Which people.
    pub scope: Option<String>,
    /// Who says so.
    pub by: Option<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
    /// A word on certainty.
    pub certainty: Option<String>,
}

pub fn complained(site: &Site, complainant: &Complainant, links: &Links<'_>) -> LinkView {
    let words = site.words();
    let unnamed = complainant.who.id().is_none();
    let described = describe::who(site, &complainant.who, links);
    let mut view = match (&complainant.who, unnamed) {
        (Who::Unnamed(None), _) => LinkView::plain(words.label("complainant", complainant.kind)),
        _ => described,
    };
    let mut notes = Vec::new();
    let people = complainant.count.map(|count| {
        let number = i64::try_from(count.number).unwrap_or(i64::MAX);
        let counted =
            complainant.kind == ComplainantType::Organisation && complainant.on_behalf_of.is_none();
        let key = if counted { "case-organisations" } else { "case-people" };
        let people = words.with(key, &[("n", Put::Number(number))]);
        if count.about {
            words.with("money-about", &[("amount", Put::Text(&people))])
        } else {
            people
        }
    });
    match (complainant.on_behalf_of, people) {
        (Some(OnBehalfOf::Individual), Some(people)) => {
            notes.push(words.with("case-for-people", &[("people", Put::Text(&people))]));
        }
        (Some(OnBehalfOf::Individual), None) => notes.push(words.say("case-for-individual")),
        (None, people) => notes.extend(people),
    }
    if complainant.kind == ComplainantType::Individual && !unnamed {
        view.text = words.label("complainant", complainant.kind);
    }
    view.note = (!notes.is_empty()).then(|| notes.join(", "));
    view
}

pub fn companies(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    case.companies
        .iter()
        .map(|company| {
            let role = site.words().label("role", company.role);
            let note = match &company.named_as {
                Some(name) => format!("{name}, {role}"),
                None => role,
            };
            LinkView { note: Some(note), ..describe::who(site, &company.who, links) }
        })
        .collect()
}

pub fn authorities(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    let words = site.words();
    case.authorities
        .iter()
        .map(|forum| {
            let country = site
                .registry()
                .country_of(&forum.id)
                .map(|code| words.say(&format!("country-{code}")));
            let role = forum.role.map(|role| words.label("role", role));
            let note: Vec<String> = role.into_iter().chain(country).collect();
            // The country stands behind it anyway.
            let text = forums::short(site, &forum.id).to_owned();
            let note = Some(note.join(", "));
            LinkView { text, note, ..describe::forum(site, &forum.id, links) }
        })
        .collect()
}

pub fn response(site: &Site, case: &Case) -> Option<ResponseView> {
    let words = site.words();
    let response = case.response.as_ref()?;
    let who = match (response.by.as_deref(), case.companies.as_slice()) {
        (None | Some("company"), [one]) => {
            describe::who(site, &one.who, &Links::from("", None, false)).text
        }
        (None | Some("company"), _) => words.say("actor-company"),
        (Some(by), _) => speaker(site, case, by),
    };
    Some(ResponseView {
        heading: words.with("case-response", &[("who", Put::Text(&who))]),
        text: describe::markdown(site, &response.text, "response-"),
        date: response.date.as_ref().map(|date| describe::date(words, date)),
        sources: numbers(&response.evidence.sources),
        certainty: timeline::certainty(words, response.evidence.certainty),
    })
}

pub fn numbers(sources: &[usize]) -> Vec<usize> {
    sources.iter().map(|index| index + 1).collect()
}

pub fn people(site: &Site, case: &Case, affected: &Affected) -> AffectedView {
    let words = site.words();
    let number = words.number(i64::try_from(affected.people).unwrap_or(i64::MAX));
    let key = match affected.bounds {
        Bounds::Exact => None,
        Bounds::About => Some("case-people-about"),
        Bounds::AtLeast => Some("case-people-at-least"),
        Bounds::AtMost => Some("case-people-at-most"),
    };
    let people = key
        .map_or_else(|| number.clone(), |key| words.with(key, &[("people", Put::Text(&number))]));
    let by = affected.by.as_deref().map(|by| speaker(site, case, by));
    AffectedView {
        people,
        scope: affected.scope.as_ref().map(|text| text.best(words.lang()).1.to_owned()),
        by: by.map(|who| words.with("case-people-by", &[("who", Put::Text(&who))])),
        sources: numbers(&affected.evidence.sources),
        certainty: timeline::certainty(words, affected.evidence.certainty),
    }
}

/// Who gives a number: a party of the case, an entry of the registry, or a name.
pub fn speaker(site: &Site, case: &Case, by: &str) -> String {
    let registry = site.registry();
    let nowhere = Links::from("", None, false);
    match by {
        "complainant" => match case.complainants.as_slice() {
            [one] => complained(site, one, &nowhere).text,
            _ => site.words().say("actor-complainant"),
        },
        "company" => match case.companies.as_slice() {
            [one] => describe::who(site, &one.who, &nowhere).text,
            _ => site.words().say("actor-company"),
        },
        by => registry
            .complainants
            .get(by)
            .map(|entry| entry.names.official.clone())
            .or_else(|| registry.companies.get(by).map(|entry| entry.names.official.clone()))
            .or_else(|| {
                let (id, _) = registry.authorities.get_key_value(by)?;
                Some(forums::name(site, id))
            })
            .unwrap_or_else(|| by.to_owned()),
    }
}

/// The grounds that the respondent claims; under the GDPR with the point that each is.
pub fn grounds(site: &Site, case: &Case) -> Vec<String> {
    let words = site.words();
    let gdpr = case.legal_basis.iter().any(|provision| provision.law.as_str() == "gdpr");
    let said = |ground: &Ground| {
        let label = words.label("ground", *ground);
        match ground.letter().filter(|_| gdpr) {
            Some(letter) => format!("{label}, Art. 6(1)({letter}) GDPR"),
            None => label,
        }
    };
    case.relies_on.iter().map(said).collect()
}

/// Whose word the grounds are: before an authority has said anything on the matter, a party's.
pub fn grounds_by(site: &Site, case: &Case) -> Option<String> {
    let speaks = |event: &Event| {
        let kind = event.kind;
        let drafts = [
            EventKind::Decision,
            EventKind::PartialDecision,
            EventKind::PreliminaryFindings,
            EventKind::NoticeOfIntent,
            EventKind::DraftDecision,
            EventKind::EdpbBindingDecision,
            EventKind::FormalNotice,
            EventKind::CjeuJudgment,
        ];
        !event.background && (kind.is_judgment() || drafts.contains(&kind))
    };
    let own = !case.timeline.iter().any(speaks);
    own.then(|| site.words().say("case-relies-on-party"))
}
