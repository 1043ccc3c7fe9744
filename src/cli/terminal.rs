//! What is printed, and where: results on standard output, messages on standard error.

use std::io::{IsTerminal, Write};

use super::args::Verbosity;
use crate::diagnostic::{Severity, Shown, human, single_line};

/// The two streams of the process.
#[derive(Clone, Copy)]
pub(super) struct Terminal {
    verbosity: Verbosity,
    colour: bool,
}

impl Terminal {
    /// Colours where a person looks and `NO_COLOR` is not set.
    pub fn new(verbosity: Verbosity) -> Self {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Terminal { verbosity, colour: !unwanted && std::io::stderr().is_terminal() }
    }

    /// A result, on standard output. That nobody reads it is no error.
    pub fn result(&self, text: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }

    /// A message, unless the user wants quiet.
    pub fn say(&self, text: &str) {
        if self.verbosity > Verbosity::Quiet {
            let _ = writeln!(std::io::stderr().lock(), "{text}");
        }
    }

    /// A message for users who want more.
    pub fn detail(&self, text: &str) {
        if self.verbosity == Verbosity::Verbose {
            let _ = writeln!(std::io::stderr().lock(), "{text}");
        }
    }

    /// Why the program stops. Names of files come from strangers: each line is made safe to print,
    /// and only the first begins at the margin.
    pub fn error(&self, error: &dyn std::fmt::Display) {
        let text = error.to_string();
        let lines: Vec<String> = text.lines().map(single_line).collect();
        let _ = writeln!(std::io::stderr().lock(), "error: {}", lines.join("\n  | "));
    }

    /// Diagnostics for people; only errors where the program is told to be quiet.
    pub fn diagnostics(&self, shown: &[Shown<'_>]) {
        let mut out = std::io::stderr().lock();
        let quiet = self.verbosity == Verbosity::Quiet;
        for item in shown {
            if !quiet || item.diagnostic.code.severity == Severity::Error {
                let _ = writeln!(out, "{}\n", human::render(item, self.colour));
            }
        }
    }
}

/// `3 errors, 1 warning`; nothing where there is nothing to count.
pub(super) fn counts(shown: &[Shown<'_>]) -> Option<String> {
    let count = |severity: Severity| {
        shown.iter().filter(|item| item.diagnostic.code.severity == severity).count()
    };
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Hint]
        .into_iter()
        .map(|severity| (count(severity), severity.word()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| many(count, word))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A number of things: `1 case`, `2 cases`.
pub(super) fn many(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
