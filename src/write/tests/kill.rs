//! Runs that are killed, at every step.

use super::super::{stage, swap};
use super::*;

/// Runs until some step, then is gone without cleaning up. How many steps were there?
pub(super) fn kill<S: AsRef<str>>(
    root: &Path,
    files: &[(S, S)],
    after: usize,
    force: bool,
) -> Result<usize, Error> {
    let mut staged = stage::stage(&plan(files), root, force)?;
    let steps = staged.steps.len();
    swap::run(&staged.steps[..after.min(steps)]).unwrap();
    staged.temporaries.get_mut().unwrap().clear();
    staged.folders.clear();
    Ok(steps)
}

const OLD: &[(&str, &str)] = &[
    ("a.html", "1"),
    ("b/c.html", "1"),
    ("d/e/f.html", "1"),
    ("g.css", "1"),
    ("h/i.xml", "1"),
    ("turns", "1"),
    ("round/x.html", "1"),
    ("same.html", "1"),
];
const NEW: &[(&str, &str)] = &[
    ("a.html", "2"),
    ("b/c.html", "2"),
    ("g.css", "2"),
    ("h/j.xml", "2"),
    ("turns/y.html", "2"),
    ("round", "2"),
    ("same.html", "1"),
    ("n/e/w.html", "2"),
];
const THIRD: &[(&str, &str)] = &[
    ("a.html", "3"),
    ("d/e/f.html", "3"),
    ("turns", "3"),
    ("round/z.html", "3"),
    ("n", "3"),
    ("h/i.xml", "1"),
];
const THEIRS: &[(&str, &str)] = &[("mine.txt", "m"), ("b/mine.txt", "m"), (".git/config", "m")];

#[test]
fn a_kill_at_any_step_is_repaired_by_the_next_run() {
    for old in [&[][..], OLD] {
        for next in [NEW, OLD, THIRD, &[]] {
            let mut after = 0;
            loop {
                let (_temporary, root) = place();
                build(&root, old).unwrap();
                THEIRS.iter().for_each(|(path, content)| put(&root, path, content));
                let steps = kill(&root, NEW, after, false).unwrap();
                no_file_is_torn(&root, after, steps);
                build(&root, next).unwrap();
                holds(&root, &[next, THEIRS].concat());
                build(&root, &[]).unwrap();
                holds(&root, THEIRS);
                if after == steps {
                    break;
                }
                after += 1;
            }
            assert!(after > 10);
        }
    }
}

#[test]
fn the_first_run_ever_may_be_killed() {
    for after in 0..=10 {
        let (_temporary, root) = place();
        kill(&root, NEW, after, false).unwrap();
        build(&root, THIRD).unwrap();
        holds(&root, THIRD);
    }
}

#[test]
fn two_kills_in_a_row_are_repaired() {
    for first in 0..20 {
        for second in 0..20 {
            let (_temporary, root) = place();
            build(&root, OLD).unwrap();
            kill(&root, NEW, first, false).unwrap();
            kill(&root, THIRD, second, false).unwrap();
            build(&root, &[("a.html", "4")]).unwrap();
            holds(&root, &[("a.html", "4")]);
        }
    }
}

/// Before its list of files a site has only whole files of two generations; pages come after
/// what they load.
fn no_file_is_torn(root: &Path, after: usize, steps: usize) {
    let now = files(root);
    let of = |path: &str, content: &str| now.get(path).is_some_and(|found| found == content);
    for (path, content) in now
        .iter()
        .filter(|(path, _)| !path.contains(".casebook-") && path.as_str() != ".git/config")
    {
        let whole = [OLD, NEW, THEIRS].concat().contains(&(path.as_str(), content.as_str()));
        assert!(whole, "{path} after {after} of {steps}: {content}");
    }
    assert!(!of("a.html", "2") || of("g.css", "2") && of("h/j.xml", "2"));
    assert!(!of("round", "2") || of("n/e/w.html", "2"));
    if after == 0 {
        assert!(!of("a.html", "2") && !of("n/e/w.html", "2"));
    }
}

#[test]
fn leftovers_of_a_killed_run_go() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    put(&root, ".a.html.casebook-tmp", "half");
    put(&root, "new/deep/.b.html.casebook-tmp", "half");
    put(&root, ".well-known/.c.casebook-tmp", "half");
    put(&root, "..casebook-manifest.casebook-tmp", "half");
    let changes = build(&root, &[("a.html", "1")]).unwrap();
    assert_eq!(changes.written, []);
    assert_eq!(everything(&root).into_keys().collect::<Vec<_>>(), [NAME, "a.html"]);
}

#[test]
fn a_place_that_a_killed_run_never_filled_is_not_ours() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    kill(&root, &[("a.html", "2"), ("b.html", "2")], 1, false).unwrap();
    put(&root, "b.html", "mine");
    assert!(reason(build(&root, &[("b.html", "3")])).contains("(b.html)"));
    build(&root, &[("a.html", "3")]).unwrap();
    holds(&root, &[("a.html", "3"), ("b.html", "mine")]);
}
