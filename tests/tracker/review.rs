//! `docs/review.md` has one line for every case, and somebody has looked at each that is not closed.

use casebook::model::vocabulary::Phase;

use super::{none, read, tracker};

#[test]
fn every_case_has_one_line_in_the_order_of_ids() {
    let text = read("docs/review.md");
    let lines: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("- ["))
        .map(|line| line.split_once("](").unwrap())
        .collect();
    let listed: Vec<&str> = lines.iter().map(|(id, _)| *id).collect();
    let loaded = tracker();
    let cases: Vec<&str> = loaded.tracker.cases.iter().map(|case| case.id.as_str()).collect();
    assert_eq!(listed, cases);
    let mut findings = Vec::new();
    for (case, (id, rest)) in loaded.tracker.cases.iter().zip(lines) {
        let path = &loaded.files[case.file.0 as usize].path;
        let says = rest.strip_prefix(&format!("../{path}): ")).unwrap_or_default();
        if says.len() < 30 || !says.ends_with(['.', '?', '!']) {
            findings.push(format!("{id}: {rest}"));
        }
    }
    none(&findings, "a line links to its case's file and says in a sentence what is doubtful");
}

#[test]
fn each_case_was_looked_at_or_is_closed() {
    let loaded = tracker();
    let cases = loaded.tracker.cases.iter().zip(&loaded.facts);
    let findings: Vec<String> = cases
        .filter(|(case, facts)| case.last_verified.is_none() && facts.phase() != Phase::Closed)
        .map(|(case, _)| case.id.to_string())
        .collect();
    none(&findings, "no `last_verified`");
}
