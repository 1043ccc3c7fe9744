//! The fines of a case, each with its history.

use serde::Serialize;

use crate::derive::{Facts, FineLine};
use crate::model::case::Case;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::page::fines::{self, owners};
use crate::site::timeline;
use crate::site::urls::Links;

/// A fine with its history.
#[derive(Clone, Debug, Serialize)]
pub struct FineView {
    /// What kind of payment.
    pub kind: String,
    /// As first imposed.
    pub announced: String,
    /// As it stands.
    pub standing: String,
    /// The amount first imposed in euro, with the month of the rate.
    pub euro: Option<String>,
    /// State in words.
    pub state: String,
    /// State, for the style.
    pub class: String,
    /// A word on certainty.
    pub certainty: Option<String>,
    /// That it is not paid, in instalments or given up, with the day and how sure that is.
    pub payment: Option<String>,
    /// Who owes it.
    pub owed_by: Vec<LinkView>,
    /// Several owe it jointly.
    pub jointly: bool,
    /// Its history.
    pub entries: Vec<EntryView>,
    /// Whether it can be enforced.
    pub force: Option<ForceView>,
}

/// A line of a fine's history.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// When.
    pub date: DateView,
    /// State in words.
    pub state: String,
    /// Amount from then on.
    pub amount: String,
    /// Anchor of the event.
    pub event: String,
    /// A word on certainty.
    pub certainty: Option<String>,
}

/// Whether something can be enforced today.
#[derive(Clone, Debug, Serialize)]
pub struct ForceView {
    /// Yes, no, not known.
    pub answer: String,
    /// For the style.
    pub class: String,
    /// Why.
    pub reason: String,
}

pub fn fine(
    site: &Site,
    case: &Case,
    facts: &Facts,
    line: &FineLine,
    links: &Links<'_>,
) -> FineView {
    let words = site.words();
    let force = facts.force.fines.iter().find(|(id, ..)| *id == line.id);
    let owners = owners(case, line);
    FineView {
        kind: describe::fine_kind(words, line.kind),
        announced: describe::fine_amount(words, line, line.announced()),
        standing: describe::fine_amount(words, line, line.amount()),
        euro: line.in_euro(&site.registry().rates).and_then(|euro| fines::euro(words, line, &euro)),
        state: words.label("fine-state", line.state()),
        class: line.state().word().to_owned(),
        certainty: timeline::certainty(words, line.certainty()),
        payment: describe::payment(words, line),
        jointly: owners.len() > 1,
        owed_by: owners.into_iter().map(|who| describe::who(site, who, links)).collect(),
        entries: line
            .entries
            .iter()
            .map(|entry| EntryView {
                date: describe::date(words, &entry.date),
                state: words.label("fine-state", entry.state),
                amount: describe::entry_amount(words, line, entry),
                event: format!("#event-{}", case.timeline[entry.event].id),
                certainty: timeline::certainty(words, entry.certainty),
            })
            .collect(),
        force: force.map(|(_, force, reason, _)| ForceView {
            answer: words.label("force", *force),
            class: force.word().to_owned(),
            reason: words.label("reason", *reason),
        }),
    }
}
