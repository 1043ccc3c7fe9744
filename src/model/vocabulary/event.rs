//! Kinds of events, and what each may do to a case.

use super::procedure::Status;
use super::words;

words! {
    /// What happened (closed list; `docs/format.md`).
    EventKind, "kind of event" {
        /// A data subject asks the controller for something, Arts 12 and 15–22 GDPR.
        RequestToController = "request-to-controller",
        /// The controller answers a data subject's request.
        ControllerReply = "controller-reply",
        /// A formal letter demands that something stop, before a complaint.
        CeaseAndDesist = "cease-and-desist",
        /// A personal data breach happens.
        BreachOccurred = "breach-occurred",
        /// The controller becomes aware of a breach, Art. 33(1) GDPR.
        BreachDiscovered = "breach-discovered",
        /// The controller notifies a breach to the authority, Art. 33 GDPR.
        BreachNotified = "breach-notified",
        /// A complaint is lodged, Art. 77 GDPR.
        ComplaintFiled = "complaint-filed",
        /// A complaint is amended or extended.
        ComplaintAmended = "complaint-amended",
        /// The authority acknowledges receipt of a complaint.
        Acknowledged = "acknowledged",
        /// The authority finds the complaint admissible.
        Admissible = "admissible",
        /// The authority finds the complaint inadmissible.
        Inadmissible = "inadmissible",
        /// The complaint goes to the presumed lead authority, Arts 56 and 60 GDPR.
        Transferred = "transferred",
        /// The lead authority confirms that it is competent.
        LeadConfirmed = "lead-confirmed",
        /// Authorities disagree on who is competent, Art. 65(1)(b) GDPR.
        CompetenceDispute = "competence-dispute",
        /// The authority opens an investigation or inquiry.
        InvestigationOpened = "investigation-opened",
        /// The authority inspects on the spot, or tests a service.
        Inspection = "inspection",
        /// An order to hand over information, Art. 58(1)(a) GDPR.
        InformationOrder = "information-order",
        /// Somebody is heard, orally or in writing.
        Hearing = "hearing",
        /// The complainant is told of progress, Art. 77(2) GDPR.
        ProgressUpdate = "progress-update",
        /// Somebody makes a statement on the case; it stops no clock.
        Statement = "statement",
        /// An authority gives formal notice, with a term.
        FormalNotice = "formal-notice",
        /// Early resolution is proposed, Art. 5 of Regulation (EU) 2025/2518.
        EarlyResolutionProposed = "early-resolution-proposed",
        /// The complainant objects to early resolution.
        EarlyResolutionObjected = "early-resolution-objected",
        /// The case ends in a settlement.
        Settled = "settled",
        /// The authority tells the parties its preliminary findings.
        PreliminaryFindings = "preliminary-findings",
        /// The authority announces that it intends to fine; nothing is imposed yet.
        NoticeOfIntent = "notice-of-intent",
        /// The lead authority submits a draft decision to the others, Art. 60(3) GDPR.
        DraftDecision = "draft-decision",
        /// Another authority objects to a draft, relevantly and with reasons, Art. 60(4) GDPR.
        CsaObjection = "csa-objection",
        /// The term passes and no authority objected to the draft.
        NoObjection = "no-objection",
        /// The lead authority submits a revised draft, Art. 60(5) GDPR.
        RevisedDraft = "revised-draft",
        /// The matter is referred to the European Data Protection Board, Art. 65 GDPR.
        EdpbReferral = "edpb-referral",
        /// The Board adopts a binding decision, Art. 65 GDPR.
        EdpbBindingDecision = "edpb-binding-decision",
        /// An authority orders something provisionally, as under Art. 66 GDPR.
        UrgentMeasure = "urgent-measure",
        /// A term is extended; `due` says until when.
        DeadlineExtended = "deadline-extended",
        /// The authority decides the case.
        Decision = "decision",
        /// The authority decides a part; the case goes on.
        PartialDecision = "partial-decision",
        /// The text of a decision becomes public.
        DecisionPublished = "decision-published",
        /// The text of a decision is refused to somebody who asked for it.
        DecisionWithheld = "decision-withheld",
        /// The day by which an order must be obeyed.
        OrderDeadline = "order-deadline",
        /// An order was obeyed.
        OrderComplied = "order-complied",
        /// An order was not obeyed.
        OrderBreached = "order-breached",
        /// A penalty is fixed for each day on which an order is not obeyed.
        PeriodicPenalty = "periodic-penalty",
        /// Somebody appeals to a court or board.
        AppealFiled = "appeal-filed",
        /// A board or the authority itself reviews a decision; with `result` it is decided.
        Review = "review",
        /// Whoever appealed withdraws the appeal.
        AppealWithdrawn = "appeal-withdrawn",
        /// Somebody goes to court because the authority does not act, Art. 78(2) GDPR.
        InactionAction = "inaction-action",
        /// A court decides on leave or interim relief, or on an appeal about them.
        InterimOrder = "interim-order",
        /// Proceedings or enforcement are stayed; `of` says which.
        Stay = "stay",
        /// A stay ends.
        StayLifted = "stay-lifted",
        /// A court asks the Court of Justice for a preliminary ruling, Art. 267 TFEU.
        ReferenceToCjeu = "reference-to-cjeu",
        /// An advocate general gives an opinion.
        AgOpinion = "ag-opinion",
        /// The Court of Justice rules on a reference.
        CjeuJudgment = "cjeu-judgment",
        /// A court decides on an action; `result` says how.
        CourtJudgment = "court-judgment",
        /// Nothing can be appealed any more, and a source says so.
        Final = "final",
        /// What was decided is not final yet or can still be appealed, as a source says of that day.
        NotFinal = "not-final",
        /// A court confirms a fine that needs it before it can be collected.
        FineConfirmed = "fine-confirmed",
        /// A fine is paid, in whole or in part.
        FinePaid = "fine-paid",
        /// Something becomes known of the payment; `state` says what.
        PaymentStatus = "payment-status",
        /// The complainant withdraws the complaint.
        Withdrawn = "withdrawn",
        /// The authority ends the case without a decision.
        Discontinued = "discontinued",
        /// An event is made known, by whomever.
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

    /// Whether it may say with `against` which objects of a decision it concerns: it attacks them,
    /// decides on them or stays them.
    pub fn carries_against(self) -> bool {
        use EventKind as K;
        self.is_judgment()
            || matches!(
                self,
                K::AppealFiled
                    | K::AppealWithdrawn
                    | K::InactionAction
                    | K::InterimOrder
                    | K::Stay
                    | K::StayLifted
            )
    }

    /// Whether it decides on an action against a decision.
    pub fn is_judgment(self) -> bool {
        matches!(self, EventKind::CourtJudgment | EventKind::Review)
    }
}
