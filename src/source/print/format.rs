//! A file written anew: keys in order, lists and maps as blocks, values in one spelling; comments,
//! blank lines and whatever is well written already stay as they are.

use std::collections::BTreeMap;

use super::scalar::{self, Form};
use super::sheet::{self, Entry, Value, Written};
use super::trivia::Line;
use crate::source::found::Found;
use crate::source::kind::FileKind;
use crate::source::record::Holds;
use crate::source::refusal::Refusal;
use crate::source::spot::Spot;
use crate::source::{guard, tree};

/// How wide a line of an author's own folding may be.
const WIDEST: usize = 100;

/// One spelling for what a scalar means: none where it stays as it is, several where it is a list.
pub type Spell<'s> = &'s dyn Fn(Holds, &str) -> Vec<String>;

/// A file written anew, with what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// What a parser must find in it.
    pub found: Found,
    /// Every comment that it must hold, sorted.
    pub comments: Vec<String>,
}

/// Formats a file that the guard lets through; a text that holds no entry is kept.
///
/// # Errors
/// When the guard refuses the text.
pub fn format(text: &str, kind: FileKind, spell: Spell<'_>) -> Result<Formatted, Refusal> {
    let admitted = guard::admit(text.as_bytes().to_vec()).map_err(|(_, refusal)| refusal)?;
    let root = tree::walk(text)?;
    let mut value = sheet::read(text, &root);
    let nothing = match &value {
        Value::Scalar(..) => true,
        Value::List(entries, _) | Value::Map(entries, _) => entries.is_empty(),
    };
    if nothing {
        let comments = sorted(value.comments());
        return Ok(Formatted { text: text.to_owned(), found: admitted.found, comments });
    }
    let head = head(&mut value);
    let spot = Spot::root(kind.shape());
    respell(&mut value, spot, spell);
    if kind == FileKind::Case {
        write_ids(&mut value);
    }
    sort(&mut value, spot);
    let mut writer = Writer { out: String::new() };
    writer.lines(&head, 0);
    match &value {
        Value::Map(entries, tail) => writer.map(entries, tail, spot, 0, false),
        Value::List(entries, tail) => writer.list(entries, tail, spot, 0),
        Value::Scalar(..) => {}
    }
    let mut comments = sorted(value.comments());
    comments.extend(head.into_iter().filter_map(|line| match line {
        Line::Comment(words) => Some(words),
        Line::Blank => None,
    }));
    comments.sort();
    let text = writer.out.trim_start_matches('\n').to_owned();
    Ok(Formatted { text, found: value.found(), comments })
}

/// What stands in a text, and its comments, sorted; `None` if it is refused.
pub fn reading(text: &str) -> Option<(Found, Vec<String>)> {
    let found = guard::admit(text.as_bytes().to_vec()).ok()?.found;
    let root = tree::walk(text).ok()?;
    let value = sheet::read(text, &root);
    let comments = sorted(value.comments());
    Some((found, comments))
}

fn sorted(comments: Vec<&str>) -> Vec<String> {
    let mut comments: Vec<String> = comments.into_iter().map(str::to_owned).collect();
    comments.sort();
    comments
}

/// What stands above the first entry is said of the file, whichever entry is first afterwards.
fn head(value: &mut Value) -> Vec<Line> {
    let (Value::List(entries, _) | Value::Map(entries, _)) = value else { return Vec::new() };
    let lead = entries.first_mut().map_or_else(Vec::new, |entry| std::mem::take(&mut entry.lead));
    lead.into_iter().skip_while(|line| *line == Line::Blank).collect()
}

fn respell(value: &mut Value, spot: Spot, spell: Spell<'_>) {
    match value {
        Value::Scalar(text, written) => {
            if let [one] = spell(spot.holds, text).as_slice()
                && (one != text || (quoted(written) && bare(spot.holds)))
            {
                (*text, *written) = (one.clone(), Written::Anew);
            }
        }
        Value::List(entries, _) => {
            for entry in std::mem::take(entries) {
                entries.extend(spread(entry, spot.entry(), spell));
            }
            entries.iter_mut().for_each(|entry| respell(&mut entry.value, spot.entry(), spell));
        }
        Value::Map(entries, _) => {
            for entry in entries {
                let Some((key, written)) = &mut entry.key else { continue };
                let below = spot.below(key);
                if let [one] = spell(spot.keys(), key).as_slice()
                    && one != key
                {
                    (*key, *written) = (one.clone(), scalar::key(one));
                }
                listed(entry, below, spell);
                respell(&mut entry.value, below, spell);
            }
        }
    }
}

