//! `pages/*.md`.

use crate::diagnostic::{Diagnostic, Location, Place, code};
use crate::model::Prose;
use crate::model::identifier;
use crate::source::Folder;

/// Names of folders that the site uses itself.
const TAKEN: [&str; 14] = [
    "assets",
    "authorities",
    "campaigns",
    "cases",
    "companies",
    "complainants",
    "countries",
    "courts",
    "deadlines",
    "fines",
    "laws",
    "rules",
    "timeline",
    "topics",
];

/// The pages of prose: the first line of each is its title.
pub(super) fn resolve(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Vec<Prose> {
    let mut pages = Vec::new();
    for (stem, file) in &folder.pages {
        let location = Location { file: *file, place: Place::File };
        if identifier::parse_id(stem).is_err() || TAKEN.contains(&stem.as_str()) {
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
        pages.push(Prose { stem: stem.clone(), title: title.to_owned(), text: rest.to_owned() });
    }
    pages.sort_by(|a, b| a.stem.cmp(&b.stem));
    pages
}
