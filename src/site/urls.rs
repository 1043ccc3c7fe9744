//! Where pages are, and how one links to another.

use crate::model::Id;

/// The path of a page below the root of the site.
pub fn case(id: &Id) -> String {
    format!("cases/{id}/index.html")
}

/// The path of a company's page.
pub fn company(id: &Id) -> String {
    format!("companies/{id}/index.html")
}

/// The path of an authority's page.
pub fn authority(id: &Id) -> String {
    format!("authorities/{id}/index.html")
}

/// The path of a law's page.
pub fn law(id: &Id) -> String {
    format!("laws/{id}/index.html")
}

/// The path of one page of a list, counted from 1.
pub fn list(name: &str, page: usize) -> String {
    match page {
        1 => format!("{name}/index.html"),
        page => format!("{name}/page/{page}/index.html"),
    }
}

/// Links from one page: relative, so that a site works at `/`, below a folder, and from disk.
#[derive(Clone, Copy, Debug)]
pub struct Links<'s> {
    depth: usize,
    base_url: Option<&'s str>,
    clean: bool,
}

impl<'s> Links<'s> {
    /// Links from the page at a path; `clean` leaves `index.html` out.
    pub fn from(path: &str, base_url: Option<&'s str>, clean: bool) -> Self {
        Links { depth: path.matches('/').count(), base_url, clean }
    }

    /// A relative link to the file at a path.
    pub fn to(&self, path: &str) -> String {
        let mut link = "../".repeat(self.depth);
        link.push_str(if self.clean { folder(path) } else { path });
        if link.is_empty() {
            link.push_str("./");
        }
        link
    }

    /// The absolute address of a path, where the site knows its own; folders, not files.
    pub fn absolute(&self, path: &str) -> Option<String> {
        Some(format!("{}{}", self.base_url?, folder(path)))
    }
}

fn folder(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}
