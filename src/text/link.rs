//! Which addresses may be linked to.
//!
//! An address is cleaned of what a browser or a reader would not see (control and invisible
//! characters), judged, and written anew with everything percent-encoded that is not plainly part
//! of an address. So what was judged is what is written.

/// An address that may stand in an `href`, in ASCII.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// `http` or `https`: somebody else's.
    Outside(String),
    /// `mailto`.
    Mail(String),
    /// Relative: a page of this site.
    Inside(String),
}

impl Link {
    /// The address, percent-encoded; it holds no quote, space, `<` or `>`.
    pub(super) fn href(&self) -> &str {
        match self {
            Link::Outside(href) | Link::Mail(href) | Link::Inside(href) => href,
        }
    }
}

/// The link to an address whose entities are already decoded, or nothing if it may not be one.
pub(super) fn judge(address: &str) -> Option<Link> {
    let visible: String = address.chars().filter(|c| !is_invisible(*c)).collect();
    let address = visible.trim();
    let head = &address[..address.find(['/', '?', '#']).unwrap_or(address.len())];
    // A backslash is a slash to browsers; `&` could be an entity to whoever decodes twice.
    if address.is_empty() || head.contains(['\\', '&']) {
        return None;
    }
    let Some((scheme, _)) = head.split_once(':') else { return inside(address) };
    let rest = &address[scheme.len() + 1..];
    match scheme.to_ascii_lowercase().as_str() {
        "http" => outside("http", rest),
        "https" => outside("https", rest),
        "mailto" => (!rest.is_empty()).then(|| Link::Mail(format!("mailto:{}", encode(rest)))),
        _ => None,
    }
}

fn inside(address: &str) -> Option<Link> {
    let path = &address[..address.find(['?', '#']).unwrap_or(address.len())];
    (!path.starts_with("//") && !path.contains('\\')).then(|| Link::Inside(encode(address)))
}

fn outside(scheme: &str, rest: &str) -> Option<Link> {
    let rest = rest.strip_prefix("//")?;
    let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    // `https://bank.example@evil.example` shows one host and goes to another.
    let bad = |c: char| c == '@' || c == '\\' || c == '%' || c.is_whitespace();
    if host.is_empty() || host.starts_with(':') || host.contains(bad) {
        return None;
    }
    Some(Link::Outside(format!("{scheme}://{}", encode(rest))))
}

/// Control and format characters: browsers drop some of them, readers see none.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
                | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
                | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

fn encode(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&()*+,;=%".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(digit.into(), 16).map(|c| c.to_ascii_uppercase()));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Link, judge};

    #[test]
    fn good_addresses_are_links() {
        for (address, href) in [
            ("https://noyb.eu/en", "https://noyb.eu/en"),
            ("HTTPS://noyb.eu", "https://noyb.eu"),
            ("http://[::1]:80/x?y=1&z=2#a", "http://[::1]:80/x?y=1&z=2#a"),
            ("https://münchen.de/straße", "https://m%C3%BCnchen.de/stra%C3%9Fe"),
            ("https://a.b/c d", "https://a.b/c%20d"),
            ("https://a.b/'\"<>`{{x}}", "https://a.b/%27%22%3C%3E%60%7B%7Bx%7D%7D"),
            ("https://a.b/@user?u=x:y\\z", "https://a.b/@user?u=x:y%5Cz"),
            ("  https://a.b/\n", "https://a.b/"),
        ] {
            assert_eq!(judge(address), Some(Link::Outside(href.to_owned())), "{address}");
        }
        for (address, href) in [
            ("../pinterest/index.html#fine", "../pinterest/index.html#fine"),
            ("/a//b", "/a//b"),
            ("#top", "#top"),
            ("?q=a:b", "?q=a:b"),
            ("a/b:c", "a/b:c"),
        ] {
            assert_eq!(judge(address), Some(Link::Inside(href.to_owned())), "{address}");
        }
        let mail = Link::Mail("mailto:dpo@example.org?subject=x%20y".to_owned());
        assert_eq!(judge("MailTo:dpo@example.org?subject=x y"), Some(mail));
    }

    #[test]
    fn others_are_none() {
        for address in [
            "",
            " ",
            "\u{0}",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:x",
            "java\nscript:x",
            "\u{1}javascript:x",
            "java\u{200B}script:x",
            "javascript\u{FEFF}:x",
            " javascript:x",
            "\u{A0}javascript:x",
            "java script:x",
            "javascript :x",
            "&#106;avascript:x",
            "javascript&colon;x",
            "javascript&#58;x",
            "javascript%3Ax:y",
            "vbscript:x",
            "data:text/html,x",
            "DATA:,x",
            "file:///etc/passwd",
            "ftp://x/",
            "blob:x",
            "about:blank",
            "view-source:x",
            "feed:javascript:x",
            "tel:1",
            "x:y",
            ":x",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "\t//evil.example",
            "\u{200B}//evil.example",
            "/a\\b",
            "https:evil.example",
            "https:/evil.example",
            "https:///evil.example",
            "https://",
            "https:\\\\evil.example",
            "https://bank.example@evil.example",
            "https://a\\@b.example",
            "https://:80",
            "https://a b.example/",
            "ht tps://a.example",
            "https://a%40b.example",
            "mailto:",
            "http:",
        ] {
            assert_eq!(judge(address), None, "{address:?}");
        }
    }
}
