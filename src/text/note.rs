//! Footnotes: numbered as they are referred to, listed at the end.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::html::push_escaped;

/// The footnotes of one text.
#[derive(Default)]
pub(super) struct Notes {
    /// Number and count of references, by folded label.
    seen: HashMap<String, Seen>,
    /// Label and HTML of each definition, as they stand in the text.
    written: Vec<(String, String)>,
}

#[derive(Clone, Copy)]
struct Seen {
    number: usize,
    references: usize,
}

impl Notes {
    /// Counts one more reference to a footnote and writes it; as a link where one may stand.
    pub(super) fn refer(&mut self, out: &mut String, label: &str, prefix: &str, link: bool) {
        let next = self.seen.len() + 1;
        let seen = self.seen.entry(fold(label)).or_insert(Seen { number: next, references: 0 });
        if !link {
            // Writing to a String cannot fail.
            _ = write!(out, "<sup>{}</sup>", seen.number);
            return;
        }
        seen.references += 1;
        let Seen { number, references } = *seen;
        out.push_str("<sup><a href=\"#");
        push_escaped(out, prefix);
        _ = write!(out, "fn_{number}\" id=\"");
        push_escaped(out, prefix);
        _ = write!(out, "fnref_{number}_{references}\">{number}</a></sup>");
    }

    /// Keeps a definition for the list.
    pub(super) fn define(&mut self, label: &str, html: String) {
        self.written.push((fold(label), html));
    }

    /// Writes the list. Definitions that nothing refers to come last: their words are not lost.
    pub(super) fn list(mut self, out: &mut String, prefix: &str) {
        if self.written.is_empty() {
            return;
        }
        let mut numbered = Vec::with_capacity(self.written.len());
        let mut next = self.seen.len();
        for (label, html) in self.written {
            // Of two with one label the first is referred to, and the second is left over.
            let seen = self.seen.remove(&label).unwrap_or_else(|| {
                next += 1;
                Seen { number: next, references: 0 }
            });
            numbered.push((seen, html));
        }
        numbered.sort_by_key(|(seen, _)| seen.number);
        out.push_str("<section class=\"footnotes\">\n<ol>\n");
        for (seen, html) in numbered {
            item(out, seen, &html, prefix);
        }
        out.push_str("</ol>\n</section>\n");
    }
}

fn item(out: &mut String, Seen { number, references }: Seen, html: &str, prefix: &str) {
    _ = write!(out, "<li value=\"{number}\" id=\"");
    push_escaped(out, prefix);
    _ = write!(out, "fn_{number}\">\n{html}");
    for reference in 1..=references {
        out.push_str("<a href=\"#");
        push_escaped(out, prefix);
        _ = write!(out, "fnref_{number}_{reference}\">↩");
        if reference > 1 {
            _ = write!(out, "<sup>{reference}</sup>");
        }
        out.push_str("</a>\n");
    }
    out.push_str("</li>\n");
}

/// Labels are equal whatever their case: `ẞ`, `ß` and `ss` are one.
fn fold(label: &str) -> String {
    label.to_lowercase().to_uppercase()
}
