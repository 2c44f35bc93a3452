//! The session that answers questions, and the queue of its jobs. Pure: the clock is passed in.
//!
//! Messages are only queued when they come in; `work` then answers what is still wanted. A question
//! that was cancelled before its turn costs nothing, which is what keeps fast typing fast.

mod analyze;
mod answer;
mod dispatch;
mod loading;
mod restoring;
mod saved;
mod session;
#[cfg(test)]
mod tests;

pub use loading::build_part;
pub use session::Session;

use crate::engine::error::Error;
use crate::engine::job::Step;
use crate::protocol::attached::Attached;
use crate::protocol::{Body, Question, Reply, Request, decode_request, encode};
use dispatch::{Running, Start, Weight};
use std::collections::VecDeque;

/// Units of work asked of a job between two looks at the clock; a unit is some microseconds.
const UNITS: usize = 200;

/// Milliseconds of work that one question may cost; what takes longer is refused and can be asked more narrowly.
const BUDGET: f64 = 15_000.0;

/// Milliseconds after which a question is repeated no more, so that the worker stays reachable.
const REPEATING: f64 = 2_000.0;

/// A part of a load that a helper may build (`build_part`).
pub struct Errand {
    /// Names it when it comes back.
    pub number: u32,
    pub bytes: Vec<u8>,
}

/// A session with its mail: bytes in, bytes out, work in slices.
pub struct Service {
    session: Session,
    waiting: VecDeque<Waiting>,
    running: Option<Job>,
    /// A job that another one was put before.
    paused: Option<Job>,
    /// The load and the part of each errand that was ever given.
    errands: Vec<(u32, usize)>,
    out: Vec<Vec<u8>>,
    /// Whether the last message in `out` is the progress of the running job.
    ends_in_progress: bool,
}

struct Waiting {
    id: u32,
    repeat: u32,
    /// Whether it may be answered by as much of the corpus as is there.
    early: bool,
    question: Question,
    /// Milliseconds it has had so far.
    spent: f64,
}

impl Waiting {
    fn weight(&self) -> Weight {
        dispatch::weight(&self.question)
    }
}

struct Job {
    id: u32,
    work: Running,
    /// Milliseconds it has had so far.
    spent: f64,
}

impl Service {
    pub fn new(session: Session) -> Service {
        Service {
            session,
            waiting: VecDeque::new(),
            running: None,
            paused: None,
            errands: Vec::new(),
            out: Vec::new(),
            ends_in_progress: false,
        }
    }

    /// Takes in a message. Nothing is answered before the next `work`, but for a ping.
    pub fn receive(&mut self, bytes: &[u8]) {
        self.receive_with(bytes, None);
    }

    /// The same, with the bytes that came beside the message.
    pub fn receive_with(&mut self, bytes: &[u8], attached: Option<Attached>) {
        let mut request = decode_request(bytes);
        if let (Ok(request), Some(attached)) = (&mut request, attached) {
            request.attach(attached);
        }
        match request {
            Ok(Request::Ask { id, repeat, question }) => self.wait(id, repeat, false, *question),
            Ok(Request::AskEarly { id, question }) => self.wait(id, 1, true, *question),
            Ok(Request::Cancel { id }) => self.cancel(id),
            Ok(Request::Ping) => self.post(0, Body::Alive),
            // The id is unknown, so nobody can be told but by the page's own silence rule.
            Err(error) => self.post(0, Body::Failed(error)),
        }
    }

    fn wait(&mut self, id: u32, repeat: u32, early: bool, question: Question) {
        self.waiting.push_back(Waiting { id, repeat, early, question, spent: 0.0 });
    }

    /// Works for about `slice` milliseconds of `clock`. True while there is more to do.
    ///
    /// Short questions go before a job that reads the corpus, and those that tell more than anybody waits for go after
    /// the others; one whose query takes longer than the slice goes on in the next, and whoever asks meanwhile does not
    /// wait for its end when it is one of the latter. Reading in context before other jobs, which
    /// pause for it where they can. None goes past one that changes it, be it
    /// waiting or at work: whoever asks after a change gets the answer of the changed corpus, and a job
    /// sees one corpus from beginning to end.
    pub fn work(&mut self, clock: &dyn Fn() -> f64, slice: f64) -> bool {
        let end = clock() + slice;
        loop {
            if let Some(next) = self.next_short() {
                self.answer(next, clock, end);
                if !self.out.is_empty() {
                    // It goes to the page now, not when the questions behind it have had the rest of the slice.
                    return self.has_more();
                }
            } else if let Some(next) = self.next_ahead() {
                self.paused = self.running.take();
                self.ends_in_progress = false;
                self.start(next, clock);
            } else if self.running.is_some() {
                self.step(clock);
            } else if let Some(job) = self.paused.take() {
                self.resume(job);
            } else if let Some(next) = self.waiting.pop_front() {
                self.start(next, clock);
            } else {
                return false;
            }
            if clock() >= end {
                return self.has_more();
            }
        }
    }

    fn has_more(&self) -> bool {
        self.running.is_some() || self.paused.is_some() || !self.waiting.is_empty()
    }

    /// Whether a load is at work that helpers would make shorter.
    pub fn wants_help(&self) -> bool {
        matches!(&self.running, Some(Job { work: Running::Load(loading), .. }) if loading.is_worth_help())
    }

