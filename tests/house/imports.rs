//! Who may import whom: dependencies point one way, from the content towards the site.

use super::code::{File, files, whole};
use super::none;

/// A part of the house and what it may use, besides itself; `lib`, what `lib.rs` defines itself, is
/// for nobody, since `lib.rs` uses all.
const MAY_USE: &[(&str, &[&str])] = &[
    ("error", &[]),
    ("diagnostic", &[]),
    ("source", &["diagnostic", "error"]),
    ("model", &["diagnostic", "error", "source"]),
    ("derive", &["model"]),
    ("check", &["derive", "diagnostic", "model"]),
    ("text", &[]),
    ("tidy", &["diagnostic", "model", "source"]),
    ("loaded", &["derive", "diagnostic", "model", "source", "text"]),
    ("words", &["derive", "error", "model"]),
    (
        "site",
        &[
            "derive",
            "diagnostic::Code",
            "diagnostic::Example",
            "diagnostic::code",
            "loaded",
            "model",
            "text",
            "words",
        ],
    ),
    ("render", &["error", "site", "text", "words"]),
    ("schema", &["model", "source"]),
    ("output", &["derive", "error", "model", "schema", "site", "source", "text", "words"]),
    ("plan", &["error"]),
    ("write", &["error", "plan"]),
];

/// Parts that may use anything: they hold the others together.
const FREE: [&str; 3] = ["cli", "lib", "main"];

/// What `lib.rs` passes on from other parts.
const PASSED_ON: &[(&str, &str)] = &[("Error", "error"), ("Plan", "plan")];

/// A path from the root of the crate, with its place.
struct Mention {
    path: Vec<String>,
    at: usize,
}

#[test]
fn dependencies_point_one_way() {
    let files = files("src");
    let parts: Vec<&str> = files.iter().map(part).collect();
    let mut findings = Vec::new();
    let mut seen = 0;
    for file in &files {
        let here = part(file);
        if FREE.contains(&here) {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(part, _)| *part == here) else {
            findings.push(format!("{}: `{here}` has no line in the table", file.path));
            continue;
        };
        for mention in mentions(file) {
            seen += 1;
            let target = target(&mention.path, &parts);
            let exact = mention.path.iter().take(2).cloned().collect::<Vec<_>>().join("::");
            let may =
                target == here || allowed.contains(&target) || allowed.contains(&exact.as_str());
            if !may {
                let path = mention.path.join("::");
                findings.push(format!("{}: {here} uses {path}", file.at(mention.at)));
            }
        }
    }
    assert!(seen > 500, "the imports were found: {seen}");
    none(&findings, "who may import whom: tests/house/imports.rs");
}

#[test]
fn the_table_has_no_circle() {
    for (part, uses) in MAY_USE {
        let mut reached: Vec<&str> = uses.to_vec();
        let mut next = 0;
        while let Some(here) = reached.get(next).copied() {
            next += 1;
            let name = here.split("::").next().unwrap();
            for (_, uses) in MAY_USE.iter().filter(|(part, _)| *part == name) {
                reached
                    .extend(uses.iter().filter(|used| !reached.contains(used)).collect::<Vec<_>>());
            }
        }
        assert!(!reached.contains(part), "{part} reaches itself: {reached:?}");
    }
}

/// The part of the house that a file belongs to.
fn part(file: &File) -> &str {
    match file.path.as_str() {
        "src/lib.rs" => "lib",
        "src/main.rs" => "main",
        _ => &file.module[0],
    }
}

