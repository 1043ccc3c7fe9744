//! The manifest: which files of the folder are ours, and what was in them.
//!
//! One line for the format and the number of files, then for each file its BLAKE3 hash and its
//! path, as `b3sum` prints them. A manifest is believed wholly or not at all.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use blake3::Hash;

use crate::plan::PublicPath;

/// The manifest's name.
pub(super) const NAME: &str = ".casebook-manifest";
/// The name of the list of what a run is about to write and to remove.
pub(super) const PENDING: &str = ".casebook-manifest.pending";

const HEADER: &str = "casebook-manifest 1 ";

/// One file with its content's hash, sorted by path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where.
    pub(super) path: PublicPath,
    /// What was in it.
    pub(super) hash: Hash,
}

/// The text of a manifest, whatever the order of its entries.
pub(super) fn print<'a>(entries: impl Iterator<Item = (&'a PublicPath, Hash)>) -> String {
    let lines: BTreeSet<(&str, String)> =
        entries.map(|(path, hash)| (path.as_str(), hash.to_hex().to_string())).collect();
    let mut out = format!("{HEADER}{}\n", lines.len());
    for (path, hash) in lines {
        // Writing to a String cannot fail.
        _ = writeln!(out, "{hash}  {path}");
    }
    out
}

/// The entries of a manifest, or what is wrong with it.
pub(super) fn parse(bytes: &[u8]) -> Result<Vec<Entry>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let (header, body) = text.split_once('\n').unwrap_or((text, ""));
    let count = header.strip_prefix(HEADER).and_then(|count| count.parse::<usize>().ok());
    let Some(count) = count else {
        return Err("its first line is not one that this version writes".to_owned());
    };
    let entries: Vec<Entry> = body
        .lines()
        .enumerate()
        .map(|(index, line)| entry(line).ok_or_else(|| format!("line {} is damaged", index + 2)))
        .collect::<Result<_, _>>()?;
    let whole = entries.len() == count && text.ends_with('\n');
    if whole { Ok(entries) } else { Err("its end is missing or added to".to_owned()) }
}

fn entry(line: &str) -> Option<Entry> {
    let (hash, path) = line.split_once("  ")?;
    Some(Entry { path: PublicPath::parse(path).ok()?, hash: Hash::from_hex(hash).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Vec<Entry> {
        ["a/b.html", "index.html"]
            .iter()
            .map(|path| Entry {
                path: PublicPath::parse(*path).unwrap(),
                hash: blake3::hash(path.as_bytes()),
            })
            .collect()
    }

    fn text() -> String {
        print(sample().iter().rev().map(|entry| (&entry.path, entry.hash)))
    }

    #[test]
    fn what_is_printed_is_parsed() {
        assert!(text().starts_with("casebook-manifest 1 2\n"));
        assert_eq!(parse(text().as_bytes()), Ok(sample()));
        assert_eq!(parse(print(std::iter::empty()).as_bytes()), Ok(Vec::new()));
    }

    #[test]
    fn damage_is_noticed() {
        let text = text();
        for end in 0..text.len() {
            assert!(parse(&text.as_bytes()[..end]).is_err(), "cut at {end}");
        }
        for path in [
            "../x",
            "/etc/passwd",
            "a/../b",
            ".git/config",
            "",
            "a//b",
            ".casebook-manifest",
            "c:x",
            "a\\b",
        ] {
            assert!(parse(text.replace("index.html", path).as_bytes()).is_err(), "{path}");
        }
        for (from, to) in [
            ("1 2", "2 2"),
            ("1 2", "1 3"),
            ("1 2", "1 -2"),
            ("  ", " "),
            ("\n", "\r\n"),
            ("casebook", "case"),
        ] {
            assert!(parse(text.replace(from, to).as_bytes()).is_err(), "{from} {to}");
        }
        assert!(parse(format!("{text}\n").as_bytes()).is_err());
        assert!(parse(b"\xFF\xFE").is_err());
    }
}
