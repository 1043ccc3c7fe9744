//! By what the cases can be narrowed down: status, company, authority, law, topic, year and so on.
//!
//! The values of companies, authorities, laws and their like come from the index that pages are
//! made from, so that a count in the search is the count on the page.

use std::collections::{BTreeMap, BTreeSet};

use super::page::{company, country};
use super::{Site, forums, urls};
use crate::derive::{Facts, FineLine};
use crate::model::Id;
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::model::registry::Names;
use crate::model::vocabulary::{EventKind, Vocabulary};

/// A facet with its values.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its key in addresses and typed filters: `company`.
    pub key: &'static str,
    /// Its name for readers.
    pub label: String,
    /// Its values; those that no case has are left out.
    pub values: Vec<Value>,
}

/// A value of a facet.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its key in addresses: an id, a word, a year.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// Other names by which readers look for it.
    pub also: Vec<String>,
    /// The path of its page, where it has one.
    pub path: Option<String>,
    /// Places of its cases.
    pub places: Vec<usize>,
}

/// Every facet, in the order in which readers see them.
pub fn facets(site: &Site) -> Vec<Facet> {
    let facet = |key, values: Vec<Value>| {
        let label = site.words().say(&format!("facet-{key}"));
        let values = values.into_iter().filter(|value| !value.places.is_empty()).collect();
        Facet { key, label, values }
    };
    vec![
        facet("status", word(site, "status", |_, facts| facts.stage)),
        facet("outcome", word(site, "outcome", |_, facts| facts.outcome)),
        facet("company", companies(site)),
        facet("authority", authorities(site)),
        facet("country", countries(site)),
        facet("topic", topics(site)),
        facet("article", articles(site)),
        facet("law", laws(site)),
        facet("complainant", complainants(site)),
        facet("fines", fine_states(site)),
        facet("finality", word(site, "finality", |_, facts| Some(facts.finality))),
        facet("origin", origins(site)),
        facet("court", courts(site)),
        facet("campaign", campaigns(site)),
        facet("filed", years(site, filed)),
        facet("decided", years(site, decided)),
        facet("provision", provisions(site)),
    ]
}

/// When a case began: the first complaint, else the first event.
pub fn filed<'c>(case: &'c Case, _: &'c Facts) -> Option<&'c PartialDate> {
    let complaint = case.timeline.iter().find(|event| event.kind == EventKind::ComplaintFiled);
    complaint.map(|event| &event.date).or(super::index::first_event(case))
}

/// When it was decided: the latest decision or closing act.
pub fn decided<'c>(case: &'c Case, facts: &'c Facts) -> Option<&'c PartialDate> {
    facts.decision.and_then(|place| case.timeline.get(place)).map(|event| &event.date)
}

/// The amounts of its fines, in whole units of their currencies: as proposed, as announced, as they
/// stand, and every amount between.
pub fn amounts(facts: &Facts) -> Vec<i64> {
    let units = |amount: crate::model::money::Amount| {
        amount.minor / 10i64.pow(u32::from(amount.currency.exponent()))
    };
    let mut amounts: Vec<i64> = Vec::new();
    for entry in facts.fines.iter().flat_map(|line| &line.entries) {
        if let crate::model::money::Money::Exact(amount) = entry.amount.money {
            amounts.push(units(amount));
        }
    }
    amounts.sort_unstable();
    amounts.dedup();
    amounts
}

/// The currency of its first fine.
pub fn currency(facts: &Facts) -> Option<&str> {
    let mut entries = facts.fines.iter().flat_map(|line| &line.entries);
    entries.find_map(|entry| match &entry.amount.money {
        crate::model::money::Money::Exact(amount) => Some(amount.currency.code()),
        _ => None,
    })
}

