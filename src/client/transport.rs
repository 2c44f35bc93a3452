//! One connection at a time: to a worker, or to the service on this thread. Recovery is decided here.
//!
//! A worker that fails, or keeps silent for [`SILENCE`] although it was asked and then pinged, is
//! terminated and replaced; the corpus is replayed from the page's copy and the page is told.

use super::same_thread::SameThread;
use super::worker_thread::WorkerThread;
use super::{CLIENT, Request, fail_all, hear, replay};
use crate::engine::analysis::summary::Summary;
use crate::protocol::encode;
use gloo::timers::callback::Timeout;

/// Milliseconds without a word from an engine that owes an answer, before it is pinged, and then
/// again before it is replaced. Work yields every 20 ms, so a live engine is far quicker; twice this and
/// the corpus read again stay below three seconds.
const SILENCE: u32 = 900;

/// How often a worker may fail to start before the page works without one.
const ATTEMPTS: u32 = 2;

/// What became of the engine.
#[derive(Debug, Clone, PartialEq)]
pub enum Status {
    /// It reads the texts.
    Loading { done: u32, total: u32 },
    /// It holds the corpus and answers, for the first time.
    Ready(Summary),
    /// It stopped and was started again with the same corpus; `lost` questions had to be given up.
    Restarted { summary: Summary, lost: usize },
    /// Workers are refused here: the engine runs on the page's own thread.
    SameThread,
}

#[derive(Default)]
pub enum Connection {
    #[default]
    None,
    Worker(WorkerThread),
    SameThread(SameThread),
}

/// State of the watch over the worker.
#[derive(Default)]
pub struct Watch {
    timer: Option<Timeout>,
    pinged: bool,
}

thread_local! {
    static WATCH: std::cell::RefCell<Watch> = std::cell::RefCell::default();
    static ATTEMPT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    /// Whether this page ever had a working engine.
    static WAS_UP: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    /// How many answers the last engine still owed when it stopped.
    static LOST: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Makes a connection: a worker if there may be one, this thread otherwise.
pub fn connect() {
    let worker =
        if ATTEMPT.get() < ATTEMPTS { WorkerThread::start(on_ready, on_bytes, on_failure) } else { None };
    let same = worker.is_none();
    let connection = match worker {
        Some(worker) => Connection::Worker(worker),
        None => Connection::SameThread(SameThread::start(hear)),
    };
    CLIENT.with(|client| *client.connection.borrow_mut() = connection);
    if same {
        tell(Status::SameThread);
        on_ready();
    } else {
        watch();
    }
}

/// Sends a request; a worker that is not up yet keeps it.
pub fn send(request: &Request) {
    let patience = matches!(request, Request::Ask { .. } | Request::AskEarly { .. });
    let bytes = encode(&request.borrowed());
    let attached = request.attached();
    CLIENT.with(|client| match &*client.connection.borrow() {
        Connection::None => {}
        Connection::Worker(worker) => worker.send(bytes, attached),
        Connection::SameThread(service) => service.send(bytes, attached),
    });
    if patience {
        watch();
    }
}

/// A new engine is listening: tell it what the corpus is.
fn on_ready() {
    replay(|summary| {
        if WAS_UP.replace(true) {
            tell(Status::Restarted { summary, lost: LOST.take() });
        } else {
            tell(Status::Ready(summary));
        }
    });
}

fn on_bytes(bytes: &[u8]) {
    ATTEMPT.set(0);
    WATCH.with_borrow_mut(|watch| *watch = Watch::default());
    hear(bytes);
    watch();
}

/// The worker is gone or cannot be trusted: start another and tell it what the corpus is.
fn on_failure() {
    WATCH.with_borrow_mut(|watch| *watch = Watch::default());
    ATTEMPT.set(ATTEMPT.get() + 1);
    let old = CLIENT.with(|client| std::mem::take(&mut *client.connection.borrow_mut()));
    drop(old);
    LOST.set(LOST.get() + fail_all());
    connect();
}

pub(super) fn tell(status: Status) {
    CLIENT.with(|client| {
        if let Some(on_status) = &*client.on_status.borrow() {
            on_status(status);
        }
    });
}

/// Watches over a worker that owes an answer.
fn watch() {
    let owes = CLIENT.with(|client| {
        !client.asked.borrow().is_empty()
            && matches!(&*client.connection.borrow(), Connection::Worker(w) if w.is_up())
    });
    WATCH.with_borrow_mut(|watch| {
        if owes && watch.timer.is_none() {
            watch.timer = Some(Timeout::new(patience(), on_silence));
        } else if !owes {
            *watch = Watch::default();
        }
    });
}

/// How long a silence is borne: longer by half a second for each megabyte the person brought, because a
/// single step on a large text may take that long on a slow machine.
fn patience() -> u32 {
    let bytes = CLIENT.with(|client| client.weight.get());
    SILENCE.saturating_add((bytes / 2_000).min(60_000) as u32)
}

fn on_silence() {
    let pinged = WATCH.with_borrow_mut(|watch| {
        // This very timer called: it must not be cancelled while it runs.
        if let Some(timer) = watch.timer.take() {
            timer.forget();
        }
        std::mem::replace(&mut watch.pinged, true)
    });
    if pinged {
        on_failure();
    } else {
        send(&Request::Ping);
        watch();
    }
}
