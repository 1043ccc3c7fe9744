//! The ledger: every fine as a chain of dated entries, its state today, and three totals.

mod changes;
mod euro;
mod read;

use crate::model::case::Who;
use crate::model::citation::Citation;
use crate::model::date::PartialDate;
use crate::model::event::Stated;
use crate::model::id::Id;
use crate::model::money::{Amount, Money};
use crate::model::vocabulary::{Certainty, FineKind, Per, words};

pub use changes::Change;
pub use euro::{Converted, InEuro, NotConverted};
pub(super) use read::ledger;

words! {
    /// What has become of a fine.
    FineState, "state of a fine" {
        /// Intended or drafted, not imposed; never in a total.
        Proposed = "proposed",
        /// Imposed; no action against it is known.
        Imposed = "imposed",
        /// An action against it is undecided.
        UnderAppeal = "under-appeal",
        /// A court confirmed it, as some laws and settlements ask, and no action against it failed.
        Confirmed = "confirmed",
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
        /// Not paid, as a source says of that day; what the fine is else stays as it was.
        Unpaid = "unpaid",
        /// To be paid in instalments.
        Instalments = "instalments",
        /// Written off: nobody expects to collect it any more.
        WrittenOff = "written-off",
    }
}

impl FineState {
    fn is_payment(self) -> bool {
        matches!(self, FineState::Paid | FineState::PaidInPart)
    }

    /// Whether it is what somebody knows of the payment, and changes nothing of the fine.
    pub fn is_word_on_payment(self) -> bool {
        matches!(self, FineState::Unpaid | FineState::Instalments | FineState::WrittenOff)
    }

