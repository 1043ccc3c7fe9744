//! `registry/complainants/`.

use super::{At, Desk, ids, names, sources, verified};
use crate::diagnostic::code;
use crate::model::registry::ComplainantEntry;
use crate::model::vocabulary::ComplainantType;
use crate::source::record::{ComplainantRecord, Loose};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &ComplainantRecord) -> Option<ComplainantEntry> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, ComplainantRecord::KEYS);
    let names = names(desk, &record.name, &Loose::Absent, &Loose::Absent, &record.known_as);
    let type_at = root.key("type");
    let kind = desk.word(&type_at, &record.r#type).unwrap_or(ComplainantType::Organisation);
    let verified = verified(desk, &root, &record.verified);
    match kind {
        ComplainantType::Organisation => {}
        ComplainantType::PublicLitigant => {
            if !record.reason.is_there() {
                desk.missing(&root, "reason", "why this person may be named: a court's own publication names them, and they speak about the case in public");
            }
            if !verified {
                desk.fault(
                    &code::NAMED_INDIVIDUAL,
                    &type_at,
                    "a person is named on general knowledge alone",
                    "name the publications under `sources:`".to_owned(),
                );
            }
        }
        _ => desk.fault(
            &code::NAMED_INDIVIDUAL,
            &type_at,
            "only organisations and public litigants have an entry",
            "describe anybody else in the case, with `type: individual`".to_owned(),
        ),
    }
    desk.line(&root.key("reason"), &record.reason);
    Some(ComplainantEntry {
        file: desk.file,
        kind,
        country: desk.country(&root.key("country"), &record.country),
        website: desk.address(&root.key("website"), &record.website),
        former_ids: ids(desk, "former_ids", &record.former_ids),
        verified,
        sources: sources(desk, &record.sources, verified),
        names: names?,
    })
}
