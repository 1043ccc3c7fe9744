//! Words of the interface: messages of the theme's translations, dates, numbers and money.

mod format;

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::Error;
use crate::model::vocabulary::Vocabulary;

/// The interface in one language; what is missing is said in the main language.
pub struct Words {
    lang: String,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// A value put into a message.
#[derive(Clone, Debug)]
pub enum Put<'v> {
    /// A text, as it stands.
    Text(&'v str),
    /// A number: selects the plural form, and is printed as the locale writes it.
    Number(i64),
}

impl Words {
    /// Reads translations, the wanted language first; each is a tag and the text of its file.
    ///
    /// # Errors
    /// When a file is not valid Fluent.
    pub fn new(translations: &[(&str, &str)]) -> Result<Self, Error> {
        let mut bundles = Vec::new();
        for (tag, text) in translations {
            let lang =
                tag.parse().map_err(|_| Error::Template(format!("`{tag}` is no language tag")))?;
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, faults)| {
                let first = faults.first().map_or_else(String::new, ToString::to_string);
                Error::Template(format!("translations/{tag}.ftl: {first}"))
            })?;
            let mut bundle = FluentBundle::new_concurrent(vec![lang]);
            // The marks that isolate a placeable are for mixed directions; HTML has <bdi> for that.
            bundle.set_use_isolating(false);
            bundle.add_resource(resource).map_err(|_| {
                Error::Template(format!("translations/{tag}.ftl: a message stands there twice"))
            })?;
            bundles.push(bundle);
        }
        let lang = translations.first().map_or("en", |(tag, _)| tag).to_owned();
        Ok(Words { lang, bundles })
    }

    /// The language tag.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// A message without values; its key where no translation has it.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with values.
    pub fn with(&self, key: &str, values: &[(&str, Put<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Put::Text(text) => args.set(*name, FluentValue::from(*text)),
                Put::Number(number) => {
                    args.set(*name, FluentValue::from(*number));
                    args.set(format!("{name}-text"), FluentValue::from(self.number(*number)));
                }
            }
        }
        self.look_up(key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// The label of a word of a closed list: message `<list>-<word>`.
    pub fn label<V: Vocabulary>(&self, list: &str, value: V) -> String {
        self.say(&format!("{list}-{}", value.word()))
    }

    /// Whether a translation has a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(key))
    }

    fn look_up(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut faults = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut faults);
            Some(text.into_owned())
        })
    }
}
