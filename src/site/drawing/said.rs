//! What a drawing shows, in sentences: for those who do not see it.

use super::story::Story;
use crate::words::{Put, Words};

/// Every stage, event, fine and clock of a drawing, and the day of the last look.
pub fn text(words: &Words, story: &Story) -> String {
    let (from, to) = (words.day(story.scale.from), words.day(story.scale.to));
    let mut said =
        vec![words.with("draw-said-span", &[("from", Put::Text(&from)), ("to", Put::Text(&to))])];
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
    said.extend(story.gaps.iter().map(|(_, _, text)| format!("{text}.")));
    said.extend(story.fines.iter().map(|life| format!("{}.", life.text)));
    said.extend(story.clocks.iter().map(|bracket| bracket.text.clone()));
    if let Some((_, date)) = &story.looked_on {
        said.push(words.with("draw-looked-on", &[("date", Put::Text(date))]));
    }
    said.join(" ")
}
