//! `casebook check --hints` and `--fix`: what could be written better, and only that is changed.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::fs;
use std::path::Path;

use serde_json::Value;

mod common;
mod mangle;

use common::program::{self, Tracker};

/// A case with one of each hint, and with much that must not be touched.
const BEFORE: &str = "\
# A comment with Art. 6 GDPR in it.
title:   \"Complaint: Example Ltd keeps data\"   # odd blanks
complainant: individual
company: {name: Example Ltd, country: ie}
authority: ie-dpc
legal_basis: [Art. 5 Abs. 1 lit. e DSGVO, GDPR Art. 6]
status: filed
last_verified: ' 2026-11-01 '
timeline:
  - date: 2024-10-22
    event: complaint-filed
    background: false
    sources: [letter, letter]
  - event: note
    date: \"2024-10-23 \" # quoted
    text: Art. 6 GDPR
    sources:
      - letter
      - other
      - letter
    certainty: confirmed # said by the letter
  - {date: 2024-10-24, event: notice-of-intent, fine: EUR 20000000, sources: letter}
affected:
  people: 130 000 000
  sources: letter
references:
  cjeu: c‑252/21
sources:
  other: {title: Other, kind: official}
  letter: {title: Letter of the authority, kind: official}
";

/// The same after `--fix`.
const AFTER: &str = "\
# A comment with Art. 6 GDPR in it.
title:   \"Complaint: Example Ltd keeps data\"   # odd blanks
complainant: individual
company: {name: Example Ltd, country: IE}
authority: ie-dpc
legal_basis: [GDPR Art. 5(1)(e), GDPR Art. 6]
status: filed
last_verified: '2026-11-01'
timeline:
  - date: 2024-10-22
    event: complaint-filed
    sources: [letter]
  - event: note
    date: \"2024-10-23\" # quoted
    text: Art. 6 GDPR
    sources:
      - letter
      - other
    certainty: confirmed # said by the letter
  - {date: 2024-10-24, event: notice-of-intent, fine: 20_000_000 EUR, sources: letter}
affected:
  people: 130_000_000
  sources: letter
references:
  cjeu: C-252/21
sources:
  other: {title: Other, kind: official}
  letter: {title: Letter of the authority, kind: official}
";

fn tracker(text: &str) -> Tracker {
    let tracker = Tracker::good();
    tracker
        .write("cases/example.yaml", text.replace("status: filed", "status: preliminary-findings"));
    tracker
}

fn case(tracker: &Tracker) -> String {
    let text = fs::read_to_string(tracker.path("cases/example.yaml")).unwrap();
    text.replace("status: preliminary-findings", "status: filed")
}

fn report(tracker: &Tracker, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["--format", "json"];
    all.extend(arguments);
    let output = tracker.check(&all).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    report["diagnostics"].as_array().unwrap().clone()
}

fn text(item: &Value, key: &str) -> String {
    item[key].as_str().unwrap_or_default().to_owned()
}

#[test]
fn hints_are_shown_when_they_are_asked_for() {
    let tracker = tracker(BEFORE);
    let is_hint = |item: &Value| item["severity"] == "hint";
    assert!(!report(&tracker, &[]).iter().any(is_hint));
    let hints = report(&tracker, &["--hints"]);
    let lines: Vec<String> = hints
        .iter()
        .filter(|item| item["file"] == "cases/example.yaml" && item.get("fix").is_some())
        .map(|item| {
            assert_eq!(item["severity"], "hint");
            assert_eq!(item["fix"]["safe"], true, "{item}");
            let new = item["fix"]["replacement"].as_str().unwrap_or("-");
            format!(
                "{}:{} {} {} {new}",
                item["line"],
                item["column"],
                text(item, "code"),
                text(item, "path")
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "4:39 identifier-spelling company.country IE".to_owned(),
            "6:15 citation-spelling legal_basis[0] GDPR Art. 5(1)(e)".to_owned(),
            "8:16 date-spelling last_verified 2026-11-01".to_owned(),
            "12:5 written-default timeline[0].background -".to_owned(),
            "13:23 duplicate-entry timeline[0].sources[1] -".to_owned(),
            "15:11 date-spelling timeline[1].date 2024-10-23".to_owned(),
            "20:9 duplicate-entry timeline[1].sources[2] -".to_owned(),
            "21:5 written-default timeline[1].certainty -".to_owned(),
            "22:55 money-spelling timeline[2].fine 20_000_000 EUR".to_owned(),
            "24:11 number-spelling affected.people 130_000_000".to_owned(),
            "27:9 identifier-spelling references.cjeu C-252/21".to_owned(),
        ]
    );
}

#[test]
fn a_fix_changes_what_it_names_and_no_other_byte() {
    let tracker = tracker(BEFORE);
    let before = tracker.files();
    let output = tracker.check(&["--fix"]).assert().code(0).get_output().clone();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("10 fixed in 1 file; 1 left to you"), "{said}");
    assert_eq!(case(&tracker), AFTER);
    assert_eq!(tracker.files().len(), before.len(), "nothing lies beside the file");
    let output = tracker.check(&["--fix"]).assert().code(0).get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("0 fixed in 0 files"));
    assert_eq!(case(&tracker), AFTER);
}

