//! What pages say of cases made for it: a case file goes in, words of a page come out.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::sync::Arc;

use casebook::Plan;
use casebook::render::Theme;

/// A complaint that was decided, with one request answered and one provision found infringed.
const DECIDED: &str = "\
title: Example fined for keeping \"old\" users' data
summary: Example kept data.
complainant: individual
company: {name: Example Ltd, country: AT}
authority: at-dsb
legal_basis:
  - GDPR Art. 5(1)(e)
  - GDPR Art. 6(1)(f)
relies_on: consent
status: decided
last_verified: 2026-11-01
timeline:
  - date: 2024-10-22
    event: complaint-filed
    sources: letter
  - id: decision
    date: 2025-02-03
    event: decision
    text: The authority finds that Art. 5 was infringed by the company. It is silent on the rest.
    by: at-dsb
    outcome: complaint-partly-upheld
    measures: [order-erasure]
    findings:
      GDPR Art. 5(1)(e): infringed
    sources: letter
requests:
  - measure: order-erasure
    granted: yes
  - measure: reprimand
sources:
  letter: {title: Letter of the authority, kind: official, url: https://www.dsb.gv.at/letter}
";

/// An appeal against it and a judgment, between two days.
const JUDGED: &str = "  - id: appeal
    date: 2025-03
    event: appeal-filed
    by: company
    of: decision
    body: court
    sources: letter
  - id: judgment
    date: 2025-04-01/2026-05-21
    event: court-judgment
    text: The court keeps the decision. The day is not known.
    by: at-bvwg
    of: appeal
    result: RESULT
    sources: letter
requests:
";

fn judged(result: &str) -> String {
    DECIDED.replace("requests:\n", &JUDGED.replace("RESULT", result))
}

/// The pages of a tracker of these files.
fn pages(files: &[(&str, &str)]) -> Plan {
    let dir = common::tracker(files);
    let loaded = common::load(dir.path());
    let messages: Vec<&str> =
        loaded.diagnostics.iter().map(|found| found.message.as_str()).collect();
    let cases = files.iter().filter(|(path, _)| path.starts_with("cases/")).count();
    assert_eq!(loaded.tracker.cases.len(), cases, "{messages:?}");
    casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).expect("a plan")
}

fn html(plan: &Plan, path: &str) -> String {
    let file = plan.find(path).unwrap_or_else(|| panic!("{path} is planned"));
    String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8")
}

