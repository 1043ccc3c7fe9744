//! Countries (ISO 3166-1 alpha-2) and languages (BCP 47, ISO 639-1).
//!
//! The tables stand here because a crate for them would bring names in one language, numbers and
//! currencies that nobody asks for; both lists change about once in ten years.

use super::{IdentifierError, quote};

/// The 249 codes of ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL \
    BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK \
    DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU \
    GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ \
    LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY \
    MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU \
    RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The two-letter codes of ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr \
    cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
    hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li \
    ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl \
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn \
    to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Country code in upper case: ISO 3166-1 alpha-2, or `EU` for bodies of the Union.
///
/// # Errors
/// Anything else; for the habits `UK` and `EL` the help names the code of the standard.
pub fn parse_country(text: &str) -> Result<String, IdentifierError> {
    let code = text.trim().to_ascii_uppercase();
    if code == "EU" || is_country(&code) {
        return Ok(code);
    }
    let help = match code.as_str() {
        "UK" => "write `GB`",
        "EL" => "write `GR`",
        _ => "the two letters of ISO 3166-1, such as `IE` or `FR`, or `EU`",
    };
    Err(IdentifierError::new(format!("{} is no country code", quote(text)), help))
}

/// Language tag, the part of BCP 47 that texts need: language, script, region; in the usual
/// case: `de`, `pt-BR`, `zh-Hant-TW`. Languages of three letters (ISO 639-3) are not looked up.
///
/// # Errors
/// Unknown two-letter languages and regions, and everything beyond the three parts.
pub fn parse_language(text: &str) -> Result<String, IdentifierError> {
    let tag = text.trim();
    let help = match tag {
        "gr" | "GR" => "Greek is `el`",
        "cz" | "CZ" => "Czech is `cs`",
        "dk" | "DK" => "Danish is `da`",
        _ if tag.contains('_') => "the parts stand between hyphens: `pt-BR`",
        _ => "for example `de`, `pt-BR` or `zh-Hant`",
    };
    let refuse = || IdentifierError::new(format!("{} is no language tag", quote(text)), help);
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or("").to_ascii_lowercase();
    let three = language.len() == 3 && is_letters(&language);
    if !three && !is_language(&language) {
        return Err(refuse());
    }
    let mut canonical = language;
    let mut next = parts.next();
    if let Some(script) = next.filter(|part| part.len() == 4 && is_letters(part)) {
        canonical.push('-');
        canonical.push_str(&script[..1].to_ascii_uppercase());
        canonical.push_str(&script[1..].to_ascii_lowercase());
        next = parts.next();
    }
    if let Some(region) = next {
        let region = region.to_ascii_uppercase();
        let area = region.len() == 3 && super::is_digits(&region);
        if !area && !is_country(&region) {
            return Err(refuse());
        }
        canonical.push('-');
        canonical.push_str(&region);
    }
    if parts.next().is_some() { Err(refuse()) } else { Ok(canonical) }
}

/// Every country code, in alphabetical order, and `EU`.
pub fn countries() -> impl Iterator<Item = &'static str> {
    COUNTRIES.split_ascii_whitespace().chain(["EU"])
}

/// Whether this is a two-letter language code of ISO 639-1, in lower case.
pub fn is_language(code: &str) -> bool {
    code.len() == 2 && has(LANGUAGES, code)
}

pub(super) fn is_country(code: &str) -> bool {
    code.len() == 2 && has(COUNTRIES, code)
}

fn has(list: &str, code: &str) -> bool {
    list.split_ascii_whitespace().any(|entry| entry == code)
}

fn is_letters(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
pub(super) fn counts() -> (usize, usize) {
    let count = |list: &str| list.split_ascii_whitespace().count();
    (count(COUNTRIES), count(LANGUAGES))
}
