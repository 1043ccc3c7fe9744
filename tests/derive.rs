//! What follows from a timeline: `docs/format.md`, "How the status follows", sentence by sentence,
//! and the ledger of fines.
//!
//! A timeline is a line per event, `id: kind {keys}`; id and keys may be left out. What must follow
//! is `stage finality`, then per fine `id: amount state in-force announced=standing+cut+annulled`
//! (and what was paid), then whether the orders are in force.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::collections::BTreeSet;

use casebook::derive::{Derived, Facts, Finality, FineLine, FineState};
use casebook::diagnostic::Severity;
use casebook::model::money::Money;
use casebook::model::vocabulary::{Certainty, EventKind, Status, Vocabulary};
use casebook::{Loaded, derive};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// What the row shows, the timeline, and what must follow from it.
type Row = (&'static str, &'static str, &'static str);

const STAGES: &[Row] = &[
    ("a complaint is filed", "complaint-filed", "filed no-decision"),
    ("it is acknowledged", "complaint-filed\nacknowledged", "admissibility no-decision"),
    ("it is admissible", "complaint-filed\nadmissible", "admissibility no-decision"),
    ("it is transferred", "complaint-filed\ntransferred", "transferred no-decision"),
    ("a lead is confirmed", "complaint-filed\nlead-confirmed", "investigation no-decision"),
    ("an investigation opens", "investigation-opened", "investigation no-decision"),
    ("findings are preliminary", "preliminary-findings", "preliminary-findings no-decision"),
    ("a fine is intended", "notice-of-intent", "preliminary-findings no-decision"),
    ("a draft goes round", "draft-decision", "draft-decision no-decision"),
    ("an authority objects", "draft-decision\ncsa-objection", "objections no-decision"),
    ("nobody objects", "draft-decision\nno-objection", "draft-decision no-decision"),
    ("the Board is asked", "csa-objection\nedpb-referral", "dispute-resolution no-decision"),
    ("the Board decides", "edpb-binding-decision", "dispute-resolution no-decision"),
    ("competence is disputed", "competence-dispute", "dispute-resolution no-decision"),
    (
        "an event of an earlier stage does not set the case back",
        "complaint-filed\ninvestigation-opened\ncomplaint-filed\nacknowledged",
        "investigation no-decision",
    ),
    (
        "a stage may be left out",
        "complaint-filed\ndraft-decision\ninvestigation-opened",
        "draft-decision no-decision",
    ),
    (
        "a revised draft returns to the draft",
        "draft-decision\ncsa-objection\nrevised-draft",
        "draft-decision no-decision",
    ),
    (
        "and may meet an objection again",
        "draft-decision\ncsa-objection\nrevised-draft\ncsa-objection",
        "objections no-decision",
    ),
    (
        "a revised draft after the Board's decision",
        "draft-decision\nedpb-binding-decision\nrevised-draft",
        "draft-decision no-decision",
    ),
    (
        "what sets no stage",
        "complaint-filed\nhearing\ninspection\nstatement\nprogress-update\nformal-notice\n\
         complaint-amended\ndeadline-extended\nannounced\nnote\nrelated-action",
        "filed no-decision",
    ),
    ("nothing sets a stage", "note\nhearing", "unknown no-decision"),
    (
        "a decision on a part leaves the case where it was",
        "investigation-opened\npartial-decision {fines: [{amount: 10 EUR}]}",
        "investigation no-decision; fine: 10 EUR imposed unknown 10=10+0+0",
    ),
    (
        "an appeal against a decision on a part leaves the case open",
        "investigation-opened\np: partial-decision {fines: [{amount: 10 EUR}]}\nappeal-filed {of: p}",
        "investigation no-decision; fine: 10 EUR under-appeal unknown 10=10+0+0",
    ),
    (
        "what stands in the background sets nothing",
        "complaint-filed\ndecision {background: true, fines: [{amount: 9 EUR}]}",
        "filed no-decision",
    ),
    ("an appeal without a decision", "complaint-filed\nappeal-filed", "filed no-decision"),
];

const CLOSINGS: &[Row] = &[
    ("the complainant withdraws", "complaint-filed\nwithdrawn", "withdrawn no-decision"),
    ("the parties settle", "investigation-opened\nsettled", "settled unknown"),
    ("the authority ends it", "investigation-opened\ndiscontinued", "discontinued unknown"),
    ("the complaint is inadmissible", "complaint-filed\ninadmissible", "rejected unknown"),
    ("a closed case is not opened by a stage", "settled\ninvestigation-opened", "settled unknown"),
    (
        "nor a withdrawn one",
        "complaint-filed\nwithdrawn\ninvestigation-opened",
        "withdrawn no-decision",
    ),
    (
        "the authority decides all the same",
        "complaint-filed\nwithdrawn\ndecision",
        "decided unknown",
    ),
    (
        "the rejection of a complaint",
        "complaint-filed\ndecision {outcome: complaint-rejected}",
        "rejected unknown",
    ),
    (
        "a decision that finds it inadmissible",
        "complaint-filed\ndecision {outcome: inadmissible}",
        "rejected unknown",
    ),
    ("no violation is a decision", "decision {outcome: no-violation}", "decided unknown"),
    (
        "an action against a rejection",
        "decision {outcome: complaint-rejected}\nappeal-filed {by: complainant, against: [rejection]}",
        "appealed under-appeal",
    ),
    (
        "it fails",
        "decision {outcome: complaint-rejected}\n\
         a: appeal-filed {by: complainant}\ncourt-judgment {of: a, result: upheld}",
        "rejected unknown",
    ),
    (
        "it succeeds, and the authority decides anew",
        "inadmissible\na: appeal-filed {by: complainant}\n\
         court-judgment {of: a, result: annulled, sent_back_to: authority}",
        "remitted not-final",
    ),
    (
        "a settlement with a penalty",
        "settled {fines: [{amount: 10 USD, kind: civil-penalty}], measures: [consent-order]}",
        "settled unknown; fine: 10 USD imposed unknown 10=10+0+0; orders: unknown",
    ),
];

/// A decision with a fine of 10, an order and findings.
const DECISION: &str = "d: decision {fines: [{amount: 10 EUR}], measures: [fine, order-compliance], \
                        findings: {GDPR Art. 6(1): infringed}}\n";

const COURTS: &[Row] = &[
    ("a decision", "D", "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown"),
    (
        "an appeal against everything",
        "D appeal-filed",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an appeal against the orders leaves the fine uncontested",
        "D appeal-filed {against: [orders]}",
        "appealed under-appeal; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the court upholds",
        "D a: appeal-filed\ncourt-judgment {of: a, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "dismissed: what was attacked stays as it was",
        "D a: appeal-filed\ncourt-judgment {of: a, result: dismissed}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the action is inadmissible",
        "D a: appeal-filed\ncourt-judgment {of: a, result: inadmissible}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "closed: what was attacked falls",
        "D a: appeal-filed\ncourt-judgment {of: a, result: closed}",
        "annulled unknown; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "unless a higher court reopens it",
        "D a: appeal-filed\nj: court-judgment {of: a, result: closed}\nb: appeal-filed {of: j}\n\
         court-judgment {of: b, result: {findings: restored, fine: restored, orders: restored}, \
         sent_back_to: court}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "all annulled and not sent back",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled}",
        "annulled unknown; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "annulled and sent back to nobody",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: none}",
        "annulled unknown; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "annulled and sent back to the authority",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}",
        "remitted not-final; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "sent back to a court is under appeal",
        "D a: appeal-filed\ncourt-judgment {of: a, result: upheld, sent_back_to: court}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "annulled in part",
        "D a: appeal-filed\n\
         court-judgment {of: a, result: {findings: upheld, fine: annulled, orders: upheld}}",
        "decided unknown; fine: 10 EUR annulled no 10=0+0+10; orders: unknown",
    ),
    (
        "only what was attacked falls",
        "D a: appeal-filed {against: [fine]}\ncourt-judgment {of: a, result: annulled}",
        "decided unknown; fine: 10 EUR annulled no 10=0+0+10; orders: unknown",
    ),
    (
        "the judgment's own words on what it is about",
        "D a: appeal-filed\ncourt-judgment {of: a, against: [orders], result: annulled}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: no",
    ),
    (
        "the fine is reduced",
        "D a: appeal-filed\n\
         court-judgment {of: a, result: {findings: upheld, fine: reduced}, fines: [{amount: 6 EUR}]}",
        "decided unknown; fine: 6 EUR reduced unknown 10=6+4+0; orders: unknown",
    ),
    (
        "the fine is increased",
        "D a: appeal-filed\n\
         court-judgment {of: a, result: {fine: increased}, fines: [{amount: 12 EUR}]}",
        "decided unknown; fine: 12 EUR increased unknown 10=12-2+0; orders: unknown",
    ),
    (
        "the fine is replaced by a smaller one",
        "D a: appeal-filed\n\
         court-judgment {of: a, result: {fine: replaced}, fines: [{amount: 7 EUR}]}",
        "decided unknown; fine: 7 EUR reduced unknown 10=7+3+0; orders: unknown",
    ),
    (
        "the fine is replaced by a larger one",
        "D a: appeal-filed\n\
         court-judgment {of: a, result: {fine: replaced}, fines: [{amount: 11 EUR}]}",
        "decided unknown; fine: 11 EUR increased unknown 10=11-1+0; orders: unknown",
    ),
    (
        "reduced, and appealed again: the smaller amount is under appeal",
        "D a: appeal-filed\n\
         j: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\n\
         appeal-filed {of: j}",
        "appealed under-appeal; fine: 6 EUR under-appeal unknown 10=6+4+0; orders: unknown",
    ),
    (
        "reduced to an amount that nobody knows: in no total",
        "D a: appeal-filed\n\
         court-judgment {of: a, result: {fine: reduced}, fines: [{amount: unknown}]}",
        "decided unknown; fine: unknown reduced unknown; orders: unknown",
    ),
    (
        "reduced twice",
        "D a: appeal-filed\n\
         j: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\n\
         b: appeal-filed {of: j}\n\
         court-judgment {of: b, result: {fine: reduced}, fines: [{amount: 5 EUR}]}",
        "decided unknown; fine: 5 EUR reduced unknown 10=5+5+0; orders: unknown",
    ),
    (
        "reduced, then the appeal is dismissed: still reduced",
        "D a: appeal-filed\n\
         j: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\n\
         b: appeal-filed {of: j}\ncourt-judgment {of: b, result: dismissed}",
        "decided unknown; fine: 6 EUR reduced unknown 10=6+4+0; orders: unknown",
    ),
    (
        "left open, nothing sent back",
        "D a: appeal-filed\ncourt-judgment {of: a, result: {findings: upheld, fine: open}}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "left open, then decided",
        "D a: appeal-filed\ncourt-judgment {of: a, result: {findings: upheld, fine: open}}\n\
         court-judgment {result: {fine: upheld}}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "left open in part and sent back in part",
        "D a: appeal-filed\ncourt-judgment {of: a, sent_back_to: authority, \
         result: {findings: upheld, fine: open, orders: annulled}}",
        "remitted not-final; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: no",
    ),
    (
        "an appeal is withdrawn",
        "D a: appeal-filed\nappeal-withdrawn {of: a}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "appeals against a decision are withdrawn, by its name",
        "D appeal-filed\nappeal-withdrawn {of: d}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the withdrawal of an action that was decided ends no other",
        "D a: appeal-filed\nj: court-judgment {of: a, result: upheld}\nappeal-filed {of: j}\n\
         appeal-withdrawn {of: a}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an appeal against a judgment is withdrawn",
        "D a: appeal-filed\n\
         j: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\n\
         b: appeal-filed {of: j}\nappeal-withdrawn {of: b}",
        "decided unknown; fine: 6 EUR reduced unknown 10=6+4+0; orders: unknown",
    ),
    (
        "two actions, one withdrawn",
        "D a: appeal-filed\nb: appeal-filed {by: complainant}\nappeal-withdrawn {of: a}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "two actions, the one against the fine withdrawn",
        "D a: appeal-filed {against: [fine]}\nb: appeal-filed {by: complainant, against: [findings]}\n\
         appeal-withdrawn {of: a}",
        "appealed under-appeal; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "two actions, one judgment on one",
        "D a: appeal-filed\nb: appeal-filed {by: complainant}\ncourt-judgment {of: a, result: upheld}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "two actions, one judgment on both",
        "D a: appeal-filed\nb: appeal-filed {by: complainant}\ncourt-judgment {result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "two actions against different parts, one judgment on both",
        "D a: appeal-filed {against: [fine]}\nb: appeal-filed {by: complainant, against: [findings]}\n\
         court-judgment {of: d, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "two actions, the one against the fine decided",
        "D a: appeal-filed {against: [fine]}\nb: appeal-filed {by: complainant, against: [findings]}\n\
         court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}",
        "appealed under-appeal; fine: 6 EUR reduced unknown 10=6+4+0; orders: unknown",
    ),
    (
        "two actions, one judgment each",
        "D a: appeal-filed {against: [fine]}\nb: appeal-filed {by: complainant, against: [findings]}\n\
         court-judgment {of: b, result: dismissed}\ncourt-judgment {of: a, result: annulled}",
        "decided unknown; fine: 10 EUR annulled no 10=0+0+10; orders: unknown",
    ),
    (
        "a judgment that is silent on the fine ends the action against it",
        "D a: appeal-filed\ncourt-judgment {of: a, result: {findings: upheld, orders: annulled}}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: no",
    ),
];

const INSTANCES: &[Row] = &[
    (
        "annulled and appealed: what has fallen does not stand because somebody asks for it",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled}\n\
         appeal-filed {of: j, by: fr-cnil}",
        "appealed under-appeal; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "restored by the higher court",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled}\n\
         b: appeal-filed {of: j, by: fr-cnil}\ncourt-judgment {of: b, result: restored}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "restored and sent back to the court below",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled}\n\
         b: appeal-filed {of: j, by: fr-cnil}\n\
         court-judgment {of: b, result: restored, sent_back_to: court}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the court below then upholds",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled}\n\
         b: appeal-filed {of: j, by: fr-cnil}\n\
         court-judgment {of: b, result: restored, sent_back_to: court}\n\
         court-judgment {of: a, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a third court leaves it with the court below",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled}\n\
         b: appeal-filed {of: j, by: fr-cnil}\n\
         k: court-judgment {of: b, result: restored, sent_back_to: court}\n\
         c: appeal-filed {of: k}\ncourt-judgment {of: c, result: dismissed}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the authority's appeal against the remittal fails: still remitted",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         b: appeal-filed {of: j, by: fr-cnil}\ncourt-judgment {of: b, result: dismissed}",
        "remitted not-final; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "while it runs, the case is under appeal",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         appeal-filed {of: j, by: fr-cnil}",
        "appealed under-appeal; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "the authority's appeal against the remittal succeeds",
        "D a: appeal-filed\nj: court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         b: appeal-filed {of: j, by: fr-cnil}\ncourt-judgment {of: b, result: restored}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "what one court sent back, another action does not fetch",
        "D a: appeal-filed {against: [orders]}\nb: appeal-filed {by: complainant, against: [findings]}\n\
         court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         court-judgment {of: b, result: dismissed}",
        "remitted not-final; fine: 10 EUR imposed unknown 10=10+0+0; orders: no",
    ),
    (
        "nor does the rest of the same action",
        "D a: appeal-filed\ncourt-judgment {of: a, sent_back_to: authority, \
         result: {findings: upheld, fine: open, orders: annulled}}\n\
         court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}",
        "remitted not-final; fine: 6 EUR reduced unknown 10=6+4+0; orders: no",
    ),
    (
        "a new investigation after a remittal leaves it remitted",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         investigation-opened\ndraft-decision",
        "remitted not-final; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "a fine that is proposed anew leaves the old one in the totals",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         draft-decision {fines: [{amount: 8 EUR}]}",
        "remitted not-final; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "a new decision after a remittal",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{amount: 8 EUR}]}",
        "decided unknown; fine: 8 EUR imposed unknown 10=8+2+0; orders: unknown",
    ),
    (
        "which is attacked in its turn",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{amount: 8 EUR}]}\nappeal-filed",
        "appealed under-appeal; fine: 8 EUR under-appeal unknown 10=8+2+0; orders: unknown",
    ),
    (
        "and annulled in its turn",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{amount: 8 EUR}]}\nappeal-filed\ncourt-judgment {result: annulled}",
        "annulled unknown; fine: 8 EUR annulled no 10=0+0+10; orders: unknown",
    ),
    (
        "a new decision with another fine",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{id: new, amount: 8 EUR}]}",
        "decided unknown; fine: 10 EUR annulled no 10=0+0+10; \
         new: 8 EUR imposed unknown 8=8+0+0; orders: unknown",
    ),
    (
        "a new decision on the orders while the fine is open in court",
        "D a: appeal-filed\ncourt-judgment {of: a, sent_back_to: authority, \
         result: {findings: upheld, fine: open, orders: annulled}}\n\
         decision {measures: [order-compliance]}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "until the court has decided on it",
        "D a: appeal-filed\ncourt-judgment {of: a, sent_back_to: authority, \
         result: {findings: upheld, fine: open, orders: annulled}}\n\
         decision {measures: [order-compliance]}\ncourt-judgment {of: a, result: {fine: upheld}}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a judgment on the first decision ends no action against the second",
        "D a: appeal-filed\ndecision {fines: [{id: two, amount: 3 EUR}]}\nappeal-filed\n\
         court-judgment {of: d, result: dismissed}",
        "appealed under-appeal; fine: 10 EUR upheld unknown 10=10+0+0; \
         two: 3 EUR under-appeal unknown 3=3+0+0; orders: unknown",
    ),
];

