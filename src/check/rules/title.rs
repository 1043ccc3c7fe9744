//! Before a decision the title says whose allegation it is.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, Step, code};
use crate::model::Registry;
use crate::model::case::Case;

pub(super) const RULE: Rule = Rule { codes: &[&code::UNATTRIBUTED], look: Look::Case(look) };

/// Words that mark an allegation or an inquiry, by language tag.
const WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "alleg",
            "complain",
            "inquir",
            "investigat",
            "accus",
            "claim",
            "says",
            "petition",
            "reference",
            "question",
        ],
    ),
    (
        "de",
        &[
            "beschwerde",
            "vorwurf",
            "mutmaßlich",
            "untersuchung",
            "ermittl",
            "prüf",
            "wirft",
            "laut",
            "angeblich",
        ],
    ),
    ("fr", &["plainte", "allég", "présumé", "enquête", "réclamation", "accus", "selon"]),
    ("es", &["denuncia", "reclamación", "presunt", "investigación", "acus", "según"]),
    ("it", &["reclamo", "presunt", "istruttoria", "indagine", "denuncia", "accus", "secondo"]),
    ("nl", &["klacht", "vermeend", "onderzoek", "beschuldig", "volgens"]),
    ("pl", &["skarg", "zarzut", "domniem", "postępowani", "według"]),
    ("pt", &["queixa", "reclamação", "alegad", "inquérito", "segundo"]),
];

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    if here.facts.decision.is_some() || here.facts.stage.is_none() {
        return;
    }
    let names = names(here.case, &here.tracker.registry);
    for (tag, title) in here.case.title.all() {
        let lower = title.to_lowercase();
        let language = tag.split('-').next().unwrap_or(tag);
        if !attributes(&lower, language, &names) {
            found.push(
                Diagnostic::new(
                    &code::UNATTRIBUTED,
                    here.at(match here.case.title.all().count() {
                        1 => vec![Step::Key("title".into())],
                        _ => vec![Step::Key("title".into()), Step::Key(tag.into())],
                    }),
                    "there is no decision, and the title says it as a fact",
                )
                .help(match names.first() {
                    Some(_) => {
                        "name the complainant (`noyb: …`), or say alleged, complaint or inquiry"
                    }
                    None => "say alleged, complaint or inquiry",
                }),
            );
        }
    }
}

/// Whether a sentence in lower case says whose allegation it is; unknown languages are trusted.
pub(super) fn attributes(lower: &str, language: &str, names: &[String]) -> bool {
    let words = WORDS.iter().find(|(tag, _)| *tag == language).map(|(_, words)| *words);
    names.iter().any(|name| lower.contains(name))
        || words.is_none_or(|words| words.iter().any(|word| lower.contains(word)))
}

/// The names of those who complain, in lower case.
pub(super) fn names(case: &Case, registry: &Registry) -> Vec<String> {
    case.complainants
        .iter()
        .filter_map(|complainant| registry.complainants.get(complainant.who.id()?))
        .flat_map(|entry| std::iter::once(&entry.names.official).chain(&entry.names.known_as))
        .map(|name| name.to_lowercase())
        .collect()
}
