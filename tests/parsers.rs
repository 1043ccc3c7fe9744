//! No text makes a parser panic, and no file the loader: every parser on generated text, and whole
//! trackers of damaged case files.
//!
//! These stand in for fuzz targets, on stable Rust; the modules hold finer properties of their own,
//! and `two_parsers.rs` those of YAML. `PROPTEST_CASES=20000` searches longer.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use casebook::model::citation;
use casebook::model::date::{self, PartialDate};
use casebook::model::identifier;
use casebook::model::money::{self, Amount, Currency, Money};
use casebook::model::period::Period;
use casebook::model::registry::Rates;
use casebook::model::vocabulary::{EventKind, Outcome, Remedy, Status, Vocabulary};
use casebook::text;
use jiff::civil::date as day;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Text as it may stand in a field: anything, or pieces of what fields hold.
fn field() -> impl Strategy<Value = String> {
    let pieces = proptest::sample::select(vec![
        "2024",
        "-",
        "10",
        "22",
        "~",
        "/",
        "before ",
        "after ",
        "unknown",
        " EUR",
        "USD ",
        "_",
        ",",
        ".",
        "000",
        "12.000",
        "1e3",
        "Art. ",
        "6",
        "(1)",
        "(f)",
        " GDPR",
        "§ ",
        "Abs. ",
        " lit. a",
        "DSGVO",
        "ECLI:",
        "EU:C:",
        "C-",
        "/21",
        " days",
        "3 months",
        "hours",
        "T",
        ":",
        "+",
        "Z",
        "99999999999999999999",
        "０",
        "\u{A0}",
        "é",
        "\u{202E}",
        "😀",
        "\0",
        "\n",
        " ",
        "a-b",
        "--",
        "month,USD\n",
        "2024-10,1.09\n",
        "[",
        "](",
        "javascript:",
        "<b>",
        "&amp;",
        "`",
        "*",
    ]);
    prop_oneof![
        3 => proptest::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
        1 => "\\PC{0,40}",
    ]
}

/// The names of all laws of this tracker, read once.
fn laws() -> &'static citation::LawNames {
    static LAWS: OnceLock<Arc<citation::LawNames>> = OnceLock::new();
    LAWS.get_or_init(|| common::load(common::tracker(&[]).path()).tracker.registry.law_names)
}

