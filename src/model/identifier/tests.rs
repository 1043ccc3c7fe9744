//! Tests of identifiers: one table, and that nothing panics.

use proptest::prelude::*;

use super::*;

type Parse = fn(&str) -> Result<String, IdentifierError>;

/// Written → canonical, or `!` and a piece of the message or help.
const ROWS: &[(Parse, &str, &str)] = &[
    (parse_ecli, "ECLI:EU:C:2023:537", "ECLI:EU:C:2023:537"),
    (parse_ecli, " ecli:eu:c:2020:559 ", "ECLI:EU:C:2020:559"),
    (
        parse_ecli,
        "ECLI:AT:DSB:2018:DSB.D122.844.0006.DSB.2018",
        "ECLI:AT:DSB:2018:DSB.D122.844.0006.DSB.2018",
    ),
    (parse_ecli, "ECLI:NL:RBAMS:2021:1018", "ECLI:NL:RBAMS:2021:1018"),
    (parse_ecli, "ECLI:CE:ECHR:2015:1013JUD003742803", "ECLI:CE:ECHR:2015:1013JUD003742803"),
    (parse_ecli, "EU:C:2023:537", "!five parts"),
    (parse_ecli, "EU:C:2020:559", "!write `ECLI:EU:C:2020:559`"),
    (parse_ecli, "ecli eu c 2020 559", "!write `ECLI:EU:C:2020:559`"),
    (parse_ecli, "2020:559", "!for example `ECLI:"),
    (parse_ecli, "ECLI:XX:C:2020:559", "!no country"),
    (parse_ecli, "ECLX:EU:C:2023:537", "!begins with `ECLI:`"),
    (parse_ecli, "ECLI:EUR:C:2023:537", "!two letters"),
    (parse_ecli, "ECLI:EU:1C:2023:537", "!the court"),
    (parse_ecli, "ECLI:EU:COURTXXX:2023:537", "!the court"),
    (parse_ecli, "ECLI:EU:C:23:537", "!four digits"),
    (parse_ecli, "ECLI:EU:C:2023:", "!ordinal"),
    (parse_ecli, "ECLI:EU:C:2023:53-7", "!ordinal"),
    (parse_ecli, "ECLI:DE:BGH:2023:ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567", "!at most 32"),
    (parse_ecli, "ECLI:EU:C:2023:５37", "!ordinal"),
    (parse_cjeu, "C-252/21", "C-252/21"),
    (parse_cjeu, "c-252/21", "C-252/21"),
    (parse_cjeu, "C\u{2011}252/21", "C-252/21"),
    (parse_cjeu, "C–311/18", "C-311/18"),
    (parse_cjeu, "Case C-311/18", "C-311/18"),
    (parse_cjeu, "C-97/23\u{a0}P", "C-97/23 P"),
    (parse_cjeu, "T-709/21", "T-709/21"),
    (parse_cjeu, "T-628/14 R", "T-628/14 R"),
    (parse_cjeu, "C-252/2021", "!write `C-252/21`"),
    (parse_cjeu, "C 300/21", "!write `C-300/21`"),
    (parse_cjeu, "C300/21", "!write `C-300/21`"),
    (parse_cjeu, "C-97/23-P", "!write `C-97/23 P`"),
    (parse_cjeu, "C-97/2023 P", "!write `C-97/23 P`"),
    (parse_cjeu, "300/21", "!for example `C-252/21`"),
    (parse_cjeu, "X-300/21", "!for example `C-252/21`"),
    (parse_cjeu, "C-0300/21", "!write `C-300/21`"),
    (parse_cjeu, "C-97/23 PQ", "!for example"),
    (parse_cjeu, "C-300-21", "!write `C-300/21`"),
    (parse_celex, "62021CJ0252", "62021CJ0252"),
    (parse_celex, "32016r0679", "32016R0679"),
    (parse_celex, "CELEX:32016R0679", "32016R0679"),
    (parse_celex, "32016R0679R(02)", "32016R0679R(02)"),
    (parse_celex, "02016R0679-20160504", "02016R0679-20160504"),
    (parse_celex, "32012Q0929(01)", "32012Q0929(01)"),
    (parse_celex, "52016XC0503(01)", "52016XC0503(01)"),
    (parse_celex, "62019CJ0311(01)", "62019CJ0311(01)"),
    (parse_celex, "12016E267", "12016E267"),
    (parse_celex, "12012P/TXT", "12012P/TXT"),
    (parse_celex, "92010E000123", "92010E000123"),
    (parse_celex, "E2015C0123(01)", "E2015C0123(01)"),
    (parse_celex, "32016R0679(1)", "!no CELEX"),
    (parse_celex, "32016RR0679", "!no CELEX"),
    (parse_celex, "62021J0252", "!no CELEX"),
    (parse_celex, "62021XJ0252", "!no CELEX"),
    (parse_celex, "32016R0679-20160504", "!no CELEX"),
    (parse_celex, "2016/679", "!no CELEX"),
    (parse_celex, "32016R679", "!no CELEX"),
    (parse_celex, "31816R0679", "!no CELEX"),
    (parse_celex, "é2016R0679", "!no CELEX"),
    (parse_edpb, "1/2021", "1/2021"),
    (parse_edpb, "EDPBI:IE:OSS:D:2022:360", "EDPBI:IE:OSS:D:2022:360"),
    (parse_edpb, "edpbi:debe:oss:d:2020:98", "EDPBI:DEBE:OSS:D:2020:98"),
    (parse_edpb, "Binding Decision 3/2022", "!write `3/2022`"),
    (parse_edpb, "03/2022", "!write `3/2022`"),
    (parse_edpb, "3/22", "!as in `1/2021`"),
    (parse_edpb, "1/2017", "!no decision of the EDPB"),
    (parse_edpb, "EDPBI:IE:OSS:2022:360", "!the register"),
    (parse_etid, "ETid-1361", "ETid-1361"),
    (parse_etid, "ETID-1361", "ETid-1361"),
    (parse_etid, "1361", "!write `ETid-1361`"),
    (parse_etid, "ETid-01", "!no ETid"),
    (parse_lei, "529900T8BM49AURSDO55", "529900T8BM49AURSDO55"),
    (parse_lei, " 529900t8bm49aursdo55 ", "529900T8BM49AURSDO55"),
    (parse_lei, "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"),
    (parse_lei, "529900T8BM49AURSDO56", "!check digits"),
    (parse_lei, "529900T8BM49AURSD0O5", "!last two are digits"),
    (parse_lei, "592900T8BM49AURSDO55", "!check digits"),
    (parse_lei, "529900T8BM49AURSDO5", "!20 characters"),
    (parse_lei, "529900T8BM49-URSDO55", "!letters and digits only"),
    (parse_wikidata, "Q380", "Q380"),
    (parse_wikidata, "q380", "Q380"),
    (parse_wikidata, "Q0380", "!no Wikidata item"),
    (parse_wikidata, "P31", "!no Wikidata item"),
    (parse_wikidata, "https://www.wikidata.org/wiki/Q380", "!write `Q380` alone"),
    (parse_neutral, "[2026] IEHC 347", "[2026] IEHC 347"),
    (parse_neutral, "[2024] UKUT 105 (AAC)", "[2024] UKUT 105 (AAC)"),
    (parse_neutral, "[2024]  EWCA  Civ  28", "[2024] EWCA Civ 28"),
    (parse_neutral, "[2023] UKFTT 819 (GRC)", "[2023] UKFTT 819 (GRC)"),
    (parse_neutral, "(2024) UKUT 105", "!square brackets"),
    (parse_neutral, "[24] UKUT 105", "!no neutral citation"),
    (parse_neutral, "[2024] ukut 105", "!no neutral citation"),
    (parse_neutral, "[2024] UKUT 105 AAC", "!no neutral citation"),
    (parse_neutral, "2026 IEHC 347", "!no neutral citation"),
    (parse_country, "IE", "IE"),
    (parse_country, "fr", "FR"),
    (parse_country, "EU", "EU"),
    (parse_country, "UK", "!write `GB`"),
    (parse_country, "EL", "!write `GR`"),
    (parse_country, "XX", "!no country code"),
    (parse_country, "IRL", "!no country code"),
    (parse_country, "D E", "!no country code"),
    (parse_language, "de", "de"),
    (parse_language, "PT-br", "pt-BR"),
    (parse_language, "zh-hant-tw", "zh-Hant-TW"),
    (parse_language, "sr-Latn", "sr-Latn"),
    (parse_language, "es-419", "es-419"),
    (parse_language, "gsw-CH", "gsw-CH"),
    (parse_language, "xx", "!no language tag"),
    (parse_language, "cz", "!Czech is `cs`"),
    (parse_language, "gr", "!Greek is `el`"),
    (parse_language, "pt_BR", "!between hyphens"),
    (parse_language, "en-UK", "!no language tag"),
    (parse_language, "de-DE-1996", "!no language tag"),
    (parse_language, "deutsch", "!no language tag"),
    (parse_case_id, "noyb-v-pinterest", "noyb-v-pinterest"),
    (parse_case_id, "case-2024-1", "case-2024-1"),
    (parse_case_id, "com10", "com10"),
    (parse_id, "page", "page"),
    (parse_id, "Page", "!for example `page`"),
    (national, " IN-21-9-1 ", "IN-21-9-1"),
    (national, " ", "!no reference"),
    (national, "a\nb", "!one line"),
    (parse_case_id, "", "!no id"),
    (parse_case_id, "Noyb v. Pinterest", "!for example `noyb-v-pinterest`"),
    (parse_case_id, "-noyb", "!no id"),
    (parse_case_id, "noyb--pinterest", "!for example `noyb-pinterest`"),
    (parse_case_id, "noyb_pinterest", "!single hyphens"),
    (parse_case_id, "affaire-société", "!lower-case letters"),
    (parse_case_id, "page", "!the site uses it"),
    (parse_case_id, "index", "!the site uses it"),
    (parse_case_id, "con", "!Windows"),
    (parse_case_id, "lpt9", "!Windows"),
    (parse_case_id, "fr", "!code of a language"),
    (parse_case_id, "eu", "!code of a language"),
];

