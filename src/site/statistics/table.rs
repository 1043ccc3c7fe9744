//! Tables whose cells are read by people on a page and by programs in a file.

use serde::Serialize;

use crate::words::Words;

/// A table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// Its columns; the first one names the rows.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Its name in files.
    pub key: &'static str,
    /// Its heading.
    pub label: String,
}

/// A cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    /// For people.
    pub text: String,
    /// For programs: a plain number or word; empty where nothing is known.
    pub value: String,
    /// It holds a number.
    pub number: bool,
}

impl Table {
    /// A table without rows; each column has its name and the key of its heading.
    pub fn new(words: &Words, caption: &str, columns: &[(&'static str, &str)]) -> Self {
        let column = |(key, label): &(&'static str, &str)| Column { key, label: words.say(label) };
        Table {
            caption: words.say(caption),
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<Cell>) {
        self.rows.push(row);
    }
}

impl Cell {
    /// A name or word; `value` is how programs know it.
    pub fn name(text: impl Into<String>, value: impl Into<String>) -> Self {
        Cell { text: text.into(), value: value.into(), number: false }
    }

    /// A number as people and as programs read it.
    pub fn number(text: impl Into<String>, value: impl Into<String>) -> Self {
        Cell { text: text.into(), value: value.into(), number: true }
    }

    /// How many.
    pub fn count(words: &Words, count: usize) -> Self {
        Cell::number(words.number(i64::try_from(count).unwrap_or(i64::MAX)), count.to_string())
    }

    /// Nothing is known, and why.
    pub fn none(text: impl Into<String>) -> Self {
        Cell { text: text.into(), value: String::new(), number: true }
    }
}
