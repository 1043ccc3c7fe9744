//! `data/fines.csv`: every entry of every fine, proposed ones and other payments included, and what
//! each adds to the totals.

use super::csv::Csv;
use crate::Error;
use crate::derive::ledger::Change;
use crate::derive::{FineLine, LedgerEntry, Totals};
use crate::model::case::{Case, Who};
use crate::model::money::{Amount, Currency, Money};
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;

/// Where it is.
pub fn paths(_: &Site) -> Vec<String> {
    vec!["data/fines.csv".to_owned()]
}

const HEADER: [&str; 31] = [
    "case",
    "fine",
    "kind",
    "companies",
    "event",
    "date",
    "state",
    "certainty",
    "amount",
    "about",
    "at_most",
    "count",
    "per",
    "provisions",
    "state_today",
    "in_totals",
    "currency",
    "announced",
    "standing",
    "under_appeal",
    "cut",
    "annulled",
    "paid",
    "announced_eur",
    "standing_eur",
    "under_appeal_eur",
    "cut_eur",
    "annulled_eur",
    "paid_eur",
    "units_per_euro",
    "rate_month",
];

/// How many columns tell what an entry changes: `in_totals` and those behind it.
const CHANGED: usize = 16;

/// Its bytes.
///
/// # Errors
/// When a row cannot be written.
pub fn encode(site: &Site, _: &str) -> Result<Vec<u8>, Error> {
    let mut csv = Csv::new(HEADER)?;
    for place in 0..site.loaded().tracker.cases.len() {
        let (case, facts) = site.case(place);
        if case.withdrawn.is_some() {
            continue;
        }
        for line in &facts.fines {
            let changes = line.changes(&site.registry().rates);
            for (index, entry) in line.entries.iter().enumerate() {
                let mut cells = own(site, case, line, entry);
                cells.extend(changed(changes.get(index).and_then(Option::as_ref)));
                csv.row(cells)?;
            }
        }
    }
    csv.bytes()
}

/// What is known of an entry and of the fine that it belongs to.
fn own(site: &Site, case: &Case, line: &FineLine, entry: &LedgerEntry) -> Vec<String> {
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
        amount(&entry.amount.money),
        flag(entry.amount.about),
        flag(entry.amount.at_most),
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

/// What an entry adds to the totals, and by which rate; empty where it is in none.
fn changed(change: Option<&Change>) -> Vec<String> {
    let Some(change) = change else {
        let mut cells = vec!["no".to_owned()];
        cells.resize(CHANGED, String::new());
        return cells;
    };
    let mut cells = vec!["yes".to_owned(), change.currency.code().to_owned()];
    cells.extend(columns(&change.totals, change.currency));
    if let Ok(euro) = &change.euro {
        cells.extend(columns(&euro.totals, Currency::EUR));
        if let Some(rate) = &euro.converted {
            cells.push(rate.units_per_euro.to_string());
            cells.push(format!("{:04}-{:02}", rate.month.0, rate.month.1));
        }
    }
    cells.resize(CHANGED, String::new());
    cells
}

fn columns(totals: &Totals, currency: Currency) -> [String; 6] {
    [
        totals.announced,
        totals.standing,
        totals.under_appeal,
        totals.cut,
        totals.annulled,
        totals.paid,
    ]
    .map(|minor| plain(Amount { minor, currency }))
}

/// What an entry says of the amount: a text with its currency, so that no program adds up what is
/// told again in the next row.
fn amount(money: &Money) -> String {
    let say = |amount: Amount| format!("{} {}", plain(amount), amount.currency.code());
    match money {
        Money::Exact(amount) => say(*amount),
        Money::Range { min, max } => format!("{} to {}", say(*min), say(*max)),
        Money::Unknown | Money::NotPublished => money.to_string(),
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
