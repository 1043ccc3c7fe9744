//! Sources are cited, and no case rests on another tracker alone.

use std::collections::BTreeSet;

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, FieldPath, Location, Place, Step, code};
use crate::model::case::{Case, Source};
use crate::model::vocabulary::SourceKind;

pub(super) const RULE: Rule =
    Rule { codes: &[&code::UNUSED_SOURCE, &code::SINGLE_TRACKER], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let cited = cited(here.case);
    for (index, source) in here.case.sources.iter().enumerate() {
        let (Some(id), false) = (&source.id, cited.contains(&index)) else { continue };
        let path = FieldPath(vec![Step::Key("sources".into()), Step::Key(id.as_str().into())]);
        let at = Location { file: here.case.file, place: Place::Key(path) };
        found.push(
            Diagnostic::new(&code::UNUSED_SOURCE, at, format!("nothing cites the source `{id}`"))
                .help("cite it in the `sources` of the event that it proves, or remove it"),
        );
    }
    if !here.case.sources.is_empty() && here.case.sources.iter().all(is_tracker) {
        found.push(
            Diagnostic::new(
                &code::SINGLE_TRACKER,
                here.field("sources"),
                "the case rests on another tracker or a wiki alone",
            )
            .help("add the decision, a publication of the authority or a party, or a press report"),
        );
    }
}

fn cited(case: &Case) -> BTreeSet<usize> {
    let events = case.timeline.iter().flat_map(|event| {
        let fines = event.fines.iter().map(|fine| &fine.evidence);
        let findings = event.findings.iter().map(|entry| &entry.evidence);
        std::iter::once(&event.evidence).chain(fines).chain(findings)
    });
    let affected = case.affected.iter().map(|affected| &affected.evidence);
    let response = case.response.iter().map(|response| &response.evidence);
    events
        .chain(affected)
        .chain(response)
        .flat_map(|evidence| evidence.sources.iter().copied())
        .collect()
}

/// Whether a source is another tracker or a wiki.
pub(super) fn is_tracker(source: &Source) -> bool {
    let host = source.url.as_deref().is_some_and(|url| {
        ["gdprhub.eu", "enforcementtracker.com"].iter().any(|host| url.contains(host))
    });
    host || source.kind == SourceKind::Wiki
}
