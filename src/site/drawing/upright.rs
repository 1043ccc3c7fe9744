//! The upright drawing of a case, for narrow windows: time runs down, and every text stands to the
//! right of it.

use jiff::civil::Date;

use super::story::{Point, Story};
use super::{Canvas, Item, Shape, measure, number, wide};
use crate::words::Words;

/// The room at the narrowest window: 320 pixels without its edges.
const WIDTH: f64 = 284.0;
/// Font size of names and of dates, in pixels.
const NAME: f64 = 13.0;
const DATE: f64 = 12.0;
/// Columns: where ticks end, the band of stages, the time line.
const TICKS: i32 = 44;
const BAND: i32 = 52;
const LINE: i32 = 76;
/// How many texts stand beside the time; what matters less is a mark alone.
const TEXTS: usize = 24;
/// Above the first day and below the last.
const TOP: i32 = 10;
/// The longest and the shortest time line.
const LONGEST: i32 = 900;
const SHORTEST: i32 = 140;

/// A text beside the time.
struct Note {
    day: Date,
    /// From where its line comes.
    from: i32,
    class: &'static str,
    date: String,
    lines: Vec<String>,
    /// Which point it tells of, if any.
    point: Option<usize>,
}

impl Note {
    fn height(&self) -> i32 {
        let lines = i32::try_from(self.lines.len()).unwrap_or(1);
        8 + 16 * lines + if self.date.is_empty() { 0 } else { 15 }
    }
}

/// Draws a story.
pub fn draw(words: &Words, story: &Story) -> Canvas {
    let drawn = story.clocks.len().min(3);
    let lives = story.fines.len().min(2);
    let marks_end = LINE + 12 * (stacks(story, f64::from(LONGEST)) - 1);
    let lanes = i32::try_from(drawn + lives).unwrap_or(0);
    let column = marks_end + 12 + 12 * lanes + 16;
    let mut notes = notes(words, story, marks_end, WIDTH - f64::from(column));
    notes.sort_by_key(|note| note.day);
    let texts: i32 = notes.iter().map(Note::height).sum();
    let height = texts.clamp(SHORTEST, LONGEST);
    let y = |day: Date| TOP + (story.scale.at(day) * f64::from(height)).round() as i32;
    let mut items = vec![Item::plain(axis(words, story, height, &y)), stages(story, &y)];
    for (index, life) in story.fines.iter().take(lives).enumerate() {
        let x = marks_end + 14 + 12 * i32::try_from(index).unwrap_or(0);
        items.push(self::life(life, x, &y));
    }
    for (index, bracket) in story.clocks.iter().take(drawn).enumerate() {
        let x = marks_end + 14 + 12 * i32::try_from(index + lives).unwrap_or(0);
        let (from, to) = (y(bracket.from), y(bracket.overdue.unwrap_or(bracket.due.1)));
        let d = format!("M{} {from}h5v{}h-5", x - 5, to - from);
        let class = format!("clock {}", bracket.class);
        let shapes = vec![Shape::Path { class, d }];
        items.push(Item { tip: Some(bracket.text.clone()), shapes, ..Item::default() });
    }
    let places = place(&notes, &y, TOP - 8, TOP + height + 14);
    let bottom = notes.last().zip(places.last()).map_or(0, |(note, top)| top + note.height());
    for (note, top) in notes.iter().zip(&places) {
        items.push(beside(story, note, *top, y(note.day), column));
    }
    items.extend(marks(story, height, &y));
    Canvas { height: bottom.max(TOP + height + 12), items }
}

fn text(class: &str, x: i32, y: i32, text: &str) -> Shape {
    Shape::Text { class: class.to_owned(), x: x.to_string(), dx: 0, y, text: text.to_owned() }
}

fn line(class: &str, x1: i32, y1: i32, x2: i32, y2: i32) -> Shape {
    Shape::Line { class: class.to_owned(), x1: x1.to_string(), y1, x2: x2.to_string(), y2 }
}

/// How many marks stand beside each other at most.
fn stacks(story: &Story, height: f64) -> i32 {
    levels(story, height).into_iter().max().unwrap_or(0) + 1
}

/// How far to the right of the line each mark stands, so that none covers another.
fn levels(story: &Story, height: f64) -> Vec<i32> {
    let mut ends: Vec<f64> = Vec::new();
    let mut order: Vec<usize> = (0..story.points.len()).collect();
    order.sort_by_key(|index| story.points[*index].day());
    let mut levels = vec![0; story.points.len()];
    for index in order {
        let at = story.scale.at(story.points[index].day()) * height;
        // Three beside each other; a crowd of more covers itself in part.
        let free = ends.iter().position(|end| at - end >= 12.0).unwrap_or(ends.len()).min(2);
        if free == ends.len() {
            ends.push(at);
        }
        ends[free] = at;
        levels[index] = i32::try_from(free).unwrap_or(0);
    }
    levels
}

