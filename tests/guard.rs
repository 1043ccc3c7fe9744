//! Files that attack a YAML parser are refused by name, at their place, before serde_yaml is called.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use casebook::diagnostic::FileId;
use casebook::source::{guard, yaml};

/// A file, the code and a part of the message that refuse it, and the line and column of the fault.
struct Row {
    name: &'static str,
    file: Vec<u8>,
    code: &'static str,
    says: &'static str,
    at: (usize, usize),
}

fn row(
    name: &'static str,
    file: impl Into<Vec<u8>>,
    code: &'static str,
    says: &'static str,
    at: (usize, usize),
) -> Row {
    Row { name, file: file.into(), code, says, at }
}

const REFUSED: &str = "refused-file";
const SYNTAX: &str = "syntax";
const EQUAL: &str = "equal-keys";

const ANCHOR: &str = "anchors (`&name`) are not allowed";
const ALIAS: &str = "aliases (`*name`) are not allowed";
const TAG: &str = "tags (`!name`) are not allowed";
const MERGE: &str = "merge keys (`<<`) are not allowed";
const DIRECTIVE: &str = "directives (`%`) are not allowed";
const SECOND: &str = "a second document starts here";
const DEEP: &str = "nested more than 16 deep";
const OPEN: &str = "more than 64 brackets are open at once";
const LARGE: &str = "a file may have 131072 (128 KB)";
const MANY: &str = "more than 20000 values";
const LONG: &str = "a line has more than 8 KB";
const BOM: &str = "byte-order mark";
const UTF16: &str = "the file is UTF-16";
const UTF8: &str = "the file is not UTF-8";
const CONTROL: &str = "the control character U+";
const COMPLEX: &str = "a list or a map stands where a key should be";
const NAMELESS: &str = "a key without a name";
const EMPTY: &str = "the file is empty";
const INVALID: &str = "this is not valid YAML";

/// References: what one place says, another repeats.
fn references() -> Vec<Row> {
    vec![
        row("anchor on a value", "a: &x 1\n", REFUSED, ANCHOR, (1, 4)),
        row("anchor on a list", "a: &x\n  - 1\n", REFUSED, ANCHOR, (1, 4)),
        row("anchor on a map", "a: &x\n  b: 1\n", REFUSED, ANCHOR, (1, 4)),
        row("anchor on the root", "&x\na: 1\n", REFUSED, ANCHOR, (1, 1)),
        row("anchor on a key", "&x a: 1\n", REFUSED, ANCHOR, (1, 1)),
        row("anchor on nothing", "a: &x\n", REFUSED, ANCHOR, (1, 4)),
        row("anchor in a list of brackets", "a: [1, &x 2]\n", REFUSED, ANCHOR, (1, 8)),
        row("anchor on a quoted text", "a: &x \"1\"\n", REFUSED, ANCHOR, (1, 4)),
        row("anchor on a folded text", "a: &x >-\n  text\n", REFUSED, ANCHOR, (1, 4)),
        row("anchor without a name", "a: & 1\n", SYNTAX, INVALID, (1, 4)),
        row("anchor after a comment", "a: # not & here\n  &x 1\n", REFUSED, ANCHOR, (2, 3)),
        row("alias without its anchor", "a: *x\n", REFUSED, ALIAS, (1, 4)),
        row("alias as a key", "*x : 1\n", REFUSED, ALIAS, (1, 1)),
        row("alias as an item", "a:\n  - 1\n  - *x\n", REFUSED, ALIAS, (3, 5)),
        row("alias in brackets", "a: [*x]\n", REFUSED, ALIAS, (1, 5)),
        row("text in asterisks", "title: *new* decision\n", REFUSED, ALIAS, (1, 8)),
        row("billion laughs, 56 KB", billion_laughs(), REFUSED, ANCHOR, (1, 4)),
        row("list that holds itself", "a: &x [*x]\n", REFUSED, ANCHOR, (1, 4)),
        row("merge of a map", "a:\n  <<: {b: 1}\n", REFUSED, MERGE, (2, 3)),
        row("merge of an alias", "<<: *x\n", REFUSED, MERGE, (1, 1)),
        row("merge key in quotes", "\"<<\": {b: 1}\n", REFUSED, MERGE, (1, 1)),
        row("merge key in brackets", "a: {<<: {b: 1}}\n", REFUSED, MERGE, (1, 5)),
        row("merge of a list", "a:\n  b: 1\n  <<: [{c: 1}]\n", REFUSED, MERGE, (3, 3)),
    ]
}

