//! Charts as plain shapes: geometry alone, from numbers to places on a sheet.
//!
//! A chart is drawn twice, on a wide and on a narrow sheet, so that its letters keep their size on a
//! phone. Colours are classes of the theme; every mark differs from the others also in lightness or
//! outline, and carries its value for whoever reads the drawing with a program.

mod areas;
mod bars;
mod columns;
mod curve;
mod ranges;
mod scale;
mod steps;

use serde::Serialize;

pub use areas::{Area, areas};
pub use bars::{Bar, bars};
pub use columns::{Columns, columns};
pub use curve::{Curve, curve};
pub use ranges::{Range, ranges};
pub use scale::{Axis, Tick};
pub use steps::{Risk, Step, steps};

/// A place or length on a sheet, in pixels at full size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Px(pub f64);

/// As it stands in an attribute: at most one decimal, no needless zero.
impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.1}", self.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

impl Serialize for Px {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A shape on a sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Shape {
    /// A rectangle; with a value, a mark.
    Rect {
        /// Class of the theme.
        class: &'static str,
        /// Left edge.
        x: Px,
        /// Upper edge.
        y: Px,
        /// Width.
        width: Px,
        /// Height.
        height: Px,
        /// What it stands for, as it stands in the table.
        value: Option<String>,
    },
    /// A path.
    Path {
        /// Class of the theme.
        class: &'static str,
        /// Its commands.
        d: String,
    },
    /// A dot.
    Circle {
        /// Class of the theme.
        class: &'static str,
        /// Centre.
        x: Px,
        /// Centre.
        y: Px,
        /// Radius.
        r: Px,
        /// What it stands for, as it stands in the table.
        value: Option<String>,
    },
    /// A line of text.
    Text {
        /// Class of the theme.
        class: &'static str,
        /// Where it begins, ends or is centred.
        x: Px,
        /// Its base line.
        y: Px,
        /// `start`, `middle` or `end`.
        anchor: &'static str,
        /// What it says.
        text: String,
    },
}

/// A sheet with what is drawn on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Drawing {
    /// `wide` or `narrow`.
    pub size: &'static str,
    /// Width.
    pub width: Px,
    /// Height.
    pub height: Px,
    /// What is drawn, from the ground up.
    pub shapes: Vec<Shape>,
}

/// The sheet that a chart is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// For a window in which letters have room.
    Wide,
    /// For a phone.
    Narrow,
}

impl Sheet {
    /// Width in pixels.
    pub fn width(self) -> f64 {
        match self {
            Sheet::Wide => 760.0,
            Sheet::Narrow => 300.0,
        }
    }

    /// Its name, for the style.
    pub fn name(self) -> &'static str {
        match self {
            Sheet::Wide => "wide",
            Sheet::Narrow => "narrow",
        }
    }
}

/// Size of letters.
pub const LETTER: f64 = 13.0;

/// About how wide a text is, from the bold letters of the theme's font; rather more than less.
pub fn width_of(text: &str) -> f64 {
    let em: f64 = text
        .chars()
        .map(|c| match c {
            ' ' | '\u{a0}' => 0.28,
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '(' | ')' => 0.32,
            'f' | 'r' | 't' | '-' | '/' => 0.41,
            'm' | 'w' | 'M' | 'W' | '%' | '…' => 0.95,
            'A'..='Z' => 0.74,
            '0'..='9' => 0.66,
            c if (c as u32) < 0x2e80 => 0.59,
            _ => 1.0,
        })
        .sum();
    em * LETTER
}

/// A text cut to a width, with an ellipsis.
pub fn cut_to(text: &str, width: f64) -> String {
    if width_of(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if width_of(&kept) + width_of("…") + width_of(c.encode_utf8(&mut [0; 4])) > width {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// A text in at most two lines of a width; the second one is cut.
pub fn two_lines(text: &str, width: f64) -> Vec<String> {
    if width_of(text) <= width {
        return vec![text.to_owned()];
    }
    let fits = |at: &usize| width_of(text[..*at].trim_end()) <= width;
    match text.match_indices(' ').map(|(at, _)| at).take_while(fits).last() {
        Some(at) => vec![text[..at].to_owned(), cut_to(text[at..].trim_start(), width)],
        None => vec![cut_to(text, width)],
    }
}

/// What is being drawn.
struct Pen {
    shapes: Vec<Shape>,
}

impl Pen {
    fn new() -> Self {
        Pen { shapes: Vec::new() }
    }

    fn rect(
        &mut self,
        class: &'static str,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        value: Option<&str>,
    ) {
        self.shapes.push(Shape::Rect {
            class,
            x: Px(x),
            y: Px(y),
            width: Px(width),
            height: Px(height),
            value: value.map(str::to_owned),
        });
    }

    fn line(&mut self, class: &'static str, from: (f64, f64), to: (f64, f64)) {
        let d = format!("M{} {}L{} {}", Px(from.0), Px(from.1), Px(to.0), Px(to.1));
        self.shapes.push(Shape::Path { class, d });
    }

    fn path(&mut self, class: &'static str, d: String) {
        if !d.is_empty() {
            self.shapes.push(Shape::Path { class, d });
        }
    }

    fn circle(&mut self, class: &'static str, (x, y): (f64, f64), r: f64, value: Option<&str>) {
        let value = value.map(str::to_owned);
        self.shapes.push(Shape::Circle { class, x: Px(x), y: Px(y), r: Px(r), value });
    }

    fn text(&mut self, class: &'static str, (x, y): (f64, f64), anchor: &'static str, text: &str) {
        self.shapes.push(Shape::Text { class, x: Px(x), y: Px(y), anchor, text: text.to_owned() });
    }

    /// A text around a place, moved as far as it must be to stay on the sheet.
    fn centred(&mut self, class: &'static str, (x, y): (f64, f64), sheet: Sheet, text: &str) {
        let half = width_of(text) / 2.0;
        let x = x.min(sheet.width() - half).max(half);
        self.text(class, (x, y), "middle", text);
    }

    /// A legend that breaks into lines; gives back the height that it takes.
    fn legend(&mut self, sheet: Sheet, entries: &[(&'static str, &str)]) -> f64 {
        let (mut x, mut y) = (0.0, 12.0);
        for (class, label) in entries {
            let width = 20.0 + width_of(label);
            if x > 0.0 && x + width > sheet.width() {
                (x, y) = (0.0, y + 20.0);
            }
            match *class {
                line if line.starts_with("line") => {
                    self.line(line, (x, y - 4.5), (x + 14.0, y - 4.5))
                }
                dot if dot.starts_with("dot") => self.circle(dot, (x + 7.0, y - 4.5), 5.0, None),
                fill => self.rect(fill, (x + 1.0, y - 10.0), (12.0, 11.0), None),
            }
            self.text("label", (x + 20.0, y), "start", &cut_to(label, sheet.width() - 20.0));
            x += width + 18.0;
        }
        if entries.is_empty() { 0.0 } else { y + 14.0 }
    }

    fn done(self, sheet: Sheet, height: f64) -> Drawing {
        Drawing {
            size: sheet.name(),
            width: Px(sheet.width()),
            height: Px(height.ceil()),
            shapes: self.shapes,
        }
    }
}
