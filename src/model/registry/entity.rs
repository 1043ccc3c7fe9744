//! Authorities, courts, companies, complainants, campaigns and topics.

use crate::diagnostic::FileId;
use crate::model::date::PartialDate;
use crate::model::id::Id;
use crate::model::period::Period;
use crate::model::text::Text;
use crate::model::vocabulary::{CompanyType, ComplainantType, CourtType, Instance, Level, Sector};

/// What something is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Official name.
    pub official: String,
    /// English name, where it differs.
    pub english: Option<String>,
    /// What the field calls it.
    pub short: Option<String>,
    /// Other names by which readers look for it.
    pub known_as: Vec<String>,
}

impl Names {
    /// The shortest name that the field uses.
    pub fn display(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.official)
    }
}

/// An authority.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Its file.
    pub file: FileId,
    /// Its names.
    pub names: Names,
    /// ISO 3166-1 alpha-2, or `EU`.
    pub country: String,
    /// ISO 3166-2, where it is part of a country.
    pub territory: Option<String>,
    /// At which level it works.
    pub level: Level,
    /// Address.
    pub website: Option<String>,
    /// Who must confirm a fine before it can be collected.
    pub confirmation: Option<Confirmation>,
    /// How long a decision may be appealed.
    pub window: Option<Window>,
    /// When it ceased to exist, and what took its place.
    pub retired: Option<(PartialDate, Option<Id>)>,
    /// Ids it had before.
    pub former_ids: Vec<Id>,
    /// Read in a source.
    pub verified: bool,
    /// Addresses.
    pub sources: Vec<String>,
}

/// Who must confirm a fine before it can be collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// A court's id, or words.
    pub by: String,
    /// Read in a source.
    pub verified: bool,
    /// Addresses.
    pub sources: Vec<String>,
}

/// How long a decision may be appealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// How long.
    pub period: Period,
    /// To which court.
    pub to: Option<Id>,
    /// Read in a source.
    pub verified: bool,
    /// Addresses.
    pub sources: Vec<String>,
}

/// A court or appeals board.
#[derive(Clone, Debug)]
pub struct Court {
    /// Its file.
    pub file: FileId,
    /// Its names.
    pub names: Names,
    /// ISO 3166-1 alpha-2, or `EU`.
    pub country: String,
    /// Court or board.
    pub kind: CourtType,
    /// Instance.
    pub instance: Option<Instance>,
    /// Where its judgments are appealed.
    pub appeals_to: Vec<Id>,
    /// Address.
    pub website: Option<String>,
    /// Read in a source.
    pub verified: bool,
}

/// A respondent.
#[derive(Clone, Debug)]
pub struct Company {
    /// Its file.
    pub file: FileId,
    /// Its names; `official` is the one it is known by.
    pub names: Names,
    /// Legal names.
    pub legal_names: Vec<String>,
    /// What it is.
    pub kind: CompanyType,
    /// Its parents, the latest last.
    pub groups: Vec<Membership>,
    /// Country of its seat.
    pub country: Option<String>,
    /// Sector.
    pub sector: Option<Sector>,
    /// Legal Entity Identifier, ISO 17442.
    pub lei: Option<String>,
    /// Wikidata id.
    pub wikidata: Option<String>,
    /// Address.
    pub website: Option<String>,
    /// Ids it had before.
    pub former_ids: Vec<Id>,
    /// Read in a source.
    pub verified: bool,
    /// Addresses.
    pub sources: Vec<String>,
}

/// Membership in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The parent.
    pub id: Id,
    /// From when.
    pub from: Option<PartialDate>,
    /// Until when.
    pub until: Option<PartialDate>,
}

/// An organisation or public litigant who complains.
#[derive(Clone, Debug)]
pub struct ComplainantEntry {
    /// Its file.
    pub file: FileId,
    /// Its names.
    pub names: Names,
    /// Organisation or public litigant.
    pub kind: ComplainantType,
    /// Country code.
    pub country: Option<String>,
    /// Address.
    pub website: Option<String>,
    /// Ids it had before.
    pub former_ids: Vec<Id>,
    /// Read in a source.
    pub verified: bool,
    /// Addresses.
    pub sources: Vec<String>,
}

/// A wave of complaints that nobody follows one by one.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Its file.
    pub file: FileId,
    /// Name.
    pub name: Text,
    /// Two or three sentences.
    pub summary: Option<Text>,
    /// Who complained.
    pub complainants: Vec<Id>,
    /// What was filed.
    pub filed: Option<Filed>,
    /// What is known of it.
    pub known: Option<Known>,
    /// Addresses.
    pub sources: Vec<String>,
}

/// What was filed in a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// How many complaints.
    pub count: Option<u64>,
    /// The count is approximate.
    pub about: bool,
    /// How many companies.
    pub companies: Option<u64>,
    /// How many authorities.
    pub authorities: Option<u64>,
    /// When.
    pub date: Option<PartialDate>,
    /// Addresses.
    pub sources: Vec<String>,
}

/// What is known of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// How many were decided.
    pub decided: Option<u64>,
    /// As of which day.
    pub as_of: Option<PartialDate>,
    /// Addresses.
    pub sources: Vec<String>,
}

/// A topic.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Name.
    pub name: Text,
    /// One sentence.
    pub description: Option<Text>,
}
