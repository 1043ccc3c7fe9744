//! Keys that stand in the wrong place: where each belongs, or where the list of keys is.

use crate::source::record::{CaseRecord, EventRecord, FineRecord, SourceRecord};

/// Records of a case file with many keys, and what they are called.
const RECORDS: [(&str, &[&str]); 4] = [
    ("the case", CaseRecord::KEYS),
    ("an event of the timeline", EventRecord::KEYS),
    ("an entry of `fines`", FineRecord::KEYS),
    ("a source under `sources:` of the case", SourceRecord::KEYS),
];

/// Keys of other trackers and databases, with ours; the first that the record has is meant.
const HABITS: [(&[&str], &[&str]); 8] = [
    (&["description", "abstract", "notes", "comment"], &["text", "summary"]),
    (&["link", "links", "url", "urls", "reference_url"], &["url", "sources"]),
    (&["name", "headline"], &["title"]),
    (&["respondent", "controller", "defendant", "party", "companies"], &["company"]),
    (&["plaintiff", "claimant", "filed_by", "complainants"], &["complainant"]),
    (&["dpa", "regulator", "supervisory_authority", "authorities"], &["authority"]),
    (&["laws", "articles", "provisions", "gdpr"], &["legal_basis", "for"]),
    (&["amount", "penalty", "sanction"], &["fine"]),
];

/// What to do about a key that the record with these keys does not know.
pub(super) fn help(key: &str, keys: &[&str]) -> String {
    let of_a_case = RECORDS.iter().any(|(_, known)| *known == keys);
    let habit = HABITS.iter().find(|(habits, _)| habits.contains(&key));
    if let Some(meant) = habit.and_then(|(_, meant)| meant.iter().find(|key| keys.contains(*key))) {
        return format!("write `{meant}:`");
    }
    let home = RECORDS.iter().find(|(_, known)| of_a_case && known.contains(&key));
    match home {
        Some((called, _)) => format!("`{key}` is a key of {called}"),
        None if of_a_case => "docs/format.md lists the keys".to_owned(),
        None => format!("the keys here are `{}`", keys.join("`, `")),
    }
}
