//! Why a text is no amount, and what its author may have meant.

use super::parse::{BLANKS, amount, meanings};
use super::words::{self, Word};
use super::{Currency, Money, MoneyError, MoneyFault};
use crate::model::written;

/// Why a text that is not a number and a code is no amount.
pub(super) fn diagnose(text: &str) -> MoneyError {
    let plain_blanks = text.replace(BLANKS, " ");
    if let Some((plain, what)) = written::plain(&plain_blanks) {
        let meant = match amount(&plain) {
            Ok(amount) => vec![amount.to_string()],
            Err(error) if *error.fault() == MoneyFault::Negative => return error,
            Err(error) => error.suggestions().to_vec(),
        };
        return MoneyError::new(text, MoneyFault::LookAlike(what), meant);
    }
    let Some((before, number, after)) = around(&plain_blanks) else {
        return without_number(text);
    };
    let mut words = words::read(before, false);
    words.extend(words::read(after, true));
    if !number.chars().all(is_of_number) {
        return several_numbers(text, number, &words);
    }
    judge(text, number, &words)
}

/// What stands before the first digit, up to the last digit, and after it.
pub(super) fn around(text: &str) -> Option<(&str, &str, &str)> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    Some((text.get(..first)?, text.get(first..=last)?, text.get(last + 1..)?))
}

pub(super) fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '_' | '.' | ',' | '\'' | '\u{2019}') || BLANKS.contains(&c)
}

/// The fault of one number among words, gravest first, and what can be written instead.
fn judge(text: &str, number: &str, words: &[Word]) -> MoneyError {
    let currencies = currencies(words);
    let scale = words::scale(words);
    let meant = |list: &[Currency]| -> Vec<String> {
        list.iter().flat_map(|&currency| meanings(number, currency, scale)).collect()
    };
    let error = |fault, suggestions| MoneyError::new(text, fault, suggestions);
    if words.contains(&Word::Minus) {
        return error(MoneyFault::Negative, Vec::new());
    }
    if let Some(code) = words::unknown(words) {
        let close = if currencies.is_empty() { Currency::close_to(code) } else { Vec::new() };
        let is_code = currencies.is_empty() && code.len() == 3;
        let fault = if is_code || !close.is_empty() {
            MoneyFault::UnknownCurrency
        } else {
            MoneyFault::Unreadable
        };
        return error(fault, meant(&close));
    }
    if currencies.is_empty() {
        return error(MoneyFault::NoCurrency, meant(&[Currency::EUR]));
    }
    let list = common(&currencies);
    if list.is_empty() {
        return error(MoneyFault::TwoCurrencies, Vec::new());
    }
    let fault = match words::approximation(words) {
        Some("at_least") => return error(MoneyFault::OpenAbove, Vec::new()),
        Some(key) => MoneyFault::Approximate(key),
        None if list.len() > 1 => MoneyFault::SharedSign,
        None if words.iter().any(|word| matches!(word, Word::Sign(_))) => MoneyFault::Sign,
        None if scale > 0 => MoneyFault::Scale,
        None if words.iter().any(|word| matches!(word, Word::SmallCode(_))) => {
            MoneyFault::SmallLetters
        }
        None if words.contains(&Word::Underscore) => MoneyFault::Grouping,
        None => MoneyFault::OtherNotation,
    };
    error(fault, meant(&list))
}

/// The currencies that each word may stand for.
fn currencies(words: &[Word]) -> Vec<Vec<Currency>> {
    words
        .iter()
        .filter_map(|word| match word {
            Word::Code(code) | Word::SmallCode(code) => Some(vec![*code]),
            Word::Sign(codes) => Some(codes.clone()),
            _ => None,
        })
        .collect()
}

/// The currencies that all of several words may stand for: `$` and `USD` is USD.
fn common(lists: &[Vec<Currency>]) -> Vec<Currency> {
    let (first, rest) = lists.split_first().map_or((&[][..], lists), |(f, rest)| (f, rest));
    let in_all = |currency: &&Currency| rest.iter().all(|list| list.contains(currency));
    first.iter().filter(in_all).copied().collect()
}

/// `£`, `EUR`, `twenty euros`: the fault where there is no digit.
fn without_number(text: &str) -> MoneyError {
    let words = words::read(text, false);
    let currencies = currencies(&words);
    if words::unknown(&words).is_some() || currencies.is_empty() {
        return MoneyError::new(text, MoneyFault::Unreadable, Vec::new());
    }
    let examples = currencies.iter().flatten().map(|code| format!("20_000_000 {code}")).collect();
    MoneyError::new(text, MoneyFault::NoNumber, examples)
}

/// `1e9`, `3000-17000`, `5 EUR 6 USD`: the fault where something stands between digits.
fn several_numbers(text: &str, number: &str, words: &[Word]) -> MoneyError {
    let currency = match currencies(words).first().map(Vec::as_slice) {
        Some([only]) => Some(*only),
        _ => None,
    };
    if let Some((digits, power)) = exponent(number) {
        let meant = currency.map(|currency| meanings(digits, currency, power)).unwrap_or_default();
        return MoneyError::new(text, MoneyFault::Exponent, meant);
    }
    let all = [words::read(number.trim_matches(is_of_number), false), words.to_vec()].concat();
    let found = currencies(&all);
    if !found.is_empty() && common(&found).is_empty() {
        return MoneyError::new(text, MoneyFault::TwoCurrencies, Vec::new());
    }
    let ends = ["-", " to ", " and ", " bis ", " à ", " a ", " und "]
        .iter()
        .find_map(|word| number.split_once(word));
    let Some((min, max)) = ends else {
        let fault = match words::unknown(&all) {
            Some(_) => MoneyFault::Unreadable,
            None => MoneyFault::RangeInText,
        };
        return MoneyError::new(text, fault, Vec::new());
    };
    let end = |end: &str| {
        let (_, number, after) = around(end)?;
        let currency = currency?;
        let same = words::read(after, true).iter().all(|word| *word == Word::Code(currency));
        let only: [String; 1] = meanings(number, currency, 0).try_into().ok()?;
        only.into_iter().next().filter(|_| same)
    };
    let range = end(min).zip(end(max)).and_then(|(min, max)| Money::range(&min, &max).ok());
    let meant = range.iter().map(Money::to_string).collect();
    MoneyError::new(text, MoneyFault::RangeInText, meant)
}

/// `1e9` as digits and a power of ten, at most 18.
fn exponent(number: &str) -> Option<(&str, u8)> {
    let (digits, power) = number.split_once(['e', 'E'])?;
    let power: u8 = power.trim_start_matches('+').parse().ok()?;
    (power <= 18 && digits.chars().all(is_of_number)).then_some((digits, power))
}
