//! What every part of the page may look at: the address, the engine, the language.

use crate::bundle;
use crate::client::{self, Event, Pending, Status};
use crate::engine::analysis::profile::Profile;
use crate::engine::analysis::search::{SearchAnswer, SearchQuestion, TextOrder};
use crate::engine::analysis::subcorpus::{Subcorpus, SubcorpusAnswer};
use crate::engine::analysis::summary::{DocumentSummary, Summary};
use crate::engine::corpus::Decisions;
use crate::engine::export::Table;
use crate::engine::query::rank::Ranking;
use crate::engine::text::Layer;
use crate::link::{self, LineDecisions, Notice, Passage, State};
use crate::plot::Locale;
use crate::protocol::corpus::Decide;
use crate::ui::lang::{self, Words};
use crate::ui::state::history::Asked;
use crate::ui::state::language_data::{self, Lemmas};
use crate::ui::state::{Answered, facts, use_answer, whenever};
use crate::ui::{address, browser};
use leptos::prelude::*;
use std::sync::Arc;

/// Whether a change of the address is a step that Back undoes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Push,
    Replace,
    /// Typed or slid: the address follows once the hand rests, with a step for Back or without.
    Typed {
        step: bool,
    },
}

/// What the engine is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Starting,
    Loading { done: u32, total: u32 },
    Up,
}

/// The page's shared state; cheap to copy.
#[derive(Clone, Copy)]
pub struct Page {
    pub state: RwSignal<State>,
    /// What was wrong with the link the page was opened with.
    pub link_notices: RwSignal<Vec<Notice>>,
    /// The fingerprint in that link, when it is not this corpus's.
    pub foreign_corpus: RwSignal<Option<String>>,
    pub engine: RwSignal<Engine>,
    pub same_thread: RwSignal<bool>,
    /// Questions lost when the engine was started again; shown until dismissed.
    pub restarted: RwSignal<Option<usize>>,
    pub summary: RwSignal<Arc<Summary>>,
    /// Counts up with every change of the corpus or the decisions; 0 before the first answer.
    pub version: RwSignal<u32>,
    /// The last query that could be read without a fault.
    pub good_query: RwSignal<String>,
    /// A passage that texts are looked for by, and the words of it that find them.
    pub alike: RwSignal<Option<(Passage, String)>>,
    /// How far a load is of which a part is shown already: done, total.
    pub growing: RwSignal<Option<(u32, u32)>>,
    /// Loads under way, which put other texts in the place of these or beside them.
    pub coming: RwSignal<u32>,
    /// Where the reading of the texts in context stands.
    pub lemmas: RwSignal<Lemmas>,
    /// A newer version of the page waits.
    pub update_ready: RwSignal<bool>,
    /// Decisions about lines as they were before each step, to be undone.
    pub past_decisions: RwSignal<Vec<LineDecisions>>,
    /// The texts of the subcorpus; `None` is the whole corpus.
    pub chosen: RwSignal<Option<Arc<SubcorpusAnswer>>>,
    /// What was asked since the page was opened, newest first.
    pub asked: RwSignal<Vec<Asked>>,
    /// What the person was told last, for some seconds.
    pub said: RwSignal<String>,
    browser_lang: &'static str,
}

/// Texts that the search of the page names at least.
const NAMED: u32 = 50;

/// In which order a state asks for texts, and what their ranking leans on.
pub fn ranking_of(state: &State) -> SearchQuestion {
    let (order, reversed) = TextOrder::from_name(&state.results_order).unwrap_or_default();
    let ranking = state.ranking.map_or_else(Ranking::default, |[k1, b, title]| Ranking {
        k1: f64::from(k1) / 100.0,
        b: f64::from(b) / 100.0,
        title: f64::from(title) / 100.0,
    });
    SearchQuestion { order, reversed, ranking, ..SearchQuestion::default() }
}

/// The layer of words that a state asks for.
pub fn layer_of(state: &State) -> Layer {
    state.layer.as_deref().and_then(Layer::from_name).unwrap_or_default()
}

/// The subcorpus that a state asks for, as the engine knows it.
pub fn subcorpus_of(state: &State) -> Subcorpus {
    let link::Subcorpus { query, undated, with, without } = state.subcorpus.clone();
    Subcorpus { query, undated, with, without }
}

/// The page's shared state, from anywhere below the page.
pub fn page() -> Page {
    expect_context::<Page>()
}

