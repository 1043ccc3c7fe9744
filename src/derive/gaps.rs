//! Long times without a known event.

use super::span::Days;
use crate::model::case::Case;
use crate::model::vocabulary::Phase;

/// From how many days on a gap is worth a line.
pub const SHOWN_FROM: i64 = 180;

/// A time without a known event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// After this event, by its place in the timeline.
    pub after: usize,
    /// Before this event; `None` where it lasts until somebody last looked.
    pub before: Option<usize>,
    /// How long.
    pub days: Days,
}

/// The gaps of a timeline of at least [`SHOWN_FROM`] days, by their shortest reading.
pub(super) fn gaps(case: &Case) -> Vec<Gap> {
    let dated: Vec<usize> = case
        .timeline
        .iter()
        .enumerate()
        .filter(|(_, event)| {
            !event.background && event.date.earliest().is_some() && event.date.latest().is_some()
        })
        .map(|(position, _)| position)
        .collect();
    let between = dated.windows(2).filter_map(|pair| {
        // An event without a date may lie in between: nothing is known of the gap then.
        let hidden = (pair[0] + 1..pair[1]).any(|position| !case.timeline[position].background);
        let days = Days::between(&case.timeline[pair[0]].date, &case.timeline[pair[1]].date)?;
        (!hidden && days.min >= SHOWN_FROM).then_some(Gap {
            after: pair[0],
            before: Some(pair[1]),
            days,
        })
    });
    let mut gaps: Vec<Gap> = between.collect();
    let closed = case.status.is_some_and(|status| status.phase() == Phase::Closed);
    if let (Some(last), Some(looked), false) = (dated.last(), &case.last_verified, closed)
        && let Some(days) = Days::between(&case.timeline[*last].date, looked)
        && days.min >= SHOWN_FROM
    {
        gaps.push(Gap { after: *last, before: None, days });
    }
    gaps
}
