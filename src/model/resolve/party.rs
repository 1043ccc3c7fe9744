//! Complainants, companies and authorities of a case.

use super::at::At;
use super::desk::Desk;
use crate::diagnostic::{Place, code};
use crate::model::Registry;
use crate::model::case::{Complainant, Count, Forum, Respondent, Who};
use crate::model::id::Id;
use crate::model::vocabulary::{
    CompanyRole, CompanyType, ComplainantType, Level, OnBehalfOf, Vocabulary,
};
use crate::source::record::{CaseRecord, OrWord, PartyRecord};

/// Who complained.
pub(super) fn complainants(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    record: &CaseRecord,
    registry: &Registry,
) -> Vec<Complainant> {
    let mut complainants = Vec::new();
    let at = root.key("complainant");
    desk.each(&at, &record.complainant, |desk, at, entry| {
        complainants.extend(match entry {
            OrWord::Word(word) => complainant_word(desk, at, word, registry),
            OrWord::Full(record) => complainant_map(desk, at, record, registry),
        });
    });
    complainants
}

fn complainant_word(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    word: &str,
    registry: &Registry,
) -> Option<Complainant> {
    let blank =
        |who, kind| Complainant { who, kind, on_behalf_of: None, count: None, country: None };
    match ComplainantType::from_word(word) {
        Some(
            kind @ (ComplainantType::Individual
            | ComplainantType::Authority
            | ComplainantType::BreachNotification),
        ) => Some(blank(Who::Unnamed(None), kind)),
        _ => {
            let id = desk.known(at, word, "complainant", &registry.complainants)?;
            let kind = registry.complainants.get(&id)?.kind;
            Some(blank(Who::Entry(id), kind))
        }
    }
}

fn complainant_map(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    record: &PartyRecord,
    registry: &Registry,
) -> Option<Complainant> {
    desk.unknown(at, &record.unknown, PartyRecord::OF_COMPLAINANT);
    misplaced(desk, at, record, PartyRecord::OF_COMPLAINANT);
    let written = desk.word::<ComplainantType>(&at.key("type"), &record.r#type);
    if written == Some(ComplainantType::PublicLitigant) && !record.id.is_there() {
        let message = "a public litigant is an entry of the registry, with the reason and sources";
        let help = "give the person a file in registry/complainants/, or write `type: individual`";
        desk.fault(&code::NAMED_INDIVIDUAL, &at.key("type"), message, help.to_owned());
    }
    let unnamed = desk.text(&at.key("unnamed"), &record.unnamed);
    let on_behalf_of = desk.word::<OnBehalfOf>(&at.key("on_behalf_of"), &record.on_behalf_of);
    let country = desk.country(&at.key("country"), &record.country);
    let count = count(desk, at, record);
    let id_at = at.key("id");
    let (who, kind) = match desk.take(&id_at, &record.id) {
        Some(word) => {
            let id = desk.known(&id_at, &word.0, "complainant", &registry.complainants)?;
            let kind = registry.complainants.get(&id)?.kind;
            (Who::Entry(id), written.unwrap_or(kind))
        }
        None if record.id.is_there() => return None,
        None => {
            if !record.r#type.is_there() {
                desk.missing(at, "type", "`organisation`, `individual`, `authority` or `breach-notification`; or an `id` of registry/complainants/");
            }
            (Who::Unnamed(unnamed), written?)
        }
    };
    Some(Complainant { who, kind, on_behalf_of, count, country })
}

fn count(desk: &mut Desk<'_>, at: &At<'_>, record: &PartyRecord) -> Option<Count> {
    let about = desk.flag(&at.key("about"), &record.about).unwrap_or(false);
    let number = desk.number(&at.key("count"), &record.count)?;
    Some(Count { number, about })
}

/// Against whom.
pub(super) fn companies(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    record: &CaseRecord,
    registry: &Registry,
) -> Vec<Respondent> {
    let mut companies = Vec::new();
    let at = root.key("company");
    desk.each(&at, &record.company, |desk, at, entry| {
        companies.extend(match entry {
            OrWord::Word(word) => desk
                .known(at, word, "company", &registry.companies)
                .map(|id| respondent(at, id, registry)),
            OrWord::Full(record) => company_map(desk, at, record, registry),
        });
    });
    companies
}

fn respondent(at: &At<'_>, id: Id, registry: &Registry) -> Respondent {
    let entry = registry.companies.get(&id);
    Respondent {
        kind: entry.map_or(CompanyType::Company, |entry| entry.kind),
        country: entry.and_then(|entry| entry.country.clone()),
        sector: entry.and_then(|entry| entry.sector),
        who: Who::Entry(id),
        role: CompanyRole::Controller,
        named_as: None,
        count: None,
        at: at.standing(),
    }
}

