//! The session that answers questions, and the queue of its jobs. The clock is passed in.
