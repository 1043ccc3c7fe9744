//! What a decision says in one word is what it says in findings and fines.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::Event;
use crate::model::vocabulary::{Finding, Outcome};

pub(super) const RULE: Rule = Rule { codes: &[&code::OUTCOME_FINDINGS], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for event in &here.case.timeline {
        let Some((message, help)) = contradiction(event) else { continue };
        let at = here.event_field(event, "outcome");
        found.push(Diagnostic::new(&code::OUTCOME_FINDINGS, at, message).help(help));
    }
}

fn contradiction(event: &Event) -> Option<(&'static str, &'static str)> {
    let finds = |finding: Finding| event.findings.iter().any(|entry| entry.finding == finding);
    let partly = "write `outcome: violation-partly-found`, or correct the finding";
    match event.outcome? {
        Outcome::NoViolation if finds(Finding::Infringed) => Some((
            "the outcome is that there was no violation, and a finding is `infringed`",
            partly,
        )),
        Outcome::NoViolation if event.fines.iter().any(|fine| fine.kind.counts()) => Some((
            "the outcome is that there was no violation, and the decision imposes a fine",
            "correct the outcome, or put the fine on the decision that imposes it",
        )),
        Outcome::ViolationFound | Outcome::ViolationPartlyFound
            if finds(Finding::NotInfringed) && !finds(Finding::Infringed) =>
        {
            Some((
                "the outcome is a violation, and every finding says that there was none",
                "add the provision that was infringed to `findings`, or correct the outcome",
            ))
        }
        _ => None,
    }
}
