//! The format as data: which keys a map has, what each is for, and what may stand under it.

/// The form of a value.
#[derive(Debug)]
pub enum Shape {
    /// A scalar.
    Scalar,
    /// A text, or a map of language tag to text.
    Text,
    /// A value, or a list of such values.
    OneOrMany(&'static Shape),
    /// A list, also when it has one entry.
    List(&'static Shape),
    /// A map from names of the author's choice.
    Named(&'static Shape),
    /// A scalar that says it all, or the other shape.
    WordOr(&'static Shape),
    /// One of two shapes.
    Either(&'static Shape, &'static Shape),
    /// A map with known keys.
    Record(&'static Record),
}

/// A map with known keys.
#[derive(Debug)]
pub struct Record {
    /// Name of the record in the code: `EventRecord`.
    pub name: &'static str,
    /// What it is: one sentence.
    pub about: &'static str,
    /// Its keys, in canonical order.
    pub keys: &'static [Key],
}

/// A key of a record.
#[derive(Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What it is for, in Markdown.
    pub about: &'static str,
    /// The form of its value.
    pub shape: &'static Shape,
    /// What the scalars of its value mean, where no record below says so.
    pub holds: Holds,
    /// It must be there.
    pub required: bool,
}

impl Record {
    /// A key by its name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Shape {
    /// The record below, if the shape leads to one through lists and alternatives.
    pub fn record(&self) -> Option<&'static Record> {
        match self {
            Shape::Scalar | Shape::Text | Shape::Named(_) => None,
            Shape::OneOrMany(below) | Shape::List(below) | Shape::WordOr(below) => below.record(),
            Shape::Either(one, other) => one.record().or_else(|| other.record()),
            Shape::Record(record) => Some(record),
        }
    }

    /// The shape below the names of the author's choice, if there are such names.
    pub fn named(&self) -> Option<&'static Shape> {
        match self {
            Shape::Scalar | Shape::Text | Shape::Record(_) => None,
            Shape::OneOrMany(below) | Shape::List(below) | Shape::WordOr(below) => below.named(),
            Shape::Either(one, other) => one.named().or_else(|| other.named()),
            Shape::Named(below) => Some(below),
        }
    }
}

/// What a scalar means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nothing of its own: the record below says what its keys hold.
    Keys,
    /// A line of text.
    Line,
    /// Sentences; long ones are folded.
    Prose,
    /// Sentences in Markdown.
    Markdown,
    /// At most 25 words of somebody else.
    Quote,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Count,
    /// A whole number in plain digits.
    Number,
    /// A date with its precision.
    Date,
    /// A time of day with its offset from UTC.
    Time,
    /// A period such as `3 months`.
    Period,
    /// An amount and its currency, `unknown` or `not-published`.
    Money,
    /// An amount and its currency.
    Amount,
    /// A provision of a law, or a whole act.
    Citation,
    /// A whole web address.
    Address,
    /// A web address with this part in place of something.
    Pattern(&'static str),
    /// A country code of ISO 3166-1, or `EU`.
    Country,
    /// A language tag of BCP 47.
    Language,
    /// An identifier of this kind: `ecli`, `lei`, `sha256`.
    Identifier(&'static str),
    /// A word of a closed list.
    Word(List),
    /// An id of something.
    Id(Of),
    /// The id of an entry, or one of the words that stand for a complainant without one.
    Complainant,
    /// A measure, or what is asked for in words.
    Request,
    /// The id of a source of the case, or an address.
    Source,
    /// Sources of the case by short ids.
    Sources,
    /// Who acts: `complainant`, `company`, or an id.
    Actor,
    /// An earlier event; for a stay also `proceedings` or `enforcement`.
    EventOf,
    /// One result, or a result per object.
    Ruling,
    /// Findings by provision.
    Findings,
    /// Topics by id.
    Topics,
}

/// A closed list of words, named as in `model::vocabulary`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named like its list")]
pub enum List {
    Admission,
    AuthorityRole,
    Body,
    Bound,
    Certainty,
    CompanyRole,
    CompanyType,
    ComplainantType,
    Computation,
    CourtType,
    EventKind,
    Finding,
    FineKind,
    Granted,
    Ground,
    Instance,
    Level,
    Measure,
    Object,
    OnBehalfOf,
    OriginWord,
    Outcome,
    PaymentState,
    Per,
    Relation,
    Remedy,
    Sector,
    Selection,
    SentBackTo,
    SourceKind,
    Status,
    Unit,
    Visibility,
}

/// Of what an id is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Of {
    /// A new id within the file.
    Own,
    /// An authority.
    Authority,
    /// A court or board.
    Court,
    /// An authority or a court.
    Forum,
    /// A company.
    Company,
    /// A complainant.
    Complainant,
    /// A party of a case: a company or a complainant.
    Party,
    /// A company of the case, by its id or its name.
    Respondent,
    /// A case.
    Case,
    /// A topic.
    Topic,
    /// A campaign.
    Campaign,
    /// A law.
    Law,
    /// A clock.
    Clock,
}
