//! The event walk: a file's YAML as a tree of spans, refusing all that a case file may not use.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span, options};

use super::refusal::{Reason, Refusal};

/// How many lists and maps may stand inside one another.
pub const MAX_DEPTH: usize = 16;
/// How many events (scalars, starts and ends of lists and maps) a file may hold.
pub const MAX_EVENTS: usize = 20_000;

/// Up to how many keys of a map are compared one by one.
const FEW: usize = 16;

/// A value with the bytes it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Bytes in the file.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A scalar: its text, and whether it stands there without quotes or block sign.
    Scalar {
        /// Text after YAML's escapes and folds.
        text: String,
        /// Written plainly, so that YAML could take it for a number or for nothing.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map; every key is a scalar.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// Whether a byte of the file is part of a scalar.
    pub fn covers(&self, at: usize) -> bool {
        match &self.kind {
            Kind::Scalar { .. } => self.span.contains(&at),
            Kind::List(nodes) => nodes.iter().any(|node| node.covers(at)),
            Kind::Map(entries) => entries.iter().any(|(key, it)| key.covers(at) || it.covers(at)),
        }
    }
}

/// Walks the events of one file and builds its tree, or says why the file is refused.
pub fn walk(text: &str) -> Result<Node, Refusal> {
    let options = options! {
        flow_nesting_limit: 4 * MAX_DEPTH,
        block_nesting_limit: 4 * MAX_DEPTH,
        emit_unresolved_aliases: true,
        emit_comments: false,
        block_scalar_eof_without_line_feed: true,
    };
    let mut walker = Walker {
        text,
        parser: Parser::new_from_str_with_options(text, options),
        events: 0,
        read: 0,
    };
    walker.document()
}

struct Walker<'t> {
    text: &'t str,
    parser: Parser<'t, granit_parser::StrInput<'t>>,
    events: usize,
    /// Where the event before ended.
    read: usize,
}

