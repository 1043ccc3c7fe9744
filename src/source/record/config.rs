//! What may be written in `casebook.yaml`.

use super::loose::{Many, TextRecord, Word, record};

record! {
    /// The configuration of a tracker.
    pub struct ConfigRecord {
        /// Title of the site.
        title: TextRecord,
        /// One sentence on it.
        description: TextRecord,
        /// Address under which it is published.
        base_url: Word,
        /// Languages of the interface.
        languages: Many<Word>,
        /// Language of plain texts in the content.
        content_language: Word,
        /// Address of the repository.
        repository: Word,
        /// Address at which a file is edited, with `{path}`.
        edit: Word,
        /// Address at which a mistake is reported, with `{case}`.
        report: Word,
        /// Licence of the content.
        licence: Word,
        /// Tag authority for permanent ids (RFC 4151): `example.org,2026`.
        tag: Word,
        /// Who publishes the tracker.
        publisher: PublisherRecord,
        /// Theme of the tracker's own, a folder in `themes/`.
        theme: Word,
        /// Folder to build into.
        output: Word,
        /// Files for hosts.
        hosts: HostsRecord,
        /// Link to folders, not to files.
        clean_urls: Word,
    }
}

record! {
    /// Who publishes the tracker.
    pub struct PublisherRecord {
        /// Name.
        name: Word,
        /// Address of a page or a mailbox.
        contact: Word,
        /// Page of the imprint.
        imprint: Word,
        /// Page of the privacy notice.
        privacy: Word,
        /// Page of the policy of corrections.
        corrections: Word,
    }
}

record! {
    /// Files for hosts.
    pub struct HostsRecord {
        /// Write `.nojekyll`.
        nojekyll: Word,
        /// Content of `CNAME`.
        cname: Word,
        /// Write `_headers`.
        headers: Word,
        /// Write `_redirects`.
        redirects: Word,
        /// How many files the host takes.
        file_limit: Word,
    }
}
