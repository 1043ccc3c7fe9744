//! Every rule's page is its test: the wrong example yields its code at its mark, the right one none.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::collections::BTreeSet;

use casebook::diagnostic::{Code, Example, code};
use serde_json::Value;

mod common;

use common::program::{CONFIG, Tracker};

/// Any case: an example gives only the keys that matter, and takes the others from here.
const CASE: &str = "\
title: \"Complaint: Example Ltd keeps data too long\"
summary: A user says that Example Ltd keeps data for longer than it needs them.
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
  letter:
    title: Letter of the authority
    url: https://example.org/letter
    archive: https://archive.example.org/letter
    kind: official
";

/// A tracker of an example's files, and how many lines each begins later than its example.
struct Staged {
    tracker: Tracker,
    /// Where the example that carries the mark is found: file, line, column.
    mark: Option<(String, usize, usize)>,
}

fn stage(examples: &[Example]) -> Staged {
    let tracker = Tracker::empty();
    let mut mark = None;
    let mut case = false;
    for example in examples {
        let (text, before) = whole(example);
        case |= example.path.starts_with("cases/");
        tracker.write(&example.path, &text);
        if let Some(bytes) = &example.mark {
            let at = &example.text[..bytes.start];
            let line = at.matches('\n').count() + 1 + before;
            let column = at.rsplit('\n').next().unwrap().chars().count() + 1;
            mark = Some((example.path.clone(), line, column));
        }
    }
    if !case {
        tracker.write("cases/example.yaml", CASE);
    }
    Staged { tracker, mark }
}

/// The file that an example stands for, and how many lines of it come before the example.
fn whole(example: &Example) -> (String, usize) {
    let is_case = example.path.starts_with("cases/") && example.path.ends_with(".yaml");
    let holds = |key: &str| example.text.lines().any(|line| line.starts_with(key));
    if !is_case || (holds("title:") && holds("timeline:") && holds("sources:")) {
        return (example.text.clone(), 0);
    }
    let own: BTreeSet<&str> = keys(&example.text).collect();
    // A page that shows a case without a key shows the whole case but for its sources.
    let complete = own.contains("title") && own.contains("timeline");
    let mut base = String::new();
    let mut keep = true;
    for line in CASE.lines() {
        if let Some(key) = key(line) {
            keep = !own.contains(key) && (!complete || key == "sources");
        }
        if keep {
            base.push_str(line);
            base.push('\n');
        }
    }
    (format!("{}{base}", example.text), 0)
}

fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(key)
}

fn key(line: &str) -> Option<&str> {
    if line.starts_with([' ', '-', '#']) { None } else { line.split_once(':').map(|(key, _)| key) }
}

fn found(tracker: &Tracker) -> Vec<Value> {
    let output = tracker.check(&["--format", "json", "--hints"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    report["diagnostics"].as_array().unwrap().clone()
}

fn told(items: &[Value]) -> Vec<String> {
    items
        .iter()
        .map(|item| {
            let place = format!("{}:{}:{}", item["file"], item["line"], item["column"]);
            format!("{place} {}: {}", item["code"], item["message"]).replace('"', "")
        })
        .collect()
}

/// What is wrong with a rule's examples.
fn faults(code: &Code) -> Vec<String> {
    let explanation = code.explain();
    let mut faults = Vec::new();
    if explanation.why.len() < 60 {
        faults.push(format!("{}: says hardly why", code.name));
    }
    let wrong = stage(&explanation.wrong);
    let items = found(&wrong.tracker);
    let expected = wrong.mark.map(|(file, line, column)| format!("{file}:{line}:{column}"));
    let places: Vec<String> = items
        .iter()
        .map(|item| {
            format!("{}:{}:{}", item["file"].as_str().unwrap(), item["line"], item["column"])
        })
        .collect();
    let exactly =
        items.len() == 1 && items[0]["code"] == code.name && Some(&places[0]) == expected.as_ref();
    if !exactly {
        faults.push(format!("{}: wrong at {expected:?}: {:#?}", code.name, told(&items)));
    }
    let right = found(&stage(&explanation.right).tracker);
    if !right.is_empty() || explanation.right.is_empty() {
        faults.push(format!("{}: right: {:#?}", code.name, told(&right)));
    }
    faults
}

#[test]
fn each_wrong_example_yields_its_code_at_its_mark_and_each_right_one_nothing() {
    let faults: Vec<String> = code::ALL.iter().flat_map(|code| faults(code)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn there_is_nothing_to_say_about_the_case_under_the_examples() {
    let tracker = Tracker::empty();
    tracker.write("cases/example.yaml", CASE);
    assert_eq!(told(&found(&tracker)), Vec::<String>::new());
    assert!(CONFIG.contains("corrections"));
}
