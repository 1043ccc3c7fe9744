//! Statutory clocks and order deadlines: when they end, and what the public can know of that.

use jiff::civil::Date;

use super::orders;
use super::term::{Holidays, Hour, Term};
use crate::model::Registry;
use crate::model::case::{Case, Origin};
use crate::model::date::PartialDate;
use crate::model::event::{Event, Of};
use crate::model::id::Id;
use crate::model::registry::{Clock, Extension};
use crate::model::vocabulary::{Computation, EventKind, Visibility, words};

/// A clock of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Clocked {
    /// The clock of the registry; `None` for the term of an order.
    pub clock: Option<Id>,
    /// The event that starts it, by its place in the timeline.
    pub start: usize,
    /// The day on which it starts, earliest and latest reading.
    pub from: (Date, Date),
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

/// What can be said of a clock as of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Stopped in time.
    Met,
    /// Stopped after its last day, by at least so many days.
    StoppedLate(i64),
    /// Stopped, but its dates do not say whether in time.
    StoppedUnclear,
    /// Still running: so many days were left, at least, when somebody last looked.
    Running(i64),
    /// Still running, and suspended: its last day is not known.
    Suspended,
    /// Over, with nothing known that stopped it, where the public would see it: so many days, at
    /// least, counted to the day on which somebody last looked.
    Overdue(i64),
    /// Over; whether it was met is not public. Never called late.
    EndedNotPublic,
    /// Its last day lies between the earliest and the latest reading.
    Unclear,
}

words! {
    /// The readings of a clock, as data files name them.
    State, "state" {
        /// In time.
        Met = "met",
        /// Late.
        StoppedLate = "stopped-late",
        /// Its dates do not say.
        StoppedUnclear = "stopped-unclear",
        /// Running.
        Running = "running",
        /// Suspended.
        Suspended = "suspended",
        /// Overdue.
        Overdue = "overdue",
        /// Over; how is not public.
        EndedNotPublic = "ended-not-public",
        /// It ends within a range that has begun.
        Unclear = "unclear",
    }
}

impl Reading {
    /// The reading without its number of days.
    pub fn state(self) -> State {
        match self {
            Reading::Met => State::Met,
            Reading::StoppedLate(_) => State::StoppedLate,
            Reading::StoppedUnclear => State::StoppedUnclear,
            Reading::Running(_) => State::Running,
            Reading::Suspended => State::Suspended,
            Reading::Overdue(_) => State::Overdue,
            Reading::EndedNotPublic => State::EndedNotPublic,
            Reading::Unclear => State::Unclear,
        }
    }

    /// Days left, late or overdue.
    pub fn days(self) -> Option<i64> {
        match self {
            Reading::StoppedLate(days) | Reading::Running(days) | Reading::Overdue(days) => {
                Some(days)
            }
            _ => None,
        }
    }
}

