//! The terms that decisions, notices and orders set: what stops them, and what makes it doubtful
//! whether they ran.

use jiff::civil::Date;

use super::objects::{Fate, Objects, against};
use super::reading::{Begins, Reading, reading};
use super::tracks::{Tracks, ends};
use super::{Clocked, is_decision};
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::model::event::{Event, Of};
use crate::model::vocabulary::{EventKind, Object, Visibility};

/// A term, before anything is said of it.
struct Set {
    /// The event that sets it.
    by: usize,
    /// The event that ordered it, where another only dates its end.
    root: usize,
    /// Its last day as first set, and as it was extended.
    due: PartialDate,
    extended_by: Option<usize>,
    /// The judgment with which the order fell.
    fell: Option<usize>,
    /// What stopped it.
    stop: Option<Stop>,
}

/// What stopped a term.
#[derive(Clone, Copy)]
struct Stop {
    at: usize,
    /// It was obeyed on that day, and no other term can be meant.
    obeyed: bool,
}

/// Every term of a case that an event sets, in the order of the events.
pub(super) fn terms(case: &Case, tracks: &Tracks, as_of: Date) -> Vec<Clocked> {
    let sets = stopped(case, tracks);
    sets.iter().filter_map(|set| term(case, tracks, set, as_of)).collect()
}

fn term(case: &Case, tracks: &Tracks, set: &Set, as_of: Date) -> Option<Clocked> {
    let due = (set.due.earliest()?, set.due.latest()?);
    let begins = Begins::of(&set.due);
    let reading = match set.stop {
        Some(stop) if !stop.obeyed => Reading::StoppedUnclear,
        // Whether the term ran on while the order was attacked is not for us to say.
        None if as_of > due.1 && contested(case, tracks, set.root, due) => Reading::EndedNotPublic,
        stop => reading(case, due, stop.map(|stop| stop.at), Visibility::Public, as_of)
            .as_sure_as(begins, set.stop.is_some()),
    };
    // What only dates the end of an order does not start its term.
    let dates = case.timeline[set.by].kind == EventKind::OrderDeadline;
    let start = if dates { set.root } else { set.by };
    let date = &case.timeline[start].date;
    let from = (date.earliest().unwrap_or(due.0), date.latest().unwrap_or(due.1));
    Some(Clocked {
        clock: None,
        start,
        from,
        begins,
        due,
        hour: None,
        extended_by: set.extended_by,
        suspended: 0,
        stop: set.stop.map(|stop| stop.at),
        reading,
        computed: true,
    })
}

/// The terms that are set, and what stops each.
fn stopped(case: &Case, tracks: &Tracks) -> Vec<Set> {
    let mut sets: Vec<Set> = Vec::new();
    let told = || case.timeline.iter().enumerate().filter(|(_, event)| !event.background);
    for (position, _) in told() {
        let Some(due) = set_by(case, position) else { continue };
        let extended_by = prolonged(case, position);
        let due = extended_by.and_then(|event| case.timeline[event].due).unwrap_or(due);
        let root = root(case, position);
        // Two events can tell of one term.
        if sets.iter().all(|set| set.root != root || set.due != due) {
            let fell = fell(case, tracks, root);
            sets.push(Set { by: position, root, due, extended_by, fell, stop: None });
        }
    }
    for (position, event) in told() {
        close(case, position, event, &mut sets);
    }
    sets
}

/// What an event stops of the terms that are open before it.
fn close(case: &Case, position: usize, event: &Event, sets: &mut [Set]) {
    use EventKind as K;
    // The event that dates the end of an order can stand after the one that obeys it.
    let open = |set: &&mut Set| set.root < position && set.stop.is_none();
    if matches!(event.kind, K::OrderComplied | K::OrderBreached | K::PeriodicPenalty) {
        let named = |set: &Set| match event.of {
            Of::Event(target) => target == set.by || target == set.root,
            _ => true,
        };
        let mut meant: Vec<&mut Set> =
            sets.iter_mut().filter(open).filter(|set| named(set)).collect();
        // Where there are terms of several days, nobody says which is meant.
        let one = meant.iter().all(|set| set.due == meant[0].due);
        for set in &mut meant {
            set.stop = Some(Stop { at: position, obeyed: one && event.kind == K::OrderComplied });
        }
        return;
    }
    for set in sets.iter_mut().filter(open) {
        let ends_it = match event.kind {
            K::Settled | K::Withdrawn | K::Discontinued => true,
            K::Decision | K::Inadmissible => !is_ordered(case, set.root),
            _ if is_decision(case, event) => !is_ordered(case, set.root),
            _ => set.fell == Some(position),
        };
        if ends_it {
            set.stop = Some(Stop { at: position, obeyed: false });
        }
    }
}