fn quoted(written: &Written) -> bool {
    matches!(written, Written::Line(raw) if raw.starts_with(['"', '\'']))
}

/// What is written without quotes wherever YAML leaves it alone.
fn bare(holds: Holds) -> bool {
    matches!(holds, Holds::Date | Holds::Money | Holds::Amount | Holds::Count)
}

/// One value that means several becomes a list, where a list may stand.
fn listed(entry: &mut Entry, spot: Spot, spell: Spell<'_>) {
    let Some(texts) = entry.scalar().map(|text| spell(spot.holds, text)) else { return };
    if texts.len() > 1 && spot.takes_list() {
        entry.value = Value::List(texts.into_iter().map(item).collect(), Vec::new());
    }
}

/// An entry that means several becomes several; the first keeps the comments.
fn spread(entry: Entry, spot: Spot, spell: Spell<'_>) -> Vec<Entry> {
    let texts = entry.scalar().map_or_else(Vec::new, |text| spell(spot.holds, text));
    if texts.len() < 2 {
        return vec![entry];
    }
    let mut entries: Vec<Entry> = texts.into_iter().map(item).collect();
    if let Some(first) = entries.first_mut() {
        (first.lead, first.note) = (entry.lead, entry.note);
    }
    entries
}

fn item(text: String) -> Entry {
    Entry { lead: Vec::new(), key: None, note: None, value: Value::Scalar(text, Written::Anew) }
}

/// Writes the id of each event whose kind occurs twice: the one that it has by position.
fn write_ids(root: &mut Value) {
    let Value::Map(entries, _) = root else { return };
    let timeline = entries.iter_mut().find(|entry| is(entry, "timeline"));
    let Some(Value::List(events, _)) = timeline.map(|entry| &mut entry.value) else { return };
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut taken: Vec<String> = Vec::new();
    for event in events.iter() {
        taken.extend(scalar_of(event, "id").map(str::to_owned));
        if let Some(kind) = scalar_of(event, "event") {
            *kinds.entry(kind.to_owned()).or_default() += 1;
        }
    }
    for event in events.iter_mut() {
        let Some(kind) = scalar_of(event, "event").map(str::to_owned) else { continue };
        let Value::Map(fields, _) = &mut event.value else { continue };
        if fields.iter().any(|field| is(field, "id")) {
            continue;
        }
        let free = (1usize..)
            .map(|n| if n == 1 { kind.clone() } else { format!("{kind}-{n}") })
            .find(|id| !taken.contains(id))
            .unwrap_or_default();
        taken.push(free.clone());
        if kinds.get(&kind).is_some_and(|count| *count > 1) {
            let key = Some(("id".to_owned(), "id".to_owned()));
            fields.insert(0, Entry { key, ..item(free) });
        }
    }
}

fn is(entry: &Entry, key: &str) -> bool {
    entry.key.as_ref().is_some_and(|(name, _)| name == key)
}

fn scalar_of<'e>(event: &'e Entry, key: &str) -> Option<&'e str> {
    let Value::Map(fields, _) = &event.value else { return None };
    fields.iter().find(|field| is(field, key))?.scalar()
}

fn sort(value: &mut Value, spot: Spot) {
    match value {
        Value::Scalar(..) => {}
        Value::List(entries, _) => {
            entries.iter_mut().for_each(|entry| sort(&mut entry.value, spot.entry()));
        }
        Value::Map(entries, _) => {
            let name = |entry: &Entry| entry.key.clone().unwrap_or_default().0;
            // A stable sort: keys that the format does not know stay behind, in their order.
            entries.sort_by_cached_key(|entry| spot.place(&name(entry)));
            for entry in entries {
                let below = spot.below(&name(entry));
                sort(&mut entry.value, below);
            }
        }
    }
}

struct Writer {
    out: String,
}

impl Writer {
    fn indent(&mut self, depth: usize) {
        self.out.extend(std::iter::repeat_n("  ", depth));
    }

    fn lines(&mut self, lines: &[Line], depth: usize) {
        for line in lines {
            if let Line::Comment(words) = line {
                self.indent(depth);
                self.out.push_str(words);
            }
            self.out.push('\n');
        }
    }

