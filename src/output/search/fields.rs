//! Under which words a case is found, and what each is worth: the fields of BM25F.

use std::collections::BTreeMap;

use super::words::{cut, each, fold};
use crate::model::Id;
use crate::model::case::{Case, Who};
use crate::model::registry::Names;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::facets;

/// What a word in a field is worth, in eighths. Short fields count as they stand; the text is held
/// against its length.
mod weight {
    pub const TITLE: u32 = 32;
    pub const NAMES: u32 = 40;
    pub const ID: u32 = 20;
    pub const REFERENCE: u32 = 64;
    pub const FORUM: u32 = 24;
    pub const TOPIC: u32 = 20;
    pub const PROVISION: u32 = 12;
    pub const FACT: u32 = 8;
    pub const SUMMARY: u32 = 16;
    pub const TEXT: u32 = 8;
    pub const SOURCE: u32 = 4;
}

/// What a word is worth in a case, in eighths of a plain mention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    /// In short fields.
    pub short: u32,
    /// In the text, before its length is considered.
    pub long: u32,
}

/// Cases by number, with what a word is worth in each.
pub type Cases = Vec<(u32, Worth)>;

/// The words of some cases, and what each is worth in each case.
#[derive(Debug, Default)]
pub struct Indexed {
    /// Places in `mentions` by word.
    words: Words,
    mentions: Vec<Mentions>,
    /// For each case, the words of its text.
    pub lengths: Vec<u32>,
    /// The number of the case that is read.
    case: u32,
    /// The field that is read.
    field: usize,
}

/// Words with their places. Words of up to eight bytes, most by far, are compared as numbers.
#[derive(Debug, Default)]
struct Words {
    short: BTreeMap<u64, usize>,
    long: BTreeMap<String, usize>,
}

impl Words {
    /// The place of a word, which is this one if it is new.
    fn place(&mut self, word: &str, new: usize) -> usize {
        match as_number(word) {
            Some(number) => *self.short.entry(number).or_insert(new),
            None => match self.long.get(word) {
                Some(place) => *place,
                None => *self.long.entry(word.to_owned()).or_insert(new),
            },
        }
    }
}

/// The bytes of a short word as a number; no word holds a zero byte, so no two have the same.
fn as_number(word: &str) -> Option<u64> {
    let mut bytes = [0; 8];
    bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    Some(u64::from_be_bytes(bytes))
}

/// A word's cases.
#[derive(Debug)]
struct Mentions {
    word: String,
    cases: Cases,
    /// The short field in which it stood last.
    field: usize,
}

impl Indexed {
    /// Reads a case, which has this number; numbers ascend.
    pub fn read(&mut self, site: &Site, place: usize, number: u32) {
        self.case = number;
        self.lengths.push(0);
        index(site, place, self);
    }

    /// The words with their cases, in the order in which they were first met.
    pub fn words(self) -> impl Iterator<Item = (String, Cases)> {
        self.mentions.into_iter().map(|mentions| (mentions.word, mentions.cases))
    }

    /// Words of a short field: a word counts once, however often it stands there.
    fn short<'t>(&mut self, weight: u32, texts: impl IntoIterator<Item = &'t str>) {
        self.field += 1;
        for text in texts {
            each(text, |word| {
                let field = self.field;
                let case = self.case;
                let mentions = self.mentions(word);
                if mentions.field != field {
                    mentions.field = field;
                    mentions.worth(case).short += weight;
                }
            });
        }
    }

    /// Words of the text.
    fn long(&mut self, weight: u32, text: &str) {
        let case = self.case;
        let mut length = 0;
        each(text, |word| {
            length += 1;
            self.mentions(word).worth(case).long += weight;
        });
        if let Some(words) = self.lengths.last_mut() {
            *words += length;
        }
    }

    fn mentions(&mut self, word: &str) -> &mut Mentions {
        let place = self.words.place(word, self.mentions.len());
        if place == self.mentions.len() {
            let word = word.to_owned();
            self.mentions.push(Mentions { word, cases: Vec::new(), field: 0 });
        }
        &mut self.mentions[place]
    }
}

