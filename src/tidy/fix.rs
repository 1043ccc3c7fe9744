//! Safe fixes applied to one file: only the bytes that they name change, and the file says the same.

use super::edit::{self, Edit};
use super::meaning::{self, Meaning};
use crate::diagnostic::{Diagnostic, FileId, Fix};
use crate::model::Tracker;
use crate::source::{SourceFile, tree};

/// A file after its fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Its text.
    pub text: String,
    /// How many fixes were applied.
    pub applied: usize,
    /// How many could not be: they touch a block text or a comment, or would have changed what the
    /// file says.
    pub left: usize,
}

/// Applies the safe fixes among these diagnostics that concern the file; a fix after which the file
/// would say anything else is left out.
pub fn fix(file: &SourceFile, id: FileId, diagnostics: &[Diagnostic], tracker: &Tracker) -> Fixed {
    let fixes = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.location.file == id)
        .filter_map(|diagnostic| diagnostic.fix.as_ref())
        .filter(|fix| fix.safe);
    let fixes: Vec<&Fix> = fixes.collect();
    let (edits, covered) = edits(&file.text, &fixes);
    let meant = meaning::of(&file.text, file, id, tracker);
    let says_the_same =
        |text: &str| meant != Meaning::Nothing && meaning::of(text, file, id, tracker) == meant;
    let all = apply(&file.text, &edits);
    let chosen = if says_the_same(&all) {
        edits
    } else {
        let alone = |edit: &Edit| says_the_same(&apply(&file.text, std::slice::from_ref(edit)));
        let mut chosen: Vec<Edit> = Vec::new();
        for edit in edits.into_iter().filter(alone) {
            chosen.push(edit);
            if !says_the_same(&apply(&file.text, &chosen)) {
                chosen.pop();
            }
        }
        chosen
    };
    let text = apply(&file.text, &chosen);
    Fixed { text, applied: chosen.len(), left: fixes.len() - covered - chosen.len() }
}

/// The edits of these fixes in the order of the text, and how many were covered by another: of two
/// that overlap the first is taken, such as an entry that goes before its spelling.
fn edits(text: &str, fixes: &[&Fix]) -> (Vec<Edit>, usize) {
    let Ok(root) = tree::walk(text) else { return (Vec::new(), 0) };
    let mut edits: Vec<Edit> = fixes.iter().filter_map(|fix| edit::of(text, &root, fix)).collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let found = edits.len();
    let mut end = 0;
    edits.retain(|edit| {
        let free = edit.span.start >= end;
        end = if free { edit.span.end } else { end };
        free
    });
    let covered = found - edits.len();
    (edits, covered)
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.text);
        at = edit.span.end;
    }
    out.push_str(&text[at..]);
    out
}
