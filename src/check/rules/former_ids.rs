//! Former ids redirect: none is in use, and none leads to two cases.

use std::collections::BTreeMap;

use crate::check::{Context, Look, Rule};
use crate::diagnostic::{Diagnostic, FieldPath, Location, Place, Step, code};
use crate::model::Id;

pub(super) const RULE: Rule = Rule { codes: &[&code::SAME_ID], look: Look::Tracker(look) };

fn look(here: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<&Id, Location> = here
        .tracker
        .cases
        .iter()
        .map(|case| (&case.id, Location { file: case.file, place: Place::File }))
        .collect();
    for case in &here.tracker.cases {
        for (index, id) in case.former_ids.iter().enumerate() {
            let path = FieldPath(vec![Step::Key("former_ids".into()), Step::Index(index)]);
            let at = Location { file: case.file, place: Place::Value(path) };
            if let Some(other) = taken.get(id) {
                found.push(
                    Diagnostic::new(
                        &code::SAME_ID,
                        at,
                        format!("`{id}` is the id of a case, or leads to another one already"),
                    )
                    .help("remove it here, or there")
                    .related(other.clone(), "the other case"),
                );
            } else {
                taken.insert(id, at);
            }
        }
    }
}
