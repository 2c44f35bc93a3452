//! What the page needs of the browser: its address, its clipboard, its downloads.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    ResizeObserver, Response, Url,
};

fn window() -> web_sys::Window {
    web_sys::window().expect("the page has a window; only the worker has none")
}

pub fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}

/// The first file that a person chose; the same one can then be chosen again.
pub fn chosen_file(input: &HtmlInputElement) -> Option<gloo::file::File> {
    let file = input.files().and_then(|files| files.get(0)).map(gloo::file::File::from);
    input.set_value("");
    file
}

/// The bytes of one of the app's own files; nothing when it does not come.
pub async fn fetch(path: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// `fr` or `en`, whichever the browser's languages name first; French when they name neither.
pub fn language() -> &'static str {
    let languages = window().navigator().languages();
    for language in languages.iter().filter_map(|language| language.as_string()) {
        match language.split('-').next() {
            Some("fr") => return "fr",
            Some("en") => return "en",
            _ => {}
        }
    }
    if languages.length() > 0 { "en" } else { "fr" }
}

/// Width of the window in CSS pixels.
pub fn width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(1024.0)
}

/// Height of the window in CSS pixels.
pub fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(768.0)
}

/// Height of what the first element that matches covers of the window once it sticks to its edge; 0 if it scrolls.
pub fn covered_by(selector: &str) -> f64 {
    let Some(element) = find(selector) else { return 0.0 };
    let style = window().get_computed_style(&element).ok().flatten();
    let position = style.and_then(|style| style.get_property_value("position").ok());
    if position.as_deref() == Some("sticky") { element.get_bounding_client_rect().height() } else { 0.0 }
}

/// Scrolls the page by so many pixels, at once.
pub fn scroll_by(pixels: f64) {
    window().scroll_by_with_x_and_y(0.0, pixels);
}

/// Calls back whenever something scrolls or the window changes, for as long as the present owner lives.
pub fn follow_scroll(moved: impl Fn() + Clone + 'static) {
    use leptos::prelude::{StoredValue, UpdateValue, on_cleanup};
    // Scrolling does not bubble: it is heard on its way down.
    let options = gloo::events::EventListenerOptions::run_in_capture_phase();
    let listeners = ["scroll", "resize"].map(|event| {
        let moved = moved.clone();
        EventListener::new_with_options(&window(), event, options, move |_| moved())
    });
    let held = StoredValue::new_local(Some(listeners));
    on_cleanup(move || drop(held.try_update_value(Option::take)));
}

/// Width of the first element that matches.
pub fn element_width(selector: &str) -> Option<f64> {
    Some(f64::from(find(selector)?.client_width()))
}

/// Mean width of a letter of the text face at 16 px, measured once on a sentence of the language.
pub fn letter_width() -> f64 {
    thread_local! {
        static WIDTH: std::cell::OnceCell<f64> = const { std::cell::OnceCell::new() };
    }
    WIDTH.with(|width| *width.get_or_init(|| measured().unwrap_or(8.0)))
}

fn measured() -> Option<f64> {
    const SAMPLE: &str = "Les ministres de la Défense se réunissent à Bruxelles pour renforcer la riposte";
    let span: HtmlElement = document().create_element("span").ok()?.unchecked_into();
    span.set_class_name("letter-sample");
    span.set_text_content(Some(SAMPLE));
    document().body()?.append_child(&span).ok()?;
    let width = span.get_bounding_client_rect().width() / SAMPLE.chars().count() as f64;
    span.remove();
    (width > 0.0).then_some(width)
}

