//! What must hold of any spells: monotone, between 0 and 1, unchanged by order.

use casebook::derive::distribution::describe;
use casebook::derive::survival::{Spell, aalen_johansen, at_risk, kaplan_meier};
use proptest::prelude::*;

const CAUSES: usize = 3;

fn spells() -> impl Strategy<Value = Vec<Spell>> {
    let spell = (prop::option::weighted(0.3, 0i64..60), 0i64..60, prop::option::of(0..CAUSES))
        .prop_map(|(entry, end, cause)| Spell { entry, end, cause });
    prop::collection::vec(spell, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn curves_fall_within_bounds(spells in spells()) {
        let curve = kaplan_meier(&spells, |cause| cause == 0);
        let (mut before, mut sum, mut time) = (1.0, 0.0, -1);
        for point in &curve.points {
            prop_assert!(point.time > time);
            prop_assert!(point.survival <= before && (0.0..=1.0).contains(&point.survival));
            prop_assert!(point.greenwood >= sum);
            prop_assert!(point.events + point.censored <= point.at_risk);
            prop_assert_eq!(point.at_risk, at_risk(&spells, point.time));
            if let (Some(low), Some(high)) = (point.low, point.high) {
                prop_assert!(0.0 <= low && low <= point.survival);
                prop_assert!(point.survival <= high && high <= 1.0);
            }
            (before, sum, time) = (point.survival, point.greenwood, point.time);
        }
    }

    #[test]
    fn shares_of_causes_grow_and_add_up(spells in spells()) {
        let incidence = aalen_johansen(&spells, CAUSES);
        let mut before = vec![0.0; CAUSES];
        for point in &incidence.points {
            for (now, before) in point.ended.iter().zip(&before) {
                prop_assert!(now >= before && (0.0..=1.0 + 1e-12).contains(now));
            }
            let sum: f64 = point.ended.iter().sum();
            prop_assert!((sum + point.going_on - 1.0).abs() < 1e-9);
            before = point.ended.clone();
        }
    }

    #[test]
    fn one_cause_is_one_minus_kaplan_meier(spells in spells()) {
        let one: Vec<Spell> =
            spells.iter().map(|spell| Spell { cause: spell.cause.map(|_| 0), ..*spell }).collect();
        let curve = kaplan_meier(&one, |_| true);
        let incidence = aalen_johansen(&one, 1);
        prop_assert_eq!(curve.points.len(), incidence.points.len());
        for (survival, ended) in curve.points.iter().zip(&incidence.points) {
            prop_assert!((1.0 - survival.survival - ended.ended[0]).abs() < 1e-9);
        }
    }

    #[test]
    fn order_changes_nothing(spells in spells(), seed in any::<u64>()) {
        let mut other = spells.clone();
        let mut state = seed;
        for at in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(at, (state >> 33) as usize % (at + 1));
        }
        let of_decision = |cause: usize| cause == 0;
        prop_assert_eq!(kaplan_meier(&spells, of_decision), kaplan_meier(&other, of_decision));
        prop_assert_eq!(aalen_johansen(&spells, CAUSES), aalen_johansen(&other, CAUSES));
    }

    #[test]
    fn distributions_are_in_order(mut values in prop::collection::vec(1i64..1_000_000_000, 1..80)) {
        let all = describe(&values).unwrap();
        let smallest = *values.iter().min().unwrap() as f64;
        prop_assert!(smallest <= all.median && all.median <= all.p90);
        prop_assert!(all.p90 <= all.max as f64);
        prop_assert!(smallest <= all.mean && all.mean <= all.max as f64);
        prop_assert!(all.top_ten > 0.0 && all.top_ten <= 1.0);
        prop_assert!(values.len() > 10 || all.top_ten == 1.0);
        values.reverse();
        prop_assert_eq!(describe(&values), Some(all));
    }
}

#[test]
fn a_distribution_by_hand() {
    let values: Vec<i64> = (1..=20).collect();
    let all = describe(&values).unwrap();
    assert_eq!((all.count, all.sum, all.max), (20, 210, 20));
    assert!((all.mean - 10.5).abs() < 1e-12 && (all.median - 10.5).abs() < 1e-12);
    // (20 − 1) · 0.9 = 17.1: a tenth of the way from the 18th value to the 19th.
    assert!((all.p90 - 18.1).abs() < 1e-12, "{}", all.p90);
    assert!((all.top_ten - 155.0 / 210.0).abs() < 1e-12);
    assert_eq!(describe(&[]), None);
}
