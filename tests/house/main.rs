//! The rules of the house, held against the source as text: who imports whom, and what is tidy.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

mod code;
mod drift;
mod imports;
mod tidiness;

/// Fails with every finding at once, so that one run shows all that is to be done.
fn none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}\n", findings.join("\n  "));
}
