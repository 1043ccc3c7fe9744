//! Diagnostics as SARIF 2.1.0 ("Static Analysis Results Interchange Format", OASIS Standard).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::shown::without_commands;
use super::{Code, Region, Severity, Shown, code, single_line};

/// Encodes all diagnostics of a run of this version of the program.
///
/// Columns count characters (section 3.14.17); addresses of files are relative to the root of the
/// tracker (section 3.14.14).
pub fn encode(shown: &[Shown<'_>], version: &str) -> serde_json::Result<String> {
    let places: BTreeMap<&str, usize> =
        code::ALL.iter().enumerate().map(|(place, code)| (code.name, place)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "casebook",
                "semanticVersion": version,
                "rules": code::ALL.iter().map(|code| rule(code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { "TRACKER": { "description": { "text": "The root of the tracker." } } },
            "results": shown.iter().map(|item| result(item, &places)).collect::<Vec<_>>(),
        }],
    });
    serde_json::to_string_pretty(&log).map(|json| without_commands(&json))
}

fn rule(code: &Code) -> Value {
    let explanation = code.explain();
    json!({
        "id": code.name,
        "shortDescription": { "text": code.summary },
        "fullDescription": { "text": explanation.why },
        "help": {
            "text": explanation.why,
            "markdown": code.markdown(),
        },
        "defaultConfiguration": { "level": level(code.severity) },
    })
}

fn result(shown: &Shown<'_>, places: &BTreeMap<&str, usize>) -> Value {
    let diagnostic = shown.diagnostic;
    let mut result = json!({
        "ruleId": diagnostic.code.name,
        "ruleIndex": places.get(diagnostic.code.name),
        "level": level(diagnostic.code.severity),
        "message": { "text": shown.sentence() },
        "locations": [{
            "physicalLocation": place(shown.file, shown.region),
            "logicalLocations": [{ "fullyQualifiedName": shown.path, "kind": "member" }],
        }],
        "partialFingerprints": { "ruleFileFieldMessage/v1": shown.fingerprint() },
    });
    let related: Vec<Value> = shown
        .related
        .iter()
        .enumerate()
        .map(|(id, beside)| {
            json!({
                "id": id,
                "physicalLocation": place(beside.file, beside.region),
                "message": { "text": single_line(beside.label) },
            })
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    result
}

fn place(file: &str, Region { start, end }: Region) -> Value {
    json!({
        "artifactLocation": { "uri": uri(file), "uriBaseId": "TRACKER" },
        "region": {
            "startLine": start.0,
            "startColumn": start.1,
            "endLine": end.0,
            "endColumn": end.1,
        },
    })
}

/// A relative address of a file, RFC 3986: what is not unreserved is percent-encoded.
fn uri(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}
