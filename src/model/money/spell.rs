//! Numbers in English words, so that the readings of an ambiguous one cannot be misread again.

use super::number::Digits;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number below a million: "one thousand five hundred", "one point five". Larger ones, which
/// no ambiguous number is, stay digits.
pub(super) fn spelled(number: &Digits) -> String {
    let whole = match number.whole.parse::<usize>() {
        Ok(n @ 0..1_000_000) => below_a_million(n),
        _ => number.whole.clone(),
    };
    let decimals = number.decimals.trim_end_matches('0');
    let digits = decimals.bytes().map(|b| below_a_hundred(usize::from(b.saturating_sub(b'0'))));
    let digits: Vec<String> = digits.collect();
    if digits.is_empty() { whole } else { format!("{whole} point {}", digits.join(" ")) }
}

fn below_a_million(n: usize) -> String {
    match (n / 1000, n % 1000) {
        (0, rest) => below_a_thousand(rest),
        (thousands, 0) => format!("{} thousand", below_a_thousand(thousands)),
        (thousands, rest) => {
            format!("{} thousand {}", below_a_thousand(thousands), below_a_thousand(rest))
        }
    }
}

fn below_a_thousand(n: usize) -> String {
    match (n / 100, n % 100) {
        (0, rest) => below_a_hundred(rest),
        (hundreds, 0) => format!("{} hundred", below_a_hundred(hundreds)),
        (hundreds, rest) => {
            format!("{} hundred {}", below_a_hundred(hundreds), below_a_hundred(rest))
        }
    }
}

fn below_a_hundred(n: usize) -> String {
    let small = |n: usize| SMALL.get(n).copied().unwrap_or_default();
    match (n / 10, n % 10) {
        (0 | 1, _) => small(n).to_owned(),
        (tens, 0) => TENS.get(tens).copied().unwrap_or_default().to_owned(),
        (tens, rest) => format!("{}-{}", TENS.get(tens).copied().unwrap_or_default(), small(rest)),
    }
}
