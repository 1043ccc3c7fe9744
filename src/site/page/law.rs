//! A law: which of its provisions are alleged and found, and in which cases.

use std::collections::BTreeMap;

use serde::Serialize;

use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use crate::derive::Derived;
use crate::model::Id;
use crate::model::citation::{Citation, LawKey};
use crate::model::vocabulary::Finding;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe::LinkView;
use crate::site::totals::{self, TotalsView};
use crate::site::urls;
use crate::words::{Put, Words};

/// A law's page.
#[derive(Clone, Debug, Serialize)]
pub struct LawView {
    /// Frame.
    pub frame: Frame,
    /// Full title.
    pub name: String,
    /// Country.
    pub country: Option<LinkView>,
    /// Where its text stands.
    pub text: Option<String>,
    /// Its facts rest on general knowledge.
    pub unverified: bool,
    /// Its provisions in the cases.
    pub provisions: Vec<ProvisionRow>,
    /// Fines.
    pub totals: TotalsView,
    /// The cases.
    pub cases: Vec<CaseRow>,
}

/// A provision, and in how many cases what is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct ProvisionRow {
    /// As it is cited.
    pub citation: LinkView,
    /// Number of the article, section or paragraph.
    pub number: String,
    /// Anchor.
    pub id: String,
    /// Title of the article.
    pub title: Option<String>,
    /// Alleged or examined.
    pub alleged: usize,
    /// Found infringed.
    pub found: usize,
    /// Interpreted by a court, and other findings.
    pub other: usize,
}

impl ProvisionRow {
    /// The counts in words.
    pub fn counts(&self, words: &Words) -> String {
        let parts = [
            ("law-alleged-n", self.alleged),
            ("law-found-n", self.found),
            ("law-other-n", self.other),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| {
                words.with(key, &[("n", Put::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
            })
            .collect();
        said.join(", ")
    }
}

/// What a law's page says.
pub fn view(site: &Site, id: &Id) -> LawView {
    let path = urls::law(id);
    let links = frame::links(site, &path);
    let places = site.index().laws.get(id).cloned().unwrap_or_default();
    let law = site.registry().laws.get(id);
    let title = law.map_or(id.as_str(), |law| law.short());
    let mut provisions = provisions(site, id, &places);
    for row in provisions.iter_mut().filter(|row| !row.number.is_empty()) {
        row.citation.href = Some(links.to(&urls::article(id, &row.number)));
    }
    title_once(&mut provisions);
    LawView {
        frame: frame::frame(site, &path, title).crumb(site, "laws", &links),
        name: law.map_or_else(String::new, |law| law.name.clone()),
        country: law.map(|law| super::country::link(site, &law.country, &links)),
        text: law.and_then(|law| law.eli.clone().or_else(|| law.url.clone())),
        unverified: law.is_some_and(|law| !law.verified),
        provisions,
        totals: totals::view(site, &Scope::Law(id.clone())),
        cases: table::rows(site, &places, &links),
    }
}

/// Leaves the title of an article to the first of its provisions.
fn title_once(provisions: &mut [ProvisionRow]) {
    let mut last = None;
    for row in provisions {
        if last.as_ref() == Some(&row.number) {
            row.title = None;
        } else {
            last = Some(row.number.clone());
        }
    }
}

/// The provisions of a law in some cases, in the order of the law.
pub fn provisions(site: &Site, id: &Id, places: &[usize]) -> Vec<ProvisionRow> {
    let mut counts: BTreeMap<&Citation, (usize, usize, usize)> = BTreeMap::new();
    for place in places {
        let (case, facts) = site.case(*place);
        if case.withdrawn.is_some() {
            continue;
        }
        for finding in
            facts.findings.iter().filter(|finding| finding.provision.law.as_str() == id.as_str())
        {
            let count = counts.entry(&finding.provision).or_default();
            match finding.finding {
                Derived::Alleged | Derived::Examined => count.0 += 1,
                Derived::Found(Finding::Infringed) => count.1 += 1,
                Derived::Interpreted | Derived::Found(_) => count.2 += 1,
            }
        }
    }
    let row =
        |(citation, (alleged, found, other)): (&Citation, (usize, usize, usize))| ProvisionRow {
            citation: LinkView::plain(site.registry().law_names.print(citation)),
            number: citation.article.clone().unwrap_or_default(),
            id: anchor(citation),
            title: title(site, citation),
            alleged,
            found,
            other,
        };
    counts.into_iter().map(row).collect()
}

/// A provision of the first level.
pub fn article(law: &Id, number: &str) -> Citation {
    Citation { article: Some(number.to_owned()), ..Citation::act(LawKey::new(law.as_str())) }
}

/// The title of the article that a provision belongs to.
pub fn title(site: &Site, citation: &Citation) -> Option<String> {
    let law = site.registry().laws.get(citation.law.as_str())?;
    law.provision(citation.article.as_deref()?)?.title.clone()
}

/// The anchor of a provision on its law's page.
pub fn anchor(citation: &Citation) -> String {
    let id = citation.id();
    let own = id.split_once(':').map_or("act", |(_, own)| own);
    format!("provision-{}", urls::slug(own))
}
