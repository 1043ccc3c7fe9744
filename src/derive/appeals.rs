//! What became of a decision before courts and boards.

use super::tracks::{Track, Tracks};
use crate::model::case::Case;
use crate::model::event::{Event, Ruling};
use crate::model::vocabulary::{EventKind, Remedy, words};

words! {
    /// What became of a decision that was attacked: what the last known judgment on it did.
    Appealed, "result of an appeal" {
        /// It left all of it.
        Upheld = "upheld",
        /// It kept a part and set another aside or changed it.
        Partly = "partly",
        /// It made the fine smaller.
        Reduced = "reduced",
        /// It made the fine larger.
        Increased = "increased",
        /// All that was attacked fell.
        Annulled = "annulled",
        /// The action was withdrawn.
        GivenUp = "given-up",
        /// No judgment on it is known.
        Undecided = "undecided",
    }
}

/// What became of the case's decision on appeal; none where no appeal is known.
pub fn on_appeal(case: &Case, tracks: &Tracks) -> Option<Appealed> {
    let mut known = None;
    for (position, event) in case.timeline.iter().enumerate() {
        let own = matches!(tracks.get(position), Some(Track::Own(_)));
        if event.background || !own {
            continue;
        }
        known = match event.kind {
            EventKind::AppealFiled => known.or(Some(Appealed::Undecided)),
            EventKind::Review if event.result.is_none() => known.or(Some(Appealed::Undecided)),
            EventKind::AppealWithdrawn if known == Some(Appealed::Undecided) => {
                Some(Appealed::GivenUp)
            }
            EventKind::Review | EventKind::CourtJudgment => judged(event).or(known),
            _ => known,
        };
    }
    known
}

fn judged(event: &Event) -> Option<Appealed> {
    let one = |remedy: Remedy| match remedy {
        Remedy::Upheld | Remedy::Dismissed | Remedy::Inadmissible | Remedy::Restored => {
            Some(Appealed::Upheld)
        }
        Remedy::Annulled | Remedy::Closed => Some(Appealed::Annulled),
        Remedy::Reduced => Some(Appealed::Reduced),
        Remedy::Increased => Some(Appealed::Increased),
        Remedy::Replaced => Some(Appealed::Partly),
        Remedy::Open => None,
    };
    match event.result.as_ref()? {
        Ruling::Whole(remedy) => one(*remedy),
        Ruling::PerObject(results) => {
            let mut said: Vec<Appealed> =
                results.iter().filter_map(|(_, remedy)| one(*remedy)).collect();
            said.sort();
            said.dedup();
            match said.as_slice() {
                [] => None,
                [only] => Some(*only),
                _ => Some(Appealed::Partly),
            }
        }
    }
}
