//! Statutory clocks.

use crate::diagnostic::FileId;
use crate::model::case::Origin;
use crate::model::citation::Citation;
use crate::model::date::PartialDate;
use crate::model::id::Id;
use crate::model::period::Period;
use crate::model::vocabulary::{Bound, Computation, EventKind, Visibility};

/// A term that a law sets for a step of a case.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Its file.
    pub file: FileId,
    /// What must happen, in a few words.
    pub name: String,
    /// The provision.
    pub law: Option<Citation>,
    /// Kinds of events that start it.
    pub starts: Vec<EventKind>,
    /// It runs from the day of that event; `false` where the law counts from a later day that is not
    /// public, so that only the first possible last day can be told.
    pub start_known: bool,
    /// The clock at whose end it starts.
    pub after: Option<Id>,
    /// Kinds of events that stop it.
    pub stops: Vec<EventKind>,
    /// Kinds of events of which one must be known, or it does not run.
    pub needs: Vec<EventKind>,
    /// How long.
    pub period: Period,
    /// By how much it may be extended.
    pub extension: Option<Extension>,
    /// Kinds of events from which on it does not run.
    pub suspends: Vec<EventKind>,
    /// Kinds of events from which on it runs again.
    pub resumes: Vec<EventKind>,
    /// How it is counted.
    pub computation: Computation,
    /// Who must act.
    pub bound: Option<Bound>,
    /// Who can see whether it was met.
    pub visible: Visibility,
    /// To which cases it applies.
    pub applies: Applies,
    /// What follows when it is missed.
    pub effect: Option<String>,
    /// Read in a source.
    pub verified: bool,
}

/// By how much a clock may be extended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// How long.
    pub period: Period,
    /// On what terms.
    pub note: Option<String>,
}

/// To which cases a clock applies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applies {
    /// Lodged or opened after this day.
    pub from: Option<PartialDate>,
    /// Whenever the case began, where the clock itself starts after this day.
    pub begins_after: Option<PartialDate>,
    /// Cross-border cases only.
    pub cross_border: bool,
    /// Of this origin only.
    pub origin: Option<Origin>,
}
