//! What is written when an element begins.

use std::fmt::Write as _;

use pulldown_cmark::{Alignment, CowStr, HeadingLevel};

use super::{END_OF_HEAD, END_OF_TABLE, Frame, Writer};
use crate::text::html::push_escaped;
use crate::text::link::{Link, judge};

/// Deeper than this, containers and spans lose their tags and keep their words.
const MAX_DEPTH: usize = 48;

impl Writer<'_> {
    /// Begins what does not belong in a table.
    pub(super) fn stray(&mut self) {
        self.frames.push(Frame::Stray { text: self.out.len() });
    }

    /// Opens an element, unless too many are open.
    pub(super) fn open(&mut self, tag: &'static str, close: &'static str) -> Frame {
        if self.frames.len() >= MAX_DEPTH {
            return Frame::Silent;
        }
        self.out.push_str(tag);
        Frame::Open(close)
    }

    /// Opens a part of an element, if that was opened.
    pub(super) fn part(&mut self, tag: &'static str, close: &'static str) -> Frame {
        if !matches!(self.frames.last(), Some(Frame::Open(_))) {
            return Frame::Silent;
        }
        self.out.push_str(tag);
        Frame::Open(close)
    }

    /// Opens a list with numbers.
    pub(super) fn ordered(&mut self, start: u64) -> Frame {
        let frame = self.open("<ol", "</ol>\n");
        if matches!(frame, Frame::Open(_)) {
            if start != 1 {
                _ = write!(self.out, " start=\"{start}\"");
            }
            self.out.push_str(">\n");
        }
        frame
    }

    /// Opens a block of code, which scrolls sideways also by keyboard.
    pub(super) fn code_block(&mut self, language: Option<&str>) -> Frame {
        self.out.push_str("<pre tabindex=\"0\"><code");
        if let Some(language) = language {
            self.out.push_str(" class=\"language-");
            push_escaped(&mut self.out, language);
            self.out.push('"');
        }
        self.out.push('>');
        self.code = Some(String::new());
        Frame::Code { language: language.unwrap_or_default().to_owned() }
    }

    /// Begins a heading; its tag needs its words.
    pub(super) fn heading(&mut self, level: HeadingLevel) -> Frame {
        let level = (level as usize + usize::from(self.options.heading_offset)).min(6);
        self.words = Some(String::new());
        Frame::Heading { level, text: self.out.len() }
    }

    /// Opens a row of a table, if that was opened.
    pub(super) fn row(&mut self, tag: &'static str, close: &'static str) -> Frame {
        self.column = 0;
        if !matches!(self.frames.last(), Some(Frame::Table(END_OF_TABLE))) {
            return Frame::Silent;
        }
        self.out.push_str(tag);
        Frame::Table(close)
    }

    /// Opens a cell of a row, if that was opened.
    pub(super) fn cell(&mut self) -> Frame {
        let Some(Frame::Table(row)) = self.frames.last() else { return Frame::Silent };
        let head = *row == END_OF_HEAD;
        let tag = self.out.len();
        self.out.push_str(if head { "<th scope=\"col\"" } else { "<td" });
        self.out.push_str(match self.columns.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
        self.column += 1;
        let close = if head { "</th>" } else { "</td>" };
        Frame::Cell { tag, text: self.out.len(), close }
    }

    /// Opens a link, or for an image a link to it: a page loads nothing from elsewhere.
    pub(super) fn link(&mut self, address: CowStr, title: &str) -> Frame {
        let allowed =
            if self.links == 0 && self.frames.len() < MAX_DEPTH { judge(&address) } else { None };
        if let Some(link) = &allowed {
            self.links += 1;
            self.out.push_str("<a href=\"");
            push_escaped(&mut self.out, link.href());
            if !title.is_empty() {
                self.out.push_str("\" title=\"");
                push_escaped(&mut self.out, title);
            }
            self.out.push_str(match link {
                Link::Outside(_) => "\" rel=\"noopener noreferrer nofollow ugc\">",
                Link::Mail(_) | Link::Inside(_) => "\">",
            });
        }
        Frame::Link {
            open: allowed.is_some(),
            text: self.out.len(),
            address: address.into_string(),
        }
    }
}