impl<'t> Walker<'t> {
    fn next(&mut self) -> Result<(Event<'t>, Range<usize>), Refusal> {
        self.events += 1;
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let range = self.range(&span);
                if self.events > MAX_EVENTS {
                    return Err(Refusal::new(Reason::TooManyEvents, range));
                }
                self.forbid(&event, &range)?;
                if !matches!(event, Event::DocumentStart(..)) {
                    self.read = range.end;
                }
                Ok((event, range))
            }
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Err(Refusal::new(Reason::Empty, 0..0)),
        }
    }

    fn range(&self, span: &Span) -> Range<usize> {
        span.byte_range().unwrap_or(0..0)
    }

    fn syntax(&self, error: &ScanError) -> Refusal {
        let at = error.marker().byte_offset().unwrap_or(0).min(self.text.len());
        let at = self.text.floor_char_boundary(at);
        let reason = match error.kind() {
            ErrorKind::RecursionLimitExceeded => Reason::TooDeep,
            kind => Reason::Syntax(kind.to_string()),
        };
        Refusal::new(reason, at..at)
    }

    fn forbid(&self, event: &Event<'_>, range: &Range<usize>) -> Result<(), Refusal> {
        let (reason, range) = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => (Reason::Alias, range.clone()),
            event if event.anchor_id().is_some_and(|id| id != 0) => {
                (Reason::Anchor, self.property('&', range))
            }
            event if event.tag().is_some() => (Reason::Tag, self.property('!', range)),
            _ => return Ok(()),
        };
        Err(Refusal::new(reason, range))
    }

    /// Where an anchor or tag stands: its sign lies between the event before and the value.
    fn property(&self, sign: char, value: &Range<usize>) -> Range<usize> {
        let before = self.text.get(self.read..value.start).unwrap_or_default();
        let mut comment = false;
        let mut space = true;
        for (at, c) in before.char_indices() {
            comment = c != '\n' && (comment || (c == '#' && space));
            space = c.is_whitespace();
            if c == sign && !comment {
                let length = before[at..].find(char::is_whitespace).unwrap_or(before.len() - at);
                return self.read + at..self.read + at + length;
            }
        }
        value.clone()
    }

    /// Before any content a line that starts with `%` speaks to the parser.
    fn directive(&self) -> Result<(), Refusal> {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let words = line.trim();
            if line.starts_with('%') {
                return Err(Refusal::new(Reason::Directive, start..start + line.trim_end().len()));
            }
            if !(words.is_empty() || words.starts_with('#') || words == "...") {
                break;
            }
            start += line.len();
        }
        Ok(())
    }

    fn document(&mut self) -> Result<Node, Refusal> {
        self.directive()?;
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (Event::StreamEnd, _) => return Err(Refusal::new(Reason::Empty, 0..0)),
                (event, range) => {
                    let root = self.node(event, range, 1)?;
                    self.end()?;
                    return Ok(root);
                }
            }
        }
    }

    fn end(&mut self) -> Result<(), Refusal> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentEnd, _) => {}
                (_, range) => return Err(Refusal::new(Reason::SecondDocument, range)),
            }
        }
    }

    fn node(
        &mut self,
        event: Event<'t>,
        range: Range<usize>,
        depth: usize,
    ) -> Result<Node, Refusal> {
        let kind = match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                Kind::Scalar { text: written(text, plain, &range)?, plain }
            }
            _ if depth > MAX_DEPTH => return Err(Refusal::new(Reason::TooDeep, range)),
            Event::SequenceStart(..) => return self.list(range, depth),
            Event::MappingStart(..) => return self.map(range, depth),
            _ => return Err(Refusal::new(Reason::Syntax("unexpected structure".into()), range)),
        };
        Ok(Node { span: range, kind })
    }

    fn list(&mut self, start: Range<usize>, depth: usize) -> Result<Node, Refusal> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, end) => {
                    let stop =
                        items.last().map_or(end.end, |last: &Node| last.span.end.max(end.start));
                    let span = start.start..stop.max(start.end);
                    return Ok(Node { span, kind: Kind::List(items) });
                }
                (event, range) => items.push(self.node(event, range, depth + 1)?),
            }
        }
    }

    fn map(&mut self, start: Range<usize>, depth: usize) -> Result<Node, Refusal> {
        let mut entries: Vec<(Node, Node)> = Vec::new();
        let mut seen = HashSet::new();
        loop {
            let (event, range) = self.next()?;
            if event == Event::MappingEnd {
                let stop =
                    entries.last().map_or(range.end, |last| last.1.span.end.max(range.start));
                let span = start.start..stop.max(start.end);
                return Ok(Node { span, kind: Kind::Map(entries) });
            }
            let key = key(event, range)?;
            if let Kind::Scalar { text, .. } = &key.kind
                && !is_new(text, &entries, &mut seen)
            {
                return Err(Refusal::new(Reason::EqualKeys(text.clone()), key.span));
            }
            let (event, range) = self.next()?;
            let value = self.node(event, range, depth + 1)?;
            entries.push((key, value));
        }
    }
}

fn key(event: Event<'_>, range: Range<usize>) -> Result<Node, Refusal> {
    let Event::Scalar(text, style, ..) = event else {
        return Err(Refusal::new(Reason::ComplexKey, range));
    };
    let plain = style == ScalarStyle::Plain;
    let text = written(text, plain, &range)?;
    if text == "<<" {
        return Err(Refusal::new(Reason::MergeKey, range));
    }
    if text.is_empty() {
        return Err(Refusal::new(Reason::EmptyKey, range));
    }
    Ok(Node { span: range, kind: Kind::Scalar { text, plain } })
}

/// Whether a map has no such key yet; a few keys are looked through, many are hashed.
fn is_new(key: &str, entries: &[(Node, Node)], seen: &mut HashSet<String>) -> bool {
    let mut keys = entries.iter().filter_map(|(key, _)| match &key.kind {
        Kind::Scalar { text, .. } => Some(text),
        Kind::List(_) | Kind::Map(_) => None,
    });
    if entries.len() < FEW {
        return keys.all(|other| other != key);
    }
    if seen.is_empty() {
        seen.extend(keys.cloned());
    }
    seen.insert(key.to_owned())
}

/// The text of a scalar; the parser writes `~` for one that the file leaves out. An escape such as
/// `"\x07"` writes nothing that could not stand in the file itself.
fn written(text: Cow<'_, str>, plain: bool, range: &Range<usize>) -> Result<String, Refusal> {
    if plain && range.is_empty() {
        return Ok(String::new());
    }
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return Ok(text.into_owned());
    }
    match text.chars().find(|c| super::guard::is_forbidden(*c)) {
        Some(c) => Err(Refusal::new(Reason::ControlCharacter(c), range.clone())),
        None => Ok(text.into_owned()),
    }
}
