//! What of a folder is ours: the manifest, what a killed run left, and who else is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use blake3::Hash;

use super::disk::{self, Found};
use super::manifest::{self, NAME, PENDING};
use crate::Error;
use crate::plan::PublicPath;

/// What earlier runs wrote.
#[derive(Debug, Default)]
pub(super) struct Owned {
    /// Each file.
    pub(super) claims: BTreeMap<PublicPath, Claim>,
    /// The manifest's bytes.
    pub(super) manifest: Option<Vec<u8>>,
    /// What a killed run was about to do.
    pub(super) pending: Vec<manifest::Entry>,
    /// Is there a list of it, believed or not?
    pub(super) has_pending: bool,
}

/// One file that may be ours.
#[derive(Debug, Default)]
pub(super) struct Claim {
    /// Does the manifest list it? Then its place is ours, whatever is in it now.
    pub(super) is_listed: bool,
    /// What it may have been given: one content, or several after a kill.
    pub(super) hashes: Vec<Hash>,
}

impl Claim {
    /// Is what stands there as we wrote it?
    pub(super) fn wrote(&self, place: &Path) -> Result<bool, Error> {
        Ok(self.hashes.contains(&blake3::hash(&disk::read(place)?)))
    }
}

/// What an existing folder holds of ours; refuses one that holds other people's files and has
/// no manifest, unless forced. Removes what a killed run left beside its places.
pub(super) fn read(root: &Path, force: bool) -> Result<Owned, Error> {
    let (manifest, fault) = entries(root, NAME)?;
    let (pending, pending_fault) = entries(root, PENDING)?;
    let seen = walk(root)?;
    if manifest.is_none() && pending.is_none() && !seen.foreign.is_empty() && !force {
        let reason = foreign(&seen.foreign, fault);
        return Err(Error::OutputFolder { path: root.to_owned(), reason });
    }
    for path in &seen.temporaries {
        sweep(root, path)?;
    }
    let has_pending = pending.is_some() || pending_fault.is_some();
    let (manifest, pending) = (manifest.unwrap_or_default(), pending.unwrap_or_default().entries);
    let mut claims: BTreeMap<PublicPath, Claim> = BTreeMap::new();
    for entry in manifest.entries {
        let claim = claims.entry(entry.path).or_default();
        claim.is_listed = true;
        claim.hashes.push(entry.hash);
    }
    for entry in &pending {
        claims.entry(entry.path.clone()).or_default().hashes.push(entry.hash);
    }
    Ok(Owned { claims, manifest: manifest.bytes, pending, has_pending })
}

#[derive(Default)]
struct List {
    bytes: Option<Vec<u8>>,
    entries: Vec<manifest::Entry>,
}

/// A manifest, or what is wrong with it if there is one.
fn entries(root: &Path, name: &str) -> Result<(Option<List>, Option<String>), Error> {
    let path = root.join(name);
    match disk::look(&path)? {
        Found::Nothing => Ok((None, None)),
        Found::File(_) => {
            let bytes = disk::read(&path)?;
            Ok(match manifest::parse(&bytes) {
                Ok(entries) => (Some(List { bytes: Some(bytes), entries }), None),
                Err(fault) => (None, Some(fault)),
            })
        }
        Found::Folder | Found::Other => Err(Error::OutputFolder {
            path,
            reason: "a manifest is wanted here, and this is no regular file; move it away".into(),
        }),
    }
}

fn foreign(paths: &[PathBuf], fault: Option<String>) -> String {
    let shown: Vec<String> = paths.iter().take(3).map(|path| format!("{path:?}")).collect();
    let more = if paths.len() > 3 { ", …" } else { "" };
    let because = match fault {
        Some(fault) => format!("its {NAME} cannot be believed: {fault}"),
        None => format!("it has no {NAME}"),
    };
    format!(
        "this holds files that are not known to be ours ({}{more}), for {because}; choose another \
         folder, move them away, or use --force, which overwrites what is in the way and deletes \
         nothing",
        shown.join(", ")
    )
}

#[derive(Default)]
struct Seen {
    /// Files of a run that was killed.
    temporaries: Vec<PathBuf>,
    /// Other files, from the root, without hidden ones; sorted.
    foreign: Vec<PathBuf>,
}

/// Looks through the folder, not into hidden folders nor through links.
fn walk(root: &Path) -> Result<Seen, Error> {
    let mut seen = Seen::default();
    let mut folders = vec![(root.to_owned(), false)];
    while let Some((folder, hidden)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| Error::io(&folder, error))? {
            let entry = entry.map_err(|error| Error::io(&folder, error))?;
            let (path, name) = (entry.path(), entry.file_name());
            let kind = entry.file_type().map_err(|error| Error::io(&path, error))?;
            let dotted = name.as_encoded_bytes().starts_with(b".");
            if kind.is_dir() {
                if !dotted || name == ".well-known" {
                    folders.push((path, hidden || dotted));
                }
            } else if name.to_str().is_some_and(disk::is_temporary) {
                seen.temporaries.push(path);
            } else if hidden || dotted || (folder == root && name == "CNAME") {
                // Other people's, and nobody's business.
            } else {
                seen.foreign.push(path.strip_prefix(root).unwrap_or(&path).to_owned());
            }
        }
    }
    seen.foreign.sort();
    Ok(seen)
}

/// Removes a temporary file, and the folders that were made for it alone.
fn sweep(root: &Path, path: &Path) -> Result<(), Error> {
    disk::remove(path)?;
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != root) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}
