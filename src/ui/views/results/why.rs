//! Why a text has its score: each term's part, and the formula with its values.

use super::hit::{figure, whole};
use crate::engine::query::rank::{Explanation, TermScore};
use crate::ui::state::page;
use leptos::prelude::*;

#[component]
pub(super) fn Why(explanation: Explanation, score: f64) -> impl IntoView {
    let page = page();
    let words = &page.words().results;
    let titles = explanation.ranking.title > 0.0;
    let formula = {
        let Explanation { ranking, words: length, mean, documents, .. } = &explanation;
        let values = [
            ("k₁", figure(ranking.k1, page)),
            ("b", figure(ranking.b, page)),
            ("L", whole(*length, page)),
            ("L̄", figure(*mean, page)),
            ("N", whole(*documents, page)),
        ];
        values.map(|(name, value)| format!("{name} = {value}")).join(" · ")
    };
    let row = |term: &TermScore| {
        let TermScore { places, in_title, documents, idf, weight, score, .. } = *term;
        view! {
            <tr>
                <th scope="row"><code>{term.term.clone()}</code></th>
                <td class="n">{whole(places, page)}</td>
                {titles.then(|| view! { <td class="n">{whole(in_title, page)}</td> }.into_any())}
                <td class="n">{whole(documents, page)}</td>
                <td class="n">{figure(idf, page)}</td>
                <td class="n">{figure(weight, page)}</td>
                <td class="n">{figure(score, page)}</td>
            </tr>
        }
    };
    let rows: Vec<_> = explanation.terms.iter().map(row).collect();
    view! {
        <div class="why-score" tabindex="0" role="region" aria-label=words.why>
            <table>
                <caption>{words.why}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.term}</th>
                        <th scope="col" class="n">{words.places}</th>
                        {titles.then(|| view! { <th scope="col" class="n">{words.in_title}</th> }.into_any())}
                        <th scope="col" class="n">{words.texts_with}</th>
                        <th scope="col" class="n">{words.rarity}</th>
                        <th scope="col" class="n">{words.weight}</th>
                        <th scope="col" class="n">{words.product}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan=if titles { "6" } else { "5" }>{words.sum}</th>
                        <td class="n">{figure(score, page)}</td>
                    </tr>
                </tfoot>
            </table>
            <p class="formula">{words.formula}</p>
            <p class="formula">{formula}</p>
        </div>
    }
}
