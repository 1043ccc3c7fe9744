//! What could be written better without saying anything else, each with its fix.

use crate::diagnostic::{Code, Diagnostic, FieldPath, FileId, Location, Place, Step, code};
use crate::model::citation::LawNames;
use crate::model::{Tracker, spelling};
use crate::source::record::{Found, Holds};
use crate::source::{FileKind, SourceFile, Spot, guard};

/// Keys of a case that say what is so without them: record, key, value.
const DEFAULTS: &[(&str, &str, &str)] = &[
    ("CaseRecord", "draft", "false"),
    ("CaseRecord", "noindex", "false"),
    ("EventRecord", "background", "false"),
    ("EventRecord", "certainty", "confirmed"),
    ("ResponseRecord", "certainty", "confirmed"),
    ("AffectedRecord", "certainty", "confirmed"),
    ("AffectedRecord", "about", "false"),
    ("AffectedRecord", "at_least", "false"),
    ("AffectedRecord", "at_most", "false"),
    ("FineRecord", "about", "false"),
    ("FineRecord", "at_most", "false"),
    ("FineRecord", "kind", "fine"),
    ("PartyRecord", "about", "false"),
];

/// Lists that mean the same when an entry stands twice.
const SETS: [&str; 4] = ["legal_basis", "for", "topics", "sources"];

/// Hints on one file, in the order of its text; none where it cannot be read.
pub fn hints(file: &SourceFile, id: FileId, tracker: &Tracker) -> Vec<Diagnostic> {
    let Some(kind) = FileKind::of(&file.path) else { return Vec::new() };
    let Some(found) = guard::admitted(&file.text) else { return Vec::new() };
    let laws = &tracker.registry.law_names;
    let mut walk = Walk { file: id, kind, laws, path: FieldPath::default(), hints: Vec::new() };
    walk.value(&found, Spot::root(kind.shape()));
    walk.hints
}

struct Walk<'w> {
    file: FileId,
    kind: FileKind,
    laws: &'w LawNames,
    path: FieldPath,
    hints: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn value(&mut self, found: &Found, spot: Spot) {
        match found {
            Found::Nothing => {}
            Found::Text(text) => {
                let place = Place::Value(self.path.clone());
                self.spelling(text, spot.holds, place);
            }
            Found::List(items) => {
                self.duplicates(items, spot.entry());
                for (index, item) in items.iter().enumerate() {
                    self.path.0.push(Step::Index(index));
                    self.value(item, spot.entry());
                    self.path.0.pop();
                }
            }
            Found::Map(entries) => {
                for (key, value) in entries {
                    self.path.0.push(Step::Key(key.as_str().into()));
                    self.spelling(key, spot.keys(), Place::Key(self.path.clone()));
                    self.default(spot, key, value);
                    self.value(value, spot.below(key));
                    self.path.0.pop();
                }
            }
        }
    }

    fn spelling(&mut self, text: &str, holds: Holds, place: Place) {
        let Some((code, called)) = spelt(holds) else { return };
        let location = Location { file: self.file, place: place.clone() };
        match spelling::canonical(holds, text, self.laws).as_slice() {
            [] => {}
            [one] if one == text => {}
            [one] => self.hints.push(
                Diagnostic::new(
                    code,
                    location,
                    format!("this {called} has another usual spelling"),
                )
                .help(format!("write `{one}`"))
                .fix(place, Some(one.clone()), true),
            ),
            several => self.hints.push(
                Diagnostic::new(code, location, "this text holds several citations").help(format!(
                    "write each as an entry of a list, as `casebook fmt` does: `{}`",
                    several.join("`, `")
                )),
            ),
        }
    }

    /// Entries that an earlier one of the list has said already.
    fn duplicates(&mut self, items: &[Found], spot: Spot) {
        let name = self.path.0.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.to_string()),
            Step::Index(_) => None,
        });
        let name = name.unwrap_or_default();
        let mut seen: Vec<Vec<String>> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let Found::Text(text) = item else { continue };
            let mut means = spelling::canonical(spot.holds, text, self.laws);
            if means.is_empty() {
                means.push(text.clone());
            }
            if !seen.contains(&means) {
                seen.push(means);
                continue;
            }
            let mut path = self.path.clone();
            path.0.push(Step::Index(index));
            let place = Place::Value(path);
            let location = Location { file: self.file, place: place.clone() };
            let safe = self.kind == FileKind::Case && SETS.contains(&name.as_str());
            self.hints.push(
                Diagnostic::new(
                    &code::DUPLICATE_ENTRY,
                    location,
                    format!("`{name}` has this entry already"),
                )
                .help("delete one of the two")
                .fix(place, None, safe),
            );
        }
    }

    fn default(&mut self, spot: Spot, key: &str, value: &Found) {
        let Some(record) = spot.record().filter(|_| self.kind == FileKind::Case) else { return };
        let Found::Text(text) = value else { return };
        if !DEFAULTS.contains(&(record.name, key, text)) {
            return;
        }
        let place = Place::Key(self.path.clone());
        let location = Location { file: self.file, place: place.clone() };
        self.hints.push(
            Diagnostic::new(
                &code::WRITTEN_DEFAULT,
                location,
                format!("`{key}: {text}` is what is meant without it"),
            )
            .help("leave the key out")
            .fix(place, None, true),
        );
    }
}

/// The code for another spelling of what a scalar holds, and what it is called.
fn spelt(holds: Holds) -> Option<(&'static Code, &'static str)> {
    Some(match holds {
        Holds::Citation => (&code::CITATION_SPELLING, "citation"),
        Holds::Date => (&code::DATE_SPELLING, "date"),
        Holds::Time => (&code::DATE_SPELLING, "time"),
        Holds::Period => (&code::DATE_SPELLING, "period"),
        Holds::Money | Holds::Amount => (&code::MONEY_SPELLING, "amount"),
        Holds::Count => (&code::NUMBER_SPELLING, "number"),
        Holds::Country => (&code::IDENTIFIER_SPELLING, "country code"),
        Holds::Identifier(_) => (&code::IDENTIFIER_SPELLING, "identifier"),
        _ => return None,
    })
}
