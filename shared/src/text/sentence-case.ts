/** `PROTOKOLLSUTDRAG` as it stands in running text: `Protokollsutdrag`. */
export function sentenceCase(title: string): string {
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('sv');
}
