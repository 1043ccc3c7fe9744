//! Where a resolver stands in a file: a path that costs nothing until something is reported.

use crate::diagnostic::{FieldPath, Step};
use crate::model::case::Standing;

/// A path, linked to its parent on the stack.
#[derive(Clone, Copy, Debug)]
pub struct At<'p> {
    parent: Option<&'p At<'p>>,
    step: Hop<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Hop<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl<'p> At<'p> {
    /// The root of a file.
    pub fn root() -> At<'static> {
        At { parent: None, step: Hop::Root }
    }

    /// The value under a key.
    pub fn key<'c>(&'c self, key: &'c str) -> At<'c> {
        At { parent: Some(self), step: Hop::Key(key) }
    }

    /// An entry of a list.
    pub fn index<'c>(&'c self, index: usize) -> At<'c> {
        At { parent: Some(self), step: Hop::Index(index) }
    }

    /// An entry of what may be one or a list.
    pub fn item<'c>(&'c self, list: bool, index: usize) -> At<'c> {
        if list { self.index(index) } else { At { parent: self.parent, step: self.step } }
    }

    /// The path as it is kept in a diagnostic.
    pub fn path(&self) -> FieldPath {
        let mut steps = Vec::new();
        let mut here = Some(self);
        while let Some(at) = here {
            match at.step {
                Hop::Root => {}
                Hop::Key(key) => steps.push(Step::Key(key.into())),
                Hop::Index(index) => steps.push(Step::Index(index)),
            }
            here = at.parent;
        }
        steps.reverse();
        FieldPath(steps)
    }

    /// The same for what is kept with its place.
    pub fn standing(&self) -> Standing {
        Standing(self.path())
    }

    /// What stands here, for messages: `title`, or an entry of `timeline`.
    pub fn called(&self) -> String {
        match self.step {
            Hop::Index(_) => format!("an entry of `{}`", self.name()),
            _ => format!("`{}`", self.name()),
        }
    }

    /// Its place in the list of which it is an entry, counted from 0.
    pub fn place(&self) -> Option<usize> {
        match self.step {
            Hop::Index(index) => Some(index),
            Hop::Root | Hop::Key(_) => None,
        }
    }

    /// Whether it is an entry of a list.
    pub fn is_entry(&self) -> bool {
        matches!(self.step, Hop::Index(_))
    }

    /// The last key on the way, for messages.
    pub fn name(&self) -> &str {
        let mut here = Some(self);
        while let Some(at) = here {
            if let Hop::Key(key) = at.step {
                return key;
            }
            here = at.parent;
        }
        "file"
    }
}
