//! The event walk: a file's YAML as a tree of spans, refusing all that a case file may not use.

use std::collections::HashSet;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span, options};

use super::refusal::{Reason, Refusal};

/// How many lists and maps may stand inside one another.
pub const MAX_DEPTH: usize = 16;
/// How many events (scalars, starts and ends of lists and maps) a file may hold.
pub const MAX_EVENTS: usize = 20_000;

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

/// Walks the events of one file and builds its tree, or says why the file is refused.
pub fn walk(text: &str) -> Result<Node, Refusal> {
    let options = options! {
        flow_nesting_limit: 4 * MAX_DEPTH,
        block_nesting_limit: 4 * MAX_DEPTH,
        emit_unresolved_aliases: true,
        emit_comments: false,
        block_scalar_eof_without_line_feed: true,
    };
    let mut walker =
        Walker { text, parser: Parser::new_from_str_with_options(text, options), events: 0 };
    walker.document()
}

struct Walker<'t> {
    text: &'t str,
    parser: Parser<'t, granit_parser::StrInput<'t>>,
    events: usize,
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
                Ok((event, range))
            }
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Err(Refusal::new(Reason::Empty, self.text.len()..self.text.len())),
        }
    }

    fn range(&self, span: &Span) -> Range<usize> {
        span.byte_range().unwrap_or(0..0)
    }

    fn syntax(&self, error: &ScanError) -> Refusal {
        let at = error.marker().byte_offset().unwrap_or(0).min(self.text.len());
        let at = self.text.floor_char_boundary(at);
        let words = error.kind().to_string();
        let reason = if words.contains("recursion") || words.contains("nesting") {
            Reason::TooDeep
        } else {
            Reason::Syntax(words)
        };
        Refusal::new(reason, at..at)
    }

    fn forbid(&self, event: &Event<'_>, range: &Range<usize>) -> Result<(), Refusal> {
        let reason = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => Reason::Alias,
            Event::DocumentStart(_, Some(_)) => Reason::Directive,
            event if event.anchor_id().is_some_and(|id| id != 0) => Reason::Anchor,
            event if event.tag().is_some() => Reason::Tag,
            _ => return Ok(()),
        };
        Err(Refusal::new(reason, range.clone()))
    }

    fn document(&mut self) -> Result<Node, Refusal> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (Event::StreamEnd, range) => return Err(Refusal::new(Reason::Empty, range)),
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
                Kind::Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain }
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
            let key = self.key(event, range, &mut seen)?;
            let (event, range) = self.next()?;
            let value = self.node(event, range, depth + 1)?;
            entries.push((key, value));
        }
    }

    fn key(
        &mut self,
        event: Event<'t>,
        range: Range<usize>,
        seen: &mut HashSet<String>,
    ) -> Result<Node, Refusal> {
        let Event::Scalar(text, style, ..) = event else {
            return Err(Refusal::new(Reason::ComplexKey, range));
        };
        let plain = style == ScalarStyle::Plain;
        if text == "<<" {
            return Err(Refusal::new(Reason::MergeKey, range));
        }
        if text.is_empty() {
            return Err(Refusal::new(Reason::EmptyKey, range));
        }
        if !seen.insert(text.to_string()) {
            return Err(Refusal::new(Reason::EqualKeys(text.into_owned()), range));
        }
        Ok(Node { span: range, kind: Kind::Scalar { text: text.into_owned(), plain } })
    }
}
