//! Addresses of sources lead every reader to the same page, and are the shortest that do.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Location, Step, code};
use crate::model::case::Source;

pub(super) const RULE: Rule = Rule {
    codes: &[&code::HTTP_ADDRESS, &code::TRACKING, &code::DOUBLE_ENCODED, &code::NO_ARCHIVE],
    look: Look::Case(look),
};

/// Parameters that say who clicked where, and no part of the page's address.
const TRACKING: [&str; 16] = [
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "twclid",
    "yclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "phpsessid",
    "jsessionid",
    "sessionid",
    "session_id",
];

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for source in &here.case.sources {
        let Some(url) = source.url.as_deref() else { continue };
        let at = || place(here, source, "url");
        if let Some(rest) = url.strip_prefix("http://") {
            found.push(
                Diagnostic::new(&code::HTTP_ADDRESS, at(), "the address is not encrypted")
                    .help(format!("write `https://{rest}` if that leads to the same page")),
            );
        }
        // An archived copy stands under the address of the page as it was asked for.
        let archived = url.contains("://web.archive.org/");
        if let Some(parameter) = tracking(url).filter(|_| !archived) {
            let message = format!("`{parameter}` in the address follows readers or a session");
            found.push(
                Diagnostic::new(&code::TRACKING, at(), message)
                    .help(format!("write the address without it: `{}`", without_tracking(url))),
            );
        }
        if let Some(encoded) = double_encoded(url) {
            found.push(
                Diagnostic::new(
                    &code::DOUBLE_ENCODED,
                    at(),
                    format!("`{encoded}` in the address was encoded twice"),
                )
                .help(format!("write `%{}`, and try the address", &encoded[3..])),
            );
        }
        if source.archive.is_none() && source.id.is_some() {
            found.push(
                Diagnostic::new(&code::NO_ARCHIVE, at(), "no archived copy of this page is named")
                    .help(
                        "save the page in a web archive, and add the copy's address as `archive`",
                    ),
            );
        }
    }
}

/// Where a source stands: under its id, or where an event lists its address.
fn place(here: &CaseContext<'_>, source: &Source, key: &str) -> Location {
    if let Some(id) = &source.id {
        return here.at(["sources", id, key].map(|key| Step::Key(key.into())).to_vec());
    }
    let position = here.case.sources.iter().position(|other| std::ptr::eq(other, source));
    let citing =
        here.case.timeline.iter().find(|event| {
            position.is_some_and(|position| event.evidence.sources.contains(&position))
        });
    match citing {
        Some(event) => here.event_field(event, "sources"),
        None => here.field("sources"),
    }
}

/// The parameters of an address, with the sign before each.
fn parameters(url: &str) -> impl Iterator<Item = &str> {
    let query = url.split('#').next().unwrap_or(url);
    query.split(['?', '&', ';']).skip(1)
}

fn tracking(url: &str) -> Option<&str> {
    parameters(url).map(|parameter| parameter.split('=').next().unwrap_or(parameter)).find(|name| {
        let name = name.to_ascii_lowercase();
        name.starts_with("utm_") || TRACKING.contains(&name.as_str())
    })
}

fn without_tracking(url: &str) -> String {
    let (address, fragment) = url.split_once('#').map_or((url, None), |(a, f)| (a, Some(f)));
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = path.split(";jsessionid").next().unwrap_or(path);
    let kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && tracking(&format!("?{part}")).is_none())
        .collect();
    let mut out = path.to_owned();
    if !kept.is_empty() {
        out.push('?');
        out.push_str(&kept.join("&"));
    }
    if let Some(fragment) = fragment {
        out.push('#');
        out.push_str(fragment);
    }
    out
}

/// An escape of an escape: `%25` before two hexadecimal digits.
fn double_encoded(url: &str) -> Option<&str> {
    let path = url.split('?').next().unwrap_or(url);
    path.match_indices("%25").map(|(at, _)| at).find_map(|at| {
        let escape = path.get(at..at + 5)?;
        escape[3..].bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(escape)
    })
}
