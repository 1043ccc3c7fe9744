//! From text to an amount, strictly, and what a number in a currency may mean.

use super::currency::unknown;
use super::diagnose::diagnose;
use super::number::{self, Digits, NumberFault};
use super::spell::spelled;
use super::{Amount, Currency, MoneyError, MoneyFault};
use crate::model::written;

/// No amount is longer, in bytes; longer texts are refused before anything is guessed.
pub(super) const LONGEST: usize = 80;

/// Blanks that may separate thousands, and the code from the number.
pub(super) const BLANKS: [char; 3] = [' ', '\u{A0}', '\u{202F}'];

/// Reads an amount, or says why not.
pub(super) fn amount(text: &str) -> Result<Amount, MoneyError> {
    let text = written::trim(text);
    check(text)?;
    let Some((number, code)) = strict(text) else {
        return Err(diagnose(text));
    };
    let Some(currency) = Currency::find(code) else {
        let code = unknown(code);
        let meant = code.suggestions().iter().filter_map(|code| Currency::find(code));
        let suggestions = meant.flat_map(|currency| meanings(number, currency, 0)).collect();
        return Err(MoneyError::new(text, MoneyFault::UnknownCurrency, suggestions));
    };
    let exponent = currency.exponent();
    match number::read(number, exponent).and_then(|digits| digits.scaled(exponent)) {
        Ok(0) => Err(MoneyError::new(text, MoneyFault::Zero, Vec::new())),
        Ok(minor) if minor > Amount::MOST => {
            Err(MoneyError::new(text, MoneyFault::TooLarge, Vec::new()))
        }
        Ok(minor) => Ok(Amount { minor, currency }),
        Err(NumberFault::Unreadable) => Err(diagnose(text)),
        Err(fault) => {
            let suggestions = meanings(number, currency, 0);
            Err(MoneyError::new(text, fault_of(fault, number, currency), suggestions))
        }
    }
}

/// What no text here may be, hold or exceed.
pub(super) fn check(text: &str) -> Result<(), MoneyError> {
    let fault = if text.is_empty() {
        MoneyFault::Empty
    } else if text.len() > LONGEST {
        MoneyFault::TooLong
    } else if text.chars().any(char::is_control) {
        MoneyFault::ControlCharacter
    } else {
        return Ok(());
    };
    Err(MoneyError::new(text, fault, Vec::new()))
}

/// The number and the three capital letters after or before it.
fn strict(text: &str) -> Option<(&str, &str)> {
    let is_code = |text: &str| text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    let last = text.rsplit_once(BLANKS).filter(|(_, code)| is_code(code));
    let first = || text.split_once(BLANKS).filter(|(code, _)| is_code(code));
    let (number, code) = last.or_else(|| first().map(|(code, number)| (number, code)))?;
    let number = number.trim_matches(BLANKS);
    number.starts_with(|c: char| c.is_ascii_digit()).then_some((number, code))
}

fn fault_of(fault: NumberFault, number: &str, currency: Currency) -> MoneyFault {
    match fault {
        NumberFault::Unreadable => MoneyFault::Unreadable,
        NumberFault::Grouping => MoneyFault::Grouping,
        NumberFault::LeadingZero => MoneyFault::LeadingZero,
        NumberFault::TooManyDecimals => MoneyFault::TooManyDecimals(currency),
        NumberFault::TooLarge => MoneyFault::TooLarge,
        NumberFault::Ambiguous => ambiguous(number),
    }
}

/// The fault with both readings of `number` in words.
pub(super) fn ambiguous(number: &str) -> MoneyFault {
    match number::readings(number) {
        Some((thousands, decimals)) => {
            MoneyFault::Ambiguous { thousands: spelled(&thousands), decimals: spelled(&decimals) }
        }
        None => MoneyFault::Unreadable,
    }
}

/// What `number`, times ten to the power of `scale`, may mean, as it can be written.
pub(super) fn meanings(number: &str, currency: Currency, scale: u8) -> Vec<String> {
    let exponent = currency.exponent().saturating_add(scale);
    let amount = |digits: &Digits| {
        if digits.decimals.trim_end_matches('0').len() > usize::from(exponent) {
            return None;
        }
        let decimals = digits.decimals.chars().take(exponent.into()).collect();
        let minor = Digits { whole: digits.whole.clone(), decimals }.scaled(exponent).ok()?;
        (minor > 0 && minor <= Amount::MOST).then_some(Amount { minor, currency })
    };
    match number::read(number, exponent) {
        Ok(digits) => amount(&digits).iter().map(Amount::to_string).collect(),
        Err(NumberFault::Ambiguous) => {
            let (thousands, decimals) = number::readings(number).unzip();
            let thousands = thousands.and_then(|digits| amount(&digits)).map(|a| a.to_string());
            let written =
                if scale == 0 { Amount::with_decimals } else { |a: Amount| a.to_string() };
            let decimals = decimals.and_then(|digits| amount(&digits)).map(written);
            thousands.into_iter().chain(decimals).collect()
        }
        Err(fault) => {
            let repaired = number::repaired(number, fault).and_then(|digits| amount(&digits));
            repaired.iter().map(Amount::to_string).collect()
        }
    }
}
