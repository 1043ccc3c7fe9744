//! One change of a file's bytes, and which bytes they are.

use std::ops::Range;

use crate::diagnostic::{FieldPath, Fix, Place, Step};
use crate::source::print;
use crate::source::tree::{Kind, Node};

/// Bytes to replace, and what with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// The bytes.
    pub span: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

/// The edit that a fix means; `None` where it would touch more than one scalar or one line, as in
/// a block text or beside a comment.
pub(super) fn of(text: &str, root: &Node, fix: &Fix) -> Option<Edit> {
    let (Place::Value(path) | Place::Key(path)) = &fix.place else { return None };
    let found = follow(text, root, path)?;
    match (&fix.replacement, &fix.place) {
        (Some(new), Place::Key(_)) => replace(text, found.key?, new, found.in_brackets),
        (Some(new), _) => replace(text, found.value, new, found.in_brackets),
        (None, _) => remove(text, &found),
    }
}

/// A node with what surrounds it.
struct Entry<'n> {
    key: Option<&'n Node>,
    value: &'n Node,
    /// The list or map that it is an entry of.
    parent: &'n Node,
    /// Its position there.
    index: usize,
    in_brackets: bool,
}

fn follow<'n>(text: &str, root: &'n Node, path: &FieldPath) -> Option<Entry<'n>> {
    let mut here = Entry { key: None, value: root, parent: root, index: 0, in_brackets: false };
    for step in &path.0 {
        let parent = here.value;
        let (key, value, index) = match (&parent.kind, step) {
            (Kind::Map(entries), Step::Key(name)) => {
                let named = |(key, _): &(Node, Node)| matches!(&key.kind, Kind::Scalar { text, .. } if **text == **name);
                let index = entries.iter().position(named)?;
                let (key, value) = entries.get(index)?;
                (Some(key), value, index)
            }
            (Kind::List(items), Step::Index(index)) => (None, items.get(*index)?, *index),
            _ => return None,
        };
        let brackets = parent.span.start..parent.span.start + 1;
        let in_brackets = here.in_brackets || matches!(text.get(brackets), Some("[" | "{"));
        here = Entry { key, value, parent, index, in_brackets };
    }
    Some(here)
}

fn replace(text: &str, node: &Node, new: &str, in_brackets: bool) -> Option<Edit> {
    let old = line_of(text, node)?;
    let quote = old.chars().next().filter(|c| matches!(c, '"' | '\''));
    let written = print::scalar_line(new, quote, in_brackets);
    Some(Edit { span: node.span.clone(), text: written })
}

/// A scalar that stands on one line, plainly or in quotes, as it is written.
fn line_of<'t>(text: &'t str, node: &Node) -> Option<&'t str> {
    let Kind::Scalar { plain, .. } = node.kind else { return None };
    let written = text.get(node.span.clone())?;
    let quoted =
        written.len() > 1 && written.starts_with(['"', '\'']) && written.ends_with(['"', '\'']);
    ((plain || quoted) && !written.contains('\n') && !written.is_empty()).then_some(written)
}

fn remove(text: &str, found: &Entry<'_>) -> Option<Edit> {
    line_of(text, found.value)?;
    let start = found.key.map_or(found.value.span.start, |key| key.span.start);
    if text.get(found.parent.span.clone())?.starts_with(['[', '{']) {
        return from_brackets(text, found, start);
    }
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[found.value.span.end..].find('\n');
    let line_end = line_end.map_or(text.len(), |newline| found.value.span.end + newline + 1);
    let before = &text[line_start..start];
    let after = &text[found.value.span.end..line_end];
    let alone = after.trim().is_empty()
        && match found.key {
            Some(_) => before.trim().is_empty(),
            None => before.trim() == "-",
        };
    alone.then(|| Edit { span: line_start..line_end, text: String::new() })
}

/// An entry with the comma before it; the first is left, since the next would lose its place.
fn from_brackets(text: &str, found: &Entry<'_>, start: usize) -> Option<Edit> {
    let before = &text[found.parent.span.start..start];
    let comma = before.rfind(',').filter(|_| found.index > 0)?;
    let between = before.get(comma + 1..)?;
    let at = found.parent.span.start + comma;
    between.trim().is_empty().then(|| Edit { span: at..found.value.span.end, text: String::new() })
}
