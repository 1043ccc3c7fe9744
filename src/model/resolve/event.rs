//! The timeline.

use std::collections::{BTreeMap, BTreeSet};

use super::at::At;
use super::desk::{Desk, clip};
use super::fine;
use super::source::{EvidenceFields, Shelf, party_id};
use super::suggest;
use crate::diagnostic::{Place, code};
use crate::model::Registry;
use crate::model::case::{Complainant, Evidence, Respondent};
use crate::model::date::{self, Form, PartialDate};
use crate::model::event::{Actor, Event, FindingEntry, Of, Ruling};
use crate::model::id::Id;
use crate::model::vocabulary::{EventKind, Finding, Object, Remedy, Vocabulary};
use crate::source::record::{
    CaseRecord, EventRecord, FindingRecord, Findings, Loose, Many, ResultRecord, Word,
};

/// Those who can act in a case.
pub(super) struct Parties<'r> {
    pub complainants: &'r [Complainant],
    pub companies: &'r [Respondent],
    pub registry: &'r Registry,
}

/// Resolves all events. One whose kind cannot be read is left out; a date that cannot be read is
/// unknown.
pub(super) fn timeline(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    record: &CaseRecord,
    parties: &Parties<'_>,
    shelf: &mut Shelf<'_>,
) -> Vec<Event> {
    let at = root.key("timeline");
    let Some(records) = desk.take(&at, &record.timeline) else { return Vec::new() };
    let ids = event_ids(desk, &at, records);
    let mut events: Vec<Event> = Vec::with_capacity(records.len());
    for (index, field) in records.iter().enumerate() {
        let here = at.index(index);
        let Some(record) = desk.take(&here, field) else { continue };
        let id = ids.get(index).cloned().unwrap_or_else(|| Id::new("event"));
        let reader = Reader { record, index, parties, earlier: &events, ids: &ids };
        if let Some(event) = reader.event(desk, &here, id, shelf) {
            events.push(event);
        }
    }
    events
}

/// The id of each event: its own, or its kind, `kind-2`, … by position.
fn event_ids(desk: &mut Desk<'_>, at: &At<'_>, records: &[Loose<EventRecord>]) -> Vec<Id> {
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (index, field) in records.iter().enumerate() {
        if let Some(Loose::Is(word)) = field.good().map(|record| &record.id) {
            let here = at.index(index);
            let here = here.key("id");
            desk.id(&here, &word.0);
            if !taken.insert(&word.0) {
                desk.fault(
                    &code::SAME_ID,
                    &here,
                    format!("two events of this case have the id `{}`", clip(&word.0)),
                    "give each event an id of its own".to_owned(),
                );
            }
        }
    }
    let mut given: BTreeSet<String> = BTreeSet::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    records
        .iter()
        .map(|field| {
            let record = field.good();
            if let Some(word) = record.and_then(|record| record.id.good()) {
                return Id::new(&word.0);
            }
            let kind =
                record.and_then(|record| record.event.good()).map_or("event", |word| &word.0);
            Id::new(&free(kind, counts.entry(kind).or_default(), &taken, &mut given))
        })
        .collect()
}

/// The next id of a kind that no event has; `count` is how many were tried before.
fn free(
    kind: &str,
    count: &mut usize,
    own: &BTreeSet<&str>,
    given: &mut BTreeSet<String>,
) -> String {
    loop {
        *count += 1;
        let id = if *count == 1 { kind.to_owned() } else { format!("{kind}-{count}") };
        if !own.contains(id.as_str()) && given.insert(id.clone()) {
            return id;
        }
    }
}

struct Reader<'r> {
    record: &'r EventRecord,
    index: usize,
    parties: &'r Parties<'r>,
    earlier: &'r [Event],
    ids: &'r [Id],
}

