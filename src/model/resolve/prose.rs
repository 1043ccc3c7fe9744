//! `pages/*.md`.

use std::ops::Range;

use super::desk::turns_text;
use crate::diagnostic::{Diagnostic, Location, Place, code};
use crate::model::Prose;
use crate::model::identifier;
use crate::source::Folder;
use crate::source::guard::is_forbidden;

/// Names of folders that the site uses itself; tests/tracker/folders.rs holds them against those of a site.
/// `contribute` and `corrections` are not among them: those pages take in what the tracker says.
const TAKEN: [&str; 19] = [
    "api",
    "assets",
    "authorities",
    "campaigns",
    "cases",
    "companies",
    "complainants",
    "countries",
    "courts",
    "data",
    "deadlines",
    "fines",
    "laws",
    "rules",
    "schema",
    "search",
    "statistics",
    "timeline",
    "topics",
];

/// The pages of prose: the first line of each is its title.
pub(super) fn resolve(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Vec<Prose> {
    let mut pages = Vec::new();
    for (stem, file) in &folder.pages {
        let location = Location { file: *file, place: Place::File };
        if identifier::parse_case_id(stem).is_err() || TAKEN.contains(&stem.as_str()) {
            diagnostics.push(
                Diagnostic::new(
                    &code::BAD_ID,
                    location,
                    format!("a page cannot be called `{stem}`"),
                )
                .help("use lower-case words joined by hyphens, and no name of a part of the site"),
            );
            continue;
        }
        let text = folder.text(*file).trim_start();
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let Some(title) = first.strip_prefix("# ").map(str::trim).filter(|title| !title.is_empty())
        else {
            diagnostics.push(
                Diagnostic::new(&code::MISSING_KEY, location, "the page has no title")
                    .help("begin the file with a line such as `# About`"),
            );
            continue;
        };
        if let Some((span, c)) = unsafe_sign(folder.text(*file)) {
            diagnostics.push(
                Diagnostic::new(
                    &code::UNSAFE_TEXT,
                    Location { file: *file, place: Place::Span(span) },
                    format!("the page holds U+{:04X}, which readers do not see", u32::from(c)),
                )
                .help("delete it"),
            );
            continue;
        }
        pages.push(Prose { stem: stem.clone(), title: title.to_owned(), text: rest.to_owned() });
    }
    pages.sort_by(|a, b| a.stem.cmp(&b.stem));
    pages
}

/// The first character that turns the direction of reading, or that no page may hold.
fn unsafe_sign(text: &str) -> Option<(Range<usize>, char)> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let newline = c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n');
        if turns_text(c) || (is_forbidden(c) && !newline) {
            return Some((at..at + c.len_utf8(), c));
        }
    }
    None
}
