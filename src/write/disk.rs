//! Looking at and writing single files without following a symbolic link.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::Error;
use crate::plan::PublicPath;

const SUFFIX: &str = ".casebook-tmp";

/// What is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// A regular file of so many bytes.
    File(u64),
    /// A folder, not a link to one.
    Folder,
    /// A link, device, pipe or socket.
    Other,
}

/// What is at a path.
pub(super) fn look(path: &Path) -> Result<Found, Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(Found::File(metadata.len())),
        Ok(metadata) if metadata.is_dir() => Ok(Found::Folder),
        Ok(_) => Ok(Found::Other),
        Err(error) if is_missing(&error) => Ok(Found::Nothing),
        Err(error) => Err(Error::io(path, error)),
    }
}

/// What is at a public path, if real folders lead to it; through a link it is not looked for.
pub(super) fn look_below(root: &Path, path: &PublicPath) -> Result<Found, Error> {
    for folder in path.folders() {
        match look(&crate::plan::below(root, folder))? {
            Found::Folder => {}
            Found::Nothing | Found::File(_) => return Ok(Found::Nothing),
            Found::Other => return Ok(Found::Other),
        }
    }
    look(&path.below(root))
}

/// Does a regular file hold exactly these bytes?
pub(super) fn holds(path: &Path, length: u64, bytes: &[u8]) -> Result<bool, Error> {
    Ok(length == bytes.len() as u64 && read(path)? == bytes)
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| Error::io(path, error))
}

/// Are two paths one file, on a file system that takes `A` for `a`?
pub(super) fn is_same_place(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Where a file is written before it is renamed.
pub(super) fn temporary(root: &Path, path: &PublicPath) -> PathBuf {
    path.below(root).with_file_name(format!(".{}{SUFFIX}", path.name()))
}

/// The same for one whose folder cannot be made yet.
pub(super) fn distant_temporary(root: &Path, path: &PublicPath) -> PathBuf {
    let hash = blake3::hash(path.as_str().as_bytes()).to_hex();
    root.join(format!(".{}{SUFFIX}", &hash[..32]))
}

/// Is this a name that only temporary files have?
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(SUFFIX) && name.len() > SUFFIX.len() + 1
}

/// Writes a file that does not exist yet.
pub(super) fn create(path: &Path, bytes: &[u8], flush: bool) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    if flush { file.sync_all() } else { Ok(()) }
}

/// Removes a file that may be gone already.
pub(super) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if !is_missing(&error) => Err(Error::io(path, error)),
        _ => Ok(()),
    }
}

/// Is it that nothing is there?
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "theirs").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(create(&link, b"ours", false).is_err());
        assert!(create(&file, b"ours", false).is_err());
        assert_eq!(read(&file).unwrap(), b"theirs");
    }
}
