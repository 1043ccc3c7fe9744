//! Several cases in time: a lane for each, on one scale; or, of many, a table.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::scale::{Scale, Tick};
use super::story::{middle, span};
use super::{Canvas, Item, Shape, measure, number, running, story};
use crate::derive::Facts;
use crate::model::Id;
use crate::model::case::Case;
use crate::model::date::{Form, PartialDate, Point};
use crate::model::vocabulary::{Phase, Vocabulary};
use crate::site::Site;
use crate::site::describe::{self, LinkView};
use crate::site::page::case_status;
use crate::site::urls::{self, Links};
use crate::words::{Put, Words};

/// Beyond so many lanes there is a table in their place.
pub const LANES: usize = 60;
/// Beyond so many cases none is drawn.
const MOST: usize = 600;
/// How many lanes are shown at once, and how many may be where the last few would be hidden alone.
const SHOWN: usize = 8;
const NEARLY: usize = 10;
/// Height of a lane, and of the axis above them, in pixels.
const LANE: i32 = 24;
const AXIS: i32 = 20;
/// How far apart two named days are, of a whole of 1: five texts at the narrowest window.
const APART: f64 = 0.17;
/// The room for a lane at the narrowest window, in pixels.
const NARROW: f64 = 280.0;

/// Cases in time.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LanesView {
    /// What it shows.
    pub title: String,
    /// The named days of the scale.
    pub axis: Option<Canvas>,
    /// A lane per case, the one that began first before the others; of many, some.
    pub lanes: Vec<Lane>,
    /// Those that are not shown at once, and the words for how many they are.
    pub more: Vec<Lane>,
    /// See `more`; empty where there are none.
    pub more_text: String,
    /// In place of lanes: cases by the year in which they began.
    pub years: Vec<YearRow>,
}

/// A lane.
#[derive(Clone, Debug, Serialize)]
pub struct Lane {
    /// The case, or whose cases they are.
    pub name: LinkView,
    /// Language of the name.
    pub lang: String,
    /// The same in words: from when to when, and where it stands.
    pub text: String,
    /// The drawing.
    pub canvas: Canvas,
}

/// Cases that began in a year.
#[derive(Clone, Debug, Serialize)]
pub struct YearRow {
    /// The year; or the words for what is not known.
    pub year: String,
    /// How many began.
    pub all: usize,
    /// Of these, how many are open, decided, closed.
    pub phases: [usize; 3],
}

impl LanesView {
    fn with(mut self, words: &Words, mut lanes: Vec<Lane>) -> Self {
        if lanes.len() > NEARLY {
            self.more = lanes.split_off(SHOWN);
            let count = i64::try_from(self.more.len()).unwrap_or(i64::MAX);
            self.more_text = words.with("lanes-more", &[("n", Put::Number(count))]);
        }
        self.lanes = lanes;
        self
    }
}

/// What a lane needs of a case.
pub struct Track {
    /// The case.
    pub place: usize,
    /// The first day of its first event.
    pub from: Date,
    /// The last day of its last event, or that of the last look.
    pub to: Date,
    /// Its first and its last event as they are known.
    dates: (PartialDate, PartialDate),
    /// Where it is not known to have ended: the day for which the site is built.
    pub on: Option<Date>,
}

/// The cases of an authority: a lane each, or of many a table; `None` for fewer than two.
pub fn of_cases(site: &Site, places: &[usize], links: &Links<'_>) -> Option<LanesView> {
    let tracks = tracks(site, places);
    if tracks.len() < 2 {
        return None;
    }
    let words = site.words();
    let title = words.say("lanes-title");
    if tracks.len() > LANES {
        return Some(LanesView { title, years: years(site, places), ..LanesView::default() });
    }
    let (scale, ticks) = scale(words, &tracks)?;
    let lanes = tracks.iter().map(|track| of_case(site, track, &scale, &ticks, links)).collect();
    Some(LanesView { title, axis: Some(axis(&ticks)), ..LanesView::default() }.with(words, lanes))
}

/// The cases of anything else: a lane each; of many, a lane per authority, and a table.
pub fn by_authority(site: &Site, places: &[usize], links: &Links<'_>) -> Option<LanesView> {
    let tracks = tracks(site, places);
    if tracks.len() <= LANES || tracks.len() > MOST {
        return of_cases(site, places, links);
    }
    let words = site.words();
    let (scale, ticks) = scale(words, &tracks)?;
    let mut authorities: Vec<(&Id, Vec<&Track>)> = Vec::new();
    for id in site.index().authorities.keys() {
        let own: Vec<&Track> = tracks.iter().filter(|track| before(site, track, id)).collect();
        if !own.is_empty() {
            authorities.push((id, own));
        }
    }
    authorities.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(b.0)));
    authorities.truncate(LANES);
    let most = authorities.iter().map(|(_, own)| running::most(own)).max().unwrap_or(1);
    let lanes = authorities
        .iter()
        .map(|(id, own)| running::of_authority(site, id, own, (&scale, &ticks, most), links))
        .collect();
    let (title, axis) = (words.say("lanes-title-authorities"), Some(axis(&ticks)));
    Some(
        LanesView { title, axis, years: years(site, places), ..LanesView::default() }
            .with(words, lanes),
    )
}

