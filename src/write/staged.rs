//! What the first phase leaves on the disk, and takes away again if it comes to nothing.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::Changes;
use super::disk::{self, Found};
use super::stale::Stale;
use super::swap::Step;
use crate::Error;
use crate::plan::{Plan, below};

/// What the first phase prepared. Dropped, it takes away what was not put in place.
#[derive(Debug, Default)]
pub(super) struct Staged {
    /// What is to be done.
    pub(super) steps: Vec<Step>,
    /// Files written beside their places.
    pub(super) temporaries: Mutex<Vec<PathBuf>>,
    /// Folders made, outermost first.
    pub(super) folders: Vec<PathBuf>,
    /// What will have been done.
    pub(super) changes: Changes,
    /// Held so that no other process publishes here meanwhile.
    lock: Option<File>,
}

impl Staged {
    /// Makes the folder if need be, and keeps others from it.
    pub(super) fn open(&mut self, root: &Path) -> Result<(), Error> {
        let missing: Vec<&Path> = root.ancestors().take_while(|path| !path.exists()).collect();
        for folder in missing.into_iter().rev() {
            self.make_folder(folder)?;
        }
        // Where folders cannot be locked, nobody is kept away.
        if let Ok(file) = File::open(root) {
            if let Err(TryLockError::WouldBlock) = file.try_lock() {
                let reason = "another casebook is publishing here; wait for it to end".to_owned();
                return Err(Error::OutputFolder { path: root.to_owned(), reason });
            }
            self.lock = Some(file);
        }
        Ok(())
    }

    fn make_folder(&mut self, folder: &Path) -> Result<(), Error> {
        fs::create_dir(folder).map_err(|error| Error::io(folder, error))?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// Makes the folders of all files; returns those that our stale files stand in the way of.
    pub(super) fn make_folders<'a, J>(
        &mut self,
        plan: &'a Plan<J>,
        root: &Path,
        stale: &Stale,
    ) -> Result<BTreeSet<&'a str>, Error> {
        let wanted: BTreeSet<&str> =
            plan.files().iter().flat_map(|file| file.path.folders()).collect();
        let mut blocked = BTreeSet::new();
        for folder in wanted {
            let place = below(root, folder);
            let above = folder.rsplit_once('/').map(|(above, _)| above);
            let reason = match disk::look(&place)? {
                Found::Folder => continue,
                Found::Nothing if above.is_some_and(|above| blocked.contains(above)) => {
                    blocked.insert(folder);
                    continue;
                }
                Found::Nothing => {
                    self.make_folder(&place)?;
                    continue;
                }
                Found::File(_) if stale.ours.contains(folder) => {
                    blocked.insert(folder);
                    continue;
                }
                Found::File(_) => "a folder is wanted here, and there is a file; move it away",
                Found::Other => {
                    "a folder is wanted here, and there is a symbolic link or a device, which is \
                     not followed; remove it"
                }
            };
            return Err(Error::OutputFolder { path: place, reason: reason.to_owned() });
        }
        Ok(blocked)
    }

    /// Writes a file that will be put somewhere.
    pub(super) fn write(
        &self,
        from: &Path,
        to: &Path,
        bytes: &[u8],
        flush: bool,
    ) -> Result<(), Error> {
        let mut temporaries = self.temporaries.lock().unwrap_or_else(PoisonError::into_inner);
        temporaries.push(from.to_owned());
        drop(temporaries);
        disk::create(from, bytes, flush).map_err(|error| Error::io(to, error))
    }

    /// What was done, once all steps have been taken.
    pub(super) fn finish(&mut self) -> Changes {
        self.temporaries.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        self.folders.clear();
        std::mem::take(&mut self.changes)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Nothing can be done about what cannot be removed; the next run will try again.
        for path in self.temporaries.get_mut().unwrap_or_else(PoisonError::into_inner).iter() {
            _ = fs::remove_file(path);
        }
        for folder in self.folders.iter().rev() {
            _ = fs::remove_dir(folder);
        }
    }
}
