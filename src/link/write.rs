//! From the state to the link.

use super::escape::escape;
use super::{State, beside, lines, marks, passage, subcorpus};

/// The part after `#`, with every difference from the defaults, keys in a fixed order.
pub fn write(state: &State) -> String {
    let default = State::default();
    let mut link = Writer { out: String::new(), first: true };
    escape(&state.view, &mut link.out);
    link.text("q", &state.query);
    link.option("like", state.like.as_ref().map(passage::item));
    link.option("text", state.text.as_deref());
    link.option("at", state.at);
    link.list("sort", state.sort.iter());
    link.option("width", state.width);
    link.option("context", state.context.as_deref());
    link.list("beside", state.beside.iter().map(beside::item));
    link.option("sample", state.sample.map(|(size, seed)| format!("{size}.{seed}")));
    link.option("only", state.only.as_deref());
    link.list("marks", state.marks.iter().map(marks::item));
    link.option("breakdown", state.breakdown.as_deref());
    link.list("columns", state.columns.iter());
    link.flag("across", state.across);
    for (key, value) in &state.settings {
        link.always(key, value);
    }
    link.option("explain", state.explain.as_deref());
    link.text("by", &state.rows_sort);
    link.text("rows", &state.rows_filter);
    link.text("found", &state.results_order);
    link.option("bm25", state.ranking.map(|values| values.map(|n| n.to_string()).join("-")));
    link.option("k", state.k);
    link.option("topic", state.topic.map(|topic| topic + 1));
    link.option("lambda", (state.lambda != default.lambda).then_some(state.lambda));
    link.option("seed", (state.seed != default.seed).then_some(state.seed));
    link.list("keep", lines::items(&state.keep).iter());
    link.list("aside", lines::items(&state.aside).iter());
    link.list("accept", state.accept.iter());
    link.list("refuse", state.refuse.iter());
    link.list("stop", state.stop.iter());
    link.list("unstop", state.unstop.iter());
    link.option("layer", state.layer.as_deref());
    link.flag("nostop", state.no_stop_words);
    link.list("merge", state.merge.iter().map(pair));
    link.list("unmerge", state.unmerge.iter().map(pair));
    link.list("undate", state.undate.iter());
    for named in &state.named {
        link.list("named", subcorpus::named_items(named).iter());
    }
    link.list("sub", subcorpus::items(&state.subcorpus, &state.named).iter());
    link.option("lang", state.lang.as_deref());
    link.option("theme", state.theme.as_deref());
    link.flag("nokeys", state.keys_off);
    link.flag("nosuggest", state.suggestions_off);
    link.option("corpus", state.corpus.as_deref());
    link.option("e", state.engine.as_deref());
    link.option("v", Some(super::VERSION));
    link.out
}

/// `form:of`; a colon inside the form is kept apart by a backslash.
fn pair((form, of): &(String, String)) -> String {
    format!("{}:{of}", form.replace('\\', "\\\\").replace(':', "\\:"))
}

struct Writer {
    out: String,
    first: bool,
}

impl Writer {
    fn text(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.always(key, value);
        }
    }

    /// Writes an empty value too: the default may be another.
    fn always(&mut self, key: &str, value: &str) {
        self.out.push(if self.first { '?' } else { '&' });
        self.first = false;
        self.out.push_str(key);
        self.out.push('=');
        escape(value, &mut self.out);
    }

    fn option(&mut self, key: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.text(key, &value.to_string());
        }
    }

    fn flag(&mut self, key: &str, value: bool) {
        if value {
            self.text(key, "1");
        }
    }

    /// Items are joined by commas; a comma or backslash inside an item is kept apart by a backslash.
    fn list(&mut self, key: &str, items: impl Iterator<Item = impl AsRef<str>>) {
        let escaped: Vec<String> =
            items.map(|item| item.as_ref().replace('\\', "\\\\").replace(',', "\\,")).collect();
        self.text(key, &escaped.join(","));
    }
}
