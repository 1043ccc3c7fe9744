//! Diagnostics as workflow commands of GitHub Actions, which shows them beside the changed lines.
//!
//! "Workflow commands for GitHub Actions": a command is a line `::name key=value,…::message`; what
//! could end it early is percent-encoded.

use super::{Severity, Shown, single_line};

/// Encodes all diagnostics, one command a line; `prefix` is the tracker's path below the root of the
/// repository, with `/` at its end, and empty where both are one.
pub fn encode(shown: &[Shown<'_>], prefix: &str) -> String {
    shown.iter().map(|item| line(item, prefix)).collect::<Vec<_>>().join("\n")
}

fn line(shown: &Shown<'_>, prefix: &str) -> String {
    let diagnostic = shown.diagnostic;
    let command = match diagnostic.code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    let (line, column) = shown.start();
    let (end_line, end_column) = shown.end();
    // GitHub takes the last column as part of what is meant, and only within one line.
    let end = if line == end_line {
        format!(",endLine={line},endColumn={}", end_column.max(column + 1) - 1)
    } else {
        format!(",endLine={end_line}")
    };
    format!(
        "::{command} file={},line={line},col={column}{end},title={}::{}",
        property(&format!("{prefix}{}", shown.file)),
        diagnostic.code.name,
        data(&shown.sentence()),
    )
}

/// The value of a message.
fn data(text: &str) -> String {
    text.replace('%', "%25")
}

/// The value of a property.
fn property(text: &str) -> String {
    // A control character of a file's name is part of the name, so it is encoded, not shown.
    let encoded = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    single_line(&encoded.replace(':', "%3A").replace(',', "%2C"))
}
