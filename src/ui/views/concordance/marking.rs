//! Marks of lines: which lines are shown by them, the note of the current line, the file, and what was lost.

use super::controls::choice;
use super::pages::Pages;
use crate::engine::order::Order;
use crate::ui::browser;
use crate::ui::state::mark_file;
use crate::ui::state::marks::{Mark, Marks};
use crate::ui::state::{How, page};
use leptos::prelude::*;

/// The marks in numbers, what is shown of them, and their file.
pub fn marking() -> AnyView {
    let page = page();
    let words = page.words().lines;
    let marks = expect_context::<Marks>();
    let only = page.part(|state| state.only.clone().unwrap_or_default());
    let offered = move || {
        let mut groups: Vec<char> =
            marks.list.with(|list| list.iter().filter_map(|mark| mark.group).collect());
        groups.order();
        groups.dedup();
        let named =
            [("", words.all_lines), ("any", words.marked_lines), ("*", words.starred), ("note", words.noted)];
        let mut options: Vec<(String, String)> =
            named.iter().map(|(key, name)| ((*key).to_owned(), (*name).to_owned())).collect();
        options.extend(groups.into_iter().map(|group| (group.to_string(), (words.group)(group))));
        let choose = move |key: String| {
            page.go(How::Push, |state| state.only = Some(key).filter(|key| !key.is_empty()));
        };
        choice(words.show, options, only.into(), Box::new(choose))
    };
    let save = move |_| {
        if let Some(file) = marks.list.with_untracked(|list| mark_file::write(list)) {
            browser::save("florilege-marks.json", "application/json", &file);
            marks.unsaved.set(false);
        }
    };
    let opened = move |event: web_sys::Event| {
        let Some(file) = browser::chosen_file(&event_target(&event)) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let text = gloo::file::futures::read_as_text(&file).await.unwrap_or_default();
            match mark_file::read(&text) {
                Some(read) => {
                    page.say(&(words.marks_read)(read.len() as u64, page.locale()));
                    marks.take_in(read);
                }
                None => page.say(words.no_marks),
            }
        });
    };
    let lost = move || {
        let lost: Vec<Mark> =
            marks.list.with(|list| list.iter().filter(|mark| mark.document.is_none()).cloned().collect());
        (!lost.is_empty()).then(|| {
            let line = |mark: &Mark| {
                let quoted = &mark.quoted;
                // What came by a link has no quotation.
                let words = (!quoted.node.is_empty()).then(|| {
                    view! { <q>{quoted.left.clone()} <b>{quoted.node.clone()}</b> {quoted.right.clone()}</q> }.into_any()
                });
                view! {
                    <li>
                        {quoted.text.clone()} " " {words}
                        " " {mark.note.clone()}
                    </li>
                }
                .into_any()
            };
            let lines: Vec<AnyView> = lost.iter().take(50).map(line).collect();
            view! {
                <details class="lost-marks">
                    <summary>{(words.lost)(lost.len() as u64, page.locale())}</summary>
                    <ul>{lines}</ul>
                </details>
            }.into_any()
        })
    };
    view! {
        <div class="option-row">
            {offered}
            <button disabled=move || !marks.can_undo() on:click=move |_| _ = marks.undo()>{words.undo}</button>
            <button disabled=move || marks.list.with(Vec::is_empty) on:click=save>{words.save_marks}</button>
            <label class="file-button">
                {words.open_marks}
                <input type="file" accept=".json,application/json" class="visually-hidden" on:change=opened />
            </label>
        </div>
        <p class="measure">
            {move || (words.n_marks)(marks.list.with(Vec::len) as u64, page.locale())}
            {move || marks.unsaved.get().then(|| format!(" {}", words.unsaved))}
        </p>
        {lost}
    }
    .into_any()
}

/// The note of a line, while it is written.
pub fn note_bar(pages: Pages, noting: RwSignal<Option<u32>>) -> AnyView {
    let page = page();
    let words = page.words().lines;
    let marks = expect_context::<Marks>();
    let bar = move || {
        let nth = noting.get()?;
        let line = pages.line(nth)?;
        let mark = marks.by_place.with_untracked(|marks| {
            marks.get(&(line.document, line.span.start)).cloned().unwrap_or_default()
        });
        let note = RwSignal::new(mark.note);
        let group = RwSignal::new(mark.group.map(String::from).unwrap_or_default());
        let node = line.node.clone();
        // The keyboard goes on where it was.
        let leave = move || {
            noting.set(None);
            browser::focus_quietly(&format!(".kwic tr[aria-rowindex='{}'] .node button", nth + 2));
        };
        let kept = move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            let (note, group) = (note.get_untracked().trim().to_owned(), group.get_untracked());
            let note = move |mark: &mut Mark| {
                mark.note = note;
                mark.group = group.to_lowercase().chars().next().filter(|&sign| crate::link::is_group(sign));
            };
            marks.change(&line, Box::new(note));
            leave();
        };
        request_animation_frame(|| browser::focus(".note-bar .note"));
        Some(
            view! {
                <form
                    class="note-bar option-row"
                    on:submit=kept
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            event.stop_propagation();
                            leave();
                        }
                    }
                >
                    <label>
                        {(words.note_of)(nth + 1, &node)} " "
                        <input
                            type="text"
                            class="note"
                            prop:value=move || note.get()
                            on:input=move |event| note.set(event_target_value(&event))
                        />
                    </label>
                    <label>
                        {words.group_name} " "
                        <input
                            type="text"
                            class="group-name"
                            maxlength="1"
                            prop:value=move || group.get()
                            on:input=move |event| group.set(event_target_value(&event))
                        />
                    </label>
                    <button type="submit" class="primary">{words.keep_note}</button>
                    <button type="button" on:click=move |_| leave()>{page.words().close}</button>
                </form>
            }
            .into_any(),
        )
    };
    bar.into_any()
}
