//! The parts of one law to citations: lists and ranges are written out, bounds are held.

mod bounds;
mod level;
mod range;

use std::ops::Range;

use super::Citation;
use super::bind::Group;
use super::error::{CitationError, CitationErrorKind as Kind, FLOW_LIST, quote};
use super::laws::{Law, LawNames, Unit};
use super::parse::{MAX_CITATIONS, too_many};
use super::scan::{Marker, Part, PartKind};
use level::Level;

/// The citations of one group, in order.
///
/// # Errors
/// Numbers beyond the law's bounds, and lists and ranges without a single meaning.
pub(super) fn resolve(
    text: &str,
    group: &Group<'_>,
    laws: &LawNames,
) -> Result<Vec<Citation>, CitationError> {
    let Some(law) = laws.laws.get(group.law) else {
        return Ok(Vec::new());
    };
    if group.parts.is_empty() {
        return Ok(vec![Citation::act(law.key.clone())]);
    }
    let mut resolver =
        Resolver { text, law, found: Vec::new(), draft: None, joint: Joint::None, expects: None };
    for part in group.parts {
        resolver.part(part)?;
    }
    resolver.end()
}

/// What stands between the last number or level and the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    None,
    Comma,
    And,
    To,
}

/// What a unit or marker has announced.
#[derive(Clone)]
enum Expected {
    Article,
    Level { marker: Marker, plural: bool },
}

/// A citation in the making.
#[derive(Clone)]
struct Draft {
    article: String,
    span: Range<usize>,
    levels: Vec<Level>,
}

struct Resolver<'a> {
    text: &'a str,
    law: &'a Law,
    found: Vec<Citation>,
    draft: Option<Draft>,
    joint: Joint,
    expects: Option<(Expected, Range<usize>)>,
}

