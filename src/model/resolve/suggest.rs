//! "Did you mean": the nearest of a list of words.

/// The words nearest to what was written, best first, at most three.
pub fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<&'w str> {
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
    near.into_iter().map(|(_, word)| word).collect()
}

/// Edit distance with transpositions; a word that begins with what was written is near too.
fn distance(written: &str, word: &str, reach: usize) -> Option<usize> {
    let lower = word.to_lowercase();
    let distance = strsim::osa_distance(written, &lower);
    if distance <= reach {
        return Some(distance);
    }
    let begins = written.len() >= 4
        && (lower.starts_with(written) || written.starts_with(&format!("{lower}-")));
    begins.then_some(reach + 1)
}

/// A sentence of help from the nearest words, else from the whole list if it is short.
pub fn help<'w>(written: &str, words: &[&'w str]) -> Option<String> {
    let near = nearest(written, words.iter().copied());
    if !near.is_empty() {
        return Some(format!("did you mean {}?", join(&near)));
    }
    (words.len() <= 16).then(|| format!("write one of {}", join_plain(words)))
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
