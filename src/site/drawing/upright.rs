//! The upright drawing of a case, for narrow windows: time runs down, and every text stands to the
//! right of it.

use jiff::civil::Date;

use super::clocks::Bracket;
use super::marks::{self, Place, Wish};
use super::scale::Tick;
use super::story::{Point, Silence, Story, middle};
use super::{Canvas, Item, Shape, crowd, measure, number, under};
use crate::words::Words;

/// The room at the narrowest window: 320 pixels without its edges.
const WIDTH: f64 = 284.0;
/// Font size of names and of dates, in pixels.
const NAME: f64 = 13.0;
const DATE: f64 = 12.0;
/// Font size of ticks, and the least room that they have.
const TICK: f64 = 11.0;
const TICKS: i32 = 34;
/// Between marks beside each other.
const MARK: i32 = 12;
/// How many marks stand beside each other.
const COLUMNS: usize = 3;
/// How many clocks and fines have a lane.
const CLOCKS: usize = 3;
const LIVES: usize = 2;
/// How many texts stand beside the time; what matters less is a mark alone.
const TEXTS: usize = 18;
/// How far a text may stand from its day before a lesser one beside it gives way; and beyond which
/// no line leads to it: its date says when it was.
pub const FAR: i32 = 60;
/// Above the first day and below the last.
const TOP: i32 = 10;
/// The longest and the shortest time line.
const LONGEST: i32 = 900;
const SHORTEST: i32 = 140;

/// Between the lanes of clocks, and those of fines, whose signs are wider.
const CLOCK: i32 = 11;
const LIFE: i32 = 16;

/// A text beside the time.
pub struct Note {
    /// Its day.
    pub day: Date,
    /// How much it matters: the least first.
    pub rank: u8,
    /// From where its line comes.
    from: i32,
    class: &'static str,
    /// Date, one line or two; none where the text says it.
    date: Vec<String>,
    lines: Vec<String>,
    /// What it tells of.
    of: Of,
}

/// What a text tells of, by its place in the story.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Point(usize),
    Life(usize),
    Clock(usize),
    Look,
    Gap,
}

impl Note {
    /// How high it is, in pixels.
    pub fn height(&self) -> i32 {
        let lines = self.lines.len() + self.date.len();
        8 + 16 * i32::try_from(lines).unwrap_or(1)
    }
}

/// Where things stand from left to right.
#[derive(Clone, Copy)]
struct Columns {
    /// Where ticks end, the band of stages begins, and the time line runs.
    ticks: i32,
    band: i32,
    line: i32,
    /// Where the last column of marks stands.
    marks: i32,
    /// The room of the lanes of fines.
    lives: i32,
    /// Where the texts begin.
    texts: i32,
}

impl Columns {
    fn new(ticks: i32, crowded: i32, (lives, clocks): (usize, usize)) -> Self {
        let line = ticks + 26;
        let marks = line + MARK * (crowded - 1);
        let lives = LIFE * i32::try_from(lives).unwrap_or(0);
        let clocks = CLOCK * i32::try_from(clocks).unwrap_or(0);
        let texts = marks + 22 + lives + clocks;
        Columns { ticks, band: ticks + 6, line, marks, lives, texts }
    }

    fn room(self) -> f64 {
        WIDTH - f64::from(self.texts)
    }

    fn of(self, place: Place) -> i32 {
        self.line + MARK * i32::try_from(place.level).unwrap_or(0)
    }

    fn life(self, index: usize) -> i32 {
        self.marks + 16 + LIFE * i32::try_from(index).unwrap_or(0)
    }

    fn clock(self, index: usize) -> i32 {
        self.marks + 14 + self.lives + CLOCK * i32::try_from(index).unwrap_or(0)
    }
}

/// The columns, the texts beside them, the height of the time line, and its ticks.
fn lay_out(
    words: &Words,
    story: &Story,
    clocks: &[&Bracket],
    lanes: (usize, usize),
) -> (Columns, Vec<Note>, i32, Vec<Tick>) {
    // The marks are placed when the height is known; they take no more columns than on the least.
    let crowded = marks::levels(&places(story, f64::from(SHORTEST)));
    let height =
        |notes: &[Note]| notes.iter().map(Note::height).sum::<i32>().clamp(SHORTEST, LONGEST);
    let columns = Columns::new(TICKS, crowded, lanes);
    let notes = notes(words, story, clocks, columns.room());
    let ticks = story.scale.ticks(words, 26.0 / f64::from(height(&notes)));
    let widest = ticks.iter().map(|tick| measure::width(&tick.text, TICK, false).ceil() as i32);
    let widest = widest.max().unwrap_or(0);
    if widest <= TICKS {
        let height = height(&notes);
        return (columns, notes, height, ticks);
    }
    let columns = Columns::new(widest, crowded, lanes);
    let notes = self::notes(words, story, clocks, columns.room());
    let height = height(&notes);
    (columns, notes, height, ticks)
}

