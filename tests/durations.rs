//! Waits as they follow from timelines: who is in them, from when to when, by which reading; what
//! became of decisions on appeal; fines in euro.

mod common;

use std::fmt::Write as _;

use casebook::Loaded;
use casebook::derive::appeals::on_appeal;
use casebook::derive::durations::{Censoring, LeftOut, Reading, Wait, first_decision, publication};
use casebook::derive::estimate::{LEAST, estimate};
use casebook::derive::ledger::NotConverted;
use casebook::derive::survival::Spell;
use casebook::model::vocabulary::Vocabulary;
use jiff::civil::{Date, date};

const AUTHORITY: &str = "name: Authority\ncountry: FR\nlevel: national\nverified: false\n";
const COURT: &str = "name: Court\ncountry: FR\ntype: court\nverified: false\n";
const RATES: &str = "month,USD,SEK\n2020-01,1.25,10\n2020-02,,8\n2020-03,2.0,\n";

/// A case from lines of its timeline, `date kind {keys}`; `keys` are further keys of the case.
fn loaded(keys: &str, timeline: &str) -> Loaded {
    let mut text = format!("title: Test\ncompany: {{name: A}}\n{keys}\ntimeline:\n",);
    if !keys.contains("authority: [") {
        text = format!("authority: aa-aa\n{text}");
    }
    for line in timeline.lines() {
        let (on, rest) = line.trim().split_once(' ').unwrap();
        let (kind, more) = rest.split_once(' ').unwrap_or((rest, "{}"));
        let more = more.trim().strip_prefix('{').and_then(|more| more.strip_suffix('}')).unwrap();
        let comma = if more.is_empty() { "" } else { ", " };
        let on = on.replace('_', " ");
        writeln!(text, "  - {{date: {on}, event: {kind}, unsourced: test{comma}{more}}}").unwrap();
    }
    let dir = common::tracker(&[
        ("registry/authorities/aa-aa.yaml", AUTHORITY),
        ("registry/courts/cc-cc.yaml", COURT),
        ("registry/rates.csv", RATES),
        ("cases/case.yaml", &text),
    ]);
    let loaded = common::load(dir.path());
    assert_eq!(loaded.tracker.cases.len(), 1, "{text}\n{:#?}", loaded.diagnostics);
    loaded
}

const COMPLAINT: &str =
    "complainant: {unnamed: A person, type: individual}\nlast_verified: 2026-11";

fn wait(keys: &str, timeline: &str) -> Option<Wait> {
    first_decision(&loaded(keys, timeline).tracker.cases[0])
}

/// Start, end and cause of a wait, as they are written.
fn said(timeline: &str) -> String {
    let Some(wait) = wait(COMPLAINT, timeline) else { return "none".to_owned() };
    let end = wait.end.map_or("never".to_owned(), |end| end.to_string());
    format!("{} {end} {}", wait.start, wait.cause.map_or("pending", Vocabulary::word))
}

#[test]
fn a_wait_ends_with_the_first_decision_or_other_end() {
    let rows = [
        ("2020-01-01 complaint-filed", "2020-01-01 2026-11 pending"),
        ("2020-01-01 complaint-filed\n2021 decision {outcome: other}", "2020-01-01 2021 decision"),
        (
            "2020-01-01 complaint-filed\n2021 partial-decision\n2022 decision {outcome: other}",
            "2020-01-01 2021 decision",
        ),
        ("2020-01-01 complaint-filed\n2021 inadmissible", "2020-01-01 2021 decision"),
        ("2020-01-01 complaint-filed\n2021 settled", "2020-01-01 2021 settled"),
        ("2020-01-01 complaint-filed\n2021 withdrawn", "2020-01-01 2021 withdrawn"),
        ("2020-01-01 complaint-filed\n2021 discontinued", "2020-01-01 2021 discontinued"),
        // What comes later ends nothing, nor do drafts and judgments.
        (
            "2020-01-01 complaint-filed\n2021 settled\n2022 decision {outcome: other}",
            "2020-01-01 2021 settled",
        ),
        (
            "2020-01-01 complaint-filed\n2021 draft-decision\n2022 statement",
            "2020-01-01 2026-11 pending",
        ),
        (
            "2020-01-01 complaint-filed\n2021 inaction-action\n2022 court-judgment {by: cc-cc, result: upheld, of: inaction-action}",
            "2020-01-01 2026-11 pending",
        ),
        // A precedent is no end, and an earlier complaint no beginning.
        (
            "2019 complaint-filed {background: true}\n2020-01-01 complaint-filed\n2021 decision {background: true, outcome: other}",
            "2020-01-01 2026-11 pending",
        ),
        // The earliest of several complaints.
        ("2020-03 complaint-filed\n2020-02-10 complaint-filed", "2020-02-10 2026-11 pending"),
        ("2020-01-01 investigation-opened", "none"),
    ];
    for (timeline, expected) in rows {
        assert_eq!(said(timeline), expected, "{timeline}");
    }
}