fn notes(words: &Words, story: &Story, marks_end: i32, room: f64) -> Vec<Note> {
    let cut = |text: &str| measure::lines(text, NAME, true, room);
    let mut notes = Vec::new();
    let mut order: Vec<usize> = (0..story.points.len()).collect();
    order.sort_by_key(|index| (story.points[*index].rank, *index));
    for index in order.into_iter().take(TEXTS) {
        let point = &story.points[index];
        notes.push(Note {
            day: point.day(),
            from: marks_end + 6,
            class: "name",
            date: point.date.clone(),
            lines: cut(&point.name),
            point: Some(index),
        });
    }
    notes.sort_by_key(|note| note.point);
    let said = |text: &str| measure::lines(text, DATE, false, room);
    for life in story.fines.iter().take(2) {
        let Some(first) = life.marks.first() else { continue };
        notes.push(Note {
            day: first.day,
            from: marks_end + 20,
            class: "fine",
            date: String::new(),
            lines: said(&life.text),
            point: None,
        });
    }
    for bracket in story.clocks.iter().take(3) {
        notes.push(Note {
            day: bracket.due.1,
            from: marks_end + 20,
            class: "said",
            date: String::new(),
            lines: said(&format!("{}: {}", bracket.name, bracket.state)),
            point: None,
        });
    }
    notes.extend(story.looked.map(|day| Note {
        day,
        from: BAND,
        class: "name",
        date: words.short_day(day, true),
        lines: cut(&words.say("draw-looked")),
        point: None,
    }));
    notes
}

/// The upper edge of each text: as near to its day as the others let it be, in their order.
fn place(notes: &[Note], y: impl Fn(Date) -> i32, top: i32, bottom: i32) -> Vec<i32> {
    let mut places: Vec<i32> = Vec::new();
    let mut free = top;
    for note in notes {
        let at = (y(note.day) - 12).max(free);
        places.push(at);
        free = at + note.height();
    }
    let mut end = bottom.max(top + notes.iter().map(Note::height).sum::<i32>());
    for (note, place) in notes.iter().zip(&mut places).rev() {
        *place = (*place).min(end - note.height());
        end = *place;
    }
    places
}

fn beside(story: &Story, note: &Note, top: i32, y: i32, column: i32) -> Item {
    let point = note.point.map(|index| &story.points[index]);
    let middle = top + 12;
    let d = format!("M{} {y}H{}L{} {middle}", note.from, column - 14, column - 4);
    let mut shapes = vec![Shape::Path { class: "lead".to_owned(), d }];
    let mut down = top + 16;
    if !note.date.is_empty() {
        shapes.push(text("date", column, down, &note.date));
        down += 16;
    }
    for line in &note.lines {
        shapes.push(text(note.class, column, down, line));
        down += 16;
    }
    Item {
        href: point.map(|point| point.href.clone()),
        tip: point.map(tip),
        shapes,
    }
}

fn tip(point: &Point) -> String {
    format!("{}: {}", point.date, point.title)
}

fn marks(story: &Story, height: i32, y: impl Fn(Date) -> i32) -> Vec<Item> {
    let levels = levels(story, f64::from(height));
    let each = story.points.iter().zip(levels).map(|(point, level)| {
        let x = LINE + 12 * level;
        let mut shapes = Vec::new();
        let (from, to) = (y(point.span.0), y(point.span.1));
        if to - from > 2 {
            shapes.push(Shape::Rect {
                class: "range".to_owned(),
                x: number(f64::from(x) - 2.0),
                y: from,
                width: "4".to_owned(),
                height: to - from,
            });
        }
        let (class, x, y) =
            (if point.sure { "mark" } else { "mark unsure" }.to_owned(), x.to_string(), y(point.day()));
        shapes.push(if point.decides {
            Shape::Square { class, x, y }
        } else {
            Shape::Dot { class, x, y }
        });
        Item { href: Some(point.href.clone()), tip: Some(tip(point)), shapes }
    });
    each.collect()
}

fn axis(words: &Words, story: &Story, height: i32, y: impl Fn(Date) -> i32) -> Vec<Shape> {
    let end = story.points.iter().map(|point| point.span.1).max().unwrap_or(story.scale.to);
    let end = story.looked.map_or(end, |looked| looked.max(end));
    let mut shapes = vec![line("rule", LINE, y(story.scale.from), LINE, y(end))];
    for tick in story.scale.ticks(words, 26.0 / f64::from(height)) {
        let at = TOP + (tick.at * f64::from(height)).round() as i32;
        shapes.push(line("axis", TICKS + 2, at, BAND, at));
        shapes.push(text("tick e", TICKS, at + 4, &tick.text));
    }
    if let Some(day) = story.looked {
        shapes.push(line("today", TICKS + 2, y(day), LINE + 24, y(day)));
    }
    shapes
}

fn stages(story: &Story, y: impl Fn(Date) -> i32) -> Item {
    let mut shapes = Vec::new();
    for band in &story.stages {
        let (from, to) = (y(band.from), y(band.to));
        shapes.push(Shape::Rect {
            class: format!("stage {}", wide::class_of(band)),
            x: BAND.to_string(),
            y: from,
            width: "12".to_owned(),
            height: (to - from).max(3),
        });
    }
    Item::plain(shapes)
}

fn life(life: &super::fines::Life, x: i32, y: impl Fn(Date) -> i32) -> Item {
    let mut shapes = Vec::new();
    for (index, mark) in life.marks.iter().enumerate() {
        let until = life.marks.get(index + 1).map_or(life.to, |next| next.day);
        if until > mark.day {
            shapes.push(line(&format!("life {}", mark.class()), x, y(mark.day), x, y(until)));
        }
    }
    for mark in &life.marks {
        let class = format!("money {}", mark.class());
        shapes.push(Shape::Square { class, x: x.to_string(), y: y(mark.day) });
    }
    Item { href: Some(life.href.clone()), tip: Some(life.text.clone()), shapes }
}
