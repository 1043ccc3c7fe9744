//! The search index: words are cut as the script cuts them; the index says what the tracker holds.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use casebook::output::search::words::cut;
use casebook::render::Theme;
use casebook::{LoadOptions, Plan};
use jiff::civil::date;
use serde_json::Value;

#[test]
fn words_are_cut_as_the_examples_say() {
    let text = std::fs::read_to_string("tests/search/words.json").unwrap();
    let examples: Vec<Value> = serde_json::from_str(&text).unwrap();
    let languages: BTreeSet<&str> =
        examples.iter().map(|example| example["lang"].as_str().unwrap()).collect();
    assert!(examples.len() >= 200 && languages.len() >= 10, "{} examples", examples.len());
    for example in &examples {
        let words: Vec<&str> = example["words"]
            .as_array()
            .unwrap()
            .iter()
            .map(|word| word.as_str().unwrap())
            .collect();
        assert_eq!(cut(example["text"].as_str().unwrap()), words, "{example}");
    }
}

fn plan_of(root: &Path) -> Plan {
    let loaded = casebook::load(root, &LoadOptions::as_of(date(2026, 11, 23))).unwrap();
    assert!(!loaded.has_errors(), "{:?}", loaded.diagnostics.first());
    casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).unwrap()
}

fn read(plan: &Plan, path: &str) -> Value {
    let file = plan.find(path).unwrap_or_else(|| panic!("{path} is planned"));
    serde_json::from_slice(&plan.bytes(file).unwrap()).unwrap()
}

/// Paths of the files of the search.
fn files(plan: &Plan) -> Vec<String> {
    let paths = plan.files().iter().map(|file| file.path.to_string());
    paths.filter(|path| path.starts_with("search/")).collect()
}

/// A folder with this repository's configuration, what its case against Pinterest speaks of, and
/// such cases.
fn tracker(texts: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let cases = folder.path().join("cases/2024");
    std::fs::create_dir_all(&cases).unwrap();
    std::fs::copy("casebook.yaml", folder.path().join("casebook.yaml")).unwrap();
    for entry in ["registry/companies/pinterest.yaml", "registry/complainants/noyb.yaml"] {
        std::fs::create_dir_all(folder.path().join(entry).parent().unwrap()).unwrap();
        std::fs::copy(entry, folder.path().join(entry)).unwrap();
    }
    for (id, text) in texts {
        std::fs::write(cases.join(format!("{id}.yaml")), text).unwrap();
    }
    folder
}

fn pinterest() -> String {
    std::fs::read_to_string("cases/2024/noyb-v-pinterest-cnil.yaml").unwrap()
}

