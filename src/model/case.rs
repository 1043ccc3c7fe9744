//! A case: one matter before one authority, as its file tells it.

use super::citation::Citation;
use super::date::PartialDate;
use super::event::Event;
use super::id::Id;
use super::text::Text;
use super::vocabulary::{
    AuthorityRole, Certainty, CompanyRole, CompanyType, ComplainantType, Granted, Ground, Measure,
    OnBehalfOf, Relation, Sector, Selection, SourceKind, Status,
};
use crate::diagnostic::{FieldPath, FileId};

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Permanent id: the stem of the file.
    pub id: Id,
    /// The file.
    pub file: FileId,
    /// Language of its plain texts, a BCP 47 tag.
    pub lang: String,
    /// Who is said to have done what.
    pub title: Text,
    /// Other names by which readers look for it.
    pub known_as: Vec<String>,
    /// Two or three sentences.
    pub summary: Option<Text>,
    /// More, in Markdown.
    pub details: Option<Text>,
    /// Who complained, or how it began.
    pub complainants: Vec<Complainant>,
    /// Against whom.
    pub companies: Vec<Respondent>,
    /// Before whom.
    pub authorities: Vec<Forum>,
    /// The provisions on which it rests.
    pub legal_basis: Vec<Citation>,
    /// The grounds that the company claims, Art. 6(1) GDPR.
    pub relies_on: Vec<Ground>,
    /// The status that the author asserts.
    pub status: Option<Status>,
    /// Cross-border processing, Art. 4(23) GDPR.
    pub cross_border: Option<bool>,
    /// Why it was entered.
    pub selection: Option<Selection>,
    /// From when the tracker would have entered it whatever became of it.
    pub watched_since: Option<PartialDate>,
    /// Until when somebody looked for news.
    pub last_verified: Option<PartialDate>,
    /// What happened, in order.
    pub timeline: Vec<Event>,
    /// What the complainant asks for.
    pub requests: Vec<Request>,
    /// What the company says.
    pub response: Option<Response>,
    /// How many people are affected, and who says so.
    pub affected: Vec<Affected>,
    /// Topics.
    pub topics: Vec<Id>,
    /// The campaign it belongs to.
    pub campaign: Option<Id>,
    /// Other cases.
    pub related: Vec<Related>,
    /// Identifiers elsewhere.
    pub references: Vec<Reference>,
    /// All sources, those that events name by address included.
    pub sources: Vec<Source>,
    /// Ids it had before.
    pub former_ids: Vec<Id>,
    /// What was corrected in it.
    pub corrections: Vec<Correction>,
    /// Published nowhere.
    pub draft: bool,
    /// Why it was withdrawn.
    pub withdrawn: Option<Text>,
    /// Kept out of the sitemap.
    pub noindex: bool,
}

/// Where something stands in its file. Files that say the same may say it in other places: all are
/// equal to one another.
#[derive(Clone, Debug, Default)]
pub struct Standing(pub FieldPath);

impl PartialEq for Standing {
    fn eq(&self, _: &Standing) -> bool {
        true
    }
}

impl Eq for Standing {}

/// A party: in the registry, named in the file, or described.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// An entry of the registry.
    Entry(Id),
    /// A name of its own, without a page.
    Inline(String),
    /// Not named; perhaps described.
    Unnamed(Option<Text>),
}

impl Who {
    /// The id of an entry of the registry.
    pub fn id(&self) -> Option<&Id> {
        match self {
            Who::Entry(id) => Some(id),
            _ => None,
        }
    }
}

/// How many, exactly or about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number.
    pub number: u64,
    /// It is approximate.
    pub about: bool,
}

/// Who complained, or how the case began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complainant {
    /// Who.
    pub who: Who,
    /// What kind.
    pub kind: ComplainantType,
    /// For whom, Art. 80 GDPR.
    pub on_behalf_of: Option<OnBehalfOf>,
    /// How many.
    pub count: Option<Count>,
    /// Country code.
    pub country: Option<String>,
}

