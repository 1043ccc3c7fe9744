//! The source as text: every file of a folder, and its code without comments, literals and tests.

use std::fs;
use std::path::Path;

/// A file of Rust.
pub struct File {
    /// Path below the crate, with `/` between its parts.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its text with blanks in place of comments and of what stands in quotes.
    pub code: String,
    /// The same without `#[cfg(test)]` modules; empty for a file that is one.
    pub live: String,
    /// The path of its module: `["site", "page", "case"]`; empty for `lib.rs` and `main.rs`.
    pub module: Vec<String>,
}

impl File {
    /// `path:line` of a byte of the code.
    pub fn at(&self, byte: usize) -> String {
        format!("{}:{}", self.path, self.text[..byte].matches('\n').count() + 1)
    }

    /// Where a word stands in the live code, whole.
    pub fn mentions(&self, word: &str) -> Vec<String> {
        whole(&self.live, word).map(|at| self.at(at)).collect()
    }

    /// Whether it stands in one of these folders or is one of these files, below `src/`.
    pub fn is_in(&self, places: &[&str]) -> bool {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        places.iter().any(|place| {
            below == *place || below.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
        })
    }
}

/// Every place where a word stands by itself, not as a part of a longer name.
pub fn whole<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let named = |c: char| c.is_alphanumeric() || c == '_';
    let open = word.starts_with(named);
    let shut = word.ends_with(named);
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = text[..*at].chars().next_back().is_some_and(named);
        let after = text[*at + word.len()..].chars().next().is_some_and(named);
        !(open && before || shut && after)
    })
}

/// Every Rust file below a folder, in the order of their paths.
pub fn files(folder: &str) -> Vec<File> {
    let mut paths = Vec::new();
    walk(Path::new(folder), &mut paths);
    paths.retain(|path| path.ends_with(".rs"));
    paths.sort();
    let mut files: Vec<File> = paths.into_iter().map(read).collect();
    let tests: Vec<Vec<String>> = files.iter().flat_map(test_modules).collect();
    for file in &mut files {
        if tests.iter().any(|module| file.module.starts_with(module)) {
            file.live = String::new();
        }
    }
    assert!(!files.is_empty(), "no Rust file below {folder}");
    files
}

/// Every file below a folder; dotfiles and built things are passed over.
pub fn walk(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let built = ["target", "node_modules", "public", "test-results", ".git"];
        if built.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), paths);
        } else if entry.file_type().unwrap().is_file() {
            let path = entry.path().to_string_lossy().replace('\\', "/");
            paths.push(path.strip_prefix("./").unwrap_or(&path).to_owned());
        }
    }
}

fn read(path: String) -> File {
    let text = fs::read_to_string(&path).unwrap();
    let code = blank(&text);
    let live = without_tests(&code);
    let below = path.strip_prefix("src/").unwrap_or(&path);
    let stem = below.strip_suffix(".rs").unwrap();
    let module = stem
        .split('/')
        .filter(|part| !["mod", "lib", "main"].contains(part))
        .map(str::to_owned)
        .collect();
    File { path, text, code, live, module }
}

/// The modules that a file declares for tests alone: `#[cfg(test)] mod tests;`.
fn test_modules(file: &File) -> Vec<Vec<String>> {
    let mut modules = Vec::new();
    for (_, end) in test_attributes(&file.code) {
        let rest = file.code[end..].trim_start();
        let name = rest.strip_prefix("mod ").and_then(|rest| rest.split_once(';'));
        if let Some((name, _)) = name.filter(|(name, _)| !name.contains(['{', '\n'])) {
            modules.push([file.module.as_slice(), &[name.trim().to_owned()]].concat());
        }
    }
    modules
}

/// Blanks out comments and the content of strings and characters, byte for byte.
pub fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = literal_end(bytes, at);
        if end == at {
            at += 1;
            continue;
        }
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    String::from_utf8(out).unwrap()
}

/// The end of the comment or literal that begins here; the same place where none begins.
fn literal_end(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let after_name = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    let until = |from: usize, stop: &[u8]| {
        let found = rest[from..].windows(stop.len()).position(|window| window == stop);
        at + found.map_or(rest.len(), |found| from + found + stop.len())
    };
    match rest {
        [b'/', b'/', ..] => until(2, b"\n"),
        [b'/', b'*', ..] => until(2, b"*/"),
        [b'"', ..] => quoted(bytes, at, b'"'),
        [b'r', b'"' | b'#', ..] if !after_name => {
            let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
            if rest.get(1 + hashes) == Some(&b'"') {
                until(2 + hashes, &[b"\"".as_slice(), &b"#".repeat(hashes)].concat())
            } else {
                at
            }
        }
        [b'\'', b'\\', ..] => quoted(bytes, at, b'\''),
        // A character, not a lifetime: its quote closes after one character.
        [b'\'', tail @ ..] => {
            let text = tail.iter().take(5).position(|byte| *byte == b'\'').filter(|length| {
                *length > 0
                    && std::str::from_utf8(&tail[..*length]).is_ok_and(|c| c.chars().count() == 1)
            });
            text.map_or(at, |length| at + length + 2)
        }
        _ => at,
    }
}

fn quoted(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// Where attributes such as `#[cfg(test)]` and `#[cfg(all(test, unix))]` begin and end.
fn test_attributes(code: &str) -> Vec<(usize, usize)> {
    let attributes = code.match_indices("#[cfg(").filter_map(|(at, _)| {
        let end = at + code[at..].find(']')? + 1;
        let condition = &code[at..end];
        let tests = whole(condition, "test").next().is_some() && !condition.contains("not(");
        tests.then_some((at, end))
    });
    attributes.collect()
}

/// Blanks out `#[cfg(test)]` items with a body.
fn without_tests(code: &str) -> String {
    let mut out = code.to_owned();
    for (at, _) in test_attributes(code) {
        let rest = &code[at..];
        let body = rest.find('{').filter(|open| rest.find(';').is_none_or(|end| *open < end));
        let end = match (body, rest.find(';')) {
            (Some(open), _) => block_end(rest, open),
            (None, Some(end)) => end + 1,
            (None, None) => rest.len(),
        };
        let blank: String =
            rest[..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        // Blanked code is ASCII where it matters; names in other scripts would only shift columns.
        if blank.len() == end {
            out.replace_range(at..at + end, &blank);
        }
    }
    out
}

/// The end of the block that opens at a byte.
pub fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

#[test]
fn what_is_no_code_is_blanked() {
    let rows = [
        ("a // use crate::b\nc", "a                \nc"),
        ("a /* b */ c", "a         c"),
        (r#"say("crate::x \" y") z"#, "say(               ) z"),
        ("r#\"a\"b\"# c", "         c"),
        ("'{' 'x 'é' c", "    'x      c"),
        (r"'\'' c", "     c"),
    ];
    for (text, expected) in rows {
        assert_eq!(blank(text), expected, "{text}");
    }
    let code = "fn a() {}\n#[cfg(test)]\nmod tests {\n    { x }\n}\nfn b() {}\n";
    assert_eq!(without_tests(code).split_whitespace().collect::<String>(), "fna(){}fnb(){}");
}
