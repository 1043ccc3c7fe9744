//! What an HTML5 parser sees of a page: its elements and attributes, its texts, its addresses.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::{Attribute, ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// One page.
pub struct Seen {
    /// How often each element stands there, with its parent and its attributes.
    shape: BTreeMap<String, usize>,
    /// What is read, without the case's file.
    pub text: String,
    ids: BTreeSet<String>,
}

impl Seen {
    /// Elements that one page has and the other has not.
    pub fn differences(&self, other: &Seen) -> Vec<String> {
        let count = |seen: &Seen, key: &str| seen.shape.get(key).copied().unwrap_or(0);
        let keys = self.shape.keys().chain(other.shape.keys());
        let mut found: Vec<String> = keys
            .filter(|key| count(self, key) != count(other, key))
            .map(|key| format!("{} instead of {}: {key}", count(self, key), count(other, key)))
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

/// Attributes that hold addresses or texts.
const FREE: [&str; 3] = ["href", "content", "title"];
/// What Markdown may say.
const OF_MARKDOWN: &[&str] = &[
    "p",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "hr",
    "br",
    "sup",
    "section",
    "span",
];

/// Parses a page, or says what in it is not as it should be.
pub fn see(html: &str) -> Result<Seen, String> {
    let tokenizer = TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() };
    let options = ParseOpts { tokenizer, ..ParseOpts::default() };
    let dom = parse_document(RcDom::default(), options).one(html);
    if let Some(error) = dom.errors.borrow().first() {
        return Err(format!("the parser had to repair it: {error}"));
    }
    let mut seen = Seen { shape: BTreeMap::new(), text: String::new(), ids: BTreeSet::new() };
    walk(&dom.document, "", Region::Template, &mut seen)?;
    Ok(seen)
}

#[derive(Clone, Copy, PartialEq)]
enum Region {
    /// What templates wrote.
    Template,
    /// What Markdown became.
    Markdown,
    /// The same on a page of prose, whose headings are not below others.
    Prose,
    /// The case's file, marked.
    Yaml,
    /// The drawing of a timeline, which makes room for its labels and leaves out those that find none.
    Drawing,
}

fn walk(node: &Handle, parent: &str, region: Region, seen: &mut Seen) -> Result<(), String> {
    match &node.data {
        NodeData::Document | NodeData::Doctype { .. } => {}
        NodeData::Text { contents } => {
            if region != Region::Yaml && parent != "title" {
                seen.text.push_str(&contents.borrow());
            }
        }
        NodeData::Element { name, attrs, .. } => {
            let (name, attrs) = (&*name.local, attrs.borrow());
            check(name, &attrs, node.children.borrow().is_empty())?;
            if let Some(id) = get(&attrs, "id")
                && !seen.ids.insert(id.to_owned())
            {
                return Err(format!("the id {id:?} stands there twice"));
            }
            match region {
                Region::Template => {
                    let count = seen.shape.entry(shape(parent, name, &attrs)).or_default();
                    // A label on a chart may take one line or two.
                    *count = if (parent, name) == ("svg", "text") { 1 } else { *count + 1 };
                }
                Region::Prose if matches!(name, "h1" | "h2") => {}
                Region::Markdown | Region::Prose => of_markdown(name, &attrs)?,
                Region::Yaml => of_yaml(name, &attrs)?,
                Region::Drawing => of_drawing(name, &attrs)?,
            }
            // Texts of neighbouring elements are not one word.
            let apart = !matches!(region, Region::Markdown | Region::Prose);
            if apart {
                seen.text.push('\n');
            }
            for (place, child) in node.children.borrow().iter().enumerate() {
                walk(child, name, inside(region, parent, name, &attrs, place, child), seen)?;
            }
            if apart {
                seen.text.push('\n');
            }
            return Ok(());
        }
        other => return Err(format!("neither element nor text: {other:?}")),
    }
    for child in node.children.borrow().iter() {
        walk(child, parent, region, seen)?;
    }
    Ok(())
}

/// Whose a child is.
fn inside(
    region: Region,
    parent: &str,
    name: &str,
    attrs: &[Attribute],
    place: usize,
    child: &Handle,
) -> Region {
    if region != Region::Template {
        return region;
    }
    let is = |wanted: &str, value: &str| get(attrs, wanted) == Some(value);
    let prose = name == "article" && is("class", "prose") && !is_list(child);
    // The heading that the template writes, with or without a line break before it.
    let title = if prose { "header" } else { "h2" };
    let heading =
        place < 2 && matches!(&child.data, NodeData::Element { name, .. } if &*name.local == title);
    let section =
        name == "section" && (is("aria-labelledby", "summary") || is("aria-labelledby", "details"));
    // The text of an event or of a response stands in a `div` that says its language.
    let text = name == "div" && get(attrs, "lang").is_some() && get(attrs, "class").is_none();
    if prose && !heading {
        Region::Prose
    } else if section && !heading || text {
        Region::Markdown
    } else if name == "code" && parent == "pre" {
        Region::Yaml
    } else if name == "svg" && is("role", "group") {
        Region::Drawing
    } else {
        region
    }
}

/// The lists behind a page's text: corrections, and links, whose words stand in `bdi`.
fn is_list(child: &Handle) -> bool {
    match &child.data {
        NodeData::Element { name, attrs, .. } => {
            get(&attrs.borrow(), "class") == Some("latest")
                || &*name.local == "ul" && has_bdi(child)
        }
        _ => false,
    }
}

fn has_bdi(node: &Handle) -> bool {
    node.children.borrow().iter().any(|child| {
        matches!(&child.data, NodeData::Element { name, .. } if &*name.local == "bdi")
            || has_bdi(child)
    })
}

fn get<'a>(attrs: &'a [Attribute], name: &str) -> Option<&'a str> {
    attrs.iter().find(|attr| &*attr.name.local == name).map(|attr| &*attr.value)
}

