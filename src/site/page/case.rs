//! A case, as an edited dossier.

use serde::Serialize;

use super::frame::{self, Frame};
use super::{law, table};
use crate::derive::{Derived, Facts, FineLine};
use crate::model::Id;
use crate::model::case::{Affected, Bounds, Case, Complainant, Origin};
use crate::model::vocabulary::{Certainty, ComplainantType, OnBehalfOf, Phase, Vocabulary};
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView, SourceView, TextView};
use crate::site::stands;
use crate::site::timeline::{self, Row};
use crate::site::urls::{self, Links};
use crate::words::Put;

/// A case's page.
#[derive(Clone, Debug, Serialize)]
pub struct CaseView {
    /// Frame.
    pub frame: Frame,
    /// Its id.
    pub id: String,
    /// Language of the title.
    pub lang: String,
    /// How it began.
    pub origin: String,
    /// Status in words.
    pub status: String,
    /// Status and phase, for the style.
    pub class: String,
    /// Where it stands: sentences.
    pub stands: Vec<String>,
    /// Why it was withdrawn from the tracker.
    pub withdrawn: Option<String>,
    /// Two or three sentences.
    pub summary: Option<TextView>,
    /// More.
    pub details: Option<TextView>,
    /// What the company says.
    pub response: Option<ResponseView>,
    /// No reply is known, in a case without a decision.
    pub response_missing: bool,
    /// Other names.
    pub known_as: Vec<String>,
    /// Who complained.
    pub complainants: Vec<LinkView>,
    /// Against whom.
    pub companies: Vec<LinkView>,
    /// Before whom.
    pub authorities: Vec<LinkView>,
    /// The grounds that the respondent claims.
    pub relies_on: Vec<String>,
    /// Cross-border or not.
    pub cross_border: Option<bool>,
    /// How many people, and who says so.
    pub affected: Vec<AffectedView>,
    /// Topics.
    pub topics: Vec<LinkView>,
    /// The campaign it belongs to.
    pub campaign: Option<LinkView>,
    /// What was corrected in it.
    pub corrections: Vec<CorrectionView>,
    /// Identifiers elsewhere.
    pub references: Vec<ReferenceView>,
    /// The timeline.
    pub timeline: Vec<Row>,
    /// Clocks were shown, and public holidays not considered.
    pub no_holidays: bool,
    /// Fines.
    pub fines: Vec<FineView>,
    /// Whether the orders can be enforced.
    pub orders: Option<ForceView>,
    /// Provisions with findings.
    pub provisions: Vec<ProvisionView>,
    /// What was asked.
    pub requests: Vec<RequestView>,
    /// Sources.
    pub sources: Vec<SourceView>,
    /// Related cases.
    pub related: Vec<LinkView>,
    /// The case's file as canonical YAML, safe HTML.
    pub yaml: Option<String>,
    /// Where the file can be edited.
    pub edit: Option<String>,
    /// Where a mistake can be reported.
    pub report: Option<String>,
}

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

/// A correction of the page.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    /// When.
    pub date: DateView,
    /// What was wrong, and what is right.
    pub text: String,
}

/// An identifier elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct ReferenceView {
    /// What kind.
    pub kind: String,
    /// The identifier.
    pub value: String,
}

/// A fine with its history.
#[derive(Clone, Debug, Serialize)]
pub struct FineView {
    /// What kind of payment.
    pub kind: String,
    /// As first imposed.
    pub announced: String,
    /// As it stands.
    pub standing: String,
    /// State in words.
    pub state: String,
    /// State, for the style.
    pub class: String,
    /// A word on certainty.
    pub certainty: Option<String>,
    /// Who owes it.
    pub owed_by: Vec<LinkView>,
    /// Several owe it jointly.
    pub jointly: bool,
    /// Its history.
    pub entries: Vec<EntryView>,
    /// Whether it can be enforced.
    pub force: Option<ForceView>,
}

