//! What the pages of this repository's hard cases say under "In force today?", against their sources.
//!
//! A row is a case and what its answers must hold and must not hold. It asserts words and
//! not the whole line, so that a later event may add to a case; what is asserted was read in the
//! case's sources and in `docs/derived-facts.md`.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::path::Path;
use std::sync::Arc;

use casebook::model::vocabulary::{FineKind, Phase};
use casebook::render::Theme;

/// The case, what its line holds, and what it must not hold.
const ROWS: &[(&str, &[&str], &[&str])] = &[
    (
        "cnpd-amazon-2021",
        &[
            "Decided, but sent back to the authority, according to reports.",
            "Fine (EUR\u{a0}746,000,000): no, annulled, according to reports.",
            "Orders: no, annulled, according to reports.",
        ],
        &[": yes"],
    ),
    (
        "cjeu-schrems-ii",
        &["nothing more can be appealed", "It says how the law is to be read"],
        &["Fine (", "Orders"],
    ),
    (
        "imy-spotify-2023",
        &["Decided", "Fine (SEK\u{a0}58,000,000): not known, no source says.", "Orders: not known"],
        &["annulled", "nothing more can be appealed"],
    ),
    (
        "dsb-austrian-post-2019",
        &["Fine (EUR\u{a0}16,000,000): not known, no source says."],
        &["18,000,000", "annulled"],
    ),
    (
        "aepd-caixabank-2021",
        &["Fine (EUR\u{a0}2,000,000): not known", "Orders: not known"],
        &["6,000,000", "4,000,000"],
    ),
    (
        "ico-british-airways-2020",
        &[
            "No source says whether it can still be appealed.",
            "Fine (GBP\u{a0}20,000,000): not known, no source says.",
        ],
        &["183", "only proposed"],
    ),
    (
        "dpc-tiktok-transfers-2025",
        &[
            "Decided, but sent back to the authority, according to reports.",
            "Fine (EUR\u{a0}530,000,000): no, a court must confirm it first",
            "Orders: no, annulled, according to reports.",
        ],
        // The court stayed the orders, not the fine.
        &[": yes", "stayed"],
    ),
    (
        "dpc-whatsapp-transparency-2021",
        &[
            "Decided, and under appeal",
            "Fine (EUR\u{a0}225,000,000): no, a court must confirm it first.",
            "Orders: not known, an appeal runs",
        ],
        &["only proposed"],
    ),
    (
        "dpc-meta-transfers-2023",
        &[
            "under appeal",
            "Fine (EUR\u{a0}1,200,000,000): no, a court must confirm it first.",
            "Orders: not known",
        ],
        &[": yes"],
    ),
    (
        "blnbdi-deutsche-wohnen-2019",
        &[
            "under appeal",
            "Fine (EUR\u{a0}14,385,000): not known, an appeal runs",
            "Fine (15 of",
            "not known",
        ],
        &["Orders", ": yes"],
    ),
    (
        "cnil-clearview-2022",
        &[
            "No source says whether it can still be appealed.",
            "Fine (EUR\u{a0}20,000,000): not known, no source says; not paid (15 May 2023), according to reports.",
            "Periodic penalty (EUR\u{a0}5,200,000): not known, no source says.",
            "Orders: not known, no source says.",
        ],
        &["says; paid", "annulled"],
    ),
    (
        "apd-iab-europe-2022",
        &["Decided", "Fine (EUR\u{a0}250,000): not known", "Orders: not known"],
        &["annulled"],
    ),
    (
        "hmbbfdi-hm-2020",
        &["yes, a source says that nothing more can be appealed, according to reports."],
        &["not known"],
    ),
    // That it is final is only reported, also where the decision itself was read.
    (
        "ap-clearview-2024",
        &["yes, a source says that nothing more can be appealed, according to reports."],
        &[": yes, a source says that nothing more can be appealed."],
    ),
    (
        "garante-openai-2024",
        &[
            "The decision was annulled, according to reports.",
            "Fine (EUR\u{a0}15,000,000): no, annulled, according to reports.",
        ],
        &[": yes"],
    ),
    ("noyb-v-pinterest-cnil", &["Nothing: no decision is known."], &["Fine", "Orders"]),
    ("iccl-v-google-rtb-dpc", &["Nothing: no decision is known."], &["Fine", "Orders"]),
    ("noyb-v-openai-dsb", &["Nothing: no decision is known."], &["Fine", "Orders"]),
    (
        "noyb-v-derstandard-pay-or-okay",
        &["sent back to the authority", "Orders: no, annulled"],
        &["Fine", ": yes"],
    ),
    (
        "homo-digitalis-v-police-smart-policing",
        &["No fine and no order is known"],
        &["Orders", "Fine ("],
    ),
];

