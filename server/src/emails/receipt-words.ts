import { longDate } from '@klubbat/shared/sentences/dates';

/** How a mail leads its receiver to the extract. */
export interface ReceiverLink {
  address: string;
  /** YYYY-MM-DD: the last day on which it works */
  until: string;
  /** of the file in bytes, where it is too large to go with the mail; null: it is attached */
  instead: number | null;
}

const MB = 1024 * 1024;

function linkWords({ address, until, instead }: ReceiverLink): string {
  return instead === null
    ? `Kvittera gärna att ni har tagit emot utdraget, utan att logga in:\n${address}\n`
    : [
        `Utdraget är för stort för att bifogas (${Math.ceil(instead / MB)} MB). Hämta det senast den ${longDate(until)}, utan att logga in:`,
        address,
        'Kvittera gärna på samma sida att ni har tagit emot det.',
        '',
      ].join('\n');
}

/**
 * The text of a mail with the link by which its receiver opens and confirms: before the block that says who sends it,
 * where it is read, or at the end of a letter without one.
 */
export function withReceiptLink(text: string, senderBlock: string, link: ReceiverLink): string {
  const words = linkWords(link);
  const at = senderBlock === '' ? -1 : text.indexOf(`\n${senderBlock}`);
  return at < 0 ? `${text.trimEnd()}\n\n${words}` : `${text.slice(0, at)}\n${words}${text.slice(at)}`;
}
