const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b\u2060\ufeff]/g;

/**
 * Pasted characters as they are meant. Letters that came as letter and accent apart (a Mac, some PDFs) are put together:
 * fonts and search know å as one. What is typed here is left as typed. Marks that nobody sees are dropped; those that
 * hold an emoji together stay.
 */
export function cleanCharacters(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC');
}
