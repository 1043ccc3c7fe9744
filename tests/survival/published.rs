//! Against tables in print, and against fractions computed by hand.

use casebook::derive::survival::{Curve, Spell, aalen_johansen, at_risk, kaplan_meier};

use super::written;

fn curve(text: &str) -> Curve {
    kaplan_meier(&written(text), |_| true)
}

/// Time, at risk, share and its standard error, as printed: rounded to so many digits.
fn assert_table(curve: &Curve, rows: &[(i64, usize, f64, Option<f64>)], digits: i32) {
    let events: Vec<_> = curve.points.iter().filter(|point| point.events > 0).collect();
    assert_eq!(events.len(), rows.len());
    let half = 0.5 * 10f64.powi(-digits) + 1e-12;
    for (point, (time, at_risk, survival, error)) in events.into_iter().zip(rows) {
        assert_eq!((point.time, point.at_risk), (*time, *at_risk));
        assert!((point.survival - survival).abs() <= half, "{point:?}");
        let ours = point.survival * point.greenwood.sqrt();
        assert!(error.is_none_or(|error| (ours - error).abs() <= half), "{point:?}: {ours}");
    }
}

/// Freireich and others, Blood 21 (1963); Kleinbaum and Klein, Survival Analysis, table 2.3; the
/// standard errors as in Collett, Modelling Survival Data.
#[test]
fn remission_of_treated_leukaemia() {
    let curve = curve("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    let rows = [
        (6, 21, 0.8571, Some(0.0764)),
        (7, 17, 0.8067, Some(0.0869)),
        (10, 15, 0.7529, Some(0.0963)),
        (13, 12, 0.6902, Some(0.1068)),
        (16, 11, 0.6275, Some(0.1141)),
        (22, 7, 0.5378, Some(0.1282)),
        (23, 6, 0.4482, Some(0.1346)),
    ];
    assert_table(&curve, &rows, 4);
    assert_eq!(curve.first_at_most(0.5), Some(23));
}

/// The placebo group: every remission ended, many in one week.
#[test]
fn remission_of_untreated_leukaemia() {
    let curve = curve("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");
    let rows = [
        (1, 21, 0.9048, None),
        (2, 19, 0.8095, None),
        (3, 17, 0.7619, None),
        (4, 16, 0.6667, None),
        (5, 14, 0.5714, None),
        (8, 12, 0.3810, None),
        (11, 8, 0.2857, None),
        (12, 6, 0.1905, None),
        (15, 4, 0.1429, None),
        (17, 3, 0.0952, None),
        (22, 2, 0.0476, None),
        (23, 1, 0.0, None),
    ];
    assert_table(&curve, &rows, 4);
    assert_eq!(curve.first_at_most(0.5), Some(8));
}

/// Miller, Survival Analysis (1981), maintenance of acute myelogenous leukaemia; as printed in
/// many places: .909 .818 .716 .614 .491 .368 .184.
#[test]
fn relapse_under_maintenance() {
    let curve = curve("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    let rows = [
        (9, 11, 0.909, Some(0.0867)),
        (13, 10, 0.818, Some(0.1163)),
        (18, 8, 0.716, Some(0.1397)),
        (23, 7, 0.614, Some(0.1526)),
        (31, 5, 0.491, Some(0.1642)),
        (34, 4, 0.368, Some(0.1627)),
        (48, 2, 0.184, Some(0.1535)),
    ];
    assert_table(&curve, &rows, 3);
}

/// Kaplan and Meier 1958: deaths at 0.8, 3.1, 5.4 and 9.2 months, losses at 1.0, 2.7, 7.0 and
/// 12.1; 7/8, 7/10, 21/40, 21/80.
#[test]
fn the_example_of_kaplan_and_meier() {
    let curve = curve("8 10+ 27+ 31 54 70+ 92 121+");
    let shares: Vec<f64> =
        curve.points.iter().filter(|point| point.events > 0).map(|point| point.survival).collect();
    for (ours, exact) in shares.iter().zip([7.0 / 8.0, 7.0 / 10.0, 21.0 / 40.0, 21.0 / 80.0]) {
        assert!((ours - exact).abs() < 1e-12, "{ours} is not {exact}");
    }
    assert_eq!(curve.at(0), Some(1.0));
    assert_eq!(curve.at(7), Some(1.0), "before the first death");
    assert!(curve.at(121).is_some() && curve.at(122).is_none(), "nobody was watched longer");
}

