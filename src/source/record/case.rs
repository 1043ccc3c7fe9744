//! What may be written in a case file (`docs/format.md`).

use super::loose::{Loose, Many, Named, OrWord, Read, TextRecord, Word, record};
use crate::source::found::Found;

record! {
    /// A case file.
    pub struct CaseRecord {
        /// Who is said to have done what.
        title: TextRecord,
        /// Other names by which readers look for the case.
        known_as: Many<Word>,
        /// Two or three sentences.
        summary: TextRecord,
        /// More, in Markdown.
        details: TextRecord,
        /// Language of the plain texts of the file.
        lang: Word,
        /// Who complained.
        complainant: Many<OrWord<PartyRecord>>,
        /// Against whom.
        company: Many<OrWord<PartyRecord>>,
        /// Before whom.
        authority: Many<OrWord<PartyRecord>>,
        /// Provisions on which the case rests.
        legal_basis: Many<Word>,
        /// The ground that the company claims.
        relies_on: Many<Word>,
        /// The asserted status.
        status: Word,
        /// Whether it is cross-border processing, Art. 4(23) GDPR.
        cross_border: Word,
        /// Why the case was entered.
        selection: Word,
        /// From when the tracker would have entered it whatever became of it.
        watched_since: Word,
        /// Until when somebody looked for news.
        last_verified: Word,
        /// What happened, in order.
        timeline: Vec<Loose<EventRecord>>,
        /// What the complainant asks for.
        requests: Many<OrWord<RequestRecord>>,
        /// What the company says.
        response: ResponseRecord,
        /// How many people, and who says so.
        affected: Many<AffectedRecord>,
        /// Topics of the registry.
        topics: Many<Word>,
        /// The campaign it belongs to.
        campaign: Word,
        /// Other cases.
        related: Many<OrWord<RelatedRecord>>,
        /// Identifiers elsewhere.
        references: ReferencesRecord,
        /// Sources by short id.
        sources: Named<OrWord<SourceRecord>>,
        /// What was corrected after publication.
        corrections: Vec<Loose<CorrectionRecord>>,
        /// Ids that the case had before.
        former_ids: Many<Word>,
        /// Published nowhere.
        draft: Word,
        /// Why the case was withdrawn.
        withdrawn: TextRecord,
        /// Kept out of the sitemap.
        noindex: Word,
    }
}

record! {
    /// A party or an authority of a case.
    pub struct PartyRecord {
        /// Id in the registry.
        id: Word,
        /// Name of a party that is in no registry.
        name: Word,
        /// Description of a party that is not named.
        unnamed: TextRecord,
        /// Kind of party.
        r#type = "type": Word,
        /// Part played in the case.
        role: Word,
        /// Name in the papers, where it differs.
        named_as: Word,
        /// Art. 80 GDPR: `individual`.
        on_behalf_of: Word,
        /// Country code.
        country: Word,
        /// Sector word.
        sector: Word,
        /// How many.
        count: Word,
        /// The count is approximate.
        about: Word,
    }
}

record! {
    /// An event of the timeline.
    pub struct EventRecord {
        /// Id within the case.
        id: Word,
        /// Date with its precision.
        date: Word,
        /// Time of day with offset, where hours count.
        time: Word,
        /// Kind of event.
        event: Word,
        /// A title in place of the kind's own words.
        title: TextRecord,
        /// What happened, in Markdown.
        text: TextRecord,
        /// Who acts.
        by: Many<Word>,
        /// Who receives.
        to: Many<Word>,
        /// What is attacked or decided on.
        of: Word,
        /// Which objects are attacked.
        against: Many<Word>,
        /// Who hears a review.
        body: Word,
        /// Outcome of a decision.
        outcome: Word,
        /// Result of a judgment.
        result: ResultRecord,
        /// To whom a judgment sends the matter back.
        sent_back_to: Word,
        /// What a settlement admits.
        admission: Word,
        /// State of a payment.
        state: Word,
        /// Measures ordered.
        measures: Many<Word>,
        /// One fine.
        fine: MoneyRecord,
        /// Fines.
        fines: Vec<Loose<FineRecord>>,
        /// Findings per provision.
        findings: Findings,
        /// By when an order must be obeyed.
        due: Word,
        /// File number or citation of this event.
        reference: Many<Word>,
        /// What the case rests on, and no step of it.
        background: Word,
        /// How sure it is.
        certainty: Word,
        /// Sources: ids or addresses.
        sources: Many<Word>,
        /// Why there is no source.
        unsourced: TextRecord,
        /// At most 25 foreign words.
        quote: Word,
    }
}

