//! Sources, and the evidence of a statement.

use super::at::At;
use super::desk::{Desk, clip};
use super::suggest;
use crate::diagnostic::{Place, code};
use crate::model::Registry;
use crate::model::case::{Complainant, Evidence, Respondent, Source, Who};
use crate::model::registry::host;
use crate::model::vocabulary::{Certainty, SourceKind};
use crate::source::record::{Loose, Many, Named, OrWord, SourceRecord, TextRecord, Word};

/// The sources of a case while it is resolved: events may add addresses of their own.
pub(super) struct Shelf<'r> {
    pub sources: Vec<Source>,
    hosts: Hosts<'r>,
}

/// Whose web address is whose.
struct Hosts<'r> {
    registry: &'r Registry,
    parties: Vec<&'r str>,
}

impl<'r> Shelf<'r> {
    /// An empty shelf that knows the websites of the case's parties.
    pub fn new(
        registry: &'r Registry,
        complainants: &[Complainant],
        companies: &[Respondent],
    ) -> Self {
        let complainant_sites = complainants
            .iter()
            .filter_map(|party| registry.complainants.get(party.who.id()?)?.website.as_deref());
        let company_sites = companies
            .iter()
            .filter_map(|party| registry.companies.get(party.who.id()?)?.website.as_deref());
        let parties = complainant_sites.chain(company_sites).filter_map(host).collect();
        Shelf { sources: Vec::new(), hosts: Hosts { registry, parties } }
    }

    /// Reads the case's own list of sources.
    pub fn fill(
        &mut self,
        desk: &mut Desk<'_>,
        at: &At<'_>,
        field: &Loose<Named<OrWord<SourceRecord>>>,
    ) {
        let Some(named) = desk.take(at, field) else { return };
        for (id, value) in &named.0 {
            let here = at.key(id);
            desk.id(&here, id);
            let source = match desk.take(&here, value) {
                Some(OrWord::Word(url)) => {
                    desk.address_text(&here, url);
                    self.plain(url)
                }
                Some(OrWord::Full(record)) => self.full(desk, &here, record),
                None => self.plain(""),
            };
            self.sources.push(Source { id: Some(id.clone()), ..source });
        }
    }

    fn full(&self, desk: &mut Desk<'_>, at: &At<'_>, record: &SourceRecord) -> Source {
        desk.unknown(at, &record.unknown, SourceRecord::KEYS);
        let url = desk.address(&at.key("url"), &record.url);
        if url.is_none() && !record.url.is_there() && !record.title.is_there() {
            desk.missing(at, "url", "the address of the source, or a `title` if it has none");
        }
        let guess = url.as_deref().map_or(SourceKind::Media, |url| self.hosts.kind(url));
        Source {
            id: None,
            title: desk.line(&at.key("title"), &record.title),
            kind: desk.word(&at.key("kind"), &record.kind).unwrap_or(guess),
            url,
            publisher: desk.line(&at.key("publisher"), &record.publisher),
            date: desk.date(&at.key("date"), &record.date),
            lang: desk.language(&at.key("lang"), &record.lang),
            archive: desk.address(&at.key("archive"), &record.archive),
            retrieved: desk.date(&at.key("retrieved"), &record.retrieved),
            sha256: checksum(desk, at, &record.sha256),
            quote: desk.quote(&at.key("quote"), &record.quote),
        }
    }

    fn plain(&self, url: &str) -> Source {
        Source {
            id: None,
            title: None,
            kind: self.hosts.kind(url),
            url: Some(url.to_owned()),
            publisher: None,
            date: None,
            lang: None,
            archive: None,
            retrieved: None,
            sha256: None,
            quote: None,
        }
    }