/// What stands of its fines, in whole euros, as far as it can be added; `None` without a fine.
pub fn standing(site: &Site, facts: &Facts) -> Option<i64> {
    let rates = &site.registry().rates;
    let one =
        |line: &FineLine| line.in_euro(rates)?.ok().map(|euro| (euro.totals.standing + 50) / 100);
    let all: Vec<i64> = facts.fines.iter().filter_map(one).collect();
    (!all.is_empty()).then(|| all.iter().sum())
}

/// Cases that are in the search and in totals: those that were not withdrawn from the tracker.
fn places(site: &Site) -> impl Iterator<Item = usize> {
    site.index().latest.iter().copied().filter(|place| site.case(*place).0.withdrawn.is_none())
}

fn word<V: Vocabulary + PartialEq>(
    site: &Site,
    list: &str,
    of: impl Fn(&Case, &Facts) -> Option<V>,
) -> Vec<Value> {
    let value = |wanted: &V| {
        let has = |place: &usize| {
            let (case, facts) = site.case(*place);
            of(case, facts) == Some(*wanted)
        };
        plain(wanted.word(), site.words().label(list, *wanted), places(site).filter(has).collect())
    };
    V::ALL.iter().map(value).collect()
}

fn plain(id: &str, label: String, places: Vec<usize>) -> Value {
    Value { id: id.to_owned(), label, also: Vec::new(), path: None, places }
}

fn fine_states(site: &Site) -> Vec<Value> {
    let value = |state: &crate::derive::FineState| {
        let has = |place: &usize| {
            let lines = &site.case(*place).1.fines;
            let is = |line: &FineLine| {
                let word = line.word_on_payment().is_some_and(|entry| entry.state == *state);
                word || line.state() == *state
            };
            lines.iter().any(|line| line.kind.counts() && is(line))
        };
        let label = site.words().label("fine-state", *state);
        plain(state.word(), label, places(site).filter(has).collect())
    };
    crate::derive::FineState::ALL.iter().map(value).collect()
}

fn origins(site: &Site) -> Vec<Value> {
    use crate::model::case::Origin;
    [
        (Origin::Complaint, "complaint"),
        (Origin::OwnVolition, "own-volition"),
        (Origin::BreachNotification, "breach-notification"),
    ]
    .into_iter()
    .map(|(origin, word)| {
        let has = |place: &usize| site.case(*place).0.origin() == origin;
        let label = site.words().say(&format!("origin-{word}"));
        plain(word, label, places(site).filter(has).collect())
    })
    .collect()
}

fn years(
    site: &Site,
    of: for<'c> fn(&'c Case, &'c Facts) -> Option<&'c PartialDate>,
) -> Vec<Value> {
    let mut years: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
    for place in places(site) {
        let (case, facts) = site.case(place);
        if let Some(day) = of(case, facts).and_then(PartialDate::latest) {
            years.entry(day.year()).or_default().push(place);
        }
    }
    let value = |(year, places): (i16, Vec<usize>)| {
        let path = site.index().years.contains_key(&year).then(|| urls::year(year, 1));
        Value { path, ..plain(&year.to_string(), year.to_string(), places) }
    };
    years.into_iter().rev().map(value).collect()
}

/// Companies with the cases of their group, as their pages count them.
fn companies(site: &Site) -> Vec<Value> {
    let index = site.index();
    let value = |id: &Id| {
        let entry = site.registry().companies.get(id);
        let mut also = entry.map(|entry| others(&entry.names)).unwrap_or_default();
        also.extend(entry.into_iter().flat_map(|entry| entry.legal_names.clone()));
        let own: BTreeSet<usize> = company::members(site, id)
            .iter()
            .filter_map(|member| index.companies.get(member))
            .flatten()
            .copied()
            .collect();
        let label = entry.map_or_else(|| id.to_string(), |entry| entry.names.official.clone());
        Value {
            id: id.to_string(),
            label,
            also,
            path: Some(urls::company(id)),
            places: own.into_iter().collect(),
        }
    };
    site.companies.iter().map(value).collect()
}

fn others(names: &Names) -> Vec<String> {
    let all = names.english.iter().chain(&names.short).chain(&names.known_as);
    std::iter::once(&names.official).chain(all).cloned().collect()
}

