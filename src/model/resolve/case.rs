//! A case file.

use std::collections::BTreeSet;

use super::at::At;
use super::desk::Desk;
use super::event::{self, Parties};
use super::party;
use super::source::{EvidenceFields, Shelf};
use crate::diagnostic::{Place, code};
use crate::model::case::{
    Affected, Bounds, Case, Correction, Reference, Related, Request, Response,
};
use crate::model::identifier;
use crate::model::vocabulary::{Measure, Relation, Vocabulary};
use crate::model::{Id, Registry};
use crate::source::record::{
    AffectedRecord, CaseRecord, CorrectionRecord, Loose, Many, OrWord, ReferencesRecord,
    RelatedRecord, RequestRecord, ResponseRecord, Word,
};

/// Resolves one case; `stem` is the file's name without its ending.
pub(super) fn resolve(
    mut desk: Desk<'_>,
    stem: &str,
    record: &CaseRecord,
    registry: &Registry,
) -> Case {
    let root = At::root();
    desk.unknown(&root, &record.unknown, CaseRecord::KEYS);
    required(&mut desk, &root, record);
    if let Some(lang) = desk.language(&root.key("lang"), &record.lang) {
        desk.lang = lang;
    }
    let id = own_id(&mut desk, stem, registry);
    let complainants = party::complainants(&mut desk, &root, record, registry);
    let companies = party::companies(&mut desk, &root, record, registry);
    let authorities = party::authorities(&mut desk, &root, record, registry);
    let mut shelf = Shelf::new(registry, &complainants, &companies);
    shelf.fill(&mut desk, &root.key("sources"), &record.sources);
    let parties = Parties { complainants: &complainants, companies: &companies, registry };
    let timeline = event::timeline(&mut desk, &root, record, &parties, &mut shelf);
    let response = response(&mut desk, &root, &record.response, &mut shelf);
    let affected = affected(&mut desk, &root, &record.affected, &mut shelf);
    let desk = &mut desk;
    Case {
        id,
        file: desk.file,
        lang: desk.lang.clone(),
        title: desk.text(&root.key("title"), &record.title).unwrap_or_default(),
        known_as: desk.lines(&root.key("known_as"), &record.known_as),
        summary: desk.text(&root.key("summary"), &record.summary),
        details: desk.text(&root.key("details"), &record.details),
        legal_basis: desk.citations(
            &root.key("legal_basis"),
            &record.legal_basis,
            &registry.law_names,
        ),
        relies_on: desk.words(&root.key("relies_on"), &record.relies_on),
        status: desk.word(&root.key("status"), &record.status),
        cross_border: desk.flag(&root.key("cross_border"), &record.cross_border),
        selection: desk.word(&root.key("selection"), &record.selection),
        watched_since: desk.date(&root.key("watched_since"), &record.watched_since),
        last_verified: desk.date(&root.key("last_verified"), &record.last_verified),
        requests: requests(desk, &root, &record.requests),
        topics: topics(desk, &root, &record.topics, registry),
        campaign: campaign(desk, &root, &record.campaign, registry),
        related: related(desk, &root, &record.related),
        references: references(desk, &root, &record.references),
        corrections: corrections(desk, &root, &record.corrections),
        former_ids: former_ids(desk, &root, &record.former_ids),
        draft: desk.flag(&root.key("draft"), &record.draft).unwrap_or(false),
        withdrawn: desk.text(&root.key("withdrawn"), &record.withdrawn),
        noindex: desk.flag(&root.key("noindex"), &record.noindex).unwrap_or(false),
        complainants,
        companies,
        authorities,
        timeline,
        response,
        affected,
        sources: shelf.sources,
    }
}

fn required(desk: &mut Desk<'_>, root: &At<'_>, record: &CaseRecord) {
    let keys = [
        (
            "title",
            record.title.is_there(),
            "who says that who did what: `title: \"noyb: Pinterest tracks users without asking\"`",
        ),
        (
            "complainant",
            record.complainant.is_there(),
            "an id of registry/complainants/, `individual`, `authority` or `breach-notification`",
        ),
        ("company", record.company.is_there(), "an id of registry/companies/"),
        (
            "authority",
            record.authority.is_there(),
            "an id of registry/authorities/, such as `authority: fr-cnil`",
        ),
        (
            "legal_basis",
            record.legal_basis.is_there(),
            "a list of provisions, such as `- GDPR Art. 6(1)(f)`",
        ),
        ("status", record.status.is_there(), "where the case stands, such as `status: filed`"),
        (
            "timeline",
            record.timeline.is_there(),
            "a list of events, each with `date`, `event` and `sources`",
        ),
    ];
    for (key, _, help) in keys.into_iter().filter(|(_, there, _)| !there) {
        desk.missing(root, key, help);
    }
}

