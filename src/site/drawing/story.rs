//! What a drawing of a case shows: stages, events, clocks and fines with their days and words.

use jiff::civil::Date;

use super::scale::Scale;
use super::{clocks, fines};
use crate::derive::{Facts, Gap};
use crate::model::case::Case;
use crate::model::date::{Form, PartialDate};
use crate::model::event::Event;
use crate::model::vocabulary::{Certainty, EventKind, Phase, Status, Vocabulary};
use crate::site::Site;
use crate::site::timeline;
use crate::words::{Put, Words};

/// From so many events on, a long time without one is folded, so that the others find room.
const CROWDED: usize = 6;
/// How long the title of an event may be that is drawn, in characters.
const TITLE: usize = 36;

/// All that is drawn of a case.
#[derive(Clone, Debug)]
pub struct Story {
    /// From the first day to the last.
    pub scale: Scale,
    /// Stages, one after another.
    pub stages: Vec<Band>,
    /// Events.
    pub points: Vec<Point>,
    /// Events that nobody can date, in words.
    pub undated: Vec<String>,
    /// Long times without a known event.
    pub gaps: Vec<Silence>,
    /// Clocks.
    pub clocks: Vec<clocks::Bracket>,
    /// Fines.
    pub fines: Vec<fines::Life>,
    /// The day on which somebody last looked, where the case is not closed.
    pub looked: Option<Date>,
    /// The same as it is known, in few letters and in full.
    pub looked_on: Option<(String, String)>,
}

/// A stage, from the event that set it to the next.
#[derive(Clone, Debug)]
pub struct Band {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The stage in words.
    pub name: String,
    /// Its phase, for the style.
    pub phase: Phase,
}

/// A long time without a known event.
#[derive(Clone, Debug)]
pub struct Silence {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The words for it.
    pub text: String,
    /// The same in few words: how long it is.
    pub short: String,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Point {
    /// First and last day on which it can have happened.
    pub span: (Date, Date),
    /// It can also have happened earlier, or later, than any known day.
    pub open: (bool, bool),
    /// The date in few letters.
    pub date: String,
    /// What happened, in few words.
    pub name: String,
    /// What happened, as the list of events says it.
    pub title: String,
    /// Where the list of events tells of it.
    pub href: String,
    /// It decides something.
    pub decides: bool,
    /// Confirmed.
    pub sure: bool,
    /// How much it matters: the least first.
    pub rank: u8,
    /// The stage that it sets, in words.
    pub stage: Option<String>,
}

impl Point {
    /// The day at which its mark stands: the middle of what is known.
    pub fn day(&self) -> Date {
        middle(self.span)
    }
}

/// The day in the middle of two.
pub fn middle((from, to): (Date, Date)) -> Date {
    let half = crate::derive::span::days(from, to) / 2;
    from.checked_add(jiff::Span::new().days(half)).unwrap_or(from)
}

/// The story of a case; `None` where nothing in it has a date.
pub fn of_case(site: &Site, place: usize) -> Option<Story> {
    let words = site.words();
    let (case, facts) = site.case(place);
    let points: Vec<Point> = case
        .timeline
        .iter()
        .enumerate()
        .filter(|(_, event)| !event.background)
        .filter_map(|(position, event)| point(words, facts, position, event))
        .collect();
    let closed = facts.phase() == Phase::Closed;
    let last_look = case.last_verified.as_ref().filter(|_| !closed);
    let looked = last_look.and_then(PartialDate::latest);
    let clocks = clocks::brackets(site, case, facts);
    let known = points.iter().flat_map(|point| [point.span.0, point.span.1]);
    let first = points.first()?.span.0;
    let known = Scale::over(known.chain(looked).chain([first]))?;
    // What lies far ahead must not make small what is known.
    let ahead = crate::derive::span::days(known.from, known.to).saturating_mul(2);
    let furthest = known.to.checked_add(jiff::Span::new().days(ahead)).unwrap_or(known.to);
    let ends = clocks.iter().flat_map(clocks::Bracket::days).map(|day| day.min(furthest));
    let mut scale = with_arrows(Scale::over(ends.chain([known.from, known.to]))?, &points);
    let gaps = gaps(words, case, facts);
    if points.len() >= CROWDED {
        scale.fold(gaps.iter().map(|gap| (gap.from, gap.to)));
    }
    let undated = case
        .timeline
        .iter()
        .filter(|event| !event.background && span(&event.date).is_none())
        .map(|event| timeline::title(words, event))
        .collect();
    let end =
        looked.unwrap_or_else(|| points.iter().map(|point| point.span.1).max().unwrap_or(first));
    let mut story = Story {
        scale,
        stages: stages(words, case, facts, end),
        gaps,
        fines: fines::lives(site, case, facts, end),
        points,
        undated,
        clocks,
        looked,
        looked_on: last_look.map(|date| (words.short_date(date), words.date(date))),
    };
    rank(&mut story.points);
    Some(story)
}

/// Room for the arrows of the first and the last event.
fn with_arrows(scale: Scale, points: &[Point]) -> Scale {
    let room = crate::derive::span::days(scale.from, scale.to) / 30 + 1;
    let room = jiff::Span::new().days(room);
    let before = points.iter().any(|point| point.open.0 && point.span.0 == scale.from);
    let after = points.iter().any(|point| point.open.1 && point.span.1 == scale.to);
    let from = scale.from.checked_sub(room).ok().filter(|_| before);
    let to = scale.to.checked_add(room).ok().filter(|_| after);
    scale.stretched(from, to)
}

/// The days on which an event can have happened, as far as its date bounds them.
pub fn span(date: &PartialDate) -> Option<(Date, Date)> {
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) => Some((first, last)),
        (Some(one), None) | (None, Some(one)) => Some((one, one)),
        (None, None) => None,
    }
}

