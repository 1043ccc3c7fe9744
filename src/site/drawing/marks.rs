//! Where marks stand that would cover each other: beside or above one another.

/// Between the centres of two marks, in pixels.
pub const APART: f64 = 12.0;

/// A mark that wants to stand at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Its place along the time, in pixels.
    pub at: f64,
    /// Room before and behind it, for arrows.
    pub room: (f64, f64),
}

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Along the time, in pixels.
    pub at: f64,
    /// How many marks away from the line.
    pub level: usize,
}

/// Places marks so that none covers another, on at most so many levels.
///
/// An event is known to its day at best, so a mark may stand anywhere within the width of a day.
/// Where even that is too narrow for all, marks cover each other on the last level.
pub fn place(wishes: &[Wish], day: f64, levels: usize) -> Vec<Place> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].at.total_cmp(&wishes[*b].at).then(a.cmp(b)));
    let mut ends: Vec<f64> = Vec::new();
    let mut places = vec![Place { at: 0.0, level: 0 }; wishes.len()];
    for index in order {
        let wish = wishes[index];
        let steps = (day / APART - 1.0).clamp(0.0, 60.0) as u16;
        let free = |step: u16| {
            let at = wish.at + f64::from(step) * APART;
            let level = ends.iter().position(|end| at - wish.room.0 - end >= APART);
            let level = level.or((ends.len() < levels).then_some(ends.len()))?;
            Some(Place { at, level })
        };
        let place = (0..=steps).find_map(free);
        let place = place.unwrap_or(Place { at: wish.at, level: levels.saturating_sub(1) });
        let end = place.at + wish.room.1;
        match ends.get_mut(place.level) {
            Some(last) => *last = end.max(*last),
            None => ends.push(end),
        }
        places[index] = place;
    }
    places
}

/// How many levels are used, at least one.
pub fn levels(places: &[Place]) -> i32 {
    let most = places.iter().map(|place| place.level + 1).max().unwrap_or(1);
    i32::try_from(most).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(at: &[f64]) -> Vec<Wish> {
        at.iter().map(|at| Wish { at: *at, room: (0.0, 0.0) }).collect()
    }

    #[test]
    fn marks_far_apart_stand_on_the_line() {
        let places = place(&wishes(&[0.0, 50.0, 100.0]), 0.1, 6);
        assert!(places.iter().all(|place| place.level == 0));
    }

    #[test]
    fn marks_of_one_place_stand_above_each_other() {
        let places = place(&wishes(&[5.0, 5.0, 6.0]), 0.1, 6);
        assert_eq!(places.iter().map(|place| place.level).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(levels(&places), 3);
    }

    #[test]
    fn within_a_wide_day_they_also_stand_beside_each_other() {
        let places = place(&wishes(&[0.0; 15]), 100.0, 3);
        for (index, one) in places.iter().enumerate() {
            assert!(one.at < 100.0 && one.level < 3);
            for other in &places[index + 1..] {
                assert!(one.level != other.level || (one.at - other.at).abs() >= APART);
            }
        }
    }
}
