//! The arguments of the program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::source::FileKind;

/// A static-site generator for public trackers of privacy enforcement.
#[derive(Debug, Parser)]
#[command(name = "casebook", version, about, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    /// Say nothing but errors.
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say more: every file that is written or removed.
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    verbose: bool,
}

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verbosity {
    Quiet,
    Normal,
    Verbose,
}

impl Arguments {
    pub fn verbosity(&self) -> Verbosity {
        match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, true) => Verbosity::Verbose,
            _ => Verbosity::Normal,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site.
    Build(BuildArguments),
    /// Check the content and write nothing.
    Check(CheckArguments),
    /// Write content files in canonical form.
    Fmt(FmtArguments),
    /// Print the JSON Schema of a kind of content file, for editors.
    Schema(SchemaArguments),
    /// Say why a rule stands, with an example of it broken and kept; without a name, list all rules.
    Explain(ExplainArguments),
    /// Show the site in a browser and follow every change; nothing is written.
    #[cfg(feature = "serve")]
    Serve(ServeArguments),
}

#[derive(Clone, Debug, Args)]
pub(super) struct TrackerArguments {
    /// Folder of the tracker; default: the nearest one above with a casebook.yaml.
    #[arg(short, long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    /// Configuration file.
    #[arg(short, long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Day against which dates are held, such as 2026-11-23; default: SOURCE_DATE_EPOCH, else today (UTC).
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub tracker: TrackerArguments,
    /// Folder to build into; default: `output` of the configuration, else `public`.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Address under which the site is published; default: `base_url` of the configuration.
    #[arg(short = 'u', long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Publish drafts too.
    #[arg(long)]
    pub drafts: bool,
    /// Use a folder that holds files of somebody else; they are kept.
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub tracker: TrackerArguments,
    /// Show only what concerns these files or folders; everything is read all the same.
    #[arg(value_name = "PATHS")]
    pub paths: Vec<PathBuf>,
    /// How diagnostics are written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Give advice too, not only errors and warnings.
    #[arg(long)]
    pub hints: bool,
    /// Apply the fixes that change nothing in what a file says, then check.
    #[arg(long)]
    pub fix: bool,
    /// Show only what concerns files that differ from this Git revision, and what their change
    /// does to others; everything is read all the same.
    #[arg(long, value_name = "REV")]
    pub changed: Option<String>,
    /// Exit with 1 also where there are warnings.
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// Name of the rule, as messages give it: `bad-date`.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// Kind of file: `case`, `company`, `authority`, …; default: `case`.
    #[arg(value_name = "KIND", value_parser = kind, default_value = "case")]
    pub kind: FileKind,
    /// Offer the ids of the tracker in this folder too, not only those inside the program.
    #[arg(short, long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    /// Write the schemas of all kinds into this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "markdown")]
    pub all: Option<PathBuf>,
    /// Print the reference of the format in Markdown.
    #[arg(long)]
    pub markdown: bool,
}

fn kind(word: &str) -> Result<FileKind, String> {
    FileKind::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| {
        let words: Vec<&str> = FileKind::ALL.iter().map(|kind| kind.word()).collect();
        format!("write one of {}", words.join(", "))
    })
}

#[derive(Debug, Args)]
pub(super) struct FmtArguments {
    #[command(flatten)]
    pub tracker: TrackerArguments,
    /// Format only these files or folders.
    #[arg(value_name = "PATHS")]
    pub paths: Vec<PathBuf>,
    /// Change nothing; list the files that would change, and exit with 1 if there are any.
    #[arg(long)]
    pub check: bool,
}

#[cfg(feature = "serve")]
#[derive(Clone, Debug, Args)]
pub(super) struct ServeArguments {
    #[command(flatten)]
    pub tracker: TrackerArguments,
    /// Address to listen at; others than 127.0.0.1 and ::1 let the network in.
    #[arg(short, long, value_name = "ADDR", default_value = "127.0.0.1")]
    pub interface: std::net::IpAddr,
    /// Port; 0 takes any free one. Default: 3000, or one of the next few if it is taken.
    #[arg(short, long, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the site in the browser.
    #[arg(short = 'O', long)]
    pub open: bool,
    /// Show drafts too.
    #[arg(long)]
    pub drafts: bool,
}

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Human,
    /// One JSON object.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
    /// A code quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
}
