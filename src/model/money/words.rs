//! Words and signs that people put around a number, and what each of them means.

use super::Currency;

/// One word or sign before or after a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A code as it must be.
    Code(Currency),
    /// A code in small letters.
    SmallCode(Currency),
    /// A sign or name, and the currencies that it may stand for.
    Sign(Vec<Currency>),
    /// A power of ten: million is 6.
    Scale(u8),
    /// The key that says the same: `about`, `at_most`, `at_least`.
    Approximation(&'static str),
    /// A minus or an opening bracket.
    Minus,
    /// `_`, which belongs inside a number.
    Underscore,
    /// A plus, the dash of `20,-`, "of".
    Noise,
    /// Anything else.
    Unknown(String),
}

/// Names and signs in lower case, and the codes that they may stand for, likeliest first.
const SIGNS: &[(&str, &str)] = &[
    ("€ euro euros evro eura ευρώ евро", "EUR"),
    ("£ pound pounds sterling quid", "GBP"),
    ("$ dollar dollars", "USD CAD AUD"),
    ("us$ usd$", "USD"),
    ("c$ ca$ can$ cad$", "CAD"),
    ("a$ au$ aud$", "AUD"),
    ("nz$", "NZD"),
    ("hk$", "HKD"),
    ("s$", "SGD"),
    ("nt$", "TWD"),
    ("mx$", "MXN"),
    ("r$ reais", "BRL"),
    ("¥", "JPY CNY"),
    ("yen 円", "JPY"),
    ("yuan rmb renminbi 元", "CNY"),
    ("₩ won 원", "KRW"),
    ("₹ rs rupee rupees", "INR"),
    ("₺ tl lira", "TRY"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("zł zl złoty złotych zloty", "PLN"),
    ("kč kc korun", "CZK"),
    ("ft forint", "HUF"),
    ("lei leu", "RON MDL"),
    ("лв lv leva", "BGN"),
    ("kn kuna", "HRK"),
    ("kr kronor kroner", "SEK NOK DKK"),
    ("króna krónur", "ISK"),
    ("fr sfr franken francs", "CHF"),
];

/// Words for powers of ten, in lower case. "Billion" is read as in English.
const SCALES: &[(&str, u8)] = &[
    ("k thousand tausend tsd tys duizend mille", 3),
    (
        "m mm mn mio mill million millions millionen millones millón milioni milione miljoen mln \
         milionów miliony milion milhões milhão miljoner",
        6,
    ),
    (
        "b bn billion billions mrd milliard milliards milliarden miljard miliardi miliardo mld \
         miliard miljarder",
        9,
    ),
];

const APPROXIMATIONS: &[(&str, &str)] = &[
    (
        "~ ≈ about ca circa approx approximately around roughly almost nearly etwa rund environ",
        "about",
    ),
    ("< ≤ up max maximum most bis", "at_most"),
    ("> ≥ over more min minimum least über", "at_least"),
];

const NOISE: &str = "+ ) ' of at to than zu a the de di d people persons users";

/// The words and signs of `text`, which holds no digits. `after` says that the number came before.
pub(super) fn read(text: &str, after: bool) -> Vec<Word> {
    let mut words = Vec::new();
    for part in text.split_whitespace() {
        if after && part.bytes().all(|b| matches!(b, b',' | b'.' | b'-')) {
            words.push(Word::Noise);
            continue;
        }
        let part = if after { part.trim_start_matches([',', '.', '-']) } else { part };
        split(part).into_iter().for_each(|word| words.extend(classify(word, after)));
    }
    words
}

/// Runs of letters, with a `$` that ends them or dots inside, and signs one by one.
fn split(part: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let dollar =
            letters > 0 && rest.get(letters..).is_some_and(|tail| tail.starts_with(['$', '.']));
        let length = if letters == 0 { first.len_utf8() } else { letters + usize::from(dollar) };
        let (word, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
        words.push(if letters > 0 { word.trim_end_matches('.') } else { word });
        rest = tail;
    }
    words
}

fn classify(word: &str, after: bool) -> Vec<Word> {
    if let Some(code) = Currency::find(word) {
        return vec![Word::Code(code)];
    }
    let lower = word.to_lowercase();
    let is_in = |list: &str| list.split_whitespace().any(|known| known == lower);
    let codes = |list: &str| list.split_whitespace().filter_map(Currency::find).collect();
    if let Some((_, list)) = SIGNS.iter().find(|(names, _)| is_in(names)) {
        return vec![Word::Sign(codes(list))];
    }
    if let Some((_, power)) = SCALES.iter().find(|(names, _)| is_in(names)) {
        return vec![Word::Scale(*power)];
    }
    if let Some((_, key)) = APPROXIMATIONS.iter().find(|(names, _)| is_in(names)) {
        return vec![Word::Approximation(key)];
    }
    if let Some(code) = Currency::find(&word.to_uppercase()) {
        return vec![Word::SmallCode(code)];
    }
    match lower.as_str() {
        "(" if after => vec![Word::Noise],
        "-" | "(" => vec![Word::Minus],
        "_" => vec![Word::Underscore],
        _ if is_in(NOISE) => vec![Word::Noise],
        _ => scaled_code(word).unwrap_or_else(|| vec![Word::Unknown(word.to_owned())]),
    }
}

/// `MEUR`, `kEUR`, `TEUR`, `bnUSD`: a power of ten glued to a code.
fn scaled_code(word: &str) -> Option<Vec<Word>> {
    let (scale, code) = word.split_at_checked(word.len().checked_sub(3)?)?;
    let power = match scale {
        "k" | "K" | "T" => 3,
        "m" | "M" | "mn" | "Mio" => 6,
        "bn" | "B" | "Mrd" => 9,
        _ => return None,
    };
    Some(vec![Word::Scale(power), Word::Code(Currency::find(code)?)])
}

/// The sum of all powers of ten: "thousand million" is 9.
pub(super) fn scale(words: &[Word]) -> u8 {
    words.iter().fold(0, |sum: u8, word| match word {
        Word::Scale(power) => sum.saturating_add(*power),
        _ => sum,
    })
}

/// The first word that means nothing here.
pub(super) fn unknown(words: &[Word]) -> Option<&str> {
    words.iter().find_map(|word| match word {
        Word::Unknown(word) => Some(word.as_str()),
        _ => None,
    })
}

/// The key for the first word that says how exact the number is.
pub(super) fn approximation(words: &[Word]) -> Option<&'static str> {
    words.iter().find_map(|word| match word {
        Word::Approximation(key) => Some(*key),
        _ => None,
    })
}
