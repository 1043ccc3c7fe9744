//! Publishing through the program: killed at random moments, with a template that fails, on a disk
//! that is full or read-only, into folders that are somebody else's.
//!
//! `src/write/tests/` holds every step of publishing against a model; here the program itself is
//! the one that is stopped, and the file system the one that refuses.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]
#![allow(clippy::disallowed_methods, reason = "how long a build takes says when to kill it")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

mod common;

use common::program::{copy, files};

type Files = BTreeMap<PathBuf, Vec<u8>>;

const PENDING: &str = ".casebook-manifest.pending";

/// What other people keep in the folder.
const FOREIGN: [(&str, &str); 5] = [
    ("mine.txt", "mine"),
    ("cases/notes.txt", "mine too"),
    (".git/HEAD", "ref: refs/heads/pages\n"),
    (".git/objects/ab/cd", "object"),
    (".well-known/security.txt", "Contact: mailto:nobody@example.org\n"),
];

/// The program, away from the environment of whoever runs the tests.
fn casebook() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    for name in ["SOURCE_DATE_EPOCH", "RAYON_NUM_THREADS"] {
        command.env_remove(name);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

fn build(root: &Path, output: &Path) -> Command {
    let mut command = casebook();
    command.args(["build", "--as-of", "2026-11-23", "--root"]).arg(root).arg("-o").arg(output);
    command
}

/// Exit code, and what the program said.
fn run(command: &mut Command) -> (Option<i32>, String) {
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    // Before it come warnings: a part of the cases names others that are not there.
    let last = said.rsplit_once("\n\n").map_or(said.as_str(), |(_, last)| last);
    (output.status.code(), last.to_owned())
}

#[track_caller]
fn succeeds(command: &mut Command) {
    let (code, said) = run(command);
    assert_eq!(code, Some(0), "{said}");
}

fn put(root: &Path, path: &str, text: &str) {
    let full = root.join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, text).unwrap();
}

/// Two versions of this repository's tracker, of fewer cases: no page of one is a page of the
/// other, and each has cases that the other has not.
fn two_versions() -> [TempDir; 2] {
    let all: Vec<(PathBuf, Vec<u8>)> = files(Path::new("cases")).into_iter().collect();
    ["One", "Two"].map(|title| {
        let dir = tempfile::tempdir().unwrap();
        for (number, (path, bytes)) in all.iter().enumerate() {
            let wanted = if title == "One" { number % 3 != 1 } else { number % 3 != 2 };
            if wanted && number < 21 {
                put(dir.path(), &format!("cases/{}", path.display()), "");
                fs::write(dir.path().join("cases").join(path), bytes).unwrap();
            }
        }
        copy(Path::new("registry"), &dir.path().join("registry"));
        let config = fs::read_to_string("casebook.yaml").unwrap();
        put(dir.path(), "casebook.yaml", &config.replace("title: ", &format!("title: {title} ")));
        dir
    })
}

/// The files of a folder but for those beside their places.
fn without_temporaries(folder: &Path) -> Files {
    let mut found = files(folder);
    found.retain(|path, _| !path.to_string_lossy().ends_with(".casebook-tmp"));
    found
}

fn names(files: &Files) -> Vec<String> {
    files.keys().map(|path| path.display().to_string()).collect()
}

/// Files in which two folders differ.
fn differences(one: &Files, two: &Files) -> Vec<String> {
    let mut paths: Vec<&PathBuf> =
        one.keys().chain(two.keys()).filter(|path| one.get(*path) != two.get(*path)).collect();
    paths.sort();
    paths.dedup();
    paths.into_iter().map(|path| path.display().to_string()).collect()
}

/// Numbers that follow from a seed: splitmix64.
struct Dice(u64);

