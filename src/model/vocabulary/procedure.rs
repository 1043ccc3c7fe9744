//! Words for the course of a case: status, outcome, measures, findings, court results.

use super::words;

words! {
    /// Where a case stands.
    Status, "status" {
        /// Lodged; nothing known since.
        Filed = "filed",
        /// Acknowledged or found admissible.
        Admissibility = "admissibility",
        /// Sent to the presumed lead authority.
        Transferred = "transferred",
        /// Under investigation.
        Investigation = "investigation",
        /// Preliminary findings or notice of intent.
        PreliminaryFindings = "preliminary-findings",
        /// Draft decision before the other authorities.
        DraftDecision = "draft-decision",
        /// Other authorities object.
        Objections = "objections",
        /// Before the Board.
        DisputeResolution = "dispute-resolution",
        /// Set aside and sent back to the authority.
        Remitted = "remitted",
        /// Decided.
        Decided = "decided",
        /// Before a court or board.
        Appealed = "appealed",
        /// Proceedings wait for another court.
        Stayed = "stayed",
        /// Nothing can be appealed any more.
        Final = "final",
        /// Set aside, with nothing to follow.
        Annulled = "annulled",
        /// Settled.
        Settled = "settled",
        /// Inadmissible, dismissed or unfounded.
        Rejected = "rejected",
        /// Withdrawn by the complainant.
        Withdrawn = "withdrawn",
        /// Ended by the authority without a decision.
        Discontinued = "discontinued",
    }
}

words! {
    /// The three parts of a case's life.
    Phase, "phase" {
        /// Before a decision, or back before the authority.
        Open = "open",
        /// Decided, and not known to be over.
        Decided = "decided",
        /// Over.
        Closed = "closed",
    }
}

impl Status {
    /// The phase that a status belongs to.
    pub fn phase(self) -> Phase {
        match self {
            Status::Filed
            | Status::Admissibility
            | Status::Transferred
            | Status::Investigation
            | Status::PreliminaryFindings
            | Status::DraftDecision
            | Status::Objections
            | Status::DisputeResolution
            | Status::Remitted => Phase::Open,
            Status::Decided | Status::Appealed | Status::Stayed => Phase::Decided,
            _ => Phase::Closed,
        }
    }
}

words! {
    /// What a decision says.
    Outcome, "outcome" {
        /// The law was broken.
        ViolationFound = "violation-found",
        /// In part.
        ViolationPartlyFound = "violation-partly-found",
        /// It was not.
        NoViolation = "no-violation",
        /// The complainant was right.
        ComplaintUpheld = "complaint-upheld",
        /// In part.
        ComplaintPartlyUpheld = "complaint-partly-upheld",
        /// The complainant was not.
        ComplaintRejected = "complaint-rejected",
        /// Not examined.
        Inadmissible = "inadmissible",
        /// Settled.
        Settled = "settled",
        /// Ended without a decision.
        Discontinued = "discontinued",
        /// A preliminary ruling.
        Interpreted = "interpreted",
        /// Anything else.
        Other = "other",
    }
}

impl Outcome {
    /// Whether it turns the case's status to rejected.
    pub fn rejects(self) -> bool {
        matches!(self, Outcome::ComplaintRejected | Outcome::Inadmissible)
    }
}

words! {
    /// What an authority or court orders.
    Measure, "measure" {
        /// Art. 58(2)(a) GDPR.
        Warning = "warning",
        /// Art. 58(2)(b) GDPR.
        Reprimand = "reprimand",
        /// Art. 58(2)(c) GDPR.
        OrderRights = "order-rights",
        /// Art. 58(2)(d) GDPR.
        OrderCompliance = "order-compliance",
        /// Art. 58(2)(e) GDPR.
        OrderBreachNotice = "order-breach-notice",
        /// Art. 58(2)(f) GDPR.
        LimitationOrBan = "limitation-or-ban",
        /// Art. 58(2)(g) GDPR.
        OrderErasure = "order-erasure",
        /// Art. 58(2)(h) GDPR.
        WithdrawCertification = "withdraw-certification",
        /// Art. 58(2)(i) GDPR.
        Fine = "fine",
        /// Art. 58(2)(j) GDPR.
        SuspendTransfers = "suspend-transfers",
        /// A court's injunction.
        Injunction = "injunction",
        /// An order by consent.
        ConsentOrder = "consent-order",
        /// Commitments made binding.
        Commitments = "commitments",
        /// An undertaking.
        Undertaking = "undertaking",
        /// Profits given up.
        Disgorgement = "disgorgement",
        /// Models or algorithms deleted.
        AlgorithmDeletion = "algorithm-deletion",
        /// Damages.
        Damages = "damages",
        /// A civil penalty.
        CivilPenalty = "civil-penalty",
        /// A penalty per day of disobedience.
        PeriodicPenalty = "periodic-penalty",
        /// The decision must be published.
        PublicationOrder = "publication-order",
        /// Audits.
        Audit = "audit",
        /// Money back to customers.
        Refund = "refund",
        /// Handed to a prosecutor.
        Prosecution = "prosecution",
    }
}

