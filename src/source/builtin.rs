//! The registry inside the binary: authorities, courts, laws, clocks, topics and rates.

use include_dir::{Dir, include_dir};

static REGISTRY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/registry");

/// Folders of the registry that every tracker starts with.
const FOLDERS: [&str; 4] = ["authorities", "clocks", "courts", "laws"];
/// Single files that every tracker starts with.
const FILES: [&str; 2] = ["rates.csv", "topics.yaml"];

/// The built-in files by path below the root (`registry/laws/gdpr.yaml`), sorted.
pub(super) fn files() -> Vec<(String, &'static [u8])> {
    let folders =
        FOLDERS.iter().filter_map(|name| REGISTRY.get_dir(name)).flat_map(|folder| folder.files());
    let singles = FILES.iter().filter_map(|name| REGISTRY.get_file(name));
    let mut files: Vec<_> = folders
        .chain(singles)
        .map(|file| (format!("registry/{}", file.path().display()), file.contents()))
        .collect();
    files.sort();
    files
}
