//! Why a file was refused before anything in it was read.

use std::ops::Range;

use super::slip::Slip;
use crate::diagnostic::{Code, Diagnostic, FileId, Location, Place, code};

/// A file that is not read further: the reason, and the bytes at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// Where, in bytes of the file.
    pub span: Range<usize>,
}

/// What a file may not be or hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// More bytes than are read, and how many those are.
    TooLarge(u64, usize),
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// UTF-16, by its byte-order mark or its zero bytes.
    Utf16,
    /// A byte-order mark.
    ByteOrderMark,
    /// A control character, or a line separator that YAML parsers read differently.
    ControlCharacter(char),
    /// A character outside of every text that changes the direction of reading.
    DirectionMark(char),
    /// A line over 8 KB.
    LongLine,
    /// More than 64 unclosed `[` and `{`.
    OpenBrackets,
    /// More than 16 levels.
    TooDeep,
    /// More than 20,000 events.
    TooManyEvents,
    /// `&name`.
    Anchor,
    /// `*name`.
    Alias,
    /// `!tag`.
    Tag,
    /// `<<`.
    MergeKey,
    /// `%YAML`, `%TAG`.
    Directive,
    /// A second document after `---`.
    SecondDocument,
    /// A key that stands twice in one map.
    EqualKeys(String),
    /// A list or map as a key.
    ComplexKey,
    /// A key without text.
    EmptyKey,
    /// Nothing but comments.
    Empty,
    /// Not YAML.
    Syntax(String),
    /// Not YAML, for a reason that is usual.
    Slip(Slip),
    /// The two parsers do not see the same.
    Disagreement,
}

impl Refusal {
    /// A refusal for a reason, at bytes of the file.
    pub fn new(reason: Reason, span: Range<usize>) -> Self {
        Refusal { reason, span }
    }

    /// The same as a diagnostic of a file.
    pub fn diagnostic(&self, file: FileId) -> Diagnostic {
        let location = Location { file, place: Place::Span(self.span.clone()) };
        if let Reason::Slip(slip) = &self.reason {
            let (message, help) = slip.words();
            let message = format!("{message}; nothing else in this file could be checked");
            return Diagnostic::new(&code::SYNTAX, location, message).help(help);
        }
        let (code, message, help) = self.reason.words();
        Diagnostic::new(code, location, message).help(help)
    }
}

impl Reason {
    fn words(&self) -> (&'static Code, String, &'static str) {
        match self {
            Reason::Syntax(words) => (
                &code::SYNTAX,
                format!(
                    "this is not valid YAML: {words}; nothing else in this file could be checked"
                ),
                "look at the indentation and for a missing quote or colon at or just before this place",
            ),
            Reason::EqualKeys(key) => (
                &code::EQUAL_KEYS,
                format!("the key `{key}` stands twice in one map"),
                "join the two into one, or remove one of them",
            ),
            Reason::TooLarge(size, most) => (
                &code::REFUSED_FILE,
                format!("the file has {size} bytes; a file may have {most} ({} KB)", most / 1024),
                "move long texts into a source that the case cites",
            ),
            Reason::ControlCharacter(c) => (
                &code::REFUSED_FILE,
                format!("the file holds the control character U+{:04X}", u32::from(*c)),
                "delete it; only tab and newline are allowed",
            ),
            Reason::DirectionMark(c) => (
                &code::UNSAFE_TEXT,
                format!(
                    "U+{:04X} stands outside of every text, and changes the direction of reading unseen",
                    u32::from(*c)
                ),
                "delete it: a comment must not look like something else than it is",
            ),
            other => {
                let (message, help) = other.plain_words();
                (&code::REFUSED_FILE, message.to_owned(), help)
            }
        }
    }

    fn plain_words(&self) -> (&'static str, &'static str) {
        match self {
            Reason::NotUtf8 => ("the file is not UTF-8", "save it as UTF-8"),
            Reason::Utf16 => ("the file is UTF-16", "save it as UTF-8"),
            Reason::ByteOrderMark => {
                ("the file holds a byte-order mark", "save it as UTF-8 without a byte-order mark")
            }
            Reason::LongLine => ("a line has more than 8 KB", "break it, with `>-` after the key"),
            Reason::OpenBrackets => {
                ("more than 64 brackets are open at once", "close them, or write lists as blocks")
            }
            Reason::TooDeep => ("lists and maps are nested more than 16 deep", "flatten them"),
            Reason::TooManyEvents => {
                ("the file holds more than 20000 values", "split it into several cases")
            }
            Reason::Anchor => (
                "anchors (`&name`) are not allowed",
                "write the value out, or quote the text that starts with `&`",
            ),
            Reason::Alias => (
                "aliases (`*name`) are not allowed",
                "write the value out, or quote the text that starts with `*`",
            ),
            Reason::Tag => (
                "tags (`!name`) are not allowed",
                "remove the tag, or quote the text that starts with `!`",
            ),
            Reason::MergeKey => ("merge keys (`<<`) are not allowed", "write the keys out"),
            Reason::Directive => ("directives (`%`) are not allowed", "remove the line"),
            Reason::SecondDocument => {
                ("a second document starts here", "put each case into a file of its own")
            }
            Reason::ComplexKey => (
                "a list or a map stands where a key should be",
                "write `key: value`; quote a text that starts with `[`, `{` or `?`",
            ),
            Reason::EmptyKey => ("a key without a name", "write `key: value`"),
            Reason::Empty => ("the file is empty", "start from the template in CONTRIBUTING.md"),
            Reason::Disagreement => (
                "two YAML parsers read this file differently, so nobody could be sure what it says",
                "put quotes around the text at this place",
            ),
            _ => ("the file cannot be read", "see docs/format.md"),
        }
    }
}
