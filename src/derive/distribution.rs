//! Mean, quantiles and concentration of some whole numbers, such as amounts in cents.

/// What is said of a distribution; all in the unit of its values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Distribution {
    /// How many values.
    pub count: usize,
    /// Their sum.
    pub sum: i128,
    /// Arithmetic mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// 90th percentile.
    pub p90: f64,
    /// The largest.
    pub max: i64,
    /// The share of the sum that the ten largest make up, from 0 to 1.
    pub top_ten: f64,
}

/// Describes some values; none where there are no values.
pub fn describe(values: &[i64]) -> Option<Distribution> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let max = *sorted.last()?;
    let total = |values: &[i64]| values.iter().map(|value| i128::from(*value)).sum::<i128>();
    let sum = total(&sorted);
    let top = total(&sorted[sorted.len().saturating_sub(10)..]);
    Some(Distribution {
        count: sorted.len(),
        sum,
        mean: sum as f64 / sorted.len() as f64,
        median: quantile(&sorted, 0.5),
        p90: quantile(&sorted, 0.9),
        max,
        top_ten: if sum == 0 { 0.0 } else { top as f64 / sum as f64 },
    })
}

/// The quantile of sorted values, linear between the two nearest: definition 7 of Hyndman and Fan,
/// The American Statistician 50 (1996) 361–365.
fn quantile(sorted: &[i64], share: f64) -> f64 {
    let place = (sorted.len() - 1) as f64 * share;
    let at = |index: f64| sorted.get(index as usize).copied().unwrap_or_default() as f64;
    let (below, above) = (at(place.floor()), at(place.ceil()));
    below + (above - below) * (place - place.floor())
}
