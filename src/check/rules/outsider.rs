//! Who decides is of the case, and who judges was asked to.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::Track;
use crate::diagnostic::{Diagnostic, code};
use crate::model::Event;
use crate::model::event::Actor;
use crate::model::vocabulary::EventKind;

pub(super) const RULE: Rule =
    Rule { codes: &[&code::OUTSIDER, &code::NO_ACTION], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for (position, event) in here.case.timeline.iter().enumerate().filter(|(_, it)| !it.background)
    {
        outsider(here, event, found);
        unasked(here, position, event, found);
    }
}

fn outsider(here: &CaseContext<'_>, event: &Event, found: &mut Vec<Diagnostic>) {
    use EventKind as K;
    if !matches!(event.kind, K::Decision | K::PartialDecision | K::Inadmissible | K::Discontinued) {
        return;
    }
    let of_the_case = |id| here.case.authorities.iter().any(|forum| &forum.id == id);
    let stranger = event.by.iter().find_map(|actor| match actor {
        Actor::Authority(id) if !of_the_case(id) => Some(id),
        _ => None,
    });
    if let Some(id) = stranger {
        let message = format!("`{id}` decides, and is no authority of the case");
        found.push(
            Diagnostic::new(&code::OUTSIDER, here.event_field(event, "by"), message)
                .help("add it to `authority` of the case, or correct `by`"),
        );
    }
}

/// A judgment on the case's own decision, without any action against that decision before it.
fn unasked(here: &CaseContext<'_>, position: usize, event: &Event, found: &mut Vec<Diagnostic>) {
    let tracks = &here.facts.tracks;
    let Some(Track::Own(decision)) = tracks.get(position) else { return };
    let asked = here.case.timeline[..position].iter().enumerate().any(|(at, earlier)| {
        matches!(earlier.kind, EventKind::AppealFiled | EventKind::Review)
            && tracks.own(at) == Some(decision)
    });
    if event.kind == EventKind::CourtJudgment && event.result.is_some() && !asked {
        found.push(
            Diagnostic::new(
                &code::NO_ACTION,
                here.event_field(event, "event"),
                "nothing says who went to court against the decision",
            )
            .help("add `appeal-filed` before the judgment, with `date: unknown` if need be"),
        );
    }
}
