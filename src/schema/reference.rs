//! The reference of the format in Markdown.

/// The reference.
pub fn reference() -> String {
    String::new()
}
