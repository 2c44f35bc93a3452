//! Bytes that lie in the browser's memory, not in the module's, which never shrinks: read piece by piece.

use crate::engine::index::Bytes;
use crate::protocol::attached::Attached;
use js_sys::Uint8Array;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

thread_local! {
    /// The bytes of this thread, by their numbers, and the last number given.
    static HELD: RefCell<(BTreeMap<u32, Uint8Array>, u32)> = const { RefCell::new((BTreeMap::new(), 0)) };
}

/// Bytes that are let go of when this is dropped.
struct Outside {
    number: u32,
    len: usize,
}

/// Holds bytes as long as somebody has what is given back.
pub fn hold(bytes: Uint8Array) -> Attached {
    let len = bytes.length() as usize;
    let number = HELD.with_borrow_mut(|(held, last)| {
        *last += 1;
        held.insert(*last, bytes);
        *last
    });
    Attached::new(Outside { number, len }, number)
}

/// The bytes that were held under this number.
pub fn held(attached: &Attached) -> Option<Uint8Array> {
    HELD.with_borrow(|(held, _)| held.get(&attached.number).cloned())
}

/// From now on the bytes are a copy of what they are now: whoever brought them may do with his what he likes.
pub fn make_own(attached: &Attached) {
    HELD.with_borrow_mut(|(held, _)| {
        if let Some(bytes) = held.get_mut(&attached.number) {
            *bytes = bytes.slice(0, bytes.length());
        }
    });
}

impl Bytes for Outside {
    fn len(&self) -> usize {
        self.len
    }

    fn read(&self, range: Range<usize>) -> Cow<'_, [u8]> {
        let bytes = HELD.with_borrow(|(held, _)| held.get(&self.number).cloned());
        let part = bytes.map(|bytes| bytes.subarray(range.start as u32, range.end as u32).to_vec());
        Cow::Owned(part.unwrap_or_default())
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        // At the end of the thread the table may be gone before what it holds.
        let _ = HELD.try_with(|held| held.borrow_mut().0.remove(&self.number));
    }
}
