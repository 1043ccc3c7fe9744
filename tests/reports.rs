//! One run tells everything, in every format, and nothing that is told can be mistaken for more.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

mod common;

use common::program::{CASE, Tracker, another};

/// What is changed in a good case, what into, and the code that this brings about.
const MISTAKES: [(&str, &str, &str); 20] = [
    ("status: filed", "status: pending", "unknown-word"),
    ("status: filed", "status: decided", "status-mismatch"),
    ("status: filed\n", "", "missing-key"),
    ("2024-10-22", "22.10.2024", "bad-date"),
    ("2024-10-22", "1970-01-01", "bad-date"),
    ("2024-10-22", "2027-10-22", "future-date"),
    ("last_verified: 2026-11-01\n", "", "last-verified"),
    ("last_verified: 2026-11-01", "last_verified: 2020-01-01", "after-last-verified"),
    ("authority: ie-dpc", "authority: ie-dcp", "unknown-id"),
    ("GDPR Art. 5(1)(e)", "GPDR Art. 5(1)(e)", "bad-citation"),
    ("GDPR Art. 5(1)(e)", "GDPR Art. 105", "bad-citation"),
    ("country: IE", "country: UK", "bad-country"),
    ("event: complaint-filed", "event: complaint-lodged", "unknown-word"),
    ("event: complaint-filed", "event: announced", "no-status"),
    ("    sources: letter", "    sources: leter", "unknown-id"),
    ("    sources: letter", "    fine: 5 EUR\n    sources: letter", "misplaced-key"),
    ("kind: official", "kind: media", "certainty-without-source"),
    ("kind: official", "url: example.org, kind: official", "bad-address"),
    ("complainant: individual", "complainant: {type: individual, name: Jane}", "named-individual"),
    ("title: \"Complaint: ", "title: \"", "unattributed-allegation"),
];

fn numbered(number: usize) -> String {
    CASE.replace("Example Ltd", &format!("Example {number} Ltd"))
}

/// A thousand cases; in each fifth one there is one mistake, and the codes of these mistakes.
fn planted() -> (Tracker, Vec<String>) {
    let tracker = Tracker::empty();
    let mut expected = Vec::new();
    for number in 0..1000 {
        let mut text = numbered(number);
        let file = format!("cases/{}/case-{number:04}.yaml", number % 7);
        if number % 5 == 0 {
            let (from, to, code) = MISTAKES[number / 5 % MISTAKES.len()];
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
            expected.push(format!("{file} {code}"));
        }
        tracker.write(&file, text);
    }
    expected.sort();
    (tracker, expected)
}

