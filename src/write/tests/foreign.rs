//! Files that others put into the folder.

use super::*;

#[test]
fn a_folder_of_other_files_is_refused() {
    let (_temporary, root) = place();
    put(&root, "notes/thesis.txt", "years of work");
    let before = everything(&root);
    let reason = reason(build(&root, &[("index.html", "1")]));
    assert!(reason.contains("\"notes/thesis.txt\"") && reason.contains("--force"), "{reason}");
    assert_eq!(everything(&root), before);
}

#[test]
fn force_uses_it_and_deletes_nothing() {
    let (_temporary, root) = place();
    put(&root, "notes/thesis.txt", "years of work");
    put(&root, "index.html", "theirs");
    force(&root, &[("index.html", "1"), ("a.html", "1")]).unwrap();
    holds(&root, &[("index.html", "1"), ("a.html", "1"), ("notes/thesis.txt", "years of work")]);
    // Now it has a manifest and needs no force.
    build(&root, &[("index.html", "2")]).unwrap();
    force(&root, &[]).unwrap();
    holds(&root, &[("notes/thesis.txt", "years of work")]);
}

#[test]
fn hidden_files_and_cname_are_nobodys_business() {
    let (_temporary, root) = place();
    let theirs = [
        (".git/config", "x"),
        (".git/.x.casebook-tmp", "x"),
        (".gitignore", "*"),
        (".gitkeep", ""),
        ("CNAME", "example.org"),
        (".well-known/acme/token", "x"),
        ("empty/.gitkeep", ""),
    ];
    for (path, content) in theirs {
        put(&root, path, content);
    }
    fs::create_dir_all(root.join("really/empty")).unwrap();
    build(&root, &[("index.html", "1")]).unwrap();
    build(&root, &[]).unwrap();
    holds(&root, &theirs);
    assert!(root.join("really/empty").is_dir());
}

#[test]
fn files_added_later_stay_where_they_are() {
    let (_temporary, root) = place();
    build(&root, &[("a/index.html", "1"), ("b.html", "1")]).unwrap();
    put(&root, "a/mine.txt", "mine");
    build(&root, &[("b.html", "2")]).unwrap();
    holds(&root, &[("a/mine.txt", "mine"), ("b.html", "2")]);
}

#[test]
fn a_file_in_the_way_is_not_overwritten() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    put(&root, "new.html", "mine");
    let before = everything(&root);
    let result = build(&root, &[("a.html", "2"), ("new.html", "theirs")]);
    assert!(reason(result).contains("(new.html)"));
    assert_eq!(everything(&root), before);
    // The same bytes are no conflict.
    build(&root, &[("a.html", "2"), ("new.html", "mine")]).unwrap();
    build(&root, &[("a.html", "2"), ("new.html", "3")]).unwrap();
    holds(&root, &[("a.html", "2"), ("new.html", "3")]);
    put(&root, "more.html", "mine");
    force(&root, &[("more.html", "theirs")]).unwrap();
    holds(&root, &[("more.html", "theirs")]);
}

#[test]
fn an_edited_page_is_repaired_while_planned_and_kept_when_stale() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1"), ("b.html", "1")]).unwrap();
    put(&root, "a.html", "edited");
    put(&root, "b.html", "edited");
    let changes = build(&root, &[("a.html", "1")]).unwrap();
    assert_eq!((names(&changes.written), names(&changes.kept)), (vec!["a.html"], vec!["b.html"]));
    holds(&root, &[("a.html", "1"), ("b.html", "edited")]);
    // It is no longer ours.
    let changes = build(&root, &[("a.html", "1")]).unwrap();
    assert_eq!(changes.kept, []);
    assert!(reason(build(&root, &[("b.html", "2")])).contains("(b.html)"));
}

#[test]
fn a_folder_or_file_in_the_way_is_refused_even_by_force() {
    let (_temporary, root) = place();
    build(&root, &[("a/b.html", "1"), ("c", "1")]).unwrap();
    put(&root, "a/mine.txt", "mine");
    put(&root, "c", "edited");
    let before = everything(&root);
    for run in [build, force] {
        assert!(reason(run(&root, &[("a", "2")])).contains("(a)"));
        assert!(reason(run(&root, &[("c/d", "2")])).contains("there is a file"));
    }
    assert_eq!(everything(&root), before);
}

#[test]
fn what_is_missing_is_written_again() {
    let (_temporary, root) = place();
    let site = [("a/b.html", "1"), ("c.html", "1"), ("d.html", "1")];
    build(&root, &site).unwrap();
    fs::remove_dir_all(root.join("a")).unwrap();
    fs::remove_file(root.join("d.html")).unwrap();
    let changes = build(&root, &site[..2]).unwrap();
    assert_eq!((names(&changes.written), changes.removed), (vec!["a/b.html"], vec![]));
    holds(&root, &site[..2]);
}

#[test]
fn sources_are_protected_by_the_caller() {
    let (temporary, root) = place();
    let options = |path: &Path| PublishOptions { force: true, protected: vec![path.to_owned()] };
    let plan = plan(&[("a.html", "1")]);
    assert!(publish(&plan, &root, &options(&root.join("cases"))).is_err());
    assert!(publish(&plan, &root, &options(temporary.path())).is_err());
    assert!(!root.exists());
    assert!(publish(&plan, &root, &options(&temporary.path().join("cases"))).is_ok());
}
