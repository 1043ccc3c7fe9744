//! Charts and figures on all cases.

use serde::Serialize;

use super::frame::{self, Frame};
use crate::site::Site;
use crate::site::chart::Drawing;
use crate::site::describe::LinkView;
use crate::site::statistics::{Figure, PARTS, Table};
use crate::site::urls;
use crate::words::Put;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsView {
    /// Frame.
    pub frame: Frame,
    /// Where the method is told, and the files behind the figures.
    pub links: Vec<LinkView>,
    /// Parts of the page.
    pub parts: Vec<PartView>,
}

/// A part of the page.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// Anchor.
    pub id: &'static str,
    /// Heading.
    pub heading: String,
    /// Its figures.
    pub figures: Vec<FigureView>,
    /// How fines are spread, in the part on fines.
    pub distribution: Option<Table>,
}

/// A figure.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    /// Anchor.
    pub name: &'static str,
    /// Title.
    pub title: String,
    /// What it shows.
    pub says: String,
    /// How it is drawn.
    pub drawn: String,
    /// What to keep in mind.
    pub notes: Vec<String>,
    /// Its numbers.
    pub table: Table,
    /// The chart, wide and narrow.
    pub drawings: Vec<Drawing>,
    /// Its numbers as a file.
    pub csv: String,
    /// Its chart as a file, if there is one.
    pub svg: Option<String>,
}

/// The path of a figure's file.
pub fn file(figure: &Figure, ending: &str) -> String {
    format!("statistics/{}.{ending}", figure.name)
}

/// What the page says.
pub fn view(site: &Site) -> StatisticsView {
    let words = site.words();
    let path = urls::list("statistics", 1);
    let links = frame::links(site, &path);
    let figure = |figure: &Figure| {
        let mut table = figure.table.clone();
        let mut notes = figure.notes.clone();
        if table.rows.len() > figure.shown() {
            table.rows.truncate(figure.shown());
            let n = i64::try_from(figure.shown()).unwrap_or(i64::MAX);
            notes.push(words.with("stat-shown-first", &[("n", Put::Number(n))]));
        }
        FigureView {
            name: figure.name,
            title: figure.title.clone(),
            says: figure.says.clone(),
            drawn: figure.drawn.clone(),
            notes,
            table,
            drawings: figure.drawings.clone(),
            csv: links.to(&file(figure, "csv")),
            svg: (!figure.drawings.is_empty()).then(|| links.to(&file(figure, "svg"))),
        }
    };
    let all = &site.statistics().figures;
    let part = |id: &'static str| PartView {
        id,
        heading: words.say(&format!("stat-part-{id}")),
        figures: all.iter().filter(|one| one.part == id).map(figure).collect(),
        distribution: (id == "fines")
            .then(|| {
                let sum = site.book().sum(&crate::site::book::Scope::All);
                crate::site::statistics::distribution(words, &sum)
            })
            .flatten(),
    };
    StatisticsView {
        frame: frame::frame(site, &path, &words.say("stat-title")),
        links: [
            (words.say("stat-method-title"), urls::method()),
            ("statistics.json".to_owned(), "api/v1/statistics.json".to_owned()),
            ("durations.csv".to_owned(), "data/durations.csv".to_owned()),
            ("fines.csv".to_owned(), "data/fines.csv".to_owned()),
        ]
        .map(|(text, path)| LinkView { href: Some(links.to(&path)), ..LinkView::plain(text) })
        .to_vec(),
        parts: PARTS.into_iter().map(part).collect(),
    }
}
