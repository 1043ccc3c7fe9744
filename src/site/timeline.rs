//! The timeline of a case as an ordered list: events, gaps, clocks, and when somebody last looked.

use serde::Serialize;

use super::Site;
use super::clocks;
use super::describe::{self, DateView, LinkView, TextView};
use super::urls::Links;
use crate::derive::{Clocked, Facts, Gap, Reading};
use crate::model::Event;
use crate::model::case::{Case, Evidence};
use crate::model::date::PartialDate;
use crate::model::event::{Of, Ruling};
use crate::model::vocabulary::{Certainty, Phase, SentBackTo, Vocabulary};
use crate::words::{Put, Words};

/// One line of a timeline.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// `event`, `gap`, `clock` or `now`.
    pub kind: &'static str,
    /// What it is about, for the style: the event's kind, or how a clock reads.
    pub class: String,
    /// Anchor of an event.
    pub id: Option<String>,
    /// When.
    pub date: Option<DateView>,
    /// What.
    pub title: String,
    /// More, safe HTML.
    pub text: Option<TextView>,
    /// Who acts.
    pub by: Vec<LinkView>,
    /// Who receives.
    pub to: Vec<LinkView>,
    /// Outcome, measures, fines, findings, results: a line each.
    pub details: Vec<String>,
    /// A word on certainty, where it is not confirmed.
    pub certainty: Option<String>,
    /// Numbers of its sources on the page.
    pub sources: Vec<usize>,
    /// Why there is no source.
    pub unsourced: Option<String>,
    /// A quotation.
    pub quote: Option<String>,
}

/// The lines of a case's timeline.
pub fn rows(site: &Site, case: &Case, facts: &Facts, links: &Links<'_>) -> Vec<Row> {
    let words = site.words();
    let looked = case.last_verified.as_ref().filter(|_| facts.phase() != Phase::Closed);
    // What ends after the last look stands below it: nobody knows what came of it.
    let (later, sooner): (Vec<&Clocked>, Vec<&Clocked>) =
        facts.clocks.iter().filter(|clock| is_shown(clock)).partition(|clock| {
            let last = looked.and_then(PartialDate::latest);
            clock.stop.is_none() && last.is_some_and(|looked| clock.due.1 > looked)
        });
    let mut clocks = sooner.into_iter().peekable();
    let mut rows = Vec::new();
    for (position, event) in case.timeline.iter().enumerate() {
        while let Some(clock) = clocks.next_if(|clock| comes_before(clock, event)) {
            rows.push(clock_row(site, case, clock));
        }
        if let Some(gap) = facts.gaps.iter().find(|gap| gap.before == Some(position)) {
            rows.push(gap_row(words, gap));
        }
        rows.push(event_row(site, case, event, links));
    }
    rows.extend(clocks.map(|clock| clock_row(site, case, clock)));
    if let Some(gap) = facts.gaps.iter().find(|gap| gap.before.is_none()) {
        rows.push(gap_row(words, gap));
    }
    rows.extend(looked.map(|looked| now_row(words, looked, facts)));
    rows.extend(later.into_iter().map(|clock| clock_row(site, case, clock)));
    rows
}

/// What was done in time is not worth a line of its own.
fn is_shown(clock: &Clocked) -> bool {
    !matches!(clock.reading, Reading::Met | Reading::StoppedUnclear)
}

fn comes_before(clock: &Clocked, event: &Event) -> bool {
    event.date.earliest().is_some_and(|date| date > clock.due.1)
}

fn gap_row(words: &Words, gap: &Gap) -> Row {
    let days = words.days(gap.days);
    Row {
        kind: "gap",
        title: words.with("case-gap", &[("days", Put::Text(&days))]),
        ..Row::default()
    }
}

fn now_row(words: &Words, looked: &PartialDate, facts: &Facts) -> Row {
    let key = if facts.decision.is_none() { "case-now-open" } else { "case-now" };
    Row {
        kind: "now",
        date: Some(describe::date(words, looked)),
        title: words.say(key),
        ..Row::default()
    }
}

fn event_row(site: &Site, case: &Case, event: &Event, links: &Links<'_>) -> Row {
    let words = site.words();
    let title = title(words, event);
    // No id of an event or of the page holds two hyphens, nor begins so.
    let prefix = format!("text-{}--", event.id);
    let mut row = Row {
        kind: "event",
        class: event.kind.word().to_owned(),
        id: Some(format!("event-{}", event.id)),
        date: Some(describe::date(words, &event.date)),
        title,
        text: event.text.as_ref().map(|text| describe::markdown(site, text, &prefix)),
        by: event.by.iter().map(|actor| describe::actor(site, case, actor, links)).collect(),
        to: event.to.iter().map(|actor| describe::actor(site, case, actor, links)).collect(),
        details: details(site, case, event),
        quote: event.quote.clone(),
        ..Row::default()
    };
    evidence(words, &event.evidence, &mut row);
    row
}

