//! A case that is told in several languages is told in each of them whole.

use std::collections::BTreeSet;

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, FieldPath, Location, Place, Step, code};
use crate::model::text::Text;

pub(super) const RULE: Rule = Rule { codes: &[&code::TRANSLATION], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let case = here.case;
    let texts = [("title", Some(&case.title)), ("summary", case.summary.as_ref())];
    let told: BTreeSet<&str> = texts
        .iter()
        .filter_map(|(_, text)| *text)
        .filter(|text| text.all().count() > 1)
        .flat_map(|text| text.all().map(|(tag, _)| tag))
        .collect();
    for (key, text) in texts {
        let Some(text) = text else { continue };
        for tag in told.iter().filter(|tag| !has(text, tag)) {
            let path = FieldPath(vec![Step::Key(key.into())]);
            let place = if text.all().count() > 1 {
                Place::MissingKey(path, (*tag).into())
            } else {
                Place::Value(path)
            };
            found.push(
                Diagnostic::new(
                    &code::TRANSLATION,
                    Location { file: case.file, place },
                    format!(
                        "the {key} is not told in `{tag}`, in which the case is told elsewhere"
                    ),
                )
                .help(format!("add `{tag}:` to the {key}")),
            );
        }
    }
}

fn has(text: &Text, tag: &str) -> bool {
    text.all().any(|(there, _)| there == tag)
}
