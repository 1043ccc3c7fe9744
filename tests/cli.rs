//! The program from outside: exit codes, streams, arguments, and content that tries to forge output.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr, reason = "tests may")]

use std::fs;

use serde_json::Value;

mod common;

use common::program::{CASE, CONFIG, Tracker, another, casebook};

/// Standard output, standard error and exit code of a run.
fn run(mut command: assert_cmd::Command) -> (String, String, i32) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 on both streams");
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn json(tracker: &Tracker, arguments: &[&str]) -> Value {
    let (stdout, stderr, _) = run(tracker.check(&[&["--format", "json"], arguments].concat()));
    assert_eq!(stderr, "", "nothing beside the object");
    serde_json::from_str(&stdout).expect("one JSON object, and nothing else")
}

/// The codes of a report with their files, in its order.
fn codes(report: &Value) -> Vec<String> {
    let items = report["diagnostics"].as_array().unwrap();
    let word = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    items.iter().map(|item| format!("{} {}", word(item, "file"), word(item, "code"))).collect()
}

/// A tracker with one case that has one fault: no key `status`.
fn faulty() -> Tracker {
    let tracker = Tracker::good();
    tracker.write("cases/faulty.yaml", another("files").replace("status: filed\n", ""));
    tracker
}

#[test]
fn exit_codes_are_0_1_and_2() {
    let good = Tracker::good();
    let faulty = faulty();
    let nowhere = tempfile::tempdir().unwrap();
    let rows: &[(&Tracker, &[&str], i32)] = &[
        (&good, &["check", "--as-of", "2026-11-23"], 0),
        (&faulty, &["check", "--as-of", "2026-11-23"], 1),
        (&faulty, &["build", "--as-of", "2026-11-23"], 1),
        (&good, &["check", "--as-of", "yesterday"], 2),
        (&good, &["check", "--root", "nowhere"], 2),
        (&good, &["check", "nowhere.yaml"], 2),
        (&good, &["check", "/"], 2),
        (&good, &["check", "--format", "xml"], 2),
        (&good, &["check", "--no-such-argument"], 2),
        (&good, &["no-such-command"], 2),
        (&good, &["check", "--quiet", "--verbose"], 2),
        (&good, &[], 2),
        (&good, &["--help"], 0),
        (&good, &["--version"], 0),
        (&good, &["check", "--help"], 0),
    ];
    for (tracker, arguments, expected) in rows {
        let (stdout, stderr, code) = run(tracker.run(arguments));
        assert_eq!(code, *expected, "{arguments:?}\n{stdout}\n{stderr}");
        let asked = arguments.iter().any(|argument| ["--help", "--version"].contains(argument));
        assert_eq!(stdout.is_empty(), !asked, "{arguments:?}: results only on standard output");
        assert_eq!(stderr.is_empty(), asked, "{arguments:?}: messages only on standard error");
    }
    let mut command = casebook();
    command.current_dir(nowhere.path()).arg("check");
    let (stdout, stderr, code) = run(command);
    assert_eq!((stdout.as_str(), code), ("", 2));
    assert!(stderr.starts_with("error: no casebook.yaml in "), "{stderr}");
    assert!(
        stderr.contains("run `casebook` inside a tracker, or name one with --root"),
        "{stderr}"
    );
}

#[test]
fn a_good_tracker_is_told_in_one_line() {
    let (stdout, stderr, code) = run(Tracker::good().check(&[]));
    assert_eq!((stdout.as_str(), code), ("", 0));
    assert_eq!(stderr, "1 case in 2 files, as of 2026-11-23: nothing to repair\n");
}

#[test]
fn quiet_says_errors_and_nothing_else() {
    let tracker = faulty();
    tracker.write("casebook.yaml", CONFIG.replace("  corrections: Write to nobody\n", ""));
    let (_, normal, _) = run(tracker.check(&[]));
    let (stdout, quiet, code) = run(tracker.check(&["--quiet"]));
    assert_eq!((stdout.as_str(), code), ("", 1));
    assert!(normal.contains("warning[unfilled-duty]") && normal.contains("1 error, 1 warning in"));
    assert!(quiet.contains("error[missing-key]: `status` is missing"), "{quiet}");
    assert!(!quiet.contains("warning") && !quiet.contains("as of"), "{quiet}");
    let (stdout, quiet, code) = run(Tracker::good().check(&["-q"]));
    assert_eq!((stdout.as_str(), quiet.as_str(), code), ("", "", 0));
    let (_, verbose, _) = run(tracker.check(&["--verbose"]));
    assert!(verbose.contains(&normal), "says no less than without");
}

