//! Forms of EDTF (ISO 8601-2) that are not taken, and what to write for them.

use super::diagnose::{is_valid, year_of};
use super::parse::{point, strict};
use super::{Form, PartialDate, Point};

/// What a text in lower case means as EDTF; `None` if it is none of these forms.
pub(super) fn read(text: &str) -> Option<Vec<PartialDate>> {
    let meant = uncertain(text)
        .or_else(|| open_range(text))
        .or_else(|| unspecified(text))
        .or_else(|| quarter(text))?;
    Some(if is_valid(&meant) { vec![meant] } else { Vec::new() })
}

/// `2024?`, `2024-10-22%`, `~2024`, `2024~/2025~`, `2024 ~`: all become one `~` at the end.
fn uncertain(text: &str) -> Option<PartialDate> {
    let bare: String = text.chars().filter(|c| !matches!(c, '?' | '%' | '~')).collect();
    if bare.len() == text.len() {
        return None;
    }
    let date = strict(bare.trim())?.ok()?;
    Some(PartialDate { approximate: date.form != Form::Unknown, ..date })
}

/// `../2024`, `/2024`, `2024/..`, `2024/`: open ends that include the year.
fn open_range(text: &str) -> Option<PartialDate> {
    let (first, last) = text.split_once('/')?;
    let form = match (first, last) {
        (".." | "", last) => Form::Before(point(last)?.ok()?.next()?),
        (first, ".." | "") => Form::After(point(first)?.ok()?.previous()?),
        _ => return None,
    };
    Some(PartialDate::exact(form))
}

/// `2024-xx`, `2024-10-xx`, `202x`, `20xx`, with `x`, `u` or `?` for a digit.
fn unspecified(text: &str) -> Option<PartialDate> {
    let text = text.replace(['u', '?'], "x");
    if let Some(known) = text.strip_suffix("-xx") {
        let known = known.strip_suffix("-xx").unwrap_or(known);
        return Some(PartialDate::exact(Form::Point(point(known)?.ok()?)));
    }
    if text.len() != 4 || !text.contains('x') {
        return None;
    }
    let year = |digit| point(&text.replace('x', digit)).and_then(Result::ok);
    Some(PartialDate::exact(Form::Between(year("0")?, year("9")?)))
}

/// `2024-q3`, `q3 2024`, `2024-h1`: quarters and halves.
fn quarter(text: &str) -> Option<PartialDate> {
    let words: Vec<&str> = text.split([' ', '-', '/']).collect();
    let (year, part) = match words[..] {
        [year, part] if year.len() == 4 => (year, part),
        [part, year] => (year, part),
        _ => return None,
    };
    let number = match part {
        "q1" => 33,
        "q2" => 34,
        "q3" => 35,
        "q4" => 36,
        "h1" => 40,
        "h2" => 41,
        _ => return None,
    };
    if year.len() == 4 { months(year_of(year)?, number) } else { None }
}

/// The months of `2024-21` and its like; for `2024-25` also the two years that it may mean.
pub(super) fn season(text: &str, part: i8) -> Vec<PartialDate> {
    let Some(year) = year_of(text).filter(|_| text.len() == 7) else {
        return Vec::new();
    };
    let years = (year % 100 + 1 == i16::from(part))
        .then_some(Form::Between(Point::Year(year), Point::Year(year + 1)))
        .map(PartialDate::exact);
    months(year, part).into_iter().chain(years).filter(is_valid).collect()
}

/// The months of a part of a year, by its number in ISO 8601-2: 21 spring … 24 winter,
/// 25–28 northern, 29–32 southern, 33–36 quarters, 37–39 thirds, 40–41 halves.
fn months(year: i16, part: i8) -> Option<PartialDate> {
    let (first, length) = match part {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => ((part - 33) * 3 + 1, 3),
        37..=39 => ((part - 37) * 4 + 1, 4),
        40 | 41 => ((part - 40) * 6 + 1, 6),
        _ => return None,
    };
    let last = first + length - 1;
    let end = if last > 12 { (year.checked_add(1)?, last - 12) } else { (year, last) };
    Some(PartialDate::exact(Form::Between(
        Point::Month { year, month: first },
        Point::Month { year: end.0, month: end.1 },
    )))
}
