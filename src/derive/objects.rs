//! What a decision holds that can be attacked, and what became of each.

use crate::model::Event;
use crate::model::event::Ruling;
use crate::model::vocabulary::{Object, Outcome, Remedy};

/// What has become of an object of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stands as the decision has it.
    Stands,
    /// It has fallen.
    Fallen,
    /// A court has not decided on it yet.
    Open,
}

/// The objects of a decision with their fates.
#[derive(Clone, Debug, Default)]
pub(super) struct Objects(Vec<(Object, Fate)>);

impl Objects {
    /// What a decision holds; a decision that says no more holds findings.
    pub fn of(decision: &Event) -> Self {
        let mut objects = Vec::new();
        if decision.outcome.is_some_and(Outcome::rejects) {
            objects.push((Object::Rejection, Fate::Stands));
        }
        if !decision.fines.is_empty() {
            objects.push((Object::Fine, Fate::Stands));
        }
        if decision.measures.iter().any(|measure| measure.is_order()) {
            objects.push((Object::Orders, Fate::Stands));
        }
        if !decision.findings.is_empty() || objects.is_empty() {
            objects.push((Object::Findings, Fate::Stands));
        }
        Objects(objects)
    }

    /// Applies a judgment: its ruling, on what the action attacked (empty: on everything).
    pub fn apply(&mut self, ruling: &Ruling, against: &[Object]) {
        match ruling {
            Ruling::Whole(remedy) => {
                for (object, fate) in &mut self.0 {
                    if against.is_empty() || against.contains(object) {
                        *fate = fate_after(*fate, *remedy);
                    }
                }
            }
            Ruling::PerObject(results) => {
                for (ruled, remedy) in results {
                    match self.0.iter_mut().find(|(object, _)| object == ruled) {
                        Some((_, fate)) => *fate = fate_after(*fate, *remedy),
                        None => self.0.push((*ruled, fate_after(Fate::Stands, *remedy))),
                    }
                }
            }
        }
    }

    /// Whether nothing of the decision is left.
    pub fn all_fallen(&self) -> bool {
        !self.0.is_empty() && self.0.iter().all(|(_, fate)| *fate == Fate::Fallen)
    }

    /// Whether a court has still to decide on any of it.
    pub fn any_open(&self) -> bool {
        self.0.iter().any(|(_, fate)| *fate == Fate::Open)
    }

    /// The fate of one object.
    pub fn fate(&self, object: Object) -> Option<Fate> {
        self.0.iter().find(|(held, _)| *held == object).map(|(_, fate)| *fate)
    }
}

fn fate_after(before: Fate, remedy: Remedy) -> Fate {
    match remedy {
        Remedy::Annulled | Remedy::Closed => Fate::Fallen,
        Remedy::Open => Fate::Open,
        Remedy::Upheld | Remedy::Inadmissible | Remedy::Dismissed => match before {
            Fate::Open => Fate::Stands,
            kept => kept,
        },
        Remedy::Reduced | Remedy::Increased | Remedy::Restored | Remedy::Replaced => Fate::Stands,
    }
}
