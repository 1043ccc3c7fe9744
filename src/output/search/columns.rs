//! The column table: for each case its facets, dates, fines and other names, a column each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::code;
use crate::model::date::{PartialDate, Precision};
use crate::model::vocabulary::Certainty;
use crate::site::facets::{self, Facet, Value};
use crate::site::{Site, found};

/// The table.
#[derive(Debug, Serialize)]
pub struct Columns {
    /// How many cases.
    count: usize,
    /// The facets.
    facets: Vec<Column>,
    /// Days since 1970 of the last event: distance from the case before, signed; the first from 0.
    last: String,
    /// Days from the beginning to the last event, signed and by one more; 0 where it is not known.
    filed: String,
    /// The same from the decision.
    decided: String,
    /// How exact these dates are: last event, beginning, decision.
    exact: [String; 3],
    /// Dates that are no day, month or year, as case files write them: number of the case, which of
    /// the three, date.
    dates: Vec<(usize, usize, String)>,
    /// 1 where the status is only reported, 2 where it is disputed, 0 where it is neither.
    certainty: String,
    /// Days open, by one more; 0 where it is not open.
    open: String,
    /// What stands of the fines in whole euros, by one more; 0 without a fine.
    fine: String,
    /// Amounts in whole units of their currencies, but for what stands of the fines.
    amounts: Many,
    /// Currencies of fines other than the euro.
    currencies: Vec<String>,
    /// The place of a case's currency among them, by one more; 0 for euros or without a fine.
    currency: String,
    /// Other names of cases: number of the case, name.
    known: Vec<(usize, String)>,
}

/// A facet.
#[derive(Debug, Serialize)]
struct Column {
    key: &'static str,
    label: String,
    /// The folder of the pages of its values; a page of its own is told by the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<String>,
    values: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Many>,
    /// Instead of data: from which facet the values follow.
    #[serde(flatten)]
    follows: Option<Follows>,
}

/// Values that follow from those of another facet: most countries from the authorities.
#[derive(Debug, Serialize)]
struct Follows {
    /// The key of that facet.
    from: &'static str,
    /// For each value of that facet, the number of a value of this one, by one more; 0 for none.
    map: String,
    /// Cases with other values than follow: number of the case, numbers of its values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    except: Vec<(usize, Vec<u64>)>,
}

/// A value: id, label, other names, and the path of its page where the id does not say it.
type Named = (String, String, Vec<String>, String);

/// Several numbers for each case: how many, and all of them.
#[derive(Debug, Default, Serialize)]
struct Many {
    counts: String,
    numbers: String,
}

impl Many {
    fn of(rows: &[Vec<u64>]) -> Many {
        let mut many = Many::default();
        for row in rows {
            code::push(&mut many.counts, row.len() as u64);
            row.iter().for_each(|number| code::push(&mut many.numbers, *number));
        }
        many
    }
}

/// The table of these cases; their order gives each its number.
pub fn columns(site: &Site, places: &[usize]) -> Columns {
    let numbers: BTreeMap<usize, usize> =
        places.iter().enumerate().map(|(number, place)| (*place, number)).collect();
    let mut facets = facets::facets(site);
    for facet in &mut facets {
        sort(facet, &numbers);
    }
    let columns = facets.iter().map(|facet| column(site, facet, &facets, &numbers)).collect();
    let days: Vec<[Option<i64>; 3]> =
        places.iter().map(|place| found::days(site, *place)).collect();
    let amounts: Vec<Vec<u64>> = places.iter().map(|place| amounts(site, *place)).collect();
    let (currencies, currency) = currencies(site, places);
    Columns {
        count: places.len(),
        facets: columns,
        last: last(&days),
        filed: before(&days, 1),
        decided: before(&days, 2),
        exact: [0, 1, 2].map(|which| exact(site, places, which)),
        dates: other_dates(site, places),
        certainty: certainty(site, places),
        open: each(places, |place| {
            site.case(place).1.open_for.map(|days| u64::try_from(days.max).unwrap_or(0))
        }),
        fine: each(places, |place| {
            let standing = facets::standing(site, site.case(place).1);
            standing.map(|euros| u64::try_from(euros).unwrap_or(0))
        }),
        amounts: Many::of(&amounts),
        currencies,
        currency,
        known: known(site, places),
    }
}

