//! What keeps the line of the last look clear of texts: it stops above each and goes on beneath.

use super::wide::{DATE, NAME};
use super::{Item, Shape, measure};

/// Above and beneath the base line of a text, in pixels.
const ABOVE: i32 = 13;
const BENEATH: i32 = 6;
/// Between the line and a text beside it.
const BESIDE: f64 = 2.0;

/// From where to where a text goes at a width, in pixels.
fn extent(class: &str, x: &str, dx: i32, text: &str, width: f64) -> Option<(f64, f64)> {
    let at = x.strip_suffix('%')?.parse::<f64>().ok()? * width / 100.0 + f64::from(dx);
    let mut words = class.split(' ');
    let first = words.next().unwrap_or_default();
    let size = if matches!(first, "name" | "fine" | "sign") { NAME } else { DATE };
    let long = measure::width(text, size, matches!(first, "name" | "sign"));
    let before = match words.find(|word| matches!(*word, "e" | "m")) {
        Some("e") => long,
        Some(_) => long / 2.0,
        None => 0.0,
    };
    Some((at - before, at - before + long))
}

/// The rows, from and to, in which a text stands in the way of a line at a place. A text that does
/// not at the narrowest width does at no other: places move apart, texts keep their size.
pub fn rows(items: &[Item], width: f64, at: f64) -> Vec<(i32, i32)> {
    let mut rows = Vec::new();
    for shape in items.iter().flat_map(|item| &item.shapes) {
        let Shape::Text { class, x, dx, y, text } = shape else { continue };
        let covers = |(from, to): (f64, f64)| from - BESIDE < at && at < to + BESIDE;
        if extent(class, x, *dx, text, width).is_some_and(covers) {
            rows.push((y - ABOVE, y + BENEATH));
        }
    }
    rows.sort_unstable();
    rows
}

/// What remains of a line without some rows.
pub fn pieces((from, to): (i32, i32), rows: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let mut pieces = Vec::new();
    let mut down = from;
    for (start, stop) in rows {
        if *start > down {
            pieces.push((down, to.min(*start)));
        }
        down = down.max(*stop);
    }
    pieces.push((down, to));
    pieces.retain(|(from, to)| to - from >= 3);
    pieces
}