/// A line of a fine's history.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// When.
    pub date: DateView,
    /// State in words.
    pub state: String,
    /// Amount from then on.
    pub amount: String,
    /// Anchor of the event.
    pub event: String,
    /// A word on certainty.
    pub certainty: Option<String>,
}

/// Whether something can be enforced today.
#[derive(Clone, Debug, Serialize)]
pub struct ForceView {
    /// Yes, no, not known.
    pub answer: String,
    /// For the style.
    pub class: String,
    /// Why.
    pub reason: String,
}

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

/// What a case's page says.
pub fn view(site: &Site, place: usize) -> CaseView {
    let words = site.words();
    let (case, facts) = site.case(place);
    let path = urls::case(&case.id);
    let links = frame::links(site, &path);
    let (lang, title) = case.title.best(words.lang());
    let status = status(site, place, facts);
    CaseView {
        frame: case_frame(site, case, &path, title),
        id: case.id.to_string(),
        lang: lang.to_owned(),
        origin: words.say(match case.origin() {
            Origin::Complaint => "origin-complaint",
            Origin::OwnVolition => "origin-own-volition",
            Origin::BreachNotification => "origin-breach-notification",
        }),
        status,
        class: table::class(site, place),
        stands: stands::sentences(site, case, facts),
        withdrawn: case.withdrawn.as_ref().map(|text| {
            words.with("case-withdrawn", &[("reason", Put::Text(text.best(words.lang()).1))])
        }),
        summary: case.summary.as_ref().map(|text| describe::markdown(site, text, "summary-")),
        details: case.details.as_ref().map(|text| describe::markdown(site, text, "details-")),
        response: response(site, case),
        response_missing: case.response.is_none()
            && facts.phase() == Phase::Open
            && facts.decision.is_none(),
        known_as: case.known_as.clone(),
        complainants: case
            .complainants
            .iter()
            .map(|complainant| complained(site, complainant, &links))
            .collect(),
        companies: companies(site, case, &links),
        authorities: authorities(site, case, &links),
        relies_on: case.relies_on.iter().map(|ground| words.label("ground", *ground)).collect(),
        cross_border: case.cross_border,
        affected: case.affected.iter().map(|affected| people(site, case, affected)).collect(),
        topics: topics(site, case, &links),
        campaign: campaign(site, case, &links),
        corrections: corrections(site, case),
        references: references(site, case),
        timeline: timeline::rows(site, case, facts, &links),
        no_holidays: no_holidays(site, case, facts),
        fines: facts.fines.iter().map(|line| fine(site, case, facts, line, &links)).collect(),
        orders: facts.force.orders.map(|(force, reason)| ForceView {
            answer: words.label("force", force),
            class: force.word().to_owned(),
            reason: words.label("reason", reason),
        }),
        provisions: provisions(site, case, facts, &links),
        requests: requests(site, case),
        sources: describe::sources(site, case),
        related: related(site, case, &links),
        yaml: yaml(site, case),
        edit: edit(site, case),
        report: report(site, case),
    }
}

fn status(site: &Site, place: usize, facts: &Facts) -> String {
    let status = table::status(site, place);
    if facts.certainty == Certainty::Confirmed {
        return status;
    }
    site.words().with("case-decided-as", &[("status", Put::Text(&status))])
}

fn case_frame(site: &Site, case: &Case, path: &str, title: &str) -> Frame {
    let words = site.words();
    let links = frame::links(site, path);
    let summary = case.summary.as_ref().map(|text| crate::text::plain(text.best(words.lang()).1));
    Frame {
        description: summary,
        noindex: case.noindex,
        ..frame::frame(site, path, title).crumb(site, "cases", &links)
    }
}

