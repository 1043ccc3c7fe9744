//! Dates are possible: not in the future, and not after the day on which somebody last looked.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};
use crate::model::vocabulary::{EventKind, Phase};

pub(super) const RULE: Rule = Rule {
    codes: &[&code::FUTURE_DATE, &code::AFTER_LAST_VERIFIED, &code::LAST_VERIFIED],
    look: Look::Case(look),
};

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let case = here.case;
    let looked = case.last_verified.as_ref();
    for event in case.timeline.iter().filter(|event| event.kind != EventKind::OrderDeadline) {
        let Some(first) = event.date.earliest() else { continue };
        if first > here.as_of {
            found.push(
                Diagnostic::new(
                    &code::FUTURE_DATE,
                    here.event_field(event, "date"),
                    format!("{} lies after {}, the day of this check", event.date, here.as_of),
                )
                .help("a term that ends later is an `order-deadline`, or `due` on the order"),
            );
        } else if let Some(last) =
            looked.and_then(|date| date.latest()).filter(|last| first > *last)
        {
            found.push(
                Diagnostic::new(
                    &code::AFTER_LAST_VERIFIED,
                    here.event_field(event, "date"),
                    format!(
                        "{} lies after {last}, until when somebody looked for news",
                        event.date
                    ),
                )
                .help("raise `last_verified` to the day on which you looked"),
            );
        }
    }
    references(here, found);
    beside(here, found);
    match looked {
        Some(date) if date.earliest().is_some_and(|first| first > here.as_of) => found.push(
            Diagnostic::new(
                &code::FUTURE_DATE,
                here.field("last_verified"),
                format!("{date} lies after {}, the day of this check", here.as_of),
            )
            .help("write the day on which you looked"),
        ),
        Some(_) => {}
        None if here.facts.phase() == Phase::Closed => {}
        None => found.push(
            Diagnostic::new(
                &code::LAST_VERIFIED,
                here.missing("last_verified"),
                "the case is not closed, and nothing says until when somebody looked for news",
            )
            .help(format!("add `last_verified: {}` if you looked today", here.as_of)),
        ),
    }
}

/// Identifiers tell the year in which the document was made.
fn references(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for reference in &here.case.references {
        let value = reference.value.as_str();
        let year = match reference.kind {
            "ecli" => value.split(':').nth(3),
            "celex" => value.get(1..5),
            "neutral" => value.get(1..5),
            _ => None,
        };
        let Some(year) = year.and_then(|year| year.parse::<i16>().ok()) else { continue };
        if year > here.as_of.year() {
            let path = ["references", reference.kind].map(|key| Step::Key(key.into())).to_vec();
            let message = format!("`{value}` is of {year}, and this check of {}", here.as_of);
            found.push(
                Diagnostic::new(&code::FUTURE_DATE, here.at(path), message)
                    .help("copy the identifier from the document"),
            );
        }
    }
}

/// Dates beside the timeline: of sources, of the answer, of corrections.
fn beside(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let case = here.case;
    let key = |key: &str| Step::Key(key.into());
    let mut dates = vec![
        (vec![key("watched_since")], case.watched_since),
        (vec![key("response"), key("date")], case.response.as_ref().and_then(|it| it.date)),
    ];
    for source in &case.sources {
        let Some(id) = &source.id else { continue };
        dates.push((vec![key("sources"), key(id), key("date")], source.date));
        dates.push((vec![key("sources"), key(id), key("retrieved")], source.retrieved));
    }
    for (path, date) in dates {
        let Some(date) = date.filter(|date| date.earliest().is_some_and(|it| it > here.as_of))
        else {
            continue;
        };
        let message = format!("{date} lies after {}, the day of this check", here.as_of);
        found.push(
            Diagnostic::new(&code::FUTURE_DATE, here.at(path), message)
                .help("write the day on which it happened"),
        );
    }
}
