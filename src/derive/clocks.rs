//! Statutory clocks and order deadlines: when they end, and what the public can know of that.

use jiff::civil::Date;

use super::orders;
use super::reading::{Begins, Reading, hourly, looked, reading};
use super::term::{Holidays, Hour, Term};
use super::tracks::Tracks;
use crate::model::Registry;
use crate::model::case::{Case, Origin};
use crate::model::event::{Event, Of};
use crate::model::id::Id;
use crate::model::registry::{Clock, Extension};
use crate::model::vocabulary::{Computation, EventKind};

/// A clock of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Clocked {
    /// The clock of the registry; `None` for the term of an order.
    pub clock: Option<Id>,
    /// The event that starts it, by its place in the timeline.
    pub start: usize,
    /// The day on which it starts, earliest and latest reading.
    pub from: (Date, Date),
    /// How well the day is known from which it counts, and so its last day.
    pub begins: Begins,
    /// The last day, earliest and latest reading.
    pub due: (Date, Date),
    /// The hour with whose expiry it ends, where it is in hours and its start is known so.
    pub hour: Option<Hour>,
    /// The event that extended it.
    pub extended_by: Option<usize>,
    /// Days on which it did not run, at most.
    pub suspended: i64,
    /// The event that stops it.
    pub stop: Option<usize>,
    /// What can be said of it.
    pub reading: Reading,
    /// Working days and holidays were considered; `false` where national rules may move the day.
    pub computed: bool,
}

/// Every clock of a case, in the order in which they end.
pub(super) fn read(case: &Case, registry: &Registry, tracks: &Tracks, as_of: Date) -> Vec<Clocked> {
    let mut clocks: Vec<Clocked> = Vec::new();
    for (id, clock) in registry.clocks.iter().filter(|(_, clock)| clock.verified) {
        if applies(case, clock) {
            let starts = started(case, registry, clock).into_iter();
            clocks.extend(
                starts.filter_map(|start| statutory(case, registry, (id, clock), start, as_of)),
            );
        }
    }
    // What extends a period of law, or came too late for that, sets no term of its own.
    let of_law = |term: &Clocked| {
        clocks.iter().any(|running| {
            let clock = running.clock.as_ref().and_then(|id| registry.clocks.get(id));
            clock.is_some_and(|clock| extends(case, clock, running.start, running.stop, term.start))
        })
    };
    let mut terms = orders::terms(case, tracks, as_of);
    terms.retain(|term| !of_law(term));
    clocks.extend(terms);
    clocks.sort_by_key(|clock| (clock.due, clock.start));
    clocks
}

/// A clock of a law runs only in a case that rests on that law.
fn applies(case: &Case, clock: &Clock) -> bool {
    let Some(law) = &clock.law else { return false };
    let own = |id: &str| case.legal_basis.iter().any(|citation| citation.law.as_str() == id);
    let procedure_of_gdpr = law.law.as_str() == "gdpr-proc" && own("gdpr");
    let lodged = case.timeline.iter().find(|event| {
        !event.background
            && matches!(event.kind, EventKind::ComplaintFiled | EventKind::InvestigationOpened)
    });
    let in_time = clock
        .applies
        .from
        .is_none_or(|from| lodged.is_some_and(|event| from.wholly_before(&event.date)));
    let origin = clock.applies.origin.is_none_or(|origin| {
        case.origin() == origin
            || (origin == Origin::Complaint && has(case, EventKind::ComplaintFiled))
    });
    (own(law.law.as_str()) || procedure_of_gdpr)
        && in_time
        && origin
        && (!clock.applies.cross_border || case.cross_border == Some(true))
}

fn has(case: &Case, kind: EventKind) -> bool {
    case.timeline.iter().any(|event| event.kind == kind && !event.background)
}

/// A start of a clock: the event, and the first and last day on which it may have started.
type Start = (usize, (Date, Date));

