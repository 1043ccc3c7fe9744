//! Texts with their languages.

/// A text in one or more languages; the first is the one in which it was written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// A text in one language, named by its BCP 47 tag.
    pub fn one(lang: &str, text: &str) -> Self {
        Text(vec![(lang.to_owned(), text.to_owned())])
    }

    /// A text in several languages, as pairs of tag and text.
    pub fn tagged(entries: Vec<(String, String)>) -> Self {
        Text(entries)
    }

    /// The text in a language, else in the one in which it was written: tag and text.
    pub fn best(&self, lang: &str) -> (&str, &str) {
        self.0
            .iter()
            .find(|(tag, _)| tag == lang)
            .or_else(|| self.0.first())
            .map_or(("", ""), |(tag, text)| (tag, text))
    }

    /// Every language with its text.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}
