//! Why a citation was refused, where in the text, and what to write instead.

use std::error::Error;
use std::fmt;
use std::ops::Range;

/// What is wrong with a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitationErrorKind {
    /// Nothing was written.
    Empty,
    /// More than [`MAX_BYTES`](super::MAX_BYTES).
    TooLong,
    /// A control character, or one that cannot be seen.
    Invisible,
    /// A letter of another script that looks like a Latin one.
    LookAlike,
    /// A name that no law of the registry bears.
    UnknownLaw,
    /// A name that several laws of the registry bear.
    AmbiguousLaw,
    /// A provision without a law.
    MissingLaw,
    /// A paragraph or point without an article.
    MissingArticle,
    /// `Art.` without a number.
    MissingNumber,
    /// The law has no such article.
    NoSuchArticle,
    /// The article has no such paragraph.
    NoSuchParagraph,
    /// A point, where the article has numbered paragraphs and none is named.
    MissingParagraph,
    /// A bracket without its partner.
    Unbalanced,
    /// Provisions between two laws that may belong to either.
    TwoLaws,
    /// A recital, chapter or annex.
    NotAProvision,
    /// `ff.`, `et seq.`
    OpenEnded,
    /// A range that does not run upwards between two like things.
    BadRange,
    /// Two readings.
    Ambiguous,
    /// More than [`MAX_CITATIONS`](super::MAX_CITATIONS).
    TooMany,
    /// More levels than a citation has.
    TooDeep,
    /// Text that is no part of a citation.
    Unexpected,
}

/// A refused citation. Its `Display` is one sentence for the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationError {
    /// What is wrong.
    pub kind: CitationErrorKind,
    /// The bytes of the text that are at fault; always on character boundaries.
    pub span: Range<usize>,
    message: String,
    help: Option<String>,
}

impl CitationError {
    pub(super) fn new(kind: CitationErrorKind, span: Range<usize>, message: String) -> Self {
        Self { kind, span, message, help: None }
    }

    pub(super) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What to write instead, where that can be said.
    pub fn help(&self) -> Option<String> {
        self.help.clone()
    }
}

impl fmt::Display for CitationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for CitationError {}

/// Why half a list arrives alone; decision 17.
pub(super) const FLOW_LIST: &str = "inside `[…]` YAML splits at every comma, also within \
     `Art. 5 (1) a), c) GDPR`; write the list as a block, one `- item` per line";

/// A fragment of the author's text for a message: at most 40 characters.
pub(super) fn quote(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(40) {
        None => format!("`{text}`"),
        Some((end, _)) => format!("`{}…`", &text[..end]),
    }
}