fn complained(site: &Site, complainant: &Complainant, links: &Links<'_>) -> LinkView {
    let words = site.words();
    let unnamed = complainant.who.id().is_none();
    let described = describe::who(site, &complainant.who, links);
    let mut view = match (&complainant.who, unnamed) {
        (crate::model::case::Who::Unnamed(None), _) => {
            LinkView::plain(words.label("complainant", complainant.kind))
        }
        _ => described,
    };
    let mut notes = Vec::new();
    if let Some(count) = complainant.count {
        let number = i64::try_from(count.number).unwrap_or(i64::MAX);
        let people = words.with("case-people", &[("n", Put::Number(number))]);
        notes.push(if count.about {
            words.with("money-about", &[("amount", Put::Text(&people))])
        } else {
            people
        });
    }
    if complainant.on_behalf_of == Some(OnBehalfOf::Individual) {
        notes.push(words.say("case-for-individual"));
    }
    if complainant.kind == ComplainantType::Individual && !unnamed {
        view.text = words.label("complainant", complainant.kind);
    }
    view.note = (!notes.is_empty()).then(|| notes.join(", "));
    view
}

fn companies(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
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

fn authorities(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    let words = site.words();
    case.authorities
        .iter()
        .map(|forum| {
            let country =
                country_of(site, &forum.id).map(|code| words.say(&format!("country-{code}")));
            let role = forum.role.map(|role| words.label("role", role));
            let note: Vec<String> = role.into_iter().chain(country).collect();
            LinkView { note: Some(note.join(", ")), ..describe::forum(site, &forum.id, links) }
        })
        .collect()
}

fn country_of<'s>(site: &'s Site, id: &Id) -> Option<&'s str> {
    let registry = site.registry();
    let authority = registry.authorities.get(id).map(|entry| entry.country.as_str());
    authority.or_else(|| registry.courts.get(id).map(|entry| entry.country.as_str()))
}

fn response(site: &Site, case: &Case) -> Option<ResponseView> {
    let words = site.words();
    let response = case.response.as_ref()?;
    let who = match (response.by.as_deref(), case.companies.as_slice()) {
        (None | Some("company"), [one]) => {
            describe::who(site, &one.who, &Links::from("", None, false)).text
        }
        (None | Some("company"), _) => words.say("actor-company"),
        (Some(by), _) => by.to_owned(),
    };
    Some(ResponseView {
        heading: words.with("case-response", &[("who", Put::Text(&who))]),
        text: describe::markdown(site, &response.text, "response-"),
        date: response.date.as_ref().map(|date| describe::date(words, date)),
        sources: numbers(&response.evidence.sources),
        certainty: timeline::certainty(words, response.evidence.certainty),
    })
}

fn numbers(sources: &[usize]) -> Vec<usize> {
    sources.iter().map(|index| index + 1).collect()
}

fn people(site: &Site, case: &Case, affected: &Affected) -> AffectedView {
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
fn speaker(site: &Site, case: &Case, by: &str) -> String {
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
            .or_else(|| registry.authorities.get(by).map(|entry| entry.names.display().to_owned()))
            .unwrap_or_else(|| by.to_owned()),
    }
}

