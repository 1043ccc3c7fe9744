//! Reading the ledger off a timeline, event by event.

use std::collections::BTreeMap;

use super::{FineLine, FineState, LedgerEntry};
use crate::derive::objects::against;
use crate::derive::tracks::{Tracks, ends};
use crate::model::case::Case;
use crate::model::citation::Citation;
use crate::model::event::{Event, Fine, Ruling, Stated};
use crate::model::id::Id;
use crate::model::money::Money;
use crate::model::vocabulary::{EventKind, Object, PaymentState, Remedy};

/// Reads the fines of a case off its timeline, in the order in which they first appear.
///
/// `with_court` are the judgments after which a court below has the matter.
pub fn ledger(case: &Case, tracks: &Tracks, with_court: &[usize]) -> Vec<FineLine> {
    let mut reader = Reader {
        case,
        tracks,
        lines: Vec::new(),
        actions: Vec::new(),
        rest: BTreeMap::new(),
        with_court,
    };
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
    /// Where the actions were filed that await a judgment.
    actions: Vec<usize>,
    /// What each fine would be if no action ran.
    rest: BTreeMap<Id, FineState>,
    /// Judgments after which a court below has the matter.
    with_court: &'c [usize],
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
            EventKind::PaymentStatus => self.word_on_payment(position, event),
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
            imposes: state == FineState::Imposed,
            amount: fine.stated(),
            certainty: fine.evidence.certainty,
        };
        if state == FineState::Imposed {
            self.rest.insert(fine.id.clone(), state);
        }
        match self.lines.iter_mut().find(|line| line.id == fine.id) {
            // A later proposal says nothing of what was imposed.
            Some(line) if state == FineState::Proposed && line.imposed().is_some() => {
                line.entries.push(entry);
            }
            Some(line) => {
                line.kind = fine.kind;
                line.count = fine.count;
                line.per = fine.per;
                if !fine.provisions.is_empty() || !fine.parts.is_empty() {
                    line.provisions = provisions(fine);
                }
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
                provisions: provisions(fine),
                entries: vec![entry],
            }),
        }
    }

    /// Lines that stand on a decision: last imposed by it, or by a judgment on it.
    fn of_decision(&self, decision: usize) -> Vec<usize> {
        let own = |line: &FineLine| {
            line.imposition()
                .map(|at| line.entries[at].event)
                .is_some_and(|event| event == decision || self.tracks.own(event) == Some(decision))
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
        let amount_now = amount.map_or(line.amount(), Fine::stated);
        line.entries.push(LedgerEntry {
            event: position,
            date: event.date,
            state,
            imposes: false,
            amount: amount_now,
            certainty: amount.map_or(event.evidence.certainty, |fine| fine.evidence.certainty),
        });
    }

    fn appeal(&mut self, position: usize, event: &Event) {
        let Some(decision) = self.tracks.own(position) else { return };
        self.actions.push(position);
        if !attacks_fines(event) {
            return;
        }
        for index in self.of_decision(decision) {
            // What has fallen does not stand again because somebody asks for it.
            if self.lines[index].state() != FineState::Annulled {
                self.push(index, position, event, FineState::UnderAppeal, None);
            }
        }
    }

    /// Takes away the actions that an event ends.
    fn ended_by(&mut self, position: usize, event: &Event) -> Vec<usize> {
        let ends = |filed: usize| ends(self.case, self.tracks, event, position, filed);
        let (ended, left) = self.actions.iter().partition(|filed| ends(**filed));
        self.actions = left;
        ended
    }

    /// Whether an action that awaits a judgment attacks the fines of a decision.
    fn contested(&self, decision: usize) -> bool {
        self.actions.iter().any(|filed| {
            self.tracks.own(*filed) == Some(decision) && attacks_fines(&self.case.timeline[*filed])
        })
    }

    fn withdraw(&mut self, position: usize, event: &Event) {
        let Some(decision) = self.tracks.own(position) else { return };
        self.ended_by(position, event);
        self.settle(position, event, decision);
    }

    /// A fine against which no action is left is what it was before.
    fn settle(&mut self, position: usize, event: &Event, decision: usize) {
        if self.contested(decision) {
            return;
        }
        for index in self.of_decision(decision) {
            if self.lines[index].state() == FineState::UnderAppeal {
                let rest = self.rest(index);
                self.push(index, position, event, rest, None);
            }
        }
    }

    fn judgment(&mut self, position: usize, event: &Event) {
        let Some(decision) = self.tracks.own(position) else {
            return self.impose(position, event, FineState::Imposed);
        };
        let ended = self.ended_by(position, event);
        let against = against(self.case, event, &ended);
        let back_to_court = self.with_court.contains(&position);
        match remedy_for_fines(event.result.as_ref(), &against) {
            Some(remedy) => {
                let contested = back_to_court || self.contested(decision);
                self.rule(position, event, decision, remedy, contested);
            }
            // The judgment does not speak of the fines.
            None if !back_to_court => self.settle(position, event, decision),
            None => {}
        }
        for fine in &event.fines {
            if !self.lines.iter().any(|line| line.id == fine.id) {
                self.add(position, event, fine, FineState::Imposed);
            }
        }
    }

    fn rule(
        &mut self,
        position: usize,
        event: &Event,
        decision: usize,
        remedy: Remedy,
        contested: bool,
    ) {
        let lines = self.of_decision(decision);
        let entry = |line: &FineLine| event.fines.iter().find(|fine| fine.id == line.id);
        let names = lines.iter().any(|index| entry(&self.lines[*index]).is_some());
        for index in lines {
            let named = entry(&self.lines[index]);
            // Where a judgment names the fines whose amount it changes, the others are left alone.
            let other = names && named.is_none() && remedy.changes_amount();
            let remedy = if other { Remedy::Dismissed } else { remedy };
            let line = &self.lines[index];
            let restores = remedy == Remedy::Restored && named.is_none();
            let amount = if restores { self.before_change(line) } else { line.amount() };
            let amount = named.map_or(amount, Fine::stated);
            let rest = after(line, self.rest(index), remedy, amount.money);
            self.rest.insert(self.lines[index].id.clone(), rest);
            let open = remedy == Remedy::Open || contested;
            let state =
                if open && rest != FineState::Annulled { FineState::UnderAppeal } else { rest };
            self.push(index, position, event, state, named);
            if let Some(entry) = self.lines[index].entries.last_mut() {
                entry.amount = amount;
            }
        }
    }

    /// The amount before the last judgment that changed or annulled a fine.
    fn before_change(&self, line: &FineLine) -> Stated {
        let since = line.entries.get(line.imposition().unwrap_or(0)..).unwrap_or_default();
        let known: Vec<&LedgerEntry> =
            since.iter().filter(|entry| !entry.state.is_of_payment()).collect();
        let changed = |pair: &&[&LedgerEntry]| {
            let by_court = self.tracks.own(pair[1].event).is_some();
            let fell = pair[1].state == FineState::Annulled && pair[0].state != FineState::Annulled;
            by_court && (fell || pair[1].amount.money != pair[0].amount.money)
        };
        let before = known.windows(2).rev().find(changed).map(|pair| pair[0].amount);
        before.unwrap_or(line.amount())
    }

    fn rest(&self, index: usize) -> FineState {
        self.rest.get(&self.lines[index].id).copied().unwrap_or(FineState::Imposed)
    }

    fn pay(&mut self, position: usize, event: &Event) {
        for fine in &event.fines {
            let Some(index) = self.lines.iter().position(|line| line.id == fine.id) else {
                continue;
            };
            self.push(index, position, event, FineState::Paid, Some(fine));
            let line = &mut self.lines[index];
            let state = line.payment().unwrap_or(FineState::Paid);
            if let Some(entry) = line.entries.last_mut() {
                entry.state = state;
            }
        }
    }

    /// The fines that an event names, with what it says of each; without a name, all that count.
    /// What has fallen or was only proposed is not meant.
    fn meant<'e>(&self, event: &'e Event) -> Vec<(usize, Option<&'e Fine>)> {
        let mut meant = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let fine = event.fines.iter().find(|fine| fine.id == line.id);
            let named = fine.is_some() || (event.fines.is_empty() && line.kind.counts());
            if named && !matches!(line.state(), FineState::Annulled | FineState::Proposed) {
                meant.push((index, fine));
            }
        }
        meant
    }

    fn word_on_payment(&mut self, position: usize, event: &Event) {
        let state = match event.payment {
            Some(PaymentState::Unpaid) => FineState::Unpaid,
            Some(PaymentState::Instalments) => FineState::Instalments,
            Some(PaymentState::WrittenOff) => FineState::WrittenOff,
            None => return,
        };
        for (index, fine) in self.meant(event) {
            self.push(index, position, event, state, fine);
        }
    }

    fn confirm(&mut self, position: usize, event: &Event) {
        for (index, fine) in self.meant(event) {
            // What a court changed or upheld before stays so.
            let state = match self.rest(index) {
                FineState::Imposed => FineState::Confirmed,
                rest => rest,
            };
            self.push(index, position, event, state, fine);
            self.rest.insert(self.lines[index].id.clone(), state);
        }
    }
}

