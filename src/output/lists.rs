//! `<list>/list.json`: the rows of a list of several pages, from which its filter shows rows of other
//! pages.

use super::Output;
use crate::Error;
use crate::site::Site;
use crate::site::page::list::{self, List};

/// One file beside each list of entities that has more than one page.
pub const OUTPUT: Output = Output { name: "rows of lists", paths, encode };

fn long(site: &Site) -> impl Iterator<Item = List> {
    let lists = List::ALL.into_iter().filter(|list| *list != List::Cases);
    lists.filter(|list| list::pages(list.rows(site)) > 1)
}

fn path(list: List) -> String {
    format!("{}/list.json", list.name())
}

fn paths(site: &Site) -> Vec<String> {
    long(site).map(path).collect()
}

/// For each row: id, name, longer name, country in words, number of cases, fines standing.
fn encode(site: &Site, wanted: &str) -> Result<Vec<u8>, Error> {
    let list = List::ALL.into_iter().find(|list| path(*list) == wanted);
    let list = list.ok_or_else(|| Error::Internal(format!("{wanted} is no list")))?;
    let rows: Vec<_> = list::all(site, list)
        .into_iter()
        .map(|row| (row.id, row.name.text, row.name.note, row.country, row.cases, row.standing))
        .collect();
    serde_json::to_vec(&rows).map_err(|error| Error::Internal(error.to_string()))
}
