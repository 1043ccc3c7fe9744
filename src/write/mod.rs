//! Publishing: makes a folder hold exactly the planned files. The only module that writes.
//!
//! The folder belongs to the tool as far as its manifest says (`manifest`), and only some
//! folders may be used at all (`folder`). First every file's bytes are made and those that
//! changed are written beside their places (`stage`); until then the old site is untouched.
//! Then they are renamed, and stale files go (`swap`).
//!
//! A run may be killed at any moment. What the second phase is about to do is written down
//! before it begins, in `.casebook-manifest.pending`, so that the next run knows its own files.
//! Only the two manifests are flushed to the disk: after a power cut a page may be damaged, but
//! the next run compares every file byte by byte and repairs it.

mod disk;
mod folder;
mod manifest;
mod owned;
mod stage;
mod staged;
mod stale;
mod steps;
mod swap;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::Error;
use crate::plan::{Plan, PublicPath};

/// How to publish.
#[derive(Clone, Debug, Default)]
pub struct PublishOptions {
    /// Use a folder that holds other files, and overwrite those whose places are wanted. Even so
    /// only files of an earlier run are deleted.
    pub force: bool,
    /// Files and folders of the tracker: the output folder may not be one, lie in one or hold
    /// one. That the project's root is refused follows from what it holds.
    pub protected: Vec<PathBuf>,
}

/// What publishing did, each list sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new or different.
    pub written: Vec<PublicPath>,
    /// Files that were there already, byte by byte.
    pub unchanged: Vec<PublicPath>,
    /// Files of an earlier run that are no longer planned.
    pub removed: Vec<PublicPath>,
    /// Files of an earlier run that are no longer planned, but that somebody has edited or
    /// replaced since: they stay, and are no longer ours.
    pub kept: Vec<PublicPath>,
}

/// Makes a folder hold the planned files; what it held of an earlier run and is no longer
/// planned is removed, what others put there stays.
///
/// Fails with [`Error::OutputFolder`] when the folder may not be used so, with [`Error::Io`],
/// or with what the plan fails with; the folder is then as it was, unless it is the disk that
/// fails while files are renamed, which the next run repairs.
pub fn publish<J: Sync>(
    plan: &Plan<J>,
    dir: &Path,
    options: &PublishOptions,
) -> Result<Changes, Error> {
    let root = folder::allowed(dir, &options.protected)?;
    let mut staged = stage::stage(plan, &root, options.force)?;
    swap::run(&staged.steps)?;
    Ok(staged.finish())
}
