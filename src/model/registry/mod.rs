//! Who and what the cases speak of: authorities, courts, laws, companies, complainants, clocks.

mod clock;
mod entity;
mod hosts;
mod law;
mod rates;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use clock::{Applies, Clock, Extension};
pub use entity::{
    Authority, Campaign, Company, ComplainantEntry, Confirmation, Court, Filed, Known, Membership,
    Names, Topic, Window,
};
pub use hosts::{Hosts, host};
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
    /// Hosts of the websites of authorities and courts.
    pub official_hosts: Hosts,
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

/// How many parents above one another are followed; no group of this field has as many.
const LONGEST_CHAIN: usize = 16;

impl Registry {
    /// The ultimate parent of a company, following `group` as far as it leads; the company itself
    /// where its parents lead in a circle.
    pub fn ultimate_parent<'r>(&'r self, company: &'r Id) -> &'r Id {
        let mut here = company;
        for _ in 0..LONGEST_CHAIN {
            match self.parent(here) {
                Some(parent) => here = parent,
                None => return here,
            }
        }
        company
    }

    /// The country of an authority or court.
    pub fn country_of(&self, forum: &Id) -> Option<&str> {
        let authority = self.authorities.get(forum).map(|entry| entry.country.as_str());
        authority.or_else(|| self.courts.get(forum).map(|entry| entry.country.as_str()))
    }

    /// The present parent of a company, if it has an entry.
    pub fn parent<'r>(&'r self, company: &Id) -> Option<&'r Id> {
        let parent = &self.companies.get(company)?.groups.last()?.id;
        self.companies.contains_key(parent).then_some(parent)
    }

    /// The companies whose parents lead back to themselves: each circle once, from the first of its
    /// ids on.
    pub fn circles(&self) -> Vec<Vec<&Id>> {
        let mut seen: BTreeSet<&Id> = BTreeSet::new();
        let mut circles = Vec::new();
        for start in self.companies.keys() {
            let mut way: Vec<&Id> = Vec::new();
            let mut next = Some(start);
            while let Some(here) = next.filter(|here| seen.insert(here)) {
                way.push(here);
                next = self.parent(here);
            }
            let circle = next.and_then(|here| way.iter().position(|passed| *passed == here));
            if let Some(from) = circle {
                let mut circle = way.split_off(from);
                let first = circle.iter().enumerate().min_by_key(|(_, id)| **id);
                let first = first.map_or(0, |(at, _)| at);
                circle.rotate_left(first);
                circles.push(circle);
            }
        }
        circles
    }
}
