//! What the program works out from this repository's cases is what `docs/derived-facts.md` says.
//!
//! The table was written from the records and their sources before the files were; where the two
//! differ, one of them is wrong.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use casebook::Loaded;
use casebook::derive::{Clocked, Facts, Finality, FineLine, FineState, Force, Reading};
use casebook::model::money::Money;
use casebook::model::vocabulary::{
    Bound, Certainty, EventKind, Outcome, Phase, Status, Vocabulary,
};
use casebook::model::{Case, Registry};

const TABLE: &str = include_str!("../docs/derived-facts.md");

const COLUMNS: [&str; 11] = [
    "case", "stage", "phase", "outcome", "finality", "fines", "in force", "first", "last",
    "clocks", "reported",
];

fn tracker() -> Loaded {
    common::load(Path::new(env!("CARGO_MANIFEST_DIR")))
}

/// The rows of the table, by case: the cells after the case, `—` read as nothing.
fn rows() -> BTreeMap<String, Vec<Vec<String>>> {
    let mut lines = TABLE.lines().filter(|line| line.starts_with('|')).map(cells);
    assert_eq!(lines.next().expect("a header"), COLUMNS, "the columns this test reads");
    let rule = lines.next().expect("a rule");
    assert!(rule.iter().all(|cell| cell.trim_matches('-').is_empty()));
    let mut rows = BTreeMap::new();
    for line in lines {
        assert_eq!(line.len(), COLUMNS.len(), "{line:?}");
        let facts = line[1..].iter().map(|cell| list(cell)).collect();
        assert!(rows.insert(line[0].clone(), facts).is_none(), "{} twice", line[0]);
    }
    rows
}

