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
    let once: &[&str] = &["unattributed-allegation"];
    all_as_expected(&[
        ("filed", PLAIN, "", &[]),
        ("filed", statement, "", once),
        ("settled", statement, "2024-12-01 settled, admission: none", once),
        ("discontinued", statement, "2024-12-01 discontinued", once),
        ("rejected", statement, "2024-12-01 inadmissible", once),
        ("decided", statement, "2024-12-01 decision, outcome: no-violation", once),
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
        (format!("2024-12-01 {FOUND}\n2025-01-01 not-final\n2025-03-01 final"), &[]),
        (format!("2024-12-01 {FOUND}\n2025-01-01 final\n2025-03-01 not-final"), finality),
    ] {
        let found = told(&[("cases/example.yaml", case("final", PLAIN, &events))]);
        assert_eq!(found, expected, "{events}");
    }
    let undecided = case("filed", PLAIN, "2025-01-01 not-final");
    assert_eq!(told(&[("cases/example.yaml", undecided)]), finality);
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
        ("payment-status, state: unpaid\n2025-03-01 fine-paid, fine: 5_000 EUR", "appealed", ""),
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

/// A case of another company, before another authority, with these keys added.
fn second(keys: &str) -> String {
    let text = CASE.replace("Example Ltd", "Sample SARL").replace("too long", "for ever");
    format!("{text}{keys}")
}

#[test]
fn copies_are_found_however_they_are_spelt() {
    let first = |keys: &str| ("cases/first.yaml", format!("{CASE}{keys}"));
    let number = |text: &str| format!("references: {{docket: {text}}}\n");
    let alike =
        told(&[first(&number("DPC-1-2")), ("cases/second.yaml", second(&number("dpc 1-2")))]);
    assert_eq!(alike, ["cases/second.yaml same-reference"]);
    let elsewhere = second(&number("DPC-1-2")).replace("ie-dpc", "us-ftc");
    let none: Vec<String> = Vec::new();
    assert_eq!(told(&[first(&number("DPC-1-2")), ("cases/second.yaml", elsewhere)]), none);

    let page = |text: String, kind: &str, url: &str| {
        let source = format!("{{title: Letter of the authority, kind: {kind}, url: {url}}}");
        text.replace("{title: Letter of the authority, kind: official}", &source)
    };
    let url = "https://example.org/letter";
    for (kind, expected) in [("official", "same-address"), ("decision", "same-decision")] {
        for other in [format!("{url}/"), format!("{url}#x"), url.replace("https", "http")] {
            let files = [
                ("cases/first.yaml", page(CASE.to_owned(), kind, url)),
                ("cases/second.yaml", page(second(""), kind, &other)),
            ];
            let found: Vec<String> =
                told(&files).into_iter().filter(|it| !it.ends_with("http-address")).collect();
            assert_eq!(found, [format!("cases/second.yaml {expected}")], "{other}");
        }
    }
    let titled = CASE.replace("too long\"", "too  Long.\"").replace("name: Example", "name: Some");
    let found = told(&[first(""), ("cases/second.yaml", titled)]);
    assert_eq!(found, ["cases/second.yaml same-title"]);
}

#[test]
fn two_cases_do_not_come_from_each_other() {
    for (relation, expected) in [
        ("parent", vec!["cases/second.yaml relation-both-ways"]),
        ("appeal-of", vec!["cases/second.yaml relation-both-ways"]),
        ("follow-on", vec!["cases/second.yaml relation-both-ways"]),
        ("joined", vec![]),
    ] {
        let keys = |case: &str| format!("related:\n  - case: {case}\n    relation: {relation}\n");
        let files = [
            ("cases/first.yaml", format!("{CASE}{}", keys("second"))),
            ("cases/second.yaml", second(&keys("first"))),
        ];
        assert_eq!(told(&files), expected, "{relation}");
    }
}

#[test]
fn names_that_look_the_same_are_the_same() {
    for name in ["Tik\u{ad}Tok", "Tik\u{200b}Tok", "Tik Tok", "TikTok S.à r.l.", "TIKTOK SARL"] {
        let one = CASE.replace("{name: Example Ltd", "{name: \"TikTok\"");
        let two = second("").replace("{name: Sample SARL", &format!("{{name: \"{name}\""));
        let found = told(&[("cases/first.yaml", one), ("cases/second.yaml", two)]);
        assert!(
            found.iter().any(|it| it.ends_with("near-duplicate-name") || it.ends_with("look-alike-letters")),
            "{name:?}: {found:?}"
        );
    }
}

#[test]
fn nothing_lies_in_the_future_and_no_authority_acts_after_its_end() {
    for (from, to) in [
        ("kind: official}", "kind: official, date: 2027-01-01}"),
        ("kind: official}", "kind: official, retrieved: 2027-01-01}"),
        ("status: filed", "watched_since: 2027-01-01\nstatus: filed"),
        ("status: filed", "references: {ecli: \"ECLI:EU:C:2099:1\"}\nstatus: filed"),
        (
            "status: filed",
            "response: {text: It denies this, date: 2027-01-01, sources: letter}\nstatus: filed",
        ),
    ] {
        let text = CASE.replace(from, to);
        assert_eq!(told(&[("cases/example.yaml", text)]), ["future-date"], "{to}");
    }
    let text = CASE.replace("kind: official}", "kind: official, date: 2024-10-20}");
    assert_eq!(told(&[("cases/example.yaml", text)]), ["source-before-event"]);

    let retired =
        "name: Old authority\ncountry: IE\nlevel: national\nverified: false\nretired: 2020-01-01\n";
    let files = [
        ("cases/example.yaml", CASE.replace("ie-dpc", "ie-old")),
        ("registry/authorities/ie-old.yaml", retired.to_owned()),
    ];
    assert_eq!(told(&files), ["cases/example.yaml retired-authority"]);
}

#[test]
fn texts_are_written_and_plain() {
    for (said, expected) in [
        ("[Insert title here]", "placeholder-text"),
        ("???", "placeholder-text"),
        ("n/a", "placeholder-text"),
        ("See <font color=red>here</font>.", "html-in-text"),
        ("See <custom-thing>.", "html-in-text"),
        ("One&nbsp;word.", "html-in-text"),
        ("One <!-- hidden --> word.", "html-in-text"),
        ("Fewer < more > none.", ""),
        ("AT&T; and R&D", ""),
        ("See <https://example.org/>.", ""),
    ] {
        let text = format!("{CASE}details: {said:?}\n");
        assert_eq!(told(&[("cases/example.yaml", text)]).join(" "), expected, "{said}");
    }
    // Put together, so that this file holds no note for later either.
    let later = ["TO", "DO"].concat();
    let unsourced = format!("    unsourced: {later}\n    sources: letter\n");
    let text = CASE.replace("    sources: letter\n", &unsourced);
    let found = told(&[("cases/example.yaml", text)]);
    assert!(found.contains(&"placeholder-text".to_owned()), "{found:?}");
    let found = told(&[("cases/example.yaml", format!("{CASE}withdrawn: {later}\n"))]);
    assert_eq!(found, ["placeholder-text"]);
}

#[test]
fn no_comment_turns_the_direction_of_reading() {
    let text = CASE.replace("status: filed", "status: filed # \u{202e}dediced");
    assert_eq!(told(&[("cases/example.yaml", text)]), ["unsafe-text"]);
}

#[test]
fn usual_slips_are_told_in_the_words_of_beginners() {
    for (title, said) in [
        ("title: Complaint: Example", "write `title: \"Complaint: Example\"`"),
        ("title: “Complaint: Example”", "write `title: \"Complaint: Example\"`"),
        ("title: A complaint\nsummary:\n\tText", "use spaces, not tabs"),
        ("title: A complaint\n\tx: y", "use spaces, not tabs"),
        ("title: @user", "begins with `@`"),
        ("title: `user`", "begins with a backtick"),
        ("title: - a list", "begins with `- `"),
        ("title: 'Don't'", "`''` for an apostrophe"),
        ("title: \"Complaint", "never closed"),
        ("title: #1 letter", "` #`"),
    ] {
        let text = CASE.replace("title: \"Complaint: Example Ltd keeps data too long\"", title);
        let dir = common::tracker(&[("cases/example.yaml", &text)]);
        let loaded = common::load(dir.path());
        let shown = loaded.shown();
        let mut of_case = shown.iter().filter(|it| it.file == "cases/example.yaml");
        let first = &of_case.next().expect("a diagnostic").diagnostic;
        let told = format!("{}; {}", first.message, first.help.as_deref().unwrap_or_default());
        assert!(told.contains(said), "{title}: {told}");
    }
    let text = CASE.replace("event: complaint-filed", "event: filed");
    let dir = common::tracker(&[("cases/example.yaml", &text)]);
    let loaded = common::load(dir.path());
    let shown = loaded.shown();
    let unknown = shown.iter().find(|it| it.diagnostic.code.name == "unknown-word");
    let fix = &unknown.expect("a diagnostic").diagnostic.fix;
    assert_eq!(*fix, None, "an appeal or a complaint may be meant");
}
