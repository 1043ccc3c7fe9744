//! `casebook.yaml`.

use super::at::At;
use super::desk::{Desk, clip};
use crate::diagnostic::{Diagnostic, code};
use crate::model::config::{Config, Hosts, Publisher};
use crate::model::text::Text;
use crate::source::Entry;
use crate::source::record::{ConfigRecord, HostsRecord, PublisherRecord};

/// Resolves the configuration; without a file everything has its default.
pub(super) fn resolve(
    entry: Option<&Entry<ConfigRecord>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Config {
    let Some(entry) = entry else {
        return Config {
            title: Text::one("en", "Casebook"),
            languages: vec!["en".to_owned()],
            content_language: "en".to_owned(),
            ..Config::default()
        };
    };
    let record = &entry.record;
    let mut desk = Desk { file: entry.file, lang: "en".to_owned(), diagnostics };
    let root = At::root();
    desk.unknown(&root, &record.unknown, ConfigRecord::KEYS);
    if let Some(lang) = desk.language(&root.key("content_language"), &record.content_language) {
        desk.lang = lang;
    }
    if !record.title.is_there() {
        desk.missing(&root, "title", "the title of the site, such as `title: Privacy Casebook`");
    }
    let mut languages = Vec::new();
    desk.each(&root.key("languages"), &record.languages, |desk, at, word| {
        if !desk.tag(at, &word.0, false) {
            return;
        }
        if !languages.is_empty() {
            let message = "the site is built in one language, the first of the list";
            let help = "remove it; texts of cases may be in any language";
            desk.fault(&code::UNUSED_SETTING, at, message, help.to_owned());
        }
        languages.push(word.0.clone());
    });
    if languages.is_empty() {
        languages.push("en".to_owned());
    }
    Config {
        file: Some(entry.file),
        title: desk.text(&root.key("title"), &record.title).unwrap_or_default(),
        description: desk.text(&root.key("description"), &record.description),
        base_url: base_url(&mut desk, &root, record),
        languages,
        content_language: desk.lang.clone(),
        repository: desk.address(&root.key("repository"), &record.repository),
        edit: edit(&mut desk, &root, record),
        report: desk.pattern(&root.key("report"), &record.report, "{case}"),
        licence: desk.line(&root.key("licence"), &record.licence),
        tag: tag(&mut desk, &root, record),
        publisher: publisher(&mut desk, &root, record),
        theme: desk.line(&root.key("theme"), &record.theme),
        output: desk.line(&root.key("output"), &record.output),
        hosts: hosts(&mut desk, &root, record),
        clean_urls: desk.flag(&root.key("clean_urls"), &record.clean_urls).unwrap_or(false),
    }
}

/// The address of the site: pages are named below it, so nothing may follow its path.
fn base_url(desk: &mut Desk<'_>, root: &At<'_>, record: &ConfigRecord) -> Option<String> {
    let at = root.key("base_url");
    let url = desk.address(&at, &record.base_url)?;
    if !is_base(&url) {
        let message =
            format!("`{}` has a `?` or `#`, and no page could be named below it", clip(&url));
        let help = "write the address of the site's folder, such as `https://example.org/tracker/`";
        desk.fault(&code::BAD_ADDRESS, &at, message, help.to_owned());
        return None;
    }
    Some(with_slash(url))
}

/// Whether the addresses of pages can begin with an address.
pub fn is_base(url: &str) -> bool {
    !url.contains(['?', '#'])
}

/// Where a file is edited: an address without the file's path is no address of the file.
fn edit(desk: &mut Desk<'_>, root: &At<'_>, record: &ConfigRecord) -> Option<String> {
    let at = root.key("edit");
    let pattern = desk.pattern(&at, &record.edit, "{path}")?;
    if !pattern.contains("{path}") {
        let message = format!("`{}` is the same for every file", clip(&pattern));
        desk.fault(&code::BAD_ADDRESS, &at, message, "write `{path}` where it belongs".to_owned());
        return None;
    }
    Some(pattern)
}

fn tag(desk: &mut Desk<'_>, root: &At<'_>, record: &ConfigRecord) -> Option<String> {
    let at = root.key("tag");
    let tag = desk.line(&at, &record.tag)?;
    let message = "nothing is written that needs a tag authority";
    desk.fault(&code::UNUSED_SETTING, &at, message, "remove it".to_owned());
    Some(tag)
}

/// A domain: labels of letters, digits and hyphens, RFC 1123.
fn cname(desk: &mut Desk<'_>, at: &At<'_>, record: &HostsRecord) -> Option<String> {
    let at = at.key("cname");
    let name = desk.line(&at, &record.cname)?;
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if name.len() > 253 || !name.contains('.') || !name.split('.').all(label) {
        let message = format!("`{}` is not the name of a domain", clip(&name));
        let help = "write the domain alone, such as `example.org`; others in Punycode (`xn--…`)";
        desk.fault(&code::BAD_ADDRESS, &at, message, help.to_owned());
        return None;
    }
    Some(name)
}

/// An address with a final slash.
pub fn with_slash(mut url: String) -> String {
    if !url.ends_with('/') {
        url.push('/');
    }
    url
}

fn publisher(desk: &mut Desk<'_>, root: &At<'_>, record: &ConfigRecord) -> Publisher {
    let at = root.key("publisher");
    let Some(record) = desk.take(&at, &record.publisher) else { return Publisher::default() };
    desk.unknown(&at, &record.unknown, PublisherRecord::KEYS);
    Publisher {
        name: desk.line(&at.key("name"), &record.name),
        contact: desk.line(&at.key("contact"), &record.contact),
        imprint: desk.line(&at.key("imprint"), &record.imprint),
        privacy: desk.line(&at.key("privacy"), &record.privacy),
        corrections: desk.line(&at.key("corrections"), &record.corrections),
    }
}

fn hosts(desk: &mut Desk<'_>, root: &At<'_>, record: &ConfigRecord) -> Hosts {
    let at = root.key("hosts");
    let Some(record) = desk.take(&at, &record.hosts) else { return Hosts::default() };
    desk.unknown(&at, &record.unknown, HostsRecord::KEYS);
    Hosts {
        nojekyll: desk.flag(&at.key("nojekyll"), &record.nojekyll).unwrap_or(false),
        cname: cname(desk, &at, record),
        headers: desk.flag(&at.key("headers"), &record.headers).unwrap_or(false),
        redirects: desk.flag(&at.key("redirects"), &record.redirects).unwrap_or(false),
        file_limit: desk.number(&at.key("file_limit"), &record.file_limit),
    }
}
