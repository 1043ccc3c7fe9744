//! What is published besides pages; one file per format.

mod clocks;
pub mod csv;
mod durations;
mod figures;
mod fines;
pub mod hosts;
mod lists;
pub mod opensearch;
mod schema;
pub mod search;
mod statistics;
mod svg;
mod xml;

use crate::Error;
use crate::site::Site;

/// A format: which files it publishes, and how the bytes of each are made.
///
/// Nothing is made when planning: a file's bytes are asked for when they are wanted.
#[derive(Clone, Copy)]
pub struct Output {
    /// What tells it from the others.
    pub name: &'static str,
    /// Paths below the root of the site.
    pub paths: fn(&Site) -> Vec<String>,
    /// The bytes of one of these paths.
    pub encode: fn(&Site, &str) -> Result<Vec<u8>, Error>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Output").field("name", &self.name).finish_non_exhaustive()
    }
}

impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Output {}

/// Every format, in the order of their names.
pub static ALL: &[Output] = &[
    opensearch::OPENSEARCH,
    search::TEXT_FILES,
    clocks::OUTPUT,
    Output { name: "durations", paths: durations::paths, encode: durations::encode },
    Output { name: "figures", paths: figures::tables, encode: figures::table },
    Output { name: "drawings", paths: figures::drawings, encode: figures::drawing },
    Output { name: "fines", paths: fines::paths, encode: fines::encode },
    lists::OUTPUT,
    schema::OUTPUT,
    Output { name: "statistics", paths: statistics::paths, encode: statistics::encode },
];
