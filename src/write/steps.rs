//! The list of steps that the second phase takes.

use std::collections::BTreeSet;

use super::Changes;
use super::manifest::{self, NAME, PENDING};
use super::stage::{Made, Outcome, Stage};
use super::staged::Staged;
use super::swap::{self, Step};
use crate::Error;
use crate::plan::{PublicPath, below};

/// Writes the manifests beside their places, and lists the steps.
pub(super) fn prepare<J>(
    staged: &mut Staged,
    stage: &Stage<J>,
    made: &[Made],
) -> Result<(), Error> {
    let manifest = manifest::print(made.iter().map(|made| (made.path, made.hash)));
    let written: Vec<&Made> =
        made.iter().filter(|made| matches!(made.outcome, Outcome::Written { .. })).collect();
    let stale = &stage.stale.ours;
    let busy = !written.is_empty() || !stale.is_empty();
    if busy {
        put_list(staged, stage, PENDING, &pending(stage, &written))?;
    }
    let early = clear_the_way(&mut staged.steps, stage, &written);
    put_files(&mut staged.steps, stage, &written);
    if stage.owned.manifest.as_deref() != Some(manifest.as_bytes()) {
        put_list(staged, stage, NAME, &manifest)?;
    }
    staged.steps.extend(swap::removals(stage.root, stale.difference(&early)));
    if busy || stage.owned.has_pending {
        staged.steps.push(Step::Remove(stage.root.join(PENDING)));
    }
    staged.changes = Changes {
        written: paths(made, |outcome| matches!(outcome, Outcome::Written { .. })),
        unchanged: paths(made, |outcome| matches!(outcome, Outcome::Unchanged)),
        removed: stale.iter().cloned().collect(),
        kept: stage.stale.edited.clone(),
    };
    Ok(())
}

/// What the next run must know if this one is killed: all that the old manifest does not say
/// before, or the new one after it was replaced.
fn pending<J>(stage: &Stage<J>, written: &[&Made]) -> String {
    let earlier = stage.owned.pending.iter().map(|entry| (&entry.path, entry.hash));
    let new = written.iter().map(|made| (made.path, made.hash));
    let stale = stage.stale.ours.iter().flat_map(|path| {
        let claim = stage.owned.claims.get(path);
        claim.into_iter().flat_map(|claim| &claim.hashes).map(move |hash| (path, *hash))
    });
    manifest::print(earlier.chain(new).chain(stale))
}

/// Removes stale files that stand in the way of new ones, and makes the folders whose places
/// they took; returns them.
fn clear_the_way<J>(
    steps: &mut Vec<Step>,
    stage: &Stage<J>,
    written: &[&Made],
) -> BTreeSet<PublicPath> {
    let blocking = stage.blocked.iter().filter_map(|folder| stage.stale.ours.get(*folder));
    let mut early: BTreeSet<PublicPath> = blocking.cloned().collect();
    let mut folders = Vec::new();
    for made in written {
        if let Outcome::Written { instead_of: Some(way), .. } = &made.outcome {
            early.extend(way.files.iter().cloned());
            folders.extend(way.folders.iter().rev().cloned());
        }
    }
    steps.extend(early.iter().map(|path| Step::Remove(path.below(stage.root))));
    steps.extend(folders.into_iter().map(Step::DropFolder));
    steps.extend(stage.blocked.iter().map(|folder| Step::MakeFolder(below(stage.root, folder))));
    early
}

/// Puts what pages load in place before the pages.
fn put_files<J>(steps: &mut Vec<Step>, stage: &Stage<J>, written: &[&Made]) {
    let mut order = written.to_vec();
    order.sort_by_key(|made| (made.class, made.path));
    for made in order {
        if let Outcome::Written { from, .. } = &made.outcome {
            steps.push(Step::Put { from: from.clone(), to: made.path.below(stage.root) });
        }
    }
}

/// Writes a manifest beside its place, flushed, and notes the step that puts it there.
fn put_list<J>(staged: &mut Staged, stage: &Stage<J>, name: &str, text: &str) -> Result<(), Error> {
    let (from, to) = (stage.root.join(format!(".{name}.casebook-tmp")), stage.root.join(name));
    staged.write(&from, &to, text.as_bytes(), true)?;
    staged.steps.push(Step::Put { from, to });
    Ok(())
}

fn paths(made: &[Made], wanted: impl Fn(&Outcome) -> bool) -> Vec<PublicPath> {
    let mut paths: Vec<PublicPath> =
        made.iter().filter(|made| wanted(&made.outcome)).map(|made| made.path.clone()).collect();
    paths.sort();
    paths
}
