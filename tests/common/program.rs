//! The program as its users run it, on a tracker in a temporary folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// A `casebook.yaml` that `check` has nothing to say about.
pub const CONFIG: &str = "\
title: Test tracker
languages:
  - en
content_language: en
publisher:
  name: Nobody
  contact: nobody@example.org
  corrections: Write to nobody
";

/// A case in which there is nothing to repair.
pub const CASE: &str = "\
title: \"Complaint: Example Ltd keeps data too long\"
complainant: individual
company: {name: Example Ltd, country: IE}
authority: ie-dpc
legal_basis:
  - GDPR Art. 5(1)(e)
status: filed
last_verified: 2026-11-01
timeline:
  - date: 2024-10-22
    event: complaint-filed
    sources: letter
sources:
  letter: {title: Letter of the authority, kind: official}
";

/// The same case with a title of its own.
#[allow(dead_code, reason = "not every test needs a second case")]
pub fn another(what: &str) -> String {
    CASE.replace("data too long", &format!("{what} too long"))
}

/// The program, away from the environment of whoever runs the tests.
pub fn casebook() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    for name in ["SOURCE_DATE_EPOCH", "NO_COLOR", "TZ", "LANG", "LC_ALL", "RAYON_NUM_THREADS"] {
        command.env_remove(name);
    }
    command
}

/// A tracker in a temporary folder, removed with it.
pub struct Tracker {
    dir: TempDir,
}

impl Tracker {
    /// A tracker with a configuration and no case; its registry is the one inside the program.
    pub fn empty() -> Tracker {
        let tracker = Tracker { dir: tempfile::tempdir().unwrap() };
        tracker.write("casebook.yaml", CONFIG);
        tracker
    }

    /// A tracker with one good case, `cases/good.yaml`.
    pub fn good() -> Tracker {
        let tracker = Tracker::empty();
        tracker.write("cases/good.yaml", CASE);
        tracker
    }

    /// A tracker with a copy of this repository's registry and no case.
    pub fn with_registry() -> Tracker {
        let tracker = Tracker::empty();
        copy(Path::new("registry"), &tracker.path("registry"));
        tracker
    }

    /// The tracker's folder.
    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// A path below the root.
    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// Writes a file below the root, with the folders that it needs.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let full = self.path(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }

    /// The program in the root.
    pub fn run(&self, arguments: &[&str]) -> Command {
        let mut command = casebook();
        command.current_dir(self.root()).args(arguments);
        command
    }

    /// `casebook check` as of the day of the tests.
    pub fn check(&self, arguments: &[&str]) -> Command {
        let mut command = self.run(&["check", "--as-of", "2026-11-23"]);
        command.args(arguments);
        command
    }

    /// Every file below the root with its bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(self.root())
    }
}

/// Every file below a folder with its bytes, by path below it.
pub fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else if entry.file_type().unwrap().is_file() {
                let path = entry.path();
                let below = path.strip_prefix(root).unwrap().to_owned();
                found.insert(below, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Copies a folder, files in the order of their names.
pub fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let full = to.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
    }
}
