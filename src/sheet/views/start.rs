//! What a view shows before anything was looked for: some words of the corpus to begin with.

use crate::engine::analysis::frequencies::FrequenciesQuestion;
use crate::protocol::{Ask, Question};
use crate::sheet::{Act, Answers, Context, Rich, Run, Sheet};

/// Words that are offered.
const OFFERED: u32 = 6;

pub fn questions(context: &Context) -> Vec<Question> {
    let most =
        FrequenciesQuestion { layer: context.layer(), limit: OFFERED, ..FrequenciesQuestion::default() };
    vec![most.question()]
}

/// A sentence that says what to do, and the most frequent words as buttons.
pub fn sheet(context: &Context, answers: &Answers, sentence: &str) -> Sheet {
    let mut finding = Rich::new().plain(sentence);
    if let Some(answer) = answers.get::<FrequenciesQuestion>(0) {
        for row in &answer.rows {
            let query = context.query_of(context.layer(), &row.key);
            finding = finding.plain(" ");
            finding.0.push(Run::Button(row.word.clone(), Act::query(query)));
        }
    }
    let parts = vec![crate::sheet::Part::Text(finding)];
    Sheet {
        finding: context.pick(("Un mot pour commencer", "A word to begin with")).into(),
        parts,
        ..Sheet::default()
    }
}
