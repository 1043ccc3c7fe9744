//! "Did you mean": the nearest of a list of words.

use std::borrow::Cow;

use crate::diagnostic::{Fix, Place};

/// How many words of a file of somebody's own are compared with a word that is none of them.
pub const MOST_OF_A_FILE: usize = 50;

/// The longest list that is shown whole.
const LONGEST_LIST: usize = 25;

/// The words nearest to what was written, best first, at most three.
pub fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<&'w str> {
    ranked(written, words).into_iter().map(|(_, word)| word).collect()
}

/// The same, each with its distance.
fn ranked<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<(usize, &'w str)> {
    let written = written.trim().to_lowercase();
    let folded = written.replace(['_', ' '], "-");
    let reach = (folded.chars().count() / 3).clamp(1, 4);
    let mut near: Vec<(usize, &str)> = words
        .into_iter()
        .filter(|word| word.len().abs_diff(folded.len()) <= reach.max(12))
        .filter_map(|word| distance(&folded, word, reach).map(|distance| (distance, word)))
        .collect();
    near.sort();
    near.truncate(3);
    near
}

/// Edit distance with transpositions; a word that begins with what was written, or ends with it
/// after a hyphen (`cnil`, `fr-cnil`), is near too. Who mistypes twice still begins rightly:
/// `sanction` is not `inaction`.
fn distance(written: &str, word: &str, reach: usize) -> Option<usize> {
    let lower = lower(word);
    let lower = lower.as_ref();
    if may_be_near(written, lower, reach) {
        let distance = strsim::osa_distance(written, lower);
        if distance <= 1 || (distance <= reach && lower.chars().next() == written.chars().next()) {
            return Some(distance);
        }
    }
    let begins = written.len() >= 4
        && (lower.starts_with(written) || written.starts_with(&format!("{lower}-")));
    let ends =
        written.len() >= 2 && lower.strip_suffix(written).is_some_and(|front| front.ends_with('-'));
    (begins || ends).then_some(reach + 1)
}

/// Whether a distance is worth counting: most words of a long list are told apart by their lengths
/// and first letters. One edit that changes the first letter leaves the end as it was.
fn may_be_near(written: &str, word: &str, reach: usize) -> bool {
    let (length, other) = (written.chars().count(), word.chars().count());
    if length.abs_diff(other) > reach {
        return false;
    }
    let end = written.chars().rev().zip(word.chars().rev()).take_while(|(a, b)| a == b).count();
    written.chars().next() == word.chars().next() || end + 2 >= length.max(other)
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase())
}

/// What a person may have meant, as a fix that a person must confirm.
pub fn fix<'w>(
    place: Place,
    written: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<Fix> {
    let near = ranked(written, words);
    let (nearest, word) = near.first()?;
    // Of two that are as near, neither is meant more than the other.
    let tied = near.get(1).is_some_and(|(distance, _)| distance == nearest);
    (!tied).then(|| Fix { place, replacement: Some((*word).to_owned()), safe: false })
}

/// A sentence of help from the nearest words, else from the whole list if it is short.
pub fn help(written: &str, words: &[&str]) -> Option<String> {
    let near = nearest(written, words.iter().copied());
    if !near.is_empty() {
        return Some(format!("did you mean {}?", join(&near)));
    }
    match words {
        [] => None,
        [word] => Some(format!("write `{word}`")),
        words => {
            (words.len() <= LONGEST_LIST).then(|| format!("write one of {}", join_plain(words)))
        }
    }
}

fn join(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

fn join_plain(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{help, nearest};

    #[test]
    fn what_is_near_is_what_a_person_may_have_meant() {
        let words = ["fr-cnil", "noyb", "inaction", "complaint-filed", "court-judgment"];
        let rows = [
            ("cnil", "fr-cnil"),
            ("nyob", "noyb"),
            ("Complaint filed", "complaint-filed"),
            ("complaint-lodged", "complaint-filed"),
            ("court-judgement", "court-judgment"),
            ("sanction", ""),
            ("xyz", ""),
        ];
        for (written, meant) in rows {
            assert_eq!(nearest(written, words).first().copied().unwrap_or(""), meant, "{written}");
        }
    }

    #[test]
    fn a_list_without_words_gives_no_help() {
        assert_eq!(help("xyz", &[]), None);
        assert_eq!(help("xyz", &["decided"]).as_deref(), Some("write `decided`"));
        assert_eq!(help("xyz", &["yes", "no"]).as_deref(), Some("write one of `yes`, `no`"));
    }
}
