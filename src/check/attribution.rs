//! Who says what a sentence says: words that mark an allegation or an inquiry, and names of parties.

use std::sync::LazyLock;

use super::word_list::WordList;
use crate::model::Registry;
use crate::model::case::{Case, Who};
use crate::model::registry::Names;

/// Words that mark an allegation or an inquiry, by language tag; `*` stands for any ending.
const WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "allege",
            "alleged",
            "allegedly",
            "alleges",
            "alleging",
            "allegation",
            "allegations",
            "complain",
            "complained",
            "complains",
            "complaining",
            "complaint",
            "complaints",
            "complainant*",
            "inquiry",
            "inquiries",
            "enquiry",
            "investigat*",
            "accuse",
            "accused",
            "accuses",
            "accusation*",
            "claim",
            "claims",
            "claimed",
            "claiming",
            "says",
            "said",
            "petition*",
            "reference",
            "references",
            "question",
            "questions",
        ],
    ),
    (
        "de",
        &[
            "beschwerde*",
            "vorwurf",
            "vorwürfe",
            "mutmaßlich*",
            "untersuchung*",
            "ermittl*",
            "prüf*",
            "wirft",
            "laut",
            "angeblich*",
        ],
    ),
    ("fr", &["plainte*", "allég*", "présumé*", "enquête*", "réclamation*", "accus*", "selon"]),
    ("es", &["denuncia*", "reclamaci*", "presunt*", "investigaci*", "acus*", "según"]),
    ("it", &["reclam*", "presunt*", "istruttoria", "indagin*", "denunc*", "accus*", "secondo"]),
    ("nl", &["klacht*", "vermeend*", "onderzoek*", "beschuldig*", "volgens"]),
    ("pl", &["skarg*", "zarzut*", "domniem*", "postępowani*", "według"]),
    ("pt", &["queixa*", "reclamaç*", "alegad*", "inquérito*", "segundo"]),
];

static LISTS: LazyLock<Vec<(&str, WordList)>> = LazyLock::new(|| WordList::by_language(WORDS));

/// Languages that write compounds in one word: `Datenschutzbeschwerde`.
const COMPOUNDS: [&str; 2] = ["de", "nl"];

/// The names of a case's parties, in lower case.
pub(super) struct Voices {
    complainants: Vec<String>,
    respondents: Vec<String>,
}

impl Voices {
    /// The parties of a case.
    pub fn of(case: &Case, registry: &Registry) -> Self {
        let complainants = case
            .complainants
            .iter()
            .filter_map(|party| registry.complainants.get(party.who.id()?))
            .flat_map(|entry| lower(&entry.names))
            .collect();
        let respondents = case
            .companies
            .iter()
            .flat_map(|party| match &party.who {
                Who::Inline(name) => vec![name.to_lowercase()],
                Who::Entry(id) => registry
                    .companies
                    .get(id)
                    .map(|entry| lower(&entry.names).collect())
                    .unwrap_or_default(),
                Who::Unnamed(_) => Vec::new(),
            })
            .collect();
        Voices { complainants, respondents }
    }

    /// Whether a complainant has a name.
    pub fn named(&self) -> bool {
        !self.complainants.is_empty()
    }

    /// Whether a sentence says whose allegation it is; unknown languages are trusted.
    ///
    /// A word within the name of the company is none: `Claims Ltd keeps data too long`.
    pub fn attribute(&self, sentence: &str, language: &str) -> bool {
        let mut lower = sentence.to_lowercase();
        if self.complainants.iter().any(|name| whole(&lower, name).is_some()) {
            return true;
        }
        let Some((_, words)) = LISTS.iter().find(|(tag, _)| *tag == language) else { return true };
        for name in &self.respondents {
            while let Some(at) = whole(&lower, name) {
                lower.replace_range(at..at + name.len(), "…");
            }
        }
        let compounds = COMPOUNDS.contains(&language);
        words.find(&lower).is_some() || (compounds && words.is_within(&lower))
    }
}

fn lower(names: &Names) -> impl Iterator<Item = String> + '_ {
    std::iter::once(&names.official)
        .chain(&names.short)
        .chain(&names.known_as)
        .map(|name| name.to_lowercase())
}

/// Where a text has a name, whole; a name of signs alone is none.
fn whole(text: &str, name: &str) -> Option<usize> {
    if !name.contains(char::is_alphanumeric) {
        return None;
    }
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::{Voices, whole};

    #[test]
    fn names_are_whole_and_read_as_they_stand() {
        assert_eq!(whole("the meta platform", "meta"), Some(4));
        assert_eq!(whole("metal", "meta"), None);
        assert_eq!(whole("meta", "meta*"), None);
        assert_eq!(whole("meta* keeps", "meta*"), Some(0));
    }

    #[test]
    fn a_name_of_signs_ends_nothing_and_hides_nothing() {
        let respondents = ["…", "claims*", "***"].map(str::to_owned).to_vec();
        let voices = Voices { complainants: Vec::new(), respondents };
        assert!(!voices.attribute("… Claims* keeps data", "en"));
        assert!(voices.attribute("… claims", "en"));
    }
}
