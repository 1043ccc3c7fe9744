//! Schemas and the reference of the format: what is committed is what the program prints.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

use std::fs;
use std::path::Path;

use casebook::schema::{self, Names};
use casebook::source::FileKind;
use serde_json::Value;

mod common;

use common::program::{self, Tracker};

/// What the program prints, or writes where `UPDATE_SNAPSHOTS` is set.
fn same(path: &str, printed: &str) {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(path, printed).unwrap();
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == printed,
        "{path} is not what is printed: set UPDATE_SNAPSHOTS=1 to accept"
    );
}

#[test]
fn the_committed_schemas_are_those_that_are_printed() {
    for kind in FileKind::ALL {
        let output = program::casebook().args(["schema", kind.word()]).assert().code(0);
        let printed = String::from_utf8(output.get_output().stdout.clone()).unwrap();
        same(&format!("docs/{}", schema::path(kind)), &printed);
    }
}

#[test]
fn a_tracker_offers_its_own_ids_and_the_site_publishes_them() {
    let tracker = Tracker::good();
    tracker.write("registry/companies/own-company.yaml", "name: Own\nverified: false\n");
    let config = fs::read_to_string(tracker.path("casebook.yaml")).unwrap();
    tracker.write("casebook.yaml", format!("{config}base_url: https://example.org/tracker/\n"));
    let output = tracker.run(&["schema", "case", "--root", "."]).assert().code(0);
    let printed = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let schema: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(schema["$id"], "https://example.org/tracker/schema/case.json");
    assert_eq!(schema["$defs"]["CompanyId"]["anyOf"][0]["enum"][0], "own-company");
    tracker.run(&["build"]).assert().code(0);
    for kind in FileKind::ALL {
        assert!(tracker.path(&format!("public/{}", schema::path(kind))).is_file(), "{kind:?}");
    }
    let published = fs::read_to_string(tracker.path("public/schema/case.json")).unwrap();
    assert_eq!(published, printed);
    let output = tracker.run(&["schema", "case", "--root", "cases"]).assert().code(2);
    assert!(String::from_utf8_lossy(&output.get_output().stderr).contains("no casebook.yaml"));
}

#[test]
fn a_site_without_an_address_has_no_id() {
    let tracker = casebook::builtin().unwrap();
    let names = Names::of(&tracker.registry);
    for kind in FileKind::ALL {
        let schema = schema::schema(kind, &names, None);
        assert!(schema.get("$id").is_none(), "{kind:?}");
    }
}

#[test]
fn an_unknown_kind_is_refused_with_the_list() {
    let output = program::casebook().args(["schema", "cases"]).assert().code(2);
    let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(said.contains("write one of case, company, authority"), "{said}");
}

#[test]
fn other_spellings_that_the_schema_accepts_are_accepted() {
    let good = fs::read_to_string("tests/schema/good.yaml").unwrap();
    let variants: Vec<(String, String)> =
        serde_json::from_str(&fs::read_to_string("tests/schema/accepted.json").unwrap()).unwrap();
    assert!(variants.len() > 35);
    let tracker = Tracker::empty();
    let mut refused = Vec::new();
    for (from, to) in &variants {
        assert!(good.contains(from.as_str()), "{from}");
        tracker.write("cases/example.yaml", good.replacen(from.as_str(), to, 1));
        let output = tracker.check(&["--format", "json"]).output().unwrap();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        for item in report["diagnostics"].as_array().unwrap() {
            if item["severity"] == "error" {
                refused.push(format!("{to}: {}: {}", item["code"], item["message"]));
            }
        }
    }
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn editors_of_this_repository_find_a_schema_for_every_kind() {
    let settings: Value =
        serde_json::from_str(&fs::read_to_string(".vscode/settings.json").unwrap()).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    for kind in FileKind::ALL {
        let path = format!("./docs/{}", schema::path(kind));
        assert_eq!(schemas[&path], kind.pattern(), "{kind:?}");
        assert!(Path::new(&path).is_file(), "{path}");
    }
    assert_eq!(schemas.len(), FileKind::ALL.len());
}

#[test]
fn the_committed_reference_is_the_one_that_is_printed() {
    let output = program::casebook().args(["schema", "--markdown"]).assert().code(0);
    let printed = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    same("docs/format-reference.md", &printed);
}

#[test]
fn every_key_and_every_word_has_a_sentence() {
    let reference = fs::read_to_string("docs/format-reference.md").unwrap();
    let mut keys = 0;
    let mut words = 0;
    let mut findings = Vec::new();
    for line in reference.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let said = cells.last().unwrap();
        match cells.len() {
            2 => words += 1,
            3 => keys += 1,
            _ => findings.push(line.to_owned()),
        }
        let sentence = said.ends_with(['.', '`'])
            && said.chars().next().is_some_and(|c| c.is_uppercase() || c == '`');
        if !sentence || said.len() < 5 {
            findings.push(line.to_owned());
        }
    }
    assert!(keys > 180 && words > 220, "{keys} keys, {words} words");
    assert_eq!(findings, Vec::<String>::new());
}

#[test]
fn every_link_of_the_guides_leads_somewhere() {
    let tracker = Tracker::good();
    tracker.run(&["build"]).assert().code(0);
    let mut anchors = 0;
    for name in ["format", "tutorial", "style"] {
        let folder = tracker.path(&format!("public/contribute/{name}"));
        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if let Some(anchor) = href.strip_prefix('#') {
                assert!(html.contains(&format!("id=\"{anchor}\"")), "{name}: {href}");
                anchors += 1;
            } else if !href.contains(':') {
                let path = href.split('#').next().unwrap();
                assert!(folder.join(path).is_file(), "{name}: {href}");
            }
        }
    }
    assert!(anchors > 60, "{anchors} links within pages");
    let contribute = fs::read_to_string(tracker.path("public/contribute/index.html")).unwrap();
    for name in ["format", "tutorial", "style"] {
        assert!(contribute.contains(&format!("contribute/{name}/index.html\"")), "{name}");
    }
}

/// The cases that the tutorial shows.
fn shown(page: &str) -> Vec<String> {
    let text = fs::read_to_string(page).unwrap();
    let blocks = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.filter(|block| block.contains("timeline:")).map(str::to_owned).collect()
}

#[test]
fn the_tutorials_cases_are_good_and_its_message_is_what_is_said() {
    let cases = shown("docs/tutorial.md");
    assert_eq!(cases.len(), 2);
    for text in &cases {
        let tracker = Tracker::with_registry();
        tracker.write("cases/2024/noyb-v-pinterest-cnil.yaml", text);
        let output = tracker.check(&["cases", "--strict"]).assert().code(0);
        assert!(String::from_utf8_lossy(&output.get_output().stderr).contains("nothing to repair"));
        tracker.run(&["fmt", "--check", "cases"]).assert().code(0);
    }
    let tracker = Tracker::with_registry();
    let broken = cases[0].replace("complaint-filed", "complaint-lodged");
    tracker.write("cases/2024/noyb-v-pinterest-cnil.yaml", broken);
    let output = tracker.check(&["cases"]).assert().code(1);
    let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    let tutorial = fs::read_to_string("docs/tutorial.md").unwrap();
    let shown = tutorial.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(said.starts_with(shown), "{said}\n{shown}");
}