const REVIEWS: &[Row] = &[
    (
        "a review without a result is an appeal",
        "D review {body: authority}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a review with a result is a judgment",
        "D r: review {body: authority}\n\
         review {of: r, body: authority, result: {fine: reduced}, fines: [{amount: 6 EUR}]}",
        "decided unknown; fine: 6 EUR reduced unknown 10=6+4+0; orders: unknown",
    ),
    (
        "a review whose filing nobody told of",
        "D review {body: appeals-board, result: annulled}",
        "annulled unknown; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "a court after the board",
        "D review {body: appeals-board, result: upheld}\nappeal-filed {body: court}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a review is withdrawn",
        "D r: review {body: authority}\nappeal-withdrawn {of: r}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
];

const STAYS: &[Row] = &[
    (
        "a stay of proceedings",
        "D appeal-filed\nstay",
        "stayed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the stay is lifted",
        "D appeal-filed\nstay\nstay-lifted",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a reference to the Court of Justice",
        "D appeal-filed\nreference-to-cjeu",
        "stayed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an advocate general's opinion ends nothing",
        "D appeal-filed\nreference-to-cjeu\nag-opinion",
        "stayed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the Court of Justice answers",
        "D appeal-filed\nreference-to-cjeu\ncjeu-judgment",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "judgment after the answer",
        "D a: appeal-filed\nreference-to-cjeu\ncjeu-judgment\ncourt-judgment {of: a, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "judgment with no word on the stay",
        "D a: appeal-filed\nstay\ncourt-judgment {of: a, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "judgment on one of two actions leaves the other stayed",
        "D a: appeal-filed\nb: appeal-filed {by: complainant}\nstay\n\
         court-judgment {of: a, result: upheld}",
        "stayed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a stay of enforcement never changes the status",
        "D appeal-filed\nstay {of: enforcement}",
        "appealed under-appeal; fine: 10 EUR under-appeal no 10=10+0+0; orders: no",
    ),
    (
        "nor does it without an appeal",
        "D stay {of: enforcement}",
        "decided unknown; fine: 10 EUR imposed no 10=10+0+0; orders: no",
    ),
    (
        "the stay of enforcement is lifted, that of the proceedings runs on",
        "D appeal-filed\nstay\nstay {of: enforcement}\nstay-lifted {of: enforcement}",
        "stayed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the stay of the proceedings is lifted, that of enforcement runs on",
        "D appeal-filed\nstay\nstay {of: enforcement}\nstay-lifted",
        "appealed under-appeal; fine: 10 EUR under-appeal no 10=10+0+0; orders: no",
    ),
    (
        "what is final is stayed no more",
        "D stay {of: enforcement}\nfinal",
        "final final; fine: 10 EUR imposed yes 10=10+0+0; orders: yes",
    ),
    (
        "a stay of the old decision does not stay the new one",
        "D a: appeal-filed\nstay {of: enforcement}\n\
         court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{amount: 8 EUR}], measures: [order-compliance]}",
        "decided unknown; fine: 8 EUR imposed unknown 10=8+2+0; orders: unknown",
    ),
    (
        "a new decision ends the stay of the proceedings about the old one",
        "D a: appeal-filed\nstay\nappeal-withdrawn {of: a}\ndecision {measures: [order-compliance]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    ("a stay before a decision", "investigation-opened\nstay", "investigation no-decision"),
    (
        "a stay of an action about inaction",
        "complaint-filed\ni: inaction-action {by: complainant}\n\
         decision {outcome: no-violation}\nstay {of: i}",
        "decided unknown",
    ),
];

const TRACKS: &[Row] = &[
    (
        "an action about inaction",
        "complaint-filed\ninaction-action {by: complainant}",
        "filed no-decision",
    ),
    (
        "a judgment about inaction",
        "complaint-filed\ni: inaction-action {by: complainant}\n\
         court-judgment {of: i, result: annulled, sent_back_to: authority}",
        "filed no-decision",
    ),
    (
        "an appeal against a judgment about inaction",
        "complaint-filed\ni: inaction-action {by: complainant}\n\
         j: court-judgment {of: i, result: dismissed}\nappeal-filed {of: j, by: complainant}\n\
         decision {outcome: no-violation}",
        "decided unknown",
    ),
    (
        "a judgment about inaction after the decision",
        "i: inaction-action {by: complainant}\nD court-judgment {of: i, result: annulled}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an interim order",
        "D a: appeal-filed\ninterim-order {of: a}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an appeal about an interim order, and its judgment",
        "D i: interim-order {of: d}\nb: appeal-filed {of: i}\ncourt-judgment {of: b, result: annulled}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an appeal about a stay",
        "D s: stay {of: enforcement}\nb: appeal-filed {of: s, by: fr-cnil}\n\
         court-judgment {of: b, result: annulled}",
        "decided unknown; fine: 10 EUR imposed no 10=10+0+0; orders: no",
    ),
    (
        "an action against the Board's decision",
        "e: edpb-binding-decision\nD appeal-filed {of: e}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "the Board's decision is annulled",
        "e: edpb-binding-decision\nD a: appeal-filed {of: e}\n\
         j: court-judgment {of: a, result: inadmissible}\nb: appeal-filed {of: j}\n\
         court-judgment {of: b, result: annulled, sent_back_to: court}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "both at once",
        "e: edpb-binding-decision\nD a: appeal-filed {of: e}\nb: appeal-filed {of: d}\n\
         court-judgment {of: a, result: dismissed}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; orders: unknown",
    ),
    (
        "an action against the Board's decision before there is another",
        "e: edpb-binding-decision\na: appeal-filed {of: e}\ncourt-judgment {of: a, result: annulled}",
        "dispute-resolution no-decision",
    ),
];

const ENDS: &[Row] = &[
    (
        "the order that was obeyed is named, and it is the only one",
        "d: decision {outcome: violation-found, measures: [order-erasure]}\norder-complied {of: d}",
        "decided unknown; orders: obeyed",
    ),
    (
        "one of two orders was obeyed",
        "d: partial-decision {outcome: violation-found, measures: [order-erasure]}\n\
         partial-decision {outcome: violation-found, measures: [order-compliance]}\n\
         order-complied {of: d}",
        "unknown no-decision; orders: unknown",
    ),
    (
        "an order was obeyed, and nobody says which of two",
        "partial-decision {outcome: violation-found, measures: [order-erasure]}\n\
         partial-decision {outcome: violation-found, measures: [order-compliance]}\norder-complied",
        "unknown no-decision; orders: unknown",
    ),
    (
        "what a notice asked for was done, which says nothing of the order",
        "n: formal-notice\nd: decision {outcome: violation-found, measures: [order-erasure]}\n\
         order-complied {of: n}",
        "decided unknown; orders: unknown",
    ),
    (
        "final closes what stands",
        "D final",
        "final final; fine: 10 EUR imposed yes 10=10+0+0; orders: yes",
    ),
    (
        "final after a judgment",
        "D a: appeal-filed\ncourt-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\nfinal",
        "final final; fine: 6 EUR reduced yes 10=6+4+0; orders: yes",
    ),
    (
        "final after an annulment: the fine stays annulled",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled}\nfinal",
        "final final; fine: 10 EUR annulled no 10=0+0+10; orders: no",
    ),
    (
        "nothing that is known makes it final: a long time",
        "D announced\nnote",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a second decision after the first is final",
        "D final\ndecision {fines: [{id: two, amount: 3 EUR}]}\nappeal-filed",
        "appealed under-appeal; fine: 10 EUR imposed yes 10=10+0+0; \
         two: 3 EUR under-appeal unknown 3=3+0+0; orders: unknown",
    ),
    (
        "the orders were obeyed",
        "D order-complied",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: obeyed",
    ),
    (
        "the orders of a final decision were obeyed",
        "D order-complied\nfinal",
        "final final; fine: 10 EUR imposed yes 10=10+0+0; orders: obeyed",
    ),
    (
        "the orders were not",
        "D order-breached",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
];

const FINES: &[Row] = &[
    (
        "a proposed fine is in no total",
        "draft-decision {fines: [{amount: 10 EUR}]}",
        "draft-decision no-decision; fine: 10 EUR proposed no",
    ),
    (
        "a notice of intent, then less is imposed: nothing was cut",
        "notice-of-intent {fines: [{amount: 17 EUR, about: true}]}\ndecision {fines: [{amount: 7 EUR}]}",
        "decided unknown; fine: 7 EUR imposed unknown 7=7+0+0",
    ),
    (
        "one fine proposed, fifteen imposed",
        "draft-decision {fines: [{amount: 3 EUR}]}\ndecision {fines: [{amount: 3 EUR, count: 15}]}",
        "decided unknown; fine: 15 x 3 EUR imposed unknown 45=45+0+0",
    ),
    (
        "`fine:` is short for one entry",
        "decision {fine: 10 EUR}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0",
    ),
    (
        "entries have ids by their place",
        "decision {fines: [{amount: 10 EUR}, {amount: 2 EUR}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; \
         fine-2: 2 EUR imposed unknown 2=2+0+0",
    ),
    (
        "a range is never summed",
        "decision {fines: [{amount: {min: 3 EUR, max: 17 EUR}, count: 15}]}",
        "decided unknown; fine: 15 x {min: 3 EUR, max: 17 EUR} imposed unknown",
    ),
    (
        "an unknown amount",
        "decision {fine: unknown}",
        "decided unknown; fine: unknown imposed unknown",
    ),
    (
        "an amount that is withheld",
        "decision {fine: not-published}",
        "decided unknown; fine: not-published imposed unknown",
    ),
    (
        "a rate per day is never summed",
        "decision {fines: [{amount: 10 EUR}, {id: rate, amount: 5 EUR, per: day, kind: periodic-penalty}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; rate: 5 EUR imposed unknown",
    ),
    (
        "a fine per day is not either",
        "decision {fines: [{amount: 5 EUR, per: day}]}",
        "decided unknown; fine: 5 EUR imposed unknown",
    ),
    (
        "a periodic penalty has a line of its own",
        "D periodic-penalty {fines: [{id: penalty, amount: 5 EUR}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; \
         penalty: 5 EUR imposed unknown; orders: unknown",
    ),
    (
        "an appeal against the decision does not reach a penalty fixed later",
        "D periodic-penalty {fines: [{id: penalty, amount: 5 EUR}]}\nappeal-filed {of: d}",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0; \
         penalty: 5 EUR imposed unknown; orders: unknown",
    ),
    (
        "a civil penalty counts",
        "decision {fines: [{amount: 10 USD, kind: civil-penalty}]}",
        "decided unknown; fine: 10 USD imposed unknown 10=10+0+0",
    ),
    (
        "refunds, profits, damages and settlements do not",
        "settled {fines: [{amount: 1 USD, kind: refund}, {amount: 2 USD, kind: disgorgement}, \
         {amount: 3 USD, kind: damages}, {amount: 4 USD, kind: settlement-payment}]}",
        "settled unknown; fine: 1 USD imposed unknown; fine-2: 2 USD imposed unknown; \
         fine-3: 3 USD imposed unknown; fine-4: 4 USD imposed unknown",
    ),
    (
        "what it is made of",
        "decision {fines: [{amount: 10 EUR, parts: [{amount: 6 EUR, for: GDPR Art. 6(1)}, \
         {amount: 4 EUR, for: GDPR Art. 13}]}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0",
    ),
    (
        "a court reduces one of two fines",
        "decision {fines: [{amount: 10 EUR}, {amount: 4 EUR}]}\na: appeal-filed\n\
         court-judgment {of: a, result: {fine: reduced}, fines: [{id: fine-2, amount: 1 EUR}]}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; \
         fine-2: 1 EUR reduced unknown 4=1+3+0",
    ),
    (
        "a court annuls both",
        "decision {fines: [{amount: 10 EUR}, {amount: 4 EUR}]}\na: appeal-filed\n\
         court-judgment {of: a, result: {fine: annulled}}",
        "decided unknown; fine: 10 EUR annulled no 10=0+0+10; fine-2: 4 EUR annulled no 4=0+0+4",
    ),
    (
        "fifteen alike, annulled",
        "decision {fines: [{amount: 3 EUR, count: 15}]}\na: appeal-filed\n\
         court-judgment {of: a, result: annulled}",
        "annulled unknown; fine: 15 x 3 EUR annulled no 45=0+0+45",
    ),
    (
        "a court adds a fine",
        "decision\na: appeal-filed {by: complainant}\n\
         court-judgment {of: a, result: replaced, fines: [{amount: 5 EUR}]}",
        "decided unknown; fine: 5 EUR imposed unknown 5=5+0+0",
    ),
    (
        "confirmed by a court",
        "D fine-confirmed",
        "decided unknown; fine: 10 EUR confirmed yes 10=10+0+0; orders: unknown",
    ),
    (
        "confirmed after a court cut it: still reduced",
        "D a: appeal-filed\ncourt-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\n\
         fine-confirmed",
        "decided unknown; fine: 6 EUR reduced yes 10=6+4+0; orders: unknown",
    ),
    (
        "cut, and a higher court leaves that: reduced",
        "D a: appeal-filed\nj: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 4 EUR}]}\n\
         b: appeal-filed {of: j}\ncourt-judgment {of: b, result: upheld}",
        "decided unknown; fine: 4 EUR reduced unknown 10=4+6+0; orders: unknown",
    ),
    (
        "raised, and a higher court leaves that: increased",
        "D a: appeal-filed\nj: court-judgment {of: a, result: {fine: increased}, fines: [{amount: 12 EUR}]}\n\
         b: appeal-filed {of: j}\ncourt-judgment {of: b, result: dismissed}",
        "decided unknown; fine: 12 EUR increased unknown 10=12-2+0; orders: unknown",
    ),
    (
        "cut, then restored without an amount: as before the cut",
        "D a: appeal-filed\nj: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 4 EUR}]}\n\
         b: appeal-filed {of: j}\ncourt-judgment {of: b, result: {fine: restored}}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "cut, annulled, then restored without an amount: as before it fell",
        "D a: appeal-filed\nj: court-judgment {of: a, result: {fine: reduced}, fines: [{amount: 4 EUR}]}\n\
         b: appeal-filed {of: j}\nk: court-judgment {of: b, result: annulled, sent_back_to: none}\n\
         c: appeal-filed {of: k}\ncourt-judgment {of: c, result: restored}",
        "decided unknown; fine: 4 EUR reduced unknown 10=4+6+0; orders: unknown",
    ),
    (
        "one of two confirmed",
        "decision {fines: [{amount: 10 EUR}, {amount: 4 EUR}]}\nfine-confirmed {fines: [{id: fine-2, amount: 4 EUR}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; fine-2: 4 EUR confirmed yes 4=4+0+0",
    ),
    (
        "confirmed, annulled, imposed anew: not confirmed",
        "D fine-confirmed\na: appeal-filed\n\
         court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{amount: 8 EUR}]}",
        "decided unknown; fine: 8 EUR imposed unknown 10=8+2+0; orders: unknown",
    ),
    (
        "a fine that is only proposed is not confirmed",
        "draft-decision {fines: [{amount: 10 EUR}]}\nfine-confirmed",
        "draft-decision no-decision; fine: 10 EUR proposed no",
    ),
    (
        "paid",
        "D fine-paid {fines: [{amount: 10 EUR}]}",
        "decided unknown; fine: 10 EUR paid yes 10=10+0+0 paid 10; orders: unknown",
    ),
    (
        "paid in part",
        "D fine-paid {fines: [{amount: 4 EUR}]}",
        "decided unknown; fine: 10 EUR paid-in-part yes 10=10+0+0 paid 4; orders: unknown",
    ),
    (
        "paid in two parts",
        "D fine-paid {fines: [{amount: 4 EUR}]}\nfine-paid {fines: [{amount: 6 EUR}]}",
        "decided unknown; fine: 10 EUR paid yes 10=10+0+0 paid 10; orders: unknown",
    ),
    (
        "reduced, then paid",
        "D a: appeal-filed\ncourt-judgment {of: a, result: {fine: reduced}, fines: [{amount: 6 EUR}]}\n\
         fine-paid {fines: [{amount: 6 EUR}]}",
        "decided unknown; fine: 6 EUR paid yes 10=6+4+0 paid 6; orders: unknown",
    ),
    (
        "paid, then under appeal",
        "D fine-paid {fines: [{amount: 10 EUR}]}\nappeal-filed",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0 paid 10; orders: unknown",
    ),
    (
        "paid, then the appeal fails: paid once",
        "D fine-paid {fines: [{amount: 10 EUR}]}\na: appeal-filed\ncourt-judgment {of: a, result: dismissed}",
        "decided unknown; fine: 10 EUR paid yes 10=10+0+0 paid 10; orders: unknown",
    ),
    (
        "paid in part, then the appeal is withdrawn: paid in part once",
        "D fine-paid {fines: [{amount: 4 EUR}]}\na: appeal-filed\nappeal-withdrawn {of: a}",
        "decided unknown; fine: 10 EUR paid-in-part yes 10=10+0+0 paid 4; orders: unknown",
    ),
    (
        "paid, then confirmed",
        "D fine-paid {fines: [{amount: 10 EUR}]}\nfine-confirmed",
        "decided unknown; fine: 10 EUR paid yes 10=10+0+0 paid 10; orders: unknown",
    ),
    (
        "paid, then increased: the rest is owed",
        "D fine-paid {fines: [{amount: 10 EUR}]}\na: appeal-filed\n\
         court-judgment {of: a, result: {fine: increased}, fines: [{amount: 12 EUR}]}",
        "decided unknown; fine: 12 EUR paid-in-part yes 10=12-2+0 paid 10; orders: unknown",
    ),
    (
        "paid, annulled, imposed anew: what was paid before does not pay it",
        "D fine-paid {fines: [{amount: 10 EUR}]}\na: appeal-filed\n\
         court-judgment {of: a, result: annulled, sent_back_to: authority}\n\
         decision {fines: [{amount: 8 EUR}]}",
        "decided unknown; fine: 8 EUR imposed unknown 10=8+2+0 paid 10; orders: unknown",
    ),
    (
        "unpaid says nothing of the fine",
        "D payment-status {state: unpaid}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
];

/// Rows of cases that are not one complaint before the French authority: more keys, then the same.
type Special = (&'static str, &'static str, &'static str, &'static str);

const SPECIAL: &[Special] = &[
    (
        "an Irish fine awaits a court's confirmation",
        "authority: ie-dpc",
        "D note",
        "decided unknown; fine: 10 EUR imposed no 10=10+0+0; orders: unknown",
    ),
    (
        "also while an appeal runs",
        "authority: ie-dpc",
        "D appeal-filed",
        "appealed under-appeal; fine: 10 EUR under-appeal no 10=10+0+0; orders: unknown",
    ),
    (
        "until it is confirmed",
        "authority: ie-dpc",
        "D fine-confirmed",
        "decided unknown; fine: 10 EUR confirmed yes 10=10+0+0; orders: unknown",
    ),
    (
        "a penalty fixed in Ireland does not",
        "authority: ie-dpc",
        "decision {fines: [{amount: 5 EUR, kind: periodic-penalty}]}",
        "decided unknown; fine: 5 EUR imposed unknown",
    ),
    (
        "a French fine does not, though the Irish authority is concerned",
        "authority: [{id: fr-cnil, role: lead}, {id: ie-dpc, role: concerned}]",
        "D note",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; orders: unknown",
    ),
    (
        "whoever decided says so, also against the lead",
        "authority: [{id: fr-cnil, role: lead}, {id: ie-dpc, role: concerned}]",
        "decision {by: ie-dpc, fine: 10 EUR}",
        "decided unknown; fine: 10 EUR imposed no 10=10+0+0",
    ),
    (
        "before a court its judgment is the decision",
        "authority: eu-cjeu",
        "reference-to-cjeu\nag-opinion\ncjeu-judgment {outcome: interpreted}",
        "decided unknown",
    ),
    (
        "and final",
        "authority: eu-cjeu",
        "r: reference-to-cjeu\ncjeu-judgment {outcome: interpreted, of: r}\nfinal",
        "final final",
    ),
    (
        "until then nothing is decided",
        "authority: eu-cjeu",
        "note\nreference-to-cjeu",
        "unknown no-decision",
    ),
    (
        "a court's judgment with a penalty is attacked",
        "authority: ie-high-court",
        "court-judgment {outcome: violation-found, fine: 10 EUR}\nappeal-filed",
        "appealed under-appeal; fine: 10 EUR under-appeal unknown 10=10+0+0",
    ),
    (
        "and upheld, with an outcome of its own",
        "authority: ie-high-court",
        "court-judgment {outcome: violation-found, fine: 10 EUR}\na: appeal-filed\n\
         court-judgment {of: a, outcome: violation-found, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0",
    ),
    (
        "companies that are jointly liable owe it once",
        "company: [{name: Example}, {name: Example Holding}]",
        "decision {fines: [{amount: 10 EUR, company: [Example, Example Holding]}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0",
    ),
    (
        "companies that are fined one by one",
        "company: [{name: Example}, {name: Example Holding}]",
        "decision {fines: [{amount: 10 EUR, company: Example}, {amount: 4 EUR, company: Example Holding}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0; \
         fine-2: 4 EUR imposed unknown 4=4+0+0",
    ),
    (
        "a reported judgment: so is what follows from it",
        "",
        "D a: appeal-filed\ncourt-judgment {of: a, result: annulled, certainty: reported}",
        "annulled unknown reported; fine: 10 EUR annulled no 10=0+0+10 reported; orders: no",
    ),
    (
        "a disputed one",
        "",
        "D a: appeal-filed {certainty: disputed, text: They differ.}",
        "appealed under-appeal disputed; fine: 10 EUR under-appeal unknown 10=10+0+0 disputed; \
         orders: unknown",
    ),
    (
        "a report that an appeal was filed, and a judgment that is confirmed",
        "",
        "D a: appeal-filed {certainty: reported}\ncourt-judgment {of: a, result: upheld}",
        "decided unknown; fine: 10 EUR upheld unknown 10=10+0+0; orders: unknown",
    ),
    (
        "a reported remittal stays reported after a confirmed judgment on the rest",
        "",
        "D a: appeal-filed\ncourt-judgment {of: a, sent_back_to: authority, certainty: reported, \
         result: {findings: upheld, fine: open, orders: annulled}}\n\
         court-judgment {of: a, result: {fine: upheld}}",
        "remitted not-final reported; fine: 10 EUR upheld unknown 10=10+0+0; orders: no",
    ),
    (
        "a report after what is final changes nothing of it",
        "",
        "D final\nappeal-filed {certainty: reported, against: [orders]}",
        "final final; fine: 10 EUR imposed yes 10=10+0+0; orders: yes",
    ),
    (
        "a reported complaint before a confirmed investigation",
        "",
        "complaint-filed {certainty: reported}\ninvestigation-opened",
        "investigation no-decision",
    ),
    (
        "a reported investigation",
        "",
        "complaint-filed\ninvestigation-opened {certainty: reported}",
        "investigation no-decision reported",
    ),
    (
        "a fine that is only reported, of a decision that is confirmed",
        "",
        "decision {fines: [{amount: 10 EUR, certainty: reported}]}",
        "decided unknown; fine: 10 EUR imposed unknown 10=10+0+0 reported",
    ),
];

/// A whole case from more keys and a timeline.
fn case(keys: &str, timeline: &str) -> String {
    let mut file = String::from("title: \"Alleged: an example\"\nlast_verified: 2026-11-01\n");
    let defaults = [
        ("complainant: ", "individual"),
        ("company: ", "{name: Example}"),
        ("authority: ", "fr-cnil"),
        ("legal_basis: ", "[GDPR Art. 6(1)]"),
        ("status: ", "filed"),
    ];
    for (key, value) in defaults {
        if !keys.starts_with(key) {
            file.push_str(&format!("{key}{value}\n"));
        }
    }
    file.push_str(&format!("{keys}\ntimeline:\n"));
    let timeline = timeline.replace("D ", DECISION);
    let timeline = if timeline == "D" { DECISION.to_owned() } else { timeline };
    for (index, line) in timeline.lines().enumerate() {
        file.push_str(&event(line.trim(), index));
    }
    file
}

fn event(line: &str, index: usize) -> String {
    let (head, keys) = match line.split_once(" {") {
        Some((head, keys)) => (head, keys.strip_suffix('}').expect("a closing brace")),
        None => (line, ""),
    };
    let (id, kind) = head.split_once(": ").unwrap_or(("", head));
    let (year, month, day) = (2020 + index / 336, 1 + index / 28 % 12, 1 + index % 28);
    let mut event = format!("  - {{date: {year}-{month:02}-{day:02}, event: {kind}");
    if !id.is_empty() {
        event.push_str(&format!(", id: {id}"));
    }
    for (of, key, value) in [
        ("decision", "outcome: ", "violation-found"),
        ("partial-decision", "outcome: ", "violation-found"),
        ("appeal-filed", "by: ", "company"),
    ] {
        if kind == of && !keys.contains(key) {
            event.push_str(&format!(", {key}{value}"));
        }
    }
    let keys = if keys.is_empty() { String::new() } else { format!(", {keys}") };
    format!("{event}{keys}, unsourced: made up}}\n")
}

/// What follows, as the tables write it.
fn follows(facts: &Facts) -> String {
    let stage = facts.stage.map_or("unknown", |stage| stage.word());
    let mut parts = vec![format!("{stage} {}{}", facts.finality.word(), sure(facts.certainty))];
    for (line, (id, force, ..)) in facts.fines.iter().zip(&facts.force.fines) {
        assert_eq!(line.id, *id);
        parts.push(fine(line, force.word()));
    }
    parts.extend(facts.force.orders.map(|(force, ..)| format!("orders: {}", force.word())));
    parts.join("; ")
}

fn sure(certainty: Certainty) -> String {
    match certainty {
        Certainty::Confirmed => String::new(),
        other => format!(" {}", other.word()),
    }
}

fn fine(line: &FineLine, force: &str) -> String {
    let count = line.count.map(|count| format!("{count} x ")).unwrap_or_default();
    let state = line.state().word();
    let mut text = format!("{}: {count}{} {state} {force}", line.id, line.amount().money);
    if let Some((_, totals)) = line.totals() {
        let of = |minor: i64| minor / 100;
        text.push_str(&format!(
            " {}={}{:+}+{}",
            of(totals.announced),
            of(totals.standing),
            of(totals.cut),
            of(totals.annulled)
        ));
        if totals.paid != 0 {
            text.push_str(&format!(" paid {}", of(totals.paid)));
        }
    }
    text + &sure(line.certainty())
}

/// Loads cases of one tracker; a case may be wrong about its status and have no sources.
fn load(cases: &[String]) -> Loaded {
    let dir = common::tracker(&[]);
    for (index, text) in cases.iter().enumerate() {
        common::put(dir.path(), &format!("cases/x-{index:04}.yaml"), text.as_bytes());
    }
    let loaded = common::load(dir.path());
    let allowed = [
        "status-mismatch",
        "no-status",
        "wrong-of",
        "changed-without-amount",
        "finality-contradicted",
        "outcome-against-findings",
        "fine-against-result",
        "paid-too-much",
    ];
    let others: BTreeSet<String> = loaded
        .shown()
        .iter()
        .filter(|shown| shown.diagnostic.code.severity == Severity::Error)
        .filter(|shown| !allowed.contains(&shown.diagnostic.code.name))
        .map(|shown| {
            let row = &shown.text[shown.text.find("timeline").unwrap_or(0)..];
            format!("{}: {} in\n{row}", shown.diagnostic.code.name, shown.diagnostic.message)
        })
        .collect();
    assert!(others.is_empty(), "{}", others.into_iter().collect::<Vec<_>>().join("\n"));
    assert_eq!(loaded.facts.len(), cases.len());
    loaded
}

#[test]
fn what_follows_from_a_timeline() {
    let tables = [STAGES, CLOSINGS, COURTS, INSTANCES, REVIEWS, STAYS, TRACKS, ENDS, FINES];
    let plain =
        tables.into_iter().flatten().map(|(shows, timeline, want)| (shows, "", timeline, want));
    let special =
        SPECIAL.iter().map(|(shows, keys, timeline, want)| (shows, *keys, timeline, want));
    let rows: Vec<_> = plain.chain(special).collect();
    assert!(rows.len() >= 150, "{} rows", rows.len());
    let cases: Vec<String> =
        rows.iter().map(|(_, keys, timeline, _)| case(keys, timeline)).collect();
    let loaded = load(&cases);
    let mut wrong = Vec::new();
    for ((shows, _, timeline, want), facts) in rows.iter().zip(&loaded.facts) {
        let got = follows(facts);
        if got != **want {
            wrong.push(format!("{shows}\n{timeline}\n  must be {want}\n  but is  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n\n{}", wrong.len(), rows.len(), wrong.join("\n\n"));
}

/// The finding on a provision, by the timeline.
const FINDINGS: &[(&str, &str, &str, &str)] = &[
    ("", "complaint-filed", "GDPR Art. 6(1)", "alleged"),
    ("complainant: authority", "investigation-opened", "GDPR Art. 6(1)", "examined"),
    ("", "decision {findings: {GDPR Art. 6(1): infringed}}", "GDPR Art. 6(1)", "infringed"),
    ("", "decision {findings: {GDPR Art. 13: infringed}}", "GDPR Art. 6(1)", "alleged"),
    ("", "decision {findings: {GDPR Art. 13: not-infringed}}", "GDPR Art. 13", "not-infringed"),
    (
        "",
        "decision {findings: {GDPR Art. 6(1): infringed}}\na: appeal-filed\n\
         court-judgment {of: a, result: annulled, findings: {GDPR Art. 6(1): set-aside}}",
        "GDPR Art. 6(1)",
        "set-aside",
    ),
    (
        "",
        "decision {findings: {GDPR Art. 6(1): infringed, GDPR Art. 13: infringed}}\na: appeal-filed\n\
         court-judgment {of: a, result: upheld, findings: {GDPR Art. 6(1): not-infringed}}",
        "GDPR Art. 13",
        "infringed",
    ),
    (
        "",
        "complaint-filed\ndecision {background: true, findings: {GDPR Art. 6(1): infringed}}",
        "GDPR Art. 6(1)",
        "alleged",
    ),
    (
        "authority: eu-cjeu",
        "reference-to-cjeu\ncjeu-judgment {outcome: interpreted}",
        "GDPR Art. 6(1)",
        "interpreted",
    ),
    (
        "authority: eu-cjeu",
        "cjeu-judgment {outcome: interpreted, findings: {GDPR Art. 6(1): invalid}}",
        "GDPR Art. 6(1)",
        "invalid",
    ),
    ("authority: eu-cjeu", "reference-to-cjeu", "GDPR Art. 6(1)", "alleged"),
    ("", "complaint-filed\nreference-to-cjeu\ncjeu-judgment", "GDPR Art. 6(1)", "alleged"),
];

#[test]
fn the_latest_finding_on_a_provision_holds() {
    let cases: Vec<String> = FINDINGS.iter().map(|row| case(row.0, row.1)).collect();
    let loaded = load(&cases);
    let names = &loaded.tracker.registry.law_names;
    for ((_, timeline, provision, want), facts) in FINDINGS.iter().zip(&loaded.facts) {
        let provision = &casebook::model::citation::parse(provision, names).expect("a citation")[0];
        let found = facts.findings.iter().find(|finding| finding.provision == *provision);
        let word = match found.expect("a finding").finding {
            Derived::Alleged => "alleged",
            Derived::Examined => "examined",
            Derived::Interpreted => "interpreted",
            Derived::Found(finding) => finding.word(),
        };
        assert_eq!(word, *want, "{timeline}");
    }
}

const KINDS: &[&str] = &[
    "complaint-filed",
    "acknowledged",
    "inadmissible",
    "transferred",
    "lead-confirmed",
    "competence-dispute",
    "investigation-opened",
    "settled",
    "preliminary-findings",
    "notice-of-intent",
    "draft-decision",
    "revised-draft",
    "csa-objection",
    "edpb-referral",
    "edpb-binding-decision",
    "urgent-measure",
    "decision",
    "partial-decision",
    "order-complied",
    "order-breached",
    "periodic-penalty",
    "appeal-filed",
    "review",
    "appeal-withdrawn",
    "inaction-action",
    "interim-order",
    "stay",
    "stay-lifted",
    "reference-to-cjeu",
    "cjeu-judgment",
    "court-judgment",
    "court-judgment",
    "final",
    "fine-confirmed",
    "fine-paid",
    "payment-status",
    "withdrawn",
    "discontinued",
    "note",
];

/// One event of a generated timeline: its kind, and choices that its keys are made of.
type Choice = (usize, u8, u8, u8, u8, u8);

fn timeline() -> impl Strategy<Value = String> {
    let kind = prop_oneof![
        3 => 0..KINDS.len(),
        2 => proptest::sample::select(vec![16usize, 21, 30, 34]),
    ];
    let choice = (kind, any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    proptest::collection::vec(choice, 1..14).prop_map(|choices| generated(&choices))
}

fn generated(choices: &[Choice]) -> String {
    let lines: Vec<String> =
        choices.iter().enumerate().map(|(index, choice)| generated_event(index, *choice)).collect();
    lines.join("\n")
}

fn generated_event(index: usize, (kind, of, fines, result, back, flags): Choice) -> String {
    let kind = KINDS[kind];
    let mut keys = Vec::new();
    if ["appeal-filed", "appeal-withdrawn", "review", "court-judgment", "interim-order"]
        .contains(&kind)
        && index > 0
        && of % 4 != 0
    {
        keys.push(format!("of: e{}", usize::from(of) % index));
    }
    if ["stay", "stay-lifted"].contains(&kind) && of % 2 == 0 {
        keys.push("of: enforcement".to_owned());
    }
    if kind == "appeal-filed" && result % 2 == 0 {
        let objects = ["fine", "orders", "findings", "rejection", "fine, findings"];
        keys.push(format!("against: [{}]", objects[usize::from(result / 2) % objects.len()]));
    }
    if kind == "court-judgment" || (kind == "review" && flags % 2 == 0) {
        keys.push(format!("result: {}", generated_result(result)));
        match back % 4 {
            0 => keys.push("sent_back_to: authority".to_owned()),
            1 => keys.push("sent_back_to: court".to_owned()),
            2 => keys.push("sent_back_to: none".to_owned()),
            _ => {}
        }
    }
    let carries = [
        "decision",
        "partial-decision",
        "settled",
        "draft-decision",
        "notice-of-intent",
        "court-judgment",
        "fine-paid",
        "fine-confirmed",
        "periodic-penalty",
        "urgent-measure",
    ];
    if carries.contains(&kind) && fines % 3 != 0 {
        let amount = u32::from(fines / 3) + 1;
        let id = ["fine", "fine-2", "other"][usize::from(back / 4) % 3];
        let count = if flags % 7 == 0 { ", count: 3" } else { "" };
        keys.push(format!("fines: [{{id: {id}, amount: {amount} EUR{count}}}]"));
    }
    if kind == "decision" {
        let outcomes = ["violation-found", "complaint-rejected", "no-violation"];
        keys.push(format!("outcome: {}", outcomes[usize::from(result) % outcomes.len()]));
        if flags % 3 == 0 {
            keys.push("measures: [order-compliance]".to_owned());
        }
    }
    if flags % 17 == 0 {
        keys.push("background: true".to_owned());
    }
    if flags % 5 == 0 {
        keys.push("certainty: reported".to_owned());
    }
    format!("e{index}: {kind} {{{}}}", keys.join(", ")).replace(" {}", "")
}

fn generated_result(result: u8) -> String {
    let words = [
        "upheld",
        "annulled",
        "reduced",
        "increased",
        "restored",
        "replaced",
        "open",
        "inadmissible",
        "dismissed",
        "closed",
    ];
    let word = words[usize::from(result) % 10];
    match result / 10 % 3 {
        0 => format!("{{fine: {}}}", words[usize::from(result) % 7]),
        1 => format!("{{findings: {}, orders: annulled}}", words[usize::from(result) % 7]),
        _ => word.to_owned(),
    }
}

/// Generated timelines, always the same: `PROPTEST_CASES` times two.
fn timelines() -> Vec<String> {
    let mut runner = TestRunner::deterministic();
    let number = 2 * ProptestConfig::default().cases;
    let strategy = timeline();
    (0..number).map(|_| strategy.new_tree(&mut runner).expect("a timeline").current()).collect()
}

/// Loads generated cases, whatever is wrong with them; every one must be derived.
fn load_generated(timelines: &[String]) -> Loaded {
    let dir = common::tracker(&[]);
    for (index, timeline) in timelines.iter().enumerate() {
        let text = case("", timeline);
        common::put(dir.path(), &format!("cases/x-{index:06}.yaml"), text.as_bytes());
    }
    let loaded = common::load(dir.path());
    assert_eq!(loaded.facts.len(), timelines.len());
    loaded
}

fn minor(money: Money) -> i64 {
    match money {
        Money::Exact(amount) => amount.minor,
        _ => 0,
    }
}

#[test]
fn of_any_timeline_the_sums_hold() {
    let timelines = timelines();
    let loaded = load_generated(&timelines);
    let mut counted = 0;
    for ((timeline, case), facts) in timelines.iter().zip(&loaded.tracker.cases).zip(&loaded.facts)
    {
        assert_eq!(facts.fines.len(), facts.force.fines.len());
        for line in &facts.fines {
            let proposed = line.imposed().is_none();
            assert_eq!(proposed, line.state() == FineState::Proposed, "{timeline}");
            let Some((_, totals)) = line.totals() else {
                assert!(proposed || !line.kind.counts(), "{timeline}");
                continue;
            };
            assert!(!proposed, "a proposed fine is in a total: {timeline}");
            let sum = totals.standing + totals.cut + totals.annulled;
            assert_eq!(totals.announced, sum, "{timeline}");
            assert!(totals.announced > 0 && totals.standing >= 0 && totals.annulled >= 0);
            assert!(totals.under_appeal == 0 || totals.under_appeal == totals.standing);
            let payments = case.timeline.iter().filter(|event| event.kind == EventKind::FinePaid);
            let paid: i64 = payments
                .filter(|event| !event.background)
                .flat_map(|event| &event.fines)
                .filter(|fine| fine.id == line.id)
                .map(|fine| minor(fine.amount))
                .sum();
            assert!(totals.paid <= paid, "{} of {paid} paid: {timeline}", totals.paid);
            counted += 1;
        }
        let anew = derive::derive(case, &loaded.tracker.registry, loaded.as_of);
        assert_eq!(format!("{facts:?}"), format!("{anew:?}"));
    }
    assert!(counted > timelines.len() / 3, "{counted} fines in totals");
}

#[test]
fn of_any_timeline_status_and_ledger_agree() {
    let timelines = timelines();
    let loaded = load_generated(&timelines);
    let wrong_of: BTreeSet<u32> = loaded
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code.name == "wrong-of")
        .map(|diagnostic| diagnostic.location.file.0)
        .collect();
    let mut ended = 0;
    for ((timeline, case), facts) in timelines.iter().zip(&loaded.tracker.cases).zip(&loaded.facts)
    {
        let stage = facts.stage;
        assert_eq!(facts.stages.last().map(|(_, stage)| *stage), stage, "{timeline}");
        for pair in facts.stages.windows(2) {
            assert!(pair[0].0 < pair[1].0 && pair[0].1 != pair[1].1, "{timeline}");
        }
        let quiet =
            [Status::Decided, Status::Annulled, Status::Rejected].map(Some).contains(&stage);
        if quiet && !wrong_of.contains(&case.file.0) {
            let of_the_decision = |line: &&FineLine| {
                let imposed = line.entries.iter().rev().find(|entry| entry.imposes);
                imposed.map(|entry| entry.event) == facts.decision
            };
            let contested = facts
                .fines
                .iter()
                .filter(of_the_decision)
                .find(|line| line.state() == FineState::UnderAppeal);
            assert!(contested.is_none(), "{stage:?} with {contested:?}:\n{timeline}");
            ended += 1;
        }
        if facts.decision.is_none() {
            let later = [Status::Decided, Status::Appealed, Status::Stayed, Status::Remitted];
            assert!(!later.map(Some).contains(&stage), "{stage:?}:\n{timeline}");
        }
        assert_eq!(stage == Some(Status::Final), facts.finality == Finality::Final, "{timeline}");
    }
    assert!(ended > timelines.len() / 20, "{ended} such cases");
}