fn national(text: &str) -> Result<String, IdentifierError> {
    parse_reference("national", text)
}

#[test]
fn references_follow_their_kind() {
    for kind in ["ecli", "cjeu", "edpb", "celex", "neutral", "etid"] {
        assert!(parse_reference(kind, "no such thing").is_err(), "{kind}");
    }
    assert_eq!(parse_reference("cjeu", "c-252/21").as_deref(), Ok("C-252/21"));
}

#[test]
fn identifiers_are_made_canonical_or_refused_with_help() {
    let mut wrong = Vec::new();
    for (parse, text, expected) in ROWS {
        let (found, fits) = match (parse(text), expected.strip_prefix('!')) {
            (Ok(found), _) => (found.clone(), found == *expected),
            (Err(error), told) => {
                let said = format!("{error} | {}", error.help().unwrap_or_default());
                (said.clone(), told.is_some_and(|told| said.contains(told)))
            }
        };
        if !fits {
            wrong.push(format!("{text:?}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}

#[test]
fn the_tables_are_whole() {
    assert_eq!(country::counts(), (249, 183));
}

#[test]
fn ids_have_at_most_80_characters() {
    assert!(parse_case_id(&"a".repeat(80)).is_ok());
    let error = parse_case_id(&"a".repeat(81)).unwrap_err();
    assert!(error.to_string().contains("80 characters"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_canonical_forms_stay(text in any::<String>(), row in 0..ROWS.len(), cut in 0_usize..50) {
        let (parse, written, _) = ROWS[row];
        let piece: String = written.chars().take(cut).chain(text.chars().take(2)).collect();
        for text in [text.as_str(), piece.as_str()] {
            if let Ok(canonical) = parse(text) {
                prop_assert_eq!(parse(&canonical), Ok(canonical.clone()));
            }
        }
    }
}
