//! Stage, outcome and finality, read off the timeline (`docs/format.md`, "How the status follows").

use super::is_decision;
use super::objects::{Fate, Objects};
use super::tracks::{Tracks, is_act};
use crate::model::case::Case;
use crate::model::event::{Event, Of};
use crate::model::vocabulary::{Certainty, EventKind, Object, Outcome, SentBackTo, Status, words};

words! {
    /// Whether what was decided can still change.
    Finality, "finality" {
        /// Nothing has been decided.
        NoDecision = "no-decision",
        /// It has been set aside and sent back, so nothing is final.
        NotFinal = "not-final",
        /// An action against it is undecided.
        UnderAppeal = "under-appeal",
        /// A source says that it is final.
        Final = "final",
        /// Not known: no action is known, and no source says that it is final.
        Unknown = "unknown",
    }
}

/// Where a case stands, with the events that say so.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    /// The stage; `None` where no event sets one.
    pub status: Option<Status>,
    /// The latest decision or closing act, by its place in the timeline.
    pub decision: Option<usize>,
    /// The event that set the status, by its place in the timeline.
    pub set_by: Option<usize>,
    /// What is left of the decision.
    pub objects: Objects,
    /// Actions on the case's own track that no judgment has decided.
    pub undecided: usize,
}

impl Standing {
    /// What the latest decision says.
    pub fn outcome(&self, case: &Case) -> Option<Outcome> {
        let event = case.timeline.get(self.decision?)?;
        event.outcome.or(match event.kind {
            EventKind::Inadmissible => Some(Outcome::Inadmissible),
            EventKind::Settled => Some(Outcome::Settled),
            EventKind::Discontinued => Some(Outcome::Discontinued),
            _ => None,
        })
    }

    /// Whether it can still change.
    pub fn finality(&self) -> Finality {
        match self.status {
            Some(Status::Final) => Finality::Final,
            Some(Status::Appealed | Status::Stayed) => Finality::UnderAppeal,
            Some(Status::Remitted) => Finality::NotFinal,
            _ if self.decision.is_none() => Finality::NoDecision,
            _ => Finality::Unknown,
        }
    }

    /// How sure the stage is: as sure as the event that set it.
    pub fn certainty(&self, case: &Case) -> Certainty {
        self.set_by
            .and_then(|position| case.timeline.get(position))
            .map_or(Certainty::Confirmed, |event| event.evidence.certainty)
    }

    /// What became of an object of the decision.
    pub fn fate(&self, object: Object) -> Option<Fate> {
        self.objects.fate(object)
    }
}

/// Reads the timeline from first to last.
pub(super) fn standing(case: &Case, tracks: &Tracks) -> Standing {
    let mut reader = Reader::new(case, tracks);
    for (position, event) in case.timeline.iter().enumerate() {
        if !event.background {
            reader.read(position, event);
        }
    }
    reader.finish()
}

/// An action that awaits a judgment.
struct Action {
    filed: usize,
}

struct Reader<'c> {
    case: &'c Case,
    tracks: &'c Tracks,
    standing: Standing,
    actions: Vec<Action>,
    /// The status before and without actions: of a stage, or of the act that ended it.
    base: Option<Status>,
    stayed: bool,
    sent_back: Option<SentBackTo>,
    closed: Option<Status>,
}

impl<'c> Reader<'c> {
    fn new(case: &'c Case, tracks: &'c Tracks) -> Self {
        Reader {
            case,
            tracks,
            standing: Standing::default(),
            actions: Vec::new(),
            base: None,
            stayed: false,
            sent_back: None,
            closed: None,
        }
    }

    fn read(&mut self, position: usize, event: &Event) {
        if is_act(self.case, event) {
            return self.act(position, event);
        }
        match event.kind {
            EventKind::Withdrawn => self.close(position, Status::Withdrawn),
            EventKind::Final => self.close(position, Status::Final),
            EventKind::AppealFiled => self.action(position),
            EventKind::Review if event.result.is_none() => self.action(position),
            EventKind::Review | EventKind::CourtJudgment => self.judgment(position, event),
            EventKind::AppealWithdrawn => self.withdraw_action(position, event),
            EventKind::Stay if event.of != Of::Enforcement => self.stay(position, true),
            EventKind::ReferenceToCjeu => self.stay(position, true),
            EventKind::StayLifted if event.of != Of::Enforcement => self.stay(position, false),
            EventKind::CjeuJudgment => self.stay(position, false),
            _ => self.stage(position, event),
        }
    }

