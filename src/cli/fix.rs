//! `casebook check --fix`: the safe fixes of all rules, written to disk.

use std::path::Path;

use super::terminal::{Terminal, many};
use super::{paths, replace};
use crate::diagnostic::{FileId, single_line};
use crate::{Error, Loaded, tidy};

/// Applies the safe fixes to the tracker's own files that are wanted.
pub(super) fn apply(
    root: &Path,
    loaded: &Loaded,
    wanted: &[String],
    terminal: &Terminal,
) -> Result<(), Error> {
    let (mut files, mut applied, mut left) = (0usize, 0usize, 0usize);
    for (index, file) in loaded.files.iter().enumerate().filter(|(_, file)| !file.builtin) {
        let asked =
            wanted.is_empty() || wanted.iter().any(|path| paths::is_below(&file.path, path));
        let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
        if !asked || !loaded.diagnostics.iter().any(|fault| is_safe_in(fault, id)) {
            continue;
        }
        let fixed = tidy::fix(file, id, &loaded.diagnostics, &loaded.tracker);
        left += fixed.left;
        if fixed.text != file.text {
            replace::write(&root.join(&file.path), fixed.text.as_bytes())?;
            terminal.detail(&format!("{}: {} fixed", single_line(&file.path), fixed.applied));
            files += 1;
            applied += fixed.applied;
        }
    }
    let rest = if left > 0 { format!("; {left} left to you") } else { String::new() };
    terminal.say(&format!("{applied} fixed in {}{rest}", many(files, "file")));
    Ok(())
}

fn is_safe_in(fault: &crate::diagnostic::Diagnostic, file: FileId) -> bool {
    fault.location.file == file && fault.fix.as_ref().is_some_and(|fix| fix.safe)
}
