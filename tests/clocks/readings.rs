//! What is said of clocks in timelines: which run, when they end, and how they read.

use casebook::derive::{Begins, Clocked};
use casebook::model::vocabulary::Vocabulary;
use casebook::{LoadOptions, Loaded};
use jiff::civil::Date;

use super::common;

/// A clock whose both ends are public, that may be extended and that may stand still.
const PUBLIC: &str = "name: A hearing is held
law: GDPR Art. 58(1)
starts: [admissible]
stops: [hearing]
period: 1 month
extension: {period: 2 months}
suspends: [competence-dispute]
resumes: [lead-confirmed]
bound: authority
visible: public
verified: true
sources: [https://example.org/]
";

/// Why, keys of the case (`|` parts lines), the timeline (`;` parts events), and the clocks: `id due state days`.
type Row = (&'static str, &'static str, &'static str, &'static [&'static str]);

const NOW: &[Row] = &[
    (
        "the end is past",
        "",
        "2024-10-22 complaint-filed",
        &["inform-3m 2025-01-22 ended-not-public"],
    ),
    (
        "told on the last day",
        "",
        "2024-10-22 complaint-filed; 2025-01-22 progress-update",
        &["inform-3m 2025-01-22 met"],
    ),
    (
        "told a day after it: only the parties see that, so it is not called late",
        "",
        "2024-10-22 complaint-filed; 2025-01-23 progress-update",
        &["inform-3m 2025-01-22 ended-not-public"],
    ),
    (
        "the Board's decision is notified on a day that nobody publishes, so the month may end later",
        "status: decided",
        "2022-12-05 edpb-binding-decision; 2023-01-05 decision {outcome: violation-found}",
        &["final-1m >=2023-01-05 met"],
    ),
    (
        "and of a decision after its first possible end nothing is known",
        "status: decided",
        "2022-07-28 edpb-binding-decision; 2022-09-02 decision {outcome: violation-found}",
        &["final-1m >=2022-08-29 stopped-unclear"],
    ),
    (
        "nor of one that is not known at all",
        "",
        "2022-07-28 edpb-binding-decision",
        &["final-1m >=2022-08-29 unclear"],
    ),
    (
        "until its first possible end, it runs",
        "",
        "2026-10-30 edpb-binding-decision",
        &["final-1m >=2026-11-30 running 29"],
    ),
    (
        "the Board's own month begins when it holds the file complete",
        "",
        "2022-07-25 edpb-referral; 2022-12-05 edpb-binding-decision; 2022-12-31 withdrawn",
        &["edpb-1m >=2022-08-25 stopped-unclear", "final-1m >=2023-01-05 met"],
    ),
    (
        "an extension that names the last day says it, whenever the period began",
        "",
        "2022-07-25 edpb-referral; 2022-08-20 deadline-extended {due: 2022-12-31}",
        &["edpb-1m 2022-12-31 ended-not-public"],
    ),
    (
        "or names it about",
        "",
        "2022-07-25 edpb-referral; 2022-08-20 deadline-extended {due: 2022-12-31~}",
        &["edpb-1m ~2022-12-31 ended-not-public"],
    ),
    (
        "an approximate start says about when it ended",
        "",
        "2020-08~ complaint-filed",
        &["inform-3m ~2020-11-02/2020-11-30 ended-not-public"],
    ),
    (
        "but not whether a step came in time",
        "",
        "2020-08~ complaint-filed; 2020-10-30 progress-update",
        &["inform-3m ~2020-11-02/2020-11-30 stopped-unclear"],
    ),
    (
        "nor how many days are left",
        "",
        "2026-10~ complaint-filed",
        &["inform-3m ~2027-01-01/2027-02-01 unclear"],
    ),
    (
        "and nobody is overdue about a day",
        "status: decided",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01~}",
        &["order ~2026-03-01 ended-not-public"],
    ),
    (
        "it runs, and the days left are those on the day of the last look",
        "",
        "2026-10-01 complaint-filed",
        &["inform-3m 2027-01-01 running 61"],
    ),
    (
        "the last day is today",
        "",
        "2026-08-23 complaint-filed",
        &["inform-3m 2026-11-23 running 22"],
    ),
    (
        "a Sunday moves to today",
        "",
        "2026-08-22 complaint-filed",
        &["inform-3m 2026-11-23 running 22"],
    ),
    (
        "a start known to the month",
        "",
        "2024-10 complaint-filed",
        &["inform-3m 2025-01-01/2025-01-31 ended-not-public"],
    ),
    (
        "today lies within the range of ends",
        "",
        "2026-08 complaint-filed",
        &["inform-3m 2026-11-02/2026-11-30 unclear"],
    ),
    (
        "a decision stops it",
        "",
        "2024-10-22 complaint-filed; 2024-12-01 decision {outcome: violation-found}",
        &["inform-3m 2025-01-22 met"],
    ),
    (
        "a withdrawal after its end says nothing of anybody",
        "",
        "2024-10-22 complaint-filed; 2025-06-01 withdrawn",
        &["inform-3m 2025-01-22 ended-not-public"],
    ),
    (
        "the first complaint starts it",
        "",
        "2024-10-22 complaint-filed; 2025-10-22 complaint-filed",
        &["inform-3m 2025-01-22 ended-not-public"],
    ),
    (
        "what stands in the background starts nothing",
        "",
        "2026-09-01 note; 2024-10-22 complaint-filed {background: true}; 2026-10-01 complaint-filed",
        &["inform-3m 2027-01-01 running 61"],
    ),
    (
        "no clock of a law that the case does not rest on",
        "legal_basis: [FTCA § 5]",
        "2024-10-22 complaint-filed",
        &[],
    ),
    ("an inquiry has nobody to inform", "", "2024-10-22 investigation-opened", &[]),
    (
        "a public clock is overdue, counted to the last look",
        "",
        "2026-01-12 admissible",
        &["hearing-1m 2026-02-12 overdue 262"],
    ),
    (
        "held eight days late",
        "",
        "2026-01-12 admissible; 2026-02-20 hearing",
        &["hearing-1m 2026-02-12 stopped-late 8"],
    ),
    (
        "held in the month of the end: nobody can say",
        "",
        "2026-01-12 admissible; 2026-02 hearing",
        &["hearing-1m 2026-02-12 stopped-unclear"],
    ),
    (
        "nobody looked after its end",
        "last_verified: 2026-02-10",
        "2026-01-12 admissible",
        &["hearing-1m 2026-02-12 ended-not-public"],
    ),
    (
        "somebody looked on its last day",
        "last_verified: 2026-02-12",
        "2026-01-12 admissible",
        &["hearing-1m 2026-02-12 ended-not-public"],
    ),
    (
        "late only from the last day of a range",
        "",
        "2026-01 admissible",
        &["hearing-1m 2026-02-02/2026-03-02 overdue 244"],
    ),
    (
        "extended: three months from the start, and a Sunday",
        "",
        "2026-01-12 admissible; 2026-02-01 deadline-extended",
        &["hearing-1m 2026-04-13 overdue 202"],
    ),
    (
        "extended to a day",
        "",
        "2026-01-12 admissible; 2026-02-01 deadline-extended {due: 2026-03-31}; 2026-03-31 hearing",
        &["hearing-1m 2026-03-31 met"],
    ),
    (
        "extended after the step: of no account",
        "",
        "2026-01-12 admissible; 2026-02-02 hearing; 2026-02-03 deadline-extended",
        &["hearing-1m 2026-02-12 met"],
    ),
    (
        "suspended for twenty days",
        "",
        "2026-01-12 admissible; 2026-01-20 competence-dispute; 2026-02-09 lead-confirmed",
        &["hearing-1m 2026-03-04 overdue 242"],
    ),
    (
        "suspended twice",
        "",
        "2026-01-12 admissible; 2026-01-20 competence-dispute; 2026-01-25 lead-confirmed; \
         2026-02-01 competence-dispute; 2026-02-11 lead-confirmed; 2026-02-27 hearing",
        &["hearing-1m 2026-02-27 met"],
    ),
    (
        "still suspended: its last day is not known",
        "",
        "2026-01-12 admissible; 2026-10-22 competence-dispute",
        &["hearing-1m 2026-02-12/2026-02-23 suspended"],
    ),
    (
        "an order's term is overdue",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01}",
        &["order 2026-03-01 overdue 245"],
    ),
    (
        "obeyed in time",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01}; 2026-02-20 order-complied",
        &["order 2026-03-01 met"],
    ),
    (
        "obeyed four days late",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01}; 2026-03-05 order-complied",
        &["order 2026-03-01 stopped-late 4"],
    ),
    (
        "not obeyed: no day of obedience to count to",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01}; 2026-04-05 order-breached",
        &["order 2026-03-01 stopped-unclear"],
    ),
    (
        "attacked: whether the term ran on is not for us to say",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01}; 2026-02-05 appeal-filed {by: company}",
        &["order 2026-03-01 ended-not-public"],
    ),
    (
        "attacked, and the term not over",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-12-31}; 2026-02-05 appeal-filed {by: company}",
        &["order 2026-12-31 running 60"],
    ),
    (
        "an extension with a new last day prolongs the order",
        "",
        "2026-01-12 decision {outcome: violation-found, due: 2026-03-01}; \
         2026-02-20 deadline-extended {due: 2026-12-31}",
        &["order 2026-12-31 running 60"],
    ),
    (
        "of two orders, the one that it names",
        "",
        "2026-01-12 formal-notice {id: first, due: 2026-03-01}; 2026-01-13 formal-notice {due: 2026-04-01}; \
         2026-02-20 deadline-extended {of: first, due: 2026-12-31}",
        &["order 2026-04-01 overdue 214", "order 2026-12-31 running 60"],
    ),
    (
        "a term of a month that has begun",
        "",
        "2026-01-12 formal-notice {due: 2026-11}",
        &["order 2026-11-01/2026-11-30 unclear"],
    ),
    (
        "the day of a term as an event",
        "",
        "2026-01-12 decision {outcome: violation-found}; 2026-03-01 order-deadline",
        &["order 2026-03-01 overdue 245"],
    ),
    (
        "72 hours to the hour",
        "",
        "2024-05-10 breach-discovered {time: \"14:30+02:00\"}; 2024-05-13 breach-notified {time: \"15:00+02:00\"}",
        &["breach-72h 2024-05-13T15:00 met"],
    ),
    (
        "half an hour more",
        "",
        "2024-05-10 breach-discovered {time: \"14:30+02:00\"}; 2024-05-13 breach-notified {time: \"15:30+02:00\"}",
        &["breach-72h 2024-05-13T15:00 ended-not-public"],
    ),
    (
        "the hour in another zone",
        "",
        "2024-05-10 breach-discovered {time: \"14:30+02:00\"}; 2024-05-13 breach-notified {time: \"13:00Z\"}",
        &["breach-72h 2024-05-13T15:00 met"],
    ),
    (
        "the hour of the notification is not known",
        "",
        "2024-05-10 breach-discovered {time: \"14:30+02:00\"}; 2024-05-13 breach-notified",
        &["breach-72h 2024-05-13T15:00 stopped-unclear"],
    ),
    (
        "no hours known: told in days",
        "",
        "2024-05-10 breach-discovered; 2024-05-13 breach-notified",
        &["breach-72h 2024-05-13 met"],
    ),
    (
        "an answer after a month",
        "",
        "2024-01-31 request-to-controller; 2024-03-01 controller-reply",
        &["dsr-1m 2024-02-29 ended-not-public"],
    ),
    (
        "a decision ends the term of a notice, whose fate is the decision's matter",
        "",
        "2021-05-20 formal-notice {due: 2021-08-20}; 2021-12-31 decision {outcome: violation-found}",
        &["order 2021-08-20 stopped-unclear"],
    ),
    (
        "a withdrawal ends the term of a notice",
        "",
        "2021-05-20 formal-notice {due: 2021-08-20}; 2021-06-30 withdrawn",
        &["order 2021-08-20 stopped-unclear"],
    ),
    (
        "a settlement ends the term of a decision",
        "",
        "2022-06-02 decision {outcome: violation-found, due: 2025-09-01}; 2023-01-01 settled",
        &["order 2025-09-01 stopped-unclear"],
    ),
    (
        "the final word of the authority leaves the term of a decision",
        "",
        "2022-06-02 partial-decision {outcome: violation-found, due: 2025-09-01}; \
         2023-01-01 decision {outcome: violation-found}",
        &["order 2025-09-01 overdue 426"],
    ),
    (
        "orders that a court annulled have no term",
        "",
        "2022-06-02 decision {outcome: violation-found, measures: [order-erasure], due: 2025-09-01}; \
         2022-07-01 appeal-filed {by: company}; 2023-01-01 court-judgment {result: annulled}",
        &["order 2025-09-01 stopped-unclear"],
    ),
    (
        "an action that a court dismissed before the term ended",
        "",
        "2022-06-02 decision {outcome: violation-found, measures: [order-erasure], due: 2025-09-01}; \
         2022-07-01 appeal-filed {by: company, against: [findings]}; \
         2023-07-01 court-judgment {result: dismissed}",
        &["order 2025-09-01 overdue 426"],
    ),
    (
        "an action that ran when the term ended: whether the term ran on is not for us to say",
        "",
        "2022-06-02 decision {outcome: violation-found, measures: [order-erasure], due: 2022-09-01}; \
         2022-07-01 appeal-filed {by: company}; 2023-07-01 court-judgment {result: dismissed}",
        &["order 2022-09-01 ended-not-public"],
    ),
    (
        "an action against the fine alone",
        "",
        "2022-06-02 decision {outcome: violation-found, measures: [order-erasure], fine: 5 EUR, \
         due: 2025-09-01}; 2022-07-01 appeal-filed {by: company, against: [fine]}",
        &["order 2025-09-01 overdue 426"],
    ),
    (
        "enforcement is stayed",
        "",
        "2022-06-02 decision {outcome: violation-found, measures: [order-erasure], due: 2025-09-01}; \
         2022-07-01 stay {of: enforcement}",
        &["order 2025-09-01 ended-not-public"],
    ),
    (
        "of two orders, the one that was obeyed is named",
        "",
        "2025-06-02 decision {id: first, outcome: violation-found, due: 2025-09-01}; \
         2025-07-01 partial-decision {outcome: violation-found, due: 2026-01-15}; \
         2025-08-20 order-complied {of: first}",
        &["order 2025-09-01 met", "order 2026-01-15 overdue 290"],
    ),
    (
        "of two orders, nobody says which was obeyed",
        "",
        "2025-06-02 decision {outcome: violation-found, due: 2025-09-01}; \
         2025-07-01 partial-decision {outcome: violation-found, due: 2026-01-15}; \
         2025-08-20 order-complied",
        &["order 2025-09-01 stopped-unclear", "order 2026-01-15 stopped-unclear"],
    ),
    (
        "told twice, it is one term; the day of its end can stand after the step",
        "",
        "2025-06-02 decision {outcome: violation-found, due: 2025-09-01}; \
         2025-08-20 order-complied; 2025-09-01 order-deadline",
        &["order 2025-09-01 met"],
    ),
    (
        "an extension told after the month is none",
        "",
        "2025-01-02 request-to-controller; 2025-03-15 deadline-extended; 2025-04-01 controller-reply",
        &["dsr-1m 2025-02-03 ended-not-public"],
    ),
    (
        "nor does it set a term of its own",
        "",
        "2025-01-02 request-to-controller; 2025-03-15 deadline-extended {due: 2025-05-01}",
        &["dsr-1m 2025-02-03 ended-not-public"],
    ),
    (
        "an extension of another term before that of the month",
        "",
        "2025-01-02 request-to-controller {id: r}; \
         2025-01-05 information-order {id: io, due: 2025-01-20}; \
         2025-01-18 deadline-extended {of: io, due: 2025-02-20}; 2025-01-25 deadline-extended {of: r}; \
         2025-03-20 controller-reply",
        &["order 2025-02-20 overdue 619", "dsr-1m 2025-04-02 met"],
    ),
    (
        "a second request after the answer to the first",
        "",
        "2025-01-02 request-to-controller; 2025-01-20 controller-reply; \
         2025-06-02 request-to-controller",
        &["dsr-1m 2025-02-03 met", "dsr-1m 2025-07-02 ended-not-public"],
    ),
    (
        "the month was extended by two",
        "",
        "2024-01-31 request-to-controller; 2024-02-10 deadline-extended; 2024-03-01 controller-reply",
        &["dsr-1m 2024-04-30 met"],
    ),
];

