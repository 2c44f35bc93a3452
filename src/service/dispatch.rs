//! How questions are treated, what those do that change the corpus, and the jobs.

use super::Session;
use super::loading::Loading;
use super::restoring::Restoring;
use super::saved::Saving;
use crate::engine::analysis::phrases::{PhrasesJob, PhrasesQuestion};
use crate::engine::analysis::subcorpus::Subcorpus;
use crate::engine::analysis::summary::{Summary, summary};
use crate::engine::corpus::facts::Facts;
use crate::engine::corpus::variants::VariantsJob;
use crate::engine::corpus::{Corpus, Fact, FactsJob};
use crate::engine::error::Error;
use crate::engine::index::LemmaJob;
use crate::engine::job::{Job, Step};
use crate::engine::text;
use crate::engine::text::lemma::LanguageData;
use crate::engine::topics::{TopicReader, TopicsJob, TopicsQuestion};
use crate::protocol::corpus::Load;
use crate::protocol::variants::VariantsAnswer;
use crate::protocol::{Answer, Question, Within};
use std::sync::Arc;

/// How a question is to be treated in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// May overtake a job.
    Short,
    /// Like a short one, but tells more than anybody waits for: goes after those.
    Aside,
    /// A job that reads the corpus.
    Long,
    /// A job that goes before other jobs, because a search may be waiting for what it finds.
    Ahead,
    /// Changes the corpus: keeps its place in the order.
    Changes,
}

pub fn weight(question: &Question) -> Weight {
    match question {
        Question::Bundled(_)
        | Question::Load(_)
        | Question::Remove(_)
        | Question::Decide(_)
        | Question::Tell(_)
        | Question::Restore(_) => Weight::Changes,
        Question::Topics(_) | Question::Variants(_) | Question::Phrases(_) => Weight::Long,
        Question::Lemmatize(_) | Question::FindFacts(_) | Question::Save(_) => Weight::Ahead,
        Question::Describe(_)
        | Question::ReadTable(_)
        | Question::ReadDate(_)
        | Question::StopWords(_)
        | Question::ReadStopWords(_)
        | Question::Search(_)
        | Question::Concordance(_)
        | Question::Dispersion(_)
        | Question::Frequencies(_)
        | Question::Reader(_)
        | Question::Review(_)
        | Question::Passages(_)
        | Question::Profiles(_)
        | Question::Utf16(_)
        | Question::Analyze(_)
        | Question::Inspect(_)
        | Question::Likeness(_)
        | Question::Subcorpus(_)
        | Question::Facets(_)
        | Question::Suggest(_)
        | Question::Examples(_)
        | Question::Breakdown(_)
        | Question::LineAt(_)
        | Question::Anchors(_)
        | Question::Memory(_)
        | Question::Collocates(_)
        | Question::Network(_)
        | Question::TextProfiles(_)
        | Question::VocabularyGrowth(_)
        | Question::WordTree(_)
        | Question::Keyness(_)
        | Question::KeepList(_)
        | Question::Specificities(_)
        | Question::Compare(_)
        | Question::Trends(_)
        | Question::Parts(_)
        | Question::Matrix(_)
        | Question::Explain(_)
        | Question::SelfCheck(_) => Weight::Short,
        Question::About(_) => Weight::Aside,
        Question::Within(within) => weight(&within.question),
    }
}

/// What became of a question.
pub enum Start {
    Answer(Box<Answer>),
    Failed(Error),
    Job(Running),
}

/// A job at work.
pub enum Running {
    Load(Box<Loading>),
    Facts(Box<FactsJob>),
    Topics {
        within: Subcorpus,
        question: TopicsQuestion,
        work: Box<Topics>,
        /// The state of the counts that it began with.
        counted: u32,
    },
    Lemmatize {
        job: Box<LemmaJob>,
    },
    Variants(Box<VariantsJob>),
    Phrases {
        within: Subcorpus,
        job: Box<PhrasesJob>,
    },
    Save(Box<Saving>),
    Restore(Box<Restoring>),
}

/// How far the topics are.
pub enum Topics {
    Reading(TopicReader),
    Fitting(Box<TopicsJob>),
}

impl Session {
    /// Answers a question, or begins its job.
    pub fn start(&mut self, question: Question) -> Start {
        self.start_within(&Subcorpus::default(), question)
    }

