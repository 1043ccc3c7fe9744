//! A case that is withdrawn from the tracker says why.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule { codes: &[&code::WITHDRAWN_REASON], look: Look::Case(look) };

/// What people write who take the key for a switch.
const NO_REASONS: [&str; 9] =
    ["true", "yes", "y", "on", "1", "unknown", "withdrawn", "duplicate", "n/a"];

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(reason) = &here.case.withdrawn else { return };
    let (_, words) = reason.best(&here.case.lang);
    if NO_REASONS.contains(&words.trim().to_ascii_lowercase().as_str()) {
        found.push(
            Diagnostic::new(
                &code::WITHDRAWN_REASON,
                here.field("withdrawn"),
                format!("`{words}` gives no reason, and the reason is what the page will say"),
            )
            .help("say in a sentence why the tracker no longer stands by the case"),
        );
    }
}
