// The words of a text, folded in the plainest way: one tokenizer for every peer that lets itself be given one, and for
// drawing the questions. Accents and case go, œ is oe, and whatever is no letter or digit parts words.

export function fold(text) {
  const plain = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ſ', 's').replaceAll('ß', 'ss');
}

export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