fn cells(line: &str) -> Vec<String> {
    line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn list(cell: &str) -> Vec<String> {
    if cell == "—" { Vec::new() } else { cell.split("; ").map(str::to_owned).collect() }
}

/// The same cells, from what the program derives.
fn derived(case: &Case, facts: &Facts, registry: &Registry) -> Vec<Vec<String>> {
    let force = facts.force.fines.iter().map(|(id, force, ..)| format!("{id}: {}", force.word()));
    let orders = facts.force.orders.iter().map(|(force, ..)| format!("orders: {}", force.word()));
    let clocks = facts.clocks.iter().filter_map(|clock| towards_a_complainant(clock, registry));
    let reported = if facts.certainty == Certainty::Confirmed { "no" } else { "yes" };
    let cells = vec![
        facts.stage.iter().map(|stage| stage.word().to_owned()).collect(),
        vec![facts.phase().word().to_owned()],
        facts.outcome.iter().map(|outcome| outcome.word().to_owned()).collect(),
        vec![facts.finality.word().to_owned()],
        facts.fines.iter().map(fine).collect(),
        force.chain(orders).collect(),
        happened(case).next().into_iter().collect(),
        happened(case).next_back().into_iter().collect(),
        clocks.collect(),
        vec![reported.to_owned()],
    ];
    assert_eq!(cells.len() + 1, COLUMNS.len(), "{}", case.id);
    cells
}

/// The known dates of what happened in the case, in the order of its file.
fn happened(case: &Case) -> impl DoubleEndedIterator<Item = String> {
    case.timeline
        .iter()
        .filter(|event| !event.background && event.kind != EventKind::OrderDeadline)
        .map(|event| event.date.to_string())
        .filter(|date| date != "unknown")
}

fn fine(line: &FineLine) -> String {
    let count = line.count.map(|count| format!("{count} x ")).unwrap_or_default();
    let amount = match line.amount().money {
        Money::Range { min, max } => {
            let min = min.to_string();
            let number = min.split(' ').next().unwrap_or_default();
            format!("{number}..{max}")
        }
        amount => amount.to_string(),
    };
    format!("{}: {count}{amount} {}", line.id, line.state().word())
}

/// The clocks of the table: of a law, binding the authority, that ran out with nothing known.
fn towards_a_complainant(clock: &Clocked, registry: &Registry) -> Option<String> {
    let id = clock.clock.as_ref()?;
    let of = &registry.clocks[id];
    let listed = of.bound == Some(Bound::Authority)
        && of.starts.contains(&EventKind::ComplaintFiled)
        && clock.reading == Reading::EndedNotPublic;
    if !listed {
        return None;
    }
    let (first, last) = clock.due;
    let day = if first == last {
        first.to_string()
    } else {
        assert_eq!((first.year(), first.month()), (last.year(), last.month()), "one month");
        first.strftime("%Y-%m").to_string()
    };
    Some(format!("{id} ended {day}, not public"))
}

#[test]
fn every_case_has_its_row_and_every_row_its_case() {
    let loaded = tracker();
    let cases: Vec<&str> = loaded.tracker.cases.iter().map(|case| case.id.as_str()).collect();
    let rows = rows();
    assert_eq!(cases, rows.keys().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(cases.len(), loaded.facts.len());
}

#[test]
fn the_program_derives_what_the_table_says() {
    let loaded = tracker();
    let rows = rows();
    let mut differences = Vec::new();
    for (case, facts) in loaded.tracker.cases.iter().zip(&loaded.facts) {
        let row = &rows[case.id.as_str()];
        for ((column, says), program) in
            COLUMNS[1..].iter().zip(row).zip(derived(case, facts, &loaded.tracker.registry))
        {
            if *says != program {
                differences.push(format!("{}, {column}: {says:?}, not {program:?}", case.id));
            }
        }
    }
    assert!(differences.is_empty(), "the table says:\n{}", differences.join("\n"));
}

#[test]
fn the_tracker_itself_is_without_errors() {
    let loaded = tracker();
    let errors: Vec<String> = loaded
        .shown()
        .iter()
        .map(|shown| format!("{}:{}: {}", shown.file, shown.start().0, shown.diagnostic.message))
        .collect();
    assert!(!loaded.has_errors(), "{}", errors.join("\n"));
}

fn facts_of<'l>(loaded: &'l Loaded, id: &str) -> (&'l Case, &'l Facts) {
    let mut both = loaded.tracker.cases.iter().zip(&loaded.facts);
    both.find(|(case, _)| case.id.as_str() == id).expect("the case")
}

fn euros(line: &FineLine) -> (i64, i64, i64, i64) {
    let (amount, totals) = line.totals().expect("a fine that counts");
    assert_eq!(amount.currency.code(), "EUR");
    let of = |minor: i64| minor / 100;
    (of(totals.announced), of(totals.standing), of(totals.under_appeal), of(totals.annulled))
}

#[test]
fn amazons_fine_is_annulled_according_to_reports_and_the_case_is_remitted() {
    let loaded = tracker();
    let (case, facts) = facts_of(&loaded, "cnpd-amazon-2021");
    assert_eq!(facts.fines.len(), 1);
    let fine = &facts.fines[0];
    assert_eq!(fine.state(), FineState::Annulled);
    assert_eq!(fine.certainty(), Certainty::Reported);
    assert_eq!(euros(fine), (746_000_000, 0, 0, 746_000_000));
    assert_eq!(facts.stage, Some(Status::Remitted));
    assert_eq!(facts.certainty, Certainty::Reported);
    assert_eq!(facts.finality, Finality::NotFinal);
    assert_eq!(facts.phase(), Phase::Open);
    assert_eq!(facts.force.fines[0].1, Force::No);
    let set_by = &case.timeline[facts.set_by.expect("an event")];
    assert_eq!(set_by.id.as_str(), "cour-administrative");
}

#[test]
fn tiktok_is_sent_back_and_not_decided() {
    let loaded = tracker();
    let (_, facts) = facts_of(&loaded, "dpc-tiktok-transfers-2025");
    assert_ne!(facts.stage, Some(Status::Decided));
    assert_eq!(facts.stage, Some(Status::Remitted));
    assert_eq!(facts.phase(), Phase::Open);
    assert_eq!(euros(&facts.fines[0]), (530_000_000, 530_000_000, 530_000_000, 0));
}

#[test]
fn schrems_two_is_final_and_not_stayed_by_its_own_reference() {
    let loaded = tracker();
    let (case, facts) = facts_of(&loaded, "cjeu-schrems-ii");
    assert!(case.timeline.iter().any(|event| event.kind == EventKind::ReferenceToCjeu));
    assert_ne!(facts.stage, Some(Status::Stayed));
    assert_eq!(facts.stage, Some(Status::Final));
    assert_eq!(facts.outcome, Some(Outcome::Interpreted));
}

#[test]
fn whatsapps_fine_stands_and_is_under_appeal() {
    let loaded = tracker();
    let (case, facts) = facts_of(&loaded, "dpc-whatsapp-transparency-2021");
    let fine = &facts.fines[0];
    assert_eq!(fine.state(), FineState::UnderAppeal);
    assert_eq!(euros(fine), (225_000_000, 225_000_000, 225_000_000, 0));
    assert_eq!(facts.stage, Some(Status::Appealed));
    let beside = case
        .timeline
        .iter()
        .filter(|event| event.result.is_some() && facts.tracks.own(event.index).is_none());
    assert_eq!(beside.count(), 2, "the action against the Board's decision is on its own track");
}

#[test]
fn no_clock_that_only_the_parties_see_is_ever_called_late() {
    let loaded = tracker();
    let mut seen = 0;
    for facts in &loaded.facts {
        for clock in &facts.clocks {
            let Some(of) = clock.clock.as_ref().map(|id| &loaded.tracker.registry.clocks[id])
            else {
                continue;
            };
            let parties = of.visible == casebook::model::vocabulary::Visibility::Parties;
            let late = matches!(clock.reading, Reading::Overdue(_) | Reading::StoppedLate(_));
            assert!(!(parties && late), "{:?}", clock);
            seen += usize::from(parties);
        }
    }
    assert!(seen >= 4, "{seen} such clocks");
}
