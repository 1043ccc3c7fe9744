//! Provisions with their findings, and requests with what became of them.

use serde::Serialize;

use crate::derive::{Derived, Facts};
use crate::model::Id;
use crate::model::case::Case;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::page::law;
use crate::site::timeline;
use crate::site::urls::{self, Links};

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
                finding: words.say(&format!("finding-{class}")),
                class: class.to_owned(),
                event: by.map(|(position, _)| format!("#event-{}", case.timeline[*position].id)),
                event_name: by.map(|(position, _)| timeline::name_of(words, case, *position)),
                certainty: by
                    .and_then(|(_, evidence)| timeline::certainty(words, evidence.certainty)),
            }
        })
        .collect()
}

pub fn requests(site: &Site, case: &Case) -> Vec<RequestView> {
    let words = site.words();
    case.requests
        .iter()
        .map(|request| {
            let measure = request.measure.map(|measure| words.label("measure", measure));
            let power = request
                .measure
                .and_then(|measure| measure.letter())
                .map(|letter| format!("Art. 58(2)({letter}) GDPR"));
            let text = request.text.as_ref().map(|text| text.best(words.lang()).1.to_owned());
            RequestView {
                text: text.or(measure).unwrap_or_default(),
                measure: power,
                granted: request.granted.map_or_else(
                    || words.say("case-no-answer"),
                    |granted| words.label("granted", granted),
                ),
                class: request.granted.map_or("open", Vocabulary::word).to_owned(),
            }
        })
        .collect()
}
