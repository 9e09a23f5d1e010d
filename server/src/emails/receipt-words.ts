/**
 * The text of a mail with the link by which its receiver confirms: before the block that says who sends it, where it is
 * read, or at the end of a letter without one.
 */
export function withReceiptLink(text: string, senderBlock: string, link: string): string {
  const words = `Kvittera gärna att ni har tagit emot utdraget, utan att logga in:\n${link}\n`;
  const at = senderBlock === '' ? -1 : text.indexOf(`\n${senderBlock}`);
  return at < 0 ? `${text.trimEnd()}\n\n${words}` : `${text.slice(0, at)}\n${words}${text.slice(at)}`;
}
