//! What to write where a value is empty or has the wrong shape.

use super::at::At;

/// What to do about a value that is empty.
pub(super) fn fill(at: &At<'_>) -> String {
    let what = if at.is_entry() { "entry" } else { "key" };
    format!("write a value, or leave the {what} out")
}

/// What to write where the shape is wrong.
pub(super) fn shape(wanted: &str) -> String {
    match wanted {
        "a list" => "write each entry on a line of its own, after `- `".to_owned(),
        "a map" => "write a `key: value` line for each thing that it says".to_owned(),
        wanted => format!("write {wanted} in its place"),
    }
}
