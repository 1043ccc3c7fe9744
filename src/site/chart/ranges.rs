//! Estimates with their intervals, one row for each group: two dots for the two bounds, one line for
//! the interval around both.

use super::{Axis, Drawing, Pen, Sheet, cut_to, width_of};

/// A row.
#[derive(Clone, Debug)]
pub struct Range {
    /// Its name.
    pub name: String,
    /// The two estimates, as numbers and as they stand in the table.
    pub dots: Vec<(f64, String)>,
    /// The interval around them.
    pub interval: Option<(f64, f64)>,
}

/// Draws rows of estimates; `legend` has the class and the label of each dot.
pub fn ranges(
    sheet: Sheet,
    legend: &[(&'static str, String)],
    rows: &[Range],
    axis: &Axis,
    interval: &str,
) -> Drawing {
    let mut pen = Pen::new();
    let mut entries: Vec<(&'static str, &str)> =
        legend.iter().map(|(class, label)| (*class, label.as_str())).collect();
    entries.push(("line-interval", interval));
    let top = pen.legend(sheet, &entries) + 6.0;
    let longest = rows.iter().map(|row| width_of(&row.name)).fold(0.0, f64::max);
    let name_room = longest.min(230.0);
    let beside = if sheet == Sheet::Wide { name_room + 14.0 } else { 8.0 };
    let right = axis.ticks.last().map_or(0.0, |tick| width_of(&tick.label) / 2.0);
    let length = sheet.width() - beside - right.max(8.0);
    let x = |value: f64| beside + axis.place(value, length);
    let room = if sheet == Sheet::Wide { 28.0 } else { 42.0 };
    let end = top + room * rows.len() as f64;
    for tick in &axis.ticks {
        pen.line("grid", (x(tick.value), top), (x(tick.value), end));
        let anchor = if tick.value == 0.0 && sheet == Sheet::Narrow { "start" } else { "middle" };
        pen.text("tick", (x(tick.value), end + 17.0), anchor, &tick.label);
    }
    for (at, row) in rows.iter().enumerate() {
        let y = top + room * (at as f64 + 1.0) - 14.0;
        if sheet == Sheet::Wide {
            let name = cut_to(&row.name, name_room);
            pen.text("label", (beside - 14.0, y + 4.5), "end", &name);
        } else {
            pen.text("label", (0.0, y - 12.0), "start", &cut_to(&row.name, sheet.width()));
        }
        if let Some((low, high)) = row.interval {
            pen.line("line-interval", (x(low), y), (x(high), y));
        }
        for ((class, _), (value, text)) in legend.iter().zip(&row.dots) {
            pen.circle(class, (x(*value), y), 5.0, Some(text));
        }
    }
    pen.done(sheet, end + 24.0)
}
