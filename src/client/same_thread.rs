//! The service on the page's own thread, for places that refuse workers. Slower to the hand, same answers.

use crate::protocol::attached::Attached;
use crate::service::Service;
use crate::worker::session;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Milliseconds of work before the page gets its thread back.
const SLICE: f64 = 12.0;

#[derive(Clone)]
pub struct SameThread {
    service: Rc<RefCell<Service>>,
    scheduled: Rc<Cell<bool>>,
    hear: fn(&[u8]),
}

impl SameThread {
    pub fn start(hear: fn(&[u8])) -> SameThread {
        SameThread { service: Rc::new(RefCell::new(Service::new(session()))), scheduled: Rc::default(), hear }
    }

    pub fn send(&self, bytes: Vec<u8>, attached: Option<&Attached>) {
        self.service.borrow_mut().receive_with(&bytes, attached.cloned());
        self.schedule();
    }

    fn schedule(&self) {
        if !self.scheduled.replace(true) {
            let this = self.clone();
            Timeout::new(0, move || this.work()).forget();
        }
    }

    fn work(&self) {
        self.scheduled.set(false);
        let (more, replies) = {
            let mut service = self.service.borrow_mut();
            let more = service.work(&js_sys::Date::now, SLICE);
            (more, service.take())
        };
        for bytes in replies {
            (self.hear)(&bytes);
        }
        if more {
            self.schedule();
        }
    }
}
