//! Nobody who complains as a private person has a name here.

use casebook::model::case::Who;
use casebook::model::vocabulary::ComplainantType;

use super::{none, tracker};

#[test]
fn no_individual_who_complains_has_a_name() {
    let loaded = tracker();
    let mut findings = Vec::new();
    let mut individuals = 0;
    for case in &loaded.tracker.cases {
        for complainant in &case.complainants {
            if complainant.kind == ComplainantType::Individual {
                individuals += 1;
                if !matches!(complainant.who, Who::Unnamed(_)) {
                    findings.push(format!("{}: {:?}", case.id, complainant.who));
                }
            }
        }
    }
    none(&findings, "an individual who complains is never named");
    assert!(individuals >= 5, "{individuals} individuals");
}

#[test]
fn the_registry_names_no_person_but_two_who_speak_in_public() {
    let loaded = tracker();
    let people: Vec<&str> = loaded
        .tracker
        .registry
        .complainants
        .iter()
        .filter(|(_, entry)| entry.kind != ComplainantType::Organisation)
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(people, ["johnny-ryan", "maximillian-schrems"]);
}
