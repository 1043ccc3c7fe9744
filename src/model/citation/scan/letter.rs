//! Letters without brackets: points, and the one-letter words of many languages.

use super::{Marker, PartKind, Scanner};
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind};
use crate::model::citation::lexicon::{self, Meaning};
use crate::model::citation::token::{Token, TokenKind};

impl Scanner<'_> {
    /// Reads a word of one letter, or a closed one such as `iii)`.
    pub(super) fn letter(&mut self) -> Result<(), CitationError> {
        let token = &self.tokens[self.at];
        let closed = self.kind_at(self.at + 1) == Some(TokenKind::Close);
        let letter = token.folded.as_str();
        let level = self.last_is_level();
        if closed {
            return self.value(2);
        }
        match letter {
            "l" | "n" if self.numbered_act() => return Err(self.unknown()),
            "l" | "d" if self.kind_at(self.at + 1) == Some(TokenKind::Apostrophe) => self.at += 2,
            "s" if level && self.number_follows(1) => self.drop_sentence(),
            "s" | "r"
                if token.text == letter && (self.number_follows(1) || self.prefix_follows()) =>
            {
                self.push(PartKind::Unit, 1)
            }
            "n" | "z" if self.number_follows(1) => self.numbered(),
            // Swedish "in": `artikel 6.1 f i dataskyddsförordningen`.
            "i" if self.unit.starts_with("artik") && self.law_follows() => self.at += 1,
            "l" | "r" | "d" | "a" if self.article_may_begin() && self.number_follows(1) => {
                return self.prefixed_number();
            }
            "a" if level && self.element_follows() => return self.letter_a(),
            "y" | "e" | "o" | "i" | "u" | "η" | "и" if level && self.element_follows() => {
                self.push(PartKind::And, 1);
            }
            "η" | "о" | "ο" | "б" | "т" | "в" | "z" if self.filler_here() => self.at += 1,
            _ => return self.value(1),
        }
        Ok(())
    }

    /// Whether a word is a level although it has several letters: `iii)`, `aa`, `στ`.
    pub(super) fn is_level_word(&self, token: &Token<'_>) -> bool {
        let closed = self.kind_at(self.at + 1) == Some(TokenKind::Close);
        let marked = matches!(self.last(), Some(PartKind::Marker { .. }));
        (closed || marked) && self.level_word(token).is_some()
    }

    /// The level that a word names: a letter, a doubled letter, a Roman number.
    pub(super) fn level_word(&self, token: &Token<'_>) -> Option<String> {
        if token.folded.len() == 1 && token.text.chars().all(|c| c < '\u{250}') {
            // With its accent, if it has one: ñ is a point of Spanish laws.
            return Some(token.text.to_owned());
        }
        if !token.text.is_ascii() {
            let letter = lexicon::official_letter(&token.folded).filter(|_| self.translated)?;
            return Some(letter.to_string());
        }
        let mut letters = token.folded.chars();
        let first = letters.next()?;
        let doubled = token.folded.len() <= 3 && letters.all(|c| c == first);
        let roman = token.folded.len() <= 6 && token.folded.chars().all(|c| "ivx".contains(c));
        (doubled || roman).then(|| token.text.to_owned())
    }

    fn value(&mut self, length: usize) -> Result<(), CitationError> {
        let token = &self.tokens[self.at];
        // Without a bracket, a letter counts only within a citation.
        let placed =
            length == 2 || !matches!(self.last(), None | Some(PartKind::Law(_) | PartKind::Unit));
        match self.level_word(token).filter(|_| placed) {
            Some(value) => self.push(PartKind::Value(value), length),
            None => return Err(self.unknown()),
        }
        Ok(())
    }

    /// `n.º 1`, `Z 3`.
    fn numbered(&mut self) {
        self.push(PartKind::Marker { marker: Marker::Number, plural: false }, 1);
        while self.kind_at(self.at).is_some_and(|kind| kind != TokenKind::Number) {
            self.at += 1;
        }
    }

    /// The word `a` is "to" in Spanish, Portuguese and Italian, and "and" in Czech and Slovak.
    fn letter_a(&mut self) -> Result<(), CitationError> {
        let romance = ["articu", "artig", "articol", "artt", "arti"];
        if self.unit.starts_with("cl") {
            self.push(PartKind::And, 1);
        } else if romance.iter().any(|stem| self.unit.starts_with(stem)) && self.unit != "artikel" {
            self.push(PartKind::To, 1);
        } else {
            let span = self.tokens[self.at].span.clone();
            return Err(self
                .error(
                    Kind::Ambiguous,
                    span,
                    "means \"to\" in some languages and \"and\" in others",
                )
                .with_help("write `12-14` for a range, `12, 14` for two"));
        }
        Ok(())
    }

    /// `s. L. 34-5`: the prefix of a number behind the unit.
    fn prefix_follows(&self) -> bool {
        let mut rest =
            self.tokens.iter().skip(self.at + 1).filter(|token| token.kind != TokenKind::Dot);
        rest.next().is_some_and(|token| matches!(token.text, "L" | "R" | "D" | "A"))
            && rest.next().is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// `L. 3471/2006`, `N. 4624/2019`: Greek acts.
    fn numbered_act(&self) -> bool {
        let kinds = [TokenKind::Dot, TokenKind::Number, TokenKind::Slash, TokenKind::Number];
        kinds.iter().zip(self.at + 1..).all(|(kind, at)| self.kind_at(at) == Some(*kind))
            && self.tokens[self.at + 4].text.len() == 4
    }

    fn law_follows(&self) -> bool {
        self.laws.name_at(self.tokens, self.at + 1).is_some()
    }

    fn article_may_begin(&self) -> bool {
        use PartKind::{And, Comma, Law, Sign, To, Unit};
        let upper = self.tokens[self.at].text.chars().all(char::is_uppercase);
        upper && matches!(self.last(), None | Some(Unit | Sign | Comma | And | To | Law(_)))
    }

    /// Whether the next token begins a further number, level or unit.
    fn element_follows(&self) -> bool {
        let Some(next) = self.tokens.get(self.at + 1) else {
            return false;
        };
        match next.kind {
            TokenKind::Number | TokenKind::Open | TokenKind::Sign => true,
            TokenKind::Word => {
                let named = self.law_follows();
                let meaning = lexicon::meaning(&next.folded);
                let marks = matches!(
                    meaning,
                    Some(Meaning::Unit | Meaning::Paragraph { .. } | Meaning::Point { .. })
                );
                !named && (marks || next.folded.chars().count() == 1)
            }
            _ => false,
        }
    }

    /// A one-letter word of Greek, Bulgarian or Polish that says nothing here.
    fn filler_here(&self) -> bool {
        let meaning = self.meaning_at(self.at);
        let marked = matches!(self.last(), Some(PartKind::Marker { .. }));
        !marked
            && matches!(meaning, Some(Meaning::Filler | Meaning::Point { .. } | Meaning::Number))
    }
}
