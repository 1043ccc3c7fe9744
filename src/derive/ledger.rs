//! The ledger: every fine as a chain of dated entries, its state today, and three totals.

use std::collections::BTreeMap;

use super::tracks::Tracks;
use crate::model::case::{Case, Who};
use crate::model::date::PartialDate;
use crate::model::event::{Event, Fine, Of, Ruling};
use crate::model::id::Id;
use crate::model::money::{Amount, Money};
use crate::model::vocabulary::{
    Certainty, EventKind, FineKind, Object, Per, Remedy, SentBackTo, words,
};

words! {
    /// What has become of a fine.
    FineState, "state of a fine" {
        /// Intended or drafted, not imposed; never in a total.
        Proposed = "proposed",
        /// Imposed; no action against it is known.
        Imposed = "imposed",
        /// An action against it is undecided.
        UnderAppeal = "under-appeal",
        /// A court left it as it was.
        Upheld = "upheld",
        /// A court or the authority made it smaller.
        Reduced = "reduced",
        /// A court or the authority made it larger.
        Increased = "increased",
        /// It has fallen.
        Annulled = "annulled",
        /// Paid in part.
        PaidInPart = "paid-in-part",
        /// Paid.
        Paid = "paid",
    }
}

/// One line of a fine's history.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerEntry {
    /// The event, by its place in the timeline.
    pub event: usize,
    /// When.
    pub date: PartialDate,
    /// The state from then on.
    pub state: FineState,
    /// The amount as it stands from then on; for a payment, what was paid.
    pub amount: Money,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A fine with its history.
#[derive(Clone, Debug, PartialEq)]
pub struct FineLine {
    /// Id within the case.
    pub id: Id,
    /// What kind of payment.
    pub kind: FineKind,
    /// Who owes it; empty for the case's only company.
    pub companies: Vec<Who>,
    /// How many alike.
    pub count: Option<u64>,
    /// A rate, never summed.
    pub per: Option<Per>,
    /// The amount is approximate.
    pub about: bool,
    /// The amount is an upper bound.
    pub at_most: bool,
    /// What became of it, first to last; never empty.
    pub entries: Vec<LedgerEntry>,
}

/// What of a fine is where, in minor units of its currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// First imposed, annulled ones included.
    pub announced: i64,
    /// What remains today, appealed or not.
    pub standing: i64,
    /// The part of the standing amount against which an action is undecided.
    pub under_appeal: i64,
    /// Cut by a court or the authority; negative where it was raised.
    pub cut: i64,
    /// Annulled.
    pub annulled: i64,
    /// Known to be paid.
    pub paid: i64,
}

impl FineLine {
    /// Its state today.
    pub fn state(&self) -> FineState {
        self.entries.last().map_or(FineState::Proposed, |entry| entry.state)
    }

    /// The amount first imposed, or proposed where none was.
    pub fn announced(&self) -> &Money {
        let imposed = self.entries.iter().find(|entry| entry.state != FineState::Proposed);
        imposed.or(self.entries.first()).map_or(&Money::Unknown, |entry| &entry.amount)
    }

    /// The amount as it stands today; that of a payment is not counted as one.
    pub fn amount(&self) -> &Money {
        self.entries
            .iter()
            .rev()
            .find(|entry| !matches!(entry.state, FineState::Paid | FineState::PaidInPart))
            .map_or(&Money::Unknown, |entry| &entry.amount)
    }

    /// The first decision that imposed it.
    pub fn imposed(&self) -> Option<&LedgerEntry> {
        self.entries.iter().find(|entry| entry.state != FineState::Proposed)
    }

    /// Whether its present state rests on something that is not confirmed.
    pub fn certainty(&self) -> Certainty {
        self.entries.last().map_or(Certainty::Confirmed, |entry| entry.certainty)
    }

    /// Whether it enters totals: a fine or civil penalty, imposed, of one exact amount.
    pub fn totals(&self) -> Option<(Amount, Totals)> {
        let counts =
            self.kind.counts() && self.per.is_none() && self.state() != FineState::Proposed;
        let (Money::Exact(announced), true) = (*self.announced(), counts) else { return None };
        let count = i64::try_from(self.count.unwrap_or(1)).ok()?;
        let minor = |amount: &Money| match amount {
            Money::Exact(amount) if amount.currency == announced.currency => amount.minor,
            _ => announced.minor,
        };
        let whole = announced.minor.checked_mul(count)?;
        let mut totals = Totals { announced: whole, ..Totals::default() };
        if self.state() == FineState::Annulled {
            totals.annulled = whole;
        } else {
            totals.standing = minor(self.amount()).checked_mul(count)?;
            totals.cut = whole - totals.standing;
        }
        if self.state() == FineState::UnderAppeal {
            totals.under_appeal = totals.standing;
        }
        totals.paid = self
            .entries
            .iter()
            .filter(|entry| matches!(entry.state, FineState::Paid | FineState::PaidInPart))
            .map(|entry| minor(&entry.amount))
            .sum();
        Some((announced, totals))
    }
}

