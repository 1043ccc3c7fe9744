//! What follows only from a fault that is reported already is not reported a second time.
//!
//! An author who misspells one word should read one message: not that the decision has no outcome
//! because its outcome is misspelt, nor that the status is wrong because the decision's kind is.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, FieldPath, FileId, Place, Severity, Step, code};
use crate::model::resolve::suggest;

/// Rules that read the timeline as a whole, and cannot if the kind or result of one event is lost.
const OF_THE_WHOLE: [&Code; 10] = [
    &code::STATUS_MISMATCH,
    &code::NO_STATUS,
    &code::LAST_VERIFIED,
    &code::UNATTRIBUTED,
    &code::WRONG_OF,
    &code::FINE_ID,
    &code::FINE_AGAIN,
    &code::BACKGROUND_FIRST,
    &code::UNUSED_SOURCE,
    &code::SINGLE_TRACKER,
];

/// Rules that ask what the case came to, and cannot if the outcome or result of an event is lost.
const OF_THE_END: [&Code; 6] = [
    &code::STATUS_MISMATCH,
    &code::LAST_VERIFIED,
    &code::FINALITY,
    &code::OUTCOME_FINDINGS,
    &code::FINE_RESULT,
    &code::PAID_TOO_MUCH,
];

/// Rules that weigh sources, and cannot if one of them or its kind is lost.
const OF_SOURCES: [&Code; 3] = [&code::CERTAINTY, &code::UNUSED_SOURCE, &code::SINGLE_TRACKER];

/// Takes away what follows only from another of these diagnostics.
pub fn drop_consequences(diagnostics: &mut Vec<Diagnostic>) {
    let mut faults: BTreeMap<FileId, Faults> = BTreeMap::new();
    for diagnostic in diagnostics.iter() {
        faults.entry(diagnostic.location.file).or_default().note(diagnostic);
    }
    // What a file speaks of is not known where it could not be read.
    let names = faults.values().any(|faults| faults.names);
    diagnostics.retain(|diagnostic| !(names && diagnostic.code == &code::UNREACHED));
    diagnostics.retain(|diagnostic| {
        faults.get(&diagnostic.location.file).is_none_or(|faults| !faults.explain(diagnostic))
    });
}

/// Keys under which a file speaks of entries of the registry.
const NAMES: [&str; 12] = [
    "authority",
    "by",
    "campaign",
    "company",
    "complainant",
    "complainants",
    "court",
    "fines",
    "group",
    "groups",
    "legal_basis",
    "to",
];

/// What of one file could not be read.
#[derive(Default)]
struct Faults {
    /// Values that are there and wrong.
    wrong: Vec<FieldPath>,
    /// Keys that no record knows.
    unknown: Vec<FieldPath>,
    /// An event could not be read, or what it does to the case.
    timeline: bool,
    /// A source, or a mention of one, could not be read.
    sources: bool,
    /// Something that it speaks of, or all of it, could not be read.
    names: bool,
    /// A judgment has no result.
    end: bool,
    /// A complainant, a company or an authority could not be read.
    complainant: bool,
    company: bool,
    authority: bool,
}

impl Faults {
    fn note(&mut self, diagnostic: &Diagnostic) {
        let path = match &diagnostic.location.place {
            Place::Value(path) | Place::Key(path) | Place::InText(path, _) => path.clone(),
            Place::MissingKey(path, key) => {
                self.end |= diagnostic.code == &code::MISSING_RESULT;
                if diagnostic.code == &code::MISSING_KEY {
                    self.reach(&[path.0.as_slice(), &[Step::Key(key.clone())]].concat());
                }
                return;
            }
            Place::File | Place::Span(_) => {
                self.names |= diagnostic.code.severity == Severity::Error;
                return;
            }
        };
        if diagnostic.code == &code::UNKNOWN_KEY {
            self.reach_of_key(&path);
            self.unknown.push(path);
        } else if unreadable(diagnostic.code) {
            self.reach(&path.0);
            self.wrong.push(path);
        }
    }

