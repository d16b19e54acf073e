/**
 * A text in small letters without accents, letter for letter: what is found in it lies at the same place in the composed
 * original.
 */
export function foldLetters(text: string): string {
  return [...text].map(foldLetter).join('');
}

function foldLetter(letter: string): string {
  const [base = letter] = letter.normalize('NFD').toLowerCase();
  const plain = base === 'đ' ? 'd' : base;
  // A letter outside the plane of most scripts is two code units, and stays so.
  return plain.length === letter.length ? plain : letter;
}
