//! What can be wrong with an amount, a currency or a count, said in sentences.

use std::fmt;

use super::Currency;
use crate::model::written::{excerpt, one_of};

/// Why a text is not an amount, currency or count of this format, and what may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyError {
    found: String,
    fault: MoneyFault,
    suggestions: Vec<String>,
}

/// The kinds of trouble with an amount, a currency or a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoneyFault {
    /// Nothing was written.
    Empty,
    /// Longer than any amount.
    TooLong,
    /// Not an amount.
    Unreadable,
    /// Not a whole number of people or things.
    UnreadableCount,
    /// A control character is inside.
    ControlCharacter,
    /// Look-alike characters, named.
    LookAlike(&'static str),
    /// A number without a currency.
    NoCurrency,
    /// A currency without a number.
    NoNumber,
    /// A code that ISO 4217 does not know.
    UnknownCurrency,
    /// A code in small letters.
    SmallLetters,
    /// A sign or name instead of a code.
    Sign,
    /// A sign or name that several currencies share.
    SharedSign,
    /// Two currencies in one amount.
    TwoCurrencies,
    /// Thousand, million or billion as a word.
    Scale,
    /// An amount with one meaning in another notation.
    OtherNotation,
    /// One separator before three digits; both readings in English words.
    Ambiguous {
        /// As a separator of thousands.
        thousands: String,
        /// As a separator of decimals.
        decimals: String,
    },
    /// Separators not before every third digit, or of several kinds.
    Grouping,
    /// A zero in front of the number.
    LeadingZero,
    /// More decimals than the currency has.
    TooManyDecimals(Currency),
    /// A count with decimals.
    NotWhole,
    /// More than sums can hold: above 10^15 minor units of a currency, or `i64::MAX` things.
    TooLarge,
    /// Below zero.
    Negative,
    /// A fine of nothing.
    Zero,
    /// `1e9`.
    Exponent,
    /// About, at most, at least: holds the key that says so.
    Approximate(&'static str),
    /// "More than" an amount, for which there is no key.
    OpenAbove,
    /// Two numbers in one text.
    RangeInText,
    /// A word for a missing amount that is not one of ours.
    Word,
    /// A range whose ends have different currencies.
    RangeOfTwoCurrencies,
    /// A range with equal ends.
    RangeOfOne,
    /// A range from more to less.
    RangeReversed,
}

impl MoneyError {
    pub(super) fn new(found: &str, fault: MoneyFault, suggestions: Vec<String>) -> Self {
        Self { found: excerpt(found), fault, suggestions }
    }

    /// The kind of trouble.
    #[must_use]
    pub fn fault(&self) -> &MoneyFault {
        &self.fault
    }

    /// What can be written instead, as it stands in a file; none is certain enough to be put in
    /// unasked.
    #[must_use]
    pub fn suggestions(&self) -> &[String] {
        &self.suggestions
    }

    /// A sentence that says what to write instead.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        let write = one_of(&self.suggestions);
        let known = !write.is_empty();
        Some(match &self.fault {
            MoneyFault::NoCurrency if known => {
                format!("write the currency as a code of three letters, as in {write}")
            }
            MoneyFault::NoNumber if known => {
                format!("write the amount in digits before the code, as in {write}")
            }
            MoneyFault::Approximate(key) if known => {
                format!("write {write}, and `{key}: true` beside it")
            }
            MoneyFault::Word if self.suggestions.len() > 1 => {
                "write `unknown` if nobody here knows the amount, `not-published` if it is withheld"
                    .to_owned()
            }
            MoneyFault::Ambiguous { .. } if self.suggestions.len() == 1 => {
                format!("write {write}, or the exact amount without separators of thousands")
            }
            _ if known => format!("write {write}"),
            fault => advice(fault),
        })
    }
}

