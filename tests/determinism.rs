//! The same tracker gives the same bytes: any zone, locale, number of threads, folder, file order.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;

mod common;

use common::program::{casebook, files};

/// What of this repository is its tracker.
const TRACKER: [&str; 4] = ["casebook.yaml", "cases", "registry", "pages"];

/// Surroundings in which the program must say the same.
const SURROUNDINGS: &[&[(&str, &str)]] = &[
    &[("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
    &[("TZ", "America/Los_Angeles"), ("LANG", "C"), ("LC_ALL", "C")],
    &[("RAYON_NUM_THREADS", "1")],
    &[("RAYON_NUM_THREADS", "7"), ("COLUMNS", "40"), ("TERM", "dumb")],
    &[("SOURCE_DATE_EPOCH", "0"), ("HOME", "/nonexistent"), ("NO_COLOR", "1")],
];

/// In which order the files of a copy come into being.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    Upwards,
    Downwards,
}

/// A copy of this repository's tracker.
fn copy(order: Order) -> TempDir {
    let mut all: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for name in TRACKER {
        let path = Path::new(name);
        if path.is_dir() {
            all.extend(files(path).into_iter().map(|(below, bytes)| (path.join(below), bytes)));
        } else if path.exists() {
            all.push((path.to_owned(), fs::read(path).unwrap()));
        }
    }
    if order == Order::Downwards {
        all.reverse();
    }
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in all {
        let full = dir.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
    }
    dir
}

/// A run of the program as of the day of the tests: what it says on both streams.
fn run(root: &Path, arguments: &[&str], surroundings: &[(&str, &str)]) -> (Vec<u8>, String) {
    let mut command = casebook();
    command.args(arguments).args(["--as-of", "2026-11-23", "--root"]).arg(root);
    command.envs(surroundings.iter().copied());
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{surroundings:?}: {said}");
    (output.stdout, said)
}

fn check(root: &Path, surroundings: &[(&str, &str)]) -> Vec<u8> {
    run(root, &["check", "--format", "json"], surroundings).0
}

/// Builds into `public/` and gives every file with its bytes, and what the program said of them.
fn build(root: &Path, surroundings: &[(&str, &str)]) -> (BTreeMap<PathBuf, Vec<u8>>, String) {
    let (_, said) = run(root, &["build"], surroundings);
    (files(&root.join("public")), said)
}

/// The files in which two sites differ, by name: bytes would fill the screen.
fn differences(one: &BTreeMap<PathBuf, Vec<u8>>, two: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<PathBuf> {
    one.keys().chain(two.keys()).filter(|path| one.get(*path) != two.get(*path)).cloned().collect()
}

fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let time = |path: &PathBuf| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    files(folder).keys().map(|path| (path.clone(), time(path))).collect()
}

#[test]
fn check_says_the_same_everywhere() {
    let root = copy(Order::Upwards);
    let reference = check(root.path(), &[]);
    assert!(reference.starts_with(b"{\n  \"schema_version\": 1,"));
    for surroundings in SURROUNDINGS {
        assert_eq!(check(root.path(), surroundings), reference, "{surroundings:?}");
    }
    let other = copy(Order::Downwards);
    assert_eq!(check(other.path(), &[]), reference, "files created in another order");
}

#[test]
fn faults_are_sorted_in_the_same_way_everywhere() {
    let reports: Vec<Vec<u8>> = [Order::Upwards, Order::Downwards]
        .into_iter()
        .flat_map(|order| {
            let root = copy(order);
            let mut names: Vec<_> = files(&root.path().join("cases")).into_keys().collect();
            if order == Order::Downwards {
                names.reverse();
            }
            for name in names {
                let path = root.path().join("cases").join(name);
                let text = fs::read_to_string(&path).unwrap();
                fs::remove_file(&path).unwrap();
                fs::write(&path, text.replace("event: ", "evnt: ").replace("GDPR", "GPDR"))
                    .unwrap();
            }
            ["1", "5"].map(|threads| {
                let mut command = casebook();
                command.args(["check", "--format", "json", "--as-of", "2026-11-23", "--root"]);
                command.arg(root.path()).env("RAYON_NUM_THREADS", threads);
                let output = command.output().unwrap();
                assert_eq!(output.status.code(), Some(1));
                output.stdout
            })
        })
        .collect();
    assert!(reports[0].len() > 10_000, "there is something to sort");
    for report in &reports {
        assert_eq!(*report, reports[0]);
    }
}

#[test]
fn the_site_is_the_same_everywhere() {
    let root = copy(Order::Upwards);
    let (reference, _) = build(root.path(), &[]);
    assert!(reference.len() > 50 && reference.contains_key(Path::new("index.html")));
    for surroundings in SURROUNDINGS {
        let root = copy(Order::Downwards);
        let (site, _) = build(root.path(), surroundings);
        assert_eq!(differences(&reference, &site), Vec::<PathBuf>::new(), "{surroundings:?}");
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let root = copy(Order::Upwards);
    let public = root.path().join("public");
    let (first, said) = build(root.path(), &[]);
    assert!(said.contains(" written, 0 unchanged, 0 removed"), "{said}");
    let before = times(&public);
    let (second, said) = build(root.path(), &[]);
    assert!(said.contains(": 0 written, ") && said.contains(" unchanged, 0 removed"), "{said}");
    assert_eq!(differences(&first, &second), Vec::<PathBuf>::new());
    let after = times(&public);
    let touched: Vec<_> = before
        .iter()
        .filter(|(path, time)| after.get(*path) != Some(time))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_eq!(touched, Vec::<String>::new(), "files that were written again");
}

#[test]
fn a_build_after_a_change_equals_a_fresh_one() {
    let root = copy(Order::Upwards);
    build(root.path(), &[]);
    let cases = root.path().join("cases");
    let names: Vec<PathBuf> = files(&cases).into_keys().collect();
    fs::remove_file(cases.join(&names[0])).unwrap();
    let changed = cases.join(&names[1]);
    let text = fs::read_to_string(&changed).unwrap();
    fs::write(&changed, format!("{text}noindex: true\n")).unwrap();
    let (again, _) = build(root.path(), &[]);
    fs::remove_dir_all(root.path().join("public")).unwrap();
    let (fresh, _) = build(root.path(), &[]);
    assert_eq!(differences(&again, &fresh), Vec::<PathBuf>::new());
}
