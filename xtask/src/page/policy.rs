//! The content policy: what the page may load and run, with the hash of every script and style that stands in it.

use sha2::{Digest, Sha256};

/// The page with its policy right after the declaration of its characters, before anything can be loaded.
pub fn with_policy(page: &str) -> Result<String, String> {
    let scripts = hashes(page, "script");
    let styles = hashes(page, "style");
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         connect-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; manifest-src 'self'; \
         base-uri 'none'; form-action 'none'"
    );
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let charset = page.find("<meta charset").ok_or("index.html: no <meta charset>")?;
    let end = charset + page[charset..].find('>').ok_or("index.html: <meta charset> does not end")? + 1;
    Ok(format!("{}\n{meta}{}", &page[..end], &page[end..]))
}

/// ` 'sha256-…'` for the content of every element of this name that has content of its own.
fn hashes(page: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut found = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(&open) {
        rest = &rest[at + open.len()..];
        let Some(tag_end) = rest.find('>') else { break };
        let (tag, after) = rest.split_at(tag_end);
        let after = &after[1..];
        // The content ends at the first closing tag, whatever stands in it, as browsers read it.
        let Some(end) = after.find(&close) else { break };
        let has_source = tag.split_whitespace().any(|attribute| attribute.starts_with("src="));
        let is_element = tag.is_empty() || tag.starts_with(char::is_whitespace);
        if is_element && !has_source {
            found.push_str(&format!(" 'sha256-{}'", base64(&Sha256::digest(&after.as_bytes()[..end]))));
        }
        rest = &after[end..];
    }
    found
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= three.len() { digit as char } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_script_of_the_page_is_hashed_and_a_loaded_one_is_not() {
        let page = "<meta charset=\"utf-8\"><script src=\"a.js\"></script><script>alert('a')</script>";
        let page = with_policy(page).expect("a page with a charset");
        // openssl: printf "alert('a')" | openssl dgst -sha256 -binary | base64
        assert_eq!(page.matches("sha256-").count(), 1, "{page}");
        assert!(
            page.contains("'wasm-unsafe-eval' 'sha256-jGpCY/NKkGjstzhpT5ehfokZ/ucM1tD5DofTAVFoZNg='"),
            "{page}"
        );
        assert!(page.starts_with("<meta charset=\"utf-8\">\n<meta http-equiv="), "{page}");
    }

    #[test]
    fn a_style_is_hashed_as_it_stands_with_its_spaces() {
        assert_ne!(hashes("<style>a{}</style>", "style"), hashes("<style> a{}</style>", "style"));
        assert_eq!(hashes("<styled>a{}</styled>", "style"), "");
    }
}
