//! Sharing a large load: workers of the worker build parts of it beside it, and end with the load.
//!
//! Bytes go out and come back, nothing is shared. Where a worker may not start others, or one fails, the parts are
//! built without it: the service waits for nobody.

use super::start::start;
use crate::service::{Errand, Service, build_part};
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{DedicatedWorkerGlobalScope, Worker};

/// What a worker is called that helps.
pub const HELPER: &str = "helper";

/// So many at most: beyond, the answering worker only takes in what they bring.
const MOST: usize = 4;

/// The helpers of the load at work.
pub struct Helpers {
    service: Rc<RefCell<Service>>,
    wake: Box<dyn Fn()>,
    running: RefCell<Vec<Helper>>,
    /// How many may run; none where they are refused.
    most: Cell<usize>,
}

struct Helper {
    worker: Worker,
    up: bool,
    /// The number of its errand.
    errand: Option<u32>,
    _listeners: [EventListener; 2],
}

impl Helpers {
    /// One for each core but that of the worker itself.
    pub fn new(
        scope: &DedicatedWorkerGlobalScope,
        service: Rc<RefCell<Service>>,
        wake: impl Fn() + 'static,
    ) -> Rc<Helpers> {
        let cores = scope.navigator().hardware_concurrency() as usize;
        let most = cores.saturating_sub(1).min(MOST);
        Rc::new(Helpers { service, wake: Box::new(wake), running: RefCell::default(), most: Cell::new(most) })
    }

    /// Starts helpers when a load is long enough, gives them work, and ends them when there is no such load.
    pub fn follow(self: &Rc<Helpers>) {
        let mut service = self.service.borrow_mut();
        let mut running = self.running.borrow_mut();
        if !service.wants_help() {
            running.drain(..).for_each(|helper| helper.worker.terminate());
            return;
        }
        for place in running.len()..self.most.get() {
            match self.start(place) {
                Some(helper) => running.push(helper),
                None => self.most.set(place),
            }
        }
        for helper in running.iter_mut().filter(|helper| helper.up && helper.errand.is_none()) {
            let Some(Errand { number, bytes }) = service.errand() else { return };
            if send(&helper.worker, number, &bytes) {
                helper.errand = Some(number);
            } else {
                service.bring(number, None);
            }
        }
    }

    fn start(self: &Rc<Helpers>, place: usize) -> Option<Helper> {
        let worker = start(HELPER).ok()?;
        let this = self.clone();
        let hearing = move |event: &web_sys::Event| this.hear(place, event);
        let this = self.clone();
        let failing = move |_: &web_sys::Event| this.lose(place);
        let listeners =
            [EventListener::new(&worker, "message", hearing), EventListener::new(&worker, "error", failing)];
        Some(Helper { worker, up: false, errand: None, _listeners: listeners })
    }

    /// A helper is up, or brings what it was sent for.
    fn hear(self: &Rc<Helpers>, place: usize, event: &web_sys::Event) {
        let came = super::bytes_of(event);
        if let Some(helper) = self.running.borrow_mut().get_mut(place) {
            helper.up = true;
            helper.errand = None;
        }
        if let Some((number, segment)) = came.as_deref().and_then(numbered) {
            self.service.borrow_mut().bring(number, Some(segment));
        }
        self.follow();
        (self.wake)();
    }

    /// A helper failed: what it had is built by somebody else, and it gets nothing more.
    fn lose(self: &Rc<Helpers>, place: usize) {
        let errand = self.running.borrow_mut().get_mut(place).and_then(|helper| {
            helper.worker.terminate();
            helper.up = false;
            helper.errand.take()
        });
        if let Some(number) = errand {
            self.service.borrow_mut().bring(number, None);
        }
        (self.wake)();
    }
}

/// Builds parts for the worker that started this one.
pub fn help(scope: DedicatedWorkerGlobalScope) {
    let posting = scope.clone();
    let on_message = move |event: &web_sys::Event| {
        let Some(bytes) = super::bytes_of(event) else { return };
        if let Some((number, part)) = numbered(&bytes)
            && let Ok(segment) = build_part(part)
        {
            let bytes = [&number.to_le_bytes()[..], &segment].concat();
            super::post(&posting, &bytes);
        }
    };
    EventListener::new(&scope, "message", on_message).forget();
    let _ = scope.post_message(&wasm_bindgen::JsValue::from_str("ready"));
}

/// The number of an errand, and its bytes.
fn numbered(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((u32::from_le_bytes(*number), rest))
}

fn send(worker: &Worker, number: u32, bytes: &[u8]) -> bool {
    let message = Uint8Array::new_with_length(bytes.len() as u32 + 4);
    message.subarray(0, 4).copy_from(&number.to_le_bytes());
    message.subarray(4, message.length()).copy_from(bytes);
    let buffer = message.buffer();
    worker.post_message_with_transfer(&buffer, &Array::of1(&buffer)).is_ok()
}
