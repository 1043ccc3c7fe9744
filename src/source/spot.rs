//! What is known of a place in a file: which keys stand there, in which order, and what they hold.

use crate::source::record::{CaseRecord, Holds, Read, Record, Shape};

/// A place in a file, by what may be written there.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    shape: Option<&'static Shape>,
    /// What the scalars here mean.
    pub holds: Holds,
}

/// What a map at a place may be.
enum Maps {
    Record(&'static Record),
    Named(&'static Shape),
    Free,
}

impl Spot {
    /// The root of a file.
    pub fn root(shape: &'static Shape) -> Spot {
        Spot { shape: Some(shape), holds: Holds::Keys }
    }

    /// The root of a case file.
    pub fn case() -> Spot {
        Spot::root(CaseRecord::SHAPE)
    }

    /// Where a key stands in its map; keys that the format does not know come last.
    pub fn place(self, key: &str) -> usize {
        match self.shape.map_or(Maps::Free, maps) {
            Maps::Record(record) => {
                let place = record.keys.iter().position(|known| known.name == key);
                place.unwrap_or(record.keys.len())
            }
            Maps::Named(_) | Maps::Free => 0,
        }
    }

    /// What the keys of a map here mean, where they are names of the author's choice.
    pub fn keys(self) -> Holds {
        match (self.shape.map_or(Maps::Free, maps), self.holds) {
            (Maps::Named(_), Holds::Findings) => Holds::Citation,
            _ => Holds::Line,
        }
    }

    /// The value under a key of the map here.
    pub fn below(self, key: &str) -> Spot {
        match self.shape.map_or(Maps::Free, maps) {
            Maps::Record(record) => record
                .key(key)
                .map_or(Spot::FREE, |key| Spot { shape: Some(key.shape), holds: key.holds }),
            Maps::Named(shape) => {
                let holds = if self.holds == Holds::Sources { Holds::Address } else { Holds::Line };
                Spot { shape: Some(shape), holds }
            }
            // Texts by language tag mean what the text alone would.
            Maps::Free => Spot { shape: None, holds: self.holds },
        }
    }

    /// The entries of the list here.
    pub fn entry(self) -> Spot {
        Spot { shape: self.shape.and_then(entries), holds: self.holds }
    }

    /// The record that a map here is.
    pub fn record(self) -> Option<&'static Record> {
        match self.shape.map_or(Maps::Free, maps) {
            Maps::Record(record) => Some(record),
            Maps::Named(_) | Maps::Free => None,
        }
    }

    /// Whether one value here may become a list.
    pub fn takes_list(self) -> bool {
        matches!(self.shape, Some(Shape::OneOrMany(_)))
    }

    const FREE: Spot = Spot { shape: None, holds: Holds::Line };
}

fn maps(shape: &'static Shape) -> Maps {
    match shape {
        Shape::Scalar | Shape::Text | Shape::List(_) => Maps::Free,
        Shape::OneOrMany(below) | Shape::WordOr(below) => maps(below),
        Shape::Either(one, other) => match maps(one) {
            Maps::Free => maps(other),
            found => found,
        },
        Shape::Record(record) => Maps::Record(record),
        Shape::Named(below) => Maps::Named(below),
    }
}

fn entries(shape: &'static Shape) -> Option<&'static Shape> {
    match shape {
        Shape::OneOrMany(below) | Shape::List(below) => Some(below),
        Shape::WordOr(below) => entries(below),
        Shape::Either(one, other) => entries(one).or_else(|| entries(other)),
        Shape::Scalar | Shape::Text | Shape::Named(_) | Shape::Record(_) => None,
    }
}
