//! The counts of a matrix, column by column.

use super::MatrixQuestion;
use super::plan::Plan;
use crate::analysis::spread::Spreads;
use crate::corpus::Corpus;
use crate::query::memo::Memo;
use crate::text::Layer;
use std::rc::Rc;
use xxhash_rust::xxh3::xxh3_64;

/// Rows and their counts of every column, one column after the other.
pub struct Columns {
    cells: Rc<Vec<(u32, u32)>>,
    /// Where each column ends.
    ends: Rc<Vec<u32>>,
}

impl Columns {
    /// Of each column the rows that have the word, rising, each with its count there.
    pub fn iter(&self) -> impl Iterator<Item = &[(u32, u32)]> {
        let mut from = 0;
        self.ends.iter().map(move |&end| {
            let column = &self.cells[from as usize..end as usize];
            from = end;
            column
        })
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Cells that are not empty.
    pub fn n_cells(&self) -> u64 {
        self.cells.len() as u64
    }
}

/// Tokens that are read between two looks at the clock.
const STEP: u64 = 200_000;

#[derive(Default)]
struct Begun {
    name: String,
    cells: Vec<(u32, u32)>,
    ends: Vec<u32>,
}

/// The columns of some words. Kept for other pages and weights of the same; `None` when the time is up before: asked
/// again, it goes on where it was.
pub fn fill(memo: &Memo, question: &MatrixQuestion, plan: &Plan, words: &[u32]) -> Option<Columns> {
    let layer = question.layer;
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let (rows, unknown, words_hash) = (&question.rows, question.with_unknown, xxh3_64(&bytes));
    let name = format!("matrix {} {rows:?} {unknown} {words_hash:016x}", layer.name());
    let end_name = format!("ends of {name}");
    if let (Some(cells), Some(ends)) = (memo.table(&name), memo.table(&end_name)) {
        return Some(Columns { cells, ends });
    }
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or_default();
    let mut spreads = Spreads::new(memo.corpus, layer);
    let (mut counts, mut seen) = (vec![0u32; plan.rows.len()], Vec::new());
    let mut left = 0;
    for &word in &words[begun.ends.len()..] {
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(Begun { name, ..begun });
                return None;
            }
            left = STEP;
        }
        let mut read = 8u64;
        let mut add = |row: u32, count: u32| {
            read += u64::from(count);
            // Texts in no row have a number beyond them.
            let Some(sum) = counts.get_mut(row as usize) else { return };
            if *sum == 0 {
                seen.push(row);
            }
            *sum += count;
        };
        match &plan.cuts {
            Some(cuts) => {
                each_place(memo.corpus, layer, word, |text, before| add(cuts.slice(text, before), 1))
            }
            None => spreads.of(word).iter().for_each(|&(text, count)| add(plan.of[text as usize], count)),
        }
        if !seen.is_sorted() {
            seen.sort_unstable();
        }
        begun.cells.extend(seen.drain(..).map(|row| (row, std::mem::take(&mut counts[row as usize]))));
        begun.ends.push(begun.cells.len() as u32);
        left = left.saturating_sub(read);
    }
    let ends = memo.keep_table(end_name, begun.ends);
    Some(Columns { cells: memo.keep_table(name, begun.cells), ends })
}

/// Every counted token of a word: its text, and the words before it.
fn each_place(corpus: &Corpus, layer: Layer, word: u32, mut found: impl FnMut(u32, u32)) {
    for (segment, key) in corpus.vocabulary(layer).places(word) {
        let held = &corpus.segments()[segment];
        for &entry in corpus.column(held, layer).entries_of.get(key) {
            held.segment.postings.each(entry, (0, held.segment.n_tokens()), |chunk| {
                for &token in chunk {
                    let local = held.segment.document_of(token) as usize;
                    let position = token - held.segment.firsts[local];
                    let Some(text) = held.documents[local] else { continue };
                    if !corpus.is_set_aside(text, position) {
                        found(text, corpus.words_before(text, position));
                    }
                }
            });
        }
    }
}