/// Values of a part of the index: what makes one is given its id and its cases.
fn of_index(
    index: &BTreeMap<Id, Vec<usize>>,
    value: impl Fn(&Id) -> Option<(String, Vec<String>, String)>,
) -> Vec<Value> {
    index
        .iter()
        .filter_map(|(id, places)| {
            let (label, also, path) = value(id)?;
            let (id, path, places) = (id.to_string(), Some(path), places.clone());
            Some(Value { id, label, also, path, places })
        })
        .collect()
}

fn authorities(site: &Site) -> Vec<Value> {
    of_index(&site.index().authorities, |id| {
        let names = &site.registry().authorities.get(id)?.names;
        Some((forums::title(site, id), others(names), urls::authority(id)))
    })
}

fn courts(site: &Site) -> Vec<Value> {
    of_index(&site.index().courts, |id| {
        let names = &site.registry().courts.get(id)?.names;
        Some((forums::title(site, id), others(names), urls::court(id)))
    })
}

fn complainants(site: &Site) -> Vec<Value> {
    of_index(&site.index().complainants, |id| {
        let names = &site.registry().complainants.get(id)?.names;
        Some((names.official.clone(), others(names), urls::complainant(id)))
    })
}

fn topics(site: &Site) -> Vec<Value> {
    let lang = site.words().lang();
    of_index(&site.index().topics, |id| {
        let name = site.registry().topics.get(id)?.name.best(lang).1.to_owned();
        Some((name, Vec::new(), urls::topic(id)))
    })
}

fn campaigns(site: &Site) -> Vec<Value> {
    let lang = site.words().lang();
    of_index(&site.index().campaigns, |id| {
        let name = site.registry().campaigns.get(id)?.name.best(lang).1.to_owned();
        Some((name, Vec::new(), urls::campaign(id)))
    })
}

fn laws(site: &Site) -> Vec<Value> {
    of_index(&site.index().laws, |id| {
        let law = site.registry().laws.get(id)?;
        let mut also: Vec<String> = law.short.iter().map(|(_, short)| short.clone()).collect();
        also.push(law.name.clone());
        Some((law.short().to_owned(), also, urls::law(id)))
    })
}

fn countries(site: &Site) -> Vec<Value> {
    let value = |(code, places): (&String, &Vec<usize>)| {
        let key = format!("country-also-{code}");
        let words = site.words();
        let also = if words.has(&key) { words.say(&key) } else { String::new() };
        Value {
            id: code.to_ascii_lowercase(),
            label: country::name(site, code),
            also: also.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            path: Some(urls::country(code)),
            places: places.clone(),
        }
    };
    site.index().countries.iter().map(value).collect()
}

fn articles(site: &Site) -> Vec<Value> {
    let names = &site.registry().law_names;
    let value = |((law, number), places): (&(Id, String), &Vec<usize>)| {
        let citation = crate::model::citation::Citation {
            article: Some(number.clone()),
            ..crate::model::citation::Citation::act(crate::model::citation::LawKey::new(
                law.as_str(),
            ))
        };
        let title = site
            .registry()
            .laws
            .get(law)
            .and_then(|entry| entry.provision(number))
            .and_then(|provision| provision.title.clone());
        Value {
            id: citation.id(),
            label: names.print(&citation),
            also: title.into_iter().collect(),
            path: Some(urls::article(law, number)),
            places: places.clone(),
        }
    };
    site.index().articles.iter().map(value).collect()
}

/// Every provision as it is cited, for searches by citation.
fn provisions(site: &Site) -> Vec<Value> {
    let mut found: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for place in places(site) {
        for finding in &site.case(place).1.findings {
            found.entry(finding.provision.clone()).or_default().push(place);
        }
    }
    let names = &site.registry().law_names;
    found
        .into_iter()
        .map(|(provision, places)| plain(&provision.id(), names.print(&provision), places))
        .collect()
}
