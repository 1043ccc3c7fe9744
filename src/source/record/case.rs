//! What may be written in a case file, events apart (`docs/format.md`).

use super::event::EventRecord;
use super::loose::{Loose, Many, Named, OrWord, TextRecord, Word, record};
use super::shape::{Holds as H, List as L, Of};

record! {
    /// One matter before one authority. The file's stem is its permanent id.
    pub struct CaseRecord {
        /// Who is said to have done what. Before a decision it attributes: it names the complainant, or says alleged, complaint, inquiry.
        title: TextRecord => H::Line; required,
        /// Other names by which readers look for the case: `Schrems II`.
        known_as: Many<Word> => H::Line,
        /// Two or three sentences for readers who read nothing else.
        summary: TextRecord => H::Prose,
        /// More, in Markdown.
        details: TextRecord => H::Markdown,
        /// Language of every plain text in the file; default: `content_language` of `casebook.yaml`.
        lang: Word => H::Language,
        /// Who complained, or how the case began: an id of `registry/complainants/`, `individual`, `authority` (own-volition inquiry), `breach-notification`, or a map.
        complainant: Many<OrWord<PartyRecord>> => H::Complainant; required,
        /// Against whom: an id of `registry/companies/`, or a map.
        company: Many<OrWord<PartyRecord>> => H::Id(Of::Company); required,
        /// Before whom: an id of `registry/authorities/` or `registry/courts/`, or a map. With one authority its role is implied.
        authority: Many<OrWord<PartyRecord>> => H::Id(Of::Forum); required,
        /// Provisions on which the case rests.
        legal_basis: Many<Word> => H::Citation; required,
        /// The ground of Art. 6(1) GDPR that the company claims for its processing.
        relies_on: Many<Word> => H::Word(L::Ground),
        /// Where the case stands. `casebook check` holds it against the timeline.
        status: Word => H::Word(L::Status); required,
        /// Whether it is cross-border processing, Art. 4(23) GDPR.
        cross_border: Word => H::Flag,
        /// Why the case was entered. One that was entered because it was decided stays out of figures on duration.
        selection: Word => H::Word(L::Selection),
        /// From this day this tracker would have entered the case whatever became of it.
        watched_since: Word => H::Date,
        /// Until when somebody looked for news: a day or a month. Required while the case is not closed.
        last_verified: Word => H::Date,
        /// What happened, in the order in which it happened.
        timeline: Vec<Loose<EventRecord>>; required,
        /// What the complainant asks for: a measure, a text, or a map.
        requests: Many<OrWord<RequestRecord>> => H::Request,
        /// What the company says to it.
        response: ResponseRecord,
        /// How many people are affected, and who says so; one entry for each number that a source gives.
        affected: Many<AffectedRecord>,
        /// Ids of `registry/topics.yaml`.
        topics: Many<Word> => H::Id(Of::Topic),
        /// Id of a campaign of `registry/campaigns/` to which the case belongs.
        campaign: Word => H::Id(Of::Campaign),
        /// Other cases: an id, or a map that says what the other case is to this one.
        related: Many<OrWord<RelatedRecord>> => H::Id(Of::Case),
        /// Identifiers of the case elsewhere.
        references: ReferencesRecord,
        /// Sources by short ids of your choice; a plain address is short for `{url: …}`.
        sources: Named<OrWord<SourceRecord>> => H::Sources,
        /// What was wrong on the published page, what is right, and why.
        corrections: Vec<Loose<CorrectionRecord>>,
        /// Ids that the case had before; their addresses lead here.
        former_ids: Many<Word> => H::Id(Of::Own),
        /// `true`: published nowhere.
        draft: Word => H::Flag,
        /// Why the case is not part of the tracker any more: its page stays, with a banner, and it counts nowhere.
        withdrawn: TextRecord => H::Prose,
        /// `true`: kept out of the sitemap.
        noindex: Word => H::Flag,
    }
}

record! {
    /// A party or an authority of a case.
    pub struct PartyRecord {
        /// Id in the registry.
        id: Word => H::Id(Of::Party),
        /// Name of a company that is not in the registry; it gets no page.
        name: Word => H::Line,
        /// Description of a party that cannot or must not be named.
        unnamed: TextRecord => H::Prose,
        /// What kind of party it is.
        r#type = "type": Word => H::Word(L::CompanyType),
        /// Part that it plays in the case.
        role: Word => H::Word(L::CompanyRole),
        /// Its name in the papers, where it differs.
        named_as: Word => H::Line,
        /// For whom an organisation acts, Art. 80 GDPR.
        on_behalf_of: Word => H::Word(L::OnBehalfOf),
        /// Country of its seat or residence.
        country: Word => H::Country,
        /// Field in which it works.
        sector: Word => H::Word(L::Sector),
        /// How many are described together.
        count: Word => H::Count,
        /// `true`: the count is approximate.
        about: Word => H::Flag,
    }
}

