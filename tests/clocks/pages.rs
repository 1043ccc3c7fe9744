//! What pages say of clocks: the page of deadlines, and the sentences, rows and drawings of a case.

use std::sync::Arc;

use casebook::render::Theme;
use casebook::{LoadOptions, Plan};
use jiff::civil::date;

use super::common;

/// A page's text, without its markup, with single spaces.
struct Page(String);

impl Page {
    fn of(plan: &Plan, path: &str) -> Page {
        let file = plan.find(path).expect(path);
        let text = String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8");
        let main = text.split_once("<main").expect("a main part").1;
        let main = main.split_once("</main>").expect("its end").0;
        let mut plain = String::new();
        let mut rest = main;
        while let Some((before, after)) = rest.split_once('<') {
            plain.push_str(before);
            plain.push(' ');
            rest = after.split_once('>').expect("a whole tag").1;
        }
        plain.push_str(rest);
        Page(plain.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " "))
    }

    fn part(&self, from: &str, to: &str) -> &str {
        let rest = self.0.split_once(from).unwrap_or_else(|| panic!("{from:?} in {}", self.0)).1;
        rest.split_once(to).map_or(rest, |(part, _)| part)
    }

    fn has(&self, text: &str) {
        assert!(self.0.contains(text), "{text:?} is not in: {}", self.0);
    }

    fn lacks(&self, text: &str) {
        assert!(!self.0.contains(text), "{text:?} is in: {}", self.0);
    }
}

fn case(keys: &str, timeline: &str) -> String {
    format!(
        "title: \"Alleged: an example\"\ncomplainant: individual\ncompany: {{name: Example}}\n\
         legal_basis: [GDPR Art. 15]\n{keys}\ntimeline:\n{timeline}"
    )
}

fn plan(cases: &[(&str, String)]) -> Plan {
    let mut files: Vec<(String, &str)> =
        cases.iter().map(|(id, text)| (format!("cases/{id}.yaml"), text.as_str())).collect();
    // A clock that the public sees, which ends on the day of the page.
    files.push((
        "registry/clocks/hearing-2m.yaml".to_owned(),
        "name: Minutes are published\nlaw: GDPR Art. 58(1)\nstarts: [hearing]\nstops: [announced]\n\
         period: 2 months\nbound: authority\nvisible: public\nverified: true\n\
         sources: [https://example.org/]\n",
    ));
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let dir = common::tracker(&files);
    let options = LoadOptions::as_of(date(2026, 11, 23));
    let loaded = casebook::load(dir.path(), &options).expect("a tracker");
    assert_eq!(loaded.facts.len(), cases.len(), "every file is a case");
    casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).expect("a plan")
}

const LINE: &str = "unsourced: made up";

fn event(day: &str, kind: &str, more: &str) -> String {
    format!("  - {{date: {day}, event: {kind}{more}, {LINE}}}\n")
}

#[test]
fn an_order_missed_by_a_company_is_not_counted_against_the_authority() {
    let missed = event("2026-01-12", "decision", ", outcome: violation-found, due: 2026-03-01");
    let keys = "authority:\n  - {id: ie-dpc, role: lead}\n  - {id: at-dsb, role: receiving}\n\
                status: decided\nlast_verified: 2026-11-01";
    let plan = plan(&[("missed", case(keys, &missed))]);
    let page = Page::of(&plan, "deadlines/index.html");
    page.has("terms that an order, a notice or a request set: 1.");
    page.lacks("Terms that bind the authority");
    let table = page.part("Terms that an authority set for others", "Public holidays");
    assert!(table.contains("DPC 1"), "{table}");
    // Who only received the complaint has nothing to do with the order.
    page.lacks("DSB");
}

#[test]
fn what_ends_next_is_the_earliest_last_day() {
    let keys = "authority: at-dsb\nstatus: filed\nlast_verified: 2026-11-20";
    // The first may end on any day of November, the second ends today.
    let range = event("2026-09", "hearing", "");
    let today = event("2026-09-23", "hearing", "");
    let plan = plan(&[("a-range", case(keys, &range)), ("b-today", case(keys, &today))]);
    let page = Page::of(&plan, "deadlines/index.html");
    let table = page.part("Terms that bind the authority", "Public holidays");
    assert!(table.contains("DSB 2 23 November 2026"), "{table}");
}