    fn stage(&mut self, position: usize, event: &Event) {
        let Some(status) = event.kind.sets() else { return };
        if self.standing.decision.is_some() {
            return;
        }
        let back = event.kind == EventKind::RevisedDraft;
        if back || self.base.is_none_or(|reached| status > reached) {
            self.base = Some(status);
            self.standing.set_by = Some(position);
        }
    }

    fn act(&mut self, position: usize, event: &Event) {
        let rejects = event.outcome.is_some_and(Outcome::rejects);
        let status = match event.kind {
            EventKind::Inadmissible => Status::Rejected,
            EventKind::Settled => Status::Settled,
            EventKind::Discontinued => Status::Discontinued,
            _ if rejects => Status::Rejected,
            _ => Status::Decided,
        };
        self.base = Some(status);
        self.standing.decision = Some(position);
        self.standing.set_by = Some(position);
        self.standing.objects = Objects::of(event);
        self.sent_back = None;
        if is_decision(self.case, event) && self.case.before_a_court() {
            self.stayed = false;
        }
    }

    fn close(&mut self, position: usize, status: Status) {
        self.closed = Some(status);
        self.standing.set_by = Some(position);
    }

    fn action(&mut self, position: usize) {
        if self.tracks.own(position).is_some() {
            self.actions.push(Action { filed: position });
            self.standing.set_by = Some(position);
        }
    }

    fn withdraw_action(&mut self, position: usize, event: &Event) {
        if self.tracks.own(position).is_none() {
            return;
        }
        match event.of {
            Of::Event(filed) if self.actions.iter().any(|action| action.filed == filed) => {
                self.actions.retain(|action| action.filed != filed);
            }
            _ => self.actions.clear(),
        }
        self.standing.set_by = Some(position);
    }

    fn stay(&mut self, position: usize, stayed: bool) {
        if self.standing.decision.is_some() && self.stayed != stayed {
            self.stayed = stayed;
            self.standing.set_by = Some(position);
        }
    }

    fn judgment(&mut self, position: usize, event: &Event) {
        let (Some(decision), Some(ruling)) = (self.tracks.own(position), &event.result) else {
            return;
        };
        let against = self.against(event);
        match event.of {
            Of::Event(filed) if self.actions.iter().any(|action| action.filed == filed) => {
                self.actions.retain(|action| action.filed != filed);
            }
            _ => self.actions.clear(),
        }
        if Some(decision) == self.standing.decision {
            self.standing.objects.apply(ruling, &against);
        }
        self.sent_back = event.sent_back_to;
        self.standing.set_by = Some(position);
    }

    /// What a judgment is about: its own `against`, else that of the action it decides.
    fn against(&self, event: &Event) -> Vec<Object> {
        if !event.against.is_empty() {
            return event.against.clone();
        }
        let filed = match event.of {
            Of::Event(filed) => Some(filed),
            _ => self.actions.last().map(|action| action.filed),
        };
        filed
            .and_then(|filed| self.case.timeline.get(filed))
            .map_or_else(Vec::new, |action| action.against.clone())
    }

    fn finish(mut self) -> Standing {
        self.standing.undecided = self.actions.len();
        self.standing.status = self.closed.or_else(|| self.current());
        self.standing
    }

    fn current(&self) -> Option<Status> {
        if self.standing.decision.is_none() {
            return self.base;
        }
        if self.stayed {
            return Some(Status::Stayed);
        }
        if !self.actions.is_empty() {
            return Some(Status::Appealed);
        }
        match self.sent_back {
            Some(SentBackTo::Authority) => return Some(Status::Remitted),
            Some(SentBackTo::Court) => return Some(Status::Appealed),
            _ => {}
        }
        if self.standing.objects.any_open() {
            return Some(Status::Appealed);
        }
        if self.standing.objects.all_fallen() {
            return Some(Status::Annulled);
        }
        self.base
    }
}
