//! Tables as CSV and TSV: one writer for every export, safe to open in a spreadsheet.
