//! What was loaded: a tracker, what follows from it, and what an author should know of it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::derive::Facts;
use crate::diagnostic::{Beside, Diagnostic, FileId, Location, Severity, Shown};
use crate::model::{Case, Tracker};
use crate::source::print::{self, Part};
use crate::source::{Places, SourceFile};
use crate::text::Html;

/// A tracker that was read, resolved, derived and checked.
#[derive(Debug)]
pub struct Loaded {
    /// Configuration, registry and cases.
    pub tracker: Tracker,
    /// What follows from each case, in the order of the cases.
    pub facts: Vec<Facts>,
    /// The files that were read.
    pub files: Vec<SourceFile>,
    /// Everything that an author should know, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The day against which dates were held.
    pub as_of: Date,
}

impl Loaded {
    /// A case's file in canonical YAML, with its keys and signs marked.
    pub fn canonical(&self, case: &Case) -> Option<Html> {
        let pieces = print::admitted_case(self.file(case.file).1)?;
        Some(Html::marked(pieces.iter().map(|(part, text)| {
            let class = match part {
                Part::Key => Some("hl-key"),
                Part::Sign => Some("hl-sign"),
                Part::Value | Part::Space => None,
            };
            (class, text.as_str())
        })))
    }

    /// How many bytes the file of a case has, by the case's place.
    pub fn length(&self, place: usize) -> usize {
        self.tracker.cases.get(place).map_or(0, |case| self.file(case.file).1.len())
    }

    /// Whether anything is so wrong that nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.code.severity == Severity::Error)
    }

    /// The diagnostics at their lines and columns.
    pub fn shown(&self) -> Vec<Shown<'_>> {
        let by_file = self.diagnostics.chunk_by(|a, b| a.location.file == b.location.file);
        by_file
            .flat_map(|group| {
                // Each file that a group speaks of is read once.
                let mut places = BTreeMap::new();
                group.iter().map(move |diagnostic| self.show_at(diagnostic, &mut places))
            })
            .collect()
    }

    /// One diagnostic at its line and column.
    pub fn show<'l>(&'l self, diagnostic: &'l Diagnostic) -> Shown<'l> {
        self.show_at(diagnostic, &mut BTreeMap::new())
    }

    fn show_at<'l>(
        &'l self,
        diagnostic: &'l Diagnostic,
        places: &mut BTreeMap<FileId, Places<'l>>,
    ) -> Shown<'l> {
        let mut find = |location: &Location| {
            let text = self.file(location.file).1;
            let places = places.entry(location.file).or_insert_with(|| Places::of(text));
            let span = places.locate(&location.place);
            let region = places.region(&span);
            (span, region)
        };
        let related = diagnostic
            .related
            .iter()
            .map(|(location, label)| {
                let (file, text) = self.file(location.file);
                let (span, region) = find(location);
                Beside { file, text, span, region, label }
            })
            .collect();
        let (file, text) = self.file(diagnostic.location.file);
        let (span, region) = find(&diagnostic.location);
        let path = diagnostic.location.place.path();
        Shown { diagnostic, file, text, span, region, path, related }
    }

    fn file(&self, id: FileId) -> (&str, &str) {
        text_of(&self.files, id)
    }
}

/// Path and text of a file.
pub(crate) fn text_of(files: &[SourceFile], id: FileId) -> (&str, &str) {
    files.get(id.0 as usize).map_or(("", ""), |file| (&file.path, &file.text))
}
