//! HTML that is known to be safe, because only this module can make it.

use std::fmt;

/// Safe HTML: markup of our own around escaped text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html(String);

impl Html {
    /// A text as HTML that shows it, in element content and in quoted attributes.
    pub fn escape(text: &str) -> Self {
        let mut out = String::with_capacity(text.len());
        push_escaped(&mut out, text);
        Html(out)
    }

    /// Pieces of text, some of them marked with a class of ours.
    pub fn marked<'p>(pieces: impl Iterator<Item = (Option<&'static str>, &'p str)>) -> Self {
        let mut out = String::new();
        for (class, text) in pieces {
            if let Some(class) = class {
                out.push_str("<span class=\"");
                push_escaped(&mut out, class);
                out.push_str("\">");
            }
            push_escaped(&mut out, text);
            if class.is_some() {
                out.push_str("</span>");
            }
        }
        Html(out)
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML, owned.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Is there nothing to show?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes what [`super::writer`] wrote.
    pub(super) fn written(html: String) -> Self {
        Html(html)
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Appends a text escaped for element content and quoted attributes; characters that XML
/// forbids become U+FFFD, so that feeds may carry the result.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(needs_escape) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let mut chars = after.chars();
        out.push_str(match chars.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            _ => "\u{FFFD}",
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
}

fn needs_escape(c: char) -> bool {
    matches!(
        c,
        '&' | '<' | '>' | '"' | '\'' | '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}'
            | '\u{FFFE}' | '\u{FFFF}'
    )
}
