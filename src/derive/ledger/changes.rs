//! What each entry of a fine's history adds to its totals: together they make these, so that a list
//! of all entries can be summed.

use super::euro::{InEuro, NotConverted};
use super::{FineLine, FineState, Totals};
use crate::model::money::Currency;
use crate::model::registry::Rates;

/// What an entry adds to the totals of its fine, or takes from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The fine's currency.
    pub currency: Currency,
    /// In minor units of that currency.
    pub totals: Totals,
    /// In euro cents by the one rate of the fine, or why there are none.
    pub euro: Result<InEuro, NotConverted>,
}

impl FineLine {
    /// What each entry adds to the totals, in the order of the entries; none for what is in no
    /// total: a proposal, and all entries of a fine that has no totals.
    ///
    /// An entry after which nobody knows the amount changes nothing until one is known again.
    pub fn changes(&self, rates: &Rates) -> Vec<Option<Change>> {
        if self.totals().is_none() {
            return vec![None; self.entries.len()];
        }
        let mut so_far = FineLine { entries: Vec::new(), ..self.clone() };
        let (mut before, mut before_in_euro) = (Totals::default(), Totals::default());
        let mut changes = Vec::new();
        for entry in &self.entries {
            so_far.entries.push(entry.clone());
            let now = so_far.totals().zip(so_far.in_euro(rates));
            let counts = entry.state != FineState::Proposed;
            changes.push(now.filter(|_| counts).map(|((amount, totals), euro)| Change {
                currency: amount.currency,
                totals: totals.since(&std::mem::replace(&mut before, totals)),
                euro: euro.map(|euro| InEuro {
                    totals: euro.totals.since(&std::mem::replace(&mut before_in_euro, euro.totals)),
                    ..euro
                }),
            }));
        }
        changes
    }
}
