//! What the scanner refuses, and what it tells the author.

use std::ops::Range;

use super::{Part, PartKind, Scanner};
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind, quote};
use crate::model::citation::lexicon::{self, Meaning};
use crate::model::citation::lookalike;
use crate::model::citation::token::{Token, TokenKind, look_alike};

impl Scanner<'_> {
    pub(super) fn error(&self, kind: Kind, span: Range<usize>, rest: &str) -> CitationError {
        let message = format!("{} {rest}", quote(self.piece(&span)));
        CitationError::new(kind, span, message)
    }

    pub(super) fn unbalanced(&self, at: usize, partner: &str) -> CitationError {
        self.error(Kind::Unbalanced, self.tokens[at].span.clone(), &format!("has no `{partner}`"))
    }

    pub(super) fn open_ended(&self) -> CitationError {
        self.error(
            Kind::OpenEnded,
            self.tokens[self.at].span.clone(),
            "leaves open where the list ends",
        )
        .with_help("name the last provision: `Art. 12 to 14`")
    }

    pub(super) fn not_a_provision(&self) -> CitationError {
        self.error(
            Kind::NotAProvision,
            self.tokens[self.at].span.clone(),
            "is no provision that can be infringed",
        )
        .with_help("cite the article, and name recitals and annexes in the text")
    }

    pub(super) fn shared_name(&self, laws: &[usize], length: usize) -> CitationError {
        let span = self.tokens[self.at].span.start..self.tokens[self.at + length - 1].span.end;
        let keys: Vec<_> = self.laws.keys(laws).iter().map(|key| format!("`{key}`")).collect();
        self.error(Kind::AmbiguousLaw, span, "names several laws")
            .with_help(format!("write the id of the one that is meant: {}", keys.join(" or ")))
    }

    /// The refusal of the words from here.
    pub(super) fn unknown(&self) -> CitationError {
        let first = &self.tokens[self.at];
        if let Some(error) = self.disguised(first) {
            return error;
        }
        let span = first.span.start..self.tokens[self.end_of_unknown()].span.end;
        let is_law = |part: &&Part| matches!(part.kind, PartKind::Law(_));
        let before = self.parts.iter().rev().find(|part| part.kind != PartKind::And);
        let named = before.as_ref().is_some_and(is_law) || first.kind != TokenKind::Word;
        let (kind, rest) = if named {
            (Kind::Unexpected, "is neither part of a citation nor a law of the registry")
        } else {
            (Kind::UnknownLaw, "is no law of the registry")
        };
        let start = before.filter(is_law).map_or(span.start, |law| law.span.start);
        let near = [self.piece(&span), self.piece(&(start..span.end)), first.text];
        let help = match near.iter().find_map(|written| self.laws.suggestion(written)) {
            Some(name) => format!("did you mean `{name}`?"),
            None if first.text == "[" => "leave out the square brackets".to_owned(),
            None => "see registry/laws/; a law that is missing there can be added as one file"
                .to_owned(),
        };
        self.error(kind, span, rest).with_help(help)
    }

    fn piece(&self, span: &Range<usize>) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The last token of the run that begins here: up to a separator, or to the next provision.
    fn end_of_unknown(&self) -> usize {
        let mut depth = 0_usize;
        for at in self.at + 1..self.tokens.len() {
            let token = &self.tokens[at];
            let unit = lexicon::meaning(&token.folded) == Some(Meaning::Unit)
                && matches!(self.kind_at(at + 1), Some(TokenKind::Number | TokenKind::Dot));
            match token.kind {
                TokenKind::Open => depth += 1,
                TokenKind::Close if depth == 0 => return at - 1,
                TokenKind::Close => depth -= 1,
                TokenKind::Comma | TokenKind::Word if token.kind == TokenKind::Comma || unit => {
                    return at - 1;
                }
                _ => {}
            }
        }
        self.tokens.len() - 1
    }

    /// A word all of whose letters are look-alikes.
    fn disguised(&self, token: &Token<'_>) -> Option<CitationError> {
        let skeleton = lookalike::skeleton(token.text)?.to_lowercase();
        let known = skeleton.len() == 1
            || lexicon::meaning(&skeleton).is_some()
            || self.laws.begins_name(&skeleton);
        let c = token.text.chars().next().filter(|c| known && !c.is_ascii())?;
        Some(look_alike(token.text, token.span.start, c, lookalike::latin(c)?))
    }
}
