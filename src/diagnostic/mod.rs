//! What an author should know, and where: a fault of the content, never of the program.

pub mod code;
mod explanation;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod sarif;
mod shown;

use std::fmt;
use std::ops::Range;

pub use code::Code;
pub use explanation::{Example, Explanation};
pub use shown::{Beside, Lines, Position, Region, Shown, single_line};

/// Index of a file in the set that was read; meaningful only together with that set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Publishing would say something false or broken: nothing is written.
    Error,
    /// Publishing is possible; a person should look.
    Warning,
    /// Advice.
    Hint,
}

impl Severity {
    /// The word that is printed: `error`, `warning` or `hint`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

/// One step of a field path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The value under this key of a map.
    Key(Box<str>),
    /// The entry at this place of a list, counted from 0.
    Index(usize),
}

/// The way from the root of a file to a value: `timeline[2].date`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldPath(pub Vec<Step>);

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A place in a file, named by meaning; turned into line and column only when it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The whole file.
    File,
    /// The value at a path.
    Value(FieldPath),
    /// The last key of a path.
    Key(FieldPath),
    /// A key that the map at the path should have.
    MissingKey(FieldPath, Box<str>),
    /// Bytes of the scalar at the path, counted in its text after YAML has read it.
    InText(FieldPath, Range<usize>),
    /// Bytes of the file, where no path exists (a syntax error).
    Span(Range<usize>),
}

impl Place {
    /// The field as a person writes it: `timeline[2].date`; empty for the whole file.
    pub fn path(&self) -> String {
        match self {
            Place::File | Place::Span(_) => String::new(),
            Place::Value(path) | Place::Key(path) | Place::InText(path, _) => path.to_string(),
            Place::MissingKey(path, key) if path.0.is_empty() => key.to_string(),
            Place::MissingKey(path, key) => format!("{path}.{key}"),
        }
    }
}

/// A place in one of the files that were read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// Where in it.
    pub place: Place,
}

/// A change that repairs what a diagnostic reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The scalar, key or entry that changes.
    pub place: Place,
    /// The text to write in its place; `None` where the entry goes.
    pub replacement: Option<String>,
    /// The file says the same before and after, so that nobody need look at it.
    pub safe: bool,
}

/// Something that an author should know or repair.
///
/// It never stops a stage: all of them are collected, sorted by file and place, and shown at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule speaks.
    pub code: &'static Code,
    /// Where.
    pub location: Location,
    /// What is wrong: one sentence.
    pub message: String,
    /// What to write instead, if that can be said.
    pub help: Option<String>,
    /// Other places that belong to it, each with a few words.
    pub related: Vec<(Location, String)>,
    /// A repair, where one can be said.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A diagnostic with neither help, related places nor fix.
    pub fn new(code: &'static Code, location: Location, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            location,
            message: message.into(),
            help: None,
            related: Vec::new(),
            fix: None,
        }
    }

    /// The same with a sentence of help.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with a repair: a text in place of a scalar or key, or `None` where an entry goes.
    pub fn fix(mut self, place: Place, replacement: Option<String>, safe: bool) -> Self {
        self.fix = Some(Fix { place, replacement, safe });
        self
    }

    /// The same with another place that belongs to it.
    pub fn related(mut self, location: Location, label: impl Into<String>) -> Self {
        self.related.push((location, label.into()));
        self
    }
}
