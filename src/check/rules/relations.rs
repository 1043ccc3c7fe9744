//! A case that is named as related names the other in return.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::vocabulary::Relation;

pub(super) const RULE: Rule = Rule { codes: &[&code::ONE_SIDED], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for related in &here.case.related {
        let Some(other) = here.tracker.case(&related.case) else { continue };
        let answers = other.related.iter().any(|back| back.case == here.case.id);
        // Who cites another case is not cited by it.
        if answers || other.id == here.case.id || related.relation == Some(Relation::Cites) {
            continue;
        }
        let at = here.standing(&related.at);
        found.push(
            Diagnostic::new(
                &code::ONE_SIDED,
                at,
                format!("`{}` does not name this case in return", other.id),
            )
            .help(format!("add `{}` to `related` in the other file too", here.case.id)),
        );
    }
}
