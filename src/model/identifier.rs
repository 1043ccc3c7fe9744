//! Identifiers of cases, decisions, companies, countries and languages: syntax only, nothing is looked up.
//!
//! Each function takes what was written and gives the canonical form, or says what is wrong.

mod celex;
mod country;
mod court;
mod europe;
mod id;
mod organisation;
#[cfg(test)]
mod tests;

use std::error::Error;
use std::fmt;

pub use celex::parse_celex;
pub use country::{countries, is_language, parse_country, parse_language};
pub use court::{parse_neutral, parse_reference};
pub use europe::{parse_cjeu, parse_ecli, parse_edpb, parse_etid};
pub use id::{MAX_ID, parse_case_id, parse_entry_id, parse_id};
pub use organisation::{parse_lei, parse_wikidata};

/// A refused identifier. Its `Display` is one sentence for the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentifierError {
    message: String,
    help: String,
}

impl IdentifierError {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    /// What to write instead.
    pub fn help(&self) -> Option<String> {
        Some(self.help.clone())
    }
}

impl fmt::Display for IdentifierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for IdentifierError {}

/// The author's text for a message: at most 40 characters, none of them invisible.
fn quote(text: &str) -> String {
    let shown: String = text.chars().take(40).flat_map(char::escape_debug).collect();
    let more = if text.chars().nth(40).is_some() { "…" } else { "" };
    format!("`{shown}{more}`")
}

/// Hyphens and dashes of all kinds as `-`, spaces of all kinds single.
fn plain(text: &str) -> String {
    let dashes = |c: char| {
        if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c }
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(dashes).collect()
}

/// Whether the text is a number of so many digits, without a leading zero.
fn is_count(text: &str, most: usize) -> bool {
    !text.is_empty() && text.len() <= most && !text.starts_with('0') && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
