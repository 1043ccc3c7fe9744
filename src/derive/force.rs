//! In force today? One answer per fine and for the orders together, each with its reason.

use super::ledger::{FineLine, FineState, LedgerEntry};
use super::objects::Fate;
use super::status::Standing;
use crate::model::Registry;
use crate::model::case::Case;
use crate::model::event::{Actor, Of};
use crate::model::id::Id;
use crate::model::vocabulary::{AuthorityRole, Certainty, EventKind, Object, Status, words};

words! {
    /// Whether something can be enforced today.
    Force, "answer" {
        /// A source says that it is final, confirmed or paid.
        Yes = "yes",
        /// A source says that the orders were obeyed: nothing of them is known to be left to enforce.
        Obeyed = "obeyed",
        /// It is stayed, annulled, proposed only, or awaits a court's confirmation.
        No = "no",
        /// Not known; so while an appeal runs.
        Unknown = "unknown",
    }
}

words! {
    /// Why.
    Reason, "reason" {
        /// A source says that it is final.
        Final = "final",
        /// A court confirmed it.
        Confirmed = "confirmed",
        /// It was paid.
        Paid = "paid",
        /// It was obeyed.
        Obeyed = "obeyed",
        /// Proposed only.
        Proposed = "proposed",
        /// It has fallen.
        Annulled = "annulled",
        /// Enforcement is stayed.
        Stayed = "stayed",
        /// A court has yet to confirm it.
        AwaitsConfirmation = "awaits-confirmation",
        /// An appeal runs.
        UnderAppeal = "under-appeal",
        /// No source says.
        NotSaid = "not-said",
    }
}

/// The answers of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// Per fine, in the order of the ledger, with how sure that is.
    pub fines: Vec<(Id, Force, Reason, Certainty)>,
    /// For the orders together; `None` where the decision holds none.
    pub orders: Option<(Force, Reason, Certainty)>,
}

/// What events say of enforcement.
#[derive(Default)]
struct Signs {
    /// Of enforcement: of the fines, and of the orders.
    fines_stayed: Option<Certainty>,
    orders_stayed: Option<Certainty>,
    obeyed: Option<Certainty>,
    is_final: Option<Certainty>,
    orders: bool,
    /// What ordered something and is not known to be obeyed, by its place in the timeline.
    open: Vec<usize>,
}

pub(super) fn in_force(
    case: &Case,
    registry: &Registry,
    standing: &Standing,
    fines: &[FineLine],
) -> InForce {
    let signs = signs(case);
    let is_final = standing.status == Some(Status::Final);
    let awaits = awaits_confirmation(case, registry, standing);
    let under_appeal = matches!(standing.status, Some(Status::Appealed | Status::Stayed));
    let fines = fines
        .iter()
        .map(|line| {
            let (force, reason, certainty) = fine(case, line, &signs, awaits);
            (line.id.clone(), force, reason, certainty)
        })
        .collect();
    let fate = standing.fate(Object::Orders);
    let stage = standing.certainty(case);
    let orders =
        (signs.orders || fate.is_some()).then(|| match (fate, signs.orders_stayed, signs.obeyed) {
            (Some(Fate::Fallen), ..) => (Force::No, Reason::Annulled, stage),
            (_, Some(certainty), _) => (Force::No, Reason::Stayed, certainty),
            (.., Some(certainty)) => (Force::Obeyed, Reason::Obeyed, certainty),
            _ if is_final => (Force::Yes, Reason::Final, signs.is_final.unwrap_or(stage)),
            _ if under_appeal => (Force::Unknown, Reason::UnderAppeal, stage),
            _ => (Force::Unknown, Reason::NotSaid, Certainty::Confirmed),
        });
    InForce { fines, orders }
}

