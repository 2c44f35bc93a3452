//! What a press of a figure, a word or a mark does: steps that change the address, and with it the page.

use crate::link::{Beside, State, Subcorpus};

/// One change of the address.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Shows another view, by its name in the address.
    View(String),
    Query(String),
    /// Changes a setting; the default takes it out of the address.
    Set(&'static str, String),
    /// Opens a text beside the view, at a byte: id and byte.
    Text(String, Option<u32>),
    /// Opens the explanation of a figure beside the view.
    Explain(String),
    /// The texts that every view is about from now on.
    Subcorpus(Subcorpus),
    /// Keeps only lines with these words beside the node.
    Beside(Vec<Beside>),
}

/// Steps that are taken together, as one for Back. Without any, nothing can be pressed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Act(pub Vec<Step>);

impl Act {
    pub fn none() -> Act {
        Act::default()
    }

    /// Shows the lines of a query.
    pub fn lines(query: impl Into<String>) -> Act {
        Act::lines_beside(query, Vec::new())
    }

    /// Shows those lines of a query that have these words beside the node.
    pub fn lines_beside(query: impl Into<String>, beside: Vec<Beside>) -> Act {
        Act(vec![Step::Query(query.into()), Step::Beside(beside), Step::View("concordance".into())])
    }

    /// Looks for something and stays in the view.
    pub fn query(query: impl Into<String>) -> Act {
        Act(vec![Step::Query(query.into())])
    }

    /// Shows the lines of a query in one text.
    pub fn lines_in(query: impl Into<String>, text: &str) -> Act {
        let only = Subcorpus { with: vec![text.to_owned()], ..Subcorpus::default() };
        Act(vec![Step::Subcorpus(only), Step::Query(query.into()), Step::View("concordance".into())])
    }

    pub fn set(key: &'static str, value: impl Into<String>) -> Act {
        Act(vec![Step::Set(key, value.into())])
    }

    pub fn explain(figure: impl Into<String>) -> Act {
        Act(vec![Step::Explain(figure.into())])
    }

    pub fn view(slug: &str) -> Act {
        Act(vec![Step::View(slug.to_owned())])
    }

    pub fn text(id: &str, at: Option<u32>) -> Act {
        Act(vec![Step::Text(id.to_owned(), at)])
    }

    pub fn and(mut self, step: Step) -> Act {
        self.0.push(step);
        self
    }

    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes the steps.
    pub fn apply(&self, state: &mut State) {
        for step in &self.0 {
            match step {
                Step::View(slug) => {
                    // Another view leaves what was beside the old one.
                    (state.text, state.at, state.explain) = (None, None, None);
                    state.view = slug.clone();
                }
                Step::Query(query) => state.query = query.clone(),
                Step::Set(key, value) => super::setting::write(state, key, value),
                Step::Text(id, at) => {
                    (state.text, state.at, state.explain) = (Some(id.clone()), *at, None);
                }
                Step::Explain(figure) => {
                    (state.text, state.at, state.explain) = (None, None, Some(figure.clone()));
                }
                Step::Subcorpus(subcorpus) => state.subcorpus = subcorpus.clone(),
                Step::Beside(filters) => state.beside = filters.clone(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_taken_together() {
        let mut state = State { text: Some("a".into()), ..State::default() };
        Act::lines("otan").apply(&mut state);
        assert_eq!((state.view.as_str(), state.query.as_str()), ("concordance", "otan"));
        assert_eq!(state.text, None, "another view leaves what was beside the old one");
        Act::lines_in("otan", "b").apply(&mut state);
        assert_eq!((state.subcorpus.spelled().as_str(), state.query.as_str()), ("in:b", "otan"));
        Act::explain("dp").apply(&mut state);
        assert_eq!(state.explain.as_deref(), Some("dp"));
        Act::text("b", Some(3)).apply(&mut state);
        assert_eq!((state.text.as_deref(), state.at, state.explain), (Some("b"), Some(3), None));
    }
}
