//! Text to tokens: words, numbers, brackets and separators, each with its place.

use std::ops::Range;

use super::error::{CitationError, CitationErrorKind as Kind, quote};
use super::fold::fold;
use super::lookalike;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Number,
    Open,
    Close,
    Comma,
    Ampersand,
    Dot,
    /// A hyphen; a dash (`–`) where `wide`.
    Dash {
        wide: bool,
    },
    Slash,
    Colon,
    /// §
    Sign,
    /// The º and ° of `6.º` and `n°`.
    Ordinal,
    Apostrophe,
    Other,
}

/// A piece of the text.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub kind: TokenKind,
    pub text: &'t str,
    /// The text without case and accents.
    pub folded: String,
    pub span: Range<usize>,
    /// Whether no space stands before it.
    pub glued: bool,
}

/// Tokens of a text.
///
/// # Errors
/// Control and invisible characters, and words that mix Latin letters with look-alikes.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, CitationError> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut glued = false;
    while let Some((start, c)) = rest.next() {
        if is_invisible(c) {
            return Err(invisible(c, start));
        }
        if c.is_whitespace() {
            glued = false;
            continue;
        }
        let kind = kind(c);
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            if !continues(kind, next) {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let piece = &text[start..end];
        if kind == TokenKind::Word {
            refuse_mixed(piece, start)?;
        }
        found.push(Token { kind, text: piece, folded: fold(piece), span: start..end, glued });
        glued = true;
    }
    Ok(found)
}

fn kind(c: char) -> TokenKind {
    match c {
        '0'..='9' => TokenKind::Number,
        '(' => TokenKind::Open,
        ')' => TokenKind::Close,
        ',' | ';' | '|' => TokenKind::Comma,
        '&' | '+' => TokenKind::Ampersand,
        '.' => TokenKind::Dot,
        '-' | '\u{2010}' | '\u{2011}' => TokenKind::Dash { wide: false },
        '\u{2012}'..='\u{2015}' | '\u{2212}' => TokenKind::Dash { wide: true },
        '/' => TokenKind::Slash,
        ':' => TokenKind::Colon,
        '§' => TokenKind::Sign,
        'º' | 'ª' | '°' => TokenKind::Ordinal,
        '\'' | '’' | '´' | 'ʼ' => TokenKind::Apostrophe,
        _ if c.is_alphabetic() => TokenKind::Word,
        _ => TokenKind::Other,
    }
}

fn continues(kind: TokenKind, next: char) -> bool {
    match kind {
        TokenKind::Number => next.is_ascii_digit(),
        TokenKind::Word => {
            self::kind(next) == TokenKind::Word || ('\u{300}'..='\u{36f}').contains(&next)
        }
        _ => false,
    }
}

fn is_invisible(c: char) -> bool {
    let formatting = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}');
    formatting || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

fn invisible(c: char, start: usize) -> CitationError {
    let sort = if c.is_control() { "a control character" } else { "an invisible character" };
    let message = format!("the citation holds {sort}, U+{:04X}", u32::from(c));
    CitationError::new(Kind::Invisible, start..start + c.len_utf8(), message)
        .with_help("type the citation anew; such characters come along when text is pasted")
}

fn refuse_mixed(word: &str, start: usize) -> Result<(), CitationError> {
    if !word.contains(|c: char| c.is_ascii_alphabetic()) {
        return Ok(());
    }
    match word.char_indices().find_map(|(at, c)| Some((at, c, lookalike::latin(c)?))) {
        Some((at, c, latin)) => Err(look_alike(word, start + at, c, latin)),
        None => Ok(()),
    }
}

/// The refusal of a letter that only looks Latin.
pub(super) fn look_alike(word: &str, at: usize, c: char, latin: char) -> CitationError {
    let message = format!(
        "in {} the `{c}` is a {} letter (U+{:04X}) that looks like the Latin `{latin}`",
        quote(word),
        lookalike::script(c),
        u32::from(c)
    );
    CitationError::new(Kind::LookAlike, at..at + c.len_utf8(), message)
        .with_help(format!("type it anew with the Latin `{latin}`"))
}
