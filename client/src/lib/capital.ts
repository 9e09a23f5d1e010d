/** The first letter large: a word of the vocabulary at the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}
