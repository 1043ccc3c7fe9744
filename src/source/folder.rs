//! A tracker's folder: every file read, every fault of reading gathered.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::record::{
    AuthorityRecord, CampaignRecord, CaseRecord, ClockRecord, CompanyRecord, ComplainantRecord,
    ConfigRecord, CourtRecord, Found, HolidayRecord, LawRecord, Loose, Read, TopicsRecord,
};
use super::refusal::{Reason, Refusal};
use super::walk::{self, OnDisk};
use super::{builtin, guard};
use crate::Error;
use crate::diagnostic::{Diagnostic, FileId, Location, Place, code};

/// The table of rates.
const RATES: &str = "registry/rates.csv";
/// The list of ids that never come back.
const RETIRED: &str = "registry/retired.txt";

/// A file that was read, with the text that its diagnostics show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFile {
    /// Path below the root, with `/` between the parts.
    pub path: String,
    /// Its text; empty where it was not UTF-8.
    pub text: String,
    /// It came with the program, not with the tracker.
    pub builtin: bool,
}

/// A record with the file it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<T> {
    /// The file.
    pub file: FileId,
    /// The file's stem: the id of what it describes.
    pub id: String,
    /// What stands in it.
    pub record: T,
}

/// A case file. Its record is made when it is asked for: those of all cases at once would take more
/// memory than everything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// The file.
    pub file: FileId,
    /// The file's stem: the case's id.
    pub id: String,
}

/// All that was read of a tracker.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// Every file, by [`FileId`].
    pub files: Vec<SourceFile>,
    /// `casebook.yaml`.
    pub config: Option<Entry<ConfigRecord>>,
    /// `cases/**`; [`Folder::case`] makes their records.
    pub cases: Vec<CaseFile>,
    /// `registry/authorities/`.
    pub authorities: Vec<Entry<AuthorityRecord>>,
    /// `registry/courts/`.
    pub courts: Vec<Entry<CourtRecord>>,
    /// `registry/laws/`.
    pub laws: Vec<Entry<LawRecord>>,
    /// `registry/clocks/`.
    pub clocks: Vec<Entry<ClockRecord>>,
    /// `registry/companies/`.
    pub companies: Vec<Entry<CompanyRecord>>,
    /// `registry/complainants/`.
    pub complainants: Vec<Entry<ComplainantRecord>>,
    /// `registry/campaigns/`.
    pub campaigns: Vec<Entry<CampaignRecord>>,
    /// `registry/holidays/`.
    pub holidays: Vec<Entry<Vec<Loose<HolidayRecord>>>>,
    /// `registry/topics.yaml`.
    pub topics: Option<Entry<TopicsRecord>>,
    /// `registry/rates.csv`: file and text.
    pub rates: Option<FileId>,
    /// `pages/*.md`: stem and file.
    pub pages: Vec<(String, FileId)>,
    /// `registry/retired.txt`: file and text.
    pub retired: Option<FileId>,
    /// What was wrong with reading.
    pub diagnostics: Vec<Diagnostic>,
}

