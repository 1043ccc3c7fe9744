//! Which provisions belong to which law: `Art. 5, 6 GDPR`, `GDPR Art. 5, 6`, and both in one text.

use std::ops::Range;

use super::LawNames;
use super::error::{CitationError, CitationErrorKind as Kind, FLOW_LIST, quote};
use super::scan::{Part, PartKind};

/// A law with the parts that were written about it; without parts the whole act.
#[derive(Debug)]
pub(super) struct Group<'p> {
    pub law: usize,
    pub parts: &'p [Part],
}

/// Groups the parts by law.
///
/// # Errors
/// Provisions without a law, and provisions between two laws that may belong to either.
pub(super) fn bind<'p>(
    text: &str,
    parts: &'p [Part],
    laws: &LawNames,
) -> Result<Vec<Group<'p>>, CitationError> {
    let binder = Binder { text, laws };
    let mut groups = Vec::new();
    // The law before the region, and whether it already has its provisions.
    let mut before: Option<(usize, bool)> = None;
    let mut start = 0;
    for (at, part) in parts.iter().enumerate() {
        let PartKind::Law(next) = part.kind else {
            continue;
        };
        let region = Region::new(&parts[start..at]);
        let own = binder.between(region, before, next, &part.span, &mut groups)?;
        let taken = !own.is_empty();
        if taken {
            groups.push(Group { law: next, parts: own });
        }
        before = Some((next, taken));
        start = at + 1;
    }
    binder.last(Region::new(&parts[start..]), before, &mut groups)?;
    Ok(groups)
}

/// The parts between two laws, without the separators at the ends.
#[derive(Clone, Copy)]
struct Region<'p> {
    inner: &'p [Part],
    /// Separators at the front and at the back.
    front: Joint,
    back: Joint,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    None,
    Comma,
    And,
}

impl<'p> Region<'p> {
    fn new(parts: &'p [Part]) -> Self {
        let separates = |part: &&Part| matches!(part.kind, PartKind::Comma | PartKind::And);
        let front = parts.iter().take_while(separates).count();
        let back = parts[front..].iter().rev().take_while(separates).count();
        let (head, rest) = parts.split_at(front);
        let (inner, tail) = rest.split_at(rest.len() - back);
        Self { inner, front: joint(head), back: joint(tail) }
    }

    fn span(&self) -> Range<usize> {
        match (self.inner.first(), self.inner.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }
}

fn joint(separators: &[Part]) -> Joint {
    if separators.is_empty() {
        Joint::None
    } else if separators.iter().any(|part| part.kind == PartKind::And) {
        Joint::And
    } else {
        Joint::Comma
    }
}

struct Binder<'a> {
    text: &'a str,
    laws: &'a LawNames,
}

impl Binder<'_> {
    /// Shares the region out: pushes what belongs to the law before it, returns what belongs to `next`.
    fn between<'p>(
        &self,
        region: Region<'p>,
        before: Option<(usize, bool)>,
        next: usize,
        next_span: &Range<usize>,
        groups: &mut Vec<Group<'p>>,
    ) -> Result<&'p [Part], CitationError> {
        let Some((law, taken)) = before else {
            let stands_off = region.back == Joint::And && !region.inner.is_empty();
            return if stands_off { Err(self.missing_law(region)) } else { Ok(region.inner) };
        };
        if region.inner.is_empty() {
            if region.front == Joint::None && law != next {
                return Err(self.two_laws(next_span.clone()));
            }
            if !taken && law != next {
                groups.push(Group { law, parts: &[] });
            }
            return Ok(&[]);
        }
        let to_left = !taken && region.front == Joint::None;
        let to_right = region.back == Joint::None;
        match (taken, to_left, to_right) {
            // Both are the same law: `GDPR Art. 5 GDPR`, `Art. 5 GDPR Art. 6 GDPR`.
            _ if law == next && to_right => Ok(region.inner),
            (_, true, true) => {
                let (left, right) = self.split(region)?;
                groups.push(Group { law, parts: left });
                Ok(right)
            }
            (_, true, false) => {
                groups.push(Group { law, parts: region.inner });
                Ok(&[])
            }
            (true, ..) if region.front == Joint::None => Err(self.two_laws(region.span())),
            (true, ..) if region.back == Joint::And => Err(self.missing_law(region)),
            (true, ..) => Ok(region.inner),
            (false, _, true) => {
                groups.push(Group { law, parts: &[] });
                Ok(region.inner)
            }
            (false, ..) => Err(self.two_laws(region.span())),
        }
    }

    fn last<'p>(
        &self,
        region: Region<'p>,
        before: Option<(usize, bool)>,
        groups: &mut Vec<Group<'p>>,
    ) -> Result<(), CitationError> {
        let Some((law, taken)) = before else {
            return Err(self.missing_law(region));
        };
        if region.inner.is_empty() {
            if !taken {
                groups.push(Group { law, parts: &[] });
            }
            return self.loose_and(region);
        }
        if taken || region.front == Joint::And {
            return Err(self.missing_law(region));
        }
        groups.push(Group { law, parts: region.inner });
        self.loose_and(region)
    }

    fn loose_and(&self, region: Region<'_>) -> Result<(), CitationError> {
        if region.front == Joint::And || region.back == Joint::And {
            let at = self.text.len();
            let message = "the citation ends where one more was to follow".to_owned();
            return Err(CitationError::new(Kind::Unexpected, at..at, message));
        }
        Ok(())
    }

    /// `GDPR Art. 6, Art. 7 UK GDPR`: one cut, before the only unit that follows a separator.
    fn split<'p>(&self, region: Region<'p>) -> Result<(&'p [Part], &'p [Part]), CitationError> {
        let inner = region.inner;
        let separates = |part: &Part| matches!(part.kind, PartKind::Comma | PartKind::And);
        let begins = |part: &Part| matches!(part.kind, PartKind::Unit | PartKind::Sign);
        let mut cuts =
            (1..inner.len()).filter(|at| begins(&inner[*at]) && separates(&inner[at - 1]));
        match (cuts.next(), cuts.next()) {
            (Some(cut), None) => Ok((&inner[..cut - 1], &inner[cut..])),
            _ => Err(self.two_laws(region.span())),
        }
    }

    fn two_laws(&self, span: Range<usize>) -> CitationError {
        let message = format!(
            "{} stands between two laws and may belong to either",
            quote(self.text.get(span.clone()).unwrap_or_default())
        );
        CitationError::new(Kind::TwoLaws, span, message)
            .with_help("write one list item for each law, or a comma between them")
    }

    fn missing_law(&self, region: Region<'_>) -> CitationError {
        let span = if region.inner.is_empty() { 0..self.text.len() } else { region.span() };
        let written = self.text.get(span.clone()).unwrap_or_default().trim();
        let message = format!("{} names no law", quote(written));
        let example =
            format!("`{} {}`", written.chars().take(40).collect::<String>(), self.laws.example());
        let below = region
            .inner
            .iter()
            .any(|part| matches!(part.kind, PartKind::Value(_) | PartKind::Marker { .. }));
        let help = if below {
            format!("add the law, as in {example}; {FLOW_LIST}")
        } else {
            format!("which law? For example {example}")
        };
        CitationError::new(Kind::MissingLaw, span, message).with_help(help)
    }
}