#[test]
fn warnings_alone_are_no_failure() {
    let tracker = Tracker::good();
    tracker.write("casebook.yaml", "title: Test tracker\n");
    let (_, stderr, code) = run(tracker.check(&[]));
    assert_eq!(code, 0);
    assert!(stderr.contains("3 warnings in 1 case"), "{stderr}");
}

#[test]
fn the_root_is_found_upwards_or_named() {
    let tracker = faulty();
    tracker.write("cases/2024/deep/er/another.yaml", another("files"));
    let elsewhere = tempfile::tempdir().unwrap();
    let root = tracker.root().to_str().unwrap();
    for (folder, arguments) in [
        (tracker.path("cases/2024/deep/er"), vec![]),
        (tracker.path("cases"), vec![]),
        (elsewhere.path().to_owned(), vec!["-r", root]),
        (elsewhere.path().to_owned(), vec!["--root", root]),
    ] {
        let mut command = casebook();
        command.current_dir(&folder).args(["check", "--as-of", "2026-11-23"]).args(&arguments);
        let (_, stderr, code) = run(command);
        assert_eq!(code, 1, "{folder:?} {arguments:?}\n{stderr}");
        assert!(stderr.contains("--> cases/faulty.yaml:1:1"), "{stderr}");
        assert!(stderr.contains("in 3 cases, 4 files"), "{stderr}");
    }
}

#[test]
fn a_configuration_may_have_another_name() {
    let tracker = Tracker::good();
    tracker.write("other/config.yaml", "title: Another\n");
    let root = tracker.root().to_str().unwrap();
    for (folder, arguments) in [
        ("", vec!["-c", "other/config.yaml"]),
        ("other", vec!["-c", "config.yaml"]),
        ("other", vec!["-c", "config.yaml", "-r", root]),
    ] {
        let mut command = casebook();
        command.current_dir(tracker.path(folder)).args(["check", "--as-of", "2026-11-23"]);
        let (_, stderr, code) = run({
            command.args(&arguments);
            command
        });
        assert_eq!(code, 0, "{arguments:?}\n{stderr}");
        assert!(stderr.contains("3 warnings in 1 case"), "{arguments:?}\n{stderr}");
    }
}

#[test]
fn the_day_is_an_argument_then_source_date_epoch() {
    let tracker = Tracker::good();
    let as_of = |arguments: &[&str], epoch: Option<&str>| {
        let mut command = tracker.run(&["check", "--format", "json"]);
        command.args(arguments);
        if let Some(epoch) = epoch {
            command.env("SOURCE_DATE_EPOCH", epoch);
        }
        let (stdout, _, _) = run(command);
        let report: Value = serde_json::from_str(&stdout).unwrap();
        report["as_of"].as_str().unwrap().to_owned()
    };
    assert_eq!(as_of(&["--as-of", "2026-12-01"], None), "2026-12-01");
    assert_eq!(as_of(&["--as-of", "2026-12-01"], Some("1800000000")), "2026-12-01");
    assert_eq!(as_of(&[], Some("1800000000")), "2027-01-15", "in UTC");
    assert_eq!(as_of(&[], Some("1800057599")), "2027-01-15", "23:59:59 UTC");
    assert_eq!(as_of(&[], Some("1800057600")), "2027-01-16", "midnight UTC");
    for epoch in ["", "soon", "1e9", "99999999999999999999"] {
        let mut command = tracker.run(&["check"]);
        command.env("SOURCE_DATE_EPOCH", epoch);
        let (stdout, stderr, code) = run(command);
        assert_eq!((stdout.as_str(), code), ("", 2), "{epoch}");
        assert!(stderr.starts_with("error: SOURCE_DATE_EPOCH is"), "{stderr}");
    }
}