/// A file's bytes, on disk or in the binary.
enum Origin {
    Disk(OnDisk),
    Builtin(String, &'static [u8]),
}

/// Reads a tracker: `config` (a path, usually `casebook.yaml`), `cases/` and `registry/`.
///
/// # Errors
/// When a folder cannot be listed or a file not be opened. What is wrong within a file is a
/// diagnostic of the result.
pub fn read_folder(root: &Path, config: &Path) -> Result<Folder, Error> {
    let mut origins = BTreeMap::new();
    for (path, bytes) in builtin::files() {
        origins.insert(path.clone(), Origin::Builtin(path, bytes));
    }
    for folder in ["cases", "pages", "registry"] {
        for file in walk::list(root, folder)? {
            origins.insert(file.path.clone(), Origin::Disk(file));
        }
    }
    let mut origins: Vec<Origin> = origins.into_values().collect();
    let name = config.strip_prefix(root).unwrap_or(config).to_string_lossy().replace('\\', "/");
    origins.push(Origin::Disk(OnDisk { path: name, full: full(root, config), refused: None }));
    let last = origins.len().saturating_sub(1);
    let opened: Vec<Opened> = origins
        .into_par_iter()
        .enumerate()
        .map(|(index, origin)| open(origin, file_id(index), index == last))
        .collect::<Result<_, _>>()?;
    let mut folder = Folder::default();
    for (index, opened) in opened.into_iter().enumerate() {
        folder.take(opened, file_id(index), index == last);
    }
    Ok(folder)
}

/// The registry inside the program, as a folder without cases.
///
/// # Errors
/// Never: its files are in the binary.
pub fn builtin_folder() -> Result<Folder, Error> {
    let mut folder = Folder::default();
    for (index, (path, bytes)) in builtin::files().into_iter().enumerate() {
        let file = file_id(index);
        folder.take(open(Origin::Builtin(path, bytes), file, false)?, file, false);
    }
    Ok(folder)
}

fn full(root: &Path, config: &Path) -> PathBuf {
    if config.is_absolute() { config.to_owned() } else { root.join(config) }
}

struct Opened {
    file: SourceFile,
    content: Content,
}

enum Content {
    Case,
    /// A record of the registry, which its folder names, or the configuration.
    Yaml(Found),
    Plain,
    Faulty(Box<Diagnostic>),
}

fn file_id(index: usize) -> FileId {
    FileId(u32::try_from(index).unwrap_or(u32::MAX))
}

fn open(origin: Origin, file: FileId, is_config: bool) -> Result<Opened, Error> {
    let closed = |path: String, content: Content| Opened {
        file: SourceFile { path, text: String::new(), builtin: false },
        content,
    };
    let (path, bytes, builtin) = match origin {
        Origin::Builtin(path, bytes) => (path, bytes.to_vec(), true),
        Origin::Disk(OnDisk { path, refused: Some((code, message, help)), .. }) => {
            let location = Location { file, place: Place::File };
            let diagnostic = Diagnostic::new(code, location, message).help(help);
            return Ok(closed(path, Content::Faulty(Box::new(diagnostic))));
        }
        Origin::Disk(OnDisk { path, full, .. }) => {
            let Some(most) = most_bytes(&path) else { return Ok(closed(path, Content::Plain)) };
            match read(&full, most).map_err(|error| Error::io(&full, error))? {
                Ok(bytes) => (path, bytes, false),
                Err(refusal) => {
                    let diagnostic = Box::new(refusal.diagnostic(file));
                    return Ok(closed(path, Content::Faulty(diagnostic)));
                }
            }
        }
    };
    if !is_yaml(&path) {
        let (text, content) = match guard::plain(bytes) {
            Ok(text) => (text, Content::Plain),
            Err(refusal) => (String::new(), Content::Faulty(Box::new(refusal.diagnostic(file)))),
        };
        return Ok(Opened { file: SourceFile { path, text, builtin }, content });
    }
    let is_case = !is_config && path.starts_with("cases/") && path.ends_with(".yaml");
    let read = if is_case {
        guard::decode(bytes)
            .map(|text| (text, Content::Case))
            .map_err(|refusal| (String::new(), refusal))
    } else {
        guard::admit(bytes).map(|admitted| (admitted.text, Content::Yaml(admitted.found)))
    };
    let (text, content) = read.unwrap_or_else(|(text, refusal)| {
        (text, Content::Faulty(Box::new(refusal.diagnostic(file))))
    });
    Ok(Opened { file: SourceFile { path, text, builtin }, content })
}

/// How many bytes are read of a file; of one that nothing reads, none.
fn most_bytes(path: &str) -> Option<usize> {
    match path {
        RATES | RETIRED => Some(guard::MAX_LIST_BYTES),
        _ if is_yaml(path) || page(path).is_some() => Some(guard::MAX_BYTES),
        _ => None,
    }
}

/// Reads a file no further than it may go.
fn read(full: &Path, most: usize) -> std::io::Result<Result<Vec<u8>, Refusal>> {
    let file = std::fs::File::open(full)?;
    let size = file.metadata()?.len();
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    // One byte more than it should have, so that its end is seen without asking for more room.
    let room = usize::try_from(size.min(limit)).unwrap_or(most).saturating_add(1);
    let mut bytes = Vec::with_capacity(room);
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() <= most {
        return Ok(Ok(bytes));
    }
    Ok(Err(Refusal::new(Reason::TooLarge(size.max(limit + 1), most), 0..0)))
}

/// The stem of a page of prose.
fn page(path: &str) -> Option<&str> {
    let stem = path.strip_prefix("pages/")?.strip_suffix(".md")?;
    (!stem.contains('/')).then_some(stem)
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml")
}

/// Reads one record from what stands in a file; `None` with a diagnostic if it is no map at all.
pub fn read_record<T: Read>(found: Found, file: FileId) -> Result<T, Box<Diagnostic>> {
    let what = found.what();
    T::read(found).map_err(|_| {
        let location = Location { file, place: Place::File };
        let message = format!("the file holds {what}, not {}", T::WANTED);
        let diagnostic = Diagnostic::new(&code::WRONG_SHAPE, location, message);
        Box::new(diagnostic.help("start each line with a key: `title: …`"))
    })
}

impl Folder {
    fn take(&mut self, opened: Opened, file: FileId, is_config: bool) {
        let path = opened.file.path.clone();
        self.files.push(opened.file);
        let found = match opened.content {
            Content::Case => return self.cases.push(CaseFile { file, id: stem(&path) }),
            Content::Yaml(found) => found,
            Content::Faulty(diagnostic) => return self.diagnostics.push(*diagnostic),
            Content::Plain => return self.take_plain(&path, file),
        };
        let result = if is_config {
            read_record(found, file).map(|record| {
                self.config = Some(Entry { file, id: String::new(), record });
            })
        } else {
            self.take_yaml(&path, file, found)
        };
        if let Err(diagnostic) = result {
            self.diagnostics.push(*diagnostic);
        }
    }