impl Mentions {
    fn worth(&mut self, case: u32) -> &mut Worth {
        if self.cases.last().is_none_or(|(last, _)| *last != case) {
            self.cases.push((case, Worth::default()));
        }
        let last = self.cases.len() - 1;
        &mut self.cases[last].1
    }
}

/// The words of a case.
fn index(site: &Site, place: usize, indexed: &mut Indexed) {
    let (case, _) = site.case(place);
    indexed.short(weight::TITLE, case.title.all().map(|(_, title)| title));
    indexed.short(weight::ID, [case.id.as_str()]);
    parties(site, case, indexed);
    forums(site, case, indexed);
    subjects(site, place, indexed);
    facts(site, place, indexed);
    references(case, indexed);
    let summaries = case.summary.iter().map(|summary| summary.all().count()).sum();
    for (line, text) in crate::site::found::texts(site, place).iter().enumerate() {
        indexed.long(if line < summaries { weight::SUMMARY } else { weight::TEXT }, text);
    }
    for source in &case.sources {
        for text in source.title.iter().chain(&source.publisher).chain(&source.quote) {
            indexed.long(weight::SOURCE, text);
        }
    }
}

/// Complainants and respondents by all their names, and the names of the case itself.
fn parties(site: &Site, case: &Case, indexed: &mut Indexed) {
    let registry = site.registry();
    let mut names: Vec<&str> = case.known_as.iter().map(String::as_str).collect();
    let add = |who: &Who| {
        let mut texts: Vec<String> = Vec::new();
        match who {
            Who::Inline(name) => texts.push(name.clone()),
            Who::Unnamed(text) => {
                texts.extend(text.iter().flat_map(|text| text.all()).map(|(_, t)| t.to_owned()));
            }
            Who::Entry(id) => {
                let company = registry.companies.get(id);
                let parent = registry.companies.get(registry.ultimate_parent(id));
                for entry in company.into_iter().chain(parent) {
                    texts.extend(all(&entry.names).map(str::to_owned));
                    texts.extend(entry.legal_names.iter().cloned());
                }
                let complainant = registry.complainants.get(id);
                texts.extend(
                    complainant.into_iter().flat_map(|entry| all(&entry.names)).map(str::to_owned),
                );
            }
        }
        texts
    };
    let mut texts: Vec<String> = case.companies.iter().flat_map(|party| add(&party.who)).collect();
    texts.extend(case.complainants.iter().flat_map(|party| add(&party.who)));
    texts.extend(case.companies.iter().filter_map(|party| party.named_as.clone()));
    names.extend(texts.iter().map(String::as_str));
    indexed.short(weight::NAMES, names);
}

fn all(names: &Names) -> impl Iterator<Item = &str> {
    let more = names.english.iter().chain(&names.short).chain(&names.known_as);
    std::iter::once(&names.official).chain(more).map(String::as_str)
}

/// Authorities and courts, with their countries.
fn forums(site: &Site, case: &Case, indexed: &mut Indexed) {
    let registry = site.registry();
    let mut texts: Vec<String> = Vec::new();
    let mut add = |id: &Id| {
        let authority = registry.authorities.get(id).map(|entry| (&entry.names, &entry.country));
        let court = registry.courts.get(id).map(|entry| (&entry.names, &entry.country));
        for (names, country) in authority.into_iter().chain(court) {
            texts.extend(all(names).map(str::to_owned));
            for key in [format!("country-{country}"), format!("country-also-{country}")] {
                texts.extend(site.words().has(&key).then(|| site.words().say(&key)));
            }
        }
    };
    case.authorities.iter().for_each(|forum| add(&forum.id));
    for actor in case.timeline.iter().flat_map(|event| event.by.iter().chain(&event.to)) {
        if let crate::model::event::Actor::Court(id) | crate::model::event::Actor::Authority(id) =
            actor
        {
            add(id);
        }
    }
    indexed.short(weight::FORUM, texts.iter().map(String::as_str));
}