/// The values with the most cases first, so that they have small numbers; years and words of closed
/// lists keep their order, which is that of a calendar and of a case's life.
fn sort(facet: &mut Facet, numbers: &BTreeMap<usize, usize>) {
    for value in &mut facet.values {
        value.places.retain(|place| numbers.contains_key(place));
    }
    facet.values.retain(|value| !value.places.is_empty());
    if !matches!(facet.key, "status" | "outcome" | "finality" | "fines" | "filed" | "decided") {
        facet.values.sort_by(|a, b| (b.places.len(), &a.id).cmp(&(a.places.len(), &b.id)));
    }
}

fn column(site: &Site, facet: &Facet, all: &[Facet], numbers: &BTreeMap<usize, usize>) -> Column {
    let from = all.iter().find(|other| Some(other.key) == leader(facet.key));
    let rows = by_case(facet, numbers);
    let follows = from.map(|from| follow(site, facet, &rows, from, &by_case(from, numbers)));
    let first = facet.values.first().and_then(|value| value.path.as_deref());
    Column {
        key: facet.key,
        label: facet.label.clone(),
        folder: first.and_then(|path| path.split('/').next()).map(str::to_owned),
        values: facet.values.iter().map(named).collect(),
        data: follows.is_none().then(|| Many::of(&rows)),
        follows,
    }
}

/// The facet that says most of what another says.
fn leader(key: &str) -> Option<&'static str> {
    match key {
        "article" | "law" => Some("provision"),
        "country" => Some("authority"),
        _ => None,
    }
}

/// The numbers of the values of each case.
fn by_case(facet: &Facet, numbers: &BTreeMap<usize, usize>) -> Vec<Vec<u64>> {
    let mut rows: Vec<Vec<u64>> = vec![Vec::new(); numbers.len()];
    for (index, value) in facet.values.iter().enumerate() {
        for number in value.places.iter().filter_map(|place| numbers.get(place)) {
            rows[*number].push(index as u64);
        }
    }
    rows
}

fn follow(
    site: &Site,
    facet: &Facet,
    rows: &[Vec<u64>],
    from: &Facet,
    leading: &[Vec<u64>],
) -> Follows {
    let places: BTreeMap<&str, u64> =
        facet.values.iter().zip(0..).map(|(value, index)| (value.id.as_str(), index)).collect();
    let follower = |value: &Value| {
        let id = match facet.key {
            "law" => value.id.split(':').next().map(str::to_owned),
            "article" => value.id.split('(').next().map(str::to_owned),
            _ => site
                .registry()
                .authorities
                .get(value.id.as_str())
                .map(|entry| entry.country.to_ascii_lowercase()),
        };
        places.get(id?.as_str()).copied()
    };
    let map: Vec<Option<u64>> = from.values.iter().map(follower).collect();
    let implied = |leading: &[u64]| {
        let mut values: Vec<u64> =
            leading.iter().filter_map(|value| map[*value as usize]).collect();
        values.sort_unstable();
        values.dedup();
        values
    };
    let pairs = rows.iter().zip(leading).enumerate();
    let except = pairs.filter(|(_, (own, leading))| **own != implied(leading));
    let except = except.map(|(number, (own, _))| (number, own.clone())).collect();
    let mut written = String::new();
    map.iter().for_each(|value| code::push(&mut written, value.map_or(0, |value| value + 1)));
    Follows { from: from.key, map: written, except }
}

