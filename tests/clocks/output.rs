//! `data/clocks.csv` holds every clock of every case, and the page of deadlines the same.

use std::path::Path;
use std::sync::Arc;

use casebook::model::vocabulary::Vocabulary;
use casebook::render::Theme;

use super::common;

fn built(path: &str) -> (casebook::Loaded, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = common::load(root);
    let theme = Arc::new(Theme::builtin());
    let plan = casebook::plan(Arc::new(common::load(root)), theme).expect("a plan");
    let file = plan.find(path).expect(path);
    let text = String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8");
    (loaded, text)
}

#[test]
fn the_table_has_a_row_for_every_clock() {
    let (loaded, text) = built("data/clocks.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let clocks: Vec<(String, String, String)> = loaded
        .tracker
        .cases
        .iter()
        .zip(&loaded.facts)
        .filter(|(case, _)| case.withdrawn.is_none())
        .flat_map(|(case, facts)| {
            facts.clocks.iter().map(|clock| {
                let state = clock.reading.state().word().to_owned();
                (case.id.to_string(), clock.due.0.to_string(), state)
            })
        })
        .collect();
    let told: Vec<(String, String, String)> = rows
        .iter()
        .map(|row| (row[0].to_owned(), row[10].to_owned(), row[16].to_owned()))
        .collect();
    assert!(!told.is_empty());
    assert_eq!(told, clocks);
}

#[test]
fn what_only_the_parties_see_is_nowhere_overdue() {
    let (_, text) = built("data/clocks.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for row in reader.records().map(|row| row.expect("a row")) {
        let late = matches!(&row[16], "overdue" | "stopped-late");
        assert!(!(late && &row[5] == "parties"), "{row:?}");
    }
}
