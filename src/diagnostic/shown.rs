//! A diagnostic at its line and column, ready to be printed.

use std::ops::Range;

use super::Diagnostic;

/// A diagnostic whose symbolic place has been found in the text of its file.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// What is shown.
    pub diagnostic: &'a Diagnostic,
    /// The file, relative to the root, with `/` between its parts.
    pub file: &'a str,
    /// The text of the file.
    pub text: &'a str,
    /// The bytes meant.
    pub span: Range<usize>,
    /// Where they stand.
    pub region: Region,
    /// The field path as a person writes it; empty for the whole file.
    pub path: String,
    /// Other places that belong to it.
    pub related: Vec<Beside<'a>>,
}

/// Another place that belongs to a diagnostic.
#[derive(Clone, Debug)]
pub struct Beside<'a> {
    /// The file.
    pub file: &'a str,
    /// The text of the file.
    pub text: &'a str,
    /// The bytes meant.
    pub span: Range<usize>,
    /// Where they stand.
    pub region: Region,
    /// What it is, in a few words.
    pub label: &'a str,
}

/// A line and a column, both from 1; columns count characters.
pub type Position = (usize, usize);

/// Lines and columns of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Of the first byte.
    pub start: Position,
    /// Just after the last byte.
    pub end: Position,
}

/// Where the lines of a text begin, found once for all its diagnostics.
#[derive(Clone, Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Lines {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Lines(std::iter::once(0).chain(after.map(|(at, _)| at + 1)).collect())
    }

    /// Where a span of the same text stands.
    pub fn region(&self, text: &str, span: &Range<usize>) -> Region {
        let end = span.end.max(span.start);
        Region { start: self.position(text, span.start), end: self.position(text, end) }
    }

    fn position(&self, text: &str, at: usize) -> Position {
        let at = text.floor_char_boundary(at.min(text.len()));
        let line = self.0.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.0.get(line)).copied().unwrap_or(0);
        (line, text[start..at].chars().count() + 1)
    }
}

impl Shown<'_> {
    /// What stays the same when lines above have come or gone: rule, file, field and message.
    pub fn fingerprint(&self) -> String {
        let parts = [self.diagnostic.code.name, self.file, &self.path, &self.diagnostic.message];
        blake3::hash(parts.join("\0").as_bytes()).to_hex()[..32].to_owned()
    }

    /// Message, help and code on one line, safe to print: where a host shows nothing else of it.
    pub(super) fn sentence(&self) -> String {
        let Diagnostic { message, code, .. } = self.diagnostic;
        let help = self.diagnostic.help.as_deref().map(|help| format!("; {help}"));
        single_line(&format!("{message}{} [{}]", help.unwrap_or_default(), code.name))
    }

    /// Line and column of the first byte.
    pub fn start(&self) -> Position {
        self.region.start
    }

    /// Line and column just after the last byte.
    pub fn end(&self) -> Position {
        self.region.end
    }
}

/// The text on one line, with control and direction-changing characters made visible.
///
/// Names of files and words of content come from strangers: printed raw they could move the
/// cursor, recolour the terminal, or forge a command of a CI system.
pub fn single_line(text: &str) -> String {
    single_line_with(text, &mut [])
}

/// The same; each of these places of the text, in ascending order, becomes its place in the result.
pub(super) fn single_line_with(text: &str, places: &mut [usize]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut place = 0;
    for (at, c) in text.char_indices() {
        while let Some(here) = places.get_mut(place).filter(|here| **here <= at) {
            *here = out.len();
            place += 1;
        }
        match c {
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || is_bidi_control(c) => out.extend(c.escape_unicode()),
            '#' if ends_command_sign(text, at) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    places.iter_mut().skip(place).for_each(|here| *here = out.len());
    out
}

/// Whether the `#` at a place is the second of `##[` or `##vso[`: runners of GitHub Actions and of
/// Azure Pipelines act on these wherever they stand in a line.
fn ends_command_sign(text: &str, at: usize) -> bool {
    let word = text[at + 1..].trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    text[..at].ends_with('#') && word.starts_with('[')
}

/// JSON that says the same and holds no command of a CI system: in it, `##` is always within a text.
pub(super) fn without_commands(json: &str) -> String {
    json.replace("##", "#\\u0023")
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
