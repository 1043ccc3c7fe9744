//! `docs/records.md` leads from every record to the cases or the campaign that it became.

use std::collections::{BTreeMap, BTreeSet};

use super::{none, read, record_file, tracker};

/// Each row: what stands in its first cell, and the paths to which the second one links.
fn rows() -> Vec<(String, Vec<String>)> {
    let text = read("docs/records.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.contains("](../"));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').splitn(2, '|').collect();
        let links = cells[1].split("](../").skip(1).map(|rest| rest.split(')').next().unwrap());
        (cells[0].trim().to_owned(), links.map(str::to_owned).collect())
    })
    .collect()
}

#[test]
fn the_table_names_cases_and_campaigns_that_exist() {
    let loaded = tracker();
    let cases: BTreeMap<&str, &str> = loaded
        .tracker
        .cases
        .iter()
        .map(|case| (loaded.files[case.file.0 as usize].path.as_str(), case.id.as_str()))
        .collect();
    let mut named = BTreeSet::new();
    let mut findings = Vec::new();
    for (record, paths) in rows() {
        for path in paths {
            if let Some(id) = cases.get(path.as_str()) {
                named.insert(*id);
            } else if !(path.starts_with("registry/campaigns/")
                && super::root().join(&path).is_file())
            {
                findings.push(format!("{record}: {path}"));
            }
        }
    }
    none(&findings, "docs/records.md leads to no such file");
    assert!(named.len() >= 129, "{} cases", named.len());
}

#[test]
fn no_record_stands_twice() {
    let mut records: Vec<String> = rows().into_iter().map(|(record, _)| record).collect();
    let all = records.len();
    records.sort();
    records.dedup();
    assert_eq!(records.len(), all);
}

#[test]
fn every_record_of_the_first_priority_is_in_the_table() {
    let Some(decided) = record_file("landmark_cases.json") else { return };
    let complaints = record_file("complaint_cases.json").unwrap();
    let list = |value: &serde_json::Value| value["cases"].as_array().unwrap().clone();
    let first = list(&complaints).into_iter().filter(|record| record["priority"] == 1);
    let wanted: Vec<String> = list(&decided)
        .into_iter()
        .chain(first)
        .map(|record| record["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(wanted.len(), 133);
    let rows = rows();
    assert_eq!(rows.len(), wanted.len(), "a row for each record");
    let retired = read("registry/retired.txt");
    let missing: Vec<String> = wanted
        .into_iter()
        .filter(|id| !rows.iter().any(|(record, _)| record == id))
        .filter(|id| !retired.lines().any(|line| line == id))
        .collect();
    none(&missing, "these records are not in docs/records.md");
}
