//! JSON Schema of content files, draft 2020-12, and the reference of the format: both from the
//! records and the closed lists.
//!
//! A schema rejects no file that `casebook check` accepts. What it accepts may still be wrong:
//! whether a date is possible or an id exists, only the check can say.

mod names;
mod record;
mod reference;
mod rules;
mod value;

use serde_json::{Map, Value, json};

use crate::source::FileKind;
use crate::source::record::Shape;

pub use names::Names;
pub use reference::reference;

/// The dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a kind of file. `names` are offered for completion; an id that is not among them
/// is taken too. `base` is the address of the site, with a final `/`.
pub fn schema(kind: FileKind, names: &Names, base: Option<&str>) -> Value {
    let mut definitions = Map::new();
    let root = match kind.shape() {
        Shape::Record(record) => record::object(record, record.keys, names, &mut definitions),
        shape => value::shaped(shape, value::named_holds(kind), names, &mut definitions),
    };
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    if let Some(base) = base {
        schema.insert("$id".to_owned(), json!(format!("{base}{}", path(kind))));
    }
    schema.insert("title".to_owned(), json!(title(kind)));
    if let Value::Object(root) = root {
        schema.extend(root);
    }
    if !definitions.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Value::Object(schema)
}

/// Where the site publishes it, and its committed copy below `docs/`: `schema/case.json`.
pub fn path(kind: FileKind) -> String {
    format!("schema/{}.json", kind.word())
}

/// The text of a schema, with a final newline.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn title(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Case => "A case of a Casebook tracker",
        FileKind::Company => "A company in the registry of a Casebook tracker",
        FileKind::Authority => "An authority in the registry of a Casebook tracker",
        FileKind::Court => "A court or board in the registry of a Casebook tracker",
        FileKind::Complainant => "A complainant in the registry of a Casebook tracker",
        FileKind::Campaign => "A campaign in the registry of a Casebook tracker",
        FileKind::Law => "A law in the registry of a Casebook tracker",
        FileKind::Clock => "A statutory clock in the registry of a Casebook tracker",
        FileKind::Topics => "The topics of a Casebook tracker",
        FileKind::Holidays => "Public holidays of a country, for a Casebook tracker",
        FileKind::Config => "The configuration of a Casebook tracker",
    }
}
