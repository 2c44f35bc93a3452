//! The order of a table's rows as two settings: by which column, and whether the other way round.

use super::{Act, Column, Context, Step};

/// By what the rows of a table are ordered.
pub struct Sorting<'a> {
    by: &'static str,
    up: &'static str,
    now: &'a str,
    is_up: bool,
}

impl<'a> Sorting<'a> {
    /// As the settings with these keys say: the column's name, and a tick for the other way round.
    pub fn of(context: &'a Context, by: &'static str, up: &'static str) -> Sorting<'a> {
        Sorting { by, up, now: context.setting(by), is_up: context.is_ticked(up) }
    }

    /// Where one of the names stands for another column: that column's name.
    pub fn meaning(self, now: &'a str) -> Sorting<'a> {
        Sorting { now, ..self }
    }

    /// The column, which a press of its title sorts by, and a second press the other way round. `rises` says which way it
    /// goes first.
    pub fn column(&self, column: Column, name: &'static str, rises: bool) -> Column {
        self.column_with(column, name, rises, true, None)
    }

    /// The same where a name is not enough to tell the column: whether it is the one that was chosen, and what a press
    /// chooses besides.
    pub fn column_with(
        &self,
        column: Column,
        name: &'static str,
        rises: bool,
        is_chosen: bool,
        besides: Option<Step>,
    ) -> Column {
        let is_now = is_chosen && self.now == name;
        let turned = if is_now && !self.is_up { "1" } else { "0" };
        let mut act = Act::set(self.by, name).and(Step::Set(self.up, turned.into()));
        act.0.extend(besides);
        column.sorts(act, is_now.then_some(rises != self.is_up))
    }
}
