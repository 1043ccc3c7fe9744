//! `registry/courts/`.

use super::{At, Desk, ids, names, sources, verified};
use crate::model::registry::Court;
use crate::model::vocabulary::CourtType;
use crate::source::record::CourtRecord;

pub(super) fn resolve(desk: &mut Desk<'_>, record: &CourtRecord) -> Option<Court> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, CourtRecord::KEYS);
    let names = names(desk, &record.name, &record.english, &record.short, &record.known_as);
    if !record.country.is_there() {
        desk.missing(&root, "country", "an ISO 3166-1 code such as `IE`, or `EU`");
    }
    let country = desk.country(&root.key("country"), &record.country);
    let verified = verified(desk, &root, &record.verified);
    sources(desk, &record.sources, verified);
    Some(Court {
        file: desk.file,
        kind: desk.word(&root.key("type"), &record.r#type).unwrap_or(CourtType::Court),
        instance: desk.word(&root.key("instance"), &record.instance),
        appeals_to: ids(desk, "appeals_to", &record.appeals_to),
        website: desk.address(&root.key("website"), &record.website),
        verified,
        names: names?,
        country: country?,
    })
}
