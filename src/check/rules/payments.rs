//! What is paid of a fine is not more than what stands of it.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::FineState;
use crate::diagnostic::{Diagnostic, code};
use crate::model::money::Money;
use crate::model::vocabulary::EventKind;

pub(super) const RULE: Rule = Rule { codes: &[&code::PAID_TOO_MUCH], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for line in &here.facts.fines {
        let mut stands = None;
        let mut paid = 0_i64;
        for entry in &line.entries {
            if entry.imposes {
                paid = 0;
            }
            let event = &here.case.timeline[entry.event];
            let payment = event.kind == EventKind::FinePaid;
            if !payment {
                // What is said of a payment says nothing of what is owed.
                if entry.state.is_word_on_payment() {
                    continue;
                }
                let proposed = entry.state == FineState::Proposed;
                stands = (!proposed).then_some((entry.state, entry.amount.money)).or(stands);
                continue;
            }
            let (Money::Exact(amount), Some((state, Money::Exact(most)))) =
                (entry.amount.money, stands)
            else {
                continue;
            };
            paid = paid.saturating_add(amount.minor);
            let fallen = state == FineState::Annulled;
            let count = i64::try_from(line.count.unwrap_or(1)).unwrap_or(i64::MAX);
            let too_much = fallen || paid > most.minor.saturating_mul(count);
            let Some(fine) = event.fines.iter().find(|fine| fine.id == line.id) else { continue };
            if amount.currency != most.currency || !too_much {
                continue;
            }
            let (message, help) = if fallen {
                (
                    format!("{amount} is paid of a fine that was annulled before"),
                    "put the payment before the judgment, or correct the fine that is meant",
                )
            } else {
                (
                    format!("{amount} is more than what was left of the fine of {most}"),
                    "give what was paid in this event alone, without interest and costs",
                )
            };
            let at = here.fine_field(event, fine, "amount");
            found.push(Diagnostic::new(&code::PAID_TOO_MUCH, at, message).help(help));
        }
    }
}