/// The answer for a fine, its reason, and how sure the events are on which both rest.
fn fine(case: &Case, line: &FineLine, signs: &Signs, awaits: bool) -> (Force, Reason, Certainty) {
    // What was said of a fine before it was imposed anew says nothing of it now.
    let imposed = line.entries.iter().rposition(|entry| entry.imposes).unwrap_or(0);
    let since = &line.entries[imposed..];
    let confirms =
        |entry: &&LedgerEntry| case.timeline[entry.event].kind == EventKind::FineConfirmed;
    let confirmed = since.iter().rev().find(confirms).map(|entry| entry.certainty);
    let is_final = since.first().and_then(|entry| {
        let later = &case.timeline[entry.event..];
        let last = later.iter().find(|event| event.kind == EventKind::Final && !event.background);
        last.map(|event| event.evidence.certainty)
    });
    let last = line.certainty();
    match (line.state(), is_final, confirmed, signs.fines_stayed) {
        (FineState::Proposed, ..) => (Force::No, Reason::Proposed, last),
        (FineState::Annulled, ..) => (Force::No, Reason::Annulled, last),
        (FineState::Paid | FineState::PaidInPart, ..) => (Force::Yes, Reason::Paid, last),
        (_, Some(certainty), ..) => (Force::Yes, Reason::Final, certainty.max(last)),
        (_, _, Some(certainty), _) => (Force::Yes, Reason::Confirmed, certainty.max(last)),
        (.., Some(certainty)) => (Force::No, Reason::Stayed, certainty.max(last)),
        _ if awaits && line.kind.counts() => {
            (Force::No, Reason::AwaitsConfirmation, Certainty::Confirmed)
        }
        (FineState::UnderAppeal, ..) => (Force::Unknown, Reason::UnderAppeal, last),
        _ => (Force::Unknown, Reason::NotSaid, Certainty::Confirmed),
    }
}

fn signs(case: &Case) -> Signs {
    let mut signs = Signs::default();
    for (position, event) in case.timeline.iter().enumerate().filter(|(_, e)| !e.background) {
        let certainty = event.evidence.certainty;
        match event.kind {
            // A stay or obedience concerns the decision before it; a stay ends when all is final.
            EventKind::Decision => {
                signs.stay(&[], None);
                signs.obeyed = None;
                signs.open.clear();
            }
            EventKind::Final => {
                signs.stay(&[], None);
                signs.is_final = Some(certainty);
            }
            EventKind::Stay if event.of == Of::Enforcement => {
                signs.stay(&event.against, Some(certainty));
            }
            EventKind::StayLifted if event.of == Of::Enforcement => {
                signs.stay(&event.against, None);
            }
            EventKind::OrderComplied => {
                let of = match event.of {
                    Of::Event(target) => Of::Event(super::orders::root(case, target)),
                    all => all,
                };
                signs.obey(of, certainty);
            }
            _ => {}
        }
        let ordered = matches!(
            event.kind,
            EventKind::Decision
                | EventKind::PartialDecision
                | EventKind::Settled
                | EventKind::UrgentMeasure
        );
        if ordered && event.measures.iter().any(|measure| measure.is_order()) {
            signs.orders = true;
            signs.obeyed = None;
            signs.open.push(position);
        }
    }
    signs
}

impl Signs {
    /// Takes note that enforcement of these objects, or of all, is stayed or no longer is.
    fn stay(&mut self, objects: &[Object], stayed: Option<Certainty>) {
        let concerns = |object| objects.is_empty() || objects.contains(&object);
        if concerns(Object::Fine) {
            self.fines_stayed = stayed;
        }
        if concerns(Object::Orders) {
            self.orders_stayed = stayed;
        }
    }

    /// Takes note that an order was obeyed: the one that is named; without a name, only where there
    /// is one. The orders are obeyed when each is.
    fn obey(&mut self, of: Of, certainty: Certainty) {
        let before = self.open.len();
        let known = match of {
            Of::Event(target) => {
                self.open.retain(|order| *order != target);
                self.open.len() < before
            }
            _ => {
                if before <= 1 {
                    self.open.clear();
                }
                before <= 1
            }
        };
        if known && self.open.is_empty() {
            self.obeyed = Some(certainty);
        }
    }
}

/// Whether the deciding authority's fines need a court's confirmation, as far as that was read.
///
/// Who decides: whoever the decision names, else the lead authority, else the only one.
fn awaits_confirmation(case: &Case, registry: &Registry, standing: &Standing) -> bool {
    let by = standing.decision.map_or(&[][..], |decision| &case.timeline[decision].by);
    let named: Vec<&Id> = by
        .iter()
        .filter_map(|actor| match actor {
            Actor::Authority(id) => Some(id),
            _ => None,
        })
        .collect();
    let leads = case.authorities.iter().filter(|forum| forum.role == Some(AuthorityRole::Lead));
    let mut deciding =
        if named.is_empty() { leads.map(|forum| &forum.id).collect() } else { named };
    if deciding.is_empty() {
        deciding = case.authorities.iter().take(1).map(|forum| &forum.id).collect();
    }
    deciding.into_iter().any(|id| {
        registry
            .authorities
            .get(id)
            .and_then(|authority| authority.confirmation.as_ref())
            .is_some_and(|confirmation| confirmation.verified)
    })
}
