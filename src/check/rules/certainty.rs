//! What is confirmed has a source that can confirm it; what is disputed says how.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Location, Step, code};
use crate::model::case::Evidence;
use crate::model::vocabulary::Certainty;

pub(super) const RULE: Rule =
    Rule { codes: &[&code::CERTAINTY, &code::DISPUTED_TEXT], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for event in &here.case.timeline {
        let at = || here.event_field(event, "sources");
        confirmed(here, &event.evidence, "this event", at, found);
        for fine in event.fines.iter().filter(|fine| fine.evidence != event.evidence) {
            let at = || here.fine_field(event, fine, "sources");
            confirmed(here, &fine.evidence, "this fine", at, found);
        }
        for entry in event.findings.iter().filter(|entry| entry.evidence != event.evidence) {
            let at = || here.event_field(event, "findings");
            confirmed(here, &entry.evidence, "a finding", at, found);
        }
        if event.evidence.certainty == Certainty::Disputed && event.text.is_none() {
            found.push(
                Diagnostic::new(
                    &code::DISPUTED_TEXT,
                    here.event_field(event, "certainty"),
                    "the event is disputed, and nothing says how",
                )
                .help("say in `text` in what the sources differ"),
            );
        }
    }
    let sources = || Step::Key("sources".into());
    for affected in &here.case.affected {
        let at = || here.at([affected.at.0.0.as_slice(), &[sources()]].concat());
        confirmed(here, &affected.evidence, "this number of people", at, found);
    }
    if let Some(response) = &here.case.response {
        let at = || here.at(vec![Step::Key("response".into()), sources()]);
        confirmed(here, &response.evidence, "the response", at, found);
    }
}

fn confirmed(
    here: &CaseContext<'_>,
    evidence: &Evidence,
    what: &str,
    at: impl FnOnce() -> Location,
    found: &mut Vec<Diagnostic>,
) {
    let weak = evidence.certainty == Certainty::Confirmed
        && !evidence.sources.is_empty()
        && !evidence.sources.iter().any(|source| here.case.sources[*source].kind.confirms());
    if weak {
        found.push(
            Diagnostic::new(
                &code::CERTAINTY,
                at(),
                format!(
                    "only secondary sources stand behind {what}, and it is not marked as reported"
                ),
            )
            .help("add `certainty: reported`, or a source of kind decision, judgment, official or party"),
        );
    }
}
