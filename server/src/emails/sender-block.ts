import type { MailWords } from '@klubbat/shared/contracts/mail-template';
import { genitive } from '@klubbat/shared/sentences/genitive';
import { fillText, type MailValues } from '@klubbat/shared/sentences/mail-placeholders';
import { oneLine } from './one-line.js';

/** In whose name a mail goes. */
export interface MailSender {
  name: string;
  title?: string | undefined;
  unit?: string | undefined;
  phone?: string | undefined;
  /** his own address */
  email?: string | undefined;
  /** the organisation's official one */
  registryEmail?: string | undefined;
}

interface Sent {
  organisation: string;
  board: { name: string };
  sender: MailSender;
  template: Pick<MailWords, 'senderBlock'>;
}

/** What a template can ask for of who sends. */
export function senderValues({ organisation, board, sender }: Omit<Sent, 'template'>): MailValues {
  const line = (text: string | undefined) => oneLine(text ?? '');
  return {
    organisation: line(organisation),
    organisationGenitive: genitive(line(organisation)),
    board: line(board.name),
    boardGenitive: genitive(line(board.name)),
    senderName: line(sender.name),
    senderTitle: line(sender.title),
    senderUnit: line(sender.unit),
    senderPhone: line(sender.phone),
    senderEmail: line(sender.email),
    // one address is told once
    registryEmail: sender.registryEmail === sender.email ? '' : line(sender.registryEmail),
  };
}

/** Who sends it, below the letter. */
export function senderBlock(sent: Sent): string {
  return fillText(sent.template.senderBlock, senderValues(sent));
}