/// Draws a story.
pub fn draw(words: &Words, story: &Story) -> Canvas {
    let clocks = clocks(story);
    let lives = story.fines.len().min(LIVES);
    let (columns, mut notes, height, ticks) = lay_out(words, story, &clocks, (lives, clocks.len()));
    let places = places(story, f64::from(height));
    for note in &mut notes {
        note.from = match note.of {
            Of::Point(index) => columns.of(places[index]) + 6,
            Of::Life(index) => columns.life(index) + 8,
            Of::Clock(index) => columns.clock(index) + 1,
            Of::Look | Of::Gap => columns.line + 6,
        };
    }
    notes.sort_by_key(|note| note.day);
    let y = |day: Date| TOP + (story.scale.at(day) * f64::from(height)).round() as i32;
    let mut items =
        vec![Item::plain(axis(story, &ticks, columns, height, y)), stages(story, columns, y)];
    for (index, life) in story.fines.iter().take(lives).enumerate() {
        items.push(self::life(life, columns.life(index), y));
    }
    for (index, bracket) in clocks.iter().enumerate() {
        let x = columns.clock(index);
        let (from, to) = (y(bracket.from), y(bracket.overdue.unwrap_or(bracket.due.1)));
        let beyond = bracket.open || bracket.due.1 > story.scale.to;
        // Without its end where that lies beyond the scale.
        let end = if beyond { "" } else { "h-5" };
        let d = format!("M{} {from}h5v{}{end}", x - 5, to - from);
        let class = format!("clock {}", bracket.class);
        let shapes = vec![Shape::Path { class, d }];
        items.push(Item { tip: Some(bracket.text.clone()), shapes, ..Item::default() });
    }
    let tops =
        crowd::thin(&mut notes, |notes| crowd::place(notes, y, TOP - 8, TOP + height + 14), y);
    let bottom = notes.last().zip(tops.last()).map_or(0, |(note, top)| top + note.height());
    for (note, top) in notes.iter().zip(&tops) {
        let from = match note.of {
            Of::Point(index) => TOP + places[index].at.round() as i32,
            _ => y(note.day),
        };
        items.push(beside(story, note, *top, from, columns.texts));
    }
    items.extend(events(story, &places, columns, y));
    Canvas { height: bottom.max(TOP + height + 12), items }
}

fn text(class: &str, x: i32, y: i32, text: &str) -> Shape {
    Shape::Text { class: class.to_owned(), x: x.to_string(), dx: 0, y, text: text.to_owned() }
}

fn line(class: &str, x1: i32, y1: i32, x2: i32, y2: i32) -> Shape {
    Shape::Line { class: class.to_owned(), x1: x1.to_string(), y1, x2: x2.to_string(), y2 }
}

/// Where the marks stand on a time line of some height.
fn places(story: &Story, height: f64) -> Vec<Place> {
    let wish = |point: &Point| Wish { at: story.scale.at(point.day()) * height, room: (0.0, 0.0) };
    let wishes: Vec<Wish> = story.points.iter().map(wish).collect();
    marks::place(&wishes, story.scale.day() * height, COLUMNS)
}

/// The clocks that are long enough to be seen.
fn clocks(story: &Story) -> Vec<&Bracket> {
    let long = |bracket: &&Bracket| {
        let end = bracket.overdue.unwrap_or(bracket.due.1);
        (story.scale.at(end) - story.scale.at(bracket.from)) * f64::from(SHORTEST) >= 5.0
    };
    story.clocks.iter().filter(long).take(CLOCKS).collect()
}

fn notes(words: &Words, story: &Story, clocks: &[&Bracket], room: f64) -> Vec<Note> {
    let mut order: Vec<usize> = (0..story.points.len()).collect();
    order.sort_by_key(|index| (story.points[*index].rank, *index));
    order.truncate(TEXTS);
    order.sort_unstable();
    let note = |of: Of, day: Date, class: &'static str, date: &str, text: &str| {
        let rank = match of {
            Of::Point(index) => story.points[index].rank,
            _ => 0,
        };
        let (size, bold) = if class == "name" { (NAME, true) } else { (DATE, false) };
        let date = measure::lines(date, DATE, false, room);
        Note { day, rank, from: 0, class, date, lines: measure::lines(text, size, bold, room), of }
    };
    let mut notes = Vec::new();
    for index in order {
        let point = &story.points[index];
        notes.push(note(Of::Point(index), point.day(), "name", &point.date, &point.name));
    }
    for (index, life) in story.fines.iter().take(LIVES).enumerate() {
        let Some(first) = life.marks.first() else { continue };
        notes.push(note(Of::Life(index), first.day, "said", "", &life.text));
    }
    for (index, bracket) in clocks.iter().enumerate() {
        let text = format!("{}: {}", bracket.name, bracket.state);
        notes.push(note(Of::Clock(index), bracket.due.1, "said", "", &text));
    }
    // The longest time in which nothing is known to have happened, where it is long on the scale.
    let length = |gap: &&Silence| crate::derive::span::days(gap.from, gap.to);
    if let Some(gap) = story.gaps.iter().max_by_key(length)
        && story.scale.at(gap.to) - story.scale.at(gap.from) > 0.15
    {
        notes.push(note(Of::Gap, middle((gap.from, gap.to)), "said", "", &gap.text));
    }
    if let Some((day, (date, _))) = story.looked.zip(story.looked_on.as_ref()) {
        notes.push(note(Of::Look, day, "name", date, &words.say("draw-looked")));
    }
    notes
}

