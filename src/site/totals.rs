//! Totals of fines in words: announced, standing, known to be paid; by currency, and in euro.

use serde::Serialize;

use super::Site;
use super::book::{Booked, Scope, Sum};
use crate::derive::{FineState, Totals};
use crate::model::money::{Amount, Currency, Money};
use crate::words::{Put, Words};

/// Totals of one currency, or of all in euro, in words.
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
    /// The three totals with the code of the currency, for where it is not said beside them.
    pub coded: Three,
}

/// Totals by currency, and what is in none of them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TotalsView {
    /// Announced, standing and known to be paid, of all that has an amount in euro, in a few signs.
    pub short: Option<Three>,
    /// All that could be converted, in euro; none where all was imposed in euro.
    pub euro: Option<TotalsRow>,
    /// A row per currency.
    pub rows: Vec<TotalsRow>,
    /// Amounts known to be paid, by currency.
    pub paid: Vec<String>,
    /// A sentence on fines that cannot be summed.
    pub not_summed: Option<String>,
    /// A sentence on fines that have no amount in euro.
    pub not_converted: Option<String>,
}

/// The three totals as texts.
#[derive(Clone, Debug, Serialize)]
pub struct Three {
    /// First imposed.
    pub announced: String,
    /// What remains.
    pub standing: String,
    /// Of that, contested.
    pub under_appeal: String,
    /// Known to be paid; none where no payment is recorded.
    pub paid: Option<String>,
}

/// The sums over a scope as a table.
pub fn view(site: &Site, scope: &Scope) -> TotalsView {
    let words = site.words();
    let sum = site.book().sum(scope);
    let mut rows: Vec<TotalsRow> = sum
        .by_currency
        .iter()
        .map(|(currency, totals)| row(words, currency.code().to_owned(), *currency, totals))
        .collect();
    // The euro first: most fines are in it.
    rows.sort_by_key(|row| row.currency != "EUR");
    let foreign = sum.by_currency.keys().any(|currency| *currency != Currency::EUR);
    let euro = (foreign && !sum.announced.is_empty())
        .then(|| row(words, words.say("total-in-euro"), Currency::EUR, &sum.euro));
    let paid = rows.iter().filter_map(|row| row.coded.paid.clone()).collect();
    TotalsView {
        short: (!sum.announced.is_empty())
            .then(|| three(words, &sum.euro, |cents| words.short_euro(cents))),
        paid,
        not_summed: listed(site, &sum.not_summed, "total-not-summed"),
        not_converted: foreign
            .then(|| listed(site, &sum.not_converted, "total-not-converted"))
            .flatten(),
        euro,
        rows,
    }
}

fn three(words: &Words, totals: &Totals, say: impl Fn(i64) -> String) -> Three {
    let or_none = |minor| if minor == 0 { words.say("total-none") } else { say(minor) };
    Three {
        announced: or_none(totals.announced),
        standing: or_none(totals.standing),
        under_appeal: or_none(totals.under_appeal),
        paid: (totals.paid != 0).then(|| say(totals.paid)),
    }
}

/// An amount in whole units of its currency: a sum to the cent would pretend to be exact to it.
fn whole(minor: i64, currency: Currency) -> i64 {
    let unit = 10i64.pow(u32::from(currency.exponent()));
    (minor + minor.signum() * (unit / 2)) / unit
}

fn coded(words: &Words, minor: i64, currency: Currency) -> String {
    let unit = 10i64.pow(u32::from(currency.exponent()));
    words.amount(Amount { minor: whole(minor, currency) * unit, currency })
}

fn row(words: &Words, label: String, currency: Currency, totals: &Totals) -> TotalsRow {
    let say = |minor| words.number(whole(minor, currency));
    // Nothing known is not an amount of zero.
    let or = |minor, key: &str| if minor == 0 { words.say(key) } else { say(minor) };
    TotalsRow {
        currency: label,
        announced: say(totals.announced),
        standing: or(totals.standing, "total-none"),
        under_appeal: or(totals.under_appeal, "total-none"),
        cut: or(totals.cut, "total-none"),
        annulled: or(totals.annulled, "total-none"),
        paid: or(totals.paid, "total-none-known"),
        coded: three(words, totals, |minor| coded(words, minor, currency)),
    }
}

/// A sentence that lists fines by their amounts, the first of many.
fn listed(site: &Site, fines: &[usize], key: &str) -> Option<String> {
    const SHOWN: usize = 12;
    let words = site.words();
    let text = |booked: &Booked| {
        let line = &site.case(booked.place).1.fines[booked.line];
        super::describe::fine_amount(words, line, line.announced())
    };
    let mut list: Vec<String> =
        fines.iter().take(SHOWN).map(|at| text(&site.book().fines[*at])).collect();
    if let Some(more) = i64::try_from(fines.len().saturating_sub(SHOWN)).ok().filter(|n| *n > 0) {
        list.push(words.with("total-more", &[("n", Put::Number(more))]));
    }
    (!list.is_empty()).then(|| words.with(key, &[("list", Put::Text(&list.join("; ")))]))
}

/// The standing amounts of a scope in a few words, for lists.
pub fn standing(site: &Site, scope: &Scope) -> String {
    let Sum { by_currency, .. } = site.book().sum(scope);
    let words = site.words();
    let amounts: Vec<String> = by_currency
        .into_iter()
        .filter(|(_, totals)| totals.standing != 0)
        .map(|(currency, totals)| coded(words, totals.standing, currency))
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
        .filter(|line| !matches!(line.amount().money, Money::Unknown | Money::NotPublished))
        .map(|line| super::describe::fine_amount(words, line, line.amount()))
        .collect();
    amounts.join(" + ")
}
