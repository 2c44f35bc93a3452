//! Topics and texts: the share of each topic in each text, as a table that is coloured like a map.

use super::choose;
use crate::engine::export::{Cell, Table};
use crate::engine::topics::TopicsAnswer;
use crate::plot::number::percent;
use crate::ui::controls::{ExportMenu, Exported, IntoViews};
use crate::ui::state::page;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn TopicByText(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let shown = 60;
    let head = answer.topics.iter().map(|entry| {
        let id = entry.id;
        view! {
            <th scope="col" class:chosen=move || topic.get() == id as usize>
                <button class="plain" title=entry.label.clone() on:click=move |_| choose(id)>{id + 1}</button>
            </th>
        }
        .into_any()
    });
    let rows = answer.documents.iter().take(shown).map(|row| {
        let document = row.document;
        let title = page.about_untracked(document, |text| text.name().to_owned());
        let cells = row.shares.iter().enumerate().map(|(id, &share)| {
            view! {
                <td class="heat" style:--share=format!("{share:.3}") class:chosen=move || topic.get() == id>
                    <button
                        class="plain"
                        on:click=move |_| page.read_topic(document, id as u32)
                    >
                        {percent(share, locale)}
                    </button>
                </td>
            }
            .into_any()
        });
        view! {
            <tr>
                <th scope="row">
                    <button class="plain text-name" on:click=move |_| page.open_text(document, None)>
                        <span class="number">{document + 1}</span>
                        {title}
                    </button>
                </th>
                {cells.into_views()}
            </tr>
        }
        .into_any()
    });
    let (head, rows) = (head.into_views(), rows.into_views());
    let table = table_of(answer.clone());
    let more = answer.documents.len().saturating_sub(shown) as u64;
    view! {
        <section class="card">
            <h2>{words.topics_by_text}</h2>
            <p class="measure">{words.topics_by_text_measure}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.topics_by_text>
                <table class="heat-table">
                    <thead><tr><th scope="col">{words.text}</th>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ExportMenu name="topics-by-text" table />
            {(more > 0).then(|| view! { <p class="quiet">{format!("+ {}", (words.n_texts)(more, locale))}</p> }.into_any())}
        </section>
    }
}

/// All texts with their shares, as a table that leaves the page.
fn table_of(answer: Arc<TopicsAnswer>) -> Exported {
    let page = page();
    Arc::new(move || {
        let answer = answer.clone();
        Box::pin(async move {
            let head =
                vec![("k".to_owned(), answer.k.to_string()), ("seed".to_owned(), answer.seed.to_string())];
            let topics = answer.topics.iter().map(|topic| format!("{}. {}", topic.id + 1, topic.label));
            let columns = ["text".to_owned(), "title".to_owned()].into_iter().chain(topics).collect();
            let rows = answer.documents.iter().map(|row| {
                let text = page.about_untracked(row.document, Clone::clone).unwrap_or_default();
                let mut cells: Vec<Cell> = vec![text.id.as_str().into(), text.title.as_deref().into()];
                cells.extend(row.shares.iter().map(|&share| Cell::Real(share)));
                cells
            });
            Some(Table { rows: rows.collect(), columns, head })
        })
    })
}
