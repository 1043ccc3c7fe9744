//! Markdown as plain text: for descriptions, titles, feeds and the search index.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::parse;

/// The words of a text: one line for each block, table row or line break; no markup, no
/// addresses, no footnote numbers. It is text, not HTML: whoever prints it escapes it.
pub fn plain(source: &str) -> String {
    let text = source.trim_end();
    if is_plain(text) { text.to_owned() } else { collect(parse::blocks(source, false)) }
}

/// Whether a text is one line that begins with a letter and in which no sign is Markdown's, as most
/// texts are: then its words are the text itself.
fn is_plain(text: &str) -> bool {
    let means_nothing = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || !byte.is_ascii()
            || b" ,.;:'\"()/%?!-+=#$@{}".contains(&byte)
    };
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(means_nothing)
}

/// The words of a text of one line, read as [`super::inline`] reads it.
pub fn plain_inline(source: &str) -> String {
    collect(parse::inline(&parse::one_line(source)))
}

fn collect<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut out = String::new();
    for event in events {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text) => out.push_str(&text),
            Event::SoftBreak => out.push(' '),
            Event::End(TagEnd::TableCell) if out.ends_with([' ', '\n']) => {}
            Event::End(TagEnd::TableCell) => out.push(' '),
            Event::HardBreak | Event::Rule => new_line(&mut out),
            Event::Start(tag) if is_block(&tag) => new_line(&mut out),
            Event::End(tag) if !is_span(tag) => new_line(&mut out),
            Event::Start(_)
            | Event::End(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn new_line(out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::TableCell) && !is_span(tag.to_end())
}

fn is_span(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{collect, is_plain, parse, plain, plain_inline};

    proptest! {
        #[test]
        fn a_text_without_signs_of_markdown_is_itself(
            text in "[A-Za-z][A-Za-z0-9 ,.;:'\"()/%?!+=#$@{}é–’\u{a0}\u{3000}-]{0,30}[ \n]{0,2}"
        ) {
            prop_assert!(is_plain(text.trim_end()));
            prop_assert_eq!(plain(&text), collect(parse::blocks(&text, false)));
        }
    }

    #[test]
    fn words_without_markup() {
        let source = "# A *fine*\n\nof `1` [EUR](https://a.b)\nfor\\\nall[^1] ![alt](x.png)\n\n\
                      - one\n- two\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[^1]: A note.\n";
        let want = "A fine\nof 1 EUR for\nall alt\none\ntwo\na b\n1 2\nA note.";
        assert_eq!(plain(source), want);
    }

    #[test]
    fn markup_of_html_is_text() {
        assert_eq!(plain("a <b>c</b> &lt;d&gt;"), "a <b>c</b> <d>");
        assert_eq!(plain("{{ x }} {% y %}"), "{{ x }} {% y %}");
    }

    #[test]
    fn one_line_keeps_what_would_begin_a_block() {
        for line in ["1. First", "# 5", "- x", "> y", "[a]: https://b.c", "---", ".", "", "a | b"] {
            assert_eq!(plain_inline(line), line);
        }
        assert_eq!(plain_inline("*a*\n  _b_ \r\n\n**c**"), "a b c");
    }
}
