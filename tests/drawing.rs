//! What the drawings of cases say: case file in, page out.
#![allow(clippy::expect_used, reason = "tests may")]

mod common;

use std::sync::Arc;

use casebook::render::Theme;

/// A case with these further lines and this timeline.
fn case(title: &str, more: &str, timeline: &[&str]) -> String {
    let events: Vec<String> =
        timeline.iter().map(|event| format!("  - {{{event}, unsourced: made up}}\n")).collect();
    format!(
        "title: \"{title}\"\ncomplainant: individual\ncompany: {{name: Example}}\n\
         authority: ie-dpc\nlegal_basis: [GDPR Art. 6(1)]\n{more}timeline:\n{}",
        events.concat()
    )
}

/// A page of a tracker with these cases.
fn page(cases: &[(&str, String)], path: &str) -> String {
    let files: Vec<(String, &str)> =
        cases.iter().map(|(id, text)| (format!("cases/{id}.yaml"), text.as_str())).collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let tracker = common::tracker(&files);
    let loaded = Arc::new(common::load(tracker.path()));
    let plan = casebook::plan(loaded, Arc::new(Theme::builtin())).expect("a plan");
    let file = plan.find(path).unwrap_or_else(|| panic!("{path} is planned"));
    String::from_utf8(plan.bytes(file).expect("bytes").into_owned()).expect("UTF-8")
}

/// What stands between two texts of a page.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let rest = page.split_once(from).unwrap_or_else(|| panic!("{from:?} in {page}")).1;
    rest.split_once(to).expect("an end").0
}

fn case_page(more: &str, timeline: &[&str]) -> String {
    page(&[("one", case("One", more, timeline))], "cases/one/index.html")
}

const FINED: &[&str] = &[
    "date: 2019-01-10, event: complaint-filed",
    "date: 2020-03-01, event: decision, outcome: violation-found, fine: 9_000_000 EUR",
    "date: 2020-04-01, event: appeal-filed, by: company",
    "date: 2021-06-01, event: court-judgment, result: annulled",
];

#[test]
fn what_is_said_of_a_drawing_invents_no_day() {
    let page = case_page(
        "status: filed\nlast_verified: 2024-06-30\n",
        &["date: 2018-06, event: complaint-filed", "date: 2019, event: note"],
    );
    let said = between(&page, "id=\"drawn-text\">", "</span>");
    assert!(said.starts_with("First known event: June 2018. Last known event: 2019."), "{said}");
    let page = case_page(
        "status: filed\nlast_verified: 2024-06-30\n",
        &["date: before 2018-08-20, event: complaint-filed", "date: 2019-02, event: note"],
    );
    let said = between(&page, "id=\"drawn-text\">", "</span>");
    assert!(said.starts_with("First known event: before 20 Aug 2018."), "{said}");
}

#[test]
fn both_drawings_give_a_fine_the_same_signs() {
    let page = case_page("status: annulled\nlast_verified: 2024-06-30\n", FINED);
    for drawing in ["wide", "middling", "upright"] {
        let svg = between(&page, &format!("<svg class=\"{drawing}\""), "</svg>");
        let signs: Vec<&str> =
            svg.split("class=\"sign m\"").skip(1).map(|rest| between(rest, ">", "<")).collect();
        assert!(signs.contains(&"×"), "{drawing}: {signs:?}");
    }
}

#[test]
fn the_key_tells_of_what_is_drawn_and_of_nothing_else() {
    let page = case_page("status: annulled\nlast_verified: 2024-06-30\n", FINED);
    let key = between(&page, "<ul class=\"key\">", "</ul>");
    for word in ["event", "decision or judgment", "annulled", "closed"] {
        assert!(key.contains(&format!("</svg>{word}</li>")), "{word}: {key}");
    }
    for word in ["raised", "after that day", "drawn shorter than it was"] {
        assert!(!key.contains(word), "{word}: {key}");
    }
}

