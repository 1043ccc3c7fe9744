//! Columns over an ordered axis such as years, stacked or nested in one another.

use super::{Axis, Drawing, Pen, Sheet, width_of};

/// A series of values, one for each column.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Class of the theme.
    pub class: &'static str,
    /// What it is called.
    pub label: String,
    /// Its values, each as a number and as it stands in the table.
    pub values: Vec<(f64, String)>,
}

/// How the values of one column are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// On top of one another: they add up.
    Stacked,
    /// Within one another: each is a part of the one before.
    Nested,
}

/// Draws columns; `stacked` ones add up, others stand within one another. `tops` are short texts
/// above the columns.
pub fn columns(
    sheet: Sheet,
    names: &[String],
    series: &[Columns],
    stacked: bool,
    axis: &Axis,
    tops: &[String],
) -> Drawing {
    let order = if stacked { Order::Stacked } else { Order::Nested };
    let mut pen = Pen::new();
    let legend: Vec<(&'static str, &str)> =
        series.iter().map(|series| (series.class, series.label.as_str())).collect();
    let legend = if series.len() > 1 { legend } else { Vec::new() };
    let top = pen.legend(sheet, &legend) + 18.0;
    let height = if sheet == Sheet::Wide { 240.0 } else { 200.0 };
    let left = axis.ticks.iter().map(|tick| width_of(&tick.label)).fold(0.0, f64::max) + 8.0;
    let width = sheet.width() - left;
    for tick in &axis.ticks {
        let y = top + height - axis.place(tick.value, height);
        let class = if tick.value == 0.0 { "base" } else { "grid" };
        pen.line(class, (left, y), (sheet.width(), y));
        pen.text("tick", (left - 8.0, y + 4.5), "end", &tick.label);
    }
    let room = width / names.len().max(1) as f64;
    let thick = (room * 0.68).min(44.0);
    let every = names.iter().map(|name| width_of(name) + 6.0).fold(0.0, f64::max) / room;
    let every = every.ceil().max(1.0) as usize;
    for (at, name) in names.iter().enumerate() {
        let middle = left + room * (at as f64 + 0.5);
        let highest = column(&mut pen, series, at, order, (middle, top + height, thick), |value| {
            axis.place(value, height)
        });
        // From the right, so that the latest name is there.
        if (names.len() - 1 - at).is_multiple_of(every) {
            pen.centred("tick", (middle, top + height + 18.0), sheet, name);
        }
        let above = tops.get(at).filter(|text| !text.is_empty() && width_of(text) <= room + 2.0);
        if let Some(text) = above {
            pen.text("value", (middle, highest - 5.0), "middle", text);
        }
    }
    pen.done(sheet, top + height + 26.0)
}

/// Draws one column; gives back its upper edge.
fn column(
    pen: &mut Pen,
    series: &[Columns],
    at: usize,
    order: Order,
    (middle, base, thick): (f64, f64, f64),
    length: impl Fn(f64) -> f64,
) -> f64 {
    let mut sum = 0.0;
    let mut highest = base;
    for (inner, series) in series.iter().enumerate() {
        let Some((value, text)) = series.values.get(at).filter(|(value, _)| *value > 0.0) else {
            continue;
        };
        let tall = length(*value);
        let (from, thick) = match order {
            Order::Stacked => (base - length(sum), thick),
            // Each further one is a little slimmer, so that the outer one stays in sight.
            Order::Nested => (base, thick * [1.0, 0.7, 0.36][inner.min(2)]),
        };
        let corner = (middle - thick / 2.0, from - tall);
        pen.rect(series.class, corner, (thick, tall), Some(text));
        highest = highest.min(from - tall);
        if order == Order::Stacked {
            sum += value;
        }
    }
    highest
}
