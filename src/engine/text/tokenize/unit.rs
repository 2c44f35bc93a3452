//! Words that a figure makes into something else: units, multiples of a currency, Roman ordinals.

/// XXIe: a Roman figure with the ending of an ordinal.
pub fn is_roman_ordinal(form: &str) -> bool {
    let bytes = form.as_bytes();
    if bytes.len() < 2 || bytes.len() > 16 || !b"IVXLCDM".contains(&bytes[0]) {
        return false;
    }
    let figure = bytes.iter().take_while(|byte| b"IVXLCDM".contains(byte)).count();
    let suffix = &form[figure..];
    let is_suffix = matches!(
        suffix,
        "e" | "er"
            | "es"
            | "ers"
            | "ère"
            | "re"
            | "ème"
            | "èmes"
            | "eme"
            | "ᵉ"
            | "ᵉʳ"
            | "e\u{300}me"
            | "nd"
            | "nde"
    );
    is_suffix && bytes[..figure].iter().any(|byte| b"IVX".contains(byte))
}

/// Names of units, when a figure stands before them.
pub fn is_unit(form: &str) -> bool {
    matches!(
        form,
        "km" | "m"
            | "cm"
            | "mm"
            | "kg"
            | "g"
            | "mg"
            | "t"
            | "l"
            | "L"
            | "cl"
            | "ml"
            | "ha"
            | "km²"
            | "m²"
            | "m³"
            | "cm²"
            | "cm³"
            | "km2"
            | "m2"
            | "m3"
            | "h"
            | "min"
            | "mn"
            | "s"
            | "ms"
            | "kW"
            | "MW"
            | "GW"
            | "TW"
            | "kWh"
            | "MWh"
            | "GWh"
            | "TWh"
            | "Hz"
            | "kHz"
            | "MHz"
            | "GHz"
            | "Mo"
            | "Go"
            | "To"
            | "ko"
            | "km/h"
            | "m/s"
            | "dB"
            | "V"
            | "W"
            | "A"
            | "Md"
            | "Mds"
            | "EUR"
            | "USD"
            | "GBP"
            | "nm"
            | "µm"
            | "µg"
            | "hPa"
            | "bar"
            | "ppm"
            | "°C"
    )
}

/// Letters that multiply a currency: M€, Md€, k$.
pub fn is_multiple(form: &str) -> bool {
    matches!(form, "k" | "K" | "M" | "Md" | "Mds" | "Mrd" | "Mrds" | "G" | "MM")
}

/// Units that are cut from the figure they are written behind: 160km, 5kg, but not 3D or 5G.
pub fn is_written_behind(suffix: &str) -> bool {
    matches!(
        suffix,
        "km" | "cm"
            | "mm"
            | "m"
            | "g"
            | "kg"
            | "mg"
            | "ml"
            | "cl"
            | "ha"
            | "km²"
            | "m²"
            | "m³"
            | "km2"
            | "m2"
            | "m3"
            | "GHz"
            | "MHz"
            | "kHz"
            | "kW"
            | "MW"
            | "GW"
            | "kWh"
            | "MWh"
    )
}
