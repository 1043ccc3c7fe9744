//! What became of the decisions that were attacked before courts and boards.

use std::collections::BTreeMap;

use super::Facts;
use super::objects::{Objects, against};
use super::tracks::{Tracks, ends};
use crate::model::case::Case;
use crate::model::event::{Event, Ruling};
use crate::model::money::Money;
use crate::model::vocabulary::{EventKind, Object, Remedy, words};

words! {
    /// What became of a decision that was attacked: how it stands after the last known judgment.
    Appealed, "result of an appeal" {
        /// All that was attacked stands as it was decided.
        Upheld = "upheld",
        /// A part stands, another was set aside or changed.
        Partly = "partly",
        /// Nothing fell, and the fine is smaller.
        Reduced = "reduced",
        /// Nothing fell, and the fine is larger.
        Increased = "increased",
        /// All that was attacked fell.
        Annulled = "annulled",
        /// The action was withdrawn.
        GivenUp = "given-up",
        /// No judgment on it is known, or a court has it again.
        Undecided = "undecided",
    }
}

/// How an object of a decision stands after a judgment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// As it was decided.
    Kept,
    Reduced,
    Increased,
    /// In another way than it was decided.
    Changed,
    Fallen,
    /// A court has still to decide on it.
    Open,
}

/// What is known of an attacked decision.
#[derive(Default)]
struct Attacked {
    /// Actions that nobody has decided.
    actions: Vec<usize>,
    given_up: bool,
    /// The last judgment.
    judged: Option<usize>,
    left: BTreeMap<Object, Left>,
}

/// What became of each decision of a case that was attacked, in the order of the decisions.
pub fn on_appeal(case: &Case, facts: &Facts) -> Vec<Appealed> {
    let mut attacked: BTreeMap<usize, Attacked> = BTreeMap::new();
    for (position, event) in case.timeline.iter().enumerate() {
        let Some(decision) = facts.tracks.own(position).filter(|_| !event.background) else {
            continue;
        };
        let held = || Objects::of(&case.timeline[decision]);
        let is_judgment = matches!(event.kind, EventKind::Review | EventKind::CourtJudgment);
        match (event.kind, &event.result) {
            (EventKind::AppealFiled, _) | (EventKind::Review, None) => {
                attacked.entry(decision).or_default().actions.push(position);
            }
            (EventKind::AppealWithdrawn, _) => {
                let Some(known) = attacked.get_mut(&decision) else { continue };
                known.end(case, &facts.tracks, position);
                known.given_up = true;
            }
            (_, Some(ruling)) if is_judgment => {
                let known = attacked.entry(decision).or_default();
                let ended = known.end(case, &facts.tracks, position);
                known.judge(ruling, &against(case, event, &ended), held);
                known.judged = Some(position);
            }
            _ => {}
        }
    }
    attacked.into_iter().map(|(decision, known)| known.result(facts, decision)).collect()
}

impl Attacked {
    /// Takes away the actions that an event ends.
    fn end(&mut self, case: &Case, tracks: &Tracks, position: usize) -> Vec<usize> {
        let event: &Event = &case.timeline[position];
        let (ended, actions) =
            self.actions.iter().partition(|filed| ends(case, tracks, event, position, **filed));
        self.actions = actions;
        ended
    }

    fn judge(&mut self, ruling: &Ruling, against: &[Object], held: impl Fn() -> Objects) {
        let all = || held().names().collect::<Vec<Object>>();
        let attacked = if against.is_empty() { all() } else { against.to_vec() };
        for object in attacked {
            self.left.entry(object).or_insert(Left::Kept);
            if let Ruling::Whole(remedy) = ruling {
                self.rule(object, *remedy);
            }
        }
        if let Ruling::PerObject(results) = ruling {
            for (object, remedy) in results {
                self.rule(*object, *remedy);
            }
        }
    }

    fn rule(&mut self, object: Object, remedy: Remedy) {
        let left = self.left.entry(object).or_insert(Left::Kept);
        *left = match remedy {
            // The judgment leaves what it found, which an earlier one may have changed.
            Remedy::Upheld | Remedy::Dismissed | Remedy::Inadmissible => match *left {
                Left::Open => Left::Kept,
                kept => kept,
            },
            Remedy::Restored => Left::Kept,
            Remedy::Annulled | Remedy::Closed => Left::Fallen,
            Remedy::Reduced => Left::Reduced,
            Remedy::Increased => Left::Increased,
            Remedy::Replaced => Left::Changed,
            Remedy::Open => Left::Open,
        };
    }

    fn result(mut self, facts: &Facts, decision: usize) -> Appealed {
        let Some(judged) = self.judged else {
            let given_up = self.given_up && self.actions.is_empty();
            return if given_up { Appealed::GivenUp } else { Appealed::Undecided };
        };
        if facts.with_court.contains(&judged) {
            return Appealed::Undecided;
        }
        if let Some(fine) = self.left.get_mut(&Object::Fine) {
            *fine = by_amounts(facts, decision, judged, *fine);
        }
        let any = |wanted: Left| self.left.values().any(|left| *left == wanted);
        let fine = self.left.get(&Object::Fine).copied();
        let unchanged = self.left.values().all(|left| matches!(left, Left::Kept | Left::Open));
        match fine {
            _ if unchanged && any(Left::Open) => Appealed::Undecided,
            _ if unchanged => Appealed::Upheld,
            _ if self.left.values().all(|left| *left == Left::Fallen) => Appealed::Annulled,
            _ if any(Left::Fallen) || any(Left::Open) => Appealed::Partly,
            Some(Left::Reduced) => Appealed::Reduced,
            Some(Left::Increased) => Appealed::Increased,
            _ => Appealed::Partly,
        }
    }
}

/// How the fines of a decision stand after a judgment by their amounts, where these are known.
fn by_amounts(facts: &Facts, decision: usize, judged: usize, said: Left) -> Left {
    if matches!(said, Left::Fallen | Left::Open) {
        return said;
    }
    let mut left = said;
    for line in &facts.fines {
        let Some(first) = line.entries.iter().position(|entry| entry.event == decision) else {
            continue;
        };
        let then = line.entries[first..].iter().rev().find(|entry| entry.event == judged);
        let (Money::Exact(first), Some(Money::Exact(then))) =
            (line.entries[first].amount.money, then.map(|entry| entry.amount.money))
        else {
            continue;
        };
        match then.minor.cmp(&first.minor) {
            std::cmp::Ordering::Less => return Left::Reduced,
            std::cmp::Ordering::Greater => left = Left::Increased,
            std::cmp::Ordering::Equal => {}
        }
    }
    left
}