impl Measure {
    /// The letter of Art. 58(2) GDPR, where it is one of its powers.
    pub fn letter(self) -> Option<char> {
        let index = <Self as super::Vocabulary>::ALL.iter().position(|measure| *measure == self)?;
        ('a'..='j').nth(index)
    }

    /// Whether it is an order that can be in force: neither words alone nor money.
    pub fn is_order(self) -> bool {
        !matches!(
            self,
            Measure::Warning
                | Measure::Reprimand
                | Measure::Fine
                | Measure::CivilPenalty
                | Measure::Damages
                | Measure::Disgorgement
                | Measure::Refund
                | Measure::Prosecution
        )
    }
}

words! {
    /// What was found on a provision.
    Finding, "finding" {
        /// It was infringed.
        Infringed = "infringed",
        /// It was not.
        NotInfringed = "not-infringed",
        /// It was applied to the procedure.
        Procedural = "procedural",
        /// An earlier finding was set aside.
        SetAside = "set-aside",
        /// An act reviewed is valid.
        Valid = "valid",
        /// An act reviewed is invalid.
        Invalid = "invalid",
    }
}

words! {
    /// What can be attacked in a decision.
    Object, "object" {
        /// Its findings.
        Findings = "findings",
        /// Its fines.
        Fine = "fine",
        /// Its orders.
        Orders = "orders",
        /// Its rejection of the complaint.
        Rejection = "rejection",
        /// That there is none.
        Inaction = "inaction",
    }
}

words! {
    /// What a judgment does.
    Remedy, "result" {
        /// What was attacked stands.
        Upheld = "upheld",
        /// It falls.
        Annulled = "annulled",
        /// It is made smaller.
        Reduced = "reduced",
        /// It is made larger.
        Increased = "increased",
        /// What had fallen stands again.
        Restored = "restored",
        /// The court puts its own in its place.
        Replaced = "replaced",
        /// It is not decided yet.
        Open = "open",
        /// The action is inadmissible.
        Inadmissible = "inadmissible",
        /// The action fails.
        Dismissed = "dismissed",
        /// The court ends the proceedings without ruling on the merits.
        Closed = "closed",
    }
}

impl Remedy {
    /// Whether it can be said of one object, and not only of an action as such.
    pub fn of_object(self) -> bool {
        !matches!(self, Remedy::Inadmissible | Remedy::Dismissed | Remedy::Closed)
    }

    /// Whether it gives an amount another size.
    pub fn changes_amount(self) -> bool {
        matches!(self, Remedy::Reduced | Remedy::Increased | Remedy::Replaced)
    }

    /// Whether what was attacked is no longer as it was.
    pub fn changes(self) -> bool {
        !matches!(self, Remedy::Inadmissible | Remedy::Dismissed | Remedy::Upheld)
    }
}

words! {
    /// To whom a judgment sends the matter back.
    SentBackTo, "place to which a case is sent back" {
        /// The authority decides anew.
        Authority = "authority",
        /// A lower court decides anew.
        Court = "court",
        /// Nobody.
        None = "none",
    }
}

words! {
    /// Who hears an appeal.
    Body, "kind of body" {
        /// An appeals board.
        AppealsBoard = "appeals-board",
        /// The authority itself.
        Authority = "authority",
        /// A court.
        Court = "court",
    }
}

