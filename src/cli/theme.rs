//! The theme that a tracker names: the built-in one, with the files of a folder of its own.

use std::path::Path;

use walkdir::WalkDir;

use crate::render::Theme;
use crate::{Error, Loaded};

/// The theme of a tracker.
///
/// # Errors
/// When its name is none, or its folder cannot be read.
pub(super) fn of(root: &Path, loaded: &Loaded) -> Result<Theme, Error> {
    match &loaded.tracker.config.theme {
        None => Ok(Theme::builtin()),
        Some(name) if name.contains(['/', '\\']) || name.starts_with('.') => {
            Err(Error::Usage(format!("`{name}` is not the name of a folder in themes/")))
        }
        Some(name) => Ok(Theme::with(files(&root.join("themes").join(name))?)),
    }
}

fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::io(folder, error.into()))?;
        // What an editor leaves beside a template is none.
        let name = entry.file_name().to_string_lossy();
        if !entry.file_type().is_file() || name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let bytes = std::fs::read(entry.path()).map_err(|error| Error::io(entry.path(), error))?;
        files.push((parts.join("/"), bytes));
    }
    Ok(files)
}