    fn take_plain(&mut self, path: &str, file: FileId) {
        match path {
            RATES => self.rates = Some(file),
            RETIRED => self.retired = Some(file),
            _ => match page(path) {
                Some(stem) => self.pages.push((stem.to_owned(), file)),
                None if path.ends_with(".md") && !path.starts_with("pages/") => {}
                None => self.stray(file),
            },
        }
    }

    fn stray(&mut self, file: FileId) {
        let location = Location { file, place: Place::File };
        self.diagnostics.push(
            Diagnostic::new(&code::STRAY_FILE, location, "nothing reads a file of this name here")
                .help("case files are `cases/**/<id>.yaml`; docs/registry.md lists the folders of the registry"),
        );
    }

    fn take_yaml(&mut self, path: &str, file: FileId, found: Found) -> Result<(), Box<Diagnostic>> {
        if path.ends_with(".yml") {
            self.stray(file);
            return Ok(());
        }
        let id = stem(path);
        if path == "registry/topics.yaml" {
            let record = read_record(found, file)?;
            self.topics = Some(Entry { file, id, record });
            return Ok(());
        }
        match path.strip_prefix("registry/").and_then(|rest| rest.rsplit_once('/')) {
            Some(("authorities", _)) => push(&mut self.authorities, id, file, found),
            Some(("courts", _)) => push(&mut self.courts, id, file, found),
            Some(("laws", _)) => push(&mut self.laws, id, file, found),
            Some(("clocks", _)) => push(&mut self.clocks, id, file, found),
            Some(("companies", _)) => push(&mut self.companies, id, file, found),
            Some(("complainants", _)) => push(&mut self.complainants, id, file, found),
            Some(("campaigns", _)) => push(&mut self.campaigns, id, file, found),
            Some(("holidays", _)) => push(&mut self.holidays, id, file, found),
            _ => {
                self.stray(file);
                Ok(())
            }
        }
    }

    /// Reads the record of a case, or says why its file is refused.
    pub fn case(&self, case: &CaseFile) -> Result<CaseRecord, Box<Diagnostic>> {
        let refused = |refusal: Refusal| Box::new(refusal.diagnostic(case.file));
        let found = guard::read(self.text(case.file)).map_err(refused)?;
        read_record(found, case.file)
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |file| &file.text)
    }
}

fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".yaml").unwrap_or(name).to_owned()
}

fn push<T: Read>(
    list: &mut Vec<Entry<T>>,
    id: String,
    file: FileId,
    found: Found,
) -> Result<(), Box<Diagnostic>> {
    let record = read_record(found, file)?;
    list.push(Entry { file, id, record });
    Ok(())
}
