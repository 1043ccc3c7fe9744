//! Canonical YAML: keys in the order of the format, each value in one form; printed without
//! comments, or formatted with them.

mod format;
mod scalar;
mod sheet;
mod trivia;

use super::found::Found;
use super::guard;
use crate::source::spot::Spot;

pub use format::{Formatted, Spell, format, reading};

/// What a piece of printed YAML is, so that a page can mark it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A key with its colon.
    Key,
    /// The sign of a list entry, or of a block text.
    Sign,
    /// A value.
    Value,
    /// Blanks and line ends.
    Space,
}

/// A piece of printed YAML.
pub type Piece = (Part, String);

/// Prints a case file's text canonically: one that the guard let through, and that is not held
/// against serde_yaml again.
pub fn admitted_case(text: &str) -> Option<Vec<Piece>> {
    let found = guard::admitted(text)?;
    Some(print(&found, Spot::case()))
}

/// The printed text.
pub fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|(_, text)| text.as_str()).collect()
}

/// A text as one line: in quotes where it was in quotes or must be, else plainly. In brackets also
/// the signs of brackets need quotes.
pub fn scalar_line(text: &str, quote: Option<char>, in_brackets: bool) -> String {
    match quote {
        Some('\'') if !text.contains(char::is_control) => format!("'{}'", text.replace('\'', "''")),
        Some(_) => scalar::quoted(text),
        None if in_brackets && text.contains([',', '[', ']', '{', '}']) => scalar::quoted(text),
        None => scalar::key(text),
    }
}

fn print(found: &Found, spot: Spot) -> Vec<Piece> {
    let mut printer = Printer { pieces: Vec::new() };
    match found {
        Found::Map(entries) => printer.map(entries, spot, 0, false),
        other => printer.value(other, spot, 0),
    }
    printer.pieces
}

struct Printer {
    pieces: Vec<Piece>,
}

impl Printer {
    fn push(&mut self, part: Part, text: impl Into<String>) {
        self.pieces.push((part, text.into()));
    }

    fn indent(&mut self, depth: usize) {
        self.push(Part::Space, "  ".repeat(depth));
    }

    /// The entries of a map; the first stands on the line that is already begun if `begun`.
    fn map(&mut self, entries: &[(String, Found)], spot: Spot, depth: usize, begun: bool) {
        let mut sorted: Vec<&(String, Found)> = entries.iter().collect();
        // A stable sort: keys that the format does not know stay behind, in their order.
        sorted.sort_by_key(|(key, _)| spot.place(key));
        for (index, (key, value)) in sorted.into_iter().enumerate() {
            if index > 0 || !begun {
                self.indent(depth);
            }
            self.push(Part::Key, format!("{}:", scalar::key(key)));
            self.value(value, spot.below(key), depth);
        }
    }

    /// What follows a key or the sign of an entry, to the end of the line or block.
    fn value(&mut self, value: &Found, spot: Spot, depth: usize) {
        match value {
            Found::Nothing => self.push(Part::Space, "\n"),
            Found::Text(text) => self.scalar(text, depth),
            Found::List(items) if items.is_empty() => self.push(Part::Value, " []\n"),
            Found::Map(entries) if entries.is_empty() => self.push(Part::Value, " {}\n"),
            Found::List(items) => {
                self.push(Part::Space, "\n");
                self.list(items, spot.entry(), depth + 1);
            }
            Found::Map(entries) => {
                self.push(Part::Space, "\n");
                self.map(entries, spot, depth + 1, false);
            }
        }
    }

    fn list(&mut self, items: &[Found], spot: Spot, depth: usize) {
        for item in items {
            self.indent(depth);
            self.push(Part::Sign, "-");
            match item {
                Found::Map(entries) if !entries.is_empty() => {
                    self.push(Part::Space, " ");
                    self.map(entries, spot, depth + 1, true);
                }
                other => self.value(other, spot, depth),
            }
        }
    }

    fn scalar(&mut self, text: &str, depth: usize) {
        self.push(Part::Space, " ");
        match scalar::form(text, depth) {
            scalar::Form::Line(line) => {
                self.push(Part::Value, line);
                self.push(Part::Space, "\n");
            }
            scalar::Form::Block(sign, lines) => {
                self.push(Part::Sign, sign.as_str());
                self.push(Part::Space, "\n");
                for line in lines {
                    if !line.is_empty() {
                        self.indent(depth + 1);
                    }
                    self.push(Part::Value, line);
                    self.push(Part::Space, "\n");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
