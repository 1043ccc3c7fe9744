//! What is printed says the same as what was read, and printing it again changes nothing.

use super::*;
use crate::source::record::{CaseRecord, Read};

/// Printed as both parsers see it.
fn canonical_case(text: &str) -> Option<Vec<Piece>> {
    let admitted = guard::admit(text.as_bytes().to_vec()).ok()?;
    Some(print(&admitted.found, Spot::case()))
}

fn again(yaml: &str) -> String {
    let pieces = canonical_case(yaml).expect("the text is accepted");
    text(&pieces)
}

fn same(yaml: &str) {
    let printed = again(yaml);
    assert_eq!(again(&printed), printed, "printing twice differs:\n{printed}");
    assert_eq!(admitted_case(yaml), canonical_case(yaml), "read once and read twice");
    let before = guard::admit(yaml.as_bytes().to_vec()).expect("accepted").found;
    let after = guard::admit(printed.clone().into_bytes()).expect("printed text is accepted").found;
    let record = |found| CaseRecord::read(found).expect("a map");
    assert_eq!(record(before), record(after), "printed:\n{printed}");
}

#[test]
fn every_case_of_the_repository_says_the_same() {
    let mut seen = 0;
    for entry in walkdir::WalkDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/cases")) {
        let entry = entry.expect("readable");
        if entry.path().extension().is_some_and(|ending| ending == "yaml") {
            same(&std::fs::read_to_string(entry.path()).expect("readable"));
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} cases were found");
}

#[test]
fn keys_come_in_order_and_comments_go() {
    let printed = again("status: filed # as of today\ntitle: A\nlang: en\n");
    assert_eq!(printed, "title: A\nlang: en\nstatus: filed\n");
}

#[test]
fn texts_of_every_shape_come_back() {
    let shapes = [
        "plain",
        "with: colon",
        "with #hash",
        "#first",
        "- dash",
        "yes",
        "no",
        "NO",
        "~",
        "null",
        "true",
        "2024-10-22",
        "12.000",
        "",
        " lead",
        "trail ",
        "a\nb",
        "a\nb\n",
        "a\n\nb",
        "\na",
        " a\n b",
        "a\tb",
        "\"quoted\"",
        "it's",
        "back\\slash",
        "ends:",
        "[x]",
        "{x}",
        "&a",
        "*a",
        "!t",
        "%d",
        "@x",
        "`x`",
        "|",
        ">",
        "?",
        "? x",
        "-",
        "---",
        "...",
        "<<",
        "ünï",
        "日本語",
        "emoji 🎉",
        "a  b",
        "\u{a0}nbsp",
    ];
    for shape in shapes {
        let long = format!("{shape} {}", "word ".repeat(60).trim_end());
        for value in [shape.to_owned(), long] {
            let quoted = scalar_quoted(&value);
            same(&format!("title: {quoted}\nsummary: {{en: {quoted}}}\ntopics: [{quoted}]\n"));
        }
    }
}

fn scalar_quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string")
}
