//! Forty broken case files with three mistakes each: every mistake is reported once, at its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr, reason = "tests may")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

mod common;

use common::program::{CASE, Tracker};

/// The examples, relative to the crate.
const EXAMPLES: &str = "tests/broken";

/// Examples whose rendering for people is compared verbatim with `human.txt`.
const SHOWN: &[&str] = &["citations-of-laws", "money", "page", "status-and-title"];

/// All examples with the registry of this repository.
fn broken() -> Tracker {
    let tracker = Tracker::with_registry();
    for (name, text) in examples() {
        tracker.write(&format!("cases/{name}"), &text);
    }
    tracker
}

/// The examples by name, `twice/texts.yaml` among them.
fn examples() -> BTreeMap<String, String> {
    let mut examples = BTreeMap::new();
    for folder in ["", "twice/"] {
        for entry in fs::read_dir(Path::new(EXAMPLES).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.file_name().unwrap().to_str().unwrap();
                examples.insert(format!("{folder}{name}"), fs::read_to_string(&path).unwrap());
            }
        }
    }
    examples
}

fn report(tracker: &Tracker) -> Value {
    let output = tracker.check(&["--format", "json"]).assert().code(1).get_output().clone();
    serde_json::from_slice(&output.stdout).unwrap()
}

fn items(report: &Value) -> &[Value] {
    report["diagnostics"].as_array().unwrap()
}

fn place(item: &Value) -> String {
    let file = item["file"].as_str().unwrap();
    let file = file.strip_prefix("cases/").unwrap_or(file);
    let code = item["code"].as_str().unwrap();
    format!("{file}:{}:{} {code}", item["line"], item["column"])
}

