//! The interface in English.

use super::reading::{Faults, Meaning};
use super::texts::{Errors, counted};
use super::{NeighbourKind, Words};
use crate::engine::query::reading::Structure;
use crate::plot::number::{count, percent};

pub const WORDS: Words = Words {
    skip_to_content: "Skip to the content",
    views: "Views",
    overview: "Overview",
    read: "Read",
    concordance: "Concordance",
    words: "Words",
    topics: "Topics",
    texts: "Texts",
    text: "Text",
    evidence: "The passage in its text",
    search: "Search the corpus",
    query_example: "otan · “ministres de la défense” · défen* · otan NOT kiev",
    other_language: "Afficher la page en français",
    theme_is: |theme| match theme {
        Some("dark") => "Theme: dark",
        Some("light") => "Theme: light",
        _ => "Theme: as the system",
    },
    copy_link: "Copy link",
    link_copied: "Link copied.",
    not_copied: "The browser refuses to copy: select and copy by hand.",
    help: "Help and shortcuts",
    close: "Close",
    starting: "Starting the engine…",
    loading: "Reading the texts…",
    computing: "Computing",
    n_texts: |n, locale| counted(n, "text", "texts", locale),
    n_words: |n, locale| counted(n, "word", "words", locale),
    words_read: "words read",
    words_set_aside: "words set aside",
    stop_words: "stop words",
    seed: "seed",
    nothing_leaves: "nothing leaves this computer",
    on_their_way: &super::loading::EN,
    reading: "How the query was read",
    places_in_texts: |places, texts, locale| {
        format!(
            "{} in {}",
            counted(places, "place", "places", locale),
            counted(texts, "text", "texts", locale)
        )
    },
    inside: "inside ",
    others: "other forms",
    set_aside: "set aside",
    suggested: "suggested",
    semicolon: "; ",
    neighbours: "Neighbouring readings",
    neighbour: |kind| match kind {
        NeighbourKind::Phrase => "exact phrase",
        NeighbourKind::SameSentence => "same sentence",
        NeighbourKind::SameParagraph => "same paragraph",
        NeighbourKind::SameText => "same text",
        NeighbourKind::Any => "any of them",
        NeighbourKind::Prefix => "words that begin like this",
        NeighbourKind::Variant => "with the suggested variant",
        NeighbourKind::Near => super::asking::EN.near,
    },
    meaning: Meaning {
        word: |word| format!("“{word}”"),
        prefix: |prefix| format!("words that begin with “{prefix}”"),
        phrase: |phrase| format!("the phrase “{phrase}”"),
        and: " and ",
        or: " or ",
        not: " except in texts with ",
        all_in_text: |parts| format!("{parts}, in the same text"),
        within: |inner, structure| match structure {
            Structure::Sentence => format!("{inner} in one sentence"),
            Structure::Paragraph => format!("{inner} in one paragraph"),
            Structure::Heading => format!("{inner} in a heading"),
            Structure::Quotation => format!("{inner} in a quotation"),
            Structure::Speech => format!("{inner} in reported speech"),
            Structure::Marked => format!("{inner} among words merely in marks"),
        },
        outside: |inner, structure| match structure {
            Structure::Sentence => format!("{inner} outside sentences"),
            Structure::Paragraph => format!("{inner} outside paragraphs"),
            Structure::Heading => format!("{inner} outside headings"),
            Structure::Quotation => format!("{inner} outside quotations"),
            Structure::Speech => format!("{inner} outside reported speech"),
            Structure::Marked => format!("{inner} outside words merely in marks"),
        },
    },
    layers: super::layers::EN,
    subcorpus: super::subcorpus::EN,
    inspector: &super::inspector::EN,
    query: &super::query::EN,
    facets: super::facets::EN,
    alike: super::alike::EN,
    history: super::history::EN,
    results: super::results::EN,
    asking: &super::asking::EN,
    help_page: &super::help::EN,
    fault: Faults {
        unclosed_quote: "this quotation mark is never closed: read as closed at the end.",
        unclosed_parenthesis: "this parenthesis is never closed: add “)”.",
        stray_parenthesis: "closed without having been opened: remove it, or open one before.",
        missing_operand: |operator| {
            format!(
                "a word is missing before or after {operator}. To look for the word itself, write it in small letters."
            )
        },
        only_negation: "an exclusion alone finds nothing: say first what to look for, such as “otan NOT kiev”.",
        no_word: "no word here, only signs: write at least one word.",
        empty_prefix: "the asterisk needs the beginning of a word, such as “défen*”.",
        not_supported: |what| {
            format!("{what}: this version does not know the sign and read it as plain text.")
        },
        too_long: "the query is too long or too deeply nested: the end was not read.",
        lowercase_operator: |operator| {
            format!("read as a word. For the operator, write {} in capitals.", operator.to_ascii_uppercase())
        },
        many_forms: |taken| format!("too many forms begin like this: the first {taken} were taken."),
    },
    untitled: "[untitled]",
    undated: "undated",
    inferred: "inferred",
    warned: "to be checked",
    matches: "places",
    find_text: "Find a text",
    first_shown: |n, locale| format!("The first {} are shown; type to find the others.", count(n, locale)),
    add_texts: "Add texts…",
    add_texts_explained: ".txt files to choose, or to drop anywhere on the page, or text to paste. They stay in this page’s memory and go nowhere.",
    what_about_present: "The texts already here",
    add_to_them: "add to them",
    replace_them: "replace them",
    choose_files: "Choose files…",
    title_optional: "Title (optional)",
    paste_here: "Text to paste",
    add_pasted: "Add this text",
    pasted_text: "pasted text",
    drop_here: "Drop the files here",
    came_in: "What came in",
    texts_added: "Texts added.",
    bytes: "bytes",
    undo: "Undo",
    undone: "Undone.",
    read_whole: "Read in full",
    find_in_text: "Find in this text",
    n_hits: |n, locale| counted(n, "place", "places", locale),
    previous_hit: "Previous place (p)",
    next_hit: "Next place (n)",
    earlier: "What comes before",
    later: "What follows",
    no_such_text: "No text of this name in this corpus: choose from the list.",
    as_proposed: "Back to what was proposed",
    reason: |key| super::reasons::reason(key, "en"),
    review: super::review::EN,
    stop_words_title: "Stop words",
    stop_words_explained: "Articles, pronouns, auxiliaries… left out of word lists and topics, never of a search or a concordance.",
    add_stop_word: "Add a word",
    add: "Add",
    take_off: "Take off the list",
    your_changes: "Your changes:",
    table: super::table::EN,
    overview_finding: |texts, words, locale| {
        format!("{}, {}", counted(texts, "text", "texts", locale), counted(words, "word", "words", locale))
    },
    distinct_words: "distinct words",
    sentences: "sentences",
    words_per_sentence: "words per sentence",
    top_words: "The most frequent words",
    top_words_measure: "stop words left out; on the right, where they stand in each text",
    all_words: "All words",
    topics_at_a_glance: "What it is about",
    topic_share_measure: "share of each topic in the passages",
    dates: "Dates",
    n_undated: |n, locale| {
        format!("{} without a known date: nothing is invented.", counted(n, "text", "texts", locale))
    },
    about_corpus: "About this corpus",
    name_of_corpus: "Name",
    licence: "Rights",
    contact: "Contact",
    position_in_text: "from the beginning to the end of the text",
    per: |base, locale| format!("per {}", count(base, locale)),
    n_in_text: |n, text, locale| {
        format!("text {}: {}", count(text, locale), counted(n, "place", "places", locale))
    },
    export: "Export",
    copy_table: "Copy the table",
    table_copied: "Table copied, all rows.",
    save_csv: "Save as CSV",
    save_tsv: "Save as TSV",
    cancel: "Cancel",
    again: "Try again",
    more: "Show more",
    see_lines: "See the lines",
    found_in: |query, places, texts, all, locale| match places {
        0 => format!("No place for {}", quoted(query)),
        _ => format!(
            "{} occurs {} in {} of {}",
            quoted(query),
            counted(places, "time", "times", locale),
            count(texts, locale),
            counted(all, "text", "texts", locale)
        ),
    },
    strips_measure: "each mark is one place; on the right, their number and the rate in the text",
    n_lines: |n, locale| counted(n, "line", "lines", locale),
    lines: &super::lines::EN,
    sort: "Sort",
    orders: [
        "in the order of the texts",
        "by the 1st word to the right",
        "by the 2nd word to the right",
        "by the 3rd word to the right",
        "by the 1st word to the left",
        "by the 2nd word to the left",
        "by the word itself",
    ],
    across_paragraphs: "across paragraphs",
    concordance_empty: "Type a word into the search bar: every place appears here in its context.",
    try_example: "Try",
    source: "Source",
    left: "Left context",
    node: "Place",
    right: "Right context",
    copy: "Copy",
    copy_line: "Copy the line with its source",
    line_copied: "Line copied with its source.",
    words_finding: |first, locale| match first {
        [] => "No words".into(),
        list => {
            let list: Vec<String> =
                list.iter().map(|(word, n)| format!("{word} ({})", count(*n, locale))).collect();
            format!("At the top: {}", list.join(", "))
        }
    },
    words_measure: |words, types, rows, locale| {
        format!(
            "{} read, {} distinct; {} below",
            counted(words, "word", "words", locale),
            count(types, locale),
            counted(rows, "row", "rows", locale)
        )
    },
    filter_words: "Contains… (^ for the beginning)",
    with_stop_words: "stop words too",
    exact_forms: "exact forms",
    rank: "Rank",
    word: "Word",
    occurrences: "Count",
    by_text: "By text",
    made_of: "Forms joined",
    topics_finding: |topics, passages, locale| match topics {
        0 => "No topics to show".into(),
        1 => format!("One topic in {}", counted(passages, "passage", "passages", locale)),
        n => format!(
            "{} in {}",
            counted(n, "topic", "topics", locale),
            counted(passages, "passage", "passages", locale)
        ),
    },
    topics_measure: |content, terms, automatic, locale| {
        format!(
            "non-negative factorisation of {} ({} distinct), passages of 60 to 150 words; number of topics {}",
            counted(content, "content word", "content words", locale),
            count(terms, locale),
            if automatic { "chosen by stability" } else { "chosen by hand" }
        )
    },
    small_corpus: "A small corpus: these topics help with reading and prove nothing. Pale words and unstable topics change as soon as a few passages are taken away.",
    no_topics: "Too few content words to look for topics.",
    topic_list_measure: "share of the passages; stable: found again when one passage in five is taken away",
    stable: "stable",
    fairly_stable: "fairly stable",
    unstable: "unstable",
    stability: "stability",
    frequent: "frequent words",
    peculiar: "words peculiar to the topic",
    lambda: "Relevance λ (Sievert and Shirley 2014): 1, most frequent in the topic; 0, most peculiar to the topic",
    share: "Share",
    in_topic: "in the topic",
    in_corpus: "in the corpus",
    terms_legend: "full bar: in the topic · light bar: in the whole corpus · pale word: not very stable",
    topics_by_text: "Topics and texts",
    topics_by_text_measure: "share of each topic in each text; a cell opens the text with the topic’s words marked",
    passages: "Passages of the topic",
    passages_measure: "those in which its share is largest, its words underlined",
    share_of_passage: |share, locale| format!("share of the topic {}", percent(share, locale)),
    number_of_topics: "Number of topics",
    number_of_topics_explained: "The higher the curve above chance, the better the topics are found again when four passages in five are computed anew.",
    stability_by_k: "Stability by number of topics",
    curve_legend: "full line: these texts · dashes: the same words shuffled",
    by_chance: "by chance",
    choose_by_stability: "Choose by stability",
    other_corpus: "This link was made on another corpus: the figures below are those of the texts that are here.",
    link_unknown: |key| format!("The link holds “{key}”, which this version does not know."),
    link_bad: |key| format!("The value of “{key}” in the link makes no sense; the default is used."),
    link_too_long: "The link is too long: the end was not read.",
    link_later: "The link comes from a later version: it is read as far as possible.",
    restarted: |lost, locale| {
        format!(
            "The engine had stopped; it was started again with the same texts.{}",
            if lost > 0 {
                format!(" {} to be asked again.", counted(lost, "question", "questions", locale))
            } else {
                String::new()
            }
        )
    },
    no_workers: "This browser refuses background work: everything works, a little more slowly.",
    no_texts: "No text in this corpus. Add texts to begin.",
    update_ready: "A new version is ready.",
    reload: "Reload",
    ledger: &super::ledger::EN,
    errors: Errors {
        query: "The query could not be read.",
        empty_corpus: "The corpus has no words: add a text.",
        language_data: "The language data cannot be used: load the page again.",
        segment: "The saved index cannot be used: it must be built again from the texts.",
        message: "Page and engine are of different versions: reload the page.",
        cancelled: "Cancelled.",
        stopped: "The engine stopped at this question; it was started again.",
        too_large: |size, limit, locale| {
            format!("{} MB of text: a tab holds {}. Load fewer.", count(size, locale), count(limit, locale))
        },
    },
    decoding: &super::decoding::EN,
    query_language: "Searching",
    query_help: super::query::EN_HELP,
    shortcuts: "Shortcuts",
    key_help: &[
        ("/", "go to the search"),
        ("1 … 9", "change the view"),
        ("h", "steps of the query and history"),
        ("n  p", "next, previous place"),
        ("Esc", "close the open passage"),
        ("s  1 … 9  e", "on a line of the concordance: star, group (0 takes it off), note"),
        ("c  Ctrl\u{a0}+\u{a0}Z", "on a line: copy, undo the last mark"),
        ("Shift + ↓  →", "in the text one reads: select a passage, to find texts like it"),
        ("F6", "next region of the page"),
        ("?", "this help"),
    ],
    keys_off: "Turn single-key shortcuts off",
    privacy: "Privacy",
    privacy_text: "Everything is computed in this tab. The page itself forbids any connection to another site; the Network tab of the browser’s tools lets you check it. Nothing is stored but the page itself, for use offline.",
};

/// A query between quotation marks; one that has marks already stays as it is.
fn quoted(query: &str) -> String {
    let query = query.trim();
    if query.starts_with(['"', '«', '“']) { query.to_owned() } else { format!("“{query}”") }
}
