//! Files written better without saying anything else: formatting, and fixes that rules carry.
//!
//! Nothing is taken on trust. What a file says before and after is read and compared, and where it
//! differs the file is left as it is.

mod edit;
mod fix;
mod format;
mod hints;
mod meaning;

pub use fix::{Fixed, fix};
pub use format::{Trouble, format};
pub use hints::hints;
