//! Which files a tracker has: regular ones below its folders, in the order of their paths.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::Error;
use crate::diagnostic::{Code, code};

/// A file below the root, by its path with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OnDisk {
    pub path: String,
    pub full: PathBuf,
    /// Why it may not be opened, if it may not.
    pub refused: Option<(&'static Code, &'static str, &'static str)>,
}

/// Lists what stands in a folder of the root, sorted by path; dotfiles are passed over.
pub(super) fn list(root: &Path, folder: &str) -> Result<Vec<OnDisk>, Error> {
    let top = root.join(folder);
    if !top.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    let entries = WalkDir::new(&top)
        .follow_root_links(false)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()));
    for entry in entries {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&top).to_owned();
            Error::io(path, error.into())
        })?;
        let kind = entry.file_type();
        if kind.is_dir() {
            continue;
        }
        let refused = if kind.is_symlink() {
            Some((
                &code::REFUSED_FILE,
                "a symbolic link is not followed",
                "put a copy of the file here",
            ))
        } else if kind.is_file() {
            None
        } else {
            Some((&code::REFUSED_FILE, "this is not a regular file", "remove it"))
        };
        let path = slashed(root, entry.path());
        files.push(OnDisk { path, full: entry.into_path(), refused });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Dotfiles, and the backups that editors leave.
fn is_hidden(name: &std::ffi::OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".") || name.ends_with(b"~")
}

fn slashed(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
