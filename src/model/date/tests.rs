//! What dates are read, what they mean, and what is said about everything else.

use proptest::prelude::*;

use super::*;

/// Text, canonical text, first and last possible day ("-" for none).
const GOOD: &[(&str, &str, &str, &str)] = &[
    ("2024", "2024", "2024-01-01", "2024-12-31"),
    ("2024-10", "2024-10", "2024-10-01", "2024-10-31"),
    ("2024-10-22", "2024-10-22", "2024-10-22", "2024-10-22"),
    ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "2000-02-29"),
    ("1970-01-02", "1970-01-02", "1970-01-02", "1970-01-02"),
    ("1970", "1970", "1970-01-01", "1970-12-31"),
    ("1970-01", "1970-01", "1970-01-01", "1970-01-31"),
    ("9999", "9999", "9999-01-01", "9999-12-31"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"),
    ("  2024-10-22  ", "2024-10-22", "2024-10-22", "2024-10-22"),
    ("\t2024\r\n", "2024", "2024-01-01", "2024-12-31"),
    ("2024~", "2024~", "2024-01-01", "2024-12-31"),
    ("2024-10~", "2024-10~", "2024-10-01", "2024-10-31"),
    ("2024-10-22~", "2024-10-22~", "2024-10-22", "2024-10-22"),
    ("2024-10-01/2024-10-15", "2024-10-01/2024-10-15", "2024-10-01", "2024-10-15"),
    ("2024-10-01/2024-10-15~", "2024-10-01/2024-10-15~", "2024-10-01", "2024-10-15"),
    ("2024/2025", "2024/2025", "2024-01-01", "2025-12-31"),
    ("2024-06/2024-08", "2024-06/2024-08", "2024-06-01", "2024-08-31"),
    ("2023/2024-02", "2023/2024-02", "2023-01-01", "2024-02-29"),
    ("2024-10-15/2024-10", "2024-10-15/2024-10", "2024-10-15", "2024-10-31"),
    ("2024-10/2024-10-15", "2024-10/2024-10-15", "2024-10-01", "2024-10-15"),
    ("before 2024-10-22", "before 2024-10-22", "-", "2024-10-21"),
    ("before 2024-03", "before 2024-03", "-", "2024-02-29"),
    ("before 2024", "before 2024", "-", "2023-12-31"),
    ("before 2024~", "before 2024~", "-", "2023-12-31"),
    ("before 1970-01-03", "before 1970-01-03", "-", "1970-01-02"),
    ("after 2024-10", "after 2024-10", "2024-11-01", "-"),
    ("after 2024-10-22", "after 2024-10-22", "2024-10-23", "-"),
    ("after 2024", "after 2024", "2025-01-01", "-"),
    ("after 2024-12-31~", "after 2024-12-31~", "2025-01-01", "-"),
    ("after 9998", "after 9998", "9999-01-01", "-"),
    ("unknown", "unknown", "-", "-"),
    (" unknown ", "unknown", "-", "-"),
];

