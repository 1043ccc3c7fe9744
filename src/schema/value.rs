//! Values: what a schema says of a shape, and of what its scalars mean.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::record;
use crate::model::identifier;
use crate::model::vocabulary::{self, Object, Remedy, Vocabulary};
use crate::source::FileKind;
use crate::source::record::{Holds, List, Of, Shape};

/// An id.
pub(super) const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// A whole web address, as the check reads it; blanks around it are dropped.
const ADDRESS: &str =
    "^\\s*https?://[^\\s./?#<>\"`\\\\{}][^\\s/?#<>\"`\\\\{}]*\\.[^\\s<>\"`\\\\{}]*\\s*$";
/// A date with its precision.
const DATE: &str = "^\\s*(unknown|(before |after )?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)~?\\s*$";
/// A time with its offset.
const TIME: &str = "^\\s*[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})\\s*$";
/// A period.
const PERIOD: &str = "^\\s*[+]?[0-9]+ (hour|day|week|month|year)s?\\s*$";
/// A number and the three capitals of a currency, in either order.
const AMOUNT: &str =
    "^\\s*([A-Z]{3}[ \\u00A0\\u202F].*[0-9].*|.*[0-9].*[ \\u00A0\\u202F][A-Z]{3})\\s*$";
/// The same, or the words for an amount that is not known.
const MONEY: &str = "^\\s*(unknown|not-published|[A-Z]{3}[ \\u00A0\\u202F].*[0-9].*|.*[0-9].*[ \\u00A0\\u202F][A-Z]{3})\\s*$";
/// A whole number with whatever separates its thousands.
const COUNT: &str = "^\\s*[0-9][^A-Za-z]*$";
/// A language tag: language, script, region.
const LANGUAGE: &str = "^\\s*[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?\\s*$";
/// At most 25 words.
const QUOTE: &str = "^\\s*(\\S+\\s+){0,24}\\S+\\s*$";
/// Something.
const SOME: &str = "\\S";
/// Longest line, in characters at most as many as in bytes.
const LONGEST_LINE: u32 = 2_000;
/// Longest text.
const LONGEST_TEXT: u32 = 20_000;

/// What the scalars mean in a file that holds names of the author's choice.
pub(super) fn named_holds(kind: FileKind) -> Holds {
    if kind == FileKind::Topics { Holds::Topics } else { Holds::Keys }
}

/// The schema of a value of this shape.
pub(super) fn shaped(
    shape: &Shape,
    holds: Holds,
    names: &Names,
    definitions: &mut Map<String, Value>,
) -> Value {
    match (shape, holds) {
        (_, Holds::Ruling) => ruling(),
        (Shape::Scalar, _) => scalar(holds, names, definitions),
        (Shape::Text, _) => text(holds, names, definitions),
        (Shape::OneOrMany(below), _) => {
            let one = shaped(below, holds, names, definitions);
            let many = json!({"type": "array", "minItems": 1, "items": one.clone()});
            json!({"anyOf": [one, many]})
        }
        (Shape::List(below), _) => {
            json!({"type": "array", "minItems": 1, "items": shaped(below, holds, names, definitions)})
        }
        (Shape::Named(below), Holds::Findings) => json!({
            "type": "object",
            "minProperties": 1,
            "additionalProperties": shaped(below, Holds::Word(List::Finding), names, definitions),
        }),
        (Shape::Named(below), _) => {
            let below_holds = if holds == Holds::Sources { Holds::Address } else { Holds::Keys };
            json!({
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": ID, "maxLength": identifier::MAX_ID},
                "additionalProperties": shaped(below, below_holds, names, definitions),
            })
        }
        (Shape::WordOr(below), _) => {
            let word = scalar(holds, names, definitions);
            json!({"anyOf": [word, shaped(below, Holds::Keys, names, definitions)]})
        }
        (Shape::Either(one, other), _) => json!({"anyOf": [
            shaped(one, holds, names, definitions),
            shaped(other, Holds::Keys, names, definitions),
        ]}),
        (Shape::Record(record), _) => record::reference(record, names, definitions),
    }
}

/// A text, or one for each language.
fn text(holds: Holds, names: &Names, definitions: &mut Map<String, Value>) -> Value {
    let one = scalar(holds, names, definitions);
    json!({"anyOf": [one.clone(), {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": LANGUAGE},
        "additionalProperties": one,
    }]})
}

/// A reference to what a scalar may be, which is defined once for all keys that hold it.
fn scalar(holds: Holds, names: &Names, definitions: &mut Map<String, Value>) -> Value {
    let name = match holds {
        Holds::Word(list) => format!("{list:?}"),
        Holds::Id(of) => format!("{of:?}Id"),
        Holds::Identifier(kind) => format!("identifier-{kind}"),
        Holds::Pattern(_) | Holds::Keys | Holds::Sources | Holds::Topics => "Line".to_owned(),
        Holds::Markdown => "Prose".to_owned(),
        Holds::Number => "Count".to_owned(),
        other => format!("{other:?}"),
    };
    if !definitions.contains_key(&name) {
        definitions.insert(name.clone(), meant(holds, names));
    }
    json!({"$ref": format!("#/$defs/{name}")})
}