/// Tags and directives: a file that says how it wants to be read.
fn instructions() -> Vec<Row> {
    vec![
        row("tag `!`", "a: ! 1\n", REFUSED, TAG, (1, 4)),
        row("tag of its own", "a: !secret key\n", REFUSED, TAG, (1, 4)),
        row("tag `!!str`", "a: !!str 1\n", REFUSED, TAG, (1, 4)),
        row("tag `!!binary`", "a: !!binary aGVsbG8=\n", REFUSED, TAG, (1, 4)),
        row("tag `!!python/object`", "a: !!python/object:os.system x\n", REFUSED, TAG, (1, 4)),
        row("tag of a whole name", "a: !<tag:yaml.org,2002:str> 1\n", REFUSED, TAG, (1, 4)),
        row("tag on a key", "!!str a: 1\n", REFUSED, TAG, (1, 1)),
        row("tag on a list", "a: !!seq\n  - 1\n", REFUSED, TAG, (1, 4)),
        row("tag on a map", "a: !!map\n  b: 1\n", REFUSED, TAG, (1, 4)),
        row("tag on a list of brackets", "a: !!set [1]\n", REFUSED, TAG, (1, 4)),
        row("tag on the root", "!!map\na: 1\n", REFUSED, TAG, (1, 1)),
        row("tag on a quoted text", "a: !!int \"1\"\n", REFUSED, TAG, (1, 4)),
        row("tag on a folded text", "a: !!str >-\n  text\n", REFUSED, TAG, (1, 4)),
        row("tag on nothing", "a: !!null\n", REFUSED, TAG, (1, 4)),
        row("tag with an unknown handle", "a: !x!y 1\n", SYNTAX, INVALID, (1, 4)),
        row("include", "a: !include /etc/passwd\n", REFUSED, TAG, (1, 4)),
        row("enum of serde_yaml", "a: !Variant {b: 1}\n", REFUSED, TAG, (1, 4)),
        row("`%YAML 1.2`", "%YAML 1.2\n---\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
        row("`%YAML 1.1`", "%YAML 1.1\n---\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
        row("`%YAML 9.9`", "%YAML 9.9\n---\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
        row("`%TAG`", "%TAG ! tag:x,2000:\n---\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
        row("`%TAG` of `!!`", "%TAG !! tag:x,2000:\n---\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
        row("reserved directive", "%FOO bar\n---\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
        row("directive after a comment", "# x\n%YAML 1.2\n---\na: 1\n", REFUSED, DIRECTIVE, (2, 1)),
        row(
            "directive after an empty end",
            "...\n%YAML 1.2\n---\na: 1\n",
            REFUSED,
            DIRECTIVE,
            (2, 1),
        ),
        row("directive without a document", "%YAML 1.2\na: 1\n", REFUSED, DIRECTIVE, (1, 1)),
    ]
}

/// More than one document, or none.
fn documents() -> Vec<Row> {
    vec![
        row("second document", "a: 1\n---\nb: 1\n", REFUSED, SECOND, (2, 1)),
        row("second document, first marked", "---\na: 1\n---\nb: 1\n", REFUSED, SECOND, (3, 1)),
        row("empty second document", "a: 1\n---\n", REFUSED, SECOND, (2, 1)),
        row("second document after `...`", "a: 1\n...\n---\nb: 1\n", REFUSED, SECOND, (3, 1)),
        row("content after `...`", "a: 1\n...\nb: 1\n", REFUSED, SECOND, (3, 1)),
        row("directive after `...`", "a: 1\n...\n%YAML 1.2\n---\nb: 1\n", REFUSED, SECOND, (4, 1)),
        row("three documents", "--- 1\n--- 2\n--- 3\n", REFUSED, SECOND, (2, 1)),
        row("ten thousand documents", "---\n".repeat(10_000), REFUSED, SECOND, (2, 1)),
        row("ten thousand ends", "...\n".repeat(10_000), REFUSED, EMPTY, (1, 1)),
        row("empty file", "", REFUSED, EMPTY, (1, 1)),
        row("one newline", "\n", REFUSED, EMPTY, (1, 1)),
        row("only spaces", "   \n  \n", REFUSED, EMPTY, (1, 1)),
        row("only comments", "# one\n# two\n", REFUSED, EMPTY, (1, 1)),
        row("128 KB of comments", "# x\n".repeat(32_000), REFUSED, EMPTY, (1, 1)),
    ]
}

/// Keys that stand twice, or are none.
fn keys() -> Vec<Row> {
    vec![
        row("equal keys", "a: 1\na: 2\n", EQUAL, "`a` stands twice", (2, 1)),
        row("plain and double quotes", "a: 1\n\"a\": 2\n", EQUAL, "`a` stands twice", (2, 1)),
        row("plain and single quotes", "a: 1\n'a': 2\n", EQUAL, "`a` stands twice", (2, 1)),
        row("plain and escape", "a: 1\n\"\\x61\": 2\n", EQUAL, "`a` stands twice", (2, 1)),
        row("equal keys further in", "a:\n  b: 1\n  c: 1\n  b: 2\n", EQUAL, "`b` stands", (4, 3)),
        row("equal keys in brackets", "a: {b: 1, b: 2}\n", EQUAL, "`b` stands twice", (1, 11)),
        row("equal keys of a list's item", "a:\n  - b: 1\n    b: 2\n", EQUAL, "`b` stands", (3, 5)),
        row("equal keys far apart", far_apart(), EQUAL, "`k0` stands twice", (5_001, 1)),
        row("equal numbers as keys", "1: a\n1: b\n", EQUAL, "`1` stands twice", (2, 1)),
        row("equal keys with `?`", "? a\n: 1\n? a\n: 2\n", EQUAL, "`a` stands twice", (3, 3)),
        row("list as a key", "? [a]\n: 1\n", REFUSED, COMPLEX, (1, 3)),
        row("map as a key", "? {a: 1}\n: 1\n", REFUSED, COMPLEX, (1, 3)),
        row("list of brackets as a key", "[a, b]: 1\n", REFUSED, COMPLEX, (1, 1)),
        row("map of braces as a key", "{a: 1}: 1\n", REFUSED, COMPLEX, (1, 1)),
        row("block list as a key", "?\n  - a\n: 1\n", REFUSED, COMPLEX, (2, 3)),
        row("key without a name", ": 1\n", REFUSED, NAMELESS, (1, 1)),
        row("empty quotes as a key", "\"\": 1\n", REFUSED, NAMELESS, (1, 1)),
        row("`?` alone", "?\n", REFUSED, NAMELESS, (2, 1)),
        row("key without a name in braces", "a: {: 1}\n", REFUSED, NAMELESS, (1, 5)),
        row("templates in braces", "a: {{ b }}\n", REFUSED, COMPLEX, (1, 5)),
    ]
}

/// Depth and size: what a small file makes of itself.
fn sizes() -> Vec<Row> {
    vec![
        row("17 lists in brackets", nest("[", "]", 17), REFUSED, DEEP, (1, 17)),
        row("17 maps in braces", nest("{a: ", "}", 17), REFUSED, DEEP, (1, 65)),
        row("64 lists in brackets", nest("[", "]", 64), REFUSED, DEEP, (1, 17)),
        row("64 lists, never closed", "[".repeat(64), SYNTAX, "unclosed bracket", (1, 64)),
        row("65 lists, never closed", "[".repeat(65), REFUSED, OPEN, (1, 65)),
        row("65 maps, never closed", "{a: ".repeat(65), REFUSED, OPEN, (1, 257)),
        row("65 brackets and braces", "[{a: ".repeat(33), REFUSED, OPEN, (1, 161)),
        row("8,000 lists in brackets", nest("[", "]", 4_000), REFUSED, OPEN, (1, 65)),
        row("brackets over many lines", "[\n".repeat(60_000), REFUSED, OPEN, (65, 1)),
        row(
            "brackets within quotes",
            format!("a: \"{}\"\n", "[".repeat(65)),
            REFUSED,
            OPEN,
            (1, 69),
        ),
        row("17 lists and maps", nest("[{a: ", "}]", 9), REFUSED, DEEP, (1, 41)),
        row("17 maps by indentation", indented(17), REFUSED, DEEP, (17, 17)),
        row("300 maps by indentation", indented(300), REFUSED, DEEP, (17, 17)),
        row("17 lists by `- -`", format!("{}a\n", "- ".repeat(17)), REFUSED, DEEP, (1, 33)),
        row("4,000 lists by `- -`", format!("{}a\n", "- ".repeat(4_000)), REFUSED, DEEP, (1, 33)),
        row("lists by lines", lists_by_lines(), REFUSED, DEEP, (17, 33)),
        row("17 maps by `? ?`", format!("{}a\n", "? ".repeat(17)), REFUSED, COMPLEX, (1, 3)),
        row("4,000 maps by `? ?`", format!("{}a\n", "? ".repeat(4_000)), REFUSED, COMPLEX, (1, 3)),
        row("`- ? - ?`", format!("{}a\n", "- ? ".repeat(500)), REFUSED, COMPLEX, (1, 5)),
        row("lists in blocks, then brackets", mixed(), REFUSED, DEEP, (8, 26)),
        row("a megabyte", "# x\n".repeat(262_144), REFUSED, LARGE, (1, 1)),
        row("128 KB and a byte", "a: 1\n".repeat(26_215), REFUSED, LARGE, (1, 1)),
        row("20,001 values", "- a\n".repeat(20_001), REFUSED, MANY, (19_998, 3)),
        row("60,000 items of one byte", format!("[{}]", items()), REFUSED, MANY, (40, 59)),
        row("line of 8 KB and a byte", "a".repeat(8 * 1024 + 1), REFUSED, LONG, (1, 1)),
        row(
            "long line further down",
            format!("a: 1\nb: {}\n", "x".repeat(9_000)),
            REFUSED,
            LONG,
            (2, 1),
        ),
        row("long comment", format!("a: 1\n# {}\n", "é".repeat(4_096)), REFUSED, LONG, (2, 1)),
        row("line of 100 KB of `? `", "? ".repeat(50_000), REFUSED, LONG, (1, 1)),
    ]
}

/// Bytes that no text holds.
fn bytes() -> Vec<Row> {
    vec![
        row("byte-order mark", "\u{FEFF}a: 1\n", REFUSED, BOM, (1, 1)),
        row("byte-order mark in the middle", "a: 1\nb: \u{FEFF}2\n", REFUSED, BOM, (2, 4)),
        row("byte-order mark before `---`", "a: 1\n\u{FEFF}---\nb: 1\n", REFUSED, BOM, (2, 1)),
        row("UTF-16 LE", utf16("\u{FEFF}a: 1\n", u16::to_le_bytes), REFUSED, UTF16, (1, 1)),
        row("UTF-16 BE", utf16("\u{FEFF}a: 1\n", u16::to_be_bytes), REFUSED, UTF16, (1, 1)),
        row("UTF-16 LE, no mark", utf16("title: x\n", u16::to_le_bytes), REFUSED, UTF16, (1, 2)),
        row("UTF-16 BE, no mark", utf16("title: x\n", u16::to_be_bytes), REFUSED, UTF16, (1, 1)),
        row(
            "UTF-16 LE, no mark, no ASCII",
            utf16("title: Größe\n", u16::to_le_bytes),
            REFUSED,
            UTF16,
            (1, 1),
        ),
        row("Latin-1", b"title: Gr\xF6\xDFe\n".to_vec(), REFUSED, UTF8, (1, 1)),
        row("overlong slash", b"a: \xC0\xAF\n".to_vec(), REFUSED, UTF8, (1, 1)),
        row("half of a pair in UTF-8", b"a: \xED\xA0\x80\n".to_vec(), REFUSED, UTF8, (1, 1)),
        row("over the end of Unicode", b"a: \xF4\x90\x80\x80\n".to_vec(), REFUSED, UTF8, (1, 1)),
        row("cut in the middle of a letter", b"a: \xE2\x82".to_vec(), REFUSED, UTF8, (1, 1)),
        row("NUL", "a: 1\nb: x\0y\n", REFUSED, "U+0000", (2, 5)),
        row("NUL at the end", "a: 1\n\0", REFUSED, "U+0000", (2, 1)),
        row("bell", "a: \u{7}\n", REFUSED, "U+0007", (1, 4)),
        row("backspace", "a: x\u{8}\n", REFUSED, "U+0008", (1, 5)),
        row("vertical tab", "a: x\u{B}y\n", REFUSED, "U+000B", (1, 5)),
        row("form feed", "a: 1\n\u{C}b: 1\n", REFUSED, "U+000C", (2, 1)),
        row("escape sequence", "a: \u{1B}[31mred\n", REFUSED, "U+001B", (1, 4)),
        row("delete", "a: x\u{7F}\n", REFUSED, "U+007F", (1, 5)),
        row("C1: U+0080", "a: x\u{80}\n", REFUSED, "U+0080", (1, 5)),
        row("C1: U+009B", "a: x\u{9B}31m\n", REFUSED, "U+009B", (1, 5)),
        row("next line", "a: 1\u{85}b: 1\n", REFUSED, "U+0085", (1, 5)),
        row("line separator", "a: 1\u{2028}b: 1\n", REFUSED, "U+2028", (1, 5)),
        row("paragraph separator", "a: 1\u{2029}b: 1\n", REFUSED, "U+2029", (1, 5)),
        row("lone carriage return", "a: 1\rb: 1\r", REFUSED, "U+000D", (1, 5)),
        row("carriage return at the end", "a: 1\nb: 1\r", REFUSED, "U+000D", (2, 5)),
        row("two carriage returns", "a: 1\r\r\n", REFUSED, CONTROL, (1, 5)),
        row("control character in a comment", "# x\u{1}\na: 1\n", REFUSED, "U+0001", (1, 4)),
        row("control character as an escape", "a: \"x\\0\"\n", REFUSED, "U+0000", (1, 4)),
        row("escape sequence as an escape", "a: [\"\\e[31m\"]\n", REFUSED, "U+001B", (1, 5)),
        row("control character in a key", "\"a\\x7F\": 1\n", REFUSED, "U+007F", (1, 1)),
        row("next line as an escape", "a: \"\\N\"\n", REFUSED, "U+0085", (1, 4)),
        row("noncharacter", "a: x\u{FFFE}\n", REFUSED, "U+FFFE", (1, 5)),
        row("noncharacter as an escape", "a: \"\\uFDD0\"\n", REFUSED, "U+FDD0", (1, 4)),
        row("control character in quotes", "a: \"x\u{1}\"\n", REFUSED, "U+0001", (1, 6)),
    ]
}

/// What is no YAML at all.
fn syntax() -> Vec<Row> {
    vec![
        row("quote never closed", "a: \"x\nb: 1\n", SYNTAX, "never closed", (1, 4)),
        row("single quote never closed", "a: 'x\nb: 1\n", SYNTAX, "never closed", (1, 4)),
        row("quote within quotes", "a: \"x \"y\" z\"\n", SYNTAX, "quotes end before", (1, 8)),
        row("32 KB of quotes", "\"'".repeat(3_000), SYNTAX, "quotes end before", (1, 4)),
        row("unknown escape", "a: \"\\q\"\n", SYNTAX, INVALID, (1, 4)),
        row("escape of half a pair", "a: \"\\uD800\"\n", SYNTAX, INVALID, (1, 4)),
        row("escape of nothing", "a: \"\\x\"\n", SYNTAX, INVALID, (1, 4)),
        row("tab as indentation", "a:\n\tb: 1\n", SYNTAX, "a tab stands", (2, 2)),
        row("tab after spaces", "a:\n  b: 1\n\tc: 1\n", SYNTAX, "a tab stands", (2, 6)),
        row("tab after a dash", "-\t- a\n", SYNTAX, INVALID, (1, 3)),
        row("item without its list", "a: 1\n- b\n", SYNTAX, "expected key", (2, 3)),
        row("two keys in one line", "a: b: c\n", SYNTAX, "with `: ` in it", (1, 5)),
        row("key too far in", "a: 1\n  b: 2\n", SYNTAX, INVALID, (2, 4)),
        row("key too far out", "a:\n    b: 1\n  c: 2\n", SYNTAX, INVALID, (3, 3)),
        row("no colon", "a: 1\nb\n", SYNTAX, INVALID, (2, 1)),
        row("wrong bracket", "a: [1, 2}\n", SYNTAX, "closed by '}'", (1, 4)),
        row("bracket never closed", "a: [1, 2\nb: 1\n", SYNTAX, INVALID, (2, 2)),
        row("bracket closed twice", "a: [1]]\n", SYNTAX, INVALID, (1, 7)),
        row("two commas", "a: [1,, 2]\n", SYNTAX, INVALID, (1, 7)),
        row("at sign", "a: @x\n", SYNTAX, "with `@`", (1, 4)),
        row("backtick", "a: `x`\n", SYNTAX, "with a backtick", (1, 4)),
        row("percent", "a: %x\n", SYNTAX, "with `%`", (1, 4)),
        row("folded text with a wrong sign", "a: >x\n  b\n", SYNTAX, INVALID, (1, 4)),
        row("folded text of indentation 0", "a: >0\n  b\n", SYNTAX, INVALID, (1, 4)),
        row("text after a quoted text", "a: \"b\" c\n", SYNTAX, "quotes end before", (1, 8)),
        row("comment without a space", "a: \"b\"#c\n", SYNTAX, INVALID, (1, 7)),
    ]
}

/// 56 KB that would become nine to the power of a thousand.
fn billion_laughs() -> String {
    let mut file = String::from("a: &l0 lol\n");
    for level in 1..=1_000 {
        let aliases = vec![format!("*l{}", level - 1); 9].join(", ");
        file.push_str(&format!("k{level}: &l{level} [{aliases}]\n"));
    }
    assert!(file.len() > 56 * 1024 && file.len() < guard::MAX_BYTES);
    file
}

fn far_apart() -> String {
    let mut file: String = (0..5_000).map(|key| format!("k{key}: 1\n")).collect();
    file.push_str("k0: 2\n");
    file
}

fn nest(open: &str, close: &str, levels: usize) -> String {
    format!("{}1{}\n", open.repeat(levels), close.repeat(levels))
}

fn indented(levels: usize) -> String {
    (0..levels).map(|level| format!("{}a:\n", " ".repeat(level))).collect()
}

fn lists_by_lines() -> String {
    (0..17).map(|level| format!("{}-\n", "  ".repeat(level))).collect()
}

fn mixed() -> String {
    let blocks: String = (0..8).map(|level| format!("{}a:\n", "  ".repeat(level))).collect();
    let last = blocks.trim_end();
    format!("{last} {}1{}\n", "[".repeat(9), "]".repeat(9))
}

fn items() -> String {
    let line = format!("{}\n", "a,".repeat(512));
    line.repeat(117)
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Line and column, from 1, of a byte.
fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// A tracker of all these files: each is refused in its own place, the rest is read.
fn a_tracker_of_attacks(rows: &[Row]) {
    let whole = common::tracker(&[("cases/good.yaml", "title: x\n")]);
    let plain = common::load(whole.path());
    assert!(plain.diagnostics.iter().all(|found| found.code.name != REFUSED));
    for (index, row) in rows.iter().enumerate() {
        common::put(whole.path(), &format!("cases/x-{index:03}.yaml"), &row.file);
    }
    let loaded = common::load(whole.path());
    for (index, row) in rows.iter().enumerate() {
        let path = format!("cases/x-{index:03}.yaml");
        let shown: Vec<_> = loaded.shown().into_iter().filter(|one| one.file == path).collect();
        assert_eq!(shown.len(), 1, "{}: one fault", row.name);
        assert_eq!(shown[0].diagnostic.code.name, row.code, "{}", row.name);
        assert_eq!(shown[0].start(), row.at, "{}", row.name);
    }
}

#[test]
fn every_attack_is_refused_by_name_without_serde_yaml() {
    let groups = [references(), instructions(), documents(), keys(), sizes(), bytes(), syntax()];
    let rows: Vec<Row> = groups.into_iter().flatten().collect();
    assert!(rows.len() >= 90, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let mut calls = 0;
        let result = guard::admit_by(row.file.clone(), |text, tree| {
            calls += 1;
            yaml::parse(text, tree)
        });
        let Err((text, refusal)) = result else {
            wrong.push(format!("{}: admitted", row.name));
            continue;
        };
        let diagnostic = refusal.diagnostic(FileId(0));
        let at = line_column(&text, refusal.span.start);
        let right = diagnostic.code.name == row.code
            && diagnostic.message.contains(row.says)
            && at == row.at
            && calls == 0
            && !diagnostic.message.contains(": ;")
            && refusal.span.end <= text.len().max(refusal.span.start);
        if !right {
            wrong.push(format!(
                "{}: {} {:?} at {at:?}, {calls} calls",
                row.name, diagnostic.code.name, diagnostic.message
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    a_tracker_of_attacks(&rows);
}

/// A file that is not YAML is read no further than it may go, and not at all where nothing reads it.
#[test]
fn files_that_are_no_yaml_are_read_with_care() {
    let dir = common::tracker(&[("pages/good.md", "# Good\n\nText.\n")]);
    common::put(dir.path(), "pages/bytes.md", b"# Title \xFF\n\nText.\n");
    common::put(dir.path(), "pages/mark.md", "\u{FEFF}# Title\n".as_bytes());
    common::put(dir.path(), "registry/retired.txt", b"old-\xC3\x28\n");
    common::put(dir.path(), "pages/notes/notes.md", b"\xFF");
    common::put(dir.path(), "cases/README.md", b"\xFF");
    for path in ["cases/film.mp4", "cases/film.yaml", "pages/film.md", "registry/rates.csv"] {
        // Holes: the file has this length and takes no room.
        common::put(dir.path(), path, b"");
        let file = std::fs::OpenOptions::new().write(true).open(dir.path().join(path));
        file.expect("a file").set_len(3_000_000_000).expect("a long file");
    }
    let loaded = common::load(dir.path());
    let mut told: Vec<(&str, &str, &str)> = loaded
        .shown()
        .iter()
        .filter(|one| one.file != "casebook.yaml")
        .map(|one| (one.file, one.diagnostic.code.name, one.diagnostic.message.as_str()))
        .collect();
    told.sort();
    let large = "the file has 3000000000 bytes; a file may have 131072 (128 KB)";
    let list = "the file has 3000000000 bytes; a file may have 1048576 (1024 KB)";
    let stray = "nothing reads a file of this name here";
    let expected = [
        ("cases/film.mp4", "stray-file", stray),
        ("cases/film.yaml", REFUSED, large),
        ("pages/bytes.md", REFUSED, UTF8),
        ("pages/film.md", REFUSED, large),
        ("pages/mark.md", REFUSED, "the file holds a byte-order mark"),
        ("pages/notes/notes.md", "stray-file", stray),
        ("registry/rates.csv", REFUSED, list),
        ("registry/retired.txt", REFUSED, UTF8),
    ];
    assert_eq!(told, expected);
    let read: usize =
        loaded.files.iter().filter(|file| !file.builtin).map(|file| file.text.len()).sum();
    assert!(read < 1_000, "{read} bytes were kept");
}
