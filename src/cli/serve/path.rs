//! From the path of a request to a planned file; the disk is never asked.

use crate::plan::{Plan, Planned};

/// The longest path that is looked at, in bytes as sent; a planned one has at most 800.
const LONGEST: usize = 2_400;

/// What a path asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked<'p, J> {
    /// A planned file.
    File(&'p Planned<J>),
    /// A folder without its final slash: where to go instead.
    Folder(String),
    /// Nothing that is planned.
    Nothing,
    /// What no honest client sends.
    Hostile,
}

/// What a path asks for, as it stands in the request.
pub(super) fn find<'p, J>(plan: &'p Plan<J>, raw: &str) -> Asked<'p, J> {
    let Some(path) = decode(raw) else { return Asked::Hostile };
    let wanted = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.clone()
    };
    if let Some(file) = plan.find(&wanted) {
        return Asked::File(file);
    }
    match plan.find(&format!("{path}/index.html")) {
        Some(_) if wanted == path => Asked::Folder(format!("/{path}/")),
        _ => Asked::Nothing,
    }
}

/// The path below the root, each part decoded exactly once; `None` where a part could mean more
/// than a name.
fn decode(raw: &str) -> Option<String> {
    let below = raw.strip_prefix('/').filter(|_| raw.len() <= LONGEST)?;
    let parts: Vec<String> = below.split('/').map(decode_part).collect::<Option<_>>()?;
    Some(parts.join("/"))
}

fn decode_part(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            bytes.push(hex(digits[0])? << 4 | hex(digits[1])?);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    let part = String::from_utf8(bytes).ok()?;
    let hostile = part.contains(|c: char| c == '/' || c == '\\' || c.is_control());
    (!hostile && part != "." && part != "..").then_some(part)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::*;

    use super::*;
    use crate::plan::{FileClass, PublicPath};

    const PLANNED: [&str; 6] = [
        "index.html",
        "404.html",
        "assets/style.0123456789ab.css",
        "cases/index.html",
        "cases/a-b/index.html",
        ".well-known/security.txt",
    ];

    fn plan() -> Plan<()> {
        let file = |path: &str| Planned {
            path: PublicPath::parse(path).unwrap(),
            class: FileClass::Html,
            job: (),
        };
        Plan::new(PLANNED.into_iter().map(file).collect(), |()| Ok(Cow::Borrowed(&[]))).unwrap()
    }

    fn asked(raw: &str) -> String {
        match find(&plan(), raw) {
            Asked::File(file) => file.path.to_string(),
            Asked::Folder(to) => format!("-> {to}"),
            Asked::Nothing => "nothing".to_owned(),
            Asked::Hostile => "hostile".to_owned(),
        }
    }

    #[test]
    fn files_and_folders() {
        for (raw, expected) in [
            ("/", "index.html"),
            ("/index.html", "index.html"),
            ("/cases", "-> /cases/"),
            ("/cases/", "cases/index.html"),
            ("/cases/a-b", "-> /cases/a-b/"),
            ("/c%61ses/a%2Db/", "cases/a-b/index.html"),
            ("/c%61ses", "-> /cases/"),
            ("/.well-known/security.txt", ".well-known/security.txt"),
            ("/assets", "nothing"),
            ("/assets/", "nothing"),
            ("/cases//", "nothing"),
            ("//cases/", "nothing"),
            ("//", "nothing"),
            ("/index.html/", "nothing"),
            ("/CASES/", "nothing"),
            ("/c%2561ses/", "nothing"),
            ("/%252e%252e/cases/", "nothing"),
            ("/cases/..;/", "nothing"),
            ("/...", "nothing"),
            ("/cases/\u{2025}/", "nothing"),
        ] {
            assert_eq!(asked(raw), expected, "{raw:?}");
        }
    }

    #[test]
    fn hostile_paths() {
        for raw in [
            "",
            "*",
            "cases/",
            "/..",
            "/../",
            "/.",
            "/./cases/",
            "/cases/../index.html",
            "/cases/%2e%2e/",
            "/cases/.%2E/",
            "/cases%2f",
            "/cases%2Fa-b/",
            "/cases%5ca-b",
            "/cases\\a-b",
            "/%00",
            "/index.html%00",
            "/index.html\0",
            "/%0d%0aX: y",
            "/%7f",
            "/%",
            "/%4",
            "/%zz",
            "/%c0%ae%c0%ae/",
            "/%ff",
            "/\u{85}",
        ] {
            assert_eq!(asked(raw), "hostile", "{raw:?}");
        }
        assert_eq!(asked(&format!("/{}", "a".repeat(LONGEST))), "hostile");
    }

    proptest! {
        #[test]
        fn whatever_is_asked_only_planned_files_are_found(
            raw in "(/|//|\\\\|%|%2[eEfF5]|%5[cC]|%00|\\.|\\.\\.|cases|a-b|index\\.html|assets|\\PC){0,12}"
        ) {
            let raw = format!("/{raw}");
            match find(&plan(), &raw) {
                Asked::File(file) => prop_assert!(PLANNED.contains(&file.path.as_str())),
                Asked::Folder(to) => {
                    prop_assert!(matches!(find(&plan(), &to), Asked::File(_)), "{to:?}");
                }
                Asked::Nothing | Asked::Hostile => {}
            }
        }

        #[test]
        fn any_text_is_survived(raw in any::<String>()) {
            find(&plan(), &raw);
        }

        #[test]
        fn every_spelling_of_a_planned_path_finds_it(
            index in 0..PLANNED.len(),
            encoded in proptest::collection::vec(any::<bool>(), 40),
        ) {
            let path = PLANNED[index];
            let mut raw = String::from("/");
            for (byte, encode) in path.bytes().zip(encoded) {
                if encode && byte != b'/' {
                    raw.push_str(&format!("%{byte:02x}"));
                } else {
                    raw.push(char::from(byte));
                }
            }
            prop_assert_eq!(asked(&raw), path);
        }
    }
}