proptest! {
    #[test]
    fn dates_are_read_or_explained(text in field()) {
        match PartialDate::parse(&text) {
            Ok(date) => prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
        if let Err(error) = date::parse_time(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn money_is_read_or_explained(text in field()) {
        match Amount::parse(&text) {
            Ok(amount) => {
                prop_assert!(amount.minor > 0);
                prop_assert_eq!(Amount::parse(&amount.to_string()), Ok(amount));
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
        let _ = Money::parse_word_or_amount(&text);
        let _ = Money::range(&text, "5 EUR");
        let _ = Currency::parse(&text);
        let _ = money::parse_count(&text);
    }

    #[test]
    fn periods_are_read_and_end(text in field(), number in any::<u32>()) {
        for text in [text, format!("{number} months"), format!("{number} days")] {
            if let Some(period) = Period::parse(&text)
                && let Some(end) = period.end(day(2024, 1, 31))
            {
                prop_assert!(end >= day(2024, 1, 31), "{}", text);
            }
        }
    }

    #[test]
    fn citations_are_read_or_explained(text in field()) {
        if let Err(error) = citation::parse(&text, laws()) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn identifiers_are_read_or_explained(text in field()) {
        for parse in [
            identifier::parse_ecli, identifier::parse_cjeu, identifier::parse_celex,
            identifier::parse_edpb, identifier::parse_etid, identifier::parse_neutral,
            identifier::parse_id, identifier::parse_case_id, identifier::parse_lei,
            identifier::parse_wikidata, identifier::parse_country, identifier::parse_language,
        ] {
            match parse(&text) {
                Ok(canonical) => prop_assert_eq!(parse(&canonical), Ok(canonical)),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }

    #[test]
    fn rates_are_read_or_explained(text in field()) {
        if let Err((line, words)) = Rates::parse(&text) {
            prop_assert!(line > 0 && !words.is_empty());
        }
    }

    #[test]
    fn markdown_is_rendered(source in field()) {
        let html = text::inline(&source);
        prop_assert!(!html.as_str().contains("<script"));
        let _ = text::plain(&source);
    }

    #[test]
    fn words_are_known_or_not(word in "[a-z-]{0,20}") {
        if let Some(status) = Status::from_word(&word) {
            prop_assert_eq!(status.word(), &word);
        }
        let _ = (EventKind::from_word(&word), Outcome::from_word(&word), Remedy::from_word(&word));
    }
}

fn cases_of_this_tracker() -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files.iter().map(|path| std::fs::read_to_string(path).expect("a file")).collect()
}

/// What happens to a line: it goes, comes twice, moves in or out, or its value is another.
type Damage = (u16, u8, String);

fn damaged(file: &str, damages: &[Damage]) -> String {
    let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
    for (place, what, value) in damages {
        let at = lines.len() * usize::from(*place) / 65_536;
        let Some(line) = lines.get(at).cloned() else { continue };
        match what % 8 {
            0 => {
                lines.remove(at);
            }
            1 => lines.insert(at, line),
            2 => lines[at] = format!("  {line}"),
            3 => lines[at] = line.trim_start().to_owned(),
            _ => {
                let key = line.split_once(':').map_or("", |(key, _)| key);
                lines[at] = format!("{key}: {value}");
            }
        }
    }
    lines.join("\n") + "\n"
}

/// A value that some key may want, in quotes, bare, or in another shape.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        field().prop_map(|text| format!("{text:?}")),
        field(),
        field().prop_map(|text| format!("[{text:?}, 1]")),
        field().prop_map(|text| format!("{{id: {text:?}, amount: 1 EUR}}")),
        proptest::sample::select(vec![
            "",
            "~",
            "[]",
            "{}",
            "[[]]",
            "decision",
            "court-judgment",
            "annulled",
            "company",
            "{fine: reduced}",
            "authority",
            "9999-12-31",
            "0001-01-01",
            "9223372036854775807 EUR",
        ])
        .prop_map(str::to_owned),
    ]
}

#[test]
fn damaged_files_are_loaded_with_their_faults_in_place() {
    let originals = cases_of_this_tracker();
    let damage = (any::<u16>(), any::<u8>(), value());
    let damages = proptest::collection::vec(damage, 1..4);
    let mut runner = TestRunner::deterministic();
    let number = 2 * ProptestConfig::default().cases as usize;
    let dir = common::tracker(&[]);
    for index in 0..number {
        let damages = damages.new_tree(&mut runner).expect("damages").current();
        let file = damaged(&originals[index % originals.len()], &damages);
        common::put(dir.path(), &format!("cases/x-{index:06}.yaml"), file.as_bytes());
    }
    let loaded = common::load(dir.path());
    let mut faulty = BTreeSet::new();
    for shown in loaded.shown() {
        faulty.insert(shown.file);
        assert!(!shown.diagnostic.message.is_empty());
        assert!(
            shown.text.get(shown.span.clone()).is_some(),
            "{}: {:?} is no part of the file: {}",
            shown.file,
            shown.span,
            shown.diagnostic.message
        );
        for casebook::diagnostic::Beside { file, text, span, .. } in &shown.related {
            assert!(text.get(span.clone()).is_some(), "{file}: {span:?} is no part of the file");
        }
    }
    let read: BTreeSet<String> =
        loaded.tracker.cases.iter().map(|case| format!("cases/{}.yaml", case.id)).collect();
    for index in 0..number {
        let path = format!("cases/x-{index:06}.yaml");
        assert!(read.contains(&path) || faulty.contains(path.as_str()), "{path} is lost");
    }
    assert!(read.len() > number / 6, "{} of {number} were read", read.len());
}