impl PartyRecord {
    /// The keys that a complainant has.
    pub const OF_COMPLAINANT: &'static [&'static str] =
        &["id", "unnamed", "type", "on_behalf_of", "country", "count", "about"];
    /// The keys that a company has.
    pub const OF_COMPANY: &'static [&'static str] = &[
        "id", "name", "unnamed", "type", "role", "named_as", "country", "sector", "count", "about",
    ];
    /// The keys that an authority has.
    pub const OF_AUTHORITY: &'static [&'static str] = &["id", "role"];
}

record! {
    /// What a complainant asks for.
    pub struct RequestRecord {
        /// The measure that is asked for.
        measure: Word => H::Word(L::Measure),
        /// What is asked for, in words.
        text: TextRecord => H::Prose,
        /// Whether it was granted.
        granted: Word => H::Word(L::Granted),
    }
}

record! {
    /// What the company says to the allegations.
    pub struct ResponseRecord {
        /// Its answer, in our words.
        text: TextRecord => H::Prose; required,
        /// Who says it; default `company`.
        by: Word => H::Line,
        /// When it was said.
        date: Word => H::Date,
        /// Ids of the case's sources, or addresses.
        sources: Many<Word> => H::Source,
        /// How sure it is that it was said.
        certainty: Word => H::Word(L::Certainty),
        /// Why there is no source.
        unsourced: TextRecord => H::Prose,
    }
}

/// A number of people.
pub type PeopleRecord = Word;

record! {
    /// How many people are affected, and who says so.
    pub struct AffectedRecord {
        /// The number, whole: `130_000_000`.
        people: PeopleRecord => H::Count; required,
        /// `true`: the number is approximate.
        about: Word => H::Flag,
        /// `true`: it is this many or more.
        at_least: Word => H::Flag,
        /// `true`: it is this many or fewer.
        at_most: Word => H::Flag,
        /// Which people.
        scope: TextRecord => H::Prose,
        /// Whose number it is: `complainant`, `company`, an id, or a name.
        by: Word => H::Line,
        /// Ids of the case's sources, or addresses.
        sources: Many<Word> => H::Source,
        /// How sure it is.
        certainty: Word => H::Word(L::Certainty),
        /// Why there is no source.
        unsourced: TextRecord => H::Prose,
    }
}

record! {
    /// Another case.
    pub struct RelatedRecord {
        /// Its id.
        case: Word => H::Id(Of::Case); required,
        /// What it is to this one.
        relation: Word => H::Word(L::Relation),
    }
}

record! {
    /// Identifiers of the case elsewhere.
    pub struct ReferencesRecord {
        /// Case number of the Court of Justice of the European Union or the General Court: `C-252/21`.
        cjeu: Many<Word> => H::Identifier("cjeu"),
        /// European Case Law Identifier: `ECLI:EU:C:2023:537`.
        ecli: Many<Word> => H::Identifier("ecli"),
        /// CELEX number of EUR-Lex: `62020CJ0252`.
        celex: Many<Word> => H::Identifier("celex"),
        /// Number of a decision of the European Data Protection Board: `1/2021`, `EDPBI:IE:OSS:D:2022:360`.
        edpb: Many<Word> => H::Identifier("edpb"),
        /// File number of an authority or a national court.
        national: Many<Word> => H::Identifier("national"),
        /// Neutral citation: `"[2026] IEHC 347"`.
        neutral: Many<Word> => H::Identifier("neutral"),
        /// Docket number of a court.
        docket: Many<Word> => H::Identifier("docket"),
        /// Title of a page of GDPRhub.
        gdprhub: Many<Word> => H::Identifier("gdprhub"),
        /// Number of the CMS Enforcement Tracker: `ETid-1361`.
        etid: Many<Word> => H::Identifier("etid"),
    }
}

record! {
    /// A correction of the published page.
    pub struct CorrectionRecord {
        /// When it was made.
        date: Word => H::Date; required,
        /// What was wrong, what is right, and why.
        text: TextRecord => H::Prose; required,
    }
}

record! {
    /// A source.
    pub struct SourceRecord {
        /// Its title, in its own words.
        title: Word => H::Line,
        /// Its address.
        url: Word => H::Address,
        /// Who published it.
        publisher: Word => H::Line,
        /// When it was published.
        date: Word => H::Date,
        /// What it is. Without it the host decides: an authority's or court's website is `official`, a party's `party`, any other `media`.
        kind: Word => H::Word(L::SourceKind),
        /// Its language.
        lang: Word => H::Language,
        /// Address of an archived copy.
        archive: Word => H::Address,
        /// When it was read.
        retrieved: Word => H::Date,
        /// SHA-256 of the file that was read, in hexadecimal digits.
        sha256: Word => H::Identifier("sha256"),
        /// At most 25 of its words: the only place for foreign words.
        quote: Word => H::Quote,
    }
}
