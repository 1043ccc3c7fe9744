//! Numbers with separators: which of them have one reading, and which have two.

/// Why digits and separators are not one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberFault {
    /// Not made of digits and separators.
    Unreadable,
    /// Separators that do not stand before every third digit, or several kinds of them.
    Grouping,
    /// A zero in front.
    LeadingZero,
    /// One separator before three digits: thousands, or decimals.
    Ambiguous,
    /// More decimals than there may be.
    TooManyDecimals,
    /// More than can be counted.
    TooLarge,
}

/// The digits of a number before and after its decimal separator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    pub whole: String,
    pub decimals: String,
}

/// Reads a number of which up to `exponent` decimals are allowed.
///
/// `_`, apostrophes and blanks separate thousands. So do points or commas that stand two or more
/// times, or before another kind of decimal separator. A single point or comma separates decimals,
/// unless exactly three digits follow and one to three precede it: then it may be either, and is
/// refused, except where `exponent` is 0 (only thousands are possible) and after a leading zero
/// (only decimals are: `0.500`, and `01.234` to write such an amount of three decimals at all).
pub(super) fn read(text: &str, exponent: u8) -> Result<Digits, NumberFault> {
    let pieces = split(text)?;
    let Some((first, rest)) = pieces.split_first() else {
        return Err(NumberFault::Unreadable);
    };
    let (groups, decimals) = match rest {
        [] => (rest, ""),
        [only] if is_decimal(only.separator) => match lone(first.digits, only.digits, exponent) {
            Lone::Thousands => (rest, ""),
            Lone::Decimals => (Default::default(), only.digits),
            Lone::Either => return Err(NumberFault::Ambiguous),
        },
        [groups @ .., last]
            if is_decimal(last.separator)
                && groups.iter().all(|g| g.separator != last.separator) =>
        {
            (groups, last.digits)
        }
        _ => (rest, ""),
    };
    let one_kind =
        groups.iter().zip(groups.iter().skip(1)).all(|(a, b)| a.separator == b.separator);
    let in_threes = groups.iter().all(|group| group.digits.len() == 3);
    let in_groups = one_kind && in_threes && first.digits.len() <= 3;
    if !(groups.is_empty() || in_groups) {
        return Err(NumberFault::Grouping);
    }
    if decimals.len() > usize::from(exponent) {
        return Err(NumberFault::TooManyDecimals);
    }
    let whole: String = groups.iter().fold(first.digits.to_owned(), |all, g| all + g.digits);
    let marked = decimals.len() == 3 && whole.len() <= 4;
    match whole.strip_prefix('0') {
        None | Some("") => Ok(Digits { whole, decimals: decimals.to_owned() }),
        Some(rest) if marked && !rest.starts_with('0') => {
            Ok(Digits { whole: rest.to_owned(), decimals: decimals.to_owned() })
        }
        Some(_) => Err(NumberFault::LeadingZero),
    }
}

/// What a single point or comma separates.
enum Lone {
    Thousands,
    Decimals,
    Either,
}

fn lone(before: &str, after: &str, exponent: u8) -> Lone {
    let three = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
    match (three, exponent) {
        (true, 0) => Lone::Thousands,
        (true, _) => Lone::Either,
        (false, _) => Lone::Decimals,
    }
}

/// Digits, and the separator in front of them.
struct Piece<'a> {
    separator: char,
    digits: &'a str,
}

fn split(text: &str) -> Result<Vec<Piece<'_>>, NumberFault> {
    let mut pieces = Vec::new();
    let (mut start, mut separator) = (0, '0');
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii_digit()) {
        let kind = kind(c).ok_or(NumberFault::Unreadable)?;
        pieces.push(Piece { separator, digits: text.get(start..at).unwrap_or_default() });
        (start, separator) = (at + c.len_utf8(), kind);
    }
    pieces.push(Piece { separator, digits: text.get(start..).unwrap_or_default() });
    let empty = pieces.iter().any(|piece| piece.digits.is_empty());
    if empty { Err(NumberFault::Grouping) } else { Ok(pieces) }
}

/// Separators that mean the same, under one name.
fn kind(separator: char) -> Option<char> {
    match separator {
        ' ' | '\u{A0}' | '\u{202F}' => Some(' '),
        '\'' | '\u{2019}' => Some('\''),
        '_' | '.' | ',' => Some(separator),
        _ => None,
    }
}

fn is_decimal(separator: char) -> bool {
    matches!(separator, '.' | ',')
}

impl Digits {
    /// The number times ten to the power of `exponent`, at most `i64::MAX`.
    pub(super) fn scaled(&self, exponent: u8) -> Result<i64, NumberFault> {
        let zeros = usize::from(exponent).saturating_sub(self.decimals.len());
        let all = self.whole.bytes().chain(self.decimals.bytes()).chain((0..zeros).map(|_| b'0'));
        all.map(|digit| i64::from(digit - b'0'))
            .try_fold(0i64, |sum, digit| sum.checked_mul(10)?.checked_add(digit))
            .ok_or(NumberFault::TooLarge)
    }
}

/// The two readings of an ambiguous number: all its digits, and those on each side.
pub(super) fn readings(text: &str) -> Option<(Digits, Digits)> {
    let (whole, decimals) = text.split_once(is_decimal)?;
    let thousands = Digits { whole: format!("{whole}{decimals}"), decimals: String::new() };
    Some((thousands, Digits { whole: whole.to_owned(), decimals: decimals.to_owned() }))
}

/// The number with what cannot be meant repaired: separators misplaced, zeros in front.
///
/// `None` where the repair would be a guess, as in `1.2.3`.
pub(super) fn repaired(text: &str, fault: NumberFault) -> Option<Digits> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let whole = digits.trim_start_matches('0').to_owned();
    let certain = match fault {
        NumberFault::Grouping => !text.contains(['.', ',']) || in_lakhs(text),
        NumberFault::LeadingZero => !text.contains(['.', ',']),
        _ => false,
    };
    (certain && !whole.is_empty()).then(|| Digits { whole, decimals: String::new() })
}

/// `1,25,00,000`: groups of two before the last three, as in India.
fn in_lakhs(text: &str) -> bool {
    let groups: Vec<usize> = text.split(',').map(str::len).collect();
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b',');
    match groups.as_slice() {
        [1 | 2, middle @ .., 3] => plain && !middle.is_empty() && middle.iter().all(|&n| n == 2),
        _ => false,
    }
}

/// `digits` with `_` before every third digit from the end.
pub(super) fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}