record! {
    /// A fine, penalty or payment.
    pub struct FineRecord {
        /// Id within the case.
        id: Word,
        /// Amount and currency.
        amount: MoneyRecord,
        /// The amount is approximate.
        about: Word,
        /// The amount is an upper bound.
        at_most: Word,
        /// Kind of payment.
        kind: Word,
        /// Who owes it.
        company: Many<Word>,
        /// For which provisions.
        provisions = "for": Many<Word>,
        /// What it is made of.
        parts: Vec<Loose<PartRecord>>,
        /// How many alike.
        count: Word,
        /// A rate: `day`.
        per: Word,
        /// How sure it is.
        certainty: Word,
        /// Sources.
        sources: Many<Word>,
        /// Why there is no source.
        unsourced: TextRecord,
    }
}

record! {
    /// A part of a fine.
    pub struct PartRecord {
        /// Amount and currency.
        amount: Word,
        /// For which provisions.
        provisions = "for": Many<Word>,
    }
}

record! {
    /// An amount between two.
    pub struct RangeRecord {
        /// At least.
        min: Word,
        /// At most.
        max: Word,
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
    /// One finding.
    pub struct FindingRecord {
        /// The provision.
        provision: Word,
        /// What was found.
        finding: Word,
        /// How sure it is.
        certainty: Word,
        /// Sources.
        sources: Many<Word>,
        /// Why there is no source.
        unsourced: TextRecord,
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

record! {
    /// What a complainant asks for.
    pub struct RequestRecord {
        /// A measure.
        measure: Word,
        /// In words.
        text: TextRecord,
        /// Whether it was granted.
        granted: Word,
    }
}

record! {
    /// What the company says.
    pub struct ResponseRecord {
        /// In our words.
        text: TextRecord,
        /// Who says it; default `company`.
        by: Word,
        /// When.
        date: Word,
        /// How sure it is.
        certainty: Word,
        /// Sources.
        sources: Many<Word>,
        /// Why there is no source.
        unsourced: TextRecord,
    }
}

/// A number of people.
pub type PeopleRecord = Word;

record! {
    /// How many people are affected, and who says so.
    pub struct AffectedRecord {
        /// The number.
        people: PeopleRecord,
        /// It is approximate.
        about: Word,
        /// It is a lower bound.
        at_least: Word,
        /// It is an upper bound.
        at_most: Word,
        /// Which people.
        scope: TextRecord,
        /// Whose number it is.
        by: Word,
        /// How sure it is.
        certainty: Word,
        /// Sources.
        sources: Many<Word>,
        /// Why there is no source.
        unsourced: TextRecord,
    }
}

record! {
    /// Another case.
    pub struct RelatedRecord {
        /// Its id.
        case: Word,
        /// What it is to this one.
        relation: Word,
    }
}

record! {
    /// Identifiers elsewhere.
    pub struct ReferencesRecord {
        /// European Case Law Identifier.
        ecli: Many<Word>,
        /// Case number of the Court of Justice of the European Union.
        cjeu: Many<Word>,
        /// Number of the European Data Protection Board.
        edpb: Many<Word>,
        /// CELEX number.
        celex: Many<Word>,
        /// File number of an authority.
        national: Many<Word>,
        /// Neutral citation.
        neutral: Many<Word>,
        /// Docket number.
        docket: Many<Word>,
        /// Title of a GDPRhub page.
        gdprhub: Many<Word>,
        /// Number of the Enforcement Tracker.
        etid: Many<Word>,
    }
}

record! {
    /// A correction.
    pub struct CorrectionRecord {
        /// When.
        date: Word,
        /// What was wrong, what is right, and why.
        text: TextRecord,
    }
}

record! {
    /// A source.
    pub struct SourceRecord {
        /// Its title.
        title: Word,
        /// Its address.
        url: Word,
        /// Who published it.
        publisher: Word,
        /// When.
        date: Word,
        /// What it is.
        kind: Word,
        /// Its language.
        lang: Word,
        /// Address of an archived copy.
        archive: Word,
        /// When it was read.
        retrieved: Word,
        /// Checksum of what was read.
        sha256: Word,
        /// At most 25 of its words.
        quote: Word,
    }
}
