//! Fenced code with its parts marked: technical evidence such as HTTP requests, cookies and JSON.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::html::push_escaped;

/// Loaded on first use: most sites hold no fenced code.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Longer code is shown unmarked: marking costs about a millisecond for each kilobyte.
const LONGEST: usize = 16 * 1024;

/// The start of a scope, and the class that marks it; the first that fits is taken.
const CLASSES: [(&str, &str); 10] = [
    ("comment", "hl-comment"),
    ("constant.numeric", "hl-number"),
    ("constant.language", "hl-constant"),
    ("string", "hl-string"),
    ("entity.name.tag", "hl-key"),
    ("support.type.property-name", "hl-key"),
    ("meta.mapping.key", "hl-key"),
    ("keyword", "hl-keyword"),
    ("storage", "hl-keyword"),
    ("entity.name", "hl-name"),
];

static SCOPES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    CLASSES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect()
});

/// Writes code as escaped text, with the parts of a known language in marked spans.
pub(super) fn push_marked(out: &mut String, language: &str, code: &str) {
    let syntax = SYNTAXES.find_syntax_by_token(language).filter(|_| code.len() <= LONGEST);
    let Some(syntax) = syntax else { return push_escaped(out, code) };
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    for line in LinesWithEndings::from(code) {
        let Ok(operations) = state.parse_line(line, &SYNTAXES) else {
            push_escaped(out, line);
            continue;
        };
        let mut from = 0;
        for (at, operation) in operations {
            push_part(out, line.get(from..at).unwrap_or_default(), &stack);
            from = at.max(from);
            if stack.apply(&operation).is_err() {
                stack = ScopeStack::new();
            }
        }
        push_part(out, line.get(from..).unwrap_or_default(), &stack);
    }
}

fn push_part(out: &mut String, part: &str, stack: &ScopeStack) {
    if part.is_empty() {
        return;
    }
    match class(stack).filter(|_| !part.trim().is_empty()) {
        Some(class) => {
            out.push_str("<span class=\"");
            out.push_str(class);
            out.push_str("\">");
            push_escaped(out, part);
            out.push_str("</span>");
        }
        None => push_escaped(out, part),
    }
}

/// The class of the innermost scope that has one.
fn class(stack: &ScopeStack) -> Option<&'static str> {
    stack.as_slice().iter().rev().find_map(|scope| {
        SCOPES.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope)).map(|(_, class)| *class)
    })
}
