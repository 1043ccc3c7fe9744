//! Kinds of events, and what each may do to a case.

use super::procedure::Status;
use super::words;

words! {
    /// What happened (closed list; `docs/format.md`).
    EventKind, "kind of event" {
        /// A data subject asks the controller, Arts 12 and 15–22 GDPR.
        RequestToController = "request-to-controller",
        /// The controller answers.
        ControllerReply = "controller-reply",
        /// A formal letter before a complaint.
        CeaseAndDesist = "cease-and-desist",
        /// A personal data breach happens.
        BreachOccurred = "breach-occurred",
        /// The controller becomes aware of it, Art. 33(1) GDPR.
        BreachDiscovered = "breach-discovered",
        /// The controller notifies it, Art. 33 GDPR.
        BreachNotified = "breach-notified",
        /// A complaint is lodged, Art. 77 GDPR.
        ComplaintFiled = "complaint-filed",
        /// It is amended.
        ComplaintAmended = "complaint-amended",
        /// The authority acknowledges receipt.
        Acknowledged = "acknowledged",
        /// The complaint is admissible.
        Admissible = "admissible",
        /// It is not.
        Inadmissible = "inadmissible",
        /// It goes to the presumed lead authority, Arts 56 and 60 GDPR.
        Transferred = "transferred",
        /// Competence is confirmed.
        LeadConfirmed = "lead-confirmed",
        /// Competence is disputed, Art. 65(1)(b) GDPR.
        CompetenceDispute = "competence-dispute",
        /// An investigation is opened.
        InvestigationOpened = "investigation-opened",
        /// An inspection on the spot.
        Inspection = "inspection",
        /// An order to hand over information, Art. 58(1)(a) GDPR.
        InformationOrder = "information-order",
        /// A hearing.
        Hearing = "hearing",
        /// The complainant is told of progress, Art. 77(2) GDPR.
        ProgressUpdate = "progress-update",
        /// A statement; it stops no clock.
        Statement = "statement",
        /// An authority gives formal notice, with a term.
        FormalNotice = "formal-notice",
        /// Early resolution is proposed, Regulation (EU) 2025/2518 Art. 5.
        EarlyResolutionProposed = "early-resolution-proposed",
        /// The complainant objects to it.
        EarlyResolutionObjected = "early-resolution-objected",
        /// A settlement.
        Settled = "settled",
        /// Preliminary findings.
        PreliminaryFindings = "preliminary-findings",
        /// Notice of intent to fine.
        NoticeOfIntent = "notice-of-intent",
        /// Draft decision, Art. 60(3) GDPR.
        DraftDecision = "draft-decision",
        /// Relevant and reasoned objection, Art. 60(4) GDPR.
        CsaObjection = "csa-objection",
        /// No authority objected.
        NoObjection = "no-objection",
        /// Revised draft decision, Art. 60(5) GDPR.
        RevisedDraft = "revised-draft",
        /// Referral to the Board, Art. 65 GDPR.
        EdpbReferral = "edpb-referral",
        /// Binding decision of the Board, Art. 65 GDPR.
        EdpbBindingDecision = "edpb-binding-decision",
        /// Urgent measure, Art. 66 GDPR.
        UrgentMeasure = "urgent-measure",
        /// A term is extended.
        DeadlineExtended = "deadline-extended",
        /// The decision.
        Decision = "decision",
        /// A decision on a part; the case goes on.
        PartialDecision = "partial-decision",
        /// Its text is public.
        DecisionPublished = "decision-published",
        /// Its text is refused.
        DecisionWithheld = "decision-withheld",
        /// The day by which an order must be obeyed.
        OrderDeadline = "order-deadline",
        /// An order was obeyed.
        OrderComplied = "order-complied",
        /// It was not.
        OrderBreached = "order-breached",
        /// A periodic penalty is fixed.
        PeriodicPenalty = "periodic-penalty",
        /// An appeal.
        AppealFiled = "appeal-filed",
        /// A review by a board or by the authority itself.
        Review = "review",
        /// An appeal is withdrawn.
        AppealWithdrawn = "appeal-withdrawn",
        /// An action against inaction, Art. 78(2) GDPR.
        InactionAction = "inaction-action",
        /// Leave, interim relief, and appeals about them.
        InterimOrder = "interim-order",
        /// Proceedings or enforcement are stayed.
        Stay = "stay",
        /// The stay is lifted.
        StayLifted = "stay-lifted",
        /// A reference for a preliminary ruling, Art. 267 TFEU.
        ReferenceToCjeu = "reference-to-cjeu",
        /// Opinion of an advocate general.
        AgOpinion = "ag-opinion",
        /// Judgment of the Court of Justice on a reference.
        CjeuJudgment = "cjeu-judgment",
        /// Judgment of a court.
        CourtJudgment = "court-judgment",
        /// Nothing can be appealed any more.
        Final = "final",
        /// A court confirms a fine.
        FineConfirmed = "fine-confirmed",
        /// A fine is paid.
        FinePaid = "fine-paid",
        /// What is known of the payment.
        PaymentStatus = "payment-status",
        /// The complainant withdraws the complaint.
        Withdrawn = "withdrawn",
        /// The authority ends the case without a decision.
        Discontinued = "discontinued",
        /// Made known, by whomever.
        Announced = "announced",
        /// Another proceeding that touches this one.
        RelatedAction = "related-action",
        /// Anything else that has a source.
        Note = "note",
    }
}

impl EventKind {
    /// The status that an event of this kind sets before a decision, as far as its kind alone says.
    pub fn sets(self) -> Option<Status> {
        use EventKind as K;
        Some(match self {
            K::ComplaintFiled => Status::Filed,
            K::Acknowledged | K::Admissible => Status::Admissibility,
            K::Transferred => Status::Transferred,
            K::LeadConfirmed | K::InvestigationOpened => Status::Investigation,
            K::PreliminaryFindings | K::NoticeOfIntent => Status::PreliminaryFindings,
            K::DraftDecision | K::RevisedDraft => Status::DraftDecision,
            K::CsaObjection => Status::Objections,
            K::CompetenceDispute | K::EdpbReferral | K::EdpbBindingDecision => {
                Status::DisputeResolution
            }
            K::Decision => Status::Decided,
            K::Inadmissible => Status::Rejected,
            K::Settled => Status::Settled,
            K::Withdrawn => Status::Withdrawn,
            K::Discontinued => Status::Discontinued,
            K::Final => Status::Final,
            _ => return None,
        })
    }

    /// Whether it proposes and does not yet impose.
    pub fn proposes(self) -> bool {
        use EventKind as K;
        matches!(
            self,
            K::PreliminaryFindings | K::NoticeOfIntent | K::DraftDecision | K::RevisedDraft
        )
    }

    /// Whether a fine or payment may stand on it.
    pub fn carries_fines(self) -> bool {
        use EventKind as K;
        self.proposes()
            || matches!(
                self,
                K::Decision
                    | K::PartialDecision
                    | K::Settled
                    | K::UrgentMeasure
                    | K::PeriodicPenalty
                    | K::OrderBreached
                    | K::CourtJudgment
                    | K::CjeuJudgment
                    | K::Review
                    | K::FineConfirmed
                    | K::FinePaid
                    | K::PaymentStatus
                    | K::FormalNotice
            )
    }

    /// Whether it decides on an action against a decision.
    pub fn is_judgment(self) -> bool {
        matches!(self, EventKind::CourtJudgment | EventKind::Review)
    }
}
