//! What follows from a timeline: status, outcome, finality, ledger, force, clocks, gaps, findings,
//! durations; and the estimators that take them together.
//!
//! Nothing here is written by an author; everything is computed from dated, sourced events, so that
//! what a site says of a case cannot drift from what happened in it.

pub mod appeals;
pub mod clocks;
pub mod distribution;
pub mod durations;
pub mod estimate;
pub mod findings;
pub mod force;
pub mod gaps;
pub mod ledger;
mod objects;
mod orders;
mod reading;
pub mod span;
pub mod status;
pub mod survival;
pub mod term;
mod tracks;

use jiff::civil::Date;

use crate::model::case::Case;
use crate::model::event::Of;
use crate::model::vocabulary::{Certainty, EventKind, Outcome, Phase, Status};
use crate::model::{Event, Registry};

pub use clocks::Clocked;
pub use findings::{Derived, ProvisionFinding};
pub use force::{Force, InForce, Reason};
pub use gaps::Gap;
pub use ledger::{FineLine, FineState, LedgerEntry, Totals};
pub use reading::{Begins, Reading, State};
pub use span::Days;
pub use status::Finality;
pub use tracks::{Track, Tracks};

/// All that follows from one case.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Where the case stands; `None` where no event sets a status.
    pub stage: Option<Status>,
    /// What the latest decision says.
    pub outcome: Option<Outcome>,
    /// Whether it can still change.
    pub finality: Finality,
    /// The event that said that it was not final yet, by its place in the timeline, where nothing
    /// later says whether it is.
    pub not_final: Option<usize>,
    /// Every fine, proposed or imposed, with its history.
    pub fines: Vec<FineLine>,
    /// Whether fines and orders can be enforced today.
    pub force: InForce,
    /// Statutory clocks and order deadlines.
    pub clocks: Vec<Clocked>,
    /// Long times without a known event.
    pub gaps: Vec<Gap>,
    /// Each provision with what was found on it.
    pub findings: Vec<ProvisionFinding>,
    /// The stage rests on an event that only secondary sources report, or about which they differ.
    pub certainty: Certainty,
    /// The event that set the stage, by its place in the timeline.
    pub set_by: Option<usize>,
    /// The latest decision, by its place in the timeline.
    pub decision: Option<usize>,
    /// Actions against the decision that no judgment has decided, by their places in the timeline.
    pub undecided: Vec<usize>,
    /// What every court event is about.
    pub tracks: Tracks,
    /// Every stage that the case reached, with the event that set it, in order.
    pub stages: Vec<(usize, Status)>,
    /// Judgments after which a court below has the matter, by their places in the timeline.
    pub with_court: Vec<usize>,
    /// For how long the case has been open without a known decision.
    pub open_for: Option<Days>,
}

impl Facts {
    /// The phase; open where the status is unknown.
    pub fn phase(&self) -> Phase {
        self.stage.map_or(Phase::Open, Status::phase)
    }
}

/// Derives everything from one case, as of a day.
///
/// `as_of` only tells future dates from past ones, and running public clocks from ended ones;
/// all counting ends on the day on which somebody last looked ([`Case::last_verified`]).
pub fn derive(case: &Case, registry: &Registry, as_of: Date) -> Facts {
    let tracks = Tracks::of(case);
    let standing = status::standing(case, &tracks);
    let fines = ledger::ledger(case, &tracks, &standing.with_court);
    let force = force::in_force(case, registry, &standing, &fines);
    Facts {
        stage: standing.status,
        outcome: standing.outcome(case),
        finality: standing.finality(),
        not_final: standing.not_final(case),
        force,
        clocks: clocks::read(case, registry, &tracks, as_of),
        gaps: gaps::gaps(case),
        findings: findings::findings(case),
        certainty: standing.certainty(case),
        set_by: standing.set_by,
        stages: standing.stages,
        with_court: standing.with_court,
        undecided: standing.undecided,
        decision: standing.decision,
        open_for: span::open_for(case, standing.status),
        fines,
        tracks,
    }
}

/// Whether an event is the case's own decision; before a court, its judgment is, unless it is on
/// an earlier event.
fn is_decision(case: &Case, event: &Event) -> bool {
    match event.kind {
        EventKind::Decision => true,
        EventKind::CjeuJudgment | EventKind::CourtJudgment => {
            case.before_a_court() && event.outcome.is_some() && !is_on_appeal(case, event)
        }
        _ => false,
    }
}

fn is_on_appeal(case: &Case, event: &Event) -> bool {
    match event.of {
        Of::Event(target) => case.timeline.get(target).is_some_and(|target| {
            target.kind == EventKind::AppealFiled
                || target.kind.is_judgment()
                || target.kind == EventKind::CjeuJudgment
        }),
        _ => false,
    }
}
