//! Diagnostics as a code quality report of GitLab: a JSON array of the fields that it reads.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::shown::without_commands;
use super::{Severity, Shown};

/// Encodes all diagnostics; `prefix` is the tracker's path below the root of the repository, with
/// `/` at its end, and empty where both are one.
///
/// A fingerprint follows from rule, file, field and message, not from the line, so that a fault is
/// the same one after lines above it have come or gone.
pub fn encode(shown: &[Shown<'_>], prefix: &str) -> serde_json::Result<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let issues: Vec<Value> = shown
        .iter()
        .map(|item| {
            let name = item.fingerprint();
            let times = seen.entry(name.clone()).or_default();
            *times += 1;
            let fingerprint = if *times == 1 { name } else { format!("{name}-{times}") };
            issue(item, prefix, fingerprint)
        })
        .collect();
    serde_json::to_string_pretty(&issues).map(|json| without_commands(&json))
}

fn issue(shown: &Shown<'_>, prefix: &str, fingerprint: String) -> Value {
    let diagnostic = shown.diagnostic;
    let severity = match diagnostic.code.severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Hint => "info",
    };
    json!({
        "description": shown.sentence(),
        "check_name": diagnostic.code.name,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": format!("{prefix}{}", shown.file),
            "lines": { "begin": shown.start().0, "end": shown.end().0 },
        },
    })
}
