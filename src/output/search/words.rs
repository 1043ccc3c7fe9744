//! How texts are cut into words and folded; `search.js` does the same, and `tests/search/words.json`
//! holds both to one list of examples.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text without case, accents and other differences by which no reader searches.
///
/// Compatibility forms are resolved (NFKD), accents of Latin, Greek, Cyrillic, Hebrew and Arabic
/// letters dropped, letters made small, and letters that are two (`ß`, `æ`) written as two.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let seen = text.nfkd().filter(|c| !is_accent(*c) && !is_unseen(*c));
    for c in seen.flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ŧ' => folded.push('t'),
            'ς' => folded.push('σ'),
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => folded.push('\''),
            _ => folded.push(c),
        }
    }
    folded.nfc().collect()
}

/// Accents that do not count. Signs of other scripts that look like accents are letters there.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}'
        | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Signs that nobody sees: a hyphen where a line may break, joiners, a mark of byte order.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The words of a text, folded, in their order.
pub fn cut(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each(text, |word| words.push(word.to_owned()));
    words
}

/// The words of a text, folded, one after the other.
///
/// A word is a run of letters, marks and digits. Han and kana are written without blanks, so each
/// of their characters is a word; an `'s` is none.
pub fn each(text: &str, mut with: impl FnMut(&str)) {
    let folded = fold(text);
    let mut start = None;
    let mut alone = false;
    let mut rest = folded.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        // A mark belongs to the letter before it, also where that is a word of its own.
        if alone && is_combining_mark(c) {
            continue;
        }
        let single = !c.is_ascii() && is_alone(c);
        let part = single || is_part(c);
        if (alone || single || !part)
            && let Some(from) = start.take()
        {
            with(&folded[from..at]);
        }
        alone = single;
        if part {
            start = start.or(Some(at));
        } else if c == '\'' && rest.peek().is_some_and(|(_, next)| *next == 's') {
            let after = folded[at + 2..].chars().next();
            if !after.is_some_and(is_part) {
                rest.next();
            }
        }
    }
    if let Some(from) = start {
        with(&folded[from..]);
    }
}

/// What words are made of.
fn is_part(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_combining_mark(c)
    }
}

/// Letters of scripts that put no blanks between words.
fn is_alone(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}
