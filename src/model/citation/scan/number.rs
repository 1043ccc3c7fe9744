//! Numbers without brackets, with all that belongs to them: `6.1.f`, `39-3`, `2-ter`, `L. 34-5`, `10/2`.

use super::bracket::short_number;
use super::{Marker, PartKind, Scanner};
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind};
use crate::model::citation::lexicon::{self, Meaning};
use crate::model::citation::token::{Token, TokenKind};

impl Scanner<'_> {
    /// Reads a number; one that ends in a closing bracket is a level: `1)`.
    pub(super) fn number(&mut self) -> Result<(), CitationError> {
        let start = self.at;
        let number = self.whole_number()?;
        let closed = self.kind_at(self.at) == Some(TokenKind::Close);
        let dotted = number.contains('.');
        let length = self.at - start + usize::from(closed);
        self.at = start;
        let degree = self.tokens.get(start + 1).is_some_and(|next| next.glued && next.text == "°");
        if degree && matches!(self.last(), Some(PartKind::Comma | PartKind::And)) {
            // Belgian and French acts number points so: `art. 95, § 1er, 3°`.
            self.push(PartKind::Marker { marker: Marker::Number, plural: false }, 0);
        }
        let kind =
            if closed && !dotted { PartKind::Value(number) } else { PartKind::Number(number) };
        self.push(kind, length);
        Ok(())
    }

    /// The numbers of French codes: `L. 34-5`.
    pub(super) fn prefixed_number(&mut self) -> Result<(), CitationError> {
        let start = self.at;
        let prefix = self.tokens[start].text.to_uppercase();
        while self.kind_at(self.at).is_some_and(|kind| kind != TokenKind::Number) {
            self.at += 1;
        }
        let number = format!("{prefix}. {}", self.whole_number()?);
        let length = self.at - start;
        self.at = start;
        self.push(PartKind::Number(number), length);
        Ok(())
    }

    /// The number from here with all that is glued to it; ends behind it.
    fn whole_number(&mut self) -> Result<String, CitationError> {
        let token = &self.tokens[self.at];
        let Some(mut number) = short_number(token.text) else {
            return Err(self.error(
                Kind::Unexpected,
                token.span.clone(),
                "is too great for a provision's number",
            ));
        };
        self.at += 1;
        while self.extension(&mut number) {}
        Ok(number)
    }

    fn extension(&mut self, number: &mut String) -> bool {
        let Some(token) = self.tokens.get(self.at) else {
            return false;
        };
        let next = self.tokens.get(self.at + 1).filter(|next| next.glued);
        let next_number =
            next.filter(|t| t.kind == TokenKind::Number).and_then(|t| short_number(t.text));
        let length = match token.kind {
            TokenKind::Word => self.suffix(token, number),
            TokenKind::Ordinal if token.glued => 1,
            TokenKind::Dot if token.glued && next.is_some_and(|t| t.kind == TokenKind::Ordinal) => {
                2
            }
            TokenKind::Dash { wide: false } => self.hyphen(token, next_number, number),
            TokenKind::Dot | TokenKind::Slash | TokenKind::Colon if token.glued => {
                let letter = next.filter(|t| token.kind == TokenKind::Dot && is_letter(t));
                let piece = next_number.or(letter.map(|t| t.folded.clone()));
                let Some(piece) = piece else { return false };
                number.push_str(token.text);
                number.push_str(&piece);
                2
            }
            _ => 0,
        };
        self.at += length;
        length > 0
    }

    /// `9a`, `132ter`, `22 bis`, the er of `1er`.
    fn suffix(&self, token: &Token<'_>, number: &mut String) -> usize {
        let after_digit = number.ends_with(|c: char| c.is_ascii_digit());
        let range = token.folded == "bis" && self.range_follows();
        if lexicon::is_latin_numeral(&token.folded) && after_digit && !range {
            number.push('-');
            number.push_str(&token.folded);
            return 1;
        }
        if !token.glued || !after_digit {
            return 0;
        }
        if matches!(token.folded.as_str(), "er" | "re" | "ere" | "ero" | "eme") {
            return 1;
        }
        let closed = self.kind_at(self.at + 1) == Some(TokenKind::Close);
        if is_letter(token) && !closed {
            number.push_str(token.text);
            return 1;
        }
        0
    }

    /// German `12 bis 14`.
    fn range_follows(&self) -> bool {
        let next = self.kind_at(self.at + 1);
        matches!(next, Some(TokenKind::Number | TokenKind::Sign | TokenKind::Open))
            || self.meaning_at(self.at + 1) == Some(Meaning::Unit)
    }

    /// `39-3`, `2-ter`, `2 - ter`.
    fn hyphen(&self, dash: &Token<'_>, next: Option<String>, number: &mut String) -> usize {
        let latin = self.tokens.get(self.at + 1).filter(|t| lexicon::is_latin_numeral(&t.folded));
        let piece = latin.map(|t| t.folded.clone()).or(next.filter(|_| dash.glued));
        let Some(piece) = piece else { return 0 };
        number.push('-');
        number.push_str(&piece);
        2
    }
}

fn is_letter(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word && token.text.len() == 1
}
