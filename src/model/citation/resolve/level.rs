//! Levels below the article, and where a further one in a list belongs.

use std::ops::Range;

use super::{Expected, Joint, Resolver};
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind};
use crate::model::citation::lexicon;
use crate::model::citation::scan::Marker;

/// A paragraph, point or what lies below.
#[derive(Clone)]
pub(super) struct Level {
    pub value: String,
    /// The word that announced it.
    pub marker: Option<Marker>,
    pub plural: bool,
    pub span: Range<usize>,
}

impl Level {
    pub(super) fn new(value: &str, marker: Option<Marker>, span: Range<usize>) -> Self {
        Self { value: joined(value), marker, plural: false, span }
    }

    pub(super) fn is_number(&self) -> bool {
        self.value.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it can stand in brackets: a number, perhaps with a letter, or letters.
    pub(super) fn is_plain(&self) -> bool {
        !self.value.is_empty() && self.value.chars().all(char::is_alphanumeric)
    }

    fn is_roman(&self) -> bool {
        self.value.chars().all(|c| "ivxIVX".contains(c))
    }
}

/// `1-ter` as `1ter`: within an article, as acts print it.
fn joined(value: &str) -> String {
    match value.split_once('-') {
        Some((number, latin)) if lexicon::is_latin_numeral(latin) => format!("{number}{latin}"),
        _ => value.to_owned(),
    }
}

impl Resolver<'_> {
    /// A level in brackets, or a letter.
    pub(super) fn value(&mut self, value: &str, span: Range<usize>) -> Result<(), CitationError> {
        let (marker, plural) = match self.expects.take() {
            Some((Expected::Level { marker, plural }, _)) => (Some(marker), plural),
            Some((Expected::Article, unit)) => {
                self.expects = Some((Expected::Article, unit));
                return self.announced();
            }
            None => (None, false),
        };
        if self.draft.is_none() {
            return Err(self.missing_article(span));
        }
        let mut level = Level::new(value, marker, span);
        level.plural = plural;
        self.place(level)
    }

    /// `Abs. 1`, `Abs. 1-3`, `par. 1.f`.
    pub(super) fn marked_number(
        &mut self,
        number: &str,
        marker: Marker,
        plural: bool,
        span: &Range<usize>,
    ) -> Result<(), CitationError> {
        let range = number.split_once('-').filter(
            |(a, b)| matches!((a.parse::<u32>(), b.parse::<u32>()), (Ok(a), Ok(b)) if a < b),
        );
        let (first, last) = range.map_or((number, None), |(first, last)| (first, Some(last)));
        for (place, value) in first.split('.').enumerate() {
            let mut level = Level::new(value, Some(marker), span.clone());
            level.plural = plural;
            if place > 0 {
                self.joint = Joint::None;
            }
            self.place(level)?;
        }
        if let Some(last) = last {
            self.joint = Joint::To;
            self.place(Level::new(last, Some(marker), span.clone()))?;
        }
        Ok(())
    }

    /// Puts a level below what stands there, beside one of its kind (a list), or at the end of a range.
    fn place(&mut self, level: Level) -> Result<(), CitationError> {
        let joint = std::mem::replace(&mut self.joint, Joint::None);
        if joint == Joint::To {
            return self.levels_to(level);
        }
        let beside = if joint == Joint::None { None } else { self.place_beside(&level) };
        if beside.is_none() && joint == Joint::And {
            return Err(self
                .error(Kind::Unexpected, level.span, "goes with nothing of its kind before it")
                .with_help("write out each provision: `Art. 6(1), Art. 6(4)`"));
        }
        if let Some(place) = beside {
            let next = self.draft.clone();
            self.flush()?;
            self.draft = next;
            if let Some(draft) = &mut self.draft {
                draft.levels.truncate(place);
            }
        }
        if let Some(draft) = &mut self.draft {
            draft.levels.push(level);
        }
        Ok(())
    }

    /// The deepest level of the same kind: `c)` stands beside `a)`, `(2)` beside `(1)`.
    fn place_beside(&self, level: &Level) -> Option<usize> {
        let levels = &self.draft.as_ref()?.levels;
        let alike = |other: &Level| {
            let announced_alike = !level.is_number()
                || level.marker.is_none()
                || other.marker.is_none()
                || level.marker == other.marker;
            other.is_number() == level.is_number() && announced_alike
        };
        if level.marker == Some(Marker::Paragraph) && levels.first().is_some_and(alike) {
            return Some(0);
        }
        let mut places = (0..levels.len()).rev().filter(|place| alike(&levels[*place]));
        let deepest = places.next()?;
        // After (e)(i), a letter that is no Roman number goes with (e).
        let above = places.next().filter(|_| levels[deepest].is_roman() && !level.is_roman());
        Some(above.filter(|_| !level.is_number()).unwrap_or(deepest))
    }
}
