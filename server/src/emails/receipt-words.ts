/** The end of the letter as we write it: the greeting, the name, and the rule below it. */
const GREETING = /\nMed vänlig hälsning\n\n[^\n]*\n\n_{20,}\n/;

/**
 * The text of a mail with the link by which its receiver confirms: before the greeting, where it is read, or at the end
 * of a letter that greets in other words.
 */
export function withReceiptLink(text: string, link: string): string {
  const words = `Kvittera gärna att ni har tagit emot utdraget, utan att logga in:\n${link}\n`;
  const at = text.search(GREETING);
  return at < 0 ? `${text.trimEnd()}\n\n${words}` : `${text.slice(0, at)}\n${words}${text.slice(at)}`;
}
