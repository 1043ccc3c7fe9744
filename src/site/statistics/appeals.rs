//! What courts and boards made of the decisions that were attacked.

use super::say::{exact, int, percent_of};
use super::{Cell, Figure, Table, both, counted};
use crate::derive::appeals::{Appealed, on_appeal};
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::chart::{Axis, Bar, bars};
use crate::words::Put;

/// Decisions that were attacked, by how each stands after the last known judgment.
pub fn figure(site: &Site) -> Figure {
    let words = site.words();
    let results: Vec<Appealed> = counted(site)
        .flat_map(|place| {
            let (case, facts) = site.case(place);
            on_appeal(case, facts)
        })
        .collect();
    let count = |wanted: Appealed| results.iter().filter(|result| **result == wanted).count();
    let judged = results.len() - count(Appealed::Undecided) - count(Appealed::GivenUp);
    let mut table = Table::new(
        words,
        "stat-appeals-title",
        &[
            ("result", "stat-result"),
            ("decisions", "stat-decisions"),
            ("share_of_judged", "stat-share-judged"),
        ],
    );
    let mut drawn = Vec::new();
    for result in Appealed::ALL {
        let n = count(*result);
        let is_judged = !matches!(result, Appealed::Undecided | Appealed::GivenUp);
        let share = if is_judged && judged > 0 {
            let share = n as f64 / judged as f64;
            Cell::number(percent_of(words, n, judged), exact(share))
        } else {
            Cell::none(String::new())
        };
        let name = words.label("appealed", *result);
        let text = if is_judged && judged > 0 {
            words.with(
                "stat-n-share",
                &[("n", Put::Number(int(n))), ("share", Put::Text(&share.text))],
            )
        } else {
            words.number(int(n))
        };
        table.push(vec![Cell::name(&name, result.word()), Cell::count(words, n), share]);
        drawn.push(Bar { name, values: vec![(n as f64, n.to_string())], text });
    }
    let most = drawn.iter().map(|row| row.values[0].0).fold(0.0, f64::max);
    let axis = Axis { max: most, ticks: Vec::new() };
    let legend = [("fill-1", words.say("stat-decisions"))];
    let says = words.with(
        "stat-appeals-says",
        &[
            ("n", Put::Number(int(results.len()))),
            ("judged", Put::Number(int(judged))),
            ("upheld", Put::Text(&words.number(int(count(Appealed::Upheld))))),
            ("share", Put::Text(&percent_of(words, count(Appealed::Upheld), judged))),
            ("annulled", Put::Text(&words.number(int(count(Appealed::Annulled))))),
        ],
    );
    let drawings = if results.is_empty() {
        Vec::new()
    } else {
        both(|sheet| bars(sheet, &legend, &drawn, true, &axis))
    };
    Figure {
        name: "appeals",
        part: "appeals",
        title: words.say("stat-appeals-title"),
        says,
        drawn: words.say("stat-appeals-drawn"),
        notes: vec![words.say("stat-appeals-note")],
        drawings,
        table,
    }
}
