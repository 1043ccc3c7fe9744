//! Where a case stands, in one or two sentences that say no more than is known.

use super::{Site, timeline};
use crate::derive::{Facts, Finality};
use crate::model::case::{Case, Origin};
use crate::model::date::PartialDate;
use crate::model::vocabulary::{Certainty, EventKind, Phase, Status};
use crate::words::{Put, Words};

/// After how many days without a look the page says so.
const STALE_AFTER: i64 = 180;
/// From how many days on it is said how long a case was open.
const WORTH_TELLING: i64 = 30;

/// The sentences, in the order in which they are read.
pub fn sentences(site: &Site, case: &Case, facts: &Facts) -> Vec<String> {
    let words = site.words();
    let mut sentences = Vec::new();
    let Some(place) = facts.decision else {
        let looked = case.last_verified.as_ref().filter(|_| facts.phase() != Phase::Closed);
        sentences.extend(looked.into_iter().flat_map(|looked| {
            if stale(looked, site) {
                stale_no_decision(words, case, facts, looked)
            } else {
                vec![no_decision(words, case, facts, looked)]
            }
        }));
        return sentences;
    };
    sentences.extend(decided(words, case, facts, place));
    if let Some(looked) = &case.last_verified {
        sentences.push(words.with("case-looked", &[("date", Put::Text(&words.date(looked)))]));
        if stale(looked, site) && facts.phase() != Phase::Closed {
            sentences.push(words.say("case-not-checked-since"));
        }
    }
    sentences
}

fn stale(looked: &PartialDate, site: &Site) -> bool {
    looked
        .latest()
        .is_some_and(|day| crate::derive::span::days(day, site.loaded().as_of) > STALE_AFTER)
}

/// How long a case has been open, where that is worth a word: not where somebody looked in the
/// month in which it began.
fn open_for(words: &Words, facts: &Facts) -> Option<String> {
    facts.open_for.filter(|days| days.min >= WORTH_TELLING).map(|days| words.days(days))
}

fn no_decision(words: &Words, case: &Case, facts: &Facts, looked: &PartialDate) -> String {
    let date = words.date(looked);
    let Some(days) = open_for(words, facts) else {
        return words.with("case-no-decision", &[("date", Put::Text(&date))]);
    };
    let start = words.say(match case.origin() {
        Origin::Complaint => "case-start-filed",
        Origin::OwnVolition => "case-start-opened",
        Origin::BreachNotification => "case-start-other",
    });
    words.with(
        "case-no-decision-days",
        &[("date", Put::Text(&date)), ("days", Put::Text(&days)), ("start", Put::Text(&start))],
    )
}

/// The same of a case at which nobody has looked for long: when it began, and that a decision of
/// which nobody here knows may have come since.
fn stale_no_decision(
    words: &Words,
    case: &Case,
    facts: &Facts,
    looked: &PartialDate,
) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(event) = facts.open_for.and(crate::derive::span::began(case)) {
        let key = match event.kind {
            EventKind::ComplaintFiled => "case-began-filed",
            EventKind::InvestigationOpened => "case-began-opened",
            _ => "case-began-other",
        };
        sentences.push(words.with(key, &[("date", Put::Text(&words.date(&event.date)))]));
    }
    let date = words.date(looked);
    sentences.push(match open_for(words, facts) {
        Some(days) => words.with(
            "case-stale-no-decision-days",
            &[("date", Put::Text(&date)), ("days", Put::Text(&days))],
        ),
        None => words.with("case-stale-no-decision", &[("date", Put::Text(&date))]),
    });
    sentences
}

fn decided(words: &Words, case: &Case, facts: &Facts, place: usize) -> Vec<String> {
    let mut sentences = Vec::new();
    let event = &case.timeline[place];
    let label = facts.outcome.map_or_else(String::new, |outcome| words.label("outcome", outcome));
    let key = match event.evidence.certainty {
        Certainty::Confirmed => "case-decided",
        Certainty::Reported => "case-decided-reported",
        Certainty::Disputed => "case-decided-disputed",
    };
    let date = words.date(&event.date);
    sentences.push(words.with(key, &[("outcome", Put::Text(&label)), ("date", Put::Text(&date))]));
    if let (Some(set_by), Some(status)) =
        (facts.set_by.filter(|set_by| *set_by != place), facts.stage)
    {
        let event = &case.timeline[set_by];
        // The status above says how sure it is.
        let (key, status) = match &event.result {
            // What a court says of a decision is no second decision.
            Some(ruling) if matches!(status, Status::Decided | Status::Rejected) => {
                ("case-judged", timeline::ruled(words, ruling))
            }
            _ => ("case-then", words.label("status", status)),
        };
        let date = words.date(&event.date);
        sentences
            .push(words.with(key, &[("status", Put::Text(&status)), ("date", Put::Text(&date))]));
    }
    let open = facts.stage == Some(Status::Decided) && facts.finality == Finality::Unknown;
    if open {
        sentences.push(may_change(words, case, facts));
    }
    sentences
}

/// Whether what stands can still change, where nobody knows: what was last said of it, or that
/// nothing was.
pub fn may_change(words: &Words, case: &Case, facts: &Facts) -> String {
    let Some(event) = facts.not_final.map(|position| &case.timeline[position]) else {
        return words.say("case-final-unknown");
    };
    let key = match event.evidence.certainty {
        Certainty::Confirmed => "case-not-final",
        Certainty::Reported => "case-not-final-reported",
        Certainty::Disputed => "case-not-final-disputed",
    };
    words.with(key, &[("date", Put::Text(&words.date(&event.date)))])
}
