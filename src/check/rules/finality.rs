//! What a source calls final was decided, and is not attacked.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::Track;
use crate::diagnostic::{Diagnostic, code};
use crate::model::vocabulary::{EventKind, Status};

pub(super) const RULE: Rule = Rule { codes: &[&code::FINALITY], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    use EventKind as K;
    not_final(here, found);
    let timeline = &here.case.timeline;
    let Some(last) = timeline.iter().rposition(|event| event.kind == K::Final) else { return };
    let known = found.len();
    if !timeline[..last].iter().any(|event| decides(event.kind)) {
        found.push(
            Diagnostic::new(
                &code::FINALITY,
                here.event_field(&timeline[last], "event"),
                "nothing that was decided stands before this event, so nothing can be final",
            )
            .help(
                "add the decision, or write the event that ended the case: `withdrawn`, `settled`",
            ),
        );
    }
    let anew =
        |event: &&crate::model::Event| !matches!(event.kind, K::Decision | K::ComplaintFiled);
    for (position, event) in
        timeline.iter().enumerate().skip(last + 1).take_while(|(_, event)| anew(event))
    {
        let attacks = matches!(event.kind, K::AppealFiled | K::CourtJudgment | K::Review)
            && matches!(here.facts.tracks.get(position), Some(Track::Own(_)));
        let reopens = matches!(event.kind, K::ReferenceToCjeu) && !event.background;
        if attacks || reopens {
            found.push(
                Diagnostic::new(
                    &code::FINALITY,
                    here.event_field(event, "event"),
                    "the case is said to be final before this event, which shows that it was not",
                )
                .help("remove the `final` event, or put it after the last event at court")
                .related(here.event_field(&timeline[last], "event"), "said to be final here"),
            );
        }
    }
    if found.len() == known && here.facts.stage == Some(Status::Final) {
        pending(here, last, found);
    }
}

/// Whether something that can become final is decided by an event of a kind.
fn decides(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::Decision
            | K::PartialDecision
            | K::Inadmissible
            | K::Settled
            | K::Discontinued
            | K::Withdrawn
            | K::UrgentMeasure
            | K::FormalNotice
            | K::PeriodicPenalty
            | K::CourtJudgment
            | K::CjeuJudgment
            | K::Review
    )
}

/// What is not final yet was decided, and was not called final before.
fn not_final(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let timeline = &here.case.timeline;
    for (position, event) in timeline.iter().enumerate() {
        if event.kind != EventKind::NotFinal {
            continue;
        }
        let before = &timeline[..position];
        let known =
            |other: &&crate::model::Event| decides(other.kind) || other.kind == EventKind::Final;
        let (message, help) = match before.iter().rev().find(known) {
            None => (
                "nothing that was decided stands before this event, so nothing can become final",
                "put it after the decision that is not final yet, or tell it as a `note`",
            ),
            Some(other) if other.kind == EventKind::Final => (
                "the case is said to be final before this event, which shows that it was not",
                "remove the `final` event, or put it after this one",
            ),
            Some(_) => continue,
        };
        let at = here.event_field(event, "event");
        found.push(Diagnostic::new(&code::FINALITY, at, message).help(help));
    }
}

/// An action before the event that no judgment decided and nobody withdrew.
fn pending(here: &CaseContext<'_>, last: usize, found: &mut Vec<Diagnostic>) {
    let timeline = &here.case.timeline;
    let Some(action) = here.facts.undecided.iter().rev().find(|filed| **filed < last) else {
        return;
    };
    found.push(
        Diagnostic::new(
            &code::FINALITY,
            here.event_field(&timeline[last], "event"),
            "an action is undecided, and the case is said to be final",
        )
        .help("add the `court-judgment` or `appeal-withdrawn` that ended the action")
        .related(here.event_field(&timeline[*action], "event"), "the action"),
    );
}
