//! What several test files share: a tracker in a temporary folder.
#![allow(dead_code)]

pub mod program;

use std::path::Path;

use casebook::{LoadOptions, Loaded};
use jiff::civil::{Date, date};
use tempfile::TempDir;

/// The day as of which the tests read.
pub const AS_OF: Date = date(2026, 11, 23);

/// The smallest `casebook.yaml` that is taken without an error.
pub const CONFIG: &str = "title: Test tracker\nlanguages: [en]\ncontent_language: en\n";

/// A tracker with these files, by path below its root; `casebook.yaml` is added where none is given.
pub fn tracker(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a temporary folder");
    if !files.iter().any(|(path, _)| *path == "casebook.yaml") {
        put(dir.path(), "casebook.yaml", CONFIG.as_bytes());
    }
    for (path, text) in files {
        put(dir.path(), path, text.as_bytes());
    }
    dir
}

/// Writes one file below a root, with the folders that it needs.
pub fn put(root: &Path, path: &str, bytes: &[u8]) {
    let full = root.join(path);
    if let Some(folder) = full.parent() {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    std::fs::write(full, bytes).expect("a file");
}

/// The tracker in a folder, as of [`AS_OF`].
pub fn load(root: &Path) -> Loaded {
    casebook::load(root, &LoadOptions::as_of(AS_OF)).expect("a tracker")
}
