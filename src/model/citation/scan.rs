//! Tokens to parts: which of them are units, numbers, values, separators and laws.

mod bracket;
mod letter;
mod number;
mod refuse;

use std::ops::Range;

use super::LawNames;
use super::error::CitationError;
use super::lexicon::{self, Meaning};
use super::token::{Token, TokenKind};

/// A meaningful piece of a citation.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub kind: PartKind,
    pub span: Range<usize>,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    /// `Art.`
    Unit,
    /// §: a unit, or a paragraph after an article.
    Sign,
    /// A number without brackets, as written: `6`, `6.1.f`, `12-14`, `L. 34-5`.
    Number(String),
    /// A level in brackets, or a letter.
    Value(String),
    /// What the next number or letter is.
    Marker {
        marker: Marker,
        plural: bool,
    },
    Comma,
    And,
    To,
    /// Place of the law.
    Law(usize),
}

/// The word before a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Paragraph,
    Point,
    /// `no.`, and the ° of `3°`.
    Number,
    /// § after an article.
    Sign,
}

/// Reads all tokens.
///
/// # Errors
/// Text that is no part of a citation, and brackets without a partner.
pub(super) fn scan(
    text: &str,
    tokens: &[Token<'_>],
    laws: &LawNames,
) -> Result<Vec<Part>, CitationError> {
    let foreign =
        |token: &Token<'_>| !token.folded.is_ascii() && lexicon::meaning(&token.folded).is_some();
    let translated = tokens.iter().any(foreign);
    let mut scanner =
        Scanner { text, tokens, laws, at: 0, parts: Vec::new(), translated, unit: "" };
    while scanner.at < tokens.len() {
        scanner.step()?;
    }
    Ok(scanner.parts)
}

struct Scanner<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    laws: &'a LawNames,
    at: usize,
    parts: Vec<Part>,
    /// Whether Greek or Bulgarian words of citations occur, so that their letters are points.
    translated: bool,
    /// The last word for a unit: it tells the language of the word `a`.
    unit: &'a str,
}

impl<'a> Scanner<'a> {
    fn step(&mut self) -> Result<(), CitationError> {
        if self.law()? {
            return Ok(());
        }
        let Some(token) = self.tokens.get(self.at) else {
            return Ok(());
        };
        match token.kind {
            TokenKind::Dot | TokenKind::Ordinal | TokenKind::Apostrophe => self.at += 1,
            TokenKind::Comma => self.push(PartKind::Comma, 1),
            TokenKind::Ampersand => self.push(PartKind::And, 1),
            TokenKind::Dash { .. } if self.last_is_law() => self.at += 1,
            TokenKind::Dash { .. } => self.push(PartKind::To, 1),
            TokenKind::Colon if self.last_is_law() => self.at += 1,
            TokenKind::Slash if self.last() == Some(&PartKind::And) => self.at += 1,
            TokenKind::Sign => self.sign(),
            TokenKind::Number => self.number()?,
            TokenKind::Open => self.bracket()?,
            TokenKind::Close => return Err(self.unbalanced(self.at, "(")),
            TokenKind::Word => self.word()?,
            TokenKind::Colon | TokenKind::Slash | TokenKind::Other => return Err(self.unknown()),
        }
        Ok(())
    }

    fn law(&mut self) -> Result<bool, CitationError> {
        let Some((named, length)) = self.laws.name_at(self.tokens, self.at) else {
            return Ok(false);
        };
        let [law] = *named else {
            return Err(self.shared_name(named, length));
        };
        if self.last() == Some(&PartKind::To) {
            self.parts.pop();
        }
        self.push(PartKind::Law(law), length);
        Ok(true)
    }

    fn sign(&mut self) {
        if self.last() == Some(&PartKind::Sign) {
            self.at += 1;
        } else {
            self.push(PartKind::Sign, 1);
        }
    }

    fn word(&mut self) -> Result<(), CitationError> {
        if let Some((meaning, length)) = self.phrase() {
            let kind = if meaning == Meaning::And { PartKind::And } else { PartKind::To };
            self.push(kind, length);
            return Ok(());
        }
        let token = &self.tokens[self.at];
        if token.text == "à" || token.text == "À" {
            self.push(PartKind::To, 1);
            return Ok(());
        }
        if token.folded.chars().count() == 1 || self.is_level_word(token) {
            return self.letter();
        }
        let abbreviated = self.kind_at(self.at + 1) == Some(TokenKind::Dot);
        match token.folded.as_str() {
            "alinea" if token.text.contains(['é', 'É']) => {
                self.marker(Marker::Paragraph, false);
                return Ok(());
            }
            "al" if abbreviated => {
                self.marker(Marker::Paragraph, false);
                return Ok(());
            }
            "ss" if !self.last_is_level() && self.number_follows(1) => {
                self.push(PartKind::Unit, 1);
                return Ok(());
            }
            _ => {}
        }
        match lexicon::meaning(&token.folded) {
            Some(meaning) => self.meant(meaning),
            None => Err(self.unknown()),
        }
    }

