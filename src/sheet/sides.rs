//! Sides of a comparison as settings of a view: how the corpus is parted, and which part stands on which side.

use super::setting::read;
use super::{Act, Context, Control, Kind, Setting, Step, View};
use crate::engine::analysis::facets::FacetKind;
use crate::engine::analysis::keyness::Side;
use crate::engine::analysis::parts::listing::PartsQuestion;
use crate::engine::analysis::parts::{Part, PartKey, Partition};
use crate::engine::analysis::subcorpus::Subcorpus;
use crate::engine::analysis::summary::DocumentSummary;
use crate::engine::order::Order;
use crate::engine::query::field::plain_name;
use crate::link::State;
use crate::sheet::words::{compare, contrast};

/// The settings of a view that has sides.
pub struct Keys {
    pub by: &'static str,
    pub slices: &'static str,
    /// The first side: a part, or a query.
    pub part: &'static str,
    pub query: &'static str,
    /// The other.
    pub with: &'static str,
    pub with_query: &'static str,
}

/// What a part of which nothing is known is called in the address.
const MISSING: &str = "*missing";

/// A setting that says how the corpus is parted; columns of a corpus are values too.
pub const fn by(key: &'static str, default: &'static str) -> Setting {
    Setting { key, default, kind: Kind::Text }
}

pub const fn slices(key: &'static str) -> Setting {
    Setting { key, default: "10", kind: Kind::Whole(2, 10_000) }
}

pub fn partition(by: &str, slices: u32) -> Partition {
    if by == "slices" { Partition::Slices(slices) } else { Partition::read(by) }
}

/// How this corpus can be parted, with what that is called; `query` where a side may be what a query finds.
pub fn ways(context: &Context, key: &'static str, with_query: bool) -> Vec<(String, String)> {
    let own = contrast::words(context.locale);
    let fixed = ["texts", "year", "month", "day", "outlet", "lang", "headings", "quoted", "slices", "query"];
    let names = fixed.iter().zip(own.ways).filter(|(way, _)| with_query || **way != "query");
    let mut ways: Vec<(String, String)> =
        names.map(|(way, name)| ((*way).to_owned(), name.to_owned())).collect();
    let columns = context.summary.documents.iter().flat_map(|document| &document.columns);
    for (name, _) in columns {
        let way = plain_name(name);
        if !way.is_empty() && !ways.iter().any(|(known, _)| *known == way) {
            ways.push((way, name.clone()));
        }
    }
    let now = context.setting(key);
    if !ways.iter().any(|(way, _)| way == now) {
        ways.push((now.to_owned(), now.to_owned()));
    }
    ways
}

/// More than these are not offered in a menu.
const MOST: usize = 500;

/// The parts of a partition as far as the summary tells them, with what they are called.
pub fn parts(context: &Context, by: &str, n_slices: u32) -> Vec<(String, String)> {
    let own = contrast::words(context.locale);
    let documents = &context.summary.documents;
    let mut parts: Vec<(String, String)> = match by {
        "texts" => documents.iter().map(|text| (text.id.clone(), text.name().to_owned())).collect(),
        "quoted" => vec![
            ("quoted".to_owned(), own.quoted.to_owned()),
            ("not-quoted".to_owned(), own.not_quoted.to_owned()),
        ],
        "slices" => (1..=n_slices).map(|n| (n.to_string(), n.to_string())).collect(),
        "headings" => {
            let named = |part: &Part| match part.key.kind {
                FacetKind::Known => (part.key.key.clone(), short(&part.label, 80)),
                _ => (MISSING.to_owned(), compare::words(context.locale).before_headings.to_owned()),
            };
            context.headings.iter().flat_map(|answer| &answer.parts).map(named).collect()
        }
        by => {
            let value = |text: &DocumentSummary| match by {
                "year" => dated(text.date.as_ref()?.edtf.as_str(), 4),
                "month" => dated(text.date.as_ref()?.edtf.as_str(), 7),
                "day" => dated(text.date.as_ref()?.edtf.as_str(), 10),
                "outlet" => text.outlet.clone(),
                "lang" => Some(text.language.clone()),
                column => {
                    let named = |(name, _): &&(String, String)| plain_name(name) == column;
                    text.columns.iter().find(named).map(|(_, value)| value.clone())
                }
            };
            let mut values: Vec<Option<String>> =
                documents.iter().map(|text| value(text).filter(|value| !value.trim().is_empty())).collect();
            values.order_by(|a, b| a.is_none().cmp(&b.is_none()).then_with(|| a.cmp(b)));
            values.dedup();
            let named = |value: Option<String>| match value {
                Some(value) => (value.clone(), value),
                None => (MISSING.to_owned(), own.missing.to_owned()),
            };
            values.into_iter().map(named).collect()
        }
    };
    parts.truncate(MOST);
    parts
}

/// What a view asks for before all else to offer headings, if they part its corpus.
pub fn headings_wanted(view: &View, state: &State) -> Option<PartsQuestion> {
    let by = |setting: &&Setting| setting.key.ends_with(".by") && read(state, setting.key) == "headings";
    view.settings
        .iter()
        .any(|setting| by(&setting))
        .then_some(PartsQuestion { partition: Partition::Headings, limit: MOST as u32 })
}

