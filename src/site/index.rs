//! Which cases belong to which company, authority and law.

use std::collections::BTreeMap;

use crate::Loaded;
use crate::model::Id;
use crate::model::case::Case;
use crate::model::date::PartialDate;

/// Places of cases, by what they belong to. An entity without a case is not in it.
#[derive(Debug, Default)]
pub struct Index {
    /// By respondent.
    pub companies: BTreeMap<Id, Vec<usize>>,
    /// By authority or court before which the case runs.
    pub authorities: BTreeMap<Id, Vec<usize>>,
    /// By law of the legal basis or of a finding.
    pub laws: BTreeMap<Id, Vec<usize>>,
    /// Places of all cases, the one with the latest event first.
    pub latest: Vec<usize>,
}

impl Index {
    /// Sorts the cases of a tracker.
    pub fn of(loaded: &Loaded) -> Self {
        let cases = &loaded.tracker.cases;
        let mut latest: Vec<usize> = (0..cases.len()).collect();
        latest.sort_by(|a, b| {
            let key = |place: &usize| last_event(&cases[*place]).and_then(PartialDate::latest);
            key(b).cmp(&key(a)).then_with(|| cases[*a].id.cmp(&cases[*b].id))
        });
        let mut index = Index::default();
        for place in &latest {
            index.add(*place, &cases[*place], loaded);
        }
        index.latest = latest;
        index
    }

    fn add(&mut self, place: usize, case: &Case, loaded: &Loaded) {
        for company in case.companies.iter().filter_map(|company| company.who.id()) {
            push(&mut self.companies, company.clone(), place);
        }
        for forum in &case.authorities {
            push(&mut self.authorities, forum.id.clone(), place);
        }
        for finding in &loaded.facts[place].findings {
            push(&mut self.laws, Id::new(finding.provision.law.as_str()), place);
        }
    }
}

fn push(map: &mut BTreeMap<Id, Vec<usize>>, id: Id, place: usize) {
    let places = map.entry(id).or_default();
    if places.last() != Some(&place) {
        places.push(place);
    }
}

/// The date of the last event that has one.
pub fn last_event(case: &Case) -> Option<&PartialDate> {
    case.timeline
        .iter()
        .rev()
        .filter(|event| !event.background)
        .map(|event| &event.date)
        .find(|date| date.latest().is_some() || date.earliest().is_some())
}

/// The date of the first event that has one.
pub fn first_event(case: &Case) -> Option<&PartialDate> {
    case.timeline
        .iter()
        .filter(|event| !event.background)
        .map(|event| &event.date)
        .find(|date| date.latest().is_some() || date.earliest().is_some())
}