#[test]
fn only_complaints_to_authorities_wait() {
    let timeline = "2020-01-01 complaint-filed";
    assert!(wait(COMPLAINT, timeline).is_some());
    assert!(wait("complainant: authority\nlast_verified: 2026-11", timeline).is_none());
    assert!(wait("complainant: breach-notification\nlast_verified: 2026-11", timeline).is_none());
    // A court decides it, but the complaint went to an authority; an action before it did not.
    let court = "authority: [{id: cc-cc, role: court}, {id: aa-aa, role: receiving}]";
    let before_court = format!("{COMPLAINT}\n{court}");
    let filed = "2020-01-01 complaint-filed {to: aa-aa}\n\
        2021-01-01 court-judgment {by: cc-cc, outcome: complaint-upheld}";
    let wait_of = wait(&before_court, filed).unwrap();
    assert_eq!(wait_of.cause.map(Vocabulary::word), Some("decision"));
    assert!(wait(&before_court, &filed.replace(" {to: aa-aa}", "")).is_none());
    let withdrawn = format!("{COMPLAINT}\nwithdrawn: Entered twice.");
    assert!(wait(&withdrawn, timeline).is_none());
}

fn days(
    wait: &Wait,
    reading: Reading,
    censoring: Censoring,
) -> Result<(i64, Option<i64>), LeftOut> {
    wait.spell(reading, censoring).map(|Spell { end, entry, .. }| (end, entry))
}

const TODAY: Censoring = Censoring::AsOf(date(2026, 12, 31));
const CHECKED: Censoring = Censoring::LastChecked;

#[test]
fn partial_dates_are_read_twice() {
    let ended = wait(COMPLAINT, "2020-01 complaint-filed\n2021 decision {outcome: other}").unwrap();
    // 31 January 2020 to 1 January 2021; 1 January 2020 to 31 December 2021.
    assert_eq!(days(&ended, Reading::Shortest, CHECKED), Ok((336, None)));
    assert_eq!(days(&ended, Reading::Longest, CHECKED), Ok((730, None)));
    assert_eq!(days(&ended, Reading::Longest, TODAY), Ok((730, None)), "it does not run on");
    let exact = wait(COMPLAINT, "2020-01-01 complaint-filed\n2020-01-31 settled").unwrap();
    for reading in Reading::ALL {
        assert_eq!(days(&exact, reading, CHECKED), Ok((30, None)));
    }
}

#[test]
fn waits_that_go_on_have_two_bounds() {
    let pending = wait(COMPLAINT, "2026-01-01 complaint-filed").unwrap();
    assert_eq!(days(&pending, Reading::Shortest, CHECKED), Ok((304, None)), "1 November 2026");
    assert_eq!(days(&pending, Reading::Longest, CHECKED), Ok((333, None)), "30 November 2026");
    for reading in Reading::ALL {
        assert_eq!(days(&pending, reading, TODAY), Ok((364, None)));
    }
    // Nobody can have waited less than until somebody looked.
    let early = Censoring::AsOf(date(2026, 2, 1));
    assert_eq!(days(&pending, Reading::Shortest, early), Ok((304, None)));
}

#[test]
fn zero_and_negative_waits_count_as_zero() {
    let backwards = wait(COMPLAINT, "2020-05-02 complaint-filed\n2020-05-01 settled").unwrap();
    assert_eq!(days(&backwards, Reading::Longest, CHECKED), Ok((0, None)));
    assert!(backwards.is_empty());
    // Within a month: perhaps none, perhaps thirty days; it counts as zero by one reading.
    let month = wait(COMPLAINT, "2020-05 complaint-filed\n2020-05 settled").unwrap();
    assert_eq!(days(&month, Reading::Shortest, CHECKED), Ok((0, None)));
    assert_eq!(days(&month, Reading::Longest, CHECKED), Ok((30, None)));
    assert!(month.is_empty());
    let within = wait(COMPLAINT, "2020-06 complaint-filed\n2020-06-05 settled").unwrap();
    assert_eq!(days(&within, Reading::Shortest, CHECKED), Ok((0, None)), "not -25 days");
    assert!(within.is_empty());
    let exact = wait(COMPLAINT, "2020-06-04 complaint-filed\n2020-06-05 settled").unwrap();
    assert!(!exact.is_empty());
}

