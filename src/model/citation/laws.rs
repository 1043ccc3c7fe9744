//! The laws that a citation may name, as the parser needs them, and the printing of citations.

use std::collections::HashMap;

use super::fold::fold;
use super::token::{Token, TokenKind, tokens};
use super::{Citation, LawKey};

/// What a provision of a law is called; it decides how a citation is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unit {
    /// `Art. 6 GDPR`
    #[default]
    Article,
    /// `s. 5 FTC Act`
    Section,
    /// `§ 25 TDDDG`
    Paragraph,
    /// `rule 5 …`
    Rule,
    /// `reg. 6 PECR`
    Regulation,
}

impl Unit {
    /// The printed word before the number.
    pub fn word(self) -> &'static str {
        match self {
            Self::Article => "Art.",
            Self::Section => "s.",
            Self::Paragraph => "§",
            Self::Rule => "rule",
            Self::Regulation => "reg.",
        }
    }

    /// Whether numbers hold dots and brackets hold any first level: `s. 1798.100(a)(1)`.
    pub(super) fn is_section_like(self) -> bool {
        matches!(self, Self::Section | Self::Rule)
    }
}

/// A law as the registry describes it.
#[derive(Clone, Debug, Default)]
pub struct LawName {
    /// Registry id.
    pub id: String,
    /// The short name that is printed.
    pub short: String,
    /// All other names by which it is cited, in any language.
    pub names: Vec<String>,
    /// What a provision is called.
    pub unit: Unit,
    /// Number of the last provision, where known.
    pub last: Option<u32>,
    /// Known provisions: number and count of numbered paragraphs, 0 for none.
    pub articles: Vec<(String, u8)>,
}

#[derive(Debug)]
pub(super) struct Law {
    pub key: LawKey,
    pub short: String,
    pub unit: Unit,
    pub last: Option<u32>,
    /// `article_key` → the number as listed, its paragraphs.
    pub articles: HashMap<String, (String, u8)>,
    /// Whether every number up to `last` is listed, so that others do not exist.
    pub complete: bool,
}

/// The laws of the registry, ready for [`parse()`](super::parse()).
#[derive(Debug, Default)]
pub struct LawNames {
    pub(super) laws: Vec<Law>,
    /// First word of a name → names that begin with it, longest first.
    names: HashMap<String, Vec<Name>>,
    /// Folded names, for suggestions.
    spelled: Vec<(String, usize)>,
}

#[derive(Debug)]
struct Name {
    words: Vec<String>,
    /// More than one where the name is shared.
    laws: Vec<usize>,
    is_id: bool,
}

impl LawNames {
    /// Gathers the names of the laws. A name that several laws share is refused when parsed,
    /// unless it is the id of one of them; names without a letter or digit are passed over.
    pub fn new(laws: impl IntoIterator<Item = LawName>) -> Self {
        let mut all = Self::default();
        for law in laws {
            let place = all.laws.len();
            all.add_name(&law.id, place, true);
            for name in law.names.iter().chain([&law.short]) {
                all.add_name(name, place, false);
            }
            all.laws.push(Law::new(law));
        }
        for names in all.names.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        all
    }

    /// The citation as it is printed: `Art. 6(1)(f) GDPR`, `§ 25 TDDDG`, `FTC Act`.
    /// Where the law's short name is shared with another law, its id stands in its place;
    /// a citation of a law that is not among these is printed in its id form.
    pub fn print(&self, citation: &Citation) -> String {
        let Some((name, unit)) = self.called(citation) else { return citation.id() };
        match &citation.article {
            None => name.to_owned(),
            Some(article) => format!("{unit} {article}{} {name}", citation.brackets()),
        }
    }

    /// The citation as it is written in files, the law first: `GDPR Art. 6(1)(f)`.
    pub fn written(&self, citation: &Citation) -> String {
        let Some((name, unit)) = self.called(citation) else { return citation.id() };
        match &citation.article {
            None => name.to_owned(),
            Some(article) => format!("{name} {unit} {article}{}", citation.brackets()),
        }
    }

    /// The name of the law that names it alone, and what one of its provisions is called.
    fn called(&self, citation: &Citation) -> Option<(&str, &'static str)> {
        let (place, law) = self.find(&citation.law)?;
        let name = match self.lookup(&law.short) {
            Some(laws) if laws == [place] => law.short.as_str(),
            _ => law.key.as_str(),
        };
        Some((name, law.unit.word()))
    }

    /// Names that more than one law bears, with the ids: the registry should be told.
    pub fn shared(&self) -> Vec<(String, Vec<LawKey>)> {
        let names = self.names.values().flatten().filter(|name| name.laws.len() > 1);
        let mut shared: Vec<_> =
            names.map(|name| (name.words.join(" "), self.keys(&name.laws))).collect();
        shared.sort();
        shared
    }

