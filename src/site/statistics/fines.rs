//! Fines by year in three totals, and how they are spread.

use super::say::{euro, exact, int, percent, plain_euro, short};
use super::{Cell, Figure, Table, both};
use crate::derive::Totals;
use crate::derive::distribution::{Distribution, describe};
use crate::model::vocabulary::EventKind;
use crate::site::Site;
use crate::site::book::{Scope, Sum};
use crate::site::chart::{Axis, Columns, columns};
use crate::site::page::Measure;
use crate::words::{Put, Words};

/// Both figures on fines, and the table of how they are spread.
pub fn figures(site: &Site) -> Vec<Figure> {
    let sum = site.book().sum(&Scope::All);
    vec![by_year(site, &sum), spread(site, &sum)]
}

const CLASSES: [&str; 3] = ["fill-3", "fill-2", "fill-1"];

fn by_year(site: &Site, all: &Sum) -> Figure {
    let words = site.words();
    let known: Vec<i16> = site.book().years().collect();
    let years: Vec<i16> = match (known.first(), known.last()) {
        (Some(first), Some(last)) => (*first..=*last).collect(),
        _ => Vec::new(),
    };
    let sums: Vec<Sum> = years.iter().map(|year| site.book().sum(&Scope::Year(*year))).collect();
    let mut table = Table::new(
        words,
        "stat-fines-title",
        &[
            ("year", "stat-year-imposed"),
            ("fines", "stat-fines-n"),
            ("announced_eur", "total-announced"),
            ("standing_eur", "total-standing"),
            ("paid_eur", "total-paid"),
        ],
    );
    for (year, sum) in years.iter().zip(&sums) {
        let mut row = vec![Cell::name(year.to_string(), year.to_string())];
        row.push(Cell::count(words, sum.announced.len()));
        row.extend(Measure::ALL.map(|measure| {
            let cents = measure.of(&sum.euro);
            Cell::number(euro(words, cents), plain_euro(cents))
        }));
        table.push(row);
    }
    let series: Vec<Columns> = Measure::ALL
        .into_iter()
        .zip(CLASSES)
        .map(|(measure, class)| Columns {
            class,
            label: words.say(measure.key()),
            values: sums
                .iter()
                .map(|sum| measure.of(&sum.euro))
                .map(|cents| (cents as f64, plain_euro(cents)))
                .collect(),
        })
        .collect();
    let most = series.iter().flat_map(|series| &series.values).map(|value| value.0);
    let most = most.fold(0.0, f64::max);
    let axis = Axis::holding(most, 5, 100.0, |value| short(words, value as i64));
    let names: Vec<String> = years.iter().map(ToString::to_string).collect();
    Figure {
        name: "fines-by-year",
        part: "fines",
        title: words.say("stat-fines-title"),
        says: says(words, &all.euro, all.announced.len()),
        drawn: words.say("stat-fines-drawn"),
        notes: [left_out(words, all), settled(site, &years)].concat(),
        drawings: if years.is_empty() {
            Vec::new()
        } else {
            both(|sheet| columns(sheet, &names, &series, false, &axis, &[]))
        },
        table,
    }
}

fn says(words: &Words, euro: &Totals, fines: usize) -> String {
    let share = |cents: i64| {
        let of = euro.announced as f64;
        percent(words, if of > 0.0 { cents as f64 / of } else { 0.0 })
    };
    if fines == 0 {
        return words.say("stat-none");
    }
    let said = words.with(
        "stat-fines-says",
        &[
            ("n", Put::Number(int(fines))),
            ("announced", Put::Text(&short(words, euro.announced))),
            ("standing", Put::Text(&share(euro.standing))),
            ("appeal", Put::Text(&share(euro.under_appeal))),
        ],
    );
    let paid = match euro.paid {
        0 => words.say("stat-fines-none-paid"),
        paid => words.with("stat-fines-paid", &[("paid", Put::Text(&share(paid)))]),
    };
    format!("{said} {paid}")
}

/// A sentence on each year of which settlements make up most, so that no column is misread.
fn settled(site: &Site, years: &[i16]) -> Vec<String> {
    let words = site.words();
    let book = site.book();
    let of_year = |year: &i16| {
        let (mut all, mut agreed) = (0.0, 0.0);
        for at in book.within(&Scope::Year(*year)) {
            let booked = &book.fines[*at];
            let Some(Ok(euro)) = &booked.euro else { continue };
            let (case, facts) = site.case(booked.place);
            let imposed = facts.fines[booked.line].imposed();
            let by = imposed.map(|entry| case.timeline[entry.event].kind);
            all += euro.totals.announced as f64;
            if by == Some(EventKind::Settled) {
                agreed += euro.totals.announced as f64;
            }
        }
        (agreed > all / 2.0).then(|| {
            let share = percent(words, agreed / all);
            let year = year.to_string();
            let values = [("year", Put::Text(&year)), ("share", Put::Text(&share))];
            words.with("stat-fines-settled", &values)
        })
    };
    years.iter().filter_map(of_year).collect()
}

fn left_out(words: &Words, sum: &Sum) -> Vec<String> {
    let mut notes = vec![words.say("stat-fines-note")];
    let count = sum.not_summed.len() + sum.not_converted.len();
    if count > 0 {
        notes.push(words.with("stat-fines-left-out", &[("n", Put::Number(int(count)))]));
    }
    notes
}

