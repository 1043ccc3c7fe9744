//! Ids: of cases, of entries of the registry, of events.

use super::{IdentifierError, is_count, is_language, quote};

/// Longest id, in characters.
pub const MAX_ID: usize = 80;

/// Paths that the site itself uses.
const RESERVED: [&str; 4] = ["page", "index", "all", "new"];

/// Names that Windows keeps for devices; `com1` … and `lpt1` … are told apart below.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// An id of any kind: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters.
///
/// # Errors
/// Says which of these it breaks; the help offers an id that would do, where there is one.
pub fn parse_id(text: &str) -> Result<String, IdentifierError> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let well_formed = text.bytes().all(fits)
        && !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--");
    if !well_formed {
        let message = format!(
            "{} is no id: an id has lower-case letters, digits and single hyphens within",
            quote(text)
        );
        // Never the empty text again: it has no slug to offer.
        let proposed = Some(slug(text)).filter(|slug| !slug.is_empty());
        let id = proposed.and_then(|slug| parse_id(&slug).ok());
        let help = format!("for example `{}`", id.as_deref().unwrap_or("noyb-v-pinterest"));
        return Err(IdentifierError::new(message, help));
    }
    if text.len() > MAX_ID {
        let message = format!("{} is longer than {MAX_ID} characters", quote(text));
        return Err(IdentifierError::new(
            message,
            "ids stand in addresses: a few words are enough",
        ));
    }
    Ok(text.to_owned())
}

/// Id of an entry of the registry, the stem of its file and a part of its page's address: an id that
/// names neither a page of the site nor a device of Windows.
///
/// # Errors
/// As [`parse_id`], and where the id is reserved.
pub fn parse_entry_id(text: &str) -> Result<String, IdentifierError> {
    let id = parse_id(text)?;
    if RESERVED.contains(&id.as_str()) {
        return Err(reserved(&id, "the site uses it for a page of its own"));
    }
    if is_device(&id) {
        return Err(reserved(&id, "Windows cannot have a file of that name"));
    }
    Ok(id)
}

/// Id of a case or a page of prose, the stem of its file: that of an entry, and no language code.
///
/// # Errors
/// As [`parse_entry_id`]; also language codes.
pub fn parse_case_id(text: &str) -> Result<String, IdentifierError> {
    let id = parse_entry_id(text)?;
    if is_language(&id) {
        let reason = "it is the code of a language, and languages stand first in addresses";
        return Err(reserved(&id, reason));
    }
    Ok(id)
}

fn reserved(id: &str, reason: &str) -> IdentifierError {
    IdentifierError::new(
        format!("{} is reserved: {reason}", quote(id)),
        "add a word: the company, the complainant, the year",
    )
}

fn is_device(text: &str) -> bool {
    let numbered = text.strip_prefix("com").or(text.strip_prefix("lpt"));
    DEVICES.contains(&text) || numbered.is_some_and(|number| is_count(number, 1))
}

/// The text with everything that an id cannot hold made a hyphen; never ill-formed unless empty.
fn slug(text: &str) -> String {
    let lower: String = text.chars().take(MAX_ID).collect::<String>().to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
