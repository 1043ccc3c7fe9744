//! The grammar of dates, strictly: what is accepted, and the faults of what has the right shape.

use jiff::civil::Date;

use super::{DateFault, FIRST_DAY, Form, PartialDate, Point};

/// Reads canonical text. `None` when the text does not have the shape of a date at all.
pub(super) fn strict(text: &str) -> Option<Result<PartialDate, DateFault>> {
    let (text, approximate) = match text.strip_suffix('~') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let form = if text == "unknown" {
        if approximate { Err(DateFault::ApproximateUnknown) } else { Ok(Form::Unknown) }
    } else if let Some(rest) = text.strip_prefix("before ") {
        point(rest)?.and_then(before)
    } else if let Some(rest) = text.strip_prefix("after ") {
        point(rest)?.and_then(after)
    } else if let Some((first, last)) = text.split_once('/') {
        let (first, last) = (point(first)?, point(last)?);
        first.and_then(|first| between(first, last?))
    } else {
        point(text)?.map(Form::Point)
    };
    Some(form.map(|form| PartialDate { form, approximate }))
}

/// Reads a day, month or year. `None` when the text has another shape.
pub(super) fn point(text: &str) -> Option<Result<Point, DateFault>> {
    let (year, rest) = text.split_at_checked(4)?;
    let year = digits(year)?;
    let point = match rest.len() {
        0 => Ok(Point::Year(year)),
        3 => month(year, two(rest)?),
        6 => {
            let (month, day) = rest.split_at_checked(3)?;
            day_of(year, two(month)?, two(day)?)
        }
        _ => return None,
    };
    Some(point.and_then(not_too_early))
}

/// `-10` → 10.
fn two(text: &str) -> Option<i8> {
    digits(text.strip_prefix('-')?)?.try_into().ok()
}

fn digits(text: &str) -> Option<i16> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn month(year: i16, month: i8) -> Result<Point, DateFault> {
    match month {
        1..=12 => Ok(Point::Month { year, month }),
        21..=41 => Err(DateFault::Season(month)),
        _ => Err(DateFault::NoSuchMonth(month)),
    }
}

fn day_of(year: i16, month: i8, day: i8) -> Result<Point, DateFault> {
    let first = Date::new(year, month, 1).map_err(|_| DateFault::NoSuchMonth(month))?;
    let fault = DateFault::NoSuchDay { year, month, last: first.days_in_month() };
    Date::new(year, month, day).map(Point::Day).map_err(|_| fault)
}

/// A year or month that reaches past the first day is taken; one that ends before it is not.
fn not_too_early(point: Point) -> Result<Point, DateFault> {
    if point == Point::Day(jiff::civil::date(1970, 1, 1)) {
        Err(DateFault::Epoch)
    } else if point.last() < FIRST_DAY {
        Err(DateFault::TooEarly)
    } else {
        Ok(point)
    }
}

fn before(point: Point) -> Result<Form, DateFault> {
    if point.first() > FIRST_DAY { Ok(Form::Before(point)) } else { Err(DateFault::TooEarly) }
}

fn after(point: Point) -> Result<Form, DateFault> {
    if point.last() < Date::MAX { Ok(Form::After(point)) } else { Err(DateFault::NothingAfter) }
}

fn between(first: Point, last: Point) -> Result<Form, DateFault> {
    if first == last {
        Err(DateFault::RangeOfOne)
    } else if first.first() > last.last() {
        Err(DateFault::RangeReversed)
    } else {
        Ok(Form::Between(first, last))
    }
}
