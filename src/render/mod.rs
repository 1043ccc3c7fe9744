//! Pages to HTML, through the templates of a theme.

pub mod theme;

use tera::{Context, Tera};

use crate::Error;
use crate::site::View;
use crate::words::Words;

pub use theme::Theme;

/// Turns what pages say into HTML.
pub struct Renderer {
    tera: Tera,
}

impl std::fmt::Debug for Renderer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").finish_non_exhaustive()
    }
}

impl Renderer {
    /// Compiles the templates of a theme.
    ///
    /// # Errors
    /// When a template is wrong: its name, line, column, and what is wrong.
    pub fn new(theme: &Theme, words: std::sync::Arc<Words>) -> Result<Self, Error> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        tera.register_function("say", move |kwargs: tera::Kwargs, _: &tera::State<'_>| {
            let key: &str = kwargs.must_get("key")?;
            Ok::<_, tera::Error>(words.say(key))
        });
        tera.add_raw_templates(theme.templates()).map_err(|error| Error::Template(said(&error)))?;
        Ok(Renderer { tera })
    }

    /// Renders one page.
    ///
    /// # Errors
    /// When a template asks for what the page does not say; `path` is the page.
    pub fn render(&self, view: &View, path: &str) -> Result<String, Error> {
        let context =
            Context::from_serialize(view).map_err(|error| Error::Internal(error.to_string()))?;
        self.tera
            .render(view.template(), &context)
            .map_err(|error| Error::Template(format!("{}\nwhile rendering {path}", said(&error))))
    }
}

/// What Tera says, without the word with which every error begins.
fn said(error: &tera::Error) -> String {
    let text = error.to_string();
    text.strip_prefix("error: ").unwrap_or(&text).to_owned()
}
