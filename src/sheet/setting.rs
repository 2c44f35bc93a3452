//! Settings of views: what stands in the address under a name with a dot, such as `words.by=dp`.

use super::views;
use crate::link::{Notice, State};

/// Something in a view that another reader should see the same way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Its key in the address: the view, a dot, a name.
    pub key: &'static str,
    /// Left out of the address.
    pub default: &'static str,
    pub kind: Kind,
}

/// What values a setting may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// One of these.
    Choice(&'static [&'static str]),
    /// A whole number from … to.
    Whole(u32, u32),
    /// `1` or `0`.
    Tick,
    /// Any text.
    Text,
}

impl Setting {
    pub const fn new(key: &'static str, default: &'static str, kind: Kind) -> Setting {
        Setting { key, default, kind }
    }

    /// Whether the setting can have this value.
    pub fn takes(&self, value: &str) -> bool {
        match self.kind {
            Kind::Choice(values) => values.contains(&value),
            Kind::Whole(least, most) => value.parse().is_ok_and(|n: u32| (least..=most).contains(&n)),
            Kind::Tick => matches!(value, "0" | "1"),
            Kind::Text => true,
        }
    }
}

/// Two lists of values as one, which has `N`.
pub const fn join<const N: usize>(first: &[&'static str], second: &[&'static str]) -> [&'static str; N] {
    assert!(first.len() + second.len() == N);
    let mut all = [""; N];
    let mut i = 0;
    while i < N {
        all[i] = if i < first.len() { first[i] } else { second[i - first.len()] };
        i += 1;
    }
    all
}

/// The setting with this key, of whichever view.
pub fn find(key: &str) -> Option<&'static Setting> {
    views::all().flat_map(|view| view.settings).find(|setting| setting.key == key)
}

/// The value of a setting: what the address says where that makes sense, else the default.
pub fn read<'a>(state: &'a State, key: &str) -> &'a str {
    let Some(setting) = find(key) else { return "" };
    state
        .settings
        .get(key)
        .map(String::as_str)
        .filter(|value| setting.takes(value))
        .unwrap_or(setting.default)
}

/// Puts a value into the address; the default takes it out, and so does one that makes no sense.
pub fn write(state: &mut State, key: &'static str, value: &str) {
    match find(key).filter(|setting| setting.takes(value) && setting.default != value) {
        Some(_) => state.settings.insert(key.to_owned(), value.to_owned()),
        None => state.settings.remove(key),
    };
}

/// What of the settings in an address could not be used.
pub fn check(state: &State) -> Vec<Notice> {
    let fault = |(key, value): (&String, &String)| match find(key) {
        None => Some(Notice::UnknownKey(key.chars().take(40).collect())),
        Some(setting) => (!setting.takes(value)).then(|| Notice::BadValue(key.clone())),
    };
    state.settings.iter().filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_make_no_sense_are_named_and_the_default_is_used() {
        let (mut state, _) = crate::link::parse("words?words.by=dp&words.least=x&words.nonsense=1");
        assert_eq!(read(&state, "words.by"), "dp");
        assert_eq!(read(&state, "words.least"), "1");
        assert_eq!(
            check(&state),
            [Notice::BadValue("words.least".into()), Notice::UnknownKey("words.nonsense".into())]
        );
        write(&mut state, "words.by", "count");
        assert_eq!(state.settings.get("words.by"), None, "the default does not stand in the address");
    }

    #[test]
    fn keys_are_the_views_own_and_defaults_can_be_had() {
        for view in views::all() {
            for setting in view.settings {
                let (of, name) = setting.key.split_once('.').expect("a view, a dot, a name");
                assert!(!of.is_empty() && !name.is_empty(), "{}", setting.key);
                assert!(setting.takes(setting.default), "{}", setting.key);
                assert_eq!(find(setting.key), Some(setting), "{} stands twice", setting.key);
            }
        }
    }
}
