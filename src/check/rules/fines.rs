//! Fines have an owner, and name one another rightly.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::FineState;
use crate::diagnostic::{Diagnostic, code};
use crate::model::Event;
use crate::model::event::Ruling;
use crate::model::money::Money;
use crate::model::vocabulary::{EventKind, FineKind, Object, Remedy, SentBackTo, Vocabulary};

pub(super) const RULE: Rule = Rule {
    codes: &[
        &code::FINE_AGAIN,
        &code::FINE_AMOUNT,
        &code::FINE_COMPANY,
        &code::FINE_ID,
        &code::FINE_KIND,
        &code::FINE_RESULT,
    ],
    look: Look::Case(look),
};

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for (position, event) in here.case.timeline.iter().enumerate() {
        owner(here, event, found);
        names(here, position, event, found);
        kinds(here, event, found);
        changed(here, event, found);
        compared(here, position, event, found);
    }
    again(here, found);
}

/// What a judgment makes of the fines, where its result says so.
fn remedy(event: &Event) -> Option<Remedy> {
    match event.result.as_ref()? {
        Ruling::Whole(remedy) => Some(*remedy),
        Ruling::PerObject(results) => {
            results.iter().find(|(object, _)| *object == Object::Fine).map(|(_, remedy)| *remedy)
        }
    }
}

/// Two fines under one id would be told as one whose amount changed.
fn again(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let timeline = &here.case.timeline;
    for line in &here.facts.fines {
        let imposing = line.entries.iter().enumerate().filter(|(_, entry)| entry.imposes);
        let places: Vec<usize> = imposing.map(|(place, _)| place).collect();
        for pair in places.windows(2) {
            let (first, second) = (&line.entries[pair[0]], &line.entries[pair[1]]);
            let between = &line.entries[pair[0]..pair[1]];
            let fell = between.iter().any(|entry| entry.state == FineState::Annulled);
            let sent_back = timeline[first.event..second.event]
                .iter()
                .any(|event| event.sent_back_to == Some(SentBackTo::Authority));
            // An announcement may repeat the amount; two of one event have the same id anyway.
            let both = [first, second].iter().all(|entry| decides(timeline[entry.event].kind));
            let other = both && second.event != first.event;
            if fell || sent_back || !other {
                continue;
            }
            let event = &timeline[second.event];
            let Some(fine) = event.fines.iter().find(|fine| fine.id == line.id) else { continue };
            found.push(
                Diagnostic::new(
                    &code::FINE_AGAIN,
                    here.fine_field(event, fine, "amount"),
                    format!("the fine `{}` was imposed before, and nothing set it aside", line.id),
                )
                .help(
                    "if it is another fine, write it under `fines:` with an `id` of its own; if a \
                     court sent the case back, say so: `sent_back_to: authority`",
                ),
            );
        }
    }
}

fn decides(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Decision
            | EventKind::PartialDecision
            | EventKind::PeriodicPenalty
            | EventKind::Settled
    )
}

/// Without the new amount the old one would stand in the totals.
fn changed(here: &CaseContext<'_>, event: &Event, found: &mut Vec<Diagnostic>) {
    let changes = matches!(remedy(event), Some(Remedy::Reduced | Remedy::Increased));
    if changes && event.fines.is_empty() && !here.facts.fines.is_empty() {
        found.push(
            Diagnostic::new(
                &code::FINE_AMOUNT,
                here.event_field(event, "result"),
                "the judgment changes the fine, and nothing says to what",
            )
            .help(
                "add `fine:` with the amount as it stands after the judgment, or `fine: unknown`",
            ),
        );
    }
}

/// The amount that a judgment names is less, more or the same, as its result says.
fn compared(here: &CaseContext<'_>, position: usize, event: &Event, found: &mut Vec<Diagnostic>) {
    let Some(remedy) = remedy(event).filter(|_| event.kind.is_judgment()) else { return };
    for fine in &event.fines {
        let line = here.facts.fines.iter().find(|line| line.id == fine.id);
        let before = line.and_then(|line| {
            let earlier = line.entries.iter().filter(|entry| entry.event < position);
            earlier
                .rev()
                .find(|entry| entry.state != FineState::Proposed && !entry.state.is_of_payment())
        });
        let (Money::Exact(after), Some(Money::Exact(before))) =
            (fine.amount, before.map(|entry| entry.amount.money))
        else {
            continue;
        };
        let fits = match remedy {
            Remedy::Reduced => after.minor < before.minor,
            Remedy::Increased => after.minor > before.minor,
            Remedy::Upheld | Remedy::Dismissed | Remedy::Inadmissible => {
                after.minor == before.minor
            }
            _ => true,
        };
        if fits || after.currency != before.currency {
            continue;
        }
        let message = format!(
            "the result is `{}`, and the fine was {before} before this judgment and is {after} after it",
            remedy.word()
        );
        found.push(
            Diagnostic::new(&code::FINE_RESULT, here.fine_field(event, fine, "amount"), message)
                .help("give the amount as it stands after the judgment, or correct the result"),
        );
    }
}

fn owner(here: &CaseContext<'_>, event: &Event, found: &mut Vec<Diagnostic>) {
    let several = here.case.companies.len() > 1;
    for fine in event.fines.iter().filter(|fine| several && fine.companies.is_empty()) {
        found.push(
            Diagnostic::new(
                &code::FINE_COMPANY,
                here.fine_missing(event, fine, "company"),
                format!("the case has several companies, and nothing says who owes `{}`", fine.id),
            )
            .help(match fine.index {
                Some(_) => "add `company:` to the entry; several owe it jointly",
                None => "write it as an entry of `fines:` with `amount:` and `company:`",
            }),
        );
    }
}

/// A judgment, confirmation or payment speaks of a fine that was there before.
fn names(here: &CaseContext<'_>, position: usize, event: &Event, found: &mut Vec<Diagnostic>) {
    let names = matches!(
        event.kind,
        EventKind::FineConfirmed | EventKind::FinePaid | EventKind::PaymentStatus
    ) || (event.kind.is_judgment()
        && here.facts.decision.is_some_and(|decision| decision < position));
    let replaced = event.kind.is_judgment();
    for fine in event.fines.iter().filter(|_| names) {
        let known = here.case.timeline[..position]
            .iter()
            .any(|earlier| earlier.fines.iter().any(|other| other.id == fine.id));
        let only = replaced && here.facts.fines.iter().all(|line| line.id == fine.id);
        if !known && !only {
            found.push(
                Diagnostic::new(
                    &code::FINE_ID,
                    here.fine_field(event, fine, "id"),
                    format!("no earlier event imposed a fine with the id `{}`", fine.id),
                )
                .help(
                    "write the `id` of the fine that is meant; the first of a decision is `fine`",
                ),
            );
        }
    }
}

fn kinds(here: &CaseContext<'_>, event: &Event, found: &mut Vec<Diagnostic>) {
    let periodic = event.kind == EventKind::PeriodicPenalty;
    for fine in event.fines.iter().filter(|fine| periodic && fine.kind != FineKind::PeriodicPenalty)
    {
        found.push(
            Diagnostic::new(
                &code::FINE_KIND,
                here.fine_field(event, fine, "kind"),
                format!("a periodic penalty is not a `{}`", fine.kind.word()),
            )
            .help("leave `kind` out, or write `kind: periodic-penalty`"),
        );
    }
}