/// Edges of the classes of the distribution, in euro cents: two to a power of ten.
fn edges(largest: i64) -> Vec<i64> {
    let mut edges = vec![100_000];
    while edges.last().is_some_and(|last| *last <= largest) && edges.len() < 40 {
        let last = edges[edges.len() - 1];
        let leading = last.to_string().starts_with('1');
        edges.push(if leading { last.saturating_mul(3) } else { last / 3 * 10 });
    }
    edges
}

fn spread(site: &Site, sum: &Sum) -> Figure {
    let words = site.words();
    let amounts = || sum.announced.iter().chain(&sum.standing).copied();
    let largest = amounts().max().unwrap_or_default();
    let smallest = amounts().min().unwrap_or_default();
    let edges: Vec<i64> = edges(largest);
    // Empty classes below the smallest fine say nothing.
    let first = edges.iter().rposition(|edge| *edge <= smallest).map_or(0, |at| at);
    let edges = &edges[first..];
    let mut table = Table::new(
        words,
        "stat-spread-title",
        &[
            ("from_eur", "stat-spread-from"),
            ("below_eur", "stat-spread-below"),
            ("announced", "total-announced"),
            ("standing", "total-standing"),
        ],
    );
    let within = |values: &[i64], at: usize| {
        let (from, below) = (edges[at], edges[at + 1]);
        // The first class holds what is smaller, too.
        values.iter().filter(|value| (at == 0 || **value >= from) && **value < below).count()
    };
    let classes = 0..edges.len().saturating_sub(1);
    let mut names = Vec::new();
    let mut series = [
        Columns { class: "fill-3", label: words.say("total-announced"), values: Vec::new() },
        Columns { class: "fill-2", label: words.say("total-standing"), values: Vec::new() },
    ];
    for at in classes {
        let open = at == 0 && first == 0;
        let from = if open { 0 } else { edges[at] };
        let counts = [within(&sum.announced, at), within(&sum.standing, at)];
        let mut row = vec![
            Cell::name(short(words, from), plain_euro(from)),
            Cell::number(short(words, edges[at + 1]), plain_euro(edges[at + 1])),
        ];
        row.extend(counts.map(|count| Cell::count(words, count)));
        table.push(row);
        for (series, count) in series.iter_mut().zip(counts) {
            series.values.push((count as f64, count.to_string()));
        }
        names.push(bare(words, from));
    }
    let most = series[0].values.iter().chain(&series[1].values).map(|value| value.0);
    let axis = Axis::holding(most.fold(0.0, f64::max), 5, 1.0, |value| words.number(value as i64));
    // The number on a column is that of its outer bar; where the inner one is taller, it has none.
    let tops: Vec<String> = series[0]
        .values
        .iter()
        .zip(&series[1].values)
        .map(|((announced, _), (standing, _))| {
            let own = *announced > 0.0 && announced >= standing;
            if own { words.number(*announced as i64) } else { String::new() }
        })
        .collect();
    Figure {
        name: "fines-distribution",
        part: "fines",
        title: words.say("stat-spread-title"),
        says: spread_says(words, sum),
        drawn: words.say("stat-spread-drawn"),
        notes: vec![words.say("stat-spread-note")],
        drawings: if names.is_empty() {
            Vec::new()
        } else {
            both(|sheet| columns(sheet, &names, &series, false, &axis, &tops))
        },
        table,
    }
}

/// A short amount without its currency.
fn bare(words: &Words, cents: i64) -> String {
    short(words, cents).replace("EUR", "").trim().to_owned()
}

fn spread_says(words: &Words, sum: &Sum) -> String {
    let Some(all) = describe(&sum.announced) else { return words.say("stat-none") };
    words.with(
        "stat-spread-says",
        &[
            ("n", Put::Number(int(all.count))),
            ("median", Put::Text(&short(words, all.median as i64))),
            ("mean", Put::Text(&short(words, all.mean as i64))),
            ("share", Put::Text(&percent(words, all.top_ten))),
        ],
    )
}

/// Mean, median, 90th percentile, maximum and the share of the ten largest, in euro, of what was
/// announced, what stands and what is known to be paid; none without a fine.
pub fn distribution(words: &Words, sum: &Sum) -> Option<Table> {
    let each = [&sum.announced, &sum.standing, &sum.paid].map(|values| describe(values));
    each[0]?;
    let mut table = Table::new(
        words,
        "stat-distribution",
        &[
            ("measure", "stat-measure"),
            ("announced", "total-announced"),
            ("standing", "total-standing"),
            ("paid", "total-paid"),
        ],
    );
    type Say = fn(&Words, &Distribution) -> Cell;
    let rows: [(&str, Say); 6] = [
        ("stat-fines-n", |words, all| Cell::count(words, all.count)),
        ("stat-mean", |words, all| amount(words, all.mean)),
        ("stat-median", |words, all| amount(words, all.median)),
        ("stat-p90", |words, all| amount(words, all.p90)),
        ("stat-max", |words, all| amount(words, all.max as f64)),
        ("stat-top-ten", |words, all| {
            Cell::number(percent(words, all.top_ten), exact(all.top_ten))
        }),
    ];
    for (label, cell) in rows {
        let mut row = vec![Cell::name(words.say(label), label.trim_start_matches("stat-"))];
        row.extend(each.iter().map(|all| match all {
            Some(all) => cell(words, all),
            None => Cell::none(words.say("total-none-known")),
        }));
        table.push(row);
    }
    Some(table)
}

/// An amount of whole euro, from cents that may have a fraction.
fn amount(words: &Words, cents: f64) -> Cell {
    let cents = cents.round() as i64;
    Cell::number(euro(words, cents), plain_euro(cents))
}
