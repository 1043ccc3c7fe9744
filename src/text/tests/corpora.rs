//! Other people's lists, where they are at hand: the naughty strings, CommonMark's examples.

use std::path::PathBuf;

use super::oracle::{assert_safe, inspect};
use crate::text::html::Html;

/// A list, or a loud word that it is missing.
fn list(path: &str) -> Vec<serde_json::Value> {
    let elsewhere = std::env::var("CASEBOOK_TEST_DATA").unwrap_or_default();
    let roots = [concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data"), &elsewhere];
    let found = roots.iter().map(|root| PathBuf::from(root).join(path)).find(|path| path.exists());
    #[expect(clippy::print_stderr, reason = "a skipped test is loud")]
    let Some(found) = found else {
        eprintln!("SKIPPED: {path} is in none of {roots:?}");
        return Vec::new();
    };
    let entries: Vec<_> = serde_json::from_slice(&std::fs::read(found).unwrap()).unwrap();
    assert!(entries.len() > 400);
    entries
}

#[test]
fn naughty_strings() {
    for entry in list("blns/blns.json") {
        let text = entry.as_str().unwrap();
        for place in [
            "@",
            "# @",
            "[@](@)",
            "[a](<@> \"@\")",
            "![@](<@>)",
            "```@\n@\n```",
            "|@|@|\n|-|-|\n|@|@|",
            "a[^@]\n\n[^@]: @",
        ] {
            assert_safe(&place.replace('@', text));
        }
    }
}

#[test]
fn commonmark_examples() {
    let examples = list("commonmark/spec-tests-0.31.2.json");
    let mut compared = 0;
    for example in &examples {
        let (source, theirs) =
            (example["markdown"].as_str().unwrap(), example["html"].as_str().unwrap());
        let ours = assert_safe(source);
        // Their text is ours where they show what we show: no raw HTML, no image, no empty link.
        if source.contains('<') || theirs.contains("<img") || theirs.contains("></a>") {
            continue;
        }
        let theirs = text_of(theirs);
        assert_eq!(squeeze(&ours), squeeze(&theirs), "example {}", example["example"]);
        compared += 1;
    }
    assert!(examples.is_empty() || compared > 400, "{compared}");
}

fn text_of(html: &str) -> String {
    let strip = html
        .replace("<h1", "<h3")
        .replace("<h2", "<h4")
        .replace("</h1", "</h3")
        .replace("</h2", "</h4");
    // Only its text is wanted: drop what the oracle would refuse.
    let mut bare = String::new();
    for (index, piece) in strip.split('<').enumerate() {
        bare.push_str(if index == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, text)| text)
        });
    }
    inspect(&Html::written(bare)).unwrap()
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}
