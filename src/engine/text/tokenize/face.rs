//! Faces made of signs: `:-)`, `;)`, `:D`, `:'(`, `(:`.

use super::Scanner;
use crate::text::chars::Class;

impl Scanner<'_> {
    /// The end of a face that starts with its eyes.
    pub(super) fn face(&self, start: usize) -> Option<usize> {
        let mut at = start + 1;
        let tear = usize::from(self.bytes.get(at) == Some(&b'\''));
        at += tear;
        let nose = usize::from(matches!(self.bytes.get(at), Some(b'-' | b'^' | b'o')));
        at += nose;
        let mouth = *self.bytes.get(at)?;
        if !b")(][DPpOo/\\|*}{3SsXx".contains(&mouth) || (b"SsXx3oO][{}".contains(&mouth) && nose == 0) {
            return None;
        }
        // Laughing goes on: :-)))), but the bracket that is open closes: (:-))
        let is_bracketed = self.char_before(start) == Some('(');
        while !is_bracketed
            && self.bytes.get(at + 1) == Some(&mouth)
            && b")(D".contains(&mouth)
            && at - start < 64
        {
            at += 1;
        }
        let end = at + 1;
        let is_clear =
            !matches!(self.class_at(end), Class::Letter | Class::Digit) && self.bytes.get(end) != Some(&b'/');
        (is_clear && self.is_free_face(start, mouth, nose == 1)).then_some(end)
    }

    /// Whether nothing before a face explains its signs: `(see below:)` has none.
    fn is_free_face(&self, start: usize, mouth: u8, nose: bool) -> bool {
        match self.char_before(start) {
            None => true,
            Some(c) if c.is_whitespace() => true,
            Some('(') => nose && mouth != b'/',
            Some('.' | '!' | '?' | '~' | '*') => mouth != b'/',
            Some(_) => false,
        }
    }

    /// The end of a face that lies on its other side: `(:`, `(-:`, `(;`.
    pub(super) fn face_from_the_right(&self, start: usize) -> Option<usize> {
        let nose = usize::from(self.bytes.get(start + 1) == Some(&b'-'));
        let eyes = self.bytes.get(start + 1 + nose)?;
        let end = start + 2 + nose;
        let is_clear = self.char_at(end).is_none_or(char::is_whitespace);
        let is_free = self.char_before(start).is_none_or(char::is_whitespace);
        (matches!(eyes, b':' | b';' | b'=') && is_clear && is_free).then_some(end)
    }
}
