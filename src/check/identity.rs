//! When two names are one: letters that look alike, scripts, legal forms, a slip of the pen.
//!
//! After Unicode Technical Standard 39 ("Unicode Security Mechanisms"), section 4, reduced to the
//! letters that occur in names of this field.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Forms of companies, which say nothing of which company it is.
const FORMS: [&str; 37] = [
    "ab",
    "ag",
    "as",
    "asa",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "doo",
    "eood",
    "gmbh",
    "group",
    "inc",
    "incorporated",
    "kft",
    "kg",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "nv",
    "oy",
    "oyj",
    "plc",
    "rl",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "slu",
    "spa",
    "srl",
    "sro",
    "zrt",
];

/// The name as the eye sees it: letters and digits that look alike become one, case is dropped.
pub(super) fn skeleton(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            'I' | 'l' | '1' | '|' | 'і' | 'І' | 'ӏ' | 'Ι' | 'ι' => out.push('i'),
            'i' => out.push('i'),
            '0' | 'O' | 'о' | 'О' | 'ο' | 'Ο' => out.push('o'),
            'а' | 'А' | 'Α' | 'α' => out.push('a'),
            'В' | 'Β' => out.push('b'),
            'е' | 'Е' | 'Ε' | 'ε' => out.push('e'),
            'с' | 'С' => out.push('c'),
            'р' | 'Р' | 'Ρ' | 'ρ' => out.push('p'),
            'х' | 'Х' | 'Χ' | 'χ' => out.push('x'),
            'у' | 'У' | 'Υ' | 'υ' => out.push('y'),
            'к' | 'К' | 'Κ' | 'κ' => out.push('k'),
            'М' | 'Μ' => out.push('m'),
            'Т' | 'Τ' => out.push('t'),
            'Н' | 'Η' => out.push('h'),
            'Ν' | 'ν' => out.push('n'),
            'ѕ' | 'Ѕ' => out.push('s'),
            'ј' | 'Ј' => out.push('j'),
            c if is_ignorable(c) => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// Characters that print nothing (Unicode's `Default_Ignorable_Code_Point`): a soft hyphen, a
/// space of no width.
fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFF8}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// The first word that mixes Latin letters with Greek or Cyrillic ones, and the strange letter.
pub(super) fn mixed_word(name: &str) -> Option<(&str, char)> {
    let latin =
        |c: char| c.is_alphabetic() && (c.is_ascii() || ('\u{C0}'..='\u{24F}').contains(&c));
    let other = |c: char| c.is_alphabetic() && ('\u{370}'..='\u{52F}').contains(&c);
    name.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let (of_latin, of_other) = (
            word.chars().filter(|c| latin(*c)).count(),
            word.chars().filter(|c| other(*c)).count(),
        );
        if of_latin == 0 || of_other == 0 {
            return None;
        }
        let strange = if of_other <= of_latin {
            word.chars().find(|c| other(*c))
        } else {
            word.chars().find(|c| latin(*c))
        };
        Some((word, strange?))
    })
}

/// What makes a company's name its own: its words in lower case and in one, without accents, forms
/// and signs.
pub(super) fn core(name: &str) -> String {
    let visible: String = name.chars().filter(|c| !is_ignorable(*c)).collect();
    let lower: String = visible.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
    let lower = lower.replace(['.', '\'', '’'], "");
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !FORMS.contains(word))
        .collect();
    if words.is_empty() { lower } else { words.concat() }
}

/// The shortest name in which a slip of the pen is told from another name.
const SHORTEST: usize = 8;

/// The longest, in letters: each has as many neighbours as letters.
const LONGEST: usize = 80;

/// The names from which one letter is missing: two names a slip apart share one of them.
pub(super) fn neighbours(core: &str) -> impl Iterator<Item = String> + '_ {
    let long = (SHORTEST..=LONGEST).contains(&core.chars().count());
    core.char_indices()
        .filter(move |(_, c)| long && c.is_alphabetic())
        .map(|(at, c)| format!("{}\u{0}{}", &core[..at], &core[at + c.len_utf8()..]))
        .chain(long.then(|| core.to_owned()))
        .chain(
            core.char_indices()
                .filter(move |(_, c)| long && c.is_alphabetic())
                .map(|(at, c)| format!("{}{}", &core[..at], &core[at + c.len_utf8()..])),
        )
}

/// Whether one letter was exchanged, left out or typed twice; numbers are never a slip.
pub(super) fn one_slip(a: &str, b: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    a != b && digits(a) == digits(b) && strsim::osa_distance(a, b) == 1
}

#[cfg(test)]
mod tests {
    use super::{core, mixed_word, neighbours, one_slip, skeleton};

    #[test]
    fn a_small_l_looks_like_a_capital_i() {
        assert_eq!(skeleton("Clearview Al"), skeleton("Clearview AI"));
        assert_eq!(skeleton("Сlearview AI"), skeleton("Clearview AI"));
        assert_ne!(skeleton("Clearview"), skeleton("Clearviews"));
    }

    #[test]
    fn scripts_are_mixed_within_a_word_only() {
        assert_eq!(mixed_word("Раypal"), Some(("Раypal", 'Р')));
        assert_eq!(mixed_word("Яндекс Europe"), None);
        assert_eq!(mixed_word("Ελλάδα"), None);
    }

    #[test]
    fn the_form_of_a_company_is_no_part_of_its_name() {
        assert_eq!(core("Vodafone Italia S.p.A."), core("VODAFONE ITALIA"));
        assert_eq!(core("AG"), "ag");
        assert_eq!(core("Tik Tok S.à r.l."), core("TikTok Sarl"));
        assert_eq!(core("Tik\u{ad}Tok"), core("TikTok"));
        assert_eq!(skeleton("Tik\u{200b}Tok"), skeleton("TikTok"));
    }

    #[test]
    fn a_slip_is_one_letter_of_a_long_name() {
        let slip = |a: &str, b: &str| {
            let near: Vec<String> = neighbours(a).chain([a.to_owned()]).collect();
            one_slip(a, b) && neighbours(b).chain([b.to_owned()]).any(|it| near.contains(&it))
        };
        assert!(slip("deutsche wohnen", "deutsche wohnem"));
        assert!(slip("deutsche wohnen", "deutsche wohnenn"));
        assert!(!slip("company 17 test", "company 18 test"));
        assert!(!slip("apple", "apples"));
    }
}
