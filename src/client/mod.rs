//! The page's side of the wire: ask by value, get answers of the matching type, drop to cancel.
//!
//! Nothing above this folder sees a worker, a message or a `JsValue` of one. Where workers are
//! refused, the same service runs on the page's own thread, in short slices.

mod same_thread;
mod transport;
mod worker_thread;

/// Bytes that a question takes with it and that lie outside of the module's memory.
pub use crate::worker::outside;
pub use transport::Status;

use crate::engine::analysis::subcorpus::Subcorpus;
use crate::engine::analysis::summary::Summary;
use crate::engine::error::Error;
use crate::protocol::corpus::Bundled;
use crate::protocol::{Answer, Ask, Body, Question, Reply, Sending, Within, decode_reply};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use transport::Connection;

/// A request; what changes the corpus is remembered, and texts are not to stand in memory twice for that.
type Request = Sending<Arc<Question>>;

/// What an asker hears.
#[derive(Debug)]
pub enum Event<T> {
    Progress {
        done: u32,
        total: u32,
    },
    /// A whole answer of less certainty than the one to come.
    Partial(T),
    /// The answer, and the milliseconds that the engine itself took.
    Done(T, f64),
    Failed(Error),
}

impl Event<Answer> {
    /// The same with the answer of a question's own type; an answer to another question is a failure.
    pub fn of_type<Q: Ask>(self) -> Event<Q::Answer> {
        let wrong = || Event::Failed(Error::Message);
        match self {
            Event::Progress { done, total } => Event::Progress { done, total },
            Event::Partial(answer) => Q::answer(answer).map_or_else(wrong, Event::Partial),
            Event::Done(answer, ms) => Q::answer(answer).map_or_else(wrong, |answer| Event::Done(answer, ms)),
            Event::Failed(error) => Event::Failed(error),
        }
    }
}

/// A question under way; dropping it cancels the question.
#[must_use]
pub struct Pending(u32);

impl Drop for Pending {
    fn drop(&mut self) {
        let known = CLIENT.with(|client| client.asked.borrow_mut().remove(&self.0));
        if known.is_some() {
            transport::send(&Request::Cancel { id: self.0 });
        }
    }
}

/// Hears what becomes of the engine.
type HearStatus = Box<dyn Fn(Status)>;

/// Hears a reply's body; says whether the question is over.
type Hear = Box<dyn FnMut(Body) -> bool>;

struct Client {
    next: Cell<u32>,
    asked: RefCell<BTreeMap<u32, Hear>>,
    connection: RefCell<Connection>,
    /// What made the corpus what it is, to be asked again of a new engine.
    replay: RefCell<Vec<Arc<Question>>>,
    /// The replay under way and what is still to come of it.
    replaying: RefCell<Option<Pending>>,
    /// Whether the engine holds the corpus. Until then questions wait here: on half a corpus an answer
    /// would be wrong without anybody noticing.
    settled: Cell<bool>,
    held: RefCell<Vec<(u32, Request)>>,
    /// Bytes of the texts that the person brought: large corpora may keep the engine busy for longer.
    weight: Cell<u64>,
    on_status: RefCell<Option<HearStatus>>,
    /// In which questions are asked that do not name one.
    subcorpus: RefCell<Subcorpus>,
}

thread_local! {
    static CLIENT: Client = Client {
        next: Cell::new(1),
        asked: RefCell::default(),
        connection: RefCell::default(),
        replay: RefCell::default(),
        replaying: RefCell::default(),
        settled: Cell::new(false),
        held: RefCell::default(),
        weight: Cell::new(0),
        on_status: RefCell::default(),
        subcorpus: RefCell::default(),
    };
}

/// Starts the engine. `on_status` hears when it is up, restarted, or runs on the page's own thread.
pub fn start(on_status: impl Fn(Status) + 'static) {
    CLIENT.with(|client| {
        *client.on_status.borrow_mut() = Some(Box::new(on_status));
        client.replay.borrow_mut().push(Arc::new(Question::Bundled(Bundled)));
    });
    transport::connect();
}

/// From now on questions are about the texts of this subcorpus, unless they name one ([`Within`]).
pub fn set_subcorpus(subcorpus: Subcorpus) {
    CLIENT.with(|client| *client.subcorpus.borrow_mut() = subcorpus);
}

/// The question, asked of the subcorpus that was set.
fn within(question: Question) -> Question {
    let subcorpus = CLIENT.with(|client| client.subcorpus.borrow().clone());
    if subcorpus.is_whole() || !question.heeds_subcorpus() {
        return question;
    }
    Question::Within(Box::new(Within { subcorpus, question }))
}

