//! A case that is withdrawn from the tracker says why.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule { codes: &[&code::WITHDRAWN_REASON], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(reason) = &here.case.withdrawn else { return };
    let (_, words) = reason.best(&here.case.lang);
    if words.split_whitespace().count() < 3 {
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
