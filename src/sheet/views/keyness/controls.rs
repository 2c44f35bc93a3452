//! What can be changed in the view of key words.

use super::{DIRECTIONS, FIGURES, KEYS, MEASURES, UNITS, of_phrases};
use crate::sheet::sides;
use crate::sheet::words::{common, contrast, key_phrases};
use crate::sheet::{Context, Control};

pub fn controls(context: &Context) -> Vec<Control> {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let has_other = context.setting("keyness.against") == "part";
    let mut controls = sides::controls(context, &KEYS, has_other);
    let against = [("rest", own.rest), ("part", own.other_part), ("list", own.a_list)];
    let at = controls.len() - usize::from(has_other);
    controls.insert(at, Control::choice(context, "keyness.against", own.against, &against));
    if context.setting("keyness.against") == "list" {
        let ours = ("languages/fr-words.tsv", own.our_list.to_owned());
        controls.push(Control::list(context, "keyness.list", own.list, Some(ours)).help(own.list_help));
    }
    let kp = key_phrases::words(context.locale);
    let names: Vec<(&str, &str)> = MEASURES.iter().map(|id| (*id, name_of(context, id))).collect();
    controls.push(Control::choice_among(context, "keyness.unit", kp.unit, UNITS, &kp.units));
    let is_phrases = of_phrases(context).is_some();
    if is_phrases {
        controls.push(Control::whole(context, "keyness.from", kp.shortest));
        controls.push(Control::whole(context, "keyness.to", kp.longest));
    }
    let (direction, names_of, stop_words) = match is_phrases {
        true => (kp.direction, kp.directions, kp.stop_edges),
        false => (own.direction, [own.over, own.under, own.both], said.stop_words),
    };
    controls.extend([
        Control::choice_among(context, "keyness.direction", direction, DIRECTIONS, &names_of),
        Control::choice(context, "keyness.measure", said.measure, &names),
        Control::choice_among(context, "keyness.figure", kp.drawing, FIGURES, &kp.drawings),
        Control::text(context, "keyness.filter", said.filter, said.filter_example).folded(),
        Control::tick(context, "keyness.stopwords", stop_words).folded(),
        Control::whole(context, "keyness.least", said.least).folded(),
        Control::whole(context, "keyness.texts", own.min_texts).folded(),
        Control::whole(context, "keyness.band", own.band).help(own.band_help).folded(),
        Control::tick(context, "keyness.intervals", own.intervals).help(own.intervals_help).folded(),
    ]);
    if context.is_ticked("keyness.intervals") {
        controls.push(Control::whole(context, "keyness.seed", own.seed).folded());
    }
    controls
}

fn name_of(context: &Context, id: &str) -> &'static str {
    match id {
        "all" => common(context.locale).all,
        id => context.about_measure(id).0,
    }
}
