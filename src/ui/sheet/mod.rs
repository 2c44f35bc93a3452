//! The one renderer of sheets: asks what a view asks, draws what it shows, does what is pressed.

mod cell;
mod controls;
mod figure;
mod menu;
mod picture;
mod rich;
mod table;

use crate::sheet::{Act, Context, Part, Sheet, View, setting};
use crate::ui::browser;
use crate::ui::controls::Progress;
use crate::ui::state::{Answered, Heard, How, page, use_answers};
use leptos::prelude::*;
use std::mem::discriminant;
use std::sync::Arc;

/// Rows that are asked for at once.
const WINDOW: u32 = 150;

/// A view on the page: what is shown of it, and what all its parts need.
#[derive(Clone, Copy)]
pub struct Shown {
    view: &'static View,
    context: Memo<Arc<Context>>,
    sheet: RwSignal<Arc<Sheet>>,
    answered: Answered<Heard>,
    /// The first row of the long table that is wanted.
    offset: RwSignal<u32>,
    /// Counts up when the rows are others, not only further down.
    list: RwSignal<u32>,
    /// Counts up when rows that are drawn are to be drawn anew.
    round: RwSignal<u32>,
}

/// Does what was pressed, as one step for Back.
pub fn perform(act: &Act) {
    if !act.is_none() {
        page().go(How::Push, |state| act.apply(state));
    }
}

/// Follows a view: its questions, their answers, its sheet. `room` is the element whose width figures may take.
fn follow(view: &'static View, room: &'static str) -> Shown {
    let page = page();
    let offset = RwSignal::new(0);
    let width = RwSignal::new(browser::element_width(room).unwrap_or(720.0));
    browser::follow_width(room, move |now| {
        // Charts need not follow every pixel.
        let now = (now / 20.0).floor() * 20.0;
        if now != width.get_untracked() {
            width.set(now);
        }
    });
    let context = Memo::new(move |_| {
        Arc::new(Context {
            locale: page.locale(),
            state: Arc::new(page.state.get()),
            summary: page.summary.get(),
            query: page.good_query.get(),
            width: width.get().clamp(280.0, 1180.0),
            offset: offset.get(),
            limit: WINDOW,
        })
    });
    let answered = use_answers(view, context);
    let sheet = RwSignal::new(Arc::new(Sheet::default()));
    let list = RwSignal::new(0);
    let round = RwSignal::new(0);
    Effect::new(move |before: Option<Option<(Arc<Heard>, Arc<Context>)>>| {
        let before = before.flatten();
        let (heard, busy, now) = (answered.get(), answered.busy.get(), context.get());
        let Some(heard) = heard else { return before };
        let context = if busy { heard.context.clone() } else { now };
        let mut made = heard.sheet(view, &context);
        if made.finding.is_empty() && context.offset > 0 {
            made.finding = sheet.with_untracked(|sheet| sheet.finding.clone());
        }
        let made = Arc::new(made);
        if *made != *sheet.get_untracked() {
            let is_further_down = |(_, before): &(Arc<Heard>, Arc<Context>)| {
                before.offset != context.offset
                    && Context { offset: before.offset, ..(*context).clone() } == **before
            };
            sheet.set(made);
            if !before.as_ref().is_some_and(is_further_down) {
                round.update(|round| *round += 1);
                // The same answers, drawn otherwise, are the same list.
                if !before.as_ref().is_some_and(|(before, _)| Arc::ptr_eq(before, &heard)) {
                    list.update(|list| *list += 1);
                }
            }
        }
        Some((heard, context))
    });
    // Another list begins at its beginning.
    let questions = Memo::new(move |_| {
        let context = Context { offset: 0, ..(*context.get()).clone() };
        (view.questions)(&context)
    });
    Effect::new(move |before: Option<()>| {
        questions.track();
        if before.is_some() && offset.get_untracked() != 0 {
            offset.set(0);
        }
    });
    Shown { view, context, sheet, answered, offset, list, round }
}

/// A whole view, in the middle of the page.
pub fn sheet_view(view: &'static View) -> AnyView {
    let shown = follow(view, "#main");
    drawn(shown, format!("view sheet {}-view", view.slug))
}

/// The same beside another view, with what is said first as a smaller title.
pub fn sheet_beside(view: &'static View) -> AnyView {
    drawn(follow(view, ".evidence"), "sheet beside".to_owned())
}

fn drawn(shown: Shown, class: String) -> AnyView {
    let page = page();
    let Shown { sheet, answered, .. } = shown;
    let bad = page.part(setting::check);
    Effect::new(move |_| {
        let bad = bad.get();
        if !bad.is_empty() {
            page.link_notices.update(|notices| {
                notices
                    .extend(bad.into_iter().filter(|notice| !notices.contains(notice)).collect::<Vec<_>>());
            });
        }
    });
    // What kinds of parts there are: while these are the same, each part follows by itself.
    let kinds =
        Memo::new(move |_| sheet.with(|sheet| sheet.parts.iter().map(discriminant).collect::<Vec<_>>()));
    let is_there = Memo::new(move |_| answered.is_there());
    let head = move || {
        sheet.with(|sheet| {
            let finding = rich::rich(&sheet.finding);
            let notes: Vec<AnyView> = sheet
                .notes
                .iter()
                .map(|note| view! { <p class="caution">{rich::rich(note)}</p> }.into_any())
                .collect();
            view! {
                <div class="caption">
                    <h1>{finding}</h1>
                    <p class="measure">{sheet.measure.clone()}</p>
                </div>
                {notes}
            }
            .into_any()
        })
    };
    let parts = move || {
        let kinds = kinds.get();
        (0..kinds.len()).map(|at| part(shown, at)).collect::<Vec<_>>()
    };
    view! {
        <section class=class aria-busy=move || answered.busy.get().to_string()>
            {head}
            {controls::controls(shown)}
            <Progress of=answered />
            {move || (!is_there.get()).then(|| view! { <div class="waiting"></div> })}
            {parts}
        </section>
    }
    .into_any()
}

/// One part, which follows the sheet as long as its kind stays.
fn part(shown: Shown, at: usize) -> AnyView {
    let kind = shown.sheet.with_untracked(|sheet| sheet.parts.get(at).map(discriminant));
    if kind == Some(discriminant(&Part::Table(Default::default()))) {
        return table::table(shown, at);
    }
    let drawn = move || {
        shown.sheet.with(|sheet| match sheet.parts.get(at) {
            Some(Part::Heading(text)) => view! { <h2>{text.clone()}</h2> }.into_any(),
            Some(Part::Text(text)) => view! { <p class="said-of">{rich::rich(text)}</p> }.into_any(),
            Some(Part::Figure(drawn)) => figure::figure(shown, drawn),
            _ => ().into_any(),
        })
    };
    drawn.into_any()
}