impl Dice {
    /// A number from 0 to 1.
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Waits until the second phase begins, or the program has ended.
fn wait_for_second_phase(child: &mut Child, output: &Path, before: Option<&Vec<u8>>) {
    while child.try_wait().unwrap().is_none() {
        if fs::read(output.join(PENDING)).ok().as_ref() != before {
            return;
        }
        std::thread::sleep(Duration::from_micros(50));
    }
}

#[test]
fn a_hundred_kills_tear_no_file() {
    let versions = two_versions();
    let dir = tempfile::tempdir().unwrap();
    let output = dir.path().join("public");
    let fresh: Vec<Files> = versions
        .iter()
        .enumerate()
        .map(|(number, root)| {
            let folder = dir.path().join(format!("fresh-{number}"));
            succeeds(&mut build(root.path(), &folder));
            files(&folder)
        })
        .collect();
    let shared = differences(&fresh[0], &fresh[1]).len();
    assert!(shared > 80, "nearly every page differs: {shared}");

    succeeds(&mut build(versions[0].path(), &output));
    FOREIGN.iter().for_each(|(path, text)| put(&output, path, text));
    let foreign: Files =
        FOREIGN.iter().map(|(path, text)| (path.into(), text.as_bytes().to_vec())).collect();
    let started = Instant::now();
    succeeds(&mut build(versions[1].path(), &output));
    let duration = started.elapsed();

    let mut dice = Dice(20_261_123);
    let (mut killed, mut in_second_phase) = (0, 0);
    for number in 0..100 {
        let version = number % 2;
        let before = without_temporaries(&output);
        let mut child =
            build(versions[version].path(), &output).stderr(Stdio::null()).spawn().unwrap();
        if number % 4 < 2 {
            std::thread::sleep(duration.mul_f64(dice.roll() * 1.1));
        } else {
            wait_for_second_phase(&mut child, &output, before.get(Path::new(PENDING)));
            std::thread::sleep(Duration::from_micros((dice.roll() * 4_000.0) as u64));
        }
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert!(status.success() || status.signal() == Some(9), "{status}");
        killed += usize::from(status.signal() == Some(9));

        let now = without_temporaries(&output);
        for (path, bytes) in &now {
            let known = path == Path::new(PENDING)
                || [&foreign, &fresh[0], &fresh[1]].iter().any(|set| set.get(path) == Some(bytes));
            assert!(known, "{} is torn after kill {number}", path.display());
        }
        for (path, bytes) in &foreign {
            assert_eq!(now.get(path), Some(bytes), "{} after kill {number}", path.display());
        }
        if now.get(Path::new(PENDING)) == before.get(Path::new(PENDING)) {
            // The second phase was not reached, or it was ended.
            let whole: Files = fresh[version].iter().chain(&foreign).map(own).collect();
            assert!(
                now == before || now == whole || before.contains_key(Path::new(PENDING)),
                "kill {number} left neither the old site nor the new: {:?}",
                differences(&now, &before)
            );
        } else {
            in_second_phase += 1;
        }

        if number % 5 == 4 {
            let version = usize::from(dice.roll() < 0.5);
            succeeds(&mut build(versions[version].path(), &output));
            let whole: Files = fresh[version].iter().chain(&foreign).map(own).collect();
            assert_eq!(differences(&files(&output), &whole), Vec::<String>::new(), "{number}");
        }
    }
    eprintln!("{killed} of 100 were killed, {in_second_phase} while files were put in place");
    assert!(killed >= 60 && in_second_phase >= 5, "{killed}, {in_second_phase}");
}

fn own<'f>((path, bytes): (&'f PathBuf, &'f Vec<u8>)) -> (PathBuf, Vec<u8>) {
    (path.clone(), bytes.clone())
}

