//! `registry/laws/`, and the names by which laws are cited.

use std::collections::BTreeMap;

use super::{At, Desk, sources, verified};
use crate::diagnostic::{Diagnostic, Location, Place, code};
use crate::model::Id;
use crate::model::citation::{self, LawName, LawNames};
use crate::model::money::Amount;
use crate::model::registry::{Law, Provision};
use crate::model::vocabulary::Unit;
use crate::source::Folder;
use crate::source::record::{ArticleRecord, LawRecord, Loose, TextRecord};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &LawRecord) -> Option<Law> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, LawRecord::KEYS);
    for (key, there) in [
        ("name", record.name.is_there()),
        ("short", record.short.is_there()),
        ("country", record.country.is_there()),
    ] {
        if !there {
            desk.missing(&root, key, "every law has `name`, `short` and `country`");
        }
    }
    let name = desk.line(&root.key("name"), &record.name);
    let short = desk.text(&root.key("short"), &record.short);
    let country = desk.country(&root.key("country"), &record.country);
    let verified = verified(desk, &root, &record.verified);
    sources(desk, &record.sources, verified);
    desk.number_or_none(&root.key("last"), &record.last);
    desk.lines(&root.key("known_as"), &record.known_as);
    let replaced_by = desk
        .line(&root.key("replaced_by"), &record.replaced_by)
        .and_then(|id| desk.id(&root.key("replaced_by"), &id));
    Some(Law {
        file: desk.file,
        unit: desk.word(&root.key("unit"), &record.unit).unwrap_or(Unit::Article),
        eli: desk.address(&root.key("eli"), &record.eli),
        celex: desk.line(&root.key("celex"), &record.celex),
        url: desk.address(&root.key("url"), &record.url),
        article_url: desk.pattern(&root.key("article_url"), &record.article_url, "{article}"),
        provisions: provisions(desk, &root, record),
        valid_from: desk.date(&root.key("valid_from"), &record.valid_from),
        valid_to: desk.date(&root.key("valid_to"), &record.valid_to),
        replaced_by,
        maximum: maximum(desk, &root.key("maximum"), record),
        verified,
        name: name?,
        short: short?.all().map(|(tag, text)| (tag.to_owned(), text.to_owned())).collect(),
        country: country?,
    })
}

/// The highest fine, one exact amount.
fn maximum(desk: &mut Desk<'_>, at: &At<'_>, record: &LawRecord) -> Option<Amount> {
    let written = desk.line(at, &record.maximum)?;
    match Amount::parse(&written) {
        Ok(amount) => Some(amount),
        Err(error) => {
            desk.fault(&code::BAD_MONEY, at, error.to_string(), error.help());
            None
        }
    }
}

fn provisions(desk: &mut Desk<'_>, root: &At<'_>, record: &LawRecord) -> Vec<Provision> {
    let at = root.key("articles");
    let mut provisions = Vec::new();
    for (index, field) in desk.take(&at, &record.articles).into_iter().flatten().enumerate() {
        let here = at.index(index);
        let Some(record) = desk.take(&here, field) else { continue };
        desk.unknown(&here, &record.unknown, ArticleRecord::KEYS);
        let title = desk.line(&here.key("title"), &record.title);
        let paragraphs = desk
            .number_or_none(&here.key("paragraphs"), &record.paragraphs)
            .and_then(|n| u8::try_from(n).ok());
        if !record.number.is_there() {
            desk.missing(&here, "number", "the number of the provision");
        }
        if let Some(number) = desk.line(&here.key("number"), &record.number) {
            provisions.push(Provision { number, title, paragraphs });
        }
    }
    provisions
}

/// What the citation parser is told of all laws; a name that two laws claim is reported.
pub(super) fn names(
    folder: &Folder,
    laws: &BTreeMap<Id, Law>,
    diagnostics: &mut Vec<Diagnostic>,
) -> LawNames {
    let mut taken: BTreeMap<String, Id> = BTreeMap::new();
    let mut names = Vec::new();
    for entry in &folder.laws {
        let Some(law) = laws.get(entry.id.as_str()) else { continue };
        let id = Id::new(&entry.id);
        let mut called = spoken(&entry.record);
        called.push(law.name.clone());
        called.retain(|name| match taken.get(&name.to_lowercase()) {
            Some(other) if *other != id => {
                let location = Location { file: entry.file, place: Place::File };
                diagnostics.push(
                    Diagnostic::new(
                        &code::SAME_ID,
                        location,
                        format!("the name `{name}` is also a name of the law `{other}`"),
                    )
                    .help("a citation must name one law: remove the name from one of the two"),
                );
                false
            }
            _ => {
                taken.insert(name.to_lowercase(), id.clone());
                true
            }
        });
        names.push(LawName {
            id: entry.id.clone(),
            short: law.short().to_owned(),
            names: called,
            unit: unit(law.unit),
            last: entry.record.last.good().and_then(|word| word.0.parse().ok()),
            articles: law
                .provisions
                .iter()
                .filter_map(|p| Some((p.number.clone(), p.paragraphs?)))
                .collect(),
        });
    }
    LawNames::new(names)
}

fn spoken(record: &LawRecord) -> Vec<String> {
    let mut names = Vec::new();
    match record.short.good() {
        Some(TextRecord::One(name)) => names.push(name.clone()),
        Some(TextRecord::Tagged(named)) => {
            names.extend(
                named.0.iter().filter_map(|(_, value)| value.good()).map(|word| word.0.clone()),
            );
        }
        None => {}
    }
    let known = record.known_as.good().map(|many| many.items.iter()).into_iter().flatten();
    names.extend(known.filter_map(Loose::good).map(|word| word.0.clone()));
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.to_lowercase()));
    names
}

fn unit(unit: Unit) -> citation::Unit {
    match unit {
        Unit::Article => citation::Unit::Article,
        Unit::Section => citation::Unit::Section,
        Unit::Paragraph => citation::Unit::Paragraph,
        Unit::Rule => citation::Unit::Rule,
        Unit::Regulation => citation::Unit::Regulation,
    }
}