fn statutory(
    case: &Case,
    registry: &Registry,
    (id, clock): (&Id, &Clock),
    (start, from): Start,
    as_of: Date,
) -> Option<Clocked> {
    let holidays = holidays(case, registry);
    let stop = stop(case, start, &clock.stops);
    if !needed(case, clock, start, stop) || !begins_in_time(clock, from.0) {
        return None;
    }
    let breaks = breaks(case, clock, start, stop, looked(case, as_of));
    let plain = term(clock, None, 0);
    let ends = |extension: Option<&Extension>, from: Date, suspended: i64, first: bool| {
        let term = Term { suspended, ..term(clock, extension, 0) };
        if first { term.first_end(from, &holidays) } else { term.last_day(from, &holidays) }
    };
    let due = |extension: Option<&Extension>| {
        let first = ends(extension, from.0, breaks.days.0, true)?;
        Some((first, ends(extension, from.1, breaks.days.1, false)?))
    };
    let first_due = due(None)?;
    let extended = extended(case, clock, start, stop, first_due.1);
    let extension = extended.and(clock.extension.as_ref());
    let mut due = if extension.is_some() { due(extension)? } else { first_due };
    let mut begins = begins(case, registry, clock, start);
    let mut hour = None;
    if let Some(time) =
        case.timeline[start].time.filter(|_| from.0 == from.1 && begins == Begins::Known)
        && let Some(last) = plain.last_hour(from.0, time).filter(|_| extension.is_none())
    {
        due = (last.day, last.day);
        hour = Some(last);
    }
    // An extension may say until when, whenever the period began.
    if let Some(until) = extended.and_then(|event| case.timeline[event].due)
        && let Some(days) = until.earliest().zip(until.latest())
    {
        (due, begins) = (days, Begins::of(&until));
    }
    let reading = if breaks.open && stop.is_none() {
        Reading::Suspended
    } else {
        hourly(case, hour, stop, clock.visible)
            .unwrap_or_else(|| reading(case, due, stop, clock.visible, as_of))
            .as_sure_as(begins, stop.is_some())
    };
    Some(Clocked {
        clock: Some(id.clone()),
        start,
        from,
        begins,
        due,
        hour,
        extended_by: extended,
        suspended: breaks.days.1,
        stop,
        reading,
        computed: clock.computation == Computation::Eu1182,
    })
}

/// How well the start of a clock is known; one that starts when another ends is known no better.
fn begins(case: &Case, registry: &Registry, clock: &Clock, start: usize) -> Begins {
    let before = clock.after.as_ref().and_then(|id| registry.clocks.get(id));
    if clock.start_known && before.is_none_or(|before| before.start_known) {
        Begins::of(&case.timeline[start].date)
    } else {
        Begins::NotBefore
    }
}

/// Whether one of the events without which a clock does not run is known.
fn needed(case: &Case, clock: &Clock, start: usize, stop: Option<usize>) -> bool {
    clock.needs.is_empty()
        || first(case, start + 1, &clock.needs)
            .is_some_and(|(at, _)| stop.is_none_or(|stop| at <= stop))
}

/// Whether a clock that runs only from a day on begins after it.
fn begins_in_time(clock: &Clock, first: Date) -> bool {
    clock.applies.begins_after.is_none_or(|day| day.latest().is_some_and(|day| first > day))
}

fn term(clock: &Clock, extension: Option<&Extension>, suspended: i64) -> Term {
    let extension = extension.map(|more| more.period);
    Term { period: clock.period, extension, suspended, computation: clock.computation }
}

/// The first extension between start and stop that was told before the period ended: Art. 12(3)
/// GDPR wants the data subject told within the first month.
fn extended(
    case: &Case,
    clock: &Clock,
    start: usize,
    stop: Option<usize>,
    end: Date,
) -> Option<usize> {
    let until = stop.unwrap_or(case.timeline.len());
    let told_late =
        |position: usize| case.timeline[position].date.earliest().is_some_and(|day| day > end);
    (start + 1..until)
        .find(|position| extends(case, clock, start, stop, *position) && !told_late(*position))
}

/// Whether an event extends a clock that may be extended: it names its start, or names nothing.
fn extends(case: &Case, clock: &Clock, start: usize, stop: Option<usize>, position: usize) -> bool {
    let event = &case.timeline[position];
    let names = || match event.of {
        Of::Event(target) => target == start,
        _ => !orders::prolongs(case, position),
    };
    clock.extension.is_some()
        && event.kind == EventKind::DeadlineExtended
        && !event.background
        && position > start
        && stop.is_none_or(|stop| position < stop)
        && names()
}