/// Calls back with the width of an element whenever it changes, for as long as the present owner lives.
pub fn follow_width(selector: &'static str, changed: impl Fn(f64) + 'static) {
    use leptos::prelude::{StoredValue, UpdateValue, on_cleanup, request_animation_frame};
    let seen = Closure::<dyn Fn()>::new(move || {
        if let Some(width) = element_width(selector) {
            changed(width);
        }
    });
    let Ok(observer) = ResizeObserver::new(seen.as_ref().unchecked_ref()) else { return };
    let held = StoredValue::new_local(Some((observer.clone(), seen)));
    on_cleanup(move || {
        if let Some((observer, _)) = held.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    // The element may be drawn in this very turn; it is there by the next frame.
    request_animation_frame(move || {
        if let Some(element) = find(selector) {
            observer.observe(&element);
        }
    });
}

/// Copies text; false when the browser refuses.
pub async fn copy(text: &str) -> bool {
    let navigator: JsValue = window().navigator().into();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    if let Ok(clipboard) = clipboard.dyn_into::<web_sys::Clipboard>()
        && wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
    {
        return true;
    }
    copy_by_selection(text).unwrap_or(false)
}

/// The old way, for pages without a secure context.
fn copy_by_selection(text: &str) -> Result<bool, JsValue> {
    let document = document();
    let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    area.set_value(text);
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&area)?;
    area.select();
    let copied = document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
    area.remove();
    copied
}

/// Offers text as a file to be saved.
pub fn save(name: &str, mime: &str, text: &str) {
    save_pieces(name, mime, &Array::of1(&Uint8Array::from(text.as_bytes())));
}

/// Offers bytes, in pieces in their order, as a file to be saved.
pub fn save_pieces(name: &str, mime: &str, pieces: &Array) {
    let _ = try_save(name, mime, pieces);
}

fn try_save(name: &str, mime: &str, pieces: &Array) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(pieces, &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser has its own hold on the blob once the click is handled.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Puts the keyboard's focus on the first element that matches.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// The same, and nothing scrolls for it.
pub fn focus_quietly(selector: &str) {
    if let Some(element) = find(selector) {
        focus_on(&element);
    }
}

/// The same for an element that is at hand.
pub fn focus_on(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Puts the focus into a field once it is drawn, with the caret behind so many UTF-16 units.
pub fn put_caret(selector: &'static str, before: u32) {
    leptos::prelude::request_animation_frame(move || {
        let Some(field) = find(selector).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let _ = field.focus();
        let _ = field.set_selection_range(before, before);
    });
}

/// Whether no element has the focus, as after the one that had it was taken away.
pub fn focus_is_nowhere() -> bool {
    document().active_element().is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// An attribute of the element that has the focus.
pub fn focused(attribute: &str) -> Option<String> {
    document().active_element()?.get_attribute(attribute)
}

/// Brings the first element that matches into view, in the middle of what scrolls: the evidence beside a
/// view scrolls by itself and leaves the view where it is.
pub fn scroll_to(selector: &str) {
    let Some(element) = find(selector) else { return };
    if let Ok(Some(panel)) = element.closest(".evidence") {
        let (inner, outer) = (element.get_bounding_client_rect(), panel.get_bounding_client_rect());
        let middle = inner.top() - outer.top() - (outer.height() - inner.height()) / 2.0;
        panel.set_scroll_top(panel.scroll_top() + middle as i32);
    } else {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls an element into sight, no further than needed.
pub fn reveal(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Calls back whenever the selection changes, for as long as the present owner lives.
pub fn follow_selection(changed: impl Fn() + 'static) {
    use leptos::prelude::{StoredValue, UpdateValue, on_cleanup};
    let listener = EventListener::new(&document(), "selectionchange", move |_| changed());
    let held = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(held.try_update_value(Option::take)));
}

fn selection() -> Option<web_sys::Selection> {
    window().get_selection().ok().flatten()
}

/// What is drawn below an element and says in `data-at` at which byte of a text it begins.
fn runs(within: &str) -> Vec<HtmlElement> {
    all(&format!("{within} [data-at]"))
}

/// Every element that matches, in its order.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    let elements = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |i| list.item(i)));
    elements.map(JsCast::unchecked_into).collect()
}

/// The bytes of a text that are selected below an element, from and to.
pub fn selected_bytes(within: &str) -> Option<(u32, u32)> {
    let selection = selection().filter(|selection| !selection.is_collapsed())?;
    if String::from(selection.to_string()).trim().is_empty() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let (first, last) = (range.start_container().ok()?, range.end_container().ok()?);
    let (start, end) = (range.start_offset().ok()?, range.end_offset().ok()?);
    let mut bytes = None;
    for run in runs(within) {
        let has_edge = run.contains(Some(&first)) || run.contains(Some(&last));
        if !has_edge && !selection.contains_node(&run).unwrap_or(false) {
            continue;
        }
        let at: u32 = run.get_attribute("data-at")?.parse().ok()?;
        let text = run.text_content()?;
        // An edge is counted in its text; one between elements lies before the text or behind it.
        let edge = |node: &web_sys::Node, offset: u32| {
            let is_text = node.node_type() == web_sys::Node::TEXT_NODE;
            let within =
                if is_text { bytes_before(&text, offset) } else { text.len() as u32 * offset.min(1) };
            run.contains(Some(node)).then_some(at + within)
        };
        let from = bytes.map_or_else(|| edge(&first, start).unwrap_or(at), |(from, _)| from);
        bytes = Some((from, edge(&last, end).unwrap_or(at + text.len() as u32)));
    }
    bytes.filter(|(from, to)| from < to)
}

/// Selects a step of text from what is current below an element, or else from the first that is in sight under a cover.
pub fn begin_selection(within: &str, cover: &str, forward: bool, step: &str) {
    let edge = find(cover).map_or(0.0, |cover| cover.get_bounding_client_rect().bottom());
    let in_sight = |run: &HtmlElement| {
        let top = run.get_bounding_client_rect().top();
        top >= edge && top < height()
    };
    let runs = runs(within);
    let current = runs.iter().find(|run| run.class_list().contains("current") && in_sight(run));
    let run = current.or_else(|| runs.iter().find(|run| in_sight(run))).or_else(|| runs.first());
    if let (Some(run), Some(selection)) = (run, selection()) {
        let _ = selection.collapse_with_offset(run.first_child().as_ref(), 0);
        let _ = selection.modify("extend", if forward { "forward" } else { "backward" }, step);
    }
}

/// Bytes before a place in a text that is counted in UTF-16.
pub fn bytes_before(text: &str, utf16: u32) -> u32 {
    let mut before = 0;
    let found = text.char_indices().find(|(_, c)| {
        let is_here = before >= utf16;
        before += c.len_utf16() as u32;
        is_here
    });
    found.map_or(text.len(), |(at, _)| at) as u32
}

/// Whether an element matches.
pub fn exists(selector: &str) -> bool {
    document().query_selector(selector).ok().flatten().is_some()
}

/// Clicks the first element that matches, as the person would.
pub fn click(selector: &str) {
    if let Some(element) = find(selector) {
        element.click();
    }
}

/// Whether a modal dialog has the page.
pub fn dialog_is_open() -> bool {
    exists("dialog[open]")
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Sets or removes an attribute of the root element.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}
