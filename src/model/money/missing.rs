//! The words for an amount that is missing, and what people write for them.

use super::parse::LONGEST;
use super::{Money, MoneyError, MoneyFault};
use crate::model::written;

/// `unknown` and `not-published`, and what people write for them. `None` if it may be an amount.
pub(super) fn read(text: &str) -> Option<Result<Money, MoneyError>> {
    let text = written::trim(text);
    let simple = text.get(..text.len().min(LONGEST))?.to_lowercase().replace([' ', '_'], "-");
    let meant: &[Money] = match simple.as_str() {
        "unknown" | "not-known" | "unclear" | "unbekannt" | "inconnu" => &[Money::Unknown],
        "not-published" | "unpublished" | "notpublished" | "undisclosed" | "not-disclosed"
        | "confidential" | "redacted" | "withheld" | "secret" => &[Money::NotPublished],
        "?" | "??" | "-" | "--" | "n/a" | "na" | "n.a." | "none" | "null" | "nil" | "tbd"
        | "tba" | "not-available" => &[Money::Unknown, Money::NotPublished],
        _ => return None,
    };
    let canonical = meant.iter().find(|word| word.to_string() == text);
    let suggestions = meant.iter().map(Money::to_string).collect();
    Some(canonical.copied().ok_or_else(|| MoneyError::new(text, MoneyFault::Word, suggestions)))
}
