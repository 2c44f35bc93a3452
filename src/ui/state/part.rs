//! A part of the address, for what follows no more of it than that.

use super::Page;
use crate::link::State;
use leptos::prelude::*;

impl Page {
    /// A part of the address, as a signal that changes only when it does.
    pub fn part<T: PartialEq + Send + Sync + Clone + 'static>(
        self,
        part: impl Fn(&State) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| {
            let mut found = None;
            self.look(&mut |state| found = Some(part(state)));
            found.expect("the state has been looked at")
        })
    }

    /// What is the same for every part stands apart, to be compiled once.
    fn look(self, part: &mut dyn FnMut(&State)) {
        self.state.with(|state| part(state));
    }
}
