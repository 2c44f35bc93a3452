//! Bytes that are read from where they lie when somebody first needs them.

use super::bytes::Bytes;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

/// A run of bytes that is here, or that will be read on first use. A clone of one that is not here yet reads by itself.
#[derive(Clone, Default)]
pub struct Later {
    here: OnceLock<Vec<u8>>,
    /// Where they lie, and how many zeros follow them in memory.
    away: Option<(Arc<dyn Bytes>, Range<usize>, usize)>,
}

impl Later {
    /// The bytes of a range, which are followed by some zeros.
    pub fn of(whole: Arc<dyn Bytes>, range: Range<usize>, padding: usize) -> Later {
        Later { here: OnceLock::new(), away: Some((whole, range, padding)) }
    }

    /// Bytes that are here, for writing on.
    pub fn own(&mut self) -> &mut Vec<u8> {
        if self.here.get().is_none() {
            self.here = self.read().into();
        }
        self.here.get_mut().expect("they were just read")
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.here.get().map_or(0, Vec::len)
    }

    fn read(&self) -> Vec<u8> {
        let Some((whole, range, padding)) = &self.away else { return Vec::new() };
        // Fewer come back only when reading failed; they count as zeros, so that every place is there.
        let mut bytes = Vec::with_capacity(range.len() + padding);
        bytes.extend_from_slice(&whole.read(range.clone()));
        bytes.resize(range.len() + padding, 0);
        bytes
    }
}

impl Deref for Later {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        self.here.get_or_init(|| self.read())
    }
}

impl From<Vec<u8>> for Later {
    fn from(bytes: Vec<u8>) -> Later {
        Later { here: bytes.into(), away: None }
    }
}

impl PartialEq for Later {
    fn eq(&self, other: &Later) -> bool {
        **self == **other
    }
}

impl Eq for Later {}

impl std::fmt::Debug for Later {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.here.get() {
            Some(bytes) => write!(f, "{} bytes", bytes.len()),
            None => f.write_str("bytes elsewhere"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_lie_elsewhere_are_those_of_their_range() {
        let whole: Arc<dyn Bytes> = Arc::new(vec![1, 2, 3, 4, 5]);
        let later = Later::of(whole.clone(), 1..4, 2);
        assert_eq!(later.size(), 0);
        assert_eq!(later[..], [2, 3, 4, 0, 0]);
        assert_eq!((later.size(), later), (5, vec![2, 3, 4, 0, 0].into()));
        let mut other = Later::of(whole, 0..9, 0);
        other.own().push(6);
        assert_eq!(other[..], [0, 0, 0, 0, 0, 0, 0, 0, 0, 6], "what cannot be read is zeros");
    }
}
