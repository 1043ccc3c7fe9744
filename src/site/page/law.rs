//! A law: which of its provisions are alleged and found, and in which cases.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::case::basis;
use super::frame::{self, Frame};
use super::table::{self, CaseRow};
use crate::derive::{Derived, ProvisionFinding};
use crate::model::Id;
use crate::model::citation::{Citation, LawKey};
use crate::model::registry::Law;
use crate::model::vocabulary::{Finding, Vocabulary};
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe::{self, LinkView};
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
    pub text: Option<LinkView>,
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
    /// It is a part of the article, section or paragraph of the row above.
    pub below: bool,
    /// The cases of the three counts.
    #[serde(skip)]
    cases: [BTreeSet<usize>; 3],
    /// The article, section or paragraph that it belongs to: as it is cited, and its anchor.
    #[serde(skip)]
    whole: (String, String),
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
    let mut provisions = rolled_up(provisions(site, id, &places));
    for row in &mut provisions {
        if row.number.is_empty() {
            row.title = Some(site.words().say("law-whole"));
        } else {
            row.citation.href = Some(links.to(&urls::article(id, &row.number)));
        }
    }
    LawView {
        frame: frame::frame(site, &path, title).crumb(site, "laws", &links),
        name: law.map_or_else(String::new, |law| law.name.clone()),
        country: law.map(|law| super::country::link(site, &law.country, &links)),
        text: law.and_then(|law| text(site, law, None)),
        unverified: law.is_some_and(|law| !law.verified),
        provisions,
        totals: totals::view(site, &Scope::Law(id.clone())),
        cases: table::rows(site, &places, &links),
    }
}

/// Beneath each article, section or paragraph its parts: a row for all of it comes first.
fn rolled_up(parts: Vec<ProvisionRow>) -> Vec<ProvisionRow> {
    let mut rows: Vec<ProvisionRow> = Vec::new();
    let mut head = 0;
    for part in parts {
        if rows.get(head).is_none_or(|row| row.number != part.number) {
            head = rows.len();
            let (citation, id) = part.whole.clone();
            rows.push(ProvisionRow { citation: LinkView::plain(citation), id, ..part.clone() });
        }
        for (all, own) in rows[head].cases.iter_mut().zip(&part.cases) {
            all.extend(own);
        }
        let [alleged, found, other] = rows[head].cases.each_ref().map(BTreeSet::len);
        (rows[head].alleged, rows[head].found, rows[head].other) = (alleged, found, other);
        if part.citation.text != part.whole.0 {
            rows.push(ProvisionRow { below: true, title: None, ..part });
        }
    }
    rows
}

/// The provisions of a law in some cases, in the order of the law.
pub fn provisions(site: &Site, id: &Id, places: &[usize]) -> Vec<ProvisionRow> {
    let mut found: BTreeMap<&Citation, [BTreeSet<usize>; 3]> = BTreeMap::new();
    for place in places {
        let (case, facts) = site.case(*place);
        if case.withdrawn.is_some() {
            continue;
        }
        for finding in
            facts.findings.iter().filter(|finding| finding.provision.law.as_str() == id.as_str())
        {
            let column = match finding.finding {
                Derived::Alleged | Derived::Examined => 0,
                Derived::Found(Finding::Infringed) => 1,
                Derived::Interpreted | Derived::Found(_) => 2,
            };
            found.entry(&finding.provision).or_default()[column].insert(*place);
        }
    }
    let names = &site.registry().law_names;
    let row = |(citation, cases): (&Citation, [BTreeSet<usize>; 3])| {
        let whole =
            Citation { article: citation.article.clone(), ..Citation::act(citation.law.clone()) };
        let [alleged, found, other] = cases.each_ref().map(BTreeSet::len);
        ProvisionRow {
            citation: LinkView::plain(names.print(citation)),
            number: citation.article.clone().unwrap_or_default(),
            id: anchor(citation),
            title: title(site, citation),
            below: false,
            alleged,
            found,
            other,
            whole: (names.print(&whole), anchor(&whole)),
            cases,
        }
    };
    found.into_iter().map(row).collect()
}

/// Where a law can be read, the official address first: all of it, or one of its articles by its
/// number and citation.
pub fn text(site: &Site, law: &Law, article: Option<(&str, &str)>) -> Option<LinkView> {
    let words = site.words();
    let one = law.article_url.as_ref().zip(article);
    let one = one.map(|(url, (number, _))| url.replace("{article}", number));
    let secure = law.eli.as_ref().filter(|url| url.starts_with("https://"));
    let url = one.or_else(|| secure.or(law.url.as_ref()).or(law.eli.as_ref()).cloned())?;
    let said = match article {
        Some((_, citation)) => words.with("law-read-article", &[("article", Put::Text(citation))]),
        None => words.say("law-read-all"),
    };
    let note = describe::host_of(&url).map(str::to_owned);
    Some(LinkView { href: Some(url), note, outside: true, ..LinkView::plain(said) })
}

/// What is said of a provision in a case: `Art. 6(1)(a) GDPR: infringed`.
fn said_of(site: &Site, place: usize, found: &ProvisionFinding) -> String {
    let words = site.words();
    let (case, facts) = site.case(place);
    let finding = match found.finding {
        Derived::Alleged => "alleged",
        Derived::Examined => "examined",
        Derived::Interpreted => "interpreted",
        Derived::Found(finding) => finding.word(),
    };
    let finding = words.say(&format!("finding-{finding}"));
    let provision = site.registry().law_names.print(&found.provision);
    let values = [("provision", Put::Text(&provision)), ("finding", Put::Text(&finding))];
    let said = words.with("law-says-of", &values);
    let by = found.by.as_ref().and_then(|(event, _)| basis::judged(words, case, facts, *event));
    let Some((_, ruled)) = by else { return said };
    words.with("law-says-judged", &[("said", Put::Text(&said)), ("result", Put::Text(&ruled))])
}

/// Says in the row of each case what is said in it of a provision.
pub fn say_of(site: &Site, law: &Id, number: &str, places: &[usize], rows: &mut [CaseRow]) {
    for (place, row) in places.iter().zip(rows) {
        let found = findings(site, *place, law, number);
        let said: Vec<String> = found.map(|found| said_of(site, *place, found)).collect();
        row.found = (!said.is_empty()).then(|| said.join("; "));
    }
}

/// In how many cases a provision was found infringed.
pub fn infringed(site: &Site, law: &Id, number: &str, places: &[usize]) -> i64 {
    let counts = |place: &&usize| {
        site.case(**place).0.withdrawn.is_none()
            && findings(site, **place, law, number)
                .any(|found| found.finding == Derived::Found(Finding::Infringed))
    };
    i64::try_from(places.iter().filter(counts).count()).unwrap_or(i64::MAX)
}

/// What a case says of a provision and its parts.
fn findings<'s>(
    site: &'s Site,
    place: usize,
    law: &Id,
    number: &str,
) -> impl Iterator<Item = &'s ProvisionFinding> {
    site.case(place).1.findings.iter().filter(move |found| {
        let provision = &found.provision;
        provision.law.as_str() == law.as_str() && provision.article.as_deref() == Some(number)
    })
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
