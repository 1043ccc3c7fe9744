//! The estimators of durations against lifelines, published tables, fractions by hand, and what must
//! hold of any data.

mod against;
mod properties;
mod published;

use casebook::derive::survival::Spell;

/// Spells as they stand in textbooks: times, those with a plus are censored.
pub fn written(text: &str) -> Vec<Spell> {
    let spell = |one: &str| Spell {
        entry: None,
        end: one.trim_end_matches('+').parse().unwrap(),
        cause: (!one.ends_with('+')).then_some(0),
    };
    text.split_whitespace().map(spell).collect()
}
