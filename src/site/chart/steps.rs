//! Survival curves: steps over time, with their interval and the numbers at risk beneath.

use super::{Axis, Drawing, Pen, Px, Sheet, width_of};

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
    (band_label, risks): (&str, &[Risk]),
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
    for tick in &time.ticks {
        let anchor = if tick.value == 0.0 { "start" } else { "middle" };
        pen.line("base", (x(tick.value), y(0.0)), (x(tick.value), y(0.0) + 5.0));
        pen.text("tick", (x(tick.value), y(0.0) + 19.0), anchor, &tick.label);
    }
    let mut base = y(0.0) + 30.0;
    for risk in risks {
        pen.text("label", (left, base + 14.0), "start", &risk.label);
        for (tick, number) in time.ticks.iter().zip(&risk.numbers) {
            let anchor = if tick.value == 0.0 { "start" } else { "middle" };
            pen.text("value", (x(tick.value), base + 31.0), anchor, number);
        }
        base += 38.0;
    }
    pen.done(sheet, base + 4.0)
}

/// A line of steps that begins at the whole.
fn stepped(points: &[(f64, f64)], x: &impl Fn(f64) -> f64, y: &impl Fn(f64) -> f64) -> String {
    let mut d = format!("M{} {}", Px(x(0.0)), Px(y(1.0)));
    for (time, value) in points {
        d.push_str(&format!("H{}V{}", Px(x(*time)), Px(y(*value))));
    }
    d
}

/// The outline of a band of steps: along its upper end, and back along its lower end.
fn closed(band: &[(f64, f64, f64)], x: &impl Fn(f64) -> f64, y: &impl Fn(f64) -> f64) -> String {
    let (Some(first), Some(last)) = (band.first(), band.last()) else { return String::new() };
    let mut d = format!("M{} {}", Px(x(first.0)), Px(y(first.2)));
    for (time, _, high) in &band[1..] {
        d.push_str(&format!("H{}V{}", Px(x(*time)), Px(y(*high))));
    }
    d.push_str(&format!("V{}", Px(y(last.1))));
    for pair in band.windows(2).rev() {
        d.push_str(&format!("H{}V{}", Px(x(pair[1].0)), Px(y(pair[0].1))));
    }
    d.push('Z');
    d
}
