//! Files on disk to records. The only module that reads content, and the only one that knows YAML.

mod agrees;
mod builtin;
mod folder;
pub mod found;
pub mod guard;
mod kind;
mod locate;
pub mod print;
pub mod record;
pub mod refusal;
mod slip;
mod spot;
pub mod tree;
mod walk;
pub mod yaml;

pub use folder::{Entry, Folder, SourceFile, builtin_folder, read_folder, read_record};
pub use kind::FileKind;
pub use locate::Places;
pub use spot::Spot;
