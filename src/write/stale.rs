//! Which files of earlier runs are to go.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use super::disk::{self, Found};
use super::owned::Owned;
use crate::Error;
use crate::plan::{Plan, PublicPath};

/// Files of earlier runs that are not planned.
#[derive(Debug, Default)]
pub(super) struct Stale {
    /// As they were written: they may be removed.
    pub(super) ours: BTreeSet<PublicPath>,
    /// Edited or replaced since: they stay.
    pub(super) edited: Vec<PublicPath>,
}

/// Finds them.
pub(super) fn find<J>(plan: &Plan<J>, root: &Path, owned: &Owned) -> Result<Stale, Error> {
    let mut stale = Stale::default();
    let mut planned: Option<HashMap<String, &PublicPath>> = None;
    for (path, claim) in &owned.claims {
        if plan.find(path.as_str()).is_some() {
            continue;
        }
        let planned = planned.get_or_insert_with(|| {
            plan.files().iter().map(|file| (file.path.folded(), &file.path)).collect()
        });
        let there = path.below(root);
        match disk::look_below(root, path)? {
            Found::Nothing => {}
            // The same file under its new name.
            Found::File(_)
                if planned
                    .get(&path.folded())
                    .is_some_and(|new| disk::is_same_place(&there, &new.below(root))) => {}
            Found::File(_) if claim.wrote(&there)? => {
                stale.ours.insert(path.clone());
            }
            Found::File(_) | Found::Folder | Found::Other => stale.edited.push(path.clone()),
        }
    }
    Ok(stale)
}

/// A folder that stands where a file is wanted: what is in it.
#[derive(Debug, Default)]
pub(super) struct InTheWay {
    /// Our stale files.
    pub(super) files: Vec<PublicPath>,
    /// The folder and those in it, outermost first.
    pub(super) folders: Vec<PathBuf>,
}

impl Stale {
    /// What is in a folder, or nothing if somebody else's file is.
    pub(super) fn clear(&self, root: &Path, place: &PublicPath) -> Result<Option<InTheWay>, Error> {
        let mut found = InTheWay { files: Vec::new(), folders: vec![place.below(root)] };
        let mut next = 0;
        while let Some(folder) = found.folders.get(next).cloned() {
            next += 1;
            for entry in fs::read_dir(&folder).map_err(|error| Error::io(&folder, error))? {
                let path = entry.map_err(|error| Error::io(&folder, error))?.path();
                match disk::look(&path)? {
                    Found::Folder => found.folders.push(path),
                    _ => match self.ours.get(&*public(root, &path)) {
                        Some(ours) => found.files.push(ours.clone()),
                        None => return Ok(None),
                    },
                }
            }
        }
        Ok(Some(found))
    }
}

/// A path below the root as a public path is spelled.
fn public(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