fn spell(entry: Option<i64>, end: i64, cause: Option<usize>) -> Spell {
    Spell { entry, end, cause }
}

/// Delayed entry by hand: one entered on the day of an end is not at risk on it.
#[test]
fn delayed_entry_by_hand() {
    let spells = [
        spell(None, 2, Some(0)),
        spell(None, 5, Some(0)),
        spell(Some(2), 6, Some(0)),
        spell(Some(4), 6, None),
        // Ended before it was watched, or on that day: never at risk.
        spell(Some(9), 7, Some(0)),
        spell(Some(7), 7, Some(0)),
    ];
    let curve = kaplan_meier(&spells, |_| true);
    let said: Vec<(i64, usize, f64)> =
        curve.points.iter().map(|point| (point.time, point.at_risk, point.survival)).collect();
    // 1/2 on day 2 (two at risk), 2/3 of it on day 5, 1/2 of that on day 6.
    assert_eq!(said.len(), 3);
    for ((time, at_risk, share), exact) in
        said.iter().zip([(2, 2, 1.0 / 2.0), (5, 3, 1.0 / 3.0), (6, 2, 1.0 / 6.0)])
    {
        assert_eq!((*time, *at_risk), (exact.0, exact.1));
        assert!((share - exact.2).abs() < 1e-12);
    }
    assert_eq!([1, 2, 3, 5, 6, 7].map(|day| at_risk(&spells, day)), [2, 2, 2, 3, 2, 0]);
}

/// Competing causes with ties by hand: ten spells; F and S as fractions.
#[test]
fn competing_causes_with_ties_by_hand() {
    let spells = [
        spell(None, 1, Some(0)),
        spell(None, 1, Some(1)),
        spell(None, 1, None),
        spell(None, 2, Some(0)),
        spell(None, 2, Some(0)),
        spell(None, 3, None),
        spell(None, 4, Some(1)),
        spell(None, 4, Some(1)),
        spell(None, 4, Some(0)),
        spell(None, 5, None),
    ];
    let incidence = aalen_johansen(&spells, 2);
    // Day 1: ten at risk. Day 2: seven. Day 4: four, one of whom is censored later.
    let exact = [
        (1, [1.0 / 10.0, 1.0 / 10.0], 8.0 / 10.0),
        (2, [23.0 / 70.0, 1.0 / 10.0], 4.0 / 7.0),
        (3, [23.0 / 70.0, 1.0 / 10.0], 4.0 / 7.0),
        (4, [33.0 / 70.0, 27.0 / 70.0], 1.0 / 7.0),
        (5, [33.0 / 70.0, 27.0 / 70.0], 1.0 / 7.0),
    ];
    assert_eq!(incidence.points.len(), exact.len());
    for (point, (time, ended, going_on)) in incidence.points.iter().zip(exact) {
        assert_eq!(point.time, time);
        assert!((point.going_on - going_on).abs() < 1e-12, "{point:?}");
        for (ours, exact) in point.ended.iter().zip(ended) {
            assert!((ours - exact).abs() < 1e-12, "{point:?}");
        }
    }
}

/// Spells of no length count on day zero, where all that are watched from the start are at risk.
#[test]
fn spells_of_no_length_count() {
    let spells = [spell(None, 0, Some(0)), spell(None, 3, None)];
    let curve = kaplan_meier(&spells, |_| true);
    assert_eq!(curve.at(0), Some(0.5));
    assert_eq!(curve.points[0].at_risk, 2);
}

/// Other causes censor in the curve of one cause.
#[test]
fn other_causes_censor() {
    let spells = [spell(None, 1, Some(1)), spell(None, 2, Some(0)), spell(None, 3, None)];
    let curve = kaplan_meier(&spells, |cause| cause == 0);
    assert_eq!((curve.points[0].events, curve.points[0].censored), (0, 1));
    assert_eq!(curve.at(2), Some(0.5));
    assert_eq!(curve.events(), 1);
}