/// Text, a part of the message, a part of the help.
const BAD: &[(&str, &str, &str)] = &[
    // Order and signs.
    ("22.10.2024", "in a form that is not read here", "write `2024-10-22`"),
    ("22/10/2024", "in a form", "write `2024-10-22`"),
    ("10/22/2024", "in a form", "write `2024-10-22`"),
    ("22-10-2024", "in a form", "write `2024-10-22`"),
    ("22. 10. 2024", "in a form", "write `2024-10-22`"),
    (
        "04/10/2024",
        "`04/10/2024` can be read as 4 October 2024 or as 10 April 2024",
        "write `2024-10-04` or `2024-04-10`",
    ),
    ("4.10.2024", "4 October 2024 or as 10 April 2024", "`2024-10-04` or `2024-04-10`"),
    ("05/05/2024", "in a form", "write `2024-05-05`"),
    ("2024/10/22", "in a form", "write `2024-10-22`"),
    ("2024.10.22", "in a form", "write `2024-10-22`"),
    ("2024/22/10", "in a form", "write `2024-10-22`"),
    ("20241022", "in a form", "write `2024-10-22`"),
    ("202410", "in a form", "write `2024-10`"),
    ("2024-1-5", "in a form", "write `2024-01-05`"),
    ("2024-1", "in a form", "write `2024-01`"),
    ("2024/10", "in a form", "write `2024-10`"),
    ("10/2024", "in a form", "write `2024-10`"),
    ("24-10-22", "22 October 2024 or as 24 October 2022", "`2024-10-22` or `2022-10-24`"),
    ("22.10.24", "can be read as", "`2022-10-24` or `2024-10-22`"),
    ("31/31/2024", "no day of the calendar", "write a day `2024-10-22`"),
    ("30.02.2024", "no day of the calendar", "write a day"),
    // Names of months.
    ("22 October 2024", "in a form", "write `2024-10-22`"),
    ("October 22, 2024", "in a form", "write `2024-10-22`"),
    ("Tuesday, 22nd of October 2024", "in a form", "write `2024-10-22`"),
    ("Oct 2024", "in a form", "write `2024-10`"),
    ("OCT. 2024", "in a form", "write `2024-10`"),
    ("22-Oct-2024", "in a form", "write `2024-10-22`"),
    ("22. Oktober 2024", "in a form", "write `2024-10-22`"),
    ("3. März 2024", "in a form", "write `2024-03-03`"),
    ("1. Jänner 2024", "in a form", "write `2024-01-01`"),
    ("1er août 2024", "in a form", "write `2024-08-01`"),
    ("22 octobre 2024", "in a form", "write `2024-10-22`"),
    ("le 22 décembre 2024", "in a form", "write `2024-12-22`"),
    ("22 de octubre de 2024", "in a form", "write `2024-10-22`"),
    ("5 de enero del 2024", "in a form", "write `2024-01-05`"),
    ("22 ottobre 2024", "in a form", "write `2024-10-22`"),
    ("1° luglio 2024", "in a form", "write `2024-07-01`"),
    ("22 oktober 2024", "in a form", "write `2024-10-22`"),
    ("5 maart 2024", "in a form", "write `2024-03-05`"),
    ("22 października 2024", "in a form", "write `2024-10-22`"),
    ("1 września 2024", "in a form", "write `2024-09-01`"),
    ("22 listopada 2024", "22 October 2024 or as 22 November 2024", "`2024-10-22` or `2024-11-22`"),
    ("31 February 2024", "no day of the calendar", "write a day"),
    ("22 Foober 2024", "cannot be read as a date", "write a day"),
    ("22 October", "cannot be read", "write a day"),
    ("May June 2024", "cannot be read", "write a day"),
    // Not in the calendar, or not here.
    ("2024-13", "names month 13", "write a day"),
    ("2024-13-05", "names month 13", "write `2024-05-13`"),
    ("2024-00", "names month 00", "write `2024`"),
    ("2024-00-00", "names month 00", "write `2024`"),
    ("2024-10-00", "2024-10 has days 01 to 31", "write `2024-10`"),
    ("2024-02-30", "2024-02 has days 01 to 29", "the month alone: `"),
    ("2023-02-29", "2023-02 has days 01 to 28", "the month alone: `"),
    ("1900-02-29", "1900-02 has days 01 to 28", "the month alone: `"),
    ("2024-04-31", "2024-04 has days 01 to 30", "the month alone: `"),
    ("before 2024-02-30", "2024-02 has days 01 to 29", "the month alone: `"),
    ("1970-01-01", "is what computers put", "or `unknown`"),
    ("01.01.1970", "1970-01-01, which computers put", "or `unknown`"),
    ("1970-01-01~", "1970-01-01, which computers put", "or `unknown`"),
    ("1970-01-01/2024", "1970-01-01, which computers put", "or `unknown`"),
    ("1969", "too early", "after 1970-01-01"),
    ("1969-12-31", "too early", "after 1970-01-01"),
    ("before 1970", "too early", "after 1970-01-01"),
    ("before 1970-01-02", "too early", "after 1970-01-01"),
    ("0000", "too early", "after 1970-01-01"),
    ("0001-01-01", "too early", "after 1970-01-01"),
    ("after 9999", "after the end of the calendar", "write a day"),
    // Times.
    (
        "2024-10-22T10:00",
        "holds a time",
        "write `2024-10-22`; the time of an event has its own key",
    ),
    ("2024-10-22 10:00:00+02:00", "holds a time", "`time: 14:30+02:00`"),
    ("22.10.2024, 10:00", "holds a time", "write `2024-10-22`"),
    ("10:00", "holds a time", "write a day"),
    // Stand-ins.
    ("n/a", "stands for a missing date", "write `unknown`, or leave the key out"),
    ("TBD", "missing date", "`unknown`"),
    ("?", "missing date", "`unknown`"),
    ("-", "missing date", "`unknown`"),
    ("null", "missing date", "`unknown`"),
    ("unbekannt", "missing date", "`unknown`"),
    ("0000-00-00", "missing date", "`unknown`"),
    ("", "the date is empty", "or `unknown`"),
    ("   ", "the date is empty", "or `unknown`"),
    ("Unknown", "in a form", "write `unknown`"),
    ("unknown~", "cannot be approximate", "write `unknown`"),
    // EDTF that is not taken.
    ("2024-XX", "form of EDTF", "write `2024`"),
    ("2024-10-XX", "form of EDTF", "write `2024-10`"),
    ("2024-xx-xx", "form of EDTF", "write `2024`"),
    ("202X", "form of EDTF", "write `2020/2029`"),
    ("2024?", "form of EDTF", "write `2024~`"),
    ("2024-10-22%", "form of EDTF", "write `2024-10-22~`"),
    ("~2024", "form of EDTF", "write `2024~`"),
    ("2024~/2025~", "form of EDTF", "write `2024/2025~`"),
    ("../2024", "form of EDTF", "write `before 2025`"),
    ("2024-10-22/..", "form of EDTF", "write `after 2024-10-21`"),
    ("2024-10/", "form of EDTF", "write `after 2024-09`"),
    ("2024-21", "a part of a year", "write the months, as in `2024-03/2024-05`"),
    ("2024-24", "a part of a year", "`2024-12/2025-02`"),
    ("2024-25", "a part of a year", "`2024-03/2024-05` or `2024/2025`"),
    ("2024-36", "a part of a year", "`2024-10/2024-12`"),
    ("2024-Q3", "form of EDTF", "write `2024-07/2024-09`"),
    ("H2 2024", "form of EDTF", "write `2024-07/2024-12`"),
    // Phrases.
    ("ca. 2024", "in a form", "write `2024~`"),
    ("around October 2024", "in a form", "write `2024-10~`"),
    ("Before 2024", "in a form", "write `before 2024`"),
    ("before  2024", "in a form", "write `before 2024`"),
    ("before 22.10.2024", "in a form", "write `before 2024-10-22`"),
    ("since 2024-10", "in a form", "write `after 2024-09`"),
    ("until 2024-10-22", "in a form", "write `before 2024-10-23`"),
    ("nach Oktober 2024", "in a form", "write `after 2024-10`"),
    (">2024", "in a form", "write `after 2024`"),
    ("2024-10-01 - 2024-10-15", "in a form", "write `2024-10-01/2024-10-15`"),
    ("from 2024-10-01 to 2024-10-15", "in a form", "write `2024-10-01/2024-10-15`"),
    ("2024-2025", "in a form", "write `2024/2025`"),
    ("2024-10-15/2024-10-01", "ends before it begins", "write `2024-10-01/2024-10-15`"),
    ("2025/2024~", "ends before it begins", "write `2024/2025~`"),
    ("2024-10/2024-10", "begins and ends with the same date", "write `2024-10`"),
    // Characters.
    ("２０２４", "digits other than 0 to 9", "write `2024`"),
    ("٢٠٢٤-١٠-٢٢", "digits other than 0 to 9", "write `2024-10-22`"),
    ("2024–10–22", "a dash that is not the hyphen", "write `2024-10-22`"),
    ("2024−10", "a dash that is not the hyphen", "write `2024-10`"),
    (
        "22\u{a0}October\u{a0}2024",
        "`22\\u{a0}October\\u{a0}2024` holds a special space",
        "`2024-10-22`",
    ),
    ("\u{a0}2024", "a special space", "write `2024`"),
    ("before\u{202f}2024", "a special space", "write `before 2024`"),
    ("\u{feff}2024", "`\\u{feff}2024` holds an invisible character", "write `2024`"),
    ("\u{202e}2024", "`\\u{202e}2024` holds an invisible character", "write `2024`"),
    ("2024\u{0}", "`2024\\u{0}` holds a control character", "write a day"),
    ("2024\n10", "holds a control character", "write a day"),
    // Numbers and nonsense.
    ("1e3", "cannot be read", "write a day"),
    ("20224", "cannot be read", "write a day"),
    ("+2024", "cannot be read", "write a day"),
    ("-2024", "cannot be read", "write a day"),
    ("2024.0", "no day of the calendar", "write a day"),
    ("2024-10-22-", "in a form", "write `2024-10-22`"),
    ("before unknown", "cannot be read", "write a day"),
    ("before 2024/2025", "cannot be read", "write a day"),
    ("2024-10-22/25", "cannot be read", "write a day"),
    ("last week", "cannot be read", "write a day"),
];

