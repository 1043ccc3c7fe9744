//! What may be written in the registry (`docs/registry.md`).

use super::loose::{Loose, Many, Named, OrWord, TextRecord, Word, record};
use super::shape::{Holds as H, List as L, Of};

record! {
    /// A data protection authority.
    pub struct AuthorityRecord {
        /// Official name, as its bearer writes it.
        name: Word => H::Line; required,
        /// English name.
        english: Word => H::Line,
        /// What the field calls it: `CNIL`.
        short: Word => H::Line,
        /// Other names by which readers look for it.
        known_as: Many<Word> => H::Line,
        /// Country: ISO 3166-1 alpha-2, or `EU` for bodies of the Union.
        country: Word => H::Country; required,
        /// ISO 3166-2 code where it is part of a country: `DE-BE`.
        territory: Word => H::Line,
        /// At which level it works.
        level: Word => H::Word(L::Level); required,
        /// Its website.
        website: Word => H::Address,
        /// Languages in which it works.
        languages: Many<Word> => H::Language,
        /// Names that it had before.
        predecessors: Many<Word> => H::Line,
        /// Ids that the entry had before; their addresses lead here.
        former_ids: Many<Word> => H::Id(Of::Own),
        /// Who must confirm a fine before it can be collected.
        fine_confirmation: ConfirmationRecord,
        /// How long its decisions may be appealed, and where.
        appeal_window: WindowRecord,
        /// Date from which it no longer exists.
        retired: Word => H::Date,
        /// Id of the authority that took its place.
        replaced_by: Word => H::Id(Of::Authority),
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// Who must confirm a fine before it can be collected.
    pub struct ConfirmationRecord {
        /// Id of a court, or its name.
        by: Word => H::Line; required,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// How long a decision may be appealed.
    pub struct WindowRecord {
        /// The period: `28 days`.
        period: Word => H::Period; required,
        /// Id of the court to which it is appealed.
        to: Word => H::Line,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// A court or an appeals board.
    pub struct CourtRecord {
        /// Official name.
        name: Word => H::Line; required,
        /// English name.
        english: Word => H::Line,
        /// What the field calls it.
        short: Word => H::Line,
        /// Other names by which readers look for it.
        known_as: Many<Word> => H::Line,
        /// Country: ISO 3166-1 alpha-2, or `EU`.
        country: Word => H::Country; required,
        /// Court or board; default `court`.
        r#type = "type": Word => H::Word(L::CourtType),
        /// At which instance it sits.
        instance: Word => H::Word(L::Instance),
        /// Ids of the courts to which its judgments are appealed.
        appeals_to: Many<Word> => H::Id(Of::Forum),
        /// Its website.
        website: Word => H::Address,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// A law, or an order that is cited like one.
    pub struct LawRecord {
        /// Full title of the act, in English where there is an official English one.
        name: Word => H::Line; required,
        /// Usual short names by language tag: `{en: GDPR, de: DSGVO}`; the first is printed.
        short: TextRecord => H::Line; required,
        /// Other names and abbreviations by which it is cited, in any language.
        known_as: Many<Word> => H::Line,
        /// Country: ISO 3166-1 alpha-2, or `EU`.
        country: Word => H::Country; required,
        /// What one of its provisions is called; default `article`.
        unit: Word => H::Word(L::Unit),
        /// European Legislation Identifier.
        eli: Word => H::Address,
        /// CELEX number of EUR-Lex.
        celex: Word => H::Line,
        /// Address of its text.
        url: Word => H::Address,
        /// Address of one provision, with `{article}` in place of its number.
        article_url: Word => H::Pattern("{article}"),
        /// Number of the last provision, where the bounds are known.
        last: Word => H::Number,
        /// Provisions whose title or number of paragraphs is known.
        articles: Vec<Loose<ArticleRecord>>,
        /// From when it applies.
        valid_from: Word => H::Date,
        /// Until when it applied.
        valid_to: Word => H::Date,
        /// Id of the law that took its place.
        replaced_by: Word => H::Id(Of::Law),
        /// Highest fine that it allows, where it states a sum: `20_000_000 EUR`.
        maximum: Word => H::Amount,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// A provision of a law.
    pub struct ArticleRecord {
        /// Its number.
        number: Word => H::Line; required,
        /// Its title.
        title: Word => H::Line,
        /// How many numbered paragraphs it has; 0 for none.
        paragraphs: Word => H::Number,
    }
}

record! {
    /// A statutory clock: a period that a law sets between two events.
    pub struct ClockRecord {
        /// What must happen, in a few words.
        name: Word => H::Line; required,
        /// The provision that sets it: `GDPR Art. 78(2)`.
        law: Word => H::Citation,
        /// Kinds of events; the first such event starts it.
        starts: Many<Word> => H::Word(L::EventKind),
        /// `false`: the law counts from a later day than that of the event, which is not public; only the first possible last day is told, and never that it was missed. Default `true`.
        start_known: Word => H::Flag,
        /// Id of the clock at whose end it starts, in place of `starts`.
        after: Word => H::Id(Of::Clock),
        /// Kinds of events that stop it. `decision`, `inadmissible`, `settled`, `withdrawn` and `discontinued` stop every clock.
        stops: Many<Word> => H::Word(L::EventKind),
        /// Kinds of events: it runs only where one of them is known between its start and its stop. For a term that depends on what happened.
        needs: Many<Word> => H::Word(L::EventKind),
        /// How long it runs: `3 months`, `4 weeks`, `72 hours`.
        period: Word => H::Period; required,
        /// By how much it may be extended: a period, or a map.
        extension: OrWord<ExtensionRecord> => H::Period,
        /// Kinds of events from which on it does not run.
        suspends: Many<Word> => H::Word(L::EventKind),
        /// Kinds of events from which on it runs again; the days between are added to its end.
        resumes: Many<Word> => H::Word(L::EventKind),
        /// How it is counted; default `eu-1182-71`.
        computation: Word => H::Word(L::Computation),
        /// Who must act.
        bound: Word => H::Word(L::Bound),
        /// Who can see whether it was met; default `parties`.
        visible: Word => H::Word(L::Visibility),
        /// To which cases it applies.
        applies: AppliesRecord,
        /// What follows when it is missed: one sentence.
        effect: Word => H::Line,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// By how much a clock may be extended.
    pub struct ExtensionRecord {
        /// How long: `2 months`.
        period: Word => H::Period; required,
        /// On what terms.
        note: Word => H::Line,
    }
}

record! {
    /// To which cases a clock applies.
    pub struct AppliesRecord {
        /// Only those lodged or opened after this day.
        from: Word => H::Date,
        /// In place of `from`: whenever the case began, only where the clock itself starts after this day.
        begins_after: Word => H::Date,
        /// `true`: only cross-border cases.
        cross_border: Word => H::Flag,
        /// Only cases of this origin.
        origin: Word => H::Word(L::OriginWord),
    }
}

record! {
    /// A respondent: a company, a public body, an association.
    pub struct CompanyRecord {
        /// Name by which readers know it.
        name: Word => H::Line; required,
        /// Its legal names.
        legal_names: Many<Word> => H::Line,
        /// Other names by which readers look for it.
        known_as: Many<Word> => H::Line,
        /// Ids that the entry had before; their addresses lead here.
        former_ids: Many<Word> => H::Id(Of::Own),
        /// What it is; default `company`.
        r#type = "type": Word => H::Word(L::CompanyType),
        /// Id of its parent, or a map with dates.
        group: Many<OrWord<GroupRecord>> => H::Id(Of::Company),
        /// Country of its seat.
        country: Word => H::Country,
        /// Field in which it works.
        sector: Word => H::Word(L::Sector),
        /// Legal Entity Identifier, ISO 17442.
        lei: Word => H::Identifier("lei"),
        /// Item of Wikidata: `Q380`.
        wikidata: Word => H::Identifier("wikidata"),
        /// Its website.
        website: Word => H::Address,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// Membership in a group, for a time.
    pub struct GroupRecord {
        /// Id of the parent.
        id: Word => H::Id(Of::Company); required,
        /// From when.
        from: Word => H::Date,
        /// Until when.
        until: Word => H::Date,
    }
}

record! {
    /// An organisation that complains, or a person who litigates in public.
    pub struct ComplainantRecord {
        /// Name.
        name: Word => H::Line; required,
        /// Other names by which readers look for it.
        known_as: Many<Word> => H::Line,
        /// Ids that the entry had before; their addresses lead here.
        former_ids: Many<Word> => H::Id(Of::Own),
        /// `organisation` (default) or `public-litigant`.
        r#type = "type": Word => H::Word(L::ComplainantType),
        /// Country.
        country: Word => H::Country,
        /// Its website.
        website: Word => H::Address,
        /// Why a person is named: a court's or authority's own publication names them as a party, and they speak about the case in public. Required for a `public-litigant`.
        reason: Word => H::Line,
        /// Whether the entry was read in a source; default `true`, which needs `sources`. What is not verified is marked, and nothing is computed with it.
        verified: Word => H::Flag,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// A wave of complaints that nobody follows one by one; no figure of cases counts it.
    pub struct CampaignRecord {
        /// Name.
        name: TextRecord => H::Line; required,
        /// Two or three sentences.
        summary: TextRecord => H::Prose,
        /// Ids of `registry/complainants/`.
        complainant: Many<Word> => H::Id(Of::Complainant),
        /// What was filed.
        filed: FiledRecord,
        /// What is known of it.
        known: KnownRecord,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
        /// A note for editors, never published.
        note: Word => H::Line,
    }
}

record! {
    /// What was filed in a campaign.
    pub struct FiledRecord {
        /// How many complaints.
        count: Word => H::Count,
        /// `true`: the count is approximate.
        about: Word => H::Flag,
        /// Against how many companies.
        companies: Word => H::Count,
        /// With how many authorities.
        authorities: Word => H::Count,
        /// When.
        date: Word => H::Date,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
    }
}

record! {
    /// What is known of a campaign.
    pub struct KnownRecord {
        /// How many complaints were decided.
        decided: Word => H::Count,
        /// As of which day.
        as_of: Word => H::Date,
        /// Addresses of what was read.
        sources: Many<Word> => H::Address,
    }
}

record! {
    /// A topic.
    pub struct TopicRecord {
        /// Name.
        name: TextRecord => H::Line; required,
        /// One sentence.
        description: TextRecord => H::Line,
    }
}

/// `topics.yaml`: a map from id to topic.
pub type TopicsRecord = Named<TopicRecord>;

record! {
    /// A public holiday.
    pub struct HolidayRecord {
        /// The day.
        date: Word => H::Date,
        /// Its name.
        name: Word => H::Line,
    }
}
