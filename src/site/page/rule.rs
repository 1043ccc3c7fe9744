//! The rules of the checker: a list of all, and a page for each with a wrong and a right example.

use serde::Serialize;

use super::frame::{self, Frame};
use crate::diagnostic::{Code, Example, code};
use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::urls;
use crate::text::{self, Html, MarkdownOptions};
use crate::words::Words;

/// The list of all rules.
#[derive(Clone, Debug, Serialize)]
pub struct RulesView {
    /// Frame.
    pub frame: Frame,
    /// The rules by weight, each with its heading.
    pub groups: Vec<RuleGroup>,
}

/// Rules of one weight.
#[derive(Clone, Debug, Serialize)]
pub struct RuleGroup {
    /// What the weight means.
    pub heading: String,
    /// The rules, by name.
    pub rules: Vec<RuleRow>,
}

/// A rule in the list.
#[derive(Clone, Debug, Serialize)]
pub struct RuleRow {
    /// Its name, with the way to its page.
    pub name: LinkView,
    /// What it asks.
    pub summary: String,
}

/// A rule.
#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    /// Frame.
    pub frame: Frame,
    /// Its name.
    pub name: String,
    /// How much it weighs.
    pub severity: String,
    /// What it asks.
    pub summary: String,
    /// Why, as HTML.
    pub why: String,
    /// Files that break it.
    pub wrong: Vec<ExampleView>,
    /// The same files, repaired.
    pub right: Vec<ExampleView>,
}

/// A file of an example.
#[derive(Clone, Debug, Serialize)]
pub struct ExampleView {
    /// Its path below the root of a tracker.
    pub path: String,
    /// Its text as HTML; what the rule speaks of is marked.
    pub html: String,
}

/// The list.
pub fn list(site: &Site) -> RulesView {
    let words = site.words();
    let path = urls::rules();
    let links = frame::links(site, &path);
    let groups = ["error", "warning", "hint"].into_iter().map(|severity| {
        let mut rules: Vec<&Code> =
            code::ALL.iter().copied().filter(|code| code.severity.word() == severity).collect();
        rules.sort_by_key(|code| code.name);
        let row = |code: &&Code| RuleRow {
            name: LinkView {
                href: Some(links.to(&urls::rule(code.name))),
                ..LinkView::plain(code.name)
            },
            summary: code.summary.to_owned(),
        };
        RuleGroup {
            heading: words.say(&format!("rules-{severity}")),
            rules: rules.iter().map(row).collect(),
        }
    });
    RulesView {
        groups: groups.collect(),
        frame: frame::frame(site, &path, &words.say("rules-title")),
    }
}

/// A rule, by its place in the catalogue.
pub fn view(site: &Site, place: usize) -> RuleView {
    let words = site.words();
    let code = code::ALL[place];
    let path = urls::rule(code.name);
    let links = frame::links(site, &path);
    let explanation = code.explain();
    let mut frame = frame::frame(site, &path, code.name);
    frame.crumbs.push(LinkView {
        href: Some(links.to(&urls::rules())),
        ..LinkView::plain(words.say("rules-title"))
    });
    RuleView {
        frame,
        name: code.name.to_owned(),
        severity: severity(words, code),
        summary: code.summary.to_owned(),
        why: text::markdown(&explanation.why, &MarkdownOptions::default()).into_string(),
        wrong: explanation.wrong.iter().map(example).collect(),
        right: explanation.right.iter().map(example).collect(),
    }
}

fn severity(words: &Words, code: &Code) -> String {
    words.say(&format!("rule-{}", code.severity.word()))
}

fn example(example: &Example) -> ExampleView {
    let text = example.text.trim_end();
    let pieces = match &example.mark {
        Some(mark) if !mark.is_empty() && mark.end <= text.len() => vec![
            (None, &text[..mark.start]),
            (Some("meant"), &text[mark.clone()]),
            (None, &text[mark.end..]),
        ],
        _ => vec![(None, text)],
    };
    ExampleView { path: example.path.clone(), html: Html::marked(pieces.into_iter()).into_string() }
}