/// What to write where no amount can be suggested.
fn advice(fault: &MoneyFault) -> String {
    match fault {
        MoneyFault::Negative => {
            "write without a sign what was imposed or, on a judgment, what stands after it"
        }
        MoneyFault::Zero => "write `unknown` or `not-published`, or leave the amount out",
        MoneyFault::TwoCurrencies | MoneyFault::RangeOfTwoCurrencies => {
            "write the amount in the currency in which it was imposed"
        }
        MoneyFault::TooLarge => "check the number; the largest amount is `10_000_000_000_000 EUR`",
        MoneyFault::UnknownCurrency => {
            "write the code of ISO 4217, such as `EUR`, `GBP`, `USD` or `CHF`"
        }
        MoneyFault::OpenAbove => {
            "write both ends, `{min: 3_000 EUR, max: 17_000 EUR}`, or `unknown`"
        }
        MoneyFault::RangeInText => "write the ends apart: `{min: 3_000 EUR, max: 17_000 EUR}`",
        MoneyFault::UnreadableCount | MoneyFault::NotWhole => {
            "write a whole number in digits, such as `130_000_000`"
        }
        MoneyFault::Grouping | MoneyFault::LeadingZero => {
            "write the digits with `_` before each group of three and `.` before the decimals, or \
             without separators"
        }
        MoneyFault::TooManyDecimals(currency) if currency.exponent() == 0 => "write a whole number",
        MoneyFault::TooManyDecimals(_) => {
            "write the exact amount, without fractions of its \
             smallest unit"
        }
        _ => {
            "write a number and the code of the currency, such as `20_000_000 EUR` or \
              `35_258_707.95 EUR`"
        }
    }
    .to_owned()
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = &self.found;
        let said = match &self.fault {
            MoneyFault::Empty => return f.write_str("there is no amount here"),
            MoneyFault::LookAlike(what) => return write!(f, "`{found}` holds {what}"),
            MoneyFault::Ambiguous { thousands, decimals } => {
                return write!(f, "`{found}` can be read as {thousands} or as {decimals}");
            }
            MoneyFault::TooManyDecimals(currency) => {
                let code = currency.code();
                return match currency.exponent() {
                    0 => write!(f, "`{found}` has decimals, and {code} has none"),
                    most => write!(f, "`{found}` has too many decimals: {code} has {most}"),
                };
            }
            MoneyFault::TooLong => "is too long for an amount",
            MoneyFault::Unreadable => "cannot be read as an amount of money",
            MoneyFault::UnreadableCount => "cannot be read as a number of people or things",
            MoneyFault::ControlCharacter => "holds a control character",
            MoneyFault::NoCurrency => "does not say in which currency",
            MoneyFault::NoNumber => "has no number",
            MoneyFault::UnknownCurrency => "is no code of a currency in ISO 4217",
            MoneyFault::SmallLetters => "has the code of the currency in small letters",
            MoneyFault::Sign => "has a sign or a name where the code of the currency belongs",
            MoneyFault::SharedSign => "has a sign or a name that several currencies share",
            MoneyFault::TwoCurrencies => "names two currencies",
            MoneyFault::Scale => "has a word or a letter for a part of the number",
            MoneyFault::OtherNotation => "is an amount in a form that is not read here",
            MoneyFault::Grouping => "has separators that do not mark groups of three digits",
            MoneyFault::LeadingZero => "begins with a zero",
            MoneyFault::NotWhole => "is not a whole number",
            MoneyFault::TooLarge => "is more than can be counted here",
            MoneyFault::Negative => "is below zero",
            MoneyFault::Zero => "is no amount: a zero in public data means that nobody entered it",
            MoneyFault::Exponent => "has an exponent",
            MoneyFault::Approximate(_) | MoneyFault::OpenAbove => {
                "holds more than an amount: how exact it is"
            }
            MoneyFault::RangeInText => "holds more than one number",
            MoneyFault::Word => "is not one of the words for a missing amount",
            MoneyFault::RangeOfTwoCurrencies => "has two currencies",
            MoneyFault::RangeOfOne => "begins and ends with the same amount",
            MoneyFault::RangeReversed => "begins with the larger amount",
        };
        write!(f, "`{found}` {said}")
    }
}

impl std::error::Error for MoneyError {}
