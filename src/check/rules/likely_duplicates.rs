//! One matter is one case: a file number, a decision or a title that stands twice shows a copy.

use std::collections::BTreeMap;

use crate::check::{Context, Look, Rule};
use crate::diagnostic::{Code, Diagnostic, FieldPath, Location, Place, Step, code};
use crate::model::case::{Case, Reference};
use crate::model::vocabulary::SourceKind;

pub(super) const RULE: Rule = Rule {
    codes: &[&code::SAME_REFERENCE, &code::SAME_DECISION, &code::SAME_ADDRESS, &code::SAME_TITLE],
    look: Look::Tracker(look),
};

/// References that name one matter; a judgment or an act may be cited by many.
const OF_ONE_MATTER: [&str; 4] = ["national", "neutral", "docket", "ecli"];

fn look(here: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut references = Seen::new(&code::SAME_REFERENCE);
    let mut decisions = Seen::new(&code::SAME_DECISION);
    let mut pages = Seen::new(&code::SAME_ADDRESS);
    let mut titles = Seen::new(&code::SAME_TITLE);
    for case in here.tracker.cases.iter().filter(|case| case.withdrawn.is_none()) {
        for reference in case.references.iter().filter(|it| OF_ONE_MATTER.contains(&it.kind)) {
            let key = number(case, reference);
            references.see(key, case, &["references", reference.kind], &reference.value, found);
        }
        for source in &case.sources {
            let (Some(id), Some(url)) = (&source.id, &source.url) else { continue };
            let path = ["sources", id, "url"];
            match source.kind {
                SourceKind::Decision | SourceKind::Judgment => {
                    decisions.see(address(url), case, &path, url, found);
                }
                SourceKind::Official if !is_law(url) => {
                    pages.see(address(url), case, &path, url, found)
                }
                _ => {}
            }
        }
        let (_, title) = case.title.best(&case.lang);
        if title.is_empty() {
            continue;
        }
        let words: Vec<&str> = title.split_whitespace().collect();
        let key = words.join(" ").to_lowercase().trim_end_matches('.').to_owned();
        titles.see(key, case, &["title"], title, found);
    }
}

/// A file number as people write it, `DPC-1-2` or `dpc 1-2`; each authority counts its own.
fn number(case: &Case, reference: &Reference) -> String {
    let own = matches!(reference.kind, "national" | "docket");
    let authority = case.authorities.first().filter(|_| own).map_or("", |it| it.id.as_str());
    let lower = reference.value.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    format!("{} {authority} {}", reference.kind, parts.join("-"))
}

/// What was seen, and in which case first.
struct Seen<'c> {
    code: &'static Code,
    first: BTreeMap<String, (&'c Case, Location)>,
}

impl<'c> Seen<'c> {
    fn new(code: &'static Code) -> Self {
        Seen { code, first: BTreeMap::new() }
    }

    fn see(
        &mut self,
        key: String,
        case: &'c Case,
        path: &[&str],
        value: &str,
        found: &mut Vec<Diagnostic>,
    ) {
        let path = FieldPath(path.iter().map(|key| Step::Key((*key).into())).collect());
        let at = Location { file: case.file, place: Place::Value(path) };
        let Some((other, there)) = self.first.get(&key) else {
            self.first.insert(key, (case, at));
            return;
        };
        if other.id == case.id || belong_together(case, other) {
            return;
        }
        let message = format!("the case `{}` has the same: {}", other.id, clipped(value));
        found.push(
            Diagnostic::new(self.code, at, message)
                .help("if both are one matter, keep one file; else name the other in `related`")
                .related(there.clone(), "it stands here too"),
        );
    }
}

/// Whether one case names the other, or both belong to one campaign.
fn belong_together(case: &Case, other: &Case) -> bool {
    let names = |one: &Case, two: &Case| one.related.iter().any(|related| related.case == two.id);
    names(case, other)
        || names(other, case)
        || (case.campaign.is_some() && case.campaign == other.campaign)
}

fn clipped(value: &str) -> String {
    match value.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

/// An address without what does not change where it leads: a slash at its end, a fragment.
pub(super) fn address(url: &str) -> String {
    let page = match url.split_once('#') {
        // Pages that a script writes are told apart by their fragments.
        Some((page, fragment)) if !fragment.starts_with(['/', '!']) => page,
        _ => url,
    };
    let page = page.strip_suffix('/').unwrap_or(page);
    match page.split_once("://") {
        Some((_, rest)) => {
            let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            format!("{}{path}", host.to_lowercase().trim_start_matches("www."))
        }
        None => page.to_owned(),
    }
}

/// Whether an address is that of an act in the Official Journal, on which many cases may rest.
pub(super) fn is_law(url: &str) -> bool {
    url.contains("data.europa.eu/eli/")
        || url.contains("/eli/reg/")
        || url.contains("CELEX:3")
        || url.contains("CELEX%3A3")
}
