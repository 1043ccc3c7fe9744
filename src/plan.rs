//! What will be published: every path, and how each file's bytes are made when they are wanted.

use std::borrow::{Borrow, Cow};
use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::Error;

/// The longest part of a path, in bytes: with what a temporary file adds it stays below 255.
const MAX_PART: usize = 200;
/// The longest path, in bytes.
const MAX_PATH: usize = 800;
/// The only parts that may begin with a dot; hosts ask for them.
const DOT_PARTS: [&str; 3] = [".domains", ".nojekyll", ".well-known"];

/// Where a file is published, from the site's root: `cases/pinterest/index.html`.
///
/// Relative, with `/` between parts; each part is of `A-Z a-z 0-9 . _ -`, begins with no dot but
/// for `.nojekyll`, `.well-known` and `.domains`, ends with none, and is no device of Windows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicPath(String);

/// A text that is no [`PublicPath`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path:?} cannot be published: {reason}")]
pub struct BadPath {
    /// The text.
    pub path: String,
    /// Why it is none.
    pub reason: &'static str,
}

impl From<BadPath> for Error {
    fn from(bad: BadPath) -> Self {
        Error::Internal(bad.to_string())
    }
}

impl PublicPath {
    /// The path that a text names.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadPath> {
        let path = text.into();
        let fault = if path.len() > MAX_PATH {
            Some("it is longer than 800 bytes")
        } else {
            path.split('/').find_map(fault)
        };
        match fault {
            Some(reason) => Err(BadPath { path, reason }),
            None => Ok(PublicPath(path)),
        }
    }

    /// The path, with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The folders above, outermost first: of `a/b/c.html` these are `a` and `a/b`.
    pub fn folders(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.match_indices('/').map(|(at, _)| &self.0[..at])
    }

    /// Where the file is below a folder.
    pub fn below(&self, folder: &Path) -> PathBuf {
        below(folder, &self.0)
    }

    /// The path as file systems see it that take `A` for `a`.
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// Where `a/b` is below a folder, with the separators of this system.
pub(crate) fn below(folder: &Path, path: &str) -> PathBuf {
    let mut whole = folder.to_owned();
    whole.extend(path.split('/'));
    whole
}

impl fmt::Display for PublicPath {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Borrow<str> for PublicPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

fn fault(part: &str) -> Option<&'static str> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = matches!(
        stem.as_bytes(),
        b"con"
            | b"prn"
            | b"aux"
            | b"nul"
            | [b'c', b'o', b'm', b'0'..=b'9']
            | [b'l', b'p', b't', b'0'..=b'9']
    );
    if part.is_empty() {
        Some("a part of it is empty")
    } else if part.len() > MAX_PART {
        Some("a part of it is longer than 200 bytes")
    } else if !part.bytes().all(allowed) {
        Some("only letters, digits, `.`, `_` and `-` may stand in it, and `/` between its parts")
    } else if part.starts_with('.') && !DOT_PARTS.contains(&part) {
        Some("a part of it begins with a dot")
    } else if part.ends_with('.') {
        Some("a part of it ends with a dot")
    } else if device {
        Some("a part of it names a device of Windows")
    } else {
        None
    }
}

/// What kind of file it is: pages appear only after what they load, and lists of files last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileClass {
    /// What pages load: stylesheet, script, font, image, search shard.
    Asset,
    /// What programs read: feeds, calendars, CSV, JSON.
    Data,
    /// A page.
    Html,
    /// A list of the other files, such as `SHA256SUMS`: made after all others have been.
    Manifest,
}

/// One file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<J> {
    /// Where.
    pub path: PublicPath,
    /// What kind of file.
    pub class: FileClass,
    /// What its bytes are made from.
    pub job: J,
}

/// Makes the bytes of a job, or lends those that it holds.
type Make<J> = dyn for<'a> Fn(&'a J) -> Result<Cow<'a, [u8]>, Error> + Send + Sync;

/// Every file to publish, and how to make each one's bytes from its job.
pub struct Plan<J> {
    files: Vec<Planned<J>>,
    make: Arc<Make<J>>,
}

