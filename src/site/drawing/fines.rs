//! Fines of a drawing: each a line from the day it was imposed to the day it fell, was paid, or
//! somebody last looked.

use jiff::civil::Date;

use crate::derive::{Facts, FineLine, FineState};
use crate::model::case::Case;
use crate::model::vocabulary::{Certainty, Vocabulary};
use crate::site::Site;
use crate::site::describe;
use crate::words::{Put, Words};

use super::Shape;
use super::story::{middle, span};

/// How many fines are drawn; the ledger tells of all.
const DRAWN: usize = 4;

/// A fine.
#[derive(Clone, Debug)]
pub struct Life {
    /// Kind, amount, and what became of it.
    pub text: String,
    /// What happened to it, in order.
    pub marks: Vec<Mark>,
    /// Until when its line goes.
    pub to: Date,
    /// The event at which it begins: its anchor.
    pub href: String,
}

/// Something that happened to a fine.
#[derive(Clone, Debug)]
pub struct Mark {
    /// When.
    pub day: Date,
    /// The state from then on, for the style.
    pub state: FineState,
    /// The sign of it.
    pub sign: &'static str,
}

/// The fines of a case as far as their days are known, the first imposed first.
pub fn lives(site: &Site, case: &Case, facts: &Facts, end: Date) -> Vec<Life> {
    facts.fines.iter().filter_map(|line| life(site, case, line, end)).take(DRAWN).collect()
}

fn life(site: &Site, case: &Case, line: &FineLine, end: Date) -> Option<Life> {
    let words = site.words();
    let mut marks: Vec<Mark> = Vec::new();
    // A word on the payment changes nothing of the fine: its event is drawn, and no mark on its line.
    let changes = line.entries.iter().filter(|entry| !entry.state.is_word_on_payment());
    for entry in changes {
        let Some(day) = span(&case.timeline[entry.event].date).map(middle) else { continue };
        let day = marks.last().map_or(day, |before| day.max(before.day));
        marks.push(Mark { day, state: entry.state, sign: sign(entry.state) });
    }
    let last = marks.last()?;
    let over = matches!(line.state(), FineState::Annulled | FineState::Paid);
    let to = if over { last.day } else { end.max(last.day) };
    let kind = describe::fine_kind(words, line.kind);
    let annulled = line.state() == FineState::Annulled;
    let amount = if annulled { line.announced() } else { line.amount() };
    let amount = describe::fine_amount(words, line, amount);
    let state = words.label("fine-state", line.state());
    let key =
        if line.certainty() == Certainty::Confirmed { "draw-fine" } else { "draw-fine-reported" };
    let text = words.with(
        key,
        &[("kind", Put::Text(&kind)), ("amount", Put::Text(&amount)), ("state", Put::Text(&state))],
    );
    let text = at_first(words, line, text);
    let href = format!("#event-{}", case.timeline[line.entries.first()?.event].id);
    Some(Life { text, marks, to, href })
}

/// The same with the amount at first, where it was another: proposed, or imposed.
fn at_first(words: &Words, line: &FineLine, text: String) -> String {
    let Some(first) = line.entries.first() else { return text };
    let told = if line.state() == FineState::Annulled { line.announced() } else { line.amount() };
    if first.amount == told || !matches!(first.state, FineState::Proposed | FineState::Imposed) {
        return text;
    }
    let (state, amount) =
        (words.label("fine-state", first.state), describe::fine_amount(words, line, first.amount));
    words.with(
        "draw-fine-first",
        &[("text", Put::Text(&text)), ("state", Put::Text(&state)), ("amount", Put::Text(&amount))],
    )
}

fn sign(state: FineState) -> &'static str {
    match state {
        FineState::Reduced | FineState::PaidInPart => "−",
        FineState::Increased => "+",
        FineState::Annulled => "×",
        FineState::Upheld | FineState::Confirmed => "=",
        FineState::UnderAppeal => "?",
        FineState::Proposed
        | FineState::Imposed
        | FineState::Paid
        | FineState::Unpaid
        | FineState::Instalments
        | FineState::WrittenOff => "",
    }
}

impl Mark {
    /// How the line looks from here on.
    pub fn class(&self) -> &'static str {
        self.state.word()
    }

    /// The mark itself at a place: its sign in a ring, or a square.
    pub fn shapes(&self, x: &str, y: i32) -> Vec<Shape> {
        let (class, x) = (format!("money {}", self.class()), x.to_owned());
        if self.sign.is_empty() {
            return vec![Shape::Square { class, x, y }];
        }
        let (ring, text) = ("money".to_owned(), self.sign.to_owned());
        let sign = Shape::Text { class: "sign m".to_owned(), x: x.clone(), dx: 0, y: y + 4, text };
        vec![Shape::Dot { class: ring, x, y }, sign]
    }
}
