//! `casebook check`: every fault of every file in one run.

use super::args::{CheckArguments, Format};
use super::terminal::{Terminal, counts};
use super::{CommandResult, Outcome, fix, paths, root};
use crate::diagnostic::{Severity, Shown, json};
use crate::{Error, Loaded, load};

pub(super) fn run(arguments: &CheckArguments, terminal: &Terminal) -> CommandResult {
    let root = root::find(&arguments.tracker)?;
    let options = root::options(&arguments.tracker, true)?;
    let mut loaded = load(&root, &options)?;
    let wanted = paths::below(&root, &arguments.paths)?;
    if arguments.hints || arguments.fix {
        loaded.add_hints();
    }
    if arguments.fix && fix::apply(&root, &loaded, &wanted, terminal)? {
        loaded = load(&root, &options)?;
        if arguments.hints {
            loaded.add_hints();
        }
    }
    let mut shown = loaded.shown();
    shown.retain(|item| arguments.hints || item.diagnostic.code.severity != Severity::Hint);
    if !wanted.is_empty() {
        shown.retain(|item| wanted.iter().any(|path| paths::is_below(item.file, path)));
    }
    let errors = shown.iter().any(|item| item.diagnostic.code.severity == Severity::Error);
    match arguments.format {
        Format::Json => {
            let text = json::encode(
                &shown,
                &loaded.as_of.to_string(),
                loaded.files.len(),
                loaded.tracker.cases.len(),
            )
            .map_err(|error| Error::Internal(error.to_string()))?;
            terminal.result(&text);
        }
        Format::Human => {
            terminal.diagnostics(&shown);
            terminal.say(&summary(&loaded, &shown));
        }
    }
    Ok(if errors { Outcome::ContentErrors } else { Outcome::Fine })
}

pub(super) fn summary(loaded: &Loaded, shown: &[Shown<'_>]) -> String {
    let cases = loaded.tracker.cases.len();
    let files = loaded.files.iter().filter(|file| !file.builtin).count();
    let plural = if cases == 1 { "" } else { "s" };
    match counts(shown) {
        Some(counts) => {
            format!("{counts} in {cases} case{plural}, {files} files, as of {}", loaded.as_of)
        }
        None => format!(
            "{cases} case{plural} in {files} files, as of {}: nothing to repair",
            loaded.as_of
        ),
    }
}
