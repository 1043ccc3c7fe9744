//! A fine's totals in euro: all of its entries by the rate of the month in which it was imposed.

use super::{FineLine, Totals};
use crate::model::money::{Amount, Currency};
use crate::model::registry::Rates;

/// Totals in euro cents, and the rate by which they were converted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InEuro {
    /// Totals in euro cents; announced is the sum of standing, cut and annulled in these too.
    pub totals: Totals,
    /// The rate; none where the fine was imposed in euro.
    pub converted: Option<Converted>,
}

/// A monthly mean of the reference rates of the European Central Bank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Converted {
    /// Units of the currency for one euro.
    pub units_per_euro: f64,
    /// Year and month of the rate.
    pub month: (i16, i8),
    /// Year and month for which there is no rate, so that the last one before it stands in.
    pub instead_of: Option<(i16, i8)>,
}

/// Why a fine has no amount in euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotConverted {
    /// The month in which it was imposed is not known.
    NoMonth,
    /// There is no rate of its currency.
    NoRate,
}

impl FineLine {
    /// Its totals in euro, if it has totals.
    ///
    /// # Errors
    /// Why they can't be converted.
    pub fn in_euro(&self, rates: &Rates) -> Option<Result<InEuro, NotConverted>> {
        let (amount, totals) = self.totals()?;
        if amount.currency == Currency::EUR {
            return Some(Ok(InEuro { totals, converted: None }));
        }
        Some(self.rate(amount.currency, rates).map(|rate| {
            let cents = |minor: i64| cents(Amount { minor, ..amount }, rate.units_per_euro);
            let mut euro = Totals {
                announced: cents(totals.announced),
                standing: cents(totals.standing),
                under_appeal: cents(totals.under_appeal),
                annulled: cents(totals.annulled),
                paid: cents(totals.paid),
                cut: 0,
            };
            // What is left, so that rounding breaks no sum.
            euro.cut = euro.announced - euro.standing - euro.annulled;
            InEuro { totals: euro, converted: Some(rate) }
        }))
    }

    /// The rate of the month of the first imposing decision.
    fn rate(&self, currency: Currency, rates: &Rates) -> Result<Converted, NotConverted> {
        let date = self.imposed().map(|entry| entry.date).ok_or(NotConverted::NoMonth)?;
        let bounds = date.earliest().zip(date.latest()).ok_or(NotConverted::NoMonth)?;
        let month = (bounds.1.year(), bounds.1.month());
        if (bounds.0.year(), bounds.0.month()) != month {
            return Err(NotConverted::NoMonth);
        }
        let rate = rates.rate(currency.code(), month).ok_or(NotConverted::NoRate)?;
        Ok(Converted {
            units_per_euro: rate.units_per_euro,
            month: rate.month,
            instead_of: (rate.month != month).then_some(month),
        })
    }
}

/// An amount in euro cents, rounded to the nearest, half away from zero.
fn cents(amount: Amount, units_per_euro: f64) -> i64 {
    let units = amount.minor as f64 / 10f64.powi(i32::from(amount.currency.exponent()));
    (units / units_per_euro * 100.0).round() as i64
}
