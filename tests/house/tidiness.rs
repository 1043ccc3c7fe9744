//! What is tidy: how files begin, how long they are, and which words stand where.

use std::fs;
use std::path::Path;

use super::code::{File, files, walk, whole};
use super::none;

/// How many lines a file may have.
const LONGEST: usize = 400;

/// Longer files, each with the reason.
const LONG: &[(&str, &str)] =
    &[("src/model/vocabulary/procedure.rs", "a list of words, read from top to bottom")];

/// Words that may stand only in these places below `src/`.
const ONLY_IN: &[(&[&str], &[&str])] = &[
    (&["println!", "eprintln!", "print!", "eprint!", "dbg!"], &["cli"]),
    // By hand, for the tree that is held against that of the event walk; no record is derived.
    (&["Deserialize"], &["source/found.rs"]),
    (&["Serialize"], &["diagnostic/json.rs", "site", "output"]),
    (&["SystemTime", "Instant", "Zoned::now", "Timestamp::now"], &["cli/today.rs"]),
    (&["std::env", "env::var", "std::process"], &["cli", "main.rs", "write"]),
    (&["std::fs", "fs::read", "fs::write"], &["cli", "source", "write"]),
    (&["serde_yaml"], &["source/yaml.rs"]),
];

/// Words that may not stand in these places: their order of iteration differs from run to run.
const NOT_IN: &[(&[&str], &[&str])] =
    &[(&["HashMap", "HashSet"], &["derive", "check", "site", "render", "output"])];

/// Words that may stand nowhere; jiff's `ToSpan` makes spans that panic where they are too long.
const NOWHERE: &[&str] =
    &["todo!", "unimplemented!", "unreachable!", ".unwrap()", ".expect(", "panic!", "ToSpan"];

#[test]
fn every_file_opens_with_what_it_holds() {
    let mut findings = Vec::new();
    for file in files("src").iter().chain(&files("tests")) {
        let first = file.text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") || first.len() < 12 {
            findings.push(format!("{} opens with {first:?}", file.path));
        }
    }
    none(&findings, "every file opens with one `//!` sentence that says what it holds");
}

#[test]
fn no_file_is_too_long() {
    let mut findings = Vec::new();
    for file in files("src") {
        let lines = file.text.lines().count();
        let listed = LONG.iter().any(|(path, _)| *path == file.path);
        if lines > LONGEST && !listed {
            findings.push(format!("{} has {lines} lines", file.path));
        }
        if lines <= LONGEST && listed {
            findings.push(format!("{} has {lines} lines: take it off the list", file.path));
        }
    }
    for (path, _) in LONG.iter().filter(|(path, _)| !Path::new(path).exists()) {
        findings.push(format!("{path} is listed and not there"));
    }
    none(&findings, "a file has at most 400 lines; LONG in tests/house/tidiness.rs names others");
}

#[test]
fn words_stand_where_they_belong() {
    let mut findings = Vec::new();
    for file in &files("src") {
        for (words, places) in ONLY_IN {
            if !file.is_in(places) {
                findings.extend(mentions(file, words));
            }
        }
        for (words, places) in NOT_IN {
            if file.is_in(places) {
                findings.extend(mentions(file, words));
            }
        }
        findings.extend(mentions(file, NOWHERE));
    }
    none(&findings, "words that have their place: tests/house/tidiness.rs");
}

fn mentions(file: &File, words: &[&str]) -> Vec<String> {
    let found = words
        .iter()
        .flat_map(|word| file.mentions(word).into_iter().map(move |at| format!("{at}: {word}")));
    found.collect()
}

#[test]
fn nothing_is_left_for_later() {
    let notes = ["TO", "FIX"].map(|word| match word {
        "TO" => format!("{word}DO"),
        word => format!("{word}ME"),
    });
    let mut findings = Vec::new();
    for file in files("src").iter().chain(&files("tests")) {
        for note in &notes {
            findings.extend(whole(&file.text, note).map(|at| file.at(at)));
        }
    }
    none(&findings, "no notes for later in the code");
}

#[test]
fn no_file_names_where_it_was_made() {
    // Put together, so that this file does not name them either.
    let hosts = [
        ["crates", "io"],
        ["npmjs", "org"],
        ["npmjs", "com"],
        ["pypi", "org"],
        ["pythonhosted", "org"],
        ["rubygems", "org"],
    ]
    .map(|parts| parts.join("."));
    let index = format!("{}-index", hosts[0]);
    let folder = format!("{}work{}", '/', '/');
    let mut paths = Vec::new();
    walk(Path::new("."), &mut paths);
    paths.sort();
    let mut findings = Vec::new();
    for path in &paths {
        let Ok(text) = fs::read_to_string(path) else { continue };
        for (number, line) in text.lines().enumerate() {
            // Cargo writes the name of its index into the lock file of every project.
            let line =
                if path == "Cargo.lock" { line.replace(&index, "") } else { line.to_owned() };
            let host = hosts.iter().any(|host| whole(&line, host).next().is_some());
            let here = line.match_indices(&folder).any(|(at, _)| {
                !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_'))
            });
            if host || here {
                findings.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(&findings, "no file names a package registry's host or the folder it was made in");
}
