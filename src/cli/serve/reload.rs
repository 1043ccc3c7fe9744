//! Loads and plans the tracker again, and judges whether the result may be shown.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use rayon::prelude::*;

use super::news::is_temporary;
use super::state::{Desk, Moment, Trouble};
use crate::cli::args::ServeArguments;
use crate::cli::{check, root, terminal, theme};
use crate::diagnostic::{Severity, human};
use crate::plan::{FileClass, Planned};
use crate::{Error, Job, LoadOptions, Loaded, Plan, load, plan};

/// How often a load is tried in which a file vanished.
const TRIES: usize = 5;
/// How long such a load waits before the next try.
const PAUSE: Duration = Duration::from_millis(50);

/// Everything that a load needs.
pub(super) struct Loader {
    root: PathBuf,
    arguments: ServeArguments,
    /// Address of this server, in place of the configuration's `base_url`.
    address: String,
    desk: Arc<Desk>,
}

impl Loader {
    pub fn new(root: PathBuf, arguments: ServeArguments, address: String, desk: Arc<Desk>) -> Self {
        Loader { root, arguments, address, desk }
    }

    /// The folder of the tracker.
    pub fn root(&self) -> &PathBuf {
        &self.root
    }

    /// The configuration, relative to the root or absolute.
    pub fn config(&self) -> Result<PathBuf, Error> {
        Ok(root::options(&self.arguments.tracker, self.arguments.drafts)?.config)
    }

    /// Says something to the user.
    pub fn say(&self, text: &str) {
        self.desk.terminal.say(text);
    }

    /// The state of the site after one more load.
    pub fn next(&self, before: &Moment) -> Moment {
        let generation = before.generation + 1;
        let result = catch_unwind(AssertUnwindSafe(|| self.site()))
            .unwrap_or_else(|_| Err(Error::Internal("a panic while loading".to_owned())));
        let (plan, trouble) = match result {
            Ok(Ok(plan)) => (Some(Arc::new(plan)), None),
            Ok(Err(trouble)) => (before.plan.clone(), Some(trouble)),
            Err(error) => {
                self.desk.terminal.error(&error);
                (before.plan.clone(), Some(Trouble::from(&error)))
            }
        };
        if trouble.is_some() && plan.is_some() {
            self.say("still showing the last good site");
        }
        Moment { generation, plan, trouble }
    }

    /// A good site, or what the content lacks; printed as `check` prints it.
    fn site(&self) -> Result<Result<Plan, Trouble>, Error> {
        let mut loaded = again(|| self.load())?;
        forget_temporary(&mut loaded);
        let loaded = Arc::new(loaded);
        let shown = loaded.shown();
        self.desk.terminal.diagnostics(&shown);
        self.say(&check::summary(&loaded, &shown));
        if loaded.has_errors() {
            return Ok(Err(trouble(&loaded)));
        }
        let theme = Arc::new(again(|| theme::of(&self.root, &loaded))?);
        let plan = plan(Arc::clone(&loaded), theme)?;
        self.probe(&plan)?;
        Ok(Ok(plan))
    }

    fn load(&self) -> Result<Loaded, Error> {
        // Asked anew each time: the server may run past midnight.
        let options = root::options(&self.arguments.tracker, self.arguments.drafts)?;
        let base_url = Some(self.address.clone());
        load(&self.root, &LoadOptions { base_url, ..options })
    }

    /// Renders one page of each kind and the one last asked for, so that a faulty template is
    /// found before it takes the place of the last good site.
    fn probe(&self, plan: &Plan) -> Result<(), Error> {
        let mut kinds = HashSet::new();
        let last = self.desk.last_page();
        let mut files: Vec<_> =
            plan.files().iter().filter(|file| file.class == FileClass::Html).collect();
        files.retain(|file| kinds.insert(kind(file)) || last.as_ref() == Some(&file.path));
        files.par_iter().try_for_each(|file| plan.bytes(file).map(drop))
    }
}

/// Tries again while a file vanishes between being listed and being read.
fn again<T>(attempt: impl Fn() -> Result<T, Error>) -> Result<T, Error> {
    for _ in 1..TRIES {
        match attempt() {
            Err(Error::Io { source, .. }) if source.kind() == ErrorKind::NotFound => sleep(PAUSE),
            result => return result,
        }
    }
    attempt()
}

/// Pages of a kind stand in one folder, at one depth.
fn kind(file: &Planned<Job>) -> (&str, usize) {
    let path = file.path.as_str();
    (path.split('/').next().unwrap_or_default(), path.matches('/').count())
}

/// What editors leave lying for a moment is no stray file.
fn forget_temporary(loaded: &mut Loaded) {
    let Loaded { diagnostics, files, .. } = loaded;
    diagnostics.retain(|diagnostic| {
        let file = files.get(diagnostic.location.file.0 as usize);
        !file.is_some_and(|file| file.path.split('/').any(is_temporary))
    });
}

fn trouble(loaded: &Loaded) -> Trouble {
    let mut errors = loaded.shown();
    errors.retain(|item| item.diagnostic.code.severity == Severity::Error);
    Trouble {
        title: terminal::counts(&errors).unwrap_or_default(),
        faults: errors.iter().map(|item| human::render(item, false)).collect(),
    }
}
