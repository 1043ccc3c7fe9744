//! Measures the search index of a tracker: `search FOLDER` reads it, plans its site, which builds the
//! index, and says how long each took and what the index holds.
//!
//! `cargo bench --bench search -- FOLDER`; `benches/compare.sh` runs it beside Pagefind.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use casebook::LoadOptions;
use casebook::render::Theme;

fn main() -> ExitCode {
    // `cargo bench` adds `--bench`.
    let arguments: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let [folder] = arguments.as_slice() else {
        eprintln!("usage: search FOLDER");
        return ExitCode::SUCCESS;
    };
    match measure(Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::from(2)
        }
    }
}

fn measure(root: &Path) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let loaded = casebook::load(root, &LoadOptions::as_of(jiff::civil::date(2026, 11, 23)))?;
    let read = start.elapsed();
    let start = Instant::now();
    let plan = casebook::plan(Arc::new(loaded), Arc::new(Theme::builtin()))?;
    let planned = start.elapsed();
    let files: Vec<_> =
        plan.files().iter().filter(|file| file.path.as_str().starts_with("search/")).collect();
    let mut bytes = 0;
    for file in &files {
        bytes += plan.bytes(file)?.len();
    }
    println!(
        "read in {:.2} s, site planned and search index built in {:.2} s, both {:.2} s; {} files, {:.1} MB",
        read.as_secs_f64(),
        planned.as_secs_f64(),
        (read + planned).as_secs_f64(),
        files.len(),
        bytes as f64 / 1e6
    );
    // As `casebook build` does: the process ends, and nothing need be given back before.
    std::mem::forget(plan);
    Ok(())
}