/// Reads the fines of a case off its timeline, in the order in which they first appear.
pub(super) fn ledger(case: &Case, tracks: &Tracks) -> Vec<FineLine> {
    let mut reader = Reader { case, tracks, lines: Vec::new(), actions: BTreeMap::new() };
    for (position, event) in case.timeline.iter().enumerate() {
        if !event.background {
            reader.read(position, event);
        }
    }
    reader.lines
}

struct Reader<'c> {
    case: &'c Case,
    tracks: &'c Tracks,
    lines: Vec<FineLine>,
    /// Undecided actions: where they were filed, and the decision that they attack.
    actions: BTreeMap<usize, usize>,
}

impl Reader<'_> {
    fn read(&mut self, position: usize, event: &Event) {
        match event.kind {
            EventKind::AppealFiled => self.appeal(position, event),
            EventKind::Review if event.result.is_none() => self.appeal(position, event),
            EventKind::Review | EventKind::CourtJudgment => self.judgment(position, event),
            EventKind::AppealWithdrawn => self.withdraw(position, event),
            EventKind::FinePaid => self.pay(position, event),
            EventKind::FineConfirmed => self.confirm(position, event),
            EventKind::PaymentStatus => {}
            kind if kind.proposes() => self.impose(position, event, FineState::Proposed),
            _ => self.impose(position, event, FineState::Imposed),
        }
    }

    fn impose(&mut self, position: usize, event: &Event, state: FineState) {
        for fine in &event.fines {
            self.add(position, event, fine, state);
        }
    }

    fn add(&mut self, position: usize, event: &Event, fine: &Fine, state: FineState) {
        let entry = LedgerEntry {
            event: position,
            date: event.date,
            state,
            amount: fine.amount,
            certainty: fine.evidence.certainty,
        };
        match self.lines.iter_mut().find(|line| line.id == fine.id) {
            Some(line) => {
                line.kind = fine.kind;
                line.about = fine.about;
                line.at_most = fine.at_most;
                if !fine.companies.is_empty() {
                    line.companies = fine.companies.clone();
                }
                line.entries.push(entry);
            }
            None => self.lines.push(FineLine {
                id: fine.id.clone(),
                kind: fine.kind,
                companies: fine.companies.clone(),
                count: fine.count,
                per: fine.per,
                about: fine.about,
                at_most: fine.at_most,
                entries: vec![entry],
            }),
        }
    }

    /// Lines that stand on a decision: imposed by it, or by a judgment on it.
    fn of_decision(&self, decision: usize) -> Vec<usize> {
        let own = |line: &FineLine| {
            line.imposed().is_some_and(|entry| {
                entry.event == decision || self.tracks.own(entry.event) == Some(decision)
            })
        };
        (0..self.lines.len()).filter(|index| own(&self.lines[*index])).collect()
    }

    fn push(
        &mut self,
        index: usize,
        position: usize,
        event: &Event,
        state: FineState,
        amount: Option<&Fine>,
    ) {
        let line = &mut self.lines[index];
        let amount_now = amount.map_or(*line.amount(), |fine| fine.amount);
        line.entries.push(LedgerEntry {
            event: position,
            date: event.date,
            state,
            amount: amount_now,
            certainty: amount.map_or(event.evidence.certainty, |fine| fine.evidence.certainty),
        });
    }

    fn appeal(&mut self, position: usize, event: &Event) {
        let Some(decision) = self.tracks.own(position) else { return };
        self.actions.insert(position, decision);
        if !event.against.is_empty() && !event.against.contains(&Object::Fine) {
            return;
        }
        for index in self.of_decision(decision) {
            // What has fallen does not stand again because somebody asks for it.
            if self.lines[index].state() != FineState::Annulled {
                self.push(index, position, event, FineState::UnderAppeal, None);
            }
        }
    }

    fn withdraw(&mut self, position: usize, event: &Event) {
        let Some(decision) = self.tracks.own(position) else { return };
        self.actions.retain(|filed, _| match event.of {
            Of::Event(of) if *filed == of => false,
            Of::Event(_) => true,
            _ => false,
        });
        if self.actions.values().any(|attacked| *attacked == decision) {
            return;
        }
        for index in self.of_decision(decision) {
            if self.lines[index].state() == FineState::UnderAppeal {
                let before = state_before_appeal(&self.lines[index]);
                self.push(index, position, event, before, None);
            }
        }
    }

    fn judgment(&mut self, position: usize, event: &Event) {
        let Some(decision) = self.tracks.own(position) else {
            return self.impose(position, event, FineState::Imposed);
        };
        let against = self.against(event);
        match event.of {
            Of::Event(filed) if self.actions.contains_key(&filed) => {
                self.actions.remove(&filed);
            }
            _ => self.actions.clear(),
        }
        let remedy = remedy_for_fines(event.result.as_ref(), &against);
        let back_to_court = event.sent_back_to == Some(SentBackTo::Court);
        let still_contested =
            back_to_court || self.actions.values().any(|attacked| *attacked == decision);
        for index in self.of_decision(decision) {
            let named = event.fines.iter().find(|fine| fine.id == self.lines[index].id);
            let Some(state) = self.after(index, remedy, named) else { continue };
            let state = if still_contested && state != FineState::Annulled {
                FineState::UnderAppeal
            } else {
                state
            };
            self.push(index, position, event, state, named);
        }
        for fine in &event.fines {
            if !self.lines.iter().any(|line| line.id == fine.id) {
                self.add(position, event, fine, FineState::Imposed);
            }
        }
    }

    fn after(
        &self,
        index: usize,
        remedy: Option<Remedy>,
        named: Option<&Fine>,
    ) -> Option<FineState> {
        let line = &self.lines[index];
        let fallen = line.state() == FineState::Annulled;
        Some(match remedy? {
            Remedy::Annulled | Remedy::Closed => FineState::Annulled,
            Remedy::Open => FineState::UnderAppeal,
            Remedy::Reduced => FineState::Reduced,
            Remedy::Increased => FineState::Increased,
            Remedy::Replaced => by_amount(line, named),
            Remedy::Restored => FineState::Upheld,
            Remedy::Upheld | Remedy::Dismissed | Remedy::Inadmissible if fallen => {
                FineState::Annulled
            }
            Remedy::Upheld => FineState::Upheld,
            Remedy::Dismissed | Remedy::Inadmissible => match line.state() {
                FineState::UnderAppeal => kept(state_before_appeal(line)),
                other => kept(other),
            },
        })
    }

    /// What a judgment is about: its own `against`, else that of the action it decides.
    fn against(&self, event: &Event) -> Vec<Object> {
        if !event.against.is_empty() {
            return event.against.clone();
        }
        let filed = match event.of {
            Of::Event(filed) => Some(filed),
            _ => self.actions.keys().next_back().copied(),
        };
        filed
            .and_then(|filed| self.case.timeline.get(filed))
            .map_or_else(Vec::new, |action| action.against.clone())
    }

    fn pay(&mut self, position: usize, event: &Event) {
        for fine in &event.fines {
            let Some(index) = self.lines.iter().position(|line| line.id == fine.id) else {
                continue;
            };
            let paid = FineLine::paid(&self.lines[index], &fine.amount);
            self.push(index, position, event, paid, Some(fine));
        }
    }

    fn confirm(&mut self, position: usize, event: &Event) {
        let named: Vec<Id> = event.fines.iter().map(|fine| fine.id.clone()).collect();
        for index in 0..self.lines.len() {
            let line = &self.lines[index];
            let meant = named.contains(&line.id) || (named.is_empty() && line.kind.counts());
            if !meant || matches!(line.state(), FineState::Annulled | FineState::Proposed) {
                continue;
            }
            let fine = event.fines.iter().find(|fine| fine.id == self.lines[index].id);
            self.push(index, position, event, FineState::Upheld, fine);
        }
    }
}

