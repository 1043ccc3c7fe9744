//! What a file cannot mean is told where it stands: at its own entry, in its own file, and never
//! as an error of the program.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

mod common;

use common::program::CONFIG;

const CASE: &str = "\
title: \"Complaint: Example Ltd keeps data too long\"
summary: A user says so.
complainant: individual
authority: ie-dpc
status: filed
last_verified: 2026-11-01
timeline:
  - date: 2024-10-22
    event: complaint-filed
    unsourced: Told by the parties
";
const COMPANY: &str = "company: {name: Example Ltd, country: IE}\n";
const BASIS: &str = "legal_basis:\n  - GDPR Art. 5(1)(e)\n";

/// Code and place of all that is told of a tracker, in the order in which it is told.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let mut files = files.to_vec();
    if !files.iter().any(|(path, _)| *path == "casebook.yaml") {
        files.push(("casebook.yaml", CONFIG));
    }
    let dir = common::tracker(&files);
    let loaded = common::load(dir.path());
    let shown = loaded.shown();
    shown
        .iter()
        .map(|one| format!("{} {} {}", one.file, one.diagnostic.code.name, one.path).trim().into())
        .collect()
}

/// The same of one case.
fn of_case(rest: &str) -> Vec<String> {
    told(&[("cases/x.yaml", &format!("{CASE}{rest}"))])
        .into_iter()
        .map(|told| told.replace("cases/x.yaml ", ""))
        .collect()
}

#[test]
fn a_cut_citation_is_told_at_its_first_piece() {
    let cut = format!("{COMPANY}legal_basis: [~, \"Art. 5 (1) a)\", \"c) GDPR\"]\n");
    assert_eq!(of_case(&cut), ["empty-value legal_basis[0]", "bad-citation legal_basis[1]"]);
}

#[test]
fn related_cases_and_companies_are_told_where_they_stand() {
    let base = format!("{COMPANY}{BASIS}");
    let related = |text: &str| of_case(&format!("{base}related:{text}\n"));
    assert_eq!(
        related("\n  - []\n  - zzz"),
        ["wrong-shape related[0]", "unknown-related related[1]"]
    );
    assert_eq!(related(" zzz"), ["unknown-related related"]);
    assert_eq!(related("\n  - case: zzz"), ["unknown-related related[0].case"]);
    let companies = "company:\n  - zzz-nobody\n  - name: \u{420}\u{430}ypal\n";
    assert_eq!(
        of_case(&format!("{companies}{BASIS}")),
        ["unknown-id company[0]", "mixed-script company[1].name"]
    );
}

#[test]
fn a_request_is_read_like_every_text() {
    let base = format!("{COMPANY}{BASIS}");
    let request = |text: &str| of_case(&format!("{base}requests: {text}\n"));
    assert_eq!(request("\"stop \u{202E}evil\""), ["unsafe-text requests"]);
    assert_eq!(request("[\"stop \u{202E}evil\"]"), ["unsafe-text requests[0]"]);
    let long = "erase it ".repeat(800) + "\n  ";
    assert_eq!(request(&format!(">-\n  {}", long.repeat(4))), ["wrong-shape requests"]);
    assert_eq!(request("stop it"), Vec::<String>::new());
    let announced = ["[stop it, TO", "DO]"].concat();
    assert_eq!(request(&announced), ["placeholder-text requests[1]"]);
}

#[test]
fn names_are_no_texts() {
    let name = |name: &str| of_case(&format!("company: {{name: {name}}}\n{BASIS}"));
    assert_eq!(name(&"x".repeat(200)), Vec::<String>::new());
    assert_eq!(name(&"x".repeat(201)), ["wrong-shape company.name"]);
}

