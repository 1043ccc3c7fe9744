//! Markdown from strangers, as safe HTML or as plain text.
//!
//! Every byte of the HTML is a literal of this module, a digit, or a text that went through
//! [`Html::escape`]'s escaping; every `href` was judged by `link`. No markup of the source is
//! ever copied.

mod code;
mod heading;
mod highlight;
mod html;
mod link;
mod note;
mod parse;
mod plain;
mod quotes;
mod writer;

#[cfg(test)]
mod tests;

pub use html::Html;
pub use plain::{plain, plain_inline};
pub use quotes::curled;

/// How a text is set into its page.
#[derive(Clone, Copy, Debug)]
pub struct MarkdownOptions<'a> {
    /// How many levels headings are moved down: with 2, `#` becomes `h3`; `h6` is the last.
    pub heading_offset: u8,
    /// What the ids of headings and footnotes begin with; different for each text of a page.
    pub id_prefix: &'a str,
    /// Quotation marks, apostrophes and dashes as an English printer sets them.
    pub english: bool,
}

impl Default for MarkdownOptions<'_> {
    fn default() -> Self {
        MarkdownOptions { heading_offset: 0, id_prefix: "text-", english: false }
    }
}

/// Markdown with tables, strikethrough and footnotes, as blocks of HTML.
pub fn markdown(source: &str, options: &MarkdownOptions) -> Html {
    writer::write(parse::blocks(source, options.english), options, source.len())
}

/// Markdown of one line, without a paragraph around it; what would begin a block (`1.`, `#`, `>`)
/// is text, line breaks are spaces.
pub fn inline(source: &str) -> Html {
    writer::write(parse::inline(&parse::one_line(source)), &MarkdownOptions::default(), 0)
}
