//! Manifests and links that somebody prepared.

use super::*;

fn manifest(entries: &[(&str, &str)]) -> String {
    let lines: Vec<String> = entries
        .iter()
        .map(|(path, content)| format!("{}  {path}\n", blake3::hash(content.as_bytes()).to_hex()))
        .collect();
    format!("casebook-manifest 1 {}\n{}", lines.len(), lines.concat())
}

#[test]
fn a_manifest_names_nothing_outside() {
    let (temporary, root) = place();
    put(temporary.path(), "secret.txt", "s");
    let absolute = temporary.path().join("secret.txt");
    let hostile = [
        "../secret.txt",
        "a/../../secret.txt",
        "./../secret.txt",
        absolute.to_str().unwrap(),
        "..",
        ".git/config",
        "C:/x",
    ];
    for path in hostile {
        for name in [NAME, PENDING] {
            fs::create_dir_all(&root).unwrap();
            put(&root, ".git/config", "s");
            put(&root, name, &manifest(&[(path, "s")]));
            let changes = build(&root, &[("index.html", "1")]).unwrap();
            assert_eq!(changes.removed, []);
            assert_eq!(fs::read_to_string(&absolute).unwrap(), "s");
            holds(&root, &[(".git/config", "s"), ("index.html", "1")]);
            fs::remove_dir_all(&root).unwrap();
        }
    }
}

#[test]
fn a_damaged_manifest_claims_nothing() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1"), ("b.html", "1")]).unwrap();
    let whole = fs::read_to_string(root.join(NAME)).unwrap();
    for damaged in [&whole[..whole.len() - 1], &whole.replace("manifest 1", "manifest 9"), "", "\0"]
    {
        put(&root, NAME, damaged);
        let before = everything(&root);
        assert!(reason(build(&root, &[("a.html", "2")])).contains("cannot be believed"));
        assert_eq!(everything(&root), before);
    }
    let changes = force(&root, &[("a.html", "2")]).unwrap();
    assert_eq!(changes.removed, []);
    holds(&root, &[("a.html", "2"), ("b.html", "1")]);
}

#[test]
fn a_damaged_pending_list_is_ignored_and_goes() {
    let (_temporary, root) = place();
    build(&root, &[("a.html", "1")]).unwrap();
    put(&root, PENDING, "nonsense");
    build(&root, &[("a.html", "1")]).unwrap();
    holds(&root, &[("a.html", "1")]);
}

#[test]
fn a_manifest_that_is_no_file_is_refused() {
    let (_temporary, root) = place();
    fs::create_dir_all(root.join(NAME)).unwrap();
    assert!(reason(build(&root, &[])).contains("no regular file"));
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_linked_output_folder_is_followed() {
        let (temporary, root) = place();
        fs::create_dir(temporary.path().join("elsewhere")).unwrap();
        symlink("elsewhere", &root).unwrap();
        build(&root, &[("a.html", "1")]).unwrap();
        holds(&temporary.path().join("elsewhere"), &[("a.html", "1")]);
    }

    #[test]
    fn a_linked_folder_within_is_not_written_through() {
        let (temporary, root) = place();
        put(temporary.path(), "outside/b.html", "theirs");
        build(&root, &[("c.html", "1")]).unwrap();
        symlink("../outside", root.join("a")).unwrap();
        let before = everything(temporary.path());
        for run in [build, force] {
            for path in ["a/b.html", "a/new.html", "a/new/b.html"] {
                let reason = reason(run(&root, &[(path, "2"), ("c.html", "2")]));
                assert!(reason.contains("not followed"), "{reason}");
            }
        }
        assert_eq!(everything(temporary.path()), before);
    }

    #[test]
    fn nothing_is_deleted_through_a_link() {
        let (temporary, root) = place();
        build(&root, &[("a/b.html", "1"), ("c.html", "1")]).unwrap();
        fs::rename(root.join("a"), temporary.path().join("outside")).unwrap();
        symlink("../outside", root.join("a")).unwrap();
        let changes = build(&root, &[("c.html", "1")]).unwrap();
        assert_eq!((changes.removed, names(&changes.kept)), (vec![], vec!["a/b.html"]));
        holds(&temporary.path().join("outside"), &[("b.html", "1")]);
    }

    #[test]
    fn a_linked_file_is_neither_written_through_nor_deleted() {
        let (temporary, root) = place();
        put(temporary.path(), "outside.html", "theirs");
        build(&root, &[("a.html", "theirs"), ("b.html", "1")]).unwrap();
        fs::remove_file(root.join("a.html")).unwrap();
        symlink("../outside.html", root.join("a.html")).unwrap();
        assert!(reason(build(&root, &[("a.html", "2")])).contains("(a.html)"));
        let changes = build(&root, &[("b.html", "1")]).unwrap();
        assert_eq!(names(&changes.kept), ["a.html"]);
        force(&root, &[("a.html", "2")]).unwrap();
        holds(&root, &[("a.html", "2")]);
        assert_eq!(fs::read_to_string(temporary.path().join("outside.html")).unwrap(), "theirs");
    }

    #[test]
    fn a_linked_manifest_is_refused() {
        let (temporary, root) = place();
        put(temporary.path(), "list", &manifest(&[("a.html", "1")]));
        put(&root, "a.html", "1");
        symlink("../list", root.join(NAME)).unwrap();
        let before = everything(temporary.path());
        assert!(reason(force(&root, &[])).contains("no regular file"));
        assert_eq!(everything(temporary.path()), before);
    }

    #[test]
    fn linked_temporaries_are_unlinked() {
        let (temporary, root) = place();
        put(temporary.path(), "outside.html", "theirs");
        build(&root, &[("a.html", "1")]).unwrap();
        symlink("../outside.html", root.join(".a.html.casebook-tmp")).unwrap();
        build(&root, &[("a.html", "2")]).unwrap();
        holds(&root, &[("a.html", "2")]);
        assert_eq!(fs::read_to_string(temporary.path().join("outside.html")).unwrap(), "theirs");
    }

    #[test]
    fn a_foreign_link_makes_a_folder_foreign() {
        let (_temporary, root) = place();
        fs::create_dir(&root).unwrap();
        symlink("/etc", root.join("x")).unwrap();
        assert!(reason(build(&root, &[("a.html", "1")])).contains("\"x\""));
    }

    #[test]
    fn a_pipe_is_never_opened() {
        let (_temporary, root) = place();
        build(&root, &[("a.html", "1")]).unwrap();
        fs::remove_file(root.join("a.html")).unwrap();
        let made = std::process::Command::new("mkfifo").arg(root.join("a.html")).status();
        if made.is_ok_and(|status| status.success()) {
            assert!(reason(build(&root, &[("a.html", "1")])).contains("(a.html)"));
            assert_eq!(names(&build(&root, &[]).unwrap().kept), ["a.html"]);
        }
    }
}
