//! Properties: no panic on any text, printing and parsing are inverse, `covers` is an order.

use proptest::prelude::*;

use super::{accepted, laws::laws, refused};
use crate::model::citation::{Citation, LawNames, MAX_CITATIONS, parse};

/// Text made of the pieces of citations, so that much of it is nearly right.
fn nearly() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Art. ",
        "Arts ",
        "§ ",
        "§§",
        "s. ",
        "6",
        "12",
        "99",
        "0",
        "105",
        "39-3",
        "12-14",
        "L. 34-5",
        "6.1.f",
        "(1)",
        "(f)",
        "(a",
        ")",
        "(",
        "a)",
        " f ",
        "Abs. ",
        " lit. ",
        "Nr. ",
        "n.º ",
        ", ",
        " and ",
        " to ",
        "-",
        "–",
        " bis ",
        " a ",
        " i ",
        " e ",
        "S. 1 ",
        "ter",
        "°",
        "3°",
        ":",
        "/",
        "GDPR",
        " DSGVO",
        " UK GDPR ",
        "PIPA",
        " FTC Act",
        "TDDDG ",
        " CPCE",
        "XYZ",
        "ff.",
        "στ)",
        "παρ. ",
        "i.V.m. ",
        "é",
        "\u{300}",
        "а",
        "cikk ",
        "pont",
        "et seq",
        "Recital ",
        "[",
        "312.5",
        "(i)",
        "(ii)",
        "(A)",
        "1798.100",
        "d'",
        "Regulation (EU) ",
        "ñ",
        "\n",
    ]);
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

fn well_behaved(text: &str, laws: &LawNames) {
    match parse(text, laws) {
        Ok(found) => {
            assert!(!found.is_empty() && found.len() <= MAX_CITATIONS, "{text:?}");
            for citation in &found {
                let printed = laws.print(citation);
                assert_eq!(
                    parse(&printed, laws).as_ref(),
                    Ok(&vec![citation.clone()]),
                    "{text:?} → {printed}"
                );
                let id = citation.id();
                assert_eq!(
                    parse(&id, laws).as_ref(),
                    Ok(&vec![citation.clone()]),
                    "{text:?} → {id}"
                );
            }
        }
        Err(error) => {
            assert!(text.get(error.span.clone()).is_some(), "{text:?} {:?}", error.span);
            let said = format!("{error}{}", error.help().unwrap_or_default());
            assert!(!said.contains(|c: char| c.is_control() && !c.is_whitespace()), "{text:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_panics(text in any::<String>()) {
        well_behaved(&text, laws());
    }

    #[test]
    fn nearly_right_text_is_read_or_refused_and_prints_back(text in nearly()) {
        well_behaved(&text, laws());
    }

    #[test]
    fn a_table_row_cut_anywhere_is_read_or_refused(row in 0..accepted::ROWS.len(), from in 0_usize..60, to in 0_usize..60) {
        let (text, _) = accepted::ROWS[row];
        let cut: String = text.chars().skip(from.min(to)).take(from.abs_diff(to)).collect();
        well_behaved(&cut, laws());
    }

    #[test]
    fn covers_is_reflexive_and_antisymmetric(a in citation(), b in citation()) {
        prop_assert!(a.covers(&a));
        prop_assert!(!(a.covers(&b) && b.covers(&a)) || a == b);
        if let Some(parent) = a.parent() {
            prop_assert!(parent.covers(&a) && !a.covers(&parent) && parent < a);
        }
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
    }
}

/// Any two are often related: few laws, few numbers.
fn citation() -> impl Strategy<Value = Citation> {
    let numbers = prop::sample::select(vec![
        "4(7)",
        "4(16)(a)",
        "6",
        "6(1)",
        "6(1)(f)",
        "6(1)(a)",
        "70(1)(e)(i)",
        "15",
        "",
    ]);
    let law = prop::sample::select(vec!["gdpr", "uk-gdpr"]);
    (law, numbers)
        .prop_map(|(law, number)| parse(&format!("{law}:{number}"), laws()).unwrap().remove(0))
}

#[test]
fn every_row_of_the_tables_is_well_behaved() {
    let laws = laws();
    let read = accepted::ROWS.iter().map(|(text, _)| text);
    let refused = refused::ROWS.iter().map(|(text, ..)| text);
    read.chain(refused).for_each(|text| well_behaved(text, laws));
}

#[test]
fn the_longest_texts_are_read_or_refused() {
    let laws = laws();
    for piece in ["(", "Art. ", "6(1)(f) GDPR, ", "codice ", "a ", "1.", "1-2, ", "GDPR ", "x"] {
        let text: String = piece.repeat(4096 / piece.len());
        well_behaved(&text, laws);
    }
}
