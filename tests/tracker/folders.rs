//! The folders that the site makes are names that no page of prose may take.

use std::collections::BTreeSet;
use std::sync::Arc;

use casebook::render::Theme;

use super::{common, root};

#[test]
fn no_page_of_prose_takes_a_folder_of_the_site() {
    let loaded = Arc::new(common::load(root()));
    let plan = casebook::plan(Arc::clone(&loaded), Arc::new(Theme::builtin())).unwrap();
    let own: BTreeSet<&str> = loaded.tracker.pages.iter().map(|page| page.stem.as_str()).collect();
    // What a tracker says on these two stands on the site's own pages.
    let shared = ["contribute", "corrections"];
    let folders: BTreeSet<&str> = plan
        .files()
        .iter()
        .filter_map(|file| file.path.as_str().split_once('/'))
        .map(|(folder, _)| folder)
        .filter(|folder| !own.contains(folder) && !shared.contains(folder))
        .collect();
    assert!(folders.len() > 15, "{folders:?}");
    let pages: Vec<(String, &str)> =
        folders.iter().map(|folder| (format!("pages/{folder}.md"), "# Title\n")).collect();
    let lent: Vec<(&str, &str)> = pages.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let small = common::load(common::tracker(&lent).path());
    let taken: Vec<&str> = small.tracker.pages.iter().map(|page| page.stem.as_str()).collect();
    assert_eq!(taken, Vec::<&str>::new(), "pages that stand where the site has a folder");
}
