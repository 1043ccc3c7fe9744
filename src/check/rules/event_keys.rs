//! Events have the keys that their kind needs, and none that it cannot carry.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::Track;
use crate::diagnostic::{Diagnostic, code};
use crate::model::Event;
use crate::model::event::Of;
use crate::model::vocabulary::{EventKind, Vocabulary};

pub(super) const RULE: Rule = Rule {
    codes: &[
        &code::MISSING_OUTCOME,
        &code::MISSING_RESULT,
        &code::MISSING_BY,
        &code::MISPLACED_KEY,
        &code::WRONG_OF,
    ],
    look: Look::Case(look),
};

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for (position, event) in here.case.timeline.iter().enumerate() {
        needed(here, event, found);
        misplaced(here, event, found);
        of(here, position, event, found);
    }
}

fn needed(here: &CaseContext<'_>, event: &Event, found: &mut Vec<Diagnostic>) {
    let is_decision = matches!(event.kind, EventKind::Decision | EventKind::PartialDecision);
    if is_decision && event.outcome.is_none() {
        found.push(
            Diagnostic::new(
                &code::MISSING_OUTCOME,
                here.event_missing(event, "outcome"),
                "the decision has no outcome",
            )
            .help(
                "add `outcome: violation-found`, `complaint-rejected` or another of docs/format.md",
            ),
        );
    }
    let own_judgment = here.case.before_a_court() && event.outcome.is_some();
    if event.kind == EventKind::CourtJudgment && event.result.is_none() && !own_judgment {
        found.push(
            Diagnostic::new(&code::MISSING_RESULT, here.event_missing(event, "result"), "the judgment has no result")
                .help("add `result: upheld`, `annulled`, `dismissed` or another, or a map such as `{fine: reduced}`"),
        );
    }
    if event.kind == EventKind::AppealFiled && event.by.is_empty() {
        found.push(
            Diagnostic::new(
                &code::MISSING_BY,
                here.event_missing(event, "by"),
                "the appeal does not say who filed it",
            )
            .help("add `by: company`, `by: complainant` or the id of an authority"),
        );
    }
}

fn misplaced(here: &CaseContext<'_>, event: &Event, found: &mut Vec<Diagnostic>) {
    use EventKind as K;
    let kind = event.kind;
    let judges = kind.is_judgment();
    let decides = matches!(kind, K::Decision | K::PartialDecision);
    let own_judgment =
        here.case.before_a_court() && matches!(kind, K::CjeuJudgment | K::CourtJudgment);
    let fines = if event.fine_is_short { "fine" } else { "fines" };
    let checks = [
        ("result", event.result.is_some(), judges, "`court-judgment` or `review`"),
        ("sent_back_to", event.sent_back_to.is_some(), judges, "`court-judgment` or `review`"),
        (
            "against",
            !event.against.is_empty(),
            kind.carries_against(),
            "`appeal-filed`, `court-judgment` or `stay`",
        ),
        (
            "body",
            event.body.is_some(),
            matches!(kind, K::AppealFiled | K::Review),
            "`appeal-filed` or `review`",
        ),
        (
            "outcome",
            event.outcome.is_some(),
            decides || own_judgment || kind == K::Settled,
            "`decision`",
        ),
        ("admission", event.admission.is_some(), kind == K::Settled, "`settled`"),
        ("state", event.payment.is_some(), kind == K::PaymentStatus, "`payment-status`"),
        (
            "findings",
            !event.findings.is_empty(),
            decides || judges || own_judgment || kind.proposes() || kind == K::EdpbBindingDecision,
            "`decision` or `court-judgment`",
        ),
        (fines, !event.fines.is_empty(), kind.carries_fines(), "`decision` or `court-judgment`"),
        (
            "measures",
            !event.measures.is_empty(),
            decides || judges || carries_measures(kind),
            "`decision` or `court-judgment`",
        ),
    ];
    for (key, _, _, home) in checks.into_iter().filter(|(_, there, may, _)| *there && !may) {
        let message = format!("an event of kind `{}` carries no `{key}`", kind.word());
        found.push(
            Diagnostic::new(&code::MISPLACED_KEY, here.event_key(event, key), message).help(
                format!("put it on an event of kind {home}, or correct the kind of this one"),
            ),
        );
    }
}

fn carries_measures(kind: EventKind) -> bool {
    use EventKind as K;
    kind.proposes()
        || matches!(
            kind,
            K::Settled
                | K::UrgentMeasure
                | K::FormalNotice
                | K::InformationOrder
                | K::InterimOrder
                | K::EdpbBindingDecision
                | K::PeriodicPenalty
                | K::OrderBreached
                | K::CjeuJudgment
        )
}

fn of(here: &CaseContext<'_>, position: usize, event: &Event, found: &mut Vec<Diagnostic>) {
    use EventKind as K;
    let about =
        matches!(event.kind, K::AppealFiled | K::AppealWithdrawn | K::Review | K::CourtJudgment);
    if !about {
        return;
    }
    let own_judgment = here.case.before_a_court() && event.outcome.is_some();
    match (event.of, here.facts.tracks.get(position)) {
        (Of::Event(target), Some(Track::Own(root)))
            if target == root && !attackable(here, root) =>
        {
            found.push(
                Diagnostic::new(
                    &code::WRONG_OF,
                    here.event_field(event, "of"),
                    format!(
                        "an event of kind `{}` cannot be attacked in court",
                        here.case.timeline[root].kind.word()
                    ),
                )
                .help("name a decision, a judgment, an appeal or an action"),
            )
        }
        (_, None) if !own_judgment => found.push(
            Diagnostic::new(
                &code::WRONG_OF,
                here.event_field(event, "event"),
                "there is no earlier decision that this could be about",
            )
            .help("name the event that is meant with `of:`, or add the decision before this event"),
        ),
        _ => {}
    }
}

fn attackable(here: &CaseContext<'_>, position: usize) -> bool {
    use EventKind as K;
    matches!(
        here.case.timeline[position].kind,
        K::Decision
            | K::PartialDecision
            | K::Inadmissible
            | K::Settled
            | K::Discontinued
            | K::DecisionWithheld
            | K::InformationOrder
            | K::FormalNotice
            | K::PeriodicPenalty
            | K::CjeuJudgment
            | K::CourtJudgment
            | K::InvestigationOpened
            | K::NoticeOfIntent
    )
}
