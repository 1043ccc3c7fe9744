//! Legal citations: the provision of a law that a case rests on, or a whole act.
//!
//! [`parse()`] reads a citation as it is found in the wild, in a dozen languages,
//! and [`LawNames::print`] writes it one way, `Art. 6(1)(f) GDPR`. What is
//! printed parses back to the same citation.
//!
//! The stages of the parser, each a function from one value to the next:
//!
//! 1. `token`: text → tokens; refuses control characters, invisible characters and look-alike letters.
//! 2. `scan`: tokens → parts (unit, number, value, separator, law), with the words of `lexicon`.
//! 3. `bind`: parts → for each law the parts that belong to it.
//! 4. `resolve`: parts of one law → citations, held against the law's bounds.
//!
//! Decided, where the shapes found leave it open:
//!
//! - Sentences and subparagraphs (`S. 1`, `UAbs. 1`, `first subparagraph`) are read and dropped:
//!   nobody numbers them in the other languages of a tracker.
//! - The word for the unit is not held against the law's: `§ 6 GDPR` is `Art. 6 GDPR`.
//! - A first level that is a number is the paragraph, one that is a letter the point;
//!   in an article known to have no numbered paragraphs both are points (`Art. 4(7) GDPR`).
//!   In laws made of sections or rules the first level is always the paragraph: `s. 1798.100(a)(1)`.
//! - `12-14` is a range where the law's last number is known, both ends lie within it, the second is
//!   greater, and the registry lists no article `12-14`; else it is one number (`39-3`).
//!   `12 - 14`, `12–14` and `12 to 14` are always ranges.
//! - Letters of points are lower case, but in sections and rules, where `(a)` and `(A)` differ.
//!   The letter of an article (`9A`) is spelled as the registry lists it, else as written.
//! - Greek and Bulgarian letters of points stand for their place in the alphabet of the official
//!   translations (`στ`, `е` are `f`), when the words around them are Greek or Bulgarian.

mod bind;
mod error;
mod fold;
mod laws;
mod lexicon;
mod lookalike;
mod order;
mod parse;
mod resolve;
mod scan;
#[cfg(test)]
mod tests;
mod token;

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

pub use error::{CitationError, CitationErrorKind};
pub use laws::{LawName, LawNames, Unit};
pub use parse::{MAX_BYTES, MAX_CITATIONS, parse};

/// The registry id of a law: `gdpr`, `fr-lil`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LawKey(Arc<str>);

impl LawKey {
    /// The key for a registry id; it is taken as it is.
    pub fn new(id: impl Into<Arc<str>>) -> Self {
        Self(id.into())
    }

    /// The registry id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LawKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A provision of a law, or a whole act (then `article` and all below it are `None`).
///
/// [`parse()`] fills the levels from the top and leaves out at most `paragraph`
/// (`Art. 4(7) GDPR`, `Art. 2(h) Directive 95/46/EC`). Citations sort by law, then by number:
/// Art. 6 before Art. 15, Art. 34 before Art. 34-5, and a provision before its parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The law's registry id.
    pub law: LawKey,
    /// Number of the article, section, § or rule: `6`, `2-ter`, `L. 34-5`, `1798.100`.
    pub article: Option<String>,
    /// Paragraph; in a section the first level, whatever it is called: `1`, `1a`, `a`.
    pub paragraph: Option<String>,
    /// Point: `f`, or `7` in an article of numbered points.
    pub point: Option<String>,
    /// What a point is divided into: `i`.
    pub subpoint: Option<String>,
    /// One level more, as in the United States Code: `6502(b)(1)(A)(i)`.
    pub item: Option<String>,
}

impl Citation {
    /// A citation of the whole act.
    pub fn act(law: LawKey) -> Self {
        Self { law, article: None, paragraph: None, point: None, subpoint: None, item: None }
    }

    /// Whether the whole act is cited.
    pub fn is_act(&self) -> bool {
        self.article.is_none()
    }

    /// Whether `other` is this provision or lies within it: Art. 6 covers Art. 6(1)(f).
    pub fn covers(&self, other: &Self) -> bool {
        let (own, theirs) = (self.levels(), other.levels());
        let depth = own.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        self.law == other.law && own[..depth] == theirs[..depth]
    }

    /// The provision one level up, the act at last; `None` for a whole act.
    pub fn parent(&self) -> Option<Self> {
        let mut parent = self.clone();
        let deepest = [
            &mut parent.item,
            &mut parent.subpoint,
            &mut parent.point,
            &mut parent.paragraph,
            &mut parent.article,
        ]
        .into_iter()
        .find(|level| level.is_some())?;
        *deepest = None;
        Some(parent)
    }

    /// The id form, `gdpr:6(1)(f)` or `ftc-act`: stable, and independent of how the law is named.
    pub fn id(&self) -> String {
        match &self.article {
            None => self.law.to_string(),
            Some(article) => {
                format!("{}:{}{}", self.law, article.replace(' ', ""), self.brackets())
            }
        }
    }

    /// The levels below the article, each in brackets: `(1)(f)`.
    fn brackets(&self) -> String {
        self.levels().iter().skip(1).flatten().map(|level| format!("({level})")).collect()
    }

    fn levels(&self) -> [Option<&str>; 5] {
        [&self.article, &self.paragraph, &self.point, &self.subpoint, &self.item]
            .map(Option::as_deref)
    }
}

/// The id form.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id())
    }
}

impl Ord for Citation {
    fn cmp(&self, other: &Self) -> Ordering {
        let levels = self.levels().into_iter().zip(other.levels());
        levels.fold(self.law.cmp(&other.law), |so_far, (a, b)| {
            so_far.then_with(|| order::natural(a.unwrap_or(""), b.unwrap_or("")))
        })
    }
}

impl PartialOrd for Citation {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
