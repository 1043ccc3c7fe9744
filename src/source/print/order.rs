//! Which keys a map has, and in which order; read off the records.

use crate::source::record::{
    AffectedRecord, CaseRecord, CorrectionRecord, EventRecord, FindingRecord, FineRecord,
    PartRecord, PartyRecord, RangeRecord, ReferencesRecord, RelatedRecord, RequestRecord,
    ResponseRecord, SourceRecord,
};

/// The keys of a map, and the shapes of the maps below some of them.
#[derive(Debug)]
pub(super) struct Shape {
    keys: &'static [&'static str],
    below: &'static [(&'static str, &'static Shape)],
    /// Every key leads to this shape: a map from names of the author's choice.
    each: Option<&'static Shape>,
}

impl Shape {
    /// Where a key stands; unknown ones come last.
    pub fn place(&self, key: &str) -> usize {
        self.keys.iter().position(|known| *known == key).unwrap_or(self.keys.len())
    }

    /// The shape of the map, or of the entries of the list, under a key.
    pub fn below(&self, key: &str) -> &'static Shape {
        let found = self.below.iter().find(|(known, _)| *known == key).map(|(_, shape)| *shape);
        found.or(self.each).unwrap_or(&FREE)
    }
}

const fn plain(keys: &'static [&'static str]) -> Shape {
    Shape { keys, below: &[], each: None }
}

static FREE: Shape = plain(&[]);
static PARTY: Shape = plain(PartyRecord::KEYS);
static RANGE: Shape = plain(RangeRecord::KEYS);
static PART: Shape = plain(PartRecord::KEYS);
static FINDING: Shape = plain(FindingRecord::KEYS);
static REQUEST: Shape = plain(RequestRecord::KEYS);
static RESPONSE: Shape = plain(ResponseRecord::KEYS);
static AFFECTED: Shape = plain(AffectedRecord::KEYS);
static RELATED: Shape = plain(RelatedRecord::KEYS);
static REFERENCES: Shape = plain(ReferencesRecord::KEYS);
static CORRECTION: Shape = plain(CorrectionRecord::KEYS);
static SOURCE: Shape = plain(SourceRecord::KEYS);
static SOURCES: Shape = Shape { keys: &[], below: &[], each: Some(&SOURCE) };
static FINE: Shape =
    Shape { keys: FineRecord::KEYS, below: &[("amount", &RANGE), ("parts", &PART)], each: None };
static EVENT: Shape = Shape {
    keys: EventRecord::KEYS,
    below: &[("fine", &RANGE), ("fines", &FINE), ("findings", &FINDING)],
    each: None,
};

/// A case file.
pub(super) static CASE: Shape = Shape {
    keys: CaseRecord::KEYS,
    below: &[
        ("complainant", &PARTY),
        ("company", &PARTY),
        ("authority", &PARTY),
        ("timeline", &EVENT),
        ("requests", &REQUEST),
        ("response", &RESPONSE),
        ("affected", &AFFECTED),
        ("related", &RELATED),
        ("references", &REFERENCES),
        ("sources", &SOURCES),
        ("corrections", &CORRECTION),
    ],
    each: None,
};