/// Asks, and calls `hear` with what comes back until the answer is done or has failed.
pub fn ask<Q: Ask>(question: Q, repeat: u32, mut hear: impl FnMut(Event<Q::Answer>) + 'static) -> Pending {
    ask_any(question.question(), Some(repeat), Box::new(move |event| hear(event.of_type::<Q>())))
}

/// The same for a question of any type, compiled once. Without a number of times it is asked early: content with an
/// answer by as much of the corpus as is there when texts are coming in.
pub fn ask_any(question: Question, repeat: Option<u32>, mut hear: Box<dyn FnMut(Event<Answer>)>) -> Pending {
    let question = Arc::new(within(question));
    weigh(&question);
    let changes = changes_corpus(&question).then(|| question.clone());
    let hear: Hear = Box::new(move |body| {
        if let (Body::Done(..), Some(question)) = (&body, &changes) {
            remember(question);
        }
        let (event, over) = match body {
            Body::Progress { done, total } => (Event::Progress { done, total }, false),
            Body::Partial(answer) => (Event::Partial(answer), false),
            Body::Done(answer, ms) => (Event::Done(answer, ms), true),
            Body::Failed(error) => (Event::Failed(error), true),
            Body::Alive => return false,
        };
        hear(event);
        over
    });
    let (id, request) = pose(question, repeat, hear);
    CLIENT.with(|client| {
        if client.settled.get() {
            transport::send(&request);
        } else {
            client.held.borrow_mut().push((id, request));
        }
    });
    Pending(id)
}

/// Asks and waits. The future's drop cancels.
pub async fn run<Q: Ask>(question: Q, repeat: u32) -> Result<(Q::Answer, f64), Error> {
    typed::<Q>(run_any(question.question(), repeat, Box::new(drop)).await)
}

/// Asks, hears how far it is and what is there of the answer, and waits.
pub async fn run_hearing<Q: Ask>(
    question: Q,
    repeat: u32,
    hear: impl Fn(Event<Q::Answer>) + 'static,
) -> Result<(Q::Answer, f64), Error> {
    let hear = Box::new(move |event: Event<Answer>| hear(event.of_type::<Q>()));
    typed::<Q>(run_any(question.question(), repeat, hear).await)
}

/// The answer of a question's own type.
pub fn typed<Q: Ask>(result: Result<(Answer, f64), Error>) -> Result<(Q::Answer, f64), Error> {
    let (answer, ms) = result?;
    Q::answer(answer).map(|answer| (answer, ms)).ok_or(Error::Message)
}

/// The same for a question of any type, compiled once.
pub async fn run_any(
    question: Question,
    repeat: u32,
    hear: Box<dyn Fn(Event<Answer>)>,
) -> Result<(Answer, f64), Error> {
    let (sender, receiver) = futures_channel::oneshot::channel();
    let mut sender = Some(sender);
    let heard = move |event| {
        let result = match event {
            Event::Progress { .. } | Event::Partial(_) => return hear(event),
            Event::Done(answer, ms) => Ok((answer, ms)),
            Event::Failed(error) => Err(error),
        };
        if let Some(sender) = sender.take() {
            let _ = sender.send(result);
        }
    };
    let pending = ask_any(question, Some(repeat), Box::new(heard));
    let result = receiver.await.unwrap_or(Err(Error::Cancelled));
    drop(pending);
    result
}

/// What made the corpus what it is; hand it to [`rebuild`] to come back to this state.
pub fn history() -> Vec<Arc<Question>> {
    CLIENT.with(|client| client.replay.borrow().clone())
}

/// Makes the corpus what it was at an earlier [`history`]; decisions stay as they are now.
pub fn rebuild(history: Vec<Arc<Question>>, done: impl FnOnce(Summary) + 'static) {
    let decisions = self::history().into_iter().filter(|question| matches!(**question, Question::Decide(_)));
    let earlier = history.into_iter().filter(|question| !matches!(**question, Question::Decide(_)));
    let replayed: Vec<Arc<Question>> = earlier.chain(decisions).collect();
    CLIENT.with(|client| *client.replay.borrow_mut() = replayed);
    replay(done);
}

/// Notes how much text the engine will hold; too much rather than too little.
fn weigh(question: &Question) {
    let (bytes, replace) = match question {
        Question::Load(load) => {
            (load.documents.iter().map(|document| document.text.len() as u64).sum::<u64>(), load.replace)
        }
        Question::Restore(saved) => (saved.bytes.bytes().len() as u64, true),
        _ => return,
    };
    CLIENT.with(|client| client.weight.set(bytes + if replace { 0 } else { client.weight.get() }));
}

fn changes_corpus(question: &Question) -> bool {
    matches!(
        question,
        Question::Bundled(_)
            | Question::Load(_)
            | Question::Remove(_)
            | Question::Decide(_)
            | Question::Tell(_)
            | Question::FindFacts(_)
            | Question::Restore(_)
    )
}

