//! In force today? One line per case and per company: decided or not, final or not, what of it can
//! be enforced, and what is not known.

use std::collections::BTreeSet;

use super::Site;
use super::book::owners;
use super::describe;
use crate::derive::{Facts, Finality, FineState, Force, Reason};
use crate::model::Id;
use crate::model::vocabulary::{Certainty, Status};
use crate::words::{Put, Words};

/// The line of a case: a sentence on the case, one per fine, one on the orders.
pub fn line(site: &Site, facts: &Facts) -> String {
    let words = site.words();
    let mut said = stands(words, facts);
    for (fine, (_, force, reason)) in facts.fines.iter().zip(&facts.force.fines) {
        let kind = describe::fine_kind(words, fine.kind);
        let annulled = fine.state() == FineState::Annulled;
        let amount = if annulled { fine.announced() } else { fine.amount() };
        let amount = describe::fine_amount(words, fine, amount);
        let what =
            words.with("force-fine", &[("kind", Put::Text(&kind)), ("amount", Put::Text(&amount))]);
        said.push(answer(words, &what, *force, *reason, fine.certainty()));
    }
    if let Some((force, reason)) = facts.force.orders {
        let what = words.say("case-orders");
        said.push(answer(words, &what, force, reason, facts.certainty));
    }
    if facts.decision.is_some() && facts.fines.is_empty() && facts.force.orders.is_none() {
        said.push(words.say("force-nothing"));
    }
    said.join(" ")
}

fn answer(words: &Words, what: &str, force: Force, reason: Reason, certainty: Certainty) -> String {
    // That no source says so, and what the law asks for first, rests on no report.
    let known = matches!(reason, Reason::NotSaid | Reason::AwaitsConfirmation);
    let confirmed = certainty == Certainty::Confirmed || known;
    let key = if confirmed { "force-answer" } else { "force-answer-reported" };
    let (answer, reason) = (words.label("force", force), words.label("force-why", reason));
    words.with(
        key,
        &[
            ("what", Put::Text(what)),
            ("answer", Put::Text(&answer)),
            ("reason", Put::Text(&reason)),
        ],
    )
}

/// Decided or not, and whether that can still change.
fn stands(words: &Words, facts: &Facts) -> Vec<String> {
    let key = match (facts.stage, facts.finality) {
        (Some(Status::Withdrawn), _) => "force-withdrawn",
        (Some(Status::Settled), _) => "force-settled",
        (Some(Status::Discontinued), _) => "force-discontinued",
        (Some(Status::Annulled), _) => "force-annulled",
        (Some(Status::Rejected), _) => "force-rejected",
        (_, Finality::NoDecision) if in_part(facts) => "force-in-part",
        (_, Finality::NoDecision) => "force-no-decision",
        (Some(Status::Stayed), _) => "force-stayed",
        (_, Finality::UnderAppeal) => "force-appealed",
        (_, Finality::NotFinal) => "force-remitted",
        (_, Finality::Final) => "force-final",
        (_, Finality::Unknown) => "force-decided",
    };
    let text = words.say(key);
    let confirmed =
        facts.certainty == Certainty::Confirmed || facts.finality == Finality::NoDecision;
    let key = if confirmed { "force-is" } else { "force-is-reported" };
    let mut said = vec![words.with(key, &[("text", Put::Text(&text))])];
    if facts.finality == Finality::Unknown && facts.stage.is_none_or(can_be_attacked) {
        said.push(words.say("case-final-unknown"));
    }
    said
}

/// Whether something was imposed or ordered before any decision on the whole.
fn in_part(facts: &Facts) -> bool {
    facts.force.orders.is_some() || facts.fines.iter().any(|line| line.imposed().is_some())
}

/// Whether a stage leaves room for the question of an appeal.
fn can_be_attacked(status: Status) -> bool {
    matches!(status, Status::Decided | Status::Rejected | Status::Annulled)
}

/// How many of some things can be enforced, cannot, and may or may not.
#[derive(Default)]
struct Count {
    yes: i64,
    no: i64,
    unknown: i64,
}

impl Count {
    fn add(&mut self, force: Force) {
        match force {
            Force::Yes => self.yes += 1,
            Force::No => self.no += 1,
            Force::Unknown => self.unknown += 1,
        }
    }

    fn say(&self, words: &Words, key: &str) -> Option<String> {
        let all = self.yes + self.no + self.unknown;
        (all > 0).then(|| {
            words.with(
                key,
                &[
                    ("n", Put::Number(all)),
                    ("yes", Put::Number(self.yes)),
                    ("no", Put::Number(self.no)),
                    ("unknown", Put::Number(self.unknown)),
                ],
            )
        })
    }
}

/// The line of a company: its fines and orders over all its cases, counted by the answer.
pub fn of_company(site: &Site, places: &[usize], of: &BTreeSet<Id>) -> Option<String> {
    let words = site.words();
    let (mut fines, mut orders, mut pending) = (Count::default(), Count::default(), 0);
    for place in places {
        let (case, facts) = site.case(*place);
        if case.withdrawn.is_some() {
            continue;
        }
        pending += i64::from(facts.finality == Finality::NoDecision);
        for (fine, (_, force, _)) in facts.fines.iter().zip(&facts.force.fines) {
            if !owners(case, fine).is_disjoint(of) {
                fines.add(*force);
            }
        }
        if let Some((force, _)) = facts.force.orders {
            orders.add(force);
        }
    }
    let mut said: Vec<String> = Vec::new();
    said.extend(fines.say(words, "force-fines"));
    said.extend(orders.say(words, "force-orders"));
    if said.is_empty() {
        said.push(words.say("force-none-known"));
    }
    if pending > 0 {
        said.push(words.with("force-pending", &[("n", Put::Number(pending))]));
    }
    (!places.is_empty()).then(|| said.join(" "))
}
