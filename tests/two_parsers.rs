//! For every file that is let through, both parsers see the same tree, and each scalar is the
//! text of the file.
//!
//! There is no cargo-fuzz target here: the properties below feed the guard and both parsers with
//! generated and mutated files on stable Rust. `PROPTEST_CASES=20000` searches longer.
#![allow(clippy::expect_used, reason = "tests may")]

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use casebook::source::found::Found;
use casebook::source::tree::{self, Kind, Node};
use casebook::source::{FileKind, guard, print};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// What serde_yaml sees, with equal keys and the order of the file kept.
#[derive(Clone, Debug, PartialEq)]
enum Seen {
    Null,
    Bool(bool),
    Whole(i128),
    Float(f64),
    Text(String),
    List(Vec<Seen>),
    Map(Vec<(Seen, Seen)>),
}

impl<'de> Deserialize<'de> for Seen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Eye)
    }
}

struct Eye;

impl<'de> Visitor<'de> for Eye {
    type Value = Seen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<Seen, E> {
        Ok(Seen::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Seen, E> {
        Ok(Seen::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Seen, E> {
        Ok(Seen::Whole(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Seen, E> {
        Ok(Seen::Whole(value.into()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Seen, E> {
        Ok(Seen::Whole(value))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Seen, E> {
        Ok(Seen::Float(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Seen, E> {
        Ok(Seen::Float(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Seen, E> {
        Ok(Seen::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Seen, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = access.next_element()? {
            list.push(item);
        }
        Ok(Seen::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Seen, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = access.next_entry()? {
            map.push(entry);
        }
        Ok(Seen::Map(map))
    }
}

/// Whether the event walk, serde_yaml and what the guard made of both are one tree.
fn same(node: &Node, seen: &Seen, found: &Found) -> Result<(), String> {
    let differ = || Err(format!("{node:?}\nagainst {seen:?}\nread as {found:?}"));
    match (&node.kind, seen, found) {
        (Kind::Scalar { text, .. }, Seen::Text(seen), Found::Text(found)) => {
            if text == seen && text == found { Ok(()) } else { differ() }
        }
        (Kind::Scalar { text, plain: true }, Seen::Null, Found::Nothing) => {
            let nothing = ["", "~", "null", "Null", "NULL"].contains(&text.as_str());
            if nothing { Ok(()) } else { differ() }
        }
        (Kind::Scalar { text, plain: true }, seen, Found::Text(found)) if text == found => {
            if means(text, seen) { Ok(()) } else { differ() }
        }
        (Kind::List(nodes), Seen::List(seen), Found::List(found)) => {
            if nodes.len() != seen.len() || nodes.len() != found.len() {
                return differ();
            }
            let mut items = nodes.iter().zip(seen).zip(found);
            items.try_for_each(|((node, seen), found)| same(node, seen, found))
        }
        (Kind::Map(nodes), Seen::Map(seen), Found::Map(found)) => {
            if nodes.len() != seen.len() || nodes.len() != found.len() {
                return differ();
            }
            let mut entries = nodes.iter().zip(seen).zip(found);
            entries.try_for_each(|(((key, value), (seen_key, seen)), (found_key, found))| {
                same_key(key, seen_key, found_key)?;
                same(value, seen, found)
            })
        }
        _ => differ(),
    }
}

fn same_key(node: &Node, seen: &Seen, found: &str) -> Result<(), String> {
    let Kind::Scalar { text, plain } = &node.kind else { return Err(format!("{node:?}")) };
    let agree = match seen {
        Seen::Text(seen) => seen == text,
        Seen::Null => *plain && ["~", "null", "Null", "NULL"].contains(&text.as_str()),
        _ => *plain && means(text, seen),
    };
    if agree && text == found {
        Ok(())
    } else {
        Err(format!("key {node:?}\nagainst {seen:?}\nread as {found:?}"))
    }
}

/// Whether a plain text is a way to write this number or truth value.
fn means(text: &str, seen: &Seen) -> bool {
    match seen {
        Seen::Bool(value) => {
            let words: [&str; 3] =
                if *value { ["true", "True", "TRUE"] } else { ["false", "False", "FALSE"] };
            words.contains(&text)
        }
        Seen::Whole(value) => whole(text) == Some(*value),
        Seen::Float(value) => float(text).is_some_and(|read| read == *value || read.is_nan()),
        _ => false,
    }
}

fn whole(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (if text.starts_with('-') { -1 } else { 1 }, rest),
        None => (1, text),
    };
    let (digits, radix) = match digits.get(..2) {
        Some("0x") => (&digits[2..], 16),
        Some("0o") => (&digits[2..], 8),
        Some("0b") => (&digits[2..], 2),
        _ => (digits, 10),
    };
    (!digits.starts_with(['+', '-']))
        .then(|| i128::from_str_radix(digits, radix).ok())?
        .map(|n| n * sign)
}

fn float(text: &str) -> Option<f64> {
    match text {
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Some(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Some(f64::NEG_INFINITY),
        ".nan" | ".NaN" | ".NAN" => Some(f64::NAN),
        _ => text.parse().ok(),
    }
}

/// Admits a file or not; what is admitted must be one tree to all who look.
fn hold(bytes: Vec<u8>) -> Result<Option<Found>, String> {
    let Ok(admitted) = guard::admit(bytes) else { return Ok(None) };
    let node = tree::walk(&admitted.text).map_err(|refusal| format!("{refusal:?}"))?;
    let seen: Seen = serde_yaml::from_str(&admitted.text).map_err(|error| error.to_string())?;
    same(&node, &seen, &admitted.found)?;
    spans(&node, &admitted.text)?;
    Ok(Some(admitted.found))
}

/// Every span lies on letter boundaries within its file, and children within their parents.
/// Whether a text that is let through holds the same values and comments when it is formatted, and
/// whether formatting it again changes nothing.
fn formats(text: &str) -> Result<(), String> {
    let Some((_, comments)) = print::reading(text) else { return Ok(()) };
    let spell = |_, _: &str| Vec::new();
    let format = |text: &str| print::format(text, FileKind::Case, &spell);
    let once =
        format(text).map_err(|refusal| format!("{text:?} cannot be formatted: {refusal:?}"))?;
    let Some((found, kept)) = print::reading(&once.text) else {
        return Err(format!("{text:?} became {:?}, which is refused", once.text));
    };
    let twice = format(&once.text).map_err(|refusal| format!("{:?}: {refusal:?}", once.text))?;
    if found != once.found || kept != comments {
        return Err(format!("{text:?} became {:?}", once.text));
    }
    if twice.text != once.text {
        return Err(format!("{text:?} became {:?}, then {:?}", once.text, twice.text));
    }
    Ok(())
}

fn spans(node: &Node, text: &str) -> Result<(), String> {
    if text.get(node.span.clone()).is_none() {
        return Err(format!("{:?} is no part of the file", node.span));
    }
    let children: Vec<&Node> = match &node.kind {
        Kind::Scalar { .. } => Vec::new(),
        Kind::List(items) => items.iter().collect(),
        Kind::Map(entries) => entries.iter().flat_map(|(key, value)| [key, value]).collect(),
    };
    for child in children {
        if child.span.start < node.span.start || child.span.end > node.span.end {
            return Err(format!("{:?} lies outside {:?} in {text:?}", child.span, node.span));
        }
        spans(child, text)?;
    }
    Ok(())
}

/// Every key and value in the order of the file; `∅` for nothing.
fn texts(found: &Found, into: &mut Vec<String>) {
    match found {
        Found::Nothing => into.push("∅".to_owned()),
        Found::Text(text) => into.push(text.clone()),
        Found::List(items) => items.iter().for_each(|item| texts(item, into)),
        Found::Map(entries) => {
            for (key, value) in entries {
                into.push(key.clone());
                texts(value, into);
            }
        }
    }
}

fn yaml_below(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            yaml_below(&path, into);
        } else if path.extension().is_some_and(|end| end == "yaml") {
            into.push(path);
        }
    }
}

fn real_files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("casebook.yaml")];
    yaml_below(&root.join("cases"), &mut files);
    yaml_below(&root.join("registry"), &mut files);
    files.sort();
    files
}

#[test]
fn both_parsers_see_the_same_in_every_file_of_this_tracker() {
    let files = real_files();
    assert!(files.len() > 250, "{} files", files.len());
    for path in files {
        let bytes = std::fs::read(&path).expect("a file");
        match hold(bytes) {
            Ok(Some(_)) => {}
            Ok(None) => panic!("{} is refused", path.display()),
            Err(difference) => panic!("{}: {difference}", path.display()),
        }
    }
}

/// A file, and its keys and values as texts.
type Row = (&'static str, &'static [&'static str]);

/// Plain scalars that YAML takes for numbers, truth values, dates or nothing: the text stays.
const PLAIN: &[Row] = &[
    ("a: 1", &["a", "1"]),
    ("a: 0", &["a", "0"]),
    ("a: -0", &["a", "-0"]),
    ("a: +1", &["a", "+1"]),
    ("a: -17", &["a", "-17"]),
    ("a: 007", &["a", "007"]),
    ("a: 0o7", &["a", "0o7"]),
    ("a: 0x1F", &["a", "0x1F"]),
    ("a: 0b101", &["a", "0b101"]),
    ("a: 1_000", &["a", "1_000"]),
    ("a: 20_000_000 EUR", &["a", "20_000_000 EUR"]),
    ("a: 12.000", &["a", "12.000"]),
    ("a: 1,500", &["a", "1,500"]),
    ("a: 1.5", &["a", "1.5"]),
    ("a: 1.50", &["a", "1.50"]),
    ("a: .5", &["a", ".5"]),
    ("a: 5.", &["a", "5."]),
    ("a: 1e3", &["a", "1e3"]),
    ("a: 1E+3", &["a", "1E+3"]),
    ("a: 1e400", &["a", "1e400"]),
    ("a: .inf", &["a", ".inf"]),
    ("a: -.INF", &["a", "-.INF"]),
    ("a: +.inf", &["a", "+.inf"]),
    ("a: .nan", &["a", ".nan"]),
    ("a: NaN", &["a", "NaN"]),
    ("a: inf", &["a", "inf"]),
    ("a: infinity", &["a", "infinity"]),
    ("a: 18446744073709551616", &["a", "18446744073709551616"]),
    ("a: 9223372036854775808", &["a", "9223372036854775808"]),
    ("a: -9223372036854775809", &["a", "-9223372036854775809"]),
    (
        "a: 340282366920938463463374607431768211456",
        &["a", "340282366920938463463374607431768211456"],
    ),
    ("a: 2024", &["a", "2024"]),
    ("a: 2024-10", &["a", "2024-10"]),
    ("a: 2024-10-22", &["a", "2024-10-22"]),
    ("a: 20241022", &["a", "20241022"]),
    ("a: 2024-10-22T10:00:00Z", &["a", "2024-10-22T10:00:00Z"]),
    ("a: 2001-12-14 21:59:43.10 -5", &["a", "2001-12-14 21:59:43.10 -5"]),
    ("a: 14:30", &["a", "14:30"]),
    ("a: 190:20:30", &["a", "190:20:30"]),
    ("a: before 2024-10-22", &["a", "before 2024-10-22"]),
    ("a: 2018-05~", &["a", "2018-05~"]),
    ("a: true", &["a", "true"]),
    ("a: False", &["a", "False"]),
    ("a: TRUE", &["a", "TRUE"]),
    ("a: tRue", &["a", "tRue"]),
    ("a: yes", &["a", "yes"]),
    ("a: no", &["a", "no"]),
    ("a: NO", &["a", "NO"]),
    ("a: on", &["a", "on"]),
    ("a: off", &["a", "off"]),
    ("a: y", &["a", "y"]),
    ("a: n", &["a", "n"]),
    ("a: ~", &["a", "∅"]),
    ("a: null", &["a", "∅"]),
    ("a: Null", &["a", "∅"]),
    ("a: NULL", &["a", "∅"]),
    ("a: nULL", &["a", "nULL"]),
    ("a: nil", &["a", "nil"]),
    ("a: none", &["a", "none"]),
    ("a:", &["a", "∅"]),
    ("a: ", &["a", "∅"]),
    ("a: # nothing", &["a", "∅"]),
    ("a:\nb: 1", &["a", "∅", "b", "1"]),
    ("a: ~x", &["a", "~x"]),
];

/// Signs within plain texts.
const SIGNS: &[Row] = &[
    ("a: b:c", &["a", "b:c"]),
    ("a: https://example.org/x?y=1#z", &["a", "https://example.org/x?y=1#z"]),
    ("a: b#c", &["a", "b#c"]),
    ("a: b #c", &["a", "b"]),
    ("a: b # c: d", &["a", "b"]),
    ("a: 'b # c: d'", &["a", "b # c: d"]),
    ("a: \"b: c\"", &["a", "b: c"]),
    ("a: b - c", &["a", "b - c"]),
    ("a: -b", &["a", "-b"]),
    ("a: ?b", &["a", "?b"]),
    ("a: :b", &["a", ":b"]),
    ("a: b?", &["a", "b?"]),
    ("a: b!", &["a", "b!"]),
    ("a: R&D", &["a", "R&D"]),
    ("a: b*c*", &["a", "b*c*"]),
    ("a: 100%", &["a", "100%"]),
    ("a: me@example.org", &["a", "me@example.org"]),
    ("a: Art. 6(1)(f) GDPR", &["a", "Art. 6(1)(f) GDPR"]),
    ("a: GDPR Art. 5(1)(a), 6", &["a", "GDPR Art. 5(1)(a), 6"]),
    ("a: [Art. 5 (1) a), c) GDPR]", &["a", "Art. 5 (1) a)", "c) GDPR"]),
    ("a: b, c", &["a", "b, c"]),
    ("a: b [c] {d}", &["a", "b [c] {d}"]),
    ("a: b ]", &["a", "b ]"]),
    ("a: \\n", &["a", "\\n"]),
    ("a: it's", &["a", "it's"]),
    ("a: b\"c\"", &["a", "b\"c\""]),
    ("a: b | c > d", &["a", "b | c > d"]),
    ("a: --- b", &["a", "--- b"]),
    ("a: ...", &["a", "..."]),
    ("a: $5 = €4", &["a", "$5 = €4"]),
    ("a: <<", &["a", "<<"]),
    ("a: =", &["a", "="]),
    ("GDPR Art. 46(1): infringed", &["GDPR Art. 46(1)", "infringed"]),
    ("a b c: d", &["a b c", "d"]),
    ("1: a", &["1", "a"]),
    ("0x1: a\n1: b", &["0x1", "a", "1", "b"]),
    ("true: a", &["true", "a"]),
    ("null: a", &["null", "a"]),
    ("~: a", &["~", "a"]),
    ("2024-10-22: a", &["2024-10-22", "a"]),
    ("'a b': c", &["a b", "c"]),
    ("\"a: b\": c", &["a: b", "c"]),
    ("? a\n: b", &["a", "b"]),
];

/// Quotes and their escapes.
const QUOTES: &[Row] = &[
    ("a: '1'", &["a", "1"]),
    ("a: \"1\"", &["a", "1"]),
    ("a: 'true'", &["a", "true"]),
    ("a: 'null'", &["a", "null"]),
    ("a: '~'", &["a", "~"]),
    ("a: ''", &["a", ""]),
    ("a: \"\"", &["a", ""]),
    ("a: 'it''s'", &["a", "it's"]),
    ("a: '\\n'", &["a", "\\n"]),
    ("a: \"\\n\"", &["a", "\n"]),
    ("a: \"\\t|\"", &["a", "\t|"]),
    ("a: \"\\\"\"", &["a", "\""]),
    ("a: \"\\\\\"", &["a", "\\"]),
    ("a: \"\\/\"", &["a", "/"]),
    ("a: \"\\x41\"", &["a", "A"]),
    ("a: \"\\u00e9\"", &["a", "é"]),
    ("a: \"\\U0001F600\"", &["a", "😀"]),
    ("a: \"\\_\\L\\P\"", &["a", "\u{A0}\u{2028}\u{2029}"]),
    ("a: \" b \"", &["a", " b "]),
    ("a: \"b\n  c\"", &["a", "b c"]),
    ("a: \"b  \n   c\"", &["a", "b c"]),
    ("a: \"b\n\n  c\"", &["a", "b\nc"]),
    ("a: \"b\\\n  c\"", &["a", "bc"]),
    ("a: \"b \\\n  \\ c\"", &["a", "b  c"]),
    ("a: 'b\n  c'", &["a", "b c"]),
    ("a: 'b\n\n\n  c'", &["a", "b\n\nc"]),
    ("a: \"&b *c !d\"", &["a", "&b *c !d"]),
    ("a: \"b\" # c", &["a", "b"]),
    ("a: \"[\"", &["a", "["]),
    ("a: \"{{ b }}\"", &["a", "{{ b }}"]),
    ("\"a\" : b", &["a", "b"]),
    ("'a': 'b'", &["a", "b"]),
];

/// Folded and literal texts.
const BLOCKS: &[Row] = &[
    ("a: |\n  b\n", &["a", "b\n"]),
    ("a: |\n  b", &["a", "b"]),
    ("a: |-\n  b\n", &["a", "b"]),
    ("a: |+\n  b\n", &["a", "b\n"]),
    ("a: |+\n  b\n\n", &["a", "b\n\n"]),
    ("a: |\n  b\n\n\nc: 1", &["a", "b\n", "c", "1"]),
    ("a: |\n  b\n  c\n", &["a", "b\nc\n"]),
    ("a: |\n  b\n   c\n", &["a", "b\n c\n"]),
    ("a: |2\n   b\n", &["a", " b\n"]),
    ("a: |1-\n  b\n", &["a", " b"]),
    ("a: |-2\n   b\n", &["a", " b"]),
    ("a: |\n\n  b\n", &["a", "\nb\n"]),
    ("a: |\n  b: c # d\n", &["a", "b: c # d\n"]),
    ("a: | # comment\n  b\n", &["a", "b\n"]),
    ("a: |\n  # not a comment\n", &["a", "# not a comment\n"]),
    ("a: |\n  b\n# comment\nc: 1", &["a", "b\n", "c", "1"]),
    ("a: |\n  ---\n", &["a", "---\n"]),
    ("a: |\n  b\t\n", &["a", "b\t\n"]),
    ("a: |\n", &["a", ""]),
    ("a: >\n  b\n  c\n", &["a", "b c\n"]),
    ("a: >-\n  b\n  c\n", &["a", "b c"]),
    ("a: >+\n  b\n\n", &["a", "b\n\n"]),
    ("a: >-\n  b\n\n  c\n", &["a", "b\nc"]),
    ("a: >-\n  b\n\n\n  c\n", &["a", "b\n\nc"]),
    ("a: >-\n  b\n   c\n  d\n", &["a", "b\n c\nd"]),
    ("a: >-\n  b\n  - c\n  - d\n", &["a", "b - c - d"]),
    ("a: >-\n\n  b\n", &["a", "\nb"]),
    ("a: >-\n  12.000\n", &["a", "12.000"]),
    ("a: >-\n  true\n", &["a", "true"]),
    ("a: >-\n  b  \n  c\n", &["a", "b   c"]),
    ("a: >-\n  b\nc: >-\n  d\n", &["a", "b", "c", "d"]),
    ("- |\n b\n- >\n c\n", &["b\n", "c\n"]),
];

/// Plain texts over several lines, comments and odd spacing.
const LINES: &[Row] = &[
    ("a: b\n  c", &["a", "b c"]),
    ("a: b\n c\n d", &["a", "b c d"]),
    ("a: b\n\n  c", &["a", "b\nc"]),
    ("a:\n  b\n  c", &["a", "b c"]),
    ("a: b\n  # c\nd: 1", &["a", "b", "d", "1"]),
    ("a: b\n  - c", &["a", "b - c"]),
    ("# c\na: 1", &["a", "1"]),
    ("a: 1 # c", &["a", "1"]),
    ("a: 1\n# c", &["a", "1"]),
    ("a:\n  # c\n  b: 1", &["a", "b", "1"]),
    ("a:\n# c\n  b: 1\n    # d\n  e: 2", &["a", "b", "1", "e", "2"]),
    ("- # c\n  a", &["a"]),
    ("a: [ # c\n  b, # d\n  e ]", &["a", "b", "e"]),
    ("\n\n\na: 1\n\n\n", &["a", "1"]),
    ("a:    1   ", &["a", "1"]),
    ("a:\t1", &["a", "1"]),
    ("a: 1\t", &["a", "1"]),
    ("a: b\tc", &["a", "b\tc"]),
    ("a : 1", &["a", "1"]),
    ("a:\n      b: 1", &["a", "b", "1"]),
    ("a:\n- b\n- c", &["a", "b", "c"]),
    ("a:\n  - b\n  -   c\n  -\n    d", &["a", "b", "c", "d"]),
    ("- a\n-\n- b", &["a", "∅", "b"]),
    ("- - a\n  - b\n- c", &["a", "b", "c"]),
    ("- a: 1\n  b: 2\n- c: 3", &["a", "1", "b", "2", "c", "3"]),
    ("-   a: 1\n    b: 2", &["a", "1", "b", "2"]),
    ("---\na: 1", &["a", "1"]),
    ("--- # c\na: 1", &["a", "1"]),
    ("a: 1\n...", &["a", "1"]),
    ("---\na: 1\n...\n", &["a", "1"]),
    ("a: 1\r\nb: 2\r\n", &["a", "1", "b", "2"]),
    ("a: |\r\n  b\r\n  c\r\n", &["a", "b\nc\n"]),
    ("a: >-\r\n  b\r\n  c\r\n", &["a", "b c"]),
    ("a: \"b\r\n  c\"\r\n", &["a", "b c"]),
    ("a: b\r\n  c\r\n", &["a", "b c"]),
    ("a", &["a"]),
    ("a b\nc d", &["a b c d"]),
    ("\"a\"", &["a"]),
    ("- a", &["a"]),
];

/// Brackets and braces.
const FLOW: &[Row] = &[
    ("a: []", &["a"]),
    ("a: {}", &["a"]),
    ("a: [b]", &["a", "b"]),
    ("a: [b, c, ]", &["a", "b", "c"]),
    ("a: [b,c]", &["a", "b", "c"]),
    ("a: [1_000, 12.000, ~]", &["a", "1_000", "12.000", "∅"]),
    ("a: [\"b, c\", 'd']", &["a", "b, c", "d"]),
    ("a: [b: c]", &["a", "b", "c"]),
    ("a: [[b], [c]]", &["a", "b", "c"]),
    ("a: {b: 1, c: 2}", &["a", "b", "1", "c", "2"]),
    ("a: {b: 1, }", &["a", "b", "1"]),
    ("a: {b, c}", &["a", "b", "∅", "c", "∅"]),
    ("a: {b: , c: 1}", &["a", "b", "∅", "c", "1"]),
    ("a: {\"b\":1}", &["a", "b", "1"]),
    ("a: {b: [c, {d: e}]}", &["a", "b", "c", "d", "e"]),
    ("a: {min: 3_000 EUR, max: 17_000 EUR}", &["a", "min", "3_000 EUR", "max", "17_000 EUR"]),
    ("a: {findings: upheld, fine: open}", &["a", "findings", "upheld", "fine", "open"]),
    ("a: [b\n  c, d]", &["a", "b c", "d"]),
    ("a: {\n  b: 1,\n  c: 2\n}", &["a", "b", "1", "c", "2"]),
    ("a: [b #c\n  ]", &["a", "b"]),
    ("{a: 1}", &["a", "1"]),
    ("[a, b]", &["a", "b"]),
    ("a: {GDPR Art. 46(1): infringed}", &["a", "GDPR Art. 46(1)", "infringed"]),
    ("a: {http://x.org: y}", &["a", "http://x.org", "y"]),
    ("a: [2024-10-22, before 2024]", &["a", "2024-10-22", "before 2024"]),
];

/// Letters of many scripts.
const LETTERS: &[Row] = &[
    ("a: Größe", &["a", "Größe"]),
    ("größe: 1", &["größe", "1"]),
    ("a: 日本語のテキスト", &["a", "日本語のテキスト"]),
    ("名: 値", &["名", "値"]),
    ("a: عربى", &["a", "عربى"]),
    ("a: e\u{301}", &["a", "e\u{301}"]),
    ("a: 😀 b", &["a", "😀 b"]),
    ("a: 👩‍⚖️", &["a", "👩‍⚖️"]),
    ("a: b\u{A0}c", &["a", "b\u{A0}c"]),
    ("a: 1\u{202F}000\u{202F}EUR", &["a", "1\u{202F}000\u{202F}EUR"]),
    ("a: b\u{200B}c", &["a", "b\u{200B}c"]),
    ("a: § 42 – Abs. 1", &["a", "§ 42 – Abs. 1"]),
    ("a: „b“", &["a", "„b“"]),
    ("a: |\n  ж\n   я\n", &["a", "ж\n я\n"]),
    ("a: \"é\n  ü\"", &["a", "é ü"]),
    ("a: \u{10FFFD}", &["a", "\u{10FFFD}"]),
    ("a: \u{E000}", &["a", "\u{E000}"]),
];

#[test]
fn the_text_of_each_scalar_is_the_files_own() {
    let tables = [PLAIN, SIGNS, QUOTES, BLOCKS, LINES, FLOW, LETTERS];
    let rows: Vec<&Row> = tables.into_iter().flatten().collect();
    assert!(rows.len() >= 150, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for (file, wanted) in rows {
        match hold(file.as_bytes().to_vec()) {
            Ok(Some(found)) => {
                let mut seen = Vec::new();
                texts(&found, &mut seen);
                if seen != *wanted {
                    wrong.push(format!("{file:?}: {seen:?}"));
                }
            }
            Ok(None) => {
                let refusal = guard::admit(file.as_bytes().to_vec()).expect_err("refused").1;
                wrong.push(format!("{file:?}: refused, {:?}", refusal.reason));
            }
            Err(difference) => wrong.push(format!("{file:?}: {difference}")),
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Pieces from which YAML is made, valid or not.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(vec![
            "a", "b: ", "- ", ": ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "? ", "\n? ", "\n: ",
            "\"", "'", "|", ">", "|-", ">+", "|2", "[", "]", "{", "}", ", ", ",", "#", " # x", "\t",
            " ", "  ", "\\", "\\n", "\\u00e9", "''", "\"\"", "~", "null", "true", "1", "0x1F", "1e3",
            ".5", "-", "--", "---", "\n---\n", "\n...\n", "...", "&a ", "*a", "!t ", "!!str ", "%",
            "<<: ", "<<", "\r\n", "\r", "é", "😀", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}", "\0",
            ":", "::", "@", "`", "12.000", "2024-10-22", "\n\n", "\n\n\n", "x\n y", "= ", "+1",
            "0o7", "-.inf", "18446744073709551616", "\u{7F}", "\u{FFFE}", "\u{FFFF}", "\u{E000}",
        ]).prop_map(str::to_owned),
        1 => "[ -~]{0,6}",
        1 => "\\PC{0,4}",
    ]
}

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9 :#'\"\\[\\]{},&*!|>%@`~=+.-]{0,12}",
        "[a-z][a-z0-9 ]{0,8}",
        "'[a-z :#]{0,8}'",
        "\"[a-z :#]{0,8}(\\\\n|\\\\t|\\\\x41|\\\\u00e9)?\"",
        proptest::sample::select(vec![
            "~",
            "null",
            "true",
            "no",
            "1_000",
            "12.000",
            "1e3",
            ".5",
            "0x1F",
            "0o7",
            "+1",
            "-0",
            "2024-10-22",
            ".inf",
            ".nan",
            "",
            "''",
            "\"\"",
            "-",
            "?",
            ":",
        ])
        .prop_map(str::to_owned),
    ]
}

/// YAML that is mostly valid: blocks, items, brackets, folded texts, comments.
fn document() -> impl Strategy<Value = String> {
    let leaf = scalar().prop_map(|text| vec![text]);
    let tree = leaf.prop_recursive(4, 24, 4, |inner| {
        let keys = "[a-z]{1,3}";
        prop_oneof![
            proptest::collection::vec((keys, inner.clone(), any::<bool>()), 1..4).prop_map(map),
            proptest::collection::vec((inner, any::<bool>()), 1..4).prop_map(list),
            proptest::collection::vec("[a-z :#-]{0,10}", 1..4).prop_map(folded),
            proptest::collection::vec(scalar(), 0..4)
                .prop_map(|items| vec![format!("[{}]", items.join(", "))]),
            proptest::collection::vec((keys, scalar()), 0..3).prop_map(braces),
        ]
    });
    (tree, any::<bool>(), any::<bool>()).prop_map(|(lines, crlf, end)| {
        let newline = if crlf { "\r\n" } else { "\n" };
        lines.join(newline) + if end { newline } else { "" }
    })
}

fn map(entries: Vec<(String, Vec<String>, bool)>) -> Vec<String> {
    entries
        .into_iter()
        .flat_map(|(key, value, note)| under(&format!("{key}:"), value, note))
        .collect()
}

fn list(items: Vec<(Vec<String>, bool)>) -> Vec<String> {
    items.into_iter().flat_map(|(value, note)| under("-", value, note)).collect()
}

/// A value after its key or dash: on the same line if it has but one, else below.
fn under(head: &str, value: Vec<String>, note: bool) -> Vec<String> {
    let folded = value.first().is_some_and(|line| line.starts_with(['|', '>']));
    let mut lines = Vec::new();
    if value.len() == 1 || folded {
        let note = if note && !folded { " # note" } else { "" };
        lines.push(format!("{head} {}{note}", value[0]));
        lines.extend(value[1..].iter().map(|line| format!("  {line}")));
    } else {
        lines.push(if note { format!("{head} # note") } else { head.to_owned() });
        lines.extend(value.iter().map(|line| format!("  {line}")));
    }
    lines
}

fn folded(text: Vec<String>) -> Vec<String> {
    let signs = ["|", ">", "|-", ">-", "|+", ">+"];
    let sign = signs[text.iter().map(String::len).sum::<usize>() % signs.len()];
    std::iter::once(sign.to_owned())
        .chain(text.into_iter().map(|line| format!(" {line}")))
        .collect()
}

fn braces(entries: Vec<(String, String)>) -> Vec<String> {
    let inner: Vec<String> =
        entries.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
    vec![format!("{{{}}}", inner.join(", "))]
}

/// The case files and the configuration of this tracker, read once.
fn case_files() -> &'static [Vec<u8>] {
    static FILES: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| {
        let registry = Path::new(env!("CARGO_MANIFEST_DIR")).join("registry");
        let files = real_files().into_iter().filter(|path| !path.starts_with(&registry));
        files.map(|path| std::fs::read(path).expect("a file")).collect()
    })
}

/// A change of a file: where (of 65,536 parts), how many bytes go, and what comes.
type Change = (u16, usize, Vec<u8>);

fn change() -> impl Strategy<Value = Change> {
    let bytes = prop_oneof![
        3 => piece().prop_map(String::into_bytes),
        1 => proptest::collection::vec(any::<u8>(), 0..3),
        1 => Just(Vec::new()),
    ];
    (any::<u16>(), 0usize..12, bytes)
}

fn changed(mut file: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for (place, gone, come) in changes {
        let start = file.len() * usize::from(*place) / 65_536;
        let end = (start + gone).min(file.len());
        file.splice(start..end, come.iter().copied());
    }
    file
}

/// A window of a file, so that changes meet often: some lines from somewhere.
fn window(file: &[u8], from: u16, lines: usize) -> Vec<u8> {
    let start = file.len() * usize::from(from) / 65_536;
    let rest = &file[start..];
    let start = rest.iter().position(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let all: Vec<&[u8]> =
        rest[start..].split_inclusive(|byte| *byte == b'\n').take(lines).collect();
    all.concat()
}

proptest! {
    #[test]
    fn soup_is_refused_or_read_alike(file in soup()) {
        if let Err(difference) = formats(&file).and_then(|()| hold(file.into_bytes()).map(drop)) {
            prop_assert!(false, "{}", difference);
        }
    }

    #[test]
    fn documents_are_refused_or_read_alike(file in document()) {
        if let Err(difference) = formats(&file).and_then(|()| hold(file.into_bytes()).map(drop)) {
            prop_assert!(false, "{}", difference);
        }
    }

    #[test]
    fn bytes_are_refused_or_read_alike(file in proptest::collection::vec(any::<u8>(), 0..64)) {
        if let Err(difference) = hold(file) {
            prop_assert!(false, "{}", difference);
        }
    }

    #[test]
    fn changed_case_files_are_refused_or_read_alike(
        which in any::<prop::sample::Index>(),
        from in any::<u16>(),
        lines in 1usize..30,
        changes in proptest::collection::vec(change(), 0..4),
    ) {
        let file: &Vec<u8> = which.get(case_files());
        let file = changed(window(file, from, lines), &changes);
        let text = String::from_utf8_lossy(&file).into_owned();
        if let Err(difference) = formats(&text).and_then(|()| hold(file).map(drop)) {
            prop_assert!(false, "{}", difference);
        }
    }
}

/// How many of 1,000 files of a generator are let through.
fn let_through(files: impl Strategy<Value = String>) -> usize {
    let mut runner = TestRunner::deterministic();
    (0..1_000)
        .filter(|_| {
            let file = files.new_tree(&mut runner).expect("a file").current();
            guard::admit(file.into_bytes()).is_ok()
        })
        .count()
}

#[test]
fn the_properties_are_not_held_by_refusing_everything() {
    let (soup, documents) = (let_through(soup()), let_through(document()));
    assert!(soup > 100 && documents > 500, "of 1,000: {soup} and {documents}");
}
