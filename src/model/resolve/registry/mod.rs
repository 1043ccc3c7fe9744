//! The registry: one file per kind of entry.

mod authority;
mod campaign;
mod clock;
mod company;
mod complainant;
mod court;
mod law;
mod topic;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::at::At;
use super::desk::Desk;
use super::suggest;
use crate::diagnostic::{Diagnostic, FieldPath, FileId, Location, Place, Step, code};
use crate::model::registry::{Hosts, Names, Rates};
use crate::model::{Config, Id, Registry};
use crate::source::record::{HolidayRecord, Loose, Many, Word};
use crate::source::{Entry, Folder};

/// Resolves all entries; what one says of another is held against what is there.
pub(super) fn resolve(
    folder: &Folder,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Registry {
    let lang = &config.content_language;
    let mut registry = Registry {
        rates: rates(folder, diagnostics),
        retired: retired(folder),
        ..Registry::default()
    };
    registry.authorities = all(&folder.authorities, lang, diagnostics, authority::resolve);
    registry.courts = all(&folder.courts, lang, diagnostics, court::resolve);
    registry.official_hosts = official_hosts(&registry);
    registry.laws = all(&folder.laws, lang, diagnostics, law::resolve);
    registry.law_names = Arc::new(law::names(folder, &registry.laws, diagnostics));
    registry.companies = all(&folder.companies, lang, diagnostics, company::resolve);
    registry.complainants = all(&folder.complainants, lang, diagnostics, complainant::resolve);
    registry.campaigns = all(&folder.campaigns, lang, diagnostics, campaign::resolve);
    let law_names = &registry.law_names;
    registry.clocks = all(&folder.clocks, lang, diagnostics, |desk, record| {
        clock::resolve(desk, record, law_names)
    });
    registry.topics = topic::resolve(folder.topics.as_ref(), lang, diagnostics);
    registry.holidays = holidays(&folder.holidays, lang, diagnostics);
    references(folder, &registry, diagnostics);
    circles(&registry, diagnostics);
    registry
}

fn official_hosts(registry: &Registry) -> Hosts {
    let authorities = registry.authorities.values().filter_map(|entry| entry.website.as_deref());
    let courts = registry.courts.values().filter_map(|entry| entry.website.as_deref());
    Hosts::of(authorities.chain(courts))
}

fn all<R, T>(
    entries: &[Entry<R>],
    lang: &str,
    diagnostics: &mut Vec<Diagnostic>,
    resolve: impl Fn(&mut Desk<'_>, &R) -> Option<T>,
) -> BTreeMap<Id, T> {
    let mut map = BTreeMap::new();
    for entry in entries {
        let mut desk = Desk { file: entry.file, lang: lang.to_owned(), diagnostics };
        let before = desk.diagnostics.len();
        if desk.entry_id(&At::root(), &entry.id).is_none() {
            for diagnostic in &mut desk.diagnostics[before..] {
                diagnostic.location.place = Place::File;
            }
        }
        if let Some(value) = resolve(&mut desk, &entry.record) {
            map.insert(Id::new(&entry.id), value);
        }
    }
    map
}

/// The four names that most entries have; `name` is required.
fn names(
    desk: &mut Desk<'_>,
    name: &Loose<Word>,
    english: &Loose<Word>,
    short: &Loose<Word>,
    known_as: &Loose<Many<Word>>,
) -> Option<Names> {
    let root = At::root();
    if !name.is_there() {
        desk.missing(&root, "name", "the name, as its bearer writes it");
    }
    let names = Names {
        official: desk.name(&root.key("name"), name).unwrap_or_default(),
        english: desk.name(&root.key("english"), english),
        short: desk.name(&root.key("short"), short),
        known_as: desk.names(&root.key("known_as"), known_as),
    };
    (!names.official.is_empty()).then_some(names)
}

/// Whether an entry was read in a source; the default is that it was.
fn verified(desk: &mut Desk<'_>, at: &At<'_>, field: &Loose<Word>) -> bool {
    desk.flag(&at.key("verified"), field).unwrap_or(true)
}

/// The addresses of an entry; what counts as verified has at least one.
fn sources(desk: &mut Desk<'_>, field: &Loose<Many<Word>>, verified: bool) -> Vec<String> {
    sources_of(desk, &At::root(), field, verified)
}

/// The same of a part of an entry.
fn sources_of(
    desk: &mut Desk<'_>,
    of: &At<'_>,
    field: &Loose<Many<Word>>,
    verified: bool,
) -> Vec<String> {
    if verified && !field.is_there() {
        desk.report(
            &code::MISSING_SOURCE,
            Place::MissingKey(of.path(), "sources".into()),
            "this entry has no source",
        )
        .help = Some("add `sources:` with an address, or `verified: false`".to_owned());
    }
    addresses(desk, of, field)
}

/// The addresses under `sources` of an entry or a part of it.
fn addresses(desk: &mut Desk<'_>, of: &At<'_>, field: &Loose<Many<Word>>) -> Vec<String> {
    let mut addresses = Vec::new();
    desk.each(&of.key("sources"), field, |desk, at, word| {
        if desk.address_text(at, &word.0) {
            addresses.push(word.0.clone());
        }
    });
    addresses
}

fn ids(desk: &mut Desk<'_>, key: &str, field: &Loose<Many<Word>>) -> Vec<Id> {
    let mut ids = Vec::new();
    desk.each(&At::root().key(key), field, |desk, at, word| ids.extend(desk.id(at, &word.0)));
    ids
}

fn rates(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Rates {
    let Some(file) = folder.rates else { return Rates::default() };
    let text = folder.text(file);
    Rates::parse(text).unwrap_or_else(|(line, message)| {
        let start: usize =
            text.lines().take(line.saturating_sub(1)).map(|line| line.len() + 1).sum();
        let location = Location { file, place: Place::Span(start..start) };
        diagnostics.push(
            Diagnostic::new(
                &code::BAD_RATES,
                location,
                format!("the table of rates cannot be read: {message}"),
            )
            .help("the first line is `month,USD,…`, each other one a month and its rates"),
        );
        Rates::default()
    })
}

fn retired(folder: &Folder) -> BTreeSet<String> {
    let text = folder.retired.map_or("", |file| folder.text(file));
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

fn holidays(
    entries: &[Entry<Vec<Loose<HolidayRecord>>>],
    lang: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, BTreeSet<jiff::civil::Date>> {
    let mut countries = BTreeMap::new();
    for entry in entries {
        let mut desk = Desk { file: entry.file, lang: lang.to_owned(), diagnostics };
        let root = At::root();
        let mut days = BTreeSet::new();
        for (index, field) in entry.record.iter().enumerate() {
            let here = root.index(index);
            let Some(record) = desk.take(&here, field) else { continue };
            desk.unknown(&here, &record.unknown, HolidayRecord::KEYS);
            desk.line(&here.key("name"), &record.name);
            days.extend(desk.date(&here.key("date"), &record.date).and_then(|date| date.as_day()));
        }
        countries.insert(entry.id.to_uppercase(), days);
    }
    countries
}

/// Parents lead to the top of a group, and never in a circle.
fn circles(registry: &Registry, diagnostics: &mut Vec<Diagnostic>) {
    for circle in registry.circles() {
        let place = |id: &Id| {
            let place = Place::Value(At::root().key("group").path());
            Some(Location { file: registry.companies.get(id)?.file, place })
        };
        let Some((first, rest)) = circle.split_first() else { continue };
        let Some(here) = place(first) else { continue };
        let way: Vec<String> = circle.iter().chain([first]).map(|id| format!("`{id}`")).collect();
        let message = format!("these parents lead in a circle: {}", way.join(" in "));
        let diagnostic = Diagnostic::new(&code::GROUP_CIRCLE, here, message).help(
            "remove `group` from the one that is at the top, or write which it left with `until`",
        );
        diagnostics.push(
            rest.iter()
                .filter_map(|id| place(id))
                .fold(diagnostic, |told, place| told.related(place, "and this parent")),
        );
    }
}

/// What entries say of one another must be there.
fn references(folder: &Folder, registry: &Registry, diagnostics: &mut Vec<Diagnostic>) {
    let mut wrong = |file: FileId, keys: &[&str], id: &Id, called: &str, near: Vec<&str>| {
        let path = FieldPath(keys.iter().map(|key| Step::Key((*key).into())).collect());
        let location = Location { file, place: Place::Value(path) };
        let help = if near.is_empty() {
            format!("add the {called} to registry/")
        } else {
            format!("did you mean `{}`?", near.join("` or `"))
        };
        diagnostics.push(
            Diagnostic::new(&code::UNKNOWN_ID, location, format!("no {called} has the id `{id}`"))
                .help(help),
        );
    };
    for company in registry.companies.values() {
        for group in &company.groups {
            if !registry.companies.contains_key(&group.id) {
                let near =
                    suggest::nearest(group.id.as_str(), registry.companies.keys().map(Id::as_str));
                wrong(company.file, &["group"], &group.id, "company", near);
            }
        }
    }
    for court in registry.courts.values() {
        for id in &court.appeals_to {
            if !registry.courts.contains_key(id) && !registry.authorities.contains_key(id) {
                let near = suggest::nearest(id.as_str(), registry.courts.keys().map(Id::as_str));
                wrong(court.file, &["appeals_to"], id, "court", near);
            }
        }
    }
    for authority in registry.authorities.values() {
        let to = authority.window.as_ref().and_then(|window| window.to.as_ref());
        if let Some(id) = to.filter(|id| !registry.courts.contains_key(*id)) {
            let near = suggest::nearest(id.as_str(), registry.courts.keys().map(Id::as_str));
            wrong(authority.file, &["appeal_window", "to"], id, "court", near);
        }
    }
    for clock in registry.clocks.values() {
        if let Some(id) = clock.after.as_ref().filter(|id| !registry.clocks.contains_key(*id)) {
            let near = suggest::nearest(id.as_str(), registry.clocks.keys().map(Id::as_str));
            wrong(clock.file, &["after"], id, "clock", near);
        }
    }
    for campaign in &folder.campaigns {
        let Some(resolved) = registry.campaigns.get(campaign.id.as_str()) else { continue };
        for id in resolved.complainants.iter().filter(|id| !registry.complainants.contains_key(*id))
        {
            let near = suggest::nearest(id.as_str(), registry.complainants.keys().map(Id::as_str));
            wrong(campaign.file, &["complainant"], id, "complainant", near);
        }
    }
}
