//! The configuration of a tracker.

use super::text::Text;

/// `casebook.yaml`, resolved.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Its file; none where the tracker has no configuration.
    pub file: Option<crate::diagnostic::FileId>,
    /// Title of the site.
    pub title: Text,
    /// One sentence on it.
    pub description: Option<Text>,
    /// Address under which it is published, with a final `/`.
    pub base_url: Option<String>,
    /// Languages of the interface; the first is the main one.
    pub languages: Vec<String>,
    /// Language of plain texts in the content.
    pub content_language: String,
    /// Address of the repository.
    pub repository: Option<String>,
    /// Address at which a file is edited, with `{path}`.
    pub edit: Option<String>,
    /// Address at which a mistake is reported, with `{case}`.
    pub report: Option<String>,
    /// Licence of the content.
    pub licence: Option<String>,
    /// Tag authority for permanent ids, RFC 4151.
    pub tag: Option<String>,
    /// Who publishes the tracker.
    pub publisher: Publisher,
    /// Theme folder of the tracker's own.
    pub theme: Option<String>,
    /// Folder to build into, below the root.
    pub output: Option<String>,
    /// Files for hosts.
    pub hosts: Hosts,
    /// Link to folders, not to files.
    pub clean_urls: bool,
}

/// Files for hosts.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    /// Write `.nojekyll`.
    pub nojekyll: bool,
    /// Content of `CNAME`.
    pub cname: Option<String>,
    /// Write `_headers`.
    pub headers: bool,
    /// Write `_redirects`.
    pub redirects: bool,
    /// How many files the host takes.
    pub file_limit: Option<u64>,
}

/// Who publishes the tracker.
#[derive(Clone, Debug, Default)]
pub struct Publisher {
    /// Name.
    pub name: Option<String>,
    /// Page or mailbox.
    pub contact: Option<String>,
    /// Imprint.
    pub imprint: Option<String>,
    /// Privacy notice.
    pub privacy: Option<String>,
    /// Policy of corrections.
    pub corrections: Option<String>,
}
