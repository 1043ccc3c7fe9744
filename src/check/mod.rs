//! The rules that a tracker must keep, each a record with a function; what they find is collected.

mod attribution;
mod consequences;
mod context;
mod identity;
mod rules;
pub mod texts;
mod word_list;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::derive::Facts;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::Tracker;

pub use consequences::drop_consequences;
pub use context::{CaseContext, Context};

/// A rule: the codes under which it speaks, and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The codes of its diagnostics.
    pub codes: &'static [&'static Code],
    /// How it looks.
    pub look: Look,
}

/// At what a rule looks.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    /// At each case alone.
    Case(fn(&CaseContext<'_>, &mut Vec<Diagnostic>)),
    /// At the whole tracker.
    Tracker(fn(&Context<'_>, &mut Vec<Diagnostic>)),
}

/// Every rule, in the order of their names.
pub fn rules() -> &'static [Rule] {
    rules::ALL
}

/// Holds a tracker against every rule; `facts` stand in the order of its cases. Rules that only give
/// advice are left out without `hints`.
pub fn check(tracker: &Tracker, facts: &[Facts], as_of: Date, hints: bool) -> Vec<Diagnostic> {
    let only_hints = |rule: &&Rule| rule.codes.iter().all(|code| code.severity == Severity::Hint);
    let rules: Vec<&Rule> = rules().iter().filter(|rule| hints || !only_hints(rule)).collect();
    let context = Context { tracker, facts, as_of };
    let (mut found, of_tracker) = rayon::join(
        || of_cases(&rules, &context),
        || {
            let looks = rules.par_iter().filter_map(|rule| match rule.look {
                Look::Tracker(look) => Some(look),
                Look::Case(_) => None,
            });
            let found = looks.map(|look| {
                let mut found = Vec::new();
                look(&context, &mut found);
                found
            });
            found.collect::<Vec<_>>()
        },
    );
    found.extend(of_tracker.into_iter().flatten());
    found
}

fn of_cases(rules: &[&Rule], context: &Context<'_>) -> Vec<Diagnostic> {
    let Context { tracker, facts, as_of } = *context;
    let cases = tracker.cases.par_iter().zip(facts);
    cases
        .flat_map_iter(|(case, facts)| {
            let here = CaseContext { case, facts, tracker, as_of };
            let mut found = Vec::new();
            for rule in rules {
                if let Look::Case(look) = rule.look {
                    look(&here, &mut found);
                }
            }
            found
        })
        .collect()
}
