//! An authority acts only while it exists.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::event::Actor;

pub(super) const RULE: Rule = Rule { codes: &[&code::RETIRED_AUTHORITY], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let authorities = &here.tracker.registry.authorities;
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
                    .help(match heir {
                        Some(heir) => format!("its tasks went to `{heir}`: name that authority"),
                        None => "name the authority that acted, or correct the date".to_owned(),
                    }),
            );
        }
    }
}
