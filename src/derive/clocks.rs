//! Statutory clocks and order deadlines: when they end, and what the public can know of that.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::model::Registry;
use crate::model::case::{Case, Origin};
use crate::model::date::PartialDate;
use crate::model::event::Event;
use crate::model::id::Id;
use crate::model::period::{Period, PeriodUnit};
use crate::model::registry::Clock;
use crate::model::vocabulary::{Computation, EventKind, Visibility};

/// A clock of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Clocked {
    /// The clock of the registry; `None` for the term of an order.
    pub clock: Option<Id>,
    /// The event that starts it, by its place in the timeline.
    pub start: usize,
    /// The last day, earliest and latest reading.
    pub due: (Date, Date),
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
    /// Still running: so many days are left, at least.
    Running(i64),
    /// Over, with nothing known that stopped it, where the public would see it: so many days, at
    /// least, counted to the day on which somebody last looked.
    Overdue(i64),
    /// Over; whether it was met is not public. Never called late.
    EndedNotPublic,
    /// Its last day lies between the earliest and the latest reading.
    Unclear,
}

/// Every clock of a case, in the order in which they end.
pub(super) fn read(case: &Case, registry: &Registry, as_of: Date) -> Vec<Clocked> {
    let mut clocks: Vec<Clocked> = Vec::new();
    for (id, clock) in registry.clocks.iter().filter(|(_, clock)| clock.verified) {
        if applies(case, clock) {
            clocks.extend(statutory(case, registry, id, clock, as_of));
        }
    }
    clocks.extend(orders(case, as_of));
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
    let holidays = Holidays::of(case, registry);
    let due = (end(clock, from.0, &holidays)?, end(clock, from.1, &holidays)?);
    let stop = stop(case, start, &clock.stops);
    let reading = reading(case, due, stop, clock.visible, as_of);
    let computed = clock.computation == Computation::Eu1182;
    Some(Clocked { clock: Some(id.clone()), start, due, stop, reading, computed })
}

/// The event that starts a clock, and the first and last day on which it may have started.
fn started(case: &Case, registry: &Registry, clock: &Clock) -> Option<(usize, (Date, Date))> {
    let Some(before) = clock.after.as_ref().and_then(|id| registry.clocks.get(id)) else {
        let (position, event) = first(case, 0, &clock.starts)?;
        return Some((position, (event.date.earliest()?, event.date.latest()?)));
    };
    let (position, event) = first(case, 0, &before.starts)?;
    let holidays = Holidays::of(case, registry);
    let earliest = end(before, event.date.earliest()?, &holidays)?;
    let latest = end(before, event.date.latest()?, &holidays)?;
    // A clock that starts when another ends has nothing to count where the step came sooner.
    let sooner = stop(case, position, &clock.stops)
        .is_some_and(|stop| case.timeline[stop].date.latest().is_some_and(|day| day <= earliest));
    (!sooner).then_some((position, (earliest, latest)))
}

fn first<'c>(case: &'c Case, from: usize, kinds: &[EventKind]) -> Option<(usize, &'c Event)> {
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

fn reading(
    case: &Case,
    due: (Date, Date),
    stop: Option<usize>,
    visible: Visibility,
    as_of: Date,
) -> Reading {
    if let Some(stop) = stop {
        return stopped(&case.timeline[stop].date, due, visible);
    }
    let looked =
        case.last_verified.as_ref().and_then(PartialDate::latest).unwrap_or(as_of).min(as_of);
    if as_of <= due.0 {
        return Reading::Running(super::span::days(as_of, due.0));
    }
    if as_of <= due.1 {
        return Reading::Unclear;
    }
    match visible {
        Visibility::Parties => Reading::EndedNotPublic,
        // Nobody looked after the last day: nothing can be said of it.
        Visibility::Public if looked <= due.1 => Reading::EndedNotPublic,
        Visibility::Public => Reading::Overdue(super::span::days(due.1, looked)),
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

/// The terms that decisions, notices and orders set.
fn orders(case: &Case, as_of: Date) -> Vec<Clocked> {
    let mut clocks = Vec::new();
    for (position, event) in case.timeline.iter().enumerate().filter(|(_, event)| !event.background)
    {
        let due = if event.kind == EventKind::OrderDeadline { Some(event.date) } else { event.due };
        let Some((earliest, latest)) = due.and_then(|due| Some((due.earliest()?, due.latest()?)))
        else {
            continue;
        };
        let stops =
            [EventKind::OrderComplied, EventKind::OrderBreached, EventKind::PeriodicPenalty];
        let stop = first(case, position + 1, &stops).map(|(stop, _)| stop);
        let breached =
            stop.is_some_and(|stop| case.timeline[stop].kind != EventKind::OrderComplied);
        let reading = if breached {
            Reading::StoppedUnclear
        } else if stop.is_none() && contested(case, position) {
            // Whether the term runs on while the order is attacked is not for us to say.
            Reading::EndedNotPublic
        } else {
            reading(case, (earliest, latest), stop, Visibility::Public, as_of)
        };
        clocks.push(Clocked {
            clock: None,
            start: position,
            due: (earliest, latest),
            stop,
            reading,
            computed: true,
        });
    }
    clocks
}

fn contested(case: &Case, position: usize) -> bool {
    case.timeline.iter().skip(position + 1).any(|event| {
        matches!(event.kind, EventKind::AppealFiled | EventKind::Stay | EventKind::Review)
    })
}

/// Public holidays that count for a case.
struct Holidays<'r>(Vec<&'r std::collections::BTreeSet<Date>>);

impl<'r> Holidays<'r> {
    fn of(case: &Case, registry: &'r Registry) -> Self {
        let countries = case.authorities.iter().filter_map(|forum| {
            let country = &registry.authorities.get(&forum.id)?.country;
            registry.holidays.get(country)
        });
        Holidays(countries.collect())
    }

    fn contain(&self, day: Date) -> bool {
        self.0.iter().any(|days| days.contains(&day))
    }
}

/// The last day of a period, Regulation (EEC, Euratom) No 1182/71, Art. 3.
///
/// Art. 3(4): a period that is not in hours and would end on a Saturday, Sunday or public holiday
/// ends with the next working day. Art. 3(5): a period of two days or more holds two working days.
fn end(clock: &Clock, start: Date, holidays: &Holidays<'_>) -> Option<Date> {
    let last = clock.period.end(start)?;
    match clock.computation {
        Computation::Eu1182 => next_working_day(clock.period, start, last, holidays),
        Computation::Calendar | Computation::National => Some(last),
    }
}

fn next_working_day(
    period: Period,
    start: Date,
    mut last: Date,
    holidays: &Holidays<'_>,
) -> Option<Date> {
    let free = |day: Date| {
        matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || holidays.contain(day)
    };
    if period.unit == PeriodUnit::Hours {
        return Some(last);
    }
    for _ in 0..31 {
        if !free(last) {
            break;
        }
        last = last.checked_add(1.day()).ok()?;
    }
    let short = period.unit == PeriodUnit::Days && period.number >= 2 && period.number < 5;
    let mut working = 0;
    let mut day = start;
    while short && day < last {
        day = day.checked_add(1.day()).ok()?;
        working += i32::from(!free(day));
    }
    while short && working < 2 {
        last = last.checked_add(1.day()).ok()?;
        working += i32::from(!free(last));
    }
    Some(last)
}
