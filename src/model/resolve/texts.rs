//! Texts of a record: lines, names and quotations, with what they may not hold.

use super::advice::fill;
use super::at::At;
use super::desk::{Desk, turns_text};
use crate::diagnostic::{Place, code};
use crate::model::text::Text;
use crate::source::record::{Loose, Many, TextRecord, Word};

/// Longest name, in characters: names are held against each other, slip by slip.
const LONGEST_NAME: usize = 200;
/// Longest text of a field that is one line: titles of sources, addresses.
const LONGEST_LINE: usize = 2_000;
/// Longest text of a field that may be several paragraphs.
const LONGEST_TEXT: usize = 20_000;

impl Desk<'_> {
    /// A line of text: not empty, not too long, without characters that hide or turn it.
    pub fn line(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
        let word = self.take(at, field)?;
        self.clean(at, &word.0, LONGEST_LINE).then(|| word.0.trim().to_owned())
    }

    /// Whether a text may stand as a [`line`](Self::line); a fault is noted if not.
    pub fn is_clean_line(&mut self, at: &At<'_>, text: &str) -> bool {
        self.clean(at, text, LONGEST_LINE)
    }

    /// Lines, one or a list.
    pub fn lines(&mut self, at: &At<'_>, field: &Loose<Many<Word>>) -> Vec<String> {
        let mut lines = Vec::new();
        self.each(at, field, |desk, at, word| {
            if desk.clean(at, &word.0, LONGEST_LINE) {
                lines.push(word.0.trim().to_owned());
            }
        });
        lines
    }

    /// A text in one or several languages.
    pub fn text(&mut self, at: &At<'_>, field: &Loose<TextRecord>) -> Option<Text> {
        match self.take(at, field)? {
            TextRecord::One(text) => self.plain_text(at, text),
            TextRecord::Tagged(named) => {
                let mut entries = Vec::new();
                for (tag, value) in &named.0 {
                    let here = at.key(tag);
                    self.tag(&here, tag, true);
                    if let Some(word) = self.take(&here, value)
                        && self.clean(&here, &word.0, LONGEST_TEXT)
                    {
                        entries.push((tag.clone(), word.0.trim().to_owned()));
                    }
                }
                (!entries.is_empty()).then(|| Text::tagged(entries))
            }
        }
    }

    /// A text in the language of the file.
    pub fn plain_text(&mut self, at: &At<'_>, text: &str) -> Option<Text> {
        self.clean(at, text, LONGEST_TEXT).then(|| Text::one(&self.lang, text.trim()))
    }

    /// A name: a line that fits on one.
    pub fn name(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
        let name = self.line(at, field)?;
        self.is_short(at, &name).then_some(name)
    }

    /// Names, one or a list.
    pub fn names(&mut self, at: &At<'_>, field: &Loose<Many<Word>>) -> Vec<String> {
        let mut names = Vec::new();
        self.each(at, field, |desk, at, word| {
            if desk.clean(at, &word.0, LONGEST_LINE) && desk.is_short(at, word.0.trim()) {
                names.push(word.0.trim().to_owned());
            }
        });
        names
    }

    fn is_short(&mut self, at: &At<'_>, name: &str) -> bool {
        let length = name.chars().count();
        if length > LONGEST_NAME {
            let message = format!(
                "`{}` has {length} characters; a name has at most {LONGEST_NAME}",
                at.name()
            );
            let help = "write the name alone; what else there is to say belongs in a text";
            self.fault(&code::WRONG_SHAPE, at, message, help.to_owned());
        }
        length <= LONGEST_NAME
    }

    /// Whether a text says something, is not too long, and holds no sign that turns it.
    fn clean(&mut self, at: &At<'_>, text: &str, longest: usize) -> bool {
        if text.trim().is_empty() {
            self.fault(&code::EMPTY_VALUE, at, format!("{} is empty", at.called()), fill(at));
            return false;
        }
        if text.len() > longest {
            let message =
                format!("`{}` has {} bytes; at most {longest} are read", at.name(), text.len());
            self.fault(&code::WRONG_SHAPE, at, message, "shorten it".to_owned());
            return false;
        }
        if let Some((start, c)) = text.char_indices().find(|(_, c)| turns_text(*c)) {
            let place = Place::InText(at.path(), start..start + c.len_utf8());
            let message = format!(
                "the text holds U+{:04X}, which changes the direction of reading unseen",
                u32::from(c)
            );
            self.report(&code::UNSAFE_TEXT, place, message).help =
                Some("delete it; right-to-left text needs no such sign".to_owned());
            return false;
        }
        true
    }

    /// A quotation of at most 25 words.
    pub fn quote(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
        let quote = self.line(at, field)?;
        let words = quote.split_whitespace().count();
        if words > 25 {
            self.fault(
                &code::LONG_QUOTE,
                at,
                format!("the quotation has {words} words; at most 25 are allowed"),
                "shorten it, or say it in your own words".to_owned(),
            );
        }
        Some(quote)
    }
}