fn beside(story: &Story, note: &Note, top: i32, y: i32, column: i32) -> Item {
    let point = match note.of {
        Of::Point(index) => story.points.get(index),
        _ => None,
    };
    let middle = top + 12;
    let mut shapes = Vec::new();
    if (middle - y).abs() <= FAR {
        let d = format!("M{} {y}H{}L{} {middle}", note.from, column - 14, column - 4);
        shapes.push(Shape::Path { class: "lead".to_owned(), d });
    }
    let mut down = top + 16;
    for line in &note.date {
        shapes.push(text("date", column, down, line));
        down += 16;
    }
    for line in &note.lines {
        shapes.push(text(note.class, column, down, line));
        down += 16;
    }
    Item { href: point.map(|point| point.href.clone()), tip: point.map(tip), shapes }
}

fn tip(point: &Point) -> String {
    format!("{}: {}", point.date, point.title)
}

fn events(story: &Story, places: &[Place], columns: Columns, y: impl Fn(Date) -> i32) -> Vec<Item> {
    let each = story.points.iter().zip(places).map(|(point, place)| {
        let x = columns.of(*place);
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
        let (class, x, y) = (
            if point.sure { "mark" } else { "mark unsure" }.to_owned(),
            x.to_string(),
            TOP + place.at.round() as i32,
        );
        shapes.push(if point.decides {
            Shape::Square { class, x, y }
        } else {
            Shape::Dot { class, x, y }
        });
        Item { href: Some(point.href.clone()), tip: Some(tip(point)), shapes }
    });
    each.collect()
}

fn axis(
    story: &Story,
    ticks: &[Tick],
    columns: Columns,
    height: i32,
    y: impl Fn(Date) -> i32,
) -> Vec<Shape> {
    let end = story.points.iter().map(|point| point.span.1).max().unwrap_or(story.scale.to);
    let end = story.looked.map_or(end, |looked| looked.max(end));
    let mut shapes = Vec::new();
    let mut from = story.scale.from;
    for gap in &story.gaps {
        let start = gap.from.max(from);
        shapes.push(line("rule", columns.line, y(from), columns.line, y(start)));
        shapes.push(line("rule gap", columns.line, y(start), columns.line, y(gap.to)));
        from = from.max(gap.to);
    }
    shapes.push(line("rule", columns.line, y(from), columns.line, y(end.max(from))));
    for tick in ticks {
        let at = TOP + (tick.at * f64::from(height)).round() as i32;
        shapes.push(line("axis", columns.ticks + 2, at, columns.band, at));
        shapes.push(text("tick e", columns.ticks, at + 4, &tick.text));
    }
    for at in story.scale.breaks() {
        let at = TOP + (at * f64::from(height)).round() as i32;
        let d = format!("M{} {at}l10 -5m0 5l-10 5", columns.line - 5);
        shapes.push(Shape::Path { class: "break".to_owned(), d });
    }
    if let Some(day) = story.looked {
        shapes.push(line("today", columns.ticks + 2, y(day), columns.line + 24, y(day)));
    }
    shapes
}

fn stages(story: &Story, columns: Columns, y: impl Fn(Date) -> i32) -> Item {
    let mut shapes = Vec::new();
    for band in &story.stages {
        let (from, to) = (y(band.from), y(band.to));
        shapes.push(Shape::Rect {
            class: format!("stage {}", under::class_of(band.phase)),
            x: columns.band.to_string(),
            y: from,
            width: "10".to_owned(),
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
    // A sign that a later one covers is left out, as in the wide drawing.
    let mut drawn = i32::MAX;
    let mut signs = Vec::new();
    for mark in life.marks.iter().rev().map(|mark| (mark, y(mark.day))) {
        if drawn - mark.1 >= 16 {
            drawn = mark.1;
            signs.extend(mark.0.shapes(&x.to_string(), mark.1));
        }
    }
    shapes.extend(signs);
    Item { href: Some(life.href.clone()), tip: Some(life.text.clone()), shapes }
}
