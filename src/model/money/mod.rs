//! Amounts of money as exact whole numbers of minor units: cents, pence, yen.
//!
//! The text form is a number and a currency of ISO 4217: `20_000_000 EUR`, `35_258_707.95 EUR`.
//! A number that two people would read as different amounts is refused, and both readings are told.

mod amount;
mod count;
mod currency;
mod diagnose;
mod error;
mod missing;
mod number;
mod parse;
mod spell;
mod words;

#[cfg(test)]
mod bad_tests;
#[cfg(test)]
mod tests;

use std::fmt;

pub use amount::Amount;
pub use count::parse_count;
pub use currency::Currency;
pub use error::{MoneyError, MoneyFault};

/// A sum of money as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Money {
    /// One amount.
    Exact(Amount),
    /// Between two amounts of the same currency, both included; `min` is the smaller one.
    Range {
        /// The least that it can be.
        min: Amount,
        /// The most that it can be.
        max: Amount,
    },
    /// There was a sum, and this tracker does not know it: `unknown`.
    Unknown,
    /// There was a sum, and those who know it withhold it: `not-published`.
    NotPublished,
}

impl Money {
    /// Reads `unknown`, `not-published` or an amount.
    ///
    /// # Errors
    ///
    /// [`MoneyError`] says what is wrong and what to write instead.
    pub fn parse_word_or_amount(text: &str) -> Result<Self, MoneyError> {
        missing::read(text).unwrap_or_else(|| Amount::parse(text).map(Self::Exact))
    }

    /// Reads the two ends of a range, each with its currency.
    ///
    /// # Errors
    ///
    /// [`MoneyError`] when an end is no amount, the currencies differ, or `min` is not less than
    /// `max`.
    pub fn range(min: &str, max: &str) -> Result<Self, MoneyError> {
        let (low, high) = (Amount::parse(min)?, Amount::parse(max)?);
        let found = format!("{low} to {high}");
        let write = |min: Amount, max: Amount| vec![Self::Range { min, max }.to_string()];
        if low.currency != high.currency {
            Err(MoneyError::new(&found, MoneyFault::RangeOfTwoCurrencies, Vec::new()))
        } else if low.minor == high.minor {
            Err(MoneyError::new(&found, MoneyFault::RangeOfOne, vec![low.to_string()]))
        } else if low.minor > high.minor {
            Err(MoneyError::new(&found, MoneyFault::RangeReversed, write(high, low)))
        } else {
            Ok(Self::Range { min: low, max: high })
        }
    }
}

/// As it stands in a case file: `20_000 EUR`, `{min: 3_000 EUR, max: 17_000 EUR}`, `unknown`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(amount) => write!(f, "{amount}"),
            Self::Range { min, max } => write!(f, "{{min: {min}, max: {max}}}"),
            Self::Unknown => f.write_str("unknown"),
            Self::NotPublished => f.write_str("not-published"),
        }
    }
}
