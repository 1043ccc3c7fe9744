//! One exact amount in one currency.

use std::fmt;

use super::number::grouped;
use super::{Currency, MoneyError, parse};

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// Minor units of the currency (cents for the euro, yen for the yen); above zero when parsed,
    /// of either sign after a subtraction.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Amount {
    /// No amount is more, in minor units, so that sums over thousands of fines stay exact.
    pub const MOST: i64 = 1_000_000_000_000_000;

    /// Reads `20_000_000 EUR`, `EUR 20000000`, `1 200 000 EUR`, `1'200'000 CHF`, `1.200.000,50 EUR`
    /// and their like: any number with a single reading, and the code before or after it.
    ///
    /// A lone point or comma before three digits is refused, save where the currency has no
    /// decimals: `12,345 JPY` can only be thousands.
    ///
    /// # Errors
    ///
    /// [`MoneyError`] says what is wrong and what to write instead. Zero is an error, since a fine
    /// of zero in public data means that nobody entered it.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        parse::amount(text)
    }

    /// The sum; `None` if the currencies differ or it is too large.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.with(other, i64::checked_add)
    }

    /// The difference, below zero if `other` is more; `None` if the currencies differ or it is too
    /// large.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.with(other, i64::checked_sub)
    }

    /// Whether nothing is left.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }

    fn with(self, other: Self, operation: fn(i64, i64) -> Option<i64>) -> Option<Self> {
        let minor =
            operation(self.minor, other.minor).filter(|_| self.currency == other.currency)?;
        Some(Self { minor, ..self })
    }

    /// The canonical text, with decimals even if they are zero.
    pub(super) fn with_decimals(self) -> String {
        self.written(true)
    }

    fn written(self, always_decimals: bool) -> String {
        let exponent = self.currency.exponent();
        let unit = 10u64.pow(u32::from(exponent));
        let (whole, rest) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        let mut number = grouped(&whole.to_string());
        if rest > 0 || (always_decimals && exponent > 0) {
            // `1.234 KWD` would be ambiguous; no thousands begin with a zero, so `01.234 KWD` is not.
            let zero = if exponent == 3 && (1..1000).contains(&whole) { "0" } else { "" };
            number = format!("{zero}{number}.{rest:0width$}", width = usize::from(exponent));
        }
        let sign = if self.minor < 0 { "-" } else { "" };
        format!("{sign}{number} {}", self.currency)
    }
}

/// The canonical text: `20_000_000 EUR`, `35_258_707.95 EUR`, `01.234 KWD`. For every parsed `x`,
/// `Amount::parse(&x.to_string())` is `x`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(false))
    }
}
