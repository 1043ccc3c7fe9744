//! What a rule's page says: why it stands, and an example of it broken and kept.

use std::ops::Range;

use super::Code;

/// A rule's page, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Why the rule stands, in Markdown.
    pub why: String,
    /// Files, or parts of them, that break it.
    pub wrong: Vec<Example>,
    /// The same, repaired.
    pub right: Vec<Example>,
}

/// A file of an example; of a case only the keys that matter, the others are those of any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its path below the root of a tracker.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The bytes of the text at which the rule speaks.
    pub mark: Option<Range<usize>>,
}

/// Where an example stands that names no path.
const PATH: &str = "cases/example.yaml";

impl Code {
    /// What the rule's page says.
    pub fn explain(&self) -> Explanation {
        let (why, examples) = self.page.split_once("## Wrong").unwrap_or((self.page, ""));
        let (wrong, right) = examples.split_once("## Right").unwrap_or((examples, ""));
        Explanation { why: why.trim().to_owned(), wrong: files(wrong), right: files(right) }
    }

    /// The rule's page in Markdown, without the signs that mark what is meant.
    pub fn markdown(&self) -> String {
        self.page.replace(['«', '»'], "")
    }
}

/// The fenced blocks of a part of a page.
fn files(part: &str) -> Vec<Example> {
    part.split("```yaml\n")
        .skip(1)
        .filter_map(|block| block.split_once("```"))
        .map(|(text, _)| example(text))
        .collect()
}

/// An example: a first line `# in <path>` says where it stands, `«` and `»` enclose what is meant.
fn example(block: &str) -> Example {
    let named = block.strip_prefix("# in ").and_then(|rest| rest.split_once('\n'));
    let (path, marked) = named.unwrap_or((PATH, block));
    let mut text = marked.to_owned();
    let mark = marked.find('«').zip(marked.find('»')).map(|(from, to)| {
        text = marked.replace(['«', '»'], "");
        from..to - '«'.len_utf8()
    });
    Example { path: path.trim().to_owned(), text, mark }
}
