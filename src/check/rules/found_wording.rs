//! Where no violation was found nothing is said to have been one.

use std::sync::LazyLock;

use crate::check::attribution::Voices;
use crate::check::texts::Written;
use crate::check::word_list::WordList;
use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};

use super::title::stated;

pub(super) const RULE: Rule = Rule { codes: &[&code::FOUND_WORDING], look: Look::Case(look) };

/// Words that say of an allegation that it is true, by language; `*` stands for any ending.
const WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "illegally",
            "unlawfully",
            "is illegal",
            "are illegal",
            "was illegal",
            "were illegal",
            "is unlawful",
            "are unlawful",
            "was unlawful",
            "were unlawful",
            "violated",
            "violates",
            "breached",
            "breaches the",
            "infringed",
            "infringes",
            "was found to",
            "were found to",
            "guilty",
            "convicted",
            "broke the law",
            "broke the gdpr",
            "breaks the law",
            "breaks the gdpr",
            "has broken the",
            "in breach of",
            "established an infringement",
            "established a violation",
            "established a breach",
        ],
    ),
    ("de", &["rechtswidrig*", "verstieß", "verletzte", "illegal*"]),
    ("fr", &["illégalement", "a violé", "a enfreint"]),
    ("es", &["ilegalmente", "infringió", "violó"]),
    ("it", &["illegalmente", "ha violato"]),
    ("nl", &["onrechtmatig*", "overtrad", "schond"]),
];

/// Words by which a sentence leaves open, denies, or puts into somebody's mouth what it says.
const HEDGES: [&str; 30] = [
    "according to",
    "argue*",
    "ask*",
    "assert*",
    "believe*",
    "charge*",
    "consider*",
    "contend*",
    "criticis*",
    "demand*",
    "fined",
    "found that",
    "held that",
    "holds that",
    "if",
    "intend*",
    "maintain*",
    "may have",
    "no",
    "not",
    "object*",
    "preliminar*",
    "provisional*",
    "request*",
    "seek*",
    "sees",
    "submit*",
    "suspect*",
    "view",
    "whether",
];

static LISTS: LazyLock<Vec<(&str, WordList)>> = LazyLock::new(|| WordList::by_language(WORDS));
static HEDGE_LIST: LazyLock<WordList> = LazyLock::new(|| WordList::of(&HEDGES));

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    if here.violation_found() || here.facts.stage.is_none() {
        return;
    }
    let voices = Voices::of(here.case, &here.tracker.registry);
    let ours = |written: &Written<'_>| {
        matches!(written.root(), "title" | "summary" | "details")
            || (written.root() == "timeline" && !of_another_act(here, written))
    };
    let decided = here.facts.decision.is_some();
    // A title that states what nobody found is told so once.
    let told = |written: &Written<'_>| {
        written.root() == "title"
            && written.lang.is_some_and(|tag| stated(here, &voices, tag, written.text))
    };
    for written in here.texts().into_iter().filter(|it| ours(it) && !told(it)) {
        let language = written.lang.and_then(|tag| tag.split('-').next()).unwrap_or_default();
        let Some((_, words)) = LISTS.iter().find(|(tag, _)| *tag == language) else { continue };
        for (start, sentence) in sentences(written.text) {
            let lower = sentence.to_lowercase();
            let Some((at, pattern)) = words.find(&lower) else { continue };
            let hedged = language == "en" && HEDGE_LIST.find(&lower).is_some();
            if hedged || voices.attribute(sentence, language) || lower.len() != sentence.len() {
                continue;
            }
            let said = pattern.trim_end_matches('*');
            let why = if decided { "no violation was found" } else { "there is no decision" };
            found.push(
                Diagnostic::new(
                    &code::FOUND_WORDING,
                    written.within(here.case, start + at..start + at + said.len()),
                    format!("{why}, and `{said}` is said as a fact"),
                )
                .help("say who alleges it: `noyb says that …`, `the complaint alleges …`"),
            );
        }
    }
}

/// Whether a text is of an event that is no step of the case, and may tell of another case.
fn of_another_act(here: &CaseContext<'_>, written: &Written<'_>) -> bool {
    let Some(Step::Index(index)) = written.path.0.get(1) else { return false };
    here.case.timeline.iter().any(|event| event.index == *index && event.background)
}

/// Sentences of a text, each with the place of its first byte.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let ends = c == '\n' || (matches!(c, '.' | '!' | '?') && text[at + 1..].starts_with(' '));
        if ends && at >= start {
            sentences.push((start, &text[start..at]));
            start = at + 1;
        }
    }
    sentences.push((start, &text[start..]));
    sentences
}
