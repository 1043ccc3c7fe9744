//! What the README and CONTRIBUTING show is true: the files make a tracker, and it builds.

mod common;

use std::fs;

use common::program::Tracker;

/// The YAML blocks of a page, without the indentation of a list.
fn blocks(page: &str) -> Vec<String> {
    let text = fs::read_to_string(page).unwrap();
    let blocks = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let plain = |block: &str| {
        let indent = block.len() - block.trim_start_matches(' ').len();
        block.lines().map(|line| line.get(indent..).unwrap_or("").to_owned() + "\n").collect()
    };
    blocks.map(plain).collect()
}

/// A tracker of the files that the README shows; each names its path in its first line.
fn of_the_readme() -> (tempfile::TempDir, usize) {
    let folder = tempfile::tempdir().unwrap();
    let blocks = blocks("README.md");
    for block in &blocks {
        let path = block.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap();
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, block).unwrap();
    }
    (folder, blocks.len())
}

fn casebook(folder: &tempfile::TempDir, arguments: &[&str]) -> String {
    let mut command = assert_cmd::Command::cargo_bin("casebook").unwrap();
    let output = command.current_dir(folder.path()).args(arguments).assert().code(0);
    String::from_utf8_lossy(&output.get_output().stderr).into_owned()
}

#[test]
fn the_smallest_tracker_is_checked_and_built() {
    let (folder, files) = of_the_readme();
    assert_eq!(files, 2);
    let said = casebook(&folder, &["check", "--strict", "--as-of", "2026-11-24"]);
    assert!(said.contains("nothing to repair"), "{said}");
    casebook(&folder, &["fmt", "--check"]);
    casebook(&folder, &["build", "--as-of", "2026-11-24"]);
    let page = folder.path().join("public/cases/reader-v-example-shop/index.html");
    assert!(fs::read_to_string(page).unwrap().contains("Example Shop"));
}

#[test]
fn the_example_for_contributors_is_good() {
    let blocks = blocks("CONTRIBUTING.md");
    assert_eq!(blocks.len(), 1);
    let tracker = Tracker::with_registry();
    tracker.write("cases/2026/noyb-v-example-shop.yaml", &blocks[0]);
    let output = tracker.check(&["cases", "--strict"]).assert().code(0);
    let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(said.contains("nothing to repair"), "{said}");
}
