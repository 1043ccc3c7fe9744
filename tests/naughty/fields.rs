//! The tracker whose fields are filled, one text on a line of its own.

use std::collections::BTreeMap;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A text that is shown as it stands.
    Plain,
    /// Markdown.
    Markdown,
    /// A web address.
    Address,
    /// At most 25 words.
    Quote,
    /// An identifier elsewhere.
    Reference,
    /// The first line of a page of prose.
    Heading,
    /// What follows it: Markdown on as many lines as it takes.
    Body,
}

/// One place where a text may stand.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
}

impl Field {
    /// A text that nobody could mind, and that stands nowhere else.
    pub fn harmless(&self) -> String {
        match self.kind {
            Kind::Address => format!("https://{}.example.org/", self.name),
            _ => format!("Harmless {} text", self.name),
        }
    }

    /// A text in this field: alone, behind a harmless word, or before one.
    pub fn with(&self, text: &str, way: usize) -> String {
        match (self.kind, way) {
            // A title's words stand on one line, and begin with a word that is no list or rule.
            (Kind::Heading, _) => format!("Harmless {}", text.replace(['\n', '\r'], " ")),
            (Kind::Address, 0) => format!("https://example.org/{text}"),
            (Kind::Address, 1) => format!("https://{text}/"),
            (_, 0) => format!("Harmless {text}"),
            (Kind::Plain | Kind::Quote, 1) => format!("{text} harmless"),
            // What Markdown hides wholly, such as the definition of a link, leaves nothing to
            // describe the page by.
            (Kind::Markdown | Kind::Body, _) => format!("Harmless\n\n{text}"),
            _ => text.to_owned(),
        }
    }
}

pub fn named(name: &str) -> &'static Field {
    FIELDS.iter().find(|field| field.name == name).expect("a field")
}

macro_rules! fields {
    ($($kind:ident: $($name:literal)*;)*) => {
        pub const FIELDS: &[Field] = &[$($(Field { name: $name, kind: Kind::$kind },)*)*];
    };
}

fields! {
    Plain:
        "site-title" "site-description" "licence" "publisher-name" "publisher-contact"
        "title" "known-as-1" "known-as-2" "unnamed-complainant" "inline-company" "named-as"
        "unnamed-company" "event-title-1" "event-title-2" "unsourced" "request" "request-text"
        "affected-scope" "affected-by" "response-by"
        "source-title" "source-publisher" "publisher-alone" "correction" "withdrawn-reason"
        "other-title" "confirmed-by" "event-reference" "fine-unsourced" "affected-unsourced"
        "correction-fr" "tag" "clock-name" "clock-effect" "clock-note" "holiday"
        "company-name" "company-legal-name" "company-known-as" "company-note"
        "complainant-name" "complainant-known-as" "complainant-reason" "complainant-note"
        "authority-name" "authority-english" "authority-short" "authority-known-as"
        "authority-predecessor" "authority-territory" "authority-note"
        "court-name" "court-english" "court-short" "court-known-as" "court-note"
        "law-name" "law-short" "law-known-as" "law-article" "law-celex" "law-note"
        "topic-name" "topic-description" "campaign-name" "campaign-summary" "campaign-note";
    Markdown: "summary" "details" "event-text" "response-text";
    Address:
        "repository" "source-url" "source-archive" "source-alone" "source-inline"
        "company-website" "complainant-website" "authority-website" "court-website" "law-url" "law-article-url"
        "campaign-source";
    Reference: "national" "docket" "gdprhub";
    Quote: "event-quote" "source-quote";
    Heading: "page-title";
    Body: "page-body";
}

const FILES: &[(&str, &str)] = &[
    ("casebook.yaml", include_str!("tracker/casebook.yaml")),
    ("cases/full.yaml", include_str!("tracker/full.yaml")),
    ("cases/other.yaml", include_str!("tracker/other.yaml")),
    ("pages/about.md", "# @page-title@\n@page-body@\n"),
    ("registry/authorities/xx.yaml", include_str!("tracker/authority.yaml")),
    ("registry/campaigns/wave.yaml", include_str!("tracker/campaign.yaml")),
    ("registry/clocks/xx-clock.yaml", include_str!("tracker/clock.yaml")),
    ("registry/companies/firm.yaml", include_str!("tracker/company.yaml")),
    ("registry/complainants/group.yaml", include_str!("tracker/complainant.yaml")),
    ("registry/courts/xx-court.yaml", include_str!("tracker/court.yaml")),
    ("registry/holidays/fr.yaml", include_str!("tracker/holidays.yaml")),
    ("registry/laws/xx-act.yaml", include_str!("tracker/law.yaml")),
    ("registry/topics.yaml", include_str!("tracker/topics.yaml")),
];

/// The files of the tracker with these texts.
pub fn files(values: &BTreeMap<&'static str, String>) -> Vec<(&'static str, String)> {
    FILES
        .iter()
        .map(|(path, template)| {
            let lines: Vec<String> =
                template.lines().map(|line| fill(line, path.ends_with(".md"), values)).collect();
            (*path, lines.join("\n") + "\n")
        })
        .collect()
}

fn fill(line: &str, markdown: bool, values: &BTreeMap<&'static str, String>) -> String {
    match name_in(line) {
        None => line.to_owned(),
        Some(name) => {
            let value = values.get(name).unwrap_or_else(|| panic!("no field {name}"));
            let text = if markdown { value.clone() } else { quoted(value) };
            line.replace(&format!("@{name}@"), &text)
        }
    }
}

fn name_in(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once('@')?;
    rest.split_once('@').map(|(name, _)| name)
}

/// The field on a line of a file, counted from 0; what is wrong with a page's text may be shown
/// on any of its lines.
pub fn at(file: &str, line: usize) -> Option<&'static str> {
    let (path, template) = FILES.iter().find(|(path, _)| *path == file)?;
    let line = if path.ends_with(".md") { line.min(1) } else { line };
    let name = name_in(template.lines().nth(line)?)?;
    Some(named(name).name)
}

/// A text as YAML writes it between double quotes, on one line.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FDD0}'..='\u{FDEF}')
                || u32::from(c) & 0xFFFE == 0xFFFE =>
            {
                out.push_str(&format!("\\U{:08X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
