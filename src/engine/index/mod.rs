//! The segment: lexicon, token stream, postings, in one checked run of bytes.
