//! What amounts, ranges and counts are read, and that every text is read or explained.

use proptest::prelude::*;

use super::*;

/// Text, minor units, code, canonical text.
const GOOD: &[(&str, i64, &str, &str)] = &[
    ("1_200_000_000 EUR", 120_000_000_000, "EUR", "1_200_000_000 EUR"),
    ("EUR 1200000000", 120_000_000_000, "EUR", "1_200_000_000 EUR"),
    ("EUR 1_200_000_000", 120_000_000_000, "EUR", "1_200_000_000 EUR"),
    ("20000000 EUR", 2_000_000_000, "EUR", "20_000_000 EUR"),
    ("1 200 000 EUR", 120_000_000, "EUR", "1_200_000 EUR"),
    ("EUR 1 200 000", 120_000_000, "EUR", "1_200_000 EUR"),
    ("1\u{a0}200\u{a0}000 EUR", 120_000_000, "EUR", "1_200_000 EUR"),
    ("1\u{202f}200\u{202f}000\u{a0}EUR", 120_000_000, "EUR", "1_200_000 EUR"),
    ("1\u{a0}200 000 EUR", 120_000_000, "EUR", "1_200_000 EUR"),
    ("1'200'000 CHF", 120_000_000, "CHF", "1_200_000 CHF"),
    ("1\u{2019}200\u{2019}000 CHF", 120_000_000, "CHF", "1_200_000 CHF"),
    ("1'200'000.05 CHF", 120_000_005, "CHF", "1_200_000.05 CHF"),
    ("1,200,000 EUR", 120_000_000, "EUR", "1_200_000 EUR"),
    ("1.200.000 EUR", 120_000_000, "EUR", "1_200_000 EUR"),
    ("1,200,000.50 EUR", 120_000_050, "EUR", "1_200_000.50 EUR"),
    ("1.200.000,50 EUR", 120_000_050, "EUR", "1_200_000.50 EUR"),
    ("1,500.00 EUR", 150_000, "EUR", "1_500 EUR"),
    ("1.500,00 EUR", 150_000, "EUR", "1_500 EUR"),
    ("1 500,5 EUR", 150_050, "EUR", "1_500.50 EUR"),
    ("35_258_707.95 EUR", 3_525_870_795, "EUR", "35_258_707.95 EUR"),
    ("35_258_707,95 EUR", 3_525_870_795, "EUR", "35_258_707.95 EUR"),
    ("12.50 EUR", 1250, "EUR", "12.50 EUR"),
    ("12,50 EUR", 1250, "EUR", "12.50 EUR"),
    ("12.5 EUR", 1250, "EUR", "12.50 EUR"),
    ("12.00 EUR", 1200, "EUR", "12 EUR"),
    ("0.01 EUR", 1, "EUR", "0.01 EUR"),
    ("0,50 EUR", 50, "EUR", "0.50 EUR"),
    ("1234.56 EUR", 123_456, "EUR", "1_234.56 EUR"),
    ("1 EUR", 100, "EUR", "1 EUR"),
    ("  20 EUR\n", 2000, "EUR", "20 EUR"),
    ("20  EUR", 2000, "EUR", "20 EUR"),
    ("999 EUR", 99_900, "EUR", "999 EUR"),
    ("1_000 EUR", 100_000, "EUR", "1_000 EUR"),
    ("10000000000000 EUR", 1_000_000_000_000_000, "EUR", "10_000_000_000_000 EUR"),
    // No decimals: a lone separator before three digits can only be thousands.
    ("100 JPY", 100, "JPY", "100 JPY"),
    ("12,345 JPY", 12_345, "JPY", "12_345 JPY"),
    ("12.345 JPY", 12_345, "JPY", "12_345 JPY"),
    ("67_400_000_000 KRW", 67_400_000_000, "KRW", "67_400_000_000 KRW"),
    ("1.500.000 ISK", 1_500_000, "ISK", "1_500_000 ISK"),
    ("1000000000000000 JPY", 1_000_000_000_000_000, "JPY", "1_000_000_000_000_000 JPY"),
    // Three decimals: a zero in front says that the separator is a decimal one.
    ("12.5 KWD", 12_500, "KWD", "012.500 KWD"),
    ("01.234 KWD", 1234, "KWD", "01.234 KWD"),
    ("01,234 KWD", 1234, "KWD", "01.234 KWD"),
    ("0.234 KWD", 234, "KWD", "0.234 KWD"),
    ("1_234.567 TND", 1_234_567, "TND", "1_234.567 TND"),
    ("1234.567 TND", 1_234_567, "TND", "1_234.567 TND"),
    ("1,234.567 BHD", 1_234_567, "BHD", "1_234.567 BHD"),
    ("1_234 KWD", 1_234_000, "KWD", "1_234 KWD"),
    // Currencies that the euro has replaced.
    ("4_500_000 HRK", 450_000_000, "HRK", "4_500_000 HRK"),
    ("5_100_000 BGN", 510_000_000, "BGN", "5_100_000 BGN"),
    ("35_000_000 SEK", 3_500_000_000, "SEK", "35_000_000 SEK"),
    ("2_830_410 PLN", 283_041_000, "PLN", "2_830_410 PLN"),
];

