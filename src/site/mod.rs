//! Which pages exist, where they are, and what each says; not how it looks.

pub mod book;
pub mod chart;
mod clocks;
mod describe;
mod drawing;
pub mod facets;
mod force;
mod forums;
pub mod found;
mod index;
pub mod page;
mod stands;
pub mod statistics;
mod timeline;
mod totals;
pub mod urls;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use crate::derive::Facts;
use crate::loaded::Loaded;
use crate::model::case::Case;
use crate::model::{Config, Id, Registry};
use crate::words::Words;

use book::{Book, Scope};
use statistics::Statistics;
use totals::TotalsView;

pub use index::Index;
pub use page::{Page, View};
pub use urls::Links;

/// Paths of what pages load, each with the hash of its content in its name.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The stylesheet.
    pub stylesheet: String,
    /// The script, if the theme has one.
    pub script: Option<String>,
    /// The script of the search, if the theme has one.
    pub search: Option<String>,
    /// The icon, if the theme has one.
    pub icon: Option<String>,
    /// The fonts.
    pub fonts: Vec<String>,
}

/// Everything that pages are made from.
#[derive(Debug)]
pub struct Site {
    loaded: Arc<Loaded>,
    words: Arc<Words>,
    index: Index,
    /// Companies with a page.
    companies: BTreeSet<Id>,
    /// Names that authorities and courts share.
    shared: BTreeSet<String>,
    /// Every fine that counts.
    book: Book,
    /// Figures on all cases, once somebody asked for them.
    statistics: OnceLock<Statistics>,
    /// The totals of the whole tracker, once somebody asked for them.
    totals: OnceLock<TotalsView>,
    /// Lists of what has cases, and of fines, once somebody asked for them.
    lists: page::Lists,
    rankings: page::Rankings,
    /// Paths of what pages load.
    pub assets: Assets,
}

impl Site {
    /// A site of what was loaded, in the words of one language.
    pub fn new(loaded: Arc<Loaded>, words: Arc<Words>, assets: Assets) -> Self {
        let index = Index::of(&loaded);
        let book = Book::of(&loaded);
        let shared = forums::shared(&loaded.tracker.registry);
        let mut site = Site {
            loaded,
            words,
            index,
            companies: BTreeSet::new(),
            shared,
            book,
            statistics: OnceLock::new(),
            totals: OnceLock::new(),
            lists: page::Lists::default(),
            rankings: page::Rankings::default(),
            assets,
        };
        site.companies = page::companies_with_page(&site);
        site
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

    /// Whether a company has a page: a case, or a company of its group has one.
    fn has_company_page(&self, id: &Id) -> bool {
        self.companies.contains(id)
    }

    /// The totals of all cases.
    fn totals(&self) -> &TotalsView {
        self.totals.get_or_init(|| totals::view(self, &Scope::All))
    }

    /// Every fine that counts, and by what it belongs to.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Figures on all cases.
    pub fn statistics(&self) -> &Statistics {
        self.statistics.get_or_init(|| statistics::gather(self))
    }

    /// Former ids of cases, each with the id of today.
    pub fn former(&self) -> impl Iterator<Item = (&Id, &Id)> {
        let cases = self.loaded.tracker.cases.iter();
        cases.flat_map(|case| case.former_ids.iter().map(move |former| (former, &case.id)))
    }

    /// Which cases belong to what.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// What was loaded.
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// A case with what follows from it, by its place.
    pub fn case(&self, place: usize) -> (&Case, &Facts) {
        (&self.loaded.tracker.cases[place], &self.loaded.facts[place])
    }
}
