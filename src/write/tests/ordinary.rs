//! Ordinary runs.

use std::sync::Mutex;
use std::time::SystemTime;

use super::*;

const SITE: &[(&str, &str)] = &[
    ("index.html", "home"),
    ("cases/a/index.html", "case a"),
    ("cases/b/index.html", "case b"),
    ("style.css", "css"),
    ("feed.xml", "feed"),
    (".nojekyll", ""),
    (".well-known/security.txt", "mail"),
];

#[test]
fn a_new_folder_is_made_and_filled() {
    let (temporary, _) = place();
    let root = temporary.path().join("deep/er/public");
    let changes = build(&root, SITE).unwrap();
    holds(&root, SITE);
    assert_eq!(changes.written.len(), SITE.len());
    assert!(changes.written.is_sorted());
    let hash = blake3::hash(b"home").to_hex();
    let manifest = fs::read_to_string(root.join(NAME)).unwrap();
    assert!(manifest.starts_with(&format!("casebook-manifest 1 {}\n", SITE.len())));
    assert!(manifest.contains(&format!("\n{hash}  index.html\n")));
}

#[test]
fn the_second_run_writes_nothing() {
    let (_temporary, root) = place();
    build(&root, SITE).unwrap();
    let times = |root: &Path| -> Vec<(String, SystemTime)> {
        let time = |path: &String| fs::metadata(root.join(path)).unwrap().modified().unwrap();
        everything(root).keys().map(|path| (path.clone(), time(path))).collect()
    };
    let before = (everything(&root), times(&root));
    let changes = build(&root, SITE).unwrap();
    assert_eq!(names(&changes.unchanged).len(), SITE.len());
    assert_eq!(changes, Changes { unchanged: changes.unchanged.clone(), ..Changes::default() });
    assert_eq!((everything(&root), times(&root)), before);
}

#[test]
fn changes_are_written_and_stale_files_removed() {
    let (_temporary, root) = place();
    build(&root, &[("a/b/c.html", "1"), ("a/d.html", "1"), ("e.html", "1")]).unwrap();
    let changes = build(&root, &[("a/d.html", "2"), ("e.html", "1"), ("f/g.html", "1")]).unwrap();
    holds(&root, &[("a/d.html", "2"), ("e.html", "1"), ("f/g.html", "1")]);
    assert!(!root.join("a/b").exists());
    assert_eq!(names(&changes.written), ["a/d.html", "f/g.html"]);
    assert_eq!(names(&changes.unchanged), ["e.html"]);
    assert_eq!(names(&changes.removed), ["a/b/c.html"]);
    build(&root, &[]).unwrap();
    assert_eq!(everything(&root).into_keys().collect::<Vec<_>>(), [NAME]);
}

#[test]
fn the_same_size_and_time_do_not_hide_a_change() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1234")]).unwrap();
    let time = fs::metadata(root.join("a.html")).unwrap().modified().unwrap();
    fs::write(root.join("a.html"), "4321").unwrap();
    fs::File::options().write(true).open(root.join("a.html")).unwrap().set_modified(time).unwrap();
    let changes = build(&root, &[("a.html", "1234")]).unwrap();
    assert_eq!(names(&changes.written), ["a.html"]);
    holds(&root, &[("a.html", "1234")]);
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let (_temporary, root) = place();
    let (one, two) = ([("a", "x"), ("b/c/d", "y"), ("b/e", "y")], [("a/b/c", "x"), ("b", "y")]);
    for _ in 0..2 {
        build(&root, &one).unwrap();
        holds(&root, &one);
        build(&root, &two).unwrap();
        holds(&root, &two);
    }
}

#[test]
fn a_failure_leaves_the_old_site_as_it_was() {
    let (_temporary, root) = place();
    let new = [("a.html", "2"), ("n/e/w.html", "2"), ("y.html", BROKEN), ("z.html", BROKEN)];
    let broken = |result: Result<Changes, Error>| match result {
        Err(Error::Template(message)) => assert_eq!(message, "this page is broken"),
        other => panic!("{other:?}"),
    };
    broken(build(&root, &new));
    assert!(!root.exists());
    build(&root, &[("a.html", "1"), ("b/c.html", "1")]).unwrap();
    let before = everything(&root);
    broken(build(&root, &new));
    assert_eq!(everything(&root), before);
}

#[test]
fn a_panic_leaves_no_temporary_files() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    let before = everything(&root);
    let file = |path: &str| Planned {
        path: PublicPath::parse(path).unwrap(),
        class: FileClass::Html,
        job: path == "z.html",
    };
    let plan =
        Plan::new(vec![file("a.html"), file("b/c.html"), file("z.html")], |broken: &bool| {
            assert!(!broken);
            Ok(Cow::Borrowed(b"2".as_slice()))
        });
    let run = || publish(&plan.unwrap(), &root, &PublishOptions::default());
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).is_err());
    assert_eq!(everything(&root), before);
}

#[test]
fn lists_of_files_are_made_after_all_others() {
    let (_temporary, root) = place();
    let seen = Mutex::new(0);
    let mut planned: Vec<Planned<bool>> = (0..100)
        .map(|n| Planned {
            path: PublicPath::parse(format!("{n}.html")).unwrap(),
            class: FileClass::Html,
            job: false,
        })
        .collect();
    let path = PublicPath::parse("0-SHA256SUMS").unwrap();
    planned.push(Planned { path, class: FileClass::Manifest, job: true });
    let plan = Plan::new(planned, move |list| {
        let mut seen = seen.lock().unwrap();
        *seen += 1;
        Ok(Cow::Owned(if *list { seen.to_string().into_bytes() } else { Vec::new() }))
    });
    publish(&plan.unwrap(), &root, &PublishOptions::default()).unwrap();
    assert_eq!(fs::read_to_string(root.join("0-SHA256SUMS")).unwrap(), "101");
}

#[test]
fn only_one_process_publishes_to_a_folder() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    let held = super::super::stage::stage(&plan(&[("a.html", "2")]), &root, false).unwrap();
    assert!(reason(build(&root, &[("a.html", "3")])).contains("another casebook"));
    drop(held);
    build(&root, &[("a.html", "3")]).unwrap();
    holds(&root, &[("a.html", "3")]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let (temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    let before = everything(&root);
    fs::set_permissions(&root, fs::Permissions::from_mode(0o555)).unwrap();
    let result = build(&root, &[("a.html", "2"), ("b/c.html", "2")]);
    let probe = fs::write(root.join("probe"), "");
    fs::set_permissions(&root, fs::Permissions::from_mode(0o755)).unwrap();
    if probe.is_ok() {
        // Root may write everywhere: something that nobody may make shows the same.
        let result = build(Path::new("/proc/none/public"), &[("a.html", "1")]);
        assert!(matches!(result, Err(Error::Io { .. })), "{result:?}");
        return;
    }
    let Err(Error::Io { path, .. }) = result else { panic!("{result:?}") };
    assert!(path.starts_with(temporary.path()));
    assert_eq!(everything(&root), before);
}

#[test]
fn a_place_that_cannot_be_written_beside_leaves_the_old_site() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1"), ("z.html", "1")]).unwrap();
    fs::create_dir(root.join(".z.html.casebook-tmp")).unwrap();
    let before = everything(&root);
    let result = build(&root, &[("a.html", "2"), ("b/c.html", "2"), ("z.html", "2")]);
    assert!(matches!(result, Err(Error::Io { path, .. }) if path.ends_with("z.html")));
    assert_eq!(everything(&root), before);
}
