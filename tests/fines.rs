//! What the history of a fine says, on pages and in the file of all entries: a case file goes in,
//! rows and words come out.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use casebook::Plan;
use casebook::render::Theme;

/// A fine that was proposed as "about", imposed, attacked, reduced and paid.
const PAID: &str = "\
title: Example fined for keeping data
summary: Example kept data.
complainant: individual
company: {name: Example Ltd, country: GB}
authority: gb-ico
legal_basis: [UK GDPR Art. 5(1)(e)]
status: decided
last_verified: 2026-11-01
timeline:
  - date: 2024-10-22
    event: complaint-filed
    sources: letter
  - date: 2024-11
    event: notice-of-intent
    by: gb-ico
    fines: [{amount: 17_000_000 GBP, about: true}]
    sources: letter
  - id: decision
    date: 2025-02-03
    event: decision
    by: gb-ico
    outcome: complaint-upheld
    measures: [fine, order-erasure]
    findings: {UK GDPR Art. 5(1)(e): infringed}
    fine: 7_552_800 GBP
    sources: letter
  - date: 2025-03-03
    event: appeal-filed
    by: company
    body: court
    sources: letter
  - date: 2025-05-03
    event: court-judgment
    result: {fine: reduced}
    fines: [{amount: 5_000_000 GBP, at_most: true}]
    sources: letter
  - date: 2025-06-03
    event: fine-paid
    fine: 5_000_000 GBP
    sources: letter
sources:
  letter: {title: Letter of the authority, kind: official, url: https://ico.org.uk/letter}
";

/// The pages of a tracker of these cases.
fn pages(cases: &[(&str, &str)]) -> Plan {
    let dir = common::tracker(cases);
    let loaded = common::load(dir.path());
    let messages: Vec<&str> =
        loaded.diagnostics.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(loaded.tracker.cases.len(), cases.len(), "{messages:?}");
    casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).expect("a plan")
}

fn text(plan: &Plan, path: &str) -> String {
    let file = plan.find(path).unwrap_or_else(|| panic!("{path} is planned"));
    String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8")
}

/// The words of a part of a page, from where it begins to where it ends.
fn words(html: &str, from: &str, to: &str) -> String {
    let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("no {from:?}"));
    let (part, _) = rest.split_once(to).unwrap_or_else(|| panic!("no {to:?} after {from:?}"));
    let said = part.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    said.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same case, and what becomes known of the payment.
fn unpaid(certainty: &str) -> String {
    let payment = format!(
        "  - date: 2025-06-03
    event: payment-status
    state: unpaid
    certainty: {certainty}
    text: Nobody has seen the money.
    sources: letter
sources:
"
    );
    PAID.split("  - date: 2025-06-03").next().expect("a beginning").to_owned()
        + &payment
        + PAID.split("\nsources:\n").nth(1).expect("an end")
}

type Row = BTreeMap<String, String>;

fn rows(plan: &Plan) -> Vec<Row> {
    let file = text(plan, "data/fines.csv");
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// A column from top to bottom.
fn column<'r>(rows: &'r [Row], name: &str) -> Vec<&'r str> {
    rows.iter().map(|row| row[name].as_str()).collect()
}

#[test]
fn the_file_of_entries_can_be_summed() {
    let rows = rows(&pages(&[("cases/2024/x.yaml", PAID)]));
    assert_eq!(column(&rows, "state"), ["proposed", "imposed", "under-appeal", "reduced", "paid"]);
    assert_eq!(column(&rows, "in_totals"), ["no", "yes", "yes", "yes", "yes"]);
    let whole = |name: &str| -> Vec<i64> {
        column(&rows, name)
            .into_iter()
            .map(|cell| cell.trim_end_matches(".00").parse().unwrap_or_default())
            .collect()
    };
    assert_eq!(whole("announced"), [0, 7_552_800, 0, 0, 0]);
    assert_eq!(whole("standing"), [0, 7_552_800, 0, -2_552_800, 0]);
    assert_eq!(whole("under_appeal"), [0, 0, 7_552_800, -7_552_800, 0]);
    assert_eq!(whole("cut"), [0, 0, 0, 2_552_800, 0]);
    assert_eq!(whole("paid"), [0, 0, 0, 0, 5_000_000]);
    assert_eq!(rows[0]["announced"], "", "what is proposed is in no total");
    assert_eq!(column(&rows, "amount")[..2], ["17000000.00 GBP", "7552800.00 GBP"]);
}

#[test]
fn no_rounding_is_left_over_in_euro() {
    let rows = rows(&pages(&[("cases/2024/x.yaml", PAID)]));
    let cents = |name: &str| -> i64 {
        let read = |cell: &str| cell.replace('.', "").parse().unwrap_or(0);
        column(&rows, name).into_iter().map(read).sum::<i64>()
    };
    assert!(cents("announced_eur") > 755_280_000, "pounds are worth more than euros");
    assert_eq!(
        cents("announced_eur"),
        cents("standing_eur") + cents("cut_eur") + cents("annulled_eur")
    );
    assert_eq!(cents("under_appeal_eur"), 0);
    assert_eq!(cents("paid_eur"), cents("standing_eur"));
}

