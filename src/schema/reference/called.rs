//! What files, records, lists and values are called in the reference.

use crate::source::FileKind;
use crate::source::record::{Holds, Key, List, Of};

/// A kind of value.
pub(super) struct Described {
    /// What it is called.
    pub title: &'static str,
    /// How it is written, in Markdown.
    pub how: &'static str,
}

/// Kinds of values that have a form of their own.
pub(super) const VALUES: &[Described] = &[
    Described { title: "line", how: "text on one line, at most 2,000 bytes" },
    Described {
        title: "text",
        how: "sentences, at most 20,000 bytes; a long one is folded after `>-`. Where Markdown is read, the key says so",
    },
    Described { title: "quotation", how: "at most 25 words" },
    Described { title: "flag", how: "`true` or `false`" },
    Described { title: "count", how: "whole number, with `_` between thousands: `130_000_000`" },
    Described {
        title: "date",
        how: "`2024`, `2024-10`, `2024-10-22`, `2024-10-01/2024-10-15`, `before 2024-10-22`, `after 2024-10`, `unknown`; a `~` at the end marks an approximate date",
    },
    Described { title: "time", how: "`14:30+02:00`, or `12:30Z` for UTC" },
    Described { title: "period", how: "`3 months`, `4 weeks`, `28 days`, `72 hours`, `1 year`" },
    Described {
        title: "amount",
        how: "number and currency of ISO 4217: `20_000_000 EUR`, `35_258_707.95 EUR`; where an amount may be missing also `unknown` (nobody who reads it knows) and `not-published` (it is withheld)",
    },
    Described {
        title: "citation",
        how: "law and provision, `GDPR Art. 6(1)(f)`, or a whole act, `FTC Act`; other spellings in many languages are read, `casebook fmt` writes this one",
    },
    Described { title: "address", how: "whole web address, from `https://` to its end" },
    Described {
        title: "country",
        how: "ISO 3166-1 alpha-2, such as `FR`; `EU` for bodies of the Union. Norway is `\"NO\"`, in quotes",
    },
    Described { title: "language", how: "BCP 47 tag: `de`, `pt-BR`, `zh-Hant`" },
    Described {
        title: "id",
        how: "lower-case letters, digits and single hyphens, at most 80 characters: `fr-cnil`",
    },
    Described {
        title: "source",
        how: "id of an entry of the case's `sources`, or a whole web address",
    },
    Described {
        title: "actor",
        how: "`complainant`, `company`, or the id of an authority, a court or a party of the case",
    },
];

/// A value of a key in a few words, with a link where there is a list of words.
pub(super) fn description(holds: Holds) -> String {
    let text = match holds {
        Holds::Word(list) => return format!("[word](#{})", anchor(list_title(list))),
        Holds::Keys | Holds::Topics | Holds::Line => "line",
        Holds::Prose => "text",
        Holds::Markdown => "text in Markdown",
        Holds::Quote => "quotation",
        Holds::Flag => "flag",
        Holds::Count => "count",
        Holds::Number => "whole number",
        Holds::Date => "date",
        Holds::Time => "time",
        Holds::Period => "period",
        Holds::Money => "amount, `unknown` or `not-published`",
        Holds::Amount => "amount",
        Holds::Citation => "citation",
        Holds::Address | Holds::Sources => "address",
        Holds::Pattern(part) => return format!("address with `{part}`"),
        Holds::Country => "country",
        Holds::Language => "language",
        Holds::Identifier(_) => "identifier",
        Holds::Id(of) => id_of(of),
        Holds::Complainant => "id of a complainant, or a word",
        Holds::Request => {
            return format!("[measure](#{}), text", anchor(list_title(List::Measure)));
        }
        Holds::Source => "source",
        Holds::Actor => "actor",
        Holds::EventOf => "id of an event",
        Holds::Ruling => "result",
        Holds::Findings => "finding",
    };
    text.to_owned()
}

fn id_of(of: Of) -> &'static str {
    match of {
        Of::Own => "id",
        Of::Authority => "id of an authority",
        Of::Court => "id of a court",
        Of::Forum => "id of an authority or court",
        Of::Company => "id of a company",
        Of::Complainant => "id of a complainant",
        Of::Party => "id of a party",
        Of::Respondent => "company of the case, by id or name",
        Of::Case => "id of a case",
        Of::Topic => "id of a topic",
        Of::Campaign => "id of a campaign",
        Of::Law => "id of a law",
        Of::Clock => "id of a clock",
    }
}

