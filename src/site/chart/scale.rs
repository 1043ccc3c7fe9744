//! Axes: from zero to a round number, with round steps.

/// A place on an axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its value.
    pub value: f64,
    /// What it says.
    pub label: String,
}

/// An axis from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Its end.
    pub max: f64,
    /// Its ticks, from zero.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// An axis that holds a value, with at most so many round steps; whole numbers only where
    /// `least` is 1.
    pub fn holding(value: f64, steps: usize, least: f64, label: impl Fn(f64) -> String) -> Self {
        let steps = steps.max(1);
        let rough = (value / steps as f64).max(least).max(f64::MIN_POSITIVE);
        let power = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|round| round * power)
            .find(|step| *step >= rough * 0.999_999 && (least < 1.0 || step.fract() == 0.0))
            .unwrap_or(10.0 * power);
        let count = (value / step).ceil().max(1.0) as usize;
        let ticks = (0..=count)
            .map(|at| at as f64 * step)
            .map(|value| Tick { value, label: label(value) })
            .collect();
        Axis { max: count as f64 * step, ticks }
    }

    /// Shares from nothing to all.
    pub fn shares(label: impl Fn(f64) -> String) -> Self {
        let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|value| Tick { value, label: label(value) });
        Axis { max: 1.0, ticks: ticks.to_vec() }
    }

    /// Where a value is on a line of some length.
    pub fn place(&self, value: f64, length: f64) -> f64 {
        if self.max > 0.0 { value / self.max * length } else { 0.0 }
    }
}
