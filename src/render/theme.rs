//! A theme: templates, assets, translations; the built-in one, overridden file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use walkdir::WalkDir;

use crate::Error;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of a theme, by path below it (`templates/case.html`).
#[derive(Clone, Debug)]
pub struct Theme {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Theme {
    /// The theme that came with the program.
    pub fn builtin() -> Self {
        let mut files = BTreeMap::new();
        gather(&DEFAULT, &mut files);
        Theme { files }
    }

    /// The built-in theme with the files of a folder in place of its own.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn with_folder(folder: &Path) -> Result<Self, Error> {
        let mut theme = Theme::builtin();
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| Error::io(folder, error.into()))?;
            // What an editor leaves beside a template is none.
            let name = entry.file_name().to_string_lossy();
            if !entry.file_type().is_file() || name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            let bytes =
                std::fs::read(entry.path()).map_err(|error| Error::io(entry.path(), error))?;
            theme.files.insert(parts.join("/"), Cow::Owned(bytes));
        }
        Ok(theme)
    }

    /// The templates: name below `templates/`, and text.
    pub fn templates(&self) -> Vec<(String, String)> {
        self.below("templates/")
            .map(|(name, bytes)| (name.to_owned(), String::from_utf8_lossy(bytes).into_owned()))
            .collect()
    }

    /// The text of a translation.
    pub fn translation(&self, lang: &str) -> Option<Cow<'_, str>> {
        self.files
            .get(&format!("translations/{lang}.ftl"))
            .map(|bytes| String::from_utf8_lossy(bytes))
    }

    /// An asset by its name below `assets/`.
    pub fn asset(&self, name: &str) -> Option<&[u8]> {
        self.files.get(&format!("assets/{name}")).map(AsRef::as_ref)
    }

    /// The text of an asset; empty where the theme has none.
    pub fn asset_text(&self, name: &str) -> String {
        String::from_utf8_lossy(self.asset(name).unwrap_or_default()).into_owned()
    }

    /// The fonts, by their names below `assets/`.
    pub fn fonts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.below("assets/").filter(|(name, _)| name.ends_with(".woff2"))
    }

    fn below<'t>(&'t self, prefix: &'t str) -> impl Iterator<Item = (&'t str, &'t [u8])> {
        self.files
            .iter()
            .filter_map(move |(path, bytes)| Some((path.strip_prefix(prefix)?, bytes.as_ref())))
    }
}

fn gather(dir: &'static Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in dir.files() {
        let parts: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
        files.insert(parts.join("/"), Cow::Borrowed(file.contents()));
    }
    for dir in dir.dirs() {
        gather(dir, files);
    }
}
