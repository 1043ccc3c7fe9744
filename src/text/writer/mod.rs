//! Events of Markdown in, safe HTML out.

mod close;
mod open;

use pulldown_cmark::{Alignment, CowStr, Event, LinkType, Tag};

use super::heading::Ids;
use super::html::{Html, push_escaped};
use super::note::Notes;
use super::{MarkdownOptions, code};

const END_OF_HEAD: &str = "</tr>\n</thead>\n<tbody>\n";
const END_OF_TABLE: &str = "</tbody>\n</table>\n</div>\n";

/// Writes one text; `spare` is how many empty table cells it may hold.
pub(super) fn write<'e>(
    events: impl Iterator<Item = Event<'e>>,
    options: &MarkdownOptions,
    spare: usize,
) -> Html {
    let mut writer = Writer {
        options,
        out: String::new(),
        frames: Vec::new(),
        links: 0,
        words: None,
        code: None,
        ids: Ids::default(),
        notes: Notes::default(),
        columns: Vec::new(),
        column: 0,
        spare,
        strays: String::new(),
    };
    for event in events {
        writer.event(event);
    }
    let mut out = writer.out;
    writer.notes.list(&mut out, options.id_prefix);
    Html::written(out)
}

/// What an end event ends.
enum Frame {
    /// Nothing was opened.
    Silent,
    /// An element, with its closing tag.
    Open(&'static str),
    /// A link, opened or not, whose words begin at `text`, and its address.
    Link { open: bool, text: usize, address: String },
    /// A heading whose HTML begins at `text`.
    Heading { level: usize, text: usize },
    /// A footnote whose HTML begins at `text`.
    Note { label: String, text: usize },
    /// Code, with the name of its language or nothing.
    Code { language: String },
    /// A table or a row, with its closing tags: only rows and cells stand in it.
    Table(&'static str),
    /// Something else that the parser left in a table; its HTML begins at `text`.
    Stray { text: usize },
    /// A table cell: where its tag and its words begin.
    Cell { tag: usize, text: usize, close: &'static str },
}

struct Writer<'o> {
    options: &'o MarkdownOptions<'o>,
    out: String,
    frames: Vec<Frame>,
    /// How many links are open: there is none within a link.
    links: usize,
    /// The words of the open heading.
    words: Option<String>,
    /// The open code block, as far as it has been read.
    code: Option<String>,
    ids: Ids,
    notes: Notes,
    columns: Vec<Alignment>,
    column: usize,
    /// How many more empty cells a table may have. The parser fills short rows up, so that a
    /// few bytes could ask for a quarter of a million cells.
    spare: usize,
    /// What stood in a table outside its cells, to be written behind it. When a table is too
    /// large, pulldown-cmark 0.13.6 leaves it unclosed and what follows stands in it.
    strays: String,
}

impl Writer<'_> {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            event if matches!(self.frames.last(), Some(Frame::Table(_))) => {
                self.stray();
                self.leaf(event);
                self.end();
            }
            event => self.leaf(event),
        }
    }

    fn leaf(&mut self, event: Event) {
        match event {
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.text(&text),
            Event::Code(text) => {
                self.out.push_str("<code>");
                self.text(&text);
                self.out.push_str("</code>");
            }
            Event::FootnoteReference(label) => {
                let link = self.links == 0;
                self.notes.refer(&mut self.out, &label, self.options.id_prefix, link);
            }
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::Start(_) | Event::End(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            code.push_str(text);
            return;
        }
        push_escaped(&mut self.out, text);
        if let Some(words) = &mut self.words {
            words.push_str(text);
        }
    }

    fn start(&mut self, tag: Tag) {
        let of_table = matches!(tag, Tag::TableHead | Tag::TableRow | Tag::TableCell);
        if !of_table && matches!(self.frames.last(), Some(Frame::Table(_))) {
            self.stray();
        }
        let frame = match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.open("<p>", "</p>\n"),
            Tag::BlockQuote(_) => self.open("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock(kind) => self.code_block(code::language(&kind)),
            Tag::List(None) => self.open("<ul>\n", "</ul>\n"),
            Tag::List(Some(start)) => self.ordered(start),
            Tag::Item => self.part("<li>", "</li>\n"),
            Tag::Heading { level, .. } => self.heading(level),
            Tag::FootnoteDefinition(label) => {
                Frame::Note { label: label.into_string(), text: self.out.len() }
            }
            Tag::Table(columns) => {
                self.columns = columns;
                match self.open("<div class=\"table\" tabindex=\"0\">\n<table>\n", END_OF_TABLE) {
                    Frame::Open(close) => Frame::Table(close),
                    frame => frame,
                }
            }
            Tag::TableHead => self.row("<thead>\n<tr>", END_OF_HEAD),
            Tag::TableRow => self.row("<tr>", "</tr>\n"),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.open("<em>", "</em>"),
            Tag::Strong => self.open("<strong>", "</strong>"),
            Tag::Strikethrough => self.open("<del>", "</del>"),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(CowStr::from(format!("mailto:{dest_url}")), "")
            }
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                self.link(dest_url, &title)
            }
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => Frame::Silent,
        };
        self.frames.push(frame);
    }
}
