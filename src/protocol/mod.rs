//! The table of questions and answers, the envelope, and their bytes.
