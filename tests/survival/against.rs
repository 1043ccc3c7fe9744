//! Against lifelines: the numbers that it computed, and the script that made them.

use std::fs;
use std::process::Command;

use casebook::derive::survival::{Spell, aalen_johansen, kaplan_meier};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/survival");
const CLOSE: f64 = 1e-9;

const KAPLAN_MEIER: [&str; 9] = [
    "leukaemia-treated",
    "leukaemia-placebo",
    "relapse-maintained",
    "relapse-not-maintained",
    "kaplan-meier-1958",
    "arrests",
    "lung",
    "psychiatric",
    "aids",
];
const AALEN_JOHANSEN: [&str; 2] = ["causes", "causes-entry"];

fn read(name: &str) -> Value {
    let text = fs::read_to_string(format!("{FOLDER}/{name}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Spells of a file; there, cause 0 is censoring.
fn spells(file: &Value) -> Vec<Spell> {
    let spell = |one: &Value| Spell {
        entry: one[0].as_i64(),
        end: one[1].as_i64().unwrap(),
        cause: one[2].as_u64().unwrap().checked_sub(1).map(|cause| cause as usize),
    };
    file["spells"].as_array().unwrap().iter().map(spell).collect()
}

fn close(ours: Option<f64>, theirs: &Value, what: &str) {
    match (ours, theirs.as_f64()) {
        (Some(ours), Some(theirs)) => {
            assert!((ours - theirs).abs() < CLOSE, "{what}: {ours}, lifelines has {theirs}");
        }
        (None, None) => {}
        (ours, theirs) => panic!("{what}: {ours:?}, lifelines has {theirs:?}"),
    }
}

#[test]
fn kaplan_meier_agrees_with_lifelines() {
    let mut points = 0;
    for name in KAPLAN_MEIER {
        let file = read(name);
        let curve = kaplan_meier(&spells(&file), |_| true);
        let expected = file["points"].as_array().unwrap();
        assert_eq!(curve.points.len(), expected.len(), "{name}");
        for (ours, theirs) in curve.points.iter().zip(expected) {
            let what = format!("{name} at {}", ours.time);
            assert_eq!(Some(ours.time), theirs["time"].as_i64(), "{what}");
            assert_eq!(Some(ours.events as u64), theirs["events"].as_u64(), "{what}");
            close(Some(ours.survival), &theirs["survival"], &what);
            let inside = ours.survival > 0.0 && ours.survival < 1.0;
            close(inside.then_some(ours.greenwood), &theirs["greenwood"], &what);
            close(ours.low, &theirs["low"], &what);
            close(ours.high, &theirs["high"], &what);
            points += 1;
        }
        let days = |days: Option<i64>| days.map(|days| days as f64);
        close(days(curve.first_at_most(0.5)), &file["median"], &format!("{name}: median"));
        let (low, high) = curve.interval_of(0.5);
        close(days(low), &file["median_low"], &format!("{name}: lower end of the median"));
        close(days(high), &file["median_high"], &format!("{name}: upper end of the median"));
    }
    assert!(points > 300, "{points} points were compared");
}

#[test]
fn the_data_sets_are_what_they_must_be() {
    let tied = |name: &str| {
        kaplan_meier(&spells(&read(name)), |_| true).points.iter().any(|point| point.events > 1)
    };
    assert!(tied("leukaemia-treated") && tied("lung"), "ties");
    for name in ["psychiatric", "aids", "causes-entry"] {
        assert!(spells(&read(name)).iter().any(|spell| spell.entry > Some(0)), "{name}: entry");
    }
    assert!(read("arrests")["median"].is_null(), "a median that is not reached");
    for name in AALEN_JOHANSEN {
        let mut times: Vec<i64> = spells(&read(name)).iter().map(|spell| spell.end).collect();
        let all = times.len();
        times.sort_unstable();
        times.dedup();
        assert_eq!(times.len(), all, "{name}: no ties");
    }
}

#[test]
fn aalen_johansen_agrees_with_lifelines() {
    for name in AALEN_JOHANSEN {
        let file = read(name);
        let incidence = aalen_johansen(&spells(&file), 3);
        let expected = file["points"].as_array().unwrap();
        assert_eq!(incidence.points.len(), expected.len(), "{name}");
        for (ours, theirs) in incidence.points.iter().zip(expected) {
            let what = format!("{name} at {}", ours.time);
            assert_eq!(Some(ours.time), theirs["time"].as_i64(), "{what}");
            for (cause, share) in ours.ended.iter().enumerate() {
                close(Some(*share), &theirs["ended"][cause], &what);
            }
        }
    }
}

/// Runs the script again and compares what it writes, where Python has lifelines.
#[test]
fn the_script_writes_these_files() {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = Command::new(&python).args(["-c", "import lifelines"]).output();
    if !has.is_ok_and(|output| output.status.success()) {
        eprintln!("not run: {python} has no lifelines; the files that it made are compared");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let script = format!("{FOLDER}/expected.py");
    let status = Command::new(&python).arg(script).arg(folder.path()).status().unwrap();
    assert!(status.success());
    for name in KAPLAN_MEIER.iter().chain(&AALEN_JOHANSEN) {
        let made = fs::read_to_string(folder.path().join(format!("{name}.json"))).unwrap();
        let made: Value = serde_json::from_str(&made).unwrap();
        same(&made, &read(name), name);
    }
}

/// Two files hold the same: numbers to 1e-9, since versions of numpy differ in the last digits.
fn same(made: &Value, kept: &Value, at: &str) {
    match (made, kept) {
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{at}");
            a.iter().zip(b).for_each(|(a, b)| same(a, b, at));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert_eq!(a.len(), b.len(), "{at}");
            a.iter().for_each(|(key, a)| same(a, &b[key], &format!("{at}: {key}")));
        }
        (Value::Number(a), b) => close(a.as_f64(), b, at),
        (a, b) => assert_eq!(a, b, "{at}"),
    }
}
