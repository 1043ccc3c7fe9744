//! Survival curves: steps over time, with their interval and the numbers at risk beneath.

use super::{Axis, Drawing, Pen, Px, Sheet, cut_to, width_of};

/// A curve.
#[derive(Clone, Debug)]
pub struct Step {
    /// Class of its line.
    pub class: &'static str,
    /// What it is called.
    pub label: String,
    /// Time and value of each step, from the first change on; it begins at 1.
    pub points: Vec<(f64, f64)>,
}

/// A row of numbers at risk.
#[derive(Clone, Debug)]
pub struct Risk {
    /// What it is called.
    pub label: String,
    /// The number at each tick of the time axis.
    pub numbers: Vec<String>,
}

/// Draws curves; `band` holds time, lower and upper end.
pub fn steps(
    sheet: Sheet,
    time: &Axis,
    share: &Axis,
    curves: &[Step],
    band: &[(f64, f64, f64)],
    (band_label, unit, risks): (&str, &str, &[Risk]),
) -> Drawing {
    let mut pen = Pen::new();
    let mut legend: Vec<(&'static str, &str)> =
        curves.iter().map(|curve| (curve.class, curve.label.as_str())).collect();
    legend.dedup();
    if !band.is_empty() {
        legend.push(("band", band_label));
    }
    let top = pen.legend(sheet, &legend) + 10.0;
    let height = if sheet == Sheet::Wide { 280.0 } else { 220.0 };
    let left = share.ticks.iter().map(|tick| width_of(&tick.label)).fold(0.0, f64::max) + 8.0;
    let last = time.ticks.last().map_or(0.0, |tick| width_of(&tick.label));
    let width = sheet.width() - left - last / 2.0;
    let x = |value: f64| left + time.place(value, width);
    let y = |value: f64| top + height - share.place(value, height);
    for tick in &share.ticks {
        let class = if tick.value == 0.0 { "base" } else { "grid" };
        pen.line(class, (left, y(tick.value)), (left + width, y(tick.value)));
        pen.text("tick", (left - 8.0, y(tick.value) + 4.5), "end", &tick.label);
    }
    pen.path("band", closed(band, &x, &y));
    for curve in curves {
        pen.path(curve.class, stepped(&curve.points, &x, &y));
    }
    let room = width / (time.ticks.len().max(2) - 1) as f64;
    let widest = risks.iter().flat_map(|risk| &risk.numbers).map(|number| width_of(number));
    let every = (widest.fold(0.0, f64::max) + 8.0) / room;
    let every = every.ceil().max(1.0) as usize;
    let mut base = time_axis(&mut pen, time, every, unit, (left, width, y(0.0)));
    for risk in risks {
        pen.text("label", (left, base + 14.0), "start", &cut_to(&risk.label, width));
        for (tick, number) in time.ticks.iter().zip(&risk.numbers).step_by(every) {
            let anchor = if tick.value == 0.0 { "start" } else { "middle" };
            pen.text("value", (x(tick.value), base + 31.0), anchor, number);
        }
        base += 40.0;
    }
    pen.done(sheet, base + 4.0)
}

/// Draws the axis of time with only every so many labels, and its unit beneath; gives back its foot.
pub(super) fn time_axis(
    pen: &mut Pen,
    time: &Axis,
    every: usize,
    unit: &str,
    (left, width, y): (f64, f64, f64),
) -> f64 {
    for (at, tick) in time.ticks.iter().enumerate() {
        let x = left + time.place(tick.value, width);
        let anchor = if at == 0 { "start" } else { "middle" };
        pen.line("base", (x, y), (x, y + 5.0));
        if at.is_multiple_of(every) {
            pen.text("tick", (x, y + 19.0), anchor, &tick.label);
        }
    }
    pen.text("tick", (left, y + 36.0), "start", unit);
    y + 44.0
}

/// Whether two places are half a pixel apart or more, along either side.
pub(super) fn far(from: (f64, f64), to: (f64, f64)) -> bool {
    (to.0 - from.0).abs() >= 0.5 || (to.1 - from.1).abs() >= 0.5
}

/// A line of steps that begins at the whole.
pub(super) fn stepped(
    points: &[(f64, f64)],
    x: &impl Fn(f64) -> f64,
    y: &impl Fn(f64) -> f64,
) -> String {
    let mut at = (x(0.0), y(1.0));
    let mut d = format!("M{} {}", Px(at.0), Px(at.1));
    for (index, (time, value)) in points.iter().enumerate() {
        let to = (x(*time), y(*value));
        // Steps that nobody can see would only make the page heavy: thousands of cases have many.
        if index + 1 == points.len() || far(at, to) {
            d.push_str(&format!("H{}V{}", Px(to.0), Px(to.1)));
            at = to;
        }
    }
    d
}

/// The outline of a band of steps: along its upper end, and back along its lower end.
pub(super) fn closed(
    band: &[(f64, f64, f64)],
    x: &impl Fn(f64) -> f64,
    y: &impl Fn(f64) -> f64,
) -> String {
    let near = |a: &(f64, f64, f64), b: &(f64, f64, f64)| {
        let place = |end: f64, time: f64| (x(time), y(end));
        !far(place(a.1, a.0), place(b.1, b.0)) && !far(place(a.2, a.0), place(b.2, b.0))
    };
    let mut seen: Vec<(f64, f64, f64)> = Vec::with_capacity(band.len());
    for (index, one) in band.iter().enumerate() {
        if index + 1 == band.len() || seen.last().is_none_or(|last| !near(last, one)) {
            seen.push(*one);
        }
    }
    let band = seen;
    let edge = |end: fn(&(f64, f64, f64)) -> f64| -> Vec<(f64, f64)> {
        band.iter().map(|one| (x(one.0), y(end(one)))).collect()
    };
    between(&edge(|one| one.2), &edge(|one| one.1))
}

/// The outline of what lies between two lines of steps over the same places.
pub(super) fn between(upper: &[(f64, f64)], lower: &[(f64, f64)]) -> String {
    let (Some(first), Some(last)) = (upper.first(), lower.last()) else { return String::new() };
    let mut d = format!("M{} {}", Px(first.0), Px(first.1));
    for pair in upper.windows(2) {
        if pair[0].1 != pair[1].1 {
            d.push_str(&format!("H{}V{}", Px(pair[1].0), Px(pair[1].1)));
        }
    }
    d.push_str(&format!("H{}V{}", Px(last.0), Px(last.1)));
    for pair in lower.windows(2).rev() {
        if pair[0].1 != pair[1].1 {
            d.push_str(&format!("H{}V{}", Px(pair[1].0), Px(pair[0].1)));
        }
    }
    d.push_str(&format!("H{}Z", Px(first.0)));
    d
}