/// The words of a part of a page, from where it begins to where it ends.
fn words(html: &str, from: &str, to: &str) -> String {
    let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("no {from:?}"));
    let (part, _) = rest.split_once(to).unwrap_or_else(|| panic!("no {to:?} after {from:?}"));
    let mut text = String::new();
    for (at, piece) in part.split('<').enumerate() {
        let (tag, said) = if at == 0 { ("", piece) } else { piece.split_once('>').expect("a tag") };
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if !matches!(name, "a" | "bdi" | "strong" | "em" | "span" | "time") {
            text.push(' ');
        }
        text.push_str(said);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn case(source: &str) -> String {
    html(&pages(&[("cases/2025/x.yaml", source)]), "cases/x/index.html")
}

#[test]
fn what_a_decision_is_silent_on_is_not_known() {
    let page = case(DECIDED);
    let asked = words(&page, "<ul class=\"asked\">", "</ul>");
    assert!(asked.contains("Reprimand Art. 58(2)(b) GDPR not known"), "{asked}");
    let basis = words(&page, "<table class=\"stack basis\">", "</table>");
    assert!(basis.contains("infringed Decision (3 February 2025)"), "{basis}");
    assert!(
        basis.contains("Art. 6(1)(f) GDPR Lawfulness of processing no finding known"),
        "{basis}"
    );
    let waiting = DECIDED.split("  - id: decision").next().expect("a beginning").to_owned();
    let rest =
        DECIDED.split("requests:\n").nth(1).expect("an end").replace("    granted: yes\n", "");
    let page =
        case(&format!("{waiting}requests:\n{rest}").replace("status: decided", "status: filed"));
    assert!(words(&page, "<ul class=\"asked\">", "</ul>").contains("GDPR no decision"));
    assert!(
        words(&page, "<table class=\"stack basis\">", "</table>")
            .contains("Lawfulness of processing alleged")
    );
    assert!(page.contains("as a party to the case says"));
}

#[test]
fn a_finding_names_the_judgment_that_changed_its_decision() {
    let basis = |result| words(&case(&judged(result)), "<table class=\"stack basis\">", "</table>");
    let annulled = basis("annulled");
    assert!(annulled.contains("last judgment on it: Judgment"), "{annulled}");
    assert!(annulled.contains(": annulled"), "{annulled}");
    assert!(!basis("upheld").contains("last judgment"));
    let fine = judged("{findings: upheld, orders: annulled}");
    let fine = words(&case(&fine), "<table class=\"stack basis\">", "</table>");
    assert!(fine.contains(": left as it was"), "of the findings: {fine}");
    let orders =
        judged("annulled").replace("    of: decision\n", "    of: decision\n    against: orders\n");
    let orders = words(&case(&orders), "<table class=\"stack basis\">", "</table>");
    assert!(orders.contains(": orders: annulled"), "{orders}");
}

#[test]
fn a_judgment_is_not_told_as_a_second_decision() {
    let stands = words(&case(&judged("upheld")), "<section class=\"stands", "</section>");
    assert!(stands.contains("Judgment (1 April 2025 to 21 May 2026): left as it was."), "{stands}");
    assert_eq!(stands.matches("Decided").count(), 2, "in the status, and in force: {stands}");
}

#[test]
fn where_sources_differ_nobody_is_said_to_report() {
    let disputed = DECIDED.replace(
        "    outcome: complaint-partly-upheld\n",
        "    outcome: complaint-partly-upheld\n    certainty: disputed\n",
    );
    let stands = words(&case(&disputed), "<section class=\"stands", "</p>");
    assert!(stands.contains("Decided; sources differ"), "{stands}");
    assert!(stands.contains("(3 February 2025); sources differ."), "{stands}");
    assert!(!stands.contains("reports"), "{stands}");
}

#[test]
fn powers_of_the_gdpr_are_named_only_where_it_applies() {
    let other = |law: &str| {
        let source = DECIDED.replace("GDPR Art. 5(1)(e)", law).replace("GDPR Art. 6(1)(f)", law);
        words(&case(&source), "<ul class=\"asked\">", "</ul>")
    };
    assert!(other("GDPR Art. 5(1)(e)").contains("Art. 58(2)(g) GDPR"));
    for law in ["EUDPR Art. 4(1)(e)", "FTC Act § 5"] {
        assert!(!other(law).contains("58(2)"), "{law}");
    }
}

#[test]
fn an_event_in_a_list_says_who_does_what_and_by_when() {
    let plan = pages(&[("cases/2025/x.yaml", &judged("upheld"))]);
    let home = html(&plan, "index.html");
    let latest = words(&home, "<h2 id=\"latest\">", "</section>");
    let first = "by 21 May 2026 Judgment Federal Administrative Court (Austria) The court keeps the decision. Example fined";
    assert!(latest.contains(first), "{latest}");
    // A point within a sentence does not end it.
    assert!(
        latest.contains(
            "The authority finds that Art. 5 was infringed by the company. Example fined"
        ),
        "{latest}"
    );
    assert!(
        words(&home, "<p class=\"eyebrow\">", "</p>").contains("1 case as of 23 November 2026")
    );
    assert!(!home.contains("What is due next"));
    let before = home.find("id=\"latest\"").expect("events");
    assert!(before < home.find("id=\"stand\"").expect("counts"), "events come first");
}

#[test]
fn what_is_due_stands_on_the_front_page() {
    let due = DECIDED.replace(
        "    measures: [order-erasure]\n",
        "    measures: [order-erasure]\n    due: 2026-12-24\n",
    );
    let home = html(&pages(&[("cases/2025/x.yaml", &due)]), "index.html");
    let due = words(&home, "<h2 id=\"due\">", "</section>");
    assert!(due.starts_with("What is due next 24 December 2026"), "{due}");
}

#[test]
fn a_case_can_be_cited_read_as_a_file_and_corrected() {
    let page = case(DECIDED);
    let facts = words(&page, "<dl class=\"facts\">", "</dl>");
    let cite = "Cite Example fined for keeping “old” users’ data, Test tracker, last checked 1 November 2026, case x";
    assert!(facts.contains(cite), "{facts}");
    assert!(
        facts.contains("Download This case as a file Correct How mistakes are corrected"),
        "{facts}"
    );
    assert!(page.contains("<a href=\"#file\">") && page.contains("<pre id=\"file\""));
    let config = format!(
        "{}base_url: https://example.org/t/\nedit: https://example.org/edit/{{path}}\nreport: https://example.org/new?{{case}}\n",
        common::CONFIG
    );
    let plan = pages(&[("casebook.yaml", &config), ("cases/2025/x.yaml", DECIDED)]);
    let page = html(&plan, "cases/x/index.html");
    let facts = words(&page, "<dl class=\"facts\">", "</dl>");
    assert!(facts.contains("https://example.org/t/cases/x/"), "{facts}");
    assert!(page.contains("href=\"https://example.org/edit/cases/2025/x.yaml\""));
    assert!(page.contains("href=\"https://example.org/new?x\""));
}

#[test]
fn straight_quotes_stay_in_the_file_and_are_curly_in_the_title() {
    let page = case(DECIDED);
    assert!(page.contains("Example fined for keeping “old” users’ data</h1>"));
    assert!(
        page.contains("\"old\" users&#x27; data") || page.contains("&quot;old&quot; users"),
        "the file"
    );
    let feet = DECIDED.replace("keeping \"old\" users' data", "a 6' wall of 12\" screens");
    assert!(case(&feet).contains("a 6&#39; wall of 12&quot; screens</h1>"), "feet and inches stay");
}

#[test]
fn quotes_are_curly_on_every_page_and_in_search_results() {
    let source = DECIDED
        .replace("Example kept data.", "Example kept \"old\" users' data.")
        .replace("by the company", "by the company's \"keeping\"");
    let plan = pages(&[("cases/2025/x.yaml", &source)]);
    let shown = |path: &str| path.ends_with(".html") || path.starts_with("search/all");
    let files =
        plan.files().iter().filter(|file| shown(file.path.as_str())).map(|file| file.path.as_str());
    let mut said = 0;
    for path in files {
        let page = html(&plan, path);
        let page = page.split("<pre").next().expect("what stands above the file");
        for straight in
            ["users' data", "users&#39; data", "users&#x27; data", "company's", "company&#39;s"]
        {
            assert!(!page.contains(straight), "{path}: {straight}");
        }
        said += usize::from(page.contains("users’ data"));
    }
    assert!(said > 10, "said on {said} pages");
}

#[test]
fn nobody_is_left_without_a_way_on() {
    let plan = pages(&[("cases/2025/x.yaml", DECIDED)]);
    assert!(html(&plan, "404.html").contains("<a href=\"/cases/index.html\">list of cases</a>"));
    let footer = |contact: &str, more: &str| {
        let config = format!("{}publisher:\n  contact: {contact}\n{more}", common::CONFIG);
        let plan = pages(&[("casebook.yaml", &config), ("cases/2025/x.yaml", DECIDED)]);
        html(&plan, "index.html").split("<footer").nth(1).expect("a footer").to_owned()
    };
    assert!(
        footer("https://example.org/contact", "").contains("href=\"https://example.org/contact\"")
    );
    assert!(footer("desk@example.org", "").contains("href=\"mailto:desk@example.org\""));
    let words = footer("open an issue", "repository: https://example.org/code\n");
    assert!(words.contains("href=\"https://example.org/code\""), "{words}");
    assert!(!footer("open an issue", "").contains("open an issue</bdi></a>"));
}

#[test]
fn an_article_says_what_was_found_on_it_in_each_case() {
    let plan = pages(&[
        ("cases/2025/x.yaml", DECIDED),
        ("cases/2025/y.yaml", &judged("annulled").replace("Example fined", "Other fined")),
    ]);
    let page = html(&plan, "laws/gdpr/5/index.html");
    let eyebrow = words(&page, "<p class=\"eyebrow\">", "</p>");
    assert_eq!(eyebrow, "Provision · 2 cases; infringement found in 2");
    let cases = words(&page, "<ul class=\"cases\">", "</ul>");
    assert!(cases.contains("Art. 5(1)(e) GDPR: infringed Decided"), "{cases}");
    let annulled = "infringed; last judgment on it: annulled";
    assert!(cases.contains(annulled), "{cases}");
    assert!(page.contains(">Read Art. 5 GDPR</bdi></a>") && !page.contains("gdpr-info.eu"));
}

#[test]
fn a_law_counts_cases_by_article_and_its_parts_beneath() {
    let two = DECIDED.replace(
        "  - GDPR Art. 6(1)(f)\n",
        "  - GDPR Art. 6(1)(f)\n  - GDPR Art. 6(1)(a)\n  - GDPR\n",
    );
    let page = html(&pages(&[("cases/2025/x.yaml", &two)]), "laws/gdpr/index.html");
    let table = words(&page, "<table class=\"stack law\">", "</table>");
    assert!(table.contains("GDPR the law as a whole 1"), "{table}");
    let six = "Art. 6 GDPR Lawfulness of processing 1 Art. 6(1)(a) GDPR 1 Art. 6(1)(f) GDPR 1";
    assert!(table.contains(six), "one case, not two: {table}");
    assert_eq!(page.matches("<tr id=\"provision-").count(), 6);
}

#[test]
fn lists_begin_with_what_has_the_most_cases() {
    let other =
        DECIDED.replace("GDPR Art. 5(1)(e)", "FTC Act § 5").replace("  - GDPR Art. 6(1)(f)\n", "");
    let plan = pages(&[
        ("cases/2025/x.yaml", DECIDED),
        ("cases/2025/y.yaml", &DECIDED.replace("Example fined", "Other fined")),
        ("cases/2025/z.yaml", &other.replace("Example fined", "Third fined")),
    ]);
    let page = html(&plan, "laws/index.html");
    assert!(page.contains("Those with the most cases come first."));
    let table = words(&page, "<tbody>", "</tbody>");
    assert!(table.starts_with("GDPR Regulation (EU) 2016/679"), "{table}");
    assert!(table.find("FTC Act") > table.find("GDPR"), "{table}");
    assert!(
        html(&plan, "cases/index.html").contains("The case with the latest event comes first.")
    );
}

#[test]
fn one_of_two_related_cases_followed_from_the_other() {
    let related = |source: &str, more: &str| {
        source.replace("requests:\n", &format!("related:\n{more}requests:\n"))
    };
    let first = related(&DECIDED.replace("Example fined", "First fined"), "  - second\n");
    let second = related(DECIDED, "  - {case: first, relation: follow-on}\n");
    let plan = pages(&[("cases/2025/first.yaml", &first), ("cases/2025/second.yaml", &second)]);
    let said = |id: &str| {
        words(&html(&plan, &format!("cases/{id}/index.html")), "<h2 id=\"related\">", "</section>")
    };
    assert!(said("first").ends_with("led to"), "{}", said("first"));
    assert!(said("second").ends_with("followed from"), "{}", said("second"));
}

#[test]
fn a_report_is_told_once_in_words_and_then_by_a_ring() {
    let reported = judged("upheld")
        .replace("    sources: letter\n", "    sources: letter\n    certainty: reported\n");
    let page = case(&reported);
    let visible = page.replace("<span class=\"vh\">according to reports</span>", "");
    let timeline = words(&visible, "<ol class=\"timeline\">", "</ol>\n</section>");
    assert!(!timeline.contains("according to reports"), "{timeline}");
    assert!(
        page.contains(
            "title=\"according to reports\"><span class=\"vh\">according to reports</span>"
        )
    );
    let plan = pages(&[("cases/2025/x.yaml", &reported)]);
    let list = words(&html(&plan, "cases/index.html"), "<ul class=\"cases\">", "</ul>");
    assert!(list.contains("Decided, according to reports"), "{list}");
}

#[test]
fn authorities_that_share_a_name_are_told_apart_by_their_country() {
    let before = |authority: &str, title: &str| {
        DECIDED
            .replace("at-dsb", authority)
            .replace("Example fined", &format!("{title} fined"))
            .replace("    measures: [order-erasure]\n", ORDERED)
    };
    const ORDERED: &str = "    measures: [order-erasure]\n    due: 2026-12-24\n";
    let plan = pages(&[
        ("cases/2025/dk.yaml", &before("dk-datatilsynet", "Danish")),
        ("cases/2025/no.yaml", &before("no-datatilsynet", "Norwegian")),
        ("cases/2025/pt.yaml", &before("pt-cnpd", "Portuguese")),
        ("cases/2025/lu.yaml", &before("lu-cnpd", "Luxembourgish")),
        ("cases/2025/at.yaml", DECIDED),
    ]);
    let mut told = 0;
    for file in plan.files() {
        let path = file.path.as_str();
        // A case says the country behind the name; an authority's own page gives its official name.
        let own = path.starts_with("cases/dk/") || path.starts_with("cases/no/");
        if own || path.starts_with("authorities/") || path.starts_with("schema/") {
            continue;
        }
        let bytes = plan.bytes(file).expect("bytes").into_owned();
        let Ok(text) = String::from_utf8(bytes) else { continue };
        for bare in [">Datatilsynet<", "\nDatatilsynet,", "(CNPD)"] {
            assert!(!text.contains(bare), "{path}: {bare}");
        }
        told += usize::from(text.contains("Datatilsynet (Denmark)"));
    }
    assert!(told > 5, "{told} files tell of Denmark's");
    let terms = html(&plan, "deadlines/index.html");
    assert!(terms.contains("Datatilsynet (Norway)") && terms.contains("CNPD (Portugal)"));
    let list = html(&plan, "authorities/index.html");
    assert!(list.contains("National Data Protection Commission (CNPD, Luxembourg)"));
    assert!(!terms.contains("(Austria)"), "a name of its own needs no country");
    let head = words(&html(&plan, "cases/dk/index.html"), "<dl class=\"facts\">", "</dl>");
    assert_eq!(head.matches("Denmark").count(), 1, "{head}");
}

/// A source that says that the decision is not final, at some place of the timeline.
const NOT_FINAL: &str = "  - date: 2025-02-27
    event: not-final
    text: The paper says that the decision is not final yet.
    certainty: reported
    sources: letter
";

#[test]
fn that_a_decision_is_not_final_yet_is_said_with_its_day() {
    let not_final = DECIDED.replace("requests:\n", &format!("{NOT_FINAL}requests:\n"));
    let stands = |source: &str| words(&case(source), "<section class=\"stands", "</section>");
    let said =
        "Not final yet (27 February 2025), according to reports; what came of that is not known.";
    let head = stands(&not_final);
    assert_eq!(head.matches(said).count(), 2, "in the status, and in force: {head}");
    assert!(!head.contains("No source says whether"), "{head}");
    assert!(head.contains("Where it stands Decided Complaint upheld"), "it sets no status: {head}");
    let confirmed = stands(&not_final.replace("    certainty: reported\n", ""));
    assert!(confirmed.contains("Not final yet (27 February 2025); what came"), "{confirmed}");
    let judged =
        judged("upheld").replace("  - id: judgment\n", &format!("{NOT_FINAL}  - id: judgment\n"));
    let judged = stands(&judged);
    assert!(!judged.contains("Not final yet"), "a later judgment is another thing: {judged}");
    assert!(judged.contains("No source says whether"), "{judged}");
}
