//! What may be written in `casebook.yaml`.

use super::loose::{Many, TextRecord, Word, record};
use super::shape::Holds as H;

record! {
    /// The configuration of a tracker: the file that makes a folder one.
    pub struct ConfigRecord {
        /// Title of the site.
        title: TextRecord => H::Line; required,
        /// One sentence on it.
        description: TextRecord => H::Prose,
        /// Address under which the site is published, such as `https://example.org/tracker/`; needed only where an absolute address is.
        base_url: Word => H::Address,
        /// Languages of the interface; the theme needs a translation of each. Default `en`.
        languages: Many<Word> => H::Language,
        /// Language of plain texts in the content; default `en`.
        content_language: Word => H::Language,
        /// Address of the repository.
        repository: Word => H::Address,
        /// Address at which a file is edited, with `{path}` in place of its path.
        edit: Word => H::Pattern("{path}"),
        /// Address at which a mistake is reported, with `{case}` in place of the case's id.
        report: Word => H::Pattern("{case}"),
        /// Licence of the content, printed on each page.
        licence: Word => H::Line,
        /// Tag authority for permanent ids, RFC 4151: `example.org,2026`.
        tag: Word => H::Line,
        /// Who publishes the tracker, and where readers find what the law demands.
        publisher: PublisherRecord,
        /// Folder in `themes/` whose files replace those of the built-in theme.
        theme: Word => H::Line,
        /// Folder to build into, below the root; default `public`.
        output: Word => H::Line,
        /// Files for hosts.
        hosts: HostsRecord,
        /// `true`: link to folders, not to `index.html` files; the site then no longer works from disk.
        clean_urls: Word => H::Flag,
    }
}

record! {
    /// Who publishes the tracker.
    pub struct PublisherRecord {
        /// Name.
        name: Word => H::Line,
        /// Address of a page or a mailbox, or how to reach the publisher.
        contact: Word => H::Line,
        /// Page of the imprint.
        imprint: Word => H::Line,
        /// Page of the privacy notice.
        privacy: Word => H::Line,
        /// Page of the policy of corrections, or what it says.
        corrections: Word => H::Line,
    }
}

record! {
    /// Files for hosts.
    pub struct HostsRecord {
        /// `true`: write `.nojekyll` (GitHub Pages).
        nojekyll: Word => H::Flag,
        /// Domain that `CNAME` names (GitHub Pages).
        cname: Word => H::Line,
        /// `true`: write `_headers` (Cloudflare Pages, Netlify).
        headers: Word => H::Flag,
        /// `true`: write `_redirects` (Cloudflare Pages, Netlify).
        redirects: Word => H::Flag,
        /// How many files the host takes; a build warns before.
        file_limit: Word => H::Count,
    }
}
