//! The currencies in which a fine can be written, and how many decimals each has.

use std::fmt;

use super::words::{self, Word};
use super::{MoneyError, MoneyFault, parse};
use crate::model::written;

/// Codes by number of decimals: list one of ISO 4217 with amendments up to 2025, and two that the
/// euro has replaced since data protection authorities began to fine under the GDPR (HRK, BGN).
/// Left out: codes of funds, metals, units of account and tests. In each row those that stand in
/// case files most often come first, since of two equally close codes the earlier is suggested.
///
/// The crate `iso_currency` 0.7 has the same codes and decimals, but would bring a list of countries
/// that is no longer kept up, and `strum`, in place of a few lines of text.
const TABLE: [(u8, &str); 3] = [
    (
        2,
        "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN HRK \
         AUD BRL CAD CNY INR MXN NZD SGD TRY UAH ZAR \
         AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BMD BND BOB BSD BTN BWP BYN BZD CDF COP CRC \
         CUP CVE DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GTQ GYD HKD HNL HTG IDR ILS IRR JMD \
         KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK \
         MYR MZN NAD NGN NIO NPR PAB PEN PGK PHP PKR QAR RSD RUB SAR SBD SCR SDG SHP SLE SOS SRD \
         SSP STN SVC SYP SZL THB TJS TMT TOP TTD TWD TZS UYU UZS VED VES WST XCD XCG YER ZMW ZWG",
    ),
    (0, "JPY KRW ISK CLP BIF DJF GNF KMF PYG RWF UGX VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
];

/// A currency of ISO 4217, by its code of three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro, in which totals are told.
    pub const EUR: Self = Self(*b"EUR");

    /// Reads a code, blanks around it dropped.
    ///
    /// # Errors
    ///
    /// [`MoneyError`] when ISO 4217 has no such code; it suggests what may be meant.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let text = written::trim(text);
        parse::check(text)?;
        if let Some(currency) = Self::find(text) {
            return Ok(currency);
        }
        let (fault, meant) = match words::read(text, false).as_slice() {
            [Word::SmallCode(code)] => (MoneyFault::SmallLetters, vec![*code]),
            [Word::Sign(codes)] if codes.len() > 1 => (MoneyFault::SharedSign, codes.clone()),
            [Word::Sign(codes)] => (MoneyFault::Sign, codes.clone()),
            _ => return Err(unknown(text)),
        };
        Err(MoneyError::new(text, fault, meant.iter().map(Self::to_string).collect()))
    }

    /// The code: `EUR`.
    #[must_use]
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals an amount has: 2 for most, 0 for the yen, 3 for some dinars.
    #[must_use]
    pub fn exponent(&self) -> u8 {
        all().find(|(_, code)| *code == self.code()).map_or(2, |(exponent, _)| exponent)
    }

    /// The currency with exactly this code.
    pub(super) fn find(code: &str) -> Option<Self> {
        let (_, code) = all().find(|(_, known)| *known == code)?;
        code.as_bytes().try_into().ok().map(Self)
    }

    /// Up to three currencies whose codes are one slip of the pen away from `code`: letters
    /// exchanged first, then one letter wrong, missing or too much.
    pub(super) fn close_to(code: &str) -> Vec<Self> {
        let sorted = |code: &str| {
            let mut letters = code.as_bytes().to_vec();
            letters.sort_unstable();
            letters
        };
        let near = |known: &str| strsim::osa_distance(known, code) == 1;
        let mut close: Vec<&str> = all().map(|(_, known)| known).filter(|c| near(c)).collect();
        close.sort_by_key(|known| sorted(known) != sorted(code));
        close.into_iter().take(3).filter_map(Self::find).collect()
    }
}

/// Decimals and code of every currency.
fn all() -> impl Iterator<Item = (u8, &'static str)> {
    TABLE
        .iter()
        .flat_map(|&(exponent, row)| row.split_whitespace().map(move |code| (exponent, code)))
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The error for a code that is in no list.
pub(super) fn unknown(code: &str) -> MoneyError {
    let close = Currency::close_to(&code.to_uppercase());
    let suggestions = close.iter().map(Currency::to_string).collect();
    MoneyError::new(code, MoneyFault::UnknownCurrency, suggestions)
}
