//! `registry/campaigns/`.

use super::{At, Desk, addresses, ids};
use crate::model::registry::{Campaign, Filed, Known};
use crate::source::record::{CampaignRecord, FiledRecord, KnownRecord, Loose};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &CampaignRecord) -> Option<Campaign> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, CampaignRecord::KEYS);
    if !record.name.is_there() {
        desk.missing(&root, "name", "the name of the campaign");
    }
    Some(Campaign {
        file: desk.file,
        summary: desk.text(&root.key("summary"), &record.summary),
        complainants: ids(desk, "complainant", &record.complainant),
        filed: filed(desk, &root, &record.filed),
        known: known(desk, &root, &record.known),
        sources: addresses(desk, &root, &record.sources),
        name: desk.text(&root.key("name"), &record.name)?,
    })
}

fn filed(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<FiledRecord>) -> Option<Filed> {
    let at = root.key("filed");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, FiledRecord::KEYS);
    Some(Filed {
        count: desk.number(&at.key("count"), &record.count),
        about: desk.flag(&at.key("about"), &record.about).unwrap_or(false),
        companies: desk.number(&at.key("companies"), &record.companies),
        authorities: desk.number(&at.key("authorities"), &record.authorities),
        date: desk.date(&at.key("date"), &record.date),
        sources: addresses(desk, &at, &record.sources),
    })
}

fn known(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<KnownRecord>) -> Option<Known> {
    let at = root.key("known");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, KnownRecord::KEYS);
    Some(Known {
        decided: desk.number(&at.key("decided"), &record.decided),
        as_of: desk.date(&at.key("as_of"), &record.as_of),
        sources: addresses(desk, &at, &record.sources),
    })
}
