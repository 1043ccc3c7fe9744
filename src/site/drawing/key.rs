//! The key of a drawing: a small glyph and a few words for each mark that the drawing uses.

use serde::Serialize;

use super::{Canvas, Item, Shape};
use crate::words::Words;

/// Size of a glyph, in pixels; the theme draws it so wide.
const WIDE: i32 = 26;
const HIGH: i32 = 16;

/// A mark and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct KeyView {
    /// The mark.
    pub glyph: Canvas,
    /// What it means.
    pub text: String,
}

/// A mark that may be used: the word for it, the classes that it has and the one that it has not,
/// and the sign that it is.
struct Mark(&'static str, Kind, &'static [&'static str], &'static str);

/// What a mark is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Dot,
    Square,
    Line,
    Rect,
    /// A text; this one, unless it is empty.
    Text(&'static str),
}

/// In the order in which they are told.
const MARKS: &[Mark] = &[
    Mark("event", Kind::Dot, &["mark"], "unsure"),
    Mark("decides", Kind::Square, &["mark"], "unsure"),
    Mark("reported", Kind::Dot, &["mark", "unsure"], ""),
    Mark("reported-decides", Kind::Square, &["mark", "unsure"], ""),
    Mark("range", Kind::Rect, &["range"], ""),
    Mark("before", Kind::Text("←"), &["more"], ""),
    Mark("after", Kind::Text("→"), &["more"], ""),
    Mark("gap", Kind::Line, &["rule", "gap"], ""),
    Mark("break", Kind::Text("//"), &["break"], ""),
    Mark("open", Kind::Rect, &["stage", "open"], ""),
    Mark("decided", Kind::Rect, &["stage", "decided"], ""),
    Mark("closed", Kind::Rect, &["stage", "closed"], ""),
    Mark("closed", Kind::Square, &["stage", "closed", "end"], ""),
    Mark("proposed", Kind::Line, &["life", "proposed"], ""),
    Mark("imposed", Kind::Line, &["life", "imposed"], ""),
    Mark("under-appeal", Kind::Line, &["life", "under-appeal"], ""),
    Mark("annulled", Kind::Line, &["life", "annulled"], ""),
    Mark("sign-appeal", Kind::Text("?"), &["sign"], ""),
    Mark("sign-upheld", Kind::Text("="), &["sign"], ""),
    Mark("sign-reduced", Kind::Text("−"), &["sign"], ""),
    Mark("sign-raised", Kind::Text("+"), &["sign"], ""),
    Mark("sign-annulled", Kind::Text("×"), &["sign"], ""),
    Mark("clock", Kind::Line, &["clock"], "over"),
    Mark("over", Kind::Line, &["clock", "over"], ""),
    Mark("looked", Kind::Line, &["today"], ""),
];

/// The key of what is drawn.
pub fn of(words: &Words, items: &[Item]) -> Vec<KeyView> {
    let shapes: Vec<&Shape> = items.iter().flat_map(|item| &item.shapes).collect();
    let mut keys: Vec<KeyView> = Vec::new();
    for mark in MARKS {
        let text = words.say(&format!("draw-key-{}", mark.0));
        let told = keys.iter().any(|key| key.text == text);
        if !told && shapes.iter().any(|shape| mark.is(shape)) {
            let items = vec![Item::plain(mark.glyph())];
            keys.push(KeyView { glyph: Canvas { height: HIGH, items }, text });
        }
    }
    keys
}

impl Mark {
    fn is(&self, shape: &Shape) -> bool {
        let (kind, class) = match shape {
            Shape::Dot { class, .. } => (Kind::Dot, class),
            Shape::Square { class, .. } => (Kind::Square, class),
            Shape::Line { class, .. } => (Kind::Line, class),
            Shape::Rect { class, .. } => (Kind::Rect, class),
            Shape::Text { class, text, .. } => match self.1 {
                Kind::Text(own) if own == text => (self.1, class),
                _ => return false,
            },
            Shape::Path { .. } => return false,
        };
        let has = |word: &&str| class.split(' ').any(|one| one == *word);
        kind == self.1 && self.2.iter().all(has) && !has(&self.3)
    }

    fn glyph(&self) -> Vec<Shape> {
        let class = self.2.join(" ");
        let (x, y) = ((WIDE / 2).to_string(), HIGH / 2);
        match self.1 {
            Kind::Dot => vec![Shape::Dot { class, x, y }],
            // The end of a case is as high as its band: here, a band.
            Kind::Square if class.contains("stage") => bar("stage closed".to_owned(), 12),
            Kind::Square => vec![Shape::Square { class, x, y }],
            Kind::Line if class == "today" => {
                vec![Shape::Line { class, x1: x.clone(), y1: 0, x2: x, y2: HIGH }]
            }
            Kind::Line if class == "clock" => bracket(&class),
            Kind::Line => vec![across(&class)],
            Kind::Rect => bar(class.clone(), if class == "range" { 4 } else { 12 }),
            Kind::Text(text) => {
                let ring = Shape::Dot { class: "money".to_owned(), x: x.clone(), y };
                let (class, text) = (format!("{class} m"), text.to_owned());
                let sign = Shape::Text { class, x, dx: 0, y: y + 4, text };
                let signs = self.2 == ["sign"];
                signs.then_some(ring).into_iter().chain([sign]).collect()
            }
        }
    }
}

fn bar(class: String, height: i32) -> Vec<Shape> {
    let (x, width) = ("1".to_owned(), (WIDE - 2).to_string());
    vec![Shape::Rect { class, x, y: (HIGH - height) / 2, width, height }]
}

fn across(class: &str) -> Shape {
    let (x1, x2, y) = ("1".to_owned(), (WIDE - 1).to_string(), HIGH / 2);
    Shape::Line { class: class.to_owned(), x1, y1: y, x2, y2: y }
}

/// A line between two strokes.
fn bracket(class: &str) -> Vec<Shape> {
    let end = |at: i32| {
        let (class, x1, x2) = (class.to_owned(), at.to_string(), at.to_string());
        Shape::Line { class, x1, y1: HIGH / 2 - 5, x2, y2: HIGH / 2 + 5 }
    };
    vec![across(class), end(1), end(WIDE - 1)]
}