/// A template that fails on the last page of all: every other page has been made by then.
#[test]
fn a_template_that_fails_on_the_last_page_leaves_the_old_site() {
    let [one, two] = two_versions();
    let output = one.path().join("public");
    succeeds(&mut build(one.path(), &output));
    FOREIGN.iter().for_each(|(path, text)| put(&output, path, text));
    let before = files(&output);
    let last = names(&before).into_iter().rfind(|name| name.ends_with(".html")).unwrap();
    assert!(last.starts_with("topics/"), "{last}");

    let entity = fs::read_to_string("themes/default/templates/entity.html").unwrap();
    let broken = entity.replace(
        "{% block main %}",
        "{% block main %}{% if frame.title == \"LAST\" %}{{ frame.no.such.thing }}{% endif %}",
    );
    let page = fs::read_to_string(output.join(&last)).unwrap();
    let (_, title) = page.split_once("<h1><bdi>").expect("a title");
    let (title, _) = title.split_once("</bdi>").unwrap();
    let config = fs::read_to_string(two.path().join("casebook.yaml")).unwrap();
    put(two.path(), "casebook.yaml", &format!("{config}theme: own\n"));
    put(two.path(), "themes/own/templates/entity.html", &broken.replace("LAST", title));
    let (code, said) = run(&mut build(two.path(), &output));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("entity.html") && said.contains(&last), "{said}");
    assert_eq!(differences(&files(&output), &before), Vec::<String>::new());

    put(two.path(), "themes/own/templates/entity.html", &entity);
    succeeds(&mut build(two.path(), &output));
}

/// A small file system of its own, unmounted at the end.
struct Mount(TempDir);

impl Mount {
    /// Needs to be root; says so where it is not.
    fn new(bytes: u64) -> Option<Mount> {
        let dir = tempfile::tempdir().unwrap();
        let options = format!("size={bytes},mode=0755");
        let mount = ["-t", "tmpfs", "-o", &options, "casebook-test"];
        let done = Command::new("mount").args(mount).arg(dir.path()).output();
        match done {
            Ok(output) if output.status.success() => Some(Mount(dir)),
            other => {
                eprintln!("SKIPPED: a file system cannot be mounted here: {other:?}");
                None
            }
        }
    }

    fn remount(&self, how: &str) {
        let done = Command::new("mount").args(["-o", how]).arg(self.0.path()).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        _ = Command::new("umount").arg(self.0.path()).status();
    }
}

