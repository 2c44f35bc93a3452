//! The places of one frequent phrase dealt out to the words that follow it, in their order, in steps.

use super::stream::BREAK;
use std::ops::Range;

/// Places of a phrase on their way to the words that follow.
pub struct Dealing {
    /// Of the places that are looked at, the numbers, and the next.
    group: Range<usize>,
    at: usize,
    stage: Stage,
    /// Per word: how often it follows; then where its next place goes, `BREAK` where it is too rare; in the end where its
    /// places end.
    of_word: Vec<u32>,
    /// What was dealt, word by word.
    dealt: Vec<u32>,
    /// The word that is handed out next.
    word: usize,
}

#[derive(PartialEq)]
enum Stage {
    Counting,
    Dealing,
    Dealt,
}

impl Dealing {
    pub fn new(n_words: usize, group: Range<usize>) -> Dealing {
        let at = group.start;
        Dealing { group, at, stage: Stage::Counting, of_word: vec![0; n_words], dealt: Vec::new(), word: 0 }
    }

    /// How many places were looked at, each twice.
    pub fn done(&self) -> usize {
        let before = if self.stage == Stage::Counting { 0 } else { self.group.len() };
        before + self.at - self.group.start
    }

    /// Goes over at most so many places; gives how many. `behind` is how far the word that follows stands from a place.
    pub fn step(
        &mut self,
        words: &[u32],
        place: impl Fn(usize) -> u32,
        behind: usize,
        min_count: u32,
        most: usize,
    ) -> usize {
        let until = self.group.end.min(self.at.saturating_add(most));
        let range = self.at..until;
        let done = range.len();
        self.at = until;
        let of_word = &mut self.of_word[..];
        match self.stage {
            Stage::Counting => {
                for nth in range {
                    let word = words[place(nth) as usize + behind];
                    if word != BREAK {
                        of_word[word as usize] += 1;
                    }
                }
                if until == self.group.end {
                    let mut sum = 0;
                    for next in of_word.iter_mut() {
                        let count = *next;
                        *next = if count < min_count { BREAK } else { sum };
                        sum += if count < min_count { 0 } else { count };
                    }
                    self.dealt = vec![0; sum as usize];
                    (self.at, self.stage) = (self.group.start, Stage::Dealing);
                }
            }
            Stage::Dealing => {
                for nth in range {
                    let place = place(nth);
                    let word = words[place as usize + behind];
                    if word != BREAK && of_word[word as usize] != BREAK {
                        self.dealt[of_word[word as usize] as usize] = place;
                        of_word[word as usize] += 1;
                    }
                }
                if until == self.group.end {
                    (self.at, self.stage) = (0, Stage::Dealt);
                }
            }
            Stage::Dealt => {}
        }
        done.max(1)
    }

    pub fn is_dealt(&self) -> bool {
        self.stage == Stage::Dealt
    }

    /// The places of the next word that is frequent enough.
    pub fn next(&mut self) -> Option<&[u32]> {
        let end = self.ends().next()?;
        self.word += 1 + self.of_word[self.word..].iter().position(|&end| end != BREAK)?;
        let places = self.at..end;
        self.at = end;
        Some(&self.dealt[places])
    }

    /// Where the places of each word end that is to come.
    pub fn ends(&self) -> impl Iterator<Item = usize> {
        self.of_word[self.word..].iter().filter(|&&end| end != BREAK).map(|&end| end as usize)
    }

    /// Where the places that were looked at end.
    pub fn end(&self) -> usize {
        self.group.end
    }

    pub fn into_places(self) -> Vec<u32> {
        self.dealt
    }
}
