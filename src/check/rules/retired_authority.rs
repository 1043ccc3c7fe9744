//! An authority acts only while it exists.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::Id;
use crate::model::event::Actor;
use crate::model::vocabulary::{EventKind, Vocabulary};

pub(super) const RULE: Rule = Rule { codes: &[&code::RETIRED_AUTHORITY], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let authorities = &here.tracker.registry.authorities;
    silent(here, found);
    for event in &here.case.timeline {
        for actor in &event.by {
            let Actor::Authority(id) = actor else { continue };
            let Some((ceased, heir)) = authorities.get(id).and_then(|entry| entry.retired.as_ref())
            else {
                continue;
            };
            if !ceased.wholly_before(&event.date) {
                continue;
            }
            let message = format!("`{id}` ceased to exist on {ceased}, before {}", event.date);
            found.push(
                Diagnostic::new(&code::RETIRED_AUTHORITY, here.event_field(event, "by"), message)
                    .help(help(heir.as_ref())),
            );
        }
    }
}

/// An authority of the case acts where an event of one names nobody else.
fn silent(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let authorities = &here.tracker.registry.authorities;
    let [forum] = here.case.authorities.as_slice() else { return };
    let Some((ceased, heir)) = authorities.get(&forum.id).and_then(|entry| entry.retired.as_ref())
    else {
        return;
    };
    let late = here.case.timeline.iter().find(|event| {
        event.by.is_empty()
            && !event.background
            && is_its_act(event.kind)
            && ceased.wholly_before(&event.date)
    });
    if let Some(event) = late {
        let id = &forum.id;
        let kind = event.kind.word();
        let message =
            format!("`{id}` ceased to exist on {ceased}, before the `{kind}` of {}", event.date);
        found.push(
            Diagnostic::new(&code::RETIRED_AUTHORITY, here.field("authority"), message)
                .help(help(heir.as_ref()))
                .related(here.event_field(event, "date"), "the event"),
        );
    }
}

fn is_its_act(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::ComplaintFiled
            | K::Acknowledged
            | K::Admissible
            | K::Inadmissible
            | K::InvestigationOpened
            | K::Inspection
            | K::InformationOrder
            | K::FormalNotice
            | K::PreliminaryFindings
            | K::NoticeOfIntent
            | K::DraftDecision
            | K::RevisedDraft
            | K::UrgentMeasure
            | K::Decision
            | K::PartialDecision
            | K::Discontinued
    )
}

fn help(heir: Option<&Id>) -> String {
    match heir {
        Some(heir) => format!("its tasks went to `{heir}`: name that authority"),
        None => "name the authority that acted, or correct the date".to_owned(),
    }
}
