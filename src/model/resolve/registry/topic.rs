//! `registry/topics.yaml`.

use std::collections::BTreeMap;

use super::{At, Desk};
use crate::diagnostic::Diagnostic;
use crate::model::Id;
use crate::model::registry::Topic;
use crate::source::Entry;
use crate::source::record::{TopicRecord, TopicsRecord};

pub(super) fn resolve(
    entry: Option<&Entry<TopicsRecord>>,
    lang: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Id, Topic> {
    let mut topics = BTreeMap::new();
    let Some(entry) = entry else { return topics };
    let mut desk = Desk { file: entry.file, lang: lang.to_owned(), diagnostics };
    let root = At::root();
    for (id, field) in &entry.record.0 {
        let here = root.key(id);
        let Some(record) = desk.take(&here, field) else { continue };
        desk.unknown(&here, &record.unknown, TopicRecord::KEYS);
        if !record.name.is_there() {
            desk.missing(&here, "name", "the name of the topic");
        }
        let description = desk.text(&here.key("description"), &record.description);
        let name = desk.text(&here.key("name"), &record.name);
        if let (Some(id), Some(name)) = (desk.entry_id(&here, id), name) {
            topics.insert(id, Topic { name, description });
        }
    }
    topics
}
