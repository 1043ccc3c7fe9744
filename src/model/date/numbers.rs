//! Dates in digits, in the orders in which people write them.

use jiff::civil::Date;

use super::diagnose::is_valid;
use super::{Form, PartialDate, Point};

/// Every point that a text of digits and `.`, `/`, `-` or blanks can mean. `None` if it is no such
/// text; empty if the calendar has no such day.
pub(super) fn read(text: &str) -> Option<Vec<Point>> {
    let groups: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|g| !g.is_empty()).collect();
    if !groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let numbers: Vec<i16> = groups.iter().filter_map(|group| group.parse().ok()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    Some(match (&lengths[..], &numbers[..]) {
        ([8], _) | ([6], _) => compact(groups.first()?)?.into_iter().collect(),
        ([4, 1 | 2], &[year, month]) | ([1 | 2, 4], &[month, year]) => {
            point(year, month, None).into_iter().collect()
        }
        ([4, 1 | 2, 1 | 2], &[year, a, b]) => any(&[(year, a, b), (year, b, a)], true),
        ([1 | 2, 1 | 2, 4], &[a, b, year]) => any(&[(year, b, a), (year, a, b)], false),
        ([1 | 2, 1 | 2, 1 | 2], &[a, b, c]) => {
            let two_first = lengths.first() == Some(&2);
            let year_first = if two_first { (century(a), b, c) } else { (century(c), b, a) };
            any(&[year_first, (century(c), b, a), (century(c), a, b)], false)
        }
        _ => return None,
    })
}

/// What `2024-13-05` or `2024/13/05` may mean with day and month exchanged.
pub(super) fn swapped(text: &str) -> Vec<PartialDate> {
    let exact = |point| PartialDate::exact(Form::Point(point));
    read(text).unwrap_or_default().into_iter().map(exact).filter(is_valid).collect()
}

/// `20241022` and `202410`.
fn compact(digits: &str) -> Option<Option<Point>> {
    let year = digits.get(..4)?.parse().ok()?;
    let month = digits.get(4..6)?.parse().ok()?;
    let day = digits.get(6..8).and_then(|day| day.parse().ok());
    Some(point(year, month, day))
}

/// The readings that are in the calendar, each once; only the first of them if `first_wins`.
fn any(readings: &[(i16, i16, i16)], first_wins: bool) -> Vec<Point> {
    let mut points = Vec::new();
    for found in readings.iter().filter_map(|&(year, month, day)| point(year, month, Some(day))) {
        if !points.contains(&found) {
            points.push(found);
        }
    }
    if first_wins {
        points.truncate(1);
    }
    points
}

/// The point with these numbers, if there is one.
pub(super) fn point(year: i16, month: i16, day: Option<i16>) -> Option<Point> {
    let month = i8::try_from(month).ok()?;
    match day {
        None => Date::new(year, month, 1).ok().map(|_| Point::Month { year, month }),
        Some(day) => Date::new(year, month, i8::try_from(day).ok()?).ok().map(Point::Day),
    }
}

/// A year of two digits, as 1970 to 2069.
fn century(year: i16) -> i16 {
    if year < 70 { 2000 + year } else { 1900 + year }
}
