//! The first phase: every file is made and, if it changed, written beside its place.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use blake3::Hash;
use rayon::prelude::*;

use super::disk::{self, Found};
use super::owned::{self, Owned};
use super::staged::Staged;
use super::stale::{self, InTheWay, Stale};
use super::steps;
use crate::Error;
use crate::plan::{FileClass, Plan, Planned, PublicPath};

/// One file after it was made.
pub(super) struct Made<'p> {
    pub(super) path: &'p PublicPath,
    pub(super) class: FileClass,
    pub(super) hash: Hash,
    pub(super) outcome: Outcome,
}

/// What became of it.
pub(super) enum Outcome {
    /// It is there already.
    Unchanged,
    /// It was written beside its place.
    Written { from: PathBuf, instead_of: Option<InTheWay> },
    /// Something that is not ours is in its place.
    Refused,
}

/// What the first phase works with.
pub(super) struct Stage<'a, J> {
    plan: &'a Plan<J>,
    pub(super) root: &'a Path,
    force: bool,
    pub(super) owned: Owned,
    pub(super) stale: Stale,
    /// Folders that cannot be made yet: our stale files stand in their places.
    pub(super) blocked: BTreeSet<&'a str>,
    failed: AtomicBool,
}

/// Makes all files of a plan for a folder that may be used.
pub(super) fn stage<J: Sync>(plan: &Plan<J>, root: &Path, force: bool) -> Result<Staged, Error> {
    let mut staged = Staged::default();
    staged.open(root)?;
    let owned = owned::read(root, force)?;
    let stale = stale::find(plan, root, &owned)?;
    let blocked = staged.make_folders(plan, root, &stale)?;
    let failed = AtomicBool::new(false);
    let stage = Stage { plan, root, force, owned, stale, blocked, failed };
    let made = stage.make_all(&staged)?;
    stage.refuse(&made)?;
    steps::prepare(&mut staged, &stage, &made)?;
    Ok(staged)
}

impl<'a, J: Sync> Stage<'a, J> {
    /// Makes the files, lists of files last. The error is that of the first path that fails.
    fn make_all(&self, staged: &Staged) -> Result<Vec<Made<'a>>, Error> {
        let (lists, files): (Vec<_>, Vec<_>) =
            self.plan.files().iter().partition(|file| file.class == FileClass::Manifest);
        let mut made = Vec::with_capacity(self.plan.files().len());
        for files in [files, lists] {
            let results: Vec<Result<Made, Error>> = files
                .into_par_iter()
                .map(|file| {
                    let result = self.make(file, staged);
                    self.failed.fetch_or(result.is_err(), Ordering::Relaxed);
                    result
                })
                .collect();
            for result in results {
                made.push(result?);
            }
        }
        Ok(made)
    }

    fn make(&self, file: &'a Planned<J>, staged: &Staged) -> Result<Made<'a>, Error> {
        let bytes = self.plan.bytes(file)?;
        let made = |outcome| {
            let hash = blake3::hash(&bytes);
            Ok(Made { path: &file.path, class: file.class, hash, outcome })
        };
        let place = file.path.below(self.root);
        let mut instead_of = None;
        let free = match disk::look(&place)? {
            Found::Nothing => true,
            Found::File(length) if disk::holds(&place, length, &bytes)? => {
                return made(Outcome::Unchanged);
            }
            Found::File(_) => self.force || self.is_ours(&file.path, &place)?,
            Found::Folder => {
                instead_of = self.stale.clear(self.root, &file.path)?;
                instead_of.is_some()
            }
            // A rename replaces a link and not what it leads to.
            Found::Other => self.force,
        };
        if !free {
            return made(Outcome::Refused);
        }
        let from = match file.path.folders().next_back() {
            Some(folder) if self.blocked.contains(folder) => {
                disk::distant_temporary(self.root, &file.path)
            }
            _ => disk::temporary(self.root, &file.path),
        };
        // After a failure the others are made to know the first error, not to be written.
        if !self.failed.load(Ordering::Relaxed) {
            staged.write(&from, &place, &bytes, false)?;
        }
        made(Outcome::Written { from, instead_of })
    }

    /// May the file in a place be overwritten?
    fn is_ours(&self, path: &PublicPath, place: &Path) -> Result<bool, Error> {
        let claims = &self.owned.claims;
        // On a file system that takes `A` for `a` it may have been written in another case.
        let claim = claims.get(path).or_else(|| {
            let other = |old: &PublicPath| old.as_str().eq_ignore_ascii_case(path.as_str());
            let (old, claim) = claims.iter().find(|(old, _)| other(old))?;
            disk::is_same_place(&old.below(self.root), place).then_some(claim)
        });
        // A killed run may have claimed a place that it never came to fill.
        match claim {
            Some(claim) => Ok(claim.is_listed || claim.wrote(place)?),
            None => Ok(false),
        }
    }

    fn refuse(&self, made: &[Made]) -> Result<(), Error> {
        let refused: Vec<&str> = made
            .iter()
            .filter(|made| matches!(made.outcome, Outcome::Refused))
            .map(|made| made.path.as_str())
            .collect();
        if refused.is_empty() {
            return Ok(());
        }
        let shown = refused.iter().take(3).copied().collect::<Vec<_>>().join(", ");
        let more = if refused.len() > 3 { ", …" } else { "" };
        let reason = format!(
            "something that this program did not write stands where a file is wanted ({shown}{more}); \
             move it away, or use --force to overwrite it if it is no folder"
        );
        Err(Error::OutputFolder { path: self.root.to_owned(), reason })
    }
}
