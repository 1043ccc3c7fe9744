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
/// Between texts of one row, and between a text and another's pole.
const APART: f64 = 8.0;

/// Hoists as many flags as find room: those that matter more first, then the earlier; each as low
/// as it can fly. A flag that finds no room stays down.
pub fn hoist(flags: &[Flag], width: f64, rows: usize) -> Vec<Option<Hoisted>> {
    let mut order: Vec<usize> = (0..flags.len()).collect();
    order.sort_by_key(|index| (flags[*index].rank, *index));
    let mut up: Vec<Option<Hoisted>> = vec![None; flags.len()];
    for index in order {
        let flag = flags[index];
        let places = (0..rows).flat_map(|row| [false, true].map(|left| Hoisted { row, left }));
        let free = |place: &Hoisted| {
            let (from, to) = cloth(flag, *place);
            let inside = from >= 0.0 && to <= width;
            let others = flags.iter().zip(&up).filter_map(|(flag, place)| Some((*flag, (*place)?)));
            inside && others.into_iter().all(|other| apart((flag, *place), other))
        };
        up[index] = places.into_iter().find(free);
    }
    up
}

/// From where to where a flag's text reaches.
fn cloth(flag: Flag, place: Hoisted) -> (f64, f64) {
    if place.left {
        (flag.x - POLE - flag.width, flag.x - POLE)
    } else {
        (flag.x + POLE, flag.x + POLE + flag.width)
    }
}

fn apart(a: (Flag, Hoisted), b: (Flag, Hoisted)) -> bool {
    let ((a_from, a_to), (b_from, b_to)) = (cloth(a.0, a.1), cloth(b.0, b.1));
    let texts = a.1.row != b.1.row || a_to + APART <= b_from || b_to + APART <= a_from;
    // A pole stands in its own row and in all below it.
    let covers = |cloth: (f64, f64), row: usize, pole: (Flag, Hoisted)| {
        pole.1.row >= row && pole.0.x > cloth.0 - APART / 2.0 && pole.0.x < cloth.1 + APART / 2.0
    };
    texts && !covers((a_from, a_to), a.1.row, b) && !covers((b_from, b_to), b.1.row, a)
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
            for (index, one) in flying.iter().enumerate() {
                let (from, to) = cloth(one.0, one.1);
                assert!(from >= 0.0 && to <= 900.0);
                for other in &flying[index + 1..] {
                    assert!(apart(*one, *other), "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn what_matters_more_is_hoisted_first() {
        let crowd: Vec<Flag> = (0..30).map(|index| flag(100.0, 250.0, u8::from(index != 29))).collect();
        let up = hoist(&crowd, 400.0, 4);
        assert_eq!(up[29], Some(Hoisted { row: 0, left: false }));
        assert_eq!(up.iter().flatten().count(), 1 + 3);
    }
}
