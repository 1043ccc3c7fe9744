//! How many cases of an authority ran at once: a lane of steps, the more the higher.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::lanes::{Lane, Track, grid, x};
use super::scale::{Scale, Tick};
use super::story::{middle, span};
use super::{Canvas, Item, Shape, number};
use crate::model::Id;
use crate::site::Site;
use crate::site::describe;
use crate::site::urls::Links;
use crate::words::Put;

/// Where the steps stand, and how high the highest of all lanes is, in pixels.
const GROUND: i32 = 30;
const HIGHEST: i32 = 28;
/// How far the stroke of a decision goes down.
const STROKE: i32 = 7;

/// How many run from a day on, until the next; each until it is known to have ended.
fn steps(tracks: &[&Track]) -> Vec<(Date, i32)> {
    let mut changes: BTreeMap<Date, i32> = BTreeMap::new();
    for track in tracks {
        *changes.entry(track.from).or_default() += 1;
        *changes.entry(track.on.unwrap_or(track.to).max(track.from)).or_default() -= 1;
    }
    let sum = |all: &mut i32, (day, change): (Date, i32)| {
        *all += change;
        Some((day, *all))
    };
    changes.into_iter().scan(0, sum).collect()
}

/// How many ran at once at most.
pub fn most(tracks: &[&Track]) -> i32 {
    steps(tracks).into_iter().map(|(_, count)| count).max().unwrap_or(0)
}

/// All cases of an authority in one lane, on a scale of time, and of how many ran at once at most
/// before any authority.
pub fn of_authority(
    site: &Site,
    id: &Id,
    tracks: &[&Track],
    (scale, ticks, highest): (&Scale, &[Tick], i32),
    links: &Links<'_>,
) -> Lane {
    let words = site.words();
    let name = describe::forum(site, id, links);
    let mut shapes = grid(ticks, GROUND);
    let steps = steps(tracks);
    for pair in steps.windows(2) {
        let [(from, count), (to, _)] = pair else { continue };
        let width = 98.0 * (scale.at(*to) - scale.at(*from));
        if *count > 0 && width >= 0.01 {
            let height = (HIGHEST * count / highest.max(1)).max(2);
            let (class, width) = ("many".to_owned(), format!("{}%", number(width)));
            shapes.push(Shape::Rect {
                class,
                x: x(scale, *from),
                y: GROUND - height,
                width,
                height,
            });
        }
    }
    let decided = |track: &&&Track| {
        let (case, facts) = site.case(track.place);
        facts.decision.and_then(|place| span(&case.timeline[place].date)).map(middle)
    };
    let mut days: Vec<Date> = tracks.iter().filter_map(|track| decided(&track)).collect();
    days.sort_unstable();
    days.dedup();
    shapes.extend(days.into_iter().map(|day| {
        let (class, x1, x2) = ("decision".to_owned(), x(scale, day), x(scale, day));
        Shape::Line { class, x1, y1: GROUND, x2, y2: GROUND + STROKE }
    }));
    let with = tracks.iter().filter(|track| site.case(track.place).1.decision.is_some()).count();
    let count = |count: usize| Put::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let text = words.with(
        "lanes-authority",
        &[
            ("n", count(tracks.len())),
            ("decided", count(with)),
            ("most", Put::Number(i64::from(most(tracks)))),
        ],
    );
    let items = vec![Item { href: name.href.clone(), shapes, ..Item::default() }];
    Lane {
        text,
        canvas: Canvas { height: GROUND + STROKE, items },
        lang: words.lang().to_owned(),
        name,
    }
}
