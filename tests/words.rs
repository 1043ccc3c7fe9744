//! Every word of the interface stands in the English translation, and nothing else does.

use std::collections::BTreeSet;
use std::fs;

use casebook::model::vocabulary::{
    Admission, AuthorityRole, CompanyRole, ComplainantType, CourtType, EventKind, Finding,
    FineKind, Granted, Ground, Instance, Measure, Object, Outcome, PaymentState, Phase, Relation,
    Remedy, Sector, SentBackTo, SourceKind, Status, Vocabulary,
};

const ENGLISH: &str = include_str!("../themes/default/translations/en.ftl");

/// Beginnings of keys that the program completes itself.
const COMPLETED: &[&str] = &[
    "clock-",
    "complainant-type-",
    "country-",
    "court-type-",
    "draw-event-",
    "draw-key-",
    "facet-",
    "finding-",
    "fine-state-",
    "fines-ranked-",
    "force-",
    "list-title-",
    "month-",
    "nav-",
    "reason-",
    "reference-",
    "rule-",
    "rules-",
    "stat-cohorts-",
    "stat-coverage-",
    "stat-cross-border-",
    "stat-laws-",
    "stat-pace-",
    "stat-part-",
    "stat-provisions-",
];

fn keys() -> BTreeSet<&'static str> {
    ENGLISH
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| !key.starts_with([' ', '#', '[', '*']))
        .collect()
}

fn labels<V: Vocabulary>(list: &str) -> Vec<String> {
    V::ALL.iter().map(|value| format!("{list}-{}", value.word())).collect()
}

fn vocabulary() -> Vec<String> {
    [
        labels::<Status>("status"),
        labels::<Phase>("phase"),
        labels::<Outcome>("outcome"),
        labels::<EventKind>("event"),
        labels::<Measure>("measure"),
        labels::<Finding>("finding"),
        labels::<Object>("object"),
        labels::<Remedy>("remedy"),
        labels::<SentBackTo>("sent-back"),
        labels::<Admission>("admission"),
        labels::<PaymentState>("payment"),
        labels::<FineKind>("fine-kind"),
        labels::<SourceKind>("source-kind"),
        labels::<CompanyRole>("role"),
        labels::<AuthorityRole>("role"),
        labels::<ComplainantType>("complainant"),
        labels::<Ground>("ground"),
        labels::<Granted>("granted"),
        labels::<Relation>("relation"),
        labels::<Sector>("sector"),
        labels::<CourtType>("court-type"),
        labels::<Instance>("instance"),
        labels::<casebook::derive::appeals::Appealed>("appealed"),
        labels::<casebook::derive::durations::Cause>("cause"),
        labels::<casebook::derive::FineState>("fine-state"),
        labels::<casebook::derive::Finality>("finality"),
        labels::<casebook::derive::Force>("force"),
        labels::<casebook::derive::force::Reason>("reason"),
    ]
    .concat()
}

/// The texts of all files below a folder with an ending.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    walkdir::WalkDir::new(format!("{root}{folder}"))
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|found| found == ending))
        .map(|entry| fs::read_to_string(entry.path()).unwrap())
        .collect()
}

#[test]
fn every_word_of_the_vocabularies_has_a_label() {
    let keys = keys();
    let missing: Vec<String> =
        vocabulary().into_iter().filter(|key| !keys.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "en.ftl lacks {missing:?}");
}

#[test]
fn every_word_of_the_templates_is_there() {
    let keys = keys();
    for template in texts("themes/default/templates", "html") {
        for part in template.split("say(key=\"").skip(1) {
            let key = part.split('"').next().unwrap();
            assert!(keys.contains(key), "a template says `{key}`, which en.ftl lacks");
        }
    }
}

#[test]
fn templates_hold_no_words_of_their_own() {
    for template in texts("themes/default/templates", "html") {
        let mut text = template;
        for (open, close) in [("{%", "%}"), ("{{", "}}"), ("{#", "#}"), ("<", ">")] {
            while let Some(start) = text.find(open) {
                let end =
                    text[start..].find(close).map_or(text.len(), |at| start + at + close.len());
                text.replace_range(start..end, " ");
            }
        }
        let words: Vec<&str> =
            text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
        assert!(words.is_empty(), "a template holds {words:?}");
    }
}

#[test]
fn nothing_is_translated_in_vain() {
    let sources = [texts("src", "rs"), texts("themes/default/templates", "html")].concat().concat();
    let labels: BTreeSet<String> = vocabulary().into_iter().collect();
    let unused: Vec<&str> = keys()
        .into_iter()
        .filter(|key| {
            // The words of the search are listed without what they all begin with.
            let listed = key.strip_prefix("search-").unwrap_or(key);
            !sources.contains(&format!("\"{key}\""))
                && !sources.contains(&format!("\"{listed}\""))
                && !labels.contains(*key)
                && !COMPLETED.iter().any(|start| key.starts_with(start))
        })
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}
