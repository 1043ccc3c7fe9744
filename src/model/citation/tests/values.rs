//! The citation as a value: fields, order, covering, id form, and names of laws.

use super::laws::laws;
use crate::model::citation::{Citation, LawKey, LawName, LawNames, parse};

fn one(text: &str) -> Citation {
    let mut found = parse(text, laws()).unwrap();
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

#[test]
fn levels_have_their_places() {
    let places = |text: &str| {
        let c = one(text);
        [c.article, c.paragraph, c.point, c.subpoint, c.item]
            .map(|level| level.unwrap_or("-".into()))
            .join(" ")
    };
    assert_eq!(places("Art. 70(1)(e)(i) GDPR"), "70 1 e i -");
    assert_eq!(places("Art. 4(7) GDPR"), "4 - 7 - -");
    assert_eq!(places("Art. 4(7) UK GDPR"), "4 7 - - -");
    assert_eq!(places("Art. 2(h) DPD"), "2 - h - -");
    assert_eq!(places("s. 1798.100(a)(1)(A)(i) CCPA"), "1798.100 a 1 A i");
    assert_eq!(places("GDPR"), "- - - - -");
}

#[test]
fn citations_sort_as_in_the_law() {
    let sorted = [
        "GDPR",
        "Art. 5 GDPR",
        "Art. 6 GDPR",
        "Art. 6(1) GDPR",
        "Art. 6(1)(a) GDPR",
        "Art. 6(1)(f) GDPR",
        "Art. 6(2) GDPR",
        "Art. 15 GDPR",
        "Art. 39 PIPA",
        "Art. 39-3 PIPA",
        "Art. 39-10 PIPA",
        "Art. 40 PIPA",
        "s. 9 FTC Act",
        "s. 9a FTC Act",
        "s. 10 FTC Act",
        "Art. 9 CPCE",
        "Art. L. 34-5 CPCE",
        "Art. L. 100 CPCE",
    ];
    for pair in sorted.windows(2) {
        let (a, b) = (one(pair[0]), one(pair[1]));
        assert!(a < b || a.law != b.law, "{pair:?}");
    }
}

#[test]
fn a_provision_covers_its_parts() {
    let covers = |a: &str, b: &str| one(a).covers(&one(b));
    assert!(covers("Art. 6 GDPR", "Art. 6(1)(f) GDPR"));
    assert!(covers("GDPR", "Art. 6 GDPR"));
    assert!(covers("Art. 4(16) GDPR", "Art. 4(16)(a) GDPR"));
    assert!(!covers("Art. 6(1)(f) GDPR", "Art. 6 GDPR"));
    assert!(!covers("Art. 6 GDPR", "Art. 6 UK GDPR"));
    assert!(!covers("Art. 6(1) GDPR", "Art. 6(4) GDPR"));
}

#[test]
fn parents_lead_to_the_act() {
    let mut ids = vec![one("Art. 6(1)(f) GDPR")];
    while let Some(parent) = ids.last().and_then(Citation::parent) {
        ids.push(parent);
    }
    let ids: Vec<_> = ids.iter().map(Citation::id).collect();
    assert_eq!(ids, ["gdpr:6(1)(f)", "gdpr:6(1)", "gdpr:6", "gdpr"]);
}

#[test]
fn the_id_form_needs_no_names() {
    assert_eq!(one("L. 34-5 CPCE").id(), "fr-cpce:L.34-5");
    assert_eq!(one("FTC Act").to_string(), "ftc-act");
    let unknown = Citation { article: Some("3".into()), ..Citation::act(LawKey::new("xx")) };
    assert_eq!(laws().print(&unknown), "xx:3");
}

#[test]
fn a_shared_short_name_is_printed_as_the_id() {
    let law = |id: &str| LawName { id: id.into(), short: "DPA".into(), ..LawName::default() };
    let laws = LawNames::new([law("ie-dpa"), law("uk-dpa")]);
    let citation = parse("uk-dpa Art. 5", &laws).unwrap().remove(0);
    assert_eq!(laws.print(&citation), "Art. 5 uk-dpa");
    assert_eq!(parse("Art. 5 uk-dpa", &laws).unwrap(), [citation]);
    assert_eq!(
        laws.shared(),
        [("dpa".to_owned(), vec![LawKey::new("ie-dpa"), LawKey::new("uk-dpa")])]
    );
}

#[test]
fn without_laws_everything_is_refused() {
    assert!(parse("Art. 6 GDPR", &LawNames::default()).is_err());
}