/// The part that a path leads to.
fn target<'p>(path: &'p [String], parts: &[&'p str]) -> &'p str {
    let first = path.first().map_or("lib", String::as_str);
    if parts.contains(&first) {
        return first;
    }
    PASSED_ON.iter().find(|(name, _)| *name == first).map_or("lib", |(_, part)| part)
}

/// Every path from the root of the crate in a file: of `use` items, and within expressions.
fn mentions(file: &File) -> Vec<Mention> {
    let mut found = Vec::new();
    for root in ["crate", "super", "self"] {
        for at in whole(&file.live, root) {
            let after = &file.live[at + root.len()..];
            let part_of_path = file.live[..at].trim_end().ends_with("::");
            if !after.trim_start().starts_with("::") || part_of_path {
                continue;
            }
            let module = inner_module(file, at);
            for path in tree(&file.live[at..]) {
                found.extend(resolve(&path, &module).map(|path| Mention { path, at }));
            }
        }
    }
    found
}

/// The module in which a byte stands: that of the file, and those written within it.
fn inner_module(file: &File, at: usize) -> Vec<String> {
    let mut module = file.module.clone();
    for start in whole(&file.live[..at], "mod") {
        let rest = &file.live[start + "mod".len()..];
        let Some(open) = rest.find('{').filter(|open| rest.find(';').is_none_or(|end| *open < end))
        else {
            continue;
        };
        let begin = start + "mod".len() + open;
        if (begin..super::code::block_end(&file.live, begin)).contains(&at) {
            module.push(rest[..open].trim().to_owned());
        }
    }
    module
}

/// A written path as a path from the root; none where it climbs out of the crate.
fn resolve(path: &[String], module: &[String]) -> Option<Vec<String>> {
    let mut here: Option<Vec<String>> = None;
    for segment in path {
        match segment.as_str() {
            "crate" => here = Some(Vec::new()),
            "self" if here.is_none() => here = Some(module.to_vec()),
            "self" => {}
            "super" => {
                let mut above = here.unwrap_or_else(|| module.to_vec());
                above.pop()?;
                here = Some(above);
            }
            name => here.as_mut()?.push(name.to_owned()),
        }
    }
    here
}

/// The paths of a tree such as `crate::{a, b::{c, d as e}}::f`, as lists of their segments.
fn tree(text: &str) -> Vec<Vec<String>> {
    parse(text.trim_start(), &[]).0
}

fn parse<'t>(text: &'t str, before: &[String]) -> (Vec<Vec<String>>, &'t str) {
    let mut path = before.to_vec();
    let mut rest = text.trim_start();
    loop {
        if let Some(mut inner) = rest.strip_prefix('{') {
            let mut paths = Vec::new();
            loop {
                inner = inner.trim_start().trim_start_matches(',').trim_start();
                if let Some(rest) = inner.strip_prefix('}') {
                    return (paths, rest);
                }
                let (more, rest) = parse(inner, &path);
                if more.is_empty() || rest.len() == inner.len() {
                    return (paths, rest);
                }
                paths.extend(more);
                inner = rest.trim_start();
                if let Some(name) = inner.strip_prefix("as ") {
                    inner = name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
                }
            }
        }
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        if end == 0 {
            let rest = rest.strip_prefix('*').unwrap_or(rest);
            return (vec![path], rest);
        }
        path.push(rest[..end].to_owned());
        match rest[end..].strip_prefix("::") {
            Some(next) => rest = next.trim_start(),
            None => return (vec![path], &rest[end..]),
        }
    }
}

#[test]
fn paths_are_read_as_rust_reads_them() {
    let joined =
        |text: &str| -> Vec<String> { tree(text).iter().map(|path| path.join("::")).collect() };
    assert_eq!(joined("crate::a::B;"), ["crate::a::B"]);
    assert_eq!(
        joined("crate::{Error, a::{self, b::C as D}, plan::*};"),
        ["crate::Error", "crate::a::self", "crate::a::b::C", "crate::plan"]
    );
    assert_eq!(joined("super::super::x::y(1)"), ["super::super::x::y"]);
    let module = ["site".to_owned(), "page".to_owned()];
    let resolved = |text: &str| {
        tree(text).iter().map(|path| resolve(path, &module).map(|path| path.join("::"))).next()
    };
    assert_eq!(resolved("super::urls").unwrap().as_deref(), Some("site::urls"));
    assert_eq!(resolved("super::super::check").unwrap().as_deref(), Some("check"));
    assert_eq!(resolved("self::x").unwrap().as_deref(), Some("site::page::x"));
    assert_eq!(resolved("crate::a::self").unwrap().as_deref(), Some("a"));
}
