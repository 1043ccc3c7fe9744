//! Guides for those who contribute: the format reference, the tutorial, the style guide.

use super::prose::{self, ProseView};
use crate::site::Site;
use crate::site::urls;

/// A guide, as it stands in this program's documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guide {
    /// Add a case without knowing YAML.
    Tutorial,
    /// Wording, sources, corrections.
    Style,
    /// Every key and every word.
    Reference,
}

impl Guide {
    /// Every guide, in the order in which a newcomer reads them.
    pub const ALL: [Guide; 3] = [Guide::Tutorial, Guide::Style, Guide::Reference];

    fn text(self) -> &'static str {
        match self {
            Guide::Tutorial => include_str!("../../../docs/tutorial.md"),
            Guide::Style => include_str!("../../../docs/style.md"),
            Guide::Reference => include_str!("../../../docs/format-reference.md"),
        }
    }

    /// The name of its file in the documentation.
    fn file(self) -> &'static str {
        match self {
            Guide::Tutorial => "tutorial.md",
            Guide::Style => "style.md",
            Guide::Reference => "format-reference.md",
        }
    }

    /// Its path below the root of the site.
    pub fn path(self) -> String {
        urls::guide(match self {
            Guide::Tutorial => "tutorial",
            Guide::Style => "style",
            Guide::Reference => "format",
        })
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        let first = self.text().lines().next().unwrap_or_default();
        first.trim_start_matches("# ")
    }
}

/// What a guide says.
pub fn view(site: &Site, guide: Guide) -> ProseView {
    let path = guide.path();
    let text = guide.text().split_once('\n').map_or("", |(_, rest)| rest);
    let mut view = prose::prose(site, &path, guide.title(), &linked(site, &path, text));
    view.text.lang = "en".to_owned();
    view
}

/// A text of the documentation with its links leading to pages of the site, from the page at a path.
pub(super) fn linked(site: &Site, path: &str, text: &str) -> String {
    let links = super::frame::links(site, path);
    let pages = Guide::ALL.map(|guide| (guide.file(), guide.path()));
    let pages = pages.into_iter().chain([("format.md", urls::prose("contribute"))]);
    let text = text.replace("](#", "](#text-");
    pages.fold(text, |text, (file, path)| {
        text.replace(&format!("]({file})"), &format!("]({})", links.to(&path)))
    })
}