/// All cases of a tracker.
pub fn overview(site: &Site, links: &Links<'_>) -> Option<LanesView> {
    let all: Vec<usize> = (0..site.loaded().tracker.cases.len()).collect();
    by_authority(site, &all, links)
}

fn scale(words: &Words, tracks: &[Track]) -> Option<(Scale, Vec<Tick>)> {
    let scale = Scale::over(
        tracks.iter().flat_map(|track| [track.from, track.to, track.on.unwrap_or(track.to)]),
    )?;
    let ticks = scale.ticks(words, APART);
    Some((scale, ticks))
}

/// Whether a case runs before an authority, and the authority does not only act in it once.
fn before(site: &Site, track: &Track, id: &Id) -> bool {
    site.case(track.place).0.authorities.iter().any(|forum| forum.id == *id)
}

fn tracks(site: &Site, places: &[usize]) -> Vec<Track> {
    let mut tracks: Vec<Track> = places
        .iter()
        .filter(|place| site.case(**place).0.withdrawn.is_none())
        .filter_map(|place| {
            let (case, facts) = site.case(*place);
            let dated: Vec<(&PartialDate, (Date, Date))> = case
                .timeline
                .iter()
                .filter(|event| !event.background)
                .filter_map(|event| Some((&event.date, span(&event.date)?)))
                .collect();
            let first = dated.iter().min_by_key(|(_, span)| span.0)?;
            let last = dated.iter().max_by_key(|(_, span)| span.1)?;
            let to = last.1.1;
            let on = (facts.phase() != Phase::Closed).then_some(site.loaded().as_of);
            Some(Track {
                place: *place,
                from: first.1.0,
                to: looked(case, facts).map_or(to, |day| day.max(to)),
                dates: (*first.0, *last.0),
                on,
            })
        })
        .collect();
    tracks.sort_by_key(|track| (track.from, track.to, track.place));
    tracks
}

/// The day of the last look, where the case is not closed.
fn looked(case: &Case, facts: &Facts) -> Option<Date> {
    case.last_verified
        .as_ref()
        .and_then(PartialDate::latest)
        .filter(|_| facts.phase() != Phase::Closed)
}

fn of_case(site: &Site, track: &Track, scale: &Scale, ticks: &[Tick], links: &Links<'_>) -> Lane {
    let words = site.words();
    let (case, facts) = site.case(track.place);
    let (lang, title) = describe::title(words, &case.title);
    let mut shapes = grid(ticks, LANE);
    shapes.push(Shape::Line {
        class: "rule".to_owned(),
        x1: x(scale, track.from),
        y1: LANE / 2,
        x2: x(scale, track.to),
        y2: LANE / 2,
    });
    // On from the last look, nobody looked: the case is not known to have ended.
    if let Some(on) = track.on.filter(|on| *on > track.to) {
        let (class, x1, x2) = ("tail".to_owned(), x(scale, track.to), x(scale, on));
        shapes.push(Shape::Line { class, x1, y1: LANE / 2, x2, y2: LANE / 2 });
    }
    shapes.extend(bands(case, facts, track, scale));
    shapes.extend(marks(case, scale));
    let status = case_status(site, track.place);
    let href = links.to(&urls::case(&case.id));
    Lane {
        text: from_to(words, case, track, &status),
        canvas: Canvas {
            height: LANE,
            items: vec![Item { href: Some(href.clone()), shapes, ..Item::default() }],
        },
        name: LinkView { href: Some(href), ..LinkView::plain(title) },
        lang,
    }
}

/// From when to when, as it is known; of a case that is not known to have ended, since when, and
/// when somebody last looked.
fn from_to(words: &Words, case: &Case, track: &Track, status: &str) -> String {
    let (from, to) = (month(words, &track.dates.0), month(words, &track.dates.1));
    let checked = case.last_verified.as_ref().map(|date| month(words, date)).unwrap_or_default();
    let key = match track.on {
        Some(_) if checked.is_empty() => "lanes-since-unchecked",
        Some(_) => "lanes-since",
        None if from == to => "lanes-within",
        None => "lanes-from-to",
    };
    words.with(
        key,
        &[
            ("from", Put::Text(&from)),
            ("to", Put::Text(&to)),
            ("checked", Put::Text(&checked)),
            ("status", Put::Text(status)),
        ],
    )
}

/// The month of a date that is known so well; else the date in few letters.
fn month(words: &Words, date: &PartialDate) -> String {
    match date.form {
        Form::Point(Point::Day(_) | Point::Month { .. }) if !date.approximate => {
            date.earliest().map_or_else(String::new, |day| words.short_month(day, true))
        }
        _ => words.short_date(date),
    }
}

