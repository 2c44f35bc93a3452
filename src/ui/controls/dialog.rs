//! Modal dialogs on the browser's own `<dialog>`: focus is kept inside, Escape closes, focus comes back.

use crate::ui::controls::Show;
use crate::ui::state::{page, whenever};
use leptos::html;
use leptos::prelude::*;

/// Which dialog is open; each has a name of its own.
#[derive(Clone, Copy)]
pub struct Dialogs(RwSignal<Option<&'static str>>);

impl Default for Dialogs {
    fn default() -> Self {
        Dialogs(RwSignal::new(None))
    }
}

impl Dialogs {
    pub fn open(self, name: &'static str) {
        self.0.set(Some(name));
    }

    pub fn close(self) {
        self.0.set(None);
    }

    pub fn is_open(self, name: &'static str) -> bool {
        self.0.get() == Some(name)
    }
}

/// A dialog with a title and a close button; its content exists only while it is open.
#[component]
pub fn Dialog(
    name: &'static str,
    #[prop(into)] title: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let element: NodeRef<html::Dialog> = NodeRef::new();
    whenever(move || {
        let Some(dialog) = element.get() else { return };
        if dialogs.is_open(name) {
            if !dialog.open() {
                let _ = dialog.show_modal();
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    let children = StoredValue::new(children);
    let heading = format!("{name}-title");
    let labelled = heading.clone();
    view! {
        <dialog
            class="dialog"
            node_ref=element
            aria-labelledby=labelled
            on:close=move |_| {
                if dialogs.is_open(name) {
                    dialogs.close();
                }
            }
            on:click=move |event| {
                // A click on the backdrop is a click on the dialog element itself.
                if element.get().is_some_and(|dialog| event.target().as_ref() == Some(dialog.as_ref())) {
                    dialogs.close();
                }
            }
        >
            <div class="dialog-body">
                <div class="dialog-head">
                    <h2 id=heading>{move || title.get()}</h2>
                    <button class="close" aria-label=page.words().close on:click=move |_| dialogs.close()>
                        "×"
                    </button>
                </div>
                <Show when=move || dialogs.is_open(name)>{move || children.with_value(|children| children())}</Show>
            </div>
        </dialog>
    }
}
