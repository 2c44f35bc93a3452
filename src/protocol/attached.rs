//! Bytes that go beside a message, because there are too many of them to be written into one: whoever gets them reads
//! them piece by piece where they lie.

use crate::engine::index::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// Bytes beside a message; in the message itself nothing is written of them. A clone is the same bytes.
#[derive(Clone)]
pub struct Attached {
    bytes: Arc<dyn Bytes>,
    /// By which whoever holds the bytes knows them again.
    pub number: u32,
}

impl Attached {
    pub fn new(bytes: impl Bytes + 'static, number: u32) -> Attached {
        Attached { bytes: Arc::new(bytes), number }
    }

    pub fn bytes(&self) -> &Arc<dyn Bytes> {
        &self.bytes
    }
}

impl From<Vec<u8>> for Attached {
    fn from(bytes: Vec<u8>) -> Attached {
        Attached::new(bytes, 0)
    }
}

impl std::fmt::Debug for Attached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.bytes.len())
    }
}

impl PartialEq for Attached {
    fn eq(&self, other: &Attached) -> bool {
        let whole = |bytes: &Attached| bytes.bytes.read(0..bytes.bytes.len()).into_owned();
        self.bytes.len() == other.bytes.len() && whole(self) == whole(other)
    }
}

impl Serialize for Attached {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for Attached {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Attached, D::Error> {
        <()>::deserialize(deserializer).map(|()| Vec::new().into())
    }
}
