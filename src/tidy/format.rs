//! A file in canonical form, if it says the same there.

use super::meaning;
use crate::diagnostic::{Diagnostic, FileId};
use crate::model::{Tracker, spelling};
use crate::source::{FileKind, SourceFile, print};

/// Why a file was not formatted.
#[derive(Debug)]
pub enum Trouble {
    /// It cannot be read; the author must repair it first.
    Refused(Box<Diagnostic>),
    /// The result would not say the same: a mistake of this program's.
    NotSame(&'static str),
}

/// The text of a file in canonical form: keys in order, values in one spelling, blocks for lists
/// and maps, ids where a kind of event occurs twice. Comments and blank lines stay.
///
/// # Errors
/// When the file cannot be read, or when the result would say something else, lose a comment, or
/// change once more.
pub fn format(file: &SourceFile, id: FileId, tracker: &Tracker) -> Result<String, Trouble> {
    let Some(kind) = FileKind::of(&file.path) else { return Ok(file.text.clone()) };
    let laws = &tracker.registry.law_names;
    let spell = |holds, text: &str| spelling::canonical(holds, text, laws);
    let refused = |refusal: crate::source::refusal::Refusal| {
        Trouble::Refused(Box::new(refusal.diagnostic(id)))
    };
    let formatted = print::format(&file.text, kind, &spell).map_err(refused)?;
    if formatted.text == file.text {
        return Ok(formatted.text);
    }
    let Some((found, comments)) = print::reading(&formatted.text) else {
        return Err(Trouble::NotSame("the result cannot be read"));
    };
    let before = print::reading(&file.text).map(|(_, comments)| comments);
    if found != formatted.found {
        return Err(Trouble::NotSame("the result does not hold what was to be written"));
    }
    if comments != formatted.comments || before != Some(comments) {
        return Err(Trouble::NotSame("a comment was lost"));
    }
    if meaning::of(&formatted.text, file, id, tracker) != meaning::of(&file.text, file, id, tracker)
    {
        return Err(Trouble::NotSame("the result says something else"));
    }
    match print::format(&formatted.text, kind, &spell) {
        Ok(again) if again.text == formatted.text => Ok(formatted.text),
        _ => Err(Trouble::NotSame("the result would be formatted once more")),
    }
}
