//! The wide drawing of a case: flags above a time line, stages beneath it, then fines and clocks.

use super::clocks::Bracket;
use super::flags::{self, Flag, POLE};
use super::marks::{self, Place, Wish};
use super::story::{Point, Story};
use super::{Canvas, Item, Shape, clear, measure, number, under};
use crate::words::Words;

/// The narrowest width at which it is shown, in pixels: what is laid out at it fits at all others.
pub const WIDTH: f64 = 880.0;
/// The same of the drawing for windows of middling width and for paper.
pub const MIDDLING: f64 = 640.0;
/// Left and right of the time, in hundredths of the width.
const EDGE: f64 = 1.0;
/// Font size of names and of dates, in pixels.
pub const NAME: f64 = 13.0;
pub const DATE: f64 = 12.0;
/// How many rows of flags there may be, and how high each is.
const ROWS: usize = 6;
const ROW: i32 = 36;
/// How many levels of marks there may be.
const LEVELS: usize = 8;
/// The sign of a time that is folded.
pub const BREAK: &str = "//";
/// The room of an arrow.
const ARROW: f64 = 16.0;

/// What is drawn so far, how far down, and on what width.
pub struct Pen {
    /// The narrowest width, in pixels.
    pub width: f64,
    /// How far down.
    pub y: i32,
    /// What is drawn.
    pub items: Vec<Item>,
}

impl Pen {
    /// A place on the time, in pixels at the narrowest width.
    pub fn px(&self, at: f64) -> f64 {
        px(self.width, at)
    }
}

/// Draws a story on a width.
pub fn draw(words: &Words, story: &Story, width: f64) -> Canvas {
    let places = places(story, width);
    let levels = marks::levels(&places);
    let (flags, rows) = hoist(words, story, &places, width);
    // Where the lowest row of flags ends, and where the time line runs.
    let head = 2 + ROW * i32::try_from(rows).unwrap_or(0);
    let line = head + 12 * levels;
    let mut pen = Pen { width, y: line + 12, items: Vec::new() };
    let mut points = Vec::new();
    for (point, (place, flag)) in story.points.iter().zip(places.iter().zip(&flags)) {
        points.push(event(&pen, story, point, *place, (line, head), flag.as_ref()));
    }
    pen.items.push(Item::plain(rule(&pen, story, line)));
    under::stages(&mut pen, story);
    for life in &story.fines {
        under::fine(&mut pen, story, life);
    }
    for bracket in &story.clocks {
        clock(&mut pen, story, bracket);
    }
    axis(&mut pen, words, story);
    let looked = looked(&pen, story, flags.last(), (head, pen.y - 24));
    pen.items.splice(0..0, looked);
    pen.items.extend(points);
    Canvas { height: pen.y, items: pen.items }
}

/// A place on the time, as a share of the width.
pub fn x(at: f64) -> String {
    format!("{}%", number(EDGE + (100.0 - 2.0 * EDGE) * at))
}

/// The same in pixels at a width.
fn px(width: f64, at: f64) -> f64 {
    width * (EDGE + (100.0 - 2.0 * EDGE) * at) / 100.0
}

/// A length along the time.
pub fn length(from: f64, to: f64) -> String {
    format!("{}%", number((100.0 - 2.0 * EDGE) * (to - from).max(0.0)))
}

/// A line.
pub fn line_shape(class: &str, x1: &str, y1: i32, x2: &str, y2: i32) -> Shape {
    Shape::Line { class: class.to_owned(), x1: x1.to_owned(), y1, x2: x2.to_owned(), y2 }
}

/// A text.
pub fn text(class: &str, x: &str, dx: i32, y: i32, text: &str) -> Shape {
    Shape::Text { class: class.to_owned(), x: x.to_owned(), dx, y, text: text.to_owned() }
}

/// Where the marks stand.
fn places(story: &Story, width: f64) -> Vec<Place> {
    let wish = |point: &Point| Wish {
        at: px(width, story.scale.at(point.day())),
        room: (if point.open.0 { ARROW } else { 0.0 }, if point.open.1 { ARROW } else { 0.0 }),
    };
    let wishes: Vec<Wish> = story.points.iter().map(wish).collect();
    let day = px(width, story.scale.day()) - px(width, 0.0);
    marks::place(&wishes, day, LEVELS)
}

/// A place in pixels at the narrowest width, as a share of the width.
fn share(width: f64, at: f64) -> String {
    format!("{}%", number(100.0 * at / width))
}