fn topics(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
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

fn campaign(site: &Site, case: &Case, links: &Links<'_>) -> Option<LinkView> {
    let id = case.campaign.as_ref()?;
    let name = site.registry().campaigns.get(id)?.name.best(site.words().lang()).1;
    Some(LinkView { href: Some(links.to(&urls::campaign(id))), ..LinkView::plain(name) })
}

fn corrections(site: &Site, case: &Case) -> Vec<CorrectionView> {
    let words = site.words();
    case.corrections
        .iter()
        .map(|correction| CorrectionView {
            date: describe::date(words, &correction.date),
            text: correction.text.best(words.lang()).1.to_owned(),
        })
        .collect()
}

fn references(site: &Site, case: &Case) -> Vec<ReferenceView> {
    case.references
        .iter()
        .map(|reference| ReferenceView {
            kind: site.words().say(&format!("reference-{}", reference.kind)),
            value: reference.value.clone(),
        })
        .collect()
}

fn no_holidays(site: &Site, case: &Case, facts: &Facts) -> bool {
    let known = case
        .authorities
        .iter()
        .filter_map(|forum| country_of(site, &forum.id))
        .any(|country| site.registry().holidays.contains_key(country));
    !known && facts.clocks.iter().any(|clock| clock.clock.is_some())
}

fn fine(site: &Site, case: &Case, facts: &Facts, line: &FineLine, links: &Links<'_>) -> FineView {
    let words = site.words();
    let force = facts.force.fines.iter().find(|(id, ..)| *id == line.id);
    let owners = super::fines::owners(case, line);
    FineView {
        kind: describe::fine_kind(words, line.kind),
        announced: describe::fine_amount(words, line, line.announced()),
        standing: describe::fine_amount(words, line, line.amount()),
        state: words.label("fine-state", line.state()),
        class: line.state().word().to_owned(),
        certainty: timeline::certainty(words, line.certainty()),
        jointly: owners.len() > 1,
        owed_by: owners.into_iter().map(|who| describe::who(site, who, links)).collect(),
        entries: line
            .entries
            .iter()
            .map(|entry| EntryView {
                date: describe::date(words, &entry.date),
                state: words.label("fine-state", entry.state),
                amount: words.money(&entry.amount),
                event: format!("#event-{}", case.timeline[entry.event].id),
                certainty: timeline::certainty(words, entry.certainty),
            })
            .collect(),
        force: force.map(|(_, force, reason)| ForceView {
            answer: words.label("force", *force),
            class: force.word().to_owned(),
            reason: words.label("reason", *reason),
        }),
    }
}

fn provisions(site: &Site, case: &Case, facts: &Facts, links: &Links<'_>) -> Vec<ProvisionView> {
    let words = site.words();
    facts
        .findings
        .iter()
        .map(|found| {
            let class = match found.finding {
                Derived::Alleged => "alleged",
                Derived::Examined => "examined",
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

fn requests(site: &Site, case: &Case) -> Vec<RequestView> {
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

/// Related cases that exist; also those that name this one.
fn related(site: &Site, case: &Case, links: &Links<'_>) -> Vec<LinkView> {
    let words = site.words();
    let tracker = &site.loaded().tracker;
    let named = case.related.iter().filter_map(|related| {
        let other = tracker.case(&related.case)?;
        let note = related.relation.map(|relation| words.label("relation", relation));
        Some((other, note))
    });
    let naming = tracker.cases.iter().filter(|other| {
        other.id != case.id
            && other.related.iter().any(|related| related.case == case.id)
            && !case.related.iter().any(|related| related.case == other.id)
    });
    named
        .chain(naming.map(|other| (other, None)))
        .map(|(other, note)| LinkView {
            text: other.title.best(words.lang()).1.to_owned(),
            href: Some(links.to(&urls::case(&other.id))),
            note,
            outside: false,
        })
        .collect()
}

fn yaml(site: &Site, case: &Case) -> Option<String> {
    use crate::source::print::Part;
    let pieces = site.loaded().canonical(case)?;
    let marked = pieces.iter().map(|(part, text)| {
        let class = match part {
            Part::Key => Some("hl-key"),
            Part::Sign => Some("hl-sign"),
            Part::Value | Part::Space => None,
        };
        (class, text.as_str())
    });
    Some(crate::text::Html::marked(marked).into_string())
}

fn edit(site: &Site, case: &Case) -> Option<String> {
    let pattern = site.config().edit.as_ref()?;
    let file = site.loaded().files.get(case.file.0 as usize)?;
    let url = pattern.replace("{path}", &file.path);
    url.starts_with("https://").then_some(url)
}

fn report(site: &Site, case: &Case) -> Option<String> {
    let url = site.config().report.as_ref()?.replace("{case}", case.id.as_str());
    url.starts_with("https://").then_some(url)
}
