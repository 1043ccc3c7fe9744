//! What is written when an element ends.

use std::fmt::Write as _;
use std::mem;

use super::{END_OF_TABLE, Frame, Writer};
use crate::text::highlight::push_marked;
use crate::text::html::push_escaped;

impl Writer<'_> {
    /// Ends what began last.
    pub(super) fn end(&mut self) {
        let frame = self.frames.pop();
        self.close(frame);
        if matches!(self.frames.last(), Some(Frame::Stray { .. })) {
            let stray = self.frames.pop();
            self.close(stray);
        }
    }

    fn close(&mut self, frame: Option<Frame>) {
        match frame {
            None | Some(Frame::Silent) => {}
            Some(Frame::Open(close)) => self.out.push_str(close),
            Some(Frame::Code { language }) => {
                let code = self.code.take().unwrap_or_default();
                push_marked(&mut self.out, &language, &code);
                self.out.push_str("</code></pre>\n");
            }
            Some(Frame::Table(close)) => {
                self.out.push_str(close);
                if close == END_OF_TABLE {
                    self.out.push_str(&mem::take(&mut self.strays));
                }
            }
            Some(Frame::Stray { text }) => {
                let html = self.out.split_off(text);
                self.strays.push_str(&html);
            }
            Some(Frame::Link { open, text, address }) => {
                // A link without words shows its address.
                if self.out.len() == text {
                    self.text(&address);
                }
                if open {
                    self.links -= 1;
                    self.out.push_str("</a>");
                }
            }
            Some(Frame::Heading { level, text }) => {
                let html = self.out.split_off(text);
                _ = write!(self.out, "<h{level} id=\"");
                push_escaped(&mut self.out, self.options.id_prefix);
                let id = self.ids.of(&self.words.take().unwrap_or_default());
                push_escaped(&mut self.out, &id);
                _ = writeln!(self.out, "\">{html}</h{level}>");
            }
            Some(Frame::Note { label, text }) => {
                let html = self.out.split_off(text);
                self.notes.define(&label, html);
            }
            Some(Frame::Cell { tag, text, close }) => {
                if self.out.len() > text {
                    self.out.push_str(close);
                } else if self.spare > 0 {
                    self.spare -= 1;
                    self.out.push_str(close);
                } else {
                    self.out.truncate(tag);
                }
            }
        }
    }
}
