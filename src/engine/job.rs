//! Long work in steps. The engine does not know time; whoever calls `step` does.

/// Work that can be paused after every step, shown half done, and dropped.
pub trait Job {
    /// What the whole work gives; a partial state has the same type, so that it can be shown.
    type Output;

    /// Does about `units` of work (a unit is some microseconds) and says how far it is.
    fn step(&mut self, units: usize) -> Step<Self::Output>;
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<T> {
    /// Still at work: `done` of `total` units, which may be an estimate that moves. A partial result
    /// is whole in itself and is given only when it changed.
    Working { done: u32, total: u32, partial: Option<T> },
    /// Finished; the job must not be stepped again.
    Done(T),
}

/// Runs a job to its end, for tests, examples and scripts without a clock.
pub fn finish<J: Job>(mut job: J) -> J::Output {
    loop {
        if let Step::Done(output) = job.step(1_000) {
            return output;
        }
    }
}
