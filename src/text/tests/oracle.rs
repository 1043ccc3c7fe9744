//! The oracle: what an HTML5 parser sees in our HTML, held against a list.

use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::text::{Html, MarkdownOptions, inline, markdown};

/// The prefix under test.
pub(super) const PREFIX: &str = "t-";

/// Renders a text in both ways, asserts that both are safe, and returns the text that a reader
/// of the blocks sees.
#[track_caller]
pub(super) fn assert_safe(source: &str) -> String {
    let options = MarkdownOptions { heading_offset: 2, id_prefix: PREFIX, english: false };
    let html = markdown(source, &options);
    assert_eq!(html, markdown(source, &options), "not deterministic: {source:?}");
    if let Err(fault) = inspect(&inline(source)) {
        panic!("inline: {fault}\nsource: {source:?}\nhtml: {}", inline(source));
    }
    match inspect(&html) {
        Ok(text) => text,
        Err(fault) => panic!("{fault}\nsource: {source:?}\nhtml: {html}"),
    }
}

/// The text of the HTML, or what is wrong with it.
pub(super) fn inspect(html: &Html) -> Result<String, String> {
    let page = format!("<!DOCTYPE html><body><main>{html}<wbr></main><p>");
    let dom = parse_document(RcDom::default(), Default::default()).one(page);
    if let Some(error) = dom.errors.borrow().first() {
        return Err(format!("the parser had to repair it: {error}"));
    }
    let body = child(&child(&dom.document, "html")?, "body")?;
    let names: Vec<String> = body.children.borrow().iter().map(name).collect();
    if names != ["main", "p"] {
        return Err(format!("it closes or swallows what stands around it: {names:?}"));
    }
    let main = child(&body, "main")?;
    let mut text = String::new();
    match main.children.borrow().split_last() {
        Some((last, nodes)) if name(last) == "wbr" => {
            nodes.iter().try_for_each(|node| walk(node, &mut text, false))?;
            Ok(text)
        }
        _ => Err("it ends what it stands in, or leaves something open".to_owned()),
    }
}

fn walk(node: &Handle, text: &mut String, in_link: bool) -> Result<(), String> {
    let mut link = in_link;
    match &node.data {
        NodeData::Text { contents } => text.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            link |= element(&name.local, &attrs.borrow(), in_link)?;
        }
        other => return Err(format!("a node that is neither element nor text: {other:?}")),
    }
    for child in node.children.borrow().iter() {
        walk(child, text, link)?;
    }
    Ok(())
}

/// Checks an element; is it a link?
fn element(name: &str, attrs: &[Attribute], in_link: bool) -> Result<bool, String> {
    let allowed: &[&str] = match name {
        "p" | "blockquote" | "ul" | "em" | "strong" | "del" | "sup" | "br" | "hr" | "table"
        | "thead" | "tbody" | "tr" => &[],
        "code" | "section" | "span" | "td" => &["class"],
        "div" => &["class", "tabindex"],
        "pre" => &["tabindex"],
        "th" => &["class", "scope"],
        "ol" => &["start"],
        "li" => &["id", "value"],
        "h3" | "h4" | "h5" | "h6" => &["id"],
        "a" if !in_link => &["href", "title", "rel", "id"],
        _ => return Err(format!("element {name}")),
    };
    let get = |wanted: &str| attrs.iter().find(|a| &*a.name.local == wanted).map(|a| &*a.value);
    for attribute in attrs {
        let (key, value) = (&*attribute.name.local, &*attribute.value);
        let good = allowed.contains(&key)
            && match key {
                "class" => class(value),
                "id" => value.starts_with(PREFIX) && !value.contains(char::is_whitespace),
                "start" | "value" => value.bytes().all(|byte| byte.is_ascii_digit()),
                "scope" => value == "col",
                "tabindex" => value == "0",
                "rel" => value == "noopener noreferrer nofollow ugc",
                _ => true,
            };
        if !good {
            return Err(format!("attribute {key}={value:?} of {name}"));
        }
    }
    if name != "a" {
        return Ok(false);
    }
    let outside = address(get("href").ok_or("a link without an address")?)?;
    if outside == get("rel").is_some() { Ok(true) } else { Err("rel".to_owned()) }
}

fn class(value: &str) -> bool {
    let language = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    value.strip_prefix("hl-").is_some_and(language)
        || matches!(value, "table" | "footnotes" | "align-left" | "align-center" | "align-right")
        || value.strip_prefix("language-").is_some_and(language)
}

/// Reads an address as the WHATWG's URL parser does; does it lead outside?
fn address(href: &str) -> Result<bool, String> {
    let browser: String = href
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .map(|c| if c == '\\' { '/' } else { c.to_ascii_lowercase() })
        .collect();
    let letters = browser.chars().take_while(|c| c.is_alphanumeric() || "+-.".contains(*c)).count();
    let scheme = (browser.chars().nth(letters) == Some(':')).then(|| &browser[..letters]);
    match scheme {
        Some("http" | "https") if browser[letters..].starts_with("://") => Ok(true),
        Some("mailto") => Ok(false),
        None if !browser.starts_with("//") && browser.is_ascii() => Ok(false),
        _ => Err(format!("address {href:?}")),
    }
}

fn child(node: &Handle, wanted: &str) -> Result<Handle, String> {
    let children = node.children.borrow();
    children.iter().find(|node| name(node) == wanted).cloned().ok_or(format!("no {wanted}"))
}

fn name(node: &Handle) -> String {
    match &node.data {
        NodeData::Element { name, .. } => name.local.to_string(),
        _ => String::new(),
    }
}

#[test]
fn the_oracle_can_fail() {
    use crate::text::html::Html;
    for bad in [
        "<script>x</script>",
        "<img src=x>",
        "<p onclick=x>",
        "<a href=javascript:x>x</a>",
        "<a href='java&#9;script:x'>x</a>",
        "<a href='//x' rel='noopener noreferrer nofollow ugc'>x</a>",
        "<a href=https://x>x</a>",
        "</main>",
        "<!-- x -->",
        "<p style=x>",
        "<h3 id=x>x</h3>",
        "<a href=a><em><a href=b>x</a></em></a>",
        "<code class='language-x y'>x</code>",
        "<svg>",
        "<a href=data:x>x</a>",
        "<a href='&#1;javascript:x'>x</a>",
        "<h1>x</h1>",
        "<a>x</a>",
        "<plaintext>",
        "<textarea>",
        "<a href=\\\\x>x</a>",
        "<title>",
        "</body><p>x",
        "<p id=' '>",
    ] {
        assert!(inspect(&Html::written(bad.to_owned())).is_err(), "{bad}");
    }
    assert_eq!(inspect(&Html::written("<p>a<em>b</em></p>".to_owned())), Ok("ab".to_owned()));
}
