//! The domain, resolved: plain data about cases and about those who appear in them.
//!
//! No input or output, no YAML, no HTML. [`resolve`] turns records into it and reports every word,
//! id, date, amount and citation that does not hold.

pub mod case;
pub mod citation;
pub mod config;
pub mod date;
pub mod event;
pub mod id;
pub mod identifier;
pub mod money;
pub mod period;
pub mod registry;
pub mod resolve;
pub mod spelling;
pub mod text;
pub mod vocabulary;
pub(crate) mod written;

pub use case::Case;
pub use config::Config;
pub use event::Event;
pub use id::Id;
pub use registry::Registry;
pub use text::Text;

/// A tracker, resolved.
#[derive(Clone, Debug)]
pub struct Tracker {
    /// Its configuration.
    pub config: Config,
    /// Who and what the cases speak of.
    pub registry: Registry,
    /// Its cases by id, drafts included.
    pub cases: Vec<Case>,
    /// Its pages of prose, by the stems of their files.
    pub pages: Vec<Prose>,
}

/// A page of prose: `pages/<stem>.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// Stem of the file: the path of the page.
    pub stem: String,
    /// Its first heading.
    pub title: String,
    /// The rest, Markdown.
    pub text: String,
}

impl Tracker {
    /// A case by its id.
    pub fn case(&self, id: &Id) -> Option<&Case> {
        let place = self.cases.binary_search_by(|case| case.id.cmp(id)).ok()?;
        self.cases.get(place)
    }
}
