//! Questions that change nothing and are no job: answered in one go, or, where a query is looked for, in as many as
//! their time allows.

use super::Session;
use crate::engine::analysis::{
    about::about,
    anchor::anchors,
    concordance::breakdown::breakdown,
    concordance::{LineAtAnswer, LineAtQuestion, concordance},
    dispersion::dispersion,
    facets::facets,
    frequencies::frequencies,
    likeness::likeness,
    passages::passages,
    profile::profiles,
    reader::reader,
    review::review,
    search::search,
    subcorpus::{Subcorpus, subcorpus},
    summary::summary,
};
use crate::engine::corpus::edtf;
use crate::engine::corpus::table::read_table;
use crate::engine::error::Error;
use crate::engine::order::Order;
use crate::engine::query::examples::examples;
use crate::engine::query::suggestions::suggest;
use crate::engine::text;
use crate::protocol::corpus::{
    ReadDateAnswer, ReadStopWordsAnswer, StopWordsAnswer, Utf16Answer, Utf16Question,
};
use crate::protocol::{Answer, Question};

/// Says whether the time for now is up.
pub type IsDue<'a> = &'a dyn Fn() -> bool;

impl Session {
    /// The answer; `None` when the time is up before, and the question goes on where it was when it is asked again.
    /// At least one step is done each time.
    pub fn answer(&mut self, question: &Question, is_due: IsDue) -> Result<Option<Answer>, Error> {
        match question {
            Question::Within(asked) => self.answer_within(&asked.subcorpus, &asked.question, is_due),
            question => self.answer_within(&Subcorpus::default(), question, is_due),
        }
    }

    pub(super) fn answer_within(
        &mut self,
        within: &Subcorpus,
        question: &Question,
        is_due: IsDue,
    ) -> Result<Option<Answer>, Error> {
        let answer = match question {
            // Only the innermost subcorpus counts.
            Question::Within(asked) => {
                return self.answer_within(&asked.subcorpus, &asked.question, is_due);
            }
            Question::Concordance(question) if !question.is_plain() => {
                let lines =
                    self.with_lines(within, question, is_due, |corpus, lines| lines.answer(corpus, question));
                return Ok(lines.map(Answer::Concordance));
            }
            Question::Breakdown(question) => {
                let rows = self.with_lines(within, &question.lines, is_due, |corpus, lines| {
                    breakdown(corpus, lines, question)
                });
                return Ok(rows.map(Answer::Breakdown));
            }
            Question::LineAt(LineAtQuestion { lines, document, byte }) => {
                let line = self.with_lines(within, lines, is_due, |corpus, lines| {
                    lines.line_at(corpus, *document, *byte)
                });
                return Ok(line.map(|line| Answer::LineAt(LineAtAnswer { line })));
            }
            Question::Search(_)
            | Question::About(_)
            | Question::Concordance(_)
            | Question::Dispersion(_)
            | Question::Frequencies(_)
            | Question::Examples(_)
            | Question::Suggest(_)
            | Question::Passages(_)
            | Question::Likeness(_)
            | Question::Profiles(_)
            | Question::Facets(_) => return Ok(self.of_texts(within, question, is_due)),
            Question::Reader(_) | Question::Review(_) | Question::Subcorpus(_) => {
                return self.of_corpus(question, is_due);
            }
            Question::Memory(_) => Answer::Memory(self.memory()),
            Question::ReadTable(read) => Answer::ReadTable(read_table(&self.corpus, &read.table)),
            Question::ReadDate(read) => {
                let date = edtf::read(&read.words, text::Language::from_code(&read.language));
                Answer::ReadDate(ReadDateAnswer { date })
            }
            Question::Describe(_) => Answer::Describe(summary(&self.corpus)),
            Question::StopWords(_) => {
                let mut words: Vec<String> = self.corpus.stop_words().words().map(str::to_owned).collect();
                words.order();
                Answer::StopWords(StopWordsAnswer { words })
            }
            Question::ReadStopWords(read) => {
                let decisions = self.corpus.decisions().with_list(&read.list, &self.corpus.languages());
                Answer::ReadStopWords(ReadStopWordsAnswer { decisions })
            }
            Question::Utf16(question) => Answer::Utf16(self.utf16(question)),
            Question::Analyze(question) => Answer::Analyze(self.analyze(question)),
            Question::Inspect(question) => Answer::Inspect(self.inspect(question)?),
            Question::Anchors(question) => Answer::Anchors(anchors(&self.corpus, question)),
            // Changes and jobs are begun by `start`.
            Question::Bundled(_)
            | Question::Load(_)
            | Question::Remove(_)
            | Question::Decide(_)
            | Question::Lemmatize(_)
            | Question::Tell(_)
            | Question::Topics(_)
            | Question::Variants(_)
            | Question::FindFacts(_)
            | Question::Save(_)
            | Question::Restore(_) => return Err(Error::Message),
        };
        Ok(Some(answer))
    }

    /// Of the texts of a subcorpus.
    fn of_texts(&mut self, within: &Subcorpus, question: &Question, is_due: IsDue) -> Option<Answer> {
        let memo = &self.memo(within, is_due)?;
        let corpus = memo.corpus;
        let answer = match question {
            Question::Search(question) => Answer::Search(search(memo, question)),
            Question::About(question) => Answer::About(about(memo, question)),
            Question::Concordance(question) => Answer::Concordance(concordance(memo, question)),
            Question::Dispersion(question) => Answer::Dispersion(dispersion(memo, question)),
            Question::Examples(question) => Answer::Examples(examples(memo, question)),
            Question::Likeness(question) => Answer::Likeness(likeness(memo, question)),
            Question::Facets(question) => Answer::Facets(facets(memo, question)),
            Question::Frequencies(question) => Answer::Frequencies(frequencies(corpus, question)),
            Question::Suggest(question) => Answer::Suggest(suggest(corpus, question)),
            Question::Passages(question) => Answer::Passages(passages(corpus, question)),
            Question::Profiles(question) => Answer::Profiles(profiles(corpus, question)),
            _ => return None,
        };
        (!memo.is_stopped()).then_some(answer)
    }

    /// Of all texts, whatever the subcorpus is.
    fn of_corpus(&mut self, question: &Question, is_due: IsDue) -> Result<Option<Answer>, Error> {
        let Some(memo) = &self.memo(&Subcorpus::default(), is_due) else { return Ok(None) };
        let answer = match question {
            Question::Reader(question) => Answer::Reader(reader(memo, question)?),
            Question::Review(question) => Answer::Review(review(memo, question)),
            Question::Subcorpus(question) => Answer::Subcorpus(subcorpus(memo, question)),
            _ => return Ok(None),
        };
        Ok((!memo.is_stopped()).then_some(answer))
    }

    fn utf16(&self, question: &Utf16Question) -> Utf16Answer {
        let offsets = |(document, bytes): &(u32, Vec<u32>)| {
            if *document < self.corpus.n_documents() {
                text::utf16::offsets(&self.corpus.document(*document).text, bytes)
            } else {
                Vec::new()
            }
        };
        Utf16Answer { places: question.places.iter().map(offsets).collect() }
    }
}
