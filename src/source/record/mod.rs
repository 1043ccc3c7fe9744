//! Records: what may be written in a file, key by key, before anybody asks whether it is true.
//!
//! A record never fails on a field. Each field is a [`Loose`] value: what it should be, or what was
//! found in its place; keys that no one knows are gathered. So one reading yields every fault.

mod case;
mod config;
mod event;
mod loose;
mod registry;
mod shape;

pub use case::{
    AffectedRecord, CaseRecord, CorrectionRecord, PartyRecord, PeopleRecord, ReferencesRecord,
    RelatedRecord, RequestRecord, ResponseRecord, SourceRecord,
};
pub use config::{ConfigRecord, HostsRecord, PublisherRecord};
pub use event::{
    EventRecord, FindingRecord, Findings, FineRecord, MoneyRecord, PartRecord, RangeRecord,
    ResultRecord,
};
pub use loose::{Loose, Many, Named, OrWord, Read, TextRecord, Unknown, Word};
pub use registry::{
    AppliesRecord, ArticleRecord, AuthorityRecord, CampaignRecord, ClockRecord, CompanyRecord,
    ComplainantRecord, ConfirmationRecord, CourtRecord, ExtensionRecord, FiledRecord, GroupRecord,
    HolidayRecord, KnownRecord, LawRecord, TopicRecord, TopicsRecord, WindowRecord,
};
pub use shape::{Holds, Key, List, Of, Record, Shape};

pub use crate::source::found::Found;
