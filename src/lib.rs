//! Casebook turns a folder of YAML case files about privacy enforcement into a static website.
//!
//! A folder goes in at the top, public files come out at the bottom, and every step in between is a
//! function from one value to the next that touches neither disk, network, clock nor screen:
//!
//! 1. [`source`] reads files into records, behind a guard;
//! 2. [`model`] resolves records into cases and a registry;
//! 3. [`derive`](mod@derive) computes what follows from each timeline;
//! 4. [`check`] holds both against the rules;
//! 5. [`site`] decides which pages exist and what each says;
//! 6. [`render`] turns pages into HTML, [`mod@plan`] knows every public path;
//! 7. [`mod@write`] makes the output folder hold exactly those files.
//!
//! Three functions are the seams: [`load`], [`plan()`] and [`publish`].

#![cfg_attr(
    not(test),
    warn(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)
)]

pub mod check;
pub mod cli;
pub mod derive;
pub mod diagnostic;
mod error;
mod loaded;
pub mod model;
pub mod output;
pub mod plan;
pub mod render;
pub mod schema;
pub mod site;
pub mod source;
pub mod text;
pub mod tidy;
pub mod words;
pub mod write;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use derive::Facts;
use diagnostic::{Diagnostic, FileId, Severity};
use loaded::text_of;
use model::Tracker;
use output::Output;
use plan::{FileClass, Planned, PublicPath};
use render::{Renderer, Theme};
use site::{Assets, Page, Site};
use source::{Folder, SourceFile};
use words::Words;

pub use error::Error;
pub use loaded::Loaded;
pub use write::{Changes, PublishOptions, publish};

/// What to load, and as of which day.
#[derive(Clone, Debug)]
pub struct LoadOptions {
    /// The configuration, relative to the root or absolute.
    pub config: PathBuf,
    /// The day against which dates are held.
    pub as_of: Date,
    /// Take drafts with the other cases.
    pub drafts: bool,
    /// Address of the site, in place of the configuration's.
    pub base_url: Option<String>,
    /// Give advice, too, on what is not wrong but could be better.
    pub hints: bool,
}

impl LoadOptions {
    /// The usual options, as of a day.
    pub fn as_of(as_of: Date) -> Self {
        let config = PathBuf::from("casebook.yaml");
        LoadOptions { config, as_of, drafts: false, base_url: None, hints: false }
    }
}

/// Reads, resolves, derives and checks the tracker in a folder.
///
/// # Errors
/// When a file or folder cannot be read. What is wrong with the content is a diagnostic of the
/// result.
pub fn load(root: &Path, options: &LoadOptions) -> Result<Loaded, Error> {
    let mut folder = source::read_folder(root, &options.config)?;
    let mut diagnostics = std::mem::take(&mut folder.diagnostics);
    let mut tracker = model::resolve::resolve(&folder, &mut diagnostics);
    if let Some(url) = &options.base_url {
        tracker.config.base_url = Some(url.clone());
    }
    let as_of = options.as_of;
    let facts: Vec<Facts> = tracker
        .cases
        .par_iter()
        .map(|case| derive::derive(case, &tracker.registry, as_of))
        .collect();
    diagnostics.extend(check::check(&tracker, &facts, as_of, options.hints));
    check::drop_consequences(&mut diagnostics);
    if options.hints {
        diagnostics.extend(hints(&folder.files, &tracker));
    } else {
        diagnostics.retain(|diagnostic| diagnostic.code.severity != Severity::Hint);
    }
    let facts = if options.drafts { facts } else { without_drafts(&mut tracker, facts) };
    let Folder { files, .. } = folder;
    sort(&files, &mut diagnostics);
    Ok(Loaded { tracker, facts, files, diagnostics, as_of })
}

/// The tracker with which every other begins: the registry inside the program, and no case.
///
/// # Errors
/// When the program's own registry cannot be read.
pub fn builtin() -> Result<Tracker, Error> {
    let mut folder = source::builtin_folder()?;
    let mut diagnostics = std::mem::take(&mut folder.diagnostics);
    Ok(model::resolve::resolve(&folder, &mut diagnostics))
}

/// Drafts are checked like any case and published nowhere.
fn without_drafts(tracker: &mut Tracker, facts: Vec<Facts>) -> Vec<Facts> {
    let cases = std::mem::take(&mut tracker.cases);
    let (cases, facts) = cases.into_iter().zip(facts).filter(|(case, _)| !case.draft).unzip();
    tracker.cases = cases;
    facts
}

/// What could be written better without saying anything else.
fn hints(files: &[SourceFile], tracker: &Tracker) -> Vec<Diagnostic> {
    let own = files.par_iter().enumerate().filter(|(_, file)| !file.builtin);
    own.flat_map_iter(|(index, file)| {
        let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
        tidy::hints(file, id, tracker)
    })
    .collect()
}

fn sort(files: &[SourceFile], diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by_key(|diagnostic| diagnostic.location.file);
    let by_file = diagnostics.par_chunk_by(|a, b| a.location.file == b.location.file);
    let starts: Vec<Vec<usize>> = by_file
        .map(|group| {
            let text = group.first().map_or("", |first| text_of(files, first.location.file).1);
            let places = source::Places::of(text);
            group.iter().map(|diagnostic| places.locate(&diagnostic.location.place).start).collect()
        })
        .collect();
    let mut placed: Vec<_> =
        starts.into_iter().flatten().zip(std::mem::take(diagnostics)).collect();
    placed.sort_by(|(a_start, a), (b_start, b)| {
        let key = |it: &Diagnostic| text_of(files, it.location.file).0;
        (key(a), a_start, a.code.name, &a.message).cmp(&(key(b), b_start, b.code.name, &b.message))
    });
    diagnostics.extend(placed.into_iter().map(|(_, diagnostic)| diagnostic));
}