#[test]
fn a_long_silence_is_folded_where_events_crowd_beside_it() {
    let mut timeline = vec!["date: 2012-01-10, event: complaint-filed"];
    timeline.extend([
        "date: 2020-01-10, event: acknowledged",
        "date: 2020-02-10, event: admissible",
        "date: 2020-03-10, event: investigation-opened",
        "date: 2020-04-10, event: hearing",
    ]);
    let few = case_page("status: investigation\nlast_verified: 2020-06-01\n", &timeline);
    assert!(!few.contains(">//<"));
    timeline.push("date: 2020-05-10, event: inspection");
    let many = case_page("status: investigation\nlast_verified: 2020-06-01\n", &timeline);
    let wide = between(&many, "<svg class=\"wide\"", "</svg>");
    assert!(wide.contains(">//<"), "{wide}");
    // Both ends of what is folded are named with their years.
    assert!(wide.contains(">Jan 2012<") && wide.contains(">Jan 2020<"), "{wide}");
    assert!(between(&many, "<svg class=\"upright\"", "</svg>").contains("class=\"break\""));
}

#[test]
fn the_stage_of_today_is_named_even_where_its_band_is_narrow() {
    let page = case_page(
        "status: investigation\nlast_verified: 2020-02-20\n",
        &[
            "date: 2012-01-10, event: complaint-filed",
            "date: 2020-02-10, event: investigation-opened",
        ],
    );
    let wide = between(&page, "<svg class=\"wide\"", "</svg>");
    let hung = between(wide, "class=\"hung", "</text>");
    assert!(hung.ends_with(">Under investigation"), "{hung}");
}

#[test]
fn events_with_vague_names_bear_their_titles() {
    let page = case_page(
        "status: filed\nlast_verified: 2020-02-20\n",
        &[
            "date: 2019-01-10, event: complaint-filed",
            "date: 2019-06-10, event: note, title: Authority moves house",
            "date: 2019-12-10, event: hearing",
        ],
    );
    let wide = between(&page, "<svg class=\"wide\"", "</svg>");
    assert!(wide.contains(">Authority moves house</text>"), "{wide}");
}

#[test]
fn a_lane_goes_on_to_today_where_the_case_is_not_known_to_have_ended() {
    let open = case(
        "Open",
        "status: investigation\nlast_verified: 2024-06\n",
        &["date: 2018-09-03, event: complaint-filed", "date: 2019-01, event: investigation-opened"],
    );
    let vague = case(
        "Vague",
        "status: withdrawn\nlast_verified: 2024-06-02\n",
        &["date: before 2018-08-20, event: complaint-filed", "date: 2019, event: withdrawn"],
    );
    let page = page(&[("open", open), ("vague", vague)], "authorities/ie-dpc/index.html");
    let lanes = between(&page, "<section class=\"part lanes\"", "</section>");
    assert!(
        lanes.contains("since Sept 2018 · Under investigation · last checked June 2024"),
        "{lanes}"
    );
    assert!(lanes.contains("before 20 Aug 2018 to 2019 · "), "{lanes}");
    let lane = between(lanes, "since Sept 2018", "</li>");
    // The scale ends today: there the dots end.
    assert!(between(lane, "class=\"tail\"", "/>").contains("x2=\"99%\""), "{lane}");
    assert_eq!(lanes.matches("class=\"tail\"").count(), 1, "{lanes}");
}

#[test]
fn of_many_lanes_eight_are_shown_at_once() {
    let cases = |count: usize| -> Vec<(String, String)> {
        let one = |index| {
            let text = case(
                &format!("Case {index}"),
                "status: filed\nlast_verified: 2024-06-02\n",
                &["date: 2018-09-03, event: complaint-filed"],
            );
            (format!("case-{index}"), text)
        };
        (0..count).map(one).collect()
    };
    for (count, shown) in [(10, 10), (11, 8)] {
        let cases = cases(count);
        let cases: Vec<(&str, String)> =
            cases.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
        let page = page(&cases, "authorities/ie-dpc/index.html");
        let lanes = between(&page, "<section class=\"part lanes\"", "</section>");
        let at_once = lanes.split("<details").next().expect("lanes");
        assert_eq!(at_once.matches("<li class=\"lane\"").count(), shown);
        assert_eq!(lanes.matches("<li class=\"lane\"").count(), count);
        // The key stands above the lanes that it explains.
        assert!(lanes.find("class=\"note\"") < lanes.find("class=\"lane axis\""));
    }
}
