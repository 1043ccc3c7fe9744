//! Tests of publishing: what is written, what is left alone, and what a kill leaves behind.

mod foreign;
mod hostile;
mod kill;
mod model;
mod ordinary;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::manifest::{NAME, PENDING};
use super::{Changes, PublishOptions, publish};
use crate::Error;
use crate::plan::{FileClass, Plan, Planned, PublicPath};

/// A content that fails to be made.
const BROKEN: &str = "BROKEN";

/// A plan of paths and contents.
fn plan<S: AsRef<str>>(files: &[(S, S)]) -> Plan<String> {
    let planned = files.iter().map(|(path, content)| Planned {
        path: PublicPath::parse(path.as_ref()).unwrap(),
        class: match path.as_ref().rsplit_once('.') {
            Some((_, "html")) => FileClass::Html,
            Some((_, "css")) => FileClass::Asset,
            Some(_) => FileClass::Data,
            None => FileClass::Manifest,
        },
        job: content.as_ref().to_owned(),
    });
    Plan::new(planned.collect(), |job: &String| match job.as_str() {
        BROKEN => Err(Error::Template("this page is broken".to_owned())),
        content => Ok(Cow::Borrowed(content.as_bytes())),
    })
    .unwrap()
}

/// A folder for the test, and in it the output folder, which does not exist yet.
fn place() -> (TempDir, PathBuf) {
    let temporary = tempfile::tempdir().unwrap();
    let root = temporary.path().join("public");
    (temporary, root)
}

fn build(root: &Path, files: &[(&str, &str)]) -> Result<Changes, Error> {
    publish(&plan(files), root, &PublishOptions::default())
}

fn force(root: &Path, files: &[(&str, &str)]) -> Result<Changes, Error> {
    publish(&plan(files), root, &PublishOptions { force: true, protected: Vec::new() })
}

fn put(root: &Path, path: &str, content: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

/// Everything in a folder: files with contents, `-> target` of links, and folders as `/`.
fn everything(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = fs::symlink_metadata(&path).unwrap();
            let content = if kind.is_dir() {
                folders.push(path.clone());
                "/".to_owned()
            } else if kind.is_symlink() {
                format!("-> {}", fs::read_link(&path).unwrap().display())
            } else {
                String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()
            };
            found.insert(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned(), content);
        }
    }
    found
}

/// The files alone, without the manifest.
fn files(root: &Path) -> BTreeMap<String, String> {
    let mut found = everything(root);
    found.retain(|path, content| content != "/" && path != NAME);
    found
}

#[track_caller]
fn holds(root: &Path, wanted: &[(&str, &str)]) {
    let wanted: BTreeMap<String, String> =
        wanted.iter().map(|(path, content)| (path.to_string(), content.to_string())).collect();
    assert_eq!(files(root), wanted);
}

fn names(paths: &[PublicPath]) -> Vec<&str> {
    paths.iter().map(PublicPath::as_str).collect()
}

#[track_caller]
fn reason(result: Result<Changes, Error>) -> String {
    match result {
        Err(error @ Error::OutputFolder { .. }) => error.to_string(),
        other => panic!("not refused: {other:?}"),
    }
}