fn shown(day: Option<Date>) -> String {
    day.map_or_else(|| "-".to_owned(), |day| day.to_string())
}

#[test]
fn good_dates_mean_what_the_table_says() {
    for (text, canonical, earliest, latest) in GOOD {
        let date = PartialDate::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(date.to_string(), *canonical, "{text:?}");
        assert_eq!(shown(date.earliest()), *earliest, "{text:?}");
        assert_eq!(shown(date.latest()), *latest, "{text:?}");
    }
}

#[test]
fn bad_dates_are_explained_as_the_table_says() {
    for (text, message, help) in BAD {
        let Err(error) = PartialDate::parse(text) else { panic!("{text:?} was taken") };
        let said = (error.to_string(), error.help().unwrap_or_default());
        assert!(said.0.contains(message), "{text:?}: {} lacks {message:?}", said.0);
        assert!(said.1.contains(help), "{text:?}: {} lacks {help:?}", said.1);
    }
}

#[test]
fn long_text_is_refused_and_quoted_in_part() {
    for text in ["9".repeat(1_000_000), "2024-".repeat(50), "é\u{0}".repeat(5000)] {
        let error = PartialDate::parse(&text).expect_err("too long");
        assert_eq!(error.fault(), DateFault::TooLong);
        assert!(error.to_string().chars().count() < 80, "{error}");
    }
}

