//! Records to model: every word, id, date, amount and citation is read, and held against the lists.

mod advice;
mod at;
mod case;
mod citations;
mod config;
mod desk;
mod event;
mod fine;
mod keys;
mod party;
mod prose;
mod registry;
mod source;
pub mod suggest;
mod texts;

pub use config::{is_base, with_slash};

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FileId, Location, Place, code};
use crate::model::{Case, Config, Registry, Tracker};
use crate::source::record::{CaseRecord, Found};
use crate::source::{Folder, read_record};

use desk::Desk;

/// Resolves what was read, in the order: configuration, registry, cases.
///
/// Faults are added to the diagnostics; a case whose fields are partly wrong is kept with the rest,
/// so that its other faults are found in the same run.
///
/// The record of each case is made here and goes as soon as its case is made.
pub fn resolve(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Tracker {
    let config = config::resolve(folder.config.as_ref(), diagnostics);
    let registry = registry::resolve(folder, &config, diagnostics);
    let cases = cases(folder, &config, &registry, diagnostics);
    let pages = prose::resolve(folder, diagnostics);
    Tracker { config, registry, cases, pages }
}

fn cases(
    folder: &Folder,
    config: &Config,
    registry: &Registry,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Case> {
    use rayon::prelude::*;
    let resolved: Vec<(Option<Case>, Vec<Diagnostic>)> = folder
        .cases
        .par_iter()
        .map(|file| {
            let record = match folder.case(file) {
                Ok(record) => record,
                Err(refused) => return (None, vec![*refused]),
            };
            let mut diagnostics = Vec::new();
            let lang = config.content_language.clone();
            let desk = Desk { file: file.file, lang, diagnostics: &mut diagnostics };
            (Some(case::resolve(desk, &file.id, &record, registry)), diagnostics)
        })
        .collect();
    let mut seen: BTreeMap<String, FileId> = BTreeMap::new();
    let mut cases = Vec::with_capacity(resolved.len());
    for (case, faults) in resolved {
        diagnostics.extend(faults);
        let Some(case) = case else { continue };
        match seen.get(case.id.as_str()) {
            Some(first) => diagnostics.push(same_id(&case, *first)),
            None => {
                seen.insert(case.id.to_string(), case.file);
                cases.push(case);
            }
        }
    }
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    cases
}

/// Resolves one case alone: what stands in a text that may be on no disk yet, in the file of that
/// stem. The faults are those of the case itself.
///
/// # Errors
/// When the text holds no map.
pub fn case(
    found: Found,
    stem: &str,
    file: FileId,
    tracker: &Tracker,
) -> Result<(Case, Vec<Diagnostic>), Box<Diagnostic>> {
    let record: CaseRecord = read_record(found, file)?;
    let mut diagnostics = Vec::new();
    let lang = tracker.config.content_language.clone();
    let desk = Desk { file, lang, diagnostics: &mut diagnostics };
    let case = case::resolve(desk, stem, &record, &tracker.registry);
    Ok((case, diagnostics))
}

fn same_id(case: &Case, first: FileId) -> Diagnostic {
    let here = Location { file: case.file, place: Place::File };
    Diagnostic::new(&code::SAME_ID, here, format!("two files have the id `{}`", case.id))
        .help("the file's name is the case's id: rename one of them")
        .related(Location { file: first, place: Place::File }, "the other file")
}
