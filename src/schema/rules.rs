//! What a schema can say of keys that belong together.

use serde_json::{Value, json};

use crate::model::vocabulary::{EventKind, Phase, Status, Vocabulary};

/// Rules of a record, beyond its keys.
pub(super) fn of(record: &str) -> Vec<Value> {
    match record {
        "CaseRecord" => vec![looked()],
        "EventRecord" => {
            let mut rules = vec![proved(), json!({"not": {"required": ["fine", "fines"]}})];
            rules.extend(event());
            rules
        }
        "AffectedRecord" => vec![
            proved(),
            apart("about", "at_least"),
            apart("about", "at_most"),
            apart("at_least", "at_most"),
        ],
        "ResponseRecord" => vec![proved()],
        "RequestRecord" => vec![either(&["measure", "text"])],
        "SourceRecord" => vec![either(&["url", "title"])],
        "ClockRecord" => vec![either(&["starts", "after"]), read()],
        "ComplainantParty" => vec![
            either(&["id", "type"]),
            json!({"if": one("type", "public-litigant"), "then": {"required": ["id"]}}),
        ],
        "CompanyParty" => vec![
            either(&["id", "name", "unnamed"]),
            json!({"if": one("type", "individual"), "then": {"not": either(&["id", "name"])}}),
        ],
        "AuthorityParty" => vec![json!({"required": ["id"]})],
        "ComplainantRecord" => vec![
            read(),
            json!({"properties": {"type": {"enum": ["organisation", "public-litigant"]}}}),
            json!({"if": one("type", "public-litigant"), "then": {"required": ["reason", "sources"]}}),
        ],
        "AuthorityRecord" | "CourtRecord" | "CompanyRecord" | "LawRecord" => vec![read()],
        _ => Vec::new(),
    }
}

/// A case that is not closed says until when somebody looked for news.
fn looked() -> Value {
    let open: Vec<&str> = Status::ALL
        .iter()
        .filter(|status| status.phase() != Phase::Closed)
        .map(|status| status.word())
        .collect();
    let status = json!({"required": ["status"], "properties": {"status": {"enum": open}}});
    json!({"if": status, "then": {"required": ["last_verified"]}})
}

/// A statement has sources, or says why not.
fn proved() -> Value {
    either(&["sources", "unsourced"])
}

/// An entry of the registry names what was read, or says that nothing was.
fn read() -> Value {
    let unverified =
        json!({"required": ["verified"], "properties": {"verified": {"enum": [false, "false"]}}});
    json!({"anyOf": [{"required": ["sources"]}, unverified]})
}

/// Keys that some kinds of events need, and that others cannot carry.
fn event() -> Vec<Value> {
    use EventKind as K;
    let decision = kinds(|kind| matches!(kind, K::Decision | K::PartialDecision));
    let only = |key: &str, may: &dyn Fn(EventKind) -> bool| {
        let others = kinds(|kind| !may(kind));
        json!({"if": others, "then": {"not": {"required": [key]}}})
    };
    let judges = |kind: EventKind| kind.is_judgment();
    vec![
        json!({"if": decision, "then": {"required": ["outcome"]}}),
        json!({"if": kinds(|kind| kind == K::AppealFiled), "then": {"required": ["by"]}}),
        // A court before which the case itself runs gives its judgment an outcome.
        json!({
            "if": kinds(|kind| kind == K::CourtJudgment),
            "then": either(&["result", "outcome"]),
        }),
        only("result", &judges),
        only("sent_back_to", &judges),
        only("against", &|kind| kind.carries_against()),
        only("body", &|kind| matches!(kind, K::AppealFiled | K::Review)),
        only("admission", &|kind| kind == K::Settled),
        only("state", &|kind| kind == K::PaymentStatus),
        only("fine", &|kind| kind.carries_fines()),
        only("fines", &|kind| kind.carries_fines()),
        json!({
            "if": one("certainty", "disputed"),
            "then": {"required": ["text"]},
        }),
    ]
}

/// An event of one of these kinds.
fn kinds(may: impl Fn(EventKind) -> bool) -> Value {
    let words: Vec<&str> =
        EventKind::ALL.iter().filter(|kind| may(**kind)).map(|kind| kind.word()).collect();
    json!({"required": ["event"], "properties": {"event": {"enum": words}}})
}

/// At least one of these keys.
fn either(keys: &[&str]) -> Value {
    let each: Vec<Value> = keys.iter().map(|key| json!({"required": [key]})).collect();
    json!({"anyOf": each})
}

/// Two flags of which one at most is true.
fn apart(one: &str, other: &str) -> Value {
    let set = json!({"enum": [true, "true"]});
    json!({"not": {"required": [one, other], "properties": {one: set, other: set}}})
}

/// A key with this word.
fn one(key: &str, word: &str) -> Value {
    json!({"required": [key], "properties": {key: {"const": word}}})
}
