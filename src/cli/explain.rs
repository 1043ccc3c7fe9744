//! `casebook explain`: why a rule stands, with an example of it broken and kept.

use super::args::ExplainArguments;
use super::terminal::Terminal;
use super::{CommandResult, Outcome};
use crate::Error;
use crate::diagnostic::{Code, Example, code};
use crate::model::resolve::suggest;

pub(super) fn run(arguments: &ExplainArguments, terminal: &Terminal) -> CommandResult {
    match &arguments.code {
        Some(name) => terminal.result(&page(find(name)?)),
        None => terminal.result(&list()),
    }
    Ok(Outcome::Fine)
}

fn find(name: &str) -> Result<&'static Code, Error> {
    let found = code::ALL.iter().find(|code| code.name == name);
    found.copied().ok_or_else(|| {
        let near = suggest::nearest(name, code::ALL.iter().map(|code| code.name));
        let help = match near.first() {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`casebook explain` lists all rules".to_owned(),
        };
        Error::Usage(format!("no rule is called `{name}`: {help}"))
    })
}

/// Every rule with its weight and summary, in the order of their names.
fn list() -> String {
    let mut codes: Vec<&Code> = code::ALL.to_vec();
    codes.sort_by_key(|code| code.name);
    let width = codes.iter().map(|code| code.name.len()).max().unwrap_or_default();
    let lines: Vec<String> = codes
        .iter()
        .map(|code| format!("{:<width$}  {:<7}  {}", code.name, code.severity.word(), code.summary))
        .collect();
    lines.join("\n")
}

fn page(code: &Code) -> String {
    let explanation = code.explain();
    let mut out = format!(
        "{} ({})\n{}\n\n{}\n",
        code.name,
        code.severity.word(),
        code.summary,
        filled(&explanation.why)
    );
    for (title, examples) in [("Wrong", &explanation.wrong), ("Right", &explanation.right)] {
        out.push_str(&format!("\n{title}:\n"));
        for shown in examples {
            out.push_str(&example(shown));
        }
    }
    out.trim_end().to_owned()
}

/// The lines of an example, with carets under what is meant.
fn example(example: &Example) -> String {
    let mut out = format!("\n  {}\n", example.path);
    let mut start = 0;
    for line in example.text.split_inclusive('\n') {
        let end = start + line.len();
        out.push_str(&format!("  | {}\n", line.trim_end()));
        if let Some(mark) = example.mark.as_ref().filter(|mark| (start..end).contains(&mark.start))
        {
            let before = example.text[start..mark.start].chars().count();
            let meant = example.text[mark.start..mark.end.min(end).max(mark.start)].trim_end();
            let carets = "^".repeat(meant.chars().count().max(1));
            out.push_str(&format!("  | {}{carets}\n", " ".repeat(before)));
        }
        start = end;
    }
    out
}

/// Text in lines of at most 80 characters.
fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 80 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}
