//! Events of a timeline, and the fines that stand on them.

use super::case::{Evidence, Who};
use super::citation::Citation;
use super::date::{EventTime, PartialDate};
use super::id::Id;
use super::money::{Amount, Money};
use super::text::Text;
use super::vocabulary::{
    Admission, Body, EventKind, Finding, FineKind, Measure, Object, Outcome, PaymentState, Per,
    Remedy, SentBackTo,
};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Id within the case; the kind, `kind-2`, … where the file gives none.
    pub id: Id,
    /// Its place in the timeline as written, counted from 0.
    pub index: usize,
    /// When, with its precision.
    pub date: PartialDate,
    /// Time of day, where hours count.
    pub time: Option<EventTime>,
    /// What kind.
    pub kind: EventKind,
    /// Title in place of the kind's own words.
    pub title: Option<Text>,
    /// What happened, in Markdown.
    pub text: Option<Text>,
    /// Who acts.
    pub by: Vec<Actor>,
    /// Who receives.
    pub to: Vec<Actor>,
    /// What is attacked, decided on or stayed.
    pub of: Of,
    /// Which objects are attacked; empty for all.
    pub against: Vec<Object>,
    /// Who hears a review.
    pub body: Option<Body>,
    /// Outcome of a decision.
    pub outcome: Option<Outcome>,
    /// Result of a judgment.
    pub result: Option<Ruling>,
    /// To whom it sends the matter back.
    pub sent_back_to: Option<SentBackTo>,
    /// What a settlement admits.
    pub admission: Option<Admission>,
    /// What is known of the payment.
    pub payment: Option<PaymentState>,
    /// Measures ordered.
    pub measures: Vec<Measure>,
    /// Fines.
    pub fines: Vec<Fine>,
    /// The file writes its one fine as `fine:`.
    pub fine_is_short: bool,
    /// Findings.
    pub findings: Vec<FindingEntry>,
    /// By when an order must be obeyed.
    pub due: Option<PartialDate>,
    /// File numbers or citations of this event.
    pub reference: Vec<String>,
    /// What the case rests on, and no step of it.
    pub background: bool,
    /// What stands behind it.
    pub evidence: Evidence,
    /// At most 25 foreign words.
    pub quote: Option<String>,
}

/// Who acts in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The complainants.
    Complainant,
    /// The companies.
    Company,
    /// One of several parties of the case.
    Party(Id),
    /// An authority.
    Authority(Id),
    /// A court or board.
    Court(Id),
}

/// What a court event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Not said: the latest decision.
    Default,
    /// A stay of proceedings.
    Proceedings,
    /// A stay of enforcement.
    Enforcement,
    /// An earlier event, by its place in the timeline of the model.
    Event(usize),
}

/// The result of a judgment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// For the action as a whole.
    Whole(Remedy),
    /// By object.
    PerObject(Vec<(Object, Remedy)>),
}

impl Ruling {
    /// Whether any of its words is such a one.
    pub fn any(&self, such: impl Fn(Remedy) -> bool) -> bool {
        match self {
            Ruling::Whole(remedy) => such(*remedy),
            Ruling::PerObject(results) => results.iter().any(|(_, remedy)| such(*remedy)),
        }
    }
}

/// A fine, penalty or payment as one event has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fine {
    /// Id within the case: the same fine has the same id on every event.
    pub id: Id,
    /// Its place in `fines` as written, counted from 0; none where the file writes `fine:`.
    pub index: Option<usize>,
    /// Amount.
    pub amount: Money,
    /// The amount is approximate.
    pub about: bool,
    /// The amount is an upper bound.
    pub at_most: bool,
    /// What kind of payment.
    pub kind: FineKind,
    /// Who owes it; several are jointly liable; empty for the case's only company.
    pub companies: Vec<Who>,
    /// For which provisions.
    pub provisions: Vec<Citation>,
    /// What it is made of.
    pub parts: Vec<FinePart>,
    /// How many alike.
    pub count: Option<u64>,
    /// A rate, never summed.
    pub per: Option<Per>,
    /// What stands behind it.
    pub evidence: Evidence,
}

impl Fine {
    /// Its amount with what limits it.
    pub fn stated(&self) -> Stated {
        Stated { money: self.amount, about: self.about, at_most: self.at_most }
    }
}

/// An amount as a source states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stated {
    /// The amount.
    pub money: Money,
    /// It is approximate.
    pub about: bool,
    /// It is an upper bound.
    pub at_most: bool,
}

impl Stated {
    /// An amount of which nothing is known.
    pub const UNKNOWN: Stated = Stated { money: Money::Unknown, about: false, at_most: false };
}

/// A part of a fine.
#[derive(Clone, Debug, PartialEq)]
pub struct FinePart {
    /// Amount.
    pub amount: Amount,
    /// For which provisions.
    pub provisions: Vec<Citation>,
}

/// A finding on a provision.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingEntry {
    /// The provision.
    pub provision: Citation,
    /// What was found.
    pub finding: Finding,
    /// What stands behind it.
    pub evidence: Evidence,
}
