//! `casebook fmt`: content files in canonical form.

use super::args::FmtArguments;
use super::terminal::{Terminal, many};
use super::{CommandResult, Outcome, paths, replace, root};
use crate::diagnostic::FileId;
use crate::source::{FileKind, SourceFile};
use crate::tidy::Trouble;
use crate::{Error, Loaded, load, tidy};

pub(super) fn run(arguments: &FmtArguments, terminal: &Terminal) -> CommandResult {
    let root = root::find_for(&arguments.tracker, &arguments.paths)?;
    let loaded = load(&root, &root::options(&arguments.tracker, true)?)?;
    let wanted = paths::below(&root, &arguments.paths)?;
    let mut changed = 0usize;
    let mut seen = 0usize;
    let mut refused = false;
    let mut broken = Vec::new();
    for (id, file) in files(&loaded) {
        if !(wanted.is_empty() || wanted.iter().any(|path| paths::is_below(&file.path, path))) {
            continue;
        }
        seen += 1;
        match tidy::format(file, id, &loaded.tracker) {
            Ok(text) if text == file.text => {}
            Ok(text) => {
                changed += 1;
                if arguments.check {
                    terminal.result(&crate::diagnostic::single_line(&file.path));
                } else {
                    replace::write(&root.join(&file.path), text.as_bytes())?;
                    terminal.detail(&crate::diagnostic::single_line(&file.path));
                }
            }
            Err(Trouble::Refused(diagnostic)) => {
                refused = true;
                terminal.diagnostics(&[loaded.show(&diagnostic)]);
            }
            Err(Trouble::NotSame(reason)) => broken.push(format!("{}: {reason}", file.path)),
        }
    }
    let verb = if arguments.check { "would change" } else { "formatted" };
    terminal.say(&format!("{}: {changed} {verb}", many(seen, "file")));
    if !broken.is_empty() {
        let files = broken.join("; ");
        return Err(Error::Internal(format!("{files}; left as they were, please report this")));
    }
    let failed = refused || (arguments.check && changed > 0);
    Ok(if failed { Outcome::ContentErrors } else { Outcome::Fine })
}

/// The tracker's own content files.
fn files(loaded: &Loaded) -> impl Iterator<Item = (FileId, &SourceFile)> {
    let numbered = loaded.files.iter().enumerate();
    numbered
        .filter(|(_, file)| !file.builtin && FileKind::of(&file.path).is_some())
        .filter_map(|(index, file)| Some((FileId(u32::try_from(index).ok()?), file)))
}
