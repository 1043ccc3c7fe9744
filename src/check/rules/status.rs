//! The status that an author writes is the one that follows from the timeline.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::vocabulary::Vocabulary;

pub(super) const RULE: Rule =
    Rule { codes: &[&code::STATUS_MISMATCH, &code::NO_STATUS], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    match (here.case.status, here.facts.stage) {
        (_, None) if here.case.timeline.is_empty() => {}
        (_, None) => found.push(
            Diagnostic::new(
                &code::NO_STATUS,
                here.field("timeline"),
                "no event of the timeline says where the case stands",
            )
            .help("add the event with which it began, such as `complaint-filed` or `investigation-opened`"),
        ),
        (Some(written), Some(derived)) if written != derived => {
            let message = format!(
                "the status is written as `{}`, and the timeline says `{}`",
                written.word(),
                derived.word()
            );
            let mut diagnostic = Diagnostic::new(&code::STATUS_MISMATCH, here.field("status"), message)
                .help(format!(
                    "write `status: {}`, or add the event that is missing from the timeline",
                    derived.word()
                ));
            if let Some(event) = here.facts.set_by.and_then(|position| here.case.timeline.get(position)) {
                diagnostic = diagnostic.related(
                    here.event_field(event, "event"),
                    format!("this event sets `{}`", derived.word()),
                );
            }
            found.push(diagnostic);
        }
        _ => {}
    }
}
