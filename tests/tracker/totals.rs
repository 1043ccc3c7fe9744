//! Announced = standing + cut + annulled, for every fine and for the sums of every currency.

use std::collections::BTreeMap;

use casebook::model::money::Currency;

use super::tracker;

#[test]
fn nothing_is_lost_between_announced_and_standing() {
    let loaded = tracker();
    let mut sums: BTreeMap<Currency, (i64, i64, usize)> = BTreeMap::new();
    for (case, facts) in loaded.tracker.cases.iter().zip(&loaded.facts) {
        for line in &facts.fines {
            let Some((amount, totals)) = line.totals() else { continue };
            let rest = totals.standing + totals.cut + totals.annulled;
            assert_eq!(totals.announced, rest, "{}: {}", case.id, line.id);
            assert!(totals.under_appeal <= totals.standing, "{}: {}", case.id, line.id);
            assert!(totals.announced > 0 && totals.standing >= 0, "{}: {}", case.id, line.id);
            let sum = sums.entry(amount.currency).or_default();
            sum.0 += totals.announced;
            sum.1 += rest;
            sum.2 += 1;
        }
    }
    for (currency, (announced, rest, _)) in &sums {
        assert_eq!(announced, rest, "{}", currency.code());
    }
    let fines: usize = sums.values().map(|(_, _, fines)| fines).sum();
    assert!(sums.len() >= 5 && fines >= 40, "{fines} fines in {} currencies", sums.len());
}
