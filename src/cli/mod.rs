//! The commands; the only code that prints, and the only one that asks what day it is.

mod args;
mod build;
mod changed;
mod check;
mod explain;
mod fix;
mod fmt;
mod paths;
mod replace;
mod root;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod terminal;
mod theme;
mod today;

use std::process::ExitCode;

use clap::Parser;

use crate::Error;
use args::{Arguments, Command};
use terminal::Terminal;

/// What a command came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All went well.
    Fine,
    /// The content has errors; nothing was written.
    ContentErrors,
}

/// Runs the program on the process's arguments.
///
/// Exit codes: 0 fine, 1 the content has errors and nothing was written, 2 the program could not
/// run.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let asked = !error.use_stderr();
            return if error.print().is_ok() && asked {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    let terminal = Terminal::new(arguments.verbosity());
    let result = match &arguments.command {
        Command::Build(options) => build::run(options, &terminal),
        Command::Check(options) => check::run(options, &terminal),
        Command::Fmt(options) => fmt::run(options, &terminal),
        Command::Schema(options) => schema::run(options, &terminal),
        Command::Explain(options) => explain::run(options, &terminal),
        #[cfg(feature = "serve")]
        Command::Serve(options) => serve::run(options, &terminal),
    };
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::ContentErrors) => ExitCode::from(1),
        Err(error) => {
            terminal.error(&error);
            ExitCode::from(2)
        }
    }
}

type CommandResult = Result<Outcome, Error>;
