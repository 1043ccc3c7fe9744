//! A file replaced whole: written beside its place, then renamed.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::Error;

/// Replaces what a file holds. Whoever reads it meanwhile sees the old text or the new one, and a
/// kill leaves one of the two; the file keeps its permissions.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let fail = |error| Error::io(path, error);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let permissions = fs::metadata(path).map_err(fail)?.permissions();
    let written = fill(&beside, bytes)
        .and_then(|()| fs::set_permissions(&beside, permissions))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The old file is whole; what could not be finished is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(fail)
}

fn fill(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
