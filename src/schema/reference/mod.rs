//! The reference of the format in Markdown: every key, every kind of value, every closed list.

mod called;

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::model::vocabulary;
use crate::source::FileKind;
use crate::source::record::{Holds, Key, List, PartyRecord, Record, Shape};
use called::{Described, anchor, description, list_title, record_title};

/// Opens the page.
const HEAD: &str = "\
# Format reference

Every key of every file, what it holds, and every word of the closed lists. [The case format](format.md) explains how they work together. This page is printed by `casebook schema --markdown` and not written by hand.

A value is a text, a list or a map. *One or more* means that one value may stand alone: `sources: letter` is the same as a list with one entry. Keys stand in this order; `casebook fmt` puts them so.
";

/// The reference.
pub fn reference() -> String {
    let mut page = Page { out: HEAD.to_owned(), done: Vec::new(), lists: BTreeSet::new() };
    for kind in FileKind::ALL {
        page.file(kind);
    }
    page.values();
    page.lists();
    page.out
}

struct Page {
    out: String,
    /// Records that have their table.
    done: Vec<&'static str>,
    /// Closed lists that a key holds.
    lists: BTreeSet<List>,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn file(&mut self, kind: FileKind) {
        let shape = kind.shape();
        let below = match shape {
            Shape::Record(record) => Some(*record),
            Shape::Named(below) | Shape::List(below) => below.record(),
            _ => None,
        };
        let Some(record) = below else { return };
        let _ = write!(self.out, "\n## {}: `{}`\n\n", called::file_title(kind), kind.pattern());
        self.line(record.about.trim());
        match shape {
            Shape::Named(_) => self.line("\nThe file is a map of id to such an entry."),
            Shape::List(_) => self.line("\nThe file is a list of such entries."),
            _ => {}
        }
        let keys: Vec<&'static Key> = record.keys.iter().collect();
        self.keys(record, record.name, &keys);
    }

    /// A table of keys, then a section for each record that they lead to.
    fn keys(&mut self, record: &'static Record, name: &str, keys: &[&'static Key]) {
        self.line("\n| key | holds | what for |\n| --- | --- | --- |");
        let mut below: Vec<&'static Record> = Vec::new();
        for key in keys {
            let holds = called::holds(name, key);
            self.lists.extend(called::lists(holds));
            let need = if key.required { "required; " } else { "" };
            let value = self.value(record, key, holds);
            let about = key.about.trim().replace('|', "\\|");
            let _ = writeln!(self.out, "| `{}` | {need}{value} | {about} |", key.name);
            below.extend(inner(key).filter(|inner| inner.name != "PartyRecord"));
        }
        if name == "CaseRecord" {
            self.parties();
        }
        for record in below {
            if self.done.contains(&record.name) {
                continue;
            }
            self.done.push(record.name);
            let _ = write!(self.out, "\n### {}\n\n", record_title(record.name));
            self.line(record.about.trim());
            let keys: Vec<&'static Key> = record.keys.iter().collect();
            self.keys(record, record.name, &keys);
        }
    }

    fn parties(&mut self) {
        let parties = [
            ("ComplainantParty", PartyRecord::OF_COMPLAINANT),
            ("CompanyParty", PartyRecord::OF_COMPANY),
            ("AuthorityParty", PartyRecord::OF_AUTHORITY),
        ];
        for (name, chosen) in parties {
            let _ = write!(self.out, "\n### {}\n\n", record_title(name));
            self.line(called::party(name));
            let record = PartyRecord::RECORD;
            let keys: Vec<&'static Key> =
                record.keys.iter().filter(|key| chosen.contains(&key.name)).collect();
            self.keys(record, name, &keys);
        }
    }

    /// What stands under a key, in a few words with links.
    fn value(&mut self, record: &Record, key: &Key, holds: Holds) -> String {
        let party = match (record.name, key.name) {
            ("CaseRecord", "complainant") => Some("ComplainantParty"),
            ("CaseRecord", "company") => Some("CompanyParty"),
            ("CaseRecord", "authority") => Some("AuthorityParty"),
            _ => None,
        };
        shaped(key.shape, holds, party)
    }

    fn values(&mut self) {
        self.line("\n## Values\n\n| value | how it is written |\n| --- | --- |");
        for Described { title, how } in called::VALUES {
            let _ = writeln!(self.out, "| {title} | {how} |");
        }
    }

    fn lists(&mut self) {
        self.line("\n## Closed lists");
        for list in std::mem::take(&mut self.lists) {
            let _ = write!(self.out, "\n### {}\n\n", list_title(list));
            self.line("| word | meaning |\n| --- | --- |");
            for (word, meaning) in vocabulary::list(list).words {
                let _ = writeln!(self.out, "| `{word}` | {meaning} |");
            }
        }
    }
}

/// The records to which a key leads.
fn inner(key: &Key) -> impl Iterator<Item = &'static Record> {
    key.shape.record().into_iter().chain(key.shape.named().and_then(Shape::record))
}

fn shaped(shape: &Shape, holds: Holds, party: Option<&str>) -> String {
    let record = |record: &Record| {
        let name = party.unwrap_or(record.name);
        format!("[map](#{})", anchor(record_title(name)))
    };
    match (shape, holds) {
        (_, Holds::Findings) => {
            let list = anchor(list_title(List::Finding));
            let entries = anchor(record_title("FindingRecord"));
            format!("map of citation to [finding](#{list}), or [list](#{entries})")
        }
        (_, Holds::Ruling) => {
            let result = anchor(list_title(List::Remedy));
            let object = anchor(list_title(List::Object));
            format!("[result](#{result}), or map of [object](#{object}) to result")
        }
        (Shape::Scalar, _) => description(holds),
        (Shape::Text, _) => format!("{}, or map of language to text", description(holds)),
        (Shape::OneOrMany(below), _) => format!("one or more: {}", shaped(below, holds, party)),
        (Shape::List(below), _) => format!("list: {}", shaped(below, holds, party)),
        (Shape::Named(below), _) => {
            let below_holds = if holds == Holds::Sources { Holds::Address } else { holds };
            format!("map of id to {}", shaped(below, below_holds, party))
        }
        (Shape::WordOr(below), _) => {
            format!("{} or {}", description(holds), shaped(below, Holds::Keys, party))
        }
        (Shape::Either(one, other), _) => {
            format!("{} or {}", shaped(one, holds, party), shaped(other, holds, party))
        }
        (Shape::Record(below), _) => record(below),
    }
}