/// The times in which a clock does not run.
#[derive(Default)]
struct Breaks {
    /// Days, shortest and longest reading.
    days: (i64, i64),
    /// The last one is not known to have ended.
    open: bool,
}

fn breaks(
    case: &Case,
    clock: &Clock,
    start: usize,
    stop: Option<usize>,
    looked: Option<Date>,
) -> Breaks {
    let mut breaks = Breaks::default();
    let mut from = start + 1;
    while let Some((begun, event)) =
        first(case, from, &clock.suspends).filter(|(at, _)| stop.is_none_or(|stop| *at < stop))
    {
        let ended = first(case, begun + 1, &clock.resumes)
            .filter(|(at, _)| stop.is_none_or(|stop| *at <= stop));
        let until = ended.map(|(_, event)| event.date);
        let length = until.and_then(|until| super::span::Days::between(&event.date, &until));
        let open = event.date.earliest().zip(looked);
        let open = open.map_or(0, |(day, looked)| super::span::days(day, looked).max(0));
        breaks.days.0 += length.map_or(0, |days| days.min);
        breaks.days.1 += length.map_or(open, |days| days.max);
        breaks.open = ended.is_none();
        let Some((at, _)) = ended else { break };
        from = at + 1;
    }
    breaks
}

/// The events that start a clock, with the first and last day on which each may have started: the
/// first one, and after each stop the next.
fn started(case: &Case, registry: &Registry, clock: &Clock) -> Vec<Start> {
    let before = clock.after.as_ref().and_then(|id| registry.clocks.get(id));
    let kinds = before.map_or(&clock.starts, |before| &before.starts);
    let mut starts = Vec::new();
    let mut from = 0;
    while let Some((position, event)) = first(case, from, kinds) {
        let stop = stop(case, position, &clock.stops);
        starts.extend(match before {
            Some(before) => after(case, registry, before, position, stop),
            None => event.date.earliest().zip(event.date.latest()).map(|days| (position, days)),
        });
        let Some(stop) = stop else { break };
        from = stop;
    }
    starts
}

/// The start of a clock that starts when another ends; it has nothing to count where the step came
/// sooner.
fn after(
    case: &Case,
    registry: &Registry,
    before: &Clock,
    position: usize,
    stop: Option<usize>,
) -> Option<Start> {
    let event = &case.timeline[position];
    let holidays = holidays(case, registry);
    let before = term(before, None, 0);
    let earliest = before.first_end(event.date.earliest()?, &holidays)?;
    let latest = before.last_day(event.date.latest()?, &holidays)?;
    let sooner = stop
        .is_some_and(|stop| case.timeline[stop].date.latest().is_some_and(|day| day <= earliest));
    (!sooner).then_some((position, (earliest, latest)))
}

pub(super) fn first<'c>(
    case: &'c Case,
    from: usize,
    kinds: &[EventKind],
) -> Option<(usize, &'c Event)> {
    case.timeline
        .iter()
        .enumerate()
        .skip(from)
        .find(|(_, event)| !event.background && kinds.contains(&event.kind))
}

/// The first event after the start that stops a clock; what ends a case ends every clock.
fn stop(case: &Case, start: usize, stops: &[EventKind]) -> Option<usize> {
    use EventKind as K;
    let ends = [K::Decision, K::Inadmissible, K::Settled, K::Withdrawn, K::Discontinued];
    let kinds: Vec<K> = stops.iter().chain(&ends).copied().collect();
    first(case, start + 1, &kinds).map(|(position, _)| position)
}

/// Public holidays that count for a case: those of the countries of its authorities and courts, as
/// far as known.
fn holidays<'r>(case: &Case, registry: &'r Registry) -> Holidays<'r> {
    let countries = case
        .authorities
        .iter()
        .filter_map(|forum| registry.holidays.get(registry.country_of(&forum.id)?));
    Holidays(countries.collect())
}
