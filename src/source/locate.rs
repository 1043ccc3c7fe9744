//! From a symbolic place to the bytes of a file; asked only when a diagnostic is shown.

use std::cell::OnceCell;
use std::ops::Range;

use super::tree::{self, Kind, Node};
use crate::diagnostic::{FieldPath, Lines, Place, Region, Step};

/// Where the places of one file are; its text is read when the first is asked for.
#[derive(Debug)]
pub struct Places<'t> {
    text: &'t str,
    root: OnceCell<Option<Node>>,
    lines: OnceCell<Lines>,
}

impl<'t> Places<'t> {
    /// The places of a file with this text.
    pub fn of(text: &'t str) -> Places<'t> {
        Places { text, root: OnceCell::new(), lines: OnceCell::new() }
    }

    /// Finds the bytes that a place means; the start of the file if it is gone.
    pub fn locate(&self, place: &Place) -> Range<usize> {
        let text = self.text;
        match place {
            Place::File => 0..0,
            Place::Span(span) => span.clone(),
            Place::Value(path) => match self.follow(path) {
                Way::Value(key, node) => shown(text, key, node),
                way => nearest(text, way),
            },
            Place::Key(path) => match self.follow(path) {
                Way::Value(Some(key), _) => key.span.clone(),
                Way::Value(None, node) => shown(text, None, node),
                way => nearest(text, way),
            },
            Place::MissingKey(path, _) => match self.follow(path) {
                Way::Value(_, node) => first_key(node),
                way => nearest(text, way),
            },
            Place::InText(path, within) => match self.follow(path) {
                Way::Value(key, node) => in_text(text, key, node, within),
                way => nearest(text, way),
            },
        }
    }

    /// Lines and columns of bytes.
    pub fn region(&self, span: &Range<usize>) -> Region {
        self.lines.get_or_init(|| Lines::of(self.text)).region(self.text, span)
    }

    fn follow(&self, path: &FieldPath) -> Way<'_> {
        match self.root.get_or_init(|| tree::walk(self.text).ok()) {
            Some(root) => follow(root, path),
            None => Way::Unread,
        }
    }
}

enum Way<'n> {
    Value(Option<&'n Node>, &'n Node),
    Lost(&'n Node),
    Unread,
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
fn nearest(text: &str, way: Way<'_>) -> Range<usize> {
    match way {
        Way::Unread => 0..0,
        Way::Value(_, node) | Way::Lost(node) => match node.kind {
            Kind::Scalar { .. } => first_line(text, &node.span),
            _ => node.span.start..node.span.start,
        },
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