fn evidence(words: &Words, evidence: &Evidence, row: &mut Row) {
    row.certainty = certainty(words, evidence.certainty);
    row.sources = evidence.sources.iter().map(|index| index + 1).collect();
    row.unsourced = evidence.unsourced.as_ref().map(|reason| {
        words.with("case-unsourced", &[("reason", Put::Text(reason.best(words.lang()).1))])
    });
}

/// What is said where something is not confirmed.
pub fn certainty(words: &Words, certainty: Certainty) -> Option<String> {
    match certainty {
        Certainty::Confirmed => None,
        Certainty::Reported => Some(words.say("case-reported")),
        Certainty::Disputed => Some(words.say("case-disputed")),
    }
}

fn details(site: &Site, case: &Case, event: &Event) -> Vec<String> {
    let words = site.words();
    let mut lines = Vec::new();
    let mut line = |key: &str, name: &str, text: String| {
        lines.push(words.with(key, &[(name, Put::Text(&text))]))
    };
    if event.background {
        line("case-background", "text", String::new());
    }
    if let Of::Event(target) = event.of {
        line("case-about-event", "event", name_of(words, case, target));
    }
    if !event.against.is_empty() {
        let objects: Vec<String> =
            event.against.iter().map(|object| words.label("object", *object)).collect();
        line("case-against", "objects", words.list(&objects));
    }
    if let Some(outcome) = event.outcome {
        line("case-outcome", "outcome", words.label("outcome", outcome));
    }
    if let Some(ruling) = &event.result {
        line("case-result", "result", ruled(words, ruling));
    }
    if let Some(to) = event.sent_back_to.filter(|to| *to != SentBackTo::None) {
        line("case-sent-back", "to", words.label("sent-back", to));
    }
    if let Some(admission) = event.admission {
        line("case-admission", "admission", words.label("admission", admission));
    }
    if let Some(state) = event.payment {
        line("case-payment", "state", words.label("payment", state));
    }
    if !event.measures.is_empty() {
        let measures: Vec<String> =
            event.measures.iter().map(|measure| words.label("measure", *measure)).collect();
        line("case-measures", "measures", measures.join("; "));
    }
    if let Some(due) = &event.due {
        line("case-due", "date", words.date(due));
    }
    lines.extend(fines(words, event));
    lines
}

/// The fines of an event, a line each.
pub fn fines(words: &Words, event: &Event) -> Vec<String> {
    let line = |fine: &crate::model::event::Fine| {
        let amount = describe::stated(words, fine.stated());
        let amount = describe::each(words, amount, fine.per, fine.count);
        let kind = describe::fine_kind(words, fine.kind);
        words.with("case-fine-line", &[("kind", Put::Text(&kind)), ("amount", Put::Text(&amount))])
    };
    event.fines.iter().map(line).collect()
}

/// A judgment's result in words.
pub fn ruled(words: &Words, ruling: &Ruling) -> String {
    match ruling {
        Ruling::Whole(remedy) => words.label("remedy", *remedy),
        Ruling::PerObject(results) => {
            let parts: Vec<String> = results
                .iter()
                .map(|(object, remedy)| {
                    let (object, result) =
                        (words.label("object", *object), words.label("remedy", *remedy));
                    words.with(
                        "case-result-object",
                        &[("object", Put::Text(&object)), ("result", Put::Text(&result))],
                    )
                })
                .collect();
            parts.join("; ")
        }
    }
}

/// The title of an event: its own, else its kind's.
pub fn title(words: &Words, event: &Event) -> String {
    let own = event.title.as_ref().map(|text| describe::title(words, text).1);
    own.unwrap_or_else(|| words.label("event", event.kind))
}

/// An event named in a sentence: its title and date.
pub fn name_of(words: &Words, case: &Case, position: usize) -> String {
    let event = &case.timeline[position];
    format!("{} ({})", title(words, event), words.date(&event.date))
}

/// A clock as a line of a timeline.
fn clock_row(site: &Site, case: &Case, clock: &Clocked) -> Row {
    let view = clocks::view(site, case, clock);
    Row {
        kind: "clock",
        class: view.class.to_owned(),
        date: Some(view.date),
        title: view.title,
        details: view.effect.filter(|_| view.class == "late").into_iter().collect(),
        ..Row::default()
    }
}