/// The beginning of a date that says so much.
pub(super) fn dated(edtf: &str, len: usize) -> Option<String> {
    let start = edtf.get(..len)?;
    (!start.contains('X') && (edtf.len() == len || !edtf.contains('/'))).then(|| start.to_owned())
}

fn key_of(part: &str) -> PartKey {
    match part {
        MISSING => PartKey { kind: FacetKind::Missing, key: String::new() },
        part => PartKey::known(part),
    }
}

/// A side that is chosen by settings; the default part is the one at this place of those that are offered.
fn side(context: &Context, keys: &Keys, (part, query): (&'static str, &'static str), usual: usize) -> Side {
    let by = context.setting(keys.by);
    if by == "query" {
        // Nothing typed chooses nothing.
        let typed = context.setting(query).trim();
        let query = if typed.is_empty() { "id:none".to_owned() } else { typed.to_owned() };
        return Side::Texts(Subcorpus { query, ..Subcorpus::default() });
    }
    let slices = context.number(keys.slices);
    Side::Part(partition(by, slices), key_of(&chosen(context, keys, part, usual)))
}

/// The part that is chosen, or the default.
fn chosen(context: &Context, keys: &Keys, part: &'static str, usual: usize) -> String {
    let chosen = context.setting(part);
    if !chosen.is_empty() {
        return chosen.to_owned();
    }
    let parts = parts(context, context.setting(keys.by), context.number(keys.slices));
    parts.into_iter().nth(usual).map(|(key, _)| key).unwrap_or_default()
}

pub fn first(context: &Context, keys: &Keys) -> Side {
    side(context, keys, (keys.part, keys.query), 0)
}

pub fn second(context: &Context, keys: &Keys) -> Side {
    side(context, keys, (keys.with, keys.with_query), 1)
}

/// A name that fits into a sentence or over a column: at most so many letters.
pub fn short(name: &str, letters: usize) -> String {
    let cut = crate::engine::corpus::kept::cut(name, letters);
    if cut.len() < name.trim_end().len() { format!("{cut}…") } else { cut }
}

/// A short name in quotation marks.
pub fn quoted(context: &Context, name: &str) -> String {
    let name = short(name, 40);
    context.pick((format!("«\u{a0}{name}\u{a0}»"), format!("“{name}”")))
}

/// What the sides are called.
pub fn names(context: &Context, keys: &Keys) -> [String; 2] {
    let of = |part, query, usual| {
        if context.setting(keys.by) == "query" {
            return context.setting(query).trim().to_owned();
        }
        let key = chosen(context, keys, part, usual);
        let parts = parts(context, context.setting(keys.by), context.number(keys.slices));
        parts.into_iter().find(|(other, _)| *other == key).map_or(key, |(_, name)| name)
    };
    [of(keys.part, keys.query, 0), of(keys.with, keys.with_query, 1)]
}

/// The controls of the way to part, and of one side or both.
pub fn controls(context: &Context, keys: &Keys, both: bool) -> Vec<Control> {
    let own = contrast::words(context.locale);
    let by = context.setting(keys.by);
    let mut controls =
        vec![Control::choice_of(context, keys.by, own.parted_by, ways(context, keys.by, true))];
    if by == "slices" {
        controls.push(Control::whole(context, keys.slices, own.n_slices));
    }
    let sides = [(keys.part, keys.query, own.target, 0), (keys.with, keys.with_query, own.reference, 1)];
    for (part, query, label, usual) in sides.into_iter().take(1 + usize::from(both)) {
        if by == "query" {
            controls.push(Control::text(context, query, label, own.query_example));
            continue;
        }
        let mut parts = parts(context, by, context.number(keys.slices));
        let now = chosen(context, keys, part, usual);
        if context.headings.as_ref().is_some_and(|all| by == "headings" && all.total as usize > MOST) {
            // Too many for a menu: the longest are suggested, any other is typed.
            let usual = parts.iter().find(|(key, _)| *key == now).map_or(now.as_str(), |(_, name)| name);
            let control = Control::text(context, part, label, usual);
            controls.push(control.among(parts.iter().map(|(_, name)| name.clone()).collect()));
            continue;
        }
        if !parts.iter().any(|(key, _)| *key == now) {
            parts.push((now.clone(), now.clone()));
        }
        let mut control = Control::choice_of(context, part, label, parts);
        if let super::control::ControlKind::Choice { value, .. } = &mut control.kind {
            *value = now;
        }
        controls.push(control);
    }
    controls
}

/// The steps that make a part the first side of a view.
pub fn choose(keys: &Keys, by: &str, key: &PartKey) -> Act {
    let part = if key.kind == FacetKind::Known { key.key.clone() } else { MISSING.to_owned() };
    Act::set(keys.by, by.to_owned()).and(Step::Set(keys.part, part))
}

/// What of these settings is no default, for the paragraph about the method.
pub fn parameters(context: &Context, keys: &Keys) -> Vec<(String, String)> {
    let own = contrast::words(context.locale);
    let by = context.setting(keys.by);
    let ways = ways(context, keys.by, true);
    let name = ways.into_iter().find(|(way, _)| way == by).map_or(by.to_owned(), |(_, name)| name);
    vec![(own.parted_by.to_owned(), name)]
}