#[test]
fn only_an_exact_day_is_a_day() {
    let day = |text| PartialDate::parse(text).expect(text).as_day();
    assert_eq!(day("2024-10-22"), Some(jiff::civil::date(2024, 10, 22)));
    for text in ["2024-10-22~", "2024-10", "before 2024-10-22", "unknown", "2024-10-01/2024-10-02"]
    {
        assert_eq!(day(text), None, "{text}");
    }
    assert_eq!(PartialDate::day(FIRST_DAY).to_string(), "1970-01-02");
}

#[test]
fn precision_follows_the_form() {
    let precision = |text| PartialDate::parse(text).expect(text).precision();
    assert_eq!(precision("2024-10-22~"), Precision::Day);
    assert_eq!(precision("2024-10"), Precision::Month);
    assert_eq!(precision("2024"), Precision::Year);
    assert_eq!(precision("2024/2025"), Precision::Range);
    assert_eq!(precision("before 2024"), Precision::Bound);
    assert_eq!(precision("after 2024"), Precision::Bound);
    assert_eq!(precision("unknown"), Precision::Unknown);
}

#[test]
fn wholly_before_needs_both_bounds() {
    let before =
        |a, b| PartialDate::parse(a).expect(a).wholly_before(&PartialDate::parse(b).expect(b));
    assert!(before("2024-10-21", "2024-10-22"));
    assert!(before("2024-09", "2024-10-01"));
    assert!(before("before 2024-10-22", "2024-10-22"));
    assert!(before("2024-10-31", "after 2024-10"));
    for (a, b) in [
        ("2024-10-22", "2024-10-22"),
        ("2024", "2024-10-22"),
        ("2024-10", "2024-10-31"),
        ("after 2020", "2024"),
        ("2024", "before 2030"),
        ("unknown", "2024"),
        ("2024", "unknown"),
    ] {
        assert!(!before(a, b), "{a} / {b}");
    }
}

#[test]
fn points_out_of_the_calendar_are_held_to_its_limits() {
    assert_eq!(Point::Year(i16::MAX).last(), Date::MAX);
    assert_eq!(Point::Year(i16::MIN).first(), Date::MIN);
    let month = Point::Month { year: 2024, month: i8::MAX };
    assert_eq!(month.last(), jiff::civil::date(2024, 12, 31));
}

/// Whatever comes out, it must be consistent.
fn is_sound(text: &str) {
    match PartialDate::parse(text) {
        Ok(date) => {
            assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
            if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
                assert!(earliest <= latest, "{date}");
            }
        }
        Err(error) => {
            assert!(error.to_string().chars().count() < 200 && error.help().is_some());
            for date in error.suggestions() {
                assert_eq!(PartialDate::parse(&date.to_string()), Ok(*date), "{text:?}");
            }
        }
    }
}

#[test]
fn every_row_is_sound() {
    GOOD.iter().map(|row| row.0).chain(BAD.iter().map(|row| row.0)).for_each(is_sound);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_sound(text in ".{0,120}") {
        is_sound(&text);
    }

    #[test]
    fn what_looks_like_a_date_is_sound(
        text in "(before |after |since |ca\\. |\u{a0})?[0-9xX?]{1,4}[-/. –][0-9a-zä]{1,4}([-/. T:][0-9]{1,4})?(/| - |\\.\\.)?[0-9-]{0,10}[~?% ]?"
    ) {
        is_sound(&text);
    }

    #[test]
    fn every_day_is_read(year in 1971i16..=9999, month in 1i8..=12, day in 1i8..=28) {
        let date = PartialDate::day(jiff::civil::date(year, month, day));
        prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
        prop_assert_eq!(date.earliest(), date.latest());
        let german = PartialDate::parse(&format!("{day}.{month}.{year}")).expect_err("german");
        prop_assert!(german.suggestions().contains(&date));
    }
}
