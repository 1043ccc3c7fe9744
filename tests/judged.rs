//! A case that contradicts itself is told so, and one that does not is left alone.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

mod common;

use common::program::CASE;

/// The codes that are told of a tracker, each with its file where there are several.
fn told(files: &[(&str, String)]) -> Vec<String> {
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let dir = common::tracker(&files);
    let options =
        casebook::LoadOptions { hints: true, ..casebook::LoadOptions::as_of(common::AS_OF) };
    let loaded = casebook::load(dir.path(), &options).expect("a tracker");
    let advice = ["no-summary", "no-archive", "unfilled-duty", "written-default"];
    loaded
        .shown()
        .iter()
        .filter(|shown| !advice.contains(&shown.diagnostic.code.name))
        .map(|shown| match files.len() {
            1 => shown.diagnostic.code.name.to_owned(),
            _ => format!("{} {}", shown.file, shown.diagnostic.code.name),
        })
        .collect()
}

/// A case with these events after its complaint, of this status and title.
fn case(status: &str, title: &str, events: &str) -> String {
    CASE.replace("status: filed", &format!("status: {status}"))
        .replace("\"Complaint: Example Ltd keeps data too long\"", &format!("{title:?}"))
        .replace("sources:\n  letter", &format!("{}sources:\n  letter", timeline(events)))
}

/// `2024-12-01 decision, outcome: violation-found` as an entry, one a line.
fn timeline(events: &str) -> String {
    let entry = |line: &str| {
        let (head, keys) = line.split_once(',').unwrap_or((line, ""));
        let (date, kind) = head.trim().split_once(' ').unwrap();
        let keys = if keys.is_empty() { String::new() } else { format!(",{keys}") };
        format!("  - {{date: {date}, event: {kind}, sources: letter{keys}}}\n")
    };
    events.lines().filter(|line| !line.trim().is_empty()).map(entry).collect()
}