    /// A part of the load at work that nobody builds yet.
    pub fn errand(&mut self) -> Option<Errand> {
        let Some(Job { id, work: Running::Load(loading), .. }) = &mut self.running else { return None };
        let (part, bytes) = loading.give_away().filter(|_| loading.is_worth_help())?;
        let number = self.errands.len() as u32;
        self.errands.push((*id, part));
        Some(Errand { number, bytes })
    }

    /// An errand came back: with its segment, or without when the helper failed. What belongs to a load that is over
    /// is forgotten.
    pub fn bring(&mut self, number: u32, segment: Option<&[u8]>) {
        let Some(&(load, part)) = self.errands.get(number as usize) else { return };
        if let Some(Job { id, work: Running::Load(loading), .. }) = &mut self.running
            && *id == load
        {
            loading.take_back(part, segment);
        }
    }

    /// The messages that are ready for the page.
    pub fn take(&mut self) -> Vec<Vec<u8>> {
        self.ends_in_progress = false;
        std::mem::take(&mut self.out)
    }

    /// The next question that may be answered now: in order, but never past one that changes the corpus, unless it is
    /// content with what is there of it.
    fn next_short(&mut self) -> Option<Waiting> {
        let grows = self.running.as_ref().is_some_and(|job| job.work.changes());
        let mut next =
            |weight| self.next_of(|waiting| waiting.weight() == weight && (waiting.early || !grows));
        next(Weight::Short).or_else(|| next(Weight::Aside))
    }

    /// The next job that goes before those that wait and before the one at work.
    fn next_ahead(&mut self) -> Option<Waiting> {
        let waits = self.running.as_ref().is_some_and(|job| !job.work.can_pause());
        if waits || self.paused.is_some() {
            return None;
        }
        self.next_of(|waiting| waiting.weight() == Weight::Ahead)
    }

    fn next_of(&mut self, is_next: impl Fn(&Waiting) -> bool) -> Option<Waiting> {
        let mut before_change = self.waiting.iter().take_while(|waiting| waiting.weight() != Weight::Changes);
        let place = before_change.position(is_next)?;
        self.waiting.remove(place)
    }

    /// Goes on with a job that was paused, or begins it again where it would give what is no longer so.
    fn resume(&mut self, job: Job) {
        match job.work.outdated(&self.session) {
            Some(question) => {
                self.waiting.push_front(Waiting { id: job.id, repeat: 1, early: false, question, spent: 0.0 })
            }
            None => self.running = Some(job),
        }
    }

    /// Answers a question that changes nothing, until `end`; then it waits for the next slice.
    fn answer(&mut self, mut waiting: Waiting, clock: &dyn Fn() -> f64, end: f64) {
        let begin = clock();
        let mut runs = 1.0;
        // Repetition is for measuring: each time costs what the first would.
        while runs < f64::from(waiting.repeat) && clock() - begin < REPEATING {
            self.session.forget_queries();
            let _ = self.session.answer(&waiting.question, &|| false);
            runs += 1.0;
        }
        let is_measured = waiting.repeat > 1;
        if is_measured {
            self.session.forget_queries();
        }
        let answer = self.session.answer(&waiting.question, &|| !is_measured && clock() >= end);
        waiting.spent += clock() - begin;
        match answer {
            Ok(None) if waiting.spent < BUDGET => return self.waiting.push_front(waiting),
            Ok(None) => {
                self.post(waiting.id, Body::Failed(Error::TooLong { seconds: (BUDGET / 1e3) as u32 }))
            }
            Ok(Some(answer)) => self.post(waiting.id, Body::Done(answer, waiting.spent / runs)),
            Err(error) => self.post(waiting.id, Body::Failed(error)),
        }
        self.session.tidy();
    }

    /// Begins a job, or does what changes the corpus.
    fn start(&mut self, Waiting { id, question, .. }: Waiting, clock: &dyn Fn() -> f64) {
        let begin = clock();
        match self.session.start(question) {
            Start::Answer(answer) => self.post(id, Body::Done(*answer, clock() - begin)),
            Start::Failed(error) => self.post(id, Body::Failed(error)),
            Start::Job(work) => self.running = Some(Job { id, work, spent: clock() - begin }),
        }
    }

    fn step(&mut self, clock: &dyn Fn() -> f64) {
        let Some(mut job) = self.running.take() else { return };
        let begin = clock();
        let step = job.work.step(&mut self.session, UNITS);
        job.spent += clock() - begin;
        let step = match step {
            Ok(step) => step,
            Err(error) => return self.post(job.id, Body::Failed(error)),
        };
        match step {
            Step::Working { done, total, partial } => {
                match partial {
                    Some(partial) => self.post(job.id, Body::Partial(partial)),
                    None => self.post_progress(job.id, done, total),
                }
                self.running = Some(job);
            }
            Step::Done(answer) => self.post(job.id, Body::Done(answer, job.spent)),
        }
    }

    /// Progress is for the eye: of several in a row only the last is sent.
    fn post_progress(&mut self, id: u32, done: u32, total: u32) {
        if self.ends_in_progress {
            self.out.pop();
        }
        self.post(id, Body::Progress { done, total });
        self.ends_in_progress = true;
    }

    fn cancel(&mut self, id: u32) {
        self.waiting.retain(|waiting| waiting.id != id);
        let at_work = self.running.take_if(|job| job.id == id);
        if let Some(job) = at_work.or_else(|| self.paused.take_if(|job| job.id == id)) {
            job.work.undo(&mut self.session);
            self.post(id, Body::Failed(Error::Cancelled));
        }
    }

    fn post(&mut self, id: u32, body: Body) {
        self.ends_in_progress = false;
        self.out.push(encode(&Reply { id, body }));
    }
}
