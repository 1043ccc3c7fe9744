//! A case rests on more than what others report.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule { codes: &[&code::ONLY_SECONDARY], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let sources = &here.case.sources;
    // A case that rests on trackers alone is told so already.
    if !here.case.sources.iter().all(super::sources::is_tracker)
        && !sources.iter().any(|source| source.kind.confirms())
    {
        found.push(
            Diagnostic::new(
                &code::ONLY_SECONDARY,
                here.field("sources"),
                "every source of the case reports what others published",
            )
            .help("add the decision, the complaint, or what the authority or a party published"),
        );
    }
}
