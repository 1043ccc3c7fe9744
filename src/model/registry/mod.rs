//! Who and what the cases speak of: authorities, courts, laws, companies, complainants, clocks.

mod clock;
mod entity;
mod law;
mod rates;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use clock::{Applies, Clock, Extension};
pub use entity::{
    Authority, Campaign, Company, ComplainantEntry, Confirmation, Court, Filed, Known, Membership,
    Names, Topic, Window,
};
pub use law::{Law, Provision};
pub use rates::{Rate, Rates};

use super::citation::LawNames;
use super::id::Id;

/// The registry, resolved.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// Authorities.
    pub authorities: BTreeMap<Id, Authority>,
    /// Courts and boards.
    pub courts: BTreeMap<Id, Court>,
    /// Laws.
    pub laws: BTreeMap<Id, Law>,
    /// What the citation parser knows of the laws.
    pub law_names: Arc<LawNames>,
    /// Clocks.
    pub clocks: BTreeMap<Id, Clock>,
    /// Respondents.
    pub companies: BTreeMap<Id, Company>,
    /// Complainants.
    pub complainants: BTreeMap<Id, ComplainantEntry>,
    /// Campaigns.
    pub campaigns: BTreeMap<Id, Campaign>,
    /// Topics.
    pub topics: BTreeMap<Id, Topic>,
    /// Public holidays by country code.
    pub holidays: BTreeMap<String, BTreeSet<jiff::civil::Date>>,
    /// Exchange rates.
    pub rates: Rates,
    /// Ids that may never be used again.
    pub retired: BTreeSet<String>,
}

impl Registry {
    /// The ultimate parent of a company, following `group` as far as it leads.
    pub fn ultimate_parent<'r>(&'r self, company: &'r Id) -> &'r Id {
        let mut here = company;
        for _ in 0..16 {
            match self.companies.get(here).and_then(|entry| entry.groups.last()) {
                Some(membership) if self.companies.contains_key(&membership.id) => {
                    here = &membership.id;
                }
                _ => break,
            }
        }
        here
    }
}
