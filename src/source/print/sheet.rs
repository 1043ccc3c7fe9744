//! A file as a tree of entries, each with the comments and blank lines that belong to it.

use super::scalar;
use super::trivia::{self, Line, Trivia};
use crate::source::found::Found;
use crate::source::tree::{Kind, Node};

/// An entry of a list or map.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Comments and blank lines above it.
    pub lead: Vec<Line>,
    /// Its key, as it reads and as it is written; none in a list.
    pub key: Option<(String, String)>,
    /// A comment behind it, on its first line.
    pub note: Option<String>,
    /// What it holds.
    pub value: Value,
}

/// What an entry holds.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// A scalar: its text, and how the file writes it.
    Scalar(String, Written),
    /// Entries without keys, and the lines below the last one.
    List(Vec<Entry>, Vec<Line>),
    /// Entries with keys, and the lines below the last one.
    Map(Vec<Entry>, Vec<Line>),
}

/// How a file writes a scalar.
#[derive(Clone, Debug)]
pub(super) enum Written {
    /// On one line; empty where the file leaves it out.
    Line(String),
    /// As a block: the sign with what follows it, and the lines without their indentation.
    Block(String, Vec<String>),
    /// Over several lines, or not yet: to be written anew.
    Anew,
}

/// Reads a file's entries; `text` is what `root` was walked from.
pub(super) fn read(text: &str, root: &Node) -> Value {
    let trivia = trivia::of(text, root);
    let mut reader = Reader { text, trivia: &trivia, next: 0 };
    let mut value = reader.value(root, text.len(), 0, None);
    let rest = reader.until(usize::MAX);
    if let Value::List(_, tail) | Value::Map(_, tail) = &mut value {
        tail.extend(rest);
        while tail.last() == Some(&Line::Blank) {
            tail.pop();
        }
    }
    value
}

struct Reader<'t> {
    text: &'t str,
    trivia: &'t [Trivia],
    /// The first comment or blank line that has no place yet.
    next: usize,
}