/// From 2 April 2027 on: read as of 1 June 2027, last looked at on 20 May.
const LATER: &[Row] = &[
    (
        "a complaint after that day, across borders",
        "cross_border: true",
        "2027-04-03 complaint-filed",
        &[
            "pr-inadmissible-2w 2027-04-19 ended-not-public",
            "pr-transmit-6w 2027-05-17 ended-not-public",
            "inform-3m 2027-07-05 running 46",
        ],
    ),
    (
        "a complaint of that very day",
        "cross_border: true",
        "2027-04-02 complaint-filed",
        &["inform-3m 2027-07-02 running 43"],
    ),
    (
        "a complaint of an unknown day of that April: not surely after it",
        "cross_border: true",
        "2027-04 complaint-filed",
        &["inform-3m 2027-07-01/2027-07-30 running 42"],
    ),
    (
        "within one country",
        "cross_border: false",
        "2027-04-03 complaint-filed",
        &["inform-3m 2027-07-05 running 46"],
    ),
    (
        "not said whether across borders",
        "",
        "2027-04-03 complaint-filed",
        &["inform-3m 2027-07-05 running 46"],
    ),
    (
        "an older complaint, whenever its lead is confirmed",
        "cross_border: true",
        "2027-03-30 complaint-filed; 2027-05-03 lead-confirmed",
        &["inform-3m 2027-06-30 running 41"],
    ),
    (
        "fifteen months for a draft",
        "cross_border: true",
        "2027-04-05 investigation-opened; 2027-05-03 lead-confirmed",
        &["pr-draft-15m 2028-08-03 running 441"],
    ),
    (
        "and twelve more",
        "cross_border: true",
        "2027-04-05 investigation-opened; 2027-05-03 lead-confirmed; 2027-05-10 deadline-extended",
        &["pr-draft-15m 2029-08-03 running 806"],
    ),
    (
        "an objection period; what follows depends on what nobody knows",
        "cross_border: true",
        "2027-04-05 investigation-opened; 2027-05-10 draft-decision",
        &["obj-4w 2027-06-07 running 18"],
    ),
    (
        "nobody objected: a month for the decision",
        "cross_border: true",
        "2027-04-05 investigation-opened; 2027-04-12 draft-decision; 2027-05-10 no-objection",
        &["obj-4w 2027-05-10 met", "pr-final-1m 2027-06-10 running 21"],
    ),
    (
        "objections in an old case: the chapter applies whenever it began",
        "cross_border: true",
        "2024-04-05 investigation-opened; 2027-04-12 draft-decision; 2027-04-20 csa-objection",
        &["obj-4w 2027-05-10 met", "pr-refer-3m 2027-08-10 running 82"],
    ),
    (
        "an objection period that ended on that very day",
        "cross_border: true",
        "2024-04-05 investigation-opened; 2027-03-05 draft-decision; 2027-03-20 csa-objection",
        &["obj-4w 2027-04-02 met"],
    ),
    (
        "a complaint in the background above the real one",
        "cross_border: true",
        "2019-04-03 complaint-filed {background: true}; 2027-04-03 complaint-filed",
        &[
            "pr-inadmissible-2w 2027-04-19 ended-not-public",
            "pr-transmit-6w 2027-05-17 ended-not-public",
            "inform-3m 2027-07-05 running 46",
        ],
    ),
    (
        "objections within it leave nothing to the month",
        "cross_border: true",
        "2027-04-05 investigation-opened; 2027-04-12 draft-decision; 2027-04-20 csa-objection",
        &["obj-4w 2027-05-10 met", "pr-refer-3m 2027-08-10 running 82"],
    ),
];

