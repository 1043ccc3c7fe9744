//! What the server adds to pages: the reload script, and the errors that an author has to repair.

use std::fmt::Write;

use super::csp;
use super::state::{Moment, Trouble};
use crate::text::Html;

/// The script that reloads a page when the site has changed.
pub(super) const SCRIPT: &str = include_str!("reload.js");
/// How the errors look.
pub(super) const STYLE: &str = include_str!("serve.css");
/// The policy of pages that are wholly the server's.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
     style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// How many errors a page shows; the terminal shows all.
const MOST: usize = 50;

/// The name of a state of the site, also after the server was started anew.
pub(super) fn generation(moment: &Moment) -> String {
    format!("{}-{}", std::process::id(), moment.generation)
}

/// A page of the site with what the server adds.
pub(super) fn inject(html: &str, moment: &Moment) -> String {
    let mut page = csp::widen(html);
    let end = page.to_ascii_lowercase().rfind("</body").unwrap_or(page.len());
    page.insert_str(end, &added(moment, moment.trouble.as_ref()));
    page
}

/// A page that shows nothing but errors.
pub(super) fn error_page(moment: &Moment, trouble: &Trouble) -> String {
    whole(&trouble.title, &added(moment, Some(trouble)))
}

/// A page that says that there is none here.
pub(super) fn missing_page(moment: &Moment) -> String {
    let words =
        "<p>No page of the site has this address.</p>\n<p><a href=\"/\">To the site</a></p>\n";
    whole("Not found", &format!("{words}{}", added(moment, moment.trouble.as_ref())))
}

fn whole(title: &str, body: &str) -> String {
    let title = Html::escape(title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} · casebook serve</title>\n</head>\n\
         <body class=\"casebook-serve\">\n<h1>{title}</h1>\n{body}</body>\n</html>\n"
    )
}

fn added(moment: &Moment, trouble: Option<&Trouble>) -> String {
    let banner = trouble.map(|trouble| banner(trouble, moment.plan.is_some())).unwrap_or_default();
    format!(
        "<link rel=\"stylesheet\" href=\"/-/serve.css\">\n{banner}\
         <script src=\"/-/reload.js\" data-generation=\"{}\"></script>\n",
        generation(moment)
    )
}

fn banner(trouble: &Trouble, site: bool) -> String {
    let title = Html::escape(&trouble.title);
    let beside = if site { ": this is the last good site" } else { "" };
    let mut html = format!(
        "<section class=\"casebook-trouble\" role=\"alert\" lang=\"en\" dir=\"ltr\">\n\
         <details open>\n<summary>{title}{beside}</summary>\n"
    );
    for fault in trouble.faults.iter().take(MOST) {
        let _ = writeln!(html, "<pre>{}</pre>", Html::escape(fault));
    }
    if let Some(more) = trouble.faults.len().checked_sub(MOST).filter(|more| *more > 0) {
        let _ = writeln!(html, "<p>… and {more} more: see the terminal.</p>");
    }
    html + "</details>\n</section>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(faults: &[&str]) -> Moment {
        let faults: Vec<String> = faults.iter().map(|fault| (*fault).to_owned()).collect();
        let trouble = Trouble { title: "1 <error>".to_owned(), faults };
        Moment { generation: 7, plan: None, trouble: Some(trouble) }
    }

    #[test]
    fn the_script_stands_before_the_end_of_the_body() {
        let clean = Moment { generation: 7, ..Moment::default() };
        let page = inject("<body>&lt;/body&gt; x</BODY></html>", &clean);
        assert!(page.starts_with("<body>&lt;/body&gt; x<link"));
        assert!(page.ends_with("-7\"></script>\n</BODY></html>"));
        assert!(!page.contains("casebook-trouble"));
        assert!(inject("no body", &clean).ends_with("</script>\n"));
    }

    #[test]
    fn errors_are_escaped() {
        let moment = moment(&["<script>alert(1)</script>\n\"'&"]);
        for page in [
            inject("<body></body>", &moment),
            error_page(&moment, moment.trouble.as_ref().unwrap()),
        ] {
            assert!(page.contains("1 &lt;error&gt;"));
            assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;\n&quot;&#39;&amp;"));
            assert_eq!(page.matches("<script").count(), 1);
        }
    }

    #[test]
    fn a_page_shows_fifty_errors() {
        let page = inject("", &moment(&["x"; 52]));
        assert_eq!(page.matches("<pre>x</pre>").count(), 50);
        assert!(page.contains("… and 2 more"));
    }
}
