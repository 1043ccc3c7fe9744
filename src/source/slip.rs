//! What beginners in YAML write, told in their words: which rule of YAML a line breaks, and how it
//! is written instead.

use super::refusal::{Reason, Refusal};

/// A usual slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// `key: a text: with a colon`, and the line in quotes.
    Colon(String),
    /// A tab for indentation.
    Tab,
    /// A text that begins with a sign which YAML keeps for itself.
    Sign(char),
    /// A text that begins with `- `.
    Hyphen,
    /// A quotation mark within quotation marks.
    QuoteWithin,
    /// A quotation mark that is never closed.
    Unclosed,
}

impl Slip {
    /// What is wrong, and what to do.
    pub fn words(&self) -> (String, String) {
        let (message, help) = match self {
            Slip::Colon(line) => ("a text with `: ` in it stands in quotes", format!("write `{line}`")),
            Slip::Tab => {
                ("a tab stands where YAML wants spaces", "use spaces, not tabs".to_owned())
            }
            Slip::Sign(sign) => {
                let sign = if *sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
                let message = format!("a text that begins with {sign} stands in quotes");
                return (message, "put quotes around the whole text".to_owned());
            }
            Slip::Hyphen => (
                "a text that begins with `- ` stands in quotes, and a list on lines of its own",
                "put quotes around the text, or begin a new line before the first `-`".to_owned(),
            ),
            Slip::QuoteWithin => (
                "the quotes end before the text does",
                "write `''` for an apostrophe within single quotes, `\\\"` for one within double quotes".to_owned(),
            ),
            Slip::Unclosed => {
                ("a quote is opened here and never closed", "close it at the end of the text".to_owned())
            }
        };
        (message.to_owned(), help)
    }
}

/// Tells a syntax error as the slip that it comes from, where that can be known.
pub(super) fn told(text: &str, refusal: Refusal) -> Refusal {
    let Reason::Syntax(words) = &refusal.reason else { return refusal };
    let at = text.floor_char_boundary(refusal.span.start.min(text.len()));
    let slip = if words.contains("mapping values are not allowed") {
        quoted_line(text, at).map(Slip::Colon)
    } else if words.contains("tab") && (words.contains("tabs") || words.contains("a tab")) {
        Some(Slip::Tab)
    } else if words.contains("unexpected character") {
        text[at..].chars().next().map(Slip::Sign)
    } else if words.contains("block sequence entries are not allowed") {
        Some(Slip::Hyphen)
    } else if words.contains("invalid trailing content after") {
        Some(Slip::QuoteWithin)
    } else if words.contains("unclosed quote") {
        Some(Slip::Unclosed)
    } else {
        None
    };
    match slip {
        Some(slip) => Refusal { reason: Reason::Slip(slip), ..refusal },
        None => refusal,
    }
}

/// The line at a place with its text in double quotes: what stands after the first `: `.
fn quoted_line(text: &str, at: usize) -> Option<String> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next()?.trim();
    let (key, value) = line.split_once(": ")?;
    // A second colon on the line: else the fault lies in the lines above.
    if !value.contains(':') || key.contains(['"', '\'', '{', '[']) || line.len() > 200 {
        return None;
    }
    let curly = |c: char| matches!(c, '“' | '”' | '„' | '‟' | '"' | ' ');
    let value = value.trim_matches(curly).replace('\\', "\\\\").replace('"', "\\\"");
    Some(format!("{key}: \"{value}\""))
}
