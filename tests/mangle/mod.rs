//! A well-formatted file made worse, line by line, without a YAML parser.
#![allow(dead_code, reason = "each test file uses a part")]

/// The same content with its keys in another order, other indentation, lists in brackets, other
/// spellings of citations, amounts and counts, blanks at line ends, and CRLF.
pub fn mangled(text: &str) -> String {
    let text = brackets(&respelt(text));
    let text = reversed(&text);
    let mut out = String::new();
    let mut block = usize::MAX;
    for line in text.lines() {
        let blanks = line.len() - line.trim_start().len();
        if blanks <= block && !line.is_empty() {
            block = if [">-", "|", "|-"].iter().any(|sign| line.ends_with(sign)) {
                blanks
            } else {
                usize::MAX
            };
        }
        out.push_str(&" ".repeat(blanks));
        // Keys of an entry stand below its first one, twice as far in.
        let entry = blanks <= block && line.trim_start().starts_with("- ");
        out.push_str(&if entry { line.replacen("- ", "-   ", 1) } else { line.to_owned() });
        out.push_str(if blanks <= block && line.ends_with(':') { "  \r\n" } else { "\r\n" });
    }
    out
}

/// Other spellings of citations, amounts and counts:
/// `- GDPR Art. 6(1)(f)` → `- Art. 6 (1) f) GDPR`, `- amount: 2_000 EUR` → `- amount: EUR 2000`.
pub fn respelt(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let (front, value) = match line.rsplit_once(": ") {
            Some((key, value)) => (format!("{key}: "), value),
            None => {
                let at = line.len() - line.trim_start_matches([' ', '-']).len();
                (line[..at].to_owned(), &line[at..])
            }
        };
        let key = front.trim().trim_start_matches("- ");
        let new = match key {
            "-" | "provision:" => citation(value),
            "amount:" | "fine:" | "min:" | "max:" => amount(value),
            "people:" | "count:" => Some(value.replace('_', " ")),
            _ => None,
        };
        out.push_str(&front);
        out.push_str(new.as_deref().unwrap_or(value));
        out.push('\n');
    }
    out
}

fn citation(value: &str) -> Option<String> {
    let provision = value.strip_prefix("GDPR Art. ")?;
    let (article, rest) = provision.split_once('(').unwrap_or((provision, ""));
    if rest.is_empty() {
        return Some(format!("Article {article} GDPR"));
    }
    let levels = rest.trim_end_matches(')').replace(")(", ") ");
    Some(match levels.split_once(") ") {
        Some((paragraph, point)) => format!("Art. {article} ({paragraph}) {point}) GDPR"),
        None => format!("Art. {article} Abs. {levels} DSGVO"),
    })
}

fn amount(value: &str) -> Option<String> {
    let (number, currency) = value.split_once(' ')?;
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    (plain && currency.len() == 3).then(|| format!("{currency} {}", number.replace('_', "")))
}

/// Lists of plain words become `[a, b]`.
fn brackets(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        let indent = line.len() - line.trim_start().len();
        // What follows the dash of an entry stands two columns further in.
        let indent = if line.trim_start().starts_with("- ") { indent + 2 } else { indent };
        let mark = format!("{}- ", " ".repeat(indent + 2));
        let items: Vec<&str> = lines[at + 1..]
            .iter()
            .map_while(|next| next.strip_prefix(mark.as_str()))
            .take_while(|item| item.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
            .collect();
        let next = lines.get(at + 1 + items.len()).unwrap_or(&"");
        let whole = !next.starts_with(mark.as_str());
        if line.ends_with(':') && !items.is_empty() && whole && !line.trim_start().starts_with('#')
        {
            out.push(format!("{line} [{}]", items.join(", ")));
            at += items.len();
        } else {
            out.push(line.to_owned());
        }
        at += 1;
    }
    out.join("\n") + "\n"
}

/// The top-level keys in reverse order; what stands above the first stays on top. A file of one
/// key per name of the author's choice is left, and so is one with comments between keys.
fn reversed(text: &str) -> String {
    let start =
        text.lines().take_while(|line| line.starts_with('#')).map(|line| line.len() + 1).sum();
    let (head, body) = text.split_at(start);
    let mut blocks: Vec<String> = Vec::new();
    for line in body.lines() {
        match blocks.last_mut() {
            Some(block) if line.starts_with([' ', '#', '-']) || line.is_empty() => {
                block.push_str(line);
                block.push('\n');
            }
            _ => blocks.push(format!("{line}\n")),
        }
    }
    let known = |block: &String| block.starts_with("title:") || block.starts_with("name:");
    if blocks.first().is_some_and(known) {
        blocks.reverse();
    }
    format!("{head}{}", blocks.concat())
}
