//! Offline use: the service worker is registered, and a new version waits until the person wants it.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

/// Registers the worker; `ready` becomes true when a new version waits.
pub fn register(ready: RwSignal<bool>) {
    let Some(container) = container() else { return };
    spawn_local(async move {
        // A page without a service worker (a file, a private window) works all the same.
        let Ok(registration) = JsFuture::from(container.register("./sw.js")).await else { return };
        let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
        follow(registration, container, ready);
    });
}

fn follow(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer, ready: RwSignal<bool>) {
    // Without a controller this is the first visit: what waits then is no update.
    let check = {
        let registration = registration.clone();
        move || {
            if registration.waiting().is_some() && container.controller().is_some() {
                ready.set(true);
            }
        }
    };
    check();
    let found = {
        let registration = registration.clone();
        move |_: &web_sys::Event| {
            if let Some(installing) = registration.installing() {
                let check = check.clone();
                EventListener::new(&installing, "statechange", move |_| check()).forget();
            }
        }
    };
    EventListener::new(&registration, "updatefound", found).forget();
}

/// Lets the waiting version take over, and loads it.
pub fn activate() {
    let Some(container) = container() else { return };
    EventListener::once(&container, "controllerchange", |_| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    })
    .forget();
    spawn_local(async move {
        let Ok(promise) = container.get_registration_with_document_url("./").dyn_into::<js_sys::Promise>()
        else {
            return;
        };
        let Ok(registration) = JsFuture::from(promise).await else { return };
        if let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>()
            && let Some(waiting) = registration.waiting()
        {
            let _ = waiting.post_message(&message("activate"));
        }
    });
}

/// Has a file kept that is not part of the whole copy, once there is a worker to keep it.
pub fn keep(path: String) {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(promise) = container.ready() else { return };
        let Ok(registration) = JsFuture::from(promise).await else { return };
        if let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>()
            && let Some(active) = registration.active()
        {
            let message = message("keep");
            let _ = js_sys::Reflect::set(&message, &"path".into(), &path.into());
            let _ = active.post_message(&message);
        }
    });
}

fn message(kind: &str) -> js_sys::Object {
    let message = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&message, &"type".into(), &kind.into());
    message
}

/// The container, where the browser has one: not on `file:` and not on plain `http:` elsewhere than here.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let container = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    container.dyn_into().ok()
}