fn point(words: &Words, facts: &Facts, position: usize, event: &Event) -> Option<Point> {
    let stage = facts.stages.iter().find(|(set_by, _)| *set_by == position);
    Some(Point {
        span: span(&event.date)?,
        open: (
            matches!(event.date.form, Form::Before(_)),
            matches!(event.date.form, Form::After(_)),
        ),
        date: words.short_date(&event.date),
        name: name(words, event),
        title: timeline::title(words, event),
        href: format!("#event-{}", event.id),
        decides: decides(event.kind),
        sure: event.evidence.certainty == Certainty::Confirmed,
        rank: if facts.decision == Some(position) {
            0
        } else if decides(event.kind) {
            1
        } else if stage.is_some() || !event.fines.is_empty() {
            2
        } else if vague(event.kind) && titled(words, event).is_none() {
            LAST
        } else {
            3
        },
        stage: stage.map(|(_, status)| words.label("status", *status)),
    })
}

/// The rank of an event whose name tells nothing.
pub const LAST: u8 = 4;

/// The first and the last event matter most, if their names tell anything.
fn rank(points: &mut [Point]) {
    if let Some(last) = points.last_mut().filter(|last| last.rank < LAST) {
        last.rank = last.rank.min(1);
    }
    if let Some(first) = points.first_mut() {
        first.rank = 0;
    }
}

/// Whether the name of a kind tells nothing of what happened.
fn vague(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::Note | K::Statement | K::ProgressUpdate | K::DecisionPublished | K::RelatedAction
    )
}

/// The title that the author wrote, where it is short enough to be drawn.
fn titled(words: &Words, event: &Event) -> Option<String> {
    let title = event.title.as_ref()?.best(words.lang()).1;
    (title.chars().count() <= TITLE).then(|| title.to_owned())
}

/// What happened in few words: those for drawings, else the usual ones; of what has a vague name,
/// rather its own title.
fn name(words: &Words, event: &Event) -> String {
    let kind = event.kind;
    if let Some(title) = titled(words, event).filter(|_| vague(kind)) {
        return title;
    }
    let short = format!("draw-event-{}", kind.word());
    if words.has(&short) { words.say(&short) } else { words.label("event", kind) }
}

/// Whether an event of a kind decides something.
pub fn decides(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::Decision
            | K::PartialDecision
            | K::CourtJudgment
            | K::CjeuJudgment
            | K::EdpbBindingDecision
            | K::Settled
            | K::Inadmissible
            | K::Discontinued
            | K::Final
    )
}

fn stages(words: &Words, case: &Case, facts: &Facts, end: Date) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (position, status) in &facts.stages {
        let day = span(&case.timeline[*position].date).map(middle);
        let day = match (day, bands.last_mut()) {
            (Some(day), Some(before)) => {
                before.to = day.max(before.from);
                before.to
            }
            (Some(day), None) => day,
            // It came some time after the one before; nobody knows when.
            (None, Some(before)) => before.to,
            (None, None) => continue,
        };
        bands.push(band(words, day, *status));
    }
    if let Some(last) = bands.last_mut() {
        last.to = end.max(last.from);
    }
    bands
}

fn gaps(words: &Words, case: &Case, facts: &Facts) -> Vec<Silence> {
    let day = |place: usize| span(&case.timeline[place].date);
    let gap = |gap: &Gap| {
        let to = match gap.before {
            Some(before) => day(before)?.0,
            None => case.last_verified.as_ref().and_then(PartialDate::latest)?,
        };
        let short = words.days(gap.days);
        let text = words.with("case-gap", &[("days", Put::Text(&short))]);
        Some(Silence { from: day(gap.after)?.1, to, text, short })
    };
    facts.gaps.iter().filter_map(gap).collect()
}

fn band(words: &Words, day: Date, status: Status) -> Band {
    Band { from: day, to: day, name: words.label("status", status), phase: status.phase() }
}
