//! Which pages exist, where they are, and what each says; not how it looks.

mod describe;
mod index;
pub mod page;
mod stands;
mod timeline;
mod totals;
pub mod urls;

use std::sync::Arc;

use crate::Loaded;
use crate::derive::Facts;
use crate::model::case::Case;
use crate::model::{Config, Registry};
use crate::words::Words;

pub use index::Index;
pub use page::{Page, View};
pub use urls::Links;

/// Everything that pages are made from.
#[derive(Debug)]
pub struct Site {
    loaded: Arc<Loaded>,
    words: Arc<Words>,
    index: Index,
    /// Path of the stylesheet, with the hash of its content.
    pub stylesheet: String,
}

impl Site {
    /// A site of what was loaded, in the words of one language.
    pub fn new(loaded: Arc<Loaded>, words: Arc<Words>, stylesheet: String) -> Self {
        let index = Index::of(&loaded);
        Site { loaded, words, index, stylesheet }
    }

    /// Every page, sorted by path.
    pub fn pages(&self) -> Vec<Page> {
        page::all(self)
    }

    /// What a page says.
    pub fn view(&self, page: &Page) -> View {
        page::view(self, page)
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.loaded.tracker.config
    }

    /// The registry.
    pub fn registry(&self) -> &Registry {
        &self.loaded.tracker.registry
    }

    /// The words of the interface.
    pub fn words(&self) -> &Words {
        &self.words
    }

    fn index(&self) -> &Index {
        &self.index
    }

    fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// A case with what follows from it, by its place.
    fn case(&self, place: usize) -> (&Case, &Facts) {
        (&self.loaded.tracker.cases[place], &self.loaded.facts[place])
    }
}
