//! What is paid of a fine is not more than what stands of it.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::money::Money;
use crate::model::vocabulary::EventKind;

pub(super) const RULE: Rule = Rule { codes: &[&code::PAID_TOO_MUCH], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for line in &here.facts.fines {
        let Money::Exact(announced) = line.announced() else { continue };
        let mut paid = 0;
        for event in here.case.timeline.iter().filter(|event| event.kind == EventKind::FinePaid) {
            for fine in event.fines.iter().filter(|fine| fine.id == line.id) {
                let Money::Exact(amount) = fine.amount else { continue };
                paid += amount.minor;
                if amount.currency == announced.currency && paid > announced.minor {
                    let message =
                        format!("{amount} is more than what was left of the fine of {announced}");
                    found.push(
                        Diagnostic::new(
                            &code::PAID_TOO_MUCH,
                            here.fine_field(event, fine, "amount"),
                            message,
                        )
                        .help("give what was paid in this event alone, without interest and costs"),
                    );
                }
            }
        }
    }
}
