//! Texts are finished, plain, and short where they must be.

use crate::check::texts::Written;
use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};

pub(super) const RULE: Rule = Rule {
    codes: &[&code::PLACEHOLDER, &code::HTML, &code::LONG_TITLE, &code::NO_SUMMARY],
    look: Look::Case(look),
};

/// The longest title, in characters: more does not fit two lines of a list.
const LONGEST_TITLE: usize = 120;

/// Words that stand for words still to be written.
const PLACEHOLDERS: [&str; 8] =
    ["lorem ipsum", "todo", "tbd", "t.b.d.", "fixme", "xxx", "placeholder", "insert text"];

/// Elements that people paste: a `<` alone is a sign like any other.
const TAGS: [&str; 22] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "script",
    "span",
    "strong",
    "sup",
    "u",
    "ul",
];

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

fn placeholder(here: &CaseContext<'_>, written: &Written<'_>, found: &mut Vec<Diagnostic>) {
    let lower = written.text.to_ascii_lowercase();
    for word in PLACEHOLDERS {
        let Some(at) = lower.match_indices(word).map(|(at, _)| at).find(|at| {
            let before = lower[..*at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
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
            .help("write the text, or leave the key out: what is unknown is not filled in"),
        );
    }
}

fn html(here: &CaseContext<'_>, written: &Written<'_>, found: &mut Vec<Diagnostic>) {
    let tag = written.text.match_indices('<').find_map(|(at, _)| {
        let rest = written.text[at + 1..].trim_start_matches('/');
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let ends = rest[name.len()..].starts_with(['>', ' ', '/']);
        let end = written.text[at..].find('>').map(|length| at + length + 1)?;
        (ends && TAGS.contains(&name.to_ascii_lowercase().as_str())).then_some(at..end)
    });
    if let Some(bytes) = tag {
        found.push(
            Diagnostic::new(
                &code::HTML,
                written.within(here.case, bytes),
                "HTML is printed as it stands, with its angle brackets",
            )
            .help("write Markdown in `text` and `details`, and plain words elsewhere"),
        );
    }
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
