//! How Markdown is parsed: which extensions are on, and a line alone.

use pulldown_cmark::{CowStr, Event, Options, Parser};

/// Stands before a line so that nothing in it begins a block. Punctuation, because `_` opens
/// emphasis after punctuation and not after a letter.
const GUARD: char = '.';

/// The events of a text of blocks.
pub(super) fn blocks(source: &str, english: bool) -> impl Iterator<Item = Event<'_>> {
    // Not heading attributes: they let `onclick` through. The other extensions are unneeded.
    let mut options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    options.set(Options::ENABLE_SMART_PUNCTUATION, english);
    Parser::new_ext(source, options)
}

/// A text as one line behind the guard, for [`inline`].
pub(super) fn one_line(source: &str) -> String {
    let mut line = String::with_capacity(source.len() + 1);
    line.push(GUARD);
    for (index, word) in source.split(['\n', '\r']).map(str::trim).enumerate() {
        if index > 0 && !word.is_empty() && line.len() > 1 {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The events of [`one_line`]: no block but a paragraph, and the guard taken away.
pub(super) fn inline(line: &str) -> impl Iterator<Item = Event<'_>> {
    let mut guarded = true;
    Parser::new_ext(line, Options::ENABLE_STRIKETHROUGH)
        .filter(|event| {
            use pulldown_cmark::{Tag, TagEnd};
            !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
        })
        .map(move |event| match event {
            Event::Text(text) if guarded => {
                guarded = false;
                Event::Text(text.strip_prefix(GUARD).map(str::to_owned).map_or(text, CowStr::from))
            }
            event => event,
        })
}
