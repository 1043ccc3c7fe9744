//! Fields that hold what they should, or what was found in its place.

use super::shape::Shape;
use crate::source::found::Found;

/// Reads a value of its own shape from what was found, or hands it back.
pub trait Read: Sized {
    /// What an author should write here, for messages: `a text`.
    const WANTED: &'static str;
    /// The same as data.
    const SHAPE: &'static Shape;

    /// Takes what was found if it has the right shape.
    fn read(found: Found) -> Result<Self, Found>;

    /// Whether it is a list or map of nothing.
    fn is_empty(&self) -> bool {
        false
    }
}

/// A field: absent, as it should be, or something else.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loose<T> {
    /// The key does not stand in the file.
    #[default]
    Absent,
    /// What should stand there.
    Is(T),
    /// What was found in its place.
    Other(Found),
}

impl<T: Read> Loose<T> {
    /// Reads a field that is there.
    pub fn from_found(found: Found) -> Self {
        T::read(found).map_or_else(Loose::Other, Loose::Is)
    }
}

impl<T> Loose<T> {
    /// The value, if it is as it should be.
    pub fn good(&self) -> Option<&T> {
        match self {
            Loose::Is(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the key stands in the file at all.
    pub fn is_there(&self) -> bool {
        !matches!(self, Loose::Absent)
    }
}

/// The text of a scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word(pub String);

impl Read for Word {
    const WANTED: &'static str = "a text";
    const SHAPE: &'static Shape = &Shape::Scalar;

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::Text(text) => Ok(Word(text)),
            other => Err(other),
        }
    }
}

/// One or a list of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Many<T> {
    /// Written as a list, so that places have an index.
    pub list: bool,
    /// The entries.
    pub items: Vec<Loose<T>>,
}

impl<T: Read> Read for Many<T> {
    const WANTED: &'static str = T::WANTED;
    const SHAPE: &'static Shape = &Shape::OneOrMany(T::SHAPE);

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::List(items) => {
                Ok(Many { list: true, items: items.into_iter().map(Loose::from_found).collect() })
            }
            other => Ok(Many { list: false, items: vec![Loose::Is(T::read(other)?)] }),
        }
    }

    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// A list, also when it has one entry.
impl<T: Read> Read for Vec<Loose<T>> {
    const WANTED: &'static str = "a list";
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::List(items) => Ok(items.into_iter().map(Loose::from_found).collect()),
            other => Err(other),
        }
    }

    fn is_empty(&self) -> bool {
        Vec::is_empty(self)
    }
}

/// A map from names of the author's choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<T>(pub Vec<(String, Loose<T>)>);

impl<T: Read> Read for Named<T> {
    const WANTED: &'static str = "a map";
    const SHAPE: &'static Shape = &Shape::Named(T::SHAPE);

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::Map(entries) => Ok(Named(
                entries.into_iter().map(|(key, value)| (key, Loose::from_found(value))).collect(),
            )),
            other => Err(other),
        }
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A word alone, or a map that says more.
#[derive(Clone, Debug, PartialEq)]
pub enum OrWord<T> {
    /// The word.
    Word(String),
    /// The map.
    Full(T),
}

impl<T: Read> Read for OrWord<T> {
    const WANTED: &'static str = "a text or a map";
    const SHAPE: &'static Shape = &Shape::WordOr(T::SHAPE);

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::Text(text) => Ok(OrWord::Word(text)),
            other => T::read(other).map(OrWord::Full),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, OrWord::Full(value) if value.is_empty())
    }
}

/// A text in the file's language, or a map of language tag to text.
#[derive(Clone, Debug, PartialEq)]
pub enum TextRecord {
    /// In the file's language.
    One(String),
    /// By language tag.
    Tagged(Named<Word>),
}

impl Read for TextRecord {
    const WANTED: &'static str = "a text or a map of language tag to text";
    const SHAPE: &'static Shape = &Shape::Text;

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::Text(text) => Ok(TextRecord::One(text)),
            other => Named::read(other).map(TextRecord::Tagged),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, TextRecord::Tagged(named) if named.is_empty())
    }
}

/// Keys that a record does not know, with what stood under them.
pub type Unknown = Vec<(String, Found)>;

/// Declares a record: its keys in canonical order, each a [`Loose`] field with what it holds.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $field:ident $(= $key:literal)? : $type:ty $(=> $holds:expr)? $(; $need:ident)?,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $( $(#[doc = $doc])* pub $field: $crate::source::record::Loose<$type>, )*
            /// Keys that are not part of the format.
            pub unknown: $crate::source::record::Unknown,
        }

        impl $name {
            /// The keys, in canonical order.
            pub const KEYS: &'static [&'static str] =
                &[$( $crate::source::record::loose::key_name!($field $(= $key)?) ),*];

            /// The keys with what each is for and holds.
            pub const RECORD: &'static $crate::source::record::Record = &$crate::source::record::Record {
                name: stringify!($name),
                about: concat!($($about),*),
                keys: &[$(
                    $crate::source::record::Key {
                        name: $crate::source::record::loose::key_name!($field $(= $key)?),
                        about: concat!($($doc),*),
                        shape: <$type as $crate::source::record::Read>::SHAPE,
                        holds: $crate::source::record::loose::holds!($($holds)?),
                        required: $crate::source::record::loose::needed!($($need)?),
                    }
                ),*],
            };
        }

        impl $crate::source::record::Read for $name {
            const WANTED: &'static str = "a map";
            const SHAPE: &'static $crate::source::record::Shape =
                &$crate::source::record::Shape::Record(Self::RECORD);

            fn read(found: $crate::source::record::Found) -> Result<Self, $crate::source::record::Found> {
                let $crate::source::record::Found::Map(entries) = found else {
                    return Err(found);
                };
                let mut record = Self::default();
                for (key, value) in entries {
                    match key.as_str() {
                        $( $crate::source::record::loose::key_name!($field $(= $key)?) => {
                            record.$field = $crate::source::record::Loose::from_found(value);
                        } )*
                        _ => record.unknown.push((key, value)),
                    }
                }
                Ok(record)
            }

            fn is_empty(&self) -> bool {
                *self == Self::default()
            }
        }
    };
}

macro_rules! key_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident = $key:literal) => {
        $key
    };
}

/// What a key holds; a key that says nothing of it holds a record.
macro_rules! holds {
    () => {
        $crate::source::record::Holds::Keys
    };
    ($holds:expr) => {
        $holds
    };
}

macro_rules! needed {
    () => {
        false
    };
    (required) => {
        true
    };
}

pub(crate) use {holds, key_name, needed, record};