/// What a scalar may be. YAML may take a text for a number or a truth value; the check reads its
/// text.
fn meant(holds: Holds, names: &Names) -> Value {
    match holds {
        Holds::Line | Holds::Pattern(_) | Holds::Keys | Holds::Sources | Holds::Topics => {
            words(SOME, LONGEST_LINE)
        }
        Holds::Prose | Holds::Markdown => words(SOME, LONGEST_TEXT),
        Holds::Quote => words(QUOTE, LONGEST_LINE),
        Holds::Flag => json!({"anyOf": [{"type": "boolean"}, {"enum": ["true", "false"]}]}),
        Holds::Count | Holds::Number => number(COUNT),
        Holds::Date => number(DATE),
        Holds::Time => json!({"type": "string", "pattern": TIME}),
        Holds::Period => json!({"type": "string", "pattern": PERIOD}),
        Holds::Money => json!({"type": "string", "pattern": MONEY}),
        Holds::Amount => json!({"type": "string", "pattern": AMOUNT}),
        Holds::Citation => open(names.cited.clone(), words(SOME, LONGEST_LINE)),
        Holds::Address => json!({"type": "string", "pattern": ADDRESS}),
        Holds::Country => country(),
        Holds::Language => json!({"type": "string", "pattern": LANGUAGE}),
        Holds::Identifier(kind) => identifier_of(kind),
        Holds::Word(list) => listed(vocabulary::list(list).words),
        Holds::Id(Of::Respondent) => open(names.ids(Of::Respondent), words(SOME, LONGEST_LINE)),
        Holds::Id(of) => open(names.ids(of), id()),
        Holds::Complainant => {
            let mut ids =
                pairs(&["individual", "authority", "breach-notification"], List::ComplainantType);
            ids.extend(names.ids(Of::Complainant));
            open(ids, id())
        }
        Holds::Request => {
            open(owned(vocabulary::list(List::Measure).words), words(SOME, LONGEST_TEXT))
        }
        Holds::Source => json!({"anyOf": [id(), {"type": "string", "pattern": ADDRESS}]}),
        Holds::Actor => {
            let mut ids = vec![
                ("complainant".to_owned(), "The complainants of the case.".to_owned()),
                ("company".to_owned(), "The companies of the case.".to_owned()),
            ];
            ids.extend(names.ids(Of::Forum));
            open(ids, id())
        }
        Holds::EventOf => {
            let words = [
                ("proceedings", "A stay of proceedings."),
                ("enforcement", "A stay of enforcement; it never changes the status."),
            ];
            open(owned(words.to_vec()), id())
        }
        Holds::Findings => listed(vocabulary::list(List::Finding).words),
        Holds::Ruling => ruling(),
    }
}

/// One result for the action, or one for each object.
fn ruling() -> Value {
    let of_object: Vec<(&str, &str)> = Remedy::ALL
        .iter()
        .filter(|remedy| remedy.of_object())
        .map(|remedy| (remedy.word(), remedy.meaning()))
        .collect();
    let properties: Map<String, Value> = Object::ALL
        .iter()
        .map(|object| {
            let mut entry = listed(of_object.clone());
            entry["description"] = json!(object.meaning());
            (object.word().to_owned(), entry)
        })
        .collect();
    json!({"anyOf": [
        listed(vocabulary::list(List::Remedy).words),
        {"type": "object", "minProperties": 1, "additionalProperties": false, "properties": properties},
    ]})
}

/// A closed list: the words, and for editors what each means.
pub(super) fn listed(words: Vec<(&str, &str)>) -> Value {
    let (words, meanings): (Vec<&str>, Vec<&str>) = words.into_iter().unzip();
    json!({"enum": words, "markdownEnumDescriptions": meanings})
}

/// Known names, each with a few words, or anything else of a form.
fn open(known: Vec<(String, String)>, other: Value) -> Value {
    if known.is_empty() {
        return other;
    }
    let (words, meanings): (Vec<String>, Vec<String>) = known.into_iter().unzip();
    json!({"anyOf": [{"enum": words, "enumDescriptions": meanings}, other]})
}

fn owned(words: Vec<(&str, &str)>) -> Vec<(String, String)> {
    words.into_iter().map(|(word, meaning)| (word.to_owned(), meaning.to_owned())).collect()
}

fn pairs(chosen: &[&str], list: List) -> Vec<(String, String)> {
    let words = vocabulary::list(list).words;
    owned(words.into_iter().filter(|(word, _)| chosen.contains(word)).collect())
}

fn words(pattern: &str, longest: u32) -> Value {
    json!({"type": ["string", "number", "boolean"], "pattern": pattern, "maxLength": longest})
}

fn number(pattern: &str) -> Value {
    json!({"type": ["string", "number"], "pattern": pattern, "minimum": 0})
}

fn id() -> Value {
    json!({"type": ["string", "number"], "pattern": ID, "maxLength": identifier::MAX_ID, "minimum": 0})
}

/// Codes in capitals must exist; other spellings of them are read too.
fn country() -> Value {
    let codes: Vec<&str> = identifier::countries().collect();
    json!({"anyOf": [{"enum": codes}, {"type": "string", "pattern": "^(\\s.*|.*\\s|[a-z][A-Za-z]|[A-Z][a-z])$"}]})
}

fn identifier_of(kind: &str) -> Value {
    let pattern = match kind {
        "ecli" => "^\\s*[Ee][Cc][Ll][Ii]:.*:.*:.*:",
        "cjeu" => "[0-9]+/[0-9]+",
        "edpb" => "[0-9]",
        "celex" => "^\\s*[0-9CcEe]",
        "neutral" => "^\\s*\\[[0-9]{4}\\]",
        "etid" => "^\\s*[Ee][Tt][Ii][Dd]",
        "lei" => "^\\s*[A-Za-z0-9]{20}\\s*$",
        "wikidata" => "^\\s*[Qq][0-9]+\\s*$",
        "sha256" => "^\\s*[0-9A-Fa-f]{64}\\s*$",
        _ => SOME,
    };
    json!({"type": ["string", "number"], "pattern": pattern})
}