#[test]
fn the_day_tells_future_from_past() {
    let tracker = Tracker::good();
    let (_, stderr, code) = run(tracker.run(&["check", "--as-of", "2024-01-01"]));
    assert_eq!(code, 1);
    assert!(stderr.contains("2024-10-22 lies after 2024-01-01, the day of this check"), "{stderr}");
}

#[test]
fn paths_choose_what_is_shown() {
    let tracker = faulty();
    tracker.write(
        "cases/more/other.yaml",
        another("logs").replace("status: filed\n", "status: decided\n"),
    );
    tracker.write("cases/moreover.yaml", another("letters").replace("company:", "compagny:"));
    let rows: &[(&[&str], &[&str])] = &[
        (&["cases/good.yaml"], &[]),
        (&["cases/faulty.yaml"], &["cases/faulty.yaml missing-key"]),
        (&["cases/more"], &["cases/more/other.yaml status-mismatch"]),
        (&["cases/more/"], &["cases/more/other.yaml status-mismatch"]),
        (
            &["cases/more/../faulty.yaml", "cases/moreover.yaml"],
            &["cases/faulty.yaml missing-key", "cases/moreover.yaml unknown-key"],
        ),
    ];
    for (paths, expected) in rows {
        let report = json(&tracker, paths);
        assert_eq!(codes(&report), *expected, "{paths:?}");
        let (_, _, code) = run(tracker.check(paths));
        assert_eq!(code, i32::from(!expected.is_empty()), "{paths:?}");
        assert_eq!(report["counts"]["cases"], 4, "everything is read all the same");
    }
    assert_eq!(codes(&json(&tracker, &["."])).len(), 3);
    assert_eq!(codes(&json(&tracker, &[])).len(), 3);
}

#[test]
fn json_has_the_documented_shape() {
    let tracker = faulty();
    tracker.write("casebook.yaml", "title: Test tracker\n");
    let report = json(&tracker, &[]);
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(keys(&report), ["as_of", "counts", "diagnostics", "schema_version"]);
    assert_eq!(report["schema_version"], 1);
    assert_eq!(report["as_of"], "2026-11-23");
    assert_eq!(keys(&report["counts"]), ["cases", "errors", "files", "hints", "warnings"]);
    let items = report["diagnostics"].as_array().unwrap();
    assert_eq!(report["counts"]["errors"], 1);
    assert_eq!(report["counts"]["warnings"], 3);
    assert_eq!(report["counts"]["hints"], 0);
    assert_eq!(items.len(), 4);
    let fields = [
        "code",
        "column",
        "end_column",
        "end_line",
        "file",
        "help",
        "line",
        "message",
        "path",
        "severity",
    ];
    for item in items {
        assert_eq!(keys(item), fields);
        for key in ["code", "file", "message", "path", "severity"] {
            assert!(item[key].is_string(), "{key}");
        }
        for key in ["line", "column", "end_line", "end_column"] {
            assert!(item[key].as_u64().is_some_and(|number| number > 0), "{key}");
        }
        assert!(item["help"].is_string() || item["help"].is_null());
    }
    assert_eq!(items[3]["path"], "status");
    assert_eq!(items[3]["severity"], "error");
}

/// What a person's terminal or a CI system would obey.
const FORGERIES: [&str; 4] =
    ["\u{1b}[31mred\u{1b}[0m", "one\n::error file=a::two", "\r::warning::", "\u{202e}cba"];

/// Fails if a text would move a terminal or begin a line that is not ours.
fn harmless(text: &str, what: &str) {
    let bad = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
    assert_eq!(bad, None, "{what}: {text:?}");
    assert!(!text.lines().any(|line| line.trim_start().starts_with("::")), "{what}: {text}");
}

