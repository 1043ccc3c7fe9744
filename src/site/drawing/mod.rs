//! Drawn timelines: what is known of a case, laid out as shapes; how they look is the theme's.
//!
//! Distances along the time of a wide drawing are percentages of its width, all others pixels. So a
//! drawing fills whatever room there is while its texts keep their size, and texts that do not
//! overlap at the narrowest width at which it is shown overlap at no other.

mod clear;
mod clocks;
mod crowd;
mod fines;
mod flags;
mod key;
pub mod lanes;
mod marks;
mod measure;
mod running;
mod said;
mod scale;
mod story;
mod under;
mod upright;
mod wide;

use serde::Serialize;

use super::Site;

/// A case's drawing.
#[derive(Clone, Debug, Serialize)]
pub struct DrawingView {
    /// What it shows, in a few words.
    pub title: String,
    /// The same in sentences.
    pub text: String,
    /// Time runs to the right.
    pub wide: Canvas,
    /// The same with fewer texts, for less width, and for paper.
    pub middling: Canvas,
    /// Time runs down.
    pub upright: Canvas,
    /// What its marks mean.
    pub key: Vec<key::KeyView>,
}

/// Shapes on a ground of a height; as wide as there is room.
#[derive(Clone, Debug, Serialize)]
pub struct Canvas {
    /// Pixels.
    pub height: i32,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
}

/// Shapes that belong together.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Item {
    /// Where they lead.
    pub href: Option<String>,
    /// What they are, in words.
    pub tip: Option<String>,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// A shape; lengths along the time may be percentages, all others are pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// How it looks.
        class: String,
        /// Left edge.
        x: String,
        /// Upper edge.
        y: i32,
        /// Width.
        width: String,
        /// Height.
        height: i32,
    },
    /// A line.
    Line {
        /// How it looks.
        class: String,
        /// From.
        x1: String,
        /// From.
        y1: i32,
        /// To.
        x2: String,
        /// To.
        y2: i32,
    },
    /// A round mark.
    Dot {
        /// How it looks.
        class: String,
        /// Centre.
        x: String,
        /// Centre.
        y: i32,
    },
    /// A square mark.
    Square {
        /// How it looks.
        class: String,
        /// Centre.
        x: String,
        /// Centre.
        y: i32,
    },
    /// A line with corners.
    Path {
        /// How it looks.
        class: String,
        /// SVG path data.
        d: String,
    },
    /// A text on one line.
    Text {
        /// How it looks, and on which side of its place it stands.
        class: String,
        /// Place.
        x: String,
        /// Pixels to the right of it.
        dx: i32,
        /// Base line.
        y: i32,
        /// What it says.
        text: String,
    },
}

impl Item {
    fn plain(shapes: Vec<Shape>) -> Self {
        Item { shapes, ..Item::default() }
    }
}

/// The drawing of a case; `None` where nothing in it has a date.
pub fn of_case(site: &Site, place: usize) -> Option<DrawingView> {
    let story = story::of_case(site, place)?;
    let words = site.words();
    let wide = wide::draw(words, &story, wide::WIDTH);
    Some(DrawingView {
        title: words.say("draw-title"),
        text: said::text(words, &story),
        key: key::of(words, &wide.items),
        wide,
        middling: wide::draw(words, &story, wide::MIDDLING),
        upright: upright::draw(words, &story),
    })
}

/// A number without needless zeros.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