fn file(keys: &str, timeline: &str, looked: &str) -> String {
    let keys = keys.replace('|', "\n");
    let mut file = format!("title: \"Alleged: an example\"\n{keys}\n");
    for (key, value) in [
        ("last_verified: ", looked),
        ("complainant: ", "individual"),
        ("company: ", "{name: Example}"),
        ("authority: ", "fr-cnil"),
        ("legal_basis: ", "[GDPR Art. 6(1)]"),
        ("status: ", "filed"),
    ] {
        if !keys.contains(key) {
            file.push_str(&format!("{key}{value}\n"));
        }
    }
    file.push_str("timeline:\n");
    for line in timeline.split("; ") {
        let (head, more) = line.split_once(" {").unwrap_or((line, "}"));
        let (date, kind) = head.split_once(' ').expect("a date and a kind");
        let more = more.strip_suffix('}').expect("a closing brace");
        let more = if more.is_empty() { String::new() } else { format!(", {more}") };
        file.push_str(&format!("  - {{date: {date}, event: {kind}{more}, unsourced: made up}}\n"));
    }
    file
}

fn load(rows: &[Row], as_of: &str, looked: &str) -> Loaded {
    let dir = common::tracker(&[("registry/clocks/hearing-1m.yaml", PUBLIC)]);
    for (index, (_, keys, timeline, _)) in rows.iter().enumerate() {
        let path = format!("cases/x-{index:03}.yaml");
        common::put(dir.path(), &path, file(keys, timeline, looked).as_bytes());
    }
    let as_of: Date = as_of.parse().expect("a day");
    let loaded = casebook::load(dir.path(), &LoadOptions::as_of(as_of)).expect("a tracker");
    assert_eq!(loaded.facts.len(), rows.len(), "every file is a case");
    loaded
}

