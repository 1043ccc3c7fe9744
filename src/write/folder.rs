//! Which folders may be published to at all, whatever is in them.

use std::path::{Path, PathBuf};
use std::{env, io};

use crate::Error;

/// The folder that a path names, with symbolic links resolved; it need not exist yet.
pub(super) fn allowed(dir: &Path, protected: &[PathBuf]) -> Result<PathBuf, Error> {
    let root = resolve(dir).map_err(|source| Error::io(dir, source))?;
    match refusal(&root, protected) {
        Some(reason) => Err(Error::OutputFolder { path: dir.to_owned(), reason }),
        None => Ok(root),
    }
}

fn refusal(root: &Path, protected: &[PathBuf]) -> Option<String> {
    const CHOOSE: &str = "choose a folder that is used for nothing else, such as `public`";
    if root.exists() && !root.is_dir() {
        return Some("this is a file; name a folder to publish to".to_owned());
    }
    if root.parent().is_none() {
        return Some(format!("this is the root of the file system; {CHOOSE}"));
    }
    if root.components().any(|part| part.as_os_str() == ".git") {
        return Some(format!("this lies in git's own folder; {CHOOSE}"));
    }
    if known(env::home_dir()).is_some_and(|home| home.starts_with(root)) {
        return Some(format!("this is the home folder or holds it; {CHOOSE}"));
    }
    if known(env::current_dir().ok()).is_some_and(|here| here != root && here.starts_with(root)) {
        return Some(format!("this holds the folder that you are in; {CHOOSE}"));
    }
    protected.iter().find_map(|path| {
        let (shown, path) = (path.display(), resolve(path).ok()?);
        if root.starts_with(&path) {
            Some(format!("this lies in {shown}, which holds the site's sources; {CHOOSE}"))
        } else if path.starts_with(root) {
            Some(format!("this holds {shown}, which is one of the site's sources; {CHOOSE}"))
        } else {
            None
        }
    })
}

fn known(path: Option<PathBuf>) -> Option<PathBuf> {
    path.filter(|path| !path.as_os_str().is_empty()).and_then(|path| resolve(&path).ok())
}

/// The path with its links resolved, as far as it exists.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut there = absolute.as_path();
    let mut missing = Vec::new();
    loop {
        match there.canonicalize() {
            Ok(mut resolved) => {
                resolved.extend(missing.iter().rev());
                return Ok(resolved);
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(_) if there.is_symlink() => {
                let reason = "a symbolic link that leads nowhere";
                return Err(io::Error::new(io::ErrorKind::NotFound, reason));
            }
            // No name: the path ends in `..` and what is before it does not exist.
            Err(error) => match (there.parent(), there.file_name()) {
                (Some(parent), Some(name)) => {
                    missing.push(name);
                    there = parent;
                }
                _ => return Err(error),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn reason(dir: &Path, protected: &[&Path]) -> String {
        let protected: Vec<PathBuf> = protected.iter().map(|path| path.to_path_buf()).collect();
        allowed(dir, &protected).unwrap_err().to_string()
    }

    #[test]
    fn dangerous_folders_are_refused() {
        let here = env::current_dir().unwrap();
        assert!(reason(Path::new("/"), &[]).contains("root of the file system"));
        assert!(reason(Path::new("/../.."), &[]).contains("root of the file system"));
        // The folder above may be the home folder or the root, too.
        assert!(reason(Path::new(".."), &[]).contains("choose a folder"));
        assert!(reason(here.parent().unwrap(), &[]).contains("choose a folder"));
        assert!(refusal(here.parent().unwrap(), &[]).is_some());
        // Not this repository's: in a work tree `.git` is a file.
        let other = tempfile::tempdir().unwrap();
        assert!(reason(&other.path().join(".git/public"), &[]).contains("git's own folder"));
        let home = env::home_dir().unwrap();
        assert!(reason(&home, &[]).contains("choose a folder"));
        assert!(reason(&home.join("x-none").join(".."), &[]).contains("x-none"));
    }

    #[test]
    fn sources_are_refused() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path();
        fs::create_dir_all(root.join("cases/a")).unwrap();
        fs::write(root.join("casebook.yaml"), "").unwrap();
        let (cases, config) = (root.join("cases"), root.join("casebook.yaml"));
        let protected = [cases.as_path(), config.as_path()];
        assert!(reason(&cases, &protected).contains("which holds the site's sources"));
        assert!(reason(&root.join("cases/a"), &protected).contains("cases, which holds"));
        assert!(reason(&root.join("cases/new/deep"), &protected).contains("cases, which holds"));
        assert!(reason(&root.join("cases/../cases"), &protected).contains("cases, which holds"));
        assert!(reason(root, &protected).contains("cases, which is one of the site's sources"));
        assert!(reason(root, &[&config]).contains("casebook.yaml, which is one of"));
        assert!(reason(&config, &[]).contains("this is a file"));
        assert!(reason(&root.join("later"), &[&root.join("later/cases")]).contains("this holds"));
        let public = allowed(&root.join("public"), &[cases, config]).unwrap();
        assert_eq!(public, root.canonicalize().unwrap().join("public"));
        assert!(allowed(&root.join("cases-public"), &[root.join("cases")]).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_judged_by_where_they_lead() {
        use std::os::unix::fs::symlink;
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path();
        fs::create_dir_all(root.join("cases")).unwrap();
        fs::create_dir_all(root.join("elsewhere")).unwrap();
        for (link, to) in [("bad", "cases"), ("good", "elsewhere"), ("none", "x"), ("slash", "/")] {
            symlink(to, root.join(link)).unwrap();
        }
        let cases = root.join("cases");
        assert!(reason(&root.join("bad"), &[&cases]).contains("sources"));
        assert!(reason(&root.join("bad/deep"), &[&cases]).contains("sources"));
        assert!(reason(&root.join("slash"), &[]).contains("root of the file system"));
        assert!(reason(&root.join("none"), &[]).contains("leads nowhere"));
        let good = allowed(&root.join("good"), &[cases]).unwrap();
        assert_eq!(good, root.canonicalize().unwrap().join("elsewhere"));
    }
}
