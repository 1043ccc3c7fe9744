//! `casebook build`: the whole site.

use super::args::BuildArguments;
use super::terminal::Terminal;
use super::{CommandResult, Outcome, root};
use crate::load;

pub(super) fn run(arguments: &BuildArguments, terminal: &Terminal) -> CommandResult {
    let root = root::find(&arguments.tracker)?;
    let loaded = load(&root, &root::options(&arguments.tracker, arguments.drafts)?)?;
    terminal.diagnostics(&loaded.shown());
    if loaded.has_errors() {
        return Ok(Outcome::ContentErrors);
    }
    Ok(Outcome::Fine)
}
