//! A theme: templates, assets, translations; the built-in one, overridden file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

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

    /// The built-in theme with these files in place of its own: paths below the theme, and bytes.
    pub fn with(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut theme = Theme::builtin();
        theme.files.extend(files.into_iter().map(|(path, bytes)| (path, Cow::Owned(bytes))));
        theme
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
