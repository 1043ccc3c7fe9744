//! What the list of results says of a case besides its facets, and the texts of the cases.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::site::Site;
use crate::site::found::{self, Found};

/// Id, language of the title, title, status, dates, fines, respondents, authorities, beginning of
/// the summary.
pub type Row = (String, String, String, String, Vec<String>, String, String, String, String);

/// The rows of these cases, in their order; a summary is cut after so many characters.
pub fn rows(site: &Site, places: &[usize], characters: usize) -> Vec<Row> {
    places
        .par_iter()
        .map(|place| {
            let found = found::found(site, *place, characters);
            let Found { id, lang, title, status, dates, fines, .. } = found;
            (id, lang, title, status, dates, fines, found.companies, found.forums, found.summary)
        })
        .collect()
}

/// The texts of these cases by id, a line for each part.
pub fn texts(site: &Site, places: &[usize]) -> BTreeMap<String, String> {
    places
        .par_iter()
        .map(|place| {
            let (case, _) = site.case(*place);
            (case.id.to_string(), found::texts(site, *place).join("\n"))
        })
        .collect()
}

/// Titles, respondents, authorities and texts of these cases, in their order.
pub fn whole_texts(site: &Site, places: &[usize]) -> Vec<String> {
    places
        .par_iter()
        .map(|place| {
            let [title, companies, forums] = found::heads(site, *place);
            let texts = found::texts(site, *place).join("\n");
            format!("{title}\n{companies}\n{forums}\n{texts}")
        })
        .collect()
}