#[test]
fn content_cannot_forge_output() {
    for forgery in FORGERIES {
        let quoted = serde_json::to_string(forgery).unwrap();
        let tracker = Tracker::good();
        let rows = [
            CASE.replace("status: filed", &format!("status: {quoted}")),
            CASE.replace("title:", &format!("{quoted}:")),
            CASE.replace("2024-10-22", &quoted),
            CASE.replace("authority: ie-dpc", &format!("authority: {quoted}")),
            CASE.replace("GDPR Art. 5(1)(e)", &quoted),
            CASE.replace("sources: letter", &format!("sources: {quoted}")),
            CASE.replace("event: complaint-filed", &format!("event: {quoted}")),
            CASE.replace("    sources: letter", &format!("    sources: https://x.org/{forgery:?}")),
            CASE.replace("letter", &quoted),
            CASE.replace("country: IE", &format!("country: {quoted}")),
            CASE.replace("{name: Example Ltd, country: IE}", &quoted),
        ];
        for (index, text) in rows.iter().enumerate() {
            tracker.write(&format!("cases/forged-{index}.yaml"), text);
        }
        let (stdout, stderr, code) = run(tracker.check(&[]));
        assert_eq!((stdout.as_str(), code), ("", 1));
        harmless(&stderr, forgery);
        let (stdout, stderr, _) = run(tracker.check(&["--format", "json"]));
        harmless(&stdout.replace('\u{202e}', ""), forgery);
        assert_eq!(stderr, "");
        let report: Value = serde_json::from_str(&stdout).unwrap();
        assert!(report["diagnostics"].as_array().unwrap().len() >= rows.len());
    }
}

#[test]
fn raw_control_characters_are_refused_and_shown_escaped() {
    let tracker = Tracker::good();
    tracker.write(
        "cases/escape.yaml",
        another("names").replace("Example Ltd", "Example \u{1b}[31mLtd"),
    );
    let (_, stderr, code) = run(tracker.check(&[]));
    assert_eq!(code, 1);
    assert!(stderr.contains("the file holds the control character U+001B"), "{stderr}");
    assert!(stderr.contains("\\u{1b}[31m"), "{stderr}");
    harmless(&stderr, "a raw escape");
}

