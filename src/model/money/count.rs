//! Whole numbers of people or things, with the separators of amounts.

use super::diagnose::{around, is_of_number};
use super::number::{self, Digits, NumberFault};
use super::parse::{BLANKS, ambiguous, check};
use super::words::{self, Word};
use super::{MoneyError, MoneyFault};
use crate::model::written;

/// Reads a whole number, such as `130_000_000`, `130 000 000` or `1,300,000`; zero is one.
///
/// A lone point or comma is refused also before three digits, where it must mean thousands if the
/// number is right: `130.000` is as often a slip for a decimal number.
///
/// # Errors
///
/// [`MoneyError`] when it has decimals, a sign, words, or separators with two readings, or is more
/// than `i64::MAX`.
pub fn parse_count(text: &str) -> Result<u64, MoneyError> {
    let text = written::trim(text);
    check(text)?;
    read(text).map_err(|fault| {
        let fault = match fault {
            NumberFault::Unreadable => return diagnose(text),
            NumberFault::Grouping => MoneyFault::Grouping,
            NumberFault::LeadingZero => MoneyFault::LeadingZero,
            NumberFault::Ambiguous => ambiguous(text),
            NumberFault::TooManyDecimals => MoneyFault::NotWhole,
            NumberFault::TooLarge => MoneyFault::TooLarge,
        };
        MoneyError::new(text, fault, meanings(text, 0))
    })
}

fn read(text: &str) -> Result<u64, NumberFault> {
    // One decimal is allowed only to be told from thousands; it is refused in the next line.
    let digits = number::read(text, 1)?;
    let whole = if digits.decimals.is_empty() { digits.scaled(0)? } else { -1 };
    u64::try_from(whole).map_err(|_| NumberFault::TooManyDecimals)
}

/// What `number`, times ten to the power of `scale`, may mean, as it can be written.
fn meanings(number: &str, scale: u8) -> Vec<String> {
    let whole = |digits: Digits| {
        let decimals = digits.decimals.trim_end_matches('0').to_owned();
        let fits = decimals.len() <= usize::from(scale);
        let count = Digits { decimals, ..digits }.scaled(scale).ok().filter(|_| fits)?;
        Some(number::grouped(&count.to_string()))
    };
    match number::read(number, scale.max(1)) {
        Ok(digits) => whole(digits).into_iter().collect(),
        Err(NumberFault::Ambiguous) => {
            let (thousands, decimals) = number::readings(number).unzip();
            [thousands, decimals].into_iter().flatten().filter_map(whole).collect()
        }
        Err(fault) => number::repaired(number, fault).and_then(whole).into_iter().collect(),
    }
}

fn diagnose(text: &str) -> MoneyError {
    let error = |fault, suggestions| MoneyError::new(text, fault, suggestions);
    let plain_blanks = text.replace(BLANKS, " ");
    if let Some((plain, what)) = written::plain(&plain_blanks) {
        let meant = match parse_count(&plain) {
            Ok(count) => vec![number::grouped(&count.to_string())],
            Err(error) => error.suggestions().to_vec(),
        };
        return error(MoneyFault::LookAlike(what), meant);
    }
    let Some((before, number, after)) =
        around(&plain_blanks).filter(|(_, number, _)| number.chars().all(is_of_number))
    else {
        return error(MoneyFault::UnreadableCount, Vec::new());
    };
    let mut words = words::read(before, false);
    words.extend(words::read(after, true));
    let meant = meanings(number, words::scale(&words));
    let known = |word: &Word| matches!(word, Word::Scale(_) | Word::Approximation(_) | Word::Noise);
    if words.contains(&Word::Minus) {
        error(MoneyFault::Negative, Vec::new())
    } else if !words.iter().all(known) {
        error(MoneyFault::UnreadableCount, Vec::new())
    } else if let Some(key) = words::approximation(&words) {
        error(MoneyFault::Approximate(key), meant)
    } else if words::scale(&words) > 0 {
        error(MoneyFault::Scale, meant)
    } else {
        error(MoneyFault::UnreadableCount, meant)
    }
}
