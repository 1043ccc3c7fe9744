//! Stage, outcome and finality, read off the timeline (`docs/format.md`, "How the status follows").

use super::objects::{Fate, Objects, against};
use super::tracks::{Track, Tracks, ends, is_act};
use crate::model::case::Case;
use crate::model::event::{Event, Of, Ruling};
use crate::model::vocabulary::{
    Certainty, EventKind, Object, Outcome, Remedy, SentBackTo, Status, words,
};

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
    /// Judgments after which a court below has the matter, by their places in the timeline.
    pub with_court: Vec<usize>,
    /// Every stage that the case reached, with the event that set it, by its place in the timeline.
    pub stages: Vec<(usize, Status)>,
    /// Actions on the case's own track that no judgment has decided, by their places in the
    /// timeline.
    pub undecided: Vec<usize>,
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

    /// The event that last said that what stands today was not final yet, by its place in the
    /// timeline; none where something later shows whether it is.
    pub fn not_final(&self, case: &Case) -> Option<usize> {
        if self.finality() != Finality::Unknown {
            return None;
        }
        let says = |event: &Event| event.kind == EventKind::NotFinal && !event.background;
        case.timeline.iter().rposition(says).filter(|position| Some(*position) > self.set_by)
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
            reader.note(position);
        }
    }
    reader.finish()
}

struct Reader<'c> {
    case: &'c Case,
    tracks: &'c Tracks,
    standing: Standing,
    /// Where the actions were filed that await a judgment.
    actions: Vec<usize>,
    /// The status before and without actions: of a stage, or of the act that ended it.
    base: Option<Status>,
    stayed: bool,
    sent_back: Option<SentBackTo>,
    /// How and by which event it was closed.
    closed: Option<(Status, usize)>,
    /// What of earlier decisions a court has still to decide.
    older: Objects,
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
            older: Objects::default(),
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
            EventKind::Stay if self.of_proceedings(event) => self.stay(position, true),
            EventKind::ReferenceToCjeu => self.stay(position, true),
            EventKind::StayLifted if self.of_proceedings(event) => self.stay(position, false),
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
        let objects = Objects::of(event);
        self.older.take_open(&self.standing.objects, &objects);
        self.base = Some(status);
        self.standing.decision = Some(position);
        self.standing.set_by = Some(position);
        self.standing.objects = objects;
        self.sent_back = None;
        self.stayed = false;
        // What closed an earlier act, or the complaint, does not close a later decision.
        self.closed = None;
    }

    fn close(&mut self, position: usize, status: Status) {
        self.closed = Some((status, position));
    }

    fn action(&mut self, position: usize) {
        if self.tracks.own(position).is_some() {
            self.actions.push(position);
            self.standing.set_by = Some(position);
        }
    }

    fn withdraw_action(&mut self, position: usize, event: &Event) {
        if self.tracks.own(position).is_none() {
            return;
        }
        self.decided_by(position, event);
        self.standing.set_by = Some(position);
    }

    /// Takes away the actions that an event ends: the one that it names, or all against the same
    /// decision.
    fn decided_by(&mut self, position: usize, event: &Event) -> Vec<usize> {
        let ends = |filed: usize| ends(self.case, self.tracks, event, position, filed);
        let (ended, left) = self.actions.iter().partition(|filed| ends(**filed));
        self.actions = left;
        ended
    }

    /// A stay of the proceedings against the case's own decision.
    fn of_proceedings(&self, event: &Event) -> bool {
        match event.of {
            Of::Enforcement => false,
            Of::Event(target) => matches!(self.tracks.get(target), None | Some(Track::Own(_))),
            Of::Default | Of::Proceedings => true,
        }
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
        let ended = self.decided_by(position, event);
        let against = against(self.case, event, &ended);
        if Some(decision) == self.standing.decision {
            self.standing.objects.apply(ruling, &against);
        } else {
            self.older.apply(ruling, &against);
        }
        let higher = self.higher(event, ruling, &ended);
        let remitted = self.sent_back == Some(SentBackTo::Authority);
        self.sent_back = self.sent_back_after(event, ruling, higher);
        if self.sent_back == Some(SentBackTo::Court) {
            self.standing.with_court.push(position);
        }
        self.stayed = self.stayed && !self.actions.is_empty();
        // A judgment on the rest does not say again that a part went back to the authority.
        let on_the_rest = remitted && event.sent_back_to.is_none() && !higher;
        if !on_the_rest {
            self.standing.set_by = Some(position);
        }
    }

    /// Whether a judgment is on an earlier one.
    fn higher(&self, event: &Event, ruling: &Ruling, ended: &[usize]) -> bool {
        let on_a_judgment = |of: Of| match of {
            Of::Event(target) => self.case.timeline[target].kind.is_judgment(),
            _ => false,
        };
        on_a_judgment(event.of)
            || ended.iter().any(|filed| on_a_judgment(self.case.timeline[*filed].of))
            || ruling.any(|remedy| remedy == Remedy::Restored)
    }

    /// Who has the matter after a judgment.
    ///
    /// What went back to the authority stays there until it decides, or until a higher court
    /// changes the judgment that sent it back; a court has it until its own next judgment.
    fn sent_back_after(&self, event: &Event, ruling: &Ruling, higher: bool) -> Option<SentBackTo> {
        if event.sent_back_to.is_some() {
            return event.sent_back_to;
        }
        let keeps = !ruling.any(Remedy::changes);
        match self.sent_back {
            Some(SentBackTo::Authority) if higher && !keeps => None,
            Some(SentBackTo::Court) if !(higher && keeps) => None,
            kept => kept,
        }
    }

    /// Notes the stage after an event, where it is another than before.
    fn note(&mut self, position: usize) {
        let status = self.closed.map(|(status, _)| status).or_else(|| self.current());
        let before = self.standing.stages.last().map(|(_, status)| *status);
        if let Some(status) = status.filter(|status| Some(*status) != before) {
            self.standing.stages.push((position, status));
        }
    }

    fn finish(mut self) -> Standing {
        self.standing.undecided.clone_from(&self.actions);
        self.standing.status = match self.closed {
            Some((status, position)) => {
                self.standing.set_by = Some(position);
                Some(status)
            }
            None => self.current(),
        };
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
        if self.standing.objects.any_open() || self.older.any_open() {
            return Some(Status::Appealed);
        }
        if self.standing.objects.all_fallen() {
            return Some(Status::Annulled);
        }
        self.base
    }
}
