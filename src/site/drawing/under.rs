//! What lies beneath the time line of a wide drawing: the stages, and the fines.

use super::fines::Life;
use super::story::{Band, Story};
use super::wide::{DATE, NAME, Pen, length, line_shape, text, x};
use super::{Item, Shape, measure};
use crate::model::vocabulary::Phase;

/// Height of the band of stages.
const BAND: i32 = 22;
/// Between a text and the line of the last look.
const CLEAR: i32 = 7;

/// Draws the stages, each with its name: in its band where there is room, else beneath.
pub fn stages(pen: &mut Pen, story: &Story) {
    let mut shapes = Vec::new();
    let mut unnamed = Vec::new();
    for (index, band) in story.stages.iter().enumerate() {
        let (from, to) = (story.scale.at(band.from), story.scale.at(band.to));
        let last = index + 1 == story.stages.len();
        let wide = pen.px(to) - pen.px(from);
        if wide < 1.0 && !last {
            continue;
        }
        let class = format!("stage {}", class_of(band.phase));
        if measure::width(&band.name, DATE, false) + 14.0 > wide {
            unnamed.push((band, from, to));
        }
        if wide < 4.0 {
            // The end of a case: as wide as a stroke.
            shapes.push(Shape::Square {
                class: format!("{class} end"),
                x: x(to),
                y: pen.y + BAND / 2,
            });
            continue;
        }
        shapes.push(Shape::Rect {
            class: class.clone(),
            x: x(from),
            y: pen.y,
            width: length(from, to),
            height: BAND,
        });
        if measure::width(&band.name, DATE, false) + 14.0 <= wide {
            shapes.push(text(&format!("in {class}"), &x(from), 7, pen.y + 15, &band.name));
        }
    }
    let hung = hang(pen, &unnamed);
    pen.y += BAND + if hung.is_empty() { 14 } else { 30 };
    shapes.extend(hung);
    pen.items.push(Item::plain(shapes));
}

/// Hangs names beneath bands too narrow for them, the last first: it is the stage of today.
fn hang(pen: &Pen, unnamed: &[(&Band, f64, f64)]) -> Vec<Shape> {
    let (top, mut free, mut shapes) = (pen.y + BAND, pen.width, Vec::new());
    for (band, from, to) in unnamed.iter().rev() {
        let width = measure::width(&band.name, DATE, false);
        let (start, end) = (pen.px(*from), pen.px(*to));
        let (class, at) = if start + width <= free {
            free = start - 10.0;
            ("hung", x(*from))
        } else if end <= free && end - width >= 0.0 {
            free = end - width - 10.0;
            ("hung e", x(*to))
        } else {
            continue;
        };
        shapes.push(line_shape("pole", &at, top, &at, top + 5));
        shapes.push(text(class, &at, 0, top + 16, &band.name));
    }
    shapes
}

/// The class of a stage's phase.
pub fn class_of(phase: Phase) -> &'static str {
    match phase {
        Phase::Open => "open",
        Phase::Decided => "decided",
        Phase::Closed => "closed",
    }
}

/// Draws a fine: its text, its line, and the signs of what became of it.
pub fn fine(pen: &mut Pen, story: &Story, life: &Life) {
    let Some(first) = life.marks.first() else { return };
    let from = story.scale.at(first.day);
    let mut shapes = label(pen, story, life, from);
    let y = pen.y + 25;
    let mut drawn = f64::MAX;
    let mut signs = Vec::new();
    for (index, mark) in life.marks.iter().enumerate().rev() {
        let at = story.scale.at(mark.day);
        let until = life.marks.get(index + 1).map_or(life.to, |next| next.day);
        if until > mark.day {
            let to = x(story.scale.at(until));
            shapes.push(line_shape(&format!("life {}", mark.class()), &x(at), y, &to, y));
        }
        // A sign that a later one covers is left out.
        if drawn - pen.px(at) >= 16.0 {
            drawn = pen.px(at);
            signs.extend(mark.shapes(&x(at), y));
        }
    }
    shapes.extend(signs);
    pen.items.push(Item { href: Some(life.href.clone()), tip: Some(life.text.clone()), shapes });
    pen.y += 40;
}

/// The text of a fine: over its line, clear of the line of the last look, on as many lines as it
/// needs; the pen goes down with all but the first.
fn label(pen: &mut Pen, story: &Story, life: &Life, from: f64) -> Vec<Shape> {
    let lines = measure::lines(&life.text, NAME, false, pen.width - 16.0);
    let wide = |line: &String| measure::width(line, NAME, false);
    let width = lines.iter().map(wide).fold(0.0, f64::max);
    let looked = story.looked.map(|day| story.scale.at(day));
    let (start, end) = (pen.px(from) - 4.0, pen.px(from) - 4.0 + width);
    // Between the edges, or the edge and the line, so that it lies on one side of the line.
    let right = looked.map(|at| pen.px(at) - f64::from(CLEAR)).filter(|at| *at > start);
    let (class, at, dx) = if end <= right.unwrap_or(pen.width - 4.0) {
        ("fine", x(from), -4)
    } else if let Some(at) = looked.filter(|_| right.is_some_and(|right| right >= width)) {
        ("fine e", x(at), -CLEAR)
    } else {
        ("fine e", "100%".to_owned(), 0)
    };
    let mut shapes = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            pen.y += 16;
        }
        shapes.push(text(class, &at, dx, pen.y + 12, line));
    }
    shapes
}
