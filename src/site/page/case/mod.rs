//! A case, as an edited dossier.

pub(super) mod basis;
mod elsewhere;
mod ledger;
mod parties;

use serde::Serialize;

use super::frame::{self, Frame};
use super::table;
use crate::derive::Facts;
use crate::model::case::{Case, Origin};
use crate::model::vocabulary::{Certainty, Phase, Vocabulary};
use crate::site::Site;
use crate::site::clocks::{self, ClockView};
use crate::site::describe::{self, LinkView, SourceView, TextView};
use crate::site::drawing::{self, DrawingView};
use crate::site::force;
use crate::site::stands;
use crate::site::timeline::{self, Row};
use crate::site::urls;
use crate::words::Put;

use basis::{ProvisionView, RequestView};
use elsewhere::{CorrectionView, ReferenceView};
use ledger::{FineView, ForceView};
use parties::{AffectedView, ResponseView};

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
    /// In force today?
    pub in_force: force::InForceView,
    /// Its time, drawn.
    pub drawing: Option<DrawingView>,
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
    /// What the forum of the case is called: an authority, or a court.
    pub before: String,
    /// Before whom.
    pub authorities: Vec<LinkView>,
    /// The grounds that the respondent claims.
    pub relies_on: Vec<String>,
    /// Whose word that is, where no authority has said so.
    pub relies_on_by: Option<String>,
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
    /// Every clock.
    pub clocks: Vec<ClockView>,
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
    /// How the page is cited.
    pub cite: String,
    /// Where mistakes go, if neither of the next two is known.
    pub mistakes: LinkView,
    /// Where the file can be edited.
    pub edit: Option<String>,
    /// Where a mistake can be reported.
    pub report: Option<String>,
}

/// What a case's page says.
pub fn view(site: &Site, place: usize) -> CaseView {
    let words = site.words();
    let (case, facts) = site.case(place);
    let path = urls::case(&case.id);
    let links = frame::links(site, &path);
    let (lang, title) = describe::title(words, &case.title);
    let status = status(site, place, facts);
    CaseView {
        frame: case_frame(site, case, &path, &title),
        id: case.id.to_string(),
        lang,
        origin: words.say(match case.origin() {
            _ if case.before_a_court() => "origin-court",
            Origin::Complaint => "origin-complaint",
            Origin::OwnVolition => "origin-own-volition",
            Origin::BreachNotification => "origin-breach-notification",
        }),
        status,
        class: table::class(site, place),
        stands: stands::sentences(site, case, facts),
        in_force: force::of_case(site, case, facts),
        drawing: drawing::of_case(site, place),
        withdrawn: case.withdrawn.as_ref().map(|text| {
            words.with("case-withdrawn", &[("reason", Put::Text(text.best(words.lang()).1))])
        }),
        summary: case.summary.as_ref().map(|text| describe::markdown(site, text, "summary-")),
        details: case.details.as_ref().map(|text| describe::markdown(site, text, "details-")),
        response: parties::response(site, case),
        response_missing: case.response.is_none()
            && facts.phase() == Phase::Open
            && facts.decision.is_none(),
        known_as: case.known_as.clone(),
        complainants: case
            .complainants
            .iter()
            .map(|complainant| parties::complained(site, complainant, &links))
            .collect(),
        companies: parties::companies(site, case, &links),
        before: words.say(if case.before_a_court() { "case-before" } else { "case-authority" }),
        authorities: parties::authorities(site, case, &links),
        relies_on: parties::grounds(site, case),
        relies_on_by: parties::grounds_by(site, case),
        cross_border: case.cross_border,
        affected: case
            .affected
            .iter()
            .map(|affected| parties::people(site, case, affected))
            .collect(),
        topics: elsewhere::topics(site, case, &links),
        campaign: elsewhere::campaign(site, case, &links),
        corrections: elsewhere::corrections(site, case),
        references: elsewhere::references(site, case),
        timeline: timeline::rows(site, case, facts, &links),
        clocks: clocks::all(site, case, facts),
        no_holidays: no_holidays(site, case, facts),
        fines: facts
            .fines
            .iter()
            .map(|line| ledger::fine(site, case, facts, line, &links))
            .collect(),
        orders: facts.force.orders.map(|(force, reason, _)| ForceView {
            answer: words.label("force", force),
            class: force.word().to_owned(),
            reason: words.label("reason", reason),
        }),
        provisions: basis::provisions(site, case, facts, &links),
        requests: basis::requests(site, case, facts),
        sources: describe::sources(site, case),
        related: elsewhere::related(site, case, &links),
        yaml: site.loaded().canonical(case).map(|html| html.into_string()),
        cite: elsewhere::cite(site, case, &path),
        mistakes: LinkView {
            href: Some(links.to(&urls::prose("corrections"))),
            ..LinkView::plain(words.say("case-mistakes"))
        },
        edit: elsewhere::edit(site, case),
        report: elsewhere::report(site, case),
    }
}

/// The status in words, with the reserve that it needs.
pub(super) fn status(site: &Site, place: usize, facts: &Facts) -> String {
    let status = table::status(site, place);
    let key = match facts.certainty {
        Certainty::Confirmed => return status,
        Certainty::Reported => "case-decided-as",
        Certainty::Disputed => "case-decided-as-disputed",
    };
    site.words().with(key, &[("status", Put::Text(&status))])
}

fn case_frame(site: &Site, case: &Case, path: &str, title: &str) -> Frame {
    let words = site.words();
    let links = frame::links(site, path);
    let summary = case.summary.as_ref().map(|text| {
        let (lang, text) = text.best(words.lang());
        describe::line(lang, text)
    });
    Frame {
        description: summary,
        noindex: case.noindex,
        ..frame::frame(site, path, title).crumb(site, "cases", &links)
    }
}

fn no_holidays(site: &Site, case: &Case, facts: &Facts) -> bool {
    !clocks::holidays_known(site, case) && facts.clocks.iter().any(|clock| clock.clock.is_some())
}
