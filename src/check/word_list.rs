//! Words that are looked for together, in one walk over a text.

/// Words of which a text may hold one; each begins with a letter or digit, and a `*` at its end
/// stands for any ending.
pub(super) struct WordList {
    words: Vec<Listed>,
    /// Places in `words` by the first byte of the word.
    by_first: Vec<Vec<usize>>,
}

struct Listed {
    word: &'static str,
    needle: &'static str,
    whole: bool,
}

impl WordList {
    /// The words, in the order in which one is preferred where two begin at one place.
    pub fn of(words: &[&'static str]) -> Self {
        let words: Vec<Listed> = words
            .iter()
            .map(|word| match word.strip_suffix('*') {
                Some(stem) => Listed { word, needle: stem, whole: false },
                None => Listed { word, needle: word, whole: true },
            })
            .collect();
        let mut by_first = vec![Vec::new(); 256];
        for (place, listed) in words.iter().enumerate() {
            if let Some(first) = listed.needle.bytes().next() {
                by_first[usize::from(first)].push(place);
            }
        }
        WordList { words, by_first }
    }

    /// A list for each language.
    pub fn by_language(lists: &[(&'static str, &[&'static str])]) -> Vec<(&'static str, Self)> {
        lists.iter().map(|(tag, words)| (*tag, WordList::of(words))).collect()
    }

    /// The first word of the list in a text in lower case, and where it stands.
    pub fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut inside = false;
        for (at, c) in text.char_indices() {
            let part = c.is_alphanumeric();
            if part && !inside {
                let rest = &text[at..];
                let near = &self.by_first[usize::from(text.as_bytes()[at])];
                let found = near.iter().map(|place| &self.words[*place]).find(|it| it.begins(rest));
                if let Some(listed) = found {
                    return Some((at, listed.word));
                }
            }
            inside = part;
        }
        None
    }

    /// Whether a text in lower case holds one of the words, also within a longer word.
    pub fn is_within(&self, text: &str) -> bool {
        self.words.iter().any(|listed| text.contains(listed.needle))
    }
}

impl Listed {
    fn begins(&self, rest: &str) -> bool {
        let after = rest.strip_prefix(self.needle).map(|after| after.chars().next());
        after.is_some_and(|next| !self.whole || !next.is_some_and(char::is_alphanumeric))
    }
}

#[cfg(test)]
mod tests {
    use super::WordList;

    #[test]
    fn words_are_whole() {
        let list = WordList::of(&["allege", "complain*", "was found to", "was found"]);
        assert_eq!(list.find("uncomplaining questions"), None);
        assert_eq!(list.find("the complainant"), Some((4, "complain*")));
        assert_eq!(list.find("allegro"), None);
        assert_eq!(list.find("é was found to"), Some((3, "was found to")));
        assert!(list.is_within("uncomplaining"));
    }
}
