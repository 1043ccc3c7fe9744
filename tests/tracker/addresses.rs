//! No address that must never be published stands in a file of the tracker.
//!
//! `never-publish.txt` holds a hash of each, so that no such address is in the repository. Where
//! the list itself is at hand it is held against the hashes.

use std::collections::BTreeSet;
use std::path::Path;

use super::{none, record_file, root};

const HASHES: &str = include_str!("never-publish.txt");

fn hash(address: &str) -> String {
    blake3::hash(address.as_bytes()).to_hex().to_string()
}

/// An address as it is compared: without scheme, `www.`, fragment and last slash; its host in
/// small letters.
fn normal(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap().trim_end_matches('/');
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    format!("{}{path}", host.strip_prefix("www.").unwrap_or(&host))
}

/// The address, its host with those above it, and each folder on its path: any may be listed.
fn readings(address: &str) -> Vec<String> {
    let whole = normal(address);
    let end = whole.find(['/', '?']).unwrap_or(whole.len());
    let host = &whole[..end];
    let dots = host.match_indices('.').map(|(at, _)| host[at + 1..].to_owned());
    let mut all: Vec<String> = dots.filter(|above| above.contains('.')).collect();
    all.push(host.to_owned());
    all.extend(whole.match_indices('/').map(|(at, _)| whole[..at].to_owned()));
    all.push(whole);
    all
}

/// What may be an address in a text: a word with a dot and no blank.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "\"'<>[]{}`|".contains(c))
        .map(|word| word.trim_matches(|c: char| ",;:.()".contains(c)))
        .filter(|word| word.contains('.'))
}

fn forbidden<'t>(text: &'t str, hashes: &BTreeSet<String>) -> Vec<&'t str> {
    let listed = |address: &&str| readings(address).iter().any(|one| hashes.contains(&hash(one)));
    addresses(text).filter(listed).collect()
}

fn committed() -> BTreeSet<String> {
    HASHES.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

/// Files of the tracker: cases, registry, pages, documents and the configuration.
fn content() -> Vec<std::path::PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, files) } else { files.push(path) }
        }
    }
    let mut files = vec![root().join("casebook.yaml")];
    for folder in ["cases", "registry", "pages", "docs"] {
        walk(&root().join(folder), &mut files);
    }
    files.retain(|path| path.extension().is_some_and(|end| end != "png"));
    files
}

#[test]
fn no_file_of_the_tracker_names_a_listed_address() {
    let hashes = committed();
    assert!(hashes.len() >= 69, "{} hashes", hashes.len());
    let mut findings = Vec::new();
    let files = content();
    assert!(files.len() > 300, "{} files", files.len());
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let found = forbidden(&text, &hashes);
        findings.extend(found.iter().map(|address| format!("{}: {address}", path.display())));
    }
    none(&findings, "these addresses must never be published");
}

#[test]
fn a_listed_address_is_found_however_it_is_written() {
    let hashes: BTreeSet<String> =
        ["farm.example", "paper.example/a/b", "paper.example/?p=7"].map(hash).into();
    let text = "url: https://www.farm.example/x\n- http://m.FARM.example\n(farm.example),\n\
                https://paper.example/a/b/#c 'https://paper.example/a/b/c?d' https://paper.example/?p=7\n\
                https://other.example/farm.example https://farm.example.org/ https://paper.example/a\n\
                https://paper.example/?p=70";
    let found = forbidden(text, &hashes);
    assert_eq!(
        found,
        [
            "https://www.farm.example/x",
            "http://m.FARM.example",
            "farm.example",
            "https://paper.example/a/b/#c",
            "https://paper.example/a/b/c?d",
            "https://paper.example/?p=7",
        ]
    );
}

#[test]
fn the_hashes_are_those_of_the_list() {
    let Some(cautions) = record_file("cautions.json") else { return };
    let mut wanted = BTreeSet::new();
    let mut before = "";
    for entry in cautions["do_not_publish"].as_array().unwrap() {
        for url in entry["url"].as_array().unwrap() {
            let url = url.as_str().unwrap();
            // `…_cs` and `_sk`: the second is another ending of the first.
            let whole = match url.strip_prefix('_') {
                Some(_) => format!("{}{url}", &before[..before.rfind('_').unwrap()]),
                None => url.split(' ').next().unwrap().to_owned(),
            };
            wanted.insert(hash(&normal(&whole)));
            before = url;
        }
    }
    let lines: Vec<&str> = wanted.iter().map(String::as_str).collect();
    assert_eq!(committed(), wanted, "never-publish.txt should hold:\n{}", lines.join("\n"));
}