fn company_map(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    record: &PartyRecord,
    registry: &Registry,
) -> Option<Respondent> {
    desk.unknown(at, &record.unknown, PartyRecord::OF_COMPANY);
    misplaced(desk, at, record, PartyRecord::OF_COMPANY);
    let id_at = at.key("id");
    let name = desk.name(&at.key("name"), &record.name);
    let unnamed = desk.text(&at.key("unnamed"), &record.unnamed);
    let base = match desk.take(&id_at, &record.id) {
        Some(word) => {
            let id = desk.known(&id_at, &word.0, "company", &registry.companies)?;
            respondent(at, id, registry)
        }
        None if record.id.is_there() => return None,
        None => {
            if name.is_none() && unnamed.is_none() {
                if !record.name.is_there() && !record.unnamed.is_there() {
                    desk.missing(
                        at,
                        "id",
                        "an id of registry/companies/; or write `name:`, or `unnamed:` with a description",
                    );
                }
                return None;
            }
            Respondent {
                who: name.map_or(Who::Unnamed(unnamed), Who::Inline),
                kind: CompanyType::Company,
                role: CompanyRole::Controller,
                named_as: None,
                country: None,
                sector: None,
                count: None,
                at: at.standing(),
            }
        }
    };
    let kind = desk.word(&at.key("type"), &record.r#type).unwrap_or(base.kind);
    if kind == CompanyType::Individual && !matches!(base.who, Who::Unnamed(_)) {
        let key = if record.name.is_there() { "name" } else { "id" };
        desk.report(
            &code::NAMED_INDIVIDUAL,
            Place::Key(at.key(key).path()),
            "a respondent who is a natural person is described by role, not named",
        )
        .help = Some(format!("write `unnamed:` with the role in place of `{key}:`"));
    }
    Some(Respondent {
        kind,
        role: desk.word(&at.key("role"), &record.role).unwrap_or(base.role),
        named_as: desk.name(&at.key("named_as"), &record.named_as),
        country: desk.country(&at.key("country"), &record.country).or(base.country),
        sector: desk.word(&at.key("sector"), &record.sector).or(base.sector),
        count: count(desk, at, record),
        who: base.who,
        at: base.at,
    })
}

/// Before whom.
pub(super) fn authorities(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    record: &CaseRecord,
    registry: &Registry,
) -> Vec<Forum> {
    let mut forums = Vec::new();
    let at = root.key("authority");
    desk.each(&at, &record.authority, |desk, at, entry| match entry {
        OrWord::Word(word) => forums.extend(forum(desk, at, word, registry)),
        OrWord::Full(record) => {
            desk.unknown(at, &record.unknown, PartyRecord::OF_AUTHORITY);
            misplaced(desk, at, record, PartyRecord::OF_AUTHORITY);
            let id_at = at.key("id");
            let role = desk.word(&at.key("role"), &record.role);
            if let Some(word) = desk.take(&id_at, &record.id) {
                forums.extend(
                    forum(desk, &id_at, &word.0, registry).map(|forum| Forum { role, ..forum }),
                );
            } else if !record.id.is_there() {
                desk.missing(at, "id", "an id of registry/authorities/ or registry/courts/");
            }
        }
    });
    forums
}

fn forum(desk: &mut Desk<'_>, at: &At<'_>, word: &str, registry: &Registry) -> Option<Forum> {
    let ids = registry.authorities.keys().chain(registry.courts.keys());
    let there = registry.authorities.contains_key(word) || registry.courts.contains_key(word);
    let id = desk.known_among(at, word, "authority", there, ids)?;
    let is_court =
        registry.authorities.get(&id).is_none_or(|authority| authority.level == Level::Court);
    Some(Forum { id, role: None, is_court })
}

/// Notes keys of a party that this kind of party does not have.
fn misplaced(desk: &mut Desk<'_>, at: &At<'_>, record: &PartyRecord, keys: &[&str]) {
    let there = [
        ("id", record.id.is_there()),
        ("name", record.name.is_there()),
        ("unnamed", record.unnamed.is_there()),
        ("type", record.r#type.is_there()),
        ("role", record.role.is_there()),
        ("named_as", record.named_as.is_there()),
        ("on_behalf_of", record.on_behalf_of.is_there()),
        ("country", record.country.is_there()),
        ("sector", record.sector.is_there()),
        ("count", record.count.is_there()),
        ("about", record.about.is_there()),
    ];
    for (key, _) in there.into_iter().filter(|(key, there)| *there && !keys.contains(key)) {
        let place = Place::Key(at.key(key).path());
        let (code, message, help) = if key == "name" && keys.contains(&"on_behalf_of") {
            (
                &code::NAMED_INDIVIDUAL,
                "a complainant is an entry of the registry, or is not named".to_owned(),
                "give an organisation a file in registry/complainants/; describe anybody else with `unnamed:`".to_owned(),
            )
        } else {
            (
                &code::UNKNOWN_KEY,
                format!("`{key}` is not a key of the format here"),
                format!("the keys here are `{}`", keys.join("`, `")),
            )
        };
        desk.report(code, place, message).help = Some(help);
    }
}