/// The line of the day on which somebody last looked, as high as its flag, behind all else; it
/// stops where a text stands in its way.
fn looked(
    pen: &Pen,
    story: &Story,
    flag: Option<&Option<Flying>>,
    (head, bottom): (i32, i32),
) -> Option<Item> {
    let at = pen.px(story.scale.at(story.looked?));
    let flag = flag.and_then(Option::as_ref);
    let up = flag.map_or(head, |flag| top(flag.row, head) + 3);
    let x = share(pen.width, at);
    let pieces = clear::pieces((up, bottom), &clear::rows(&pen.items, pen.width, at));
    let mut shapes: Vec<Shape> =
        pieces.iter().map(|(from, to)| line_shape("today", &x, *from, &x, *to)).collect();
    shapes.extend(flag.into_iter().flat_map(|flag| flag_texts(&x, flag, head)));
    Some(Item::plain(shapes))
}

/// A flag that flies: its texts, where, and how wide.
struct Flying {
    row: usize,
    left: bool,
    name: String,
    date: String,
}

/// Hoists the flags of all events and, last, of the day of the last look.
fn hoist(
    words: &Words,
    story: &Story,
    places: &[Place],
    width: f64,
) -> (Vec<Option<Flying>>, usize) {
    let mut texts: Vec<(String, String)> =
        story.points.iter().map(|point| (point.name.clone(), point.date.clone())).collect();
    let mut wants: Vec<(f64, u8)> =
        story.points.iter().zip(places).map(|(point, place)| (place.at, point.rank)).collect();
    if let Some((day, (date, _))) = story.looked.zip(story.looked_on.as_ref()) {
        texts.push((words.say("draw-looked"), date.clone()));
        wants.push((px(width, story.scale.at(day)), 0));
    }
    let flags: Vec<Flag> = texts
        .iter()
        .zip(&wants)
        .map(|((name, date), (at, rank))| {
            let wide = measure::width(name, NAME, true).max(measure::width(date, DATE, false));
            Flag { x: *at, width: wide, rank: *rank }
        })
        .collect();
    let up = flags::hoist(&flags, width, ROWS);
    let rows = up.iter().flatten().map(|place| place.row + 1).max().unwrap_or(0);
    let flying = texts.into_iter().zip(up).map(|((name, date), place)| {
        place.map(|place| Flying { row: place.row, left: place.left, name, date })
    });
    let mut flying: Vec<Option<Flying>> = flying.collect();
    if story.looked.is_none() {
        flying.push(None);
    }
    (flying, rows)
}

/// The upper edge of a row of flags.
fn top(row: usize, head: i32) -> i32 {
    head - ROW * i32::try_from(row + 1).unwrap_or(1)
}

fn event(
    pen: &Pen,
    story: &Story,
    point: &Point,
    place: Place,
    (line, head): (i32, i32),
    flag: Option<&Flying>,
) -> Item {
    let y = line - 12 * i32::try_from(place.level).unwrap_or(0);
    let x = share(pen.width, place.at);
    let mut shapes = Vec::new();
    if let Some(flag) = flag {
        shapes.push(line_shape("pole", &x, y, &x, top(flag.row, head) + 3));
        shapes.extend(flag_texts(&x, flag, head));
    }
    shapes.extend(range(pen, story, point, y));
    let class = if point.sure { "mark" } else { "mark unsure" }.to_owned();
    shapes.push(if point.decides {
        Shape::Square { class, x, y }
    } else {
        Shape::Dot { class, x, y }
    });
    let tip = format!("{}: {}", point.date, point.title);
    Item { href: Some(point.href.clone()), tip: Some(tip), shapes }
}

fn flag_texts(x: &str, flag: &Flying, head: i32) -> Vec<Shape> {
    let up = top(flag.row, head);
    let (end, dx) = if flag.left { (" e", -(POLE as i32)) } else { ("", POLE as i32) };
    vec![
        text(&format!("name{end}"), x, dx, up + 13, &flag.name),
        text(&format!("date{end}"), x, dx, up + 28, &flag.date),
    ]
}

/// The days on which an event can have happened, where they are more than its mark covers.
fn range(pen: &Pen, story: &Story, point: &Point, y: i32) -> Vec<Shape> {
    let (from, to) = (story.scale.at(point.span.0), story.scale.at(point.span.1));
    let mut shapes = Vec::new();
    if pen.px(to) - pen.px(from) > 2.0 {
        shapes.push(Shape::Rect {
            class: "range".to_owned(),
            x: x(from),
            y: y - 2,
            width: length(from, to),
            height: 4,
        });
    }
    let (before, after) = point.open;
    if before || after {
        let at = x(story.scale.at(point.day()));
        let (dx, end) = if before { (-8, " e") } else { (8, "") };
        shapes.push(text(&format!("more{end}"), &at, dx, y + 4, if before { "←" } else { "→" }));
    }
    shapes
}