impl Resolver<'_> {
    fn part(&mut self, part: &Part) -> Result<(), CitationError> {
        let span = part.span.clone();
        match &part.kind {
            PartKind::Unit => self.unit(span),
            PartKind::Sign if self.sign_is_paragraph() => self.marker(Marker::Sign, false, span),
            PartKind::Sign => self.unit(span),
            PartKind::Marker { marker, plural } => self.marker(*marker, *plural, span),
            PartKind::Number(number) => self.number(number, span),
            PartKind::Value(value) => self.value(value, span),
            PartKind::Comma => self.join(Joint::Comma),
            PartKind::And => self.join(Joint::And),
            PartKind::To => self.join(Joint::To),
            PartKind::Law(_) => Ok(()),
        }
    }

    fn end(mut self) -> Result<Vec<Citation>, CitationError> {
        self.announced()?;
        if self.joint == Joint::To {
            let span = self.draft.as_ref().map_or(0..0, |draft| draft.span.clone());
            return Err(self.error(Kind::BadRange, span, "begins a range that has no end"));
        }
        self.flush()?;
        Ok(self.found)
    }

    /// `art. 6, § 1` in a law of articles.
    fn sign_is_paragraph(&self) -> bool {
        let bare = self.draft.as_ref().is_some_and(|draft| draft.levels.is_empty());
        let joined = matches!(self.joint, Joint::None | Joint::Comma);
        bare && joined && matches!(self.law.unit, Unit::Article | Unit::Regulation)
    }

    fn unit(&mut self, span: Range<usize>) -> Result<(), CitationError> {
        self.announced()?;
        if self.joint == Joint::None && self.draft.is_some() {
            return Err(self
                .error(Kind::Unexpected, span, "begins a provision right after another")
                .with_help("set a comma between two provisions"));
        }
        if self.joint != Joint::To {
            self.flush()?;
            self.joint = Joint::None;
        }
        self.expects = Some((Expected::Article, span));
        Ok(())
    }

    fn marker(
        &mut self,
        marker: Marker,
        plural: bool,
        span: Range<usize>,
    ) -> Result<(), CitationError> {
        let whole =
            self.draft.is_none() && marker == Marker::Paragraph && self.law.unit == Unit::Paragraph;
        if whole {
            return self.unit(span);
        }
        self.announced()?;
        if self.draft.is_none() {
            return Err(self.missing_article(span));
        }
        self.expects = Some((Expected::Level { marker, plural }, span));
        Ok(())
    }

    fn join(&mut self, joint: Joint) -> Result<(), CitationError> {
        self.announced()?;
        self.joint = match (self.joint, joint) {
            (Joint::And, Joint::Comma) => Joint::And,
            _ => joint,
        };
        Ok(())
    }

    /// Fails if a unit or marker still waits for its number.
    fn announced(&mut self) -> Result<(), CitationError> {
        match self.expects.take() {
            None => Ok(()),
            Some((_, span)) => Err(self
                .error(Kind::MissingNumber, span, "is followed by no number")
                .with_help(format!(
                    "write the number after it, or cite the whole act: `{}`",
                    self.law.short
                ))),
        }
    }

    fn number(&mut self, number: &str, span: Range<usize>) -> Result<(), CitationError> {
        match self.expects.take() {
            Some((Expected::Level { marker, plural }, _)) => {
                return self.marked_number(number, marker, plural, &span);
            }
            Some((Expected::Article, _)) if self.joint == Joint::To => {
                return self.articles_to(number, span);
            }
            Some((Expected::Article, _)) => return self.article(number, span),
            None => {}
        }
        let Some(draft) = &self.draft else {
            return self.article(number, span);
        };
        let last = draft.levels.last();
        match self.joint {
            Joint::None => Err(self
                .error(Kind::Unexpected, span, "stands alone after another number")
                .with_help("set paragraphs and points in brackets: `(1)(f)`")),
            Joint::To if last.is_none() => self.articles_to(number, span),
            Joint::To if last.is_some_and(|level| level.marker.is_some()) => {
                self.value(number, span)
            }
            Joint::To => Err(self
                .error(Kind::BadRange, span, "cannot end a range that begins within an article")
                .with_help("a range runs between whole articles, or between parts of one")),
            Joint::Comma | Joint::And => {
                match last.and_then(|level| Some((level.marker?, level.plural))) {
                    Some((marker, plural)) if self.is_paragraph(number, plural, &span)? => {
                        self.marked_number(number, marker, plural, &span)
                    }
                    _ => self.article(number, span),
                }
            }
        }
    }

    /// Whether the bare number after `Abs. 1,` goes on with paragraphs, rather than with articles.
    fn is_paragraph(
        &self,
        number: &str,
        plural: bool,
        span: &Range<usize>,
    ) -> Result<bool, CitationError> {
        let Some(draft) = &self.draft else {
            return Ok(false);
        };
        let (Some(last), Ok(number)) = (draft.levels.last(), number.parse::<u32>()) else {
            return Ok(false);
        };
        let Ok(previous) = last.value.parse::<u32>() else {
            return Ok(false);
        };
        let known = self.law.listed(&draft.article).map(|(_, paragraphs)| u32::from(*paragraphs));
        let single = draft.levels.len() == 1;
        let paragraph =
            number > previous && known.is_none_or(|known| !single || known == 0 || number <= known);
        let article = draft.article.parse::<u32>().is_ok_and(|article| {
            number > article && self.law.last.is_none_or(|bound| number <= bound)
        });
        if plural || paragraph != article {
            return Ok(plural || paragraph);
        }
        let help =
            format!("write `{} {number}` or `{}({number})`", self.law.unit.word(), draft.article);
        Err(self
            .error(Kind::Ambiguous, span.clone(), "may be an article or a paragraph")
            .with_help(help))
    }

    /// Begins a new article.
    fn article(&mut self, number: &str, span: Range<usize>) -> Result<(), CitationError> {
        self.flush()?;
        self.joint = Joint::None;
        if let Some((first, last)) = self.hyphen_range(number) {
            self.draft =
                Some(Draft { article: first.to_string(), span: span.clone(), levels: Vec::new() });
            return self.articles_to(&last.to_string(), span);
        }
        let whole = number.contains(". ")
            || self.law.unit.is_section_like()
            || self.law.listed(number).is_some();
        let (article, below) = match number.split_once('.') {
            Some((article, below)) if !whole => (article, Some(below)),
            _ => (number, None),
        };
        let levels = below.iter().flat_map(|below| below.split('.'));
        let levels = levels.map(|value| Level::new(value, None, span.clone())).collect();
        self.draft = Some(Draft { article: article.to_owned(), span, levels });
        Ok(())
    }

    fn flush(&mut self) -> Result<(), CitationError> {
        if let Some(draft) = self.draft.take() {
            let citation = self.finish(&draft)?;
            self.found.push(citation);
        }
        if self.found.len() > MAX_CITATIONS {
            return Err(too_many(0..self.text.len(), self.text));
        }
        Ok(())
    }

    fn missing_article(&self, span: Range<usize>) -> CitationError {
        self.error(Kind::MissingArticle, span, "has no article before it")
            .with_help(format!("write `Art. 5(1)(c) {}` in full; {FLOW_LIST}", self.law.short))
    }

    fn error(&self, kind: Kind, span: Range<usize>, rest: &str) -> CitationError {
        let message = format!("{} {rest}", quote(self.text.get(span.clone()).unwrap_or_default()));
        CitationError::new(kind, span, message)
    }
}
