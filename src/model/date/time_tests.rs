//! What times are read, and what is said about everything else.

use proptest::prelude::*;

use super::*;

/// Text, canonical text, minute of the day, minutes ahead of UTC.
const GOOD: &[(&str, &str, u16, i16)] = &[
    ("14:30+02:00", "14:30+02:00", 870, 120),
    (" 14:30+02:00 ", "14:30+02:00", 870, 120),
    ("14:30:59+02:00", "14:30+02:00", 870, 120),
    ("00:00Z", "00:00Z", 0, 0),
    ("23:59+00:00", "23:59Z", 1439, 0),
    ("09:05-05:00", "09:05-05:00", 545, -300),
    ("09:05+05:30", "09:05+05:30", 545, 330),
    ("09:05-00:30", "09:05-00:30", 545, -30),
    ("09:05+14:00", "09:05+14:00", 545, 840),
    ("09:05-12:00", "09:05-12:00", 545, -720),
];

/// Text, a part of the message, a part of the help.
const BAD: &[(&str, &str, &str)] = &[
    ("", "empty", "`14:30+02:00`"),
    ("14:30", "does not say in which time zone", "`14:30Z` for UTC"),
    ("24:00Z", "no time of a day", "midnight is `00:00`"),
    ("12:60Z", "no time of a day", "00 to 59"),
    ("12:00:60Z", "no time of a day", "00 to 59"),
    ("12:00+15:00", "an offset that no place has", "`-12:00` to `+14:00`"),
    ("12:00+01:75", "an offset that no place has", "`-12:00`"),
    ("12:00-00:00", "an offset that no place has", "UTC is `Z`"),
    ("14:30+0200", "not in the signs", "write `14:30+02:00`"),
    ("14:30+02", "not in the signs", "write `14:30+02:00`"),
    ("14:30 +02:00", "not in the signs", "write `14:30+02:00`"),
    ("14:30 UTC", "not in the signs", "write `14:30Z`"),
    ("9:30z", "not in the signs", "write `09:30Z`"),
    ("14h30+02:00", "not in the signs", "write `14:30+02:00`"),
    ("14:30 CET", "cannot be read as a time", "`14:30+02:00`"),
    ("2:30 pm", "cannot be read as a time", "`14:30+02:00`"),
    ("noon", "cannot be read as a time", "`14:30+02:00`"),
    ("14:30+é2:00", "cannot be read as a time", "`14:30+02:00`"),
    ("２:30Z", "cannot be read as a time", "`14:30+02:00`"),
    ("2024-10-22T14:30Z", "cannot be read as a time", "`14:30+02:00`"),
    ("14:30+02:00\u{0}", "`14:30+02:00\\u{0}` cannot be read", "`14:30+02:00`"),
];

#[test]
fn good_times_mean_what_the_table_says() {
    for &(text, canonical, minute_of_day, offset_minutes) in GOOD {
        let time = parse_time(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(time, EventTime { minute_of_day, offset_minutes }, "{text:?}");
        assert_eq!(time.to_string(), canonical, "{text:?}");
    }
}

#[test]
fn bad_times_are_explained_as_the_table_says() {
    for (text, message, help) in BAD {
        let Err(error) = parse_time(text) else { panic!("{text:?} was taken") };
        let said = (error.to_string(), error.help().unwrap_or_default());
        assert!(said.0.contains(message), "{text:?}: {} lacks {message:?}", said.0);
        assert!(said.1.contains(help), "{text:?}: {} lacks {help:?}", said.1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_explained(text in prop_oneof![".{0,60}", "[0-9h:é]{1,6}[ +Zz-][0-9:é]{0,6}"]) {
        match parse_time(&text) {
            Ok(time) => prop_assert_eq!(parse_time(&time.to_string()), Ok(time)),
            Err(error) => prop_assert!(error.help().is_some()),
        }
    }

    #[test]
    fn every_time_is_read(minute_of_day in 0u16..1440, offset_minutes in -720i16..=840) {
        let time = EventTime { minute_of_day, offset_minutes };
        prop_assert_eq!(parse_time(&time.to_string()), Ok(time));
    }
}
