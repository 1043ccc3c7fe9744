//! What differs from a revision of Git: which files a reviewer has to judge.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::diagnostic::Shown;
use crate::{Error, Loaded};

/// The files below a root that differ from a revision or are not yet in Git, with `/` between their
/// parts.
///
/// # Errors
/// When there is no Git, no repository here, or no such revision.
pub(super) fn files(root: &Path, revision: &str) -> Result<BTreeSet<String>, Error> {
    if revision.starts_with('-') {
        return Err(Error::Usage(format!("`{revision}` is no revision of Git")));
    }
    let differ = git(
        root,
        &["diff", "--name-only", "-z", "--relative", "--no-renames", revision, "--", "."],
    )?;
    let new = git(root, &["ls-files", "--others", "--exclude-standard", "-z", "--", "."])?;
    Ok(differ
        .split('\0')
        .chain(new.split('\0'))
        .filter(|path| !path.is_empty())
        .map(str::to_owned)
        .collect())
}

/// Whether these files reach every case: what the registry or the configuration says is said of all.
pub(super) fn reach_all(loaded: &Loaded, files: &BTreeSet<String>) -> bool {
    let config = loaded.tracker.config.file.and_then(|id| loaded.files.get(id.0 as usize));
    files.iter().any(|file| {
        file.starts_with("registry/") || config.map_or("casebook.yaml", |it| &it.path) == file
    })
}

/// Whether a diagnostic concerns one of these files, or may follow from them.
pub(super) fn concerns(shown: &Shown<'_>, files: &BTreeSet<String>) -> bool {
    files.contains(shown.file)
        || shown.related.iter().any(|beside| files.contains(beside.file))
        || shown.diagnostic.code.across_cases
}

fn git(root: &Path, arguments: &[&str]) -> Result<String, Error> {
    let output =
        Command::new("git").current_dir(root).args(arguments).output().map_err(|error| {
            Error::Usage(format!("--changed needs Git, and `git` does not start: {error}"))
        })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or_default();
        return Err(Error::Usage(format!("Git cannot tell what changed: {said}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
