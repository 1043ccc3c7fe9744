//! Ranges: `Art. 12-14`, `Art. 83(4)-(6)`.

use std::ops::Range;

use super::level::Level;
use super::{Draft, Joint, Resolver};
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind};
use crate::model::citation::parse::{MAX_CITATIONS, too_many};

impl Resolver<'_> {
    /// `12-14` as a range, where the law's bounds say that it must be one.
    pub(super) fn hyphen_range(&self, number: &str) -> Option<(u32, u32)> {
        let (first, last) = number.split_once('-')?;
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        let bound = self.law.last?;
        (first < last && last <= bound && self.law.listed(number).is_none())
            .then_some((first, last))
    }

    /// From the article at hand to the one named.
    pub(super) fn articles_to(
        &mut self,
        number: &str,
        span: Range<usize>,
    ) -> Result<(), CitationError> {
        let Some(draft) = self.draft.take() else {
            return Err(self.bad_range(span));
        };
        let whole = draft.span.start..span.end;
        let ends = (draft.article.parse::<u32>(), number.parse::<u32>());
        let (Ok(first), Ok(last)) = ends else {
            return Err(self.bad_range(whole));
        };
        if first >= last || !draft.levels.is_empty() {
            return Err(self.bad_range(whole));
        }
        self.check_article(number, &span)?;
        if usize::try_from(last - first).is_ok_and(|steps| steps >= MAX_CITATIONS) {
            return Err(too_many(whole, self.text));
        }
        self.joint = Joint::None;
        for article in first..=last {
            self.flush()?;
            self.draft = Some(Draft {
                article: article.to_string(),
                span: span.clone(),
                levels: Vec::new(),
            });
        }
        Ok(())
    }

    /// From the deepest level at hand to one of its kind.
    pub(super) fn levels_to(&mut self, end: Level) -> Result<(), CitationError> {
        let Some(mut draft) = self.draft.take() else {
            return Err(self.bad_range(end.span));
        };
        let Some(start) = draft.levels.pop() else {
            return Err(self.bad_range(end.span));
        };
        let whole = start.span.start.min(end.span.start)..end.span.end;
        let Some(values) = steps(&start.value, &end.value) else {
            return Err(self.bad_range(whole));
        };
        for value in values {
            self.flush()?;
            let mut next = draft.clone();
            next.levels.push(Level { value, ..end.clone() });
            self.draft = Some(next);
        }
        Ok(())
    }

    fn bad_range(&self, span: Range<usize>) -> CitationError {
        self.error(Kind::BadRange, span, "is no range that runs upwards between two like things")
            .with_help("write `Art. 12 to 14`, `Art. 83(4)-(6)`, or list the provisions one by one")
    }
}

/// All values from one number to another, or one letter to another; `None` unless it runs upwards.
fn steps(first: &str, last: &str) -> Option<Vec<String>> {
    if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
        let few = first < last && last - first <= MAX_CITATIONS as u32;
        return few.then(|| (first..=last).map(|number| number.to_string()).collect());
    }
    let letter = |text: &str| match text.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => Some(letter.to_ascii_lowercase()),
        _ => None,
    };
    let (first, last) = (letter(first)?, letter(last)?);
    (first < last).then(|| (first..=last).map(|letter| char::from(letter).to_string()).collect())
}