#[test]
fn what_cannot_be_told_in_days_is_left_out() {
    let open = [
        "before_2020 complaint-filed",
        "2020-01-01 complaint-filed\nafter_2021 settled",
        "2020-01-01 complaint-filed\nunknown decision {outcome: other}",
    ];
    for timeline in open {
        let wait = wait(COMPLAINT, timeline).unwrap();
        assert_eq!(days(&wait, Reading::Longest, CHECKED), Err(LeftOut::OpenDate), "{timeline}");
    }
    let unseen = "complainant: {unnamed: A person, type: individual}";
    let wait = wait(unseen, "2020-01-01 complaint-filed").unwrap();
    assert_eq!(days(&wait, Reading::Longest, CHECKED), Err(LeftOut::NeverChecked));
}

#[test]
fn a_case_is_watched_from_a_day_on() {
    let keys = |since: &str| format!("{COMPLAINT}\nwatched_since: {since}");
    let timeline = "2020-01-01 complaint-filed\n2021-01-01 settled";
    let late = wait(&keys("2020-07"), timeline).unwrap();
    // Surely since the last day of the month.
    assert_eq!(days(&late, Reading::Longest, CHECKED), Ok((366, Some(212))));
    let before = wait(&keys("2019-01-01"), timeline).unwrap();
    assert_eq!(days(&before, Reading::Longest, CHECKED), Ok((366, None)));
    let after = wait(&keys("2022-01-01"), timeline).unwrap();
    assert!(!after.spell(Reading::Longest, CHECKED).unwrap().is_seen());
}

#[test]
fn an_estimate_says_what_it_left_out() {
    let as_of = date(2026, 11, 30);
    let timelines = [
        "2020-01-01 complaint-filed\n2021-01-01 decision {outcome: other}",
        "2020-01-01 complaint-filed\n2022-01-01 withdrawn",
        "2020-01-01 complaint-filed",
        "before_2020 complaint-filed",
        "2020-05-02 complaint-filed\n2020-05-01 settled",
    ];
    let mut waits: Vec<Wait> =
        timelines.iter().map(|timeline| wait(COMPLAINT, timeline).unwrap()).collect();
    let never = "complainant: {unnamed: A person, type: individual}";
    waits.push(wait(never, "2020-01-01 complaint-filed").unwrap());
    let watched = format!("{COMPLAINT}\nwatched_since: 2023-01-01");
    waits.push(wait(&watched, "2020-01-01 complaint-filed\n2021-01-01 settled").unwrap());
    let all = estimate(waits.iter(), as_of);
    assert_eq!((all.cases, all.pending, all.decisions()), (4, 1, 1));
    assert_eq!(all.ended, [1, 1, 1, 0]);
    assert_eq!((all.open_dates, all.never_checked, all.unseen, all.empty), (1, 1, 1, 1));
    assert!(!all.is_enough() && LEAST == 5);
    // Three of four are at risk after a year; one of them is decided: 366 days.
    assert_eq!(all.last_checked.at_risk(366), (3, 3));
    assert_eq!(all.last_checked.share(365), Some((1.0, 1.0)));
    let (low, high) = all.last_checked.share(366).unwrap();
    assert!((low - 2.0 / 3.0).abs() < 1e-12 && low == high);
    // The pending one was last checked in a month: the last day decides how far the curve goes.
    assert_eq!(all.last_checked.share(5000), None);
    assert_eq!(all.as_of.at_risk(days_until(as_of)), (1, 1));
}

fn days_until(day: Date) -> i64 {
    i64::from(date(2020, 1, 1).until(day).unwrap().get_days())
}