/// Keeps what changed the corpus, so that a new engine can be told. A replacement makes all before it
/// moot; of decisions only the last counts.
fn remember(question: &Arc<Question>) {
    CLIENT.with(|client| {
        let mut replay = client.replay.borrow_mut();
        match **question {
            Question::Decide(_) => replay.retain(|earlier| !matches!(**earlier, Question::Decide(_))),
            Question::Bundled(_)
            | Question::Restore(_)
            | Question::Load(crate::protocol::corpus::Load { replace: true, .. }) => {
                replay.retain(|earlier| matches!(**earlier, Question::Decide(_)));
            }
            _ => {}
        }
        replay.push(question.clone());
    });
}

/// Hands a reply to whoever asked.
fn hear(bytes: &[u8]) {
    let Ok(Reply { id, body }) = decode_reply(bytes) else { return };
    // The asker may ask again while it hears, so the table is not borrowed meanwhile.
    let asker = CLIENT.with(|client| client.asked.borrow_mut().remove(&id));
    if let Some(mut asker) = asker
        && !asker(body)
    {
        CLIENT.with(|client| client.asked.borrow_mut().insert(id, asker));
    }
}

/// Tells a new engine, question by question, what made the corpus; `done` gets the last answer.
fn replay(done: impl FnOnce(Summary) + 'static) {
    let questions = CLIENT.with(|client| {
        client.settled.set(false);
        client.replay.borrow().clone()
    });
    replay_rest(questions.into(), None, Box::new(done));
}

fn replay_rest(
    mut questions: VecDeque<Arc<Question>>,
    last: Option<Summary>,
    done: Box<dyn FnOnce(Summary)>,
) {
    let Some(question) = questions.pop_front() else {
        CLIENT.with(|client| client.replaying.take());
        done(last.unwrap_or_default());
        return release();
    };
    let mut rest = Some((questions, done, last));
    let hear: Hear = Box::new(move |body| match body {
        Body::Progress { done, total } => {
            transport::tell(Status::Loading { done, total });
            false
        }
        Body::Done(
            Answer::Bundled(summary)
            | Answer::Load(summary)
            | Answer::Remove(summary)
            | Answer::Decide(summary)
            | Answer::Tell(summary)
            | Answer::FindFacts(summary)
            | Answer::Restore(summary),
            _,
        ) => {
            if let Some((questions, done, _)) = rest.take() {
                replay_rest(questions, Some(summary), done);
            }
            true
        }
        // An engine that stopped is told everything anew; one that refuses a step is told the next.
        Body::Failed(Error::Stopped) => true,
        Body::Failed(_) | Body::Done(..) => {
            if let Some((questions, done, last)) = rest.take() {
                replay_rest(questions, last, done);
            }
            true
        }
        _ => false,
    });
    let (id, request) = pose(question, Some(1), hear);
    transport::send(&request);
    let pending = Pending(id);
    CLIENT.with(|client| {
        // The pending question before this one is over: dropping it cancels nothing.
        let before = client.replaying.borrow_mut().replace(pending);
        drop(before);
    });
}

/// The engine holds the corpus: what waited for it is asked now, but for what was cancelled meanwhile.
fn release() {
    CLIENT.with(|client| {
        client.settled.set(true);
        let held = client.held.take();
        for (id, request) in held {
            if client.asked.borrow().contains_key(&id) {
                transport::send(&request);
            }
        }
    });
}

/// Gives the question an id and notes who hears its answer. Without a number of times it is asked early.
fn pose(question: Arc<Question>, repeat: Option<u32>, hear: Hear) -> (u32, Request) {
    let id = CLIENT.with(|client| {
        let id = client.next.get();
        client.next.set(id.wrapping_add(1).max(1));
        client.asked.borrow_mut().insert(id, hear);
        id
    });
    match repeat {
        Some(repeat) => (id, Request::Ask { id, repeat, question }),
        None => (id, Request::AskEarly { id, question }),
    }
}

/// Tells everyone whose question reached the engine that it stopped; the others go on waiting.
fn fail_all() -> usize {
    let asked = CLIENT.with(|client| {
        client.settled.set(false);
        let held: Vec<u32> = client.held.borrow().iter().map(|(id, _)| *id).collect();
        let mut asked = client.asked.borrow_mut();
        let (waiting, lost) = std::mem::take(&mut *asked).into_iter().partition(|(id, _)| held.contains(id));
        *asked = waiting;
        lost
    });
    let asked: BTreeMap<u32, Hear> = asked;
    let n = asked.len();
    for (_, mut asker) in asked {
        asker(Body::Failed(Error::Stopped));
    }
    n
}
