//! What is refused, and what the author is told.

use super::laws::laws;
use crate::model::citation::CitationErrorKind::{self as Kind, *};
use crate::model::citation::{MAX_BYTES, parse};

/// Text, kind, the part of the text at fault, a piece of the message or of the help.
pub(super) const ROWS: &[(&str, Kind, &str, &str)] = &[
    ("", Empty, "", "is empty"),
    ("   ", Empty, "   ", "`Art. 6 GDPR`"),
    ("GPDR Art. 6", UnknownLaw, "GPDR", "did you mean `GDPR`?"),
    ("Art. 6 GPDR", UnknownLaw, "GPDR", "did you mean `GDPR`?"),
    ("Art. 13 GDRP", UnknownLaw, "GDRP", "did you mean `GDPR`?"),
    ("Art. 6 DSVGO", UnknownLaw, "DSVGO", "did you mean `GDPR`?"),
    ("Art. 5(3) ePrivacy Directve", Unexpected, "Directve", "did you mean `ePrivacy Directive`?"),
    ("§ 25 TDDG", UnknownLaw, "TDDG", "did you mean `TDDDG`?"),
    ("Section 5 FTC Atc", UnknownLaw, "FTC Atc", "did you mean `FTC Act`?"),
    ("Art. 5 XYZ", UnknownLaw, "XYZ", "`XYZ` is no law of the registry"),
    ("Unknown", UnknownLaw, "Unknown", "can be added as one file"),
    ("Directive (EU) 2016/680", UnknownLaw, "Directive (EU) 2016/680", "no law"),
    ("Law 4624/2019 (Greece)", UnknownLaw, "Law 4624/2019 (Greece)", "no law"),
    ("Art. 11 Law 3471/2006, Art. 5 GDPR", UnknownLaw, "Law 3471/2006", "no law"),
    ("Article 11 L. 3471/2006", UnknownLaw, "L. 3471/2006", "no law"),
    ("Regulation 910/2014", UnknownLaw, "Regulation 910/2014", "no law"),
    ("Art. 5 Regulation (EU) 2099/1", UnknownLaw, "Regulation (EU) 2099/1", "no law"),
    ("GLBA Safeguards Rule", UnknownLaw, "GLBA Safeguards Rule", "no law"),
    ("GDPR or so", Unexpected, "so", "neither part of a citation nor a law"),
    ("Art. 6 GDPR or so", Unexpected, "so", "neither part of a citation nor a law"),
    ("Art. 6 GDPR (maybe)", Unexpected, "(maybe)", "neither a paragraph nor a point"),
    ("Art. 39-3(1) PIPA (former)", Unexpected, "(former)", "neither a paragraph nor a point"),
    ("[5(1)(f) GDPR]", Unexpected, "[5(1)(f) GDPR]", "leave out the square brackets"),
    ("Art. 6 = GDPR", Unexpected, "= GDPR", "neither part"),
    ("Art. 6() GDPR", Unexpected, "()", "neither a paragraph nor a point"),
    ("Art. 6 1 GDPR", Unexpected, "1", "in brackets"),
    ("Art. 6(1) and (f) GDPR", Unexpected, "(f)", "nothing of its kind"),
    ("Article 1 §2 DSG", Unexpected, "§", "set a comma"),
    ("Art. 6 GDPR and", Unexpected, "", "one more was to follow"),
    ("Art. 123456 GDPR", Unexpected, "123456", "too great"),
    ("Art. 105 GDPR", NoSuchArticle, "105", "GDPR has no Art. 105; it ends at Art. 99"),
    ("Art. 0 GDPR", NoSuchArticle, "0", "numbers begin at 1"),
    ("Art. 6a GDPR", NoSuchArticle, "6a", "lists those that exist"),
    ("Art. 14-12 GDPR", NoSuchArticle, "14-12", "lists those that exist"),
    ("Art. 98 to 105 GDPR", NoSuchArticle, "105", "it ends at Art. 99"),
    ("§ 31 TDDDG", NoSuchArticle, "31", "TDDDG has no § 31; it ends at § 30"),
    ("reg. 38 PECR", NoSuchArticle, "38", "it ends at reg. 37"),
    ("Art. 6(9) GDPR", NoSuchParagraph, "(9)", "Art. 6 GDPR has 4 paragraphs"),
    ("Art. 6 Abs. 9 DSGVO", NoSuchParagraph, "9", "Art. 6 GDPR has 4 paragraphs"),
    ("Art. 6(0) GDPR", NoSuchParagraph, "(0)", "they begin at 1"),
    ("Art. 83(4)-(12) GDPR", NoSuchParagraph, "(12)", "has 9 paragraphs"),
    ("Art. 6(f) GDPR", MissingParagraph, "(f)", "`Art. 6(1)(f) GDPR`"),
    ("Art. 5 f. DSGVO", MissingParagraph, "f", "has numbered paragraphs"),
    ("Art. 6", MissingLaw, "Art. 6", "which law? For example `Art. 6 GDPR`"),
    ("6(1)(f)", MissingLaw, "6(1)(f)", "`6(1)(f) GDPR`"),
    ("Art 5 (1) a)", MissingLaw, "Art 5 (1) a)", "write the list as a block"),
    ("Art. 6 GDPR, Art. 7", MissingLaw, "Art. 7", "`Art. 7` names no law"),
    ("Art. 6 and GDPR", MissingLaw, "Art. 6", "names no law"),
    ("Section 109(2)", MissingLaw, "Section 109(2)", "names no law"),
    (",", MissingLaw, ",", "names no law"),
    ("c) GDPR", MissingArticle, "c)", "write the list as a block"),
    ("(2) GDPR", MissingArticle, "(2)", "`Art. 5(1)(c) GDPR`"),
    ("lit. c GDPR", MissingArticle, "lit", "write the list as a block"),
    ("Art. GDPR", MissingNumber, "Art", "cite the whole act: `GDPR`"),
    ("Art. (1) GDPR", MissingNumber, "Art", "followed by no number"),
    ("Art. 6 Abs. DSGVO", MissingNumber, "Abs", "followed by no number"),
    (", 3° WOG", MissingArticle, "", "has no article before it"),
    ("§ TDDDG", MissingNumber, "§", "followed by no number"),
    ("Art. 6(1)(f", Unbalanced, "(", "has no `)`"),
    ("Art. 6(1)(f GDPR", Unbalanced, "(", "has no `)`"),
    ("Art. 6(1)) GDPR", Unbalanced, ")", "has no `(`"),
    ("GDPR Art. 6 UK GDPR", TwoLaws, "Art. 6", "may belong to either"),
    ("Art. 5 GDPR § 26 BDSG", TwoLaws, "§ 26", "may belong to either"),
    ("GDPR BDSG", TwoLaws, "BDSG", "a comma between them"),
    (
        "GDPR Art. 5, Art. 6, Art. 7 UK GDPR",
        TwoLaws,
        "Art. 5, Art. 6, Art. 7",
        "one list item for each law",
    ),
    ("GDPR, Art. 6, BDSG", TwoLaws, "Art. 6", "may belong to either"),
    ("Section 3(2) DPA", AmbiguousLaw, "DPA", "`ie-dpa2018` or `uk-dpa`"),
    ("Recital 47 GDPR", NotAProvision, "Recital", "cite the article"),
    ("Erwägungsgrund 47 DSGVO", NotAProvision, "Erwägungsgrund", "cite the article"),
    ("Annex II GDPR", NotAProvision, "Annex", "cite the article"),
    ("Art. 12 ff. DSGVO", OpenEnded, "ff", "name the last provision"),
    ("Articles 12 et seq. GDPR", OpenEnded, "seq", "name the last provision"),
    ("artículos 13 y ss. RGPD", OpenEnded, "ss", "name the last provision"),
    ("Arts 14 to 12 GDPR", BadRange, "14 to 12", "runs upwards"),
    ("Art. 6(1)(f)-(2) GDPR", BadRange, "(f)-(2)", "runs upwards"),
    ("Art. 12(1) to 14 GDPR", BadRange, "14", "between whole articles"),
    ("Art. 1 Abs. 1, 2 DSGVO", Ambiguous, "2", "`Art. 2` or `1(2)`"),
    ("Art. 13 a 14 GDPR", Ambiguous, "a", "\"and\" in others"),
    ("§ 1-200 FTC Act, Art. 1–200 PIPA", NoSuchArticle, "200", "PIPA has no Art. 200"),
    ("§ 1–200 FTC Act", TooMany, "1–200", "more than 120"),
    ("Art. 70(1)(e)(i)(a)(b) GDPR", TooDeep, "(b)", "one level too many"),
    ("Art. 6 GDPR\u{7}", Invisible, "\u{7}", "a control character, U+0007"),
    ("Art. 6\u{200b} GDPR", Invisible, "\u{200b}", "an invisible character, U+200B"),
    ("Art. 6 GD\u{ad}PR", Invisible, "\u{ad}", "U+00AD"),
    ("\u{202e}Art. 6 GDPR", Invisible, "\u{202e}", "type the citation anew"),
    ("Art. 6 GDРR", LookAlike, "Р", "is a Cyrillic letter (U+0420) that looks like the Latin `P`"),
    ("Аrt. 6 GDPR", LookAlike, "А", "Latin `A`"),
    ("Art. 6(1)а) GDPR", LookAlike, "а", "Latin `a`"),
    ("Art. 9Α GDPR", LookAlike, "Α", "is a Greek letter"),
    ("Art. 6 ＧDPR", LookAlike, "Ｇ", "full-width"),
];