    /// Whether it tells of the payment and not of what is owed.
    pub fn is_of_payment(self) -> bool {
        self.is_payment() || self.is_word_on_payment()
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
    /// It imposes the fine, for the first time or anew after a remittal.
    pub imposes: bool,
    /// The amount as it stands from then on; for a payment, what was paid.
    pub amount: Stated,
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
    /// For which provisions; empty where no source says so.
    pub provisions: Vec<Citation>,
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

impl Totals {
    /// Adds another, field by field.
    pub fn add(&mut self, other: &Totals) {
        self.announced = self.announced.saturating_add(other.announced);
        self.standing = self.standing.saturating_add(other.standing);
        self.under_appeal = self.under_appeal.saturating_add(other.under_appeal);
        self.cut = self.cut.saturating_add(other.cut);
        self.annulled = self.annulled.saturating_add(other.annulled);
        self.paid = self.paid.saturating_add(other.paid);
    }

    /// What was added since they were others, field by field.
    pub fn since(&self, before: &Totals) -> Totals {
        Totals {
            announced: self.announced.saturating_sub(before.announced),
            standing: self.standing.saturating_sub(before.standing),
            under_appeal: self.under_appeal.saturating_sub(before.under_appeal),
            cut: self.cut.saturating_sub(before.cut),
            annulled: self.annulled.saturating_sub(before.annulled),
            paid: self.paid.saturating_sub(before.paid),
        }
    }
}

impl FineLine {
    /// Its state today.
    pub fn state(&self) -> FineState {
        let state = self.known().next_back().map_or(FineState::Proposed, |entry| entry.state);
        match state {
            FineState::Imposed
            | FineState::Confirmed
            | FineState::Upheld
            | FineState::Reduced
            | FineState::Increased => self.payment().unwrap_or(state),
            state => state,
        }
    }

    /// Its entries; once it is imposed, what was proposed before or is proposed again is no state
    /// of it.
    fn known(&self) -> impl DoubleEndedIterator<Item = &LedgerEntry> {
        let imposed = self.imposed().is_some();
        self.entries.iter().filter(move |entry| {
            let said = !entry.state.is_word_on_payment();
            said && (!imposed || entry.state != FineState::Proposed)
        })
    }

    /// What was last said of the payment of a fine that is owed today, where it was not paid since.
    pub fn word_on_payment(&self) -> Option<&LedgerEntry> {
        let since = self.entries.get(self.imposition().unwrap_or(0)..).unwrap_or_default();
        let last = since.iter().rev().find(|entry| entry.state.is_of_payment())?;
        let owed = !matches!(self.state(), FineState::Annulled | FineState::Proposed);
        (last.state.is_word_on_payment() && owed).then_some(last)
    }

    /// What is known to be paid of it, about so much where an amount paid is.
    pub fn paid(&self) -> Option<Stated> {
        let (amount, totals) = self.totals()?;
        let paid = || self.entries.iter().filter(|entry| entry.state.is_payment());
        (totals.paid > 0).then(|| Stated {
            money: Money::Exact(Amount { minor: totals.paid, ..amount }),
            about: paid().any(|entry| entry.amount.about),
            at_most: paid().any(|entry| entry.amount.at_most),
        })
    }

    /// Its last imposition: by the first decision, or anew after a remittal.
    fn imposition(&self) -> Option<usize> {
        self.entries.iter().rposition(|entry| entry.imposes)
    }

    /// Paid or paid in part, if anything was paid of it as it was last imposed.
    fn payment(&self) -> Option<FineState> {
        let since = self.entries.get(self.imposition().unwrap_or(0)..).unwrap_or_default();
        let mut paid = since.iter().filter(|entry| entry.state.is_payment()).peekable();
        paid.peek()?;
        let Money::Exact(owed) = self.amount().money else { return Some(FineState::Paid) };
        let mut sum = 0i64;
        for entry in paid {
            let Money::Exact(amount) = entry.amount.money else { return Some(FineState::Paid) };
            sum = sum.saturating_add(amount.minor);
        }
        Some(if sum < owed.minor { FineState::PaidInPart } else { FineState::Paid })
    }

    /// The amount first imposed, or proposed where none was.
    pub fn announced(&self) -> Stated {
        self.imposed().or(self.entries.first()).map_or(Stated::UNKNOWN, |entry| entry.amount)
    }

    /// The amount as it stands today; that of a payment is not counted as one.
    pub fn amount(&self) -> Stated {
        self.fixed().unwrap_or(Stated::UNKNOWN)
    }

    /// The amount that a decision or judgment fixed last; none where only a payment is known.
    fn fixed(&self) -> Option<Stated> {
        self.known().rev().find(|entry| !entry.state.is_payment()).map(|entry| entry.amount)
    }

    /// The first decision that imposed it.
    pub fn imposed(&self) -> Option<&LedgerEntry> {
        self.entries.iter().find(|entry| entry.state != FineState::Proposed)
    }

    /// Whether its present state rests on something that is not confirmed.
    pub fn certainty(&self) -> Certainty {
        self.known().next_back().map_or(Certainty::Confirmed, |entry| entry.certainty)
    }

    /// Whether it enters totals: a fine or civil penalty, imposed, of one exact amount.
    pub fn totals(&self) -> Option<(Amount, Totals)> {
        let counts =
            self.kind.counts() && self.per.is_none() && self.state() != FineState::Proposed;
        let (Money::Exact(announced), true) = (self.announced().money, counts) else {
            return None;
        };
        let count = i64::try_from(self.count.unwrap_or(1)).ok()?;
        let minor = |amount: Money| match amount {
            Money::Exact(amount) if amount.currency == announced.currency => amount.minor,
            _ => announced.minor,
        };
        let whole = announced.minor.checked_mul(count).filter(|whole| *whole <= Amount::MOST)?;
        let mut totals = Totals { announced: whole, ..Totals::default() };
        if self.state() == FineState::Annulled {
            totals.annulled = whole;
        } else {
            // What was changed to an amount that nobody knows is in no total.
            let standing = match self.fixed().map(|stated| stated.money) {
                Some(Money::Exact(amount)) => minor(Money::Exact(amount)),
                Some(_) => return None,
                None => announced.minor,
            };
            totals.standing = standing.checked_mul(count)?;
            totals.cut = whole - totals.standing;
        }
        if self.state() == FineState::UnderAppeal {
            totals.under_appeal = totals.standing;
        }
        totals.paid = self
            .entries
            .iter()
            .filter(|entry| entry.state.is_payment())
            .fold(0, |sum: i64, entry| sum.saturating_add(minor(entry.amount.money)));
        Some((announced, totals))
    }
}
