//! How long a case took: from the complaint to the first decision, from a decision to its text.
//!
//! Art. 57(1)(f) GDPR asks an authority to inform a complainant within a reasonable period; how long
//! the decision itself takes is what is counted here.

use jiff::civil::Date;

use super::is_decision;
use super::span::days;
use super::survival::Spell;
use crate::model::case::{Case, Origin};
use crate::model::date::PartialDate;
use crate::model::event::{Actor, Event};
use crate::model::vocabulary::{EventKind, words};

words! {
    /// What ended the wait of a complainant.
    Cause, "end of a wait" {
        /// The first decision, a partial one or one on admissibility included.
        Decision = "decision",
        /// A settlement.
        Settled = "settled",
        /// The complaint was withdrawn.
        Withdrawn = "withdrawn",
        /// The authority ended the case without a decision.
        Discontinued = "discontinued",
    }
}

/// A time between two dates, perhaps still running.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// When it began.
    pub start: PartialDate,
    /// When it ended, or when somebody last looked; none where nobody says so.
    pub end: Option<PartialDate>,
    /// What ended it; none where it still runs as far as is known.
    pub cause: Option<Cause>,
    /// From when the tracker would have entered the case whatever became of it.
    pub watched_since: Option<PartialDate>,
}

/// How dates are read that are a month, a year or a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The latest start and the earliest end.
    Shortest,
    /// The earliest start and the latest end.
    Longest,
}

impl Reading {
    /// Both.
    pub const ALL: [Reading; 2] = [Reading::Shortest, Reading::Longest];
}

/// Until when a wait without a known end is taken to have run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Censoring {
    /// Until somebody last looked.
    LastChecked,
    /// Until this day, as if it still ran; never less than until somebody last looked.
    AsOf(Date),
}

/// Why a wait is in no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// A date of it is open to one side, or unknown.
    OpenDate,
    /// Its end is not known, and nobody says when somebody last looked.
    NeverChecked,
}

impl Wait {
    /// The wait in whole days; one that would be negative counts as zero.
    ///
    /// # Errors
    /// Why it can't be told in days.
    pub fn spell(&self, reading: Reading, censoring: Censoring) -> Result<Spell, LeftOut> {
        let (first, last) = bounds(&self.start)?;
        let end = self.end.ok_or(LeftOut::NeverChecked)?;
        let (mut end_min, mut end_max) = bounds(&end)?;
        if let (Censoring::AsOf(day), None) = (censoring, self.cause) {
            (end_min, end_max) = (day.max(end_min), day.max(end_max));
        }
        let (from, to) = match reading {
            Reading::Shortest => (last, end_min),
            Reading::Longest => (first, end_max),
        };
        let watched = self.watched_since.and_then(|date| date.latest());
        let entry = watched.map(|watched| days(from, watched)).filter(|entry| *entry > 0);
        let cause = self.cause.map(|cause| cause as usize);
        Ok(Spell { entry, end: days(from, to).max(0), cause })
    }

    /// Whether it is of no or negative length by one of its readings, so that it counts as zero in
    /// that one.
    pub fn is_empty(&self) -> bool {
        let Some(end) = self.end else { return false };
        match (bounds(&self.start), bounds(&end)) {
            // The shortest reading: the latest start, the earliest end.
            (Ok((_, start)), Ok((end, _))) => end <= start,
            _ => false,
        }
    }
}

fn bounds(date: &PartialDate) -> Result<(Date, Date), LeftOut> {
    date.earliest().zip(date.latest()).ok_or(LeftOut::OpenDate)
}

/// From the first complaint to the first decision or other end, for a case that began with a
/// complaint to an authority; judgments are no ends, but where a court decides the case itself.
pub fn first_decision(case: &Case) -> Option<Wait> {
    let to_an_authority = !case.before_a_court() || case.timeline.iter().any(filed_to_an_authority);
    if case.origin() != Origin::Complaint || !to_an_authority || case.withdrawn.is_some() {
        return None;
    }
    let events = || case.timeline.iter().filter(|event| !event.background);
    let filed: Vec<&PartialDate> = events()
        .filter(|event| event.kind == EventKind::ComplaintFiled)
        .map(|event| &event.date)
        .collect();
    let key = |date: &&PartialDate| (date.earliest().or(date.latest()), date.latest());
    let start = filed.into_iter().min_by_key(key)?;
    let ended = events().find_map(|event| {
        let decided = is_decision(case, event).then_some(Cause::Decision);
        Some((event, decided.or_else(|| cause(event))?))
    });
    Some(Wait {
        start: *start,
        end: ended.map(|(event, _)| event.date).or(case.last_verified),
        cause: ended.map(|(_, cause)| cause),
        watched_since: case.watched_since,
    })
}

fn filed_to_an_authority(event: &Event) -> bool {
    let authority = |actor: &Actor| matches!(actor, Actor::Authority(_));
    event.kind == EventKind::ComplaintFiled && event.to.iter().any(authority)
}

fn cause(event: &Event) -> Option<Cause> {
    match event.kind {
        EventKind::Decision | EventKind::PartialDecision | EventKind::Inadmissible => {
            Some(Cause::Decision)
        }
        EventKind::Settled => Some(Cause::Settled),
        EventKind::Withdrawn => Some(Cause::Withdrawn),
        EventKind::Discontinued => Some(Cause::Discontinued),
        _ => None,
    }
}

/// From the first decision to the first day on which its text was public, as far as is known.
pub fn publication(case: &Case) -> Option<Wait> {
    if case.withdrawn.is_some() {
        return None;
    }
    let decided = |event: &Event| !event.background && is_decision(case, event);
    let at = case.timeline.iter().position(decided)?;
    let published =
        case.timeline[at..].iter().find(|event| event.kind == EventKind::DecisionPublished);
    Some(Wait {
        start: case.timeline[at].date,
        end: published.map(|event| event.date).or(case.last_verified),
        cause: published.map(|_| Cause::Decision),
        watched_since: None,
    })
}