#[test]
fn arguments_cannot_forge_a_second_line() {
    let (_, stderr, code) = run(Tracker::good().check(&["no\n::error::such\u{1b}[31m file"]));
    assert_eq!(code, 2);
    assert!(stderr.starts_with("error: no\n  | ::error::such\\u{1b}[31m file: "), "{stderr}");
    harmless(&stderr, "a path that is not there");
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn file_names_cannot_forge_output() {
        for forgery in FORGERIES {
            let tracker = Tracker::good();
            tracker.write(&format!("cases/{forgery}.yaml"), another("files"));
            tracker.write(&format!("cases/{forgery}.txt"), "");
            tracker.write(&format!("cases/{forgery}/bad.yaml"), "title: [\n");
            let (stdout, stderr, code) = run(tracker.check(&[]));
            assert_eq!((stdout.as_str(), code), ("", 1));
            harmless(&stderr, forgery);
            let expected = ["bad-id", "stray-file", "syntax"];
            for code in expected {
                assert!(stderr.contains(&format!("error[{code}]")), "{code}: {stderr}");
            }
            let report = json(&tracker, &[]);
            let files: Vec<_> = codes(&report);
            assert_eq!(files.len(), 3, "{files:?}");
            assert!(files.iter().any(|file| file.contains(forgery)), "JSON has the name itself");
        }
    }

    #[test]
    fn a_name_that_is_not_utf8_is_an_error_of_the_content() {
        let tracker = Tracker::good();
        let name = OsStr::from_bytes(b"not-\xff-utf8.yaml");
        fs::write(tracker.path("cases").join(name), another("files")).unwrap();
        let (_, stderr, code) = run(tracker.check(&[]));
        assert_eq!(code, 1);
        assert!(stderr.contains("error[bad-id]: the file's name is the case's id"), "{stderr}");
        assert_eq!(codes(&json(&tracker, &[])), ["cases/not-\u{fffd}-utf8.yaml bad-id"]);
    }

    #[test]
    fn links_out_of_the_tree_are_refused_and_not_read() {
        let tracker = Tracker::good();
        let secret = tempfile::tempdir().unwrap();
        fs::write(secret.path().join("secret.yaml"), "password: swordfish\n").unwrap();
        symlink(secret.path().join("secret.yaml"), tracker.path("cases/link.yaml")).unwrap();
        symlink(secret.path(), tracker.path("cases/folder")).unwrap();
        symlink("nowhere", tracker.path("cases/dangling.yaml")).unwrap();
        let (_, stderr, code) = run(tracker.check(&[]));
        assert_eq!(code, 1);
        assert!(!stderr.contains("swordfish") && !stderr.contains("password"), "{stderr}");
        assert_eq!(
            codes(&json(&tracker, &[])),
            [
                "cases/dangling.yaml refused-file",
                "cases/folder refused-file",
                "cases/link.yaml refused-file",
            ]
        );
    }

    #[test]
    fn a_linked_folder_of_cases_is_refused() {
        let tracker = Tracker::empty();
        let other = Tracker::good();
        symlink(other.path("cases"), tracker.path("cases")).unwrap();
        let report = json(&tracker, &[]);
        assert_eq!(codes(&report), ["cases refused-file"]);
        assert_eq!(report["counts"]["cases"], 0);
    }

    #[test]
    fn pipes_are_never_opened() {
        let tracker = Tracker::good();
        let made = Command::new("mkfifo").arg(tracker.path("cases/pipe.yaml")).status();
        if !made.is_ok_and(|status| status.success()) {
            eprintln!("SKIPPED pipes_are_never_opened: no mkfifo here");
            return;
        }
        assert_eq!(codes(&json(&tracker, &[])), ["cases/pipe.yaml refused-file"]);
    }

    #[test]
    fn a_folder_may_be_called_like_a_file() {
        let tracker = Tracker::good();
        tracker.write("cases/folder.yaml/inner.yaml", another("files"));
        let report = json(&tracker, &[]);
        assert_eq!(codes(&report), Vec::<String>::new());
        assert_eq!(report["counts"]["cases"], 2);
        fs::create_dir(tracker.path("cases/casebook.yaml")).unwrap();
        let mut command = casebook();
        command.current_dir(tracker.path("cases")).args(["check", "--as-of", "2026-11-23"]);
        assert_eq!(run(command).2, 0, "a folder called casebook.yaml is no tracker");
        let (_, stderr, code) = run(tracker.check(&["--root", "cases"]));
        assert_eq!(code, 2);
        assert!(stderr.contains("is no tracker"), "{stderr}");
    }

    #[test]
    fn a_file_that_cannot_be_read_stops_the_program() {
        let tracker = Tracker::good();
        let path = tracker.path("cases/locked.yaml");
        fs::write(&path, another("files")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(&path).is_ok() {
            eprintln!(
                "SKIPPED a_file_that_cannot_be_read_stops_the_program: root reads everything"
            );
            return;
        }
        let (stdout, stderr, code) = run(tracker.check(&[]));
        assert_eq!((stdout.as_str(), code), ("", 2));
        assert!(stderr.contains("locked.yaml: "), "{stderr}");
    }

    #[test]
    fn colours_are_for_terminals_without_no_color() {
        let tracker = faulty();
        let program = env!("CARGO_BIN_EXE_casebook");
        let line = format!("'{program}' check --as-of 2026-11-23");
        for (no_color, coloured) in [(None, true), (Some("1"), false), (Some(""), true)] {
            let mut command = Command::new("script");
            command.args(["-qec", &line, "/dev/null"]).current_dir(tracker.root());
            command.env("TERM", "xterm").env_remove("NO_COLOR").env_remove("CLICOLOR");
            if let Some(value) = no_color {
                command.env("NO_COLOR", value);
            }
            let Ok(output) = command.output() else {
                eprintln!("SKIPPED colours_are_for_terminals_without_no_color: no `script` here");
                return;
            };
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(text.contains("missing-key"), "{text}");
            assert_eq!(text.contains("\u{1b}["), coloured, "NO_COLOR={no_color:?}: {text:?}");
        }
        let (_, stderr, _) = run(tracker.check(&[]));
        assert!(!stderr.contains('\u{1b}'), "none where nobody looks");
    }
}