    fn start_within(&mut self, within: &Subcorpus, question: Question) -> Start {
        let answer = match question {
            Question::Bundled(_) => {
                let load = Load { documents: (self.bundled)(), replace: true };
                return self.load(load, Answer::Bundled);
            }
            Question::Load(load) => return self.load(load, Answer::Load),
            Question::Remove(remove) => {
                self.topics = None;
                self.forget();
                for id in &remove.ids {
                    self.corpus.remove(id);
                }
                Answer::Remove(summary(&self.corpus))
            }
            Question::Decide(decide) => {
                self.topics = None;
                self.forget();
                self.corpus.decide(decide.decisions);
                Answer::Decide(summary(&self.corpus))
            }
            Question::Lemmatize(question) => match self.learn(&question.files) {
                Ok(()) => {
                    let segments = self.corpus.segments().iter().map(|held| &held.segment);
                    let job = Box::new(LemmaJob::new(segments, &self.data));
                    return Start::Job(Running::Lemmatize { job });
                }
                Err(error) => return Start::Failed(error),
            },
            Question::Save(_) => return Start::Job(Running::Save(Box::default())),
            Question::Restore(saved) => {
                return Start::Job(Running::Restore(Box::new(Restoring::new(saved.bytes))));
            }
            Question::FindFacts(_) => {
                return Start::Job(Running::Facts(Box::new(FactsJob::new(&self.corpus))));
            }
            Question::Tell(tell) => {
                self.tell(&tell.facts);
                Answer::Tell(summary(&self.corpus))
            }
            // Only the innermost subcorpus counts.
            Question::Within(asked) => return self.start_within(&asked.subcorpus, asked.question),
            Question::Variants(_) => {
                return Start::Job(Running::Variants(Box::new(VariantsJob::new(&self.corpus))));
            }
            Question::Topics(question) => match &self.topics {
                Some((texts, same, answer)) if texts == within && *same == question => {
                    Answer::Topics(answer.clone())
                }
                _ => {
                    let Some(memo) = self.memo(within, &|| false) else {
                        return Start::Failed(Error::Stopped);
                    };
                    let work = Box::new(Topics::Reading(TopicReader::new(memo.corpus)));
                    let counted = self.counted;
                    return Start::Job(Running::Topics { within: within.clone(), question, work, counted });
                }
            },
            Question::Phrases(question) => return self.phrases(within, question),
            question => match self.answer_within(within, &question, &|| false) {
                Ok(Some(answer)) => answer,
                Ok(None) => return Start::Failed(Error::Stopped),
                Err(error) => return Start::Failed(error),
            },
        };
        Start::Answer(Box::new(answer))
    }

    /// Other rows of what was counted last, or a count.
    fn phrases(&mut self, within: &Subcorpus, question: PhrasesQuestion) -> Start {
        let kept = self
            .phrases
            .take()
            .filter(|(texts, grams)| texts == within && *grams.settings() == question.settings);
        let job = match kept {
            None => PhrasesJob::new(question),
            Some((texts, grams)) => {
                self.phrases = Some((texts, grams.clone()));
                let Some(memo) = self.memo(within, &|| false) else { return Start::Failed(Error::Stopped) };
                PhrasesJob::again(&memo, grams, question)
            }
        };
        Start::Job(Running::Phrases { within: within.clone(), job: Box::new(job) })
    }

    /// Takes in language data, each in the place of earlier data of its language.
    fn learn(&mut self, files: &[Vec<u8>]) -> Result<(), Error> {
        for file in files {
            let data = LanguageData::read(file)?;
            self.data.retain(|known| known.language() != data.language());
            self.data.push(Arc::new(data));
        }
        Ok(())
    }

    fn load(&mut self, Load { documents, replace }: Load, answer: fn(Summary) -> Answer) -> Start {
        let present =
            (0..self.corpus.n_documents()).filter(|_| !replace).map(|number| self.corpus.len_of(number));
        let coming = documents.iter().map(|document| document.text.len() as u64);
        let bytes: u64 = present.map(u64::from).chain(coming).sum();
        if bytes > self.limit {
            return Start::Failed(Error::TooLarge { bytes, limit: self.limit });
        }
        Start::Job(Running::Load(Box::new(Loading::new(documents, replace, answer))))
    }

    /// Texts are about to come in. When they take the place of all others, gives the corpus that was there; decisions
    /// and suggested variants stay.
    pub(super) fn begin_load(&mut self, replace: bool) -> Option<Corpus> {
        replace.then(|| {
            let mut fresh = Corpus::new(self.corpus.variants().to_vec());
            fresh.decide(self.corpus.decisions().clone());
            std::mem::replace(&mut self.corpus, fresh)
        })
    }

    /// Topics are of what is counted, and so may be others then.
    pub(super) fn learn_facts(&mut self, facts: Facts) {
        self.forget();
        if self.corpus.learn(facts) {
            self.recount();
        }
    }

