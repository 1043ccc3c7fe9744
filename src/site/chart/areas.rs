//! Shares that add up over time: cumulative incidence, one cause on top of another.

use super::{Axis, Drawing, Pen, Sheet, steps, width_of};

/// An area.
#[derive(Clone, Debug)]
pub struct Area {
    /// Class of the theme.
    pub class: &'static str,
    /// What it is called.
    pub label: String,
    /// Its share at each time.
    pub shares: Vec<f64>,
}

/// Draws areas over times, from the ground up.
pub fn areas(
    sheet: Sheet,
    time: &Axis,
    share: &Axis,
    times: &[f64],
    areas: &[Area],
    unit: &str,
) -> Drawing {
    let mut pen = Pen::new();
    let legend: Vec<(&'static str, &str)> =
        areas.iter().map(|area| (area.class, area.label.as_str())).collect();
    let top = pen.legend(sheet, &legend) + 10.0;
    let height = if sheet == Sheet::Wide { 240.0 } else { 200.0 };
    let left = share.ticks.iter().map(|tick| width_of(&tick.label)).fold(0.0, f64::max) + 8.0;
    let last = time.ticks.last().map_or(0.0, |tick| width_of(&tick.label));
    let width = sheet.width() - left - last / 2.0;
    let x = |value: f64| left + time.place(value, width);
    let y = |value: f64| top + height - share.place(value, height);
    let kept = kept(times, areas, &x, &y);
    let times: Vec<f64> = kept.iter().map(|at| times[*at]).collect();
    let mut ground = vec![0.0; times.len()];
    let mut drawn = Vec::new();
    for area in areas {
        let shares = kept.iter().map(|at| area.shares[*at]);
        let upper: Vec<f64> =
            ground.iter().zip(shares).map(|(below, share)| below + share).collect();
        drawn.push((area.class, outline(&times, &ground, &upper, &x, &y)));
        ground = upper;
    }
    for tick in &share.ticks {
        pen.line("grid", (left, y(tick.value)), (left + width, y(tick.value)));
        pen.text("tick", (left - 8.0, y(tick.value) + 4.5), "end", &tick.label);
    }
    for (class, d) in drawn {
        pen.path(class, d);
    }
    pen.line("base", (left, y(0.0)), (left + width, y(0.0)));
    let foot = steps::time_axis(&mut pen, time, 1, unit, (left, width, y(0.0)));
    pen.done(sheet, foot)
}

/// Which of the times are far enough from one another to be seen; the first and the last always.
fn kept(
    times: &[f64],
    areas: &[Area],
    x: &impl Fn(f64) -> f64,
    y: &impl Fn(f64) -> f64,
) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for at in 0..times.len() {
        let place = |area: &Area, at: usize| (x(times[at]), y(area.shares[at]));
        let seen = kept.last().is_none_or(|last| {
            areas.iter().any(|area| steps::far(place(area, *last), place(area, at)))
        });
        if seen || at + 1 == times.len() {
            kept.push(at);
        }
    }
    kept
}

/// The outline of a stepped area; nothing where it is empty everywhere.
fn outline(
    times: &[f64],
    lower: &[f64],
    upper: &[f64],
    x: &impl Fn(f64) -> f64,
    y: &impl Fn(f64) -> f64,
) -> String {
    if lower == upper || times.is_empty() {
        return String::new();
    }
    let edge = |values: &[f64]| -> Vec<(f64, f64)> {
        times.iter().zip(values).map(|(time, value)| (x(*time), y(*value))).collect()
    };
    steps::between(&edge(upper), &edge(lower))
}