/// The time line, dotted where for long nothing is known to have happened.
fn rule(pen: &Pen, story: &Story, y: i32) -> Vec<Shape> {
    let end = story.points.iter().map(|point| point.span.1).max().unwrap_or(story.scale.to);
    let end = story.looked.map_or(end, |looked| looked.max(end));
    let (mut from, mut shapes, mut texts) = (0.0, Vec::new(), Vec::new());
    for gap in &story.gaps {
        let (start, stop) = (story.scale.at(gap.from).max(from), story.scale.at(gap.to));
        if start > from {
            shapes.push(line_shape("rule", &x(from), y, &x(start), y));
        }
        shapes.push(line_shape("rule gap", &x(start), y, &x(stop), y));
        // Within the line, if there is room between the marks at both ends.
        let (middle, room) = (f64::midpoint(start, stop), pen.px(stop) - pen.px(start) - 40.0);
        let fits = |said: &&String| measure::width(said, DATE, false) <= room;
        if let Some(said) = [&gap.text, &gap.short].into_iter().find(fits) {
            texts.push(text("silence m", &x(middle), 0, y + 4, said));
        } else if story.scale.breaks().iter().any(|at| (at - middle).abs() < 0.01) {
            texts.push(text("break m", &x(middle), 0, y + 4, BREAK));
        }
        from = from.max(stop);
    }
    let end = story.scale.at(end);
    if end > from {
        shapes.push(line_shape("rule", &x(from), y, &x(end), y));
    }
    shapes.extend(texts);
    shapes
}

fn clock(pen: &mut Pen, story: &Story, bracket: &Bracket) {
    let from = story.scale.at(bracket.from);
    let (first, last) = (story.scale.at(bracket.due.0), story.scale.at(bracket.due.1));
    let words = format!("{}: {}", bracket.name, bracket.state);
    let width = measure::width(&words, DATE, false);
    let y = pen.y + 7;
    let mut shapes = vec![
        line_shape("clock", &x(from), y, &x(last), y),
        line_shape("clock", &x(from), y - 5, &x(from), y + 5),
    ];
    // Without its end where that lies beyond the scale, or beyond what anybody has seen.
    if !bracket.open && bracket.due.1 <= story.scale.to {
        shapes.push(line_shape("clock", &x(last), y - 5, &x(last), y + 5));
    }
    if pen.px(last) - pen.px(first) > 2.0 {
        let (x, width) = (x(first), length(first, last));
        shapes.push(Shape::Rect { class: "clock".to_owned(), x, y: y - 3, width, height: 6 });
    }
    let mut right = last;
    if let Some(until) = bracket.overdue {
        right = story.scale.at(until);
        shapes.push(line_shape("clock over", &x(last), y, &x(right), y));
    }
    if pen.px(right) + 10.0 + width <= pen.width {
        shapes.push(text("said", &x(right), 9, y + 4, &words));
    } else if pen.px(from) - 10.0 - width >= 0.0 {
        shapes.push(text("said e", &x(from), -9, y + 4, &words));
    } else {
        let fits = pen.px(from) + width <= pen.width;
        let (class, x) = if fits { ("said", x(from)) } else { ("said e", x(1.0)) };
        shapes.push(text(class, &x, 0, y + 19, &words));
        pen.y += 17;
    }
    let class = bracket.class;
    for shape in &mut shapes {
        if let Shape::Line { class: own, .. } | Shape::Text { class: own, .. } = shape {
            own.push(' ');
            own.push_str(class);
        }
    }
    let tip = Some(bracket.text.clone());
    pen.items.push(Item { href: None, tip, shapes });
    pen.y += 24;
}

fn axis(pen: &mut Pen, words: &Words, story: &Story) {
    let y = pen.y + 6;
    let mut shapes = vec![line_shape("axis", "0%", y, "100%", y)];
    for tick in story.scale.ticks_and_folds(words, 84.0 / pen.width) {
        let at = x(tick.at);
        let room = measure::width(&tick.text, DATE, false);
        shapes.push(line_shape("axis", &at, y, &at, y + 5));
        // A text whose half would stick out to the right is left out; its stroke stays.
        if pen.px(tick.at) + room / 2.0 <= pen.width && pen.px(tick.at) - room / 2.0 >= 0.0 {
            shapes.push(text("tick m", &at, 0, y + 18, &tick.text));
        } else if pen.px(tick.at) - room / 2.0 < 0.0 {
            shapes.push(text("tick", "0%", 0, y + 18, &tick.text));
        }
    }
    shapes.extend(story.scale.breaks().iter().map(|at| text("break m", &x(*at), 0, y + 4, BREAK)));
    pen.items.push(Item::plain(shapes));
    pen.y += 30;
}
