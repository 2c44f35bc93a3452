//! Questions that change nothing and are no job: answered in one go, or, where a query is looked for, in as many as
//! their time allows.

use super::Session;
use crate::engine::analysis::{
    about::about,
    anchor::anchors,
    collocates::{collocates, network::network, word_tree::word_tree},
    compare::compare,
    concordance::breakdown::breakdown,
    concordance::{LineAtAnswer, LineAtQuestion, concordance},
    dispersion::dispersion,
    explain::explain,
    facets::facets,
    frequencies::frequencies,
    keyness::keyness,
    likeness::likeness,
    matrix::matrix,
    parts::listing::parts,
    passages::passages,
    profile::profiles,
    reader::reader,
    review::review,
    search::search,
    self_check::self_check,
    specificities::specificities,
    subcorpus::{Subcorpus, subcorpus},
    summary::summary,
    text_profile::text_profiles,
    trends::trends,
    vocabulary_growth::vocabulary_growth,
};
use crate::engine::corpus::edtf;
use crate::engine::corpus::table::read_table;
use crate::engine::error::Error;
use crate::engine::order::Order;
use crate::engine::query::examples::examples;
use crate::engine::query::memo::Memo;
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
        self.answer_within(&Subcorpus::default(), question, is_due)
    }

    pub(super) fn answer_within(
        &mut self,
        within: &Subcorpus,
        question: &Question,
        is_due: IsDue,
    ) -> Result<Option<Answer>, Error> {
        if let Question::Keyness(asked) = question
            && let Some(asked) = self.with_list(asked)
        {
            return self.answer_within(within, &Question::Keyness(asked), is_due);
        }
        if let Question::KeepList(keep) = question {
            return Ok(Some(Answer::KeepList(self.keep_list(keep))));
        }
        // What is said of the texts of the subcorpus, and what of all, whatever the subcorpus is.
        let whole = &Subcorpus::default();
        let mut of = |part, about: &dyn Fn(&Memo) -> Answer| {
            let Some(memo) = self.memo(part, is_due) else { return Ok(None) };
            let answer = about(&memo);
            Ok((!memo.is_stopped()).then_some(answer))
        };
        let answer = match question {
            // Only the innermost subcorpus counts.
            Question::Within(asked) => {
                return self.answer_within(&asked.subcorpus, &asked.question, is_due);
            }
            Question::Search(question) => return of(within, &|memo| Answer::Search(search(memo, question))),
            Question::About(question) => return of(within, &|memo| Answer::About(about(memo, question))),
            Question::Dispersion(question) => {
                return of(within, &|memo| Answer::Dispersion(dispersion(memo, question)));
            }
            Question::Examples(question) => {
                return of(within, &|memo| Answer::Examples(examples(memo, question)));
            }
            Question::Likeness(question) => {
                return of(within, &|memo| Answer::Likeness(likeness(memo, question)));
            }
            Question::Facets(question) => return of(within, &|memo| Answer::Facets(facets(memo, question))),
            Question::Frequencies(question) => {
                return of(within, &|memo| Answer::Frequencies(frequencies(memo, question)));
            }
            Question::Collocates(question) => {
                return of(within, &|memo| Answer::Collocates(collocates(memo, question)));
            }
            Question::Network(question) => {
                return of(within, &|memo| Answer::Network(network(memo, question)));
            }
            Question::WordTree(question) => {
                return of(within, &|memo| Answer::WordTree(word_tree(memo, question)));
            }
            Question::TextProfiles(question) => {
                return of(within, &|memo| Answer::TextProfiles(text_profiles(memo, question)));
            }
            Question::VocabularyGrowth(question) => {
                return of(within, &|memo| Answer::VocabularyGrowth(vocabulary_growth(memo, question)));
            }
            Question::Keyness(question) => {
                return of(within, &|memo| Answer::Keyness(keyness(memo, question)));
            }
            Question::Specificities(question) => {
                return of(within, &|memo| Answer::Specificities(specificities(memo, question)));
            }
            Question::Compare(question) => {
                return of(within, &|memo| Answer::Compare(compare(memo, question)));
            }
            Question::Trends(question) => return of(within, &|memo| Answer::Trends(trends(memo, question))),
            Question::Parts(question) => return of(within, &|memo| Answer::Parts(parts(memo, question))),
            Question::Matrix(question) => return of(within, &|memo| Answer::Matrix(matrix(memo, question))),
            Question::Explain(question) => {
                return of(within, &|memo| Answer::Explain(explain(memo, question)));
            }
            Question::Suggest(question) => {
                return of(within, &|memo| Answer::Suggest(suggest(memo.corpus, question)));
            }
            Question::Passages(question) => {
                return of(within, &|memo| Answer::Passages(passages(memo.corpus, question)));
            }
            Question::Profiles(question) => {
                return of(within, &|memo| Answer::Profiles(profiles(memo.corpus, question)));
            }
            Question::Review(question) => return of(whole, &|memo| Answer::Review(review(memo, question))),
            Question::Subcorpus(question) => {
                return of(whole, &|memo| Answer::Subcorpus(subcorpus(memo, question)));
            }
            Question::Reader(question) => {
                let Some(memo) = self.memo(whole, is_due) else { return Ok(None) };
                let answer = reader(&memo, question)?;
                return Ok((!memo.is_stopped()).then_some(Answer::Reader(answer)));
            }
            Question::Concordance(question) if question.is_plain() => {
                return of(within, &|memo| Answer::Concordance(concordance(memo, question)));
            }
            Question::Concordance(question) => {
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
            Question::SelfCheck(_) => Answer::SelfCheck(self_check()),
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
            | Question::Phrases(_)
            | Question::KeepList(_)
            | Question::FindFacts(_)
            | Question::Save(_)
            | Question::Restore(_) => return Err(Error::Message),
        };
        Ok(Some(answer))
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
