//! The language of a code block, as far as it may name a class.

use pulldown_cmark::CodeBlockKind;

const MAX_LENGTH: usize = 20;

/// The language, if the whole info string is a name of `[a-z0-9]+`.
pub(super) fn language<'a>(kind: &'a CodeBlockKind) -> Option<&'a str> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let name = info.trim();
    let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    (plain && !name.is_empty() && name.len() <= MAX_LENGTH).then_some(name)
}