fn named(value: &Value) -> Named {
    let Value { id, label, also, path, .. } = value;
    // What begins with the label is found by it: a legal form, say.
    let mut seen = std::collections::BTreeSet::new();
    let also = also.iter().filter(|name| !name.starts_with(label) && seen.insert(*name));
    let path = path.clone().filter(|path| path.split('/').nth(1) != Some(id)).unwrap_or_default();
    (id.clone(), label.clone(), also.cloned().collect(), path)
}

fn last(days: &[[Option<i64>; 3]]) -> String {
    let mut out = String::new();
    let mut before = 0;
    for [last, ..] in days {
        let last = last.unwrap_or(0);
        code::push_signed(&mut out, before - last);
        before = last;
    }
    out
}

fn before(days: &[[Option<i64>; 3]], which: usize) -> String {
    let mut out = String::new();
    for row in days {
        match row[which] {
            None => code::push(&mut out, 0),
            Some(day) => {
                let distance = row[0].unwrap_or(0) - day;
                code::push(&mut out, ((distance << 1) ^ (distance >> 63)).cast_unsigned() + 1);
            }
        }
    }
    out
}

/// 0 for a day, 1 for a month, 2 for a year, 3 for what `dates` says; by 4 more where it is "about".
fn exact(site: &Site, places: &[usize], which: usize) -> String {
    let mut out = String::new();
    for place in places {
        let date = found::dates(site, *place)[which];
        let precision = match date.map(PartialDate::precision) {
            None | Some(Precision::Day) => 0,
            Some(Precision::Month) => 1,
            Some(Precision::Year) => 2,
            Some(Precision::Range | Precision::Bound | Precision::Unknown) => 3,
        };
        let about = date.is_some_and(|date| date.approximate && precision < 3);
        code::push(&mut out, precision + 4 * u64::from(about));
    }
    out
}

fn other_dates(site: &Site, places: &[usize]) -> Vec<(usize, usize, String)> {
    let mut others = Vec::new();
    for (number, place) in places.iter().enumerate() {
        for (which, date) in found::dates(site, *place).into_iter().enumerate() {
            let other = date.filter(|date| date.precision() > Precision::Year);
            others.extend(other.map(|date| (number, which, date.to_string())));
        }
    }
    others
}

fn certainty(site: &Site, places: &[usize]) -> String {
    let mut out = String::new();
    for place in places {
        let certainty = match site.case(*place).1.certainty {
            Certainty::Confirmed => 0,
            Certainty::Reported => 1,
            Certainty::Disputed => 2,
        };
        code::push(&mut out, certainty);
    }
    out
}

fn each(places: &[usize], of: impl Fn(usize) -> Option<u64>) -> String {
    let mut out = String::new();
    for place in places {
        code::push(&mut out, of(*place).map_or(0, |number| number + 1));
    }
    out
}

fn amounts(site: &Site, place: usize) -> Vec<u64> {
    let (_, facts) = site.case(place);
    let standing = facets::standing(site, facts);
    let amounts = facets::amounts(facts).into_iter().filter(|amount| Some(*amount) != standing);
    amounts.filter_map(|amount| u64::try_from(amount).ok()).collect()
}

/// The currencies of fines other than the euro, and for each case the place of its own.
fn currencies(site: &Site, places: &[usize]) -> (Vec<String>, String) {
    let of = |place: usize| {
        let code = facets::currency(site.case(place).1)?;
        (code != "EUR").then(|| code.to_owned())
    };
    let own: Vec<Option<String>> = places.iter().map(|place| of(*place)).collect();
    let mut all: Vec<String> = own.iter().flatten().cloned().collect();
    all.sort_unstable();
    all.dedup();
    let mut written = String::new();
    for own in &own {
        let place = own.as_ref().and_then(|own| all.binary_search(own).ok());
        code::push(&mut written, place.map_or(0, |place| place as u64 + 1));
    }
    (all, written)
}

fn known(site: &Site, places: &[usize]) -> Vec<(usize, String)> {
    let names = places.iter().enumerate().flat_map(|(number, place)| {
        site.case(*place).0.known_as.iter().map(move |name| (number, name.clone()))
    });
    names.collect()
}
