//! What is said about texts that are not amounts.

use super::tests::is_sound;
use super::*;

/// Text, a part of the message, a part of the help.
const BAD: &[(&str, &str, &str)] = &[
    // Two readings.
    (
        "12.000 EUR",
        "`12.000 EUR` can be read as twelve thousand or as twelve",
        "write `12_000 EUR` or `12.00 EUR`",
    ),
    (
        "1,500 EUR",
        "as one thousand five hundred or as one point five",
        "write `1_500 EUR` or `1.50 EUR`",
    ),
    ("EUR 1,500", "as one thousand five hundred or as one point five", "`1_500 EUR` or `1.50 EUR`"),
    (
        "1.999 EUR",
        "as one thousand nine hundred ninety-nine or as one point nine nine nine",
        "write `1_999 EUR`, or the exact amount without separators",
    ),
    (
        "1.234 KWD",
        "one thousand two hundred thirty-four or as one point two three four",
        "write `1_234 KWD` or `01.234 KWD`",
    ),
    ("100,000 USD", "one hundred thousand or as one hundred", "`100_000 USD` or `100.00 USD`"),
    // No currency, or no number.
    ("20000000", "does not say in which currency", "three letters, as in `20_000_000 EUR`"),
    ("20 million", "does not say in which currency", "as in `20_000_000 EUR`"),
    ("12.000", "does not say in which currency", "as in `12_000 EUR` or `12.00 EUR`"),
    ("£", "`£` has no number", "as in `20_000_000 GBP`"),
    ("EUR", "`EUR` has no number", "as in `20_000_000 EUR`"),
    ("million EUR", "has no number", "as in `20_000_000 EUR`"),
    // Signs and names.
    ("€20m", "a sign or a name where the code", "write `20_000_000 EUR`"),
    ("€20", "a sign or a name where the code", "write `20 EUR`"),
    ("20 €", "a sign or a name where the code", "write `20 EUR`"),
    ("20.000.000 €", "a sign or a name where the code", "write `20_000_000 EUR`"),
    ("€1,500", "a sign or a name where the code", "write `1_500 EUR` or `1.50 EUR`"),
    ("€1.2bn", "a sign or a name where the code", "write `1_200_000_000 EUR`"),
    ("£500,000", "a sign or a name", "write `500_000 GBP` or `500.00 GBP`"),
    ("$5", "that several currencies share", "write `5 USD`, `5 CAD` or `5 AUD`"),
    ("5 dollars", "that several currencies share", "write `5 USD`, `5 CAD` or `5 AUD`"),
    ("US$5 billion", "a sign or a name", "write `5_000_000_000 USD`"),
    ("R$ 14.400,00", "a sign or a name", "write `14_400 BRL`"),
    ("$1.2M USD", "a sign or a name", "write `1_200_000 USD`"),
    ("20 milioni di euro", "a sign or a name", "write `20_000_000 EUR`"),
    ("¥5", "that several currencies share", "write `5 JPY` or `5 CNY`"),
    ("500 kr", "that several currencies share", "write `500 SEK`, `500 NOK` or `500 DKK`"),
    ("500 Kč", "a sign or a name", "write `500 CZK`"),
    ("500 zł", "a sign or a name", "write `500 PLN`"),
    ("Fr. 500.-", "a sign or a name", "write `500 CHF`"),
    ("20 EURO", "a sign or a name", "write `20 EUR`"),
    ("20 euros", "a sign or a name", "write `20 EUR`"),
    // Words for a part of the number.
    ("20 million EUR", "a word or a letter for a part", "write `20_000_000 EUR`"),
    ("20M EUR", "a word or a letter for a part", "write `20_000_000 EUR`"),
    ("20 Mio. EUR", "a word or a letter for a part", "write `20_000_000 EUR`"),
    ("1,2 Mrd. EUR", "a word or a letter for a part", "write `1_200_000_000 EUR`"),
    ("EUR 20 million", "a word or a letter for a part", "write `20_000_000 EUR`"),
    ("20 millions d'EUR", "a word or a letter for a part", "write `20_000_000 EUR`"),
    ("20 MEUR", "a word or a letter for a part", "write `20_000_000 EUR`"),
    ("500 k EUR", "a word or a letter for a part", "write `500_000 EUR`"),
    ("1.5 tys. PLN", "a word or a letter for a part", "write `1_500 PLN`"),
    ("1.234 million EUR", "a word or a letter", "`1_234_000_000 EUR` or `1_234_000 EUR`"),
    ("99999999999 billion EUR", "a word or a letter for a part", "such as"),
    // Codes.
    ("20 eur", "in small letters", "write `20 EUR`"),
    ("Eur 20", "in small letters", "write `20 EUR`"),
    ("20 ERU", "no code of a currency", "write `20 EUR`"),
    ("20 EUE", "no code of a currency", "write `20 EUR`"),
    ("20 GPB", "no code of a currency", "write `20 GBP`"),
    ("20 DEM", "no code of a currency", "write the code of ISO 4217"),
    ("20 XXX", "no code of a currency", "write the code of ISO 4217"),
    ("20 USDD", "no code of a currency", "write `20 USD`"),
    ("20EUR", "in a form that is not read here", "write `20 EUR`"),
    ("EUR20", "in a form that is not read here", "write `20 EUR`"),
    ("EUR 20 EUR", "in a form that is not read here", "write `20 EUR`"),
    ("+20 EUR", "in a form that is not read here", "write `20 EUR`"),
    ("20,- EUR", "in a form that is not read here", "write `20 EUR`"),
    ("20 EUR USD", "names two currencies", "in which it was imposed"),
    ("EUR 20 USD", "names two currencies", "in which it was imposed"),
    ("5 EUR 6 USD", "names two currencies", "in which it was imposed"),
    ("€20 USD", "names two currencies", "in which it was imposed"),
    // Values that no fine has.
    ("-5 EUR", "is below zero", "write without a sign"),
    ("−5 EUR", "is below zero", "write without a sign"),
    ("EUR -5", "is below zero", "write without a sign"),
    ("(5 EUR)", "is below zero", "write without a sign"),
    ("0 EUR", "a zero in public data", "write `unknown` or `not-published`, or leave"),
    ("0.00 EUR", "a zero in public data", "leave the amount out"),
    ("EUR 0", "a zero in public data", "leave the amount out"),
    ("100.50 JPY", "has decimals, and JPY has none", "write a whole number"),
    ("1,200.50 JPY", "has decimals, and JPY has none", "write a whole number"),
    ("1_234.567 EUR", "too many decimals: EUR has 2", "write the exact amount"),
    ("12.3456 KWD", "too many decimals: KWD has 3", "write the exact amount"),
    ("0.001 EUR", "too many decimals: EUR has 2", "write the exact amount"),
    ("10000000000000.01 EUR", "more than can be counted", "is `10_000_000_000_000 EUR`"),
    ("92233720368547758.07 EUR", "more than can be counted", "the largest amount is"),
    ("92233720368547758.08 EUR", "more than can be counted", "the largest amount is"),
    ("99999999999999999999999999 EUR", "more than can be counted", "check the number"),
    // Separators.
    ("1__000 EUR", "groups of three", "write `1_000 EUR`"),
    ("_1000 EUR", "groups of three", "write `1_000 EUR`"),
    ("1000_ EUR", "groups of three", "write `1_000 EUR`"),
    ("1_00_0 EUR", "groups of three", "write `1_000 EUR`"),
    ("1 00 EUR", "groups of three", "write `100 EUR`"),
    ("1.2.3 EUR", "groups of three", "write the digits with `_`"),
    ("1,25,00,000 INR", "groups of three", "write `12_500_000 INR`"),
    ("1,200_000 EUR", "groups of three", "write the digits with `_`"),
    ("1 200.000,50 EUR", "groups of three", "write the digits with `_`"),
    ("12 . 5 EUR", "groups of three", "write the digits with `_`"),
    ("12.000.00 EUR", "groups of three", "write the digits with `_`"),
    ("007 EUR", "begins with a zero", "write `7 EUR`"),
    ("0_500 EUR", "begins with a zero", "write `500 EUR`"),
    ("01.50 EUR", "begins with a zero", "write the digits with `_`"),
    (".50 EUR", "cannot be read", "such as"),
    // Notations of computers.
    ("1e9 EUR", "has an exponent", "write `1_000_000_000 EUR`"),
    ("1.2E+9 EUR", "has an exponent", "write `1_200_000_000 EUR`"),
    ("0x10 EUR", "cannot be read", "such as"),
    ("NaN EUR", "cannot be read", "such as"),
    // More than an amount.
    ("about 20 EUR", "how exact it is", "write `20 EUR`, and `about: true` beside it"),
    ("ca. 20 EUR", "how exact it is", "`about: true`"),
    ("€ 20 million (approx.)", "how exact it is", "write `20_000_000 EUR`, and `about: true`"),
    ("~20 EUR", "how exact it is", "`about: true`"),
    ("up to 20 million EUR", "how exact it is", "write `20_000_000 EUR`, and `at_most: true`"),
    ("more than 20 EUR", "how exact it is", "write both ends"),
    ("3_000-17_000 EUR", "more than one number", "write `{min: 3_000 EUR, max: 17_000 EUR}`"),
    ("3_000 EUR to 17_000 EUR", "more than one number", "`{min: 3_000 EUR, max: 17_000 EUR}`"),
    ("5 EUR 6 EUR", "more than one number", "write the ends apart"),
    // Characters.
    ("２０ EUR", "digits other than 0 to 9", "write `20 EUR`"),
    ("٢٠ EUR", "digits other than 0 to 9", "write `20 EUR`"),
    ("20\u{2009}000 EUR", "a special space", "write `20_000 EUR`"),
    ("20 ＥＵＲ", "a full-width character", "write `20 EUR`"),
    ("\u{feff}20 EUR", "an invisible character", "write `20 EUR`"),
    ("20\u{0} EUR", "`20\\u{0} EUR` holds a control character", "such as"),
    ("20\tEUR", "holds a control character", "such as"),
    // Nothing, or nonsense.
    ("", "there is no amount here", "such as `20_000_000 EUR`"),
    ("   ", "there is no amount here", "such as `20_000_000 EUR`"),
    ("a lot of money", "cannot be read", "such as"),
    ("20 EUR per day", "cannot be read", "such as"),
    ("20 % EUR", "cannot be read", "such as"),
];

#[test]
fn bad_amounts_are_explained_as_the_table_says() {
    for (text, message, help) in BAD {
        let Err(error) = Amount::parse(text) else { panic!("{text:?} was taken") };
        let said = (error.to_string(), error.help().unwrap_or_default());
        assert!(said.0.contains(message), "{text:?}: {} lacks {message:?}", said.0);
        assert!(said.1.contains(help), "{text:?}: {} lacks {help:?}", said.1);
    }
}

#[test]
fn every_row_is_sound() {
    BAD.iter().for_each(|row| is_sound(row.0));
}

#[test]
fn long_text_is_refused_and_quoted_in_part() {
    for text in ["9".repeat(1_000_000), "1_".repeat(50_000), "€\u{0}".repeat(5000)] {
        for error in
            [Amount::parse(&text).expect_err("long"), parse_count(&text).expect_err("long")]
        {
            assert_eq!(*error.fault(), MoneyFault::TooLong);
            assert!(error.to_string().chars().count() < 80, "{error}");
        }
    }
}
