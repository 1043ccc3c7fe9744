//! Events stand in the order in which they happened; nothing sorts them.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::vocabulary::EventKind;

pub(super) const RULE: Rule = Rule { codes: &[&code::EVENT_ORDER], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut latest: Option<&crate::model::Event> = None;
    for event in here.case.timeline.iter().filter(|event| event.kind != EventKind::OrderDeadline) {
        if let Some(before) = latest.filter(|before| event.date.wholly_before(&before.date)) {
            found.push(
                Diagnostic::new(
                    &code::EVENT_ORDER,
                    here.event_field(event, "date"),
                    format!(
                        "{} lies before {}, the date of an event above it",
                        event.date, before.date
                    ),
                )
                .help("put the event where it belongs, or correct one of the two dates")
                .related(here.event_field(before, "date"), "the earlier line"),
            );
        }
        if latest.is_none_or(|before| before.date.earliest() < event.date.earliest()) {
            latest = Some(event);
        }
    }
}
