//! Records: an object with known keys, each with its description.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::{rules, value};
use crate::source::record::{Holds, Key, List, Of, PartyRecord, Record};

/// A reference to a record's definition, which is made if it is not there yet.
pub(super) fn reference(
    record: &'static Record,
    names: &Names,
    definitions: &mut Map<String, Value>,
) -> Value {
    defined(record.name, record, record.keys.iter().collect(), names, definitions)
}

fn defined(
    name: &str,
    record: &'static Record,
    keys: Vec<&'static Key>,
    names: &Names,
    definitions: &mut Map<String, Value>,
) -> Value {
    if !definitions.contains_key(name) {
        // A place is kept, so that a record that leads to itself would end here.
        definitions.insert(name.to_owned(), Value::Null);
        let object = built(name, record, &keys, names, definitions);
        definitions.insert(name.to_owned(), object);
    }
    json!({"$ref": format!("#/$defs/{name}")})
}

/// A record as it stands at the root of a file.
pub(super) fn object(
    record: &'static Record,
    keys: &'static [Key],
    names: &Names,
    definitions: &mut Map<String, Value>,
) -> Value {
    let keys: Vec<&Key> = keys.iter().collect();
    built(record.name, record, &keys, names, definitions)
}

fn built(
    name: &str,
    record: &'static Record,
    keys: &[&'static Key],
    names: &Names,
    definitions: &mut Map<String, Value>,
) -> Value {
    let mut properties = Map::new();
    for key in keys {
        let mut schema = keyed(name, key, names, definitions);
        let about = key.about.trim();
        schema["description"] = json!(plain(about));
        schema["markdownDescription"] = json!(about);
        properties.insert(key.name.to_owned(), schema);
    }
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut object = json!({
        "type": "object",
        "description": plain(record.about.trim()),
        "minProperties": 1,
        "additionalProperties": false,
        "properties": properties,
    });
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    let rules = rules::of(name);
    if !rules.is_empty() {
        object["allOf"] = json!(rules);
    }
    object
}

/// The value of a key; parties differ by the key under which they stand.
fn keyed(
    record: &str,
    key: &'static Key,
    names: &Names,
    definitions: &mut Map<String, Value>,
) -> Value {
    let party = match (record, key.name) {
        ("CaseRecord", "complainant") => Some(("ComplainantParty", PartyRecord::OF_COMPLAINANT)),
        ("CaseRecord", "company") => Some(("CompanyParty", PartyRecord::OF_COMPANY)),
        ("CaseRecord", "authority") => Some(("AuthorityParty", PartyRecord::OF_AUTHORITY)),
        _ => None,
    };
    if let Some((name, keys)) = party {
        let chosen = PartyRecord::RECORD.keys.iter().filter(|key| keys.contains(&key.name));
        let map = defined(name, PartyRecord::RECORD, chosen.collect(), names, definitions);
        let word =
            value::shaped(&crate::source::record::Shape::Scalar, key.holds, names, definitions);
        let one = json!({"anyOf": [word, map]});
        return json!({"anyOf": [one.clone(), {"type": "array", "minItems": 1, "items": one}]});
    }
    value::shaped(key.shape, holds(record, key), names, definitions)
}

/// What a key holds, where that depends on the record.
pub(super) fn holds(record: &str, key: &Key) -> Holds {
    match (record, key.name) {
        ("ComplainantParty", "id") => Holds::Id(Of::Complainant),
        ("ComplainantParty", "type") => Holds::Word(List::ComplainantType),
        ("CompanyParty", "id") => Holds::Id(Of::Company),
        ("AuthorityParty", "id") => Holds::Id(Of::Forum),
        ("AuthorityParty", "role") => Holds::Word(List::AuthorityRole),
        _ => key.holds,
    }
}

/// Markdown without the signs of code.
fn plain(text: &str) -> String {
    text.replace('`', "")
}