/// Text and number.
const COUNTS: &[(&str, u64)] = &[
    ("130_000_000", 130_000_000),
    ("130 000 000", 130_000_000),
    ("130\u{202f}000\u{202f}000", 130_000_000),
    ("130,000,000", 130_000_000),
    ("130.000.000", 130_000_000),
    ("130'000", 130_000),
    ("130 000", 130_000),
    (" 422 ", 422),
    ("1", 1),
    ("0", 0),
];

/// Text, a part of the message, a part of the help.
const BAD_COUNTS: &[(&str, &str, &str)] = &[
    ("130,000", "one hundred thirty thousand or as one hundred thirty", "`130_000` or `130`"),
    ("1.500", "one thousand five hundred or as one point five", "write `1_500`"),
    ("1.5", "is not a whole number", "`130_000_000`"),
    ("1,200,000.50", "is not a whole number", "`130_000_000`"),
    ("130 million", "has a word or a letter", "write `130_000_000`"),
    ("1.3m", "has a word or a letter", "write `1_300_000`"),
    ("130 million people", "has a word or a letter", "write `130_000_000`"),
    ("about 5000", "how exact it is", "write `5_000`, and `about: true` beside it"),
    ("more than 5000", "how exact it is", "`at_least: true` beside it"),
    ("up to 5000", "how exact it is", "`at_most: true` beside it"),
    ("-5", "is below zero", "write without a sign"),
    ("5000 EUR", "cannot be read as a number of people", "`130_000_000`"),
    ("1e6", "cannot be read as a number of people", "`130_000_000`"),
    ("many", "cannot be read as a number of people", "`130_000_000`"),
    ("1__000", "groups of three", "write `1_000`"),
    ("007", "begins with a zero", "write `7`"),
    ("９９", "digits other than 0 to 9", "write `99`"),
    ("99999999999999999999", "more than can be counted", "check the number"),
    ("", "there is no amount here", "write"),
];

#[test]
fn good_amounts_mean_what_the_table_says() {
    for (text, minor, code, canonical) in GOOD {
        let amount = Amount::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!((amount.minor, amount.currency.code()), (*minor, *code), "{text:?}");
        assert_eq!(amount.to_string(), *canonical, "{text:?}");
        assert_eq!(Amount::parse(canonical).as_ref(), Ok(&amount), "{text:?}");
    }
}

#[test]
fn counts_mean_what_the_tables_say() {
    for (text, count) in COUNTS {
        assert_eq!(parse_count(text), Ok(*count), "{text:?}");
    }
    for (text, message, help) in BAD_COUNTS {
        let Err(error) = parse_count(text) else { panic!("{text:?} was taken") };
        let said = (error.to_string(), error.help().unwrap_or_default());
        assert!(said.0.contains(message), "{text:?}: {} lacks {message:?}", said.0);
        assert!(said.1.contains(help), "{text:?}: {} lacks {help:?}", said.1);
        for count in error.suggestions() {
            assert!(parse_count(count).is_ok(), "{text:?}: {count}");
        }
    }
}

#[test]
fn words_stand_for_missing_amounts() {
    let read = Money::parse_word_or_amount;
    assert_eq!(read("unknown"), Ok(Money::Unknown));
    assert_eq!(read(" not-published "), Ok(Money::NotPublished));
    assert_eq!(read("20 EUR").map(|money| money.to_string()), Ok("20 EUR".to_owned()));
    let help = |text| read(text).expect_err(text).help().unwrap_or_default();
    assert_eq!(help("Unknown"), "write `unknown`");
    assert_eq!(help("not published"), "write `not-published`");
    assert_eq!(help("undisclosed"), "write `not-published`");
    assert!(help("n/a").contains("`not-published` if it is withheld"));
    assert!(help("TBD").contains("`unknown` if nobody here knows"));
}

