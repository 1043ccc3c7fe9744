//! Which cases belong to which company, authority, court, complainant, country, law and topic.

use std::collections::{BTreeMap, BTreeSet};

use crate::loaded::Loaded;
use crate::model::Id;
use crate::model::case::Case;
use crate::model::citation::Citation;
use crate::model::date::PartialDate;
use crate::model::event::Actor;

/// Places of cases, by what they belong to. An entity without a case is not in it.
#[derive(Debug, Default)]
pub struct Index {
    /// By respondent.
    pub companies: BTreeMap<Id, Vec<usize>>,
    /// By authority before which the case runs, or that acts in it.
    pub authorities: BTreeMap<Id, Vec<usize>>,
    /// By court before which the case runs, or that acts in it.
    pub courts: BTreeMap<Id, Vec<usize>>,
    /// By complainant of the registry.
    pub complainants: BTreeMap<Id, Vec<usize>>,
    /// By country of the authorities, ISO 3166-1 or `EU`.
    pub countries: BTreeMap<String, Vec<usize>>,
    /// By law of the legal basis or of a finding.
    pub laws: BTreeMap<Id, Vec<usize>>,
    /// By provision of the first level: an article, section or paragraph.
    pub articles: BTreeMap<(Id, String), Vec<usize>>,
    /// By topic.
    pub topics: BTreeMap<Id, Vec<usize>>,
    /// By campaign.
    pub campaigns: BTreeMap<Id, Vec<usize>>,
    /// Cases that name another as related, by the other's id.
    pub naming: BTreeMap<Id, Vec<usize>>,
    /// Companies whose ultimate parent another is, by the parent, which is one of them.
    pub groups: BTreeMap<Id, BTreeSet<Id>>,
    /// Places of all cases, the one with the latest event first.
    pub latest: Vec<usize>,
    /// Where each case stands in `latest`, by its place.
    pub rank: Vec<usize>,
    /// Events by the year of their last possible day: place of the case, place in its timeline.
    pub years: BTreeMap<i16, Vec<(usize, usize)>>,
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
        for (place, case) in cases.iter().enumerate() {
            for related in &case.related {
                push(&mut index.naming, related.case.clone(), place);
            }
        }
        let registry = &loaded.tracker.registry;
        for id in registry.companies.keys() {
            let parent = registry.ultimate_parent(id).clone();
            index.groups.entry(parent).or_default().insert(id.clone());
        }
        index.rank = vec![0; latest.len()];
        for (rank, place) in latest.iter().enumerate() {
            index.rank[*place] = rank;
        }
        index.latest = latest;
        index.years = years(loaded);
        index
    }

    fn add(&mut self, place: usize, case: &Case, loaded: &Loaded) {
        let registry = &loaded.tracker.registry;
        for id in case.companies.iter().filter_map(|company| company.who.id()) {
            push(&mut self.companies, id.clone(), place);
        }
        for id in case.complainants.iter().filter_map(|party| party.who.id()) {
            push(&mut self.complainants, id.clone(), place);
        }
        for forum in &case.authorities {
            let authority = registry.authorities.get(&forum.id);
            let court = registry.courts.get(&forum.id);
            let country =
                authority.map(|entry| &entry.country).or(court.map(|entry| &entry.country));
            self.countries_of(country, place);
            let office = if authority.is_some() { &mut self.authorities } else { &mut self.courts };
            push(office, forum.id.clone(), place);
        }
        for actor in case.timeline.iter().flat_map(|event| event.by.iter().chain(&event.to)) {
            match actor {
                Actor::Court(id) => push(&mut self.courts, id.clone(), place),
                Actor::Authority(id) => push(&mut self.authorities, id.clone(), place),
                _ => {}
            }
        }
        for finding in &loaded.facts[place].findings {
            self.provision(&finding.provision, place);
        }
        for topic in &case.topics {
            push(&mut self.topics, topic.clone(), place);
        }
        if let Some(campaign) = &case.campaign {
            push(&mut self.campaigns, campaign.clone(), place);
        }
    }

    fn countries_of(&mut self, country: Option<&String>, place: usize) {
        if let Some(country) = country {
            push(&mut self.countries, country.clone(), place);
        }
    }

    fn provision(&mut self, provision: &Citation, place: usize) {
        let law = Id::new(provision.law.as_str());
        push(&mut self.laws, law.clone(), place);
        if let Some(article) = &provision.article {
            push(&mut self.articles, (law, article.clone()), place);
        }
    }
}

/// Adds a place once: cases are added one after another, so it could only be the last.
fn push<K: Ord>(map: &mut BTreeMap<K, Vec<usize>>, key: K, place: usize) {
    let places = map.entry(key).or_default();
    if places.last() != Some(&place) {
        places.push(place);
    }
}

/// Events by year, latest first: by the last possible day, then case, then place in the timeline.
fn years(loaded: &Loaded) -> BTreeMap<i16, Vec<(usize, usize)>> {
    let mut events = Vec::new();
    for (place, case) in loaded.tracker.cases.iter().enumerate() {
        if case.withdrawn.is_some() {
            continue;
        }
        for (position, event) in
            case.timeline.iter().enumerate().filter(|(_, event)| !event.background)
        {
            if let Some(day) = event.date.latest().filter(|day| *day <= loaded.as_of) {
                events.push((day, place, position));
            }
        }
    }
    events.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(b.2.cmp(&a.2)));
    let mut years: BTreeMap<i16, Vec<(usize, usize)>> = BTreeMap::new();
    for (day, place, position) in events {
        years.entry(day.year()).or_default().push((place, position));
    }
    years
}

/// The date of the last event that has one.
pub fn last_event(case: &Case) -> Option<&PartialDate> {
    dated(case).next_back()
}

/// The date of the first event that has one.
pub fn first_event(case: &Case) -> Option<&PartialDate> {
    dated(case).next()
}

fn dated(case: &Case) -> impl DoubleEndedIterator<Item = &PartialDate> {
    case.timeline
        .iter()
        .filter(|event| !event.background)
        .map(|event| &event.date)
        .filter(|date| date.latest().is_some() || date.earliest().is_some())
}
