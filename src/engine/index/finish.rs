//! From collected tokens to a segment, in steps: lexicon, stream, postings, bits.

use super::build::{Builder, LONG, Word};
use super::lexicon::Lexicon;
use super::postings::Postings;
use super::segment::Segment;
use super::stream::{Stream, StreamWriter};

/// A segment that is being written. Its lexicon is there from the beginning.
pub struct Finishing {
    builder: Builder,
    lexicon: Lexicon,
    /// The entry of each form of the builder.
    renumbered: Vec<u32>,
    writer: StreamWriter,
    /// How many documents, tokens and long gaps are written.
    document: usize,
    token: usize,
    long: usize,
    /// What is left to do once the stream is written.
    stream: Option<Stream>,
    postings: Option<Postings>,
}

impl Finishing {
    /// Sorts and folds; `lemma` gives the lemma of the form with a number, which was read as this word.
    pub fn new(builder: Builder, lemma: impl FnMut(u32, Word) -> Option<String>) -> Finishing {
        let (lexicon, renumbered) = builder.lexicon(lemma);
        Finishing {
            builder,
            lexicon,
            renumbered,
            writer: StreamWriter::default(),
            document: 0,
            token: 0,
            long: 0,
            stream: None,
            postings: None,
        }
    }

    /// Writes about so many tokens into the stream, or all postings; gives the segment in the end.
    pub fn step(&mut self, tokens: usize) -> Option<Segment> {
        if self.stream.is_none() {
            if self.write(tokens) {
                self.stream = Some(std::mem::take(&mut self.writer).finish());
            }
            return None;
        }
        let entries = self.builder.tokens.iter().copied();
        let Some(postings) = self.postings.take() else {
            self.postings = Some(Postings::new(&self.lexicon, entries));
            return None;
        };
        let stream = self.stream.take().expect("it was there above");
        let mut documents = std::mem::take(&mut self.builder.documents);
        documents.iter_mut().for_each(|document| document.structures.shrink());
        Some(Segment::of_entries(std::mem::take(&mut self.lexicon), documents, stream, postings, entries))
    }

    /// Writes about so many tokens, each renumbered in its place. Says whether all are written.
    fn write(&mut self, mut left: usize) -> bool {
        while let Some(document) = self.builder.documents.get(self.document) {
            let end = (document.first + document.n_tokens) as usize;
            if self.token == document.first as usize {
                self.writer.document();
            }
            let until = end.min(self.token.saturating_add(left.max(1)));
            for place in self.token..until {
                let entry = self.renumbered[self.builder.tokens[place] as usize];
                self.builder.tokens[place] = entry;
                let gap = match self.builder.gaps[place] {
                    LONG => {
                        self.long += 1;
                        self.builder.long_gaps[self.long - 1]
                    }
                    gap => u32::from(gap),
                };
                self.writer.token(&self.lexicon, entry, gap);
            }
            left = left.saturating_sub(until - self.token);
            self.token = until;
            if until < end {
                return false;
            }
            self.document += 1;
            if left == 0 {
                break;
            }
        }
        self.document == self.builder.documents.len()
    }
}