impl Page {
    /// Reads the address and starts the engine.
    pub fn open() -> Page {
        let (mut state, notices) = link::parse(&address::hash());
        if address::hash().len() < 2 {
            // Without a link the page opens as the corpus's publisher wishes.
            let (view, query) = bundle::opening();
            if !view.is_empty() {
                state.view = view.into();
            }
            state.query = query.into();
        }
        let page = Page {
            good_query: RwSignal::new(state.query.clone()),
            state: RwSignal::new(state),
            link_notices: RwSignal::new(notices),
            foreign_corpus: RwSignal::new(None),
            engine: RwSignal::new(Engine::Starting),
            same_thread: RwSignal::new(false),
            restarted: RwSignal::new(None),
            summary: RwSignal::new(Arc::new(Summary::default())),
            version: RwSignal::new(0),
            alike: RwSignal::new(None),
            growing: RwSignal::new(None),
            coming: RwSignal::new(0),
            lemmas: RwSignal::new(Lemmas::default()),
            update_ready: RwSignal::new(false),
            past_decisions: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(None),
            asked: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
            browser_lang: browser::language(),
        };
        client::set_subcorpus(page.state.with_untracked(subcorpus_of));
        address::on_change(move |hash| {
            let (state, notices) = link::parse(&hash);
            if page.state.with_untracked(|old| *old != state) {
                page.check_corpus(&state);
                page.link_notices.set(notices);
                page.show(state);
            }
        });
        client::start(move |status| page.on_status(status));
        page.follow_decisions();
        facts::follow(page);
        language_data::follow(page);
        page
    }

    fn on_status(self, status: Status) {
        match status {
            Status::Loading { done, total } => self.engine.set(Engine::Loading { done, total }),
            Status::Ready(summary) => {
                self.engine.set(Engine::Up);
                self.set_summary(summary);
                self.state.with_untracked(|state| self.check_corpus(state));
            }
            Status::Restarted { summary, lost } => {
                self.engine.set(Engine::Up);
                self.restarted.set(Some(lost));
                self.set_summary(summary);
            }
            Status::SameThread => self.same_thread.set(true),
        }
    }

    /// A changed corpus: every answer on the page is asked anew.
    pub fn set_summary(self, summary: Summary) {
        self.summary.set(Arc::new(summary));
        self.version.update(|version| *version += 1);
    }

    fn check_corpus(self, state: &State) {
        let here = self.summary.with_untracked(|summary| summary.fingerprint.clone());
        let foreign = state.corpus.clone().filter(|corpus| !here.is_empty() && *corpus != here);
        self.foreign_corpus.set(foreign);
    }

    /// Decisions in the address go to the engine whenever they change.
    fn follow_decisions(self) {
        let decisions = Memo::new(move |_| {
            self.state.with(|state| Decisions {
                keep: state.keep.clone(),
                aside: state.aside.clone(),
                accept: state.accept.clone(),
                refuse: state.refuse.clone(),
                stop: state.stop.clone(),
                unstop: state.unstop.clone(),
                layer: layer_of(state),
                no_stop_words: state.no_stop_words,
                merge: state.merge.clone(),
                undate: state.undate.clone(),
            })
        });
        let sent = StoredValue::new(Decisions::default());
        let pending: StoredValue<Option<Pending>, LocalStorage> = StoredValue::new_local(None);
        whenever(move || {
            let wanted = decisions.get();
            if self.engine.get() != Engine::Up || sent.with_value(|sent| *sent == wanted) {
                return;
            }
            sent.set_value(wanted.clone());
            let asked = client::ask(Decide { decisions: wanted }, 1, move |event| {
                if let Event::Done(summary, _) = event {
                    self.set_summary(summary);
                }
            });
            pending.set_value(Some(asked));
        });
    }

    /// Changes the address, and with it the page.
    pub fn go(self, how: How, change: impl FnOnce(&mut State)) {
        let mut state = self.before(how);
        change(&mut state);
        self.after(how, state);
    }

    /// What is the same for every change stands apart, to be compiled once.
    fn before(self, how: How) -> State {
        if !matches!(how, How::Typed { .. }) {
            address::settle();
        }
        self.state.get_untracked()
    }

    fn after(self, how: How, mut state: State) {
        if !state.query.is_empty() {
            state.like = None;
        }
        let fingerprint = self.summary.with_untracked(|summary| summary.fingerprint.clone());
        if !fingerprint.is_empty() {
            state.corpus = Some(fingerprint);
            state.engine = Some(env!("CARGO_PKG_VERSION").into());
        }
        if self.state.with_untracked(|old| *old != state) {
            match how {
                How::Typed { step } => {
                    address::write_soon(step, move || self.state.with_untracked(link::write));
                }
                _ => address::write(&link::write(&state), how == How::Push),
            }
            self.show(state);
        }
    }

    /// Every view follows the state; what they ask is asked in its subcorpus.
    fn show(self, state: State) {
        client::set_subcorpus(subcorpus_of(&state));
        self.state.set(state);
    }