/// Whether a term is that of a decision, which outlives it; those of notices and requests do not.
fn is_ordered(case: &Case, root: usize) -> bool {
    let event = &case.timeline[root];
    is_decision(case, event) || event.kind == EventKind::PartialDecision
}

/// The event to which a term belongs: that of `order-deadline` is the one that it names, else the
/// last decision before it.
pub(super) fn root(case: &Case, position: usize) -> usize {
    let event = &case.timeline[position];
    match event.of {
        Of::Event(target) => target,
        _ if event.kind == EventKind::OrderDeadline => {
            (0..position).rev().find(|place| is_ordered(case, *place)).unwrap_or(position)
        }
        _ => position,
    }
}

/// The judgment with which the orders of a decision fell, unless a later one restored them.
fn fell(case: &Case, tracks: &Tracks, root: usize) -> Option<usize> {
    if !is_ordered(case, root) {
        return None;
    }
    let mut objects = Objects::of(&case.timeline[root]);
    let mut fell = None;
    for (position, event) in case.timeline.iter().enumerate().skip(root + 1) {
        let Some(ruling) = event.result.as_ref().filter(|_| is_on(tracks, position, root, event))
        else {
            continue;
        };
        let ended: Vec<usize> = actions(case, tracks, root)
            .filter(|filed| *filed < position && ends(case, tracks, event, position, *filed))
            .collect();
        objects.apply(ruling, &against(case, event, &ended));
        let fallen = objects.fate(Object::Orders) == Some(Fate::Fallen) || objects.all_fallen();
        fell = if fallen { fell.or(Some(position)) } else { None };
    }
    fell
}

fn is_on(tracks: &Tracks, position: usize, root: usize, event: &Event) -> bool {
    !event.background && tracks.own(position) == Some(root)
}

fn touches_orders(event: &Event) -> bool {
    let objects = &event.against;
    objects.is_empty()
        || objects.iter().any(|object| matches!(object, Object::Orders | Object::Findings))
}

/// The actions against a decision that can touch its orders.
fn actions<'c>(
    case: &'c Case,
    tracks: &'c Tracks,
    root: usize,
) -> impl Iterator<Item = usize> + use<'c> {
    case.timeline.iter().enumerate().skip(root + 1).filter_map(move |(position, event)| {
        let action = match event.kind {
            EventKind::AppealFiled => true,
            EventKind::Review => event.result.is_none(),
            _ => false,
        };
        (action && touches_orders(event) && is_on(tracks, position, root, event))
            .then_some(position)
    })
}

/// Whether an action against the orders is undecided or was so when the term ended, a court has
/// still to decide, or enforcement is stayed.
fn contested(case: &Case, tracks: &Tracks, root: usize, due: (Date, Date)) -> bool {
    let pending = actions(case, tracks, root).any(|filed| {
        let decided = case.timeline.iter().enumerate().skip(filed + 1).find(|(position, event)| {
            let rules = event.result.is_some() || event.kind == EventKind::AppealWithdrawn;
            rules
                && is_on(tracks, *position, root, event)
                && ends(case, tracks, event, *position, filed)
        });
        let before = |date: &PartialDate| date.latest().is_some_and(|day| day < due.0);
        let after = |date: &PartialDate| date.earliest().is_some_and(|day| day > due.1);
        match decided {
            None => true,
            Some((_, event)) => !before(&event.date) && !after(&case.timeline[filed].date),
        }
    });
    pending || stayed(case, root) || left_open(case, tracks, root)
}

/// Whether enforcement or the proceedings are stayed, and no event lifts that.
fn stayed(case: &Case, root: usize) -> bool {
    let mut stayed = false;
    for event in case.timeline.iter().skip(root + 1).filter(|event| !event.background) {
        match event.kind {
            EventKind::Stay if touches_orders(event) => stayed = true,
            EventKind::StayLifted | EventKind::Final => stayed = false,
            _ => {}
        }
    }
    stayed
}

/// Whether the last judgment on a decision leaves its orders to another.
fn left_open(case: &Case, tracks: &Tracks, root: usize) -> bool {
    use crate::model::vocabulary::{Remedy, SentBackTo};
    let last =
        case.timeline.iter().enumerate().skip(root + 1).rfind(|(position, event)| {
            event.result.is_some() && is_on(tracks, *position, root, event)
        });
    last.is_some_and(|(_, event)| {
        let back = event.sent_back_to.is_some_and(|to| to != SentBackTo::None);
        back || event.result.as_ref().is_some_and(|ruling| ruling.any(|to| to == Remedy::Open))
    })
}

/// The last day that an event sets; an extension sets one only where it prolongs no other.
fn set_by(case: &Case, position: usize) -> Option<PartialDate> {
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
