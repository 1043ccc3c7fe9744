//! `casebook schema`: JSON Schema of content files, and the reference of the format.

use std::path::Path;

use super::args::SchemaArguments;
use super::terminal::Terminal;
use super::{CommandResult, Outcome, today};
use crate::schema::{self, Names};
use crate::source::FileKind;
use crate::{Error, LoadOptions, builtin, load};

pub(super) fn run(arguments: &SchemaArguments, terminal: &Terminal) -> CommandResult {
    if arguments.markdown {
        terminal.result(schema::reference().trim_end());
        return Ok(Outcome::Fine);
    }
    let (names, base) = match &arguments.root {
        None => (Names::of(&builtin()?.registry), None),
        Some(root) if !root.join("casebook.yaml").is_file() => {
            return Err(Error::NotARoot(root.clone()));
        }
        Some(root) => {
            let tracker = load(root, &LoadOptions::as_of(today::as_of(None)?))?.tracker;
            (Names::of(&tracker.registry), tracker.config.base_url)
        }
    };
    let text = |kind| schema::text(&schema::schema(kind, &names, base.as_deref()));
    match &arguments.all {
        None => terminal.result(text(arguments.kind).trim_end()),
        Some(folder) => {
            std::fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
            for kind in FileKind::ALL {
                write(&folder.join(format!("{}.json", kind.word())), &text(kind))?;
            }
        }
    }
    Ok(Outcome::Fine)
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    std::fs::write(path, text).map_err(|error| Error::io(path, error))
}