    /// Other words are counted than before.
    pub(super) fn recount(&mut self) {
        self.topics = None;
        self.counted += 1;
    }

    /// Whether reading in context changes what is counted.
    fn counts_lemmas(&self) -> bool {
        self.corpus.decisions().layer == text::Layer::Lemma
    }

    /// Titles and dates change no count; another language changes the words.
    fn tell(&mut self, facts: &[(String, Fact)]) {
        self.forget();
        for (id, fact) in facts {
            if matches!(fact, Fact::Language(_)) {
                self.topics = None;
            }
            self.corpus.describe(id, fact);
        }
    }
}

impl Running {
    /// Whether the corpus will be another when the job is done.
    pub fn changes(&self) -> bool {
        matches!(self, Running::Load(_) | Running::Restore(_))
    }

    /// Whether another job may be done in between: not where the corpus is read step by step.
    pub fn can_pause(&self) -> bool {
        matches!(self, Running::Topics { work, .. } if matches!(**work, Topics::Fitting(_)))
    }

    /// Nobody wants it any more: what it has changed is as before.
    pub fn undo(self, session: &mut Session) {
        if let Running::Load(loading) = self {
            loading.undo(session);
        }
    }

    /// The question to begin again with, if the lemmas that came during a pause make its job out of date.
    pub fn outdated(&self, session: &Session) -> Option<Question> {
        match self {
            Running::Topics { within, question, counted, .. }
                if *counted != session.counted || !within.is_whole() =>
            {
                let question = Question::Topics(question.clone());
                Some(Question::Within(Box::new(Within { subcorpus: within.clone(), question })))
            }
            _ => None,
        }
    }

    /// Goes on with the job; what it changes, it changes when it is done.
    ///
    /// # Errors
    /// When what was asked for cannot be had; nothing has changed then.
    pub fn step(&mut self, session: &mut Session, units: usize) -> Result<Step<Answer>, Error> {
        Ok(match self {
            Running::Save(saving) => saving.step(&session.corpus),
            Running::Restore(restoring) => return restoring.step(session, units),
            Running::Load(loading) => loading.step(session, units),
            Running::Facts(job) => match job.step(&session.corpus, units) {
                Step::Working { done, total, .. } => Step::Working { done, total, partial: None },
                Step::Done(facts) => {
                    session.learn_facts(facts);
                    Step::Done(Answer::FindFacts(summary(&session.corpus)))
                }
            },
            Running::Lemmatize { job } => match job.step(units) {
                Step::Working { done, total, partial } => {
                    for (old, new) in partial.unwrap_or_default() {
                        session.forget();
                        session.corpus.replace(&old, new);
                        if session.counts_lemmas() {
                            session.recount();
                        }
                    }
                    Step::Working { done, total, partial: None }
                }
                Step::Done(_) => Step::Done(Answer::Lemmatize(summary(&session.corpus))),
            },
            Running::Phrases { within, job } => {
                // One step of what is looked for, then the clock is asked.
                let Some(memo) = session.memo(within, &|| true) else {
                    return Ok(Step::Working { done: 0, total: 1, partial: None });
                };
                let (step, grams) = job.step(&memo, units);
                if let Some(grams) = grams {
                    session.phrases = Some((within.clone(), grams));
                }
                match step {
                    Step::Working { done, total, partial } => {
                        Step::Working { done, total, partial: partial.map(Answer::Phrases) }
                    }
                    Step::Done(answer) => Step::Done(Answer::Phrases(answer)),
                }
            }
            Running::Variants(job) => match job.step(&session.corpus, units) {
                Step::Working { done, total, .. } => Step::Working { done, total, partial: None },
                Step::Done(suggestions) => Step::Done(Answer::Variants(VariantsAnswer { suggestions })),
            },
            Running::Topics { within, question, work, .. } => match &mut **work {
                Topics::Reading(reader) => {
                    let Some(memo) = session.memo(within, &|| false) else { return Err(Error::Stopped) };
                    if let Some(input) = reader.step(memo.corpus, units) {
                        **work = Topics::Fitting(Box::new(TopicsJob::new(input, question.clone())));
                    }
                    Step::Working { done: 0, total: 1, partial: None }
                }
                Topics::Fitting(job) => match job.step(units) {
                    Step::Working { done, total, partial } => {
                        Step::Working { done, total, partial: partial.map(Answer::Topics) }
                    }
                    Step::Done(answer) => {
                        session.topics = Some((within.clone(), question.clone(), answer.clone()));
                        Step::Done(Answer::Topics(answer))
                    }
                },
            },
        })
    }
}