fn said(clock: &Clocked) -> String {
    let id = clock.clock.as_ref().map_or("order", |id| id.as_str());
    let (first, last) = clock.due;
    let due = match clock.hour {
        Some(hour) => format!("{}T{:02}:00", hour.day, hour.hour),
        None if first == last => first.to_string(),
        None => format!("{first}/{last}"),
    };
    let due = match clock.begins {
        Begins::Known => due,
        Begins::About => format!("~{due}"),
        Begins::NotBefore => format!(">={due}"),
    };
    let days = clock.reading.days().map(|days| format!(" {days}")).unwrap_or_default();
    format!("{id} {due} {}{days}", clock.reading.state().word())
}

fn hold(rows: &[Row], as_of: &str, looked: &str) {
    let loaded = load(rows, as_of, looked);
    let mut wrong = Vec::new();
    for ((why, _, _, says), facts) in rows.iter().zip(&loaded.facts) {
        let found: Vec<String> = facts.clocks.iter().map(said).collect();
        if found != *says {
            wrong.push(format!("{why}: {found:?}, not {says:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clocks_read_as_they_should() {
    hold(NOW, "2026-11-23", "2026-11-01");
}

#[test]
fn the_regulation_on_procedure_applies_from_its_day_and_across_borders() {
    hold(LATER, "2027-06-01", "2027-05-20");
}

#[test]
fn no_clock_of_that_regulation_runs_before_its_day() {
    let before = [(
        "",
        "cross_border: true",
        "2027-04-01 complaint-filed; 2027-04-01 lead-confirmed",
        &[][..],
    )];
    let loaded = load(&before, "2030-01-01", "2029-12-31");
    let ids = loaded.facts[0].clocks.iter().filter_map(|clock| clock.clock.as_ref());
    assert_eq!(ids.filter(|id| id.as_str().starts_with("pr-")).count(), 0);
}
