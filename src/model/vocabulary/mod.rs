//! The closed lists of words: what may be written, and what each word stands for.

mod event;
mod lists;
mod party;
mod procedure;

pub use event::EventKind;
pub use lists::{Listed, list};
pub use party::{
    AuthorityRole, Bound, CompanyRole, CompanyType, ComplainantType, Computation, CourtType,
    Instance, Level, OnBehalfOf, OriginWord, Sector, Unit, Visibility,
};
pub use procedure::{
    Admission, Body, Certainty, Finding, FineKind, Granted, Ground, Measure, Object, Outcome,
    PaymentState, Per, Phase, Relation, Remedy, Selection, SentBackTo, SourceKind, Status,
};

/// A closed list of words.
pub trait Vocabulary: Copy + Sized + 'static {
    /// What one of its words is called, for messages: `kind of event`.
    const NAME: &'static str;
    /// Every value, in canonical order.
    const ALL: &'static [Self];

    /// The word as it is written in a case file.
    fn word(self) -> &'static str;

    /// What it means: one sentence, in Markdown.
    fn meaning(self) -> &'static str;

    /// The value that a word stands for.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident, $called:literal {
            $( $(#[doc = $meaning:literal])+ $value:ident = $word:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[doc = $meaning])+ $value, )*
        }

        impl $crate::model::vocabulary::Vocabulary for $name {
            const NAME: &'static str = $called;
            const ALL: &'static [Self] = &[$( $name::$value ),*];

            fn word(self) -> &'static str {
                match self {
                    $( $name::$value => $word, )*
                }
            }

            fn meaning(self) -> &'static str {
                match self {
                    $( $name::$value => concat!($($meaning),+).trim_ascii(), )*
                }
            }
        }
    };
}

pub(crate) use words;
