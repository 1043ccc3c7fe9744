//! What the code knows stands in the documentation: codes, words and keys.

use std::collections::BTreeSet;
use std::fs;

use casebook::diagnostic::code;

use super::code::{block_end, files, whole};
use super::none;

#[test]
fn codes_are_kebab_case_unique_and_used() {
    let text = fs::read_to_string("src/diagnostic/code.rs").unwrap();
    let mut names = BTreeSet::new();
    let mut findings = Vec::new();
    for code in code::ALL {
        let kebab = code
            .name
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()));
        if !kebab {
            findings.push(format!("`{}` is no kebab-case", code.name));
        }
        if !names.insert(code.name) {
            findings.push(format!("`{}` stands twice", code.name));
        }
        if !code.summary.ends_with('.') || code.summary.len() < 15 {
            findings.push(format!("`{}` has no sentence", code.name));
        }
    }
    let sources = files("src");
    let constants: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().split_once(" = ").filter(|(_, rest)| rest.contains(" \"")))
        .map(|(constant, _)| constant)
        .filter(|constant| constant.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
        .collect();
    assert_eq!(constants.len(), code::ALL.len());
    for constant in constants {
        let mention = format!("code::{constant}");
        if !sources.iter().any(|file| whole(&file.live, &mention).next().is_some()) {
            findings.push(format!("{constant} is used nowhere"));
        }
    }
    none(&findings, "codes of diagnostics");
}

#[test]
fn every_word_of_a_closed_list_is_documented() {
    let known = documented(&["docs/format.md", "docs/registry.md"]);
    let mut words = 0;
    let mut findings = Vec::new();
    for file in files("src/model/vocabulary") {
        for block in blocks(&file.code, &file.text, "words!") {
            for (_, rest) in block.lines().filter_map(|line| line.trim().split_once(" = \"")) {
                let word = rest.split('"').next().unwrap();
                words += 1;
                if !known.contains(word) {
                    findings.push(format!("{}: `{word}`", file.path));
                }
            }
        }
    }
    assert!(words > 200, "the lists were found: {words} words");
    none(&findings, "words that neither docs/format.md nor docs/registry.md has in code signs");
}

#[test]
fn every_key_of_a_record_is_documented() {
    let rows = [
        ("src/source/record/case.rs", "docs/format.md", 70),
        ("src/source/record/event.rs", "docs/format.md", 40),
        ("src/source/record/registry.rs", "docs/registry.md", 80),
        ("src/source/record/config.rs", "docs/configuration.md", 15),
    ];
    let mut findings = Vec::new();
    for (path, page, least) in rows {
        let known = documented(&[page]);
        let text = fs::read_to_string(path).unwrap();
        let code = super::code::blank(&text);
        let mut keys = 0;
        for block in blocks(&code, &text, "record!") {
            for key in block.lines().filter_map(key) {
                keys += 1;
                if !known.contains(key) {
                    findings.push(format!("{page} lacks `{key}` of {path}"));
                }
            }
        }
        assert!(keys >= least, "the records of {path} were found: {keys} keys");
    }
    findings.dedup();
    none(&findings, "keys that the documentation does not have in code signs");
}

/// The key of a field: `name: Word,` or `provisions = "for": Many<Word>,`.
fn key(line: &str) -> Option<&str> {
    let line = line.trim();
    let (name, _) = line.split_once(": ").filter(|_| !line.starts_with("//"))?;
    match name.split_once(" = \"") {
        Some((_, quoted)) => quoted.strip_suffix('"'),
        None => Some(name).filter(|name| {
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        }),
    }
}

/// The bodies of a macro's calls, as they stand in the text.
fn blocks<'t>(code: &str, text: &'t str, name: &str) -> Vec<&'t str> {
    whole(code, name)
        .filter_map(|at| {
            let open = at + code[at..].find('{')?;
            Some(&text[open..block_end(code, open)])
        })
        .collect()
}

/// Every word that stands between code signs, alone or with others, in these pages.
fn documented(pages: &[&str]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for page in pages {
        let text = fs::read_to_string(page).unwrap();
        for (index, span) in text.split('`').enumerate() {
            if index % 2 == 1 {
                let parts = span.split(|c: char| !(c.is_alphanumeric() || "-_".contains(c)));
                words.extend(parts.filter(|word| !word.is_empty()).map(str::to_owned));
            }
        }
    }
    words
}
