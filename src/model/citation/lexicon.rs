//! The words of citations in the languages of the field, folded as by `fold`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word between numbers and letters means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Article, section, rule …: a number follows.
    Unit,
    /// Paragraph; `plural` where several follow.
    Paragraph {
        plural: bool,
    },
    /// Point, letter.
    Point {
        plural: bool,
    },
    /// `no.`: a paragraph in Portuguese, a point in German; a number follows.
    Number,
    /// Sentence, subparagraph: dropped with its number.
    Dropped,
    /// `first`, of a sentence or subparagraph: dropped.
    Ordinal,
    And,
    To,
    /// Without meaning here: of, du, der.
    Filler,
    /// `ff.`, `et seq.`
    Open,
    /// Recital, chapter, annex.
    NotAProvision,
}

use Meaning::{
    And, Dropped, Filler, NotAProvision, Number, Open, Ordinal, Paragraph, Point, To, Unit,
};

const ONE: bool = false;
const SEVERAL: bool = true;

/// Single words, by meaning.
const WORDS: &[(Meaning, &str)] = &[
    (
        Unit,
        "art arts artt article articles artikel artikels artikeln artiklar artiklarna articulo articulos \
         arti artigo artigos articolo articoli artykul artykulu artykuly artikla artiklan \
         artikli artikkel articol articolul articolului cl clanek clanku clanok clanak clanka clen \
         clena cikk cikke section sections sec secs sezione sect reg regs regulation regulations \
         rule rules αρθρο αρθρα αρθρου αρθρων αρ чл член членове",
    ),
    (
        Paragraph { plural: ONE },
        "abs absatz absatzes par para paragraph paragraphe paragrafo paragraaf paragraf apartado \
         apdo apart ap lid ust ustep ustepu odst odstavec odstavce ods odsek stk stykket stycket \
         comma co alin alineatul lg loige loike bekezdes bekezdese st stavak stavka subsection \
         subsec παρ παραγραφοσ παραγραφου пар параграф ал",
    ),
    (
        Paragraph { plural: SEVERAL },
        "paras pars paragraphs paragraphes paragrafi paragrafos apartados absatze absatzen leden \
         odseky odstavci ustepy commi subsections παραγραφοι παραγραφουσ",
    ),
    (
        Point { plural: ONE },
        "lit litt litra litera litere letra let lett lettera buchst buchstabe buchstaben point pt \
         punt punkt punto ponto onder sub bokstav pism pismeno pismene pont pontja tocka toc \
         alinea subparagraf στοιχ στοιχειο περ περιπτωση б буква т точка",
    ),
    (
        Point { plural: SEVERAL },
        "points letras lettere letters literas punkte punkter lits στοιχεια букви",
    ),
    (Number, "n no nr nos nrs num numero numeros nummer nummern ziffer ziff z"),
    (Dropped, "satz satze uabs unterabsatz unterabs sentence subpara subparagraph hs halbsatz"),
    (Ordinal, "first second third fourth"),
    (
        And,
        "and und et en y e o i oraz och og sowie or ou oder ve ja jo juncto ivm и και resp respectively",
    ),
    (To, "to bis tot through until al ate do till az εωσ до"),
    (
        Filler,
        "of the du de des der del della dello dei degli da do das dos van het den dem die das z zur \
         zum l d dell dall nell dels la le les el los na af av fran i in του τησ του των от на per",
    ),
    (Open, "ff seq seqq ss etc"),
    (
        NotAProvision,
        "recital recitals considerant considerants considerando considerandos erwagungsgrund \
         erwagungsgrunde overweging chapter chapitre kapitel capitulo capo annex annexe anhang \
         annexes bijlage allegato anexo schedule",
    ),
];

/// Phrases that mean "to".
const TO_PHRASES: &[&[&str]] =
    &[&["tot", "en", "met"], &["up", "to", "and", "including"], &["t", "/", "m"]];

/// Phrases that mean "and".
const AND_PHRASES: &[&[&str]] = &[
    &["in", "conjunction", "with"],
    &["in", "connection", "with"],
    &["in", "combination", "with"],
    &["read", "in", "conjunction", "with"],
    &["read", "in", "combination", "with"],
    &["read", "together", "with"],
    &["together", "with"],
    &["read", "with"],
    &["as", "well", "as"],
    &["along", "with"],
    &["in", "verbindung", "mit"],
    &["i", "v", "m"],
    &["en", "relation", "avec"],
    &["en", "lien", "avec"],
    &["en", "relacion", "con"],
    &["in", "combinato", "disposto", "con"],
    &["in", "samenhang", "met"],
    &["w", "zw", "z"],
    &["w", "zwiazku", "z"],
];

/// Latin numerals that are part of an article's number: `2-ter`.
const LATIN: &str = "bis ter quater quinquies sexies septies octies novies nonies decies undecies \
                     duodecies terdecies quaterdecies quindecies";

/// What the folded word means, if it is a word of citations.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    MEANINGS.get(word).copied()
}

/// The meaning of each word; where two lists hold one, the first counts.
static MEANINGS: LazyLock<HashMap<&'static str, Meaning>> = LazyLock::new(|| {
    let mut meanings = HashMap::new();
    for (meaning, list) in WORDS {
        for word in list.split_whitespace() {
            meanings.entry(word).or_insert(*meaning);
        }
    }
    meanings
});

/// The meaning of the phrase with which the words begin, and how many of them it takes.
pub(super) fn phrase<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Option<(Meaning, usize)> {
    let fits = |phrase: &&[&str]| {
        let mut ahead = words.clone();
        phrase.iter().all(|word| ahead.next() == Some(*word))
    };
    let longest =
        |phrases: &[&[&str]]| phrases.iter().copied().filter(fits).map(<[&str]>::len).max();
    longest(AND_PHRASES)
        .map(|length| (And, length))
        .or(longest(TO_PHRASES).map(|length| (To, length)))
}

/// Whether the folded word is a Latin numeral such as `ter`.
pub(super) fn is_latin_numeral(word: &str) -> bool {
    LATIN.split_whitespace().any(|entry| entry == word)
        || (word.len() > 6 && word.ends_with("decies"))
}

/// The Latin letters for a Greek or Bulgarian letter of the official translations.
pub(super) fn official_letter(folded: &str) -> Option<char> {
    const GREEK: &str = "α β γ δ ε στ ζ η θ ι ια ιβ ιγ ιδ";
    const BULGARIAN: &str = "а б в г д е ж з и й к л м н";
    let place = |letters: &str| letters.split(' ').position(|letter| letter == folded);
    let place = place(GREEK).or_else(|| place(BULGARIAN))?;
    u8::try_from(place).ok().map(|place| char::from(b'a' + place))
}