    /// The entries of a map; the first stands on the line that is already begun if `begun`, and
    /// what stands above it has been written.
    fn map(&mut self, entries: &[Entry], tail: &[Line], spot: Spot, depth: usize, begun: bool) {
        for (index, entry) in entries.iter().enumerate() {
            if index > 0 || !begun {
                self.lines(&entry.lead, depth);
                self.indent(depth);
            }
            let (name, written) = entry.key.clone().unwrap_or_default();
            self.out.push_str(&written);
            self.out.push(':');
            let width = 2 * depth + written.chars().count() + 1;
            self.value(entry, spot.below(&name), depth, width);
        }
        self.lines(tail, depth);
    }

    fn list(&mut self, entries: &[Entry], tail: &[Line], spot: Spot, depth: usize) {
        for entry in entries {
            self.lines(&entry.lead, depth);
            match &entry.value {
                Value::Map(fields, below) if !fields.is_empty() => {
                    if let Some(words) = &entry.note {
                        self.lines(&[Line::Comment(words.clone())], depth);
                    }
                    self.lines(fields.first().map_or(&[], |first| first.lead.as_slice()), depth);
                    self.indent(depth);
                    self.out.push_str("- ");
                    self.map(fields, below, spot.entry(), depth + 1, true);
                }
                _ => {
                    self.indent(depth);
                    self.out.push('-');
                    self.value(entry, spot.entry(), depth, 2 * depth + 1);
                }
            }
        }
        self.lines(tail, depth);
    }

    /// What follows a key or the sign of an entry; `width` characters stand before it.
    fn value(&mut self, entry: &Entry, spot: Spot, depth: usize, width: usize) {
        let note = entry.note.as_ref().map_or_else(String::new, |words| format!(" {words}"));
        match &entry.value {
            Value::List(entries, _) if entries.is_empty() => self.end(" []", &note),
            Value::Map(entries, _) if entries.is_empty() => self.end(" {}", &note),
            Value::List(entries, tail) => {
                self.end("", &note);
                self.list(entries, tail, spot, depth + 1);
            }
            Value::Map(entries, tail) => {
                self.end("", &note);
                self.map(entries, tail, spot, depth + 1, false);
            }
            Value::Scalar(text, written) => match form(text, written, spot.holds, depth, width) {
                Form::Line(line) if line.is_empty() => self.end("", &note),
                Form::Line(line) => self.end(&format!(" {line}"), &note),
                Form::Block(sign, lines) => {
                    self.end(&format!(" {sign}"), &note);
                    for line in lines {
                        if !line.is_empty() {
                            self.indent(depth + 1);
                        }
                        self.out.push_str(&line);
                        self.out.push('\n');
                    }
                }
            },
        }
    }

    fn end(&mut self, text: &str, note: &str) {
        self.out.push_str(text);
        self.out.push_str(note);
        self.out.push('\n');
    }
}

/// How a scalar is written: as the author did where that will do.
fn form(text: &str, written: &Written, holds: Holds, depth: usize, width: usize) -> Form {
    let prose = matches!(holds, Holds::Prose | Holds::Markdown);
    match written {
        Written::Line(raw) => {
            let long = width + 1 + raw.chars().count() > WIDEST;
            if prose && long && scalar::folds(text) {
                return scalar::form(text, depth);
            }
            Form::Line(raw.clone())
        }
        Written::Block(sign, lines) => {
            let wide =
                |line: &String| line.contains(' ') && line.chars().count() + 2 * depth + 2 > WIDEST;
            if sign.starts_with('>') && lines.iter().any(wide) && scalar::folds(text) {
                return scalar::form(text, depth);
            }
            let kept = Form::Block(sign.clone(), lines.clone());
            if reads_as(sign, lines, text) { kept } else { scalar::form(text, depth) }
        }
        Written::Anew if prose || text.contains('\n') => scalar::form(text, depth),
        Written::Anew => Form::Line(scalar::key(text)),
    }
}

/// Whether a block of these lines says this text.
fn reads_as(sign: &str, lines: &[String], text: &str) -> bool {
    let mut block = format!("a: {sign}\n");
    for line in lines {
        block.push_str(&if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") });
    }
    let found = guard::admitted(&block);
    found == Some(Found::Map(vec![("a".to_owned(), Found::Text(text.to_owned()))]))
}
