//! A case rests on laws that applied while it ran.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};
use crate::model::Id;

pub(super) const RULE: Rule = Rule { codes: &[&code::LAW_IN_FORCE], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let last = here.case.timeline.iter().filter_map(|event| event.date.latest()).max();
    let Some(last) = last else { return };
    for (index, citation) in here.case.legal_basis.iter().enumerate() {
        let Some(law) = here.tracker.registry.laws.get(&Id::new(citation.law.as_str())) else {
            continue;
        };
        let Some(from) = law
            .valid_from
            .as_ref()
            .filter(|from| from.earliest().is_some_and(|first| first > last))
        else {
            continue;
        };
        let message = format!(
            "{} applies from {from}, and the last event of the case was on {last}",
            law.short()
        );
        let at = here.at(vec![Step::Key("legal_basis".into()), Step::Index(index)]);
        found.push(
            Diagnostic::new(&code::LAW_IN_FORCE, at, message)
                .help("cite the law that applied then, or correct the dates"),
        );
    }
}