    /// The laws that the tokens from `at` name, and how many tokens the name takes.
    pub(super) fn name_at(&self, tokens: &[Token<'_>], at: usize) -> Option<(&[usize], usize)> {
        let names = self.names.get(&tokens.get(at)?.folded)?;
        names.iter().find_map(|name| Some((name.laws.as_slice(), name.length(tokens, at)?)))
    }

    /// The name nearest to what was written, as the registry prints its law, if it is near enough.
    pub(super) fn suggestion(&self, written: &str) -> Option<&str> {
        let written: String = fold(written).chars().take(80).collect();
        let length = written.chars().count();
        let allowed = match length {
            0..=2 => return None,
            3..=5 => 1,
            6..=11 => 2,
            _ => 3,
        };
        let near = self
            .spelled
            .iter()
            .filter(|(name, _)| name.chars().count().abs_diff(length) <= allowed);
        near.map(|(name, law)| (strsim::osa_distance(name, &written), *law))
            .filter(|(distance, _)| *distance <= allowed)
            .min()
            .map(|(_, law)| self.laws[law].short.as_str())
    }

    /// A law for examples: the GDPR where it is among them.
    pub(super) fn example(&self) -> &str {
        let gdpr = self.laws.iter().find(|law| law.short == "GDPR");
        gdpr.or(self.laws.first()).map_or("GDPR", |law| &law.short)
    }

    pub(super) fn keys(&self, laws: &[usize]) -> Vec<LawKey> {
        laws.iter().map(|law| self.laws[*law].key.clone()).collect()
    }

    /// Whether a name of a law begins with this folded word.
    pub(super) fn begins_name(&self, word: &str) -> bool {
        self.names.contains_key(word)
    }

    fn find(&self, key: &LawKey) -> Option<(usize, &Law)> {
        self.laws.iter().enumerate().find(|(_, law)| law.key == *key)
    }

    fn lookup(&self, name: &str) -> Option<&[usize]> {
        let tokens = tokens(name).ok()?;
        let (laws, length) = self.name_at(&tokens, 0)?;
        tokens[length..].iter().all(|token| !counts(token)).then_some(laws)
    }

    fn add_name(&mut self, name: &str, law: usize, is_id: bool) {
        let Ok(tokens) = tokens(name) else { return };
        let words: Vec<_> =
            tokens.iter().filter(|t| counts(t)).map(|t| canonical(t).to_owned()).collect();
        let Some(first) = words.first() else { return };
        let named = self.names.entry(first.clone()).or_default();
        match named.iter_mut().find(|other| other.words == words) {
            None => named.push(Name { words, laws: vec![law], is_id }),
            Some(other) if other.laws.contains(&law) => other.is_id |= is_id,
            Some(other) if is_id && !other.is_id => (other.laws, other.is_id) = (vec![law], true),
            Some(other) if other.is_id && !is_id => {}
            Some(other) => other.laws.push(law),
        }
        self.spelled.push((fold(name), law));
    }
}

impl Name {
    fn length(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let mut next = at;
        for word in &self.words {
            while tokens.get(next).is_some_and(|token| !counts(token)) {
                next += 1;
            }
            tokens.get(next).filter(|token| canonical(token) == word)?;
            next += 1;
        }
        Some(next - at)
    }
}

impl Law {
    fn new(law: LawName) -> Self {
        let articles: HashMap<_, _> = law
            .articles
            .into_iter()
            .map(|(number, paragraphs)| (article_key(&number), (number, paragraphs)))
            .collect();
        // A bound beyond any real act would cost time here and say nothing.
        let complete = law.last.is_some_and(|last| {
            last < 10_000 && (1..=last).all(|number| articles.contains_key(&number.to_string()))
        });
        Self {
            key: LawKey::new(law.id),
            short: law.short,
            unit: law.unit,
            last: law.last,
            articles,
            complete,
        }
    }

    /// The article as listed, with its count of paragraphs.
    pub(super) fn listed(&self, article: &str) -> Option<&(String, u8)> {
        self.articles.get(&article_key(article))
    }
}

/// The form of an article's number in which `L. 34-5` and `l34-5`, `2ter` and `2-ter` are equal.
fn article_key(number: &str) -> String {
    let mut key = String::new();
    let folded = fold(number);
    let mut rest = folded.chars().filter(|c| !c.is_whitespace()).peekable();
    while let Some(c) = rest.next() {
        let before_letter = rest.peek().is_some_and(|next| next.is_alphabetic());
        let after_letter = key.ends_with(char::is_alphabetic);
        if (c == '-' && before_letter) || (c == '.' && after_letter) {
            continue;
        }
        key.push(c);
    }
    key
}

/// Dots and ordinal signs in names do not count: `D.lgs.`, `n°`.
fn counts(token: &Token<'_>) -> bool {
    !matches!(token.kind, TokenKind::Dot | TokenKind::Ordinal)
}

fn canonical<'a>(token: &'a Token<'_>) -> &'a str {
    match token.kind {
        TokenKind::Dash { .. } => "-",
        TokenKind::Apostrophe => "'",
        _ => &token.folded,
    }
}