    /// The code of the page's language. The whole page is drawn anew when it changes, so nothing below
    /// needs to follow it.
    pub fn lang(self) -> &'static str {
        self.state.with_untracked(|state| self.lang_of(state))
    }

    /// The code of the language in which a state is shown.
    pub fn lang_of(self, state: &State) -> &'static str {
        match state.lang.as_deref() {
            Some("en") => "en",
            Some("fr") => "fr",
            _ => self.browser_lang,
        }
    }

    /// The words of the page's language.
    pub fn words(self) -> &'static Words {
        lang::words(self.lang())
    }

    /// The one of a pair of texts, French and English, that the page's language asks for.
    pub fn pick(self, (french, english): (&'static str, &'static str)) -> &'static str {
        if self.lang() == "en" { english } else { french }
    }

    pub fn locale(self) -> Locale {
        if self.lang() == "en" { Locale::English } else { Locale::French }
    }

    /// Tells the person in a line that goes away, and a screen reader.
    pub fn say(self, what: &str) {
        self.said.set(what.to_owned());
        let shown = self.said;
        gloo::timers::callback::Timeout::new(4_000, move || shown.set(String::new())).forget();
    }

    /// Writes query, corpus, version, way of counting and merges into the head of a table that leaves the page.
    pub fn sign(self, table: &mut Table) {
        let state = self.state.get_untracked();
        let mut head = vec![
            ("florilege".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
            ("corpus".to_owned(), self.summary.with_untracked(|summary| summary.fingerprint.clone())),
            ("link".to_owned(), address::address()),
        ];
        let query = self.good_query.get_untracked();
        if !query.is_empty() {
            head.push(("query".to_owned(), query));
        }
        if !table.head.iter().any(|(key, _)| key == "counting profile") {
            head.push(("counting profile".to_owned(), Profile::default().name().to_owned()));
        }
        if !state.subcorpus.is_whole() {
            head.push(("subcorpus".to_owned(), state.subcorpus.spelled()));
        }
        if !state.merge.is_empty() {
            let merges: Vec<String> = state.merge.iter().map(|(form, of)| format!("{form} = {of}")).collect();
            head.push(("merges".to_owned(), merges.join(", ")));
        }
        head.append(&mut table.head);
        table.head = head;
    }

    /// Index of a text in the corpus.
    pub fn document(self, id: &str) -> Option<u32> {
        self.summary.with(|summary| {
            summary.documents.iter().position(|document| document.id == id).map(|index| index as u32)
        })
    }

    /// Something about the text with an index, if there is one; what is drawn with it follows the corpus.
    pub fn about<T>(self, document: u32, what: impl FnOnce(&DocumentSummary) -> T) -> Option<T> {
        self.summary.get().documents.get(document as usize).map(what)
    }

    /// The same as it is now, for what is drawn once.
    pub fn about_untracked<T>(self, document: u32, what: impl FnOnce(&DocumentSummary) -> T) -> Option<T> {
        self.summary.get_untracked().documents.get(document as usize).map(what)
    }

    /// Opens a text beside the view, at a byte.
    pub fn open_text(self, document: u32, at: Option<u32>) {
        let id = self.about_untracked(document, |text| text.id.clone());
        self.go(How::Push, |state| (state.text, state.at, state.explain) = (id, at, None));
    }

    /// Opens a text beside the view with the words of a topic marked.
    pub fn read_topic(self, document: u32, topic: u32) {
        let id = self.about_untracked(document, |text| text.id.clone());
        self.go(How::Push, |state| {
            state.topic = Some(topic);
            (state.text, state.at, state.explain) = (id, None, None);
        });
    }

    /// Looks for something and shows its lines.
    pub fn show_lines(self, query: &str) {
        self.go(How::Push, |state| {
            state.query = query.to_owned();
            state.view = "concordance".into();
            (state.text, state.at, state.explain) = (None, None, None);
        });
    }

    /// The search that the whole page follows; it also finds the last query without a fault. It names as many texts as
    /// are to be shown, and explains their scores where these are shown.
    pub fn follow_query(self, shown: RwSignal<u32>) -> Answered<SearchAnswer> {
        let query = self.query();
        let ranked =
            self.part(|state| SearchQuestion { explain: state.view == "results", ..ranking_of(state) });
        let search = use_answer(move || {
            let query = Some(query.get()).filter(|query| !query.trim().is_empty())?;
            Some(SearchQuestion { query, limit: shown.get().max(NAMED), ..ranked.get() })
        });
        whenever(move || {
            let typed = query.get();
            if typed.trim().is_empty() {
                // Until the words of a passage are known, the views stay as they are.
                if !self.awaits_words() {
                    self.good_query.set(String::new());
                }
            } else if let Some(answer) = search.get()
                && !answer.reading.has_errors()
                && !search.busy.get()
            {
                self.good_query.set(typed);
            }
        });
        search
    }
}
