//! Where no violation was found the title says whose allegation it is, or how it ended.

use std::sync::LazyLock;

use crate::check::attribution::Voices;
use crate::check::word_list::WordList;
use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};
use crate::model::vocabulary::Outcome;

pub(super) const RULE: Rule = Rule { codes: &[&code::UNATTRIBUTED], look: Look::Case(look) };

/// Words that say how a case ended in which nothing was found, in English.
const ENDINGS: [&str; 30] = [
    "abandon*",
    "agree*",
    "annul*",
    "cleared",
    "close*",
    "commit*",
    "consent",
    "decline*",
    "did not",
    "discontinu*",
    "dismiss*",
    "does not",
    "drop*",
    "ends",
    "ended",
    "inadmissible",
    "no breach",
    "no infringement",
    "no violation",
    "not found",
    "order*",
    "overturn*",
    "pay*",
    "quash*",
    "refus*",
    "reject*",
    "settle*",
    "undertak*",
    "withdr*",
    "without",
];

static ENDING_LIST: LazyLock<WordList> = LazyLock::new(|| WordList::of(&ENDINGS));

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    let voices = Voices::of(here.case, &here.tracker.registry);
    let decided = here.facts.decision.is_some();
    for (tag, title) in here.case.title.all() {
        if !stated(here, &voices, tag, title) {
            continue;
        }
        let message = if decided {
            "no violation was found, and the title says it as a fact"
        } else {
            "there is no decision, and the title says it as a fact"
        };
        let place = match here.case.title.all().count() {
            1 => vec![Step::Key("title".into())],
            _ => vec![Step::Key("title".into()), Step::Key(tag.into())],
        };
        let diagnostic = Diagnostic::new(&code::UNATTRIBUTED, here.at(place), message);
        found.push(diagnostic.help(match (decided, voices.named()) {
            (true, _) => "say alleged or complaint, or how it ended: rejected, settled, closed",
            (_, true) => "name the complainant (`noyb: …`), or say alleged, complaint or inquiry",
            (_, false) => "say alleged, complaint or inquiry",
        }));
    }
}

/// Whether a title states as a fact what nobody found.
pub(super) fn stated(here: &CaseContext<'_>, voices: &Voices, tag: &str, title: &str) -> bool {
    // A preliminary ruling is asked for: it holds no allegation.
    let interprets = here.facts.outcome == Some(Outcome::Interpreted);
    if here.violation_found() || here.facts.stage.is_none() || interprets {
        return false;
    }
    let language = tag.split('-').next().unwrap_or(tag);
    let lower = title.to_lowercase();
    let ends = language != "en" || ENDING_LIST.find(&lower).is_some();
    !(voices.attribute(title, language) || here.facts.decision.is_some() && ends)
}
