//! What a drawing shows, in sentences: for those who do not see it.

use super::story::Story;
use crate::words::{Put, Words};

/// Every stage, event, fine and clock of a drawing, and the day of the last look.
pub fn text(words: &Words, story: &Story) -> String {
    let mut said = Vec::new();
    // As they are known: the scale begins and ends with whole months and years.
    if let [first, .., last] = story.points.as_slice() {
        let (from, to) = (Put::Text(&first.date), Put::Text(&last.date));
        said.push(words.with("draw-said-span", &[("from", from), ("to", to)]));
    }
    for point in &story.points {
        let (date, title) = (Put::Text(&point.date), Put::Text(&point.title));
        said.push(match &point.stage {
            Some(stage) => words.with(
                "draw-said-stage",
                &[("date", date), ("event", title), ("stage", Put::Text(stage))],
            ),
            None => words.with("draw-said-event", &[("date", date), ("event", title)]),
        });
    }
    for title in &story.undated {
        let date = words.say("date-unknown");
        said.push(
            words.with(
                "draw-said-event",
                &[("date", Put::Text(&date)), ("event", Put::Text(title))],
            ),
        );
    }
    said.extend(story.gaps.iter().map(|gap| format!("{}.", gap.text)));
    said.extend(story.fines.iter().map(|life| format!("{}.", life.text)));
    said.extend(story.clocks.iter().map(|bracket| bracket.text.clone()));
    if let Some((_, date)) = &story.looked_on {
        said.push(words.with("draw-looked-on", &[("date", Put::Text(date))]));
    }
    said.join(" ")
}
