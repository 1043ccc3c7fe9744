//! Words for the course of a case: status, outcome, measures, findings, court results.

use super::words;

words! {
    /// Where a case stands.
    Status, "status" {
        /// A complaint was lodged, and nothing is known since.
        Filed = "filed",
        /// The complaint was acknowledged or found admissible.
        Admissibility = "admissibility",
        /// The complaint was sent to the presumed lead authority.
        Transferred = "transferred",
        /// The authority investigates.
        Investigation = "investigation",
        /// The parties know preliminary findings or a notice of intent.
        PreliminaryFindings = "preliminary-findings",
        /// A draft decision is before the other authorities.
        DraftDecision = "draft-decision",
        /// Other authorities object to the draft.
        Objections = "objections",
        /// The case is before the European Data Protection Board.
        DisputeResolution = "dispute-resolution",
        /// A court set the decision aside and sent the case back to the authority.
        Remitted = "remitted",
        /// The authority has decided.
        Decided = "decided",
        /// The decision is before a court or board.
        Appealed = "appealed",
        /// Proceedings wait for another court.
        Stayed = "stayed",
        /// Nothing can be appealed any more.
        Final = "final",
        /// The decision was set aside, with nothing to follow.
        Annulled = "annulled",
        /// The case ended in a settlement.
        Settled = "settled",
        /// The complaint was found inadmissible or unfounded.
        Rejected = "rejected",
        /// The complainant withdrew the complaint.
        Withdrawn = "withdrawn",
        /// The authority ended the case without a decision.
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
        /// The law was broken in part of what was alleged.
        ViolationPartlyFound = "violation-partly-found",
        /// The law was not broken.
        NoViolation = "no-violation",
        /// The complainant was right.
        ComplaintUpheld = "complaint-upheld",
        /// The complainant was right in part.
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
        /// The decision says anything else.
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
        /// Warning that intended processing is likely to break the law, Art. 58(2)(a) GDPR.
        Warning = "warning",
        /// Reprimand for processing that broke the law, Art. 58(2)(b) GDPR.
        Reprimand = "reprimand",
        /// Order to comply with a person's requests, Art. 58(2)(c) GDPR.
        OrderRights = "order-rights",
        /// Order to bring processing into compliance, Art. 58(2)(d) GDPR.
        OrderCompliance = "order-compliance",
        /// Order to tell people of a breach, Art. 58(2)(e) GDPR.
        OrderBreachNotice = "order-breach-notice",
        /// Limitation of processing, or a ban on it, Art. 58(2)(f) GDPR.
        LimitationOrBan = "limitation-or-ban",
        /// Order to rectify or erase data, or to restrict their processing, Art. 58(2)(g) GDPR.
        OrderErasure = "order-erasure",
        /// Withdrawal of a certification, Art. 58(2)(h) GDPR.
        WithdrawCertification = "withdraw-certification",
        /// Administrative fine, Art. 58(2)(i) GDPR; its amount stands in `fines`.
        Fine = "fine",
        /// Suspension of data flows to a third country, Art. 58(2)(j) GDPR.
        SuspendTransfers = "suspend-transfers",
        /// A court's injunction.
        Injunction = "injunction",
        /// Order by consent of the parties.
        ConsentOrder = "consent-order",
        /// Commitments made binding.
        Commitments = "commitments",
        /// Undertaking of the company.
        Undertaking = "undertaking",
        /// Profits given up.
        Disgorgement = "disgorgement",
        /// Models or algorithms deleted.
        AlgorithmDeletion = "algorithm-deletion",
        /// Damages to people.
        Damages = "damages",
        /// A civil penalty.
        CivilPenalty = "civil-penalty",
        /// Penalty for each day on which an order is not obeyed.
        PeriodicPenalty = "periodic-penalty",
        /// Order to publish the decision.
        PublicationOrder = "publication-order",
        /// Audits, or assessments by others.
        Audit = "audit",
        /// Money back to customers.
        Refund = "refund",
        /// The matter is handed to a prosecutor.
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
        /// The provision was infringed.
        Infringed = "infringed",
        /// The provision was not infringed.
        NotInfringed = "not-infringed",
        /// The provision was applied to the procedure.
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
        /// What the decision finds.
        Findings = "findings",
        /// The fines of the decision.
        Fine = "fine",
        /// The orders of the decision.
        Orders = "orders",
        /// That the decision rejects the complaint.
        Rejection = "rejection",
        /// That there is no decision.
        Inaction = "inaction",
    }
}

words! {
    /// What a judgment does.
    Remedy, "result" {
        /// What was attacked stands.
        Upheld = "upheld",
        /// What was attacked falls.
        Annulled = "annulled",
        /// What was attacked is made smaller.
        Reduced = "reduced",
        /// What was attacked is made larger.
        Increased = "increased",
        /// What had fallen stands again.
        Restored = "restored",
        /// The court puts its own in its place.
        Replaced = "replaced",
        /// It is not decided yet.
        Open = "open",
        /// The action is inadmissible.
        Inadmissible = "inadmissible",
        /// The action fails, and what was attacked stays as it was.
        Dismissed = "dismissed",
        /// The court ends the proceedings without ruling on the merits, and what was attacked falls unless a higher court reopens them.
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
        /// Nobody: nothing is sent back.
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
        /// Nothing is admitted.
        None = "none",
        /// A part is admitted.
        Partial = "partial",
        /// Everything is admitted.
        Full = "full",
        /// What is admitted is not known.
        Unknown = "unknown",
    }
}

words! {
    /// What is known of a payment.
    PaymentState, "state of payment" {
        /// The fine is not paid.
        Unpaid = "unpaid",
        /// The fine is paid in instalments.
        Instalments = "instalments",
        /// The fine was given up.
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
        /// Money paid to settle.
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
        /// So much for each day.
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
        /// Consent, Art. 6(1)(a) GDPR.
        Consent = "consent",
        /// Performance of a contract, Art. 6(1)(b) GDPR.
        Contract = "contract",
        /// Legal obligation, Art. 6(1)(c) GDPR.
        LegalObligation = "legal-obligation",
        /// Vital interests, Art. 6(1)(d) GDPR.
        VitalInterests = "vital-interests",
        /// Public task, Art. 6(1)(e) GDPR.
        PublicTask = "public-task",
        /// Legitimate interests, Art. 6(1)(f) GDPR.
        LegitimateInterests = "legitimate-interests",
        /// The company claims no ground.
        None = "none",
        /// Which ground it claims is not known.
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
        /// The request was granted.
        Yes = "yes",
        /// The request was granted in part.
        Partly = "partly",
        /// The request was refused.
        No = "no",
        /// The request is not decided.
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
