//! Files and folders of a tracker that a user names.

use std::path::{Path, PathBuf};

use crate::Error;

/// The paths that were asked for, relative to the root with `/` between their parts.
pub(super) fn below(root: &Path, paths: &[PathBuf]) -> Result<Vec<String>, Error> {
    let root = std::fs::canonicalize(root).map_err(|error| Error::io(root, error))?;
    paths
        .iter()
        .map(|path| {
            let full = std::fs::canonicalize(path).map_err(|error| Error::io(path, error))?;
            let below = full.strip_prefix(&root).map_err(|_| {
                Error::Usage(format!(
                    "{} is not part of the tracker in {}",
                    path.display(),
                    root.display()
                ))
            })?;
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            Ok(parts.join("/"))
        })
        .collect()
}

/// Whether a file is what a path names, or stands below it.
pub(super) fn is_below(file: &str, path: &str) -> bool {
    path.is_empty()
        || file == path
        || file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
}
