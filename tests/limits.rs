//! The worst files that the guard admits: what they cost grows as they grow, and no faster.
//!
//! Allocations are counted, not time: a count is the same on every machine. One test function holds
//! all of it, since the count belongs to the whole process.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::alloc::System;

use casebook::diagnostic::human;
use casebook::source::guard;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A file that grows with a number, and how large the number may become.
struct Worst {
    name: &'static str,
    most: usize,
    files: fn(usize) -> Vec<(String, String)>,
}

const CASE: &str = "\
title: Worst
complainant: individual
company: {name: Example Ltd}
authority: ie-dpc
status: filed
";

fn case(rest: &str) -> Vec<(String, String)> {
    vec![("cases/worst.yaml".to_owned(), format!("{CASE}{rest}"))]
}

fn basis(rest: &str) -> Vec<(String, String)> {
    case(&format!("legal_basis: [GDPR Art. 5]\n{rest}"))
}

/// A list under a key, one entry for each number.
fn list(key: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    let entries: String = (0..count).map(|n| format!("  - {}\n", entry(n))).collect();
    format!("{key}:\n{entries}")
}

const WORST: &[Worst] = &[
    Worst {
        name: "citations that may be pieces of one",
        most: 8_000,
        files: |n| case(&list("legal_basis", n, |_| "a".to_owned())),
    },
    Worst {
        name: "long citations that may be pieces of one",
        most: 60,
        files: |n| case(&list("legal_basis", n, |_| format!("a {}", "x ".repeat(1_000)))),
    },
    Worst {
        name: "events of one kind",
        most: 4_000,
        files: |n| basis(&list("timeline", n, |_| "{event: note}".to_owned())),
    },
    Worst {
        name: "events that are none",
        most: 16_000,
        files: |n| basis(&list("timeline", n, |_| "x".to_owned())),
    },
    Worst {
        name: "events with one id",
        most: 3_000,
        files: |n| basis(&list("timeline", n, |_| "{event: note, id: a}".to_owned())),
    },
    Worst {
        name: "events that are one",
        most: 1_500,
        files: |n| {
            let event = "{event: note, date: 2024-01-01, title: A, unsourced: A}";
            basis(&list("timeline", n, |_| event.to_owned()))
        },
    },
    Worst {
        name: "events of what is not there",
        most: 2_000,
        files: |n| basis(&list("timeline", n, |n| format!("{{event: note, of: note-x{n}}}"))),
    },
    Worst {
        name: "sources that are not there",
        most: 2_400,
        files: |n| {
            let sources: String = (0..n).map(|n| format!("  a{n}: {{title: A}}\n")).collect();
            let event: String = (0..n).map(|n| format!("      - b{n}\n")).collect();
            let event = format!("    sources:\n{event}");
            basis(&format!("timeline:\n  - event: note\n{event}sources:\n{sources}"))
        },
    },
    Worst {
        name: "requests",
        most: 10_000,
        files: |n| basis(&list("requests", n, |n| n.to_string())),
    },
    Worst {
        name: "related cases that are not there",
        most: 10_000,
        files: |n| basis(&list("related", n, |n| format!("x{n}"))),
    },
    Worst {
        name: "companies with long names",
        most: 600,
        files: |n| {
            let long = "abcdefghij".repeat(19);
            let named = |n| format!("{{name: {long}{n}}}");
            case(&list("company", n, named).replace("company", "legal_basis: [GDPR]\ncompany"))
                .into_iter()
                .map(|(path, text)| (path, text.replacen("company: {name: Example Ltd}\n", "", 1)))
                .collect()
        },
    },
    Worst {
        name: "companies with names beyond measure",
        most: 1_980,
        files: |n| {
            let long = "a".repeat(n);
            let entry = |n| format!("name: {long}{n}\nsources: [https://example.org/]\n");
            let path = |n| format!("registry/companies/c{n}.yaml");
            (0..20).map(|n| (path(n), entry(n))).collect()
        },
    },
];

/// How many bytes are asked for while such a tracker is read, checked and its faults are printed.
fn cost(worst: &Worst, count: usize) -> usize {
    let files = (worst.files)(count);
    let lent: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    for (path, text) in &lent {
        assert!(text.len() <= guard::MAX_BYTES, "{}: {path} has {} bytes", worst.name, text.len());
    }
    let dir = common::tracker(&lent);
    let region = Region::new(ALLOCATOR);
    let loaded = common::load(dir.path());
    for shown in loaded.shown() {
        assert!(!human::render(&shown, false).is_empty());
        let code = shown.diagnostic.code.name;
        assert!(!["refused-file", "syntax"].contains(&code), "{}", human::render(&shown, false));
    }
    region.change().bytes_allocated
}

#[test]
fn what_a_file_costs_grows_as_the_file_grows() {
    let nothing = Worst { name: "nothing", most: 0, files: |_| Vec::new() };
    cost(&nothing, 0);
    let base = cost(&nothing, 0);
    let mut findings = Vec::new();
    for worst in WORST {
        let half = cost(worst, worst.most / 2).saturating_sub(base);
        let whole = cost(worst, worst.most).saturating_sub(base);
        if whole * 100 > half * 270 {
            findings.push(format!("{}: {half} bytes become {whole}", worst.name));
        }
    }
    assert!(findings.is_empty(), "twice the file, more than twice the cost: {findings:#?}");
}
