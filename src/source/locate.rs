//! From a symbolic place to the bytes of a file; asked only when a diagnostic is shown.

use std::ops::Range;

use super::tree::{self, Kind, Node};
use crate::diagnostic::{FieldPath, Place, Step};

/// Finds the bytes that a place means in the text of its file; the start of the file if it is gone.
pub fn locate(text: &str, place: &Place) -> Range<usize> {
    match place {
        Place::File => 0..0,
        Place::Span(span) => span.clone(),
        Place::Value(path) => with(text, path, |found| match found {
            Way::Value(key, node) => shown(text, key, node),
            Way::Lost(node) => nearest(text, node),
        }),
        Place::Key(path) => with(text, path, |found| match found {
            Way::Value(Some(key), _) => key.span.clone(),
            Way::Value(None, node) => shown(text, None, node),
            Way::Lost(node) => nearest(text, node),
        }),
        Place::MissingKey(path, _) => with(text, path, |found| match found {
            Way::Value(_, node) => first_key(node),
            Way::Lost(node) => nearest(text, node),
        }),
        Place::InText(path, within) => with(text, path, |found| match found {
            Way::Value(key, node) => in_text(text, key, node, within),
            Way::Lost(node) => nearest(text, node),
        }),
    }
}

enum Way<'n> {
    Value(Option<&'n Node>, &'n Node),
    Lost(&'n Node),
}

fn with(text: &str, path: &FieldPath, show: impl Fn(Way<'_>) -> Range<usize>) -> Range<usize> {
    match tree::walk(text) {
        Ok(root) => show(follow(&root, path)),
        Err(_) => 0..0,
    }
}

fn follow<'n>(root: &'n Node, path: &FieldPath) -> Way<'n> {
    let mut here = root;
    let mut key = None;
    for step in &path.0 {
        let next = match (&here.kind, step) {
            (Kind::Map(entries), Step::Key(name)) => entries
                .iter()
                .find(|(key, _)| matches!(&key.kind, Kind::Scalar { text, .. } if **text == **name))
                .map(|(key, value)| (Some(key), value)),
            (Kind::List(items), Step::Index(index)) => items.get(*index).map(|item| (None, item)),
            _ => None,
        };
        match next {
            Some((next_key, node)) => (key, here) = (next_key, node),
            None => return Way::Lost(here),
        }
    }
    Way::Value(key, here)
}

/// A scalar whole; of a list or map its first line; of nothing its key.
fn shown(text: &str, key: Option<&Node>, node: &Node) -> Range<usize> {
    match (&node.kind, key) {
        (Kind::Scalar { .. }, Some(key)) if node.span.is_empty() => key.span.clone(),
        (Kind::Scalar { .. }, _) => first_line(text, &node.span),
        (_, Some(key)) => key.span.clone(),
        (Kind::Map(_), None) => first_key(node),
        (Kind::List(_), None) => first_line(text, &node.span),
    }
}

/// Where a path ends too early: the scalar that stands there, else the start of the list or map.
fn nearest(text: &str, node: &Node) -> Range<usize> {
    match node.kind {
        Kind::Scalar { .. } => first_line(text, &node.span),
        _ => node.span.start..node.span.start,
    }
}

fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let end = text
        .get(span.clone())
        .and_then(|part| part.find('\n'))
        .map_or(span.end, |at| span.start + at);
    span.start..end.max(span.start)
}

fn first_key(node: &Node) -> Range<usize> {
    match &node.kind {
        Kind::Map(entries) => {
            entries.first().map_or(node.span.clone(), |(key, _)| key.span.clone())
        }
        _ => node.span.clone(),
    }
}

/// Bytes within a scalar, where the file writes the scalar as it reads; else the whole scalar.
fn in_text(text: &str, key: Option<&Node>, node: &Node, within: &Range<usize>) -> Range<usize> {
    if let Kind::Scalar { text: value, .. } = &node.kind
        && let Some(written) = text.get(node.span.clone())
        && let Some(offset) = written.find(value.as_str())
    {
        let start = node.span.start + offset;
        return start + within.start..start + within.end;
    }
    shown(text, key, node)
}
