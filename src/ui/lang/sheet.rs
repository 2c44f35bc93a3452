//! Words around every view of figures: its options, its exports.

pub struct SheetWords {
    pub options: &'static str,
    pub as_table: &'static str,
    pub save_svg: &'static str,
    pub save_png: &'static str,
    pub explanation: &'static str,
}

pub const FR: SheetWords = SheetWords {
    options: "Plus de réglages",
    as_table: "Les mêmes chiffres en tableau",
    save_svg: "Enregistrer en SVG",
    save_png: "Enregistrer en PNG",
    explanation: "D’où vient ce chiffre",
};

pub const EN: SheetWords = SheetWords {
    options: "More settings",
    as_table: "The same figures as a table",
    save_svg: "Save as SVG",
    save_png: "Save as PNG",
    explanation: "Where this figure comes from",
};
