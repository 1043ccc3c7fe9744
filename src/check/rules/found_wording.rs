//! Before a decision nothing is said to have been found.

use crate::check::texts::Written;
use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

use super::title::{attributes, names};

pub(super) const RULE: Rule = Rule { codes: &[&code::FOUND_WORDING], look: Look::Case(look) };

/// Words that say of an allegation that it is true, by language.
const WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "illegally",
            "unlawfully",
            "violated",
            "violates",
            "breached",
            "infringed",
            "was found to",
            "were found to",
            "found guilty",
            "broke the law",
            "in breach of",
        ],
    ),
    ("de", &["rechtswidrig", "verstieß", "verletzte", "illegal"]),
    ("fr", &["illégalement", "a violé", "a enfreint"]),
    ("es", &["ilegalmente", "infringió", "violó"]),
    ("it", &["illegalmente", "ha violato"]),
    ("nl", &["onrechtmatig", "overtrad", "schond"]),
];

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    if here.facts.decision.is_some() || here.facts.stage.is_none() {
        return;
    }
    let names = names(here.case, &here.tracker.registry);
    let told = |written: &Written<'_>| matches!(written.root(), "title" | "summary");
    for written in here.texts().into_iter().filter(told) {
        let language = written.lang.and_then(|tag| tag.split('-').next()).unwrap_or_default();
        let Some((_, words)) = WORDS.iter().find(|(tag, _)| *tag == language) else { continue };
        for (start, sentence) in sentences(written.text) {
            let lower = sentence.to_lowercase();
            if attributes(&lower, language, &names) || lower.len() != sentence.len() {
                continue;
            }
            let Some((word, at)) = words.iter().find_map(|word| Some((word, lower.find(word)?)))
            else {
                continue;
            };
            let bytes = start + at..start + at + word.len();
            found.push(
                Diagnostic::new(
                    &code::FOUND_WORDING,
                    written.within(here.case, bytes),
                    format!("there is no decision, and `{word}` is said as a fact"),
                )
                .help("say who alleges it: `noyb says that …`, `the complaint alleges …`"),
            );
        }
    }
}

/// Sentences of a text, each with the place of its first byte.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        sentences.push((start, &text[start..at]));
        start = at + 2;
    }
    sentences.push((start, &text[start..]));
    sentences
}
