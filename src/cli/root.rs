//! Where the tracker is.

use std::path::{Path, PathBuf};

use super::args::TrackerArguments;
use super::today;
use crate::{Error, LoadOptions};

/// The folder of the tracker: as named, else the nearest one above with a `casebook.yaml`.
pub(super) fn find(arguments: &TrackerArguments) -> Result<PathBuf, Error> {
    if let Some(root) = &arguments.root {
        let found =
            root.is_dir() && (arguments.config.is_some() || root.join("casebook.yaml").is_file());
        return if found { Ok(root.clone()) } else { Err(Error::NotARoot(root.clone())) };
    }
    let here = std::env::current_dir().map_err(|error| Error::io(".", error))?;
    here.ancestors()
        .find(|folder| folder.join("casebook.yaml").is_file())
        .map(Path::to_owned)
        .ok_or(Error::NoRoot(here))
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
