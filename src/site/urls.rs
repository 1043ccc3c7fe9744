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

/// The path of a court's page.
pub fn court(id: &Id) -> String {
    format!("courts/{id}/index.html")
}

/// The path of a complainant's page.
pub fn complainant(id: &Id) -> String {
    format!("complainants/{id}/index.html")
}

/// The path of a country's page, by its code.
pub fn country(code: &str) -> String {
    format!("countries/{}/index.html", code.to_ascii_lowercase())
}

/// The path of a topic's page.
pub fn topic(id: &Id) -> String {
    format!("topics/{id}/index.html")
}

/// The path of a campaign's page.
pub fn campaign(id: &Id) -> String {
    format!("campaigns/{id}/index.html")
}

/// The path of a provision's page: an article, section or paragraph by its number.
pub fn article(law: &Id, number: &str) -> String {
    format!("laws/{law}/{}/index.html", slug(number))
}

/// The path of one page of a year's events, counted from 1.
pub fn year(year: i16, page: usize) -> String {
    list(&format!("timeline/{year}"), page)
}

/// The path of a guide for those who contribute.
pub fn guide(name: &str) -> String {
    format!("contribute/{name}/index.html")
}

/// The path of the page on how the statistics are computed.
pub fn method() -> String {
    prose("statistics/method")
}

/// The path of a page of prose, by the stem of its file.
pub fn prose(stem: &str) -> String {
    format!("{stem}/index.html")
}

/// The path of the list of rules.
pub fn rules() -> String {
    "contribute/rules/index.html".to_owned()
}

/// The path of a rule, by its name.
pub fn rule(name: &str) -> String {
    format!("contribute/rules/{name}/index.html")
}

/// A number as a part of a path: `L. 34-5` becomes `l-34-5`.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The path of one page of a list, counted from 1.
pub fn list(name: &str, page: usize) -> String {
    match page {
        1 => format!("{name}/index.html"),
        page => format!("{name}/page/{page}/index.html"),
    }
}

#[derive(Clone, Copy, Debug)]
enum Up {
    Levels(usize),
    Root,
}

/// Links from one page: relative, so that a site works at `/`, below a folder, and from disk.
#[derive(Clone, Copy, Debug)]
pub struct Links<'s> {
    up: Up,
    base_url: Option<&'s str>,
    clean: bool,
}

impl<'s> Links<'s> {
    /// Links from the page at a path; `clean` leaves `index.html` out.
    pub fn from(path: &str, base_url: Option<&'s str>, clean: bool) -> Self {
        Links { up: Up::Levels(path.matches('/').count()), base_url, clean }
    }

    /// The same, with links that begin at the root of the host: for a page shown at any depth.
    pub fn from_root(self) -> Self {
        Links { up: Up::Root, ..self }
    }

    /// The path of the site on its host: `/tracker/`.
    fn base_path(&self) -> String {
        let host_and_path =
            self.base_url.and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
        host_and_path.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
    }

    /// A relative link to the file at a path.
    pub fn to(&self, path: &str) -> String {
        let mut link = match self.up {
            Up::Levels(levels) => "../".repeat(levels),
            Up::Root => self.base_path(),
        };
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
