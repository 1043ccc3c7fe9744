//! Follows the tracker's files: after each change that has calmed down, one more load.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::sleep;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};
use tokio::sync::watch;

use super::news::{Content, FOLDERS, News};
use super::reload::Loader;
use super::state::Moment;
use crate::Error;

/// How often is looked whether files still change.
const TICK: Duration = Duration::from_millis(10);
/// For how many ticks nothing must have happened.
const QUIET: usize = 5;
/// How many ticks are waited at most, be it that files keep changing or that one is never closed.
const PATIENCE: usize = 100;

type Heard = Receiver<notify::Result<Event>>;

/// Loads, then loads again after each change, as long as somebody wants to know.
pub(super) fn follow(loader: &Loader, moments: &watch::Sender<Arc<Moment>>) {
    // Watched before the first load: what changes meanwhile is not missed.
    let watched = watched(loader);
    if let Err(error) = &watched {
        loader.say(&format!("warning: changes will not be noticed: {error}"));
    }
    load(loader, moments);
    let Ok((mut watcher, heard, content)) = watched else { return };
    let mut deaf = false;
    while let Some(news) = next(&heard, &content, loader) {
        for folder in &news.folders {
            // One that is gone cannot be watched; its return is heard of through the root.
            let _ = watcher.watch(folder, RecursiveMode::Recursive);
        }
        // A load opens every file. Should that be what the system's queue was too short for,
        // loading once more would only fill it again.
        if news.changed || !deaf {
            load(loader, moments);
        }
        deaf = news.forgotten && !news.changed;
    }
}

fn load(loader: &Loader, moments: &watch::Sender<Arc<Moment>>) {
    let before = Arc::clone(&moments.borrow());
    let _ = moments.send_replace(Arc::new(loader.next(&before)));
}

fn watched(loader: &Loader) -> Result<(RecommendedWatcher, Heard, Content), Error> {
    let root =
        std::fs::canonicalize(loader.root()).map_err(|error| Error::io(loader.root(), error))?;
    let config = root.join(loader.config()?);
    let content = Content { config, root };
    let (sender, heard) = channel();
    let fault = |error: notify::Error| Error::Usage(error.to_string());
    let mut watcher = recommended_watcher(sender).map_err(fault)?;
    watcher.watch(&content.root, RecursiveMode::NonRecursive).map_err(fault)?;
    if let Some(folder) = content.config.parent().filter(|folder| *folder != content.root) {
        watcher.watch(folder, RecursiveMode::NonRecursive).map_err(fault)?;
    }
    for folder in FOLDERS.map(|name| content.root.join(name)).iter().filter(|path| is_dir(path)) {
        watcher.watch(folder, RecursiveMode::Recursive).map_err(fault)?;
    }
    Ok((watcher, heard, content))
}

fn is_dir(path: &Path) -> bool {
    path.is_dir()
}

/// Waits for news, then until they have calmed down; `None` when nobody watches any more.
fn next(heard: &Heard, content: &Content, loader: &Loader) -> Option<News> {
    let mut news = News::default();
    let take = |news: &mut News, event: notify::Result<Event>| match event {
        Ok(event) => news.hear(&event, content),
        Err(error) => loader.say(&format!("warning: some changes are not noticed: {error}")),
    };
    while !news.any() {
        take(&mut news, heard.recv().ok()?);
    }
    let mut quiet = 0;
    for _ in 0..PATIENCE {
        sleep(TICK);
        quiet += 1;
        for event in heard.try_iter() {
            take(&mut news, event);
            quiet = 0;
        }
        if quiet >= QUIET && news.open.is_empty() {
            break;
        }
    }
    Some(news)
}