    /// Notes what cannot be told while the value at a path is not known.
    fn reach(&mut self, path: &[Step]) {
        let key = |at: usize| match path.get(at) {
            Some(Step::Key(key)) => Some(&**key),
            _ => None,
        };
        let first = key(0);
        let of_event = key(2);
        self.timeline |= first == Some("timeline")
            && (path.len() <= 2
                || matches!(
                    of_event,
                    Some("event" | "outcome" | "result" | "of" | "sent_back_to" | "background")
                ));
        let named = |step: &Step| matches!(step, Step::Key(key) if NAMES.contains(&&**key));
        let event = first == Some("timeline") && path.len() <= 2;
        self.names |= path.is_empty() || event || path.iter().any(named);
        self.complainant |= first == Some("complainant");
        self.company |= first == Some("company");
        self.authority |= first == Some("authority");
        self.sources |= path.iter().any(|step| *step == Step::Key("sources".into()));
    }

    /// An unknown key may be meant for any key that is near it.
    fn reach_of_key(&mut self, path: &FieldPath) {
        let Some((Step::Key(written), map)) = path.0.split_last() else { return };
        let keys = ["event", "outcome", "result", "sources"].into_iter().chain(NAMES);
        for meant in suggest::nearest(written, keys) {
            self.reach(&[map, &[Step::Key(meant.into())]].concat());
        }
    }

    /// Whether a diagnostic says no more than that something else of the file could not be read.
    fn explain(&self, diagnostic: &Diagnostic) -> bool {
        let code = diagnostic.code;
        if let Place::MissingKey(map, key) = &diagnostic.location.place
            && (self.holds_wrong(map, key) || self.holds_misspelt(map, key))
        {
            return true;
        }
        (self.timeline && OF_THE_WHOLE.contains(&code))
            || (self.sources && OF_SOURCES.contains(&code))
            || (self.end && OF_THE_END.contains(&code))
            || (self.timeline && (OF_THE_END.contains(&code) || code == &code::FOUND_WORDING))
            || (self.authority && code != &code::UNATTRIBUTED && OF_THE_WHOLE.contains(&code))
            || (self.authority && code == &code::OUTSIDER)
            || (self.complainant && [&code::UNATTRIBUTED, &code::FOUND_WORDING].contains(&code))
            || ((self.complainant || self.company) && code == &code::CERTAINTY)
            || (self.company && names_a_company(diagnostic))
            || (code == &code::CERTAINTY && self.certainty_is_wrong(&diagnostic.location.place))
    }

    /// The key is not missing: what stands under it is wrong.
    fn holds_wrong(&self, map: &FieldPath, key: &str) -> bool {
        self.wrong.iter().any(|path| {
            path.0.strip_prefix(map.0.as_slice()).and_then(<[Step]>::first)
                == Some(&Step::Key(key.into()))
        })
    }

    /// The key is not missing: it is misspelt.
    fn holds_misspelt(&self, map: &FieldPath, key: &str) -> bool {
        self.unknown.iter().any(|path| match path.0.split_last() {
            Some((Step::Key(written), rest)) if rest == map.0.as_slice() => {
                !suggest::nearest(written, [key]).is_empty()
            }
            _ => false,
        })
    }

    /// The statement does say how certain it is, in a word that is none.
    fn certainty_is_wrong(&self, place: &Place) -> bool {
        let Place::Value(sources) = place else { return false };
        let Some((_, statement)) = sources.0.split_last() else { return false };
        self.holds_wrong(&FieldPath(statement.to_vec()), "certainty")
    }
}

/// Whether it is a fine's company that was not found among those of the case.
fn names_a_company(diagnostic: &Diagnostic) -> bool {
    let Place::Value(path) = &diagnostic.location.place else { return false };
    diagnostic.code == &code::UNKNOWN_ID
        && path.0.len() > 1
        && path.0.contains(&Step::Key("company".into()))
        && path.0.contains(&Step::Key("fines".into()))
}

/// Codes that say that a value is lost, not that it contradicts another.
fn unreadable(code: &Code) -> bool {
    [
        &code::WRONG_SHAPE,
        &code::EMPTY_VALUE,
        &code::UNKNOWN_WORD,
        &code::UNKNOWN_ID,
        &code::BAD_ID,
        &code::BAD_DATE,
        &code::BAD_ADDRESS,
        &code::UNSAFE_TEXT,
        &code::NAMED_INDIVIDUAL,
    ]
    .contains(&code)
}
