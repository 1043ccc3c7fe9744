//! `casebook.yaml`.

use super::at::At;
use super::desk::Desk;
use crate::diagnostic::Diagnostic;
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
        languages.extend(desk.tag(at, &word.0, false).then(|| word.0.clone()));
    });
    if languages.is_empty() {
        languages.push("en".to_owned());
    }
    Config {
        file: Some(entry.file),
        title: desk.text(&root.key("title"), &record.title).unwrap_or_default(),
        description: desk.text(&root.key("description"), &record.description),
        base_url: desk.address(&root.key("base_url"), &record.base_url).map(with_slash),
        languages,
        content_language: desk.lang.clone(),
        repository: desk.address(&root.key("repository"), &record.repository),
        edit: desk.line(&root.key("edit"), &record.edit),
        report: desk.line(&root.key("report"), &record.report),
        licence: desk.line(&root.key("licence"), &record.licence),
        tag: desk.line(&root.key("tag"), &record.tag),
        publisher: publisher(&mut desk, &root, record),
        theme: desk.line(&root.key("theme"), &record.theme),
        output: desk.line(&root.key("output"), &record.output),
        hosts: hosts(&mut desk, &root, record),
        clean_urls: desk.flag(&root.key("clean_urls"), &record.clean_urls).unwrap_or(false),
    }
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
        cname: desk.line(&at.key("cname"), &record.cname),
        headers: desk.flag(&at.key("headers"), &record.headers).unwrap_or(false),
        redirects: desk.flag(&at.key("redirects"), &record.redirects).unwrap_or(false),
        file_limit: desk.number(&at.key("file_limit"), &record.file_limit),
    }
}