#[test]
fn a_text_is_published_after_its_decision() {
    let of = |timeline: &str| {
        let loaded = loaded(COMPLAINT, timeline);
        publication(&loaded.tracker.cases[0]).map(|wait| {
            let end = wait.end.map_or("never".to_owned(), |end| end.to_string());
            format!("{} {end} {}", wait.start, wait.cause.is_some())
        })
    };
    let decided = "2020-01-01 complaint-filed\n2021-01-01 decision {outcome: other}";
    assert_eq!(of("2020-01-01 complaint-filed"), None);
    assert_eq!(of(decided).as_deref(), Some("2021-01-01 2026-11 false"));
    let published = format!("{decided}\n2021-02-03 decision-published");
    assert_eq!(of(&published).as_deref(), Some("2021-01-01 2021-02-03 true"));
}

/// What became of each attacked decision after `decision`, which holds findings, a fine and orders.
fn appealed(decision: &str, after: &[&str]) -> String {
    let timeline = format!("2020-01-01 complaint-filed\n{decision}\n{}", after.join("\n"));
    let loaded = loaded(COMPLAINT, &timeline);
    let results = on_appeal(&loaded.tracker.cases[0], &loaded.facts[0]);
    let said: Vec<&str> = results.into_iter().map(Vocabulary::word).collect();
    if said.is_empty() { "none".to_owned() } else { said.join(" ") }
}

const DECIDED: &str = "2021-01-01 decision {outcome: violation-found}";
const FINED: &str = "2021-01-01 decision {outcome: violation-found, fine: 100 EUR}";
const ACTION: &str = "2021-02-01 appeal-filed {by: company}";
const FURTHER: &str = "2022-02-01 appeal-filed {by: aa-aa, of: court-judgment}";

fn judgment(on: &str, more: &str) -> String {
    format!("{on} court-judgment {{by: cc-cc, {more}}}")
}

#[test]
fn a_judgment_says_what_became_of_a_decision() {
    let rows = [
        ("result: dismissed", "upheld"),
        ("result: inadmissible", "upheld"),
        ("result: annulled, sent_back_to: none", "annulled"),
        ("result: annulled, sent_back_to: authority", "annulled"),
        ("result: {findings: upheld, orders: annulled}", "partly"),
        ("result: {findings: upheld, orders: upheld}", "upheld"),
        ("result: {findings: upheld, orders: replaced}", "partly"),
        // A court has it again, or kept a question for later.
        ("result: annulled, sent_back_to: court", "undecided"),
        ("result: {findings: upheld, orders: open}", "undecided"),
        ("result: {findings: upheld, fine: open, orders: annulled}", "partly"),
    ];
    for (result, expected) in rows {
        let judgment = judgment("2022-01-01", result);
        assert_eq!(appealed(DECIDED, &[ACTION, &judgment]), expected, "{result}");
    }
    assert_eq!(appealed(DECIDED, &[]), "none");
    assert_eq!(appealed(DECIDED, &[ACTION]), "undecided");
    let withdrawn = "2021-03-01 appeal-withdrawn {by: company}";
    assert_eq!(appealed(DECIDED, &[ACTION, withdrawn]), "given-up");
    // Interim relief is about something else.
    assert_eq!(appealed(DECIDED, &["2021-02-01 interim-order {by: cc-cc}"]), "none");
}

#[test]
fn a_fine_that_was_cut_is_reduced_although_the_findings_stand() {
    let cut = |result: &str, fine: &str| {
        judgment("2022-01-01", &format!("result: {result}, fine: {fine}"))
    };
    let rows = [
        (cut("{findings: upheld, fine: reduced}", "40 EUR"), "reduced"),
        (cut("{findings: reduced, fine: reduced}", "40 EUR"), "reduced"),
        (cut("{fine: reduced}", "unknown"), "reduced"),
        (cut("{fine: increased}", "140 EUR"), "increased"),
        (cut("{findings: upheld, fine: replaced}", "40 EUR"), "reduced"),
        (cut("{findings: annulled, fine: reduced}", "40 EUR"), "partly"),
    ];
    for (judgment, expected) in rows {
        assert_eq!(appealed(FINED, &[ACTION, &judgment]), expected, "{judgment}");
    }
}

