//! Texts are finished, plain, and short where they must be.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::texts::Written;
use crate::check::word_list::WordList;
use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule {
    codes: &[&code::PLACEHOLDER, &code::HTML, &code::LONG_TITLE, &code::NO_SUMMARY],
    look: Look::Case(look),
};

/// The longest title, in characters: more does not fit two lines of a list.
const LONGEST_TITLE: usize = 120;

/// Words that stand for words still to be written.
const PLACEHOLDERS: [&str; 13] = [
    "lorem ipsum",
    "todo",
    "tbd",
    "t.b.d.",
    "fixme",
    "xxx",
    "placeholder",
    "insert text",
    "insert title",
    "insert here",
    "[insert",
    "to be written",
    "???",
];

static WORDS: LazyLock<WordList> = LazyLock::new(|| WordList::of(&PLACEHOLDERS));

/// Texts that say nothing.
const NOTHING: [&str; 3] = ["n/a", "na", "tba"];

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for written in here.texts() {
        placeholder(here, &written, found);
        html(here, &written, found);
        if written.root() == "title" {
            long(here, &written, found);
        }
    }
    if here.case.summary.is_none() {
        found.push(
            Diagnostic::new(&code::NO_SUMMARY, here.missing("summary"), "the case has no summary")
                .help(
                    "say in two or three sentences what it is about, for readers without the law",
                ),
        );
    }
}

const UNKNOWN: &str = "write the text, or leave the key out: what is unknown is not filled in";

fn placeholder(here: &CaseContext<'_>, written: &Written<'_>, found: &mut Vec<Diagnostic>) {
    let trimmed = written.text.trim();
    if NOTHING.iter().any(|word| trimmed.eq_ignore_ascii_case(word)) {
        let message = format!("`{trimmed}` says nothing");
        found.push(
            Diagnostic::new(&code::PLACEHOLDER, written.at(here.case), message).help(UNKNOWN),
        );
    }
    let lower = written.text.to_ascii_lowercase();
    if !may_hold_one(&lower) {
        return;
    }
    for word in PLACEHOLDERS {
        let Some(at) = lower.match_indices(word).map(|(at, _)| at).find(|at| {
            let before = lower[..*at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            let letters = word.starts_with(char::is_alphabetic);
            !letters
                || (!before.is_some_and(char::is_alphanumeric)
                    && !after.is_some_and(char::is_alphanumeric))
        }) else {
            continue;
        };
        // "todo" is Spanish for all, and Portuguese too.
        if word == "todo" && !written.text[at..at + 4].chars().all(char::is_uppercase) {
            continue;
        }
        found.push(
            Diagnostic::new(
                &code::PLACEHOLDER,
                written.within(here.case, at..at + word.len()),
                format!(
                    "`{}` stands for a text that is still to be written",
                    &written.text[at..at + word.len()]
                ),
            )
            .help(UNKNOWN),
        );
        return;
    }
}

/// Whether a text in lower case can hold a placeholder: one walk for all that are words.
fn may_hold_one(lower: &str) -> bool {
    let mut signs = PLACEHOLDERS.iter().filter(|word| !word.starts_with(char::is_alphabetic));
    WORDS.find(lower).is_some() || signs.any(|sign| lower.contains(sign))
}

fn html(here: &CaseContext<'_>, written: &Written<'_>, found: &mut Vec<Diagnostic>) {
    let Some(bytes) = element(written.text).or_else(|| entity(written.text)) else { return };
    found.push(
        Diagnostic::new(
            &code::HTML,
            written.within(here.case, bytes),
            "HTML is printed as it stands, with its signs",
        )
        .help(
            "write Markdown in `text` and `details`, plain words elsewhere, and signs themselves",
        ),
    );
}

/// The first element or comment: `<name …>`, `</name>`, `<!-- -->`; a `<` alone is a sign like any
/// other, and an address in angle brackets is Markdown.
fn element(text: &str) -> Option<Range<usize>> {
    text.match_indices('<').find_map(|(at, _)| {
        let end = text[at..].find('>').map(|length| at + length + 1)?;
        let inner = text[at + 1..end - 1].trim_start_matches('/');
        let name = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let (name, rest) = inner.split_at(name.unwrap_or(inner.len()));
        let named = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let attributes = rest.is_empty() || rest.starts_with([' ', '/', '\t']);
        ((named && attributes && !inner.contains('<')) || inner.starts_with("!--"))
            .then_some(at..end)
    })
}

/// The first entity: `&nbsp;`, `&#39;`.
fn entity(text: &str) -> Option<Range<usize>> {
    text.match_indices('&').find_map(|(at, _)| {
        let end = text[at..].find(';').filter(|length| *length < 12).map(|length| at + length)?;
        let name = &text[at + 1..end];
        let number = name.strip_prefix('#').is_some_and(|number| !number.is_empty());
        let letters = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (letters || (number && name[1..].bytes().all(|byte| byte.is_ascii_alphanumeric())))
            .then_some(at..end + 1)
    })
}

fn long(here: &CaseContext<'_>, written: &Written<'_>, found: &mut Vec<Diagnostic>) {
    let length = written.text.chars().count();
    if length > LONGEST_TITLE {
        found.push(
            Diagnostic::new(
                &code::LONG_TITLE,
                written.at(here.case),
                format!("the title has {length} characters, more than {LONGEST_TITLE}"),
            )
            .help("say who is said to have done what; the rest belongs into the summary"),
        );
    }
}
