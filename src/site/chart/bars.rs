//! Horizontal bars, one row for each name, cut into segments or nested.

use super::{Axis, Drawing, Pen, Sheet, two_lines, width_of};

/// A row: its name, its segments, and a text behind them.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// A value for each class of the legend, as a number and as it stands in the table.
    pub values: Vec<(f64, String)>,
    /// What stands behind the bar.
    pub text: String,
}

/// Draws bars; `legend` has the class and the label of each value. Segments add up when `stacked`;
/// else each is a part of the one before.
pub fn bars(
    sheet: Sheet,
    legend: &[(&'static str, String)],
    rows: &[Bar],
    stacked: bool,
    axis: &Axis,
) -> Drawing {
    let mut pen = Pen::new();
    let entries: Vec<(&'static str, &str)> =
        legend.iter().map(|(class, label)| (*class, label.as_str())).collect();
    let mut y = if legend.len() > 1 { pen.legend(sheet, &entries) + 6.0 } else { 4.0 };
    let top = y;
    let behind = rows.iter().map(|row| width_of(&row.text)).fold(0.0, f64::max) + 10.0;
    let longest = rows.iter().map(|row| width_of(&row.name)).fold(0.0, f64::max);
    // On a narrow sheet the name stands above its bar.
    let room = longest.min(230.0);
    let beside = if sheet == Sheet::Wide { room + 14.0 } else { 0.0 };
    let length = sheet.width() - beside - behind;
    for row in rows {
        let middle = if sheet == Sheet::Wide {
            let lines = two_lines(&row.name, room);
            let middle = y + 8.0 * lines.len() as f64 + 5.0;
            for (at, line) in lines.iter().enumerate() {
                let base = middle + 4.5 + 16.0 * (at as f64 - (lines.len() as f64 - 1.0) / 2.0);
                pen.text("label", (beside - 14.0, base), "end", line);
            }
            y = middle + 8.0 * lines.len() as f64 + 5.0;
            middle
        } else {
            let lines = two_lines(&row.name, sheet.width());
            for line in &lines {
                y += 16.0;
                pen.text("label", (0.0, y), "start", line);
            }
            y += 28.0;
            y - 16.0
        };
        let end = segments(&mut pen, legend, row, stacked, (beside, middle), |value| {
            axis.place(value, length)
        });
        pen.text("value", (beside + end + 7.0, middle + 4.5), "start", &row.text);
    }
    pen.line("base", (beside, top - 2.0), (beside, y));
    pen.done(sheet, y + 4.0)
}

/// Draws the bar of a row; gives back its length.
fn segments(
    pen: &mut Pen,
    legend: &[(&'static str, String)],
    row: &Bar,
    stacked: bool,
    (left, middle): (f64, f64),
    length: impl Fn(f64) -> f64,
) -> f64 {
    let (mut from, mut end) = (0.0, 0.0f64);
    for (inner, ((class, _), (value, text))) in legend.iter().zip(&row.values).enumerate() {
        if *value <= 0.0 {
            continue;
        }
        let thick = if stacked { 16.0 } else { [16.0, 10.0, 5.0][inner.min(2)] };
        let long = length(*value);
        pen.rect(class, (left + from, middle - thick / 2.0), (long, thick), Some(text));
        end = end.max(from + long);
        if stacked {
            from += long;
        }
    }
    end
}
