//! `data/fines.csv`: every entry of every fine, proposed ones and other payments included.

use super::csv::Csv;
use crate::Error;
use crate::derive::ledger::InEuro;
use crate::derive::{FineLine, LedgerEntry};
use crate::model::case::{Case, Who};
use crate::model::money::{Amount, Money};
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::book::Booked;

/// Where it is.
pub fn paths(_: &Site) -> Vec<String> {
    vec!["data/fines.csv".to_owned()]
}

const HEADER: [&str; 29] = [
    "case",
    "fine",
    "kind",
    "companies",
    "event",
    "date",
    "state",
    "certainty",
    "amount_min",
    "amount_max",
    "currency",
    "about",
    "at_most",
    "count",
    "per",
    "provisions",
    "state_today",
    "in_totals",
    "announced",
    "standing",
    "under_appeal",
    "cut",
    "annulled",
    "paid",
    "announced_eur",
    "standing_eur",
    "paid_eur",
    "units_per_euro",
    "rate_month",
];

/// Its bytes.
///
/// # Errors
/// When a row cannot be written.
pub fn encode(site: &Site, _: &str) -> Result<Vec<u8>, Error> {
    let mut booked = site.book().fines.iter().peekable();
    let mut csv = Csv::new(HEADER)?;
    for place in 0..site.loaded().tracker.cases.len() {
        let (case, facts) = site.case(place);
        if case.withdrawn.is_some() {
            continue;
        }
        for (index, line) in facts.fines.iter().enumerate() {
            let here = booked.next_if(|booked| (booked.place, booked.line) == (place, index));
            let sums = totals(here);
            for entry in &line.entries {
                let mut cells = own(site, case, line, entry);
                cells.extend(sums.iter().cloned());
                csv.row(cells)?;
            }
        }
    }
    csv.bytes()
}

/// What is known of an entry and of the fine that it belongs to.
fn own(site: &Site, case: &Case, line: &FineLine, entry: &LedgerEntry) -> Vec<String> {
    let (least, most, currency) = amounts(&entry.amount);
    let flag = |set: bool| if set { "yes" } else { "no" }.to_owned();
    let names = &site.registry().law_names;
    let provisions: Vec<String> = line.provisions.iter().map(|one| names.print(one)).collect();
    vec![
        case.id.to_string(),
        line.id.to_string(),
        line.kind.word().to_owned(),
        companies(case, line).join("; "),
        case.timeline[entry.event].id.to_string(),
        entry.date.to_string(),
        entry.state.word().to_owned(),
        entry.certainty.word().to_owned(),
        least,
        most,
        currency,
        flag(line.about),
        flag(line.at_most),
        line.count.map_or_else(String::new, |count| count.to_string()),
        line.per.map_or_else(String::new, |per| per.word().to_owned()),
        provisions.join("; "),
        line.state().word().to_owned(),
    ]
}

fn companies(case: &Case, line: &FineLine) -> Vec<String> {
    let of_case: Vec<&Who> = case.companies.iter().map(|company| &company.who).collect();
    let owners = if line.companies.is_empty() { of_case } else { line.companies.iter().collect() };
    owners
        .into_iter()
        .filter_map(|who| match who {
            Who::Entry(id) => Some(id.to_string()),
            Who::Inline(name) => Some(name.clone()),
            Who::Unnamed(_) => None,
        })
        .collect()
}

/// The totals of a fine that was imposed, and their value in euro; empty where it has none.
fn totals(booked: Option<&Booked>) -> Vec<String> {
    let known = booked.and_then(|booked| booked.totals.as_ref());
    let mut cells = vec![if known.is_some() { "yes" } else { "no" }.to_owned()];
    match known {
        Some((currency, totals)) => {
            let say = |minor| plain(Amount { minor, currency: *currency });
            cells.extend(
                [
                    totals.announced,
                    totals.standing,
                    totals.under_appeal,
                    totals.cut,
                    totals.annulled,
                    totals.paid,
                ]
                .map(say),
            );
        }
        None => cells.extend(vec![String::new(); 6]),
    }
    match booked.and_then(|booked| booked.euro.as_ref()) {
        Some(Ok(euro)) => cells.extend(in_euro(euro)),
        _ => cells.extend(vec![String::new(); 5]),
    }
    cells
}

fn in_euro(euro: &InEuro) -> Vec<String> {
    let say = |minor| plain(Amount { minor, currency: crate::model::money::Currency::EUR });
    let mut cells: Vec<String> =
        [euro.totals.announced, euro.totals.standing, euro.totals.paid].map(say).to_vec();
    match &euro.converted {
        Some(rate) => {
            cells.push(rate.units_per_euro.to_string());
            cells.push(format!("{:04}-{:02}", rate.month.0, rate.month.1));
        }
        None => cells.extend(vec![String::new(); 2]),
    }
    cells
}

/// The ends of an amount and its currency; empty where it is not known.
fn amounts(money: &Money) -> (String, String, String) {
    match money {
        Money::Exact(amount) => (plain(*amount), plain(*amount), amount.currency.code().to_owned()),
        Money::Range { min, max } => (plain(*min), plain(*max), min.currency.code().to_owned()),
        Money::Unknown | Money::NotPublished => Default::default(),
    }
}

/// An amount as a plain decimal number in units of its currency.
pub(super) fn plain(amount: Amount) -> String {
    let exponent = usize::from(amount.currency.exponent());
    let digits = format!("{:0>width$}", amount.minor.unsigned_abs(), width = exponent + 1);
    let (whole, rest) = digits.split_at(digits.len() - exponent);
    let sign = if amount.minor < 0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}
