//! What is published besides pages; one file per format.

pub mod hosts;
mod schema;

use crate::Error;
use crate::site::Site;

/// A format: which files it publishes, and how the bytes of each are made.
///
/// Nothing is made when planning: a file's bytes are asked for when they are wanted.
#[derive(Clone, Copy)]
pub struct Output {
    /// What it is called in messages and in the list of downloads.
    pub name: &'static str,
    /// Media type of its files, RFC 6838.
    pub media_type: &'static str,
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
    // One line for each.
    schema::OUTPUT,
];