#[test]
fn a_higher_court_that_leaves_a_judgment_leaves_what_it_did() {
    let first = |result: &str| judgment("2022-01-01", result);
    let second =
        |result: &str| judgment("2023-01-01", &format!("result: {result}, of: appeal-filed-2"));
    let reduced = "result: {findings: upheld, fine: reduced}, fine: 40 EUR";
    let changed = "result: {findings: reduced, orders: replaced}";
    let annulled = "result: annulled, sent_back_to: none";
    let rows = [
        (reduced, "upheld", "reduced"),
        (reduced, "dismissed", "reduced"),
        (reduced, "{fine: restored}, fine: 100 EUR", "upheld"),
        (reduced, "{fine: restored}", "upheld"),
        (changed, "dismissed", "partly"),
        (annulled, "dismissed", "annulled"),
        (annulled, "upheld", "annulled"),
        (annulled, "restored", "upheld"),
        // Deutsche Wohnen, Clearview: the court below has to decide on it.
        (annulled, "restored, sent_back_to: court", "undecided"),
    ];
    for (one, other, expected) in rows {
        let judgments = [first(one), second(other)];
        let after = [ACTION, &judgments[0], FURTHER, &judgments[1]];
        assert_eq!(appealed(FINED, &after), expected, "{one}; {other}");
    }
    // A further appeal leaves what is known until it is judged.
    assert_eq!(appealed(FINED, &[ACTION, &first(annulled), FURTHER]), "annulled");
}

#[test]
fn each_decision_that_was_attacked_counts() {
    let after = [
        ACTION,
        &judgment("2022-01-01", "result: annulled, sent_back_to: authority"),
        "2023-01-01 decision {outcome: violation-found}",
        "2023-02-01 appeal-filed {by: company}",
    ];
    assert_eq!(appealed(DECIDED, &after), "annulled undecided");
}

/// Announced, standing, cut, annulled and paid in euro cents, with the month of the rate.
fn euro(timeline: &str) -> String {
    let loaded = loaded("complainant: authority\nlast_verified: 2026-11", timeline);
    let line = &loaded.facts[0].fines[0];
    match line.in_euro(&loaded.tracker.registry.rates) {
        None => "no totals".to_owned(),
        Some(Err(NotConverted::NoMonth)) => "no month".to_owned(),
        Some(Err(NotConverted::NoRate)) => "no rate".to_owned(),
        Some(Ok(euro)) => {
            let sums = euro.totals;
            assert_eq!(sums.announced, sums.standing + sums.cut + sums.annulled, "{timeline}");
            let month = euro.converted.map_or("own".to_owned(), |rate| {
                let instead =
                    rate.instead_of.map_or(String::new(), |(_, month)| format!(" for {month}"));
                format!("{}-{}{instead}", rate.month.0, rate.month.1)
            });
            format!("{} {} {} {month}", sums.announced, sums.standing, sums.paid)
        }
    }
}

#[test]
fn one_month_gives_the_rate_of_all_entries_of_a_fine() {
    let fine = |on: &str, amount: &str, after: &str| {
        euro(&format!("{on} decision {{outcome: violation-found, fine: {amount}}}{after}"))
    };
    assert_eq!(fine("2020-01-15", "100 EUR", ""), "10000 10000 0 own");
    assert_eq!(fine("2020", "100 EUR", ""), "10000 10000 0 own", "no rate is needed");
    assert_eq!(fine("2020-01-15", "100 USD", ""), "8000 8000 0 2020-1");
    assert_eq!(fine("2020-01", "100 USD", ""), "8000 8000 0 2020-1", "the month is enough");
    assert_eq!(
        fine("2020-02-10", "100 USD", ""),
        "8000 8000 0 2020-1 for 2",
        "the last one before"
    );
    assert_eq!(fine("2020", "100 USD", ""), "no month");
    assert_eq!(fine("2020-01/2020-02", "100 USD", ""), "no month");
    assert_eq!(fine("2019-12-01", "100 USD", ""), "no rate", "none before the first");
    assert_eq!(fine("2020-01-15", "100 NOK", ""), "no rate");
    assert_eq!(fine("2020-01-15", "unknown", ""), "no totals");
    // Reduced two months later, when the dollar was cheaper: the rate stays that of the decision.
    let reduced = "\n2020-02-01 appeal-filed {by: company}\n\
        2020-03-01 court-judgment {by: cc-cc, result: {fine: reduced}, fine: 50 USD}\n\
        2020-03-02 fine-paid {fine: 20 USD}";
    assert_eq!(fine("2020-01-15", "100 USD", reduced), "8000 4000 1600 2020-1");
    // A third of a crown: what is cut is what is left after rounding.
    let cut = "\n2020-02-01 appeal-filed {by: company}\n\
        2020-03-01 court-judgment {by: cc-cc, result: {fine: reduced}, fine: 0.33 SEK}";
    assert_eq!(fine("2020-01-15", "1 SEK", cut), "10 3 0 2020-1");
}