/// What stands at the head of a page, without its markup: `Fine (…): no, annulled.`, one such
/// sentence for each answer, then sentences on the case.
fn line(html: &str, id: &str) -> String {
    let rest =
        html.split("<div class=\"force\">").nth(1).unwrap_or_else(|| panic!("{id}: no line"));
    let line = rest.split("</section>").next().expect("an end");
    let line = line.replace("</dt>", ": ").replace("</strong> <span>(", ", ");
    let line = line.replace(")</span></dd>", ". ").replace(")</span><br>", "; ");
    let line = line.replace("</dd>", ". ");
    let mut text = String::new();
    let mut inside = true;
    for c in line.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            '\n' => {}
            c if inside => text.push(c),
            _ => {}
        }
    }
    text
}

fn pages() -> (casebook::Loaded, casebook::Plan) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plan = casebook::plan(Arc::new(common::load(root)), Arc::new(Theme::builtin()));
    (common::load(root), plan.expect("a plan"))
}

fn page(plan: &casebook::Plan, id: &str) -> String {
    let path = format!("cases/{id}/index.html");
    let file = plan.find(&path).unwrap_or_else(|| panic!("{path} is planned"));
    String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8")
}

#[test]
fn the_hard_cases_say_what_their_sources_say() {
    let (_, plan) = pages();
    let mut wrong = Vec::new();
    for (id, holds, lacks) in ROWS {
        let line = line(&page(&plan, id), id);
        assert!(line.starts_with("In force today?"), "{id}: {line}");
        for part in holds.iter().filter(|part| !line.contains(**part)) {
            wrong.push(format!("{id} lacks {part:?}: {line}"));
        }
        for part in lacks.iter().filter(|part| line.contains(**part)) {
            wrong.push(format!("{id} has {part:?}: {line}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_case_has_a_line_that_names_each_of_its_fines() {
    let (loaded, plan) = pages();
    for (case, facts) in loaded.tracker.cases.iter().zip(&loaded.facts) {
        let id = case.id.as_str();
        let line = line(&page(&plan, id), id);
        let answers = line.matches("): ").count();
        assert_eq!(answers, facts.fines.len(), "{id}: {line}");
        assert_eq!(line.contains("Orders: "), facts.force.orders.is_some(), "{id}: {line}");
        if let Some(first) = facts.fines.first().filter(|_| facts.decision.is_some()) {
            let answer = line.strip_prefix("In force today?").expect("the question first");
            assert!(answer.contains("): "), "{id} leads with the answer on {}: {line}", first.id);
            let decided = answer.find("Decided");
            assert!(decided.is_none_or(|at| answer.find("): ") < Some(at)), "{id}: {line}");
        }
        let imposed = facts.fines.iter().any(|fine| fine.imposed().is_some());
        let nothing = facts.decision.is_none()
            && facts.phase() == Phase::Open
            && facts.force.orders.is_none()
            && !imposed;
        assert_eq!(line.contains("no decision is known"), nothing, "{id}: {line}");
        // Nothing is told as in force that rests on a fine which is only proposed.
        for fine in facts.fines.iter().filter(|fine| fine.kind == FineKind::Fine) {
            if fine.imposed().is_none() {
                assert!(line.contains("only proposed"), "{id}: {line}");
            }
        }
    }
}
