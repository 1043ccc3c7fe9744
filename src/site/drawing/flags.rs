//! Where the flags of a wide drawing fly: texts above the time line, each on a pole that no other
//! text covers.

/// A text that wants to be hoisted over a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// Its place, in pixels from the left.
    pub x: f64,
    /// Width of its text, in pixels.
    pub width: f64,
    /// How much it matters: the least first.
    pub rank: u8,
}

/// Where a flag flies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hoisted {
    /// Row above the time line, from 0.
    pub row: usize,
    /// It flies to the left of its pole.
    pub left: bool,
}

/// Between pole and text.
pub const POLE: f64 = 6.0;
/// Between texts of one row.
const APART: f64 = 8.0;
/// Between a text and another's pole.
const CLEAR: f64 = 2.0;

/// A flag that is to fly, and on which side of its pole.
#[derive(Clone, Copy, Debug)]
struct Side {
    flag: Flag,
    left: bool,
}

/// How two flags may fly.
#[derive(Clone, Copy, PartialEq)]
enum Pair {
    /// In any rows.
    Free,
    /// In different rows.
    Apart,
    /// The first above the second, whose pole its text would cover.
    Above,
    /// The second above the first.
    Below,
    /// Not at all: each covers the other's pole.
    Never,
}

/// Hoists as many flags as find room: those that matter more first, then the earlier; to the right
/// of their poles where they can, and all together as low as they can. A flag that finds no room
/// stays down.
pub fn hoist(flags: &[Flag], width: f64, rows: usize) -> Vec<Option<Hoisted>> {
    let mut order: Vec<usize> = (0..flags.len()).collect();
    order.sort_by_key(|index| (flags[*index].rank, *index));
    let mut flying: Vec<(usize, Side)> = Vec::new();
    let mut heights: Vec<usize> = Vec::new();
    for index in order {
        let sides = [false, true].map(|left| Side { flag: flags[index], left });
        let fits = |side: &Side| side.from() >= 0.0 && side.to() <= width;
        for side in sides.into_iter().filter(fits) {
            let with: Vec<Side> = flying.iter().map(|(_, side)| *side).chain([side]).collect();
            if let Some(found) = rows_of(&with, rows) {
                flying.push((index, side));
                heights = found;
                break;
            }
        }
    }
    let mut up = vec![None; flags.len()];
    for ((index, side), row) in flying.into_iter().zip(heights) {
        up[index] = Some(Hoisted { row, left: side.left });
    }
    up
}

impl Side {
    fn from(self) -> f64 {
        if self.left { self.flag.x - POLE - self.flag.width } else { self.flag.x + POLE }
    }

    fn to(self) -> f64 {
        if self.left { self.flag.x - POLE } else { self.flag.x + POLE + self.flag.width }
    }

    fn covers(self, pole: f64) -> bool {
        pole > self.from() - CLEAR && pole < self.to() + CLEAR
    }

    fn with(self, other: Side) -> Pair {
        match (self.covers(other.flag.x), other.covers(self.flag.x)) {
            (true, true) => Pair::Never,
            (true, false) => Pair::Above,
            (false, true) => Pair::Below,
            (false, false) if self.to() + APART <= other.from() => Pair::Free,
            (false, false) if other.to() + APART <= self.from() => Pair::Free,
            (false, false) => Pair::Apart,
        }
    }
}

/// The lowest rows in which some flags can fly together; `None` where they need more than there are.
fn rows_of(flags: &[Side], rows: usize) -> Option<Vec<usize>> {
    let mut height = vec![0; flags.len()];
    // Each pass raises a flag, and none is raised above the last row: it ends.
    loop {
        let mut raised = false;
        for one in 0..flags.len() {
            for other in one + 1..flags.len() {
                let (a, b) = (height[one], height[other]);
                let lift = match flags[one].with(flags[other]) {
                    Pair::Free => continue,
                    Pair::Never => return None,
                    Pair::Above if a <= b => (one, b + 1),
                    Pair::Below if b <= a => (other, a + 1),
                    // The earlier flies above the later, as one reads.
                    Pair::Apart if a == b && flags[one].flag.x <= flags[other].flag.x => {
                        (one, b + 1)
                    }
                    Pair::Apart if a == b => (other, a + 1),
                    _ => continue,
                };
                height[lift.0] = lift.1;
                raised = true;
                if lift.1 >= rows {
                    return None;
                }
            }
        }
        if !raised {
            return Some(height);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(x: f64, width: f64, rank: u8) -> Flag {
        Flag { x, width, rank }
    }

    #[test]
    fn far_from_each_other_all_fly_low() {
        let up = hoist(&[flag(10.0, 80.0, 0), flag(200.0, 80.0, 1)], 400.0, 3);
        assert_eq!(up, [Some(Hoisted { row: 0, left: false }); 2]);
    }

    #[test]
    fn at_the_right_edge_a_flag_flies_to_the_left() {
        let up = hoist(&[flag(390.0, 80.0, 0)], 400.0, 3);
        assert_eq!(up, [Some(Hoisted { row: 0, left: true })]);
    }

    #[test]
    fn no_text_covers_a_pole_and_no_two_texts_meet() {
        // A fixed sequence of pseudo-random places.
        let mut seed = 7_u32;
        let mut next = |limit: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from((seed >> 8) % limit)
        };
        for _ in 0..200 {
            let flags: Vec<Flag> =
                (0..40).map(|index| flag(next(900), 40.0 + next(120), index % 3)).collect();
            let up = hoist(&flags, 900.0, 6);
            let flying: Vec<(Flag, Hoisted)> =
                flags.iter().zip(&up).filter_map(|(flag, up)| Some((*flag, (*up)?))).collect();
            assert!(flying.len() >= 6, "{} of 40", flying.len());
            for (index, (flag, place)) in flying.iter().enumerate() {
                let one = Side { flag: *flag, left: place.left };
                assert!(one.from() >= 0.0 && one.to() <= 900.0);
                for (flag, other) in &flying[index + 1..] {
                    let two = Side { flag: *flag, left: other.left };
                    let apart = one.to() < two.from() || two.to() < one.from();
                    assert!(apart || place.row != other.row, "{one:?} {two:?}");
                    assert!(!one.covers(two.flag.x) || place.row > other.row, "{one:?} {two:?}");
                    assert!(!two.covers(one.flag.x) || other.row > place.row, "{one:?} {two:?}");
                }
            }
        }
    }

    #[test]
    fn what_matters_more_is_hoisted_first() {
        let crowd: Vec<Flag> =
            (0..30).map(|index| flag(100.0, 250.0, u8::from(index != 29))).collect();
        let up = hoist(&crowd, 400.0, 4);
        assert!(up[29].is_some());
        assert_eq!(up.iter().flatten().count(), 4);
    }

    #[test]
    fn of_two_on_one_day_the_earlier_flies_above() {
        let up = hoist(&[flag(10.0, 80.0, 0), flag(12.0, 80.0, 1)], 400.0, 3);
        assert_eq!(up.iter().flatten().map(|place| place.row).collect::<Vec<_>>(), [1, 0]);
    }
}
