//! The ids of headings: their words, each id once.

use std::collections::HashMap;

const MAX_CHARS: usize = 60;

/// The ids given so far in one text, with how often each was asked for.
#[derive(Default)]
pub(super) struct Ids(HashMap<String, usize>);

impl Ids {
    /// An id of letters, digits and `-` that no heading of this text has yet.
    pub(super) fn of(&mut self, heading: &str) -> String {
        let slug = slug(heading);
        let mut count = self.0.get(&slug).copied().unwrap_or(0);
        loop {
            count += 1;
            let id = if count == 1 { slug.clone() } else { format!("{slug}-{count}") };
            if count == 1 || !self.0.contains_key(&id) {
                self.0.entry(id.clone()).or_insert(1);
                self.0.insert(slug, count);
                return id;
            }
        }
    }
}

fn slug(heading: &str) -> String {
    let mut slug = String::new();
    for word in heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().flat_map(char::to_lowercase));
    }
    // Lower case may bring a combining mark that is no letter: `İ` becomes `i̇`.
    slug.retain(|c| c == '-' || c.is_alphanumeric());
    let short: String = slug.chars().take(MAX_CHARS).collect();
    match short.trim_end_matches('-') {
        "" => "section".to_owned(),
        short => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_are_words_and_unique() {
        let mut ids = Ids::default();
        let given: Vec<String> =
            ["What noyb asks", "Ünïcode — “Würde”", "", "<b>", "a", "a-2", "A", "a 2", "İ", "a"]
                .iter()
                .map(|heading| ids.of(heading))
                .collect();
        let want = [
            "what-noyb-asks",
            "ünïcode-würde",
            "section",
            "b",
            "a",
            "a-2",
            "a-3",
            "a-2-2",
            "i",
            "a-4",
        ];
        assert_eq!(given, want);
    }

    #[test]
    fn an_endless_heading_has_a_short_id() {
        assert!(Ids::default().of(&"word ".repeat(100)).len() <= 60);
    }
}