    fn meant(&mut self, meaning: Meaning) -> Result<(), CitationError> {
        let token = &self.tokens[self.at];
        match meaning {
            Meaning::Unit if self.act_follows() => return Err(self.unknown()),
            Meaning::Unit => {
                self.unit = &token.folded;
                // Hungarian puts the unit after the number: `6. cikk`.
                let behind = token.folded.starts_with("cikk") && self.last_is_level();
                if behind { self.at += 1 } else { self.push(PartKind::Unit, 1) }
            }
            Meaning::Paragraph { plural } => self.marker(Marker::Paragraph, plural),
            Meaning::Point { plural } => self.marker(Marker::Point, plural),
            Meaning::Number if self.number_follows(1) => self.marker(Marker::Number, false),
            Meaning::Number | Meaning::Filler => self.at += 1,
            Meaning::Dropped => self.drop_sentence(),
            Meaning::Ordinal if self.meaning_at(self.at + 1) == Some(Meaning::Dropped) => {
                self.at += 2
            }
            Meaning::Ordinal => return Err(self.unknown()),
            Meaning::And => self.push(PartKind::And, 1),
            Meaning::To => self.push(PartKind::To, 1),
            Meaning::Open => return Err(self.open_ended()),
            Meaning::NotAProvision => return Err(self.not_a_provision()),
        }
        Ok(())
    }

    /// `Regulation (EU) 2025/1`, `Regulation 910/2014`: a law by its kind, not a unit.
    fn act_follows(&self) -> bool {
        let next = |ahead: usize| self.tokens.get(self.at + ahead);
        let union = |t: &Token<'_>| matches!(t.folded.as_str(), "eu" | "ec" | "eg" | "ce" | "ue");
        let numbered = next(1).is_some_and(|t| t.kind == TokenKind::Number && t.text.len() > 2)
            && next(2).is_some_and(|t| t.kind == TokenKind::Slash)
            && next(3).is_some_and(|t| t.kind == TokenKind::Number && t.text.len() > 2);
        numbered || next(1).is_some_and(|t| t.kind == TokenKind::Open) && next(2).is_some_and(union)
    }

    fn drop_sentence(&mut self) {
        self.at += 1;
        while matches!(self.kind_at(self.at), Some(TokenKind::Dot)) {
            self.at += 1;
        }
        if self.kind_at(self.at) == Some(TokenKind::Number) {
            self.at += 1;
        }
    }

    fn marker(&mut self, marker: Marker, plural: bool) {
        // Hungarian puts it behind: `(1) bekezdés`.
        let behind =
            ["bekezd", "pont"].iter().any(|stem| self.tokens[self.at].folded.starts_with(stem));
        let token = &self.tokens[self.at];
        if behind && self.last_is_level() && token.folded != "ponto" {
            self.at += 1;
        } else {
            self.push(PartKind::Marker { marker, plural }, 1);
        }
    }

    /// The phrase that begins here, such as `i.V.m.`, and its tokens.
    fn phrase(&self) -> Option<(Meaning, usize)> {
        let ahead = &self.tokens[self.at..(self.at + 12).min(self.tokens.len())];
        let words = ahead.iter().enumerate().filter(|(_, token)| token.kind != TokenKind::Dot);
        let (meaning, length) =
            lexicon::phrase(words.clone().map(|(_, token)| token.folded.as_str()))?;
        let (last, _) = words.clone().nth(length.checked_sub(1)?)?;
        Some((meaning, last + 1))
    }

    /// Takes so many tokens for a part; none for one that is only implied.
    fn push(&mut self, kind: PartKind, length: usize) {
        let taken = self.tokens.get(self.at..self.at + length).unwrap_or_default();
        let here = self.tokens.get(self.at).map_or(self.text.len(), |token| token.span.start);
        let end = taken.last().map_or(here, |token| token.span.end);
        self.parts.push(Part { kind, span: here..end });
        self.at += length;
    }

    fn last(&self) -> Option<&PartKind> {
        self.parts.last().map(|part| &part.kind)
    }

    fn last_is_law(&self) -> bool {
        matches!(self.last(), Some(PartKind::Law(_)))
    }

    fn last_is_level(&self) -> bool {
        matches!(self.last(), Some(PartKind::Number(_) | PartKind::Value(_)))
    }

    fn kind_at(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn meaning_at(&self, at: usize) -> Option<Meaning> {
        lexicon::meaning(&self.tokens.get(at)?.folded)
    }

    /// Whether a number follows after `ahead` tokens, dots, º and the o of `n.o` passed over.
    fn number_follows(&self, ahead: usize) -> bool {
        let skipped = |t: &&Token<'_>| {
            matches!(t.kind, TokenKind::Dot | TokenKind::Ordinal) || (t.glued && t.folded == "o")
        };
        let mut rest = self.tokens.iter().skip(self.at + ahead).skip_while(skipped);
        rest.next().is_some_and(|token| token.kind == TokenKind::Number)
    }
}
