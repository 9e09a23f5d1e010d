/** `PROTOKOLLSUTDRAG` as it stands in running text: `Protokollsutdrag`. */
export function sentenceCase(title: string): string {
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('sv');
}

/** `tjänstgörande ordförande` as it begins a line: `Tjänstgörande ordförande`. */
export function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
