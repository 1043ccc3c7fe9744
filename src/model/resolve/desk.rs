//! The desk of a resolver: it reads loose fields and notes every fault with its place.

use std::collections::BTreeMap;

use super::advice::{fill, shape};
use super::at::At;
use super::{keys, suggest};
use crate::diagnostic::{Code, Diagnostic, FileId, Location, Place, code};
use crate::model::date::PartialDate;
use crate::model::id::Id;
use crate::model::identifier::{self, IdentifierError};
use crate::model::money;
use crate::model::vocabulary::Vocabulary;
use crate::source::record::{Found, Loose, Many, Read, Unknown, Word};

/// Reads the records of one file.
pub struct Desk<'d> {
    /// The file.
    pub file: FileId,
    /// Language of its plain texts.
    pub lang: String,
    /// What was found wrong so far.
    pub diagnostics: &'d mut Vec<Diagnostic>,
}

impl Desk<'_> {
    /// Notes a fault at a place.
    pub fn report(
        &mut self,
        code: &'static Code,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let location = Location { file: self.file, place };
        self.diagnostics.push(Diagnostic::new(code, location, message));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    /// Notes a fault of the value at a path, with help.
    pub fn fault(
        &mut self,
        code: &'static Code,
        at: &At<'_>,
        message: impl Into<String>,
        help: impl Into<Option<String>>,
    ) {
        let place = Place::Value(at.path());
        self.report(code, place, message).help = help.into();
    }

    /// Offers what may have been meant as a fix of the last fault, for a person to confirm.
    fn guess<'w>(&mut self, written: &str, words: impl IntoIterator<Item = &'w str>) {
        if let Some(fault) = self.diagnostics.last_mut() {
            fault.fix = suggest::fix(fault.location.place.clone(), written, words);
        }
    }

    /// Notes keys that the record does not know.
    pub fn unknown(&mut self, at: &At<'_>, unknown: &Unknown, keys: &[&str]) {
        for (key, _) in unknown {
            let help = suggest::help(key, keys).or_else(|| Some(keys::help(key, keys)));
            let place = Place::Key(at.key(key).path());
            let message = format!("`{}` is not a key of the format here", clip(key));
            self.report(&code::UNKNOWN_KEY, place, message).help = help;
            self.guess(key, keys.iter().copied());
        }
    }

    /// Notes a required key that is absent; `help` says what to write under it.
    pub fn missing(&mut self, at: &At<'_>, key: &str, help: &str) {
        let place = Place::MissingKey(at.path(), key.into());
        self.report(&code::MISSING_KEY, place, format!("`{key}` is missing")).help =
            Some(format!("add `{key}:` with {help}"));
    }

    /// The value of a field, if it is there and has its shape.
    pub fn take<'r, T: Read>(&mut self, at: &At<'_>, field: &'r Loose<T>) -> Option<&'r T> {
        match field {
            Loose::Absent => None,
            Loose::Is(value) if value.is_empty() => {
                self.fault(&code::EMPTY_VALUE, at, format!("{} is empty", at.called()), fill(at));
                None
            }
            Loose::Is(value) => Some(value),
            Loose::Other(Found::Nothing) => {
                let message = format!("{} says nothing", at.called());
                let help =
                    format!("{}; what follows ` #` is a comment, unless it is quoted", fill(at));
                self.fault(&code::EMPTY_VALUE, at, message, help);
                None
            }
            Loose::Other(found) => {
                let message = format!("{} holds {}, not {}", at.called(), found.what(), T::WANTED);
                self.fault(&code::WRONG_SHAPE, at, message, shape(T::WANTED));
                None
            }
        }
    }

    /// The entries of what may be one or a list, each with its place.
    pub fn each<T: Read>(
        &mut self,
        at: &At<'_>,
        field: &Loose<Many<T>>,
        mut with: impl FnMut(&mut Self, &At<'_>, &T),
    ) {
        let Some(many) = self.take(at, field) else { return };
        for (index, item) in many.items.iter().enumerate() {
            let here = at.item(many.list, index);
            if let Some(value) = self.take(&here, item) {
                with(self, &here, value);
            }
        }
    }

    /// A word of a closed list.
    pub fn word<V: Vocabulary>(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<V> {
        let word = self.take(at, field)?;
        self.of_list(at, &word.0)
    }

    /// Words of a closed list.
    pub fn words<V: Vocabulary>(&mut self, at: &At<'_>, field: &Loose<Many<Word>>) -> Vec<V> {
        let mut values = Vec::new();
        self.each(at, field, |desk, at, word| values.extend(desk.of_list::<V>(at, &word.0)));
        values
    }

    /// The value that a word of a closed list stands for.
    pub fn of_list<V: Vocabulary>(&mut self, at: &At<'_>, written: &str) -> Option<V> {
        let value = V::from_word(written);
        if value.is_none() {
            let words: Vec<&str> = V::ALL.iter().map(|value| value.word()).collect();
            let message = format!("`{}` is no {}", clip(written), V::NAME);
            let help = suggest::help(written, &words)
                .or_else(|| Some(format!("docs/format.md lists every {}", V::NAME)));
            self.fault(&code::UNKNOWN_WORD, at, message, help);
            self.guess(written, words);
        }
        value
    }

    /// `true` or `false`.
    pub fn flag(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<bool> {
        match self.take(at, field)?.0.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let message = format!("`{}` is neither `true` nor `false`", clip(other));
                self.fault(&code::UNKNOWN_WORD, at, message, "write `true` or `false`".to_owned());
                None
            }
        }
    }

    /// A date with its precision.
    pub fn date(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<PartialDate> {
        let word = self.take(at, field)?;
        match PartialDate::parse(&word.0) {
            Ok(date) => Some(date),
            Err(error) => {
                self.fault(&code::BAD_DATE, at, error.to_string(), error.help());
                None
            }
        }
    }

    /// A whole number.
    pub fn number(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<u64> {
        let word = self.take(at, field)?;
        match money::parse_count(&word.0) {
            Ok(number) => Some(number),
            Err(error) => {
                self.fault(&code::BAD_NUMBER, at, error.to_string(), error.help());
                None
            }
        }
    }

    /// A whole number that may be zero.
    pub fn number_or_none(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<u64> {
        match field {
            Loose::Is(word) if word.0 == "0" => Some(0),
            _ => self.number(at, field),
        }
    }

    /// An id of the right form.
    pub fn id(&mut self, at: &At<'_>, text: &str) -> Option<Id> {
        self.id_by(at, text, identifier::parse_id)
    }

    /// The id of an entry of the registry, which is a part of its page's address.
    pub fn entry_id(&mut self, at: &At<'_>, text: &str) -> Option<Id> {
        self.id_by(at, text, identifier::parse_entry_id)
    }

    fn id_by(
        &mut self,
        at: &At<'_>,
        text: &str,
        parse: fn(&str) -> Result<String, IdentifierError>,
    ) -> Option<Id> {
        match parse(text) {
            Ok(id) => Some(Id::new(&id)),
            Err(error) => {
                self.fault(&code::BAD_ID, at, error.to_string(), error.help());
                None
            }
        }
    }

    /// An id that names an entry, with what such an entry is called.
    pub fn known<T>(
        &mut self,
        at: &At<'_>,
        text: &str,
        called: &str,
        entries: &BTreeMap<Id, T>,
    ) -> Option<Id> {
        self.known_among(at, text, called, entries.contains_key(text), entries.keys())
    }

    /// The same of several lists together: whether the id is in one of them, and all their ids.
    pub fn known_among<'k>(
        &mut self,
        at: &At<'_>,
        text: &str,
        called: &str,
        there: bool,
        ids: impl Iterator<Item = &'k Id>,
    ) -> Option<Id> {
        if there {
            return Some(Id::new(text));
        }
        let near = suggest::nearest(text, ids.map(Id::as_str));
        let help = if near.is_empty() {
            format!("see docs/registry.md for where each {called} stands, and add it if it is new")
        } else {
            format!("did you mean `{}`?", near.join("` or `"))
        };
        self.fault(&code::UNKNOWN_ID, at, format!("no {called} has the id `{}`", clip(text)), help);
        self.guess(text, near);
        None
    }

    /// A whole http or https address.
    pub fn address(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
        let text = self.line(at, field)?;
        self.address_text(at, &text).then_some(text)
    }

    /// The same with a part that something else will stand in for.
    pub fn pattern(&mut self, at: &At<'_>, field: &Loose<Word>, part: &str) -> Option<String> {
        let text = self.line(at, field)?;
        self.address_text(at, &text.replace(part, "1")).then_some(text)
    }

    /// Whether a text is a whole http or https address; a fault is noted if not.
    pub fn address_text(&mut self, at: &At<'_>, text: &str) -> bool {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let good = rest.is_some_and(|rest| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or("");
            let plain = host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':'));
            plain
                && host.contains('.')
                && !host.starts_with('.')
                && !text.contains(char::is_whitespace)
        }) && !text.contains(turns_text)
            && !text.contains(['<', '>', '"', '`', '\\', '{', '}']);
        if !good {
            let message = format!("`{}` is not a whole web address", clip(text));
            self.fault(
                &code::BAD_ADDRESS,
                at,
                message,
                "write it from `https://` to its end, with spaces and brackets percent-encoded"
                    .to_owned(),
            );
        }
        good
    }

    /// A BCP 47 language tag.
    pub fn language(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
        let word = self.take(at, field)?;
        self.tag(at, &word.0, false).then(|| word.0.clone())
    }

    /// Whether a text, a value or a key, is a BCP 47 language tag; a fault is noted if not.
    pub fn tag(&mut self, at: &At<'_>, tag: &str, as_key: bool) -> bool {
        match identifier::parse_language(tag) {
            Ok(_) => true,
            Err(error) => {
                let path = at.path();
                let place = if as_key { Place::Key(path) } else { Place::Value(path) };
                let help = error.help();
                self.report(&code::BAD_LANGUAGE, place, error.to_string()).help = help;
                false
            }
        }
    }

    /// An ISO 3166-1 country code, or `EU`.
    pub fn country(&mut self, at: &At<'_>, field: &Loose<Word>) -> Option<String> {
        let word = self.take(at, field)?;
        match identifier::parse_country(&word.0) {
            Ok(country) => Some(country),
            Err(error) => {
                self.fault(&code::BAD_COUNTRY, at, error.to_string(), error.help());
                None
            }
        }
    }
}

/// The start of a text, for messages.
pub fn clip(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    text.chars().take(57).chain("…".chars()).collect()
}

pub(super) fn turns_text(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