impl FineLine {
    fn paid(line: &FineLine, amount: &Money) -> FineState {
        match (line.amount(), amount) {
            (Money::Exact(owed), Money::Exact(paid)) => {
                let before: i64 = line
                    .entries
                    .iter()
                    .filter(|entry| entry.state == FineState::PaidInPart)
                    .filter_map(|entry| match entry.amount {
                        Money::Exact(amount) => Some(amount.minor),
                        _ => None,
                    })
                    .sum();
                if before + paid.minor < owed.minor {
                    FineState::PaidInPart
                } else {
                    FineState::Paid
                }
            }
            _ => FineState::Paid,
        }
    }
}

/// What a court left alone after an action is upheld, unless it was changed before.
fn kept(state: FineState) -> FineState {
    if state == FineState::Imposed { FineState::Upheld } else { state }
}

fn state_before_appeal(line: &FineLine) -> FineState {
    line.entries
        .iter()
        .rev()
        .map(|entry| entry.state)
        .find(|state| *state != FineState::UnderAppeal)
        .unwrap_or(FineState::Imposed)
}

fn by_amount(line: &FineLine, named: Option<&Fine>) -> FineState {
    match (line.amount(), named.map(|fine| &fine.amount)) {
        (Money::Exact(before), Some(Money::Exact(after))) if after.minor < before.minor => {
            FineState::Reduced
        }
        (Money::Exact(before), Some(Money::Exact(after))) if after.minor > before.minor => {
            FineState::Increased
        }
        _ => FineState::Upheld,
    }
}

fn remedy_for_fines(ruling: Option<&Ruling>, against: &[Object]) -> Option<Remedy> {
    match ruling? {
        Ruling::Whole(remedy) => {
            (against.is_empty() || against.contains(&Object::Fine)).then_some(*remedy)
        }
        Ruling::PerObject(results) => {
            results.iter().find(|(object, _)| *object == Object::Fine).map(|(_, remedy)| *remedy)
        }
    }
}
