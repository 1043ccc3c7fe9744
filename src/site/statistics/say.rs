//! Numbers as figures say them: shares, short amounts, years.

use crate::model::money::{Amount, Currency};
use crate::words::{Put, Words};

/// A number of things as a whole number of 64 bits.
pub fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A share as a whole percentage: `62 %`; never 0 or 100 where it is not so exactly.
pub fn percent(words: &Words, share: f64) -> String {
    let whole = match (share * 100.0).round() {
        zero if zero <= 0.0 && share > 0.0 => return words.say("percent-below-one"),
        all if all >= 100.0 && share < 1.0 => 99.0,
        whole => whole,
    };
    words.with("percent", &[("n", Put::Text(&format!("{whole:.0}")))])
}

/// Of so many so many, as a percentage; of none, none.
pub fn percent_of(words: &Words, count: usize, of: usize) -> String {
    percent(words, if of == 0 { 0.0 } else { count as f64 / of as f64 })
}

/// A share for programs, with six decimals.
pub fn exact(share: f64) -> String {
    format!("{share:.6}")
}

/// An amount in euro cents in a few signs: `EUR 1.2 bn`, `EUR 746 m`, `EUR 250,000`.
pub fn short(words: &Words, cents: i64) -> String {
    words.short_euro(cents)
}

/// An amount in whole euro, for tables.
pub fn euro(words: &Words, cents: i64) -> String {
    let minor = (cents as f64 / 100.0).round() as i64 * 100;
    words.amount(Amount { minor, currency: Currency::EUR })
}

/// Euro cents as euro with two decimals, for programs.
pub fn plain_euro(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}
