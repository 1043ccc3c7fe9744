//! The end of a citation: its number and levels held against what is known of the law.

use std::ops::Range;

use super::level::Level;
use super::{Draft, Resolver};
use crate::model::citation::Citation;
use crate::model::citation::error::{CitationError, CitationErrorKind as Kind};

impl Resolver<'_> {
    /// The draft as a citation.
    pub(super) fn finish(&self, draft: &Draft) -> Result<Citation, CitationError> {
        let article = self.check_article(&draft.article, &draft.span)?;
        if let Some(odd) = draft.levels.iter().find(|level| !level.is_plain()) {
            let rest = "is neither a paragraph nor a point";
            return Err(self.error(Kind::Unexpected, odd.span.clone(), rest));
        }
        let first = self.first_slot(&article, draft)?;
        let mut slots: [Option<String>; 4] = Default::default();
        for (place, level) in draft.levels.iter().enumerate() {
            let Some(slot) = slots.get_mut(first + place) else {
                return Err(self.error(Kind::TooDeep, level.span.clone(), "is one level too many"));
            };
            *slot = Some(self.spell(level));
        }
        let [paragraph, point, subpoint, item] = slots;
        let law = self.law.key.clone();
        Ok(Citation { law, article: Some(article), paragraph, point, subpoint, item })
    }

    /// The article's number as the registry spells it.
    pub(super) fn check_article(
        &self,
        article: &str,
        span: &Range<usize>,
    ) -> Result<String, CitationError> {
        if let Some((listed, _)) = self.law.listed(article) {
            return Ok(listed.clone());
        }
        let (unit, short) = (self.law.unit.word(), &self.law.short);
        let refuse = |reason: &str| {
            let message = format!("{short} has no {unit} {article}; {reason}");
            Err(CitationError::new(Kind::NoSuchArticle, span.clone(), message))
        };
        // Codes such as `L. 34-5` count each book anew.
        let digits = article.find(|c: char| !c.is_ascii_digit()).unwrap_or(article.len());
        let Ok(number) = article[..digits].parse::<u32>() else {
            return Ok(article.to_owned());
        };
        match self.law.last {
            _ if number == 0 => refuse("numbers begin at 1"),
            Some(last) if number > last => refuse(&format!("it ends at {unit} {last}")),
            _ if self.law.complete => refuse("registry/laws/ lists those that exist"),
            _ => Ok(article.to_owned()),
        }
    }

    /// Where the first level belongs: 0 the paragraph, 1 the point.
    fn first_slot(&self, article: &str, draft: &Draft) -> Result<usize, CitationError> {
        let Some(first) = draft.levels.first() else {
            return Ok(0);
        };
        let known = self.law.listed(article).map(|(_, paragraphs)| u32::from(*paragraphs));
        let digits = first.value.find(|c: char| !c.is_ascii_digit()).unwrap_or(first.value.len());
        let named = format!("{} {article} {}", self.law.unit.word(), self.law.short);
        let Ok(number) = first.value[..digits].parse::<u32>() else {
            return match known {
                _ if self.law.unit.is_section_like() => Ok(0),
                Some(1..) => Err(self.missing_paragraph(first, &named, article)),
                _ => Ok(1),
            };
        };
        match known {
            _ if number == 0 => Err(self.no_such_paragraph(first, "they begin at 1")),
            Some(0) if !self.law.unit.is_section_like() => Ok(1),
            Some(paragraphs) if paragraphs > 0 && number > paragraphs => {
                let few = if paragraphs == 1 { "paragraph" } else { "paragraphs" };
                Err(self.no_such_paragraph(first, &format!("{named} has {paragraphs} {few}")))
            }
            _ => Ok(0),
        }
    }

    fn no_such_paragraph(&self, level: &Level, reason: &str) -> CitationError {
        let rest = format!("names a paragraph that does not exist; {reason}");
        self.error(Kind::NoSuchParagraph, level.span.clone(), &rest)
    }

    fn missing_paragraph(&self, level: &Level, named: &str, article: &str) -> CitationError {
        let rest = format!("names a point, but {named} has numbered paragraphs");
        let (unit, short) = (self.law.unit.word(), &self.law.short);
        self.error(Kind::MissingParagraph, level.span.clone(), &rest).with_help(format!(
            "name the paragraph too: `{unit} {article}(1)({}) {short}`",
            self.spell(level)
        ))
    }

    fn spell(&self, level: &Level) -> String {
        if level.is_number() || self.law.unit.is_section_like() {
            level.value.clone()
        } else {
            level.value.to_lowercase()
        }
    }
}
