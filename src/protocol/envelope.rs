//! What goes around a question or an answer: who asked, how far it is, how it ended.

use super::attached::Attached;
use super::{Answer, Question};
use crate::engine::error::Error;
use postcard::ser_flavors::Flavor;
use serde::{Deserialize, Serialize};

/// From the page to the engine.
pub type Request = Sending<Box<Question>>;

/// The same with a question that is held in some way; the bytes are the same too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Sending<Q> {
    /// Answer this. `repeat` asks for the mean time of so many runs (at least one).
    Ask { id: u32, repeat: u32, question: Q },
    /// Nobody waits for this answer any more.
    Cancel { id: u32 },
    /// Say that you are alive.
    Ping,
    /// Answer this by as much of the corpus as is there, when texts are coming in.
    AskEarly { id: u32, question: Q },
}

impl<Q: std::borrow::Borrow<Question>> Sending<Q> {
    /// The same with its question borrowed.
    pub fn borrowed(&self) -> Sending<&Question> {
        match self {
            Sending::Ask { id, repeat, question } => {
                Sending::Ask { id: *id, repeat: *repeat, question: question.borrow() }
            }
            Sending::AskEarly { id, question } => Sending::AskEarly { id: *id, question: question.borrow() },
            Sending::Cancel { id } => Sending::Cancel { id: *id },
            Sending::Ping => Sending::Ping,
        }
    }

    /// The bytes that go beside it.
    pub fn attached(&self) -> Option<&Attached> {
        match self {
            Sending::Ask { question, .. } | Sending::AskEarly { question, .. } => match question.borrow() {
                Question::Restore(saved) => Some(&saved.bytes),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Request {
    /// Puts the bytes that came beside it where they belong.
    pub fn attach(&mut self, bytes: Attached) {
        if let Request::Ask { question, .. } | Request::AskEarly { question, .. } = self
            && let Question::Restore(saved) = &mut **question
        {
            saved.bytes = bytes;
        }
    }
}

/// From the engine to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The question's id; 0 for the answer to a ping.
    pub id: u32,
    pub body: Body,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Body {
    Alive,
    Progress {
        done: u32,
        total: u32,
    },
    /// A whole answer of less certainty than the one to come.
    Partial(Answer),
    /// The answer, and the milliseconds that the engine itself took.
    Done(Answer, f64),
    Failed(Error),
}

/// The bytes of a request or reply.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    // The length is worked out first: memory of the page that was taken once is never given back.
    let length = Bytes::default().of(message).length;
    Bytes { kept: Some(Vec::with_capacity(length)), length }.of(message).kept.unwrap_or_default()
}

/// Bytes that are counted or kept, in one type: what encodes them is compiled once for both.
#[derive(Default)]
struct Bytes {
    length: usize,
    kept: Option<Vec<u8>>,
}

impl Bytes {
    fn of<T: Serialize>(self, message: &T) -> Bytes {
        let mut serializer = postcard::Serializer { output: self };
        message.serialize(&mut serializer).expect("messages are plain data, which postcard always encodes");
        serializer.output
    }
}

impl Flavor for Bytes {
    type Output = Bytes;

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        match &mut self.kept {
            Some(kept) => kept.push(byte),
            None => self.length += 1,
        }
        Ok(())
    }

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        match &mut self.kept {
            Some(kept) => kept.extend_from_slice(bytes),
            None => self.length += bytes.len(),
        }
        Ok(())
    }

    fn finalize(self) -> postcard::Result<Bytes> {
        Ok(self)
    }
}

/// Reads a request; bytes of another version are an error, never a panic.
pub fn decode_request(bytes: &[u8]) -> Result<Request, Error> {
    postcard::from_bytes(bytes).map_err(|_| Error::Message)
}

/// Reads a reply; bytes of another version are an error, never a panic.
pub fn decode_reply(bytes: &[u8]) -> Result<Reply, Error> {
    postcard::from_bytes(bytes).map_err(|_| Error::Message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::Random;
    use crate::protocol::Ask;
    use crate::protocol::corpus::Describe;

    #[test]
    fn a_request_survives_its_bytes() {
        let request = Request::Ask { id: 7, repeat: 1, question: Box::new(Describe.question()) };
        assert_eq!(decode_request(&encode(&request)), Ok(request));
    }

    #[test]
    fn the_length_is_known_before_the_bytes() {
        let body = Body::Failed(Error::NoSuchText("é".repeat(300)));
        let bytes = encode(&Reply { id: 300, body });
        assert_eq!((bytes.len(), bytes.capacity()), (606, 606));
    }

    #[test]
    fn foreign_bytes_are_an_error_and_never_a_panic() {
        let good = encode(&Reply { id: 3, body: Body::Failed(Error::NoSuchText("é".into())) });
        let mut random = Random::new(11);
        for _ in 0..10_000 {
            let mut bytes = good.clone();
            let at = random.below(bytes.len() as u32) as usize;
            bytes[at] = random.next_u32() as u8;
            bytes.truncate(1 + random.below(bytes.len() as u32) as usize);
            let _ = decode_reply(&bytes);
            let _ = decode_request(&bytes);
        }
    }
}
