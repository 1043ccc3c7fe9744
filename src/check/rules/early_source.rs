//! A source is not older than what it is to prove.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};
use crate::model::vocabulary::EventKind;

pub(super) const RULE: Rule = Rule { codes: &[&code::EARLY_SOURCE], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for (place, source) in here.case.sources.iter().enumerate() {
        let (Some(id), Some(date)) = (&source.id, &source.date) else { continue };
        // What a court applied is older than its judgment.
        if source.url.as_deref().is_some_and(super::likely_duplicates::is_law) {
            continue;
        }
        let mut citing = here.case.timeline.iter().filter(|event| {
            let fines = event.fines.iter().map(|fine| &fine.evidence);
            let findings = event.findings.iter().map(|entry| &entry.evidence);
            let mut all = std::iter::once(&event.evidence).chain(fines).chain(findings);
            all.any(|evidence| evidence.sources.contains(&place))
        });
        // A term lies ahead of the order that sets it.
        let (Some(event), None) = (citing.next(), citing.next()) else { continue };
        if event.kind == EventKind::OrderDeadline || !date.wholly_before(&event.date) {
            continue;
        }
        let message =
            format!("the source is of {date}, and the only event that it proves of {}", event.date);
        let at = here.at(["sources", id, "date"].map(|key| Step::Key(key.into())).to_vec());
        found.push(
            Diagnostic::new(&code::EARLY_SOURCE, at, message)
                .help("correct one of the dates, or cite the source that tells of the event")
                .related(here.event_field(event, "date"), "the event"),
        );
    }
}
