//! What stops the program: trouble of the operator's or of ours, never of the content.

use std::io;
use std::path::{Path, PathBuf};

/// A reason to stop.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No tracker here.
    #[error("no casebook.yaml in {} or any folder above it; run `casebook` inside a tracker, or name one with --root", .0.display())]
    NoRoot(PathBuf),
    /// No tracker in the folder that was named.
    #[error("{} is no tracker: it holds no casebook.yaml", .0.display())]
    NotARoot(PathBuf),
    /// The output folder may not be used.
    #[error("{}: {reason}", path.display())]
    OutputFolder {
        /// Which.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
    /// A template is wrong.
    #[error("{0}")]
    Template(String),
    /// Two pages want the same path.
    #[error("two pages want the path {0}")]
    SamePath(String),
    /// What was asked for does not exist.
    #[error("{0}")]
    Usage(String),
    /// Something that should not be able to happen.
    #[error("internal error: {0}")]
    Internal(String),
}

impl Error {
    /// An I/O error with its path.
    pub fn io(path: impl AsRef<Path>, source: io::Error) -> Self {
        Error::Io { path: path.as_ref().to_owned(), source }
    }
}
