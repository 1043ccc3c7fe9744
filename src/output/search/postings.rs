//! Which cases a word stands in, and what it is worth in each: BM25F, in whole numbers.

use rayon::prelude::*;

use super::code;
use super::fields::{Cases, Indexed};
use crate::site::Site;

/// How soon more of the same word stops to count: with 4, a word in the title (4) is worth half of
/// all that it can be.
const SATURATION: f64 = 4.0;
/// How much the length of the text counts, from 0 to 1.
const LENGTH: f64 = 0.75;
/// The largest worth of a word in a case, as it is written.
const LEVELS: f64 = 30.0;
/// From how many cases on the worth of a word is written in steps of three: it is found so often that
/// it hardly orders anything, and takes the most bytes.
const FREQUENT: usize = 2_000;
/// How many cases are read at once by one thread.
const BATCH: usize = 256;

/// The cases of a word, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The word.
    pub word: String,
    /// Distances from one case to the next, as [`code`] writes them.
    pub cases: String,
    /// What it is worth in each, from 1 to 30.
    pub worth: String,
}

impl Posting {
    /// Bytes that it takes in a file.
    pub fn bytes(&self) -> usize {
        self.word.len() + self.cases.len() + self.worth.len() + 9
    }
}

/// The postings of these cases, by word; the order of the cases gives each its number.
pub fn postings(site: &Site, places: &[usize]) -> Vec<Posting> {
    let batches: Vec<Indexed> = places
        .par_chunks(BATCH)
        .enumerate()
        .map(|(batch, places)| read(site, batch * BATCH, places))
        .collect();
    let lengths: Vec<u32> = batches.iter().flat_map(|batch| &batch.lengths).copied().collect();
    let norms = norms(&lengths);
    let mut mentions: Vec<(String, Cases)> = batches.into_iter().flat_map(Indexed::words).collect();
    // Stable: a word's cases stay in their order.
    mentions.par_sort_by(|(one, _), (other, _)| one.cmp(other));
    mentions
        .par_chunk_by(|(one, _), (other, _)| one == other)
        .map(|batches| write(batches, &norms))
        .collect()
}

fn read(site: &Site, first: usize, places: &[usize]) -> Indexed {
    let mut indexed = Indexed::default();
    for (offset, place) in places.iter().enumerate() {
        let number = u32::try_from(first + offset).unwrap_or(u32::MAX);
        indexed.read(site, *place, number);
    }
    indexed
}

/// By how much each text is longer than the average, as BM25 counts it.
fn norms(lengths: &[u32]) -> Vec<f64> {
    let sum: f64 = lengths.iter().map(|length| f64::from(*length)).sum();
    let average = (sum / lengths.len().max(1) as f64).max(1.0);
    lengths.iter().map(|length| 1.0 - LENGTH + LENGTH * f64::from(*length) / average).collect()
}

/// A word with its cases, batch by batch.
fn write(batches: &[(String, Cases)], norms: &[f64]) -> Posting {
    let word = batches.first().map(|(word, _)| word.clone()).unwrap_or_default();
    let count: usize = batches.iter().map(|(_, cases)| cases.len()).sum();
    let step = if count > FREQUENT { 3.0 } else { 1.0 };
    let mut posting = Posting { word, cases: String::new(), worth: String::new() };
    let mut next = 0;
    for (case, worth) in batches.iter().flat_map(|(_, cases)| cases) {
        let norm = norms.get(*case as usize).copied().unwrap_or(1.0);
        let mentions = (f64::from(worth.short) + f64::from(worth.long) / norm) / 8.0;
        let level = LEVELS * mentions / (mentions + SATURATION);
        let level = ((level / step).round() * step).max(1.0);
        code::push(&mut posting.cases, u64::from(case - next));
        code::push(&mut posting.worth, level as u64);
        next = case + 1;
    }
    posting
}