#[test]
fn every_refusal_names_its_place_and_a_way_out() {
    let laws = laws();
    let mut wrong = Vec::new();
    for (text, kind, fault, told) in ROWS {
        match parse(text, laws) {
            Ok(found) => wrong.push(format!("{text:?} was read as {found:?}")),
            Err(error) => {
                let said = format!("{error} | {}", error.help().unwrap_or_default());
                let at = text.get(error.span.clone());
                if error.kind != *kind || at != Some(*fault) || !said.contains(told) {
                    wrong.push(format!("{text:?}\n  expected {kind:?} {fault:?}: {told}\n  found    {:?} {at:?}: {said}", error.kind));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}

#[test]
fn long_texts_are_refused_and_long_lists_bounded() {
    let laws = laws();
    let long = "é".repeat(MAX_BYTES);
    assert_eq!(parse(&long, laws).unwrap_err().kind, TooLong);
    let many: Vec<_> = (1..=130).map(|n| format!("§ {n} CCPA")).collect();
    assert_eq!(parse(&many.join(", "), laws).unwrap_err().kind, TooMany);
    let enough: Vec<_> = (1..=120).map(|n| format!("§ {n} CCPA")).collect();
    assert_eq!(parse(&enough.join(", "), laws).unwrap().len(), 120);
}
