//! No event and no source stands in a case twice.

use std::collections::BTreeMap;

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};
use crate::model::vocabulary::{EventKind, Vocabulary};

pub(super) const RULE: Rule =
    Rule { codes: &[&code::SAME_EVENT, &code::SOURCE_TWICE], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    events(here, found);
    sources(here, found);
}

fn events(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for (position, event) in here.case.timeline.iter().enumerate() {
        let dated = event.date.latest().is_some() && event.kind != EventKind::Note;
        let earlier = here.case.timeline[..position].iter().find(|earlier| {
            dated
                && earlier.kind == event.kind
                && earlier.date == event.date
                && earlier.by == event.by
                && earlier.to == event.to
                && earlier.of == event.of
                && earlier.title == event.title
                && (earlier.text == event.text || event.text.is_none() || earlier.text.is_none())
        });
        if let Some(earlier) = earlier {
            let message = format!("`{}` of {} stands here twice", event.kind.word(), event.date);
            found.push(
                Diagnostic::new(&code::SAME_EVENT, here.event_field(event, "event"), message)
                    .help("remove one of them, or say in `text` or `by` in what they differ")
                    .related(here.event_field(earlier, "event"), "the other one"),
            );
        }
    }
}

fn sources(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(String, String), &str> = BTreeMap::new();
    for source in &here.case.sources {
        let (Some(id), Some(url)) = (&source.id, &source.url) else { continue };
        let at =
            |id: &str| here.at(["sources", id, "url"].map(|key| Step::Key(key.into())).to_vec());
        // A page that changed may be cited in two of its states.
        let retrieved = source.retrieved.as_ref().map(ToString::to_string).unwrap_or_default();
        let address = super::likely_duplicates::address(url);
        if let Some(other) = first.insert((address, retrieved), id) {
            let message = format!("`{id}` and `{other}` have the same address");
            found.push(
                Diagnostic::new(&code::SOURCE_TWICE, at(id), message)
                    .help(format!("keep one of them, and cite `{other}` where the other is cited"))
                    .related(at(other), "the other one"),
            );
        }
    }
}
