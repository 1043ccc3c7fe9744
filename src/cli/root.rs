//! Where the tracker is.

use std::path::{Path, PathBuf};

use super::args::TrackerArguments;
use super::today;
use crate::{Error, LoadOptions};

/// The folder of the tracker: as named, else the nearest one above with a `casebook.yaml`; where
/// there is none, the nearest one above the first of the files that are meant.
pub(super) fn find_for(arguments: &TrackerArguments, paths: &[PathBuf]) -> Result<PathBuf, Error> {
    let found = find(arguments);
    let (Err(Error::NoRoot(_)), Some(first)) = (&found, paths.first()) else { return found };
    let above = std::fs::canonicalize(first).ok().and_then(|path| above(&path));
    above.map_or(found, Ok)
}

/// The part of the root's path below the repository that holds it, with `/` at its end: hosts show
/// diagnostics beside the files of a repository. Empty where both are one, or there is no `.git`.
pub(super) fn below_repository(root: &Path) -> String {
    let Ok(root) = std::fs::canonicalize(root) else { return String::new() };
    let repository = root.ancestors().find(|folder| folder.join(".git").exists());
    let below = repository.and_then(|repository| root.strip_prefix(repository).ok());
    let parts = below.into_iter().flat_map(Path::iter);
    parts.map(|part| format!("{}/", part.to_string_lossy())).collect()
}

fn above(path: &Path) -> Option<PathBuf> {
    path.ancestors().find(|folder| folder.join("casebook.yaml").is_file()).map(Path::to_owned)
}

/// The folder of the tracker: as named, else the nearest one above with a `casebook.yaml`.
pub(super) fn find(arguments: &TrackerArguments) -> Result<PathBuf, Error> {
    if let Some(root) = &arguments.root {
        let found =
            root.is_dir() && (arguments.config.is_some() || root.join("casebook.yaml").is_file());
        return if found { Ok(root.clone()) } else { Err(Error::NotARoot(root.clone())) };
    }
    let here = std::env::current_dir().map_err(|error| Error::io(".", error))?;
    above(&here).ok_or(Error::NoRoot(here))
}

/// What to load of it.
pub(super) fn options(arguments: &TrackerArguments, drafts: bool) -> Result<LoadOptions, Error> {
    let as_of = today::as_of(arguments.as_of.as_deref())?;
    let config = match &arguments.config {
        Some(config) => std::path::absolute(config).map_err(|error| Error::io(config, error))?,
        None => PathBuf::from("casebook.yaml"),
    };
    Ok(LoadOptions { config, as_of, drafts, base_url: None, hints: false })
}
