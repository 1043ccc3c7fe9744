//! `casebook check`: every fault of every file in one run.

use super::args::{CheckArguments, Format};
use super::terminal::{Terminal, counts, many};
use super::{CommandResult, Outcome, changed, fix, paths, root};
use crate::diagnostic::{Severity, Shown, github, gitlab, json, sarif};
use crate::{Error, LoadOptions, Loaded, load};

pub(super) fn run(arguments: &CheckArguments, terminal: &Terminal) -> CommandResult {
    let root = root::find_for(&arguments.tracker, &arguments.paths)?;
    let options = root::options(&arguments.tracker, true)?;
    let wanted = paths::below(&root, &arguments.paths)?;
    // Some fixes are those of hints.
    let asked = LoadOptions { hints: arguments.hints || arguments.fix, ..options.clone() };
    let mut loaded = load(&root, &asked)?;
    if arguments.fix {
        fix::apply(&root, &loaded, &wanted, terminal)?;
        loaded = load(&root, &LoadOptions { hints: arguments.hints, ..options })?;
    }
    let mut shown = loaded.shown();
    if let Some(revision) = &arguments.changed {
        let files = changed::files(&root, revision)?;
        let all = changed::reach_all(&loaded, &files);
        shown.retain(|item| all || changed::concerns(item, &files));
    }
    if !wanted.is_empty() {
        shown.retain(|item| wanted.iter().any(|path| paths::is_below(item.file, path)));
    }
    print(arguments.format, &loaded, &shown, &root::below_repository(&root), terminal)?;
    let least = if arguments.strict { Severity::Warning } else { Severity::Error };
    let failed = shown.iter().any(|item| item.diagnostic.code.severity <= least);
    drop(shown);
    // The process ends here: giving back a large tracker piece by piece would only take time.
    std::mem::forget(loaded);
    Ok(if failed { Outcome::ContentErrors } else { Outcome::Fine })
}

fn print(
    format: Format,
    loaded: &Loaded,
    shown: &[Shown<'_>],
    prefix: &str,
    terminal: &Terminal,
) -> Result<(), Error> {
    let as_of = loaded.as_of.to_string();
    let (files, cases) = (loaded.files.len(), loaded.tracker.cases.len());
    let encoded = match format {
        Format::Human => {
            terminal.diagnostics(shown);
            terminal.say(&summary(loaded, shown));
            return Ok(());
        }
        Format::Github => Ok(github::encode(shown, prefix)),
        Format::Json => json::encode(shown, &as_of, files, cases),
        Format::Gitlab => gitlab::encode(shown, prefix),
        Format::Sarif => sarif::encode(shown, env!("CARGO_PKG_VERSION")),
    };
    terminal.result(&encoded.map_err(|error| Error::Internal(error.to_string()))?);
    Ok(())
}

pub(super) fn summary(loaded: &Loaded, shown: &[Shown<'_>]) -> String {
    let cases = many(loaded.tracker.cases.len(), "case");
    let files = many(loaded.files.iter().filter(|file| !file.builtin).count(), "file");
    match counts(shown) {
        Some(counts) => format!("{counts} in {cases}, {files}, as of {}", loaded.as_of),
        None => format!("{cases} in {files}, as of {}: nothing to repair", loaded.as_of),
    }
}
