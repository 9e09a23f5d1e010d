/** What a document in Word says of itself: it is a copy to take the text from, never the paper that was signed. */
export const wordCopyWords = {
  mark: 'Arbetskopia',
  original: 'Texten kan ha ändrats efter hämtningen. Den handling som gäller är PDF-filen.',
  files: 'Filerna till bilagorna följer inte med i Word. De finns i PDF-filen.',
  pageNumber: { page: 'Sida ', of: ' (', end: ')' },
} as const;