fn own_id(desk: &mut Desk<'_>, stem: &str, registry: &Registry) -> Id {
    match identifier::parse_case_id(stem) {
        Ok(_) if registry.retired.contains(stem) => {
            desk.report(
                &code::RETIRED_ID,
                Place::File,
                format!("the id `{stem}` was retired and may not be used again"),
            )
            .help = Some("rename the file; registry/retired.txt lists such ids".to_owned());
        }
        Ok(_) => {}
        Err(error) => {
            let help = error.help();
            desk.report(
                &code::BAD_ID,
                Place::File,
                format!("the file's name is the case's id, and {error}"),
            )
            .help = help;
        }
    }
    Id::new(stem)
}

fn corrections(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Vec<Loose<CorrectionRecord>>>,
) -> Vec<Correction> {
    let at = root.key("corrections");
    let mut corrections = Vec::new();
    for (index, field) in desk.take(&at, field).into_iter().flatten().enumerate() {
        let here = at.index(index);
        let Some(record) = desk.take(&here, field) else { continue };
        desk.unknown(&here, &record.unknown, CorrectionRecord::KEYS);
        for (key, there) in [("date", record.date.is_there()), ("text", record.text.is_there())] {
            if !there {
                desk.missing(&here, key, "a correction says when it was made, and what was wrong");
            }
        }
        let date = desk.date(&here.key("date"), &record.date);
        let text = desk.text(&here.key("text"), &record.text);
        if let (Some(date), Some(text)) = (date, text) {
            corrections.push(Correction { date, text });
        }
    }
    corrections
}

fn former_ids(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<Many<Word>>) -> Vec<Id> {
    let mut ids = Vec::new();
    desk.each(&root.key("former_ids"), field, |desk, at, word| {
        ids.extend(desk.entry_id(at, &word.0))
    });
    ids
}

fn topics(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Many<Word>>,
    registry: &Registry,
) -> Vec<Id> {
    let mut topics = BTreeSet::new();
    desk.each(&root.key("topics"), field, |desk, at, word| {
        topics.extend(desk.known(at, &word.0, "topic", &registry.topics));
    });
    topics.into_iter().collect()
}

fn campaign(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Word>,
    registry: &Registry,
) -> Option<Id> {
    let at = root.key("campaign");
    let word = desk.take(&at, field)?;
    desk.known(&at, &word.0, "campaign", &registry.campaigns)
}

fn related(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Many<OrWord<RelatedRecord>>>,
) -> Vec<Related> {
    let mut related = Vec::new();
    let mut add = |desk: &mut Desk<'_>, at: &At<'_>, word: &str, relation: Option<Relation>| {
        let case = desk.id(at, word);
        related.extend(case.map(|case| Related { case, relation, at: at.standing() }));
    };
    desk.each(&root.key("related"), field, |desk, at, entry| match entry {
        OrWord::Word(word) => add(desk, at, word, None),
        OrWord::Full(record) => {
            desk.unknown(at, &record.unknown, RelatedRecord::KEYS);
            let relation = desk.word(&at.key("relation"), &record.relation);
            let case_at = at.key("case");
            if let Some(word) = desk.take(&case_at, &record.case) {
                add(desk, &case_at, &word.0, relation);
            } else if !record.case.is_there() {
                desk.missing(at, "case", "the id of the other case");
            }
        }
    });
    related
}

