//! What a file holds besides values: comments and blank lines, in the order of the text.

use std::ops::Range;

use granit_parser::{Event, Parser, options};

use crate::source::tree::{Kind, Node};

/// A comment or a blank line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trivia {
    /// Its first byte.
    pub at: usize,
    /// What it is.
    pub line: Line,
    /// Characters before it on its line.
    pub column: usize,
    /// Nothing but blanks stands before it on its line.
    pub own: bool,
}

/// A line that holds no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing.
    Blank,
    /// A comment with its sign, without blanks at its end.
    Comment(String),
}

/// Comments and blank lines of a text that has been walked before.
pub(super) fn of(text: &str, root: &Node) -> Vec<Trivia> {
    let mut found = comments(text);
    let mut scalars = Vec::new();
    spans(text, root, &mut scalars);
    scalars.retain(|span: &Range<usize>| text[span.clone()].contains('\n'));
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let inside = scalars.iter().any(|span| span.start < start && start < span.end);
        if line.trim().is_empty() && !inside {
            found.push(Trivia { at: start, line: Line::Blank, column: 0, own: true });
        }
        start += line.len();
    }
    found.sort_by_key(|trivia| trivia.at);
    found
}

fn comments(text: &str) -> Vec<Trivia> {
    let options = options! {
        emit_comments: true,
        emit_unresolved_aliases: true,
        block_scalar_eof_without_line_feed: true,
    };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut found = Vec::new();
    while let Some(Ok((event, span))) = parser.next_event() {
        let Event::Comment(words, _) = event else { continue };
        let at = span.byte_range().unwrap_or(0..0).start;
        let before = &text[..at];
        let line = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
        found.push(Trivia {
            at,
            line: Line::Comment(format!("#{}", words.trim_end())),
            column: line.chars().count(),
            own: line.trim().is_empty(),
        });
    }
    found
}

fn spans(text: &str, node: &Node, into: &mut Vec<Range<usize>>) {
    match &node.kind {
        Kind::Scalar { .. } => into.push(node.span.start..content_end(text, node)),
        Kind::List(items) => items.iter().for_each(|item| spans(text, item, into)),
        Kind::Map(entries) => entries.iter().for_each(|(_, value)| spans(text, value, into)),
    }
}

/// Where a scalar ends: blank lines at the end of a block text count only where it keeps them.
pub(super) fn content_end(text: &str, node: &Node) -> usize {
    let inside = &text[node.span.clone()];
    let keeps = matches!(&node.kind, Kind::Scalar { text, .. } if text.ends_with("\n\n"));
    if keeps || !inside.ends_with('\n') {
        return node.span.end;
    }
    let last = inside.trim_end_matches(['\n', '\r', ' ', '\t']).len();
    // Blanks at the end of the last line are part of it.
    let end = inside[last..].find('\n').map_or(inside.len(), |newline| last + newline);
    node.span.start + end
}
