//! The end of a period, held against a table of worked examples.

use std::collections::BTreeSet;

use casebook::derive::term::{Holidays, Term};
use casebook::model::date::{PartialDate, parse_time};
use casebook::model::period::Period;
use casebook::model::vocabulary::{Computation, Vocabulary};
use jiff::civil::Date;

/// A row per example: the end is a day or `first/last`; the suspension, days or `least/most`.
const EXAMPLES: &str = include_str!("examples.csv");

fn pair<T: Copy>(text: &str, read: impl Fn(&str) -> T) -> (T, T) {
    match text.split_once('/') {
        Some((first, last)) => (read(first), read(last)),
        None => (read(text), read(text)),
    }
}

fn day(text: &str) -> Date {
    text.parse().expect(text)
}

/// What the program says of an example, as the table writes it: the end, and the hour.
fn computed(row: &csv::StringRecord) -> (String, String) {
    let period = |text: &str| Period::parse(text).expect(text);
    let some = |index: usize| Some(&row[index]).filter(|text| !text.is_empty());
    let suspended = pair(some(2).unwrap_or("0"), |text| text.parse::<i64>().expect(text));
    let days: BTreeSet<Date> = row[6].split(';').filter(|day| !day.is_empty()).map(day).collect();
    let holidays = Holidays(vec![&days]);
    let term = |suspended| Term {
        period: period(&row[0]),
        extension: some(1).map(period),
        suspended,
        computation: Computation::from_word(&row[3]).expect("a computation"),
    };
    let start: PartialDate = PartialDate::parse(&row[4]).expect(&row[4]);
    let (from, to) = (start.earliest().expect("bounded"), start.latest().expect("bounded"));
    if let Some(time) = some(5) {
        let time = parse_time(time).expect("a time");
        let hour = term(0).last_hour(from, time).expect("in hours");
        let offset = match hour.offset_minutes {
            0 => "Z".to_owned(),
            minutes => format!("{:+03}:{:02}", minutes / 60, minutes.abs() % 60),
        };
        return (hour.day.to_string(), format!("{:02}:00{offset}", hour.hour));
    }
    let first = term(suspended.0).first_end(from, &holidays).expect("in the calendar");
    let last = term(suspended.1).last_day(to, &holidays).expect("in the calendar");
    let end = if first == last { first.to_string() } else { format!("{first}/{last}") };
    (end, String::new())
}

#[test]
fn every_worked_example_ends_where_it_should() {
    let mut reader = csv::Reader::from_reader(EXAMPLES.as_bytes());
    let (mut wrong, mut reasons) = (Vec::new(), BTreeSet::new());
    for row in reader.records().map(|row| row.expect("a row")) {
        let says = (row[7].to_owned(), row[8].to_owned());
        let found = computed(&row);
        if found != says {
            wrong.push(format!("{row:?}: {found:?}"));
        }
        assert!(row[9].len() > 10, "a reason: {row:?}");
        reasons.insert((row[0].to_owned(), row[4].to_owned(), row[9].to_owned()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(reasons.len() >= 60, "{} different examples", reasons.len());
}

#[test]
fn a_step_within_the_last_hour_is_in_time_whatever_the_zone() {
    let term = Term {
        period: Period::parse("72 hours").unwrap(),
        extension: None,
        suspended: 0,
        computation: Computation::Eu1182,
    };
    let time = |text| parse_time(text).unwrap();
    let hour = term.last_hour(day("2024-05-10"), time("14:30+02:00")).unwrap();
    for (on, at, holds) in [
        ("2024-05-13", "15:00+02:00", true),
        ("2024-05-13", "13:00Z", true),
        ("2024-05-13", "13:01Z", false),
        ("2024-05-13", "15:01+02:00", false),
        ("2024-05-13", "09:00-04:00", true),
        ("2024-05-14", "00:30+12:00", true),
        ("2024-05-14", "01:30+12:00", false),
        ("2024-05-14", "00:30+14:00", true),
        ("2024-05-12", "23:59+02:00", true),
    ] {
        assert_eq!(hour.holds(day(on), time(at)), holds, "{on} {at}");
    }
}
