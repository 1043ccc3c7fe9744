//! `casebook fmt`: nothing changes that is well written, nothing is lost, and nothing says anything
//! else afterwards.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use casebook::diagnostic::FileId;
use casebook::source::SourceFile;
use casebook::{Loaded, tidy};
use proptest::prelude::*;

mod common;
mod mangle;

use common::program::{self, Tracker};

/// This repository's tracker.
fn repository() -> Loaded {
    common::load(Path::new(env!("CARGO_MANIFEST_DIR")))
}

/// What `fmt` makes of a text that stands at a path.
fn formatted(loaded: &Loaded, path: &str, text: &str) -> String {
    let file = SourceFile { path: path.to_owned(), text: text.to_owned(), builtin: false };
    match tidy::format(&file, FileId(0), &loaded.tracker) {
        Ok(text) => text,
        Err(trouble) => panic!("{path}: {trouble:?}\n{text}"),
    }
}

/// The content files of this repository by path below its root.
fn contents() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for folder in ["cases", "registry"] {
        for (path, bytes) in program::files(Path::new(folder)) {
            let path = PathBuf::from(folder).join(path).to_str().unwrap().to_owned();
            if path.ends_with(".yaml") {
                found.insert(path, String::from_utf8(bytes).unwrap());
            }
        }
    }
    assert!(found.len() > 200, "the content was found: {} files", found.len());
    found
}

/// A tracker with a copy of this repository's cases and registry.
fn copy() -> Tracker {
    let tracker = Tracker::with_registry();
    program::copy(Path::new("cases"), &tracker.path("cases"));
    tracker
}