/// What the program says on one line, and not how a program failed.
#[track_caller]
fn is_a_sentence(said: &str) {
    assert!(said.starts_with("error: "), "{said}");
    for word in ["panicked", "unwrap", "RUST_BACKTRACE", "Os {", "Err("] {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let [one, two] = two_versions();
    let trial = one.path().join("trial");
    succeeds(&mut build(one.path(), &trial));
    // Pages take whole pages of memory.
    let size: usize = files(&trial).values().map(|bytes| bytes.len().div_ceil(4096) * 4096).sum();
    let Some(disk) = Mount::new(size as u64 * 3 / 2) else { return };
    let output = disk.0.path().join("public");
    succeeds(&mut build(one.path(), &output));
    FOREIGN.iter().for_each(|(path, text)| put(&output, path, text));
    let before = files(&output);
    let (code, said) = run(&mut build(two.path(), &output));
    assert_eq!(code, Some(2), "{said}");
    is_a_sentence(&said);
    assert!(said.contains("No space left"), "{said}");
    assert_eq!(differences(&files(&output), &before), Vec::<String>::new());

    disk.remount(&format!("remount,size={}", size * 4));
    succeeds(&mut build(two.path(), &output));
    let fresh = two.path().join("fresh");
    succeeds(&mut build(two.path(), &fresh));
    let foreign: Files =
        FOREIGN.iter().map(|(path, text)| (path.into(), text.as_bytes().to_vec())).collect();
    let whole: Files = files(&fresh).iter().chain(&foreign).map(own).collect();
    assert_eq!(differences(&files(&output), &whole), Vec::<String>::new());
}

#[test]
fn a_read_only_folder_is_an_error_and_stays() {
    let [one, two] = two_versions();
    let Some(disk) = Mount::new(64 << 20) else { return };
    let output = disk.0.path().join("public");
    succeeds(&mut build(one.path(), &output));
    let before = files(disk.0.path());
    disk.remount("remount,ro");
    for folder in [&output, &disk.0.path().join("new"), &disk.0.path().join("new/deep")] {
        let (code, said) = run(&mut build(two.path(), folder));
        assert_eq!(code, Some(2), "{said}");
        is_a_sentence(&said);
        assert!(said.contains("Read-only file system"), "{said}");
    }
    assert_eq!(differences(&files(disk.0.path()), &before), Vec::<String>::new());
    // Nothing has to be written where nothing has changed.
    let (code, said) = run(&mut build(one.path(), &output));
    assert_eq!(code, Some(0), "{said}");
}

/// A home folder with a tracker in it, and what else stands there.
struct Home {
    dir: TempDir,
}

impl Home {
    fn new() -> Home {
        let home = Home { dir: tempfile::tempdir().unwrap() };
        for (path, text) in [
            ("home/letter.txt", "mine"),
            ("home/projects/other/notes.txt", "mine"),
            ("home/projects/tracker/casebook.yaml", common::program::CONFIG),
            ("home/projects/tracker/cases/2024/good.yaml", common::program::CASE),
            ("home/projects/tracker/pages/about.md", "# About\n\nText.\n"),
            ("home/projects/tracker/registry/topics.yaml", "other:\n  name: Other\n"),
            ("home/projects/tracker/.git/HEAD", "ref: refs/heads/main\n"),
            ("home/projects/tracker/themes/own/assets/x.css", "p{}"),
            ("home/projects/tracker/theirs/index.html", "theirs"),
            ("home/projects/tracker/README.md", "mine"),
        ] {
            put(home.dir.path(), path, text);
        }
        home
    }

    fn home(&self) -> PathBuf {
        self.dir.path().join("home")
    }

    fn root(&self) -> PathBuf {
        self.home().join("projects/tracker")
    }

    /// Builds from somewhere, with the output named by the flag or by the configuration.
    fn build(
        &self,
        from: &Path,
        output: &Path,
        by_flag: bool,
        force: bool,
    ) -> (Option<i32>, String) {
        let mut command = casebook();
        command.env("HOME", self.home()).current_dir(from);
        command.args(["build", "--as-of", "2026-11-23", "--root"]).arg(self.root());
        if by_flag {
            command.arg("-o").arg(output);
        } else {
            let text = format!("{}output: {}\n", common::program::CONFIG, output.display());
            put(&self.root(), "casebook.yaml", &text);
        }
        if force {
            command.arg("--force");
        }
        let ran = run(&mut command);
        put(&self.root(), "casebook.yaml", common::program::CONFIG);
        ran
    }
}

/// Every name below a folder, with what links lead to and what files hold.
fn everything(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = fs::symlink_metadata(&path).unwrap().file_type();
            let bytes = if kind.is_symlink() {
                format!("-> {}", fs::read_link(&path).unwrap().display()).into_bytes()
            } else if kind.is_dir() {
                folders.push(path.clone());
                b"folder".to_vec()
            } else {
                fs::read(&path).unwrap()
            };
            found.insert(path, bytes);
        }
    }
    found
}