    /// What stands behind a statement; without sources of its own, those of what it stands on.
    pub fn evidence(
        &mut self,
        desk: &mut Desk<'_>,
        at: &At<'_>,
        fields: &EvidenceFields<'_>,
        of: Option<&Evidence>,
    ) -> Evidence {
        let mut sources = Vec::new();
        let here = at.key("sources");
        desk.each(&here, fields.sources, |desk, at, word| {
            if let Some(index) = self.cited(desk, at, &word.0)
                && !sources.contains(&index)
            {
                sources.push(index);
            }
        });
        let unsourced = desk.text(&at.key("unsourced"), fields.unsourced);
        let certainty = desk.word(&at.key("certainty"), fields.certainty);
        let own = fields.sources.is_there() || fields.unsourced.is_there();
        match of {
            Some(of) if !own => {
                Evidence { certainty: certainty.unwrap_or(of.certainty), ..of.clone() }
            }
            _ => {
                if !own {
                    let place = Place::MissingKey(at.path(), "sources".into());
                    let message = format!("{} has no source", called(at));
                    desk.report(&code::MISSING_SOURCE, place, message).help = Some(
                        "add `sources:` with an id of the case's sources or an address, or `unsourced:` with the reason".to_owned(),
                    );
                }
                Evidence {
                    certainty: certainty.unwrap_or(Certainty::Confirmed),
                    sources,
                    unsourced,
                }
            }
        }
    }

    fn cited(&mut self, desk: &mut Desk<'_>, at: &At<'_>, word: &str) -> Option<usize> {
        if word.contains("://") {
            if !desk.address_text(at, word) {
                return None;
            }
            let known = self.sources.iter().position(|source| source.url.as_deref() == Some(word));
            return Some(known.unwrap_or_else(|| {
                self.sources.push(self.plain(word));
                self.sources.len() - 1
            }));
        }
        let found = self.sources.iter().position(|source| source.id.as_deref() == Some(word));
        if found.is_none() {
            let ids = self.sources.iter().filter_map(|source| source.id.as_deref());
            let ids: Vec<&str> = ids.take(suggest::MOST_OF_A_FILE).collect();
            let help = suggest::help(word, &ids).or_else(|| {
                Some("list it under `sources:` of the case, or write its address here".to_owned())
            });
            desk.fault(
                &code::UNKNOWN_ID,
                at,
                format!("the case has no source `{}`", clip(word)),
                help,
            );
        }
        found
    }
}

/// What a statement is called, for messages.
fn called(at: &At<'_>) -> &'static str {
    match at.name() {
        "timeline" => "the event",
        "affected" => "the number of people",
        "response" => "the response",
        _ => "this",
    }
}

/// The three fields that every statement has.
pub(super) struct EvidenceFields<'r> {
    pub certainty: &'r Loose<Word>,
    pub sources: &'r Loose<Many<Word>>,
    pub unsourced: &'r Loose<TextRecord>,
}

impl Hosts<'_> {
    /// What kind of source an address is, by whose host it stands on.
    fn kind(&self, url: &str) -> SourceKind {
        let Some(wanted) = host(url) else { return SourceKind::Media };
        if self.parties.iter().any(|party| same_site(wanted, party)) {
            return SourceKind::Party;
        }
        if self.registry.official_hosts.hold(wanted) {
            SourceKind::Official
        } else {
            SourceKind::Media
        }
    }
}

fn same_site(host: &str, site: &str) -> bool {
    host == site || host.strip_suffix(site).is_some_and(|front| front.ends_with('.'))
}

/// The name by which a party is looked for in evidence and actors.
pub(super) fn party_id(who: &Who) -> Option<&str> {
    who.id().map(crate::model::Id::as_str)
}

/// A SHA-256 in hexadecimal digits.
fn checksum(desk: &mut Desk<'_>, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
    let at = at.key("sha256");
    let text = desk.line(&at, field)?.to_ascii_lowercase();
    let good = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !good {
        let message = "this is not a SHA-256: it has 64 hexadecimal digits".to_owned();
        let help = "write what `sha256sum` prints for the file, or leave the key out".to_owned();
        desk.fault(&code::BAD_REFERENCE, &at, message, help);
    }
    good.then_some(text)
}
