//! The parse rate on real files, where they lie beside the repository; they are never shipped.

use super::laws::laws;
use crate::model::citation::{CitationErrorKind as Kind, parse};

/// Prints the rate: `CITATIONS_FILE=list.txt cargo test real -- --ignored --nocapture`, one citation a line.
#[test]
#[expect(clippy::print_stdout, reason = "the rate is what it is run for")]
#[ignore = "reads a file named in the environment"]
fn rate_on_a_real_list() {
    let Some(file) = std::env::var_os("CITATIONS_FILE") else {
        return;
    };
    let list = std::fs::read_to_string(file).unwrap();
    let laws = laws();
    let mut counts = std::collections::HashMap::<Option<Kind>, usize>::new();
    for line in list.lines() {
        let read = parse(line, laws);
        *counts.entry(read.as_ref().err().map(|error| error.kind)).or_default() += 1;
        match read {
            Ok(citations) if std::env::var_os("CITATIONS_SHOW").is_some() => {
                let printed: Vec<_> = citations.iter().map(|c| laws.print(c)).collect();
                println!("{line}\t= {}", printed.join(", "));
            }
            Ok(_) => {}
            Err(error) => {
                println!("{line}\t{:?}: {error} | {}", error.kind, error.help().unwrap_or_default())
            }
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    println!("{} lines: {counts:?}", list.lines().count());
}
