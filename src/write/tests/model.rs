//! Random operations, held against a model of the folder.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::kill::kill;
use super::*;

const PATHS: &[&str] =
    &["a", "a/b", "a/b/c", "a/d", "x.html", "y/x.html", "y/z/x.html", "w.css", ".nojekyll"];
const CONTENTS: &[&str] = &["", "1", "2"];

type Files = Vec<(String, String)>;

#[derive(Clone, Debug)]
enum Operation {
    Publish { files: Files, force: bool },
    Fail(Files),
    Kill { files: Files, after: usize },
    Write(String, String),
    Delete(String),
}

/// What should be in the folder.
#[derive(Clone, Debug, Default)]
struct Model {
    files: BTreeMap<String, String>,
    /// What the tool may say it wrote.
    claims: BTreeSet<(String, String)>,
    /// Places that are the tool's whatever is in them.
    listed: BTreeSet<String>,
    has_manifest: bool,
}

impl Model {
    /// What publishing should make of it; nothing if it should be refused.
    fn publish(&self, plan: &Files, force: bool) -> Option<Model> {
        let claimed = |path: &str, content: &str| {
            self.listed.contains(path)
                || self.claims.contains(&(path.to_owned(), content.to_owned()))
        };
        let planned = |path: &str| plan.iter().any(|(planned, _)| planned == path);
        if !self.has_manifest && !force && self.files.keys().any(|path| !path.starts_with('.')) {
            return None;
        }
        let mut after = self.files.clone();
        after.retain(|path, content| {
            planned(path) || !self.claims.contains(&(path.clone(), content.clone()))
        });
        for (path, content) in plan {
            let stands = after.get(path).filter(|stands| *stands != content);
            let above = after.keys().any(|other| path.starts_with(&format!("{other}/")));
            let below = after.keys().any(|other| other.starts_with(&format!("{path}/")));
            if stands.is_some_and(|stands| !force && !claimed(path, stands)) || above || below {
                return None;
            }
        }
        after.extend(plan.iter().cloned());
        let listed = plan.iter().map(|(path, _)| path.clone()).collect();
        let claims = plan.iter().cloned().collect();
        Some(Model { files: after, claims, listed, has_manifest: true })
    }

    /// Reads files and claims again, after a kill at some step.
    fn after_kill(&mut self, root: &Path, plan: &Files, before: &Model) {
        self.files = files(root);
        self.files.retain(|path, _| !path.contains(".casebook-"));
        let lists = [NAME, PENDING].map(|name| fs::read_to_string(root.join(name)).ok());
        self.has_manifest = lists.iter().any(Option::is_some);
        self.claims.clear();
        self.listed.clear();
        for line in lists[0].iter().flat_map(|list| list.lines().skip(1)) {
            self.listed.insert(line.split_once("  ").unwrap().1.to_owned());
        }
        for line in lists.iter().flatten().flat_map(|list| list.lines().skip(1)) {
            let (hash, path) = line.split_once("  ").unwrap();
            let content = CONTENTS.iter().find(|c| *blake3::hash(c.as_bytes()).to_hex() == *hash);
            self.claims.insert((path.to_owned(), content.unwrap().to_string()));
        }
        for (path, content) in &before.files {
            let ours = before.listed.contains(path)
                || before.claims.contains(&(path.clone(), content.clone()));
            let same = plan.contains(&(path.clone(), content.clone()));
            assert!(ours || same || self.files.get(path) == Some(content), "{path} is lost");
            assert!(ours || same || !self.claims.contains(&(path.clone(), content.clone())));
        }
        for written in self.files.iter().map(|(path, content)| (path.clone(), content.clone())) {
            let before = before.files.get(&written.0) == Some(&written.1);
            assert!(before || self.claims.contains(&written), "{written:?} is not known as ours");
        }
    }
}

fn content() -> impl Strategy<Value = String> {
    prop::sample::select(CONTENTS).prop_map(str::to_owned)
}

fn path() -> impl Strategy<Value = String> {
    prop::sample::select(PATHS).prop_map(str::to_owned)
}

fn site() -> impl Strategy<Value = Files> {
    prop::collection::btree_map(path(), content(), 0..6).prop_map(|files| {
        let mut kept: Files = Vec::new();
        for (path, content) in files {
            let above = |(kept, _): &(String, String)| path.starts_with(&format!("{kept}/"));
            if !kept.iter().any(above) {
                kept.push((path, content));
            }
        }
        kept
    })
}

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        4 => (site(), any::<bool>()).prop_map(|(files, force)| Operation::Publish { files, force }),
        1 => site().prop_map(Operation::Fail),
        2 => (site(), 0..12usize).prop_map(|(files, after)| Operation::Kill { files, after }),
        3 => (path(), content()).prop_map(|(path, content)| Operation::Write(path, content)),
        2 => path().prop_map(Operation::Delete),
    ]
}

/// Does it on the disk and in the model; says whether a publication was accepted.
fn apply(root: &Path, model: &mut Model, operation: &Operation) -> Option<bool> {
    match operation {
        Operation::Publish { files, force } => {
            let options = PublishOptions { force: *force, protected: Vec::new() };
            let result = publish(&plan(files), root, &options);
            let wanted = model.publish(files, *force);
            assert_eq!(result.is_ok(), wanted.is_some(), "{operation:?}\n{model:?}\n{result:?}");
            let accepted = wanted.is_some();
            *model = wanted.unwrap_or_else(|| model.clone());
            return Some(accepted);
        }
        Operation::Fail(files) => {
            let mut files = files.clone();
            files.push(("zzz".to_owned(), BROKEN.to_owned()));
            assert!(publish(&plan(&files), root, &PublishOptions::default()).is_err());
        }
        Operation::Kill { files, after } => {
            let before = model.clone();
            let result = kill(root, files, *after, false);
            assert_eq!(result.is_ok(), before.publish(files, false).is_some(), "{result:?}");
            if result.is_ok() {
                model.after_kill(root, files, &before);
            }
        }
        Operation::Write(path, content) => {
            let (above, place) = (Path::new(path).parent().unwrap(), root.join(path));
            if fs::create_dir_all(root.join(above)).is_ok() && fs::write(&place, content).is_ok() {
                model.files.insert(path.clone(), content.clone());
            }
        }
        Operation::Delete(path) => {
            if fs::remove_file(root.join(path)).is_ok() {
                model.files.remove(path);
            }
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_folder_is_as_the_model(operations in prop::collection::vec(operation(), 64)) {
        let (_temporary, root) = place();
        fs::create_dir(&root).unwrap();
        let mut model = Model::default();
        for operation in &operations {
            let killed = matches!(operation, Operation::Kill { .. });
            let accepted = apply(&root, &mut model, operation);
            let mut found = files(&root);
            if accepted != Some(true) {
                // A killed run's leftovers stay until the next accepted one.
                found.retain(|path, _| !path.contains(".casebook-"));
            }
            prop_assert_eq!(&found, &model.files, "after {:?} ({})", operation, killed);
        }
    }
}