impl Reader<'_> {
    fn event(
        &self,
        desk: &mut Desk<'_>,
        at: &At<'_>,
        id: Id,
        shelf: &mut Shelf<'_>,
    ) -> Option<Event> {
        let record = self.record;
        desk.unknown(at, &record.unknown, EventRecord::KEYS);
        self.required(desk, at);
        let kind = desk.word::<EventKind>(&at.key("event"), &record.event);
        let date = desk.date(&at.key("date"), &record.date);
        let fields = EvidenceFields {
            certainty: &record.certainty,
            sources: &record.sources,
            unsourced: &record.unsourced,
        };
        let evidence = shelf.evidence(desk, at, &fields, None);
        let laws = &self.parties.registry.law_names;
        let findings = self.findings(desk, at, &evidence, shelf);
        let known = kind.unwrap_or(EventKind::Note);
        let fines = fine::fines(
            desk,
            at,
            record,
            &fine::On { kind: known, parties: self.parties, evidence: &evidence, laws },
            shelf,
        );
        let event = Event {
            id,
            index: self.index,
            date: date.unwrap_or(PartialDate { form: Form::Unknown, approximate: false }),
            time: self.time(desk, at),
            kind: known,
            title: desk.text(&at.key("title"), &record.title),
            text: desk.text(&at.key("text"), &record.text),
            by: self.actors(desk, &at.key("by"), &record.by),
            to: self.actors(desk, &at.key("to"), &record.to),
            of: self.of(desk, at, known),
            against: desk.words(&at.key("against"), &record.against),
            body: desk.word(&at.key("body"), &record.body),
            outcome: desk.word(&at.key("outcome"), &record.outcome),
            result: self.result(desk, at),
            sent_back_to: desk.word(&at.key("sent_back_to"), &record.sent_back_to),
            admission: desk.word(&at.key("admission"), &record.admission),
            payment: desk.word(&at.key("state"), &record.state),
            measures: desk.words(&at.key("measures"), &record.measures),
            fines,
            fine_is_short: record.fine.is_there(),
            findings,
            due: desk.date(&at.key("due"), &record.due),
            reference: desk.lines(&at.key("reference"), &record.reference),
            background: desk.flag(&at.key("background"), &record.background).unwrap_or(false),
            evidence,
            quote: desk.quote(&at.key("quote"), &record.quote),
        };
        kind.is_some().then_some(event)
    }

    fn required(&self, desk: &mut Desk<'_>, at: &At<'_>) {
        if !self.record.date.is_there() {
            desk.missing(
                at,
                "date",
                "`2024-10-22`, `2024-10`, `2024`, `before 2024-10-22` or `unknown`",
            );
        }
        if !self.record.event.is_there() {
            desk.missing(at, "event", "what happened, such as `event: complaint-filed`");
        }
    }

    fn time(&self, desk: &mut Desk<'_>, at: &At<'_>) -> Option<date::EventTime> {
        let at = at.key("time");
        let word = desk.take(&at, &self.record.time)?;
        match date::parse_time(&word.0) {
            Ok(time) => Some(time),
            Err(error) => {
                desk.fault(&code::BAD_DATE, &at, error.to_string(), error.help());
                None
            }
        }
    }

    fn actors(&self, desk: &mut Desk<'_>, at: &At<'_>, field: &Loose<Many<Word>>) -> Vec<Actor> {
        let mut actors = Vec::new();
        desk.each(at, field, |desk, at, word| actors.extend(self.actor(desk, at, &word.0)));
        actors
    }

    fn actor(&self, desk: &mut Desk<'_>, at: &At<'_>, word: &str) -> Option<Actor> {
        match word {
            "complainant" => return Some(Actor::Complainant),
            "company" => return Some(Actor::Company),
            _ => {}
        }
        let complainants =
            self.parties.complainants.iter().filter_map(|party| party_id(&party.who));
        let companies = self.parties.companies.iter().filter_map(|party| party_id(&party.who));
        let parties: Vec<&str> = complainants.chain(companies).collect();
        if parties.contains(&word) {
            return Some(Actor::Party(Id::new(word)));
        }
        let registry = self.parties.registry;
        if registry.authorities.contains_key(word) {
            return Some(Actor::Authority(Id::new(word)));
        }
        if registry.courts.contains_key(word) {
            return Some(Actor::Court(Id::new(word)));
        }
        let words = ["complainant", "company"].into_iter().chain(parties);
        let offices = registry.authorities.keys().chain(registry.courts.keys()).map(Id::as_str);
        let near = suggest::nearest(word, words.chain(offices));
        let help = if near.is_empty() {
            "write `complainant`, `company`, or the id of an authority, a court or a party of the case".to_owned()
        } else {
            format!("did you mean `{}`?", near.join("` or `"))
        };
        desk.fault(
            &code::UNKNOWN_ID,
            at,
            format!("nobody who can act here has the id `{}`", clip(word)),
            help,
        );
        None
    }

    fn of(&self, desk: &mut Desk<'_>, at: &At<'_>, kind: EventKind) -> Of {
        let at = at.key("of");
        let Some(word) = desk.take(&at, &self.record.of) else { return Of::Default };
        match (word.0.as_str(), kind) {
            ("proceedings", EventKind::Stay | EventKind::StayLifted) => return Of::Proceedings,
            ("enforcement", EventKind::Stay | EventKind::StayLifted) => return Of::Enforcement,
            _ => {}
        }
        if let Some(position) = self.earlier.iter().position(|event| event.id.as_str() == word.0) {
            return Of::Event(position);
        }
        match self.ids.iter().position(|id| id.as_str() == word.0) {
            // An earlier event whose kind could not be read: that is reported there.
            Some(position) if position < self.index => {}
            Some(_) => desk.fault(
                &code::UNKNOWN_ID,
                &at,
                format!("`{}` is not an earlier event", clip(&word.0)),
                "name an event above this one, or put the events in their order".to_owned(),
            ),
            None => {
                let last = self.earlier.iter().rev().take(suggest::MOST_OF_A_FILE);
                let earlier: Vec<&str> = last.rev().map(|event| event.id.as_str()).collect();
                let help = suggest::help(&word.0, &earlier).or_else(|| {
                    Some("give the event that is meant an `id:`, and name it here".to_owned())
                });
                let message = format!("the case has no event `{}`", clip(&word.0));
                desk.fault(&code::UNKNOWN_ID, &at, message, help);
            }
        }
        Of::Default
    }

    fn result(&self, desk: &mut Desk<'_>, at: &At<'_>) -> Option<Ruling> {
        let at = at.key("result");
        match desk.take(&at, &self.record.result)? {
            ResultRecord::One(word) => desk.of_list(&at, word).map(Ruling::Whole),
            ResultRecord::PerObject(named) => {
                let mut results = Vec::new();
                for (key, value) in &named.0 {
                    let here = at.key(key);
                    let object = Object::from_word(key);
                    if object.is_none() {
                        let words: Vec<&str> =
                            Object::ALL.iter().map(|object| object.word()).collect();
                        let help = suggest::help(key, &words);
                        desk.report(
                            &code::UNKNOWN_WORD,
                            Place::Key(here.path()),
                            format!("`{}` is nothing that a judgment can rule on", clip(key)),
                        )
                        .help = help;
                    }
                    let remedy: Option<Remedy> = desk.word(&here, value);
                    if let (Some(object), Some(remedy)) = (object, remedy) {
                        if !remedy.of_object() {
                            desk.fault(
                                &code::UNKNOWN_WORD,
                                &here,
                                format!(
                                    "`{}` is said of an action as such, not of one object",
                                    remedy.word()
                                ),
                                format!("write `result: {}`", remedy.word()),
                            );
                        }
                        results.push((object, remedy));
                    }
                }
                Some(Ruling::PerObject(results))
            }
        }
    }

    fn findings(
        &self,
        desk: &mut Desk<'_>,
        at: &At<'_>,
        of: &Evidence,
        shelf: &mut Shelf<'_>,
    ) -> Vec<FindingEntry> {
        let at = at.key("findings");
        let laws = &self.parties.registry.law_names;
        let mut entries = Vec::new();
        match desk.take(&at, &self.record.findings) {
            None => {}
            Some(Findings::Map(named)) => {
                for (key, value) in &named.0 {
                    let here = at.key(key);
                    let finding: Option<Finding> = desk.word(&here, value);
                    let before = desk.diagnostics.len();
                    let citations = desk.citation(&here, key, laws);
                    for diagnostic in &mut desk.diagnostics[before..] {
                        diagnostic.location.place = Place::Key(here.path());
                    }
                    let Some(finding) = finding else { continue };
                    entries.extend(citations.into_iter().map(|provision| FindingEntry {
                        provision,
                        finding,
                        evidence: of.clone(),
                    }));
                }
            }
            Some(Findings::List(list)) => {
                for (index, field) in list.iter().enumerate() {
                    let here = at.index(index);
                    let Some(record) = desk.take(&here, field) else { continue };
                    self.finding(desk, &here, record, of, shelf, &mut entries);
                }
            }
        }
        entries
    }

    fn finding(
        &self,
        desk: &mut Desk<'_>,
        at: &At<'_>,
        record: &FindingRecord,
        of: &Evidence,
        shelf: &mut Shelf<'_>,
        entries: &mut Vec<FindingEntry>,
    ) {
        desk.unknown(at, &record.unknown, FindingRecord::KEYS);
        if !record.provision.is_there() {
            desk.missing(at, "provision", "a citation, such as `GDPR Art. 32`");
        }
        if !record.finding.is_there() {
            desk.missing(at, "finding", "what was found, such as `infringed`");
        }
        let fields = EvidenceFields {
            certainty: &record.certainty,
            sources: &record.sources,
            unsourced: &record.unsourced,
        };
        let evidence = shelf.evidence(desk, at, &fields, Some(of));
        let finding: Option<Finding> = desk.word(&at.key("finding"), &record.finding);
        let provision_at = at.key("provision");
        let laws = &self.parties.registry.law_names;
        let Some(word) = desk.take(&provision_at, &record.provision) else { return };
        let citations = desk.citation(&provision_at, &word.0, laws);
        let Some(finding) = finding else { return };
        entries.extend(citations.into_iter().map(|provision| FindingEntry {
            provision,
            finding,
            evidence: evidence.clone(),
        }));
    }
}
