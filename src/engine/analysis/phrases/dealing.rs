//! The places of one frequent phrase dealt out to the words that follow it, in their order, in steps.

use super::stream::BREAK;
use std::ops::Range;

/// Places of a phrase on their way to the words that follow.
pub struct Dealing {
    /// The numbers of the places that are looked at, and the next.
    group: Range<usize>,
    at: usize,
    stage: Stage,
    /// Per word: how often it follows; then where its next place goes, `BREAK` where it is too rare; in the end where its
    /// places end.
    of_word: Vec<u32>,
    /// What was dealt, word by word.
    dealt: Vec<u32>,
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
        Dealing { group, at, stage: Stage::Counting, of_word: vec![0; n_words], dealt: Vec::new() }
    }

    /// Where it is known how many places there are, and where those of each word go; nowhere where that is `BREAK`.
    pub fn placed(of_word: Vec<u32>, n_places: usize, group: Range<usize>) -> Dealing {
        let at = group.start;
        Dealing { group, at, stage: Stage::Dealing, of_word, dealt: vec![0; n_places] }
    }

    fn make_room(&mut self, min_count: u32) {
        let mut sum = 0;
        for next in &mut self.of_word {
            let count = if *next < min_count { 0 } else { *next };
            *next = if count == 0 { BREAK } else { sum };
            sum += count;
        }
        self.dealt = vec![0; sum as usize];
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
                    self.make_room(min_count);
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
                    self.stage = Stage::Dealt;
                }
            }
            Stage::Dealt => {}
        }
        done.max(1)
    }

    pub fn is_dealt(&self) -> bool {
        self.stage == Stage::Dealt
    }

    /// The places of each word that is frequent enough, among those that were dealt.
    pub fn dealt(&self) -> impl Iterator<Item = Range<u32>> {
        let mut start = 0;
        let ends = self.of_word.iter().filter(|&&end| end != BREAK);
        ends.map(move |&end| std::mem::replace(&mut start, end)..end)
    }

    /// The numbers of the places that were looked at.
    pub fn group(&self) -> Range<usize> {
        self.group.clone()
    }

    pub fn into_places(self) -> Vec<u32> {
        self.dealt
    }
}
