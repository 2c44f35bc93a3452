//! The one renderer of sheets: asks what a view asks, draws what it shows, does what is pressed.

mod cell;
mod controls;
mod figure;
mod menu;
mod picture;
mod rich;
mod table;

use crate::protocol::Question;
use crate::sheet::{Act, Context, Part, Sheet, View, setting, sides};
use crate::ui::browser;
use crate::ui::controls::Progress;
use crate::ui::state::{Answered, Heard, How, page, use_answer, use_answers, whenever};
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
    /// The first row of the long table that is wanted, and the number of the list that it is of.
    offset: RwSignal<(u32, u32)>,
    /// What is asked from the first row on, with a number that counts up when that changes.
    asked: Memo<(u32, Vec<Question>)>,
    /// Counts up when the rows are others, not only further down.
    list: RwSignal<u32>,
    /// Counts up when rows that are drawn are to be drawn anew.
    round: RwSignal<u32>,
}

impl Shown {
    /// Asks for the rows of the long table from this one on.
    fn go_to(self, row: u32) {
        self.offset.set((self.asked.with_untracked(|asked| asked.0), row));
    }
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
    let offset = RwSignal::new((0, 0));
    let width = RwSignal::new(browser::element_width(room).unwrap_or(720.0));
    browser::follow_width(room, move |now| {
        // Charts need not follow every pixel.
        let now = (now / 20.0).floor() * 20.0;
        if now != width.get_untracked() {
            width.set(now);
        }
    });
    let wanted = page.part(move |state| sides::headings_wanted(view, state));
    let headings = use_answer(move || wanted.get());
    let plain = Memo::new(move |_| {
        Arc::new(Context {
            headings: headings.get(),
            locale: page.locale(),
            state: Arc::new(page.state.get()),
            summary: page.summary.get(),
            query: page.good_query.get(),
            width: width.get().clamp(280.0, 1180.0),
            offset: 0,
            limit: WINDOW,
        })
    });
    let asked = Memo::new(move |before: Option<&(u32, Vec<Question>)>| {
        let questions = (view.questions)(&plain.get());
        match before {
            Some(before) if before.1 == questions => before.clone(),
            before => (before.map_or(0, |before| before.0 + 1), questions),
        }
    });
    // Another list begins at its beginning: what was wanted of the one before is not wanted of this one.
    let context = Memo::new(move |_| {
        let (list, from) = offset.get();
        match asked.with(|asked| asked.0) == list && from > 0 {
            true => Arc::new(Context { offset: from, ..(*plain.get()).clone() }),
            false => plain.get(),
        }
    });
    let is_waiting = move || wanted.with(Option::is_some) && !headings.is_there();
    let answered = use_answers(view, context, is_waiting);
    let sheet = RwSignal::new(Arc::new(Sheet::default()));
    let list = RwSignal::new(0);
    let round = RwSignal::new(0);
    let mut before: Option<(Arc<Heard>, Arc<Context>)> = None;
    whenever(move || {
        let (heard, busy, now) = (answered.get(), answered.busy.get(), context.get());
        let Some(heard) = heard else { return };
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
        before = Some((heard, context));
    });
    Shown { view, context, sheet, answered, offset, asked, list, round }
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
    whenever(move || {
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
