//! Every text of a case, with its place: what rules about wording look at.

use crate::diagnostic::{FieldPath, Location, Place, Step};
use crate::model::case::Case;
use crate::model::text::Text;

/// A text of a case.
#[derive(Clone, Debug)]
pub struct Written<'c> {
    /// Where it stands.
    pub path: FieldPath,
    /// Its language, where the field has one.
    pub lang: Option<&'c str>,
    /// The text.
    pub text: &'c str,
}

impl Written<'_> {
    /// The key at the root of the file under which it stands.
    pub fn root(&self) -> &str {
        match self.path.0.first() {
            Some(Step::Key(key)) => key,
            _ => "",
        }
    }

    /// Its place.
    pub fn at(&self, case: &Case) -> Location {
        Location { file: case.file, place: Place::Value(self.path.clone()) }
    }

    /// The place of some of its bytes.
    pub fn within(&self, case: &Case, bytes: std::ops::Range<usize>) -> Location {
        Location { file: case.file, place: Place::InText(self.path.clone(), bytes) }
    }
}

/// The texts of a case that its author worded, in the order of the format.
pub(super) fn of(case: &Case) -> Vec<Written<'_>> {
    let mut texts = Texts(Vec::new());
    texts.text(&["title"], Some(&case.title));
    texts.text(&["summary"], case.summary.as_ref());
    texts.text(&["details"], case.details.as_ref());
    for event in &case.timeline {
        let path = [Step::Key("timeline".into()), Step::Index(event.index)];
        texts.under(&path, "title", event.title.as_ref());
        texts.under(&path, "text", event.text.as_ref());
        texts.under(&path, "unsourced", event.evidence.unsourced.as_ref());
    }
    for request in &case.requests {
        texts.at(&request.at.0.0, request.text.as_ref());
    }
    texts.text(&["response", "text"], case.response.as_ref().map(|response| &response.text));
    texts.text(&["withdrawn"], case.withdrawn.as_ref());
    for source in &case.sources {
        if let (Some(id), Some(title)) = (&source.id, &source.title) {
            let path = ["sources", id.as_str(), "title"].map(|key| Step::Key(key.into())).to_vec();
            texts.0.push(Written { path: FieldPath(path), lang: None, text: title });
        }
    }
    texts.0
}

struct Texts<'c>(Vec<Written<'c>>);

impl<'c> Texts<'c> {
    fn text(&mut self, keys: &[&str], text: Option<&'c Text>) {
        let path: Vec<Step> = keys.iter().map(|key| Step::Key((*key).into())).collect();
        if let Some((Step::Key(last), above)) = path.split_last() {
            self.under(above, last, text);
        }
    }

    fn under(&mut self, above: &[Step], key: &str, text: Option<&'c Text>) {
        self.at(&[above, &[Step::Key(key.into())]].concat(), text);
    }

    fn at(&mut self, path: &[Step], text: Option<&'c Text>) {
        let Some(text) = text else { return };
        let tagged = text.all().count() > 1;
        for (lang, words) in text.all() {
            let mut path = path.to_vec();
            path.extend(tagged.then(|| Step::Key(lang.into())));
            self.0.push(Written { path: FieldPath(path), lang: Some(lang), text: words });
        }
    }
}
