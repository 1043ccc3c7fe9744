//! What a decision holds that can be attacked, and what became of each.

use crate::model::Event;
use crate::model::case::Case;
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
    /// What a decision holds; one that is no mere rejection holds findings, listed or not.
    pub fn of(decision: &Event) -> Self {
        let mut objects = Vec::new();
        let rejects = decision.outcome.is_some_and(Outcome::rejects);
        if rejects {
            objects.push((Object::Rejection, Fate::Stands));
        }
        if !decision.fines.is_empty() {
            objects.push((Object::Fine, Fate::Stands));
        }
        if decision.measures.iter().any(|measure| measure.is_order()) {
            objects.push((Object::Orders, Fate::Stands));
        }
        if !rejects || !decision.findings.is_empty() {
            objects.push((Object::Findings, Fate::Stands));
        }
        Objects(objects)
    }

    /// Takes over what a court has still to decide of an earlier decision, unless a later one
    /// holds the same.
    pub fn take_open(&mut self, earlier: &Objects, later: &Objects) {
        self.0.extend(earlier.0.iter().filter(|(_, fate)| *fate == Fate::Open));
        self.0.retain(|(object, _)| later.fate(*object).is_none());
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

    /// What there is.
    pub fn names(&self) -> impl Iterator<Item = Object> {
        self.0.iter().map(|(object, _)| *object)
    }

    /// The fate of one object.
    pub fn fate(&self, object: Object) -> Option<Fate> {
        self.0.iter().find(|(held, _)| *held == object).map(|(_, fate)| *fate)
    }
}

/// What a judgment is about: its own `against`, else that of the actions that it ends; empty for
/// everything.
pub(super) fn against(case: &Case, event: &Event, ended: &[usize]) -> Vec<Object> {
    if !event.against.is_empty() {
        return event.against.clone();
    }
    let attacked: Vec<&[Object]> =
        ended.iter().map(|filed| case.timeline[*filed].against.as_slice()).collect();
    if attacked.iter().any(|objects| objects.is_empty()) {
        return Vec::new();
    }
    attacked.concat()
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