/// Each of them four times: by flag and by configuration, with and without `--force`; and again
/// through a symbolic link.
#[test]
fn dangerous_folders_survive_every_flag() {
    let home = Home::new();
    let top: Vec<_> = fs::read_dir("/").unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let places = [
        "/",
        "home",
        "home/",
        "home/projects/..",
        ".",
        "home/projects",
        "home/projects/tracker",
        "home/projects/tracker/cases",
        "home/projects/tracker/cases/2024",
        "home/projects/tracker/cases/new/deep",
        "home/projects/tracker/registry",
        "home/projects/tracker/registry/new",
        "home/projects/tracker/pages",
        "home/projects/tracker/themes/own",
        "home/projects/tracker/.git",
        "home/projects/tracker/.git/objects",
        "home/projects/tracker/casebook.yaml",
        "home/projects/tracker/README.md",
        "home/projects/tracker/README.md/public",
        "home/projects/tracker/none/../cases",
        "/proc",
        "/dev/null",
        "/dev/null/public",
    ];
    let links = home.dir.path().join("links");
    fs::create_dir(&links).unwrap();
    let mut wanted: Vec<PathBuf> = Vec::new();
    for (number, place) in places.iter().enumerate() {
        let place = home.dir.path().join(place);
        let link = links.join(number.to_string());
        symlink(&place, &link).unwrap();
        wanted.extend([place, link.clone(), link.join("")]);
    }
    let nowhere = links.join("nowhere");
    symlink("no/such/place", &nowhere).unwrap();
    wanted.push(nowhere);
    let before = everything(home.dir.path());
    let mut refusals = 0;
    for place in &wanted {
        for (by_flag, force) in [(true, false), (true, true), (false, false), (false, true)] {
            let from = if refusals % 2 == 0 { home.root() } else { std::env::temp_dir() };
            let (code, said) = home.build(&from, place, by_flag, force);
            let how = format!("{} by_flag={by_flag} force={force}: {said}", place.display());
            assert_eq!(code, Some(2), "{how}");
            is_a_sentence(&said);
            let after = everything(home.dir.path());
            assert_eq!(differences(&after, &before), Vec::<String>::new(), "{how}");
            refusals += 1;
        }
    }
    assert!(refusals > 250, "{refusals}");
    let now: Vec<_> = fs::read_dir("/").unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(now, top);
}

/// Relative to where one stands by the flag, and to the tracker by the configuration.
#[test]
fn relative_names_are_judged_where_they_lead() {
    let home = Home::new();
    let before = everything(home.dir.path());
    let (root, cases) = (home.root(), home.root().join("cases/2024"));
    let by_flag = [
        (&root, "."),
        (&root, ".."),
        (&root, "cases"),
        (&cases, "."),
        (&cases, "../.."),
        (&cases, "new"),
    ];
    let by_configuration =
        [(&cases, "."), (&root, ".."), (&cases, "cases"), (&cases, "./pages/../cases/x")];
    for force in [false, true] {
        for (from, output) in by_flag {
            let (code, said) = home.build(from, Path::new(output), true, force);
            assert_eq!(code, Some(2), "{output}: {said}");
        }
        for (from, output) in by_configuration {
            let (code, said) = home.build(from, Path::new(output), false, force);
            assert_eq!(code, Some(2), "{output}: {said}");
        }
    }
    assert_eq!(differences(&everything(home.dir.path()), &before), Vec::<String>::new());
}

/// Somebody else's folder is refused without `--force`; with it their files stay.
#[test]
fn foreign_files_survive_force() {
    for by_flag in [true, false] {
        for through_link in [true, false] {
            let home = Home::new();
            let theirs = home.root().join("theirs");
            for (path, text) in FOREIGN {
                put(&theirs, path, text);
            }
            fs::remove_file(theirs.join("index.html")).unwrap();
            let link = home.root().join("link");
            symlink("theirs", &link).unwrap();
            let place = if through_link { &link } else { &theirs };
            let before = everything(home.dir.path());
            let (code, said) = home.build(&home.root(), place, by_flag, false);
            assert_eq!(code, Some(2), "{said}");
            is_a_sentence(&said);
            assert!(said.contains("--force"), "{said}");
            assert_eq!(differences(&everything(home.dir.path()), &before), Vec::<String>::new());

            let (code, said) = home.build(&home.root(), place, by_flag, true);
            assert_eq!(code, Some(0), "{said}");
            let after = everything(home.dir.path());
            for (path, bytes) in &before {
                assert_eq!(after.get(path), Some(bytes), "{}", path.display());
            }
            assert!(theirs.join("index.html").is_file());
            // A build of nothing takes away what was built, and only that.
            put(
                &home.root(),
                "cases/2024/good.yaml",
                &format!("{}draft: true\n", common::program::CASE),
            );
            let (code, said) = home.build(&home.root(), place, by_flag, true);
            assert_eq!(code, Some(0), "{said}");
            for (path, text) in FOREIGN {
                assert_eq!(fs::read(theirs.join(path)).unwrap(), text.as_bytes(), "{path}");
            }
        }
    }
}