/// Every clock of a case, in the order in which they end.
pub(super) fn read(case: &Case, registry: &Registry, as_of: Date) -> Vec<Clocked> {
    let mut clocks: Vec<Clocked> = Vec::new();
    for (id, clock) in registry.clocks.iter().filter(|(_, clock)| clock.verified) {
        if applies(case, clock) {
            clocks.extend(statutory(case, registry, id, clock, as_of));
        }
    }
    // What extends a period of law sets no term of its own.
    let mut terms = orders::terms(case, as_of);
    terms.retain(|term| clocks.iter().all(|clock| clock.extended_by != Some(term.start)));
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
        matches!(event.kind, EventKind::ComplaintFiled | EventKind::InvestigationOpened)
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

fn statutory(
    case: &Case,
    registry: &Registry,
    id: &Id,
    clock: &Clock,
    as_of: Date,
) -> Option<Clocked> {
    let (start, from) = started(case, registry, clock)?;
    let holidays = holidays(case, registry);
    let stop = stop(case, start, &clock.stops);
    let breaks = breaks(case, clock, start, stop, looked(case, as_of));
    let plain = term(clock, None, 0);
    let extended = extended(case, clock, start, stop);
    let extension = extended.and(clock.extension.as_ref());
    let ends = |from: Date, suspended: i64, first: bool| {
        let term = Term { suspended, ..extension.map_or(plain, |more| term(clock, Some(more), 0)) };
        if first { term.first_end(from, &holidays) } else { term.last_day(from, &holidays) }
    };
    let mut due = (ends(from.0, breaks.days.0, true)?, ends(from.1, breaks.days.1, false)?);
    let mut hour = None;
    if let Some(time) = case.timeline[start].time.filter(|_| from.0 == from.1)
        && let Some(last) = plain.last_hour(from.0, time).filter(|_| extension.is_none())
    {
        due = (last.day, last.day);
        hour = Some(last);
    }
    // An extension may say until when.
    let until = extended.and_then(|event| case.timeline[event].due);
    if let Some((first, last)) = until.and_then(|until| Some((until.earliest()?, until.latest()?)))
    {
        due = (first, last);
    }
    let reading = if breaks.open && stop.is_none() {
        Reading::Suspended
    } else {
        hourly(case, hour, stop, clock.visible)
            .unwrap_or_else(|| reading(case, due, stop, clock.visible, as_of))
    };
    Some(Clocked {
        clock: Some(id.clone()),
        start,
        from,
        due,
        hour,
        extended_by: extended,
        suspended: breaks.days.1,
        stop,
        reading,
        computed: clock.computation == Computation::Eu1182,
    })
}

fn term(clock: &Clock, extension: Option<&Extension>, suspended: i64) -> Term {
    let extension = extension.map(|more| more.period);
    Term { period: clock.period, extension, suspended, computation: clock.computation }
}

/// The first extension between start and stop: of a clock that may be extended, by an event that
/// names its start or names nothing.
fn extended(case: &Case, clock: &Clock, start: usize, stop: Option<usize>) -> Option<usize> {
    clock.extension.as_ref()?;
    let (position, event) = first(case, start + 1, &[EventKind::DeadlineExtended])?;
    let in_time = stop.is_none_or(|stop| position < stop);
    let names = match event.of {
        Of::Event(target) => target == start,
        _ => !orders::prolongs(case, position),
    };
    (in_time && names).then_some(position)
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

/// The event that starts a clock, and the first and last day on which it may have started.
fn started(case: &Case, registry: &Registry, clock: &Clock) -> Option<(usize, (Date, Date))> {
    let Some(before) = clock.after.as_ref().and_then(|id| registry.clocks.get(id)) else {
        let (position, event) = first(case, 0, &clock.starts)?;
        return Some((position, (event.date.earliest()?, event.date.latest()?)));
    };
    let (position, event) = first(case, 0, &before.starts)?;
    let holidays = holidays(case, registry);
    let before = term(before, None, 0);
    let earliest = before.first_end(event.date.earliest()?, &holidays)?;
    let latest = before.last_day(event.date.latest()?, &holidays)?;
    // A clock that starts when another ends has nothing to count where the step came sooner.
    let sooner = stop(case, position, &clock.stops)
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

pub(super) fn reading(
    case: &Case,
    due: (Date, Date),
    stop: Option<usize>,
    visible: Visibility,
    as_of: Date,
) -> Reading {
    if let Some(stop) = stop {
        return stopped(&case.timeline[stop].date, due, visible);
    }
    let looked = looked(case, as_of);
    if as_of <= due.0 {
        return Reading::Running(super::span::days(looked.unwrap_or(as_of), due.0));
    }
    if as_of <= due.1 {
        return Reading::Unclear;
    }
    // Of what nobody looked at after the last day, nothing can be said.
    match looked.filter(|looked| *looked > due.1 && visible == Visibility::Public) {
        Some(looked) => Reading::Overdue(super::span::days(due.1, looked)),
        None => Reading::EndedNotPublic,
    }
}

fn stopped(date: &PartialDate, due: (Date, Date), visible: Visibility) -> Reading {
    match (date.earliest(), date.latest()) {
        (_, Some(latest)) if latest <= due.0 => Reading::Met,
        (Some(earliest), _) if earliest > due.1 => match visible {
            Visibility::Public => Reading::StoppedLate(super::span::days(due.1, earliest)),
            Visibility::Parties => Reading::EndedNotPublic,
        },
        _ => Reading::StoppedUnclear,
    }
}

/// The day on which somebody last looked at a case; none where a closed case does not say.
fn looked(case: &Case, as_of: Date) -> Option<Date> {
    Some(case.last_verified.as_ref().and_then(PartialDate::latest)?.min(as_of))
}

/// What a clock that ends with an hour says of a step whose hour is known.
fn hourly(
    case: &Case,
    hour: Option<Hour>,
    stop: Option<usize>,
    visible: Visibility,
) -> Option<Reading> {
    let (hour, event) = (hour?, &case.timeline[stop?]);
    let day = event.date.earliest().filter(|day| Some(*day) == event.date.latest())?;
    let Some(time) = event.time else {
        // On the last day, only the hour could tell.
        return (day == hour.day).then_some(Reading::StoppedUnclear);
    };
    Some(match (hour.holds(day, time), visible) {
        (true, _) => Reading::Met,
        (false, Visibility::Public) => {
            Reading::StoppedLate(super::span::days(hour.day, day).max(0))
        }
        (false, Visibility::Parties) => Reading::EndedNotPublic,
    })
}

/// Public holidays that count for a case: those of its authorities' countries, as far as known.
fn holidays<'r>(case: &Case, registry: &'r Registry) -> Holidays<'r> {
    let countries = case.authorities.iter().filter_map(|forum| {
        let country = &registry.authorities.get(&forum.id)?.country;
        registry.holidays.get(country)
    });
    Holidays(countries.collect())
}
