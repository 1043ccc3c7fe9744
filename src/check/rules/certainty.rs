//! What is confirmed has a source that can confirm it; what is disputed says how.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Location, code};
use crate::model::case::Evidence;
use crate::model::vocabulary::Certainty;

pub(super) const RULE: Rule =
    Rule { codes: &[&code::CERTAINTY, &code::DISPUTED_TEXT], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for event in &here.case.timeline {
        confirmed(here, &event.evidence, || here.event(event), found);
        for fine in event.fines.iter().filter(|fine| fine.evidence != event.evidence) {
            confirmed(here, &fine.evidence, || here.event_field(event, "fines"), found);
        }
        for entry in event.findings.iter().filter(|entry| entry.evidence != event.evidence) {
            confirmed(here, &entry.evidence, || here.event_field(event, "findings"), found);
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
    for affected in &here.case.affected {
        confirmed(here, &affected.evidence, || here.field("affected"), found);
    }
    if let Some(response) = &here.case.response {
        confirmed(here, &response.evidence, || here.field("response"), found);
    }
}

fn confirmed(
    here: &CaseContext<'_>,
    evidence: &Evidence,
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
                "only secondary sources stand behind this, and it is not marked as reported",
            )
            .help("add `certainty: reported`, or a source of kind decision, judgment, official or party"),
        );
    }
}
