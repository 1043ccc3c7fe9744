//! A term ends after the step that sets it.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule { codes: &[&code::DUE_BEFORE], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for event in &here.case.timeline {
        let Some(due) = event.due.as_ref().filter(|due| due.wholly_before(&event.date)) else {
            continue;
        };
        found.push(
            Diagnostic::new(
                &code::DUE_BEFORE,
                here.event_field(event, "due"),
                format!("the term ends on {due}, before {}, when it was set", event.date),
            )
            .help("correct one of the two dates"),
        );
    }
}
