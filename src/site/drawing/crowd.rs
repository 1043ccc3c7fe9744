//! Where the texts of an upright drawing stand, and which of them give way.

use jiff::civil::Date;

use super::upright::{FAR, Note};

/// The upper edge of each text, in their order, as near to their days as the others let them be:
/// texts that would overlap share their displacement (pool adjacent violators).
pub fn place(notes: &[Note], y: impl Fn(Date) -> i32, top: i32, bottom: i32) -> Vec<i32> {
    let total: i32 = notes.iter().map(Note::height).sum();
    let mut above = 0;
    // Sum and number of the offsets that a block of texts shares.
    let mut blocks: Vec<(i32, i32)> = Vec::new();
    for note in notes {
        blocks.push((y(note.day) - 12 - above, 1));
        above += note.height();
        while let [.., (first, count), (next, more)] = blocks[..]
            && first / count > next / more
        {
            blocks.truncate(blocks.len() - 2);
            blocks.push((first + next, count + more));
        }
    }
    let highest = (bottom - total).max(top);
    let offsets = blocks.iter().flat_map(|(sum, count)| {
        let offset = (sum / count).clamp(top, highest);
        std::iter::repeat_n(offset, usize::try_from(*count).unwrap_or(1))
    });
    let mut above = 0;
    let mut places = Vec::new();
    for (note, offset) in notes.iter().zip(offsets) {
        places.push(offset + above);
        above += note.height();
    }
    places
}

/// Places the texts; while one stands far from its day, the least of those that crowd it gives way,
/// but for what decides something, and what is no event.
pub fn thin(
    notes: &mut Vec<Note>,
    place: impl Fn(&[Note]) -> Vec<i32>,
    y: impl Fn(Date) -> i32,
) -> Vec<i32> {
    loop {
        let tops = place(notes);
        let away = |index: usize| (tops[index] + 12 - y(notes[index].day)).abs();
        let worst = (0..notes.len()).max_by_key(|index| away(*index));
        let Some(worst) = worst.filter(|worst| away(*worst) > FAR) else { return tops };
        // Texts that touch each other, around the one that stands farthest away.
        let touch = |one: usize| tops[one] + notes[one].height() >= tops[one + 1];
        let first = (0..worst).rev().take_while(|one| touch(*one)).last().unwrap_or(worst);
        let last = (worst..notes.len() - 1).take_while(|one| touch(*one)).last();
        let block = first..=last.map_or(worst, |one| one + 1);
        let least = block.max_by_key(|index| (notes[*index].rank, away(*index)));
        match least.filter(|least| notes[*least].rank > 1) {
            Some(least) => notes.remove(least),
            None => return tops,
        };
    }
}
