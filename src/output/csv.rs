//! CSV as spreadsheets and programs read it alike, RFC 4180; no cell can be run as a formula.

use crate::Error;

/// A file of rows under a header.
#[derive(Debug)]
pub struct Csv {
    writer: csv::Writer<Vec<u8>>,
}

impl Csv {
    /// A file with the names of its columns.
    ///
    /// # Errors
    /// When a row cannot be written.
    pub fn new<S: AsRef<str>>(header: impl IntoIterator<Item = S>) -> Result<Self, Error> {
        let mut csv = Csv { writer: csv::Writer::from_writer(Vec::new()) };
        csv.row(header)?;
        Ok(csv)
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it has another number of cells than the header.
    pub fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) -> Result<(), Error> {
        let cells: Vec<String> = cells.into_iter().map(|cell| defused(cell.as_ref())).collect();
        self.writer.write_record(cells).map_err(|error| Error::Internal(error.to_string()))
    }

    /// Its bytes.
    ///
    /// # Errors
    /// When they cannot be gathered.
    pub fn bytes(self) -> Result<Vec<u8>, Error> {
        self.writer.into_inner().map_err(|error| Error::Internal(error.to_string()))
    }
}

/// A cell that no spreadsheet takes for a formula: what begins like one and is no plain number gets
/// an apostrophe before it.
pub fn defused(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let number = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && !digits.starts_with('.');
    if risky && !number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        for cell in ["=1+1", "+1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "--1", "-", "-1e3", "－1"] {
            assert_eq!(defused(cell), format!("'{cell}"));
        }
        for cell in ["", "1", "-1", "-12.50", "a=b", "2024-10-22", "Meta"] {
            assert_eq!(defused(cell), cell);
        }
    }

    #[test]
    fn rows_are_quoted_where_they_must_be() {
        let mut csv = Csv::new(["a", "b"]).unwrap();
        csv.row(["x,y", "say \"z\""]).unwrap();
        assert!(csv.row(["one"]).is_err(), "a row of another length is refused");
        let mut csv = Csv::new(["a", "b"]).unwrap();
        csv.row(["x,y", "=z"]).unwrap();
        assert_eq!(csv.bytes().unwrap(), b"a,b\n\"x,y\",'=z\n");
    }
}