#[test]
fn a_small_tracker_has_one_file_beside_the_list_of_files() {
    let folder = tracker(&[("noyb-v-pinterest-cnil", pinterest())]);
    let plan = plan_of(folder.path());
    let files = files(&plan);
    assert_eq!(files.len(), 2, "{files:?}");
    let index = read(&plan, "search/index.json");
    let all = read(&plan, &format!("search/{}", index["all"].as_str().unwrap()));
    assert_eq!((index["count"].as_u64(), all["columns"]["count"].as_u64()), (Some(1), Some(1)));
    assert_eq!(all["rows"][0][0], "noyb-v-pinterest-cnil");
    assert_eq!(index["interface"]["none"], "No case matches.", "words of the interface are there");
    let words: Vec<&str> = all["words"]["words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap())
        .collect();
    assert!(words.is_sorted(), "words are in order");
    for word in ["pinterest", "noyb", "cnil", "french", "gdpr", "2024", "c25221", "25221", "filed"]
    {
        assert!(words.contains(&word), "{word} is found");
    }
    assert!(
        all["texts"]["noyb-v-pinterest-cnil"].as_str().unwrap().contains("legitimate interest")
    );
}

#[test]
fn what_was_withdrawn_or_is_a_draft_is_not_found() {
    let withdrawn = pinterest() + "withdrawn: It was entered by mistake\n";
    let draft = pinterest() + "draft: true\n";
    let folder = tracker(&[
        ("withdrawn-case", withdrawn),
        ("draft-case", draft),
        ("this-case", pinterest()),
    ]);
    let plan = plan_of(folder.path());
    let index = read(&plan, "search/index.json");
    let all = read(&plan, &format!("search/{}", index["all"].as_str().unwrap()));
    assert_eq!(all["columns"]["count"], 1);
    assert_eq!(all["rows"].as_array().unwrap().len(), 1);
    assert_eq!(all["rows"][0][0], "this-case");
}

#[test]
fn a_large_tracker_has_files_that_the_list_names_each_of() {
    // Long enough that one file would be too much.
    let long = "  Words that nobody reads.\n".repeat(700);
    let texts: Vec<(String, String)> = (0..70)
        .map(|number| {
            let text =
                pinterest().replace("timeline:\n", &format!("details: >-\n{long}timeline:\n"));
            (format!("case-{number}"), text)
        })
        .collect();
    let texts: Vec<(&str, String)> =
        texts.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
    let folder = tracker(&texts);
    let plan = plan_of(folder.path());
    let index = read(&plan, "search/index.json");
    let text = |key: &str| index[key].as_str().unwrap().to_owned();
    let listed = |key: &str| -> Vec<String> {
        text(key).split(' ').map(|hash| format!("{key}.{hash}.json")).collect()
    };
    let mut named = vec![text("columns"), text("terms")];
    named.extend(listed("rows"));
    named.extend(listed("words"));
    named.extend(["texts-0.json".to_owned(), "index.json".to_owned()]);
    let named: BTreeSet<String> = named.iter().map(|name| format!("search/{name}")).collect();
    assert_eq!(named, files(&plan).into_iter().collect());
    let mut last = String::new();
    let starts = text("starts");
    let starts: Vec<&str> = starts.split(' ').collect();
    assert_eq!(starts.len(), listed("words").len());
    for (start, file) in starts.into_iter().zip(listed("words")) {
        assert!(last.as_str() < start, "{file} begins at {start}, after {last}");
        let file = read(&plan, &format!("search/{file}"));
        let words = file["words"].as_array().unwrap();
        assert!(words[0].as_str().unwrap().starts_with(start), "{start}");
        for word in words {
            assert!(last.as_str() < word.as_str().unwrap(), "{last} before {word}");
            last = word.as_str().unwrap().to_owned();
        }
    }
    assert_eq!(index["interface"]["none"], "No case matches.", "words of the interface are there");
    let texts = read(&plan, "search/texts-0.json");
    let texts = texts.as_array().unwrap();
    assert_eq!(texts.len(), 70, "a text for each case, in the order of the rows");
    for part in ["noyb: ", "Pinterest", "CNIL", "Words that nobody reads."] {
        assert!(texts[59].as_str().unwrap().contains(part), "{part}");
    }
}

/// One file of the index, of a tracker with this one case.
fn all_of(case: String) -> Value {
    let folder = tracker(&[("this-case", case)]);
    let plan = plan_of(folder.path());
    let index = read(&plan, "search/index.json");
    read(&plan, &format!("search/{}", index["all"].as_str().unwrap()))
}

#[test]
fn the_index_says_how_exact_dates_and_how_certain_statuses_are() {
    let exact = |case: String| {
        let columns = all_of(case)["columns"].clone();
        (columns["exact"].clone(), columns["dates"].clone(), columns["certainty"].clone())
    };
    let filed = "date: 2024-10-22";
    assert!(pinterest().contains(filed));
    let (digits, dates, certainty) = exact(pinterest());
    // `!` is nought, `#` one, `$` two, `%` three, `&` four.
    assert_eq!(digits[1], "!", "a day");
    assert_eq!((dates.as_array().unwrap().len(), certainty.as_str()), (0, Some("!")));
    for (written, digit, other) in [
        ("2024-10", "#", false),
        ("2024", "$", false),
        ("2024-10-22~", "&", false),
        ("before 2024-10-22", "%", true),
        ("2024-10-01/2024-10-15", "%", true),
    ] {
        let (digits, dates, _) = exact(pinterest().replacen(filed, &format!("date: {written}"), 1));
        assert_eq!(digits[1], digit, "{written}");
        let said = dates.as_array().unwrap().iter().any(|date| date[1] == 1 && date[2] == written);
        assert_eq!(said, other, "{written}: {dates}");
    }
}

#[test]
fn a_list_of_several_pages_has_its_rows_beside_it() {
    let folder = tracker(&[("noyb-v-pinterest-cnil", pinterest())]);
    assert!(plan_of(folder.path()).find("companies/list.json").is_none(), "not of one page");
    for number in 0..130 {
        let company = format!("name: Firm {number}\ntype: company\ncountry: IE\n");
        let file = folder.path().join(format!("registry/companies/firm-{number}.yaml"));
        std::fs::write(file, company).unwrap();
        let case = pinterest().replace("company: pinterest", &format!("company: firm-{number}"));
        std::fs::write(folder.path().join(format!("cases/2024/case-{number}.yaml")), case).unwrap();
    }
    let plan = plan_of(folder.path());
    assert!(plan.find("companies/page/2/index.html").is_some());
    let rows = read(&plan, "companies/list.json");
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 131);
    let row = rows.iter().find(|row| row[0] == "firm-129").unwrap();
    assert_eq!(row, &serde_json::json!(["firm-129", "Firm 129", null, "Ireland", 1, ""]));
    assert!(plan.find("authorities/list.json").is_none(), "a list of one page needs none");
}

#[test]
fn the_same_tracker_has_the_same_index() {
    let bytes = |plan: &Plan| -> Vec<(String, Vec<u8>)> {
        let one = |path: String| {
            let bytes = plan.bytes(plan.find(&path).unwrap()).unwrap().into_owned();
            (path, bytes)
        };
        files(plan).into_iter().map(one).collect()
    };
    let (one, two) = (plan_of(Path::new(".")), plan_of(Path::new(".")));
    assert_eq!(bytes(&one), bytes(&two));
}

#[test]
fn a_site_with_an_address_tells_browsers_how_to_search_it() {
    let options = LoadOptions {
        base_url: Some("https://tracker.example.org/a&b/".to_owned()),
        ..LoadOptions::as_of(date(2026, 11, 23))
    };
    let loaded = casebook::load(Path::new("."), &options).unwrap();
    let plan = casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).unwrap();
    let file = plan.find("opensearch.xml").expect("it is planned");
    let xml = String::from_utf8(plan.bytes(file).unwrap().into_owned()).unwrap();
    let address = "template=\"https://tracker.example.org/a&amp;b/cases/?q={searchTerms}\"";
    assert!(xml.contains(address), "{xml}");
    let name = xml.split("<ShortName>").nth(1).unwrap().split('<').next().unwrap();
    assert!((1..=16).contains(&name.chars().count()), "{name}");
    assert!(plan_of(Path::new(".")).find("opensearch.xml").is_none(), "not without an address");
}
