//! In force today? The answers of a case and of a company: what of it can be enforced, and why;
//! then decided or not, final or not.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Site;
use super::book::owners;
use super::describe;
use crate::derive::{Facts, Finality, FineState, Force, Reason};
use crate::model::Id;
use crate::model::case::Case;
use crate::model::vocabulary::{Certainty, Outcome, Status};
use crate::words::{Put, Words};

/// The answers, and what there is to say beside them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InForceView {
    /// An answer for each fine and for the orders; for a company, for all of a sort.
    pub answers: Vec<AnswerView>,
    /// Sentences on the whole.
    pub says: String,
}

/// Whether something is in force.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    /// What is meant.
    pub what: String,
    /// The answer.
    pub answer: String,
    /// Why, and whether that is only reported.
    pub reason: Option<String>,
    /// That a fine is not paid, in instalments or given up.
    pub payment: Option<String>,
}

/// The answers of a case: one per fine, one on the orders; then sentences on the case.
pub fn of_case(site: &Site, case: &Case, facts: &Facts) -> InForceView {
    let words = site.words();
    let mut answers = Vec::new();
    for (fine, (_, force, reason, certainty)) in facts.fines.iter().zip(&facts.force.fines) {
        let kind = describe::fine_kind(words, fine.kind);
        let annulled = fine.state() == FineState::Annulled;
        let amount = if annulled { fine.announced() } else { fine.amount() };
        let amount = describe::fine_amount(words, fine, amount);
        let what =
            words.with("force-fine", &[("kind", Put::Text(&kind)), ("amount", Put::Text(&amount))]);
        let payment = describe::payment(words, fine);
        answers.push(AnswerView { payment, ..answer(words, what, *force, *reason, *certainty) });
    }
    if let Some((force, reason, certainty)) = facts.force.orders {
        answers.push(answer(words, words.say("case-orders"), force, reason, certainty));
    }
    let mut said = stands(words, case, facts);
    if facts.decision.is_some() && answers.is_empty() {
        let interprets = facts.outcome == Some(Outcome::Interpreted);
        said.push(words.say(if interprets { "force-interprets" } else { "force-nothing" }));
    }
    InForceView { answers, says: said.join(" ") }
}

fn answer(
    words: &Words,
    what: String,
    force: Force,
    reason: Reason,
    certainty: Certainty,
) -> AnswerView {
    let why = words.label("force-why", reason);
    let key = match certainty {
        Certainty::Confirmed => "force-why-is",
        _ => "force-why-reported",
    };
    let reason = words.with(key, &[("reason", Put::Text(&why))]);
    let answer = words.label("force", force);
    AnswerView { what, answer, reason: Some(reason), payment: None }
}

/// Decided or not, and whether that can still change.
fn stands(words: &Words, case: &Case, facts: &Facts) -> Vec<String> {
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
        said.push(super::stands::may_change(words, case, facts));
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
    obeyed: i64,
    no: i64,
    unknown: i64,
}

impl Count {
    fn add(&mut self, force: Force) {
        match force {
            Force::Yes => self.yes += 1,
            Force::Obeyed => self.obeyed += 1,
            Force::No => self.no += 1,
            Force::Unknown => self.unknown += 1,
        }
    }

    fn say(&self, words: &Words, key: &str) -> Option<AnswerView> {
        let all = self.yes + self.obeyed + self.no + self.unknown;
        let counts = [
            ("yes", Put::Number(self.yes)),
            ("obeyed", Put::Number(self.obeyed)),
            ("no", Put::Number(self.no)),
            ("unknown", Put::Number(self.unknown)),
        ];
        (all > 0).then(|| AnswerView {
            what: words.with(key, &[("n", Put::Number(all))]),
            answer: words.with("force-counts", &counts),
            reason: None,
            payment: None,
        })
    }
}

/// The answers of a company: its fines and orders over all its cases, counted.
pub fn of_company(site: &Site, places: &[usize], of: &BTreeSet<Id>) -> Option<InForceView> {
    let words = site.words();
    let (mut fines, mut orders, mut pending) = (Count::default(), Count::default(), 0);
    for place in places {
        let (case, facts) = site.case(*place);
        if case.withdrawn.is_some() {
            continue;
        }
        pending += i64::from(facts.finality == Finality::NoDecision);
        for (fine, (_, force, ..)) in facts.fines.iter().zip(&facts.force.fines) {
            if !owners(case, fine).is_disjoint(of) {
                fines.add(*force);
            }
        }
        if let Some((force, ..)) = facts.force.orders {
            orders.add(force);
        }
    }
    let mut answers: Vec<AnswerView> = Vec::new();
    answers.extend(fines.say(words, "force-fines"));
    answers.extend(orders.say(words, "force-orders"));
    let says = if answers.is_empty() { words.say("force-none-known") } else { String::new() };
    if pending > 0 {
        answers.push(AnswerView {
            what: words.say("force-pending"),
            answer: words.with("force-pending-cases", &[("n", Put::Number(pending))]),
            reason: None,
            payment: None,
        });
    }
    (!places.is_empty()).then_some(InForceView { answers, says })
}
