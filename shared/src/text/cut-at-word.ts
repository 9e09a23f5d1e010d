/** The beginning of a text that is too long: whole words, without the dash or comma that a cut leaves hanging. */
export function cutAtWord(words: string, longest: number): string {
  if (words.length <= longest) {
    return words;
  }
  const end = words.slice(0, longest + 1).lastIndexOf(' ');
  if (end > 0) {
    return words.slice(0, end).replace(/[\s,;–-]+$/u, '');
  }
  let cut = '';
  for (const character of words) {
    if (cut.length + character.length > longest) {
      break;
    }
    cut += character;
  }
  return cut;
}
