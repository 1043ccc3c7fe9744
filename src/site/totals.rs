//! Totals of fines: announced, standing, known to be paid; by currency, never mixed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Site;
use crate::derive::{FineLine, FineState, Totals};
use crate::model::Id;
use crate::model::case::Case;
use crate::model::money::{Amount, Currency, Money};

/// One currency's totals, in words.
#[derive(Clone, Debug, Serialize)]
pub struct TotalsRow {
    /// Currency code.
    pub currency: String,
    /// First imposed.
    pub announced: String,
    /// What remains.
    pub standing: String,
    /// Of that, contested.
    pub under_appeal: String,
    /// Cut.
    pub cut: String,
    /// Annulled.
    pub annulled: String,
    /// Known to be paid.
    pub paid: String,
}

/// Totals by currency, and what is in none of them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TotalsView {
    /// A row per currency.
    pub rows: Vec<TotalsRow>,
    /// Amounts known to be paid, one per currency in which there are any.
    pub paid: Vec<String>,
    /// A sentence on fines that cannot be summed.
    pub not_summed: Option<String>,
}

/// The sums over some cases; with a company, over its own fines alone.
pub fn sum(site: &Site, places: &[usize], of: Option<&BTreeSet<Id>>) -> BTreeMap<Currency, Totals> {
    let mut sums: BTreeMap<Currency, Totals> = BTreeMap::new();
    for place in places {
        let (case, facts) = site.case(*place);
        if case.withdrawn.is_some() {
            continue;
        }
        for line in facts.fines.iter().filter(|line| owed_by(case, line, of)) {
            if let Some((amount, totals)) = line.totals() {
                add(sums.entry(amount.currency).or_default(), &totals);
            }
        }
    }
    sums
}

fn add(sum: &mut Totals, totals: &Totals) {
    sum.announced += totals.announced;
    sum.standing += totals.standing;
    sum.under_appeal += totals.under_appeal;
    sum.cut += totals.cut;
    sum.annulled += totals.annulled;
    sum.paid += totals.paid;
}

/// Whether a fine is owed by one of some companies; one that names nobody, by all of the case.
pub fn owed_by(case: &Case, line: &FineLine, of: Option<&BTreeSet<Id>>) -> bool {
    let Some(of) = of else { return true };
    let owners = &line.companies;
    if owners.is_empty() {
        return case
            .companies
            .iter()
            .filter_map(|company| company.who.id())
            .any(|id| of.contains(id));
    }
    owners.iter().filter_map(|who| who.id()).any(|id| of.contains(id))
}

/// The sums as a table.
pub fn view(site: &Site, places: &[usize], of: Option<&BTreeSet<Id>>) -> TotalsView {
    let words = site.words();
    let mut rows: Vec<TotalsRow> = sum(site, places, of)
        .into_iter()
        .map(|(currency, totals)| {
            let say = |minor| words.amount(Amount { minor, currency });
            // Nothing known is not an amount of zero.
            let or = |minor, key: &str| if minor == 0 { words.say(key) } else { say(minor) };
            TotalsRow {
                currency: currency.code().to_owned(),
                announced: say(totals.announced),
                standing: or(totals.standing, "total-none"),
                under_appeal: or(totals.under_appeal, "total-none"),
                cut: or(totals.cut, "total-none"),
                annulled: or(totals.annulled, "total-none"),
                paid: or(totals.paid, "total-none-known"),
            }
        })
        .collect();
    // The euro first: most fines are in it.
    rows.sort_by_key(|row| row.currency != "EUR");
    let none = words.say("total-none-known");
    let paid = rows.iter().map(|row| row.paid.clone()).filter(|paid| *paid != none).collect();
    TotalsView { rows, paid, not_summed: not_summed(site, places, of) }
}

fn not_summed(site: &Site, places: &[usize], of: Option<&BTreeSet<Id>>) -> Option<String> {
    let words = site.words();
    let mut list = Vec::new();
    for place in places {
        let (case, facts) = site.case(*place);
        for line in facts.fines.iter().filter(|line| owed_by(case, line, of)) {
            let imposed = line.kind.counts() && line.state() != FineState::Proposed;
            if imposed && line.totals().is_none() && case.withdrawn.is_none() {
                list.push(super::describe::fine_amount(words, line, line.announced()));
            }
        }
    }
    (!list.is_empty()).then(|| {
        words.with("total-not-summed", &[("list", crate::words::Put::Text(&list.join("; ")))])
    })
}

/// The standing amounts of some cases in a few words, for lists.
pub fn standing(site: &Site, places: &[usize], of: Option<&BTreeSet<Id>>) -> String {
    let words = site.words();
    let amounts: Vec<String> = sum(site, places, of)
        .into_iter()
        .filter(|(_, totals)| totals.standing != 0)
        .map(|(currency, totals)| words.amount(Amount { minor: totals.standing, currency }))
        .collect();
    amounts.join(" + ")
}

/// The amount of a line as it stands, for lists of cases.
pub fn of_case(site: &Site, place: usize) -> String {
    let (_, facts) = site.case(place);
    let words = site.words();
    let lines = facts.fines.iter().filter(|line| {
        line.kind.counts() && !matches!(line.state(), FineState::Proposed | FineState::Annulled)
    });
    let amounts: Vec<String> = lines
        .filter(|line| !matches!(line.amount(), Money::Unknown | Money::NotPublished))
        .map(|line| super::describe::fine_amount(words, line, line.amount()))
        .collect();
    amounts.join(" + ")
}
