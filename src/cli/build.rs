//! `casebook build`: the whole site.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::BuildArguments;
use super::terminal::{Terminal, many};
use super::{CommandResult, Outcome, root, theme};
use crate::model::resolve::{is_base, with_slash};
use crate::{Changes, Error, LoadOptions, Loaded, PublishOptions, load, plan, publish};

/// Folders of a tracker into which nothing may be built.
const PROTECTED: [&str; 6] = ["cases", "registry", "themes", "pages", "src", ".git"];

pub(super) fn run(arguments: &BuildArguments, terminal: &Terminal) -> CommandResult {
    let root = root::find(&arguments.tracker)?;
    let base_url = arguments.base_url.clone().map(checked_url).transpose()?;
    let options = LoadOptions { base_url, ..root::options(&arguments.tracker, arguments.drafts)? };
    let loaded = Arc::new(load(&root, &options)?);
    terminal.diagnostics(&loaded.shown());
    if loaded.has_errors() {
        terminal.say(&format!(
            "{}; nothing was written",
            super::terminal::counts(&loaded.shown()).unwrap_or_default()
        ));
        return Ok(Outcome::ContentErrors);
    }
    let output = output(&root, arguments, &loaded);
    let plan = plan(Arc::clone(&loaded), Arc::new(theme::of(&root, &loaded)?))?;
    let protected = PROTECTED.iter().map(|name| root.join(name)).collect();
    let changes = publish(&plan, &output, &PublishOptions { force: arguments.force, protected })?;
    report(&changes, &output, &loaded, terminal);
    // The process ends here: giving back a large tracker piece by piece would only take time.
    std::mem::forget((plan, loaded));
    Ok(Outcome::Fine)
}

fn checked_url(url: String) -> Result<String, Error> {
    if (url.starts_with("https://") || url.starts_with("http://")) && is_base(&url) {
        return Ok(with_slash(url));
    }
    Err(Error::Usage(format!(
        "`{url}` is not a web address: write --base-url https://example.org/tracker/"
    )))
}

fn output(root: &Path, arguments: &BuildArguments, loaded: &Loaded) -> PathBuf {
    match (&arguments.output, &loaded.tracker.config.output) {
        (Some(output), _) => output.clone(),
        (None, Some(output)) => root.join(output),
        (None, None) => root.join("public"),
    }
}

fn report(changes: &Changes, output: &Path, loaded: &Loaded, terminal: &Terminal) {
    for (sign, paths) in [("+", &changes.written), ("-", &changes.removed)] {
        for path in paths {
            terminal.detail(&format!("{sign} {}", path.as_str()));
        }
    }
    for path in &changes.kept {
        terminal
            .say(&format!("kept {}: somebody has changed it since it was built", path.as_str()));
    }
    let files = changes.written.len() + changes.unchanged.len();
    terminal.say(&format!(
        "{}, {} in {}: {} written, {} unchanged, {} removed",
        many(loaded.tracker.cases.len(), "case"),
        many(files, "file"),
        output.display(),
        changes.written.len(),
        changes.unchanged.len(),
        changes.removed.len(),
    ));
    let limit =
        loaded.tracker.config.hosts.file_limit.and_then(|limit| usize::try_from(limit).ok());
    if let Some(limit) = limit.filter(|limit| files * 10 > limit * 9) {
        terminal.say(&format!(
            "warning: {}; the host takes {limit} (`file_limit` of the configuration)",
            many(files, "file")
        ));
    }
    if loaded.tracker.config.base_url.is_none() {
        terminal.say("no base_url: canonical addresses were left out");
    }
}
