//! One survival curve, for readers in a hurry: its name beside it, its median marked.

use super::steps::{closed, stepped, time_axis};
use super::{Axis, Drawing, Pen, Sheet, width_of};

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Curve {
    /// Its name.
    pub label: String,
    /// Time and value of each step, from the first change on; it begins at 1.
    pub points: Vec<(f64, f64)>,
    /// Time, lower and upper end of the interval.
    pub band: Vec<(f64, f64, f64)>,
    /// What the band is.
    pub band_label: String,
    /// When the half is reached, and the words for it.
    pub median: Option<(f64, String)>,
}

/// Draws a curve over an axis of time, with the unit of that axis.
pub fn curve(sheet: Sheet, time: &Axis, share: &Axis, curve: &Curve, unit: &str) -> Drawing {
    let mut pen = Pen::new();
    let top = pen.legend(sheet, &[("band", &curve.band_label)]) + 10.0;
    let height = if sheet == Sheet::Wide { 260.0 } else { 200.0 };
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
    pen.path("band", closed(&curve.band, &x, &y));
    pen.path("line-1", stepped(&curve.points, &x, &y));
    // Its name above it, where a third of its time is over: what falls leaves room there.
    let third = curve.points.last().map_or(0.0, |point| point.0 / 3.0);
    let above = curve.band.iter().rev().find(|one| one.0 <= third).map_or(1.0, |one| one.2);
    let room = left + width - width_of(&curve.label);
    pen.text("label", (x(third).min(room) + 4.0, y(above) - 9.0), "start", &curve.label);
    if let Some((at, text)) = &curve.median {
        pen.line("base", (x(*at), y(0.5)), (x(*at), y(0.0)));
        pen.circle("dot-1", (x(*at), y(0.5)), 5.0, None);
        // Beneath the curve, where it leaves room; else on the other side of the line.
        let wide = width_of(text) + 10.0;
        let (to, anchor) = if x(*at) + wide <= left + width {
            (x(*at) + 8.0, "start")
        } else {
            (x(*at) - 8.0, "end")
        };
        pen.text("label", (to, y(0.0) - 9.0), anchor, text);
    }
    let base = time_axis(&mut pen, time, 1, unit, (left, width, y(0.0)));
    pen.done(sheet, base + 4.0)
}
