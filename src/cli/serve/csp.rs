//! A page's Content-Security-Policy, widened so far that the reload script may run.

use crate::text::Html;

/// What the injected parts need: a script, its connection, and their stylesheet, all of ours.
const NEEDED: [&str; 3] = ["script-src", "connect-src", "style-src"];

/// The page with every policy of its head widened.
pub(super) fn widen(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let head = ["</head", "<body"].iter().filter_map(|end| lower.find(end)).min();
    let head = head.unwrap_or(html.len());
    let mut out = String::with_capacity(html.len() + 64);
    let mut done = 0;
    while let Some(at) = lower[done..head].find("<meta").map(|at| done + at) {
        let end = at + tag_length(&html[at..]);
        out.push_str(&html[done..at]);
        let tag = &html[at..end];
        match policy(tag) {
            Some(policy) => out.push_str(&meta(&widened(&policy))),
            None => out.push_str(tag),
        }
        done = end;
    }
    out + &html[done..]
}

fn meta(policy: &str) -> String {
    let policy = Html::escape(policy);
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// How long a tag is; `>` between quotes does not end it.
fn tag_length(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The policy that a `<meta>` tag sets, if it sets one.
fn policy(tag: &str) -> Option<String> {
    let kind = attribute(tag, "http-equiv")?;
    if !kind.trim().eq_ignore_ascii_case("content-security-policy") {
        return None;
    }
    let raw = attribute(tag, "content")?;
    let quoted = raw.replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'");
    Some(quoted.replace("&quot;", "\"").replace("&amp;", "&"))
}

/// The value of an attribute, as it is written.
fn attribute<'t>(tag: &'t str, wanted: &str) -> Option<&'t str> {
    let mut rest = tag.trim_end_matches('>').trim_end_matches('/');
    rest = rest.get("<meta".len()..)?;
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(rest.len());
        let name = &rest[..end];
        if name.is_empty() {
            return None;
        }
        rest = rest[end..].trim_start();
        let value;
        (value, rest) = match rest.strip_prefix('=') {
            Some(after) => split_value(after.trim_start()),
            None => ("", rest),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
    }
}

fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len());
    text.split_at(end)
}

/// A policy that also allows what is injected.
fn widened(policy: &str) -> String {
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_ascii_whitespace().collect::<Vec<_>>())
        .filter(|directive| !directive.is_empty())
        .collect();
    let named = |directives: &[Vec<&str>], name: &str| {
        directives.iter().position(|directive| directive[0].eq_ignore_ascii_case(name))
    };
    for needed in NEEDED {
        if let Some(at) = named(&directives, needed) {
            allow_own(&mut directives[at]);
        } else if let Some(at) = named(&directives, "default-src") {
            // A directive of its own takes the place of `default-src`: so it repeats it.
            let mut directive = directives[at].clone();
            directive[0] = needed;
            allow_own(&mut directive);
            directives.push(directive);
        }
    }
    directives.iter().map(|directive| directive.join(" ")).collect::<Vec<_>>().join("; ")
}

fn allow_own(directive: &mut Vec<&str>) {
    directive.retain(|source| !source.eq_ignore_ascii_case("'none'"));
    if !directive.iter().any(|source| source.eq_ignore_ascii_case("'self'")) {
        directive.push("'self'");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies() {
        for (policy, expected) in [
            (
                "default-src 'none'; style-src 'self'; img-src 'self'",
                "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'",
            ),
            (
                "default-src 'self' https://a.example;",
                "default-src 'self' https://a.example; script-src 'self' https://a.example; connect-src 'self' https://a.example; style-src 'self' https://a.example",
            ),
            (
                "SCRIPT-SRC 'None'; style-src 'unsafe-inline'",
                "SCRIPT-SRC 'self'; style-src 'unsafe-inline' 'self'",
            ),
            ("img-src 'self'", "img-src 'self'"),
            ("", ""),
        ] {
            assert_eq!(widened(policy), expected);
        }
    }

    #[test]
    fn tags_of_any_spelling() {
        for tag in [
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">",
            "<META CONTENT=\"script-src 'none'\" HTTP-EQUIV=content-security-policy />",
            "<meta\n  http-equiv='Content-Security-Policy'\n  content='script-src &#39;none&#39;'/>",
            "<meta data-x=\">\" http-equiv=Content-Security-Policy content=\"script-src &apos;none&apos;\">",
        ] {
            let page = format!("<head><meta charset=utf-8>{tag}<title>x</title></head><body>");
            assert_eq!(
                widen(&page),
                "<head><meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" \
                 content=\"script-src &#39;self&#39;\"><title>x</title></head><body>"
            );
        }
    }

    #[test]
    fn only_the_head_is_touched() {
        let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">";
        for page in [
            format!("<head></head><body>{meta}</body>"),
            format!("<body>{meta}"),
            "<meta".to_owned(),
            "<meta content=\"".to_owned(),
            "<head><meta name=description content=\"Content-Security-Policy\"></head>".to_owned(),
            "ä<head><meta http-equiv></head>".to_owned(),
            String::new(),
        ] {
            assert_eq!(widen(&page), page);
        }
    }
}