/// What a fine is for: its own provisions and those of its parts.
fn provisions(fine: &Fine) -> Vec<Citation> {
    let parts = fine.parts.iter().flat_map(|part| &part.provisions);
    fine.provisions.iter().chain(parts).cloned().collect()
}

/// What a court left alone after an action is upheld, unless it was changed before.
fn kept(state: FineState) -> FineState {
    match state {
        FineState::Imposed | FineState::Confirmed => FineState::Upheld,
        state => state,
    }
}

/// What a fine is after a judgment that leaves it at an amount, if no other action runs.
fn after(line: &FineLine, before: FineState, remedy: Remedy, amount: Money) -> FineState {
    match remedy {
        Remedy::Annulled | Remedy::Closed => FineState::Annulled,
        Remedy::Open if before == FineState::Annulled => FineState::Imposed,
        Remedy::Open => before,
        Remedy::Reduced => FineState::Reduced,
        Remedy::Increased => FineState::Increased,
        Remedy::Replaced | Remedy::Restored => by_amount(line, amount),
        Remedy::Upheld | Remedy::Dismissed | Remedy::Inadmissible => kept(before),
    }
}

/// What an amount makes of a fine as it was last imposed.
fn by_amount(line: &FineLine, now: Money) -> FineState {
    let imposed = line.imposition().and_then(|at| line.entries.get(at));
    let imposed = imposed.map(|entry| entry.amount.money);
    match (imposed, now) {
        (Some(Money::Exact(before)), Money::Exact(now)) if now.minor < before.minor => {
            FineState::Reduced
        }
        (Some(Money::Exact(before)), Money::Exact(now)) if now.minor > before.minor => {
            FineState::Increased
        }
        _ => FineState::Upheld,
    }
}

fn attacks_fines(action: &Event) -> bool {
    action.against.is_empty() || action.against.contains(&Object::Fine)
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
