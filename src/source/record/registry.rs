//! What may be written in the registry (`docs/registry.md`).

use super::loose::{Loose, Many, Named, OrWord, TextRecord, Word, record};

record! {
    /// An authority.
    pub struct AuthorityRecord {
        /// Official name.
        name: Word,
        /// English name.
        english: Word,
        /// What the field calls it.
        short: Word,
        /// Other names.
        known_as: Many<Word>,
        /// Country code.
        country: Word,
        /// ISO 3166-2 code, where it is part of a country.
        territory: Word,
        /// Level.
        level: Word,
        /// Address.
        website: Word,
        /// Languages.
        languages: Many<Word>,
        /// Names it had before.
        predecessors: Many<Word>,
        /// Ids it had before.
        former_ids: Many<Word>,
        /// Who must confirm a fine.
        fine_confirmation: ConfirmationRecord,
        /// How long a decision may be appealed.
        appeal_window: WindowRecord,
        /// When it ceased to exist.
        retired: Word,
        /// What took its place.
        replaced_by: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// Who must confirm a fine before it can be collected.
    pub struct ConfirmationRecord {
        /// A court.
        by: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// How long a decision may be appealed.
    pub struct WindowRecord {
        /// How long.
        period: Word,
        /// To which court.
        to: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// A court or appeals board.
    pub struct CourtRecord {
        /// Official name.
        name: Word,
        /// English name.
        english: Word,
        /// What the field calls it.
        short: Word,
        /// Other names.
        known_as: Many<Word>,
        /// Country code.
        country: Word,
        /// `court` or `board`.
        r#type = "type": Word,
        /// `first`, `appeal` or `last`.
        instance: Word,
        /// Where its judgments are appealed.
        appeals_to: Many<Word>,
        /// Address.
        website: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// A law.
    pub struct LawRecord {
        /// Full title.
        name: Word,
        /// Usual short names by language.
        short: TextRecord,
        /// Other names by which it is cited.
        known_as: Many<Word>,
        /// Country code.
        country: Word,
        /// What a provision is called.
        unit: Word,
        /// European Legislation Identifier.
        eli: Word,
        /// CELEX number.
        celex: Word,
        /// Address.
        url: Word,
        /// Address of one provision, with `{article}`.
        article_url: Word,
        /// Number of the last provision.
        last: Word,
        /// Provisions with title and number of paragraphs.
        articles: Vec<Loose<ArticleRecord>>,
        /// From when it applies.
        valid_from: Word,
        /// Until when it applied.
        valid_to: Word,
        /// What took its place.
        replaced_by: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// A provision of a law.
    pub struct ArticleRecord {
        /// Its number.
        number: Word,
        /// Its title.
        title: Word,
        /// How many numbered paragraphs it has.
        paragraphs: Word,
    }
}

record! {
    /// A statutory clock.
    pub struct ClockRecord {
        /// What must happen.
        name: Word,
        /// The provision.
        law: Word,
        /// Event kinds that start it.
        starts: Many<Word>,
        /// The clock at whose end it starts.
        after: Word,
        /// Event kinds that stop it.
        stops: Many<Word>,
        /// How long.
        period: Word,
        /// Event kinds from which on it does not run.
        suspends: Many<Word>,
        /// Event kinds from which on it runs again.
        resumes: Many<Word>,
        /// By how much it may be extended.
        extension: OrWord<ExtensionRecord>,
        /// How it is counted.
        computation: Word,
        /// Who must act.
        bound: Word,
        /// Who can see whether it was met.
        visible: Word,
        /// To which cases it applies.
        applies: AppliesRecord,
        /// What follows when it is missed.
        effect: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// By how much a clock may be extended.
    pub struct ExtensionRecord {
        /// How long.
        period: Word,
        /// On what terms.
        note: Word,
    }
}

record! {
    /// To which cases a clock applies.
    pub struct AppliesRecord {
        /// Lodged or opened after this day.
        from: Word,
        /// Cross-border cases only.
        cross_border: Word,
        /// Of this origin only.
        origin: Word,
    }
}

record! {
    /// A respondent.
    pub struct CompanyRecord {
        /// Name.
        name: Word,
        /// Legal names.
        legal_names: Many<Word>,
        /// Other names.
        known_as: Many<Word>,
        /// Ids it had before.
        former_ids: Many<Word>,
        /// Kind of respondent.
        r#type = "type": Word,
        /// Ultimate parent.
        group: Many<OrWord<GroupRecord>>,
        /// Country of its seat.
        country: Word,
        /// Sector word.
        sector: Word,
        /// Legal Entity Identifier.
        lei: Word,
        /// Wikidata id.
        wikidata: Word,
        /// Address.
        website: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// Membership in a group, for a time.
    pub struct GroupRecord {
        /// The parent.
        id: Word,
        /// From when.
        from: Word,
        /// Until when.
        until: Word,
    }
}

record! {
    /// An organisation or public litigant who complains.
    pub struct ComplainantRecord {
        /// Name.
        name: Word,
        /// Other names.
        known_as: Many<Word>,
        /// Ids it had before.
        former_ids: Many<Word>,
        /// `organisation` or `public-litigant`.
        r#type = "type": Word,
        /// Country code.
        country: Word,
        /// Address.
        website: Word,
        /// Why a person is named.
        reason: Word,
        /// Read in a source.
        verified: Word,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// A wave of complaints.
    pub struct CampaignRecord {
        /// Name.
        name: TextRecord,
        /// Two or three sentences.
        summary: TextRecord,
        /// Who complained.
        complainant: Many<Word>,
        /// What was filed.
        filed: FiledRecord,
        /// What is known of it.
        known: KnownRecord,
        /// Addresses.
        sources: Many<Word>,
        /// For editors.
        note: Word,
    }
}

record! {
    /// What was filed in a campaign.
    pub struct FiledRecord {
        /// How many complaints.
        count: Word,
        /// The count is approximate.
        about: Word,
        /// How many companies.
        companies: Word,
        /// How many authorities.
        authorities: Word,
        /// When.
        date: Word,
        /// Addresses.
        sources: Many<Word>,
    }
}

record! {
    /// What is known of a campaign.
    pub struct KnownRecord {
        /// How many were decided.
        decided: Word,
        /// As of which day.
        as_of: Word,
        /// Addresses.
        sources: Many<Word>,
    }
}

record! {
    /// A topic.
    pub struct TopicRecord {
        /// Name.
        name: TextRecord,
        /// One sentence.
        description: TextRecord,
    }
}

/// `topics.yaml`: a map from id to topic.
pub type TopicsRecord = Named<TopicRecord>;

record! {
    /// A public holiday.
    pub struct HolidayRecord {
        /// The day.
        date: Word,
        /// Its name.
        name: Word,
    }
}