words! {
    /// What a settlement admits.
    Admission, "kind of admission" {
        /// Nothing.
        None = "none",
        /// A part.
        Partial = "partial",
        /// All.
        Full = "full",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// What is known of a payment.
    PaymentState, "state of payment" {
        /// Not paid.
        Unpaid = "unpaid",
        /// Paid in instalments.
        Instalments = "instalments",
        /// Given up.
        WrittenOff = "written-off",
    }
}

words! {
    /// What kind of payment is owed.
    FineKind, "kind of fine" {
        /// An administrative fine, Art. 83 GDPR, or its like.
        Fine = "fine",
        /// A civil penalty.
        CivilPenalty = "civil-penalty",
        /// A penalty for disobeying an order.
        PeriodicPenalty = "periodic-penalty",
        /// Money back to customers.
        Refund = "refund",
        /// Profits given up.
        Disgorgement = "disgorgement",
        /// Damages.
        Damages = "damages",
        /// Paid to settle.
        SettlementPayment = "settlement-payment",
    }
}

impl FineKind {
    /// Whether it enters totals.
    pub fn counts(self) -> bool {
        matches!(self, FineKind::Fine | FineKind::CivilPenalty)
    }
}

words! {
    /// The unit of a rate.
    Per, "unit" {
        /// For each day.
        Day = "day",
    }
}

words! {
    /// How sure something is.
    Certainty, "degree of certainty" {
        /// A decision, judgment, official or party source says so.
        Confirmed = "confirmed",
        /// Only secondary sources say so.
        Reported = "reported",
        /// Sources differ.
        Disputed = "disputed",
    }
}

words! {
    /// What a source is.
    SourceKind, "kind of source" {
        /// The decision.
        Decision = "decision",
        /// A judgment.
        Judgment = "judgment",
        /// The complaint.
        Complaint = "complaint",
        /// A press release of whoever acted.
        PressRelease = "press-release",
        /// A publication of an authority, court or register.
        Official = "official",
        /// A publication of a party.
        Party = "party",
        /// Press.
        Media = "media",
        /// A law firm.
        LawFirm = "law-firm",
        /// A scholarly text.
        Academic = "academic",
        /// A wiki or another tracker.
        Wiki = "wiki",
        /// A watchdog that is not a party.
        Watchdog = "watchdog",
    }
}

impl SourceKind {
    /// Whether it can confirm what it says.
    pub fn confirms(self) -> bool {
        matches!(
            self,
            SourceKind::Decision
                | SourceKind::Judgment
                | SourceKind::Complaint
                | SourceKind::PressRelease
                | SourceKind::Official
                | SourceKind::Party
        )
    }
}

words! {
    /// The ground that a controller claims, Art. 6(1) GDPR.
    Ground, "ground" {
        /// Art. 6(1)(a).
        Consent = "consent",
        /// Art. 6(1)(b).
        Contract = "contract",
        /// Art. 6(1)(c).
        LegalObligation = "legal-obligation",
        /// Art. 6(1)(d).
        VitalInterests = "vital-interests",
        /// Art. 6(1)(e).
        PublicTask = "public-task",
        /// Art. 6(1)(f).
        LegitimateInterests = "legitimate-interests",
        /// It claims none.
        None = "none",
        /// Not known.
        Unknown = "unknown",
    }
}

impl Ground {
    /// The point of Art. 6(1) GDPR, where it is one of its grounds.
    pub fn letter(self) -> Option<char> {
        let index = <Self as super::Vocabulary>::ALL.iter().position(|ground| *ground == self)?;
        ('a'..='f').nth(index)
    }
}

words! {
    /// Whether a request was granted.
    Granted, "answer to a request" {
        /// Granted.
        Yes = "yes",
        /// Granted in part.
        Partly = "partly",
        /// Refused.
        No = "no",
        /// Not decided.
        Open = "open",
    }
}

words! {
    /// Why a case was entered.
    Selection, "reason to enter a case" {
        /// Because it was decided.
        Decided = "decided",
    }
}

words! {
    /// What another case is to this one.
    Relation, "relation" {
        /// It came from the same complaint.
        SameComplaint = "same-complaint",
        /// It is the appeal of the other.
        AppealOf = "appeal-of",
        /// They were joined.
        Joined = "joined",
        /// It followed from the other.
        FollowOn = "follow-on",
        /// The other is the case from which this one came.
        Parent = "parent",
        /// It cites the other.
        Cites = "cites",
        /// It rests on the same facts.
        SameFacts = "same-facts",
    }
}
