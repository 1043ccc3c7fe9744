//! What may be written in an event of a timeline (`docs/format.md`).

use super::loose::{Loose, Many, Named, OrWord, Read, TextRecord, Word, record};
use super::shape::{Holds as H, List as L, Of, Shape};
use crate::source::found::Found;

record! {
    /// Something that happened.
    pub struct EventRecord {
        /// Id within the case. Without one it is the kind, then `kind-2`, … by position.
        id: Word => H::Id(Of::Own),
        /// When, as exactly as it is known: `2024-10-22`, `2024-10`, `2024`, `before 2024-10-22`, `unknown`.
        date: Word => H::Date; required,
        /// Time of day with its offset, where hours count: `14:30+02:00`.
        time: Word => H::Time,
        /// What happened: a kind of event.
        event: Word => H::Word(L::EventKind); required,
        /// A title in place of the kind's own words.
        title: TextRecord => H::Line,
        /// What happened, in our own words; Markdown.
        text: TextRecord => H::Markdown,
        /// Who acts: `complainant`, `company`, or an id of an authority, a court or a party of the case.
        by: Many<Word> => H::Actor,
        /// Who receives it, as for `transferred`, `edpb-referral` and `reference-to-cjeu`.
        to: Many<Word> => H::Actor,
        /// Id of the earlier event that is attacked or decided on; for a stay `proceedings` or `enforcement`. Without it: the latest decision.
        of: Word => H::EventOf,
        /// What of a decision is attacked, or whose enforcement is stayed; without it everything that it holds.
        against: Many<Word> => H::Word(L::Object),
        /// Who hears an appeal or review.
        body: Word => H::Word(L::Body),
        /// What a decision says; required on one.
        outcome: Word => H::Word(L::Outcome),
        /// What a judgment does: one word for the action, or a map such as `{findings: upheld, fine: open}`.
        result: ResultRecord => H::Ruling,
        /// To whom a judgment sends the matter back.
        sent_back_to: Word => H::Word(L::SentBackTo),
        /// What a settlement admits.
        admission: Word => H::Word(L::Admission),
        /// What is known of a payment, on `payment-status`.
        state: Word => H::Word(L::PaymentState),
        /// What is ordered.
        measures: Many<Word> => H::Word(L::Measure),
        /// Short for `fines` with one entry: `20_000_000 EUR`.
        fine: MoneyRecord => H::Money,
        /// Fines, penalties and payments.
        fines: Vec<Loose<FineRecord>>,
        /// What was found on each provision: a map such as `{GDPR Art. 46(1): infringed}`, or a list.
        findings: Findings => H::Findings,
        /// By when an order, a formal notice or a request must be obeyed.
        due: Word => H::Date,
        /// File number or citation of this event.
        reference: Many<Word> => H::Line,
        /// `true`: what the case rests on and no step of it, such as a precedent or an earlier request; it sets nothing.
        background: Word => H::Flag,
        /// How sure it is.
        certainty: Word => H::Word(L::Certainty),
        /// Ids of the case's sources, or addresses.
        sources: Many<Word> => H::Source,
        /// Why there is no source.
        unsourced: TextRecord => H::Prose,
        /// At most 25 words of a source.
        quote: Word => H::Quote,
    }
}

record! {
    /// A fine, penalty or payment.
    pub struct FineRecord {
        /// Id within the case; default `fine`, `fine-2`, … On a judgment or payment it names the fine that is meant.
        id: Word => H::Id(Of::Own),
        /// Amount and currency; on a judgment as it stands afterwards, on `fine-paid` as it was paid.
        amount: MoneyRecord => H::Money; required,
        /// `true`: the amount is approximate.
        about: Word => H::Flag,
        /// `true`: the amount is an upper bound.
        at_most: Word => H::Flag,
        /// What kind of payment it is; default `fine`. Only `fine` and `civil-penalty` enter totals.
        kind: Word => H::Word(L::FineKind),
        /// Who owes it; several are jointly liable. Required when the case has several companies.
        company: Many<Word> => H::Id(Of::Respondent),
        /// For which provisions it was imposed.
        provisions = "for": Many<Word> => H::Citation,
        /// What it is made of: parts that sum to the amount.
        parts: Vec<Loose<PartRecord>>,
        /// How many alike.
        count: Word => H::Count,
        /// Marks a rate, which is never summed: so much for each day.
        per: Word => H::Word(L::Per),
        /// How sure it is; default: as the event.
        certainty: Word => H::Word(L::Certainty),
        /// Ids of the case's sources, or addresses; default: those of the event.
        sources: Many<Word> => H::Source,
        /// Why there is no source.
        unsourced: TextRecord => H::Prose,
    }
}

record! {
    /// A part of a fine.
    pub struct PartRecord {
        /// Amount and currency.
        amount: Word => H::Amount; required,
        /// For which provisions.
        provisions = "for": Many<Word> => H::Citation,
    }
}

record! {
    /// An amount between two others.
    pub struct RangeRecord {
        /// The least that it can be.
        min: Word => H::Amount; required,
        /// The most that it can be.
        max: Word => H::Amount; required,
    }
}

/// An amount as one scalar, or as a range.
pub type MoneyRecord = OrWord<RangeRecord>;

/// A judgment's result: one word, or a word per object.
#[derive(Clone, Debug, PartialEq)]
pub enum ResultRecord {
    /// For the whole action.
    One(String),
    /// By object.
    PerObject(Named<Word>),
}

impl Read for ResultRecord {
    const WANTED: &'static str = "a word or a map such as `{findings: upheld, fine: reduced}`";
    const SHAPE: &'static Shape = &Shape::WordOr(&Shape::Named(&Shape::Scalar));

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            Found::Text(text) => Ok(ResultRecord::One(text)),
            other => Named::read(other).map(ResultRecord::PerObject),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, ResultRecord::PerObject(named) if named.is_empty())
    }
}

record! {
    /// What was found on one provision.
    pub struct FindingRecord {
        /// The provision.
        provision: Word => H::Citation; required,
        /// What was found on it.
        finding: Word => H::Word(L::Finding); required,
        /// How sure it is; default: as the event.
        certainty: Word => H::Word(L::Certainty),
        /// Ids of the case's sources, or addresses; default: those of the event.
        sources: Many<Word> => H::Source,
        /// Why there is no source.
        unsourced: TextRecord => H::Prose,
    }
}

/// Findings as a map from citation to word, or as a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Findings {
    /// `{GDPR Art. 46(1): infringed}`.
    Map(Named<Word>),
    /// A list of [`FindingRecord`].
    List(Vec<Loose<FindingRecord>>),
}

impl Read for Findings {
    const WANTED: &'static str = "a map from provision to finding or a list";
    const SHAPE: &'static Shape =
        &Shape::Either(&Shape::Named(&Shape::Scalar), &Shape::List(FindingRecord::SHAPE));

    fn read(found: Found) -> Result<Self, Found> {
        match found {
            list @ Found::List(_) => Vec::read(list).map(Findings::List),
            other => Named::read(other).map(Findings::Map),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Findings::Map(named) => named.is_empty(),
            Findings::List(list) => list.is_empty(),
        }
    }
}