/// What a planned file is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Bytes that were made when planning: their hash stands in the file's name.
    Held(Vec<u8>),
    /// A page, made when it is asked for.
    Page(Page),
    /// A file of a format, at a path, made when it is asked for.
    Data(&'static Output, String),
}

/// Every public file of a site, and how each one's bytes are made.
pub type Plan = plan::Plan<Job>;

/// Plans the site of what was loaded: every public path, and no page rendered yet.
///
/// # Errors
/// When a template or translation of the theme is wrong, or two pages want one path.
pub fn plan(loaded: Arc<Loaded>, theme: Arc<Theme>) -> Result<Plan, Error> {
    let config = &loaded.tracker.config;
    let words = Arc::new(words(&theme, config.languages.first().map_or("en", String::as_str))?);
    let renderer = Renderer::new(&theme, Arc::clone(&words))?;
    let (assets, mut files) = assets(&theme)?;
    let site = Site::new(loaded, words, assets);
    files.extend(host_files(&site)?);
    // The statistics name files of their own below; meanwhile another processor may gather them.
    let (search, _) = rayon::join(|| output::search::files(&site), || site.statistics());
    for (path, bytes) in search? {
        // What names the others appears after them.
        let class = if path == "search/index.json" { FileClass::Data } else { FileClass::Asset };
        files.push(held(&path, class, bytes)?);
    }
    for page in site.pages() {
        let path = public(&page.path(&site))?;
        files.push(Planned { path, class: FileClass::Html, job: Job::Page(page) });
    }
    for output in output::ALL {
        for path in (output.paths)(&site) {
            let job = Job::Data(output, path.clone());
            files.push(Planned { path: public(&path)?, class: FileClass::Data, job });
        }
    }
    plan::Plan::new(files, move |job: &Job| match job {
        Job::Held(bytes) => Ok(Cow::Borrowed(bytes.as_slice())),
        Job::Page(page) => {
            let path = page.path(&site);
            Ok(Cow::Owned(renderer.render(&site.view(page), &path)?.into_bytes()))
        }
        Job::Data(output, path) => (output.encode)(&site, path).map(Cow::Owned),
    })
}

fn host_files(site: &Site) -> Result<Vec<Planned<Job>>, Error> {
    let hosts = &site.config().hosts;
    let mut files = Vec::new();
    if hosts.nojekyll {
        files.push(held(".nojekyll", FileClass::Data, Vec::new())?);
    }
    if let Some(name) = &hosts.cname {
        files.push(held("CNAME", FileClass::Data, format!("{name}\n").into_bytes())?);
    }
    if hosts.headers {
        files.push(held("_headers", FileClass::Data, output::hosts::headers())?);
    }
    if hosts.redirects {
        files.push(held("_redirects", FileClass::Data, output::hosts::redirects(site))?);
    }
    Ok(files)
}

/// Stylesheet, scripts, icon and fonts, each with the hash of its content in its name.
fn assets(theme: &Theme) -> Result<(Assets, Vec<Planned<Job>>), Error> {
    let mut files = Vec::new();
    let mut assets = Assets::default();
    let mut style = theme.asset_text("style.css");
    for (name, bytes) in theme.fonts() {
        let path = hashed(name, bytes);
        style = style.replace(&format!("\"{name}\""), &format!("\"{}\"", &path["assets/".len()..]));
        files.push(held(&path, FileClass::Asset, bytes.to_vec())?);
        assets.fonts.push(path);
    }
    assets.stylesheet = hashed("style.css", style.as_bytes());
    files.push(held(&assets.stylesheet, FileClass::Asset, style.into_bytes())?);
    for (name, place) in [
        ("script.js", &mut assets.script),
        ("search.js", &mut assets.search),
        ("icon.svg", &mut assets.icon),
    ] {
        if let Some(bytes) = theme.asset(name) {
            let path = hashed(name, bytes);
            files.push(held(&path, FileClass::Asset, bytes.to_vec())?);
            *place = Some(path);
        }
    }
    Ok((assets, files))
}

fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("assets/{stem}.{}.{ending}", &hash[..12])
}

/// The words of a language, and English where a translation lacks one.
fn words(theme: &Theme, lang: &str) -> Result<Words, Error> {
    let missing = || Error::Usage(format!("the theme has no translation `{lang}`"));
    let wanted = theme.translation(lang).ok_or_else(missing)?;
    let english = theme.translation("en").unwrap_or_default();
    if lang == "en" {
        return Words::new(&[("en", &english)]);
    }
    Words::new(&[(lang, &wanted), ("en", &english)])
}

fn held(path: &str, class: FileClass, bytes: Vec<u8>) -> Result<Planned<Job>, Error> {
    Ok(Planned { path: public(path)?, class, job: Job::Held(bytes) })
}

fn public(path: &str) -> Result<PublicPath, Error> {
    PublicPath::parse(path).map_err(|error| Error::Internal(error.to_string()))
}
