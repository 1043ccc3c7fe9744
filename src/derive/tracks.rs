//! Which court event belongs to what: the case's own decision, inaction, interim relief, another's act.

use super::is_decision;
use crate::model::case::Case;
use crate::model::event::{Event, Of};
use crate::model::vocabulary::EventKind;

/// What a court event is about in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// The case's own decision or closing act, by its place in the timeline.
    Own(usize),
    /// That there is no decision, Art. 78(2) GDPR.
    Inaction,
    /// Leave or interim relief.
    Interim,
    /// An act of another body: a decision of the Board.
    OtherAct,
}

/// The track of each event; `None` for events that are not about another event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tracks(Vec<Option<Track>>);

impl Tracks {
    /// Follows `of` from every court event to its root, in the order of the file.
    pub fn of(case: &Case) -> Self {
        let mut tracks = Tracks::default();
        let mut latest = None;
        for (position, event) in case.timeline.iter().enumerate() {
            let track = tracks.track(case, event, latest);
            tracks.0.push(track);
            if !event.background && is_act(case, event) {
                latest = Some(position);
            }
        }
        tracks
    }

    /// The track of an event by its place in the timeline.
    pub fn get(&self, position: usize) -> Option<Track> {
        self.0.get(position).copied().flatten()
    }

    /// The decision that an event is about, if it is on the case's own track.
    pub fn own(&self, position: usize) -> Option<usize> {
        match self.get(position) {
            Some(Track::Own(decision)) => Some(decision),
            _ => None,
        }
    }

    fn track(&self, case: &Case, event: &Event, latest: Option<usize>) -> Option<Track> {
        match event.kind {
            EventKind::InactionAction => Some(Track::Inaction),
            EventKind::InterimOrder => Some(Track::Interim),
            EventKind::AppealFiled
            | EventKind::AppealWithdrawn
            | EventKind::Review
            | EventKind::CourtJudgment => match event.of {
                Of::Event(target) => self.root(case, target),
                _ if is_decision(case, event) => None,
                _ => latest.map(Track::Own),
            },
            _ => None,
        }
    }

    fn root(&self, case: &Case, target: usize) -> Option<Track> {
        let event = case.timeline.get(target)?;
        if let Some(track) = self.get(target) {
            return Some(track);
        }
        match event.kind {
            EventKind::EdpbBindingDecision | EventKind::EdpbReferral => Some(Track::OtherAct),
            EventKind::UrgentMeasure | EventKind::Stay | EventKind::StayLifted => {
                Some(Track::Interim)
            }
            _ => Some(Track::Own(target)),
        }
    }
}

/// Whether an event is an act of the case that can be attacked and then decides where it stands.
pub(super) fn is_act(case: &Case, event: &Event) -> bool {
    is_decision(case, event)
        || matches!(
            event.kind,
            EventKind::Inadmissible | EventKind::Settled | EventKind::Discontinued
        )
}

/// Whether a judgment or withdrawal ends an action: the one that it names, else every one against
/// the same decision.
pub(super) fn ends(
    case: &Case,
    tracks: &Tracks,
    event: &Event,
    position: usize,
    filed: usize,
) -> bool {
    match event.of {
        Of::Event(target) if is_action(case, target) => filed == target,
        _ => tracks.own(filed) == tracks.own(position),
    }
}

fn is_action(case: &Case, position: usize) -> bool {
    case.timeline.get(position).is_some_and(|event| match event.kind {
        EventKind::AppealFiled => true,
        EventKind::Review => event.result.is_none(),
        _ => false,
    })
}