#[test]
fn what_ended_unseen_is_a_table_with_one_sentence_and_no_empty_part() {
    let keys = "authority: at-dsb\nstatus: filed\nlast_verified: 2024-07";
    let filed = |day: &str| case(keys, &event(day, "complaint-filed", ""));
    let plan = plan(&[("newer", filed("2024-07-09")), ("older", filed("2024-07-01"))]);
    let page = Page::of(&plan, "deadlines/index.html");
    page.has("No term is known to be running, and none is overdue");
    let table = page.part("These terms ended", "Public holidays");
    assert!(table.contains("783 Alleged: an example DSB 3 months, Art. 78(2) GDPR 1 October 2024"));
    assert!(table.find("1 October 2024") < table.find("9 October 2024"), "{table}");
    page.lacks("Whether the complainant was informed");
    page.lacks("Overdue");
    page.lacks("Running");
}

#[test]
fn what_ended_after_the_last_look_stands_below_it() {
    let keys = "authority: at-dsb\nstatus: filed\nlast_verified: 2024-07";
    let plan = plan(&[("example", case(keys, &event("2024-07-09", "complaint-filed", "")))]);
    let page = Page::of(&plan, "cases/example/index.html");
    page.has("Filed 9 July 2024. Last checked July 2024: no decision then; not checked since.");
    page.lacks("between 0 and 22 days");
    let list = page.part("What happened", "Sources");
    let looked = list.find("Last checked: no later event known").expect("the last look");
    let ended = "The 3 months of Art. 78(2) GDPR ended on 9 October 2024; this case was last \
                 checked before that (July 2024).";
    assert!(list.find(ended).expect(ended) > looked, "{list}");
    // The drawing knows the last look no better.
    page.lacks("31 July 2024");
    page.lacks("31 Jul 2024");
    page.has("ended 9 Oct 2024, not checked since");
}

#[test]
fn a_term_does_not_end_at_christmas() {
    let keys =
        |authority: &str| format!("authority: {authority}\nstatus: filed\nlast_verified: 2026-11");
    let filed = event("2024-09-25", "complaint-filed", "");
    let plan = plan(&[("fr", case(&keys("fr-cnil"), &filed))]);
    Page::of(&plan, "cases/fr/index.html").has("ended on 25 December 2024 or the next working day");
}

#[test]
fn a_term_ends_after_the_holidays_of_its_country() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = Arc::new(common::load(root));
    let plan = casebook::plan(loaded, Arc::new(Theme::builtin())).expect("a plan");
    let page = Page::of(&plan, "cases/noyb-v-mozilla-ppa/index.html");
    page.has("ended on 27 December 2024");
    page.lacks("Public holidays are not considered");
    Page::of(&plan, "deadlines/index.html").has("where this tracker has them: Austria.");
}

#[test]
fn the_holidays_of_a_court_count_like_those_of_an_authority() {
    let keys = "authority: at-bvwg\nstatus: filed\nlast_verified: 2026-11";
    let filed = case(keys, &event("2024-09-25", "complaint-filed", ""));
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let holidays =
        std::fs::read_to_string(root.join("registry/holidays/at.yaml")).expect("Austria");
    let dir = common::tracker(&[
        ("cases/court.yaml", filed.as_str()),
        ("registry/holidays/at.yaml", holidays.as_str()),
    ]);
    let options = LoadOptions::as_of(date(2026, 11, 23));
    let loaded = casebook::load(dir.path(), &options).expect("a tracker");
    let plan = casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin())).expect("a plan");
    let page = Page::of(&plan, "cases/court/index.html");
    page.has("ended on 27 December 2024");
    page.lacks("Public holidays are not considered");
}

#[test]
fn a_case_long_open_says_for_how_long_it_was_seen_so() {
    let keys = "authority: at-dsb\nstatus: filed\nlast_verified: ";
    let filed = event("2024-07-09", "complaint-filed", "");
    let plan = plan(&[
        ("fresh", case(&format!("{keys}2026-11-01"), &filed)),
        ("stale", case(&format!("{keys}2025-07-09"), &filed)),
    ]);
    Page::of(&plan, "cases/fresh/index.html")
        .has("No decision is known as of 1 November 2026, 845 days after filing.");
    Page::of(&plan, "cases/stale/index.html").has(
        "Filed 9 July 2024. Last checked 9 July 2025, 365 days later: no decision then; \
         not checked since.",
    );
}

