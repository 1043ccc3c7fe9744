//! Identifiers of organisations: LEI and Wikidata.

use super::{IdentifierError, is_count, quote};

/// Legal Entity Identifier (ISO 17442), 20 characters, in upper case; checked by ISO 7064 MOD 97-10.
///
/// # Errors
/// Wrong length, other characters, or check digits that do not fit: then something was mistyped.
pub fn parse_lei(text: &str) -> Result<String, IdentifierError> {
    let lei = text.trim().to_ascii_uppercase();
    let help = "copy it from https://search.gleif.org";
    let refuse =
        |what: &str| Err(IdentifierError::new(format!("{} is no LEI: {what}", quote(text)), help));
    if lei.chars().count() != 20 {
        return refuse("it has 20 characters");
    }
    if !lei.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return refuse("it has letters and digits only");
    }
    if !lei.ends_with(|c: char| c.is_ascii_digit()) || !lei.as_bytes()[18].is_ascii_digit() {
        return refuse("the last two are digits");
    }
    // Letters count as 10 to 35; the whole, read as one number, leaves 1 when divided by 97.
    let remainder = lei.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + value) % 97
    });
    if remainder != 1 {
        return refuse("its check digits do not fit");
    }
    Ok(lei)
}

/// Wikidata item: `Q` and a number without leading zeros.
///
/// # Errors
/// Anything else; for an address, the help names the item in it.
pub fn parse_wikidata(text: &str) -> Result<String, IdentifierError> {
    let item = |text: &str| {
        let number = text.strip_prefix(['Q', 'q'])?;
        is_count(number, 12).then(|| format!("Q{number}"))
    };
    let text = text.trim();
    let help = match text.rsplit('/').next().and_then(item) {
        Some(item) if text.contains('/') => format!("write `{item}` alone"),
        _ => "`Q` and the number, as in `Q380`".to_owned(),
    };
    item(text)
        .ok_or_else(|| IdentifierError::new(format!("{} is no Wikidata item", quote(text)), help))
}
