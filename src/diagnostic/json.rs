//! Diagnostics as one JSON object, for editors and other programs.

use serde::Serialize;

use super::shown::without_commands;
use super::{Severity, Shown};

/// Version of the object; raised when a field changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    schema_version: u32,
    as_of: String,
    counts: Counts,
    diagnostics: Vec<Item<'a>>,
}

#[derive(Default, Serialize)]
struct Counts {
    files: usize,
    cases: usize,
    errors: usize,
    warnings: usize,
    hints: usize,
}

#[derive(Serialize)]
struct Item<'a> {
    code: &'static str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    path: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Repair<'a>>,
}

#[derive(Serialize)]
struct Repair<'a> {
    path: String,
    replacement: Option<&'a str>,
    safe: bool,
}

/// Encodes all diagnostics of a run; `as_of` is the day against which dates were held.
pub fn encode(
    shown: &[Shown<'_>],
    as_of: &str,
    files: usize,
    cases: usize,
) -> serde_json::Result<String> {
    let mut counts = Counts { files, cases, ..Counts::default() };
    for item in shown {
        match item.diagnostic.code.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
            Severity::Hint => counts.hints += 1,
        }
    }
    let diagnostics = shown.iter().map(item).collect();
    let report =
        Report { schema_version: SCHEMA_VERSION, as_of: as_of.to_owned(), counts, diagnostics };
    serde_json::to_string_pretty(&report).map(|json| without_commands(&json))
}

fn item<'a>(shown: &'a Shown<'_>) -> Item<'a> {
    let (line, column) = shown.start();
    let (end_line, end_column) = shown.end();
    Item {
        code: shown.diagnostic.code.name,
        severity: shown.diagnostic.code.severity.word(),
        file: shown.file,
        line,
        column,
        end_line,
        end_column,
        path: &shown.path,
        message: &shown.diagnostic.message,
        help: shown.diagnostic.help.as_deref(),
        fix: shown.diagnostic.fix.as_ref().map(|fix| Repair {
            path: fix.place.path(),
            replacement: fix.replacement.as_deref(),
            safe: fix.safe,
        }),
    }
}
