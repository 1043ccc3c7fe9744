//! Laws and their provisions.

use crate::diagnostic::FileId;
use crate::model::date::PartialDate;
use crate::model::id::Id;
use crate::model::money::Amount;
use crate::model::vocabulary::Unit;

/// A law: an act, or a decision or order that is cited like one.
#[derive(Clone, Debug)]
pub struct Law {
    /// Its file.
    pub file: FileId,
    /// Full title.
    pub name: String,
    /// Usual short names: language tag and name; the first is printed.
    pub short: Vec<(String, String)>,
    /// ISO 3166-1 alpha-2, or `EU`.
    pub country: String,
    /// What a provision is called.
    pub unit: Unit,
    /// European Legislation Identifier.
    pub eli: Option<String>,
    /// CELEX number.
    pub celex: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Address of one provision, with `{article}`.
    pub article_url: Option<String>,
    /// Its provisions, as far as the registry lists them.
    pub provisions: Vec<Provision>,
    /// From when it applies.
    pub valid_from: Option<PartialDate>,
    /// Until when it applied.
    pub valid_to: Option<PartialDate>,
    /// What took its place.
    pub replaced_by: Option<Id>,
    /// The highest fine that it allows, where it states a sum.
    pub maximum: Option<Amount>,
    /// Read in a source.
    pub verified: bool,
}

/// A provision of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: Option<String>,
    /// How many numbered paragraphs it has.
    pub paragraphs: Option<u8>,
}

impl Law {
    /// The short name that is printed.
    pub fn short(&self) -> &str {
        self.short.first().map_or(&self.name, |(_, short)| short)
    }

    /// A provision by its number.
    pub fn provision(&self, number: &str) -> Option<&Provision> {
        self.provisions.iter().find(|provision| provision.number == number)
    }
}
