//! What a file says, so that two texts can be compared.

use crate::diagnostic::{Code, FileId, Place};
use crate::model::{Case, Tracker, resolve, spelling};
use crate::source::record::Found;
use crate::source::{FileKind, SourceFile, print};

/// What a file says.
#[derive(Debug, PartialEq)]
pub(super) enum Meaning {
    /// A case, and what is wrong with it: code, message and, without its places in lists, where.
    Case(Box<Case>, Vec<(&'static str, String)>),
    /// Another file: its values, each in its one spelling, keys in order.
    Values(Found),
    /// It cannot be read as what it should be.
    Nothing,
}

/// Reads the meaning of a text that stands, or could stand, in a file.
pub(super) fn of(text: &str, file: &SourceFile, id: FileId, tracker: &Tracker) -> Meaning {
    let Some((found, _)) = print::reading(text) else { return Meaning::Nothing };
    match FileKind::of(&file.path) {
        Some(FileKind::Case) => case(found, file, id, tracker),
        Some(kind) => {
            let laws = &tracker.registry.law_names;
            let spell = |holds, text: &str| spelling::canonical(holds, text, laws);
            match print::format(text, kind, &spell) {
                Ok(formatted) => Meaning::Values(formatted.found),
                Err(_) => Meaning::Nothing,
            }
        }
        None => Meaning::Nothing,
    }
}

fn case(found: Found, file: &SourceFile, id: FileId, tracker: &Tracker) -> Meaning {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".yaml").unwrap_or(name);
    match resolve::case(found, stem, id, tracker) {
        Ok((case, diagnostics)) => {
            let mut faults: Vec<(&'static str, String)> = diagnostics
                .iter()
                .map(|fault| {
                    (
                        name_of(fault.code),
                        format!("{}: {}", key(&fault.location.place), fault.message),
                    )
                })
                .collect();
            faults.sort();
            Meaning::Case(Box::new(case), faults)
        }
        Err(_) => Meaning::Nothing,
    }
}

fn name_of(code: &'static Code) -> &'static str {
    code.name
}

/// A place without its positions in lists: a list of citations may have become longer.
fn key(place: &Place) -> String {
    let path = match place {
        Place::File | Place::Span(_) => return String::new(),
        Place::Value(path) | Place::Key(path) | Place::InText(path, _) => path,
        Place::MissingKey(path, _) => path,
    };
    let text = path.to_string();
    text.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}
