//! `registry/campaigns/`.

use super::{At, Desk, ids};
use crate::model::registry::{Campaign, Filed, Known};
use crate::source::record::{CampaignRecord, FiledRecord, KnownRecord, Loose};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &CampaignRecord) -> Option<Campaign> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, CampaignRecord::KEYS);
    if !record.name.is_there() {
        desk.missing(&root, "name", "the name of the campaign");
    }
    let mut sources = Vec::new();
    desk.each(&root.key("sources"), &record.sources, |desk, at, word| {
        if desk.address_text(at, &word.0) {
            sources.push(word.0.clone());
        }
    });
    Some(Campaign {
        file: desk.file,
        summary: desk.text(&root.key("summary"), &record.summary),
        complainants: ids(desk, "complainant", &record.complainant),
        filed: filed(desk, &root, &record.filed),
        known: known(desk, &root, &record.known),
        sources,
        name: desk.text(&root.key("name"), &record.name)?,
    })
}

fn filed(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<FiledRecord>) -> Option<Filed> {
    let at = root.key("filed");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, FiledRecord::KEYS);
    desk.lines(&at.key("sources"), &record.sources);
    Some(Filed {
        count: desk.number(&at.key("count"), &record.count),
        about: desk.flag(&at.key("about"), &record.about).unwrap_or(false),
        companies: desk.number(&at.key("companies"), &record.companies),
        authorities: desk.number(&at.key("authorities"), &record.authorities),
        date: desk.date(&at.key("date"), &record.date),
    })
}

fn known(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<KnownRecord>) -> Option<Known> {
    let at = root.key("known");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, KnownRecord::KEYS);
    desk.lines(&at.key("sources"), &record.sources);
    Some(Known {
        decided: desk.number(&at.key("decided"), &record.decided),
        as_of: desk.date(&at.key("as_of"), &record.as_of),
    })
}
