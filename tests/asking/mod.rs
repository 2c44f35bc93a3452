//! The engine as the page sees it: every question and every answer goes through its bytes.

use florilege::bundle::bundle;
use florilege::protocol::{Ask, Body, Question, Request, decode_reply, encode};
use florilege::service::{Service, Session};

/// A service and the id of the next question.
pub struct Asking {
    service: Service,
    next: u32,
}

impl Asking {
    /// Without any text; `Bundled` brings those of the page.
    pub fn new() -> Asking {
        let session = Session::new(|| bundle().documents, bundle().variants);
        Asking { service: Service::new(session), next: 1 }
    }

    /// The answer, which must be one.
    #[track_caller]
    pub fn ask<Q: Ask>(&mut self, question: Q) -> Q::Answer {
        match self.end_of(question.question()) {
            Body::Done(answer, _) => Q::answer(answer).expect("an answer of the question's type"),
            other => panic!("{other:?}"),
        }
    }

    /// How a question ended: done or failed.
    #[track_caller]
    pub fn end_of(&mut self, question: Question) -> Body {
        let id = self.next;
        self.next += 1;
        self.service.receive(&encode(&Request::Ask { id, repeat: 1, question: Box::new(question) }));
        while self.service.work(&|| 0.0, 1.0) {}
        let replies = self.service.take();
        let last = decode_reply(replies.last().expect("every question ends")).expect("our own bytes");
        assert_eq!(last.id, id);
        last.body
    }
}