#[test]
fn sentences_name_the_extended_period_the_dated_step_and_the_date_as_it_is_known() {
    let keys = "authority: ie-dpc\nstatus: filed\nlast_verified: 2026-11";
    let extended = event("2025-01-31", "request-to-controller", "")
        + &event("2025-02-15", "deadline-extended", "")
        + &event("2025-04-30", "controller-reply", "")
        + &event("2025-05-01", "complaint-filed", "");
    let late = event("2025-05-09", "breach-discovered", ", time: \"14:30+02:00\"")
        + &event("2025-05-12", "breach-notified", ", time: \"15:01+02:00\"");
    let order = event("2026-09", "formal-notice", ", due: 2027-01-02");
    let notice = event("2021-05-20", "formal-notice", ", due: 2021-08-20")
        + &event("2021-12-31", "decision", ", outcome: violation-found");
    let plan = plan(&[
        ("extended", case(keys, &extended)),
        ("late", case(keys, &late)),
        ("notice", case(&keys.replace("filed", "decided"), &notice)),
        ("order", case(keys, &order)),
    ]);
    Page::of(&plan, "cases/extended/index.html")
        .has("The 3 months of Art. 12(3) GDPR would have ended on 30 April 2025");
    let late = Page::of(&plan, "cases/late/index.html");
    late.has("ended on 12 May 2025, 15:00 (UTC+2). Data breach notified: 12 May 2025, 15:01 (UTC+2), after that.");
    late.lacks("Whether this was done in time is not public");
    let order = Page::of(&plan, "cases/order/index.html");
    order.has("The term set in September 2026 ends on 2 January 2027; left when this case was last checked (November 2026)");
    let notice = Page::of(&plan, "cases/notice/index.html");
    notice.has("it no longer counts. Decision: 31 December 2021.");
    notice.lacks("no compliance is known");
}

#[test]
fn a_term_that_began_on_a_day_that_is_not_public_has_only_a_first_possible_last_day() {
    let keys = "authority: ie-dpc\nstatus: decided\nlast_verified: 2026-11-20";
    let adopted = |day: &str| event(day, "edpb-binding-decision", "");
    let decided = |day: &str| event(day, "decision", ", outcome: violation-found");
    let open = keys.replace("decided", "dispute-resolution");
    let plan = plan(&[
        ("in-time", case(keys, &(adopted("2022-12-05") + &decided("2022-12-31")))),
        ("later", case(keys, &(adopted("2022-07-28") + &decided("2022-09-02")))),
        ("open", case(&open, &adopted("2026-11-09"))),
        ("past", case(&open, &adopted("2024-11-09"))),
    ]);
    let runs = "It runs from a day that is not public, and is counted here from the earliest that \
                it can be (Binding decision of the European Data Protection Board: ";
    let in_time = Page::of(&plan, "cases/in-time/index.html");
    in_time.has(
        "The 1 month of Art. 65(6) GDPR would have ended on a day not before 5 January 2023; the \
         step was taken in time.",
    );
    in_time.has(&format!("{runs}5 December 2022)."));
    let later = Page::of(&plan, "cases/later/index.html");
    later.has(
        "The 1 month of Art. 65(6) GDPR ended on a day not before 29 August 2022; the known dates \
         do not say whether the step came in time.",
    );
    later.lacks("Whether this was done in time is not public");
    let open = Page::of(&plan, "cases/open/index.html");
    open.has("Art. 65(6) GDPR gives 1 month, to the end of a day not before 9 December 2026.");
    open.has("ends 9 Dec 2026 or later");
    Page::of(&plan, "cases/past/index.html").has(
        "The last day of the 1 month of Art. 65(6) GDPR is a day not before 9 December 2024; the \
         start is not known to the day.",
    );
    let deadlines = Page::of(&plan, "deadlines/index.html");
    deadlines.lacks("days left");
    // Neither is a last day that can be told of the authority.
    assert!(!deadlines.part("Terms that bind the authority", "Public holidays").contains("2026"));
}

#[test]
fn a_term_from_an_approximate_date_ends_about_a_day() {
    let keys = "authority: at-dsb\nstatus: filed\nlast_verified: 2024-07";
    let filed = event("2020-08~", "complaint-filed", "");
    let plan = plan(&[("about", case(keys, &filed))]);
    Page::of(&plan, "cases/about/index.html").has(
        "The 3 months of Art. 78(2) GDPR ended on a day between about 2 November 2020 and about \
         30 November 2020.",
    );
}

#[test]
fn who_only_received_the_complaint_does_not_decide_beside_a_court() {
    let keys = "authority:\n  - {id: at-bvwg, role: court}\n  - {id: at-dsb, role: receiving}\n\
                status: decided\nlast_verified: 2026-11-01";
    let due = event("2026-01-12", "decision", ", outcome: violation-found, due: 2026-03-01");
    let received = keys.replace("{id: at-bvwg, role: court}", "{id: fr-cnil, role: receiving}");
    let plan = plan(&[("court", case(keys, &due)), ("both", case(&received, &due))]);
    let page = Page::of(&plan, "deadlines/index.html");
    let table = page.part("Terms that an authority set for others", "Public holidays");
    for row in ["Federal Administrative Court (Austria) 1", "CNIL 1", "DSB 1"] {
        assert!(table.contains(row), "{row:?} in {table}");
    }
}
