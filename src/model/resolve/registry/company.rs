//! `registry/companies/`.

use super::{At, Desk, ids, names, sources, verified};
use crate::diagnostic::code;
use crate::model::identifier;
use crate::model::registry::{Company, Membership};
use crate::model::vocabulary::CompanyType;
use crate::source::record::{CompanyRecord, GroupRecord, Loose, Many, OrWord, Word};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &CompanyRecord) -> Option<Company> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, CompanyRecord::KEYS);
    let names = names(desk, &record.name, &Loose::Absent, &Loose::Absent, &record.known_as);
    let verified = verified(desk, &root, &record.verified);
    Some(Company {
        file: desk.file,
        legal_names: desk.names(&root.key("legal_names"), &record.legal_names),
        kind: desk.word(&root.key("type"), &record.r#type).unwrap_or(CompanyType::Company),
        groups: groups(desk, &root, &record.group),
        country: desk.country(&root.key("country"), &record.country),
        sector: desk.word(&root.key("sector"), &record.sector),
        lei: identifier(desk, &root, "lei", &record.lei, identifier::parse_lei),
        wikidata: identifier(desk, &root, "wikidata", &record.wikidata, identifier::parse_wikidata),
        website: desk.address(&root.key("website"), &record.website),
        former_ids: ids(desk, "former_ids", &record.former_ids),
        verified,
        sources: sources(desk, &record.sources, verified),
        names: names?,
    })
}

fn identifier(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    key: &str,
    field: &Loose<Word>,
    parse: fn(&str) -> Result<String, identifier::IdentifierError>,
) -> Option<String> {
    let at = root.key(key);
    match parse(&desk.line(&at, field)?) {
        Ok(value) => Some(value),
        Err(error) => {
            desk.fault(&code::BAD_REFERENCE, &at, error.to_string(), error.help());
            None
        }
    }
}

fn groups(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<Many<OrWord<GroupRecord>>>,
) -> Vec<Membership> {
    let mut groups = Vec::new();
    desk.each(&root.key("group"), field, |desk, at, entry| match entry {
        OrWord::Word(word) => {
            groups.extend(desk.id(at, word).map(|id| Membership { id, from: None, until: None }));
        }
        OrWord::Full(record) => {
            desk.unknown(at, &record.unknown, GroupRecord::KEYS);
            let from = desk.date(&at.key("from"), &record.from);
            let until = desk.date(&at.key("until"), &record.until);
            let id_at = at.key("id");
            match desk.line(&id_at, &record.id) {
                Some(text) => {
                    groups.extend(desk.id(&id_at, &text).map(|id| Membership { id, from, until }))
                }
                None if !record.id.is_there() => desk.missing(at, "id", "the id of the parent"),
                None => {}
            }
        }
    });
    groups
}
