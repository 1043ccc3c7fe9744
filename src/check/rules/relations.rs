//! A case that is named as related names the other in return.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Location, Place, code};
use crate::model::case::{Case, Related};
use crate::model::vocabulary::{Relation, Vocabulary};

pub(super) const RULE: Rule =
    Rule { codes: &[&code::ONE_SIDED, &code::BOTH_WAYS], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for related in &here.case.related {
        let Some(other) = here.tracker.case(&related.case) else { continue };
        both_ways(here, related, other, found);
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

/// A case that is said to come from a case that comes from it: told once, at the second of the two.
fn both_ways(here: &CaseContext<'_>, related: &Related, other: &Case, found: &mut Vec<Diagnostic>) {
    let directed = matches!(
        related.relation,
        Some(Relation::Parent | Relation::AppealOf | Relation::FollowOn)
    );
    let back = other
        .related
        .iter()
        .find(|back| back.case == here.case.id && back.relation == related.relation);
    let (Some(relation), Some(back), true) = (related.relation, back, directed) else { return };
    if here.case.id <= other.id {
        return;
    }
    let there = Location { file: other.file, place: Place::Value(back.at.0.clone()) };
    let message = format!("each of the two cases names the other as its `{}`", relation.word());
    found.push(
        Diagnostic::new(&code::BOTH_WAYS, here.standing(&related.at), message)
            .help("leave `relation` in the later case alone")
            .related(there, "the other one"),
    );
}