impl Reader<'_> {
    /// All that stands before a byte and has no place yet.
    fn until(&mut self, at: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        while let Some(trivia) = self.trivia.get(self.next).filter(|trivia| trivia.at < at) {
            lines.push(trivia.line.clone());
            self.next += 1;
        }
        lines
    }

    /// A comment behind what ends at a byte, on the same line.
    fn note(&mut self, end: usize, before: usize) -> Option<String> {
        let trivia = self.trivia.get(self.next).filter(|trivia| !trivia.own)?;
        let same_line = trivia.at >= end
            && trivia.at < before
            && !self.text.get(end..trivia.at).unwrap_or("\n").contains('\n');
        let Line::Comment(words) = &trivia.line else { return None };
        same_line.then(|| {
            self.next += 1;
            words.clone()
        })
    }

    /// What a node holds. `limit` is where the next entry begins, `floor` the least column of a
    /// comment that still belongs to it, `key` the node's key.
    fn value(&mut self, node: &Node, limit: usize, floor: usize, key: Option<&Node>) -> Value {
        match &node.kind {
            Kind::Scalar { text, plain } => {
                Value::Scalar(text.clone(), self.written(node, *plain, key))
            }
            Kind::List(items) => {
                let bounds = items.iter().map(|item| item.span.start).skip(1).chain([limit]);
                let floor = floor.max(self.column(node.span.start));
                let entries = items.iter().zip(bounds);
                let entries =
                    entries.map(|(item, end)| self.entry(None, item, end, floor)).collect();
                let tail = self.tail(node, limit, floor);
                Value::List(entries, tail)
            }
            Kind::Map(pairs) => {
                let bounds = pairs.iter().map(|(key, _)| key.span.start).skip(1).chain([limit]);
                let floor = floor.max(self.column(node.span.start));
                let entries = pairs.iter().zip(bounds);
                let entries = entries
                    .map(|((key, value), end)| self.entry(Some(key), value, end, floor))
                    .collect();
                let tail = self.tail(node, limit, floor);
                Value::Map(entries, tail)
            }
        }
    }

    fn entry(&mut self, key: Option<&Node>, value: &Node, limit: usize, floor: usize) -> Entry {
        let start = key.map_or(value.span.start, |key| key.span.start);
        let mut lead = self.until(start);
        let mut note = key.and_then(|key| self.note(key.span.end, value.span.start.max(start + 1)));
        let read = self.value(value, limit, floor + 1, key);
        // What stands behind a block stands behind its last entry, which has it already.
        let end = match value.kind {
            // A block of nothing ends where the next entry begins.
            Kind::Scalar { ref text, .. } if text.is_empty() && self.sign(value, key).is_some() => {
                None
            }
            Kind::Scalar { .. } => Some(trivia::content_end(self.text, value)),
            _ if self.slice(value).starts_with(['[', '{']) => Some(value.span.end),
            _ => None,
        };
        if let Some(words) = end.and_then(|end| self.note(end, limit)) {
            match note {
                None => note = Some(words),
                Some(_) => lead.push(Line::Comment(words)),
            }
        }
        let key = key.map(|key| {
            let raw = self.slice(key);
            let Kind::Scalar { text, .. } = &key.kind else { return Default::default() };
            let written = if raw.contains('\n') { scalar::key(text) } else { raw.to_owned() };
            (text.clone(), written)
        });
        let mut entry = Entry { lead, key, note, value: read };
        entry.settle();
        entry
    }

    /// Own lines at the end of a list or map that stand as deep as its entries, or in its brackets.
    fn tail(&mut self, node: &Node, limit: usize, floor: usize) -> Vec<Line> {
        if self.slice(node).starts_with(['[', '{']) {
            return self.until(node.span.end);
        }
        let mut lines = Vec::new();
        loop {
            let mut ahead = self.trivia[self.next..].iter().take_while(|next| next.at < limit);
            let comment = ahead.position(|next| next.line != Line::Blank);
            let Some(at) = comment.map(|found| self.next + found) else { return lines };
            let found = &self.trivia[at];
            if !found.own || found.column < floor || floor == 0 {
                return lines;
            }
            lines.extend(self.until(found.at + 1));
        }
    }

    fn column(&self, at: usize) -> usize {
        let before = &self.text[..at];
        before[before.rfind('\n').map_or(0, |newline| newline + 1)..].chars().count()
    }

    fn slice(&self, node: &Node) -> &str {
        self.text.get(node.span.clone()).unwrap_or_default()
    }

    fn written(&self, node: &Node, plain: bool, key: Option<&Node>) -> Written {
        let raw = self.slice(node);
        let quoted = raw.starts_with(['"', '\'']) && !plain && raw.len() > 1;
        if (plain || quoted) && self.sign(node, key).is_none() {
            return if raw.contains('\n') { Written::Anew } else { Written::Line(raw.to_owned()) };
        }
        let empty = matches!(&node.kind, Kind::Scalar { text, .. } if text.is_empty());
        if empty { Written::Anew } else { self.block(node, key).unwrap_or(Written::Anew) }
    }

    /// The sign of a block text with what follows it: `>-`.
    fn sign(&self, node: &Node, key: Option<&Node>) -> Option<&str> {
        let head = self.text.get(..node.span.start)?.trim_end();
        let line_start = head.rfind('\n').map_or(0, |newline| newline + 1);
        let from = key.map_or(line_start, |key| key.span.end.max(line_start));
        let line = head.get(from..)?;
        let line = line.find(" #").map_or(line, |comment| &line[..comment]).trim_end();
        let sign = line.rsplit([' ', '\t', ':', '-']).next().unwrap_or("");
        // `>-` ends with a sign at which the line was just cut.
        let sign = if line.ends_with('-') { line.rsplit([' ', '\t', ':']).next()? } else { sign };
        let known = matches!(sign, "|" | "|-" | "|+" | ">" | ">-" | ">+");
        known.then_some(sign)
    }

    fn block(&self, node: &Node, key: Option<&Node>) -> Option<Written> {
        let sign = self.sign(node, key)?;
        let end = trivia::content_end(self.text, node);
        let indent = self.column(node.span.start);
        let body = self.text.get(node.span.start..end)?;
        let mut lines = Vec::new();
        for (index, line) in body.split('\n').enumerate() {
            let line = line.trim_end_matches('\r');
            let blanks = line.len() - line.trim_start_matches(' ').len();
            match index {
                0 => lines.push(line.to_owned()),
                _ if line.trim().is_empty() => lines.push(String::new()),
                _ if blanks < indent => return None,
                _ => lines.push(line[indent..].to_owned()),
            }
        }
        if lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        Some(Written::Block(sign.to_owned(), lines))
    }
}

impl Entry {
    /// Lines within empty brackets stand above the entry, and so do those above the first entry of
    /// a list in a list: they would be read so the next time.
    fn settle(&mut self) {
        if let (None, Value::List(entries, _)) = (&self.key, &mut self.value)
            && let Some(first) = entries.first_mut()
        {
            self.lead.append(&mut first.lead);
        }
        if let Value::List(entries, tail) | Value::Map(entries, tail) = &mut self.value
            && entries.is_empty()
        {
            self.lead.append(tail);
        }
    }

    /// The scalar that it holds.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text, _) => Some(text),
            _ => None,
        }
    }
}

impl Value {
    /// What stands there, without comments.
    pub fn found(&self) -> Found {
        match self {
            Value::Scalar(text, Written::Line(raw)) => {
                Found::scalar(text.clone(), !raw.starts_with(['"', '\'']))
            }
            Value::Scalar(text, _) => Found::Text(text.clone()),
            Value::List(entries, _) => {
                Found::List(entries.iter().map(|entry| entry.value.found()).collect())
            }
            Value::Map(entries, _) => {
                let pair = |entry: &Entry| Some((entry.key.clone()?.0, entry.value.found()));
                Found::Map(entries.iter().filter_map(pair).collect())
            }
        }
    }

    /// Every comment, in order.
    pub fn comments(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather<'v>(&'v self, into: &mut Vec<&'v str>) {
        let (Value::List(entries, tail) | Value::Map(entries, tail)) = self else { return };
        for entry in entries {
            words(&entry.lead, into);
            into.extend(entry.note.as_deref());
            entry.value.gather(into);
        }
        words(tail, into);
    }
}

fn words<'v>(lines: &'v [Line], into: &mut Vec<&'v str>) {
    into.extend(lines.iter().filter_map(|line| match line {
        Line::Comment(words) => Some(words.as_str()),
        Line::Blank => None,
    }));
}
