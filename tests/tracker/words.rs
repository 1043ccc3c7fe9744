//! Our own words: no nine in a row that stand in a source's title or in another case.

use std::collections::{BTreeMap, BTreeSet};

use casebook::model::Text;
use casebook::model::case::{Case, Who};

use super::{none, tracker};

/// How many words in a row are too many.
const RUN: usize = 9;

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn runs(text: &str) -> Vec<String> {
    words(text).windows(RUN).map(|run| run.join(" ")).collect()
}

/// Every text of a case that is ours: not its sources' titles, not quotations, not names.
fn own(case: &Case) -> Vec<&str> {
    let mut texts: Vec<&Text> = vec![&case.title];
    texts.extend(&case.summary);
    texts.extend(&case.details);
    texts.extend(case.timeline.iter().flat_map(|event| event.title.iter().chain(&event.text)));
    texts.extend(case.requests.iter().filter_map(|request| request.text.as_ref()));
    texts.extend(case.response.iter().map(|response| &response.text));
    texts.extend(case.affected.iter().filter_map(|affected| affected.scope.as_ref()));
    texts.extend(case.corrections.iter().map(|correction| &correction.text));
    texts.extend(case.withdrawn.iter());
    let parties = case.complainants.iter().map(|one| &one.who);
    for who in parties.chain(case.companies.iter().map(|one| &one.who)) {
        if let Who::Unnamed(Some(text)) = who {
            texts.push(text);
        }
    }
    texts.into_iter().flat_map(|text| text.all().map(|(_, text)| text)).collect()
}

#[test]
fn no_nine_words_stand_in_a_title_of_a_source_or_in_another_case() {
    let loaded = tracker();
    let names = loaded.tracker.registry.laws.values().map(|law| words(&law.name).join(" "));
    let laws: Vec<String> = names.collect();
    let of_a_law = |run: &str| laws.iter().any(|name| name.contains(run));
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    let mut cases: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for case in &loaded.tracker.cases {
        for title in case.sources.iter().filter_map(|source| source.title.as_deref()) {
            titles.extend(runs(title).into_iter().map(|run| (run, title)));
        }
        for run in own(case).into_iter().flat_map(runs) {
            cases.entry(run).or_default().insert(case.id.as_str());
        }
    }
    assert!(cases.len() > 10_000, "{} runs", cases.len());
    let mut findings = Vec::new();
    for (run, ids) in cases.iter().filter(|(run, _)| !of_a_law(run)) {
        if ids.len() > 1 {
            findings.push(format!("{ids:?}: {run}"));
        }
        if let Some(title) = titles.get(run) {
            findings.push(format!("{ids:?}: {run} (title: {title})"));
        }
    }
    none(&findings, "nine words in a row that are not ours alone");
}
