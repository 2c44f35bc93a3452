//! What can be changed in a view.

use super::{Act, Context, File};

/// A control, with its present value. A press changes the setting of its key, or does its act.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    pub key: &'static str,
    pub label: String,
    pub kind: ControlKind,
    /// Shown only when the person asks for more.
    pub folded: bool,
    /// What it is for, where the label does not say it.
    pub help: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ControlKind {
    /// Values and what they are called.
    Choice {
        value: String,
        options: Vec<(String, String)>,
    },
    Whole {
        value: String,
        least: u32,
        most: u32,
    },
    Tick(bool),
    Text {
        value: String,
        placeholder: String,
        /// What is suggested.
        among: Vec<String>,
    },
    /// Several lines of text.
    Lines {
        value: String,
        placeholder: String,
    },
    Button(Act),
    /// Writes a file.
    File(&'static File),
    /// A file of words with their counts, which the engine keeps under a name: that of the one chosen now, if any. Beside
    /// it one that comes with the page: its path and what it is called.
    List {
        value: String,
        ours: Option<(&'static str, String)>,
    },
}

impl Control {
    /// A choice among values of the setting, with what they are called.
    pub fn choice(context: &Context, key: &'static str, label: &str, options: &[(&str, &str)]) -> Control {
        let options = options.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect();
        Control::choice_of(context, key, label, options)
    }

    /// The same, of values and their names in the same order.
    pub fn choice_among(
        context: &Context,
        key: &'static str,
        label: &str,
        values: &[&str],
        names: &[&str],
    ) -> Control {
        let options: Vec<(&str, &str)> = values.iter().copied().zip(names.iter().copied()).collect();
        Control::choice(context, key, label, &options)
    }

    /// The same, with values that the corpus has.
    pub fn choice_of(
        context: &Context,
        key: &'static str,
        label: &str,
        options: Vec<(String, String)>,
    ) -> Control {
        let value = context.setting(key).to_owned();
        Control::new(key, label, ControlKind::Choice { value, options })
    }

    pub fn whole(context: &Context, key: &'static str, label: &str) -> Control {
        let (least, most) = match super::setting::find(key).map(|setting| setting.kind) {
            Some(super::Kind::Whole(least, most)) => (least, most),
            _ => (0, u32::MAX),
        };
        Control::new(key, label, ControlKind::Whole { value: context.setting(key).to_owned(), least, most })
    }

    pub fn tick(context: &Context, key: &'static str, label: &str) -> Control {
        Control::new(key, label, ControlKind::Tick(context.is_ticked(key)))
    }

    pub fn text(context: &Context, key: &'static str, label: &str, placeholder: &str) -> Control {
        let value = context.setting(key).to_owned();
        Control::new(
            key,
            label,
            ControlKind::Text { value, placeholder: placeholder.to_owned(), among: Vec::new() },
        )
    }

    /// The same with suggestions.
    pub fn among(mut self, suggested: Vec<String>) -> Control {
        if let ControlKind::Text { among, .. } = &mut self.kind {
            *among = suggested;
        }
        self
    }

    pub fn lines(context: &Context, key: &'static str, label: &str, placeholder: &str) -> Control {
        let value = context.setting(key).to_owned();
        Control::new(key, label, ControlKind::Lines { value, placeholder: placeholder.to_owned() })
    }

    pub fn list(
        context: &Context,
        key: &'static str,
        label: &str,
        ours: Option<(&'static str, String)>,
    ) -> Control {
        Control::new(key, label, ControlKind::List { value: context.setting(key).to_owned(), ours })
    }

    pub fn button(label: &str, act: Act) -> Control {
        Control::new("", label, ControlKind::Button(act))
    }

    pub fn file(label: &str, file: &'static File) -> Control {
        Control::new("", label, ControlKind::File(file))
    }

    pub fn folded(mut self) -> Control {
        self.folded = true;
        self
    }

    pub fn help(mut self, help: &str) -> Control {
        self.help = help.to_owned();
        self
    }

    fn new(key: &'static str, label: &str, kind: ControlKind) -> Control {
        Control { key, label: label.to_owned(), kind, folded: false, help: String::new() }
    }
}
