//! Monthly means of the ECB euro foreign exchange reference rates.

use std::collections::BTreeMap;

/// A table of rates: units of a currency per euro, by month.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    by_currency: BTreeMap<String, BTreeMap<(i16, i8), f64>>,
}

/// A rate with the month that it is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Units of the currency per euro.
    pub units_per_euro: f64,
    /// Year and month of the rate.
    pub month: (i16, i8),
}

impl Rates {
    /// Reads the table: a header `month,USD,…`, then a row per month; an empty cell is no rate.
    ///
    /// # Errors
    /// The line, from 1, and what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, (usize, String)> {
        let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| (1, error.to_string()))?.clone();
        let mut rates = Rates::default();
        for (row, record) in reader.records().enumerate() {
            let line = row + 2;
            let record = record.map_err(|error| (line, error.to_string()))?;
            let month = record.get(0).and_then(parse_month).ok_or_else(|| {
                (line, "the first cell is not a month such as `2024-10`".to_owned())
            })?;
            for (code, cell) in
                header.iter().zip(&record).skip(1).filter(|(_, cell)| !cell.is_empty())
            {
                let units: f64 = cell
                    .parse()
                    .ok()
                    .filter(|units: &f64| units.is_finite() && *units > 0.0)
                    .ok_or_else(|| (line, format!("`{cell}` is not a rate for {code}")))?;
                rates.by_currency.entry(code.to_owned()).or_default().insert(month, units);
            }
        }
        Ok(rates)
    }

    /// The rate of a month, else the last one before it; `None` for a currency without rates.
    pub fn rate(&self, currency: &str, month: (i16, i8)) -> Option<Rate> {
        if currency == "EUR" {
            return Some(Rate { units_per_euro: 1.0, month });
        }
        let (month, units) = self.by_currency.get(currency)?.range(..=month).next_back()?;
        Some(Rate { units_per_euro: *units, month: *month })
    }
}

fn parse_month(text: &str) -> Option<(i16, i8)> {
    let (year, month) = text.split_once('-')?;
    let month: i8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((year.parse().ok()?, month))
}
