//! This repository's own tracker: what its content and its lists must hold to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod addresses;
mod campaigns;
#[path = "../common/mod.rs"]
mod common;
mod folders;
mod people;
mod records;
mod review;
mod totals;
mod words;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use casebook::Loaded;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// This repository's tracker, read once.
fn tracker() -> &'static Loaded {
    static TRACKER: LazyLock<Loaded> = LazyLock::new(|| common::load(root()));
    &TRACKER
}

/// A file of the research records, where they are at hand: beside the folder that
/// `CASEBOOK_TEST_DATA` names, or beside this repository.
fn record_file(name: &str) -> Option<serde_json::Value> {
    let named = std::env::var_os("CASEBOOK_TEST_DATA").map(PathBuf::from);
    let folders = [named.and_then(|folder| Some(folder.parent()?.join("data"))), {
        root().parent().map(|beside| beside.join("shared/data"))
    }];
    let found = folders.into_iter().flatten().map(|folder| folder.join(name)).find(|p| p.is_file());
    let Some(path) = found else {
        eprintln!("SKIPPED: the records are not at hand ({name})");
        return None;
    };
    let text = std::fs::read_to_string(&path).unwrap();
    Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// The text of a file of this repository.
fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}:\n{}", findings.join("\n"));
}
