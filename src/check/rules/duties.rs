//! The configuration says who publishes the tracker and how to reach them.

use crate::check::{Context, Look, Rule};
use crate::diagnostic::{Diagnostic, FieldPath, FileId, Location, Place, code};

pub(super) const RULE: Rule = Rule { codes: &[&code::UNFILLED_DUTY], look: Look::Tracker(look) };

fn look(here: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let config = &here.tracker.config;
    let Some(file) = config.file else { return };
    let publisher = &config.publisher;
    let duties = [
        ("name", publisher.name.is_some(), "who publishes the tracker"),
        ("contact", publisher.contact.is_some(), "how to reach the publisher"),
        ("corrections", publisher.corrections.is_some(), "how mistakes are corrected"),
    ];
    for (key, _, what) in duties.into_iter().filter(|(_, filled, _)| !filled) {
        found.push(duty(file, key, what));
    }
}

fn duty(file: FileId, key: &str, what: &str) -> Diagnostic {
    let place = Place::MissingKey(FieldPath::default(), "publisher".into());
    Diagnostic::new(
        &code::UNFILLED_DUTY,
        Location { file, place },
        format!("the configuration does not say {what}"),
    )
    .help(format!("add `{key}:` under `publisher:`"))
}
