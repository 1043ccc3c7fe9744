//! The second phase: a list of steps, each of which leaves every file whole.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::disk;
use crate::Error;
use crate::plan::{PublicPath, below};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Put a file in its place, instead of what is there.
    Put {
        /// Where it was written.
        from: PathBuf,
        /// Its place.
        to: PathBuf,
    },
    /// Remove a file.
    Remove(PathBuf),
    /// Make a folder and those above it.
    MakeFolder(PathBuf),
    /// Remove a folder if it is empty.
    DropFolder(PathBuf),
}

/// Takes the steps.
pub(super) fn run(steps: &[Step]) -> Result<(), Error> {
    for step in steps {
        match step {
            Step::Put { from, to } => {
                fs::rename(from, to).map_err(|error| Error::io(to, error))?;
            }
            Step::Remove(path) => disk::remove(path)?,
            Step::MakeFolder(path) => {
                fs::create_dir_all(path).map_err(|error| Error::io(path, error))?;
            }
            Step::DropFolder(path) => match fs::remove_dir(path) {
                Err(error) if !is_no_matter(error.kind()) => return Err(Error::io(path, error)),
                _ => {}
            },
        }
    }
    Ok(())
}

/// A folder that is in use, or gone.
fn is_no_matter(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::DirectoryNotEmpty | ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Removes files, then the folders that became empty.
pub(super) fn removals<'a>(
    root: &Path,
    paths: impl Iterator<Item = &'a PublicPath> + Clone,
) -> impl Iterator<Item = Step> {
    let files: Vec<Step> = paths.clone().map(|path| Step::Remove(path.below(root))).collect();
    // Sorted, a folder comes before those in it.
    let folders: BTreeSet<&str> = paths.flat_map(PublicPath::folders).collect();
    let folders: Vec<Step> =
        folders.into_iter().rev().map(|folder| Step::DropFolder(below(root, folder))).collect();
    files.into_iter().chain(folders)
}