/// What a key holds, where that depends on the party that it stands in.
pub(super) fn holds(name: &str, key: &Key) -> Holds {
    crate::schema::record::holds(name, key)
}

/// The closed lists of which a value may be a word.
pub(super) fn lists(holds: Holds) -> Vec<List> {
    match holds {
        Holds::Word(list) => vec![list],
        Holds::Findings => vec![List::Finding],
        Holds::Ruling => vec![List::Remedy, List::Object],
        Holds::Request => vec![List::Measure],
        _ => Vec::new(),
    }
}

/// The anchor of a heading, as both the site and hosts of repositories make it.
pub(super) fn anchor(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

/// The heading of a kind of file.
pub(super) fn file_title(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Case => "Cases",
        FileKind::Company => "Companies",
        FileKind::Authority => "Authorities",
        FileKind::Court => "Courts and boards",
        FileKind::Complainant => "Complainants",
        FileKind::Campaign => "Campaigns",
        FileKind::Law => "Laws",
        FileKind::Clock => "Clocks",
        FileKind::Topics => "Topics",
        FileKind::Holidays => "Holidays",
        FileKind::Config => "Configuration",
    }
}

/// The heading of a record.
pub(super) fn record_title(name: &str) -> &str {
    match name {
        "ComplainantParty" => "A complainant of a case",
        "CompanyParty" => "A company of a case",
        "AuthorityParty" => "An authority of a case",
        "EventRecord" => "An event",
        "FineRecord" => "An entry of fines",
        "PartRecord" => "A part of a fine",
        "RangeRecord" => "A range of amounts",
        "FindingRecord" => "An entry of findings",
        "RequestRecord" => "A request",
        "ResponseRecord" => "The response",
        "AffectedRecord" => "An entry of affected",
        "RelatedRecord" => "A related case",
        "ReferencesRecord" => "References",
        "CorrectionRecord" => "A correction",
        "SourceRecord" => "A source",
        "GroupRecord" => "A group",
        "ConfirmationRecord" => "Confirmation of fines",
        "WindowRecord" => "A window for appeals",
        "FiledRecord" => "What was filed",
        "KnownRecord" => "What is known",
        "ArticleRecord" => "An article",
        "ExtensionRecord" => "An extension",
        "AppliesRecord" => "Where a clock applies",
        "PublisherRecord" => "The publisher",
        "HostsRecord" => "Hosts",
        other => other,
    }
}

/// What a party is, above its keys.
pub(super) fn party(name: &str) -> &'static str {
    match name {
        "ComplainantParty" => {
            "An entry of the registry by its `id`, or somebody who is not named: `type`, and what may be said of them. The words `individual`, `authority` and `breach-notification` alone are short for `{type: …}`."
        }
        "CompanyParty" => {
            "An entry of the registry by its `id`; a company without an entry by its `name`; or a description, `unnamed`. Natural persons are described, never named."
        }
        _ => {
            "An authority or court by its `id`, with the part that it plays where there are several."
        }
    }
}

/// The heading of a closed list.
pub(super) fn list_title(list: List) -> &'static str {
    match list {
        List::Admission => "Admissions",
        List::AuthorityRole => "Roles of authorities",
        List::Body => "Bodies of review",
        List::Bound => "Bound parties",
        List::Certainty => "Degrees of certainty",
        List::CompanyRole => "Roles of companies",
        List::CompanyType => "Types of companies",
        List::ComplainantType => "Types of complainants",
        List::Computation => "Computations",
        List::CourtType => "Types of courts",
        List::EventKind => "Kinds of events",
        List::Finding => "Findings",
        List::FineKind => "Kinds of fines",
        List::Granted => "Answers to requests",
        List::Ground => "Grounds",
        List::Instance => "Instances",
        List::Level => "Levels",
        List::Measure => "Measures",
        List::Object => "Objects of an action",
        List::OnBehalfOf => "Represented parties",
        List::OriginWord => "Origins",
        List::Outcome => "Outcomes",
        List::PaymentState => "States of payment",
        List::Per => "Units of a rate",
        List::Relation => "Relations",
        List::Remedy => "Results",
        List::Sector => "Sectors",
        List::Selection => "Reasons to enter a case",
        List::SentBackTo => "Places to which a case is sent back",
        List::SourceKind => "Kinds of sources",
        List::Status => "Statuses",
        List::Unit => "Units of a law",
        List::Visibility => "Visibilities",
    }
}
