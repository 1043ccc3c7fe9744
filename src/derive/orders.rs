//! The terms that decisions, notices and orders set.

use jiff::civil::Date;

use super::clocks::{Clocked, Reading, first, reading};
use crate::model::case::Case;
use crate::model::event::Of;
use crate::model::vocabulary::{EventKind, Visibility};

/// Every term of a case that an event sets, in the order of the events.
pub(super) fn terms(case: &Case, as_of: Date) -> Vec<Clocked> {
    let places = (0..case.timeline.len()).filter(|place| !case.timeline[*place].background);
    places.filter_map(|place| term(case, place, as_of)).collect()
}

fn term(case: &Case, position: usize, as_of: Date) -> Option<Clocked> {
    let due = set_by(case, position)?;
    let extended_by = prolonged(case, position);
    let due = extended_by.and_then(|event| case.timeline[event].due).unwrap_or(due);
    let due = (due.earliest()?, due.latest()?);
    let stops = [EventKind::OrderComplied, EventKind::OrderBreached, EventKind::PeriodicPenalty];
    let stop = first(case, position + 1, &stops).map(|(stop, _)| stop);
    let breached = stop.is_some_and(|stop| case.timeline[stop].kind != EventKind::OrderComplied);
    let over = as_of > due.1;
    let reading = if breached {
        Reading::StoppedUnclear
    } else if stop.is_none() && over && contested(case, position) {
        // Whether the term ran on while the order was attacked is not for us to say.
        Reading::EndedNotPublic
    } else {
        reading(case, due, stop, Visibility::Public, as_of)
    };
    let date = &case.timeline[position].date;
    let from = (date.earliest().unwrap_or(due.0), date.latest().unwrap_or(due.1));
    Some(Clocked {
        clock: None,
        start: position,
        from,
        due,
        hour: None,
        extended_by,
        suspended: 0,
        stop,
        reading,
        computed: true,
    })
}

/// The last day that an event sets; an extension sets one only where it prolongs no other.
fn set_by(case: &Case, position: usize) -> Option<crate::model::date::PartialDate> {
    let event = &case.timeline[position];
    match event.kind {
        EventKind::OrderDeadline => Some(event.date),
        EventKind::DeadlineExtended if prolongs(case, position) => None,
        _ => event.due,
    }
}

/// The last event that prolongs the term that another set.
fn prolonged(case: &Case, position: usize) -> Option<usize> {
    let later = position + 1..case.timeline.len();
    later.rev().find(|later| target(case, *later) == Some(position))
}

/// Whether an event prolongs the term of an order, and not a period of law.
pub(super) fn prolongs(case: &Case, position: usize) -> bool {
    target(case, position).is_some()
}

/// The term that an extension with a new last day prolongs: the one that it names, else the last
/// one set before it.
fn target(case: &Case, position: usize) -> Option<usize> {
    let event = &case.timeline[position];
    if event.kind != EventKind::DeadlineExtended || event.due.is_none() || event.background {
        return None;
    }
    let sets = |place: usize| {
        let event = &case.timeline[place];
        let dated = event.due.is_some() || event.kind == EventKind::OrderDeadline;
        dated && event.kind != EventKind::DeadlineExtended && !event.background
    };
    match event.of {
        Of::Event(target) => sets(target).then_some(target),
        _ => (0..position).rev().find(|place| sets(*place)),
    }
}

fn contested(case: &Case, position: usize) -> bool {
    case.timeline.iter().skip(position + 1).any(|event| {
        matches!(event.kind, EventKind::AppealFiled | EventKind::Stay | EventKind::Review)
    })
}