impl<J> Plan<J> {
    /// A plan of these files; two may not share a path, be it in another case, and none may
    /// stand where another needs a folder.
    pub fn new(
        mut files: Vec<Planned<J>>,
        make: impl for<'a> Fn(&'a J) -> Result<Cow<'a, [u8]>, Error> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        refuse_collisions(files.iter().map(|file| &file.path))?;
        Ok(Plan { files, make: Arc::new(make) })
    }

    /// The files, sorted by path.
    pub fn files(&self) -> &[Planned<J>] {
        &self.files
    }

    /// The file with a path.
    pub fn find(&self, path: &str) -> Option<&Planned<J>> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// The bytes of a file of this plan, made now or held by its job.
    pub fn bytes<'a>(&self, file: &'a Planned<J>) -> Result<Cow<'a, [u8]>, Error> {
        (self.make)(&file.job)
    }
}

impl<J: fmt::Debug> fmt::Debug for Plan<J> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_struct("Plan").field("files", &self.files).finish_non_exhaustive()
    }
}

fn refuse_collisions<'a>(paths: impl Iterator<Item = &'a PublicPath>) -> Result<(), Error> {
    // By folded path: how it was spelled first, and whether as a folder.
    let mut taken: HashMap<String, (&str, bool)> = HashMap::new();
    for path in paths {
        for folder in path.folders() {
            let first = *taken.entry(folder.to_ascii_lowercase()).or_insert((folder, true));
            if first != (folder, true) {
                return Err(Error::SamePath(format!("{} (the other: {path})", first.0)));
            }
        }
        if let Some((first, _)) = taken.insert(path.folded(), (path.as_str(), false)) {
            return Err(Error::SamePath(match first == path.as_str() {
                true => path.to_string(),
                false => format!("{first} (the other: {path})"),
            }));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(paths: &[&str]) -> Result<Plan<u8>, Error> {
        let file = |path: &&str| Planned {
            path: PublicPath::parse(*path).unwrap(),
            class: FileClass::Html,
            job: 7,
        };
        Plan::new(paths.iter().map(file).collect(), |job| {
            if *job == 0 { Ok(Cow::Borrowed(&[])) } else { Ok(Cow::Owned(vec![*job])) }
        })
    }

    #[test]
    fn paths() {
        for good in ["index.html", "a/b-c_d.e/F.9", ".nojekyll", ".well-known/security.txt", "a..b"]
        {
            assert_eq!(PublicPath::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            ".",
            "..",
            "../a",
            "a/../b",
            "a/./b",
            ".git/config",
            "a/.b",
            "a b",
            "a\\b",
            "C:a",
            "a\0",
            "ä",
            "a\n",
            "con",
            "a/NUL.html",
            "com1.txt",
            "LPT9",
            "aux.",
            "a.",
            ".casebook-manifest",
            ".well-known2",
            "~",
            "a:b",
            "-?",
            "%2e%2e",
        ] {
            assert!(PublicPath::parse(bad).is_err(), "{bad:?}");
        }
        assert!(PublicPath::parse("a".repeat(200)).is_ok());
        assert!(PublicPath::parse("a".repeat(201)).is_err());
        assert!(PublicPath::parse("a/".repeat(400) + "b").is_err());
    }

    #[test]
    fn folders_of_a_path() {
        let path = PublicPath::parse("a/b/c.html").unwrap();
        assert_eq!(path.folders().collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(path.name(), "c.html");
        assert_eq!(path.below(Path::new("x")), Path::new("x").join("a").join("b").join("c.html"));
    }

    #[test]
    fn files_are_sorted_and_found() {
        let plan = plan(&["b", "a/c", "a-b", "a.html"]).unwrap();
        let paths: Vec<&str> = plan.files().iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["a-b", "a.html", "a/c", "b"]);
        assert_eq!(*plan.bytes(plan.find("a/c").unwrap()).unwrap(), [7]);
        assert_eq!(plan.find("c"), None);
    }

    #[test]
    fn collisions_are_refused() {
        for paths in [
            &["a", "a"][..],
            &["a", "A"],
            &["x", "a", "a/b"],
            &["a/b", "A"],
            &["A/b", "a/c"],
            &["a/b/c", "a/B"],
            &["a-b", "a", "a/b"],
        ] {
            assert!(matches!(plan(paths), Err(Error::SamePath(_))), "{paths:?}");
        }
        assert!(plan(&["a", "ab", "a-b", "b/a", "b/b/a"]).is_ok());
        let message = plan(&["Logo.svg", "logo.svg"]).unwrap_err().to_string();
        assert_eq!(message, "two pages want the path Logo.svg (the other: logo.svg)");
    }
}
