//! Somebody looks for news of an open case at least once a year.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::span::days;
use crate::diagnostic::{Diagnostic, code};
use crate::model::vocabulary::Phase;

pub(super) const RULE: Rule = Rule { codes: &[&code::STALE], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let looked = here.case.last_verified.as_ref().and_then(|date| date.latest());
    let Some(looked) = looked.filter(|_| here.facts.phase() != Phase::Closed) else { return };
    let since = days(looked, here.as_of);
    if since > 365 {
        found.push(
            Diagnostic::new(
                &code::STALE,
                here.field("last_verified"),
                format!("nobody has looked for news of this case for {since} days"),
            )
            .help("look for news, add what you find, and raise `last_verified` to that day"),
        );
    }
}