fn requests(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Many<OrWord<RequestRecord>>>,
) -> Vec<Request> {
    let mut requests = Vec::new();
    desk.each(&root.key("requests"), field, |desk, at, entry| match entry {
        OrWord::Word(word) => {
            let measure = Measure::from_word(word);
            let text = if measure.is_none() { desk.plain_text(at, word) } else { None };
            if measure.is_some() || text.is_some() {
                requests.push(Request { measure, text, granted: None, at: at.standing() });
            }
        }
        OrWord::Full(record) => {
            desk.unknown(at, &record.unknown, RequestRecord::KEYS);
            let request = Request {
                measure: desk.word(&at.key("measure"), &record.measure),
                text: desk.text(&at.key("text"), &record.text),
                granted: desk.word(&at.key("granted"), &record.granted),
                at: at.key("text").standing(),
            };
            if !record.measure.is_there() && !record.text.is_there() {
                desk.missing(at, "text", "what is asked for, in words or as a `measure`");
            }
            requests.push(request);
        }
    });
    requests
}

fn response(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<ResponseRecord>,
    shelf: &mut Shelf<'_>,
) -> Option<Response> {
    let at = root.key("response");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, ResponseRecord::KEYS);
    if !record.text.is_there() {
        desk.missing(&at, "text", "what the company says, in our words");
    }
    let fields = EvidenceFields {
        certainty: &record.certainty,
        sources: &record.sources,
        unsourced: &record.unsourced,
    };
    let evidence = shelf.evidence(desk, &at, &fields, None);
    let by = desk.line(&at.key("by"), &record.by);
    let date = desk.date(&at.key("date"), &record.date);
    let text = desk.text(&at.key("text"), &record.text)?;
    Some(Response { text, by, date, evidence })
}

fn affected(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Many<AffectedRecord>>,
    shelf: &mut Shelf<'_>,
) -> Vec<Affected> {
    let mut affected = Vec::new();
    desk.each(&root.key("affected"), field, |desk, at, record| {
        desk.unknown(at, &record.unknown, AffectedRecord::KEYS);
        if !record.people.is_there() {
            desk.missing(at, "people", "a whole number, such as `130_000_000`");
        }
        let flags = [
            (Bounds::About, desk.flag(&at.key("about"), &record.about)),
            (Bounds::AtLeast, desk.flag(&at.key("at_least"), &record.at_least)),
            (Bounds::AtMost, desk.flag(&at.key("at_most"), &record.at_most)),
        ];
        let mut set =
            flags.iter().filter(|(_, flag)| *flag == Some(true)).map(|(bounds, _)| *bounds);
        let bounds = set.next().unwrap_or(Bounds::Exact);
        if set.next().is_some() {
            desk.fault(
                &code::WRONG_SHAPE,
                at,
                "only one of `about`, `at_least` and `at_most` can be true",
                "keep the one that the source says".to_owned(),
            );
        }
        let fields = EvidenceFields {
            certainty: &record.certainty,
            sources: &record.sources,
            unsourced: &record.unsourced,
        };
        let evidence = shelf.evidence(desk, at, &fields, None);
        let scope = desk.text(&at.key("scope"), &record.scope);
        let by = desk.line(&at.key("by"), &record.by);
        if let Some(people) = desk.number(&at.key("people"), &record.people) {
            let at = at.standing();
            affected.push(Affected { people, bounds, scope, by, evidence, at });
        }
    });
    affected
}

fn references(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<ReferencesRecord>,
) -> Vec<Reference> {
    let at = root.key("references");
    let Some(record) = desk.take(&at, field) else { return Vec::new() };
    desk.unknown(&at, &record.unknown, ReferencesRecord::KEYS);
    let mut references = Vec::new();
    let fields: [(&'static str, &Loose<Many<Word>>); 9] = [
        ("ecli", &record.ecli),
        ("cjeu", &record.cjeu),
        ("edpb", &record.edpb),
        ("celex", &record.celex),
        ("national", &record.national),
        ("neutral", &record.neutral),
        ("docket", &record.docket),
        ("gdprhub", &record.gdprhub),
        ("etid", &record.etid),
    ];
    for (kind, field) in fields {
        desk.each(&at.key(kind), field, |desk, at, word| {
            if !desk.is_clean_line(at, &word.0) {
                return;
            }
            match identifier::parse_reference(kind, &word.0) {
                Ok(value) => references.push(Reference { kind, value }),
                Err(error) => desk.fault(&code::BAD_REFERENCE, at, error.to_string(), error.help()),
            }
        });
    }
    references
}
