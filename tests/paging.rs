//! Lists of more than a hundred cases go on over further pages, which hold each case once.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use casebook::Plan;
use casebook::render::Theme;

const CASES: usize = 205;

/// A tracker of many cases before one authority, half of them against a parent and half against
/// its subsidiary.
fn plan() -> Plan {
    let case = |at: usize| {
        let company = if at.is_multiple_of(2) { "parent" } else { "child" };
        format!(
            "title: Example {at}\ncomplainant: noyb\ncompany: {company}\nauthority: at-dsb\n\
             legal_basis: [GDPR Art. 6(1)(a)]\nstatus: filed\ntopics: [access-request]\ntimeline:\n\
             \x20 - {{date: 2024-10-22, event: complaint-filed, unsourced: made up}}\n"
        )
    };
    let registry = [
        ("registry/companies/parent.yaml", "name: Parent\nverified: false\n"),
        ("registry/companies/child.yaml", "name: Child\ngroup: parent\nverified: false\n"),
        ("registry/complainants/noyb.yaml", "name: noyb\ntype: organisation\nverified: false\n"),
    ];
    let cases: Vec<(String, String)> =
        (0..CASES).map(|at| (format!("cases/2024/x-{at}.yaml"), case(at))).collect();
    let mut files: Vec<(&str, &str)> = registry.to_vec();
    files.extend(cases.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let dir = common::tracker(&files);
    let loaded = common::load(dir.path());
    assert_eq!(loaded.tracker.cases.len(), CASES, "{:?}", loaded.diagnostics.first());
    casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).expect("a plan")
}

fn html(plan: &Plan, path: &str) -> String {
    let file = plan.find(path).unwrap_or_else(|| panic!("{path} is planned"));
    String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8")
}

fn cases(page: &str) -> Vec<String> {
    let ids = page.split("data-case=\"").skip(1);
    ids.map(|rest| rest.split('"').next().expect("an id").to_owned()).collect()
}

#[test]
fn long_lists_go_on_over_pages_that_hold_each_case_once() {
    let plan = plan();
    for folder in [
        "authorities/at-dsb",
        "complainants/noyb",
        "countries/at",
        "laws/gdpr/6",
        "topics/access-request",
    ] {
        let mut seen = BTreeSet::new();
        for (number, rows) in [(1, 100), (2, 100), (3, 5)] {
            let path = match number {
                1 => format!("{folder}/index.html"),
                number => format!("{folder}/page/{number}/index.html"),
            };
            let page = html(&plan, &path);
            let found = cases(&page);
            assert_eq!(found.len(), rows, "{path}");
            seen.extend(found);
            assert!(page.contains(&format!("Page {number} of 3")), "{path}");
            assert_eq!(page.contains("rel=\"prev\""), number > 1, "{path}");
            assert_eq!(page.contains("rel=\"next\""), number < 3, "{path}");
        }
        assert_eq!(seen.len(), CASES, "{folder}");
        assert!(plan.find(&format!("{folder}/page/4/index.html")).is_none(), "{folder}");
    }
    let article = html(&plan, "laws/gdpr/6/page/2/index.html");
    assert_eq!(article.matches("Art. 6(1)(a) GDPR: alleged").count(), 100, "what is said of it");
}

#[test]
fn a_parent_lists_its_own_cases_and_leads_to_those_of_its_group() {
    let plan = plan();
    let parent = html(&plan, "companies/parent/index.html");
    let (own, group) = parent.split_once("id=\"group\"").expect("cases of the group");
    assert_eq!((cases(own).len(), cases(group).len()), (100, 100));
    assert!(own.contains("Page 1 of 2"));
    assert!(
        group.contains("cases/index.html?company=parent\"><bdi>All cases of the group</bdi></a>")
    );
    let own = html(&plan, "companies/parent/page/2/index.html");
    assert_eq!(cases(&own).len(), 3, "103 cases have an even number");
    assert!(!html(&plan, "companies/child/page/2/index.html").contains("All cases of the group"));
}