#[test]
fn only_the_files_that_are_named_are_fixed() {
    let tracker = tracker(BEFORE);
    tracker.check(&["--fix", "cases/good.yaml"]).assert().code(0);
    assert_eq!(case(&tracker), BEFORE);
}

#[test]
fn a_guess_is_offered_and_never_applied() {
    let bad = BEFORE.replace("authority: ie-dpc", "authority: ie-dcp");
    let tracker = tracker(&bad);
    let guess =
        report(&tracker, &[]).into_iter().find(|item| item["code"] == "unknown-id").unwrap();
    assert_eq!(guess["fix"]["path"], "authority");
    assert_eq!(guess["fix"]["replacement"], "ie-dpc");
    assert_eq!(guess["fix"]["safe"], false);
    tracker.check(&["--fix"]).assert().code(1);
    assert!(case(&tracker).contains("authority: ie-dcp\n"));
    assert!(case(&tracker).contains("fine: 20_000_000 EUR"), "the safe ones are applied");
}

#[test]
fn a_duplicate_that_counts_is_not_removed() {
    let text = BEFORE.replace(
        "    event: complaint-filed\n",
        "    event: complaint-filed\n    measures:\n      - warning\n      - warning\n",
    );
    let tracker = tracker(&text);
    let found = report(&tracker, &["--hints"]);
    let measures: Vec<&Value> = found
        .iter()
        .filter(|item| item["code"] == "duplicate-entry" && text_of(item).contains("measures"))
        .collect();
    assert_eq!(measures.len(), 1, "{found:#?}");
    assert_eq!(measures[0]["fix"]["safe"], false);
    tracker.check(&["--fix"]).output().unwrap();
    assert_eq!(case(&tracker).matches("- warning").count(), 2);
}

fn text_of(item: &Value) -> String {
    text(item, "path")
}

#[test]
fn every_case_that_is_spelt_otherwise_is_restored_to_the_byte() {
    let tracker = Tracker::with_registry();
    let mut changed = 0;
    for (path, bytes) in program::files(Path::new("cases")) {
        let text = String::from_utf8(bytes).unwrap();
        let respelt = mangle::respelt(&text);
        changed += usize::from(respelt != text);
        tracker.write(Path::new("cases").join(path).to_str().unwrap(), respelt);
    }
    assert!(changed > 20, "{changed} cases were spelt otherwise");
    tracker.check(&["--fix"]).assert().code(0);
    for (path, bytes) in program::files(Path::new("cases")) {
        let fixed = fs::read(tracker.path("cases").join(&path)).unwrap();
        let (fixed, text) = (String::from_utf8(fixed).unwrap(), String::from_utf8(bytes).unwrap());
        let differing = fixed.lines().zip(text.lines()).find(|(new, old)| new != old);
        assert!(fixed == text, "{}: {differing:?}", path.display());
    }
}

#[test]
fn broken_examples_are_as_broken_afterwards() {
    let tracker = Tracker::with_registry();
    program::copy(Path::new("tests/broken"), &tracker.path("cases"));
    for name in ["expected.txt", "human.txt"] {
        fs::remove_file(tracker.path("cases").join(name)).unwrap();
    }
    let faults = |items: Vec<Value>| {
        let mut lines: Vec<String> = items
            .iter()
            .map(|item| ["file", "code", "message"].map(|key| text(item, key)).join(" "))
            .collect();
        lines.sort();
        lines
    };
    let before = faults(report(&tracker, &[]));
    assert!(before.len() >= 120);
    assert_eq!(faults(report(&tracker, &["--fix"])), before);
    let rest = report(&tracker, &["--hints"]);
    let rest: Vec<String> = rest
        .iter()
        .filter(|item| item["severity"] == "hint" && item["fix"]["safe"] == true)
        .map(|item| text(item, "code"))
        .collect();
    // A key with which an entry begins: without it the dash would stand alone.
    assert_eq!(rest, ["written-default"]);
}