fn run(tracker: &Tracker, arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = tracker.check(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn json(tracker: &Tracker, arguments: &[&str]) -> Value {
    serde_json::from_str(&run(tracker, arguments).0).unwrap()
}

fn told(report: &Value) -> Vec<String> {
    let item = |item: &Value| {
        format!("{} {}", item["file"].as_str().unwrap(), item["code"].as_str().unwrap())
    };
    report["diagnostics"].as_array().unwrap().iter().map(item).collect()
}

#[test]
fn two_hundred_mistakes_in_a_thousand_cases_are_two_hundred_messages() {
    let (tracker, expected) = planted();
    let report = json(&tracker, &["--format", "json"]);
    assert_eq!(told(&report), expected, "each mistake once, sorted");
    assert_eq!(report["counts"]["errors"], 200);
    assert_eq!(report["counts"]["cases"], 1000);

    let (_, said, code) = run(&tracker, &[]);
    assert_eq!(code, Some(1));
    assert_eq!(said.lines().filter(|line| line.starts_with("error[")).count(), 200);
    assert!(said.ends_with("nothing to repair\n") || said.contains("200 errors in 1000 cases"));
    assert_eq!(said.matches("= why: casebook explain ").count(), 200);

    let (github, ..) = run(&tracker, &["--format", "github"]);
    assert_eq!(github.lines().filter(|line| line.starts_with("::error file=")).count(), 200);
    assert_eq!(github.lines().count(), 200);

    let gitlab: Vec<Value> =
        serde_json::from_str(&run(&tracker, &["--format", "gitlab"]).0).unwrap();
    let prints: BTreeSet<&str> =
        gitlab.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!((gitlab.len(), prints.len()), (200, 200));
    for issue in &gitlab {
        let said = issue["description"].as_str().unwrap();
        assert!(said.ends_with(&format!(" [{}]", issue["check_name"].as_str().unwrap())), "{said}");
    }

    let sarif = json(&tracker, &["--format", "sarif"]);
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 200);
    for (result, line) in results.iter().zip(&expected) {
        let said = result["message"]["text"].as_str().unwrap();
        assert!(said.ends_with(&format!(" [{}]", result["ruleId"].as_str().unwrap())), "{said}");
        let place = &result["locations"][0]["physicalLocation"];
        let file = place["artifactLocation"]["uri"].as_str().unwrap();
        assert_eq!(&format!("{file} {}", result["ruleId"].as_str().unwrap()), line);
        let rule = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(sarif["runs"][0]["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    }
}

#[test]
fn a_fingerprint_stays_when_lines_above_come() {
    let tracker = Tracker::empty();
    let faulty = CASE.replace("status: filed", "status: pending");
    let print = |text: String| {
        tracker.write("cases/good.yaml", text);
        let issues: Vec<Value> =
            serde_json::from_str(&run(&tracker, &["--format", "gitlab"]).0).unwrap();
        (issues[0]["fingerprint"].clone(), issues[0]["location"]["lines"]["begin"].as_u64())
    };
    let (before, line) = print(faulty.clone());
    let (after, later) = print(format!("# A comment.\n\n{faulty}"));
    assert_eq!(before, after);
    assert_eq!(line.map(|line| line + 2), later);
}

#[test]
fn strict_takes_warnings_for_errors() {
    let tracker = Tracker::empty();
    tracker.write(
        "cases/good.yaml",
        CASE.replace("sources:\n", "sources:\n  more: {title: Unused, kind: media}\n"),
    );
    assert_eq!(run(&tracker, &[]).2, Some(0));
    assert_eq!(run(&tracker, &["--strict"]).2, Some(1));
    tracker.write("cases/good.yaml", CASE);
    assert_eq!(run(&tracker, &["--strict"]).2, Some(0));
}

fn git(tracker: &Tracker, arguments: &[&str]) {
    let done = Command::new("git")
        .current_dir(tracker.root())
        .args(["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn changed_judges_what_differs_and_finds_what_it_breaks() {
    let tracker = Tracker::good();
    tracker.write("registry/companies/acme.yaml", "name: Acme\nverified: false\n");
    tracker.write(
        "cases/of-acme.yaml",
        another("files").replace("company: {name: Example Ltd, country: IE}", "company: acme"),
    );
    tracker.write("cases/old.yaml", another("logs").replace("status: filed", "status: pending"));
    git(&tracker, &["init", "-q"]);
    git(&tracker, &["add", "-A"]);
    git(&tracker, &["commit", "-q", "-m", "begin"]);
    let changed = ["--format", "json", "--changed", "HEAD"];
    assert_eq!(told(&json(&tracker, &changed)), Vec::<String>::new(), "nothing differs");

    tracker.write("cases/added.yaml", another("letters").replace("2024-10-22", "22.10.2024"));
    tracker.write("cases/good.yaml", CASE.replace("country: IE", "country: UK"));
    assert_eq!(
        told(&json(&tracker, &changed)),
        ["cases/added.yaml bad-date", "cases/good.yaml bad-country"],
        "what was wrong before and did not change is not told"
    );
    fs::remove_file(tracker.path("registry/companies/acme.yaml")).unwrap();
    assert_eq!(
        told(&json(&tracker, &changed)),
        [
            "cases/added.yaml bad-date",
            "cases/good.yaml bad-country",
            "cases/of-acme.yaml unknown-id",
            "cases/old.yaml unknown-word"
        ],
        "what the registry says reaches every case"
    );
    let (_, said, code) = run(&tracker, &["--changed", "no-such-revision"]);
    assert_eq!(code, Some(2));
    assert!(said.starts_with("error: Git cannot tell what changed: "), "{said}");
    assert_eq!(run(&tracker, &["--changed=--output=x"]).2, Some(2));
    assert!(!tracker.path("x").exists());
}

/// A case that did not change is told of where another no longer answers it, and where what the
/// registry says of its complainant makes its words wrong.
#[test]
fn changed_finds_what_a_change_breaks_elsewhere() {
    let tracker = Tracker::empty();
    let named = |other: &str| format!("{}related:\n  - {other}\n", another(other));
    tracker.write("cases/aaa.yaml", named("bbb"));
    tracker.write("cases/bbb.yaml", named("aaa"));
    git(&tracker, &["init", "-q"]);
    git(&tracker, &["add", "-A"]);
    git(&tracker, &["commit", "-q", "-m", "begin"]);
    let changed = ["--format", "json", "--hints", "--changed", "HEAD"];
    let of_aaa = |told: Vec<String>| -> Vec<String> {
        told.into_iter().filter(|told| told.contains("aaa.yaml")).collect()
    };
    tracker.write("cases/bbb.yaml", another("aaa"));
    let found = of_aaa(told(&json(&tracker, &changed)));
    assert_eq!(found, ["cases/aaa.yaml one-sided-relation"]);

    tracker.write("cases/bbb.yaml", named("aaa"));
    assert_eq!(of_aaa(told(&json(&tracker, &changed))), Vec::<String>::new());
    let config = fs::read_to_string(tracker.path("casebook.yaml")).unwrap();
    tracker.write("casebook.yaml", config.replace("Test", "Our"));
    let found = of_aaa(told(&json(&tracker, &changed)));
    assert!(!found.is_empty(), "the configuration reaches every case: {found:?}");
}

/// Names and texts that try to be commands of a CI system, or to move a terminal's cursor.
const FORGERIES: [&str; 9] = [
    "::error::forged",
    "\u{1b}[2K\u{1b}[1A::error file=x::forged",
    "x%0A::warning::forged",
    "a, line=1::b",
    "##vso[task.complete]",
    "##[stop-commands]x",
    "a ###[error]forged",
    "##VSO[task.complete]",
    "\u{202e}drow",
];

#[test]
#[cfg(unix)]
fn names_and_texts_cannot_forge_output() {
    let tracker = Tracker::empty();
    for (number, forgery) in FORGERIES.iter().enumerate() {
        tracker.write(&format!("cases/{number}/{forgery}\n{forgery}.yaml"), CASE);
        let quoted = format!("{:?}", forgery.escape_default().to_string());
        for (place, from) in ["status: filed", "authority: ie-dpc"].into_iter().enumerate() {
            let key = from.split(':').next().unwrap();
            let text = numbered(number * 2 + place).replace(from, &format!("{key}: {quoted}"));
            tracker.write(&format!("cases/f-{number}-{place}.yaml"), text);
        }
    }
    for format in ["human", "json", "github", "gitlab", "sarif"] {
        let (out, said, code) = run(&tracker, &["--format", format]);
        assert_eq!(code, Some(1), "{format}");
        let all = format!("{out}{said}");
        for c in ['\u{1b}', '\u{202e}', '\r'] {
            let raw = all.contains(c);
            assert!(
                !raw || (c == '\u{202e}' && format != "human" && format != "github"),
                "{format} {c:?}"
            );
        }
        // Runners act on these wherever they stand in a line.
        for command in ["##[", "##vso[", "##VSO["] {
            assert!(!all.contains(command), "{format}: {command}: {all}");
        }
        for line in all.lines() {
            let command = line.trim_start().starts_with("::");
            let begins = ["::error file=cases/", "::warning file=cases/"];
            let ours = format == "github" && begins.iter().any(|begin| line.starts_with(begin));
            assert!(!command || ours, "{format}: {line}");
            assert!(!ours || line.matches("::").count() >= 2, "{line}");
        }
        if format == "github" {
            for line in out.lines() {
                let properties = line.trim_start_matches("::").split("::").next().unwrap();
                assert!(properties.contains(",title="), "a name ends no property: {line}");
            }
        }
    }
}

#[test]
fn hosts_are_told_paths_from_the_root_of_the_repository() {
    let repository = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let full = repository.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    };
    put(".git/HEAD", "ref: refs/heads/main\n");
    put("a tracker/casebook.yaml", common::program::CONFIG);
    put("a tracker/cases/x.yaml", &CASE.replace("status: filed", "status: pending"));
    let run = |arguments: &[&str]| {
        let mut command = common::program::casebook();
        let output = command.current_dir(repository.path()).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let github = run(&["check", "--root", "a tracker", "--format", "github"]);
    assert!(github.starts_with("::error file=a tracker/cases/x.yaml,"), "{github}");
    // The tracker is found by the file that is meant.
    let gitlab = run(&["check", "a tracker/cases/x.yaml", "--format", "gitlab"]);
    let issues: Value = serde_json::from_str(&gitlab).unwrap();
    assert_eq!(issues[0]["location"]["path"], "a tracker/cases/x.yaml");
    let json: Value =
        serde_json::from_str(&run(&["check", "a tracker/cases", "--format", "json"])).unwrap();
    assert_eq!(json["diagnostics"][0]["file"], "cases/x.yaml");
}