fn expected() -> Vec<String> {
    let text = fs::read_to_string(Path::new(EXAMPLES).join("expected.txt")).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn every_mistake_is_reported_once_at_its_place() {
    let report = report(&broken());
    let found: Vec<String> = items(&report).iter().map(place).collect();
    let expected = expected();
    let missed: Vec<_> = expected.iter().filter(|line| !found.contains(line)).collect();
    let unasked: Vec<_> = found.iter().filter(|line| !expected.contains(line)).collect();
    assert!(
        missed.is_empty() && unasked.is_empty(),
        "missed {missed:#?}\nnot expected {unasked:#?}"
    );
    assert_eq!(found, expected, "sorted by file, place and code");
    assert_eq!(expected.len(), 120);
    assert_eq!(report["counts"]["errors"], 118);
    assert_eq!(report["counts"]["warnings"], 2);
}

#[test]
fn each_of_forty_files_has_three_mistakes_and_says_so() {
    let examples = examples();
    assert_eq!(examples.len(), 40);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in expected() {
        *counts.entry(line.split(':').next().unwrap().to_owned()).or_default() += 1;
    }
    for (name, text) in &examples {
        assert_eq!(counts.get(name), Some(&3), "{name}");
        let first = text.lines().next().unwrap();
        assert!(first.starts_with("# ") && first.ends_with('.'), "{name} opens with its mistakes");
    }
    assert_eq!(counts.len(), 40);
}

#[test]
fn every_message_is_a_plain_sentence_with_help() {
    for item in items(&report(&broken())) {
        let place = place(item);
        let message = item["message"].as_str().unwrap();
        let help = item["help"].as_str().unwrap_or_default();
        assert!(!help.is_empty(), "{place}: nothing says what to write");
        for text in [message, help] {
            assert!(!text.ends_with(['.', ' ', ',']), "{place}: {text}");
            assert!(!text.contains("``") && !text.contains('\n'), "{place}: {text}");
            assert!(!text.starts_with(char::is_uppercase) || is_name(text), "{place}: {text}");
        }
        assert!(message.chars().count() <= 120, "{place}: {message}");
    }
}

/// Whether a sentence begins with a name that has a capital letter of its own.
fn is_name(text: &str) -> bool {
    ["GDPR", "YAML", "U+"].iter().any(|name| text.starts_with(name))
}

#[test]
fn a_syntax_error_does_not_hide_the_other_files() {
    let tracker = broken();
    tracker.write(
        "cases/syntax.yaml",
        "title: Example Ltd fined\ncompany: [example-ltd\nstatus: decided\n",
    );
    tracker.write("cases/equal-keys.yaml", "title: one\nstatus: filed\ntitle: two\n");
    let report = report(&tracker);
    let (own, others): (Vec<_>, Vec<_>) = items(&report)
        .iter()
        .map(place)
        .partition(|line| line.starts_with("syntax.yaml") || line.starts_with("equal-keys.yaml"));
    assert_eq!(others, expected());
    assert_eq!(own, ["equal-keys.yaml:3:1 equal-keys", "syntax.yaml:3:7 syntax"]);
    let message = items(&report)
        .iter()
        .find(|item| item["code"] == "syntax")
        .and_then(|item| item["message"].as_str())
        .unwrap();
    assert!(message.contains("nothing else in this file could be checked"), "{message}");
}

/// Changes to a good case, and the codes that remain to be reported.
type Changes = &'static [(&'static str, &'static str)];

const CONSEQUENCES: &[(Changes, &[&str])] = &[
    (&[("title: ", "titel: ")], &["unknown-key"]),
    (&[("title: ", "titel: "), ("company: ", "# ")], &["missing-key", "unknown-key"]),
    (&[("    sources: letter", "    source: letter")], &["unknown-key"]),
    (&[("complaint-filed", "complaint-lodged")], &["unknown-word"]),
    (&[("complaint-filed", "complaint-lodged"), ("IE}", "UK}")], &["bad-country", "unknown-word"]),
    (&[("2024-10-22", "22.10.2024")], &["bad-date"]),
    (
        &[("2024-10-22", "22.10.2024"), ("filed\nlast", "decided\nlast")],
        &["status-mismatch", "bad-date"],
    ),
    (&[("2026-11-01", "1.11.2026")], &["bad-date"]),
    (&[("complainant: individual", "complainant: nyob"), ("Complaint: ", "")], &["unknown-id"]),
    (&[("kind: official", "kind: oficial")], &["unknown-word"]),
    (&[("kind: official", "kind: media")], &["certainty-without-source"]),
    (&[("    sources: letter", "    sources: leter")], &["unknown-id"]),
    (
        &[("kind: official", "kind: media"), ("    sources", "    certainty: sure\n    sources")],
        &["unknown-word"],
    ),
    (&[(DECISION, "    event: decision\n    outcome: guilty")], &["unknown-word"]),
    (&[(DECISION, "    event: decision")], &["status-mismatch", "missing-outcome"]),
];

const DECISION: &str = "    event: complaint-filed";

#[test]
fn a_fault_hides_what_follows_from_it_and_nothing_else() {
    for (changes, expected) in CONSEQUENCES {
        let mut text = CASE.to_owned();
        for (from, to) in *changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        // Of an own registry nearly every entry would be named by no case.
        let tracker = Tracker::empty();
        tracker.write("cases/example.yaml", &text);
        let report = report(&tracker);
        let found: Vec<&str> =
            items(&report).iter().map(|item| item["code"].as_str().unwrap()).collect();
        assert_eq!(found, *expected, "{changes:?}");
    }
}

#[test]
fn a_clock_that_stood_still_beyond_all_calendars_is_no_clock() {
    let referral = "  - date: 2027-07-01\n    event: edpb-referral\n    to: eu-edpb\n    unsourced: none\n  \
                    - date: 9999-12-31\n    event: edpb-binding-decision\n    unsourced: none\n";
    let text = CASE
        .replace("2024-10-22", "2027-05-01")
        .replace("timeline:", "cross_border: true\ntimeline:")
        .replace(
            "sources:\n",
            &format!(
                "  - date: 2027-06-01\n    event: lead-confirmed\n    unsourced: none\n{}sources:\n",
                referral.repeat(3)
            ),
        );
    let tracker = Tracker::with_registry();
    tracker.write("cases/example.yaml", &text);
    let report = report(&tracker);
    let codes: Vec<&str> =
        items(&report).iter().map(|item| item["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"future-date"), "{codes:?}");
}

#[test]
fn a_build_of_them_writes_nothing() {
    let tracker = broken();
    let before = tracker.files();
    tracker.run(&["build", "--as-of", "2026-11-23"]).assert().code(1);
    assert!(!tracker.path("public").exists());
    assert_eq!(tracker.files(), before);
}

#[test]
fn for_people_each_is_shown_on_its_line_with_help() {
    let tracker = broken();
    let paths: Vec<String> = SHOWN.iter().map(|name| format!("cases/{name}.yaml")).collect();
    let mut arguments = vec!["check", "--as-of", "2026-11-23", "--root", "."];
    arguments.extend(paths.iter().map(String::as_str));
    let output = tracker.run(&arguments).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    // The last line counts the files of the registry, too, which grows.
    let (found, last) = said.trim_end().rsplit_once("\n\n").unwrap();
    let found = format!("{found}\n");
    assert!(last.starts_with("11 errors, 1 warning in 39 cases, "), "{last}");
    let path = Path::new(EXAMPLES).join("human.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &found).unwrap();
    }
    assert_eq!(found, fs::read_to_string(&path).unwrap(), "set UPDATE_SNAPSHOTS=1 to accept");
}