/// Attributes that say where something is drawn.
const PLACES: [&str; 9] = ["x", "y", "cx", "cy", "r", "d", "width", "height", "viewBox"];

/// Of what the drawings of timelines are made.
const OF_DRAWINGS: &[&str] =
    &["a", "circle", "desc", "g", "line", "path", "rect", "text", "title", "tspan"];

/// Nothing in a drawing but shapes, labels and links within the page; addresses are checked with
/// those of every element.
fn of_drawing(name: &str, attrs: &[Attribute]) -> Result<(), String> {
    if !OF_DRAWINGS.contains(&name) {
        return Err(format!("{name} in a drawing"));
    }
    for attr in attrs {
        let value = &*attr.value;
        let fits = match &*attr.name.local {
            "href" => name == "a",
            "id" | "lang" | "aria-label" | "dir" => true,
            "class" | "aria-hidden" | "role" | "tabindex" | "text-anchor" => value
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "- ".contains(c)),
            "x" | "y" | "x1" | "x2" | "y1" | "y2" | "cx" | "cy" | "dx" | "dy" | "r" | "rx"
            | "d" | "width" | "height" | "transform" | "points" => {
                value.chars().all(|c| c.is_ascii_alphanumeric() || "-.,% ()".contains(c))
            }
            _ => false,
        };
        if !fits {
            return Err(format!("{}={value:?} on {name} in a drawing", attr.name.local));
        }
    }
    Ok(())
}

/// An element as it is counted: addresses and texts left out.
fn shape(parent: &str, name: &str, attrs: &[Attribute]) -> String {
    let mut parts: Vec<String> = attrs
        .iter()
        .map(|attr| match &*attr.name.local {
            free if FREE.contains(&free) => free.to_owned(),
            // Drawings make room for their labels.
            place if (parent == "svg" || name == "svg") && PLACES.contains(&place) => {
                place.to_owned()
            }
            // Whose host a source stands on decides what kind of source it is.
            "class" if &*attr.value == "kind primary" => "class=\"kind\"".to_owned(),
            fixed => format!("{fixed}={:?}", &*attr.value),
        })
        .collect();
    parts.sort();
    format!("{parent} > {name} {}", parts.join(" "))
}

/// What holds for every element of every page.
fn check(name: &str, attrs: &[Attribute], is_empty: bool) -> Result<(), String> {
    if name == "style" || name == "script" && !(is_empty && get(attrs, "src").is_some()) {
        return Err(format!("an inline {name}"));
    }
    for attr in attrs {
        let (key, value) = (&*attr.name.local, &*attr.value);
        if key == "style" || key.starts_with("on") {
            return Err(format!("attribute {key}={value:?} on {name}"));
        }
        if matches!(key, "href" | "src") {
            address(value).map_err(|fault| format!("{key}={value:?} on {name}: {fault}"))?;
        }
        if key == "content" && get(attrs, "http-equiv") == Some("refresh") {
            let to = value.strip_prefix("0; url=").ok_or_else(|| format!("refresh {value:?}"))?;
            address(to).map_err(|fault| format!("refresh to {to:?}: {fault}"))?;
        }
    }
    Ok(())
}

/// Only `http`, `https`, `mailto` and relative addresses, as browsers see them.
fn address(value: &str) -> Result<(), &'static str> {
    if value.chars().any(|c| c.is_control() || c == ' ' || c == '\\') {
        return Err("a character that browsers drop or change");
    }
    let head = value.split(['/', '?', '#']).next().unwrap_or("");
    match head.split_once(':') {
        Some(("http" | "https" | "mailto", _)) => Ok(()),
        Some(_) => Err("a scheme that is not ours"),
        None if value.starts_with("//") => Err("an address without a scheme"),
        None => Ok(()),
    }
}

fn of_markdown(name: &str, attrs: &[Attribute]) -> Result<(), String> {
    if !OF_MARKDOWN.contains(&name) {
        return Err(format!("element {name} in Markdown"));
    }
    for attr in attrs {
        let good = matches!(
            (&*attr.name.local, name),
            ("href" | "rel" | "title", "a")
                | ("start", "ol")
                | ("value", "li")
                | ("scope", "th")
                | ("id", "a" | "li" | "h3" | "h4" | "h5" | "h6")
                | ("tabindex", "pre" | "div")
                | ("class", "code" | "div" | "section" | "span" | "td" | "th")
        );
        if !good {
            return Err(format!("attribute {} on {name} in Markdown", &*attr.name.local));
        }
    }
    let outside = get(attrs, "href").is_some_and(|href| href.starts_with("http"));
    if outside && get(attrs, "rel") != Some("noopener noreferrer nofollow ugc") {
        return Err(format!("a link outside without rel: {attrs:?}"));
    }
    Ok(())
}

fn of_yaml(name: &str, attrs: &[Attribute]) -> Result<(), String> {
    let marked =
        matches!(get(attrs, "class"), Some("hl-key" | "hl-sign" | "meant")) && attrs.len() == 1;
    if name == "span" && marked {
        Ok(())
    } else {
        Err(format!("{name} {attrs:?} in the case's file"))
    }
}