/// Status, title, events, and the codes that are told.
type Row = (&'static str, &'static str, &'static str, &'static [&'static str]);

fn all_as_expected(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (status, title, events, expected) in rows {
        let found = told(&[("cases/example.yaml", case(status, title, events))]);
        if found != *expected {
            wrong.push(format!("{status} {title:?} {events:?}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const PLAIN: &str = "Complaint: Example Ltd keeps data too long";
const FOUND: &str = "decision, outcome: violation-found, fine: 5_000 EUR";

#[test]
fn what_was_not_found_is_not_told_as_found() {
    let statement = "Example Ltd violated the GDPR";
    let both: &[&str] = &["unattributed-allegation", "found-before-decision"];
    all_as_expected(&[
        ("filed", PLAIN, "", &[]),
        ("filed", statement, "", both),
        ("settled", statement, "2024-12-01 settled, admission: none", both),
        ("discontinued", statement, "2024-12-01 discontinued", both),
        ("rejected", statement, "2024-12-01 inadmissible", both),
        ("decided", statement, "2024-12-01 decision, outcome: no-violation", both),
        ("settled", statement, "2024-12-01 settled, admission: full", &[]),
        ("decided", statement, "2024-12-01 decision, outcome: violation-found", &[]),
        (
            "rejected",
            "Example Ltd keeps data too long",
            "2024-12-01 decision, outcome: complaint-rejected",
            &["unattributed-allegation"],
        ),
        (
            "rejected",
            "Data kept by Example Ltd: complaint rejected",
            "2024-12-01 decision, outcome: complaint-rejected",
            &[],
        ),
        ("settled", "Example Ltd settles over data", "2024-12-01 settled, admission: none", &[]),
        ("filed", "Uncomplaining Example Ltd stole data", "", &["unattributed-allegation"]),
        ("filed", "Questionable Example Ltd stole data", "", &["unattributed-allegation"]),
        ("filed", "Example Ltd allegedly stole data", "", &[]),
    ]);
}

#[test]
fn what_is_said_as_a_fact_is_found_in_every_text() {
    for said in [
        "Example Ltd is guilty.",
        "What it does is illegal.",
        "Example Ltd broke the GDPR.",
        "Example Ltd was convicted of theft.",
        "The authority established an infringement.",
    ] {
        for key in ["summary", "details"] {
            let text = format!("{}{key}: {said}\n", CASE);
            assert_eq!(
                told(&[("cases/example.yaml", text)]),
                ["found-before-decision"],
                "{key}: {said}"
            );
        }
        for key in ["title", "text"] {
            let text = CASE.replace(
                "    sources: letter\n",
                &format!("    {key}: {said}\n    sources: letter\n"),
            );
            let found = told(&[("cases/example.yaml", text)]);
            assert_eq!(found, ["found-before-decision"], "{key}: {said}");
        }
    }
    for said in [
        "The complaint says that Example Ltd violated the GDPR.",
        "The court has to say whether Example Ltd violated the GDPR.",
    ] {
        let text = format!("{CASE}summary: {said}\n");
        assert_eq!(told(&[("cases/example.yaml", text)]), Vec::<String>::new(), "{said}");
    }
}

#[test]
fn what_is_final_was_decided_and_is_not_attacked() {
    let appealed = format!("2024-12-01 {FOUND}\n2025-01-01 appeal-filed, by: company");
    let finality: &[&str] = &["finality-contradicted"];
    for (events, expected) in [
        (format!("{appealed}\n2025-03-01 final"), finality),
        ("2025-03-01 final".to_owned(), finality),
        (format!("2024-12-01 {FOUND}\n2025-03-01 final"), &[]),
        (format!("{appealed}\n2025-02-01 appeal-withdrawn\n2025-03-01 final"), &[]),
        (format!("{appealed}\n2025-02-01 court-judgment, result: upheld\n2025-03-01 final"), &[]),
    ] {
        let found = told(&[("cases/example.yaml", case("final", PLAIN, &events))]);
        assert_eq!(found, expected, "{events}");
    }
}

#[test]
fn amounts_fit_results() {
    let before = format!("2024-12-01 {FOUND}\n2025-01-01 appeal-filed, by: company\n2025-02-01");
    for (events, status, expected) in [
        ("court-judgment, result: reduced, fine: 9_000 EUR", "decided", "fine-against-result"),
        ("court-judgment, result: increased, fine: 900 EUR", "decided", "fine-against-result"),
        ("court-judgment, result: upheld, fine: 4_000 EUR", "decided", "fine-against-result"),
        ("court-judgment, result: upheld, fine: 5_000 EUR", "decided", ""),
        ("court-judgment, result: reduced, fine: 4_000 EUR", "decided", ""),
        (
            "court-judgment, result: annulled\n2025-03-01 fine-paid, fine: 5_000 EUR",
            "annulled",
            "paid-too-much",
        ),
        (
            "court-judgment, result: reduced, fine: 3_000 EUR\n2025-03-01 fine-paid, fine: 5_000 EUR",
            "decided",
            "paid-too-much",
        ),
        ("fine-paid, fine: 5_000 EUR\n2025-03-01 court-judgment, result: annulled", "annulled", ""),
    ] {
        let text = case(status, PLAIN, &format!("{before} {events}"));
        let found = told(&[("cases/example.yaml", text)]);
        assert_eq!(found.join(" "), expected, "{events}");
    }
}

#[test]
fn outcomes_fit_findings_and_deciders_the_case() {
    let finding = |word: &str| format!("findings: {{GDPR Art. 5(1)(e): {word}}}");
    for (decision, expected) in [
        (format!("outcome: no-violation, {}", finding("infringed")), "outcome-against-findings"),
        ("outcome: no-violation, fine: 5 EUR".to_owned(), "outcome-against-findings"),
        (
            format!("outcome: violation-found, {}", finding("not-infringed")),
            "outcome-against-findings",
        ),
        (format!("outcome: no-violation, {}", finding("not-infringed")), ""),
        (format!("outcome: violation-found, {}", finding("infringed")), ""),
        ("outcome: violation-found, by: us-ftc".to_owned(), "decision-by-outsider"),
        ("outcome: violation-found, by: ie-dpc".to_owned(), ""),
    ] {
        let text = case("decided", PLAIN, &format!("2024-12-01 decision, {decision}"));
        assert_eq!(told(&[("cases/example.yaml", text)]).join(" "), expected, "{decision}");
    }
    let judged = format!("2024-12-01 {FOUND}\n2025-01-01 court-judgment, result: upheld");
    let found = told(&[("cases/example.yaml", case("decided", PLAIN, &judged))]);
    assert_eq!(found, ["judgment-without-action"]);
}

#[test]
fn consequences_are_silent_and_nothing_else_is() {
    let judged = format!(
        "2024-12-01 {FOUND}\n2025-01-01 appeal-filed, by: company\n2025-02-01 court-judgment"
    );
    let text = case("decided", PLAIN, &judged);
    assert_eq!(told(&[("cases/example.yaml", text)]), ["missing-result"]);

    let text = case("filed", "Example Ltd stole data", "").replace("ie-dpc", "ie-dcp");
    let found = told(&[("cases/example.yaml", text)]);
    assert_eq!(found, ["unattributed-allegation", "unknown-id"]);

    let entry = ("registry/companies/acme.yaml", "name: Acme\nverified: false\n".to_owned());
    let unreached = "registry/companies/acme.yaml unreached-entry".to_owned();
    let typo = CASE.replace("status: filed", "status: pending");
    let found = told(&[("cases/example.yaml", typo), entry.clone()]);
    assert_eq!(found, ["cases/example.yaml unknown-word".to_owned(), unreached]);
    let meant = CASE.replace("{name: Example Ltd, country: IE}", "acmee");
    let found = told(&[("cases/example.yaml", meant), entry]);
    assert_eq!(found, ["cases/example.yaml unknown-id"]);
}
