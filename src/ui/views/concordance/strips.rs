//! The finding above the lines, and where in each text the places stand.

use super::export::table_of_texts;
use crate::engine::analysis::dispersion::DispersionAnswer;
use crate::ui::chart::Strips;
use crate::ui::controls::ExportMenu;
use crate::ui::lang::reading::spelling;
use crate::ui::panels::Caption;
use crate::ui::state::page;
use leptos::prelude::*;

/// Texts shown as strips above the lines; more are summed up in words.
const STRIPS: usize = 40;

pub fn finding(answer: &DispersionAnswer) -> Option<AnyView> {
    let page = page();
    let strips = answer.strips.first()?.clone();
    let (words, locale) = (page.words(), page.locale());
    let texts = strips.rows.iter().filter(|row| row.matches > 0).count() as u64;
    let n_texts = strips.rows.len() as u64;
    // What could not be read at all is named as it was typed.
    let typed = page.good_query.get_untracked();
    let read = Some(spelling(&strips.reading)).filter(|read| !read.trim().is_empty());
    let finding = (words.found_in)(read.unwrap_or(&typed), strips.matches, texts, n_texts, locale);
    let table = table_of_texts(strips.rows.clone());
    let rows: Vec<_> = strips.rows.into_iter().take(STRIPS).collect();
    let view = view! {
        <Caption finding measure=words.strips_measure.to_owned() />
        <div class="card">
            <div class="strips-scroll">
                <Strips rows />
            </div>
            <ExportMenu name="dispersion" table />
        </div>
    };
    Some(view.into_any())
}
