//! A fine is not higher than the law allows.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::Id;
use crate::model::event::Fine;
use crate::model::money::Money;
use crate::model::registry::Law;

pub(super) const RULE: Rule = Rule { codes: &[&code::FINE_MAXIMUM], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for event in &here.case.timeline {
        for fine in event.fines.iter().filter(|fine| fine.kind.counts()) {
            let Some(law) = law_of(here, fine) else { continue };
            let (Some(most), Money::Exact(amount)) = (law.maximum, fine.amount) else { continue };
            if amount.currency != most.currency || amount.minor <= most.minor {
                continue;
            }
            let message =
                format!("{amount} is more than {most}, the most that {} allows", law.short());
            found.push(
                Diagnostic::new(
                    &code::FINE_MAXIMUM,
                    here.fine_field(event, fine, "amount"),
                    message,
                )
                .help("correct the amount, or cite the law under which it was imposed in `for`"),
            );
        }
    }
}

/// The one law under which a fine was imposed: that of its provisions, else of the whole case.
fn law_of<'c>(here: &CaseContext<'c>, fine: &Fine) -> Option<&'c Law> {
    let own = fine.provisions.iter().chain(fine.parts.iter().flat_map(|part| &part.provisions));
    let mut laws: Vec<&str> = own.map(|citation| citation.law.as_str()).collect();
    if laws.is_empty() {
        laws = here.case.legal_basis.iter().map(|citation| citation.law.as_str()).collect();
    }
    laws.dedup();
    match laws.as_slice() {
        [law] => here.tracker.registry.laws.get(&Id::new(law)),
        _ => None,
    }
}
