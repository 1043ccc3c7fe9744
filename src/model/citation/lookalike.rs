//! Letters of other scripts that look like Latin ones; pasted text carries them unseen.

/// Pairs of a letter and the Latin one that it looks like.
const PAIRS: &str = "аaеeоoрpсcуyхxіiѕsјjһhԁdАAВBЕEКKМMНHОOРPСCТTУYХXІIЅSЈJ\
                     ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaιiκkνvοoρpυuɡgıi";

/// The Latin letter that `c` looks like, if it is of another script.
pub(super) fn latin(c: char) -> Option<char> {
    if let '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' = c {
        return char::from_u32(u32::from(c) - 0xfee0);
    }
    let mut letters = PAIRS.chars();
    while let (Some(foreign), Some(latin)) = (letters.next(), letters.next()) {
        if foreign == c {
            return Some(latin);
        }
    }
    None
}

/// The whole word in Latin letters, if each of its letters looks like one.
pub(super) fn skeleton(word: &str) -> Option<String> {
    word.chars().map(|c| if c.is_ascii() { Some(c) } else { latin(c) }).collect()
}

/// The script of a letter, for messages.
pub(super) fn script(c: char) -> &'static str {
    match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => "Greek",
        '\u{400}'..='\u{52f}' => "Cyrillic",
        '\u{ff00}'..='\u{ffef}' => "full-width",
        _ => "foreign",
    }
}