/// Against whom a case runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondent {
    /// Who.
    pub who: Who,
    /// What it is.
    pub kind: CompanyType,
    /// The part it plays.
    pub role: CompanyRole,
    /// Its name in the papers, where it differs.
    pub named_as: Option<String>,
    /// Country of its seat.
    pub country: Option<String>,
    /// Sector.
    pub sector: Option<Sector>,
    /// How many, where several are described together.
    pub count: Option<Count>,
    /// Where it stands: a word or a map.
    pub at: Standing,
}

/// An authority or court before which a case runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forum {
    /// Its id in the registry.
    pub id: Id,
    /// The part it plays; implied where there is only one.
    pub role: Option<AuthorityRole>,
    /// Its id is a court's, or an authority's that is a court.
    pub is_court: bool,
}

/// What stands behind a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How sure it is.
    pub certainty: Certainty,
    /// Places in [`Case::sources`].
    pub sources: Vec<usize>,
    /// Why there is no source.
    pub unsourced: Option<Text>,
}

/// What a complainant asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// A measure.
    pub measure: Option<Measure>,
    /// In words.
    pub text: Option<Text>,
    /// Whether it was granted.
    pub granted: Option<Granted>,
    /// Where its text stands.
    pub at: Standing,
}

/// What the company says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// In our words.
    pub text: Text,
    /// Who says it, where it is not the company.
    pub by: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// What stands behind it.
    pub evidence: Evidence,
}

/// How a number of people is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounds {
    /// As it stands.
    Exact,
    /// About.
    About,
    /// Or more.
    AtLeast,
    /// Or fewer.
    AtMost,
}

/// How many people are affected, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    /// The number.
    pub people: u64,
    /// How it is meant.
    pub bounds: Bounds,
    /// Which people.
    pub scope: Option<Text>,
    /// Whose number it is: `complainant`, `company`, an id, or a name.
    pub by: Option<String>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// Where it stands.
    pub at: Standing,
}

/// Another case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its id.
    pub case: Id,
    /// What it is to this one.
    pub relation: Option<Relation>,
    /// Where its id stands.
    pub at: Standing,
}

/// An identifier elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// `ecli`, `cjeu`, `edpb`, `celex`, `national`, `neutral`, `docket`, `gdprhub` or `etid`.
    pub kind: &'static str,
    /// In canonical form.
    pub value: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short id in the file; none where an event names the address itself.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// What it is.
    pub kind: SourceKind,
    /// Its language.
    pub lang: Option<String>,
    /// Address of an archived copy.
    pub archive: Option<String>,
    /// When it was read.
    pub retrieved: Option<PartialDate>,
    /// SHA-256 of what was read, in lower-case hexadecimal digits.
    pub sha256: Option<String>,
    /// At most 25 of its words.
    pub quote: Option<String>,
}

/// A correction of a case that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When.
    pub date: PartialDate,
    /// What was wrong, what is right, and why.
    pub text: Text,
}

/// How a case began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// On a complaint, Art. 77 GDPR.
    Complaint,
    /// Of the authority's own volition.
    OwnVolition,
    /// On the notification of a breach, Art. 33 GDPR.
    BreachNotification,
}

impl Case {
    /// How the case began: a complaint, if any complainant is a person or organisation.
    pub fn origin(&self) -> Origin {
        let mut origin = None;
        for complainant in &self.complainants {
            match complainant.kind {
                ComplainantType::Authority => origin = origin.or(Some(Origin::OwnVolition)),
                ComplainantType::BreachNotification => {
                    origin = origin.or(Some(Origin::BreachNotification));
                }
                _ => return Origin::Complaint,
            }
        }
        origin.unwrap_or(Origin::OwnVolition)
    }

    /// Whether the case's own authority is a court, so that its judgment is the decision.
    pub fn before_a_court(&self) -> bool {
        self.authorities.first().is_some_and(|forum| forum.is_court)
    }
}
