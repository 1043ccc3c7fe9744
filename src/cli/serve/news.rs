//! Which events of the file system are news: a change of content that is whole.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use notify::Event;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};

/// Folders of a tracker whose content a site is made from.
pub(super) const FOLDERS: [&str; 4] = ["cases", "pages", "registry", "themes"];

/// What has been heard since the last load.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// Something of the content is not what it was.
    pub changed: bool,
    /// So much has happened that the system forgot what.
    pub forgotten: bool,
    /// Folders of [`FOLDERS`] that came or went and have to be watched anew.
    pub folders: HashSet<PathBuf>,
    /// Files that somebody is writing; only some systems tell when they are done.
    pub open: HashSet<PathBuf>,
}

/// Which paths count.
#[derive(Debug)]
pub(super) struct Content {
    /// The root as the system names it.
    pub root: PathBuf,
    /// The configuration file.
    pub config: PathBuf,
}

impl News {
    /// Is there a reason to load again?
    pub fn any(&self) -> bool {
        self.changed || self.forgotten
    }

    /// Takes an event in.
    pub fn hear(&mut self, event: &Event, content: &Content) {
        self.forgotten |= event.need_rescan();
        let closed = matches!(event.kind, EventKind::Access(AccessKind::Close(AccessMode::Write)));
        // That a file was opened or read is no news: each load reads them all.
        if matches!(event.kind, EventKind::Access(_)) && !closed {
            return;
        }
        for path in event.paths.iter().filter(|path| content.counts(path)) {
            self.changed = true;
            if content.is_folder(path) {
                self.folders.insert(path.clone());
            }
            if cfg!(target_os = "linux")
                && matches!(event.kind, EventKind::Modify(ModifyKind::Data(_)))
            {
                self.open.insert(path.clone());
            } else {
                self.open.remove(path);
            }
        }
    }
}

impl Content {
    /// Can a change of this path change the site?
    fn counts(&self, path: &Path) -> bool {
        if path == self.config {
            return true;
        }
        let Ok(below) = path.strip_prefix(&self.root) else { return false };
        let mut parts = below.iter().map(|part| part.to_string_lossy());
        parts.next().is_some_and(|first| FOLDERS.contains(&first.as_ref()))
            && !parts.any(|part| is_temporary(&part))
    }

    fn is_folder(&self, path: &Path) -> bool {
        FOLDERS.iter().any(|name| path == self.root.join(name))
    }
}

/// Is this a name that editors give to what they will soon rename or delete?
pub(super) fn is_temporary(name: &str) -> bool {
    let ends = ["~", ".swp", ".swx", ".tmp", ".part"];
    name.starts_with('.')
        || name == "4913"
        || (name.starts_with('#') && name.ends_with('#'))
        || ends.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, Flag, MetadataKind, RemoveKind, RenameMode};

    use super::*;

    fn heard(kind: EventKind, paths: &[&str]) -> News {
        let content = Content { root: "/t".into(), config: "/t/casebook.yaml".into() };
        let mut event = Event::new(kind);
        event.paths = paths.iter().map(PathBuf::from).collect();
        let mut news = News::default();
        news.hear(&event, &content);
        news
    }

    #[test]
    fn paths_that_count() {
        let created = EventKind::Create(CreateKind::File);
        for path in [
            "/t/casebook.yaml",
            "/t/cases/a.yaml",
            "/t/cases/2026/a.yaml",
            "/t/registry/rates.csv",
            "/t/themes/own/templates/case.html",
            "/t/pages/imprint.md",
        ] {
            assert!(heard(created, &[path]).changed, "{path}");
        }
        for path in [
            "/t",
            "/t/public/index.html",
            "/t/other.yaml",
            "/t/casebook.yaml~",
            "/t/.casebook.yaml.swp",
            "/t/cases/.a.yaml.swp",
            "/t/cases/a.yaml~",
            "/t/cases/a.yaml.tmp",
            "/t/cases/4913",
            "/t/cases/#a.yaml#",
            "/t/cases/.#a.yaml",
            "/t/cases/.git/a.yaml",
            "/elsewhere/cases/a.yaml",
        ] {
            assert_eq!(heard(created, &[path]), News::default(), "{path}");
        }
    }

    #[test]
    fn a_rename_counts_by_its_new_name() {
        let kind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        assert!(heard(kind, &["/t/cases/a.yaml.tmp", "/t/cases/a.yaml"]).changed);
    }

    #[test]
    fn kinds_that_count() {
        let path = &["/t/cases/a.yaml"];
        for kind in [
            EventKind::Access(AccessKind::Open(AccessMode::Any)),
            EventKind::Access(AccessKind::Read),
            EventKind::Access(AccessKind::Close(AccessMode::Read)),
        ] {
            assert_eq!(heard(kind, path), News::default(), "{kind:?}");
        }
        for kind in [
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
            EventKind::Modify(ModifyKind::Data(DataChange::Any)),
            EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)),
            EventKind::Remove(RemoveKind::File),
            EventKind::Any,
        ] {
            assert!(heard(kind, path).changed, "{kind:?}");
        }
        let mut event = Event::new(EventKind::Other);
        event = event.set_flag(Flag::Rescan);
        let mut news = News::default();
        news.hear(&event, &Content { root: "/t".into(), config: "/t/casebook.yaml".into() });
        assert!(news.forgotten && news.any() && !news.changed);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_is_open_until_it_is_closed() {
        let content = Content { root: "/t".into(), config: "/t/casebook.yaml".into() };
        let mut news = News::default();
        let event = |kind| Event::new(kind).add_path("/t/cases/a.yaml".into());
        news.hear(&event(EventKind::Modify(ModifyKind::Data(DataChange::Any))), &content);
        assert_eq!(news.open.len(), 1);
        news.hear(&event(EventKind::Access(AccessKind::Close(AccessMode::Write))), &content);
        assert!(news.open.is_empty() && news.changed);
    }

    #[test]
    fn a_folder_that_came_is_watched_anew() {
        let news = heard(EventKind::Create(CreateKind::Folder), &["/t/pages"]);
        assert_eq!(news.folders, HashSet::from([PathBuf::from("/t/pages")]));
    }
}
