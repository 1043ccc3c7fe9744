//! A small registry for the tests.

use std::sync::LazyLock;

use crate::model::citation::{LawName, LawNames, Unit};

/// Numbered paragraphs of the articles of the GDPR, from Art. 1 on; 0 for none.
const GDPR: [u8; 99] = [
    3, 4, 3, 0, 2, 4, 4, 3, 4, 0, 2, 8, 4, 5, 4, 0, 3, 3, 0, 4, 6, 4, 2, 3, 3, 3, 5, 10, 0, 5, 0,
    4, 5, 4, 11, 5, 7, 6, 2, 11, 6, 8, 9, 0, 9, 5, 3, 0, 6, 0, 4, 6, 4, 2, 3, 6, 4, 6, 0, 12, 9, 7,
    0, 8, 6, 4, 0, 6, 2, 4, 2, 2, 2, 2, 6, 2, 2, 4, 2, 2, 3, 6, 9, 2, 3, 0, 0, 3, 4, 2, 2, 5, 3, 2,
    0, 0, 5, 0, 2,
];

fn law(id: &str, short: &str, unit: Unit, last: Option<u32>, names: &[&str]) -> LawName {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    LawName { id: id.into(), short: short.into(), names, unit, last, articles: Vec::new() }
}

/// The laws of the tests.
pub(super) fn laws() -> &'static LawNames {
    static LAWS: LazyLock<LawNames> = LazyLock::new(registry);
    &LAWS
}

fn registry() -> LawNames {
    use Unit::{Article, Paragraph, Regulation, Rule, Section};
    let mut gdpr = law(
        "gdpr",
        "GDPR",
        Article,
        Some(99),
        &[
            "General Data Protection Regulation",
            "Regulation (EU) 2016/679",
            "Regulation 2016/679",
            "DSGVO",
            "DS-GVO",
            "RGPD",
            "AVG",
            "RODO",
            "ΓΚΠΔ",
            "dataskyddsförordningen",
            "Regolamento",
            "ОРЗД",
            "GDPR-ului",
            "databeskyttelsesforordningen",
            "Datenschutz-Grundverordnung",
            "Reglamento (UE) 2016/679",
        ],
    );
    gdpr.articles = (1..=99).map(|n: usize| (n.to_string(), GDPR[n - 1])).collect();
    let mut codice = law(
        "it-codice",
        "Codice Privacy",
        Article,
        Some(186),
        &["Codice della privacy", "Italian Privacy Code", "D.lgs. 196/2003", "Codice"],
    );
    codice.articles = vec![("2-ter".into(), 4), ("2-septies".into(), 8), ("132-ter".into(), 0)];
    let mut pipa =
        law("kr-pipa", "PIPA", Article, Some(76), &["Personal Information Protection Act"]);
    pipa.articles = vec![("39-3".into(), 3), ("4-11".into(), 0)];
    LawNames::new([
        gdpr,
        law(
            "uk-gdpr",
            "UK GDPR",
            Article,
            Some(99),
            &["United Kingdom General Data Protection Regulation"],
        ),
        law(
            "eprivacy",
            "ePrivacy Directive",
            Article,
            Some(21),
            &["Directive 2002/58/EC", "E-Privacy Directive"],
        ),
        law("dpd", "Directive 95/46/EC", Article, Some(34), &["Data Protection Directive", "DPD"]),
        law("eudpr", "Regulation (EU) 2018/1725", Article, Some(101), &["EUDPR"]),
        law("charter", "Charter", Article, Some(54), &["CFREU", "CFR", "GRCh", "EU Charter"]),
        law("privacy-shield", "Decision (EU) 2016/1250", Article, None, &["Privacy Shield"]),
        law("fr-lil", "loi Informatique et Libertés", Article, Some(128), &["LIL", "loi n° 78-17"]),
        law(
            "fr-cpce",
            "CPCE",
            Article,
            None,
            &["code des postes et des communications électroniques"],
        ),
        law("de-tdddg", "TDDDG", Paragraph, Some(30), &["TTDSG"]),
        law("de-bdsg", "BDSG", Paragraph, Some(86), &["Bundesdatenschutzgesetz"]),
        law("at-dsg", "DSG", Paragraph, Some(70), &["DSG (Austria)", "Datenschutzgesetz"]),
        law("es-lssi", "LSSI", Article, Some(45), &["Ley 34/2002"]),
        law("es-lgt", "LGT", Article, Some(114), &["Ley 11/2022"]),
        codice,
        law("be-wog", "WOG", Article, Some(114), &["Kaderwet"]),
        law("ie-dpa2018", "Irish DPA", Section, Some(232), &["DPA"]),
        law("uk-dpa", "DPA 2018", Section, Some(215), &["Data Protection Act 2018", "DPA"]),
        law(
            "uk-pecr",
            "PECR",
            Regulation,
            Some(37),
            &["Privacy and Electronic Communications Regulations"],
        ),
        law("ftc-act", "FTC Act", Section, None, &["Federal Trade Commission Act"]),
        law("us-coppa", "COPPA Rule", Rule, None, &["16 CFR 312"]),
        law("us-ccpa", "CCPA", Section, None, &["California Consumer Privacy Act"]),
        pipa,
    ])
}
