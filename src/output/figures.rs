//! The numbers and the drawing of each figure on the page of statistics.

use super::csv::Csv;
use super::svg;
use crate::Error;
use crate::site::Site;
use crate::site::chart::Sheet;
use crate::site::page::statistics_file;
use crate::site::statistics::Figure;

/// The paths of all tables.
pub fn tables(site: &Site) -> Vec<String> {
    site.statistics().figures.iter().map(|figure| statistics_file(figure, "csv")).collect()
}

/// The paths of all drawings.
pub fn drawings(site: &Site) -> Vec<String> {
    let figures = site.statistics().figures.iter();
    figures
        .filter(|figure| !figure.drawings.is_empty())
        .map(|figure| statistics_file(figure, "svg"))
        .collect()
}

/// The table of a figure, as programs read it.
///
/// # Errors
/// When there is no figure at the path.
pub fn table(site: &Site, path: &str) -> Result<Vec<u8>, Error> {
    let table = &find(site, path)?.table;
    let mut csv = Csv::new(table.columns.iter().map(|column| column.key))?;
    for row in &table.rows {
        csv.row(row.iter().map(|cell| cell.value.as_str()))?;
    }
    csv.bytes()
}

/// The drawing of a figure, with its styles.
///
/// # Errors
/// When there is no figure at the path, or it has no drawing.
pub fn drawing(site: &Site, path: &str) -> Result<Vec<u8>, Error> {
    let figure = find(site, path)?;
    let wide = figure.drawings.iter().find(|drawing| drawing.size == Sheet::Wide.name());
    let drawing = wide.ok_or_else(|| Error::Internal(format!("{path} has no drawing")))?;
    let desc = format!("{} {}", figure.says, figure.drawn);
    let lang = site.words().lang();
    // The day stands in it, since a drawing is passed on without its page.
    let day = site.words().day(site.loaded().as_of);
    let source = format!("{}, {day}", site.config().title.best(lang).1);
    Ok(svg::file(drawing, lang, [&figure.title, &desc, &source]).into_bytes())
}

fn find<'s>(site: &'s Site, path: &str) -> Result<&'s Figure, Error> {
    let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let mut figures = site.statistics().figures.iter();
    figures
        .find(|figure| figure.name == stem)
        .ok_or_else(|| Error::Internal(format!("there is no figure {stem}")))
}