/// A place on the scale.
pub fn x(scale: &Scale, day: Date) -> String {
    format!("{}%", number(1.0 + 98.0 * scale.at(day)))
}

fn band(class: String, scale: &Scale, from: Date, to: Date) -> Shape {
    let width = 98.0 * (scale.at(to) - scale.at(from)).max(0.0);
    let width = format!("{}%", number(width));
    Shape::Rect { class, x: x(scale, from), y: LANE / 2 - 4, width, height: 8 }
}

/// The phases of a case, one after another; neighbours of one phase are one band.
fn bands(case: &Case, facts: &Facts, track: &Track, scale: &Scale) -> Vec<Shape> {
    let mut phases: Vec<(Date, Phase)> = Vec::new();
    for (position, status) in &facts.stages {
        let day = span(&case.timeline[*position].date).map(middle);
        let least = phases.last().map(|(day, _)| *day);
        let Some(day) = day.map(|day| least.map_or(day, |least| day.max(least))).or(least) else {
            continue;
        };
        if phases.last().is_none_or(|(_, phase)| *phase != status.phase()) {
            phases.push((day, status.phase()));
        }
    }
    let ends = phases.iter().skip(1).map(|(day, _)| *day).chain([track.to]);
    let mut shapes: Vec<Shape> = phases
        .iter()
        .zip(ends)
        .filter(|((from, _), to)| *to > *from)
        .map(|((from, phase), to)| band(format!("stage {}", phase.word()), scale, *from, to))
        .collect();
    if facts.phase() == Phase::Closed {
        let y = LANE / 2;
        shapes.push(Shape::Square {
            class: "stage closed end".to_owned(),
            x: x(scale, track.to),
            y,
        });
    }
    shapes
}

fn marks(case: &Case, scale: &Scale) -> Vec<Shape> {
    let mut seen: BTreeMap<(Date, bool), ()> = BTreeMap::new();
    for event in case.timeline.iter().filter(|event| !event.background) {
        if let Some(day) = span(&event.date).map(middle) {
            seen.insert((day, story::decides(event.kind)), ());
        }
    }
    let shape = |(day, decides): (Date, bool)| {
        let (class, x, y) = ("mark".to_owned(), x(scale, day), LANE / 2);
        if decides { Shape::Square { class, x, y } } else { Shape::Dot { class, x, y } }
    };
    seen.into_keys().map(shape).collect()
}

/// The named days, behind a lane of a height.
pub fn grid(ticks: &[Tick], height: i32) -> Vec<Shape> {
    let stroke = |tick: &Tick| {
        let at = format!("{}%", number(1.0 + 98.0 * tick.at));
        Shape::Line { class: "grid".to_owned(), x1: at.clone(), y1: 0, x2: at, y2: height }
    };
    ticks.iter().map(stroke).collect()
}

fn axis(ticks: &[Tick]) -> Canvas {
    let mut shapes = Vec::new();
    // Pixels at the narrowest window up to which there are texts.
    let mut taken = 0.0;
    for tick in ticks {
        let x = format!("{}%", number(1.0 + 98.0 * tick.at));
        let (at, width) = (NARROW * tick.at, measure::width(&tick.text, 12.0, false));
        // A text that would stick out stands beside its stroke; one without room is left out.
        let (class, from) = if at < width / 2.0 {
            ("tick", at)
        } else if at + width / 2.0 > NARROW {
            ("tick e", at - width)
        } else {
            ("tick m", at - width / 2.0)
        };
        let (x1, x2) = (x.clone(), x.clone());
        shapes.push(Shape::Line { class: "axis".to_owned(), x1, y1: AXIS - 5, x2, y2: AXIS });
        if from >= taken {
            taken = from + width;
            let (class, text) = (class.to_owned(), tick.text.clone());
            shapes.push(Shape::Text { class, x, dx: 0, y: 11, text });
        }
    }
    Canvas { height: AXIS, items: vec![Item { shapes, ..Item::default() }] }
}

fn phase_index(phase: Phase) -> usize {
    match phase {
        Phase::Open => 0,
        Phase::Decided => 1,
        Phase::Closed => 2,
    }
}

fn years(site: &Site, places: &[usize]) -> Vec<YearRow> {
    let mut years: BTreeMap<Option<i16>, [usize; 3]> = BTreeMap::new();
    for place in places {
        let (case, facts) = site.case(*place);
        if case.withdrawn.is_some() {
            continue;
        }
        let first = crate::site::index::first_event(case).and_then(span);
        let phases = years.entry(first.map(|days| days.0.year())).or_default();
        phases[phase_index(facts.phase())] += 1;
    }
    let row = |(year, phases): (Option<i16>, [usize; 3])| YearRow {
        year: year.map_or_else(|| site.words().say("date-unknown"), |year| year.to_string()),
        all: phases.iter().sum(),
        phases,
    };
    years.into_iter().map(row).collect()
}
