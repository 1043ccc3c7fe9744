//! Dates, numbers and money as the locale writes them.

use jiff::civil::Date;

use super::{Put, Words};
use crate::derive::Days;
use crate::model::date::{Form, PartialDate, Point, Precision};
use crate::model::money::{Amount, Currency, Money};
use crate::model::period::{Period, PeriodUnit};

impl Words {
    /// A whole number with the locale's separator: `1,200,000`.
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let grouped = group(&digits, &self.look("number-group"));
        if number < 0 { format!("−{grouped}") } else { grouped }
    }

    /// A day: `22 October 2024`.
    pub fn day(&self, date: Date) -> String {
        let day = date.day().to_string();
        let year = date.year().to_string();
        let month = self.say(&format!("month-{}", date.month()));
        self.with(
            "date-day",
            &[("day", Put::Text(&day)), ("month", Put::Text(&month)), ("year", Put::Text(&year))],
        )
    }

    /// A date with its precision, never more exact than it is known.
    pub fn date(&self, date: &PartialDate) -> String {
        let text = match &date.form {
            Form::Point(point) => self.point(*point),
            Form::Between(from, to) => {
                let (from, to) = (self.point(*from), self.point(*to));
                self.with("date-between", &[("from", Put::Text(&from)), ("to", Put::Text(&to))])
            }
            Form::Before(point) => {
                self.with("date-before", &[("date", Put::Text(&self.point(*point)))])
            }
            Form::After(point) => {
                self.with("date-after", &[("date", Put::Text(&self.point(*point)))])
            }
            Form::Unknown => return self.say("date-unknown"),
        };
        if date.approximate { self.with("date-about", &[("date", Put::Text(&text))]) } else { text }
    }

    fn point(&self, point: Point) -> String {
        match point {
            Point::Year(year) => year.to_string(),
            Point::Month { year, month } => self.month((year, month)),
            Point::Day(date) => self.day(date),
        }
    }

    /// A date as it follows a verb: `on 22 October 2024`, `in October 2024`, `before March 2021`.
    pub fn when(&self, date: &PartialDate) -> String {
        let key = match date.precision() {
            _ if date.approximate => "when-other",
            Precision::Day => "when-day",
            Precision::Month | Precision::Year => "when-part",
            _ => "when-other",
        };
        self.with(key, &[("date", Put::Text(&self.date(date)))])
    }

    /// A date in few letters: `22 Oct 2024`, `Oct 2024`, `before Mar 2021`.
    pub fn short_date(&self, date: &PartialDate) -> String {
        let text = match &date.form {
            Form::Point(point) => self.short_point(*point),
            Form::Between(from, to) => {
                let (from, to) = (self.short_point(*from), self.short_point(*to));
                self.with("date-between", &[("from", Put::Text(&from)), ("to", Put::Text(&to))])
            }
            Form::Before(point) => {
                self.with("date-before", &[("date", Put::Text(&self.short_point(*point)))])
            }
            Form::After(point) => {
                self.with("date-after", &[("date", Put::Text(&self.short_point(*point)))])
            }
            Form::Unknown => return self.say("date-unknown"),
        };
        if date.approximate { self.with("date-about", &[("date", Put::Text(&text))]) } else { text }
    }

    /// The month of a date in few letters, for a span of time: of a date between two, the earliest
    /// or the latest.
    pub fn short_month_of(&self, date: &PartialDate, latest: bool) -> String {
        let text = match &date.form {
            Form::Point(Point::Year(year)) => return year.to_string(),
            Form::Point(point) => self.short_month(point.first(), true),
            Form::Between(from, to) => {
                self.short_month(if latest { to.last() } else { from.first() }, true)
            }
            _ => return self.short_date(date),
        };
        if date.approximate { self.with("date-about", &[("date", Put::Text(&text))]) } else { text }
    }

    fn short_point(&self, point: Point) -> String {
        match point {
            Point::Year(year) => year.to_string(),
            Point::Month { .. } => self.short_month(point.first(), true),
            Point::Day(date) => self.short_day(date, true),
        }
    }

    /// The month of a day in few letters: `Oct 2024`, or `Oct` without its year.
    pub fn short_month(&self, date: Date, with_year: bool) -> String {
        let month = self.say(&format!("month-short-{}", date.month()));
        if !with_year {
            return month;
        }
        let year = date.year().to_string();
        self.with("date-month", &[("month", Put::Text(&month)), ("year", Put::Text(&year))])
    }

    /// A day in few letters: `22 Oct 2024`, or `22 Oct` without its year.
    pub fn short_day(&self, date: Date, with_year: bool) -> String {
        let day = date.day().to_string();
        let month = self.short_month(date, false);
        let year = date.year().to_string();
        let key = if with_year { "date-day" } else { "date-day-month" };
        self.with(
            key,
            &[("day", Put::Text(&day)), ("month", Put::Text(&month)), ("year", Put::Text(&year))],
        )
    }

    /// A period of law: `3 months`.
    pub fn period(&self, period: Period) -> String {
        let key = match period.unit {
            PeriodUnit::Hours => "period-hours",
            PeriodUnit::Days => "days",
            PeriodUnit::Weeks => "period-weeks",
            PeriodUnit::Months => "period-months",
            PeriodUnit::Years => "period-years",
        };
        self.with(key, &[("n", Put::Number(i64::from(period.number)))])
    }

    /// A month of a year: `October 2024`.
    pub fn month(&self, (year, month): (i16, i8)) -> String {
        let name = self.say(&format!("month-{month}"));
        let year = year.to_string();
        self.with("date-month", &[("month", Put::Text(&name)), ("year", Put::Text(&year))])
    }

    /// A number of days: `762 days`, or `between 700 and 730 days`.
    pub fn days(&self, days: Days) -> String {
        if days.exact() {
            return self.with("days", &[("n", Put::Number(days.min))]);
        }
        let (min, max) = (self.number(days.min), self.number(days.max));
        self.with("days-between", &[("min", Put::Text(&min)), ("max", Put::Text(&max))])
    }

    /// An amount: `EUR 20,000,000`, `EUR 35,258,707.95`.
    pub fn amount(&self, amount: Amount) -> String {
        let exponent = usize::from(amount.currency.exponent());
        let digits = format!("{:0>width$}", amount.minor.unsigned_abs(), width = exponent + 1);
        let (whole, cents) = digits.split_at(digits.len() - exponent);
        let mut number = group(whole, &self.look("number-group"));
        if cents.bytes().any(|digit| digit != b'0') {
            number.push_str(&self.look("number-decimal"));
            number.push_str(cents);
        }
        if amount.minor < 0 {
            number.insert(0, '−');
        }
        self.with(
            "money",
            &[("currency", Put::Text(amount.currency.code())), ("number", Put::Text(&number))],
        )
    }

    /// An amount in euro cents in a few signs: `EUR 1.2 bn`, `EUR 746 m`, `EUR 250,000`.
    pub fn short_euro(&self, cents: i64) -> String {
        let euro = cents as f64 / 100.0;
        let (key, number) = match euro.abs() {
            at_least if at_least >= 999_500_000.0 => ("money-billions", euro / 1e9),
            at_least if at_least >= 999_500.0 => ("money-millions", euro / 1e6),
            _ => {
                let minor = (euro.round() as i64).saturating_mul(100);
                return self.amount(Amount { minor, currency: Currency::EUR });
            }
        };
        let digits = if number.abs() >= 99.95 { 0 } else { 1 };
        let text = format!("{number:.digits$}");
        let text = text.strip_suffix(".0").unwrap_or(&text);
        let text = text.replace('.', &self.look("number-decimal"));
        self.with(key, &[("number", Put::Text(&text))])
    }

    /// An amount, a range, or the word for what is not known.
    pub fn money(&self, money: &Money) -> String {
        match money {
            Money::Exact(amount) => self.amount(*amount),
            Money::Range { min, max } => {
                let (min, max) = (self.amount(*min), self.amount(*max));
                self.with("money-between", &[("min", Put::Text(&min)), ("max", Put::Text(&max))])
            }
            Money::Unknown => self.say("money-unknown"),
            Money::NotPublished => self.say("money-not-published"),
        }
    }

    /// Several texts as a list in a sentence: `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(&self.look("list-comma"));
                self.with("list-and", &[("first", Put::Text(&first)), ("last", Put::Text(last))])
            }
        }
    }

    /// A separator; Fluent trims blanks, so translations put them into quotes.
    fn look(&self, key: &str) -> String {
        self.say(key)
    }
}

fn group(digits: &str, separator: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}
