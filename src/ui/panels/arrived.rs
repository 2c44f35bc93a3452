//! A text that came in: what was noticed, the encoding it was read in and a choice of others, and the mending of broken
//! letters with a look at what would change. Bytes of a file that leaves no doubt are not kept.

use crate::engine::corpus::Document;
use crate::engine::text::decode::{self, Decoded};
use crate::engine::text::{Encoding, Warning};
use crate::plot::number::count;
use crate::ui::controls::IntoViews;
use crate::ui::lang::warning_text;
use crate::ui::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// A text as it stands, and what it takes to read it otherwise.
#[derive(Clone)]
pub struct Arrival {
    pub document: Document,
    encoding: Option<Encoding>,
    /// The bytes of a file whose encoding was guessed, or does not fit.
    bytes: Option<Arc<[u8]>>,
    /// The text before it was mended.
    before: Option<Arc<Document>>,
}

impl Arrival {
    /// A text from a file; its title is not known, unless the text begins with it.
    pub fn of_file(name: &str, bytes: Vec<u8>) -> Arrival {
        let Decoded { text, encoding, guessed, warnings } = decode::decode(&bytes);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let doubtful = guessed
            || warnings
                .iter()
                .any(|warning| matches!(warning, Warning::Replaced { .. } | Warning::Encoding { .. }));
        let document =
            Document { id: stem.to_owned(), file: name.to_owned(), text, warnings, ..Document::default() };
        let bytes = doubtful.then(|| bytes.into());
        Arrival { document, encoding: Some(encoding), bytes, before: None }
    }

    /// A text that was pasted, which has no bytes.
    pub fn of_pasted(mut document: Document) -> Arrival {
        document.warnings = decode::noticed(&document.text);
        Arrival { document, encoding: None, bytes: None, before: None }
    }

    fn read_as(&self, encoding: Encoding) -> Option<Arrival> {
        let Decoded { text, warnings, .. } = decode::decode_as(self.bytes.as_ref()?, encoding);
        let document = Document { text, warnings, ..self.document.clone() };
        Some(Arrival { document, encoding: Some(encoding), before: None, ..self.clone() })
    }

    fn mended(&self, text: String) -> Arrival {
        let mut warnings = self.document.warnings.clone();
        warnings.retain(|warning| !matches!(warning, Warning::Broken { .. }));
        let document = Document { text, warnings, ..self.document.clone() };
        Arrival { document, before: Some(Arc::new(self.document.clone())), ..self.clone() }
    }

    fn as_it_came(&self) -> Option<Arrival> {
        let before = self.before.as_ref()?;
        Some(Arrival { document: (**before).clone(), before: None, ..self.clone() })
    }
}

/// How many lines that change are shown.
const SHOWN: usize = 5;

/// A line of the list of what came in. `change` puts the text, read otherwise, in its place.
#[component]
pub fn ArrivedText(
    arrival: Arrival,
    change: impl Fn(Arrival) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let said = words.decoding;
    let document = &arrival.document;
    let name = document.title.clone().unwrap_or_else(|| document.id.clone());
    let noticed: Vec<String> =
        document.warnings.iter().map(|warning| warning_text(warning, words, locale)).collect();
    let size = format!(" · {} {}", count(document.text.len() as u64, locale), words.bytes);
    let is_broken = document.warnings.iter().any(|warning| matches!(warning, Warning::Broken { .. }));
    let label = (said.read_as)(&name);
    let looking = RwSignal::new(false);
    let arrival = StoredValue::new(arrival);
    let selector = arrival.with_value(|arrival| arrival.bytes.is_some()).then(|| {
        let now = arrival.with_value(|arrival| arrival.encoding);
        let choices = Encoding::ALL.map(|encoding| {
            view! { <option value=encoding.name() selected=now == Some(encoding)>{encoding.name()}</option> }.into_any()
        });
        let choose = move |event| {
            let chosen = Encoding::from_name(&event_target_value(&event));
            let read = chosen.and_then(|encoding| arrival.with_value(|arrival| arrival.read_as(encoding)));
            if let Some(read) = read {
                change(read);
            }
        };
        view! { <select aria-label=label on:change=choose>{choices.into_iter().into_views()}</select> }.into_any()
    });
    let undo = arrival.with_value(Arrival::as_it_came).map(|came| {
        view! { <button class="mend-undo" on:click=move |_| change(came.clone())>{said.mend_undo}</button> }.into_any()
    });
    view! {
        <li>
            <b>{name}</b>
            {size}
            {(!noticed.is_empty()).then(|| format!(" · {}", noticed.join(" ")))}
            {selector}
            {is_broken
                .then(|| {
                    view! {
                        <button
                            class="mend-look"
                            aria-expanded=move || looking.get().to_string()
                            on:click=move |_| looking.update(|looking| *looking = !*looking)
                        >
                            {said.mend}
                        </button>
                    }.into_any()
                })}
            {undo}
            {move || looking.get().then(|| preview(arrival, change))}
        </li>
    }
}

/// The lines that mending would change, before and after, and the button that does it.
fn preview(arrival: StoredValue<Arrival>, change: impl Fn(Arrival) + Copy + 'static) -> impl IntoView {
    let page = page();
    let (said, locale) = (page.words().decoding, page.locale());
    let text = arrival.with_value(|arrival| arrival.document.text.clone());
    let (mended, places) = decode::repair(&text)?;
    let changed: Vec<(&str, &str)> =
        text.lines().zip(mended.lines()).filter(|(before, after)| before != after).collect();
    let more = changed.len().saturating_sub(SHOWN) as u64;
    let lines = changed
        .iter()
        .take(SHOWN)
        .map(|(before, after)| {
            let (before, after) = around_change(before, after);
            view! { <p><del>{before}</del><ins>{after}</ins></p> }.into_any()
        })
        .into_views();
    let mend = move |_| change(arrival.with_value(|arrival| arrival.mended(mended.clone())));
    Some(
        view! {
            <div class="mend">
                <p>{(said.mend_preview)(places, locale)}</p>
                {lines}
                {(more > 0).then(|| view! { <p>{(said.more)(more, locale)}</p> }.into_any())}
                <button on:click=mend>{said.mend_now}</button>
            </div>
        }
        .into_any(),
    )
}

/// The parts of two lines around the first place where they differ.
fn around_change(before: &str, after: &str) -> (String, String) {
    const LEAD: usize = 30;
    const LENGTH: usize = 120;
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let skipped = same.saturating_sub(LEAD);
    let part = |line: &str| {
        let cut = line.chars().skip(skipped).take(LENGTH).collect::<String>();
        if skipped > 0 { format!("…{cut}") } else { cut }
    };
    (part(before), part(after))
}