/// Topics, campaign and provisions.
fn subjects(site: &Site, place: usize, indexed: &mut Indexed) {
    let (case, facts) = site.case(place);
    let registry = site.registry();
    let topics = case.topics.iter().filter_map(|id| Some((id, registry.topics.get(id)?)));
    let mut texts: Vec<&str> = Vec::new();
    for (id, topic) in topics {
        texts.push(id.as_str());
        texts.extend(topic.name.all().map(|(_, name)| name));
    }
    let campaign = case.campaign.as_ref().and_then(|id| registry.campaigns.get(id));
    texts.extend(campaign.iter().flat_map(|campaign| campaign.name.all()).map(|(_, name)| name));
    indexed.short(weight::TOPIC, texts);
    let mut texts: Vec<&str> = Vec::new();
    for finding in &facts.findings {
        let law = registry.laws.get(&Id::new(finding.provision.law.as_str()));
        if let Some(law) = law {
            texts.extend(law.short.iter().map(|(_, short)| short.as_str()));
            texts.push(&law.name);
            let number = finding.provision.article.as_deref();
            let provision = number.and_then(|number| law.provision(number));
            texts.extend(provision.and_then(|provision| provision.title.as_deref()));
        }
    }
    indexed.short(weight::PROVISION, texts);
}

/// Where it stands, what happened in it and when: in the words of the site, and years.
fn facts(site: &Site, place: usize, indexed: &mut Indexed) {
    let (case, facts) = site.case(place);
    let words = site.words();
    let mut texts: Vec<String> = Vec::new();
    texts.extend(facts.stage.map(|status| words.label("status", status)));
    texts.extend(facts.outcome.map(|outcome| words.label("outcome", outcome)));
    texts.extend(case.companies.iter().filter_map(|party| {
        let entry = party.who.id().and_then(|id| site.registry().companies.get(id));
        let sector = party.sector.or(entry.and_then(|entry| entry.sector))?;
        Some(words.label("sector", sector))
    }));
    for event in case.timeline.iter().filter(|event| !event.background) {
        texts.push(words.label("event", event.kind));
        texts.extend(event.measures.iter().map(|measure| words.label("measure", *measure)));
        texts.extend(event.fines.iter().map(|fine| fine.kind.word().replace('-', " ")));
        texts.extend(event.date.latest().map(|day| day.year().to_string()));
    }
    indexed.short(weight::FACT, texts.iter().map(String::as_str));
    let years = [facets::filed(case, facts), facets::decided(case, facts)];
    let years: Vec<String> = years
        .into_iter()
        .flatten()
        .filter_map(|date| date.latest())
        .map(|day| day.year().to_string())
        .collect();
    indexed.short(weight::FACT * 2, years.iter().map(String::as_str));
}

/// File numbers and other identifiers: each part, and the whole from each of its parts on. The
/// number of an event of the case counts more than one that the case may only rely on.
fn references(case: &Case, indexed: &mut Indexed) {
    let events = &case.timeline;
    let own = events.iter().filter(|event| !event.background).flat_map(|event| &event.reference);
    let named = case.references.iter().map(|reference| &reference.value);
    let all = named.chain(events.iter().flat_map(|event| &event.reference));
    let all: Vec<&str> = all.map(String::as_str).collect();
    let (of_all, of_own) = (wholes(all.iter().copied()), wholes(own.map(String::as_str)));
    indexed.short(weight::REFERENCE, of_all.iter().map(String::as_str));
    indexed.short(weight::REFERENCE, of_own.iter().map(String::as_str));
    indexed.short(weight::FORUM, all);
}

fn wholes<'r>(references: impl Iterator<Item = &'r str>) -> Vec<String> {
    let whole = |reference: &str| {
        let words = cut(&fold(reference));
        let from = 0..words.len().saturating_sub(1);
        from.map(|from| words[from..].concat()).collect::<Vec<_>>()
    };
    references.flat_map(whole).collect()
}