#[test]
fn nothing_changes_that_is_committed() {
    let output = program::casebook()
        .args(["fmt", "--check", "--root", env!("CARGO_MANIFEST_DIR")])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_badly_formatted_copy_is_restored() {
    let loaded = repository();
    let mut changed = 0;
    for (path, text) in contents() {
        let bad = mangle::mangled(&text);
        changed += usize::from(bad != text);
        let restored = formatted(&loaded, &path, &bad);
        let differing = restored.lines().zip(text.lines()).find(|(new, old)| new != old);
        assert!(restored == text, "{path}: {differing:?}");
    }
    assert!(changed > 200, "{changed} files were made worse");
}

#[test]
fn check_lists_what_would_change_and_changes_nothing() {
    let tracker = copy();
    let path = "cases/2024/noyb-v-pinterest-cnil.yaml";
    let bad = mangle::mangled(&fs::read_to_string(path).unwrap());
    tracker.write(path, &bad);
    let before = tracker.files();
    let output = tracker.run(&["fmt", "--check"]).assert().code(1).get_output().clone();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{path}\n"));
    assert_eq!(tracker.files(), before);
    tracker.run(&["fmt", "registry"]).assert().code(0);
    assert_eq!(tracker.files(), before, "another folder was asked for");
    tracker.run(&["fmt", path]).assert().code(0);
    assert_eq!(fs::read(tracker.path(path)).unwrap(), fs::read(path).unwrap());
    assert_eq!(tracker.files().len(), before.len(), "nothing lies beside it");
    tracker.run(&["fmt", "--check"]).assert().code(0);
}

/// A case with a comment in every place where one can stand.
const COMMENTED: &str = "\
# 01 head

# 02 above the first key
status: filed # 03 behind a value
title: \"Complaint: Example Ltd keeps data\" # 04
complainant: individual
company: {name: Example Ltd, # 05 in braces
  # 06 own line in braces
  country: IE
  # 07 before the brace
  } # 08 behind the brace
authority: ie-dpc
legal_basis: # 09 behind a key
# 10 a list that is not indented
- Art. 5 Abs. 1 lit. e DSGVO # 11
- [] # 12

# 13 between keys
last_verified: 2026-11-01
summary: > # 14 behind a sign
  One sentence
  on two lines.

# 15 after a block
timeline:
  # 16 above the first entry
  - # 17 behind a dash
    event: complaint-filed
    # 18 between keys of an entry
    date: 2024-10-22

    sources: [letter, # 19 in brackets
      other]
    # 20 at the end of an entry
  # 21 at the end of a list
sources:
  letter: {title: Letter, kind: official}
  other: # 22
    title: 'it''s' # 23
    kind: official
      # 24 too deep
# 25 at the end

";

/// The same as it should be.
const COMMENTED_WELL: &str = "\
# 01 head

# 02 above the first key
title: \"Complaint: Example Ltd keeps data\" # 04
summary: > # 14 behind a sign
  One sentence
  on two lines.
complainant: individual
company: # 08 behind the brace
  name: Example Ltd # 05 in braces
  # 06 own line in braces
  country: IE
  # 07 before the brace
authority: ie-dpc
legal_basis: # 09 behind a key
  # 10 a list that is not indented
  - GDPR Art. 5(1)(e) # 11
  - [] # 12
status: filed # 03 behind a value

# 13 between keys
last_verified: 2026-11-01

# 15 after a block
timeline:
  # 16 above the first entry
  # 17 behind a dash
  # 18 between keys of an entry
  - date: 2024-10-22
    event: complaint-filed

    sources:
      - letter # 19 in brackets
      - other
    # 20 at the end of an entry
  # 21 at the end of a list
sources:
  letter:
    title: Letter
    kind: official
  other: # 22
    title: 'it''s' # 23
    kind: official
    # 24 too deep
# 25 at the end
";

#[test]
fn comments_and_blank_lines_stay_where_they_belong() {
    let loaded = repository();
    let path = "cases/commented.yaml";
    let once = formatted(&loaded, path, COMMENTED);
    assert_eq!(once, COMMENTED_WELL);
    for number in 1..=25 {
        assert_eq!(once.matches(&format!("# {number:02}")).count(), 1, "comment {number}");
    }
    assert_eq!(formatted(&loaded, path, &once), once);
    assert_eq!(formatted(&loaded, path, &COMMENTED.replace('\n', "\r\n")), once);
}

#[test]
fn ids_are_written_where_a_kind_occurs_twice() {
    let text = "\
timeline:
  - event: note
  - event: hearing
  - {event: note, id: mine}
  - event: note
";
    let expected = "\
timeline:
  - id: note
    event: note
  - event: hearing
  - id: mine
    event: note
  - id: note-2
    event: note
";
    assert_eq!(formatted(&repository(), "cases/ids.yaml", text), expected);
}

#[test]
fn values_have_one_spelling() {
    let loaded = repository();
    let case = [
        (
            "legal_basis: Art. 5 (1) a), c) GDPR",
            "legal_basis:\n  - GDPR Art. 5(1)(a)\n  - GDPR Art. 5(1)(c)",
        ),
        ("legal_basis: § 63 DSG (Austria)", "legal_basis: DSG § 63"),
        ("legal_basis: FTC Act Sec. 5", "legal_basis: FTC Act s. 5"),
        ("legal_basis: GPDR Art. 6", "legal_basis: GPDR Art. 6"),
        ("legal_basis: gdpr", "legal_basis: GDPR"),
        ("legal_basis: Regulation (EU) 2016/679 Art. 6", "legal_basis: GDPR Art. 6"),
        ("legal_basis: DSGVO Art. 6", "legal_basis: GDPR Art. 6"),
        ("legal_basis: RGPD Art. 6", "legal_basis: GDPR Art. 6"),
        ("last_verified: ' 2026-11-01 '", "last_verified: 2026-11-01"),
        ("last_verified: 1.11.2026", "last_verified: 1.11.2026"),
        ("affected: {people: 130 000 000}", "affected:\n  people: 130_000_000"),
        ("affected: {people: '4000'}", "affected:\n  people: 4000"),
        ("last_verified: \"2026-11-01\"", "last_verified: 2026-11-01"),
        ("timeline: [{fine: \"5_000 EUR\"}]", "timeline:\n  - fine: 5_000 EUR"),
        ("timeline: [{fine: EUR 20000000}]", "timeline:\n  - fine: 20_000_000 EUR"),
        ("timeline: [{fine: 12.000 EUR}]", "timeline:\n  - fine: 12.000 EUR"),
        (
            "timeline: [{findings: {Art. 6 GDPR: infringed}}]",
            "timeline:\n  - findings:\n      GDPR Art. 6: infringed",
        ),
        ("references: {cjeu: C‑252/21}", "references:\n  cjeu: C-252/21"),
        ("title: Art. 6 Abs. 1 DSGVO", "title: Art. 6 Abs. 1 DSGVO"),
        ("topics: []", "topics: []"),
        ("draft: ~", "draft: ~"),
        ("draft:", "draft:"),
    ];
    for (text, expected) in case {
        let found = formatted(&loaded, "cases/spelling.yaml", &format!("{text}\n"));
        assert_eq!(found, format!("{expected}\n"), "{text}");
    }
    let clock = formatted(&loaded, "registry/clocks/x.yaml", "period: 1 months\nname: x\n");
    assert_eq!(clock, "name: x\nperiod: 1 month\n");
    let law = formatted(&loaded, "registry/laws/x.yaml", "last: 100000\n");
    assert_eq!(law, "last: 100000\n");
}

#[test]
fn broken_examples_are_as_broken_afterwards() {
    let tracker = Tracker::with_registry();
    program::copy(Path::new("tests/broken"), &tracker.path("cases"));
    for name in ["expected.txt", "human.txt"] {
        fs::remove_file(tracker.path("cases").join(name)).unwrap();
    }
    let faults = || {
        let output = tracker.check(&["--format", "json"]).output().unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let item = |item: &serde_json::Value| {
            ["file", "code", "message", "help"].map(|key| item[key].to_string()).join(" ")
        };
        let mut items: Vec<String> =
            report["diagnostics"].as_array().unwrap().iter().map(item).collect();
        items.sort();
        items
    };
    let before = faults();
    tracker.run(&["fmt"]).assert().code(0);
    assert_eq!(faults(), before);
    tracker.run(&["fmt", "--check"]).assert().code(0);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_left() {
    let tracker = Tracker::good();
    let text = "title: x\ntitle: y\n";
    tracker.write("cases/twice.yaml", text);
    let output = tracker.run(&["fmt"]).assert().code(1).get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("equal-keys"));
    assert_eq!(fs::read_to_string(tracker.path("cases/twice.yaml")).unwrap(), text);
    let good = fs::read_to_string(tracker.path("cases/good.yaml")).unwrap();
    assert!(good.contains("company:\n  name: Example Ltd\n"), "the others were formatted: {good}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Lines put anywhere into a case: none that is a comment is lost, and twice is once.
    #[test]
    fn no_comment_is_ever_lost(
        marks in prop::collection::vec((any::<prop::sample::Index>(), 0usize..12, 0u8..4), 1..12),
        mangle in any::<bool>(),
        which in any::<prop::sample::Index>(),
    ) {
        let loaded = loaded();
        let files: Vec<&(String, String)> = loaded.1.iter().collect();
        let (path, text) = which.get(&files);
        let text = if mangle { mangle::mangled(text) } else { text.clone() };
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (number, (place, indent, kind)) in marks.iter().enumerate() {
            let at = place.index(lines.len());
            match kind {
                0 => lines[at].push_str(&format!(" #mark{number}#")),
                1 => lines.insert(at, String::new()),
                _ => lines.insert(at, format!("{}#mark{number}#", " ".repeat(*indent))),
            }
        }
        let text = lines.join("\n") + "\n";
        let file = SourceFile { path: path.clone(), text: text.clone(), builtin: false };
        match tidy::format(&file, FileId(0), &loaded.0.tracker) {
            Ok(once) => {
                for number in 0..marks.len() {
                    let mark = format!("#mark{number}#");
                    prop_assert_eq!(once.matches(&mark).count(), text.matches(&mark).count());
                }
                prop_assert_eq!(formatted(&loaded.0, path, &once), once);
            }
            // A line may have cut a block in two: then the file is refused, and left.
            Err(tidy::Trouble::Refused(_)) => {}
            Err(trouble) => prop_assert!(false, "{path}: {trouble:?}\n{text}"),
        }
    }
}

/// The repository and its files, read once.
fn loaded() -> &'static (Loaded, Vec<(String, String)>) {
    static LOADED: std::sync::OnceLock<(Loaded, Vec<(String, String)>)> =
        std::sync::OnceLock::new();
    LOADED.get_or_init(|| (repository(), contents().into_iter().collect()))
}
