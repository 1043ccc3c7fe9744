//! Kinds of content files: where each stands, and what may be written in it.

use super::record::{
    AuthorityRecord, CampaignRecord, CaseRecord, ClockRecord, CompanyRecord, ComplainantRecord,
    ConfigRecord, CourtRecord, HolidayRecord, LawRecord, Loose, Read, Shape, TopicsRecord,
};

/// A kind of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileKind {
    /// `cases/**/<id>.yaml`.
    Case,
    /// `registry/companies/<id>.yaml`.
    Company,
    /// `registry/authorities/<id>.yaml`.
    Authority,
    /// `registry/courts/<id>.yaml`.
    Court,
    /// `registry/complainants/<id>.yaml`.
    Complainant,
    /// `registry/campaigns/<id>.yaml`.
    Campaign,
    /// `registry/laws/<id>.yaml`.
    Law,
    /// `registry/clocks/<id>.yaml`.
    Clock,
    /// `registry/topics.yaml`.
    Topics,
    /// `registry/holidays/<country>.yaml`.
    Holidays,
    /// `casebook.yaml`.
    Config,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [FileKind; 11] = [
        FileKind::Case,
        FileKind::Company,
        FileKind::Authority,
        FileKind::Court,
        FileKind::Complainant,
        FileKind::Campaign,
        FileKind::Law,
        FileKind::Clock,
        FileKind::Topics,
        FileKind::Holidays,
        FileKind::Config,
    ];

    /// The kind of the file at a path below a tracker's root; `None` where no record is read.
    pub fn of(path: &str) -> Option<FileKind> {
        let stem = path.strip_suffix(".yaml")?;
        if stem.starts_with("cases/") {
            return Some(FileKind::Case);
        }
        let Some(below) = stem.strip_prefix("registry/") else {
            return (path == "casebook.yaml").then_some(FileKind::Config);
        };
        if below == "topics" {
            return Some(FileKind::Topics);
        }
        let (folder, _) = below.rsplit_once('/')?;
        FileKind::ALL.into_iter().find(|kind| kind.folder() == Some(folder))
    }

    /// Its folder below `registry/`.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            FileKind::Case | FileKind::Topics | FileKind::Config => None,
            FileKind::Company => Some("companies"),
            FileKind::Authority => Some("authorities"),
            FileKind::Court => Some("courts"),
            FileKind::Complainant => Some("complainants"),
            FileKind::Campaign => Some("campaigns"),
            FileKind::Law => Some("laws"),
            FileKind::Clock => Some("clocks"),
            FileKind::Holidays => Some("holidays"),
        }
    }

    /// The word by which a person names it: `company`.
    pub fn word(self) -> &'static str {
        match self {
            FileKind::Case => "case",
            FileKind::Company => "company",
            FileKind::Authority => "authority",
            FileKind::Court => "court",
            FileKind::Complainant => "complainant",
            FileKind::Campaign => "campaign",
            FileKind::Law => "law",
            FileKind::Clock => "clock",
            FileKind::Topics => "topics",
            FileKind::Holidays => "holidays",
            FileKind::Config => "config",
        }
    }

    /// Where such files stand, for editors: `registry/companies/*.yaml`.
    pub fn pattern(self) -> String {
        match self {
            FileKind::Case => "cases/**/*.yaml".to_owned(),
            FileKind::Topics => "registry/topics.yaml".to_owned(),
            FileKind::Config => "casebook.yaml".to_owned(),
            _ => format!("registry/{}/*.yaml", self.folder().unwrap_or_default()),
        }
    }

    /// What may be written in it.
    pub fn shape(self) -> &'static Shape {
        match self {
            FileKind::Case => CaseRecord::SHAPE,
            FileKind::Company => CompanyRecord::SHAPE,
            FileKind::Authority => AuthorityRecord::SHAPE,
            FileKind::Court => CourtRecord::SHAPE,
            FileKind::Complainant => ComplainantRecord::SHAPE,
            FileKind::Campaign => CampaignRecord::SHAPE,
            FileKind::Law => LawRecord::SHAPE,
            FileKind::Clock => ClockRecord::SHAPE,
            FileKind::Topics => TopicsRecord::SHAPE,
            FileKind::Holidays => <Vec<Loose<HolidayRecord>>>::SHAPE,
            FileKind::Config => ConfigRecord::SHAPE,
        }
    }
}
