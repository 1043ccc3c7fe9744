//! Clocks of a drawing: brackets from the event that starts them to their last day.

use jiff::civil::Date;

use crate::derive::{Begins, Clocked, Facts, Reading};
use crate::model::case::Case;
use crate::model::date::PartialDate;
use crate::site::Site;
use crate::site::clocks as said;
use crate::words::Put;

/// How many clocks are drawn; the list of events and the text tell of all.
const DRAWN: usize = 5;

/// A clock.
#[derive(Clone, Debug)]
pub struct Bracket {
    /// The middle of the days on which it may have started.
    pub from: Date,
    /// Its last day, first and last reading; where a step stopped it sooner, the day of that.
    pub due: (Date, Date),
    /// It has no end: it ended after the last look, to which it is drawn, or its last day is not known.
    pub open: bool,
    /// The last day on which nothing was known, where it is overdue.
    pub overdue: Option<Date>,
    /// Period and law.
    pub name: String,
    /// What can be said of it, in one or two words.
    pub state: String,
    /// How it looks.
    pub class: &'static str,
    /// What can be said of it, in a sentence.
    pub text: String,
}

impl Bracket {
    /// The days that the scale must hold.
    pub fn days(&self) -> [Date; 2] {
        [self.from, self.due.1]
    }
}

/// The clocks of a case, as far as they are drawn: what was done in time on the same day is not.
pub fn brackets(site: &Site, case: &Case, facts: &Facts) -> Vec<Bracket> {
    let worth = |clock: &&Clocked| !matches!(clock.reading, Reading::StoppedUnclear);
    let mut clocks: Vec<&Clocked> = facts.clocks.iter().filter(worth).collect();
    // Where there are too many, those that were met go first.
    clocks.sort_by_key(|clock| matches!(clock.reading, Reading::Met));
    clocks.truncate(DRAWN);
    clocks.sort_by_key(|clock| (clock.due, clock.start));
    clocks.into_iter().map(|clock| bracket(site, case, clock)).collect()
}

fn bracket(site: &Site, case: &Case, clock: &Clocked) -> Bracket {
    let view = said::view(site, case, clock);
    let stopped = clock.stop.and_then(|stop| super::story::span(&case.timeline[stop].date));
    let due = match (clock.reading, stopped) {
        (Reading::Met, Some(stopped)) => (stopped.0.min(clock.due.1), stopped.1.min(clock.due.1)),
        _ => clock.due,
    };
    let overdue = match (clock.reading, stopped) {
        (Reading::Overdue(days), _) => clock.due.1.checked_add(jiff::Span::new().days(days)).ok(),
        (Reading::StoppedLate(_), Some(stopped)) => Some(stopped.0),
        _ => None,
    };
    let state = state(site, clock, due.1, said::is_unseen(case, clock));
    let looked = case.last_verified.as_ref().and_then(PartialDate::latest);
    let end = looked.filter(|_| said::is_unseen(case, clock));
    let due = end.map_or(due, |end| (due.0.min(end), due.1.min(end)));
    Bracket {
        from: super::story::middle(clock.from).min(due.0),
        due,
        open: end.is_some() || (clock.begins == Begins::NotBefore && clock.stop.is_none()),
        overdue,
        name: view.name,
        state,
        class: view.class,
        text: view.title,
    }
}

/// What can be said of a clock, in few words.
fn state(site: &Site, clock: &Clocked, last: Date, unseen: bool) -> String {
    let words = site.words();
    let state = words.label("clock-state", clock.reading.state());
    let key = match clock.reading {
        Reading::Running(_) | Reading::Unclear if clock.begins == Begins::NotBefore => {
            "draw-clock-not-before"
        }
        Reading::Running(_) | Reading::Unclear => "draw-clock-until",
        Reading::EndedNotPublic if unseen => "draw-clock-unseen",
        Reading::EndedNotPublic if clock.due.0 < clock.due.1 => "draw-clock-ended-by",
        Reading::EndedNotPublic => "draw-clock-ended",
        _ => return state,
    };
    let date = words.short_day(last, true);
    words.with(key, &[("state", Put::Text(&state)), ("date", Put::Text(&date))])
}
