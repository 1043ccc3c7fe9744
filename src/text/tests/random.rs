//! Random texts.

use proptest::prelude::*;

use super::oracle::assert_safe;
use crate::text::{inline, plain, plain_inline};

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "&",
        "\"",
        "'",
        "`",
        "```",
        "~~~",
        "~~",
        "*",
        "**",
        "_",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "][",
        "]: ",
        "[^",
        "[^a]",
        "[^a]: ",
        "\\",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "    ",
        "\t",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "| ",
        "|",
        "|-|:-:|\n",
        "---",
        "===",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<script>",
        "</script>",
        "<a href=",
        "<div>",
        "</p>",
        "<pre>",
        "javascript:",
        "https://a.b",
        "//",
        "data:",
        "&#106;",
        "&colon;",
        "&Tab;",
        "{{",
        "}}",
        "{#",
        "a",
        "é",
        "ß",
        "\u{0}",
        "\u{200B}",
        "\u{202E}",
        "\u{FEFF}",
        "\u{A0}",
        "\u{85}",
        "😀",
        "on",
        "=",
        "x",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn pieces_of_markup_are_safe(source in pieces()) {
        assert_safe(&source);
    }

    #[test]
    fn any_text_is_safe(source in "\\PC{0,200}|(?s).{0,200}") {
        assert_safe(&source);
    }

    #[test]
    fn a_reader_sees_the_plain_text(source in pieces()) {
        // Links without words show their address, notes have numbers, NUL is replaced.
        let source = source.replace(['[', '\0', '<'], "");
        let seen: String = assert_safe(&source).split_whitespace().collect();
        let plain: String = plain(&source).split_whitespace().collect();
        prop_assert_eq!(seen, plain);
    }

    #[test]
    fn words_alone_stay_as_they_are(source in "[A-Za-z0-9é.,;:#>+ -]{0,80}") {
        let want = source.trim();
        prop_assert_eq!(plain_inline(&source), want);
        prop_assert_eq!(inline(&source).into_string(), want.replace('>', "&gt;"));
    }
}
