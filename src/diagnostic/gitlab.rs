//! Diagnostics as a code quality report of GitLab: a JSON array of the fields that it reads.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Severity, Shown, single_line};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Encodes all diagnostics.
///
/// A fingerprint follows from rule, file, field and message, not from the line, so that a fault is
/// the same one after lines above it have come or gone.
pub fn encode(shown: &[Shown<'_>]) -> serde_json::Result<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let issues: Vec<Issue<'_>> = shown
        .iter()
        .map(|item| {
            let name = item.fingerprint();
            let times = seen.entry(name.clone()).or_default();
            *times += 1;
            let fingerprint = if *times == 1 { name } else { format!("{name}-{times}") };
            issue(item, fingerprint)
        })
        .collect();
    serde_json::to_string_pretty(&issues)
}

fn issue<'a>(shown: &'a Shown<'_>, fingerprint: String) -> Issue<'a> {
    let diagnostic = shown.diagnostic;
    let help = diagnostic.help.as_deref().map(|help| format!("; {help}")).unwrap_or_default();
    let severity = match diagnostic.code.severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Hint => "info",
    };
    let lines = Lines { begin: shown.start().0, end: shown.end().0 };
    Issue {
        description: single_line(&format!("{}{help}", diagnostic.message)),
        check_name: diagnostic.code.name,
        fingerprint,
        severity,
        location: Place { path: shown.file, lines },
    }
}
