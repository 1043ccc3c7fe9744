//! What a rule may look at, and how it names a place.

use jiff::civil::Date;

use crate::derive::Facts;
use crate::diagnostic::{FieldPath, Location, Place, Step};
use crate::model::Tracker;
use crate::model::case::{Case, Standing};
use crate::model::event::{Event, Fine};
use crate::model::vocabulary::{Admission, EventKind, Finding, Outcome};

/// The whole tracker.
#[derive(Clone, Copy, Debug)]
pub struct Context<'c> {
    /// The tracker.
    pub tracker: &'c Tracker,
    /// What follows from each case, in the order of the cases.
    pub facts: &'c [Facts],
    /// The day of the check.
    pub as_of: Date,
}

/// One case.
#[derive(Clone, Copy, Debug)]
pub struct CaseContext<'c> {
    /// The case.
    pub case: &'c Case,
    /// What follows from it.
    pub facts: &'c Facts,
    /// The tracker.
    pub tracker: &'c Tracker,
    /// The day of the check.
    pub as_of: Date,
}

impl<'c> CaseContext<'c> {
    /// Every text of the case that its author worded.
    pub fn texts(&self) -> Vec<super::texts::Written<'c>> {
        super::texts::of(self.case)
    }

    /// Whether the last act found a violation, or an earlier decision on a part of the matter did.
    ///
    /// A settlement finds nothing unless something is admitted; a case that ended otherwise, or by
    /// a decision that rejects, found nothing either.
    pub fn violation_found(&self) -> bool {
        let timeline = &self.case.timeline;
        let Some(last) = self.facts.decision.and_then(|place| timeline.get(place)) else {
            // Without its authority, a court's own judgment is not known for one.
            return self.case.authorities.is_empty()
                && timeline.iter().any(|event| event.result.is_none() && event.outcome.is_some());
        };
        let parts = timeline.iter().filter(|event| event.kind == EventKind::PartialDecision);
        std::iter::once(last).chain(parts).any(finds_a_violation)
            || timeline.iter().any(|event| event.kind.is_judgment() && holds_an_infringement(event))
    }

    /// The value under a key of the case.
    pub fn field(&self, key: &str) -> Location {
        self.place(Place::Value(FieldPath(vec![Step::Key(key.into())])))
    }

    /// A key that the case should have.
    pub fn missing(&self, key: &str) -> Location {
        self.place(Place::MissingKey(FieldPath::default(), key.into()))
    }

    /// An event as a whole.
    pub fn event(&self, event: &Event) -> Location {
        self.place(Place::Value(event_path(event, None)))
    }

    /// The value under a key of an event.
    pub fn event_field(&self, event: &Event, key: &str) -> Location {
        self.place(Place::Value(event_path(event, Some(key))))
    }

    /// A key of an event.
    pub fn event_key(&self, event: &Event, key: &str) -> Location {
        self.place(Place::Key(event_path(event, Some(key))))
    }

    /// A key that an event should have.
    pub fn event_missing(&self, event: &Event, key: &str) -> Location {
        self.place(Place::MissingKey(event_path(event, None), key.into()))
    }

    /// The value under a key of a fine; the amount where the file writes `fine:`.
    pub fn fine_field(&self, event: &Event, fine: &Fine, key: &str) -> Location {
        let mut path = fine_path(event, fine);
        path.0.extend(fine.index.map(|_| Step::Key(key.into())));
        self.place(Place::Value(path))
    }

    /// A key that a fine should have; the amount where the file writes `fine:`.
    pub fn fine_missing(&self, event: &Event, fine: &Fine, key: &str) -> Location {
        let path = fine_path(event, fine);
        self.place(match fine.index {
            Some(_) => Place::MissingKey(path, key.into()),
            None => Place::Value(path),
        })
    }

    /// A value whose place is kept with it.
    pub fn standing(&self, at: &Standing) -> Location {
        self.place(Place::Value(at.0.clone()))
    }

    /// A value at a path of keys and places in lists.
    pub fn at(&self, steps: Vec<Step>) -> Location {
        self.place(Place::Value(FieldPath(steps)))
    }

    fn place(&self, place: Place) -> Location {
        Location { file: self.case.file, place }
    }
}

fn finds_a_violation(act: &Event) -> bool {
    let says = match act.outcome {
        Some(Outcome::ViolationFound | Outcome::ViolationPartlyFound) => true,
        Some(Outcome::ComplaintUpheld | Outcome::ComplaintPartlyUpheld) => true,
        // What the decision says is not known, or is none of these words.
        None => matches!(act.kind, EventKind::Decision | EventKind::PartialDecision),
        Some(Outcome::Other) => !act.fines.is_empty() || !act.measures.is_empty(),
        Some(_) => false,
    };
    says || matches!(act.admission, Some(Admission::Partial | Admission::Full))
        || holds_an_infringement(act)
}

fn holds_an_infringement(event: &Event) -> bool {
    event.findings.iter().any(|entry| entry.finding == Finding::Infringed)
}

fn fine_path(event: &Event, fine: &Fine) -> FieldPath {
    let key = if fine.index.is_some() { "fines" } else { "fine" };
    let mut path = event_path(event, Some(key));
    path.0.extend(fine.index.map(Step::Index));
    path
}

fn event_path(event: &Event, key: Option<&str>) -> FieldPath {
    let mut steps = vec![Step::Key("timeline".into()), Step::Index(event.index)];
    steps.extend(key.map(|key| Step::Key(key.into())));
    FieldPath(steps)
}
