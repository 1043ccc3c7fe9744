//! A background event is never the first: a case begins with what happened in it.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule { codes: &[&code::BACKGROUND_FIRST], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    if let Some(event) = here.case.timeline.first().filter(|event| event.background) {
        found.push(
            Diagnostic::new(
                &code::BACKGROUND_FIRST,
                here.event_field(event, "background"),
                "the first event is marked as background",
            )
            .help("put the event with which the case began first, or cite the earlier one in `references`"),
        );
    }
}