#[test]
fn ranges_rise_in_one_currency() {
    let range = Money::range("3_000 EUR", "17.000,00 EUR").map(|money| money.to_string());
    assert_eq!(range, Ok("{min: 3_000 EUR, max: 17_000 EUR}".to_owned()));
    let said = |min, max| {
        let error = Money::range(min, max).expect_err("range");
        format!("{error}; {}", error.help().unwrap_or_default())
    };
    assert!(said("3_000 EUR", "17_000 USD").starts_with("`3_000 EUR to 17_000 USD` has two"));
    assert!(said("5 EUR", "3 EUR").contains("larger amount; write `{min: 3 EUR, max: 5 EUR}`"));
    assert!(said("5 EUR", "5.00 EUR").contains("the same amount; write `5 EUR`"));
    assert!(said("0 EUR", "5 EUR").contains("a zero in public data"));
}

#[test]
fn amounts_add_up_in_one_currency_only() {
    let euro = |minor| Amount { minor, currency: Currency::EUR };
    let yen = Amount::parse("5 JPY").expect("yen");
    assert_eq!(euro(5).checked_add(euro(6)), Some(euro(11)));
    assert_eq!(euro(5).checked_sub(euro(6)), Some(euro(-1)));
    assert_eq!(euro(-1).to_string(), "-0.01 EUR");
    assert_eq!(euro(i64::MIN).to_string(), "-92_233_720_368_547_758.08 EUR");
    assert!(euro(5).checked_sub(euro(5)).is_some_and(Amount::is_zero));
    assert_eq!(euro(i64::MAX).checked_add(euro(1)), None);
    assert_eq!(euro(5).checked_add(yen), None);
}

#[test]
fn currencies_know_their_decimals() {
    let exponent = |code| Currency::parse(code).expect(code).exponent();
    assert!(["EUR", "USD", "HRK", "BGN", "MGA"].iter().all(|code| exponent(code) == 2));
    assert!(["JPY", "KRW", "ISK", "CLP", "VND", "UGX"].iter().all(|code| exponent(code) == 0));
    assert!(["BHD", "KWD", "TND", "IQD"].iter().all(|code| exponent(code) == 3));
    let said = |code| Currency::parse(code).expect_err(code).help().unwrap_or_default();
    assert_eq!(said("eur"), "write `EUR`");
    assert_eq!(said("€"), "write `EUR`");
    assert_eq!(said("$"), "write `USD`, `CAD` or `AUD`");
    assert!(said("ERU").starts_with("write `EUR`"));
    assert!(["XXX", "XAU", "XTS", "USN"].iter().all(|code| Currency::parse(code).is_err()));
}

/// Whatever is read or suggested can be written again.
pub(super) fn is_sound(text: &str) {
    match Money::parse_word_or_amount(text) {
        Ok(money) => {
            assert_eq!(Money::parse_word_or_amount(&money.to_string()), Ok(money));
            assert!(!matches!(money, Money::Exact(amount) if amount.minor <= 0), "{text:?}");
        }
        Err(error) => {
            assert!(error.to_string().chars().count() < 250 && error.help().is_some());
            for money in error.suggestions().iter().filter(|text| !text.starts_with('{')) {
                assert!(Money::parse_word_or_amount(money).is_ok(), "{text:?}: {money}");
            }
        }
    }
    if let Err(error) = parse_count(text) {
        assert!(error.help().is_some());
        assert!(error.suggestions().iter().all(|count| parse_count(count).is_ok()), "{text:?}");
    }
    assert!(Currency::parse(text).map_or_else(|e| e.help().is_some(), |c| c.exponent() <= 3));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_sound(text in ".{0,100}") {
        is_sound(&text);
    }

    #[test]
    fn what_looks_like_money_is_sound(
        text in "(EUR |€|ca\\. |-|\\$|KWD )?[0-9_]{1,4}([ ,.'_\u{a0}e-][0-9]{1,4}){0,4}( ?[kKm]| million| Mrd\\.)?( EUR| JPY| KWD| eur|€| EUER|,-)?"
    ) {
        is_sound(&text);
    }

    #[test]
    fn every_amount_is_read(minor in prop_oneof![1i64..2_000_000, 1i64..=1_000_000_000_000_000], code in prop::sample::select(vec!["EUR", "JPY", "KWD"])) {
        let amount = Amount { minor, currency: Currency::parse(code).expect(code) };
        prop_assert_eq!(Amount::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Amount::parse(&amount.with_decimals()), Ok(amount));
    }
}
