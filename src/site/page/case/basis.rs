//! Provisions with their findings, and requests with what became of them.

use serde::Serialize;

use crate::derive::{Derived, Facts};
use crate::model::Id;
use crate::model::case::Case;
use crate::model::event::{Event, Of, Ruling};
use crate::model::vocabulary::{EventKind, Object, Outcome, Remedy, Vocabulary};
use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::page::law;
use crate::site::timeline;
use crate::site::urls::{self, Links};
use crate::words::{Put, Words};

/// A provision with what was found on it.
#[derive(Clone, Debug, Serialize)]
pub struct ProvisionView {
    /// As it is cited.
    pub citation: LinkView,
    /// Title of the article.
    pub title: Option<String>,
    /// Finding in words.
    pub finding: String,
    /// Finding, for the style.
    pub class: String,
    /// The event that holds it: anchor.
    pub event: Option<String>,
    /// And its name.
    pub event_name: Option<String>,
    /// A word on certainty.
    pub certainty: Option<String>,
    /// The last judgment on the decision that holds it, where one changed that decision: what it
    /// says of the findings, with a link to its event.
    pub later: Option<LinkView>,
}

/// What was asked.
#[derive(Clone, Debug, Serialize)]
pub struct RequestView {
    /// In words.
    pub text: String,
    /// The power of Art. 58(2) GDPR.
    pub measure: Option<String>,
    /// Whether it was granted.
    pub granted: String,
    /// For the style.
    pub class: String,
}

pub fn provisions(
    site: &Site,
    case: &Case,
    facts: &Facts,
    links: &Links<'_>,
) -> Vec<ProvisionView> {
    let words = site.words();
    facts
        .findings
        .iter()
        .map(|found| {
            let class = match found.finding {
                Derived::Alleged => "alleged",
                Derived::Examined => "examined",
                Derived::Interpreted => "interpreted",
                Derived::Found(finding) => finding.word(),
            };
            let raised = matches!(found.finding, Derived::Alleged | Derived::Examined);
            let said = if raised && answered(case, facts) { "not-known" } else { class };
            let id = Id::new(found.provision.law.as_str());
            let href = match &found.provision.article {
                Some(article) => links.to(&urls::article(&id, article)),
                None => links.to(&urls::law(&id)),
            };
            let by = found.by.as_ref();
            ProvisionView {
                citation: LinkView {
                    href: Some(href),
                    ..LinkView::plain(site.registry().law_names.print(&found.provision))
                },
                title: law::title(site, &found.provision),
                finding: words.say(&format!("finding-{said}")),
                class: class.to_owned(),
                event: by.map(|(position, _)| format!("#event-{}", case.timeline[*position].id)),
                event_name: by.map(|(position, _)| timeline::name_of(words, case, *position)),
                certainty: by
                    .and_then(|(_, evidence)| timeline::certainty(words, evidence.certainty)),
                later: by.and_then(|(position, _)| later(site, case, facts, *position)),
            }
        })
        .collect()
}

/// Whether somebody decided on the whole case, so that silence on a point is no longer because
/// nobody has.
fn answered(case: &Case, facts: &Facts) -> bool {
    let kind = facts.decision.map(|position| case.timeline[position].kind);
    kind.is_some_and(|kind| !matches!(kind, EventKind::Settled | EventKind::Discontinued))
        && facts.outcome != Some(Outcome::Discontinued)
}

/// The last judgment on a decision, where one of them changed it.
fn later(site: &Site, case: &Case, facts: &Facts, decision: usize) -> Option<LinkView> {
    let words = site.words();
    let (last, result) = judged(words, case, facts, decision)?;
    Some(LinkView {
        href: Some(format!("#event-{}", case.timeline[last].id)),
        note: Some(result),
        ..LinkView::plain(timeline::name_of(words, case, last))
    })
}

/// The last judgment on a decision, where one of them changed the decision, and what it says of the
/// decision's findings; where it is not on them, what it says of the rest.
pub fn judged(
    words: &Words,
    case: &Case,
    facts: &Facts,
    decision: usize,
) -> Option<(usize, String)> {
    let on_it = |position: &usize| facts.tracks.own(*position) == Some(decision);
    let judgments: Vec<(usize, &Event, &Ruling)> = (0..case.timeline.len())
        .filter(on_it)
        .map(|position| (position, &case.timeline[position]))
        .filter(|(_, event)| !event.background)
        .filter_map(|(position, event)| Some((position, event, event.result.as_ref()?)))
        .collect();
    if !judgments.iter().any(|(.., ruling)| ruling.any(Remedy::changes)) {
        return None;
    }
    let (last, event, ruling) = judgments.last()?;
    Some((*last, on_findings(words, case, event, ruling)))
}

fn on_findings(words: &Words, case: &Case, event: &Event, ruling: &Ruling) -> String {
    let remedy = match ruling {
        Ruling::PerObject(results) => {
            let found = results.iter().find(|(object, _)| *object == Object::Findings);
            return found.map_or_else(
                || timeline::ruled(words, ruling),
                |(_, remedy)| words.label("remedy", *remedy),
            );
        }
        Ruling::Whole(remedy) => words.label("remedy", *remedy),
    };
    let attacked = match event.of {
        Of::Event(action) if event.against.is_empty() => &case.timeline[action].against,
        _ => &event.against,
    };
    if attacked.is_empty() || attacked.contains(&Object::Findings) {
        return remedy;
    }
    let objects: Vec<String> = attacked.iter().map(|on| words.label("object", *on)).collect();
    let objects = words.list(&objects);
    let values = [("object", Put::Text(&objects)), ("result", Put::Text(&remedy))];
    words.with("case-result-object", &values)
}

/// Whether Art. 58(2) GDPR is what an authority's power in a case rests on: a case under another
/// law has other powers, one against an institution of the Union those of Regulation 2018/1725.
fn under_gdpr(case: &Case, facts: &Facts) -> bool {
    let cites = |law: &str| {
        let found = facts.findings.iter().map(|found| &found.provision);
        case.legal_basis.iter().chain(found).any(|provision| provision.law.as_str() == law)
    };
    cites("gdpr") && !cites("eudpr")
}

pub fn requests(site: &Site, case: &Case, facts: &Facts) -> Vec<RequestView> {
    let words = site.words();
    let silent = if answered(case, facts) { "granted-not-known" } else { "case-no-answer" };
    case.requests
        .iter()
        .map(|request| {
            let measure = request.measure.map(|measure| words.label("measure", measure));
            let power = request
                .measure
                .and_then(|measure| measure.letter())
                .filter(|_| under_gdpr(case, facts))
                .map(|letter| format!("Art. 58(2)({letter}) GDPR"));
            let text = request.text.as_ref().map(|text| text.best(words.lang()).1.to_owned());
            RequestView {
                text: text.or(measure).unwrap_or_default(),
                measure: power,
                granted: request
                    .granted
                    .map_or_else(|| words.say(silent), |granted| words.label("granted", granted)),
                class: request.granted.map_or("open", Vocabulary::word).to_owned(),
            }
        })
        .collect()
}