#[test]
fn parents_that_lead_in_a_circle_are_told_once_and_are_nobodys() {
    let company = |group: &str| format!("name: Firm {group}\nverified: false\ngroup: {group}\n");
    let [a, b, c, below] = ["xb", "xc", "xa", "xa"].map(company);
    let below = below.replace("Firm", "Below");
    let all = "company:\n  - xa\n  - xb\n  - xc\n  - below\n";
    let case = format!("{CASE}{all}{BASIS}");
    let files = [
        ("cases/x.yaml", case.as_str()),
        ("registry/companies/xa.yaml", &a),
        ("registry/companies/xb.yaml", &b),
        ("registry/companies/xc.yaml", &c),
        ("registry/companies/below.yaml", &below),
    ];
    assert_eq!(told(&files), ["registry/companies/xa.yaml group-circle group"]);
    let loaded = common::load(common::tracker(&files).path());
    for id in loaded.tracker.registry.companies.keys() {
        assert_eq!(loaded.tracker.registry.ultimate_parent(id), id);
    }
}

#[test]
fn what_the_configuration_cannot_mean_is_told() {
    let rows = [
        ("languages: [en, de]", "unused-setting languages[1]"),
        ("tag: example.org,2026", "unused-setting tag"),
        ("base_url: https://a.example/x?y", "bad-address base_url"),
        ("base_url: https://a.example/x#y", "bad-address base_url"),
        ("base_url: https://a.example/x", ""),
        ("edit: foo", "bad-address edit"),
        ("edit: https://forge.example.org/edit", "bad-address edit"),
        ("edit: https://forge.example.org/edit/{path}", ""),
        ("report: foo {case}", "bad-address report"),
        ("report: https://forge.example.org/report?case={case}", ""),
        ("hosts: {cname: a b}", "bad-address hosts.cname"),
        ("hosts: {cname: https://a.example}", "bad-address hosts.cname"),
        ("hosts: {cname: a.example}", ""),
    ];
    let config = CONFIG.replace("languages:\n  - en\n", "");
    for (line, expected) in rows {
        let expected: Vec<String> = [expected]
            .iter()
            .filter(|told| !told.is_empty())
            .map(|told| format!("casebook.yaml {told}"))
            .collect();
        assert_eq!(told(&[("casebook.yaml", &format!("{config}{line}\n"))]), expected, "{line}");
    }
}

#[test]
fn names_that_the_site_or_windows_keeps_are_refused_in_every_folder() {
    let company = "name: Firm\nverified: false\n";
    for id in ["con", "nul", "com1", "page", "index"] {
        let path = format!("registry/companies/{id}.yaml");
        assert!(told(&[(&path, company)]).contains(&format!("{path} bad-id")), "{id}");
    }
    for stem in ["con", "page", "de", "statistics", "search", "data", "api"] {
        let path = format!("pages/{stem}.md");
        assert_eq!(told(&[(&path, "# Title\n")]), [format!("{path} bad-id")]);
    }
    let former = of_case(&format!("{COMPANY}{BASIS}former_ids: con\n"));
    assert_eq!(former, ["bad-id former_ids"]);
}

#[test]
fn what_counts_and_windows_rest_on_is_read() {
    let campaign = "\
name: Wave
filed: {count: 3, sources: [nowhere]}
known: {decided: 1, sources: [https://example.org/, elsewhere]}
";
    let authority = "\
name: Office
country: FR
level: national
verified: false
languages: [nonsense-beyond-measure]
fine_confirmation: {by: Somebody, sources: [nowhere]}
appeal_window: {period: 28 days, to: fr-nobody}
";
    let told = told(&[
        ("registry/authorities/fr-office.yaml", authority),
        ("registry/campaigns/wave.yaml", campaign),
    ]);
    assert_eq!(
        told,
        [
            "registry/authorities/fr-office.yaml bad-language languages[0]",
            "registry/authorities/fr-office.yaml bad-address fine_confirmation.sources[0]",
            "registry/authorities/fr-office.yaml missing-source appeal_window.sources",
            "registry/authorities/fr-office.yaml unknown-id appeal_window.to",
            "registry/campaigns/wave.yaml bad-address filed.sources[0]",
            "registry/campaigns/wave.yaml bad-address known.sources[1]",
        ]
    );
}
