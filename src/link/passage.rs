//! A passage in a link, by its place alone: `like=003_81:120-340` are the bytes 120 to 340 of the text `003_81`, and
//! `like=003_81:` is the whole text.

/// A text, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The text's id.
    pub text: String,
    /// Bytes from and to, end exclusive; none is the whole text.
    pub span: Option<(u32, u32)>,
}

pub(super) fn item(passage: &Passage) -> String {
    let span = passage.span.map(|(from, to)| format!("{from}-{to}")).unwrap_or_default();
    format!("{}:{span}", passage.text)
}

pub(super) fn read(value: &str) -> Option<Passage> {
    let (text, span) = value.rsplit_once(':').filter(|(text, _)| !text.is_empty())?;
    let span = match span.split_once('-') {
        Some((from, to)) => Some((from.parse().ok()?, to.parse().ok()?)).filter(|(from, to)| from < to),
        None if span.is_empty() => return Some(Passage { text: text.to_owned(), span: None }),
        None => None,
    };
    Some(Passage { text: text.to_owned(), span: Some(span?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_written_as_it_is_read() {
        for (text, span) in
            [("a", None), ("a:5-6", None), ("dossier/a,b:c", Some((0, u32::MAX))), ("é", Some((3, 4)))]
        {
            let passage = Passage { text: text.into(), span };
            assert_eq!(read(&item(&passage)), Some(passage));
        }
        for broken in ["", "a", ":3-4", "a:3", "a:4-4", "a:5-4", "a:x-4", "a:-4", "a:3-"] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }
}