#[test]
fn what_is_only_proposed_or_has_no_exact_amount_adds_nothing() {
    let proposed = PAID.split("  - id: decision").next().expect("a beginning").to_owned()
        + "sources:\n"
        + PAID.split("\nsources:\n").nth(1).expect("an end");
    let proposed = proposed.replace("status: decided", "status: preliminary-findings");
    let range = PAID.replace("7_552_800 GBP", "{min: 7 GBP, max: 9 GBP}");
    let plan = pages(&[("cases/2024/x.yaml", &proposed), ("cases/2024/y.yaml", &range)]);
    let rows = rows(&plan);
    assert!(rows.iter().all(|row| row["in_totals"] == "no" && row["paid"].is_empty()), "{rows:?}");
    assert_eq!(rows[2]["amount"], "7.00 GBP to 9.00 GBP");
}

#[test]
fn about_and_at_most_stand_wherever_the_amount_does() {
    let plan = pages(&[("cases/2024/x.yaml", PAID)]);
    let case = text(&plan, "cases/x/index.html");
    let ledger = words(&case, "<ol class=\"ledger\">", "</ol>");
    assert!(ledger.contains("proposed about GBP 17,000,000"), "{ledger}");
    assert!(ledger.contains("imposed GBP 7,552,800"), "{ledger}");
    assert!(ledger.contains("reduced at most GBP 5,000,000"), "{ledger}");
    assert!(ledger.contains("paid GBP 5,000,000"), "{ledger}");
    assert!(case.contains("proposed at first: about GBP\u{a0}17,000,000"), "the drawing says it");
    let list = words(&text(&plan, "fines/index.html"), "<ol class=\"fines\">", "</ol>");
    assert!(list.contains("paid: at most GBP 5,000,000"), "what stands: {list}");
    let rows = rows(&plan);
    assert_eq!(column(&rows, "about"), ["yes", "no", "no", "no", "no"]);
    assert_eq!(column(&rows, "at_most"), ["no", "no", "no", "yes", "no"]);
}

#[test]
fn an_amount_that_no_later_event_names_stays_about_so_much() {
    let about = PAID
        .replace("    fine: 7_552_800 GBP\n", "    fines: [{amount: 7_552_800 GBP, about: true}]\n")
        .replace("result: {fine: reduced}\n", "result: upheld\n")
        .replace("    fines: [{amount: 5_000_000 GBP, at_most: true}]\n", "");
    let plan = pages(&[("cases/2024/x.yaml", &about)]);
    assert_eq!(column(&rows(&plan), "about"), ["yes", "yes", "yes", "yes", "no"]);
    let list = words(&text(&plan, "fines/index.html"), "<ol class=\"fines\">", "</ol>");
    let euro = list.split("at the mean rate").next().expect("the euro");
    assert_eq!(euro.matches("about").count(), 2, "in pounds and in euro: {list}");
}

#[test]
fn that_a_fine_is_not_paid_is_said_with_it() {
    for (certainty, said) in [
        ("confirmed", "not paid (3 June 2025)"),
        ("reported", "not paid (3 June 2025), according to reports"),
    ] {
        let plan = pages(&[("cases/2024/x.yaml", &unpaid(certainty))]);
        let case = text(&plan, "cases/x/index.html");
        let head = words(&case, "In force today?", "</dl>");
        assert!(head.contains(said), "{head}");
        let fines = words(&case, "<h2 id=\"fines\">", "</section>");
        assert!(fines.contains("Todayreduced: at most GBP 5,000,000"), "{fines}");
        assert_eq!(fines.matches("not paid").count(), 2, "in its history and today: {fines}");
        assert!(fines.contains(said), "{fines}");
        let list = words(&text(&plan, "fines/index.html"), "<ol class=\"fines\">", "</ol>");
        assert!(list.contains(said), "{list}");
        let rows = rows(&plan);
        assert_eq!(rows[4]["state"], "unpaid");
        assert_eq!((&*rows[4]["standing"], &*rows[4]["paid"]), ("0.00", "0.00"));
        assert_eq!(rows[4]["state_today"], "reduced", "it is owed as before");
    }
    let paid = unpaid("confirmed").replace(
        "sources:\n  letter",
        "  - {date: 2025-07, event: fine-paid, fine: 5_000_000 GBP, sources: letter}\nsources:\n  letter",
    );
    let plan = pages(&[("cases/2024/x.yaml", &paid)]);
    assert!(!text(&plan, "fines/index.html").contains("not paid"), "it was paid since");
}

#[test]
fn an_order_that_was_obeyed_is_not_called_in_force() {
    let obeyed = PAID.replace(
        "sources:\n  letter",
        "  - {date: 2025-08, event: order-complied, of: decision, sources: letter}\nsources:\n  letter",
    );
    let plan = pages(&[("cases/2024/x.yaml", &obeyed)]);
    let head = words(&text(&plan, "cases/x/index.html"), "In force today?", "</dl>");
    assert!(head.contains("Ordersobeyed (nothing is known to be left to enforce)"), "{head}");
}
