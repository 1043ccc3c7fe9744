//! What stands in brackets: `(1)`, `(f)`, `(1a)`, `(a, c)`, `(4-6)`, `(lit. f)`, or the law again.

use super::{PartKind, Scanner};
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind};
use crate::model::citation::lexicon::{self, Meaning};
use crate::model::citation::token::{Token, TokenKind};

impl Scanner<'_> {
    /// Reads from an opening bracket to its partner.
    pub(super) fn bracket(&mut self) -> Result<(), CitationError> {
        let open = self.at;
        if self.bracketed_law() {
            return Ok(());
        }
        let first = self.parts.len();
        self.at += 1;
        loop {
            self.skip_marker();
            if !self.bracketed_value() {
                return Err(self.bad_bracket(open));
            }
            let Some(token) = self.tokens.get(self.at) else {
                return Err(self.unbalanced(open, ")"));
            };
            match (token.kind, lexicon::meaning(&token.folded)) {
                (TokenKind::Close, _) => {
                    self.close(first, open);
                    return Ok(());
                }
                (TokenKind::Comma, _) => self.push(PartKind::Comma, 1),
                (TokenKind::Ampersand, _) | (_, Some(Meaning::And)) => self.push(PartKind::And, 1),
                (TokenKind::Dash { .. }, _) | (_, Some(Meaning::To)) => self.push(PartKind::To, 1),
                _ => return Err(self.bad_bracket(open)),
            }
        }
    }

    /// Takes the closing bracket, and both into the places of the values between them.
    fn close(&mut self, first: usize, open: usize) {
        let span = self.tokens[open].span.start..self.tokens[self.at].span.end;
        if let Some(part) = self.parts.get_mut(first) {
            part.span.start = span.start;
        }
        if let Some(part) = self.parts.last_mut() {
            part.span.end = span.end;
        }
        self.at += 1;
    }

    /// `code des postes (CPCE)`, `Art. 6 (GDPR)`.
    fn bracketed_law(&mut self) -> bool {
        let Some(([law], length)) = self.laws.name_at(self.tokens, self.at + 1) else {
            return false;
        };
        let (law, close) = (*law, self.at + 1 + length);
        if self.kind_at(close) != Some(TokenKind::Close) {
            return false;
        }
        if self.last() == Some(&PartKind::Law(law)) {
            self.at = close + 1;
        } else {
            self.push(PartKind::Law(law), length + 2);
        }
        true
    }

    fn skip_marker(&mut self) {
        let closes = self.kind_at(self.at + 1) == Some(TokenKind::Close);
        let marks = |meaning| {
            matches!(meaning, Meaning::Paragraph { .. } | Meaning::Point { .. } | Meaning::Number)
        };
        if self.meaning_at(self.at).is_some_and(marks) && !closes {
            self.at += 1;
            while self.kind_at(self.at) == Some(TokenKind::Dot) {
                self.at += 1;
            }
        }
    }

    fn bracketed_value(&mut self) -> bool {
        let Some(token) = self.tokens.get(self.at) else {
            return false;
        };
        let next = self.tokens.get(self.at + 1);
        let suffix = next.filter(|t| t.glued && t.kind == TokenKind::Word && is_suffix(t));
        let (value, length) = match (token.kind, suffix) {
            (TokenKind::Number, None) => (short_number(token.text), 1),
            (TokenKind::Number, Some(suffix)) => {
                (short_number(token.text).map(|number| number + suffix.text), 2)
            }
            (TokenKind::Word, _) => (self.level_word(token), 1),
            _ => (None, 1),
        };
        let Some(value) = value else { return false };
        self.push(PartKind::Value(value), length);
        while matches!(self.kind_at(self.at), Some(TokenKind::Dot | TokenKind::Ordinal)) {
            self.at += 1;
        }
        true
    }

    fn bad_bracket(&self, open: usize) -> CitationError {
        let rest = &self.tokens[open + 1..];
        let close = rest.iter().position(|token| token.kind == TokenKind::Close);
        let Some(length) = close else {
            return self.unbalanced(open, ")");
        };
        let span = self.tokens[open].span.start..self.tokens[open + 1 + length].span.end;
        self.error(Kind::Unexpected, span, "is neither a paragraph nor a point")
            .with_help("in brackets stand a number or a letter: `(1)`, `(f)`")
    }
}

fn is_suffix(token: &Token<'_>) -> bool {
    token.folded.chars().count() == 1 && token.text.is_ascii()
        || lexicon::is_latin_numeral(&token.folded)
}

/// A number of at most five digits, without leading zeros.
pub(super) fn short_number(digits: &str) -> Option<String> {
    let trimmed = digits.trim_start_matches('0');
    let number = if trimmed.is_empty() { "0" } else { trimmed };
    (number.len() <= 5).then(|| number.to_owned())
}
